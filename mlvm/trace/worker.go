package trace

import (
	"context"
	"fmt"
	"sync"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// drawn is a segment of which not all tensors are hashed.
type drawn struct {
	t        uint32
	detail   detail     // that it will have, at most
	taken    []bool     // by node: it is in a group, or was
	versions []*version // by node, of those that something needs
	roots    []merkle.Hash
	log      []change // nil if there is none

	mu    sync.Mutex      // of what follows
	kept  [full + 1]int64 // bytes, by detail
	stats Stats
	err   error
}

func newDrawn(nodes int) *drawn {
	return &drawn{taken: make([]bool, nodes), versions: make([]*version, nodes), roots: make([]merkle.Hash, nodes)}
}

// reset makes d one of which nothing is known.
func (d *drawn) reset() {
	clear(d.taken)
	clear(d.versions)
	d.log, d.kept, d.stats, d.err = nil, [full + 1]int64{}, Stats{}, nil
}

// fail notes an error.
func (d *drawn) fail(err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.err == nil {
		d.err = err
	}
}

// workspace is what hashing needs besides what is kept, for one builder after the other.
type workspace struct {
	hashing
	scratch memory
	built   []*version     // of a group, by item
	patches []engine.Patch // of an item
}

// workspaces are those that no builder uses: a run of one segment is too short to make them.
var workspaces = sync.Pool{New: func() any { return &workspace{scratch: newMemory(false)} }}

// worker hashes tensors of a builder, one goroutine at a time.
type worker struct {
	*workspace
	b       *Builder
	lasting memory
}

func (b *Builder) newWorker() *worker {
	w := &worker{workspaces.Get().(*workspace), b, newMemory(true)}
	w.chunkLog2, w.depth = uint(b.program.ChunkLog2), uint(b.program.DC)
	return w
}

// close gives the workspace back.
func (w *worker) close() {
	clear(w.row[:cap(w.row)])
	clear(w.patches[:cap(w.patches)])
	w.memory = nil
	workspaces.Put(w.workspace)
	w.workspace = nil
}

// hash commits to the tensors of a group.
func (w *worker) hash(ctx context.Context, g *group) {
	if err := ctx.Err(); err != nil {
		for i := range g.items {
			g.items[i].fail(err)
		}
		return
	}
	w.built = w.built[:0]
	for i := range g.items {
		w.hasher.pause()
		x := &g.items[i]
		before := w.Stats
		patches, logged := w.record(x)
		v, err := w.version(x, patches)
		if err != nil {
			x.fail(fmt.Errorf("node %d: %w", x.node, err))
			v = nil
		}
		if w.needs(x) {
			x.versions[x.node] = v
		}
		w.note(x, before, logged)
		w.built = append(w.built, v)
	}
	w.finish()
	for i, v := range w.built {
		if x := &g.items[i]; v != nil {
			x.roots[x.node] = v.root()
		}
	}
	clear(w.built)
	w.scratch.reset()
}

// record logs what a tensor has changed, if it has to, and returns its patches and the memory
// of the log. Logged patches lie together: those of a row that goes across a tensor do not, and
// each of them costs a wait for memory.
func (w *worker) record(x *item) (patches []engine.Patch, logged int64) {
	if x.log == nil {
		return x.tensor.Patches, 0
	}
	c := w.b.log.record(x.log, x.node, &x.tensor)
	if c == nil {
		return x.tensor.Patches, 0
	}
	w.patches = c.appendTo(w.patches[:0])
	return w.patches, c.size()
}

// note counts what a tensor has cost, and the bytes of it that were logged.
func (w *worker) note(x *item, before Stats, logged int64) {
	cost := w.Stats
	cost.sub(before)
	x.mu.Lock()
	defer x.mu.Unlock()
	x.drawn.kept[outline] += logged
	x.drawn.kept[full] += logged
	if x.detail == full {
		x.drawn.kept[full] += cost.BytesKept
	}
	cost.BytesKept = 0
	x.drawn.stats.add(cost)
}

// needs reports whether more than the root of a tensor is needed.
func (w *worker) needs(x *item) bool {
	p := w.b.program
	return x.detail == full || w.b.bases.isBase[x.node] || p.OutMode == layout.OutData && x.node == int(p.OutNode)
}

// version builds the version of a tensor, which has no hashes yet; its patches are given. Its
// bytes are copied if they must outlive the segment.
func (w *worker) version(x *item, patches []engine.Patch) (*version, error) {
	w.memory = &w.scratch
	if w.needs(x) {
		w.memory = &w.lasting
	}
	if x.tensor.Base.Kind != op.None {
		base, err := w.b.bases.of(x.node, &x.tensor.Base, x.t, x.versions, w.b.before)
		if err != nil {
			return nil, err
		}
		// Where no later segment is kept, nobody needs the state that was there.
		if w.b.bases.inPlace[x.node] && x.tensor.Base.Kind != op.Node && x.detail < full && int64(x.t) > w.b.last {
			return w.patchedInPlace(base, patches)
		}
		return w.patched(base, patches)
	}
	data := x.tensor.Bytes
	if want := w.b.program.Nodes[x.node].ByteLen(int64(x.t)); int64(len(data)) != want {
		return nil, fmt.Errorf("%d bytes, want %d", len(data), want)
	}
	if !w.b.aliases && w.needs(x) {
		data = w.memory.bytes.clone(data)
		w.BytesKept += int64(len(data))
	}
	return w.whole(data), nil
}

// drawn returns segment t, which is the next one or a later one.
func (b *Builder) drawn(t uint32) *drawn {
	for next := b.next() + uint32(len(b.coming)); next <= t; next++ {
		d := (*drawn)(nil)
		if k := len(b.spare); k > 0 {
			d, b.spare = b.spare[k-1], b.spare[:k-1]
		} else {
			d = newDrawn(len(b.program.Nodes))
		}
		if d.t, d.detail = next, b.detailOf(next); d.detail > bare && b.outlines() {
			d.log = b.log.newLog()
		}
		b.coming = append(b.coming, d)
	}
	return b.coming[t-b.next()]
}

// independent reports whether a tensor can be hashed before others of its program are.
func independent(x *engine.Tensor) bool {
	return x.Base.Kind == op.None || x.Base.Kind == op.Const || x.Base.Kind == op.Weight
}

// computed takes a tensor of the next segment or of a later one. It is valid, but for x
// itself, until the segment was added.
func (b *Builder) computed(ctx context.Context, t uint32, n int, x *engine.Tensor) {
	follows := t == b.next() && x.Base.Kind == op.State // over what the last segment has left
	if b.err != nil || t < b.next() || !independent(x) && !follows {
		return
	}
	b.take(ctx, b.drawn(t), n, x)
}

// take puts a tensor into the current group.
func (b *Builder) take(ctx context.Context, d *drawn, n int, x *engine.Tensor) {
	d.taken[n] = true
	if b.current == nil {
		b.current = b.pool.group()
	}
	g := b.current
	g.items = append(g.items, item{d, n, *x})
	g.bytes += int64(len(x.Bytes))
	for i := range x.Patches {
		g.bytes += max(int64(len(x.Patches[i].Bytes)), 1<<b.program.ChunkLog2)
	}
	if g.bytes >= groupBytes || len(g.items) >= groupItems {
		b.submit(ctx)
	}
}

// submit has the current group hashed.
func (b *Builder) submit(ctx context.Context) {
	if b.current != nil {
		b.pool.submit(ctx, b.current)
		b.current = nil
	}
}

// complete hashes what is missing of a segment.
func (b *Builder) complete(ctx context.Context, d *drawn, outputs []engine.Tensor) error {
	for n := range outputs {
		if x := &outputs[n]; !d.taken[n] && (independent(x) || x.Base.Kind == op.State) {
			b.take(ctx, d, n, x)
		}
	}
	b.submit(ctx)
	b.pool.wait(ctx)
	if d.err != nil {
		return d.err
	}
	g := b.pool.group()
	for n := range outputs {
		if !d.taken[n] {
			g.items = append(g.items, item{d, n, outputs[n]})
		}
	}
	b.pool.now(ctx, g) // in order: a tensor may be written over another one
	b.stats.add(d.stats)
	return d.err
}
