// Package kerneltest holds what tests of kernels share: a body that runs for each
// path, and random instructions that are valid and awkward.
package kerneltest

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
	"github.com/mlgeth/mlgeth/mlvm/kernel"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// ForEach runs a test body for each path that this machine has.
func ForEach(t *testing.T, body func(t *testing.T, path cpu.Path)) {
	cputest.ForEach(t, kernel.Paths(), body)
}

// Last is the last segment of random instructions.
const Last = 3

// maxLoads bounds the work of a random instruction, so that thousands of them can
// be evaluated by the definition.
const maxLoads = 20_000

// Case is a valid instruction with operands for one segment.
type Case struct {
	Instruction *op.Instruction
	T           int64
	Tensors     [op.SlotCount][]byte
}

// Random returns a random instruction of the given op, with operands. Views have
// zero, negative and overlapping strides; extents and sizes grow; any operand may be
// a constant or, in the weights, i4; the destination may be a view.
func Random(rng *rand.Rand, code op.Code) *Case {
	g := &generator{Rand: rng, in: &op.Instruction{Op: code}}
	for {
		g.head()
		g.extents()
		g.operands()
		if g.in.Validate(Last) == nil && g.in.OutputsAt(Last)*g.in.Loads(Last) <= maxLoads {
			break
		}
		g.in = &op.Instruction{Op: code}
	}
	c := &Case{Instruction: g.in, T: rng.Int64N(Last + 1)}
	c.Tensors = Content(rng, g.in, c.T)
	return c
}

// Content returns random operands of an instruction for segment t.
func Content(rng *rand.Rand, in *op.Instruction, t int64) (tensors [op.SlotCount][]byte) {
	g := &generator{Rand: rng, in: in}
	for i := range tensors {
		tensors[i] = g.content(op.SlotID(i), t)
	}
	return tensors
}

type generator struct {
	*rand.Rand
	in *op.Instruction
}

// head chooses everything before the extents.
func (g *generator) head() {
	in := g.in
	in.DType = tensor.DType(g.IntN(4))
	in.Shift = int8(g.IntN(256) - 128)
	if g.IntN(2) == 0 {
		in.Shift = int8(g.IntN(24))
	}
	in.Rounding = fixed.Rounding(g.IntN(2))
	switch in.Op {
	case op.Lin:
		in.Alpha, in.Beta, in.Gamma = g.value(), g.value(), g.value()
	case op.Sel:
		in.Compare = op.Compare(g.IntN(3))
	case op.Div:
		in.Alpha = g.value()
	case op.Sqrt:
		in.K = uint8(g.IntN(63))
	case op.Lut:
		in.Alpha, in.Beta, in.K = g.value()>>g.IntN(64), g.Int64N(20), uint8(g.IntN(32))
	case op.Max:
		in.Abs = g.IntN(2) == 0
	case op.Gather:
		in.Alpha, in.Beta = g.Int64N(9)-4, 1+g.Int64N(8)
	case op.Rand:
		in.Alpha, in.K = g.Int64N(1<<31), uint8(1+g.IntN(32))
	}
}

// extents chooses the iteration space: mostly small, sometimes a long dimension.
func (g *generator) extents() {
	in := g.in
	reduces := in.Op == op.Dot || in.Op == op.Max || in.Op == op.ArgMax
	for d := range in.Extents {
		in.Extents[d] = 1
		if d >= tensor.OutDims && !reduces || g.IntN(2) == 0 {
			continue
		}
		in.Extents[d] = 1 + uint32(g.IntN(4))
	}
	if g.IntN(3) == 0 {
		in.Extents[g.IntN(tensor.OutDims)] = uint32(1 + g.IntN(150))
	}
	if reduces && g.IntN(3) == 0 {
		in.Extents[tensor.OutDims+g.IntN(tensor.ReduceDims)] = uint32(1 + g.IntN(150))
	}
	if g.IntN(3) == 0 {
		in.GrowO = uint32(g.IntN(3))
	}
	if reduces && g.IntN(3) == 0 {
		in.GrowR = uint32(g.IntN(3))
	}
}

// operands chooses the slots that the op has.
func (g *generator) operands() {
	in := g.in
	use := map[op.Code][]op.SlotID{
		op.Dot: {op.A, op.B}, op.Sel: {op.A, op.B, op.C, op.S}, op.Div: {op.A, op.B}, op.Lut: {op.A, op.B}, op.Gather: {op.A, op.B},
	}[in.Op]
	optional := []op.SlotID{op.E}
	switch in.Op {
	case op.Dot:
		optional = append(optional, op.C, op.S)
	case op.Lin:
		optional = append(optional, op.A, op.B)
	}
	if use == nil && in.Op != op.Lin {
		use = []op.SlotID{op.A}
	}
	for _, id := range optional {
		if g.IntN(2) == 0 {
			use = append(use, id)
		}
	}
	for _, id := range use {
		g.slot(id)
	}
	in.SubE = in.Slots[op.E].Kind != op.None && g.IntN(2) == 0
	if in.Op == op.Lin && in.Slots[op.A].Kind == op.None {
		in.Alpha = 0
	}
	if in.Op == op.Lin && in.Slots[op.B].Kind == op.None {
		in.Beta = 0
	}
	if in.GrowO == 0 && g.IntN(3) == 0 {
		g.destination()
	}
}

