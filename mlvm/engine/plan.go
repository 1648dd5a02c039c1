package engine

import (
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/op"
)

// plan is an order in which to evaluate the nodes of a batch of segments.
type plan struct {
	parts []part
	pays  bool   // most of the work is outside of loops
	loans *loans // of the nodes that a session has lent memory, nil if not known yet
}

// part is a node that can be evaluated in all segments of a batch before any other
// is, or the nodes of a loop, ascending, which take turns: in each segment all of
// them, in program order, before any of them in the next segment.
type part struct {
	nodes []int
	loop  bool
}

// need says which of a SEL's values a batch of segments reads, as a bit set.
type need uint8

const (
	needA     need = 1 << iota // in some segment
	needB                      // in some segment
	needLateA                  // in some segment after the first
	needLateB
	needAll = needA | needB | needLateA | needLateB
)

// reads returns whether the batch reads an operand, and whether segments after the
// first do.
func (x need) reads(id op.SlotID) (any, late bool) {
	switch id {
	case op.A:
		return x&needA != 0, x&needLateA != 0
	case op.B:
		return x&needB != 0, x&needLateB != 0
	default:
		return true, true
	}
}

// planner finds the strongly connected components of the graph of what comes before
// what, by Tarjan's algorithm. It yields them in an order in which to evaluate them.
type planner struct {
	before     [][]int // by node: what must come before it
	index, low []int   // from 1; 0 is not visited
	onStack    []bool
	stack      []int
	next       int
	plan       plan
}

// newPlan returns the plan of a batch that needs of each node what needs says.
func newPlan(e *Engine, needs func(n int) need) *plan {
	count := len(e.program.Nodes)
	p := &planner{
		before: make([][]int, count), index: make([]int, count), low: make([]int, count), onStack: make([]bool, count),
	}
	for n := range count {
		p.operands(e, n, needs(n))
	}
	for n := range count {
		if p.index[n] == 0 {
			p.visit(n)
		}
	}
	total, looped := int64(0), int64(0)
	for _, part := range p.plan.parts {
		for _, n := range part.nodes {
			total += e.facts[n].work
			if part.loop {
				looped += e.facts[n].work
			}
		}
	}
	p.plan.pays = looped <= total/2
	return &p.plan
}

// inOrder returns the plan that is program order.
func inOrder(nodes int) *plan {
	p := &plan{parts: make([]part, nodes)}
	for n := range nodes {
		p.parts[n].nodes = []int{n}
	}
	return p
}

// operands notes what must come before node n, and what n must come before: the next
// version of a tensor that it reads in a place which segments share.
func (p *planner) operands(e *Engine, n int, x need) {
	in := &e.program.Nodes[n]
	for id := range in.Slots {
		s := &in.Slots[id]
		read, late := x.reads(op.SlotID(id))
		if !read || s.Kind != op.Node && s.Kind != op.State {
			continue
		}
		j := int(s.Index)
		if e.facts[j].placing.shared() && j != n {
			p.before[j] = append(p.before[j], n)
		}
		if s.Kind == op.Node || late {
			p.before[n] = append(p.before[n], j)
		}
	}
}

// visit is Tarjan's algorithm from node n on.
func (p *planner) visit(n int) {
	p.next++
	p.index[n], p.low[n] = p.next, p.next
	p.stack, p.onStack[n] = append(p.stack, n), true
	for _, j := range p.before[n] {
		if p.index[j] == 0 {
			p.visit(j)
			p.low[n] = min(p.low[n], p.low[j])
		} else if p.onStack[j] {
			p.low[n] = min(p.low[n], p.index[j])
		}
	}
	if p.low[n] != p.index[n] {
		return
	}
	at := slices.Index(p.stack, n)
	nodes := slices.Clone(p.stack[at:])
	p.stack = p.stack[:at]
	for _, j := range nodes {
		p.onStack[j] = false
	}
	slices.Sort(nodes)
	p.plan.parts = append(p.plan.parts, part{nodes, len(nodes) > 1 || slices.Contains(p.before[n], n)})
}
