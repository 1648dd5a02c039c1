package engine

import "context"

// Each runs the program on an input for at most maxT segments and calls visit after
// each, with its number and the output bytes of every node, which are valid until
// visit returns. So a run of any length needs the memory of two segments.
func (s *Session) Each(ctx context.Context, input []byte, maxT uint32, visit func(t int, outputs [][]byte)) error {
	last := -1
	finish := func() {
		if last >= 0 {
			visit(last, s.buffers[last%2])
		}
	}
	err := s.engine.run(ctx, input, maxT, func(t int) [][]byte {
		finish() // the segment before t
		last = t
		return s.buffers[t%2]
	})
	if err == nil {
		finish()
	}
	return err
}
