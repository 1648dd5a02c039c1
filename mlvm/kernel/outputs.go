package kernel

import (
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// linear is the place of an output in row-major order, in a row of places after
// those in the slots' tensors.
const linear = op.SlotCount

// places are addresses: in the tensor of each slot, where D is the result, and the
// number of the output. One more, which is not used, makes them 64 bytes, which are copied
// without parts that overlap.
type places [linear + 2]int64

// move goes n indices on in a dimension.
func (p *places) move(d *outputDim, n int64) {
	for i := range p {
		p[i] += n * d.stride[i]
	}
}

// outputDim is an output dimension with its strides.
type outputDim struct {
	n      int64
	stride places
}

// outputs are the output dimensions, outermost first. Neighbours that every slot
// walks without a gap between them are one; dimensions of extent 1 are left out, but
// for the last.
type outputs struct {
	dims  [tensor.OutDims]outputDim
	count int
}

// newOutputs returns the places of the first output, and the dimensions.
func newOutputs(in *op.Instruction, t int64, space *tensor.Space) (origin places, o outputs) {
	var views [len(origin)]tensor.View
	for i := range in.Slots {
		views[i] = in.Slots[i].View
	}
	views[linear] = rowMajor(space)
	if in.Dense() {
		views[op.D] = views[linear]
	}
	for i := range views {
		origin[i] = views[i].Off + t*views[i].OffT
	}
	for d, n := range space.Out {
		if n == 1 {
			continue
		}
		dim := outputDim{n: n}
		for i := range views {
			dim.stride[i] = views[i].Out[d]
		}
		o.add(&dim)
	}
	if o.count == 0 {
		o.add(&outputDim{n: 1})
	}
	return origin, o
}

// rowMajor returns the view of a dense tensor.
func rowMajor(s *tensor.Space) (v tensor.View) {
	stride := int64(1)
	for d := tensor.OutDims - 1; d >= 0; d-- {
		v.Out[d] = stride
		stride *= s.Out[d]
	}
	return v
}

// add appends a dimension, or makes the last one longer.
func (o *outputs) add(dim *outputDim) {
	if o.count > 0 {
		last := &o.dims[o.count-1]
		gapless := true
		for i, stride := range dim.stride {
			gapless = gapless && last.stride[i] == stride*dim.n
		}
		if gapless {
			last.n, last.stride = last.n*dim.n, dim.stride
			return
		}
	}
	o.dims[o.count] = *dim
	o.count++
}

// remove takes a dimension out and returns it.
func (o *outputs) remove(d int) outputDim {
	dim := o.dims[d]
	copy(o.dims[d:], o.dims[d+1:o.count])
	o.count--
	return dim
}

// seek moves p, at index 0 of all dimensions, to the index of the given number.
func (o *outputs) seek(p *places, number int64) {
	for d := o.count - 1; d >= 0 && number > 0; d-- {
		dim := &o.dims[d]
		p.move(dim, number%dim.n)
		number /= dim.n
	}
}
