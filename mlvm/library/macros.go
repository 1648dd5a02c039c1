package library

import (
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Binary points of the macros for language models (NUMERICS §2.4).
const (
	Frac     = 16 // of values between instructions: i32 Q16
	WideFrac = 24 // of a residual stream in i64
	halfBits = 15 // of the magnitude of an operand of a product
)

// Macros appends the sequences of NUMERICS §4 of which language models are made to
// a program. Values are i32 Q16 unless it says otherwise. Like a graph.Builder's,
// its errors stick: what is wrong is in the error of Build.
type Macros struct {
	*graph.Builder
	scope  string
	tables map[string]graph.Value // weights that several macros read
}

// NewMacros returns the macros for a program under construction.
func NewMacros(b *graph.Builder) *Macros {
	return &Macros{Builder: b, tables: make(map[string]graph.Value)}
}

// Scope begins the names of the nodes and weights that follow: "layers.3." for
// example.
func (m *Macros) Scope(prefix string) { m.scope = prefix }

// Weight declares a weight tensor within the scope.
func (m *Macros) Weight(name string, dtype tensor.DType, content []byte, shape ...int64) graph.Value {
	return m.Builder.Weight(m.scope+name, dtype, content, shape...)
}

// Constants declares a weight tensor of the given elements within the scope.
func (m *Macros) Constants(name string, dtype tensor.DType, elements []int64, shape ...int64) graph.Value {
	return m.Ints(m.scope+name, dtype, elements, shape...)
}

// emit appends a node within the scope.
func (m *Macros) emit(name string, in graph.Inst) graph.Value {
	in.Name = m.scope + name
	return m.Emit(in)
}

// table returns a weight tensor that all macros share, which make supplies the
// first time.
func (m *Macros) table(name string, elements func() []int64) graph.Value {
	v, ok := m.tables[name]
	if !ok {
		v = m.Ints(name, tensor.I32, elements())
		m.tables[name] = v
	}
	return v
}

// zeros returns a weight tensor of zeros with which states of that type and shape
// begin; they share it.
func (m *Macros) zeros(dtype tensor.DType, shape ...int64) graph.Value {
	n := int64(1)
	for _, d := range shape {
		n *= d
	}
	name := "zeros." + dtype.String()
	for _, d := range shape {
		name += "." + decimal(d)
	}
	v, ok := m.tables[name]
	if !ok {
		v = m.Builder.Weight(name, dtype, make([]byte, dtype.ByteLen(n)), shape...)
		m.tables[name] = v
	}
	return v
}

// letters name the dimensions of a value whose meaning does not matter.
const letters = "abcdef"

// Add returns x + y for values of one shape.
func (m *Macros) Add(name string, x, y graph.Value) graph.Value {
	dims := letters[:x.Rank()]
	return m.emit(name, graph.Inst{
		Op: op.Lin, DType: tensor.I32, Alpha: 1, Beta: 1, Out: dims, A: x.By(dims), B: y.By(dims),
	})
}

// Multiply returns x·y >> shift for values of one shape.
func (m *Macros) Multiply(name string, x, y graph.Value, shift int) graph.Value {
	dims := letters[:x.Rank()]
	return m.emit(name, graph.Inst{
		Op: op.Dot, DType: tensor.I32, Shift: shift, Out: dims, A: x.By(dims), B: y.By(dims),
	})
}

// Residual returns the residual stream x with y, of the same type, added to it.
func (m *Macros) Residual(name string, x, y graph.Value) graph.Value {
	return m.emit(name, graph.Inst{
		Op: op.Lin, DType: x.DType(), Alpha: 1, Beta: 1, Out: "n", A: x.By("n"), B: y.By("n"),
	})
}

// fracOf returns the binary point of a residual stream of a type.
func fracOf(dtype tensor.DType) int {
	if dtype == tensor.I64 {
		return WideFrac
	}
	return Frac
}
