package trace_test

import (
	"bytes"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// hollow compares a trace that has a hash of nothing in place of one tensor's root with
// the true one.
type hollow struct {
	*testing.T
	got, want     *trace.Trace
	segment, node uint64
}

// nodes: above that root all hashes fold, below it there is nothing, beside it all is true.
func (x *hollow) nodes() {
	p := x.want.Program()
	below := uint(p.DC)
	place := x.segment<<p.DB | x.node
	for height := range x.want.Depth() + 1 {
		for index := range uint64(1) << (x.want.Depth() - height) {
			h, err := x.got.Node(height, index)
			want, _ := x.want.Node(height, index)
			switch {
			case height < below && index>>(below-height) == place:
				if !refused(err, x.segment) || h != (merkle.Hash{}) {
					x.Fatalf("below the hole: height %d, index %d: %v, %v", height, index, h, err)
				}
			case err != nil:
				x.Fatal(err)
			case height < below || index != place>>(height-below):
				if h != want {
					x.Fatalf("beside the hole: height %d, index %d: %v, want %v", height, index, h, want)
				}
			case h == want:
				x.Fatalf("the hash at height %d, index %d is the true one", height, index)
			case height > below:
				left, _ := x.got.Node(height-1, 2*index)
				right, _ := x.got.Node(height-1, 2*index+1)
				if h != merkle.Node(left, right) {
					x.Fatalf("height %d, index %d does not fold", height, index)
				}
			}
		}
	}
}

func (x *hollow) tensors() {
	p := x.want.Program()
	for index := range uint64(1) << x.want.Depth() {
		a := p.Address(index)
		b, err := x.got.Leaf(index)
		want, _ := x.want.Leaf(index)
		in := uint64(a.Segment) == x.segment && uint64(a.Node) == x.node
		if in != refused(err, x.segment) || !in && !bytes.Equal(b, want) {
			x.Fatalf("leaf %d: %x, %v, want %x", index, b, err, want)
		}
	}
	if b, err := x.got.Tensor(uint32(x.segment), uint32(x.node)); !refused(err, x.segment) {
		x.Errorf("the tensor is %x, %v", b, err)
	}
}

// TestHollow: a malformed tree is whole but for what is below one hash, whatever is
// written over that tensor later, and has the same root if less is kept.
func TestHollow(t *testing.T) {
	for name, s := range shapes() {
		m := s.recurrent(t, 1)
		session, tensors := m.session(t)
		want, err := trace.New(t.Context(), m.program, tensors, 2)
		if err != nil {
			t.Fatal(err)
		}
		for node := range m.program.Shape.Nodes {
			x := &hollow{T: t, want: want, segment: uint64(want.T()) / 2, node: uint64(node)}
			o := trace.Options{Workers: 2, Hollow: func(segment, n uint32) bool { return uint64(segment) == x.segment && n == node }}
			if x.got, err = trace.Execute(t.Context(), session, m.input, m.program.MaxSegments, o); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			x.nodes()
			x.tensors()
			o.KeepBytes = 1
			bare, err := trace.Execute(t.Context(), session, m.input, m.program.MaxSegments, o)
			if err != nil || bare.Root() != x.got.Root() {
				t.Fatalf("%s: root without segments: %v, want %v", name, err, x.got.Root())
			}
		}
	}
}
