package trace

import (
	"context"
	"fmt"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/engine"
)

// Around returns the trace with all tensors of a segment and of the one before, which is
// what proofs there need. If they were not kept, they are computed again, from what is kept
// of the segment before those: that takes as long as two segments do, and as copying the
// states. If that is missing, too, or t was not made by Builder.Run, the error is a
// *NotKeptError.
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
	if t.again == nil || first > 0 && !t.hasStates(first-1) {
		return nil, &NotKeptError{segment}
	}
	b, err := t.again(ctx, t, first, segment+1)
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

// hasStates reports whether what the segment after t reads was kept.
func (t *Trace) hasStates(segment uint32) bool {
	s := &t.segments[segment]
	return s.detail >= outline && !slices.ContainsFunc(s.versions, func(v *version) bool { return v != nil && v.top.stub() })
}

// again commits to the segments from first to last-1 of a run once more, with what is kept
// of the one before.
type again func(ctx context.Context, t *Trace, first, last uint32) (*Builder, error)

// repeat returns how to repeat segments of a run.
func (b *Builder) repeat(e *engine.Engine, input []byte) again {
	o := Options{Workers: b.options.Workers, Hollow: b.options.Hollow}
	input = slices.Clone(input)
	return func(ctx context.Context, t *Trace, first, last uint32) (*Builder, error) {
		r := newBuilder(e.Program(), e.Weights(), o)
		r.first = first
		var state func(n int) []byte
		if first > 0 {
			copy(r.before, t.segments[first-1].versions)
			state = func(n int) []byte { return t.segments[first-1].versions[n].bytes() }
		}
		err := e.NewSession().Resume(ctx, input, first, last, state, func(t uint32, outputs []engine.Tensor) error {
			return r.Add(ctx, t, outputs)
		})
		return r, err
	}
}
