package agent

import (
	"slices"
	"sync"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// maxOutlineBytes bounds the outlines of all traces that are served: four of the largest.
const maxOutlineBytes = 4 * DefaultKeepBytes

// outlines are the traces that are served and of which the store has only a part, as long
// as their requests are not over. It is safe for concurrent use.
type outlines struct {
	maxBytes int64

	mu    sync.Mutex // of what follows
	list  []outlined // the oldest first
	bytes int64
}

// outlined is the trace of a request, which is trace.Trace.Repeatable.
type outlined struct {
	request claim.RequestID
	trace   *trace.Trace
}

// hold adds the trace of a request, in place of its earlier one, and returns the requests
// whose traces were dropped for lack of room.
func (o *outlines) hold(id claim.RequestID, t *trace.Trace) (dropped []claim.RequestID) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.remove(id)
	o.list = append(o.list, outlined{id, t})
	o.bytes += t.Stats().BytesKept
	for o.bytes > o.maxBytes {
		oldest := o.list[0].request
		dropped = append(dropped, oldest)
		o.remove(oldest)
	}
	return dropped
}

// drop removes the trace of a request, if there is one.
func (o *outlines) drop(id claim.RequestID) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.remove(id)
}

// remove is drop. The caller holds the mutex.
func (o *outlines) remove(id claim.RequestID) {
	if i := slices.IndexFunc(o.list, func(x outlined) bool { return x.request == id }); i >= 0 {
		o.bytes -= o.list[i].trace.Stats().BytesKept
		o.list = slices.Delete(o.list, i, i+1)
	}
}

// trace returns the trace with a root, nil if there is none.
func (o *outlines) trace(root merkle.Hash) *trace.Trace {
	o.mu.Lock()
	defer o.mu.Unlock()
	for i := range o.list {
		if t := o.list[i].trace; t.Root() == root {
			return t
		}
	}
	return nil
}

// outlineOf returns the trace of a run if its outlines are needed to serve it: if the store
// has it, for this agent has claimed it or is about to, and has only a part. So one that makes
// no claims holds no outlines, but for claims that it has made before.
func (a *Agent) outlineOf(r *run) *trace.Trace {
	if t := r.trace; t != nil && !t.Complete() && t.Repeatable() {
		if _, err := a.cfg.Store.Trace(t.Root()); err == nil {
			return t
		}
	}
	return nil
}

// holdOutline serves a trace until its request is over.
func (a *Agent) holdOutline(id claim.RequestID, t *trace.Trace) {
	for _, dropped := range a.repeater.hold(id, t) {
		a.log.Warn("no room for more outlines: only the roots of tensors are served of this trace", "request", dropped)
	}
}

// reportRepeat counts and logs how it went with a segment that others asked for.
func (a *Agent) reportRepeat(outcome string, err error) {
	a.metrics.repeated(outcome)
	if err != nil {
		a.metrics.alert("serve")
		a.log.Error("a segment of a trace that is served cannot be computed again", "err", err)
	}
}
