package op

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Source supplies the elements of an instruction's operands. Load returns element
// e of the tensor that the slot names; the slot is neither absent nor a constant,
// and e is in range. A Source that records its calls learns which bytes an
// element touches, in the order in which evaluation touches them.
type Source interface {
	Load(slot SlotID, e int64) (int64, error)
}

// Memory is a Source over whole tensors: the bytes of each slot's tensor. It
// requires that they are there; see CheckMemory.
type Memory struct {
	Instruction *Instruction
	Tensors     [SlotCount][]byte
}

// Load implements Source.
func (m *Memory) Load(slot SlotID, e int64) (int64, error) {
	return m.Instruction.Slots[slot].DType.Load(m.Tensors[slot], e), nil
}

// Check returns an error if a tensor does not have the exact length that its slot
// gives it at segment t, or if bytes are given for a slot that names none.
func (m *Memory) Check(t int64) error {
	for i := range m.Tensors {
		s, want := &m.Instruction.Slots[i], int64(0)
		if s.Tensor() {
			want = s.ByteLen(t)
		}
		if got := int64(len(m.Tensors[i])); got != want {
			return fmt.Errorf("operand %v has %d bytes, want %d", SlotID(i), got, want)
		}
	}
	return nil
}

// element is the evaluation of one output index.
type element struct {
	in    *Instruction
	def   *definition
	src   Source
	t     int64
	space tensor.Space
	o     [tensor.OutDims]int64
	base  [SlotCount]int64 // addresses at o with r = 0
	at    position         // the term that is next

	loops int // reduction dimensions longer than 1
	loop  [tensor.ReduceDims]int
}

// evaluator returns an element of in at segment t that is not yet placed.
func (in *Instruction) evaluator(src Source, t int64) *element {
	el := &element{in: in, def: definitionOf(in.Op), src: src, t: t, space: in.Space(t)}
	for d, n := range el.space.Reduce {
		if n > 1 {
			el.loop[el.loops] = d
			el.loops++
		}
	}
	return el
}

// place moves el to output index o.
func (el *element) place(o [tensor.OutDims]int64) {
	el.o = o
	for i := range el.in.Slots {
		if s := &el.in.Slots[i]; s.Tensor() {
			el.base[i] = s.View.Base(el.t, &el.o)
		}
	}
}

// load returns the value of a slot at an address: the constant of a CONST, 0 for
// an absent operand.
func (el *element) load(id SlotID, address int64) (int64, error) {
	switch s := &el.in.Slots[id]; s.Kind {
	case None:
		return 0, nil
	case Const:
		return s.Const, nil
	default:
		return el.src.Load(id, address)
	}
}

// partial evaluates the terms lo to hi-1 in order; lo < hi.
func (el *element) partial(lo, hi int64) (Partial, error) {
	el.seek(lo)
	acc, err := el.def.term(el)
	for el.at.lin+1 < hi && err == nil {
		el.next()
		var x Partial
		x, err = el.def.term(el)
		acc = el.def.combine(acc, x)
	}
	return acc, err
}

// finish turns the partial of all terms into the output element.
func (el *element) finish(p Partial) (int64, error) {
	v := p.Value
	if el.def.finish != nil {
		var err error
		if v, err = el.def.finish(el, p); err != nil {
			return 0, err
		}
	}
	e, err := el.load(E, el.base[E])
	if err != nil {
		return 0, err
	}
	in := el.in
	return fixed.Narrow(v, fixed.Shift(in.Shift, e, in.SubE), in.Rounding, in.DType.Bits()), nil
}

// value evaluates the output index at which el is placed.
func (el *element) value() (int64, error) {
	p, err := el.partial(0, el.space.Terms())
	if err != nil {
		return 0, err
	}
	return el.finish(p)
}

// Element returns element e of the node's tensor at segment t: what the op
// computes if e is inside the destination, the base's element otherwise. It
// requires a valid instruction and 0 <= e < SizeAt(t). An error is the Source's.
func (in *Instruction) Element(src Source, t, e int64) (int64, error) {
	el := in.evaluator(src, t)
	return el.elementAt(e)
}

// elementAt evaluates element e of the node's tensor.
func (el *element) elementAt(e int64) (int64, error) {
	if el.in.Dense() {
		el.place(el.space.OutIndex(e))
		return el.value()
	}
	o, inside := el.in.Slots[D].View.Invert(el.t, &el.space, e)
	if !inside {
		return el.load(D, e)
	}
	el.place(o)
	return el.value()
}

// Eval is the reference evaluation: it writes the node's whole tensor at segment
// t to dst, which must have ByteLen(t) bytes and not overlap any operand. It
// requires a valid instruction.
func (in *Instruction) Eval(dst []byte, src Source, t int64) error {
	if got, want := int64(len(dst)), in.ByteLen(t); got != want {
		return fmt.Errorf("destination has %d bytes, want %d", got, want)
	}
	el := in.evaluator(src, t)
	for e := range in.SizeAt(t) {
		v, err := el.elementAt(e)
		if err != nil {
			return err
		}
		in.DType.Store(dst, e, v)
	}
	return nil
}

// Partial evaluates the terms lo <= lin(r) < hi of output index o at segment t
// (NUMERICS §3.3). It requires 0 <= lo < hi <= the number of terms.
func (in *Instruction) Partial(src Source, t int64, o [tensor.OutDims]int64, lo, hi int64) (Partial, error) {
	el := in.evaluator(src, t)
	el.place(o)
	return el.partial(lo, hi)
}

// Combine joins the partials of two consecutive slices, x before y. It requires
// an op that reduces.
func (in *Instruction) Combine(x, y Partial) Partial {
	return definitionOf(in.Op).combine(x, y)
}

// Finish turns the partial of all terms of output index o into the output
// element.
func (in *Instruction) Finish(src Source, t int64, o [tensor.OutDims]int64, p Partial) (int64, error) {
	el := in.evaluator(src, t)
	el.place(o)
	return el.finish(p)
}
