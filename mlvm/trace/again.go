package trace

import (
	"context"
	"fmt"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/engine"
)

// Around returns the trace with all tensors of a segment and of the one before, which is
// what proofs there need. If they were not kept, they are computed again, from the outlines of
// all segments before: that takes as long as two segments do, and as copying and hashing
// what the first of them reads of the one before. If outlines are missing, too, or t was not
// made by Builder.Run, the error is a *NotKeptError.
//
// What is computed must be what t commits to, else that is an error: then weights have
// changed, or the machine computes wrongly.
func (t *Trace) Around(ctx context.Context, segment uint32) (*Trace, error) {
	if segment >= t.T() {
		return nil, fmt.Errorf("trace: no segment %d: there are %d", segment, t.T())
	}
	first := max(segment, 1) - 1
	if t.Has(first) && t.Has(segment) {
		return t, nil
	}
	logs := t.logs(first)
	if t.again == nil || logs == nil && first > 0 {
		return nil, &NotKeptError{segment}
	}
	b, err := t.again(ctx, logs, segment+1)
	if err != nil {
		return nil, fmt.Errorf("trace: segment %d again: %w", segment, err)
	}
	out := *t
	out.segments = slices.Clone(t.segments)
	for i, s := range b.segments {
		at := first + uint32(i)
		if s.root != t.segments[at].root {
			return nil, fmt.Errorf("trace: segment %d has root %v, and %v before", at, s.root, t.segments[at].root)
		}
		out.segments[at] = s
	}
	out.join()
	return &out, nil
}

// Repeatable reports whether Around has every segment of t, or can compute it.
func (t *Trace) Repeatable() bool {
	return t.Complete() || t.again != nil && !slices.ContainsFunc(t.segments, func(s segment) bool { return s.log == nil })
}

// logs returns the logs of the segments before one, nil if one of them was not kept.
func (t *Trace) logs(segment uint32) (logs [][]change) {
	for i := range segment {
		if t.segments[i].log == nil {
			return nil
		}
		logs = append(logs, t.segments[i].log)
	}
	return logs
}

// again commits once more to the segments of a run from those with the given logs up to
// last-1.
type again func(ctx context.Context, logs [][]change, last uint32) (*Builder, error)

// repeat returns how to repeat segments of a run.
func (b *Builder) repeat(e *engine.Engine, input []byte) again {
	o, log := Options{Workers: b.options.Workers, Hollow: b.options.Hollow}, b.log
	input = slices.Clone(input)
	return func(ctx context.Context, logs [][]change, last uint32) (*Builder, error) {
		r := newBuilder(e.Program(), e.Weights(), o)
		r.first = uint32(len(logs))
		states, err := log.replay(logs, e.Weights())
		if err != nil {
			return nil, err
		}
		for n, is := range r.bases.isState {
			if is && r.first > 0 {
				r.before[n] = r.bases.hashing.whole(states[n])
			}
		}
		r.bases.hashing.finish()
		state := func(n int) []byte { return states[n] }
		err = e.NewSession().Resume(ctx, input, r.first, last, state, func(t uint32, outputs []engine.Tensor) error {
			return r.Add(ctx, t, outputs)
		})
		return r, err
	}
}
