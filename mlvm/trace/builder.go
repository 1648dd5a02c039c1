package trace

import (
	"context"
	"fmt"
	"runtime"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Options say what a trace keeps, and how it is built. The zero value keeps
// everything and uses every processor.
type Options struct {
	Workers int // goroutines that hash, at most; 0 is one for each processor

	// Keep says of which segments the tensors are kept: of the others there is only
	// the segment root. Nil is all. It is a function of the segment alone.
	Keep func(segment uint32) bool

	// KeepBytes, if not 0, bounds the memory of what is kept. When that takes more, an outline
	// of each segment is left (Trace.Around), unless there is Keep, and when outlines take
	// more, its root. WholeBytes, if not 0, is a lower bound beyond which there are outlines:
	// to copy what a segment computes costs more than to compute some segment again. There
	// are outlines from the beginning on if the tensors of MaxT segments would take more.
	KeepBytes  int64
	WholeBytes int64
	MaxT       uint32 // segments of the run at most; 0 is as many as the program can have

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
	log     *logged
	detail  detail     // of segments, at most
	last    int64      // the last segment that is kept in full, -1 if none is any more
	before  []*version // of the last segment, by node: those that the next one needs
	older   []*version // of no segment any more: room

	first    uint32 // the number of the first segment
	segments []segment
	output   []byte          // of the last segment, if it is not kept
	path     []merkle.Hash   // from there to the segment root
	stats    Stats           // without what is kept
	kept     [full + 1]int64 // bytes of the segments so far, by detail

	pool    *pool
	current *group   // of tensors that are to be hashed
	coming  []*drawn // segments from the next one on that some tensors of are known
	spare   []*drawn
	again   again // of Run
	err     error // there is no trace
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
	return newBuilder(p, weights, o), nil
}

func newBuilder(p *graph.Program, weights [][]byte, o Options) *Builder {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.MaxT == 0 || o.MaxT > p.MaxSegments {
		o.MaxT = p.MaxSegments
	}
	b := &Builder{program: p, options: o, bases: newBases(p, weights), detail: full, last: p.Last()}
	b.log = newLogged(p, b.bases)
	b.before, b.older = make([]*version, len(p.Nodes)), make([]*version, len(p.Nodes))
	b.pool = newPool(o.Workers, b.newWorker)
	for o.Keep != nil && b.last >= 0 && !o.Keep(uint32(b.last)) {
		b.last--
	}
	if b.outlines() && leastBytes(p, o.MaxT) > b.limit() {
		b.detail, b.last = outline, -1
	}
	return b
}

// detailOf returns how much is kept of segment t.
func (b *Builder) detailOf(t uint32) detail {
	if b.options.Keep == nil {
		return b.detail
	}
	if b.detail == full && int64(t) <= b.last && b.options.Keep(t) {
		return full
	}
	return bare
}

// Run runs a session, of the program and weights that b is for, on an input for at most
// maxT segments and commits to them while they are computed. It calls visit, if not nil, for
// each segment, as engine.Session.Each does. No goroutine of b runs when it returns. After
// an error there is no trace.
func (b *Builder) Run(
	ctx context.Context, s *engine.Session, input []byte, maxT uint32, visit func(t uint32, outputs []engine.Tensor) error,
) error {
	b.again = b.repeat(s.Engine(), input)
	help := func(between func()) bool { return b.pool.help(ctx, between) }
	b.pool.helped = b.options.Workers > 1 && s.WhileWaiting(help)
	defer s.WhileWaiting(nil)
	take := func(t uint32, n int, x *engine.Tensor) { b.computed(ctx, t, n, x) }
	err := s.Watch(ctx, input, maxT, take, func(t uint32, outputs []engine.Tensor) error {
		if err := b.Add(ctx, t, outputs); err != nil || visit == nil {
			return err
		}
		return visit(t, outputs)
	})
	b.pool.close() // the session's memory is used again
	b.current, b.coming = nil, nil
	if b.err == nil {
		b.err = err
	}
	return err
}

// Add commits to the next segment, which must be number t: outputs is what its nodes
// have computed, by node. What is kept of it is copied. Add looks at ctx again and again.
// After an error there is no trace.
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
	if next := b.next(); t != next || t >= p.MaxSegments {
		return fmt.Errorf("want number %d of at most %d", next, p.MaxSegments)
	}
	if len(outputs) != len(p.Nodes) {
		return fmt.Errorf("%d tensors, want %d", len(outputs), len(p.Nodes))
	}
	d := b.drawn(t)
	if err := b.complete(ctx, d, outputs); err != nil {
		return err
	}
	b.coming = b.coming[1:]
	b.seal(d)
	d.reset()
	b.spare = append(b.spare, d)
	return nil
}

