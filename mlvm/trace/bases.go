package trace

import (
	"fmt"
	"sync"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// bases are the tensors over which destination views write, and what is known of
// them beforehand.
type bases struct {
	program *graph.Program
	weights [][]byte
	isBase  []bool // by node: others write over its tensor
	isState []bool // by node: others of the next segment do
	isRead  []bool // by node: others of the next segment read it
	inPlace []bool // by node: it is written over its own state, and nothing else is
	lineage []int  // by node: the least node of those whose tensors it shares bytes with
	writers []int  // destination views that share bytes with states

	mu        sync.Mutex // of what follows
	hashing   *hashing
	trees     []*version // by weight tensor, nil until it is needed
	constants map[constant]*version
}

// constant identifies a tensor of equal elements.
type constant struct {
	value int64
	dtype tensor.DType
	size  int64
}

func newBases(p *graph.Program, weights [][]byte) *bases {
	b := &bases{
		program: p, weights: weights,
		isBase: make([]bool, len(p.Nodes)), isState: make([]bool, len(p.Nodes)), isRead: make([]bool, len(p.Nodes)), inPlace: make([]bool, len(p.Nodes)),
		lineage: make([]int, len(p.Nodes)), hashing: newHashing(uint(p.ChunkLog2), uint(p.DC)),
		trees: make([]*version, len(weights)), constants: make(map[constant]*version),
	}
	for n := range b.lineage {
		b.lineage[n] = n
	}
	for n := range p.Nodes {
		for id := range p.Nodes[n].Slots {
			if s := &p.Nodes[n].Slots[id]; s.Kind == op.State {
				b.isRead[s.Index] = true
			}
		}
		d := &p.Nodes[n].Slots[op.D]
		if d.Kind != op.Node && d.Kind != op.State {
			continue
		}
		b.inPlace[d.Index] = !b.isBase[d.Index] && d.Kind == op.State && int(d.Index) == n
		b.isBase[d.Index] = true
		b.isState[d.Index] = b.isState[d.Index] || d.Kind == op.State
		b.unite(n, int(d.Index))
	}
	stateful := make([]bool, len(p.Nodes)) // by lineage
	for n, is := range b.isState {
		stateful[b.lineage[n]] = stateful[b.lineage[n]] || is
	}
	for n := range p.Nodes {
		if !p.Nodes[n].Dense() && stateful[b.lineage[n]] {
			b.writers = append(b.writers, n)
		}
	}
	return b
}

// unite makes one lineage of those of two nodes.
func (b *bases) unite(x, y int) {
	from, to := max(b.lineage[x], b.lineage[y]), min(b.lineage[x], b.lineage[y])
	for n, l := range b.lineage {
		if l == from {
			b.lineage[n] = to
		}
	}
}

// futures returns, by lineage of states, the range of bytes that views of segments
// after t cover, at most: of the others only the hashes matter any more. It has no
// range where all bytes are needed, because they are the program's output.
func (b *bases) futures(t int64) map[int]span {
	all := make(map[int]span)
	last := b.program.Last()
	if t >= last {
		return all
	}
	for _, n := range b.writers {
		in := &b.program.Nodes[n]
		// Addresses are affine in t: their extremes are at the ends.
		s := viewSpan(in, t+1).hull(viewSpan(in, last))
		if known, ok := all[b.lineage[n]]; ok {
			s = s.hull(known)
		}
		all[b.lineage[n]] = s
	}
	if b.program.OutMode == layout.OutData {
		delete(all, b.lineage[b.program.OutNode])
	}
	return all
}

// span is a range of bytes.
type span struct{ lo, hi int64 }

func (s span) hull(x span) span { return span{min(s.lo, x.lo), max(s.hi, x.hi)} }

// viewSpan returns the range from the first to the last byte that a node's view
// covers in segment t. A valid program has them within 2^40.
func viewSpan(in *op.Instruction, t int64) span {
	space := in.Space(t)
	for d := range space.Reduce {
		space.Reduce[d] = 1 // a destination has no strides there
	}
	lowest, highest := in.Slots[op.D].View.Bounds(t, &space)
	lo, _ := lowest.Int64()
	hi, _ := highest.Int64()
	return span{in.DType.ByteLen(lo), in.DType.ByteLen(hi + 1)}
}

// of returns the version over which a node of segment t has written. Now and before
// are those of the same segment and of the one before it.
func (b *bases) of(n int, base *engine.Base, t uint32, now, before []*version) (v *version, err error) {
	size := b.program.Nodes[n].ByteLen(int64(t))
	index := uint64(base.Index)
	switch {
	case base.Kind == op.Const:
		return b.constant(constant{base.Const, b.program.Nodes[n].DType, size}), nil
	case base.Kind == op.Weight && index < uint64(len(b.weights)):
		v = b.weight(base.Index)
	case base.Kind == op.Node && index < uint64(n):
		v = now[index]
	case base.Kind == op.State && index < uint64(len(before)):
		v = before[index]
	}
	if v == nil {
		return nil, fmt.Errorf("no base %v %d", base.Kind, base.Index)
	}
	if v.size != size {
		return nil, fmt.Errorf("base %v %d has %d bytes, want %d", base.Kind, base.Index, v.size, size)
	}
	return v, nil
}

// weight returns the version of a weight tensor. It has the weights' own bytes.
func (b *bases) weight(w uint32) *version {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.trees[w] == nil {
		b.trees[w] = b.hashing.whole(b.weights[w])
		b.hashing.finish()
	}
	return b.trees[w]
}

// constant returns the version of a constant tensor.
func (b *bases) constant(c constant) *version {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.constants[c] == nil {
		b.constants[c] = b.hashing.constant(c.value, c.dtype, c.size)
		b.hashing.finish()
	}
	return b.constants[c]
}

// stats returns what the bases have cost.
func (b *bases) stats() Stats {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.hashing.Stats
}
