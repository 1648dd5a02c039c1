// Package stepproof decides whether a claim about an execution is false, from one
// self-contained piece of evidence: it decodes and verifies a fault proof
// (PROTOCOL §4). It is what the STEP_VERIFY precompile runs.
//
// The input is a context, which a contract builds from its own storage, followed
// by a proof from anybody. The proof names a kind and a place; from these the
// verifier derives what must be opened, at which position and with which length.
// The prover chooses nothing else, so a proof has one encoding.
//
// # Context, 192 bytes
//
//	  0  graphRoot     bytes32
//	 32  weightsRoot   bytes32
//	 64  inputRoot     bytes32
//	 96  traceRoot     bytes32
//	128  shape         bytes32, see layout.Shape
//	160  T u32 · 164 maxT u32 · 168–191 zero
//
// # Proof, version 1, big-endian
//
// It begins with a header of one word:
//
//	0  version u8 = 1 · 1 kind u8
//	   STEP (1)   2 segment u32 · 6 node u32 · 10 element u40 · 15–31 zero
//	   PAD  (2)   2 depth u8 · 3 index u48 · 9–31 zero
//	   LEN  (3)   2 leaf u48 · 8–31 zero
//	   STOP (4)   2 t u32 · 6–31 zero
//
// Then, for every kind but a PAD at depth <= dA+dB, the node's 672-byte descriptor
// and the dB siblings of its path to graphRoot. Then, by kind:
//
//	STEP  the opened chunks, each at its exact length, in the order in which the
//	      evaluation of the element first touches them, the output's chunk first;
//	      the siblings of the multiproofs to traceRoot, weightsRoot and inputRoot,
//	      in this order, each level by level from the leaves, from left to right;
//	      nothing for a tree in which nothing is opened
//	PAD   the tree node's hash and its siblings to traceRoot, bottom up
//	LEN   the leaf's preimage (its length is what remains) and D siblings
//	STOP  chunk 0 of the stop node in segment t and D siblings
//
// No byte may follow. The order in which an element touches operands is that of
// package op: the terms in order of lin(r), the operands of a term in the order
// in which the op loads them, then what finishes the element, E last.
//
// # Verdicts
//
// Verify distinguishes three outcomes. An error: the input is malformed, or names
// a place that does not exist. False: it is well-formed but shows no fault, for
// instance because a path does not lead to its root. True: a fault is proven.
//
// Malformed are also contexts that contradict themselves: T must be in 1 … maxT,
// maxT at most maxSegments, and T = maxT if the model has no stop node.
package stepproof
