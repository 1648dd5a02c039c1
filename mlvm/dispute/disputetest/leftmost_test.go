package disputetest_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/claim/claimtest"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/mlvm/dispute/disputetest"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// own is a toy trace as an agent's own execution.
type own struct {
	*claimtest.Trace
	asked map[dispute.Place]bool
	err   error
}

func (o *own) T() uint32 { return o.Tree.T }

func (o *own) Hash(at dispute.Place) (merkle.Hash, error) {
	if o.asked[at] = true; at.Level == 0 {
		return o.Root(), nil
	}
	return o.Demand(at.Level, at.Index).NodeHash, o.err
}

// walk reveals what Leftmost asks for until it finds something else, or what has no
// answer.
func walk(t *testing.T, truth, trace *claimtest.Trace) (disputetest.Find, dispute.Place, int) {
	t.Helper()
	revealed := map[dispute.Place][]byte{}
	for {
		o := &own{Trace: truth, asked: map[dispute.Place]bool{}}
		find, at, err := disputetest.Leftmost(&trace.Tree, trace.Root(), o, func(at dispute.Place) ([]byte, bool) {
			data, ok := revealed[at]
			return data, ok
		})
		if err != nil {
			t.Fatal(err)
		}
		if find != disputetest.Hidden {
			return find, at, len(revealed)
		}
		x, ok := trace.Tree.Position(at.Level, at.Index)
		if !ok || trace.Tree.Padding(x) {
			t.Fatalf("level %d, index %d is to be revealed: no grid node, or padding", at.Level, at.Index)
		}
		if _, again := revealed[at]; again {
			t.Fatalf("level %d, index %d is to be revealed again", at.Level, at.Index)
		}
		item, ok := trace.Answer(at.Level, at.Index)
		if !ok {
			return find, at, len(revealed)
		}
		revealed[at] = item.Data
	}
}

// TestLeftmost: whatever a lie is like, the walk takes at most R answers to a place where
// the verifier accepts a proof of the kind that it names, or to a node without answer.
func TestLeftmost(t *testing.T) {
	finds := map[disputetest.Find]int{}
	for _, w := range disputetest.Worlds(150) {
		if find, _, n := walk(t, w.Truth, w.Truth); find != disputetest.Same || n != 0 {
			t.Errorf("the truth: got %v after %d answers", find, n)
		}
		for i, trace := range append(w.Lies, w.Malformed...) {
			find, at, n := walk(t, w.Truth, trace)
			finds[find]++
			if most := int(trace.Tree.Levels()) + 1; n > most {
				t.Errorf("%d answers, want at most %d", n, most)
			}
			kind := map[disputetest.Find]byte{disputetest.Padding: claimtest.Pad, disputetest.Leaf: claimtest.Step, disputetest.Stopping: claimtest.Stop}[find]
			x, _ := trace.Tree.Position(at.Level, at.Index)
			switch {
			case find == disputetest.Same:
				t.Errorf("lie %d is taken for the truth", i)
			case find == disputetest.Hidden: // of a malformed one: time ends it
				if i < len(w.Lies) {
					t.Errorf("lie %d has no answer at level %d, index %d", i, at.Level, at.Index)
				}
			case len(trace.Faults) == 0 || trace.Faults[0].Kind != kind:
				t.Errorf("lie %d: got %v at level %d, index %d, want %+v", i, find, at.Level, at.Index, trace.Faults)
			case find != disputetest.Stopping && trace.Faults[0].Place != x:
				t.Errorf("lie %d: got %v at tree node %d, want %d", i, find, x, trace.Faults[0].Place)
			}
		}
	}
	for _, find := range []disputetest.Find{disputetest.Hidden, disputetest.Padding, disputetest.Leaf, disputetest.Stopping} {
		if finds[find] == 0 {
			t.Errorf("no lie has led to %v", find)
		}
	}
}

// TestLeftmostErrors: what cannot be is an error, and an error of the own execution is
// passed on.
func TestLeftmostErrors(t *testing.T) {
	shape := claimtest.Shape(1, 1, 1, 2, 2)
	m := &claim.Model{Shape: shape, Nodes: []claim.NodeBytes{{First: 64}, {First: 64}}}
	truth := claimtest.Truth(m, 2, 2, 1)
	lie := truth.Lie(5, false)
	root, _ := truth.Answer(0, 0)
	broken := errors.New("broken")
	for _, c := range []struct {
		name string
		data []byte
		err  error
	}{
		{"the answer is short", root.Data[:31], nil},
		{"the answer is empty", nil, nil},
		{"the answer is long", append(root.Data[:len(root.Data):len(root.Data)], 0), nil},
		{"the answer is the agent's own", root.Data, nil},
		{"the own execution has an error", root.Data, broken},
	} {
		o := &own{Trace: truth, asked: map[dispute.Place]bool{}, err: c.err}
		_, _, err := disputetest.Leftmost(&lie.Tree, lie.Root(), o, func(dispute.Place) ([]byte, bool) { return c.data, true })
		if err == nil || c.err != nil && !errors.Is(err, c.err) {
			t.Errorf("%s: got error %v", c.name, err)
		}
	}
}

// TestLeftmostIsLeft: of many differences the leftmost is found, and nothing right of it
// is looked at.
func TestLeftmostIsLeft(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 3))
	shape := claimtest.Shape(2, 2, 1, 4, 4)
	m := &claim.Model{Shape: shape, Nodes: []claim.NodeBytes{{First: 64}, {First: 64}, {First: 64}, {First: 64}}}
	truth := claimtest.Truth(m, 4, 2, 1)
	for range 50 {
		leaf := rnd.Uint64N(32)
		find, at, n := walk(t, truth, truth.Lie(leaf, true))
		if find != disputetest.Leaf || at != (dispute.Place{Level: 3, Index: leaf}) || n != 4 {
			t.Errorf("lie from leaf %d on: got %v at %+v after %d answers", leaf, find, at, n)
		}
	}
}
