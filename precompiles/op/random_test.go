package op_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// operandsOf lists the operands of each op (NUMERICS §3.4) without E and D.
var operandsOf = map[op.Code]struct{ required, optional []op.SlotID }{
	op.Dot:    {[]op.SlotID{op.A, op.B}, []op.SlotID{op.C, op.S}},
	op.Lin:    {nil, []op.SlotID{op.A, op.B}},
	op.Sel:    {[]op.SlotID{op.A, op.B, op.C, op.S}, nil},
	op.Div:    {[]op.SlotID{op.A, op.B}, nil},
	op.Sqrt:   {[]op.SlotID{op.A}, nil},
	op.BLen:   {[]op.SlotID{op.A}, nil},
	op.Lut:    {[]op.SlotID{op.A, op.B}, nil},
	op.Max:    {[]op.SlotID{op.A}, nil},
	op.ArgMax: {[]op.SlotID{op.A}, nil},
	op.Gather: {[]op.SlotID{op.A, op.B}, nil},
	op.Rand:   {[]op.SlotID{op.A}, nil},
}

func reduces(c op.Code) bool { return c == op.Dot || c == op.Max || c == op.ArgMax }

// generator makes small random instructions that are valid for the segments
// 0 … tmax, and memory for them.
type generator struct {
	*rand.Rand
	tmax int64
}

// instruction returns a valid instruction of the given op.
func (g *generator) instruction(c op.Code) *op.Instruction {
	in := &op.Instruction{
		Op:       c,
		Rounding: fixed.Rounding(g.IntN(2)),
		Abs:      c == op.Max && g.IntN(2) == 0,
		DType:    tensor.DType(g.IntN(4)),
		Shift:    int8(g.IntN(24) - 4),
	}
	for d := range in.Extents {
		in.Extents[d] = 1
		if d < tensor.OutDims || reduces(c) {
			in.Extents[d] = 1 + g.Uint32N(3)*g.Uint32N(2)
		}
	}
	if g.tmax > 0 {
		in.GrowO = g.Uint32N(2)
		if reduces(c) {
			in.GrowR = g.Uint32N(3)
		}
	}
	g.immediates(in)
	for _, id := range operandsOf[c].required {
		g.operand(in, id)
	}
	for _, id := range append([]op.SlotID{op.E, op.D}, operandsOf[c].optional...) {
		if g.IntN(2) == 0 {
			g.operand(in, id)
		}
	}
	in.SubE = in.Slots[op.E].Kind != op.None && g.IntN(2) == 0
	if c == op.Lin {
		g.factors(in)
	}
	return in
}

func (g *generator) immediates(in *op.Instruction) {
	switch in.Op {
	case op.Sel:
		in.Compare = op.Compare(g.IntN(3))
	case op.Div:
		in.Alpha = g.value()
	case op.Sqrt:
		in.K = uint8(g.IntN(63))
	case op.Lut:
		in.K, in.Alpha, in.Beta = uint8(g.IntN(6)), g.Int64N(64)-32, g.Int64N(5)
	case op.Gather:
		in.Alpha, in.Beta = g.Int64N(7)-3, 1+g.Int64N(6)
	case op.Rand:
		in.K, in.Alpha = uint8(1+g.IntN(32)), g.Int64N(1<<31)
	}
}

// factors sets the immediates of LIN: none for an absent operand.
func (g *generator) factors(in *op.Instruction) {
	in.Gamma = g.value()
	if in.Slots[op.A].Kind != op.None {
		in.Alpha = g.value()
	}
	if in.Slots[op.B].Kind != op.None {
		in.Beta = g.value()
	}
}

func (g *generator) value() int64 { return int64(g.Uint64()) >> g.IntN(64) }

// operand gives in a slot whose view fits its tensor for all segments.
func (g *generator) operand(in *op.Instruction, id op.SlotID) {
	s := &in.Slots[id]
	table := in.Op == op.Lut && id == op.B || in.Op == op.Gather && id == op.A
	s.Kind = [...]op.Kind{op.Weight, op.Node, op.State, op.Input, op.Const}[g.IntN(5)]
	if s.Kind == op.Const && table {
		s.Kind = op.Weight
	}
	s.DType = tensor.DType(g.IntN(4))
	switch {
	case id == op.D:
		s.DType = in.DType
	case s.Kind == op.Weight:
		s.DType = tensor.DType(g.IntN(5))
	case s.Kind == op.Const:
		s.DType, s.Const = tensor.I64, g.value()
		return
	}
	if s.Kind == op.Const { // D
		s.Const = int64(int8(g.Uint32()))
	}
	if s.Kind != op.Input && s.Kind != op.Const {
		s.Index = uint32(id) // one tensor a slot
	}
	if s.Kind == op.State {
		s.Init = uint32(id)
	}
	if id == op.D {
		g.nested(in, &s.View)
	} else {
		g.strides(in, id, &s.View)
	}
	if g.tmax > 0 {
		s.View.OffT = g.Int64N(5) - 2
		if s.Kind == op.Node {
			s.View.SizeT = g.Int64N(4)
		}
	}
	g.fit(in, id)
}

