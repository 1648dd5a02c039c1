package trace_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// keeps are ways to keep segments, and whether they keep one.
var keeps = map[string]trace.Options{
	"all":        {},
	"none":       {Keep: func(uint32) bool { return false }},
	"first":      {Keep: func(t uint32) bool { return t == 0 }},
	"around 3":   {Keep: trace.Around(3)},
	"around 0":   {Keep: trace.Around(0)},
	"every 3rd":  {Keep: func(t uint32) bool { return t%3 == 1 }},
	"no memory":  {KeepBytes: 1},
	"all memory": {KeepBytes: 1 << 40},
}

// comparison is a trace, of which some segments may be missing, next to one of whole
// copies.
type comparison struct {
	*testing.T
	got, want *trace.Trace
	kept      func(segment uint32) bool
	outlines  bool // of the others there are outlines
}

// missing reports whether something of a segment must be missing.
func (c *comparison) missing(segment uint64) bool {
	return segment < uint64(c.want.T()) && !c.kept(uint32(segment))
}

// refused reports whether an error says that a segment is missing.
func refused(err error, segment uint64) bool {
	var e *trace.NotKeptError
	return errors.As(err, &e) && uint64(e.Segment) == segment
}

// everywhere compares the traces in every place.
func (c *comparison) everywhere() {
	c.Helper()
	if c.got.Root() != c.want.Root() || c.got.T() != c.want.T() || c.got.Depth() != c.want.Depth() {
		c.Fatalf("root %v of %d segments, want %v of %d", c.got.Root(), c.got.T(), c.want.Root(), c.want.T())
	}
	c.nodes()
	c.leaves()
	c.tensors()
	output, path := c.got.Output()
	wantOutput, wantPath := c.want.Output()
	if !bytes.Equal(output, wantOutput) || !slices.Equal(path, wantPath) {
		c.Errorf("output %x with path %v, want %x with %v", output, path, wantOutput, wantPath)
	}
}

func (c *comparison) nodes() {
	c.Helper()
	p := c.want.Program()
	for height := range c.want.Depth() + 1 {
		levels := max(uint(p.DB)+uint(p.DC), height) - height
		if c.outlines && height >= uint(p.DC) {
			levels = 0
		}
		for index := range uint64(1) << (c.want.Depth() - height) {
			segment := index >> levels
			h, err := c.got.Node(height, index)
			if levels > 0 && c.missing(segment) {
				if !refused(err, segment) || h != (merkle.Hash{}) {
					c.Fatalf("tree node %d at height %d of segment %d, which is not kept: %v, %v", index, height, segment, h, err)
				}
				continue
			}
			if want, _ := c.want.Node(height, index); err != nil || h != want {
				c.Fatalf("tree node %d at height %d is %v, %v, want %v", index, height, h, err, want)
			}
		}
	}
}

func (c *comparison) leaves() {
	c.Helper()
	p := c.want.Program()
	for index := range uint64(1) << c.want.Depth() {
		a := p.Address(index)
		b, err := c.got.Leaf(index)
		if a.Node < p.Shape.Nodes && c.missing(uint64(a.Segment)) {
			if !refused(err, uint64(a.Segment)) || b != nil {
				c.Fatalf("leaf %d of segment %d, which is not kept: %x, %v", index, a.Segment, b, err)
			}
			continue
		}
		if want, _ := c.want.Leaf(index); err != nil || !bytes.Equal(b, want) {
			c.Fatalf("leaf %d is %x, %v, want %x", index, b, err, want)
		}
	}
}

func (c *comparison) tensors() {
	c.Helper()
	all := true
	for segment := range c.want.T() {
		kept := c.kept(segment)
		all = all && kept
		if c.got.Has(segment) != kept {
			c.Errorf("has segment %d: %v", segment, c.got.Has(segment))
		}
		for n := range c.want.Program().Shape.Nodes {
			b, err := c.got.Tensor(segment, n)
			want, _ := c.want.Tensor(segment, n)
			if kept && (err != nil || !bytes.Equal(b, want)) || !kept && !refused(err, uint64(segment)) {
				c.Fatalf("segment %d, node %d is %x, %v, want %x", segment, n, b, err, want)
			}
		}
	}
	if c.got.Complete() != all || c.got.Has(c.want.T()) {
		c.Errorf("complete: %v; has a segment after the last: %v", c.got.Complete(), c.got.Has(c.want.T()))
	}
}

