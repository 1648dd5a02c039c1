// Package op is THE definition of the instruction set: eleven integer primitives
// (NUMERICS §3), each output element of which is a pure function of a bounded,
// statically known set of bytes.
//
// An Instruction says what one node computes: the op, its immediates, the
// iteration space and a view for each operand and for the destination. Its only
// encoding is the 672-byte descriptor (NUMERICS §3.4), and Validate holds the
// rules that make a descriptor canonical and its addresses safe.
//
// Each op is defined once, in a file of its own, as the terms of one output
// element, the way terms combine, and what finishes them. From that one
// definition follow
//   - Eval, the reference evaluation of a whole tensor,
//   - Element, the evaluation of a single element, which is what a dispute judges,
//   - Partial, Combine and Finish, an element in slices (NUMERICS §3.3),
//   - the bytes an element touches: whatever its evaluation loads from a Source,
//     in the order of the loads,
//   - its cost, in terms.
//
// Kernels elsewhere may only be faster; they are compared with this package bit
// for bit. Nothing here knows of trees, proofs, gas or models.
package op
