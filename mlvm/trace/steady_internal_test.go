package trace

import (
	"context"
	"errors"
	"math/rand/v2"
	"runtime"
	"testing"
	"unsafe"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// wide is a program of many segments, each of which computes two dense tensors, part of
// another one over a constant, and a row of a cache of as many rows as there are segments.
func wide(t *testing.T) (m *graph.Model, input []byte) {
	t.Helper()
	const segments, rows, columns = 200, 16, 256
	b := graph.NewBuilder(graph.Config{MaxSegments: segments, ChunkLog2: 5})
	x := b.Input(tensor.I8, segments, columns).Slice(0, 0, 1).Advance(0, 1)
	row := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I16, Alpha: 3, Out: "tc", A: x.By("tc")})
	cache := b.State(b.Ints("empty", tensor.I16, make([]int64, segments*columns), segments, columns))
	b.Bind(cache, b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I16, Alpha: 1, Out: "tc", A: row.By("tc"), Into: cache.Slice(0, 0, 1).Advance(0, 1).By("tc")}))
	dense := b.Emit(graph.Inst{Op: op.Rand, DType: tensor.I32, K: 20, Out: "rc", A: row.Index(0, 0).By("c"), Extents: graph.Extents{'r': rows}})
	b.Emit(graph.Inst{
		Op: op.Lin, DType: tensor.I32, Alpha: 1, Out: "rc", A: dense.By("rc"),
		Into: graph.Filled(9, tensor.I32, rows, 2*columns).Slice(1, 0, columns).By("rc"),
	})
	b.Output(b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I16, Alpha: 1, Out: "c", A: row.Index(0, 0).By("c")}))
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	input = make([]byte, segments*columns)
	rng := rand.NewChaCha8([32]byte{3})
	if _, err := rng.Read(input); err != nil {
		t.Fatal(err)
	}
	return m, input
}

