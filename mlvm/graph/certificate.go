package graph

import (
	"fmt"
	"strings"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// NodeCertificate is what is known of the values of one node, for every input and
// in every segment.
type NodeCertificate struct {
	// Proven says that no sum or product wraps on the way to N: what the node
	// computes is what its formula says over the integers.
	Proven bool
	// Bits bounds the magnitude of what enters N (and of what enters a table).
	Bits Bits
	// Result includes all elements of the node's tensor, whether proven or not.
	Result Interval
}

// Certificate says of which nodes it is proved that they do not wrap (NUMERICS
// §2.3). Agreement never depends on it, accuracy does.
type Certificate struct {
	Nodes []NodeCertificate
}

// widenAfter is the number of segments after which the range of a state that still
// grows is taken to be all that its type allows.
const widenAfter = 8

// Bounds is what is known of weight tensors without their content, by their number.
type Bounds struct {
	Ranges map[int]Interval // of every element, as the type that the program reads
	Rows   map[int]RowBound // of matrices of factors
}

// RowBound bounds the rows of a matrix of factors (N, Columns), of which the scales
// are another weight tensor (N, G), one for Columns/G neighbouring factors.
type RowBound struct {
	Columns int64
	Scales  int   // number of the weight tensor
	Sum     int64 // Σ |factor·scale| over any row is at most this
}

// Certify analyses a program by intervals, from the types of the input and the
// extreme values of the weights. A weight tensor of which the content is nil or of
// another length (all of them, if weights is nil) is only known by its type.
func Certify(p *Program, weights [][]byte) *Certificate {
	return CertifyWithin(p, weights, &Bounds{})
}

// CertifyWithin is Certify for weights of which some are only known by bounds, which
// it relies on.
func CertifyWithin(p *Program, weights [][]byte, within *Bounds) *Certificate {
	c := &certifier{p: p, weights: weights, within: within, extrema: make(map[weightView]Interval)}
	c.nodes = make([]NodeCertificate, len(p.Nodes))
	carried := make([]bool, len(p.Nodes))
	for i := range p.Nodes {
		for _, s := range p.Nodes[i].Slots {
			if s.Kind == op.State {
				carried[s.Index] = true
			}
		}
	}
	for t := int64(0); t <= p.Last(); t++ {
		changed := false
		for i := range p.Nodes {
			next := c.certify(i)
			if t > 0 {
				next.Result = next.Result.join(c.nodes[i].Result)
			}
			if carried[i] && (t == 0 || next.Result != c.nodes[i].Result) {
				changed = true
				if t >= widenAfter {
					next.Result = rangeOf(p.Nodes[i].DType)
				}
			}
			c.nodes[i] = next
		}
		if !changed {
			break
		}
		c.later = true
	}
	return &Certificate{Nodes: c.nodes}
}

// certifier is the state of an analysis.
type certifier struct {
	p       *Program
	weights [][]byte
	within  *Bounds
	extrema map[weightView]Interval // a cache
	nodes   []NodeCertificate       // so far
	later   bool                    // there is a previous segment
}

// weightView is a weight tensor as a type.
type weightView struct {
	index uint32
	dtype tensor.DType
}

// certify analyses node i.
func (c *certifier) certify(i int) NodeCertificate {
	in := &c.p.Nodes[i]
	v := c.value(i)
	i64, fits := v.v.interval()
	checked := v.v
	if v.inner != nil {
		_, ok := v.inner.interval()
		fits = fits && ok
		checked = checked.join(*v.inner)
	}
	n := NodeCertificate{Proven: fits, Bits: checked.bits(), Result: c.narrowed(in, i64)}
	if !in.Dense() {
		n.Result = n.Result.join(c.operand(in, op.D))
	}
	return n
}

// narrowed returns the range of N for v in the given one. N is monotone in v, and
// for one v monotone in the shift, so the corners suffice.
func (c *certifier) narrowed(in *op.Instruction, v Interval) Interval {
	e := c.operand(in, op.E)
	var r Interval
	for i, corner := range [...]struct{ v, e int64 }{{v.Lo, e.Lo}, {v.Lo, e.Hi}, {v.Hi, e.Lo}, {v.Hi, e.Hi}} {
		n := point(fixed.Narrow(corner.v, fixed.Shift(in.Shift, corner.e, in.SubE), in.Rounding, in.DType.Bits()))
		if i == 0 {
			r = n
		}
		r = r.join(n)
	}
	return r
}

// operand returns the range of the tensor that a slot names.
func (c *certifier) operand(in *op.Instruction, id op.SlotID) Interval {
	s := &in.Slots[id]
	switch s.Kind {
	case op.None:
		return point(0)
	case op.Const:
		return point(s.Const)
	case op.Weight:
		return c.weight(s.Index, s.DType)
	case op.Node:
		return c.nodes[s.Index].Result
	case op.State:
		r := c.weight(s.Init, s.DType)
		if c.later {
			r = r.join(c.nodes[s.Index].Result)
		}
		return r
	default:
		return rangeOf(s.DType)
	}
}

// content returns the bytes of a weight tensor, nil if they are not known.
func (c *certifier) content(w uint32) []byte {
	if int64(w) >= int64(len(c.weights)) || int64(len(c.weights[w])) != c.p.Weights[w] {
		return nil
	}
	return c.weights[w]
}

// weight returns the range of the elements of a weight tensor as a type.
func (c *certifier) weight(w uint32, d tensor.DType) Interval {
	b := c.content(w)
	if len(b) == 0 {
		if r, ok := c.within.Ranges[int(w)]; ok {
			return r
		}
		return rangeOf(d)
	}
	key := weightView{w, d}
	r, ok := c.extrema[key]
	if !ok {
		r = point(d.Load(b, 0))
		for e := range int64(len(b)) * 8 / int64(d.Bits()) {
			r = r.join(point(d.Load(b, e)))
		}
		c.extrema[key] = r
	}
	return r
}

// Unproven returns the nodes that may wrap.
func (c *Certificate) Unproven() []int {
	var nodes []int
	for i, n := range c.Nodes {
		if !n.Proven {
			nodes = append(nodes, i)
		}
	}
	return nodes
}

// Largest returns the node with the greatest bound.
func (c *Certificate) Largest() (node int, bits Bits) {
	for i, n := range c.Nodes {
		if n.Bits > bits {
			node, bits = i, n.Bits
		}
	}
	return node, bits
}

// String returns a line for people: that nothing wraps and how near it comes, or
// which nodes may.
func (c *Certificate) String() string {
	unproven := c.Unproven()
	if len(unproven) == 0 {
		node, bits := c.Largest()
		return fmt.Sprintf("no wrap: proved for all %d nodes, at most %v of 2^63 (node %d)", len(c.Nodes), bits, node)
	}
	const most = 8
	var list []string
	for _, i := range unproven[:min(len(unproven), most)] {
		list = append(list, fmt.Sprintf("%d (%v)", i, c.Nodes[i].Bits))
	}
	if len(unproven) > most {
		list = append(list, "…")
	}
	return fmt.Sprintf("no wrap: not proved for %d of %d nodes: %s", len(unproven), len(c.Nodes), strings.Join(list, ", "))
}
