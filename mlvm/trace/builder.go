package trace

import (
	"context"
	"fmt"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// Options say what a trace keeps, and how it is built. The zero value keeps
// everything and uses every processor.
type Options struct {
	Workers int // goroutines that hash, at most; 0 is one for each processor

	// Keep says of which segments the tensors are kept: of the others there is only
	// the segment root. Nil is all. It is a function of the segment alone.
	Keep func(segment uint32) bool

	// KeepBytes, if not 0, bounds the memory of what is kept: when it takes more, no
	// segment is kept, nor are those before.
	KeepBytes int64

	// Hollow, if not nil, says in place of which tensors' roots there is a hash without a
	// preimage, under which nothing is kept: a malformed tree, for tests and for
	// adversaries, as engine.Options.Tamper makes a false one.
	Hollow func(segment, node uint32) bool
}

// Around returns the Options.Keep of what proofs in a segment need (PROTOCOL §4): the
// segment, and the one before for its states.
func Around(segment uint32) func(uint32) bool {
	return func(t uint32) bool { return t == segment || t+1 == segment }
}

// Builder commits to an execution, segment by segment. A tensor that was written over
// a base shares with it what is the same: to commit to it costs what it changed.
type Builder struct {
	program *graph.Program
	options Options
	aliases bool // tensors' bytes stay: no copies
	bases   *bases
	last    int64      // the last segment that is kept, -1 if none is any more
	before  []*version // of the last segment, by node: those that the next one can write over

	segments []segment
	output   []byte        // of the last segment, if it is not kept
	path     []merkle.Hash // from there to the segment root
	stats    Stats
	err      error // of Add: there is no trace
}

// segment is a committed segment.
type segment struct {
	merkle.Nodes
	versions []*version // by node; nil if they are not kept
}

// bare is the tree of a segment that is not kept. It has no more than a root.
type bare struct {
	depth uint
	root  merkle.Hash
}

// Depth implements merkle.Nodes.
func (b bare) Depth() uint { return b.depth }

// At implements merkle.Nodes, for the root.
func (b bare) At(height uint, _ uint64) merkle.Hash {
	if height != b.depth {
		panic("trace: internal error: a segment that was not kept")
	}
	return b.root
}

// NewBuilder returns the builder for a run of p with the bytes of its weight tensors,
// which must not change while the trace is in use.
func NewBuilder(p *graph.Program, weights [][]byte, o Options) (*Builder, error) {
	if len(weights) != len(p.Weights) {
		return nil, fmt.Errorf("trace: %d weight tensors, want %d", len(weights), len(p.Weights))
	}
	for w, b := range weights {
		if int64(len(b)) != p.Weights[w] {
			return nil, fmt.Errorf("trace: weight tensor %d has %d bytes, want %d", w, len(b), p.Weights[w])
		}
	}
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	b := &Builder{program: p, options: o, bases: newBases(p, weights), last: p.Last()}
	for o.Keep != nil && b.last >= 0 && !o.Keep(uint32(b.last)) {
		b.last--
	}
	return b, nil
}

// Add commits to the next segment, which must be number t: outputs is what its nodes
// have computed, by node. What is kept of it is copied. Add looks at ctx before each
// tensor. After an error there is no trace.
func (b *Builder) Add(ctx context.Context, t uint32, outputs []engine.Tensor) error {
	if b.err != nil {
		return b.err
	}
	if err := b.add(ctx, t, outputs); err != nil {
		b.err = fmt.Errorf("trace: segment %d: %w", t, err)
	}
	return b.err
}

func (b *Builder) add(ctx context.Context, t uint32, outputs []engine.Tensor) error {
	p := b.program
	if int(t) != len(b.segments) || t >= p.MaxSegments {
		return fmt.Errorf("want number %d of at most %d", len(b.segments), p.MaxSegments)
	}
	if len(outputs) != len(p.Nodes) {
		return fmt.Errorf("%d tensors, want %d", len(outputs), len(p.Nodes))
	}
	kept := int64(t) <= b.last && (b.options.Keep == nil || b.options.Keep(t))
	versions, err := b.versions(ctx, t, outputs, kept)
	if err != nil {
		return err
	}
	shown := b.hollowed(t, versions)
	trees := make([]merkle.Nodes, len(shown))
	for n, v := range shown {
		trees[n] = v
	}
	tree := merkle.Join(trees, uint(p.DC), uint(p.DB))
	b.segments = append(b.segments, segment{tree, shown})
	if limit := b.options.KeepBytes; limit > 0 && b.stats.BytesKept > limit {
		b.last, b.stats.BytesKept, kept = -1, 0, false
		for s := range b.segments {
			b.segments[s].forget()
		}
	}
	if b.output, b.path = nil, nil; !kept {
		b.keepOutput(tree, versions)
		b.segments[t].forget()
	}
	b.before = b.keepBases(int64(t), versions)
	return nil
}

// forget leaves nothing but the root of a segment.
func (s *segment) forget() {
	*s = segment{Nodes: bare{s.Depth(), merkle.RootOf(s)}}
}

// keepOutput keeps what a claim shows of the segment if it is the last one.
func (b *Builder) keepOutput(tree *merkle.Joined, versions []*version) {
	p := b.program
	if p.OutMode == layout.OutData {
		b.output = slices.Clone(versions[p.OutNode].bytes())
		b.path = merkle.PathOf(tree, uint(p.DC), uint64(p.OutNode))
	}
}

// keepBases returns the versions that the next segment can write over. If no later
// segment is kept, they are without the bytes that no view will cover.
func (b *Builder) keepBases(t int64, versions []*version) []*version {
	before := make([]*version, len(versions))
	var futures map[int]span
	if t >= b.last {
		futures = b.bases.futures(t)
	}
	for n, v := range versions {
		if !b.bases.isState[n] {
			continue
		}
		before[n] = v
		if f, ok := futures[b.bases.lineage[n]]; ok {
			before[n] = v.pruned(f.lo, f.hi)
		}
	}
	return before
}

// versions commits to the tensors of a segment, on several goroutines but for those
// that are written over others of the same segment.
func (b *Builder) versions(ctx context.Context, t uint32, outputs []engine.Tensor, kept bool) ([]*version, error) {
	p := b.program
	costs := make([]hashing, len(outputs))
	now := make([]*version, len(outputs))
	commit := func(ctx context.Context, n int) (err error) {
		if err := ctx.Err(); err != nil {
			return err
		}
		costs[n] = hashing{chunkLog2: uint(p.ChunkLog2), depth: uint(p.DC), later: true}
		if now[n], err = b.version(n, t, &outputs[n], now, kept, &costs[n]); err != nil {
			return fmt.Errorf("node %d: %w", n, err)
		}
		return nil
	}
	g, inGroup := errgroup.WithContext(ctx)
	g.SetLimit(b.options.Workers)
	for n := range outputs {
		if outputs[n].Base.Kind != op.Node {
			g.Go(func() error { return commit(inGroup, n) }) // ends with the tensor
		}
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	for n := range outputs {
		if outputs[n].Base.Kind != op.Node {
			continue
		}
		if err := commit(ctx, n); err != nil {
			return nil, err
		}
	}
	raise(now, uint(p.DC))
	for n := range costs {
		if !kept {
			costs[n].BytesKept = 0
		}
		b.stats.add(costs[n].Stats)
	}
	return now, nil
}

// version commits to one tensor. Its bytes are copied if they must outlive the call.
func (b *Builder) version(n int, t uint32, x *engine.Tensor, now []*version, kept bool, h *hashing) (*version, error) {
	if x.Base.Kind != op.None {
		base, err := b.bases.of(n, &x.Base, t, now, b.before, h)
		if err != nil {
			return nil, err
		}
		return h.patched(base, x.Patches)
	}
	if want := b.program.Nodes[n].ByteLen(int64(t)); int64(len(x.Bytes)) != want {
		return nil, fmt.Errorf("%d bytes, want %d", len(x.Bytes), want)
	}
	data := x.Bytes
	if !b.aliases && (kept || b.bases.isBase[n]) {
		data = slices.Clone(data)
		h.BytesKept += int64(len(data))
	}
	return h.whole(data), nil
}

// Stats returns what the segments so far have cost.
func (b *Builder) Stats() Stats { return b.stats }

// Trace returns the trace of the segments so far, of which there must be at least one.
func (b *Builder) Trace() (*Trace, error) {
	if b.err != nil {
		return nil, b.err
	}
	p := b.program
	if len(b.segments) == 0 {
		return nil, fmt.Errorf("trace: 0 segments, want 1 to %d", p.MaxSegments)
	}
	segments := slices.Clone(b.segments)
	trees := make([]merkle.Nodes, len(segments))
	for t := range trees {
		trees[t] = segments[t]
	}
	return &Trace{
		program: p, segments: segments, stats: b.stats, output: b.output, path: b.path,
		tree: merkle.Join(trees, uint(p.DB)+uint(p.DC), uint(p.DA)),
	}, nil
}