// next returns the number of the next segment.
func (b *Builder) next() uint32 { return b.first + uint32(len(b.segments)) }

// seal makes a segment of one whose tensors are all hashed.
func (b *Builder) seal(d *drawn) {
	p := b.program
	for k := outline; k <= d.detail; k++ {
		b.kept[k] += d.kept[k] + segmentBytes(p)
	}
	d.detail = min(d.detail, b.detail)
	s := newSegment(p, d, b.options.Hollow)
	s.log = d.log
	b.output, b.path = nil, nil
	if d.detail < full && p.OutMode == layout.OutData {
		b.output = slices.Clone(d.versions[p.OutNode].bytes())
		b.path = merkle.PathOf(s.nodes, 0, uint64(p.OutNode))
	}
	s.reduce(d.detail)
	b.segments = append(b.segments, s)
	b.keepWithin()
	b.before = b.keepBases(int64(d.t), d.versions)
}

// outlines reports whether there may be outlines of segments.
func (b *Builder) outlines() bool {
	o := &b.options
	return o.Keep == nil && (o.KeepBytes > 0 || o.WholeBytes > 0)
}

// limit returns how many bytes may be kept as things are, 0 for any number.
func (b *Builder) limit() int64 {
	o := &b.options
	if b.detail == full && o.WholeBytes > 0 && (o.KeepBytes == 0 || o.WholeBytes < o.KeepBytes) {
		return o.WholeBytes
	}
	return o.KeepBytes
}

// keepWithin keeps less of all segments if that takes too much memory.
func (b *Builder) keepWithin() {
	before := b.detail
	for b.limit() > 0 && b.kept[b.detail] > b.limit() { // it is 0 in the end
		if b.detail--; b.options.Keep != nil {
			b.detail = bare
		}
	}
	if b.detail == before {
		return
	}
	for i := range b.segments {
		b.segments[i].reduce(b.detail)
	}
	b.last = -1
}

// pruneEvery is how often it is looked for bytes that no view covers any more: in time their
// memory is little, to look costs a per cent of a token of a small model.
const pruneEvery = 16

// keepBases returns the versions that the next segment can write over. If no later
// segment is kept, they are without the bytes that no view will cover.
func (b *Builder) keepBases(t int64, versions []*version) []*version {
	before := b.older
	b.older = b.before
	clear(before)
	var futures map[int]span
	if t >= b.last && t%pruneEvery == 0 {
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

// Stats returns what the segments so far have cost.
func (b *Builder) Stats() Stats {
	s, bases := b.stats, b.bases.stats()
	s.BytesKept = b.kept[b.detail]
	if s.BytesKept == 0 {
		bases.BytesKept = 0 // they go with the builder
	}
	s.add(bases)
	return s
}

// Trace returns the trace of the segments so far, of which there must be at least one.
func (b *Builder) Trace() (*Trace, error) {
	if b.err != nil {
		return nil, b.err
	}
	p := b.program
	if len(b.segments) == 0 {
		return nil, fmt.Errorf("trace: 0 segments, want 1 to %d", p.MaxSegments)
	}
	t := &Trace{program: p, segments: slices.Clone(b.segments), stats: b.Stats(), output: b.output, path: b.path, again: b.again}
	t.join()
	return t, nil
}
