// Package fixed is the scalar arithmetic of the instruction set: the epilogue N
// that ends every instruction, and the few scalar functions that an op applies
// before it.
//
// Everything here is an exact, total function of integers. Values are int64 and
// wrap in Z/2^64 unless a function says that it saturates; every rounding names
// its tie rule. Nothing allocates, and nothing depends on the machine.
//
// The definitions are NUMERICS §2.3 and §3.2; package op composes them into
// instructions and is their only user above the consensus line.
package fixed
