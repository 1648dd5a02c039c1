// Package engine runs programs: it evaluates every node of every segment with the
// kernels of package kernel, on a bounded number of goroutines. The result does not
// depend on how many. They belong to a run: they start when kernels that are worth sharing have
// taken a while, spin or sleep between kernels, and end with the run (pool).
//
// Tensors are values: what a node has computed in a segment never changes, for whoever
// reads it. Where nobody reads the older version any more, a destination view over a
// node's own state, such as a cache to which each segment appends, is executed in
// place: it costs what it changes, and visits get just that, as patches of a base.
//
// Segments that do not need each other's results are evaluated together (see plan):
// node by node, each for the whole batch, where the program's structure allows it, and
// in turns where a segment needs what the one before it has changed. So the prompt of
// a decoder is a product of matrices, and the bits are those of one segment after the
// other.
//
// Run returns all tensors, for a trace of a small program; a Session shows them
// segment by segment, keeps only what the next one needs, and reuses its memory from
// run to run, for many inputs: once it has what it needs, nodes allocate nothing. It can show
// each tensor as soon as it is there (Watch), and go on from any segment whose states are
// known (Resume).
//
// A caller that looks at a few nodes says so (EachOf, Output). The others then lend each other
// memory: a tensor has its bytes of an arena from the first part of a plan that names it to the
// last (loans), so that what a node reads is still in a cache.
package engine
