package graph

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Inst is an instruction over labelled dimensions. Out and Reduce name the output
// and reduction dimensions of the iteration space, a letter each, outermost first;
// each operand names its own dimensions with the same letters (Value.By). Extents
// follow from the operands, strides too: a letter that an operand lacks is
// broadcast, a letter that it has twice walks a diagonal.
//
// Only the first letter of Out and of Reduce may grow; S of DOT has no reduction
// letter but the first.
type Inst struct {
	Name string // for people only, may be empty

	Op       op.Code
	DType    tensor.DType // of the result
	Shift    int          // static shift of N, -128 to 127, right if positive
	SubE     bool         // the shift is Shift - E instead of Shift + E
	Rounding fixed.Rounding
	Abs      bool       // MAX
	Compare  op.Compare // SEL
	K        uint8      // SQRT, LUT, RAND

	Alpha, Beta, Gamma int64

	Out, Reduce string
	Extents     Extents // of letters that no operand has

	A, B, C, S, E Operand
	Into          Operand // a view of the base; absent: a dense result of shape Out
}

// Extents gives the extents of letters.
type Extents map[byte]int64

// Operand is a Value with a letter for each dimension. The zero value is an absent
// operand.
type Operand struct {
	value  Value
	labels string
}

// By names the dimensions of v, a letter each.
func (v Value) By(labels string) Operand {
	if v.err == nil && len(labels) != len(v.dims) {
		v = v.fail("dimensions %q, want %d letters", labels, len(v.dims))
	}
	return Operand{value: v, labels: labels}
}

// Const returns the operand that is v everywhere.
func Const(v int64) Operand {
	return Operand{value: Value{slot: op.Slot{Kind: op.Const, DType: tensor.I64, Const: v}}}
}

// present reports whether o is an operand at all, perhaps one with an error.
func (o *Operand) present() bool { return o.value.slot.Kind != op.None || o.value.err != nil }

// operands returns the operands of in by slot.
func (in *Inst) operands() [op.SlotCount]*Operand {
	return [op.SlotCount]*Operand{op.A: &in.A, op.B: &in.B, op.C: &in.C, op.S: &in.S, op.E: &in.E, op.D: &in.Into}
}

// dims returns the dimensions of the iteration space, without strides: those of
// Out, then those of Reduce.
func (in *Inst) dims() (space [tensor.OutDims + tensor.ReduceDims]Dim, err error) {
	if len(in.Out) > tensor.OutDims || len(in.Reduce) > tensor.ReduceDims {
		return space, fmt.Errorf("dimensions %q and %q, want at most %d and %d", in.Out, in.Reduce, tensor.OutDims, tensor.ReduceDims)
	}
	for d := range space {
		space[d].N = 1
	}
	letters := in.Out + in.Reduce
	for i := range len(letters) {
		if strings.IndexByte(letters, letters[i]) != i {
			return space, fmt.Errorf("dimension %c is named twice", letters[i])
		}
		dim, err := in.extent(letters[i])
		if err != nil {
			return space, err
		}
		if dim.N > math.MaxInt32 || dim.Grow > math.MaxInt32 {
			return space, fmt.Errorf("dimension %c has %d elements, growing by %d", letters[i], dim.N, dim.Grow)
		}
		d := in.place(letters[i])
		if dim.Grow != 0 && d != 0 && d != tensor.OutDims {
			return space, fmt.Errorf("dimension %c grows, but is not the first of its kind", letters[i])
		}
		space[d] = dim
	}
	return space, nil
}

// place returns the number of a letter's dimension in the iteration space, or -1.
func (in *Inst) place(letter byte) int {
	if i := strings.IndexByte(in.Out, letter); i >= 0 {
		return i
	}
	if i := strings.IndexByte(in.Reduce, letter); i >= 0 {
		return tensor.OutDims + i
	}
	return -1
}

// extent returns extent and growth of a letter, on which all who give it agree.
func (in *Inst) extent(letter byte) (dim Dim, err error) {
	if n, ok := in.Extents[letter]; ok {
		dim.N = n
	}
	for id, o := range in.operands() {
		for i := range len(o.labels) {
			if o.labels[i] != letter {
				continue
			}
			got := o.value.dims[i]
			got.Stride = 0
			if dim.N != 0 && dim != got {
				return dim, fmt.Errorf("dimension %c has %d elements growing by %d in operand %v, want %d growing by %d",
					letter, got.N, got.Grow, op.SlotID(id), dim.N, dim.Grow)
			}
			dim = got
		}
	}
	if dim.N < 1 {
		return dim, fmt.Errorf("dimension %c has no extent, or one below 1", letter)
	}
	return dim, nil
}

// instruction returns what in says, as an instruction: the one place where letters
// become strides.
func (in *Inst) instruction() (*op.Instruction, error) {
	for id, o := range in.operands() {
		if o.value.err != nil {
			return nil, fmt.Errorf("operand %v: %w", op.SlotID(id), o.value.err)
		}
	}
	if in.Shift != int(int8(in.Shift)) {
		return nil, fmt.Errorf("shift is %d, want -128 to 127", in.Shift)
	}
	space, err := in.dims()
	if err != nil {
		return nil, err
	}
	inst := &op.Instruction{
		Op: in.Op, Rounding: in.Rounding, SubE: in.SubE, Abs: in.Abs, Compare: in.Compare,
		DType: in.DType, Shift: int8(in.Shift), K: in.K,
		Alpha: in.Alpha, Beta: in.Beta, Gamma: in.Gamma,
		GrowO: uint32(space[0].Grow), GrowR: uint32(space[tensor.OutDims].Grow),
	}
	for d := range space {
		inst.Extents[d] = uint32(space[d].N)
	}
	for id, o := range in.operands() {
		if !o.present() {
			continue
		}
		if inst.Slots[id], err = in.slot(op.SlotID(id), o); err != nil {
			return nil, fmt.Errorf("operand %v: %w", op.SlotID(id), err)
		}
	}
	return inst, nil
}

// slot returns the slot of an operand.
func (in *Inst) slot(id op.SlotID, o *Operand) (op.Slot, error) {
	if o.value.slot.Kind == op.Const && id != op.D {
		return op.Slot{Kind: op.Const, DType: tensor.I64, Const: o.value.slot.Const}, nil
	}
	slot := o.value.slot
	for i, dim := range o.value.dims {
		d := in.place(o.labels[i])
		switch {
		case d < 0:
			return slot, fmt.Errorf("dimension %c is neither in %q nor in %q", o.labels[i], in.Out, in.Reduce)
		case dim.N == 1 && dim.Grow == 0: // strides that no index multiplies are zero
		case d < tensor.OutDims:
			slot.View.Out[d] += dim.Stride
		default:
			slot.View.Reduce[d-tensor.OutDims] += dim.Stride
		}
	}
	return slot, nil
}

// result returns the dimensions of the result: those of the whole base, or Out.
func (in *Inst) result(inst *op.Instruction) []Dim {
	if in.Into.present() {
		return slices.Clone(in.Into.value.full)
	}
	dims := make([]Dim, len(in.Out))
	for d := range dims {
		dims[d].N = int64(inst.Extents[d])
	}
	if len(dims) > 0 {
		dims[0].Grow = int64(inst.GrowO)
	}
	return dims
}
