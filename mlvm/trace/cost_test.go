package trace_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// changed returns the chunks of a node's tensor in a segment, and the bytes of those
// that its view covers a part of; of a dense tensor, of those that are not equal to the
// one before.
func changed(p *graph.Program, n int, t int64, output []byte) (chunks, size int64) {
	in := &p.Nodes[n]
	space := in.Space(t)
	last := []byte(nil)
	for i := range tensor.Chunks(int64(len(output)), uint(p.ChunkLog2)) {
		lo := i << p.ChunkLog2
		chunk := output[lo : lo+tensor.ChunkLen(int64(len(output)), i, uint(p.ChunkLog2))]
		counts := in.Dense() && !bytes.Equal(chunk, last)
		for e := lo / in.DType.ByteLen(1); !in.Dense() && e < (lo+int64(len(chunk)))/in.DType.ByteLen(1); e++ {
			_, inside := in.Slots[op.D].View.Invert(t, &space, e)
			counts = counts || inside
		}
		if last = chunk; counts {
			chunks, size = chunks+1, size+int64(len(chunk))
		}
	}
	return chunks, size
}

// TestCost: a segment costs what it changed, once the bases that the program names are
// known.
func TestCost(t *testing.T) {
	s := shape{segments: 120, width: 64, heads: 4, chunkLog2: 7, mode: layout.OutData}
	m := s.recurrent(t, 9)
	session, tensors := m.session(t)
	b, err := trace.NewBuilder(m.program, session.Engine().Weights(), trace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var hashed, naive int64
	err = session.Each(t.Context(), m.input, m.program.MaxSegments, func(segment uint32, outputs []engine.Tensor) error {
		before := b.Stats()
		if err := b.Add(t.Context(), segment, outputs); err != nil {
			return err
		}
		now := b.Stats()
		var leaves, size int64
		for n, output := range tensors[segment] {
			chunks, bytes := changed(m.program, n, int64(segment), output)
			leaves, size = leaves+chunks, size+bytes
			naive += int64(len(output))
		}
		hashed += size
		gotLeaves, gotSize := now.LeavesHashed-before.LeavesHashed, now.BytesHashed-before.BytesHashed
		if segment == 0 && (gotLeaves <= leaves || gotSize <= size) || segment > 0 && (gotLeaves != leaves || gotSize != size) {
			t.Errorf("segment %d: %d leaves of %d bytes hashed, want %d of %d", segment, gotLeaves, gotSize, leaves, size)
		}
		if kept := now.BytesKept - before.BytesKept; kept < size || kept > 8*size+4096*int64(len(outputs)) {
			t.Errorf("segment %d: %d bytes kept for %d that changed", segment, kept, size)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	total := b.Stats()
	t.Logf("%d segments: %d bytes hashed, %d of all tensors, %d kept", len(tensors), total.BytesHashed, naive, total.BytesKept)
	if 4*total.BytesHashed > naive {
		t.Errorf("%d bytes hashed of tensors of %d", total.BytesHashed, naive)
	}
}

// TestNotKept: a long run of which nothing is kept needs no memory but that of the
// segment roots, and of what the next segment writes next to.
func TestNotKept(t *testing.T) {
	s := shape{segments: 700, width: 16, heads: 1, chunkLog2: 5, mode: layout.OutRoot, rows: true}
	m := s.recurrent(t, 4)
	e, err := engine.New(m.program, m.weights, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, o := range map[string]trace.Options{
		"none":        {Keep: func(uint32) bool { return false }},
		"few":         {Keep: trace.Around(3)},
		"over budget": {KeepBytes: 1 << 20},
	} {
		b, err := trace.NewBuilder(m.program, e.Weights(), o)
		if err != nil {
			t.Fatal(err)
		}
		most := int64(0)
		err = e.NewSession().Each(t.Context(), m.input, m.program.MaxSegments, func(segment uint32, outputs []engine.Tensor) error {
			err := b.Add(t.Context(), segment, outputs)
			if segment%97 == 96 && segment > 200 {
				nodes, size := b.Held()
				most = max(most, 80*nodes+size)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if most == 0 || most > 8_000 {
			t.Errorf("keep %s: up to %d bytes held between segments", name, most)
		}
		if kept := b.Stats().BytesKept; name == "few" && kept > 1<<20 || name != "few" && kept != 0 {
			t.Errorf("keep %s: %d bytes kept", name, kept)
		}
	}
}

// change makes something else of a segment that a builder is given.
type change func(segment *uint32, outputs []engine.Tensor) []engine.Tensor

// refusal is a change that a builder refuses, with what its error says.
type refusal struct {
	change change
	want   string
}

// refusals returns changes to the segments of a program with a view over a state and a
// dense tensor.
func refusals(p *graph.Program, view, dense int) map[string]refusal {
	base := func(kind op.Kind, index uint32) change {
		return func(_ *uint32, x []engine.Tensor) []engine.Tensor {
			x[view].Base = engine.Base{Kind: kind, Index: index}
			return x
		}
	}
	return map[string]refusal{
		"a segment again":    {func(t *uint32, x []engine.Tensor) []engine.Tensor { *t = 0; return x }, "want number 1"},
		"a segment left out": {func(t *uint32, x []engine.Tensor) []engine.Tensor { *t = 2; return x }, "want number 1"},
		"a missing tensor":   {func(_ *uint32, x []engine.Tensor) []engine.Tensor { return x[1:] }, "tensors, want"},
		"a short tensor":     {func(_ *uint32, x []engine.Tensor) []engine.Tensor { x[dense].Bytes = x[dense].Bytes[1:]; return x }, "bytes, want"},
		"no bytes":           {func(_ *uint32, x []engine.Tensor) []engine.Tensor { x[dense] = engine.Tensor{}; return x }, "0 bytes, want"},
		"a patch outside":    {func(_ *uint32, x []engine.Tensor) []engine.Tensor { x[view].Patches[0].Off = 1 << 40; return x }, "patch 0"},
		"an unknown weight":  {base(op.Weight, 1<<31), "no base weight"},
		"a weight too short": {base(op.Weight, 0), "bytes, want"},
		"a later node":       {base(op.Node, uint32(view)), "no base node"},
		"an unknown node":    {base(op.Node, 1<<31), "no base node"},
		"an unknown state":   {base(op.State, 1<<31), "no base state"},
		"a state of no one":  {base(op.State, 0), "no base state"},
		"a base of no kind":  {base(op.Input, 0), "no base input"},
		"a state too short":  {base(op.State, uint32(len(p.Nodes)-1)), "bytes, want"},
	}
}

// TestBuilderRefuses: what cannot be is an error, and then there is no trace.
func TestBuilderRefuses(t *testing.T) {
	m := shapes()["short rows"].recurrent(t, 1)
	p := m.program
	view, dense := 0, 0
	for n := range p.Nodes {
		if p.Nodes[n].Dense() {
			dense = n
		} else if p.Nodes[n].Slots[op.D].Kind == op.State && view == 0 {
			view = n
		}
	}
	e, err := engine.New(p, m.weights, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range refusals(p, view, dense) {
		b, err := trace.NewBuilder(p, m.weights, trace.Options{})
		if err != nil {
			t.Fatal(err)
		}
		err = e.NewSession().Each(t.Context(), m.input, 2, func(segment uint32, outputs []engine.Tensor) error {
			if segment == 1 {
				outputs = r.change(&segment, outputs)
			}
			return b.Add(t.Context(), segment, outputs)
		})
		if err == nil || !strings.Contains(err.Error(), r.want) {
			t.Errorf("%s: error %v, want one with %q", name, err, r.want)
		}
		if tr, again := b.Trace(); tr != nil || again == nil {
			t.Errorf("%s: trace %v and error %v after error %v", name, tr, again, err)
		}
	}
}

// TestNewBuilderRefuses: weights are those of the program, and a trace has segments.
func TestNewBuilderRefuses(t *testing.T) {
	m := shapes()["short rows"].recurrent(t, 1)
	for _, weights := range [][][]byte{nil, m.weights[1:], append([][]byte{{1}}, m.weights[1:]...)} {
		if _, err := trace.NewBuilder(m.program, weights, trace.Options{}); err == nil {
			t.Error("wrong weights are accepted")
		}
	}
	b, err := trace.NewBuilder(m.program, m.weights, trace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if tr, err := b.Trace(); tr != nil || err == nil {
		t.Errorf("a trace of nothing: %v, %v", tr, err)
	}
}
