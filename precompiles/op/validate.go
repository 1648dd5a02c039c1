package op

import (
	"fmt"
	"math"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Limits of NUMERICS §2.2 and §3.4.
const (
	MaxSegments = 1 << 24        // tmax < 2^24
	MaxTerms    = 1 << 24        // |r|
	maxExtent   = math.MaxInt32  // of one dimension, at tmax
	maxOutputs  = tensor.MaxSize // Π_{d<6}, at tmax
	maxInt40    = 1<<39 - 1
	minInt40    = -1 << 39
)

// Validate checks that in is canonical and safe for every segment 0 … tmax: its
// fields are in range, what it does not use is zero (so one instruction has one
// descriptor), every address is inside its tensor, and the destination is
// nested. What depends on the program around it is checked by whoever knows that;
// ValidateAgreement is a part of it.
//
// Addresses and sizes are affine in t, so both ends suffice. All arithmetic is
// over the integers.
func (in *Instruction) Validate(tmax int64) error {
	if err := in.validate(tmax); err != nil {
		return fmt.Errorf("%v: %w", in.Op, err)
	}
	return nil
}

func (in *Instruction) validate(tmax int64) error {
	if tmax < 0 || tmax >= MaxSegments {
		return fmt.Errorf("last segment is %d, want 0 to %d", tmax, MaxSegments-1)
	}
	def := definitionOf(in.Op)
	if def == nil {
		return fmt.Errorf("unknown op, want 1 to %d", len(definitions)-1)
	}
	if err := in.validateHead(def); err != nil {
		return err
	}
	if err := in.validateExtents(def, tmax); err != nil {
		return err
	}
	for id := A; id < SlotCount; id++ {
		if err := in.validateSlot(def, id, tmax); err != nil {
			return fmt.Errorf("slot %v: %w", id, err)
		}
	}
	if !in.Dense() {
		space := in.Space(tmax)
		if err := in.Slots[D].View.Nested(&space); err != nil {
			return err
		}
	}
	return nil
}

// validateHead checks the fields before the extents.
func (in *Instruction) validateHead(def *definition) error {
	if in.DType > tensor.I64 {
		return fmt.Errorf("result type is %v, want i8, i16, i32 or i64", in.DType)
	}
	if in.Rounding > fixed.Floor {
		return fmt.Errorf("rounding is %d, want 0 or 1", in.Rounding)
	}
	if in.Abs && in.Op != Max {
		return fmt.Errorf("unused ABS flag is set")
	}
	if in.Compare >= compareCount || in.Compare != Less && in.Op != Sel {
		return fmt.Errorf("comparison is %d, want 0 to 2 for SEL and 0 otherwise", in.Compare)
	}
	if in.SubE && in.Slots[E].Kind == None {
		return fmt.Errorf("subtract flag without operand E")
	}
	return def.check(in)
}

// validateExtents checks the iteration space at both ends.
func (in *Instruction) validateExtents(def *definition, tmax int64) error {
	if tmax == 0 && (in.GrowO != 0 || in.GrowR != 0) {
		return fmt.Errorf("growth in a program of one segment")
	}
	if !def.reduces() && in.GrowR != 0 {
		return fmt.Errorf("growing reduction of an op that does not reduce")
	}
	for d, n := range in.Extents {
		if n == 0 {
			return fmt.Errorf("extent %d is 0", d)
		}
		if d >= tensor.OutDims && n != 1 && !def.reduces() {
			return fmt.Errorf("extent %d is %d, but the op does not reduce", d, n)
		}
	}
	last := in.Space(tmax)
	if err := limitProduct(last.Out[:], maxOutputs); err != nil {
		return fmt.Errorf("output extents at segment %d: %w", tmax, err)
	}
	if err := limitProduct(last.Reduce[:], MaxTerms); err != nil {
		return fmt.Errorf("reduction extents at segment %d: %w", tmax, err)
	}
	return nil
}

// limitProduct checks that each extent and their product are within bounds.
func limitProduct(extents []int64, limit int64) error {
	product := int64(1)
	for _, n := range extents {
		if n > maxExtent {
			return fmt.Errorf("extent %d exceeds %d", n, int64(maxExtent))
		}
		if n > limit/product { // the product itself may reach 2^70
			return fmt.Errorf("product exceeds %d", limit)
		}
		product *= n
	}
	return nil
}

// validateSlot checks one slot: its kind, its fields, and that every address of
// its view is inside its tensor.
func (in *Instruction) validateSlot(def *definition, id SlotID, tmax int64) error {
	s := &in.Slots[id]
	if err := in.validateKind(def, id); err != nil {
		return err
	}
	if s.Kind == None {
		if *s != (Slot{}) {
			return fmt.Errorf("fields of an absent operand are not zero")
		}
		return nil
	}
	if err := in.validateType(id); err != nil {
		return err
	}
	if s.Kind == Const && id != D {
		if s.View != (tensor.View{}) {
			return fmt.Errorf("the view of a constant is not zero")
		}
		return nil
	}
	if err := in.validateView(id, tmax); err != nil {
		return err
	}
	for _, t := range [...]int64{0, tmax} {
		if err := in.validateAddresses(id, t); err != nil {
			return err
		}
	}
	return nil
}

// validateKind checks that the slot may be of its kind, and that the fields of
// its reference that the kind does not use are zero.
func (in *Instruction) validateKind(def *definition, id SlotID) error {
	s := &in.Slots[id]
	always := id == E || id == D
	switch {
	case s.Kind >= kindCount:
		return fmt.Errorf("unknown kind %d", s.Kind)
	case s.Kind == None && def.required.has(id):
		return fmt.Errorf("operand is missing")
	case s.Kind != None && !always && !(def.required | def.optional).has(id):
		return fmt.Errorf("the op has no such operand")
	case s.Kind != Weight && s.Kind != Node && s.Kind != State && s.Index != 0:
		return fmt.Errorf("unused index is not zero")
	case s.Kind != State && s.Init != 0:
		return fmt.Errorf("unused init is not zero")
	case s.Kind != Const && s.Const != 0:
		return fmt.Errorf("unused constant is not zero")
	}
	return nil
}

// validateType checks the slot's dtype and, for a constant base, its value.
func (in *Instruction) validateType(id SlotID) error {
	s := &in.Slots[id]
	switch {
	case !s.DType.Valid() || s.DType == tensor.I4 && s.Kind != Weight:
		return fmt.Errorf("%v is not a type of kind %v", s.DType, s.Kind)
	case id == D && s.DType != in.DType:
		return fmt.Errorf("base has type %v, want the result's, %v", s.DType, in.DType)
	case id != D && s.Kind == Const && s.DType != tensor.I64:
		return fmt.Errorf("constant has type %v, want i64", s.DType)
	case id == D && s.Kind == Const && fixed.Saturate(s.Const, in.DType.Bits()) != s.Const:
		return fmt.Errorf("base value %d is out of the range of %v", s.Const, in.DType)
	}
	return nil
}

// validateView checks the fields of a view, and that strides which no index
// multiplies are zero.
func (in *Instruction) validateView(id SlotID, tmax int64) error {
	s := &in.Slots[id]
	v := &s.View
	last := fixed.WideFrom(v.Size).Add(fixed.Mul(tmax, v.SizeT))
	switch {
	case v.Size < 1 || !last.Less(fixed.WideFrom(tensor.MaxSize+1)):
		return fmt.Errorf("size %d, growing by %d, is not in 1 to %d", v.Size, v.SizeT, int64(tensor.MaxSize))
	case v.SizeT < 0 || v.SizeT > 0 && s.Kind != Node:
		return fmt.Errorf("growth of size is %d, want 0 or, for a node, more", v.SizeT)
	case tmax == 0 && (v.SizeT != 0 || v.OffT != 0):
		return fmt.Errorf("growth in a program of one segment")
	case !isInt40(v.Off) || !isInt40(v.OffT):
		return fmt.Errorf("offset does not fit 40 bits")
	}
	space := in.Space(tmax)
	for d, stride := range v.Out {
		if !isInt40(stride) {
			return fmt.Errorf("output stride %d does not fit 40 bits", d)
		}
		if stride != 0 && space.Out[d] == 1 {
			return fmt.Errorf("output stride %d is %d, but the extent is always 1", d, stride)
		}
	}
	for d, stride := range v.Reduce {
		if stride == 0 {
			continue
		}
		if !in.hasReduceStride(id, d) || space.Reduce[d] == 1 {
			return fmt.Errorf("reduction stride %d is %d, want 0", d, stride)
		}
		if fixed.Abs(stride) > maxInt40 {
			return fmt.Errorf("reduction stride %d is %d, want less than 2^39", d, stride)
		}
	}
	return nil
}

func isInt40(v int64) bool { return v >= minInt40 && v <= maxInt40 }

// hasReduceStride reports whether slot id may have a stride in reduction
// dimension d: A and B of a reduction have them, S of DOT has the first.
func (in *Instruction) hasReduceStride(id SlotID, d int) bool {
	if !definitionOf(in.Op).reduces() {
		return false
	}
	return id == A || id == B || id == S && d == 0
}

// validateAddresses checks that every address that the slot's view can give at
// segment t is inside the tensor.
func (in *Instruction) validateAddresses(id SlotID, t int64) error {
	v := &in.Slots[id].View
	space := in.Space(t)
	lowest, highest := v.Bounds(t, &space)
	switch {
	case in.Op == Lut && id == B:
		highest = highest.Add(fixed.WideFrom(in.Beta))
	case in.Op == Gather && id == A:
		reach := fixed.Mul(in.Beta-1, in.Alpha)
		if reach.Sign() < 0 {
			lowest = lowest.Add(reach)
		} else {
			highest = highest.Add(reach)
		}
	}
	if lowest.Sign() < 0 || !highest.Less(fixed.WideFrom(v.SizeAt(t))) {
		return fmt.Errorf("addresses leave the tensor of %d elements at segment %d", v.SizeAt(t), t)
	}
	return nil
}

// ValidateAgreement checks that slots which name the same tensor say the same of
// it: a node has one type, size and growth; a weight tensor and the input have
// one byte length.
func (in *Instruction) ValidateAgreement() error {
	for i := A; i < SlotCount; i++ {
		for j := A; j < i; j++ {
			if !agree(&in.Slots[i], &in.Slots[j]) {
				return fmt.Errorf("slots %v and %v disagree about the tensor that both name", j, i)
			}
		}
	}
	return nil
}

// agree reports whether two slots can name the tensors that they do.
func agree(x, y *Slot) bool {
	isNode := func(s *Slot) bool { return s.Kind == Node || s.Kind == State }
	if isNode(x) && isNode(y) && x.Index == y.Index &&
		(x.DType != y.DType || x.View.Size != y.View.Size || x.View.SizeT != y.View.SizeT) {
		return false
	}
	if x.Kind == Input && y.Kind == Input && x.ByteLen(0) != y.ByteLen(0) {
		return false
	}
	xw, xOK := x.WeightIndex()
	yw, yOK := y.WeightIndex()
	return !xOK || !yOK || xw != yw || x.ByteLen(0) == y.ByteLen(0)
}

// WeightIndex returns the weight tensor that the slot reads in segment 0: that of
// a Weight, or the initial value of a State.
func (s *Slot) WeightIndex() (index uint32, ok bool) {
	switch s.Kind {
	case Weight:
		return s.Index, true
	case State:
		return s.Init, true
	default:
		return 0, false
	}
}
