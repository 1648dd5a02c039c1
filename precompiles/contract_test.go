package precompiles_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"sync"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// vector is an entry of a JSON file in geth's format; ExpectedError stands in the
// files whose name begins with fail-.
type vector struct {
	Name, Input, Expected, ExpectedError string
	Gas                                  uint64
}

// vectorFiles are the files of each contract, in the order of All.
var vectorFiles = [...]string{"merkleVerify", "tensorOp", "stepVerify", "graphCheck"}

func readVectors(t testing.TB, name string) (vectors []vector) {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &vectors); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if len(vectors) == 0 {
		t.Fatalf("%s: no vectors", name)
	}
	return vectors
}

func decodeHex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestVectors checks output and gas against vectors from an independent program,
// that the input is left alone, and that calls may run side by side.
func TestVectors(t *testing.T) {
	for i, c := range precompiles.All() {
		vectors := append(readVectors(t, vectorFiles[i]), readVectors(t, vectorFiles[i]+"Worst")...)
		for _, v := range vectors {
			t.Run(c.Name()+"/"+v.Name, func(t *testing.T) {
				input := decodeHex(t, v.Input)
				if got := c.RequiredGas(input); got != v.Gas {
					t.Errorf("gas is %d, want %d", got, v.Gas)
				}
				var wg sync.WaitGroup
				for range 2 {
					wg.Add(1)
					go func() {
						defer wg.Done()
						got, err := c.Run(input)
						if err != nil || hex.EncodeToString(got) != v.Expected {
							t.Errorf("output is %x (error %v), want %s", got, err, v.Expected)
						}
					}()
				}
				wg.Wait()
				if !bytes.Equal(input, decodeHex(t, v.Input)) {
					t.Error("the input was changed")
				}
			})
		}
	}
}

// TestFailures checks that malformed inputs are errors, never a verdict.
func TestFailures(t *testing.T) {
	for i, c := range precompiles.All() {
		for _, v := range readVectors(t, "fail-"+vectorFiles[i]) {
			input := decodeHex(t, v.Input)
			out, err := c.Run(input)
			if err == nil {
				t.Errorf("%s: %s: output is %x, want an error", c.Name(), v.Name, out)
			} else if v.ExpectedError != "" && err.Error() != v.ExpectedError {
				t.Errorf("%s: %s: error is %q, want %q", c.Name(), v.Name, err, v.ExpectedError)
			}
		}
	}
}

func TestAddresses(t *testing.T) {
	last := ""
	for i, c := range precompiles.All() {
		want := fmt.Sprintf("00000000000000000000000000004f504d4c%04x", i+1)
		if got := fmt.Sprintf("%x", c.Address()); got != want {
			t.Errorf("%s: address is %s, want %s", c.Name(), got, want)
		}
		if want <= last {
			t.Errorf("%s: addresses do not ascend", c.Name())
		}
		last = want
	}
}

// FuzzContracts runs every contract on arbitrary input: no crash, an output of the
// prescribed form, and the same again.
func FuzzContracts(f *testing.F) {
	for i := range vectorFiles {
		for n, v := range readVectors(f, vectorFiles[i]) {
			if n < 4 && len(v.Input) < 20_000 {
				f.Add(i, decodeHex(f, v.Input))
			}
		}
	}
	all := precompiles.All()
	f.Fuzz(func(t *testing.T, which int, input []byte) {
		c := all[uint(which)%uint(len(all))]
		const limit = 20_000_000 // what a block could pay for
		if c.RequiredGas(input) > limit {
			return
		}
		before := bytes.Clone(input)
		got, err := c.Run(input)
		if !bytes.Equal(before, input) {
			t.Fatal("the input was changed")
		}
		if err != nil {
			return
		}
		switch c.(type) {
		case *precompiles.MerkleVerify:
			if len(got) != 32 || got[31] > 1 || !bytes.Equal(got[:31], make([]byte, 31)) {
				t.Fatalf("output is %x, want the word 0 or 1", got)
			}
		case *precompiles.StepVerify:
			if !bytes.Equal(got, stepproof.Magic[:]) && !bytes.Equal(got, make([]byte, 32)) {
				t.Fatalf("output is %x, want the magic or the zero word", got)
			}
		case *precompiles.GraphCheck:
			if len(got)%16 != 0 || len(got) < 32 || len(got) == 32 && !bytes.Equal(got, make([]byte, 32)) {
				t.Fatalf("output is %x, want a report or the zero word", got)
			}
		}
		if again, err := c.Run(input); err != nil || !bytes.Equal(again, got) {
			t.Fatalf("a second run gives %x (error %v), the first %x", again, err, got)
		}
	})
}
