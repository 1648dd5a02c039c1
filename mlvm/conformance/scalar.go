package conformance

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// integer is a decimal integer in a string, signed or (counters) unsigned.
type integer int64

// UnmarshalText implements encoding.TextUnmarshaler.
func (i *integer) UnmarshalText(b []byte) error {
	v, err := strconv.ParseInt(string(b), 10, 64)
	if err != nil {
		u, unsignedErr := strconv.ParseUint(string(b), 10, 64)
		if unsignedErr != nil {
			return err
		}
		v = int64(u)
	}
	*i = integer(v)
	return nil
}

// integers is one integer or a list of them.
type integers []int64

// UnmarshalJSON implements json.Unmarshaler.
func (l *integers) UnmarshalJSON(b []byte) error {
	var list []integer
	if len(b) > 0 && b[0] != '[' {
		list = make([]integer, 1)
		if err := json.Unmarshal(b, &list[0]); err != nil {
			return err
		}
	} else if err := json.Unmarshal(b, &list); err != nil {
		return err
	}
	for _, v := range list {
		*l = append(*l, int64(v))
	}
	return nil
}

// scalarVector is a scalar rule; which fields it has depends on Op.
type scalarVector struct {
	Op               string
	V, E, M, T, C, Y integer
	Seed, Ctr        integer
	Sh, S0           int64
	Bits             uint
	F, K             int64
	G                int64
	Floor, Neg       bool
	A, B, S, Tab     integers
}

// decodeScalar puts a scalar rule into the shape of an instruction of one output.
// The rules stand before the epilogue, so that is the identity: i64, shift 0.
func decodeScalar(line []byte) (*Vector, error) {
	var v scalarVector
	if err := json.Unmarshal(line, &v); err != nil {
		return nil, err
	}
	b := newStep(op.Lin, tensor.I64)
	switch v.Op {
	case "narrow":
		b.narrow(&v)
		b.in.Alpha = 1
		b.operand(op.A, int64(v.V))
		b.shift(v.Sh)
	case "shift":
		b.narrow(&v)
		b.in.Alpha, b.in.Shift, b.in.SubE = 1, int8(v.S0), v.Neg
		b.operand(op.A, int64(v.V))
		b.operand(op.E, int64(v.E))
		if v.S0 < math.MinInt8 || v.S0 > math.MaxInt8 {
			return nil, fmt.Errorf("static shift is %d, want it in 8 bits", v.S0)
		}
	case "muldiv":
		b.in.Op, b.in.Alpha = op.Div, int64(v.M)
		b.operand(op.A, v.A...)
		b.operand(op.B, v.B...)
	case "isqrt":
		b.in.Op, b.in.K = op.Sqrt, uint8(v.K)
		b.operand(op.A, v.A...)
	case "blen":
		b.in.Op = op.BLen
		b.operand(op.A, v.A...)
	case "maxabs":
		b.in.Op, b.in.Abs = op.Max, true
		b.operand(op.A, v.A...)
		b.reduce(0, int64(len(v.A)), op.A, 1)
	case "lut":
		b.in.Op, b.in.K, b.in.Beta = op.Lut, uint8(v.F), int64(len(v.Tab)-1)
		b.operand(op.A, int64(v.T))
		b.operand(op.B, v.Tab...)
	case "dot":
		b.dot(&v)
	case "mix64":
		return decodeMix(&v), nil
	default:
		return nil, fmt.Errorf("unknown rule")
	}
	return b.build(int64(v.Y))
}

// decodeMix checks the generator in the reference only: RAND gives 32 of its bits.
func decodeMix(v *scalarVector) *Vector {
	return &Vector{Self: func() error {
		if got := fixed.Mix64(uint64(v.Seed), uint64(v.Ctr)); got != uint64(v.Y) {
			return fmt.Errorf("got %d, want %d", got, uint64(v.Y))
		}
		return nil
	}}
}

// stepBuilder builds an instruction of one output element whose operands are weight
// tensors.
type stepBuilder struct {
	in       op.Instruction
	operands [op.SlotCount][]byte
}

func newStep(code op.Code, d tensor.DType) *stepBuilder {
	b := &stepBuilder{in: op.Instruction{Op: code, DType: d}}
	for i := range b.in.Extents {
		b.in.Extents[i] = 1
	}
	return b
}

// narrow sets what of the epilogue is not the shift.
func (b *stepBuilder) narrow(v *scalarVector) {
	for d := tensor.I8; d <= tensor.I64; d++ {
		if d.Bits() == v.Bits {
			b.in.DType = d
		}
	}
	if v.Floor {
		b.in.Rounding = fixed.Floor
	}
}

// shift sets a shift of any size: one that does not fit the static field is an
// operand.
func (b *stepBuilder) shift(s int64) {
	if s >= math.MinInt8 && s <= math.MaxInt8 {
		b.in.Shift = int8(s)
		return
	}
	b.operand(op.E, s)
}

// operand adds an i64 tensor.
func (b *stepBuilder) operand(id op.SlotID, elements ...int64) {
	b.in.Slots[id] = op.Slot{Kind: op.Weight, DType: tensor.I64, Index: uint32(id), View: tensor.View{Size: int64(len(elements))}}
	b.operands[id] = make([]byte, tensor.I64.ByteLen(int64(len(elements))))
	for e, v := range elements {
		tensor.I64.Store(b.operands[id], int64(e), v)
	}
}

// reduce sets the extent of reduction dimension d and an operand's stride in it.
func (b *stepBuilder) reduce(d int, n int64, id op.SlotID, stride int64) {
	b.in.Extents[tensor.OutDims+d] = uint32(n)
	if n > 1 {
		b.in.Slots[id].View.Reduce[d] = stride
	}
}

// dot sets a DOT of g groups of k terms with a scale each.
func (b *stepBuilder) dot(v *scalarVector) {
	b.in.Op, b.in.DType = op.Dot, tensor.I32
	b.operand(op.A, v.A...)
	b.operand(op.B, v.B...)
	b.operand(op.S, v.S...)
	b.operand(op.C, int64(v.C))
	for _, id := range []op.SlotID{op.A, op.B} {
		b.reduce(0, v.G, id, v.K)
		b.reduce(1, v.K, id, 1)
	}
	b.reduce(0, v.G, op.S, 1)
	b.shift(v.Sh)
}

// build validates the instruction and returns the vector for the given result.
func (b *stepBuilder) build(want int64) (*Vector, error) {
	if err := b.in.Validate(lastSegment); err != nil {
		return nil, err
	}
	y := make([]byte, b.in.ByteLen(0))
	b.in.DType.Store(y, 0, want)
	return &Vector{Step: &Step{Instruction: &b.in, Last: lastSegment, Operands: b.operands, Want: y}}, nil
}
