package engine

// Weights returns the bytes of the weight tensors that e uses, which must not be
// changed.
func (e *Engine) Weights() [][]byte { return e.weights }

// Engine returns the engine whose session s is.
func (s *Session) Engine() *Engine { return s.engine }
