package engine

import (
	"context"
	"fmt"
)

// Resume runs the segments from first to last-1 of a run on an input whose earlier segments
// are known, and calls visit for each as Each does. State returns what node n has computed in
// the segment before first; it is asked for nodes that others read as a state, and its bytes
// are copied. The run ends early if a segment stops it.
func (s *Session) Resume(
	ctx context.Context, input []byte, first, last uint32, state func(n int) []byte, visit func(t uint32, outputs []Tensor) error,
) error {
	s.look(allNodes(s.engine.program))
	if first == 0 {
		return s.run(ctx, input, 0, last, visit)
	}
	for n := range s.places {
		if !s.engine.facts[n].isState {
			continue
		}
		in, b := &s.engine.program.Nodes[n], state(n)
		if want := in.ByteLen(0); int64(len(b)) != want {
			return fmt.Errorf("engine: state of node %d has %d bytes, want %d", n, len(b), want)
		}
		s.places[n].resume(s.engine.facts[n].placing, int64(first)-1, b)
	}
	return s.run(ctx, input, first, last, visit)
}

// resume makes the places hold a state, that of segment t.
func (p *places) resume(placing placing, t int64, state []byte) {
	p.stride, p.first, p.count = int64(len(state)), 0, 1
	if placing.shared() {
		p.memory = append(p.memory[:0], state...)
		p.last, p.dirty = t, span{0, p.stride}
		return
	}
	p.count = 2 // the next segment's, too
	p.memory = append(append(p.memory[:0], state...), make([]byte, len(state))...)
}
