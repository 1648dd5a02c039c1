package engine

import (
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// look makes the wanted nodes, of which the bases are wanted too, those that visits show.
// The tensors of the others share an arena, unless they outlive the batch, or hold their
// base.
func (s *Session) look(wanted []bool) {
	if slices.Equal(wanted, s.wanted) {
		return
	}
	e := s.engine
	s.wanted = wanted
	for n := range e.facts {
		f := &e.facts[n]
		lent := !wanted[n] && f.placing == ownPlace && !f.isState && e.options.Tamper == nil
		if lent != s.lent[n] {
			s.lent[n], s.places[n] = lent, places{}
		}
	}
	clear(s.tensors)
	clear(s.plans) // their loans are those of other nodes
	s.inOrder.loans, s.arena = nil, nil
}

// lend gives the lent nodes memory in the arena, for a batch in the order of a plan.
func (r *run) lend(p *plan) {
	e, l := r.engine, r.loansOf(p, r.k)
	if need := l.size * r.k; int64(len(r.arena)) < need {
		r.arena = make([]byte, need)
	}
	for n, lent := range r.lent {
		if lent {
			stride := e.facts[n].byteLen(&e.program.Nodes[n], r.t+r.k-1)
			memory := r.arena[l.uses[n].at.lo*r.k:][:stride*r.k]
			r.places[n] = places{memory: memory, stride: stride, count: r.k}
		}
	}
}

// loansOf returns the loans of the next k segments in the order of a plan.
func (r *run) loansOf(p *plan, k int64) *loans {
	if end := r.t + k; p.loans == nil || p.loans.until < end {
		p.loans = newLoans(r.engine, p.parts, r.lent, min(2*end, int64(r.engine.program.MaxSegments)))
	}
	return p.loans
}

// allNodes returns that all nodes of a program are wanted.
func allNodes(p *graph.Program) []bool {
	all := make([]bool, len(p.Nodes))
	for n := range all {
		all[n] = true
	}
	return all
}

// withBases returns which nodes are the given ones, or bases of them, or of these.
func withBases(p *graph.Program, nodes []uint32) []bool {
	with := make([]bool, len(p.Nodes))
	for _, n := range nodes {
		for !with[n] {
			with[n] = true
			if d := &p.Nodes[n].Slots[op.D]; d.Kind == op.Node || d.Kind == op.State {
				n = d.Index
			}
		}
	}
	return with
}
