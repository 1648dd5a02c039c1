// Copyright 2026 The mlgeth Authors
// This file is part of the go-ethereum library as patched by mlgeth.
//
// The go-ethereum library is free software: you can redistribute it and/or modify
// it under the terms of the GNU Lesser General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// The go-ethereum library is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. See the
// GNU Lesser General Public License for more details.
//
// You should have received a copy of the GNU Lesser General Public License
// along with the go-ethereum library. If not, see <http://www.gnu.org/licenses/>.

package vm

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/mlgeth/mlgeth/precompiles"
)

// The vectors of the precompiles, which our own package tests and Solidity tests
// read too, through geth's own harness: output, exact gas, failure at gas-1,
// untouched input, benchmarks.

// Our contracts join the table of geth's harness, and with it of its fuzz test.
func init() {
	for _, p := range precompiles.All() {
		allPrecompiles[p.Address()] = p
	}
}

// vectorDirEnv names the folder with the vectors. If it is not set, the folder is
// found through the module that go.mod replaces.
const vectorDirEnv = "OPML_VECTORS"

// vectorDir returns the folder with the vectors.
func vectorDir(t testing.TB) string {
	t.Helper()
	if dir := os.Getenv(vectorDirEnv); dir != "" {
		return dir
	}
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/mlgeth/mlgeth").Output()
	if err != nil {
		t.Fatalf("find the vectors without %s: %v", vectorDirEnv, err)
	}
	return filepath.Join(strings.TrimSpace(string(out)), "precompiles", "testdata")
}

// vectorFile is one file of vectors and the contract that it is for.
type vectorFile struct {
	path string
	addr string // as geth's harness takes it
	fail bool   // failure tests
}

