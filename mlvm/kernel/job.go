package kernel

import (
	"fmt"
	"sync"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Path names an implementation of the kernels.
type Path string

// Generic is the implementation in portable Go.
const Generic Path = "generic"

// Paths returns the implementations that this machine can run, the fastest last.
func Paths() []Path { return []Path{Generic} }

// Best returns the fastest implementation.
func Best() Path { return Generic }

// blockLen is the number of outputs of a unit at most: long enough to pay for what
// a unit prepares once, short enough to share work and to stay in the first cache.
const blockLen = 64

// Job is the evaluation of an instruction in one segment.
type Job struct {
	in      *op.Instruction
	t       int64
	space   tensor.Space
	tensors [op.SlotCount][]byte
	dst     []byte
	out     tensor.View // of the destination, dense or not
	inner   int         // output dimension along which rows run
	n       int64       // extent of that dimension
	blocks  int64       // units of a row
	outer   int64       // rows
	row     rowFunc
	reduce  loops // of the reduction, for ops that have one
}

// rowFunc computes v for the outputs of a row, beginning at the place of s.
type rowFunc func(j *Job, s *scratch, v []int64)

// NewJob prepares the evaluation of a valid instruction in segment t: tensors are
// the bytes of its operands by slot, D the base, and dst receives the node's
// tensor. It writes what the destination does not compute, the base, to dst. The
// operands must have exactly the lengths that the slots give them.
func NewJob(path Path, dst []byte, in *op.Instruction, t int64, tensors [op.SlotCount][]byte) (*Job, error) {
	if path != Generic {
		return nil, fmt.Errorf("kernel: no path %q, want one of %v", path, Paths())
	}
	if err := (&op.Memory{Instruction: in, Tensors: tensors}).Check(t); err != nil {
		return nil, fmt.Errorf("kernel: %v: %w", in.Op, err)
	}
	if got, want := int64(len(dst)), in.ByteLen(t); got != want {
		return nil, fmt.Errorf("kernel: %v: result has %d bytes, want %d", in.Op, got, want)
	}
	j := &Job{in: in, t: t, space: in.Space(t), tensors: tensors, dst: dst}
	j.out = in.Slots[op.D].View
	if in.Dense() {
		j.out = denseView(&j.space)
	} else {
		j.copyBase()
	}
	j.reduce = newLoops(&j.space)
	j.row = rows[in.Op]
	j.inner = j.chooseInner()
	j.n = j.space.Out[j.inner]
	j.blocks = (j.n + blockLen - 1) / blockLen
	j.outer = j.space.Outputs() / j.n
	return j, nil
}

// denseView returns the view of a dense destination.
func denseView(s *tensor.Space) (v tensor.View) {
	stride := int64(1)
	for d := tensor.OutDims - 1; d >= 0; d-- {
		v.Out[d] = stride
		stride *= s.Out[d]
	}
	return v
}

// copyBase fills dst with the base.
func (j *Job) copyBase() {
	base := &j.in.Slots[op.D]
	if base.Kind != op.Const {
		copy(j.dst, j.tensors[op.D])
		return
	}
	width := int64(j.in.DType.Bits() / 8)
	j.in.DType.Store(j.dst, 0, base.Const)
	for done := width; done < int64(len(j.dst)); done *= 2 {
		copy(j.dst[done:], j.dst[:done])
	}
}

// chooseInner returns the dimension of rows: the last that is longer than 1; for
// DOT the longest along which one factor stays the same, so that it is read once.
func (j *Job) chooseInner() int {
	inner := tensor.OutDims - 1
	for inner > 0 && j.space.Out[inner] == 1 {
		inner--
	}
	if j.in.Op != op.Dot {
		return inner
	}
	best := int64(1)
	a, b := &j.in.Slots[op.A].View, &j.in.Slots[op.B].View
	for d, n := range j.space.Out {
		if n > best && (a.Out[d] == 0) != (b.Out[d] == 0) {
			best, inner = n, d
		}
	}
	return inner
}

// Units returns the number of units. They are numbered from 0.
func (j *Job) Units() int64 { return j.outer * j.blocks }

// scratch is the place at which a row is computed, with buffers.
type scratch struct {
	o          [tensor.OutDims]int64
	base       [op.SlotCount]int64 // addresses there
	a, b, v, e [blockLen]int64
	x, y       []int64 // terms of a reduction
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// Run computes the units lo to hi-1. Calls for units that do not overlap may run at
// the same time.
func (j *Job) Run(lo, hi int64) {
	s := scratches.Get().(*scratch)
	defer scratches.Put(s)
	for u := lo; u < hi; u++ {
		j.seek(s, u)
		first := s.o[j.inner]
		v := s.v[:min(blockLen, j.n-first)]
		j.row(j, s, v)
		j.narrow(s, v)
		j.store(s, v)
	}
}

// seek moves s to the first output of unit u.
func (j *Job) seek(s *scratch, u int64) {
	row := u / j.blocks
	for d := tensor.OutDims - 1; d >= 0; d-- {
		if d != j.inner {
			s.o[d], row = row%j.space.Out[d], row/j.space.Out[d]
		}
	}
	s.o[j.inner] = u % j.blocks * blockLen
	for i := range j.in.Slots {
		if slot := &j.in.Slots[i]; slot.Tensor() {
			s.base[i] = slot.View.Base(j.t, &s.o)
		}
	}
}

// stride returns how far apart a slot's elements of neighbouring outputs of a row
// are.
func (j *Job) stride(id op.SlotID) int64 { return j.in.Slots[id].View.Out[j.inner] }

// operand loads the elements of a slot for the outputs of a row, 0 for an absent
// one.
func (j *Job) operand(s *scratch, id op.SlotID, dst []int64) {
	slot := &j.in.Slots[id]
	switch slot.Kind {
	case op.None, op.Const:
		for i := range dst {
			dst[i] = slot.Const
		}
	default:
		load(dst, slot.DType, j.tensors[id], s.base[id], j.stride(id))
	}
}
