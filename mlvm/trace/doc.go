// Package trace commits to an execution: it turns the output tensors of every node
// in every segment into the tree of PROTOCOL §1, whose root is what a claim stands
// for, and looks up any tree node, leaf or opening of it.
//
// A Builder takes the segments of a run as the engine computes them; Execute does both.
// A tensor that was written over an older one shares its tree and its bytes with that
// one but for what was written, so a segment costs what it changed: a decoder hashes a
// row of its cache for each token, not the cache. Trees never change, which is why they
// can be shared.
//
// What is kept is the caller's choice. Of a segment that is not kept there is the root:
// enough for the trace root and the output, and to find in which segment a false claim
// differs. What a proof there needs, the tensors of two segments, comes from another
// run that keeps them. A Builder that will keep nothing more forgets even the bytes that
// no later segment can write next to.
//
// A Trace neither knows nor checks whether the tensors are what the program computes: a
// false execution has a trace, too.
package trace
