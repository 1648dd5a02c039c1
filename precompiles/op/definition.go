package op

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Partial is the state of a reduction over a slice of an element's terms: for
// DOT the sum of the terms in Z/2^64, for MAX the maximum, for ARGMAX the maximum
// and the lowest lin(r) that attains it. Every other op has a single term.
type Partial struct {
	Value int64
	Index int64 // ARGMAX only, else 0
}

// definition is what an op is: which operands it has, which immediates, and the
// three functions that make up one output element.
type definition struct {
	name     string
	required slotSet // besides the optional ones, E and D
	optional slotSet
	inTerm   slotSet // operands that the terms load; the others are loaded once, by finish
	loads    [SlotCount]int64

	// check validates what is special to the op: immediates, k, flags. Nil if
	// the op uses none of them.
	check func(in *Instruction) error

	// term returns the term at el.at.
	term func(el *element) (Partial, error)

	// combine joins the partials of two consecutive slices. Nil if the op does
	// not reduce: then there is one term.
	combine func(x, y Partial) Partial

	// finish returns the value v that enters the epilogue. Nil if v is the
	// partial's value.
	finish func(el *element, p Partial) (int64, error)
}

func (d *definition) reduces() bool { return d.combine != nil }

// Operands says how an op reads its slots. Bit i of a set stands for slot i.
type Operands struct {
	Required, Optional uint8            // besides these an op has none but E and D
	Reduces            bool             // the op combines many terms
	InTerm             uint8            // slots that every term loads; the others are loaded once
	Loads              [SlotCount]uint8 // most loads of a slot, in a term or once
}

// Operands returns how the op, which must exist, reads its slots.
func (c Code) Operands() Operands {
	d := definitionOf(c)
	o := Operands{Required: uint8(d.required), Optional: uint8(d.optional), Reduces: d.reduces(), InTerm: uint8(d.inTerm)}
	for id, n := range d.loads {
		o.Loads[id] = uint8(n)
	}
	return o
}

// slotSet is a set of slots.
type slotSet uint8

func slots(ids ...SlotID) (set slotSet) {
	for _, id := range ids {
		set |= 1 << id
	}
	return set
}

func (s slotSet) has(id SlotID) bool { return s>>id&1 != 0 }

// definitions is the table of all ops, by code. It is filled in once, here; the
// ops themselves are in files of their own.
var definitions = [...]*definition{
	Dot:    &dotDefinition,
	Lin:    &linDefinition,
	Sel:    &selDefinition,
	Div:    &divDefinition,
	Sqrt:   &sqrtDefinition,
	BLen:   &blenDefinition,
	Lut:    &lutDefinition,
	Max:    &maxDefinition,
	ArgMax: &argmaxDefinition,
	Gather: &gatherDefinition,
	Rand:   &randDefinition,
}

func definitionOf(c Code) *definition {
	if int(c) >= len(definitions) {
		return nil
	}
	return definitions[c]
}

// unused checks that the immediates named by its arguments, those which the op
// does not use, are zero.
func (in *Instruction) unused(alpha, beta, gamma bool, k bool) error {
	for _, f := range [...]struct {
		unused bool
		zero   bool
		name   string
	}{
		{alpha, in.Alpha == 0, "α"},
		{beta, in.Beta == 0, "β"},
		{gamma, in.Gamma == 0, "γ"},
		{k, in.K == 0, "k"},
	} {
		if f.unused && !f.zero {
			return fmt.Errorf("unused %s is not zero", f.name)
		}
	}
	return nil
}

// position is a place in the reduction space of an element: the index, its
// row-major number, and the addresses there of the operands that terms load.
type position struct {
	r       [tensor.ReduceDims]int64
	lin     int64
	a, b, s int64
}

// seek moves el to the term whose number is lin.
func (el *element) seek(lin int64) {
	el.at = position{r: el.space.ReduceIndex(lin), lin: lin, a: el.base[A], b: el.base[B], s: el.base[S]}
	for d, i := range el.at.r {
		el.step(d, i)
	}
}

// next moves el to the following term, of which there must be one: the odometer of
// lin(r), last index fastest. Dimensions of extent 1 do not turn.
func (el *element) next() {
	el.at.lin++
	for i := el.loops - 1; ; i-- {
		d := el.loop[i]
		if el.at.r[d]++; el.at.r[d] < el.space.Reduce[d] {
			el.step(d, 1)
			return
		}
		el.at.r[d] = 0
		el.step(d, 1-el.space.Reduce[d])
	}
}

// step moves the addresses n indices on in reduction dimension d.
func (el *element) step(d int, n int64) {
	el.at.a += n * el.in.Slots[A].View.Reduce[d]
	el.at.b += n * el.in.Slots[B].View.Reduce[d]
	el.at.s += n * el.in.Slots[S].View.Reduce[d]
}
