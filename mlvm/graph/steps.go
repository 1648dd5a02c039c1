package graph

import "github.com/mlgeth/mlgeth/precompiles/stepproof"

// Step is the worst case of a step proof for any element of a node.
type Step struct {
	Node  int
	Bound stepproof.Bound
}

// StepGroup is what there is to know about the steps of some nodes.
type StepGroup struct {
	Name      string
	Nodes     int
	Longest   Step // of the most bytes
	Costliest Step // of the most gas
}

// Steps returns the largest steps of the nodes in groups: by op, by name, or
// whatever group says of each. Groups come in the order of their first nodes; of
// equal steps it is the first that counts.
func (p *Program) Steps(group func(node int) string) []StepGroup {
	var groups []StepGroup
	place := make(map[string]int)
	for i := range p.Nodes {
		name := group(i)
		at, ok := place[name]
		if !ok {
			at = len(groups)
			place[name] = at
			groups = append(groups, StepGroup{Name: name})
		}
		g, s := &groups[at], Step{Node: i, Bound: stepproof.StepBound(&p.Shape, &p.Nodes[i])}
		if g.Nodes++; s.Bound.ProofLen > g.Longest.Bound.ProofLen {
			g.Longest = s
		}
		if s.Bound.Gas > g.Costliest.Bound.Gas {
			g.Costliest = s
		}
	}
	return groups
}