// execute compares the ways to keep a run of a model.
func execute(t *testing.T, m model) {
	t.Helper()
	session, tensors := m.session(t)
	want, err := trace.New(t.Context(), m.program, tensors, 2)
	if err != nil {
		t.Fatal(err)
	}
	other := bytes.Repeat([]byte{100}, len(m.input))
	for name, o := range keeps {
		for _, workers := range []int{1, 2, 7} {
			o.Workers = workers
			got, err := trace.Execute(t.Context(), session, m.input, m.program.MaxSegments, o)
			if err != nil {
				t.Fatalf("keep %s, %d workers: %v", name, workers, err)
			}
			// A trace has nothing of the session's memory.
			err = session.Each(t.Context(), other, m.program.MaxSegments, func(uint32, []engine.Tensor) error { return nil })
			if err != nil {
				t.Fatal(err)
			}
			c := &comparison{T: t, got: got, want: want, kept: func(segment uint32) bool {
				return o.KeepBytes != 1 && (o.Keep == nil || o.Keep(segment))
			}}
			c.everywhere()
			if t.Failed() {
				t.Fatalf("keep %s, %d workers", name, workers)
			}
		}
	}
}

// TestAdd: segments that are added when they are complete, and of which nothing is kept,
// have the same root.
func TestAdd(t *testing.T) {
	for name, s := range shapes() {
		m := s.recurrent(t, 6)
		session, tensors := m.session(t)
		want, err := trace.New(t.Context(), m.program, tensors, 2)
		if err != nil {
			t.Fatal(err)
		}
		for _, workers := range []int{1, 2, 7} {
			b, err := trace.NewBuilder(m.program, m.weights, trace.Options{Workers: workers, KeepBytes: 1})
			if err != nil {
				t.Fatal(err)
			}
			err = session.Each(t.Context(), m.input, m.program.MaxSegments, func(segment uint32, outputs []engine.Tensor) error {
				return b.Add(t.Context(), segment, outputs)
			})
			if err != nil {
				t.Fatal(err)
			}
			if got, err := b.Trace(); err != nil || got.Root() != want.Root() {
				t.Errorf("%s, %d workers: root %v, error %v, want %v", name, workers, got.Root(), err, want.Root())
			}
		}
	}
}

// TestExecute: a trace whose tensors share memory is the one of whole copies, in every
// place of the segments that are kept, for runs of every length.
func TestExecute(t *testing.T) {
	for name, s := range shapes() {
		t.Run(name, func(t *testing.T) {
			m := s.recurrent(t, 5)
			for T := 1; T <= int(s.segments); T++ {
				if T > 2 && T < int(s.segments) && testing.Short() {
					continue
				}
				execute(t, m.stopping(T))
			}
		})
	}
}

// TestExecuteRandom does the same with random shapes.
func TestExecuteRandom(t *testing.T) {
	n := uint64(12)
	if testing.Short() {
		n = 2
	}
	for seed := range n {
		rng := rand.New(rand.NewPCG(seed, 8))
		s := randomShape(rng)
		t.Logf("seed %d: %+v", seed, s)
		execute(t, s.recurrent(t, seed).stopping(1+rng.IntN(int(s.segments))))
	}
}

// TestExecuteTampered: of an execution that may differ anywhere, bases say nothing.
func TestExecuteTampered(t *testing.T) {
	s := shapes()["short rows"]
	m := s.recurrent(t, 3)
	for n := range m.program.Nodes {
		e, err := engine.New(m.program, m.weights, engine.Options{Tamper: func(segment, node int, output []byte) {
			if segment == 2 && node == n {
				output[len(output)/2] ^= 0x10
			}
		}})
		if err != nil {
			t.Fatal(err)
		}
		tensors, err := e.Run(t.Context(), m.input, m.program.MaxSegments)
		if err != nil {
			t.Fatal(err)
		}
		want, err := trace.New(t.Context(), m.program, tensors, 1)
		if err != nil {
			t.Fatal(err)
		}
		got, err := trace.Execute(t.Context(), e.NewSession(), m.input, m.program.MaxSegments, trace.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got.Root() != want.Root() {
			t.Errorf("node %d: root %v, want %v", n, got.Root(), want.Root())
		}
	}
}

// TestOutputIsKept: the output of a segment that is not kept is the trace's own.
func TestOutputIsKept(t *testing.T) {
	p, _ := oneNode(t, tensor.I16, 100)
	e, err := engine.New(p, nil, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	session, input := e.NewSession(), bytes.Repeat([]byte{1, 2, 3, 4, 5}, 40)
	tr, err := trace.Execute(t.Context(), session, input, 1, trace.Options{Keep: func(uint32) bool { return false }})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := session.Output(t.Context(), make([]byte, len(input)), 1); err != nil {
		t.Fatal(err)
	}
	if output, _ := tr.Output(); !bytes.Equal(output, input) {
		t.Errorf("output %x, want %x", output, input)
	}
}