// TestSteady: a segment of which nothing is kept allocates nothing for the leaves and tree
// nodes that it hashes, once there were others.
func TestSteady(t *testing.T) {
	m, input := wide(t)
	e, err := engine.New(m.Program, m.Weights, engine.Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	b, err := NewBuilder(m.Program, m.Weights, Options{Workers: 1, Keep: func(uint32) bool { return false }})
	if err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	const warm = 100
	err = e.NewSession().Each(t.Context(), input, m.Program.MaxSegments, func(segment uint32, outputs []engine.Tensor) error {
		if segment == warm {
			runtime.ReadMemStats(&before)
		}
		return b.Add(t.Context(), segment, outputs)
	})
	if err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	count := int64(m.Program.MaxSegments)
	segments, hashed := count-warm, (b.stats.LeavesHashed+b.stats.NodesHashed)/count
	// The path of the cache's row, and a few slices for the segment itself.
	if allocs := int64(after.Mallocs-before.Mallocs) / segments; allocs > 60 || hashed < 20*allocs {
		t.Errorf("%d allocations in a segment that hashes %d leaves and tree nodes", allocs, hashed)
	} else {
		t.Logf("%d allocations, %d leaves and tree nodes", allocs, hashed)
	}
}

// TestGroupAllocates: hashing a group that was seen before allocates nothing at all, but for
// the states of single hashes, whose pool the race detector empties now and then.
func TestGroupAllocates(t *testing.T) {
	m, input := wide(t)
	e, err := engine.New(m.Program, m.Weights, engine.Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	b, err := NewBuilder(m.Program, m.Weights, Options{Workers: 1, Keep: func(uint32) bool { return false }})
	if err != nil {
		t.Fatal(err)
	}
	err = e.NewSession().Each(t.Context(), input, 1, func(_ uint32, outputs []engine.Tensor) error {
		d, g, w := b.drawn(0), new(group), b.newWorker()
		for n := range outputs {
			if independent(&outputs[n]) && !w.needs(&item{drawn: d, node: n}) {
				g.items = append(g.items, item{d, n, outputs[n]})
			}
		}
		if len(g.items) < 3 {
			t.Errorf("%d tensors, want 3 or more", len(g.items))
		}
		w.Stats = Stats{}
		w.hash(t.Context(), g)
		if w.NodesHashed < 1000 {
			t.Errorf("%d tree nodes, want 1000 or more", w.NodesHashed)
		}
		if allocs := testing.AllocsPerRun(20, func() { w.hash(t.Context(), g) }); allocs > 10 {
			t.Errorf("%v allocations for %d tensors", allocs, len(g.items))
		}
		return d.err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestRow: a row of a cache costs its leaves and the way up, however long the cache is.
func TestRow(t *testing.T) {
	const chunkLog2, row = 5, 100
	for _, rows := range []int64{1, 10, 1000, 20_000} {
		h := newHashing(chunkLog2, heightOf(rows*row, chunkLog2)+3)
		cache := h.whole(make([]byte, rows*row))
		h.finish()
		before := h.Stats
		b := make([]byte, row)
		for i := range b {
			b[i] = byte(i)
		}
		if _, err := h.patched(cache, []engine.Patch{{Off: rows / 2 * row, Bytes: b}}); err != nil {
			t.Fatal(err)
		}
		leaves, nodes := h.LeavesHashed-before.LeavesHashed, h.NodesHashed-before.NodesHashed
		const most = row>>chunkLog2 + 2 // leaves that a row touches
		if leaves > most || nodes > most*int64(h.depth) {
			t.Errorf("a row of %d: %d leaves and %d tree nodes hashed, want %d and %d at most", rows, leaves, nodes, most, most*h.depth)
		}
	}
}

// TestRunEnds: a run that is cancelled, or that a visit ends, leaves no goroutine behind
// and no trace.
func TestRunEnds(t *testing.T) {
	m, input := wide(t)
	e, err := engine.New(m.Program, m.Weights, engine.Options{Workers: 2, Batch: 3})
	if err != nil {
		t.Fatal(err)
	}
	ended := errors.New("ended")
	before := runtime.NumGoroutine()
	for _, cancels := range []bool{true, false} {
		for last := range uint32(7) {
			ctx, cancel := context.WithCancel(t.Context())
			b, err := NewBuilder(m.Program, m.Weights, Options{Workers: 4})
			if err != nil {
				t.Fatal(err)
			}
			want := context.Canceled
			err = b.Run(ctx, e.NewSession(), input, m.Program.MaxSegments, func(segment uint32, _ []engine.Tensor) error {
				switch {
				case segment < last:
				case cancels:
					cancel()
				default:
					want = ended
					return ended
				}
				return nil
			})
			cancel()
			if !errors.Is(err, want) {
				t.Fatalf("segment %d: error %v, want %v", last, err, want)
			}
			if own, err := b.Trace(); own != nil || !errors.Is(err, want) {
				t.Fatalf("segment %d: trace %v and error %v, want %v", last, own, err, want)
			}
		}
	}
	for runtime.NumGoroutine() > before { // those that have ended may not be gone yet
		runtime.Gosched()
	}
}

// heldBytes returns the memory of what a trace keeps, each tree node once, without the trees
// of weights.
func heldBytes(t *Trace, weights *bases) (total int64) {
	seen := make(map[*node]bool)
	for _, v := range weights.trees {
		if v != nil {
			v.top.each(seen, func(*node) {})
		}
	}
	for i := range t.segments {
		s := &t.segments[i]
		if s.detail == bare {
			continue
		}
		for k := range s.nodes.Depth() + 1 {
			total += merkle.HashLen * ((int64(t.program.Shape.Nodes)-1)>>k + 1)
		}
		for _, c := range s.log {
			total += int64(unsafe.Sizeof(c)) + int64(cap(c.bytes)) + 16*int64(cap(c.ranges))
		}
		for _, v := range s.versions {
			if v == nil {
				continue
			}
			total += int64(unsafe.Sizeof(*v)) + merkle.HashLen*int64(cap(v.above))
			v.top.each(seen, func(n *node) { total += nodeBytes + int64(len(n.data)) })
		}
	}
	return total
}

// TestBytesKept: what a builder says that is kept is what a trace holds, or little more, and
// an outline is a small part of the tensors. Both are as much for each segment.
func TestBytesKept(t *testing.T) {
	m, input := wide(t)
	e, err := engine.New(m.Program, m.Weights, engine.Options{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	perSegment := make(map[uint32]int64)
	for _, segments := range []uint32{50, 100, 200} {
		b, err := NewBuilder(m.Program, m.Weights, Options{Workers: 2, WholeBytes: 1, MaxT: segments})
		if err != nil {
			t.Fatal(err)
		}
		if err := b.Run(t.Context(), e.NewSession(), input, segments, nil); err != nil {
			t.Fatal(err)
		}
		own, err := b.Trace()
		if err != nil {
			t.Fatal(err)
		}
		held, kept := heldBytes(own, b.bases), own.Stats().BytesKept
		if kept < held || kept > held+held/4 {
			t.Errorf("%d segments: %d bytes kept, and %d held", segments, kept, held)
		}
		perSegment[segments] = kept / int64(segments)
		if all := leastBytes(m.Program, segments); 2*kept > all {
			t.Errorf("%d segments: %d bytes kept, of tensors of %d", segments, kept, all)
		}
	}
	if x, y := perSegment[50], perSegment[200]; y > x+x/10 {
		t.Errorf("%d bytes for each of 50 segments, %d of 200", x, y)
	}
	t.Log(perSegment)
}
