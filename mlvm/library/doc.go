// Package library writes the fixed instruction sequences that everything else is
// made of (NUMERICS §4): linear layers with dynamic exponents, convolutions,
// pools, activations, residual sums.
//
// A Builder appends instructions to a program; its methods are macros. They work
// on Values: a tensor of the program seen through logical dimensions. Reshape,
// Transpose, Broadcast and windows change only how a Value is addressed and cost
// nothing; a macro inserts a copy where an instruction's six output and four
// reduction dimensions cannot express the view.
//
// The invariant to know: no floats. Whoever calls has already chosen multipliers,
// shifts and constants; here are only integers, so what a macro computes is exact
// and the same everywhere. Instructions go through a graph.Builder, which splits
// those of which a step would be too long without changing a bit.
//
// Macros are the sequences of language models. They have states and dimensions that
// grow, so their values are a graph.Builder's own: linear layers with a scale for
// each group, RMS norms, rotations, attention over a cache, gates, the choice of a
// token.
package library