// strides chooses strides that may be zero, negative or overlapping.
func (g *generator) strides(in *op.Instruction, id op.SlotID, v *tensor.View) {
	space := in.Space(g.tmax)
	for d, n := range space.Out {
		if n > 1 {
			v.Out[d] = g.Int64N(15) - 7
		}
	}
	if !reduces(in.Op) || id == op.C || id == op.E {
		return
	}
	for d, n := range space.Reduce {
		if n > 1 && (id != op.S || d == 0) {
			v.Reduce[d] = g.Int64N(15) - 7
		}
	}
}

// nested chooses the strides of a destination, the dimensions in random order.
func (g *generator) nested(in *op.Instruction, v *tensor.View) {
	space, span := in.Space(g.tmax), int64(0)
	for _, d := range g.Perm(tensor.OutDims) {
		if space.Out[d] == 1 {
			continue
		}
		stride := span + 1 + g.Int64N(3)
		span += stride * (space.Out[d] - 1)
		v.Out[d] = stride * (1 - 2*g.Int64N(2))
	}
}

// fit chooses offset and size.
func (g *generator) fit(in *op.Instruction, id op.SlotID) {
	v := &in.Slots[id].View
	lowest, size := int64(0), int64(1)
	for _, t := range []int64{0, g.tmax} {
		low, _ := g.reach(in, id, t)
		lowest = min(lowest, low)
	}
	v.Off = g.Int64N(3) - lowest
	for _, t := range []int64{0, g.tmax} {
		_, high := g.reach(in, id, t)
		size = max(size, high+1-t*v.SizeT)
	}
	v.Size = size + g.Int64N(3)
}

// reach returns the lowest and the highest address at segment t.
func (g *generator) reach(in *op.Instruction, id op.SlotID, t int64) (low, high int64) {
	v, space := &in.Slots[id].View, in.Space(t)
	low = v.Off + t*v.OffT
	high = low
	extend := func(p int64) { low, high = low+min(0, p), high+max(0, p) }
	for d, n := range space.Out {
		extend(v.Out[d] * (n - 1))
	}
	for d, n := range space.Reduce {
		extend(v.Reduce[d] * (n - 1))
	}
	if in.Op == op.Lut && id == op.B {
		extend(in.Beta)
	}
	if in.Op == op.Gather && id == op.A {
		extend((in.Beta - 1) * in.Alpha)
	}
	return low, high
}

// memory returns random tensors of the right lengths. Elements are often small,
// so that indices hit and ties occur.
func (g *generator) memory(in *op.Instruction, t int64) *op.Memory {
	mem := &op.Memory{Instruction: in}
	for i := range in.Slots {
		s := &in.Slots[i]
		if !s.Tensor() {
			continue
		}
		mem.Tensors[i] = make([]byte, s.ByteLen(t))
		for e := range s.View.SizeAt(t) {
			v := int64(g.Uint64())
			if g.IntN(3) > 0 {
				v = g.Int64N(9) - 2
			}
			s.DType.Store(mem.Tensors[i], e, v)
		}
	}
	return mem
}

// recorder is a Source that refuses elements outside of their tensors and
// remembers those that it loaded.
type recorder struct {
	op.Source
	in     *op.Instruction
	t      int64
	loaded map[op.SlotID]map[int64]bool
	count  uint64
}

func newRecorder(src op.Source, in *op.Instruction, t int64) *recorder {
	return &recorder{Source: src, in: in, t: t, loaded: map[op.SlotID]map[int64]bool{}}
}

// Load implements op.Source.
func (r *recorder) Load(slot op.SlotID, e int64) (int64, error) {
	s := &r.in.Slots[slot]
	if !s.Tensor() || e < 0 || e >= s.View.SizeAt(r.t) {
		return 0, fmt.Errorf("slot %v: element %d of %d", slot, e, s.View.SizeAt(r.t))
	}
	if r.loaded[slot] == nil {
		r.loaded[slot] = map[int64]bool{}
	}
	r.loaded[slot][e] = true
	r.count++
	return r.Source.Load(slot, e)
}

// TestGenerator checks that random instructions are valid, canonical and not all
// alike.
func TestGenerator(t *testing.T) {
	g := &generator{rand.New(rand.NewPCG(1, 0)), 3}
	views := 0
	for range 200 {
		for _, c := range op.Codes() {
			in := g.instruction(c)
			if err := in.Validate(g.tmax); err != nil {
				t.Fatalf("%v\n%+v", err, in)
			}
			desc := in.Encode()
			if back, err := op.Decode(desc[:]); err != nil || *back != *in {
				t.Fatalf("%+v decodes as %+v (error %v)", in, back, err)
			}
			if !in.Dense() {
				views++
			}
		}
	}
	if views < 500 {
		t.Errorf("only %d destination views", views)
	}
}
