// Package certificate proves that a program does not wrap (NUMERICS §2.3).
//
// Sums live in Z/2^64, so overflow is always defined and no verifier checks it;
// but a model whose sums wrap computes something else than its float original.
// Analyze bounds, over the integers and for every input, the value v that each
// node has before the epilogue: an interval analysis over the graph, from types,
// from the weights themselves, and from what the epilogue saturates to. Where v
// stays below 2^63 the node provably does not wrap; where it may not, the analysis
// says so, which is no proof that it does.
package certificate

import (
	"fmt"
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// A Node is what is known about one node.
type Node struct {
	Bits        int   // |v| < 2^Bits before the epilogue, over the integers
	Proved      bool  // v fits 64 bits: the node does not wrap
	Least, Most int64 // range of the elements of the result

	some int64 // at least one element is not below this; see extremes.go
}

// A Certificate is the result of an analysis.
type Certificate struct {
	Nodes []Node
}

// Proved reports whether no node can wrap.
func (c *Certificate) Proved() bool { return len(c.Open()) == 0 }

// Open returns the numbers of the nodes for which there is no proof.
func (c *Certificate) Open() []int {
	var open []int
	for i, n := range c.Nodes {
		if !n.Proved {
			open = append(open, i)
		}
	}
	return open
}

// Bits returns the least b with |v| < 2^b for every node before its epilogue.
func (c *Certificate) Bits() int {
	b := 0
	for _, n := range c.Nodes {
		b = max(b, n.Bits)
	}
	return b
}

// Analyze analyses a program with the content of its weight tensors. A tensor
// without content (nil) is bounded by its type.
func Analyze(p *graph.Program, weights [][]byte) (*Certificate, error) {
	if len(weights) != len(p.Weights) {
		return nil, fmt.Errorf("certificate: %d weight tensors, want %d", len(weights), len(p.Weights))
	}
	a := &analysis{p: p, weights: weights, nodes: make([]Node, len(p.Nodes)), known: map[weightKey]interval{}}
	for w, content := range weights {
		if content != nil && int64(len(content)) != p.Weights[w] {
			return nil, fmt.Errorf("certificate: weight tensor %d has %d bytes, want %d", w, len(content), p.Weights[w])
		}
	}
	for i := range p.Nodes {
		a.nodes[i] = a.node(&p.Nodes[i])
	}
	return &Certificate{Nodes: a.nodes}, nil
}

// analysis is what Analyze works on.
type analysis struct {
	p       *graph.Program
	weights [][]byte
	nodes   []Node
	known   map[weightKey]interval
}

// weightKey is a weight tensor as read by a slot.
type weightKey struct {
	index uint32
	dtype tensor.DType
}

// An interval holds integers from lo to hi.
type interval struct {
	lo, hi *big.Int
}

func between(lo, hi int64) interval { return interval{big.NewInt(lo), big.NewInt(hi)} }

func exactly(v int64) interval { return between(v, v) }

// join returns the smallest interval that holds x and y.
func (x interval) join(y interval) interval {
	return interval{lesser(x.lo, y.lo), greater(x.hi, y.hi)}
}

// plus returns the sums of x and y.
func (x interval) plus(y interval) interval {
	return interval{new(big.Int).Add(x.lo, y.lo), new(big.Int).Add(x.hi, y.hi)}
}

// times returns the products of x and y.
func (x interval) times(y interval) interval {
	a, b := new(big.Int).Mul(x.lo, y.lo), new(big.Int).Mul(x.lo, y.hi)
	c, d := new(big.Int).Mul(x.hi, y.lo), new(big.Int).Mul(x.hi, y.hi)
	return interval{lesser(lesser(a, b), lesser(c, d)), greater(greater(a, b), greater(c, d))}
}

// abs returns the sizes of x.
func (x interval) abs() interval {
	lo, hi := new(big.Int).Abs(x.lo), new(big.Int).Abs(x.hi)
	least := lesser(lo, hi)
	if x.lo.Sign() <= 0 && x.hi.Sign() >= 0 {
		least = new(big.Int)
	}
	return interval{least, greater(lo, hi)}
}

// bits returns the least b with |v| < 2^b for every v in x.
func (x interval) bits() int { return max(x.lo.BitLen(), x.hi.BitLen()) }

// int64s returns the ends, and whether both fit 64 bits.
func (x interval) int64s() (lo, hi int64, ok bool) {
	return x.lo.Int64(), x.hi.Int64(), x.lo.IsInt64() && x.hi.IsInt64()
}

func lesser(a, b *big.Int) *big.Int {
	if a.Cmp(b) <= 0 {
		return a
	}
	return b
}

func greater(a, b *big.Int) *big.Int {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}

// node analyses one node; those that it reads are done.
func (a *analysis) node(in *op.Instruction) Node {
	v := a.value(in)
	lo, hi, ok := v.int64s()
	n := Node{Bits: v.bits(), Proved: ok}
	n.Least, n.Most = in.DType.Range()
	if ok {
		n.Least, n.Most = a.narrow(in, lo, hi)
	}
	a.largest(in, &n)
	if !in.Dense() {
		base := a.slot(in, op.D)
		n.Least, n.Most, _ = base.join(between(n.Least, n.Most)).int64s()
	}
	return n
}

// narrow returns the range of N for v in [lo, hi]. N grows with v; it falls with
// the shift where v is positive and grows where it is negative: so its extremes
// are at the ends.
func (a *analysis) narrow(in *op.Instruction, lo, hi int64) (least, most int64) {
	e := exactly(0)
	if in.Slots[op.E].Kind != op.None {
		e = a.slot(in, op.E)
	}
	first, last, _ := e.int64s()
	for i, shift := range [...]int64{first, last} {
		s := fixed.Shift(in.Shift, shift, in.SubE)
		x := fixed.Narrow(lo, s, in.Rounding, in.DType.Bits())
		y := fixed.Narrow(hi, s, in.Rounding, in.DType.Bits())
		if i == 0 {
			least, most = x, y
		}
		least, most = min(least, x), max(most, y)
	}
	return least, most
}

// slot returns the range of the elements that a slot can read.
func (a *analysis) slot(in *op.Instruction, id op.SlotID) interval {
	s := &in.Slots[id]
	switch s.Kind {
	case op.None:
		return exactly(0)
	case op.Const:
		return exactly(s.Const)
	case op.Node:
		return between(a.nodes[s.Index].Least, a.nodes[s.Index].Most)
	case op.Weight:
		return a.weight(weightKey{s.Index, s.DType})
	}
	return between(s.DType.Range())
}

// weight returns the range of the elements of a weight tensor.
func (a *analysis) weight(k weightKey) interval {
	if x, ok := a.known[k]; ok {
		return x
	}
	content := a.weights[k.index]
	x := between(k.dtype.Range())
	if n := elements(k.dtype, content); n > 0 {
		lo := k.dtype.Load(content, 0)
		hi := lo
		for e := range n {
			v := k.dtype.Load(content, e)
			lo, hi = min(lo, v), max(hi, v)
		}
		x = between(lo, hi)
	}
	a.known[k] = x
	return x
}

// elements returns how many elements of a type a row of bytes has.
func elements(d tensor.DType, content []byte) int64 {
	return int64(len(content)) * 8 / int64(d.Bits())
}
