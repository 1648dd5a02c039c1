package engine

import (
	"context"
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/op"
)

// canCombine reports whether the segments of the batch can be one instruction for
// node n, which is in no loop. In segment 0 states are not where they are later.
func (r *run) canCombine(n int) bool {
	f := &r.engine.facts[n]
	return r.k > 1 && f.combines && (r.t > 0 || !f.readsPast)
}

// combined evaluates node n in all segments of the batch, as one instruction: so
// products of vectors with a matrix become one of matrices, and weights are read
// once.
func (r *run) combined(ctx context.Context, n int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	r.whole = r.engine.program.Nodes[n]
	in, p := &r.whole, &r.places[n]
	var tensors [op.SlotCount][]byte
	var strides [op.SlotCount]int64
	for id := range in.Slots {
		if s := &in.Slots[id]; s.Tensor() && op.SlotID(id) != op.D {
			tensors[id], strides[id] = r.all(s)
		}
	}
	dst := p.memory[p.first*p.stride:][:r.k*p.stride]
	r.job.Pack = &r.engine.packs[n]
	prepare := r.job.Prepare
	if d := &in.Slots[op.D]; !in.Dense() { // over places that hold the base
		prepare = r.job.PrepareInPlace
		strides[op.D] = d.View.Size
		d.View.Size *= r.k
		d.Kind, d.Index = op.Const, 0
	}
	insertDim(in, r.k, &strides)
	if err := prepare(r.engine.options.Path, dst, in, 0, tensors); err != nil {
		return fmt.Errorf("engine: segments %d to %d, node %d: %w", r.t, r.t+r.k-1, n, err)
	}
	r.pool.run(&r.job)
	for b := range r.k {
		r.lookAtStop(n, b, p.place(b, p.stride))
		r.show(n, b)
	}
	return nil
}

// all returns the bytes of a slot's tensors in all segments of the batch, one after
// the other, and the distance between the elements of two segments. It makes the slot
// say so.
func (r *run) all(s *op.Slot) (tensors []byte, stride int64) {
	stride = s.View.OffT
	s.View.Off += r.t * s.View.OffT
	s.View.OffT = 0
	if s.Kind != op.Node && s.Kind != op.State {
		return r.tensor(s, 0), stride
	}
	p := &r.places[s.Index]
	if r.engine.facts[s.Index].placing.shared() {
		// Outside of loops, only a SEL which chooses nothing of it names such a
		// tensor: any of them will do.
		return p.memory, stride
	}
	first := p.first
	if s.Kind == op.State {
		first--
	}
	size := p.stride / s.DType.ByteLen(1)
	s.View.Size, s.View.SizeT = r.k*size, 0
	return p.memory[first*p.stride:][:r.k*p.stride], stride + size
}

// insertDim makes the segments of a batch the outermost output dimension.
func insertDim(in *op.Instruction, k int64, strides *[op.SlotCount]int64) {
	for d := freeDim(in); d > 0; d-- {
		in.Extents[d] = in.Extents[d-1]
		for id := range in.Slots {
			out := &in.Slots[id].View.Out
			out[d] = out[d-1]
		}
	}
	in.Extents[0] = uint32(k)
	for id := range in.Slots {
		in.Slots[id].View.Out[0] = strides[id]
	}
}
