// Package quant turns a float network into an integer program: the last place
// with floats, and what it returns is what gets committed.
//
// A Network is what importers build: layers in order of evaluation, each with a
// shape rule that is checked when it is appended. Compile chooses how every
// value is held (NUMERICS §2.4) and writes the instructions through package
// library.
//
// A Matrix is a weight matrix of a language model, too large to be kept: NewMatrix
// quantizes floats by a Scheme while it reads them, importers of formats that are
// quantized already have their own.
//
// The invariant to know: the same network gives the same program everywhere.
// Every product and every sum in float64 is rounded by itself, by an explicit
// conversion, so that no compiler may fuse two of them; rounding to an integer is
// half away from zero.
package quant
