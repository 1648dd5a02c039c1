package contracts_test

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/contracts/internal/mocks"
	"github.com/mlgeth/mlgeth/contracts/internal/solgen"
)

const regenerate = "run: go run ./contracts/gen -all"

// TestArtifactsFresh fails when a Solidity source, the compiler's settings or its
// lock file has changed without a new compilation. It needs no Node.
func TestArtifactsFresh(t *testing.T) {
	recorded := map[string]string{}
	f, err := os.Open("artifacts/sources.sha256")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		sum, path, ok := strings.Cut(lines.Text(), "  ")
		if !ok {
			t.Fatalf("bad line %q", lines.Text())
		}
		recorded[path] = sum
	}
	present := []string{"compile.mjs", "package-lock.json", "solc.json"}
	for _, dir := range []string{"src", "test/mocks"} {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".sol") {
				present = append(present, filepath.ToSlash(path))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	sort.Strings(present)
	for _, path := range present {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(content)
		if got := hex.EncodeToString(sum[:]); recorded[path] != got {
			t.Errorf("%s has changed since the artifacts were compiled; %s", path, regenerate)
		}
		delete(recorded, path)
	}
	for path := range recorded {
		t.Errorf("%s is gone since the artifacts were compiled; %s", path, regenerate)
	}
}

// artifact is a contract in abigen's combined JSON.
type artifact struct {
	ABI     json.RawMessage `json:"abi"`
	Bin     string          `json:"bin"`
	Runtime string          `json:"bin-runtime"`
}

func readArtifacts(t *testing.T, path string) map[string]artifact {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Contracts map[string]artifact }
	if err := json.Unmarshal(content, &file); err != nil {
		t.Fatal(err)
	}
	byName := map[string]artifact{}
	for key, a := range file.Contracts {
		byName[key[strings.LastIndex(key, ":")+1:]] = a
	}
	return byName
}

// TestBindingsFresh fails when the bindings are not made from the artifacts, or a
// contract exceeds the limit of EIP-170.
func TestBindingsFresh(t *testing.T) {
	for file, metas := range map[string]map[string]*bind.MetaData{
		"artifacts/combined.json": {
			"ModelRegistry":     &bindings.ModelRegistryMetaData,
			"InferenceRegistry": &bindings.InferenceRegistryMetaData,
			"ClaimGame":         &bindings.ClaimGameMetaData,
			"DigitConsumer":     &bindings.DigitConsumerMetaData,
			"TwinMerkleVerify":  &bindings.TwinMerkleVerifyMetaData,
			"TwinTensorOp":      &bindings.TwinTensorOpMetaData,
			"TwinStepVerify":    &bindings.TwinStepVerifyMetaData,
			"TwinGraphCheck":    &bindings.TwinGraphCheckMetaData,
		},
		"artifacts/test.json": {"Harness": &mocks.HarnessMetaData, "Receiver": &mocks.ReceiverMetaData},
	} {
		artifacts := readArtifacts(t, file)
		if len(artifacts) != len(metas) {
			t.Errorf("%s has %d contracts, want %d", file, len(artifacts), len(metas))
		}
		for name, meta := range metas {
			a := artifacts[name]
			if strings.TrimPrefix(meta.Bin, "0x") != a.Bin {
				t.Errorf("%s: the binding's bytecode is not the artifact's; %s", name, regenerate)
			}
			stripped := strings.Join(strings.Fields(string(a.ABI)), "") // as abigen does
			if !sameJSON(t, meta.ABI, stripped) {
				t.Errorf("%s: the binding's ABI is not the artifact's; %s", name, regenerate)
			}
			if size := len(a.Runtime) / 2; size > 24576 {
				t.Errorf("%s has %d bytes, want at most 24576", name, size)
			}
		}
	}
}

// sameJSON compares documents up to spelling.
func sameJSON(t *testing.T, x, y string) bool {
	t.Helper()
	canonical := func(text string) string {
		var v any
		if err := json.Unmarshal([]byte(text), &v); err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	return canonical(x) == canonical(y)
}

// TestSnapshots fails when an ABI or a storage layout has drifted from what was
// accepted.
func TestSnapshots(t *testing.T) {
	for name, a := range readArtifacts(t, "artifacts/combined.json") {
		snapshot, err := os.ReadFile(filepath.Join("snapshots", "abi", name+".json"))
		if err != nil {
			t.Error(err)
			continue
		}
		if !sameJSON(t, string(snapshot), string(a.ABI)) {
			t.Errorf("snapshots/abi/%s.json differs from the artifact", name)
		}
		if _, err := os.Stat(filepath.Join("snapshots", "storageLayout", name+".json")); err != nil {
			t.Error(err)
		}
	}
}

// TestConstantsFresh fails when the generated constants are not what the Go
// packages say.
func TestConstantsFresh(t *testing.T) {
	files, err := solgen.Files()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		committed, err := os.ReadFile(filepath.Join("src/generated", f.Name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(f.Text, committed) {
			t.Errorf("src/generated/%s is stale; %s", f.Name, regenerate)
		}
	}
}
