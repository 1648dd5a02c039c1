package library

import (
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// The sizes of the slices in which MaxAbs looks at a tensor. A slice is a whole
// number of chunks where that is possible.
const (
	sliceUnit = 128
	sliceMax  = 4096
)

// MaxAbs returns the largest |x| of all elements, as one i32. It proceeds in
// stages of about the square root of the size, so that every element of every
// stage has short evidence.
func (b *Builder) MaxAbs(x Value) Value {
	if b.err != nil {
		return Value{}
	}
	if !x.Whole() {
		x = b.Copy(x)
	}
	slot, n := x.slot, x.Len()
	for first := true; first || n > 1; first = false {
		count, step, size := int64(1), n, n
		if n > 2*sliceUnit {
			count, step, size = stages(n)
		}
		s := &statement{in: op.Instruction{Op: op.Max, Abs: first}, n: Narrow{DType: tensor.I32}}
		s.ops[op.A] = Value{slot: slot}
		if count > 1 {
			out := loop{extent: count}
			out.stride[op.A], out.stride[op.D] = step, 1
			s.out = []loop{out}
		}
		if size > 1 {
			term := loop{extent: size}
			term.stride[op.A] = 1
			s.reduce = []loop{term}
		}
		var err error
		if slot, err = b.add(s); err != nil {
			return b.fail("%w", err)
		}
		n = count
	}
	return Value{slot: slot}
}

// stages returns how n elements are cut: count slices of the given size, step
// apart. They overlap if n is not a multiple.
func stages(n int64) (count, step, size int64) {
	size = sliceUnit
	for size < sliceMax && size*size < n {
		size += sliceUnit
	}
	for s := size; s >= sliceUnit; s -= sliceUnit {
		if n%s == 0 && s*4 > size {
			return n / s, s, s
		}
	}
	count = (n + size - 1) / size
	step = (n - size) / (count - 1)
	return count, step, n - (count-1)*step
}

// Exponent returns the bit length of max(MaxAbs(x), atLeast): by how much x has to
// be shifted right, plus the bits that are to remain. The limit keeps what is
// scaled up by an exponent, such as a bias, within 64 bits.
func (b *Builder) Exponent(x Value, atLeast int64) Value {
	m := b.AtLeast(b.MaxAbs(x), atLeast)
	return b.elementwise(op.Instruction{Op: op.BLen}, Narrow{DType: tensor.I32}, operands{op.A: m}, target{})
}
