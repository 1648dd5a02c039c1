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

// PoisonFreed makes s overwrite the memory of a lent tensor as soon as nobody needs it.
func (s *Session) PoisonFreed() {
	s.evaluated = func(p *plan, part int) {
		for n, lent := range s.lent {
			if lent && p.loans.uses[n].last == part {
				for i := range s.places[n].memory {
					s.places[n].memory[i] = 0xa5
				}
			}
		}
	}
}

// Bytes returns the memory of the tensors of s.
func (s *Session) Bytes() int {
	bytes := len(s.arena)
	for n, lent := range s.lent {
		if !lent {
			bytes += len(s.places[n].memory)
		}
	}
	return bytes
}
