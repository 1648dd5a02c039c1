package engine

// spareWork is what helpers do while they wait for work.
type spareWork func(between func()) bool

// WhileWaiting has the helpers of the runs that follow call work when they wait: while the
// caller computes what is not worth sharing, looks at tensors, or is in a visit. It returns
// false if there was nothing to do; after a while of that a helper sleeps, and does not call it
// until a job wakes it. Several helpers may call it at once, each with a function of its own that
// it is to call every few microseconds, holding no lock: there the helper takes part in the
// job that has come meanwhile. Nil is no work. WhileWaiting returns false if there are no helpers.
func (s *Session) WhileWaiting(work func(between func()) bool) bool {
	s.pool.spare = work
	return s.pool.workers > 1
}
