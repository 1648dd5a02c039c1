package engine

import (
	"context"
	"errors"

	"github.com/mlgeth/mlgeth/mlvm/kernel"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// errNotData says that a program's output is a root, which only a trace has.
var errNotData = errors.New("engine: the program's output is a root, not data")

// Session runs one input after the other in the same memory. It must not be used by
// several goroutines at once.
type Session struct {
	engine  *Engine
	places  []places         // by node
	wanted  []bool           // by node: visits show it
	lent    []bool           // by node: its memory is in the arena
	arena   []byte           // of nodes in turn, as the loans of a plan say
	plans   map[string]*plan // by what batches need
	inOrder *plan            // program order, of batches of one
	job     kernel.Job
	pool    pool
	whole   op.Instruction // what is combined of a batch
	needs   []need         // of a batch
	key     []byte         // of a plan

	known   [][]byte // by node, of those that choices need
	holds   []byte   // a condition of a choice
	tensors []Tensor // by node, for visits
	patches []Patch  // of tensors

	watch   func(t uint32, n int, x *Tensor) // of Watch
	watched []Patch                          // of the tensors of the batch that it was called for

	evaluated func(p *plan, part int) // for tests: nil, or called after each part of a plan
}

// NewSession returns a session of e.
func (e *Engine) NewSession() *Session {
	count := len(e.program.Nodes)
	return &Session{
		engine: e, places: make([]places, count), wanted: allNodes(e.program), lent: make([]bool, count),
		plans: make(map[string]*plan), inOrder: inOrder(count),
		known: make([][]byte, count), tensors: make([]Tensor, count), pool: pool{workers: e.options.Workers, small: e.small},
	}
}

// Each runs the program on an input for at most maxT segments and calls visit for
// each, in order, with its number and what every node has computed, by node; all of
// it is valid until visit returns. An error of visit ends the run and is returned.
// It looks at ctx between nodes.
//
// Segments may be evaluated together (Options.Batch); what follows a segment that
// stops the run is never visited.
func (s *Session) Each(ctx context.Context, input []byte, maxT uint32, visit func(t uint32, outputs []Tensor) error) error {
	s.look(allNodes(s.engine.program))
	return s.run(ctx, input, 0, maxT, visit)
}

// EachOf is Each for a caller that looks at the given nodes only. Visits show these and the
// nodes that are their bases, and the bases of those; the Tensors of all others are zero. So
// nodes at which nobody looks use the same memory, one after the other: a network takes as
// much as its widest place does, rather than the sum of its layers.
func (s *Session) EachOf(
	ctx context.Context, input []byte, maxT uint32, nodes []uint32, visit func(t uint32, outputs []Tensor) error,
) error {
	s.look(withBases(s.engine.program, nodes))
	return s.run(ctx, input, 0, maxT, visit)
}

// Output runs the program on an input for at most maxT segments and returns the
// bytes of the out node in the last one, and the number of segments. The program's
// output must be data, not a root. The bytes are the caller's.
func (s *Session) Output(ctx context.Context, input []byte, maxT uint32) (output []byte, T uint32, err error) {
	p := s.engine.program
	if p.OutMode != layout.OutData {
		return nil, 0, errNotData
	}
	out := int(p.OutNode)
	wanted := withBases(p, []uint32{p.OutNode})
	k := newKeeper(s.engine, wanted)
	s.look(wanted)
	err = s.run(ctx, input, 0, maxT, func(t uint32, outputs []Tensor) error {
		k.add(outputs)
		T = t + 1
		return nil
	})
	if err != nil {
		return nil, 0, err
	}
	return k.now[out], T, nil
}
