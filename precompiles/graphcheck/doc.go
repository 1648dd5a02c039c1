// Package graphcheck is what the registration of a model checks of its program
// (PROTOCOL §2, NUMERICS §5.6): the one definition of the rules that hold between
// nodes, next to those of a single instruction (package op) and of a node in its
// model's shape (package layout). It is what the GRAPH_CHECK precompile runs, and
// what checks a program off chain.
//
// A program is checked whole or in parts, in any order: a Part is a range of nodes
// together with the other nodes that they name. What one part cannot see, that all
// slots of one weight tensor agree on its length, follows from the lengths that each
// part reports.
//
// # Input, version 1, big-endian
//
//	 0  version u8 = 1 · 1–3 zero · 4 first u32 · 8 count u32 · 12–31 zero
//	32  graphRoot bytes32
//	64  shape     bytes32, see layout.Shape
//	96  the batch:
//	      descriptors of the nodes first … first+count-1, 672 bytes each
//	      descriptors of the other nodes that their slots name, by NODE or STATE,
//	        in ascending order of node, each once
//	      the siblings of the multiproof of all these leaves to graphRoot, 32 bytes
//	        each, level by level from the leaves, from left to right
//
// A contract writes the first 96 bytes from its own storage; the batch comes from
// anybody. Which nodes follow the range, and how many siblings, is derived from what
// precedes, and no byte may follow: a range has one encoding.
//
// # Verdicts
//
// An error: the input is malformed, or a descriptor in it breaks a rule, whatever the
// multiproof says. False: the multiproof leads to another root. True: these are the
// nodes of the program under graphRoot, they obey every rule, and a Report says what
// has to be kept of them.
//
// # Report, big-endian
//
//	 0  nodes u32 · 4 weights u32 · 8–31 zero
//	32  for each node of the range: first u64 · growth u64, its tensor's bytes in
//	      segment t being first + t·growth
//	..  for each weight tensor that the range reads, in ascending order:
//	      weight u32 · 4 zero bytes · its bytes u64
//
// There is at least one node, so a report is longer than a word.
package graphcheck
