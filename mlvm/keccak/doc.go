// Package keccak computes the hashes of package merkle for many leaves or tree nodes at
// once: the same hashes, only faster. With AVX-512 eight states go through the
// permutation together, with AVX2 four; a path without assembly, and whatever is left
// over, is merkle's own code.
//
// Data is read where it lies: words of several messages are loaded, unaligned, and
// transposed into registers; only the last, padded block of each is copied. Nothing
// outside of the messages is read.
//
// Functions do not start goroutines, except for those that take a number of workers.
package keccak

//go:generate go -C _asm run . -out ../keccak_amd64.s -stubs ../stubs_amd64.go -pkg keccak
