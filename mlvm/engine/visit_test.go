package engine_test

import (
	"bytes"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// run runs a session and puts the tensors together from what its visits report.
func run(t testing.TB, s *engine.Session, m *graph.Model, input []byte, maxT uint32) (all [][][]byte) {
	t.Helper()
	err := s.Each(t.Context(), input, maxT, func(segment uint32, outputs []engine.Tensor) error {
		if int(segment) != len(all) {
			t.Fatalf("visit of segment %d, want %d", segment, len(all))
		}
		now := make([][]byte, len(outputs))
		for n := range outputs {
			now[n] = whole(t, m, n, &outputs[n], all, now)
		}
		all = append(all, now)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// whole returns the bytes of a tensor, given those of the segments before and of the
// nodes before. It checks that patches are ascending and disjoint.
func whole(t testing.TB, m *graph.Model, n int, x *engine.Tensor, all [][][]byte, now [][]byte) []byte {
	t.Helper()
	in := &m.Program.Nodes[n]
	size := in.ByteLen(int64(len(all)))
	if x.Base.Kind == op.None {
		return bytes.Clone(x.Bytes)
	}
	if x.Bytes != nil {
		t.Fatalf("node %d has bytes and a base", n)
	}
	b := make([]byte, size)
	switch x.Base.Kind {
	case op.Const:
		for e := range in.SizeAt(int64(len(all))) {
			in.DType.Store(b, e, x.Base.Const)
		}
	case op.Weight:
		copy(b, m.Weights[x.Base.Index])
	case op.State:
		copy(b, all[len(all)-1][x.Base.Index])
	case op.Node:
		copy(b, now[x.Base.Index])
	default:
		t.Fatalf("node %d has base %v", n, x.Base)
	}
	end := int64(-1)
	for _, p := range x.Patches {
		if p.Off <= end || len(p.Bytes) == 0 || p.Off+int64(len(p.Bytes)) > size {
			t.Fatalf("segment %d, node %d: patch of %d bytes at %d after one that ends at %d of %d", len(all), n, len(p.Bytes), p.Off, end, size)
		}
		end = p.Off + int64(copy(b[p.Off:], p.Bytes))
	}
	return b
}
