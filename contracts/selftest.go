package contracts

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// SelfTest returns the two verifier inputs with which an opset of version 1 is
// added to the ModelRegistry: fault proves a fault, clean is well-formed and
// proves none. Both are step proofs of the same element of a program of one
// matrix-vector product, in which weights, input and output are opened: clean
// against its true trace, fault against one in which the element is one too high.
func SelfTest() (fault, clean []byte, err error) {
	in := selfTestInstruction()
	weights := make([]byte, 32) // (4, 8) int8: -16 … 15
	for i := range weights {
		weights[i] = byte(i - 16)
	}
	input := []byte{1, 2, 3, 4, 0xff, 0xfe, 0xfd, 0x80} // (8) int8: 1, 2, 3, 4, -1, -2, -3, -128
	output := make([]byte, in.ByteLen(0))               // (4) int32
	mem := &op.Memory{Instruction: in}
	mem.Tensors[op.A], mem.Tensors[op.B] = weights, input
	if err := in.Eval(output, mem, 0); err != nil {
		return nil, nil, fmt.Errorf("self-test: %w", err)
	}
	clean = selfTestProof(in, weights, input, output)
	output[0]++ // the low byte of element 0, which does not carry
	fault = selfTestProof(in, weights, input, output)
	return fault, clean, nil
}

// CheckerTest returns the input with which an opset of version 1 is added to the
// ModelRegistry for its checker, and the answer to it: the whole of a program of two
// nodes, that of SelfTest and one that reads it and the state of both.
func CheckerTest() (graph, report []byte, err error) {
	nodes := []op.Instruction{*selfTestInstruction(), {Op: op.Lin, DType: tensor.I32, Alpha: 1, Beta: 1, GrowO: 2}}
	sum := &nodes[1]
	for d := range sum.Extents {
		sum.Extents[d] = 1
	}
	sum.Extents[1] = 4
	sum.Slots[op.A] = op.Slot{Kind: op.Node, DType: tensor.I32, View: tensor.View{Size: 4}}
	sum.Slots[op.B] = op.Slot{Kind: op.State, DType: tensor.I32, Init: 1, View: tensor.View{Size: 4}}
	sum.Slots[op.A].View.Out[1], sum.Slots[op.B].View.Out[1] = 1, 1
	shape := layout.Shape{
		ChunkLog2: tensor.MinChunkLog2,
		DA:        1, DB: 2, DC: 2, DV: 1, DW: 1,
		Nodes: 2, Weights: 2, InputLen: 8, MaxSegments: 2, StopNode: layout.NoStop, OutNode: 1,
	}
	p, err := NewProgram(&shape, nodes)
	if err != nil {
		return nil, nil, fmt.Errorf("self-test: %w", err)
	}
	h := graphcheck.Header{Count: 2, GraphRoot: p.Tree.Root(), Shape: shape}
	header := h.Encode()
	graph = append(header[:], p.NextBatch(0).Bytes...)
	r, err := graphcheck.Verify(graph)
	if err != nil {
		return nil, nil, fmt.Errorf("self-test: %w", err)
	}
	return graph, r.Encode(), nil
}

// selfTestInstruction returns y = W·x with W (4, 8) and x (8), both int8, and y
// int32.
func selfTestInstruction() *op.Instruction {
	in := &op.Instruction{Op: op.Dot, DType: tensor.I32}
	for d := range in.Extents {
		in.Extents[d] = 1
	}
	in.Extents[5], in.Extents[9] = 4, 8
	in.Slots[op.A] = op.Slot{Kind: op.Weight, DType: tensor.I8, View: tensor.View{Size: 32}}
	in.Slots[op.A].View.Out[5], in.Slots[op.A].View.Reduce[3] = 8, 1
	in.Slots[op.B] = op.Slot{Kind: op.Input, DType: tensor.I8, View: tensor.View{Size: 8}}
	in.Slots[op.B].View.Reduce[3] = 1
	return in
}

// selfTestProof returns a verifier's input: the step proof of element 0 against a
// trace with this output. Every tree has depth 1 a level, so each is opened with
// siblings, all of them padding.
func selfTestProof(in *op.Instruction, weights, input, output []byte) []byte {
	shape := layout.Shape{
		ChunkLog2: tensor.MinChunkLog2,
		DA:        1, DB: 1, DC: 1, DV: 1, DW: 1, DI: 1,
		Nodes: 1, Weights: 1, InputLen: uint32(len(input)),
		MaxSegments: 1, StopNode: layout.NoStop,
	}
	descriptor := in.Encode()
	root := func(leaf []byte, depth uint) merkle.Hash {
		return merkle.Fold(merkle.Leaf(leaf), 0, merkle.NewTree(nil, depth).Path(0))
	}
	context := stepproof.Context{
		GraphRoot:   root(descriptor[:], 1),
		WeightsRoot: root(weights, 2),
		InputRoot:   root(input, 1),
		TraceRoot:   root(output, shape.Depth()),
		Shape:       shape,
		T:           1,
		MaxT:        1,
	}
	encoded := context.Encode()
	header := (&stepproof.Header{Kind: stepproof.Step}).Encode()
	b := append(encoded[:], header[:]...)
	b = append(b, descriptor[:]...)
	b = appendPath(b, 1) // graph
	b = append(b, output...)
	b = append(b, weights...)
	b = append(b, input...)
	b = appendPath(b, shape.Depth())
	b = appendPath(b, shape.WeightDepth())
	return appendPath(b, uint(shape.DI))
}

// appendPath appends the siblings of leaf 0 of an otherwise empty tree.
func appendPath(b []byte, depth uint) []byte {
	for _, h := range merkle.NewTree(nil, depth).Path(0) {
		b = append(b, h[:]...)
	}
	return b
}
