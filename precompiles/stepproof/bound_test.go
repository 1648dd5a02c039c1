package stepproof_test

import (
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// bounded is the shape in whose trees the instructions below stand: chunks of 32
// bytes, three nodes in each of four segments.
var bounded = layout.Shape{
	ChunkLog2: 5, DA: 2, DB: 2, DC: 13, DV: 3, DW: 13, DI: 15,
	Nodes: 3, Weights: 5, InputLen: 64, MaxSegments: 4, StopNode: layout.NoStop,
}

// add returns y = α·A + β·B over tensors of n bytes of the given kinds.
func add(n int64, a, b op.Kind) *op.Instruction {
	in := &op.Instruction{Op: op.Lin, DType: tensor.I8, Alpha: 1, Beta: 1}
	for d := range in.Extents {
		in.Extents[d] = 1
	}
	in.Extents[0] = uint32(n)
	for id, kind := range map[op.SlotID]op.Kind{op.A: a, op.B: b} {
		in.Slots[id] = op.Slot{Kind: kind, DType: tensor.I8, View: tensor.View{Size: n}}
		in.Slots[id].View.Out[0] = 1
	}
	return in
}

// TestStepBoundByHand compares bounds with sums that were made by hand: header,
// descriptor and its path are 32 + 672 + 2·32 bytes; an element opens a chunk of 32
// bytes of the output and of each operand; siblings are 32 bytes each.
func TestStepBoundByHand(t *testing.T) {
	const fixed = 32 + 672 + 2*32
	one, two := merkle.MaxSiblings(1, 17), merkle.MaxSiblings(2, 17)
	weights, weights2 := merkle.MaxSiblings(1, 16), merkle.MaxSiblings(2, 16)
	input := merkle.MaxSiblings(1, 15)
	for _, c := range []struct {
		name             string
		in               *op.Instruction
		chunks, siblings uint64
		bytes            uint64 // of the chunks
	}{
		{"weight and input", add(64, op.Weight, op.Input), 3, one + weights + input, 96},
		{"two nodes", add(64, op.Node, op.Node), 3, merkle.MaxSiblings(3, 17), 96},
		{"short tensors", add(20, op.Weight, op.Input), 3, one + weights + input, 60},
		{"state in the weights", add(64, op.State, op.Weight), 3, max(one+weights2, two+weights), 96},
	} {
		got := stepproof.StepBound(&bounded, c.in)
		want := stepproof.Bound{
			ProofLen: fixed + c.bytes + 32*c.siblings, Chunks: c.chunks, Siblings: c.siblings, Gas: got.Gas,
		}
		if got != want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, want)
		}
	}
}

// sum returns an instruction that adds up n bytes of weights, which one step opens
// all.
func sum(n int64) *op.Instruction {
	in := &op.Instruction{Op: op.Dot, DType: tensor.I64, Extents: [10]uint32{1, 1, 1, 1, 1, 1, uint32(n), 1, 1, 1}}
	in.Slots[op.A] = op.Slot{Kind: op.Weight, DType: tensor.I8, View: tensor.View{Size: n}}
	in.Slots[op.A].View.Reduce[0] = 1
	in.Slots[op.B] = op.Slot{Kind: op.Const, DType: tensor.I64, Const: 1}
	return in
}

// TestCheckStepBound finds the longest and the dearest instruction that is allowed,
// and checks that one byte, or one load, more is refused for that reason.
func TestCheckStepBound(t *testing.T) {
	wide := bounded
	wide.DV, wide.DW, wide.ChunkLog2 = 0, 5, 12 // few siblings: the length goes with the bytes
	longest := int64(1)
	for longest < 1<<17 && stepproof.CheckStepBound(&wide, sum(longest+1)) == nil {
		longest++
	}
	bound := stepproof.StepBound(&wide, sum(longest))
	if bound.ProofLen > stepproof.MaxProofLen || stepproof.StepBound(&wide, sum(longest+1)).ProofLen <= stepproof.MaxProofLen {
		t.Errorf("%d bytes are the most, with a proof of %d", longest, bound.ProofLen)
	}
	err := stepproof.CheckStepBound(&wide, sum(longest+1))
	if err == nil || !strings.Contains(err.Error(), "bytes") {
		t.Errorf("one byte more: got %v", err)
	}

	// A reduction that reads the same 32 bytes again and again is short and dear.
	again := func(times uint32) *op.Instruction {
		in := sum(32)
		in.Extents[7] = times
		return in
	}
	lo, hi := uint32(1), uint32(1<<24/32)
	if stepproof.CheckStepBound(&bounded, again(lo)) != nil || stepproof.CheckStepBound(&bounded, again(hi)) == nil {
		t.Fatal("the limit of gas is not between")
	}
	for lo+1 < hi {
		if mid := (lo + hi) / 2; stepproof.CheckStepBound(&bounded, again(mid)) == nil {
			lo = mid
		} else {
			hi = mid
		}
	}
	below, above := stepproof.StepBound(&bounded, again(lo)), stepproof.StepBound(&bounded, again(hi))
	if below.Gas > stepproof.MaxGas || above.Gas <= stepproof.MaxGas {
		t.Errorf("allowed at %d gas, refused at %d", below.Gas, above.Gas)
	}
	if err := stepproof.CheckStepBound(&bounded, again(hi)); err == nil || !strings.Contains(err.Error(), "gas") {
		t.Errorf("one load more: got %v", err)
	}
}

