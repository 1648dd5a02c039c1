package engine

import (
	"context"
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// batch is a number of segments that are evaluated together: k from t on. The batch
// before it had as many as before says.
type batch struct{ t, k, before int64 }

// run is the evaluation of one input.
type run struct {
	*Session
	input []byte
	batch
	stops []bool // by segment of the batch: the stop node's element 0 is not 0
}

// run evaluates batches of segments from first on, until one stops the run or there are
// maxT, and calls visit for every one, in order.
func (s *Session) run(ctx context.Context, input []byte, first, maxT uint32, visit func(t uint32, outputs []Tensor) error) error {
	p := s.engine.program
	if len(input) != int(p.InputLen) {
		return fmt.Errorf("engine: input has %d bytes, want %d", len(input), p.InputLen)
	}
	if maxT < 1 || maxT > p.MaxSegments {
		return fmt.Errorf("engine: %d segments, want 1 to %d", maxT, p.MaxSegments)
	}
	r := &run{Session: s, input: input, batch: batch{t: int64(first), k: 1}}
	defer r.pool.stop()
	for last := int64(maxT); r.t < last; r.t += r.k {
		r.before = r.k
		plan := r.choose(last - r.t)
		r.begin(plan)
		if err := r.evaluate(ctx, plan); err != nil {
			return err
		}
		for b := range r.k {
			if err := visit(uint32(r.t+b), r.outputs(b)); err != nil {
				return err
			}
			if r.stops[b] {
				return nil
			}
		}
	}
	return nil
}

// begin makes places for the batch, which is evaluated in the order of a plan.
func (r *run) begin(p *plan) {
	e := r.engine
	r.lend(p)
	for n := range r.places {
		if in := &e.program.Nodes[n]; !r.lent[n] {
			r.places[n].begin(in, &e.facts[n], r.weightBase(in), r.batch)
		}
	}
	r.stops, r.watched = r.stops[:0], r.watched[:0]
	for range r.k {
		r.stops = append(r.stops, false)
	}
}

// weightBase returns the weight tensor over which a node's view writes in segment 0,
// nil if there is none.
func (r *run) weightBase(in *op.Instruction) []byte {
	if w, ok := in.Slots[op.D].WeightIndex(); ok {
		return r.engine.weights[w]
	}
	return nil
}

// evaluate evaluates the batch in the order of a plan.
func (r *run) evaluate(ctx context.Context, p *plan) error {
	for i := range p.parts {
		if err := r.part(ctx, &p.parts[i]); err != nil {
			return err
		}
		if r.evaluated != nil {
			r.evaluated(p, i)
		}
	}
	return nil
}

// part evaluates a part of a plan in all segments of the batch.
func (r *run) part(ctx context.Context, p *part) error {
	if n := p.nodes[0]; !p.loop && r.canCombine(n) {
		return r.combined(ctx, n)
	}
	for b := range r.k {
		for _, n := range p.nodes {
			if err := r.node(ctx, n, b); err != nil {
				return err
			}
		}
	}
	return nil
}

// node evaluates node n in segment b of the batch.
func (r *run) node(ctx context.Context, n int, b int64) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	e, t := r.engine, r.t+b
	in, f, p := &e.program.Nodes[n], &e.facts[n], &r.places[n]
	dst := p.place(b, f.byteLen(in, t))
	var tensors [op.SlotCount][]byte
	for id := range in.Slots {
		tensors[id] = r.tensor(&in.Slots[id], b)
	}
	r.job.Pack = &e.packs[n]
	prepare := r.job.Prepare
	if f.placing != ownPlace {
		prepare = r.job.PrepareInPlace
		if f.placing.shared() {
			p.ready(in, f, t, r.weightBase(in))
		}
	}
	if err := prepare(e.options.Path, dst, in, t, tensors); err != nil {
		return fmt.Errorf("engine: segment %d, node %d: %w", t, n, err)
	}
	r.pool.run(&r.job)
	if f.placing.shared() && r.k > 1 && r.wanted[n] {
		p.save(b)
	}
	if tamper := e.options.Tamper; tamper != nil {
		tamper(int(t), n, dst)
	}
	r.lookAtStop(n, b, dst)
	r.show(n, b)
	return nil
}

// lookAtStop notes whether segment b ends the run, if n is the stop node.
func (r *run) lookAtStop(n int, b int64, tensor []byte) {
	if stop := r.engine.program.StopNode; stop != layout.NoStop && n == int(stop) {
		r.stops[b] = r.engine.program.Nodes[n].DType.Load(tensor, 0) != 0
	}
}

// tensor returns the bytes of the tensor that a slot names in segment b of the batch.
func (r *run) tensor(s *op.Slot, b int64) []byte {
	e := r.engine
	switch {
	case s.Kind == op.Input:
		return r.input
	case s.Kind == op.Node:
		return r.places[s.Index].place(b, s.ByteLen(r.t+b))
	case s.Kind == op.State && r.t+b > 0:
		return r.places[s.Index].place(b-1, s.ByteLen(0))
	}
	if w, ok := s.WeightIndex(); ok {
		return e.weights[w]
	}
	return nil
}

// outputs returns what the wanted nodes have computed in segment b of the batch. The
// memory is reused.
func (r *run) outputs(b int64) []Tensor {
	r.patches = r.patches[:0]
	for n, wanted := range r.wanted {
		if wanted {
			r.tensors[n], r.patches = r.output(n, b, r.patches)
		}
	}
	return r.tensors
}

// output returns what node n has computed in segment b of the batch. It appends its patches
// to those of others.
func (r *run) output(n int, b int64, patches []Patch) (Tensor, []Patch) {
	e, t := r.engine, r.t+b
	in, f, p := &e.program.Nodes[n], &e.facts[n], &r.places[n]
	if in.Dense() || e.options.Tamper != nil {
		return Tensor{Bytes: p.place(b, f.byteLen(in, t))}, patches
	}
	first := len(patches)
	if f.placing.shared() && r.k > 1 {
		saved := p.copies[b]
		for _, s := range p.ranges[b] {
			length := s.hi - s.lo
			patches = append(patches, Patch{Off: s.lo, Bytes: saved[:length:length]})
			saved = saved[length:]
		}
	} else {
		if !f.placing.shared() {
			p.spans = viewSpans(p.spans[:0], in, t)
		}
		whole := p.place(b, f.byteLen(in, t))
		for _, s := range p.spans {
			patches = append(patches, Patch{Off: s.lo, Bytes: whole[s.lo:s.hi:s.hi]})
		}
	}
	return Tensor{Base: baseAt(in, t), Patches: patches[first:len(patches):len(patches)]}, patches
}
