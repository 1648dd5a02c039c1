package op

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Code identifies one of the eleven primitives. Its value is the first byte of
// a descriptor.
type Code uint8

const (
	Dot    Code = iota + 1 // N(C + Σ S·Σ A·B)
	Lin                    // N(α·A + β·B + γ)
	Sel                    // N(C ⋈ S ? A : B)
	Div                    // N(α·A / B), to nearest
	Sqrt                   // N(floor sqrt(A·2^k))
	BLen                   // N(bit length of |A|)
	Lut                    // N(piecewise linear table lookup)
	Max                    // N(max A)
	ArgMax                 // N(lowest lin(r) that maximises A)
	Gather                 // N(mem_A[addr_A + α·B])
	Rand                   // N(counter-based pseudorandom bits)
)

// String returns the name of the op as the documents write it.
func (c Code) String() string {
	if d := definitionOf(c); d != nil {
		return d.name
	}
	return fmt.Sprintf("op(%d)", uint8(c))
}

// Codes returns the codes of all ops in ascending order.
func Codes() []Code {
	codes := make([]Code, 0, len(definitions)-1)
	for c := Dot; int(c) < len(definitions); c++ {
		codes = append(codes, c)
	}
	return codes
}

// Compare is the relation of SEL.
type Compare uint8

const (
	Less         Compare = iota // C < S
	LessOrEqual                 // C <= S
	Equal                       // C = S
	compareCount                // not a relation
)

// holds reports whether x ⋈ y.
func (c Compare) holds(x, y int64) bool {
	switch c {
	case Less:
		return x < y
	case LessOrEqual:
		return x <= y
	default:
		return x == y
	}
}

// SlotID names an operand slot of a descriptor. The first five are operands, D is
// the destination's base.
type SlotID uint8

const (
	A         SlotID = iota // first factor, argument, or table of GATHER
	B                       // second factor, table of LUT, or index of GATHER
	C                       // addend of DOT, left side of SEL's comparison
	S                       // scale of DOT, right side of SEL's comparison
	E                       // shift operand of the epilogue
	D                       // base of the destination
	SlotCount = 6           // number of slots
)

// String returns the slot's letter.
func (s SlotID) String() string {
	if s >= SlotCount {
		return fmt.Sprintf("slot(%d)", uint8(s))
	}
	return "ABCSED"[s : s+1]
}

// Kind says where the tensor of a slot is found.
type Kind uint8

const (
	None   Kind = iota // no operand; for D: a dense destination
	Weight             // weight tensor Index
	Input              // the input
	Node               // the output of node Index in the same segment
	State              // the output of node Index in the previous segment; in segment 0 weight tensor Init
	Const              // the value Const at every index; no bytes
	kindCount
)

// String returns the name of k.
func (k Kind) String() string {
	if k >= kindCount {
		return fmt.Sprintf("kind(%d)", uint8(k))
	}
	return [...]string{"none", "weight", "input", "node", "state", "const"}[k]
}

// Slot is an operand: which tensor, its type, and the view through which the
// instruction reads it. The tensor has View.Size + t·View.SizeT elements at
// segment t.
type Slot struct {
	Kind  Kind
	DType tensor.DType
	Index uint32 // weight or node
	Init  uint32 // State: the weight tensor that stands for it in segment 0
	Const int64  // Const: the value
	View  tensor.View
}

// Tensor reports whether the slot names bytes: it is neither absent nor a constant.
func (s *Slot) Tensor() bool { return s.Kind != None && s.Kind != Const }

// ByteLen returns the number of bytes of the slot's tensor at segment t.
func (s *Slot) ByteLen(t int64) int64 { return s.DType.ByteLen(s.View.SizeAt(t)) }

// Instruction is one node of a program: an op with its immediates, iteration
// space and views. The zero value is not valid; extents are at least 1.
type Instruction struct {
	Op       Code
	Rounding fixed.Rounding // of N
	SubE     bool           // the shift is Shift - E instead of Shift + E
	Abs      bool           // MAX of absolute values
	Compare  Compare        // SEL
	DType    tensor.DType   // of the result, not I4
	Shift    int8           // static shift of N, right if positive
	K        uint8          // SQRT, LUT, RAND

	Alpha, Beta, Gamma int64 // immediates, see NUMERICS §3.4

	Extents      [tensor.OutDims + tensor.ReduceDims]uint32 // at segment 0
	GrowO, GrowR uint32                                     // growth per segment of extents 0 and 6

	Slots [SlotCount]Slot
}

// Space returns the iteration space at segment t.
func (in *Instruction) Space(t int64) tensor.Space {
	var s tensor.Space
	for d := range s.Out {
		s.Out[d] = int64(in.Extents[d])
	}
	for d := range s.Reduce {
		s.Reduce[d] = int64(in.Extents[tensor.OutDims+d])
	}
	s.Out[0] += t * int64(in.GrowO)
	s.Reduce[0] += t * int64(in.GrowR)
	return s
}

// Dense reports whether the destination is dense: the node's tensor has an
// element for each output index and no other.
func (in *Instruction) Dense() bool { return in.Slots[D].Kind == None }

// Size returns the number of elements of the node's tensor at segment 0 and its
// growth per segment.
func (in *Instruction) Size() (size, sizeT int64) {
	if !in.Dense() {
		return in.Slots[D].View.Size, in.Slots[D].View.SizeT
	}
	s := in.Space(0)
	size = s.Outputs()
	return size, size / s.Out[0] * int64(in.GrowO)
}

// SizeAt returns the number of elements of the node's tensor at segment t.
func (in *Instruction) SizeAt(t int64) int64 {
	size, sizeT := in.Size()
	return size + t*sizeT
}

// ByteLen returns the number of bytes of the node's tensor at segment t.
func (in *Instruction) ByteLen(t int64) int64 { return in.DType.ByteLen(in.SizeAt(t)) }