// TestStepBoundAtLimit allows a step that costs as much as a step may, to the gas: 33
// bytes of weights in trees of nine levels, read 11,529 times.
func TestStepBoundAtLimit(t *testing.T) {
	shape := bounded
	shape.DW = 9
	in := sum(33)
	in.Extents[7] = 11_529
	if got := stepproof.StepBound(&shape, in).Gas; got != stepproof.MaxGas {
		t.Fatalf("got %d gas, want %d: prices have changed, search another step", got, stepproof.MaxGas)
	}
	if err := stepproof.CheckStepBound(&shape, in); err != nil {
		t.Error(err)
	}
}

// TestSlotPlace says where each kind of operand stands, of a step in segment 2 and
// of one in segment 0.
func TestSlotPlace(t *testing.T) {
	slot := func(kind op.Kind, index, init uint32) *op.Slot {
		return &op.Slot{Kind: kind, DType: tensor.I16, Index: index, Init: init, View: tensor.View{Size: 10}}
	}
	for _, c := range []struct {
		name    string
		slot    *op.Slot
		segment uint32
		want    stepproof.Place
	}{
		{"weight", slot(op.Weight, 3, 0), 2, stepproof.Place{Tree: stepproof.WeightsTree, First: 3 << 13, ByteLen: 20}},
		{"input", slot(op.Input, 0, 0), 2, stepproof.Place{Tree: stepproof.InputTree, ByteLen: 20}},
		{"node", slot(op.Node, 1, 0), 2, stepproof.Place{Tree: stepproof.TraceTree, First: (2<<2 | 1) << 13, ByteLen: 20}},
		{"node of the first segment", slot(op.Node, 1, 0), 0, stepproof.Place{Tree: stepproof.TraceTree, First: 1 << 13, ByteLen: 20}},
		{"state", slot(op.State, 2, 4), 2, stepproof.Place{Tree: stepproof.TraceTree, First: (1<<2 | 2) << 13, ByteLen: 20}},
		{"state of the first segment", slot(op.State, 2, 4), 0, stepproof.Place{Tree: stepproof.WeightsTree, First: 4 << 13, ByteLen: 20}},
	} {
		if got := stepproof.SlotPlace(&bounded, c.slot, c.segment); got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestKindNames(t *testing.T) {
	for kind, want := range map[stepproof.Kind]string{
		0: "kind(0)", stepproof.Step: "STEP", stepproof.Pad: "PAD", stepproof.Len: "LEN", stepproof.Stop: "STOP", 5: "kind(5)",
	} {
		if got := kind.String(); got != want {
			t.Errorf("kind %d: got %s, want %s", uint8(kind), got, want)
		}
	}
}

// TestShortest decodes a context and a header of exactly their lengths, and refuses
// a byte less.
func TestShortest(t *testing.T) {
	context := dot(t, 1, 1, 4, 5).Context().Encode()
	if _, err := stepproof.DecodeContext(context[:]); err != nil {
		t.Errorf("context: %v", err)
	}
	if _, err := stepproof.DecodeContext(context[:stepproof.ContextLen-1]); err == nil {
		t.Error("a context was decoded that is a byte short")
	}
	header := (&stepproof.Header{Kind: stepproof.Len, Index: 1}).Encode()
	if _, err := stepproof.DecodeHeader(header[:]); err != nil {
		t.Errorf("header: %v", err)
	}
	if _, err := stepproof.DecodeHeader(header[:stepproof.HeaderLen-1]); err == nil {
		t.Error("a header was decoded that is a byte short")
	}
}
