// Package precompiles is the set of contracts that a patched geth runs at fixed
// addresses: each has an address, a name, a price and a function from input bytes
// to output bytes. It knows nothing of geth: its types satisfy geth's interface by
// their method sets.
//
// What they compute is defined in the packages below: op (the meaning of an
// instruction), merkle, stepproof, graphcheck. This package adds input layouts and gas.
//
// Every contract keeps to one rule of outcomes: malformed input is an error, which
// costs the caller all gas of the call; a well-formed statement that is false gives
// 32 zero bytes. A true statement gives the word 1, or, from STEP_VERIFY, the magic
// word that proves a fault, or, from GRAPH_CHECK, a report. TENSOR_OP makes no
// statement; it returns a tensor.
//
// Contracts are stateless and safe for concurrent use; they neither change nor
// retain their input. RequiredGas is O(1) and bounds the work of Run for every
// input, also a malformed one.
package precompiles
