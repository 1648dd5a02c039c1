package disputetest

import (
	"errors"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Execution is the agent's own trace: T segments, of which Hash returns a grid node's
// hash.
type Execution interface {
	T() uint32
	Hash(dispute.Place) (merkle.Hash, error)
}

// Find says what is at the leftmost place at which a claim's trace differs from the
// agent's own.
type Find uint8

// What can be found.
const (
	Same     Find = iota // the trace is the agent's own
	Hidden               // a grid node that must be revealed
	Padding              // a grid node that should be padding: a PAD proof
	Leaf                 // a leaf that was revealed: a STEP or LEN proof
	Stopping             // nothing but when the run should have stopped: a STOP proof
)

// String returns the name of f in lower case.
func (f Find) String() string {
	if f > Stopping {
		return fmt.Sprintf("find(%d)", uint8(f))
	}
	return [...]string{"same", "hidden", "padding", "leaf", "stopping"}[f]
}

// Leftmost walks from the root of a claim's trace to the leftmost grid node that differs
// from the agent's own execution, as far as answers have revealed the trace. A place that
// is Hidden is what has to be demanded next; anything else but Same is where the proof is.
//
// It goes leftmost because what a proof needs is then the agent's own, as everything to
// the left is equal, or revealed, as it is on the way. Padding is never demanded: its
// answer would be no news, and a proof needs no more than the hash. Where a difference
// begins beyond the segments that both have, all that both have is equal, so the shorter
// run ends wrongly or the longer one goes on wrongly, and equal leaves prove it.
//
// Revealed returns the answer of a grid node; that it is the node's, the contracts have
// seen to. For what it is worth to look between grid nodes and inside a leaf, see package
// prover.
func Leftmost(tree *claim.Tree, root merkle.Hash, own Execution, revealed func(dispute.Place) ([]byte, bool)) (Find, dispute.Place, error) {
	var at dispute.Place
	mine, err := own.Hash(at)
	if err != nil {
		return 0, at, err
	}
	if mine == root {
		if own.T() == tree.T {
			return Same, at, nil
		}
		return Stopping, at, nil
	}
	limit := tree.Shape.Leaf(layout.Address{Segment: min(tree.T, own.T())})
	for at.Level < tree.Levels() {
		data, ok := revealed(at)
		if !ok {
			return Hidden, at, nil
		}
		if at, err = differing(tree, at, own, data); err != nil {
			return 0, at, err
		}
		x, _ := tree.Position(at.Level, at.Index)
		switch first := at.Index << (tree.Shape.Depth() - x.Depth()); {
		case own.T() != tree.T && first >= limit:
			return Stopping, at, nil
		case tree.Padding(x):
			return Padding, at, nil
		}
	}
	if _, ok := revealed(at); !ok {
		return Hidden, at, nil
	}
	return Leaf, at, nil
}

// errAlike says that the children of a differing grid node do not differ.
var errAlike = errors.New("an answer repeats the agent's own hashes under another hash")

// differing returns the leftmost child of a grid node of which the answer has another
// hash than the agent's own execution.
func differing(tree *claim.Tree, at dispute.Place, own Execution, data []byte) (dispute.Place, error) {
	wide := tree.LevelDepth(at.Level+1) - tree.LevelDepth(at.Level)
	if len(data) != merkle.HashLen<<wide {
		return at, fmt.Errorf("answer of level %d has %d bytes, want %d hashes", at.Level, len(data), 1<<wide)
	}
	for i := range uint64(1) << wide {
		child := dispute.Place{Level: at.Level + 1, Index: at.Index<<wide | i}
		mine, err := own.Hash(child)
		if err != nil {
			return at, err
		}
		if merkle.Hash(data[merkle.HashLen*i:]) != mine {
			return child, nil
		}
	}
	return at, errAlike
}
