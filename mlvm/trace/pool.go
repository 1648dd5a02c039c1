package trace

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/mlgeth/mlgeth/mlvm/engine"
)

// item is a tensor that is to be hashed.
type item struct {
	*drawn
	node   int
	tensor engine.Tensor
}

// group is a number of tensors that are hashed together.
type group struct {
	items []item
	bytes int64
}

// Limits of a group: some tens of microseconds of hashing, and enough small tensors for
// whole permutations.
const (
	groupBytes = 256 << 10
	groupItems = 128
	// queueGroups is how many groups may wait before who brings more has to help, unless there
	// are helpers.
	queueGroups = 64
)

// pool hashes groups on a bounded number of goroutines, one of which is its user's: it takes
// part when it waits, or when too many groups do. The others are those of an engine, which
// hash while they have nothing to compute (help), and see to it between a few leaves and the
// next ones; or, without any, the pool's own, which make room between groups for whatever else
// wants to run.
type pool struct {
	limit     int  // of goroutines besides the user's
	helped    bool // these are an engine's
	newWorker func() *worker
	waiting   atomic.Int64 // groups in the queue

	wg     sync.WaitGroup // of groups that are being hashed, and of the pool's own goroutines
	mu     sync.Mutex     // of what follows
	queue  []*group
	active int // goroutines that hash besides the user's
	idle   []*worker
	free   []*group
}

func newPool(workers int, newWorker func() *worker) *pool {
	return &pool{limit: workers - 1, newWorker: newWorker}
}

// group returns an empty group.
func (p *pool) group() *group {
	p.mu.Lock()
	defer p.mu.Unlock()
	if k := len(p.free); k > 0 {
		g := p.free[k-1]
		p.free = p.free[:k-1]
		return g
	}
	return new(group)
}

// submit has a group hashed.
func (p *pool) submit(ctx context.Context, g *group) {
	p.mu.Lock()
	p.queue = append(p.queue, g)
	p.waiting.Add(1)
	begin := !p.helped && p.active < p.limit
	full := !p.helped && len(p.queue) > queueGroups
	p.mu.Unlock()
	if begin {
		p.wg.Go(func() { p.work(ctx) }) // ends when no group is left
	}
	if full {
		p.one(ctx, false, nil)
	}
}

// work hashes groups until there are none.
func (p *pool) work(ctx context.Context) {
	for p.one(ctx, true, nil) {
		runtime.Gosched()
	}
}

// help hashes a group on a goroutine of an engine's, which calls between every few microseconds.
// It returns false if there is nothing to do.
func (p *pool) help(ctx context.Context, between func()) bool {
	return p.waiting.Load() > 0 && p.one(ctx, true, between)
}

// one hashes a group, on the user's goroutine or on another one. It returns false if there is
// none, or enough others are at work.
func (p *pool) one(ctx context.Context, other bool, between func()) bool {
	g, w := p.next(other)
	if g == nil {
		return false
	}
	w.hasher.between = between
	w.hash(ctx, g)
	w.hasher.between = nil
	p.done(g, w, other)
	return true
}

// wait hashes groups, too, and returns when all are hashed.
func (p *pool) wait(ctx context.Context) {
	for p.one(ctx, false, nil) {
	}
	p.wg.Wait()
}

// close forgets groups that nobody works on, and waits for the others.
func (p *pool) close() {
	p.mu.Lock()
	p.queue = nil
	p.waiting.Store(0)
	p.mu.Unlock()
	p.wg.Wait()
	for _, w := range p.idle {
		w.close()
	}
	p.idle = nil
}

// next takes a group from the queue, and a worker that nobody else uses.
func (p *pool) next(other bool) (*group, *worker) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.queue) == 0 || other && p.active >= p.limit {
		return nil, nil
	}
	if other {
		p.active++
	}
	g := p.queue[0]
	p.queue = append(p.queue[:0], p.queue[1:]...)
	p.waiting.Add(-1)
	p.wg.Add(1)
	return g, p.worker()
}

// now hashes a group on the user's goroutine.
func (p *pool) now(ctx context.Context, g *group) {
	p.mu.Lock()
	w := p.worker()
	p.wg.Add(1)
	p.mu.Unlock()
	w.hash(ctx, g)
	p.done(g, w, false)
}

// done takes back a group that was hashed, and its worker.
func (p *pool) done(g *group, w *worker, other bool) {
	clear(g.items)
	g.items, g.bytes = g.items[:0], 0
	p.mu.Lock()
	defer p.mu.Unlock()
	p.free = append(p.free, g)
	p.idle = append(p.idle, w)
	if other {
		p.active--
	}
	p.wg.Done()
}

// worker returns a worker that nobody else uses, for who has locked p.
func (p *pool) worker() *worker {
	if k := len(p.idle); k > 0 {
		w := p.idle[k-1]
		p.idle = p.idle[:k-1]
		return w
	}
	return p.newWorker()
}