// slot chooses one operand.
func (g *generator) slot(id op.SlotID) {
	s := &g.in.Slots[id]
	table := g.in.Op == op.Lut && id == op.B || g.in.Op == op.Gather && id == op.A
	if g.IntN(8) == 0 && !table {
		*s = op.Slot{Kind: op.Const, DType: tensor.I64, Const: g.value()}
		if id == op.E {
			s.Const = g.Int64N(40) - 20
		}
		return
	}
	s.Kind, s.DType = op.Weight, tensor.DType(g.IntN(5))
	if g.IntN(2) == 0 {
		s.Kind, s.DType = op.Node, tensor.DType(g.IntN(4))
	}
	s.Index = uint32(id)
	last := g.in.Space(Last)
	g.strides(s, id, &last)
	g.fit(s, id)
}

// strides chooses the strides of a slot: often those of a dense tensor.
func (g *generator) strides(s *op.Slot, id op.SlotID, last *tensor.Space) {
	reduce := func(d int) bool {
		switch g.in.Op {
		case op.Dot, op.Max, op.ArgMax:
			return id == op.A || id == op.B || id == op.S && g.in.Op == op.Dot && d == 0
		}
		return false
	}
	dense, next := g.IntN(2) == 0, int64(1)
	choose := func(n int64) int64 {
		if n == 1 {
			return 0
		}
		if dense {
			stride := next
			next *= n
			return stride * g.Int64N(8) / max(1, g.Int64N(8)) // 0 now and then
		}
		return g.Int64N(9) - 4
	}
	for d := tensor.ReduceDims - 1; d >= 0; d-- {
		if reduce(d) {
			s.View.Reduce[d] = choose(last.Reduce[d])
			if dense && last.Reduce[d] > 1 {
				s.View.Reduce[d] = next / last.Reduce[d]
			}
		}
	}
	for d := tensor.OutDims - 1; d >= 0; d-- {
		s.View.Out[d] = choose(last.Out[d])
	}
	if g.IntN(3) == 0 {
		s.View.OffT = g.Int64N(5) - 2
	}
}

// fit sets offset and size so that all addresses are inside, just so or with room.
func (g *generator) fit(s *op.Slot, id op.SlotID) {
	v := &s.View
	lowest, highest := int64(math.MaxInt64), int64(math.MinInt64)
	for _, t := range []int64{0, Last} {
		space := g.in.Space(t)
		lo, hi := v.Bounds(t, &space)
		l, _ := lo.Int64()
		h, _ := hi.Int64()
		lowest, highest = min(lowest, l), max(highest, h)
	}
	switch {
	case g.in.Op == op.Lut && id == op.B:
		highest += g.in.Beta
	case g.in.Op == op.Gather && id == op.A:
		reach := (g.in.Beta - 1) * g.in.Alpha
		lowest, highest = lowest+min(0, reach), highest+max(0, reach)
	}
	before, after := g.Int64N(3), g.Int64N(3)
	v.Off = before - lowest
	v.Size = highest - lowest + 1 + before + after
	if s.Kind == op.Node && g.IntN(4) == 0 {
		v.SizeT = g.Int64N(3)
	}
}

// destination chooses a nested view over a base.
func (g *generator) destination() {
	s := &g.in.Slots[op.D]
	s.Kind, s.DType = op.Node, g.in.DType
	s.Index = uint32(op.D)
	span := int64(0)
	for _, d := range g.Perm(tensor.OutDims) {
		n := int64(g.in.Extents[d])
		if n == 1 {
			continue
		}
		stride := span + 1 + g.Int64N(3)
		span += stride * (n - 1)
		if g.IntN(2) == 0 {
			stride = -stride
		}
		s.View.Out[d] = stride
	}
	g.fit(s, op.D)
	s.View.SizeT = 0
	if g.IntN(3) == 0 {
		lowest, highest := g.in.DType.Range()
		s.Kind, s.Index = op.Const, 0
		s.Const = min(max(g.value(), lowest), highest)
	}
}

// content returns random bytes of a slot's tensor; small numbers where others would
// say little.
func (g *generator) content(id op.SlotID, t int64) []byte {
	s := &g.in.Slots[id]
	if !s.Tensor() {
		return nil
	}
	b := make([]byte, s.ByteLen(t))
	for e := range s.View.SizeAt(t) {
		v := g.value()
		switch {
		case id == op.E:
			v = g.Int64N(60) - 20
		case g.in.Op == op.Gather && id == op.B:
			v = g.Int64N(12) - 2
		case g.in.Op == op.Lut && id == op.A && g.IntN(4) > 0:
			v = g.in.Alpha + g.Int64N((g.in.Beta+2)<<g.in.K+1) - 1
		}
		s.DType.Store(b, e, v)
	}
	return b
}

// value returns an int64: any, small, or at a limit.
func (g *generator) value() int64 {
	switch g.IntN(4) {
	case 0:
		return int64(g.Uint64())
	case 1:
		return int64(g.Uint64()) >> g.IntN(64)
	case 2:
		return g.Int64N(7) - 3
	default:
		limits := [...]int64{0, 127, -128, 32767, -32768, math.MaxInt32, math.MinInt32, math.MaxInt64, math.MinInt64}
		return limits[g.IntN(len(limits))]
	}
}
