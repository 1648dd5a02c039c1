package gas_test

import (
	"math"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/gas"
)

// The prices of the EVM that ours must not undercut (execution specs, Osaka):
// keccak256 costs 30 + 6 per word, copying 3 per word.
const (
	keccakBase = 30
	keccakWord = 6
	copyWord   = 3
)

// TestFloor checks that hashing and reading through a precompile never cost less
// than in the EVM.
func TestFloor(t *testing.T) {
	s := gas.Default()
	if floor := uint64(keccakBase + 2*keccakWord); s.Node < floor {
		t.Errorf("an inner hash costs %d, less than %d", s.Node, floor)
	}
	if floor := uint64(keccakBase + keccakWord); s.Leaf < floor {
		t.Errorf("a leaf costs %d, less than %d", s.Leaf, floor)
	}
	if floor := uint64(keccakWord + copyWord); s.Word < floor {
		t.Errorf("a word costs %d, less than %d", s.Word, floor)
	}
}

// TestFormulas checks the formulas against sums made by hand for a schedule of
// distinct powers of ten.
func TestFormulas(t *testing.T) {
	s := &gas.Schedule{Base: 1, Word: 10, Leaf: 100, Node: 1000, Load: 10_000, Open: 20_000, Element: 100_000, Descriptor: 50_000, PoseidonNode: 1_000_000}
	for _, test := range []struct {
		name      string
		got, want uint64
	}{
		// 100 bytes are 4 words; a chunk of 1,024 bytes has 32, so a sibling is dearer.
		{"step of large chunks", s.StepVerify(100, 3, 10), 1 + 100_000 + 7*1100 + 4*1010 + 3*20_000},
		// A chunk of one word is a leaf and an inner hash.
		{"step of small chunks", s.StepVerify(96, 0, 5), 1 + 100_000 + 7*1100 + 3*1110},
		{"tensor", s.TensorOp(32, 5, 4, 3), 1 + 10 + 5*100_000 + 12*10_000},
		{"merkle", s.MerkleVerify(64, 2, false), 1 + 2*1010 + 2*1100},
		// 21 words of a descriptor, or more, are (50,000 + 100 + 1,000)/21 a word, rounded up.
		{"graph", s.GraphCheck(96 + 672 + 1), 1 + 25*(2434+10)},
		{"merkle poseidon", s.MerkleVerify(33, 1, true), 1 + 2*(10+1_000_000+62_500) + 4_000_000},
	} {
		if test.got != test.want {
			t.Errorf("%s: %d gas, want %d", test.name, test.got, test.want)
		}
	}
}

// TestSaturation checks that no length or count wraps around to a low price.
func TestSaturation(t *testing.T) {
	s := gas.Default()
	const huge = math.MaxUint64
	for name, got := range map[string]uint64{
		"loads":    s.StepVerify(0, huge, 5),
		"length":   s.StepVerify(huge, 1, 12),
		"outputs":  s.TensorOp(0, 1, huge, 2),
		"elements": s.TensorOp(0, huge, 1, 1),
		"count":    s.MerkleVerify(0, huge, false),
		"graph":    s.GraphCheck(huge),
		"sum":      s.TensorOp(huge/32, huge/14, 1, 1),
	} {
		if got < huge/4 {
			t.Errorf("%s: %d gas, want about %d", name, got, uint64(huge))
		}
	}
}
