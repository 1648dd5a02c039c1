package opset_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/crypto/sha3"

	"github.com/mlgeth/mlgeth/precompiles/opset"
)

func keccak(parts ...[]byte) []byte {
	h := sha3.NewLegacyKeccak256()
	for _, p := range parts {
		h.Write(p)
	}
	return h.Sum(nil)
}

// TestVectorsHash fails when a frozen vector file, or the manifest, has changed
// without go run ./precompiles/opset/gen. Such a change is a change of consensus.
func TestVectorsHash(t *testing.T) {
	got, err := opset.HashVectors(os.DirFS("../testdata"))
	if err != nil {
		t.Fatal(err)
	}
	if got != opset.VectorsHash {
		t.Errorf("the frozen vectors hash to %v, but VectorsHash is %v", got, opset.VectorsHash)
	}
}

func TestHashVectors(t *testing.T) {
	dir := fstest.MapFS{
		"MANIFEST": {Data: []byte("a\nb\n")},
		"a":        {Data: []byte("first")},
		"b":        {Data: []byte("second")},
		"c":        {Data: []byte("not listed")},
	}
	got, err := opset.HashVectors(dir)
	if err != nil {
		t.Fatal(err)
	}
	if want := keccak(keccak([]byte("first")), keccak([]byte("second"))); string(got[:]) != string(want) {
		t.Errorf("got %v, want 0x%x", got, want)
	}
}

func TestManifestRefused(t *testing.T) {
	for name, manifest := range map[string]string{
		"empty":           "",
		"no names":        "\n",
		"no last newline": "a",
		"twice":           "a\na\n",
		"descending":      "b\na\n",
		"missing file":    "a\nz\n",
		"folder":          "a\nd/e\n",
		"outside":         "../a\n",
		"space":           "a \n",
		"carriage return": "a\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			dir := fstest.MapFS{"MANIFEST": {Data: []byte(manifest)}, "a": {}, "b": {}, "d/e": {}}
			if _, err := opset.HashVectors(dir); err == nil || !strings.Contains(err.Error(), "MANIFEST") {
				t.Errorf("got error %v, want one about the manifest", err)
			}
		})
	}
}

// TestCurrent writes the preimage of PROTOCOL §2 out by hand.
func TestCurrent(t *testing.T) {
	tag, version := make([]byte, 32), make([]byte, 32)
	copy(tag, "OPML/OPSET/1")
	version[31] = 1
	want := keccak(tag, version, opset.VectorsHash[:])
	if got := opset.Current(); string(got[:]) != string(want) {
		t.Errorf("got %v, want 0x%x", got, want)
	}
}
