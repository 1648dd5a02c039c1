package trace

import (
	"fmt"
	"slices"
	"unsafe"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// change is what a node has written in a segment, as the engine tells it, but with bytes of
// its own.
type change struct {
	node   int
	tensor engine.Tensor
}

// logged are the nodes of whose changes a log has to consist, so that what the next segment
// reads can be put together again: those that it reads, and those that they are written over.
type logged struct {
	program *graph.Program
	nodes   []int  // ascending
	inPlace []bool // by node: it is written over its own state, and nothing else is
}

func newLogged(p *graph.Program, b *bases) *logged {
	l := &logged{program: p, inPlace: make([]bool, len(p.Nodes))}
	wanted, over := make([]bool, len(p.Nodes)), make([]int, len(p.Nodes))
	for n := range p.Nodes {
		if b.isRead[n] {
			l.want(n, wanted)
		}
	}
	for n, yes := range wanted {
		if !yes {
			continue
		}
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

// record returns the log of a segment, and its memory.
func (l *logged) record(outputs []engine.Tensor) (log []change, bytes int64) {
	log = make([]change, 0, len(l.nodes))
	for _, n := range l.nodes {
		x := outputs[n]
		x.Bytes = slices.Clone(x.Bytes)
		bytes += int64(unsafe.Sizeof(change{})) + int64(len(x.Bytes))
		x.Patches, bytes = cloned(x.Patches, bytes)
		log = append(log, change{n, x})
	}
	return log, bytes
}

// cloned returns a copy of patches, all bytes in one piece, and adds its memory.
func cloned(patches []engine.Patch, bytes int64) ([]engine.Patch, int64) {
	size := 0
	for i := range patches {
		size += len(patches[i].Bytes)
	}
	piece, out := make([]byte, 0, size), slices.Clone(patches)
	for i := range out {
		from := len(piece)
		piece = append(piece, out[i].Bytes...)
		out[i].Bytes = piece[from:len(piece):len(piece)]
	}
	return out, bytes + int64(size) + int64(len(out))*int64(unsafe.Sizeof(engine.Patch{}))
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
			for _, p := range c.tensor.Patches {
				copy(base[p.Off:], p.Bytes)
			}
			now[c.node] = base
		}
		before, now = now, before
	}
	return before, nil
}

// base returns the bytes of a change before its patches, which may be written to.
func (l *logged) base(c *change, before, now, weights [][]byte) ([]byte, error) {
	x, in := &c.tensor, &l.program.Nodes[c.node]
	var from []byte
	switch x.Base.Kind {
	case op.None:
		return x.Bytes, nil
	case op.Const:
		b := make([]byte, in.ByteLen(0)) // what is read as a state does not grow
		for e := range in.SizeAt(0) {
			in.DType.Store(b, e, x.Base.Const)
		}
		return b, nil
	case op.Weight:
		from = weights[x.Base.Index]
	case op.Node:
		from = now[x.Base.Index]
	case op.State:
		if from = before[x.Base.Index]; l.inPlace[c.node] {
			return from, nil
		}
	}
	if from == nil {
		return nil, fmt.Errorf("no base %v %d", x.Base.Kind, x.Base.Index)
	}
	return slices.Clone(from), nil
}
