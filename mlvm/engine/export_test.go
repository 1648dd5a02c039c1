package engine

// BatchAlways makes e evaluate segments together also where that gains nothing: all
// that a run has, up to Options.Batch.
func (e *Engine) BatchAlways() { e.always = true }

// ShareAlways makes sessions of e share jobs however small they are.
func (e *Engine) ShareAlways() { e.small = 0 }

// LargestBatch returns the number of segments of the largest batch of s so far, by
// the memory of node n: a dense one that does not grow and is no state.
func (s *Session) LargestBatch(n int) int {
	return len(s.places[n].memory) / int(s.places[n].stride)
}
