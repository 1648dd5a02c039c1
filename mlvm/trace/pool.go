package trace

import (
	"context"
	"runtime"
	"sync"

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
	// queueGroups is how many groups may wait before who brings more has to help.
	queueGroups = 64
)

// pool hashes groups on a bounded number of goroutines, one of which is its user's: it takes
// part when it waits, or when too many groups do. Between groups the others make room for
// whatever else wants to run, so that they fill the time in which the engine has work for
// fewer goroutines than there are processors.
type pool struct {
	limit     int // of goroutines besides the user's
	newWorker func() *worker

	wg     sync.WaitGroup
	mu     sync.Mutex // of what follows
	queue  []*group
	active int
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
	begin := p.active < p.limit
	if begin {
		p.active++
	}
	help := len(p.queue) > queueGroups
	p.mu.Unlock()
	if begin {
		p.wg.Go(func() { p.work(ctx) }) // ends when no group is left
	}
	if help {
		w := p.worker()
		if g := p.next(false); g != nil {
			w.hash(ctx, g)
			p.done(g)
		}
		p.release(w)
	}
}

// work hashes groups until there are none.
func (p *pool) work(ctx context.Context) {
	w := p.worker()
	defer p.release(w)
	for g := p.next(true); g != nil; g = p.next(true) {
		w.hash(ctx, g)
		p.done(g)
		runtime.Gosched()
	}
}

// wait hashes groups, too, and returns when all are hashed.
func (p *pool) wait(ctx context.Context) {
	w := p.worker()
	for g := p.next(false); g != nil; g = p.next(false) {
		w.hash(ctx, g)
		p.done(g)
	}
	p.release(w)
	p.wg.Wait()
}

// close forgets groups that nobody works on, and waits for the others.
func (p *pool) close() {
	p.mu.Lock()
	p.queue = nil
	p.mu.Unlock()
	p.wg.Wait()
	for _, w := range p.idle {
		w.close()
	}
	p.idle = nil
}

// next takes a group from the queue, nil if there is none: then, if leaving, the caller is
// not among the active any more.
func (p *pool) next(leaving bool) *group {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.queue) == 0 {
		if leaving {
			p.active--
		}
		return nil
	}
	g := p.queue[0]
	p.queue = append(p.queue[:0], p.queue[1:]...)
	return g
}

// done takes a group back.
func (p *pool) done(g *group) {
	clear(g.items)
	g.items, g.bytes = g.items[:0], 0
	p.mu.Lock()
	defer p.mu.Unlock()
	p.free = append(p.free, g)
}

// worker returns a worker that nobody else uses.
func (p *pool) worker() *worker {
	p.mu.Lock()
	defer p.mu.Unlock()
	if k := len(p.idle); k > 0 {
		w := p.idle[k-1]
		p.idle = p.idle[:k-1]
		return w
	}
	return p.newWorker()
}

func (p *pool) release(w *worker) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.idle = append(p.idle, w)
}
