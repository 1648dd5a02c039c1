package precompiles_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/internal/policy"
)

// imports is the part of the import table above the consensus line: nothing here
// imports anything of mlvm, of go-ethereum, or another module than these.
//
//	package | packages that it may import, and what these may | modules
const imports = `
fixed                |                            | github.com/holiman/uint256
tensor               | fixed                      |
merkle               |                            | golang.org/x/crypto/sha3
merkle/poseidon2     | merkle                     | github.com/consensys/gnark-crypto
opset                | merkle                     |
opset/gen            | opset                      |
op                   | fixed tensor               |

# Addresses and lengths in trees, for the verifier and for all who build trees.
layout               | op merkle                  |

gas                  |                            |
stepproof            | gas layout                 |
stepproof/prooftest  | stepproof                  |

# stepproof for the bound of a step
graphcheck           | stepproof                  |
.                    | graphcheck merkle/poseidon2 |
gas/worst            | . stepproof/prooftest      |
gas/price            | gas/worst                  |
`

// TestImports holds every package against the table.
func TestImports(t *testing.T) {
	table, err := policy.ParseTable("precompiles/", imports)
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range table.Check(load(t)) {
		t.Error(problem)
	}
}

// TestNoFloats: every result is an exact function of integers.
func TestNoFloats(t *testing.T) {
	for _, p := range load(t) {
		for _, problem := range p.Floats() {
			t.Error(problem)
		}
	}
}

// TestNoOutput: what geth runs does not print, log or exit.
func TestNoOutput(t *testing.T) {
	for _, p := range load(t) {
		for _, problem := range p.Output() {
			t.Error(problem)
		}
	}
}

func load(t *testing.T) []*policy.Package {
	t.Helper()
	root, err := policy.Root()
	if err != nil {
		t.Fatal(err)
	}
	packages, err := policy.Load(root, "precompiles")
	if err != nil {
		t.Fatal(err)
	}
	if len(packages) == 0 {
		t.Fatal("no packages")
	}
	return packages
}
