package engine

import (
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// choices are the SELs of a program whose conditions follow from the input, weights
// and constants by little work: it is known before a segment runs which of their
// values it reads. A decoder's token is one, of the prompt or of the segment before.
type choices struct {
	known []int // nodes that the conditions need, ascending
	sels  []choice
	of    map[int]int // by node: number in sels
}

// choice is a SEL, and the instruction that computes its condition: 1 where it holds.
type choice struct {
	node      int
	condition op.Instruction
}

// maxKnown bounds the loads that a known node or condition may cost in a segment: few
// numbers, beside the nodes that depend on them.
const maxKnown = 1 << 8

// maxPlans bounds the plans that a session remembers. A decoder has a few.
const maxPlans = 64

// newChoices finds the choices of a program.
func newChoices(p *graph.Program) *choices {
	c := &choices{of: make(map[int]int)}
	known, needed := make([]bool, len(p.Nodes)), make([]bool, len(p.Nodes))
	for n := range p.Nodes {
		in := &p.Nodes[n]
		known[n] = isKnown(in, known, p.Last())
		if in.Op != op.Sel || known[n] || !varies(&in.Slots[op.A]) && !varies(&in.Slots[op.B]) {
			continue
		}
		if condition := conditionOf(in); isKnown(&condition, known, p.Last()) {
			c.of[n] = len(c.sels)
			c.sels = append(c.sels, choice{n, condition})
			markNodes(&condition, needed)
		}
	}
	for n := len(p.Nodes) - 1; n >= 0; n-- {
		if needed[n] {
			markNodes(&p.Nodes[n], needed)
		}
	}
	for n, b := range needed {
		if b {
			c.known = append(c.known, n)
		}
	}
	return c
}

// varies reports whether a slot names the output of a node.
func varies(s *op.Slot) bool { return s.Kind == op.Node || s.Kind == op.State }

// isKnown reports whether an instruction depends on nothing but the input, weights
// and known nodes, and is little work in all segments.
func isKnown(in *op.Instruction, known []bool, last int64) bool {
	for id := range in.Slots {
		s := &in.Slots[id]
		if s.Kind == op.State || s.Kind == op.Node && !known[s.Index] {
			return false
		}
	}
	loads := in.Loads(last)
	return loads <= maxKnown && in.SizeAt(last) <= maxKnown/int64(loads)
}

// markNodes marks the nodes that an instruction reads.
func markNodes(in *op.Instruction, marked []bool) {
	for id := range in.Slots {
		if s := &in.Slots[id]; s.Kind == op.Node {
			marked[s.Index] = true
		}
	}
}

// conditionOf returns the instruction that is 1 where a SEL takes A, else 0.
func conditionOf(sel *op.Instruction) op.Instruction {
	in := op.Instruction{Op: op.Sel, Compare: sel.Compare, DType: tensor.I8, Extents: sel.Extents, GrowO: sel.GrowO}
	in.Slots[op.C], in.Slots[op.S] = sel.Slots[op.C], sel.Slots[op.S]
	in.Slots[op.A] = op.Slot{Kind: op.Const, DType: tensor.I64, Const: 1}
	in.Slots[op.B] = op.Slot{Kind: op.Const, DType: tensor.I64}
	return in
}

// choose sets the number of segments of the next batch, at most limit, and returns
// its plan, program order for a batch of one: the longest for which most of the work is
// outside of loops. So the segments of a prompt are together, and those that follow, of which
// each needs the result of the one before, are not.
func (r *run) choose(limit int64) *plan {
	r.k = 1
	limit = min(limit, int64(r.engine.options.Batch))
	best, own := r.inOrder, r.ownBytes()
	needs := grown(&r.needs, len(r.engine.choices.sels))
	clear(needs)
	r.addNeeds(needs, 0)
	for r.k < limit {
		r.addNeeds(needs, r.k)
		p := r.planFor(needs)
		if !p.pays && !r.engine.always {
			break
		}
		if own+r.loansOf(p, r.k+1).size > r.engine.options.BatchBytes/(r.k+1) {
			break
		}
		best = p
		r.k++
	}
	return best
}

// ownBytes returns the memory that a segment of the next batch takes for the nodes that are
// not lent any.
func (r *run) ownBytes() (bytes int64) {
	e := r.engine
	for n := range e.facts {
		in := &e.program.Nodes[n]
		switch {
		case r.lent[n]:
		case e.facts[n].placing.shared():
			bytes += in.DType.ByteLen(int64(in.OutputsAt(r.t)))
		default:
			bytes += e.facts[n].byteLen(in, r.t)
		}
	}
	return bytes
}

// planFor returns the plan for what a batch needs.
func (r *run) planFor(needs []need) *plan {
	key := grown(&r.key, len(needs))
	for i, x := range needs {
		key[i] = byte(x)
	}
	p := r.plans[string(key)]
	if p == nil {
		p = newPlan(r.engine, func(n int) need {
			if i, ok := r.engine.choices.of[n]; ok {
				return needs[i]
			}
			return needAll
		})
		if len(r.plans) == maxPlans {
			clear(r.plans)
		}
		r.plans[string(key)] = p
	}
	return p
}

// grown returns b with n elements, b's memory if there is enough.
func grown[T any](b *[]T, n int) []T {
	*b = slices.Grow((*b)[:0], n)[:n]
	return *b
}

// addNeeds adds what segment b of the batch reads of each choice.
func (r *run) addNeeds(needs []need, b int64) {
	e, t := r.engine, r.t+b
	for _, n := range e.choices.known {
		r.known[n] = r.evaluateKnown(&e.program.Nodes[n], r.known[n], t)
	}
	for i := range e.choices.sels {
		r.holds = r.evaluateKnown(&e.choices.sels[i].condition, r.holds, t)
		for _, one := range r.holds {
			x := needB
			if one != 0 {
				x = needA
			}
			if b > 0 {
				x |= x << 2
			}
			needs[i] |= x
		}
	}
}

// evaluateKnown evaluates an instruction over known tensors. It uses dst's memory if
// there is enough.
func (r *run) evaluateKnown(in *op.Instruction, dst []byte, t int64) []byte {
	size := in.ByteLen(t)
	if int64(cap(dst)) < size {
		dst = make([]byte, size)
	}
	dst = dst[:size]
	var tensors [op.SlotCount][]byte
	for id := range in.Slots {
		switch s := &in.Slots[id]; s.Kind {
		case op.Input:
			tensors[id] = r.input
		case op.Weight:
			tensors[id] = r.engine.weights[s.Index]
		case op.Node:
			tensors[id] = r.known[s.Index]
		}
	}
	r.job.Pack = nil // it is little work
	if err := r.job.Prepare(r.engine.options.Path, dst, in, t, tensors); err != nil {
		panic("engine: internal error: " + err.Error()) // the program is valid
	}
	r.job.RunIn(&r.pool.scratch, 0, r.job.Units())
	return dst
}
