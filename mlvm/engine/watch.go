package engine

import "context"

// Watch is Each that also calls computed for each tensor as soon as it is there: those of
// a segment before the visit of that segment, and, where segments are evaluated together,
// those of later ones, too, some of which may never be visited. What it gets is valid until
// that visit returns, or until Watch does, but for x itself, which is valid during the call.
// Node n of a segment comes before those that read it.
func (s *Session) Watch(
	ctx context.Context, input []byte, maxT uint32,
	computed func(t uint32, n int, x *Tensor), visit func(t uint32, outputs []Tensor) error,
) error {
	s.look(allNodes(s.engine.program))
	s.watch = computed
	defer func() { s.watch = nil }()
	return s.run(ctx, input, 0, maxT, visit)
}

// show tells the watcher, if there is one, of what node n has computed in segment b of the
// batch.
func (r *run) show(n int, b int64) {
	if r.watch == nil {
		return
	}
	var x Tensor
	x, r.watched = r.output(n, b, r.watched)
	r.watch(uint32(r.t+b), n, &x)
}
