package engine

import (
	"context"
	"errors"
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/layout"
)

// errNotData says that a program's output is a root, which only a trace has.
var errNotData = errors.New("engine: the program's output is a root, not data")

// Session runs one input after the other in the same memory. It must not be used by
// several goroutines at once.
type Session struct {
	engine  *Engine
	buffers [2][][]byte // outputs by node, of even and of odd segments
}

// NewSession returns a session of e.
func (e *Engine) NewSession() *Session {
	s := &Session{engine: e}
	for i := range s.buffers {
		s.buffers[i] = make([][]byte, len(e.program.Nodes))
	}
	return s
}

// Output runs the program on an input for at most maxT segments and returns the
// bytes of the out node in the last one, and the number of segments. The program's
// output must be data, not a root. The bytes are the caller's.
func (s *Session) Output(ctx context.Context, input []byte, maxT uint32) (output []byte, T uint32, err error) {
	p := s.engine.program
	if p.OutMode != layout.OutData {
		return nil, 0, errNotData
	}
	err = s.engine.run(ctx, input, maxT, func(t int) [][]byte {
		T = uint32(t) + 1
		return s.buffers[t%2]
	})
	if err != nil {
		return nil, 0, err
	}
	return slices.Clone(s.buffers[(T-1)%2][p.OutNode]), T, nil
}
