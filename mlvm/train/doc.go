// Package train writes training programs: the forward pass, the loss, the backward
// pass and the optimiser of a network as one graph of the eleven primitives. A
// segment is one step of the optimiser. The parameters and the momentum are state,
// whose initial values stand in the weight table; the data set is a weight tensor,
// of which segment t reads batch t; the learning rates are the input. So a trained
// model is the result of a run like any other: it has a trace root, and each of its
// weights can be disputed.
//
// The formats are those of NUMERICS §4: activations i32 Q16, gradients i32 Q30,
// parameters i32 Q24, and i16 with a power of two chosen at run time for the
// operands of products (type half). Everything is an integer, here as in the
// program: the same configuration gives the same program and the same parameters
// on every machine.
//
// Freeze turns trained parameters into a program that classifies.
package train
