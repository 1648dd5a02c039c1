package engine

import (
	"cmp"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// loans say where in a session's arena the tensors are that nobody looks at after the
// batch. Each has bytes there from the first part of a plan that names it to the last, and
// tensors in use at the same time do not overlap. The numbers are those of a batch of one
// segment: for k segments all of them are k-fold.
type loans struct {
	uses  []use // by node
	size  int64 // bytes of the arena
	until int64 // there is room for the tensors of the segments before this one
}

// use is when, and where, a tensor is in use.
type use struct {
	first, last int // parts of the plan
	at          span
}

// placeAlign is the alignment of tensors in an arena: a cache line.
const placeAlign = 64

// newLoans places the lent nodes for a plan. Each takes the lowest bytes that are free, which
// as a rule are those that were used last.
func newLoans(e *Engine, parts []part, lent []bool, until int64) *loans {
	l := &loans{uses: usesOf(e.program, parts), until: until}
	var order []int
	for n := range lent {
		if lent[n] {
			order = append(order, n)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(l.uses[a].first, l.uses[b].first) })
	var live []int // by address
	for _, n := range order {
		u := &l.uses[n]
		live = slices.DeleteFunc(live, func(m int) bool { return l.uses[m].last < u.first })
		bytes := e.facts[n].byteLen(&e.program.Nodes[n], until-1)
		bytes = (bytes + placeAlign - 1) / placeAlign * placeAlign
		i := 0
		for ; i < len(live) && l.uses[live[i]].at.lo-u.at.lo < bytes; i++ {
			u.at.lo = l.uses[live[i]].at.hi
		}
		u.at.hi = u.at.lo + bytes
		live = slices.Insert(live, i, n)
		l.size = max(l.size, u.at.hi)
	}
	return l
}

// usesOf returns in which parts of a plan each node's tensor of the batch is named: as a
// result or as an operand, also as the value of a SEL that takes the other one, for which the
// plan need not have computed it.
func usesOf(p *graph.Program, parts []part) []use {
	uses := make([]use, len(p.Nodes))
	for n := range uses {
		uses[n].first = len(parts)
	}
	for i, part := range parts {
		for _, n := range part.nodes {
			uses[n].add(i)
			for id := range p.Nodes[n].Slots {
				if s := &p.Nodes[n].Slots[id]; s.Kind == op.Node {
					uses[s.Index].add(i)
				}
			}
		}
	}
	return uses
}

// add makes a part be one that names the tensor.
func (u *use) add(part int) {
	u.first, u.last = min(u.first, part), max(u.last, part)
}
