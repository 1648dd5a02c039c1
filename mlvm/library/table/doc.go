// Package table computes the tables that programs look functions up in (NUMERICS
// §4): exp, the sigmoid, Gumbel noise, and the rotations of positions.
//
// The invariant to know: a table is part of a model's identity, so it is the same
// on every machine. There are no floats: values come from fixed-point arithmetic
// on big integers and are rounded to nearest. The error before that is stated; it
// is below 2^-100, so a value could be off, by one in its last place, only if the
// real number were that close to the middle of two.
package table
