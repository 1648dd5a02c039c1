// Package table computes the tables that programs look functions up in (NUMERICS
// §4): exp, the sigmoid, Gumbel noise, and the rotations of positions.
//
// The invariant to know: a table is part of a model's identity, so it is the same
// on every machine. There are no floats; values come from fixed-point arithmetic
// of fracBits fraction bits on big integers and are rounded to nearest. Where the
// error of the computation is stated, it is far below what could change a rounding
// by more than the last place, and no value of the tables here is that close to a
// tie.
package table
