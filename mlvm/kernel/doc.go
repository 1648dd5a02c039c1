// Package kernel evaluates whole tensors, fast. It may do nothing but be faster than
// package op: every kernel gives the same bits as op for every instruction, which
// tests compare.
//
// A Job is one instruction in one segment on given tensors. Its output is cut into
// units that may be computed in any order and at the same time. Within a unit the
// values of a row of outputs are computed in int64, then narrowed, then stored; what
// an op does to a row is in the file of its name. A row is short, so it stays in the first
// cache from its load to its store, and runs along the dimension that costs least. The
// steps are in assembly, too (rowkernels.go): they differ by path, the ops do not. Where the
// shift is the same for all outputs, the last steps are one (ending.go), and what is little
// else, LIN and SEL of i32, goes from memory to memory (direct.go), in lanes of i32 if it is a
// sum of two or a shift.
//
// Paths lists the implementations (package cpu): cpu.Generic, in portable Go, and those
// with assembly. Jobs are told which one to take; nothing here looks at the environment.
// Assembly multiplies short types, those of weights: one row of factors in vectors
// (vector.go), and any number in panels (panel.go), into which a Pack copies the weights of
// an instruction once. Other sums run along rows, four or eight at once (multiply.go).
//
// cpu.AVX512 has all of that, and cpu.AMX the same, but for products of several rows of i16 with
// many of bytes that have no scale for each group: it multiplies them in tiles (paneltiles.go).
// cpu.AVX2 has sums along rows of all but i64. It multiplies a few rows of factors with panels
// as cpu.AVX512 has them, and more with panels of pairs (panelpairs.go), which are more bytes
// than the weights: they are made for each tile, and kept only of weights that always meet many
// rows, as in images. Of these, sums that fit an i32 are ended as such (panelwhole.go). cpu.NEON has vectors alone.
package kernel

//go:generate go -C _asm run . -out ../vector_amd64.s -stubs ../stubs_amd64.go -pkg kernel
//go:generate go -C _asm run ./neon -out ../vector_arm64.s -stubs ../stubs_arm64.go
