package library

import (
	"math/big"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/library/table"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Dimensions of attention: t tokens so far, k key heads, g query heads for each of
// them, c channels of a head.

const (
	// leastBits bounds the exponents of query, key and value rows, which are its
	// BLEN − 15, from below by −8 (NUMERICS §4).
	leastBits = 7
	scaleFrac = 16 // of 1/√channels
	probFrac  = 15 // of softmax numerators: the value 2^15 occurs
	// blockChannels is how many channels of a value lie together in the cache, if
	// that divides their number: the sum over the tokens reads one run of bytes,
	// which is the shorter the fewer they are; to append a token touches a chunk for
	// each block (docs/adr/0007).
	blockChannels = 8
	// roomFrac is how far numerators times a value's exponent are shifted left, so
	// that the least exponent keeps every bit.
	roomFrac = 8
)

// Heads is the rows of a token for some heads, i16, with an exponent each: a value
// is x·2^(bits − 15), Q16.
type heads struct {
	x    graph.Value // (k, …, c)
	bits graph.Value // (k, …)
}

// headBits returns, for each head, the bit length of its greatest value, at least
// leastBits. The result goes into a view, if there is one.
func (m *Macros) headBits(name string, x graph.Value, into graph.Operand) graph.Value {
	dims := letters[:x.Rank()-1]
	greatest := m.emit(name+".max", graph.Inst{
		Op: op.Max, Abs: true, DType: tensor.I32, Out: dims, Reduce: "x", A: x.By(dims + "x"),
	})
	length := m.emit(name+".length", graph.Inst{Op: op.BLen, DType: tensor.I8, Out: dims, A: greatest.By(dims)}).By(dims)
	return m.emit(name+".bits", graph.Inst{
		Op: op.Sel, DType: tensor.I8, Compare: op.Less, Out: dims, Into: into,
		C: length, S: graph.Const(leastBits), A: graph.Const(leastBits), B: length,
	})
}

// halfHeads narrows x (k, g, c) to 16 bits.
func (m *Macros) halfHeads(name string, x graph.Value) heads {
	bits := m.headBits(name, x, graph.Operand{})
	half := m.emit(name+".half", graph.Inst{
		Op: op.Lin, DType: tensor.I16, Shift: -halfBits, E: bits.By("kg"), Alpha: 1, Out: "kgc", A: x.By("kgc"),
	})
	return heads{half, bits}
}

// cached appends x (k, b, c), narrowed to 16 bits, to a cache of as many rows as the
// program has segments, and returns the whole of it: (context, k, b, c) and (context,
// k). In memory its tokens are dimension place of four.
func (m *Macros) cached(name string, x graph.Value, place int) heads {
	context, k := int64(m.MaxSegments()), x.Extent(0)
	bits := m.State(m.zeros(tensor.I8, context, k))
	newest := m.headBits(name, x.Merge(1, 2), bits.Slice(0, 0, 1).Advance(0, 1).Index(0, 0).By("a"))
	m.Bind(bits, newest)
	shape := slices.Insert(x.Shape(), place, context)
	zeros := m.zeros(tensor.I16, context*k*x.Extent(1)*x.Extent(2)) // keys and values share them
	rows := m.State(zeros.As(tensor.I16, shape...))
	tokensFirst := func(v graph.Value) graph.Value {
		order := slices.Insert(slices.Delete([]int{0, 1, 2, 3}, place, place+1), 0, place)
		return v.Permute(order...)
	}
	appended := m.emit(name+".append", graph.Inst{
		Op: op.Lin, DType: tensor.I16, Shift: -halfBits, E: newest.Slice(0, 0, 1).Advance(0, 1).Index(0, 0).By("k"),
		Alpha: 1, Out: "kbc", A: x.By("kbc"), Into: tokensFirst(rows).Slice(0, 0, 1).Advance(0, 1).Index(0, 0).By("kbc"),
	})
	m.Bind(rows, appended)
	return heads{tokensFirst(appended), newest}
}

// soFar returns the rows of a cache up to the present segment's.
func soFar(v graph.Value) graph.Value { return v.Slice(0, 0, 1).Grow(0, 1) }

// Attention returns softmax(q·Kᵀ/√c)·V, (k·g·c), for the queries of a token (k, g, c)
// and the keys and values of it and all before, of which its own, (k, c), are
// appended to caches.
//
// Scores and what follows from them lie (k, g, context), written through a view:
// so the sums over tokens of an element are over neighbouring bytes, short evidence
// however many tokens there are. Beyond the present token all of them are 0.
func (m *Macros) Attention(q, k, v graph.Value) graph.Value {
	for _, x := range []graph.Value{q, k, v} {
		if x.Err() != nil { // which sticks: there are no shapes to go on with
			return x
		}
	}
	queries := m.halfHeads("query", q)
	block := gcd(v.Extent(1), blockChannels)
	keys := m.cached("key", k.Split(1, 1, k.Extent(1)), 0)
	values := m.cached("value", v.Split(1, v.Extent(1)/block, block), 2)
	p := m.softmax(m.scores(queries, keys, q.Extent(2)))
	return m.weighted(p, values).Merge(0, 3)
}

// perToken returns a base (k, g, context) and the view (k, g, t) of it.
func (m *Macros) perToken(dtype tensor.DType, like graph.Value) graph.Operand {
	base := graph.Filled(0, dtype, like.Extent(0), like.Extent(1), int64(m.MaxSegments()))
	return tokensOf(base).By("kgt")
}

// tokensOf returns the part of (k, g, context) up to the present token.
func tokensOf(v graph.Value) graph.Value { return v.Slice(2, 0, 1).Grow(2, 1) }

// scores returns q·Kᵀ/√c in Q16, (k, g, context).
func (m *Macros) scores(q, k heads, channels int64) graph.Value {
	bits := m.emit("score.bits", graph.Inst{
		Op: op.Lin, DType: tensor.I8, Alpha: 1, Beta: 1, Out: "tkg", A: q.bits.By("kg"), B: soFar(k.bits).By("tk"),
	})
	return m.emit("score", graph.Inst{
		Op: op.Dot, DType: tensor.I32, Shift: Frac + scaleFrac + 2*halfBits, E: bits.By("tkg"), SubE: true,
		Out: "tkg", Reduce: "c", A: q.x.By("kgc"), B: soFar(k.x).Merge(2, 2).By("tkc"),
		S: graph.Const(inverseRoot(channels, scaleFrac)), Into: m.perToken(tensor.I32, q.x),
	})
}

// probabilities are softmax numerators Q15 (k, g, context) and their sum (k, g).
type probabilities struct{ numerators, sum graph.Value }

// softmax returns exp(x − max x) over the tokens.
func (m *Macros) softmax(x graph.Value) probabilities {
	greatest := m.emit("score.max", graph.Inst{
		Op: op.Max, DType: tensor.I32, Out: "kg", Reduce: "t", A: tokensOf(x).By("kgt"),
	})
	below := m.emit("score.below", graph.Inst{
		Op: op.Lin, DType: tensor.I32, Alpha: 1, Beta: -1, Out: "tkg", A: tokensOf(x).By("kgt"), B: greatest.By("kg"),
	})
	exp := m.table("table.exp", table.Exp)
	p := m.emit("softmax", graph.Inst{
		Op: op.Lut, DType: tensor.I32, Shift: table.Frac + table.Spacing - probFrac, K: table.Spacing,
		Alpha: -table.ExpRange << Frac, Beta: exp.Extent(0) - 1, Out: "tkg", A: below.By("tkg"), B: exp.Origin().By(""),
		Into: m.perToken(tensor.I32, x),
	})
	sum := m.emit("softmax.sum", graph.Inst{
		Op: op.Dot, DType: tensor.I64, Out: "kg", Reduce: "t", A: tokensOf(p).By("kgt"), B: graph.Const(1),
	})
	return probabilities{p, sum}
}

// weighted returns the mean of the values by their probabilities, (k, g, c) Q16: one
// division for each channel.
func (m *Macros) weighted(p probabilities, v heads) graph.Value {
	aligned := m.emit("value.weights", graph.Inst{
		Op: op.Lin, DType: tensor.I64, Shift: halfBits - roomFrac, E: soFar(v.bits).By("tk"), SubE: true, Alpha: 1,
		Out: "tkg", A: tokensOf(p.numerators).By("kgt"), Into: m.perToken(tensor.I64, p.numerators),
	})
	product := graph.Inst{
		Name: m.scope + "value.product", Op: op.Dot, DType: tensor.I64, Out: "kgbc", Reduce: "t",
		A: tokensOf(aligned).By("kgt"), B: soFar(v.x).By("tkbc"),
	}
	if !m.Fits(product) {
		// The sum over all of the context, in which later tokens count 0, has a
		// fixed length and can be split.
		product.A, product.B = aligned.By("kgt"), v.x.By("tkbc")
	}
	return m.emit("attention", graph.Inst{
		Op: op.Div, DType: tensor.I32, Shift: roomFrac, Alpha: 1, Out: "kgc",
		A: m.Emit(product).Merge(2, 2).By("kgc"), B: p.sum.By("kg"),
	})
}

// gcd returns the greatest common divisor of two positive numbers.
func gcd(a, b int64) int64 {
	for b > 0 {
		a, b = b, a%b
	}
	return a
}

// inverseRoot returns 2^frac/√n to nearest.
func inverseRoot(n int64, frac uint) int64 {
	v := new(big.Int).Lsh(big.NewInt(1), 2*frac+2) // (2·2^frac/√n)² = 4·2^(2·frac)/n
	v.Sqrt(v.Quo(v, big.NewInt(n)))
	return v.Add(v, big.NewInt(1)).Rsh(v, 1).Int64()
}

// SwiGLU returns gate·σ(gate)·up (Shazeer, "GLU Variants Improve Transformer", 2020).
func (m *Macros) SwiGLU(gate, up graph.Value) graph.Value {
	const sigmaFrac = 24
	sigmoid := m.table("table.sigmoid", table.Sigmoid)
	sigma := m.emit("gate.sigmoid", graph.Inst{
		Op: op.Lut, DType: tensor.I32, Shift: table.Frac + table.Spacing - sigmaFrac, K: table.Spacing,
		Alpha: -table.SigmoidRange << Frac, Beta: sigmoid.Extent(0) - 1, Out: "n", A: gate.By("n"), B: sigmoid.Origin().By(""),
	})
	return m.Multiply("gated", m.Multiply("gate.silu", gate, sigma, sigmaFrac), up, Frac)
}
