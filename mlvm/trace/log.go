package trace

import (
	"fmt"
	"slices"
	"unsafe"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// change is what a node has written in a segment: of a destination view, the bytes of all
// patches in one piece, and of the others all bytes.
type change struct {
	node   int
	base   engine.Base
	bytes  []byte
	ranges []span // of the tensor, that bytes are of; of a destination view
}

// logged are the nodes of whose changes a log has to consist, so that what the next segment
// reads can be put together again: those that it reads, and those that they are written over.
type logged struct {
	program *graph.Program
	nodes   []int  // ascending
	place   []int  // by node: which of nodes it is, -1 if none
	inPlace []bool // by node: it is written over its own state, and nothing else is
}

func newLogged(p *graph.Program, b *bases) *logged {
	l := &logged{program: p, place: make([]int, len(p.Nodes)), inPlace: make([]bool, len(p.Nodes))}
	wanted, over := make([]bool, len(p.Nodes)), make([]int, len(p.Nodes))
	for n := range p.Nodes {
		if b.isRead[n] {
			l.want(n, wanted)
		}
	}
	for n, yes := range wanted {
		if l.place[n] = -1; !yes {
			continue
		}
		l.place[n] = len(l.nodes)
		l.nodes = append(l.nodes, n)
		if d := &p.Nodes[n].Slots[op.D]; d.Kind == op.Node || d.Kind == op.State {
			over[d.Index]++
			l.inPlace[n] = d.Kind == op.State && int(d.Index) == n
		}
	}
	for n := range l.inPlace {
		l.inPlace[n] = l.inPlace[n] && over[n] == 1
	}
	return l
}

func (l *logged) want(n int, wanted []bool) {
	for !wanted[n] {
		wanted[n] = true
		if d := &l.program.Nodes[n].Slots[op.D]; d.Kind == op.Node || d.Kind == op.State {
			n = int(d.Index)
		}
	}
}

// newLog returns the log of a segment of which nothing is recorded yet.
func (l *logged) newLog() []change { return make([]change, len(l.nodes)) }

// record notes in a log what node n has written, and returns it, or nil if it need not be.
func (l *logged) record(log []change, n int, x *engine.Tensor) *change {
	i := l.place[n]
	if i < 0 {
		return nil
	}
	c := &log[i]
	*c = change{node: n, base: x.Base, bytes: slices.Clone(x.Bytes)}
	if len(x.Patches) > 0 {
		c.patches(x.Patches)
	}
	return c
}

// patches takes those of a tensor.
func (c *change) patches(list []engine.Patch) {
	size := 0
	for i := range list {
		size += len(list[i].Bytes)
	}
	c.bytes, c.ranges = make([]byte, 0, size), make([]span, len(list))
	for i := range list {
		c.bytes = append(c.bytes, list[i].Bytes...)
		c.ranges[i] = span{list[i].Off, end(list[i])}
	}
}

// appendTo appends the patches of a change.
func (c *change) appendTo(list []engine.Patch) []engine.Patch {
	rest := c.bytes
	for _, r := range c.ranges {
		n := r.hi - r.lo
		list = append(list, engine.Patch{Off: r.lo, Bytes: rest[:n]})
		rest = rest[n:]
	}
	return list
}

// size returns the memory of a change.
func (c *change) size() int64 {
	return int64(unsafe.Sizeof(*c)) + int64(len(c.bytes)) + int64(len(c.ranges))*int64(unsafe.Sizeof(span{}))
}

// replay returns, by node, what the segment after those with the given logs, the first ones
// of a run, reads.
func (l *logged) replay(logs [][]change, weights [][]byte) ([][]byte, error) {
	before, now := make([][]byte, len(l.inPlace)), make([][]byte, len(l.inPlace))
	for t := range logs {
		for i := range logs[t] {
			c := &logs[t][i]
			base, err := l.base(c, before, now, weights)
			if err != nil {
				return nil, fmt.Errorf("segment %d, node %d: %w", t, c.node, err)
			}
			rest := c.bytes
			for _, r := range c.ranges {
				rest = rest[copy(base[r.lo:r.hi], rest):]
			}
			now[c.node] = base
		}
		before, now = now, before
	}
	return before, nil
}

// base returns the bytes of a change before its patches, which may be written to.
func (l *logged) base(c *change, before, now, weights [][]byte) ([]byte, error) {
	in := &l.program.Nodes[c.node]
	var from []byte
	switch c.base.Kind {
	case op.None:
		return c.bytes, nil
	case op.Const:
		b := make([]byte, in.ByteLen(0)) // what is read as a state does not grow
		for e := range in.SizeAt(0) {
			in.DType.Store(b, e, c.base.Const)
		}
		return b, nil
	case op.Weight:
		from = weights[c.base.Index]
	case op.Node:
		from = now[c.base.Index]
	case op.State:
		if from = before[c.base.Index]; l.inPlace[c.node] {
			return from, nil
		}
	}
	if from == nil {
		return nil, fmt.Errorf("no base %v %d", c.base.Kind, c.base.Index)
	}
	return slices.Clone(from), nil
}
