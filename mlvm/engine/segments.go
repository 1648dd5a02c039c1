package engine

import (
	"context"

	"github.com/mlgeth/mlgeth/precompiles/op"
)

// Each runs the program on an input for at most maxT segments and calls visit after
// each, with its number and what every node has computed, which is valid until visit
// returns. An error of visit ends the run and is returned.
func (s *Session) Each(ctx context.Context, input []byte, maxT uint32, visit func(t uint32, outputs []Tensor) error) error {
	var failed error
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	last := -1
	finish := func() {
		if last < 0 || failed != nil {
			return
		}
		if failed = visit(uint32(last), s.tensors(last)); failed != nil {
			cancel()
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
	if failed != nil {
		return failed
	}
	return err
}

// tensors returns what the nodes have computed in segment t.
func (s *Session) tensors(t int) []Tensor {
	all := make([]Tensor, len(s.engine.program.Nodes))
	for n := range all {
		in, b := &s.engine.program.Nodes[n], s.buffers[t%2][n]
		if in.Dense() || s.engine.options.Tamper != nil {
			all[n] = Tensor{Bytes: b, Base: Base{Kind: op.None}}
			continue
		}
		all[n].Base = baseAt(in, int64(t))
		for _, r := range viewSpans(nil, in, int64(t)) {
			all[n].Patches = append(all[n].Patches, Patch{Off: r.lo, Bytes: b[r.lo:r.hi]})
		}
	}
	return all
}
