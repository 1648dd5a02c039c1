package engine

// WhileWaiting has the helpers of the runs that follow call work when they wait: while the
// caller computes what is not worth sharing, looks at tensors, or is in a visit. It does some
// microseconds' worth, as the next job waits for nobody, and returns false if there was nothing
// to do; after a while of that a helper sleeps, and does not call it until a job wakes it. Several
// helpers may call it at once. Nil is no work. It returns false if there are no helpers, ever.
func (s *Session) WhileWaiting(work func() bool) bool {
	s.pool.spare = work
	return s.pool.workers > 1
}