// vectorFiles lists the vector files. A file is named after its contract:
// OPML_MERKLE_VERIFY has merkleVerify*.json and fail-merkleVerify*.json. A file
// without a contract and a contract without both kinds of file are errors.
func vectorFiles(t testing.TB) []vectorFile {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(vectorDir(t), "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	var files []vectorFile
	for _, path := range paths {
		stem, fail := strings.CutPrefix(strings.TrimSuffix(filepath.Base(path), ".json"), "fail-")
		i := slices.IndexFunc(precompiles.All(), func(p precompiles.Contract) bool {
			return strings.HasPrefix(stem, vectorStem(p.Name()))
		})
		if i < 0 {
			t.Fatalf("%s: no contract of this name", path)
		}
		files = append(files, vectorFile{path, common.Address(precompiles.All()[i].Address()).Hex(), fail})
	}
	for _, p := range precompiles.All() {
		for _, fail := range []bool{false, true} {
			if !slices.ContainsFunc(files, func(f vectorFile) bool {
				return f.fail == fail && f.addr == common.Address(p.Address()).Hex()
			}) {
				t.Fatalf("%s: no vectors (failures: %v) in %s", p.Name(), fail, vectorDir(t))
			}
		}
	}
	return files
}

// vectorStem turns OPML_MERKLE_VERIFY into merkleVerify.
func vectorStem(name string) string {
	words := strings.Split(strings.ToLower(strings.TrimPrefix(name, "OPML_")), "_")
	for i, w := range words[1:] {
		words[i+1] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, "")
}

// readVectors decodes one vector file.
func readVectors[T any](t testing.TB, f vectorFile) []T {
	t.Helper()
	data, err := os.ReadFile(f.path)
	if err != nil {
		t.Fatal(err)
	}
	var vectors []T
	if err := json.Unmarshal(data, &vectors); err != nil {
		t.Fatalf("%s: %v", f.path, err)
	}
	if len(vectors) == 0 {
		t.Fatalf("%s: no vectors", f.path)
	}
	return vectors
}

func TestOPMLVectors(t *testing.T) {
	for _, f := range vectorFiles(t) {
		if f.fail {
			continue
		}
		t.Run(filepath.Base(f.path), func(t *testing.T) {
			for _, v := range readVectors[precompiledTest](t, f) {
				testPrecompiled(f.addr, v, t)
			}
		})
	}
}

func TestOPMLVectorsOutOfGas(t *testing.T) {
	for _, f := range vectorFiles(t) {
		if f.fail {
			continue
		}
		t.Run(filepath.Base(f.path), func(t *testing.T) {
			for _, v := range readVectors[precompiledTest](t, f) {
				testPrecompiledOOG(f.addr, v, t)
			}
		})
	}
}

func TestOPMLVectorsFail(t *testing.T) {
	for _, f := range vectorFiles(t) {
		if !f.fail {
			continue
		}
		t.Run(filepath.Base(f.path), func(t *testing.T) {
			for _, v := range readVectors[precompiledFailureTest](t, f) {
				// The independent program that writes the vectors knows what is
				// malformed, not how we say it: a vector may leave the text open.
				_, err := allPrecompiles[common.HexToAddress(f.addr)].Run(common.Hex2Bytes(v.Input))
				if err == nil {
					t.Errorf("%s: got no error", v.Name)
					continue
				}
				if v.ExpectedError == "" {
					v.ExpectedError = err.Error()
				}
				testPrecompiledFailure(f.addr, v, t)
			}
		})
	}
}

func BenchmarkPrecompiledOPML(b *testing.B) {
	for _, f := range vectorFiles(b) {
		if f.fail {
			continue
		}
		b.Run(strings.TrimSuffix(filepath.Base(f.path), ".json"), func(b *testing.B) {
			for _, v := range readVectors[precompiledTest](b, f) {
				benchmarkPrecompiled(f.addr, v, b)
			}
		})
	}
}

// opmlCall is one vector, decoded, with either kind of outcome.
type opmlCall struct {
	p    PrecompiledContract
	in   []byte
	want []byte // nil for an error
	fail bool
	name string
}

// opmlCalls decodes all vectors.
func opmlCalls(t *testing.T) []opmlCall {
	var calls []opmlCall
	for _, f := range vectorFiles(t) {
		p := allPrecompiles[common.HexToAddress(f.addr)]
		if f.fail {
			for _, v := range readVectors[precompiledFailureTest](t, f) {
				calls = append(calls, opmlCall{p, common.Hex2Bytes(v.Input), nil, true, v.Name})
			}
			continue
		}
		for _, v := range readVectors[precompiledTest](t, f) {
			calls = append(calls, opmlCall{p, common.Hex2Bytes(v.Input), common.Hex2Bytes(v.Expected), false, v.Name})
		}
	}
	return calls
}

// The prefetcher and block processing run the same contracts on the same inputs
// at the same time.
func TestOPMLRunIsConcurrent(t *testing.T) {
	calls := opmlCalls(t)
	var wg sync.WaitGroup
	for worker := range 8 {
		wg.Add(1)
		go func() { // ends after one pass over the vectors
			defer wg.Done()
			for i := range calls {
				c := calls[(i+worker*len(calls)/8)%len(calls)]
				c.p.RequiredGas(c.in)
				got, err := c.p.Run(c.in)
				if (err != nil) != c.fail || !bytes.Equal(got, c.want) {
					t.Errorf("%s %s: got %x, error %v, want %x, failure %v", c.p.Name(), c.name, got, err, c.want, c.fail)
				}
			}
		}()
	}
	wg.Wait()
}

// The EVM overwrites the memory that held the input as soon as Run returns, and
// hands the result to code that may write to it: neither may be shared with the
// other, nor with a later call.
func TestOPMLRunRetainsNothing(t *testing.T) {
	for _, c := range opmlCalls(t) {
		in := bytes.Clone(c.in)
		first, err := c.p.Run(in)
		if (err != nil) != c.fail {
			t.Fatalf("%s %s: got error %v, want failure %v", c.p.Name(), c.name, err, c.fail)
		}
		for i := range in {
			in[i] ^= 0xff
		}
		if !bytes.Equal(first, c.want) {
			t.Errorf("%s %s: the result changed with the input", c.p.Name(), c.name)
		}
		for i := range first {
			first[i] ^= 0xff
		}
		if second, _ := c.p.Run(c.in); !bytes.Equal(second, c.want) {
			t.Errorf("%s %s: the second result changed with the first", c.p.Name(), c.name)
		}
	}
}
