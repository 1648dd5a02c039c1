// Package engine runs programs: it evaluates every node of every segment with the
// kernels of package kernel, on a bounded number of goroutines. The result does not
// depend on how many.
//
// Tensors are values: what a node has computed in a segment never changes. Run
// returns all of them, for a trace; a Session keeps only what the next segment needs
// and reuses its memory from run to run, for many inputs.
package engine
