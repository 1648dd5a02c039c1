package agent

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/store"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Bounds of what strangers make the agent compute.
const (
	// maxRepeats bounds the requests that wait for segments at a time. It is less than
	// maxConcurrent, so that others are answered meanwhile.
	maxRepeats = 16
	// repeatTimeout bounds how long a request waits, for its turn and for the computation.
	repeatTimeout = 25 * time.Second
	// restFactor is how long there is no other computation after one, as a multiple of its
	// time: at most a quarter of all time is spent so, and who has asked for a segment can
	// read what it needs of it.
	restFactor = 3
	// maxRetryAfter bounds what a request that is refused is told to wait.
	maxRetryAfter = 30 * time.Second
)

// errUnrepeatable means that a segment computed again is not what was committed to, or
// that it cannot be computed: the cause is for the operator.
var errUnrepeatable = errors.New("this segment cannot be computed again")

// busyError says that there are too many computations to wait for, and when to ask again.
type busyError struct{ after time.Duration }

func (e *busyError) Error() string { return fmt.Sprintf("busy for %v", e.after) }

// Outcomes of segments that others asked for.
const (
	repeated    = "done"
	unavailable = "failed"
	refused     = "busy" // no turn, or too late, or nobody waits any more
)

// repeater answers from outlined traces, whose segments it computes again: one at a time,
// and with rests in between, as it is strangers who ask. The segment of the last computation,
// and the one before it, stay for those who ask next.
type repeater struct {
	outlines outlines
	clock    Clock
	report   func(outcome string, err error) // err is nil unless a person should look

	queue chan struct{} // a slot for each request that waits
	turn  chan struct{} // of the one that computes

	mu     sync.Mutex   // of what follows
	last   *computation // nil if there was none, or of a trace that is not held any more
	next   *computation
	rested time.Time // when the next one may begin
}

// computation is of a segment and the one before.
type computation struct {
	done  chan struct{} // closed when there is
	trace *trace.Trace  // with them
}

func newComputation() *computation { return &computation{done: make(chan struct{})} }

// has reports whether a computation is done and has a segment of a trace.
func (c *computation) has(outline *trace.Trace, segment uint32) bool {
	return c != nil && c.trace != nil && c.trace.Root() == outline.Root() && c.trace.Has(segment)
}

func newRepeater(clock Clock, report func(outcome string, err error)) *repeater {
	return &repeater{
		outlines: outlines{maxBytes: maxOutlineBytes}, clock: clock, report: report,
		queue: make(chan struct{}, maxRepeats), turn: make(chan struct{}, 1), next: newComputation(),
	}
}

// hold makes the trace of a request, which is trace.Trace.Repeatable, one that is answered
// from, and returns the requests whose traces are not any more for lack of room.
func (r *repeater) hold(id claim.RequestID, t *trace.Trace) (dropped []claim.RequestID) {
	defer r.forget()
	return r.outlines.hold(id, t)
}

// drop ends this for the trace of a request.
func (r *repeater) drop(id claim.RequestID) {
	r.outlines.drop(id)
	r.forget()
}

// forget drops what was computed last, if it is of a trace that is not held any more.
func (r *repeater) forget() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.last != nil && r.outlines.trace(r.last.trace.Root()) == nil {
		r.last = nil
	}
}

// execution returns a trace for a request that ends with ctx. The error is store.ErrNotFound
// if it is not held. Later ones are a *busyError if there is no time for the request, and
// errUnrepeatable if a segment cannot be computed.
func (r *repeater) execution(ctx context.Context, root merkle.Hash) (execution, error) {
	outline := r.outlines.trace(root)
	if outline == nil {
		return nil, store.ErrNotFound
	}
	return &partial{outline: outline, around: func(segment uint32) (*trace.Trace, error) {
		return r.around(ctx, outline, segment)
	}}, nil
}

// around returns a trace with a segment, and the one before, when it is its turn. It ends
// with ctx, then with a *busyError.
func (r *repeater) around(ctx context.Context, outline *trace.Trace, segment uint32) (*trace.Trace, error) {
	t, next := r.known(nil, outline, segment)
	if t != nil {
		return t, nil
	}
	select {
	case r.queue <- struct{}{}:
		defer func() { <-r.queue }()
	default:
		return nil, r.busy()
	}
	for t == nil {
		select {
		case <-next.done:
			t, next = r.known(next, outline, segment)
		case r.turn <- struct{}{}:
			defer func() { <-r.turn }()
			if t, _ = r.known(next, outline, segment); t == nil {
				return r.compute(ctx, outline, segment)
			}
		case <-ctx.Done():
			return nil, r.busy()
		}
	}
	return t, nil
}

// known returns what the last computation, or one that was waited for, has of a segment. If
// that is nothing it returns nil, and the next one.
func (r *repeater) known(waited *computation, outline *trace.Trace, segment uint32) (*trace.Trace, *computation) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, c := range []*computation{waited, r.last} {
		if c.has(outline, segment) {
			return c.trace, nil
		}
	}
	return nil, r.next
}

// compute computes a segment and the one before, after a rest. It is its caller's turn.
func (r *repeater) compute(ctx context.Context, outline *trace.Trace, segment uint32) (*trace.Trace, error) {
	if !r.rest(ctx) {
		return nil, r.busy()
	}
	start := r.clock.Now()
	t, err := outline.Around(ctx, segment)
	r.keep(t, start)
	switch {
	case err == nil:
		r.report(repeated, nil)
		return t, nil
	case ctx.Err() != nil:
		return nil, r.busy()
	default:
		r.report(unavailable, err)
		return nil, errUnrepeatable
	}
}

// rest waits until the next computation may begin, and reports whether that was before ctx
// has ended.
func (r *repeater) rest(ctx context.Context) bool {
	r.mu.Lock()
	wait := r.rested.Sub(r.clock.Now())
	r.mu.Unlock()
	if wait <= 0 {
		return ctx.Err() == nil
	}
	select {
	case <-r.clock.After(wait):
		return true
	case <-ctx.Done():
		return false
	}
}

// keep notes that a computation has ended, and what it has given, nil if nothing.
func (r *repeater) keep(t *trace.Trace, start time.Time) {
	end := r.clock.Now()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.rested = end.Add(restFactor * end.Sub(start))
	if t != nil && r.outlines.trace(t.Root()) != nil {
		r.next.trace = t
		close(r.next.done)
		r.last, r.next = r.next, newComputation()
	}
}

// busy returns the error for a request that does not get its turn.
func (r *repeater) busy() error {
	r.report(refused, nil)
	r.mu.Lock()
	defer r.mu.Unlock()
	return &busyError{min(max(r.rested.Sub(r.clock.Now()), time.Second), maxRetryAfter)}
}
