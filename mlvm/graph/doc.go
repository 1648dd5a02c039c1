// Package graph holds programs: validated, ordered nodes, each an instruction of
// package op, with the lengths of the weight tensors that they read (PROTOCOL §2).
//
// A Program is what a model identifier commits to, next to the weights' bytes. It
// is immutable once New or Decode has returned it, and valid: every node can be
// evaluated in every segment, for every input, and any element of it can be
// disputed in one transaction. Engines, traces and provers rely on that and check
// nothing again.
//
// Whoever writes programs (packages library, quant, train) does so with a
// Builder, which keeps shapes where a program only has views: a Value is a tensor
// seen as a strided array, an Inst names the dimensions of its operands by
// letters, and strides follow from both.
//
//	b := graph.NewBuilder(graph.Config{})
//	x := b.Input(tensor.I8, 784)
//	w := b.Weight("w", tensor.I16, data, 10, 784)
//	y := b.Emit(graph.Inst{
//		Op: op.Dot, DType: tensor.I32, Shift: 8,
//		Out: "n", Reduce: "k", A: w.By("nk"), B: x.By("k"),
//	})
//	b.Output(y)
//	model, err := b.Build()
//
// A Builder also keeps the step bound: an instruction of which a step could be too
// long becomes several nodes with the same result (NUMERICS §3.3).
//
// A program says nothing of where it came from; names of nodes and other
// descriptions stand beside it and enter no hash.
package graph
