// Package trace commits to an execution: it turns the output tensors of every node
// in every segment into the tree of PROTOCOL §1, whose root is what a claim stands
// for, and looks up any tree node, leaf or opening of it.
//
// A Builder takes the segments of a run as the engine computes them; Execute does both.
// A tensor that was written over an older one shares its tree and its bytes with that
// one but for what was written, so a segment costs what it changed: a decoder hashes a
// row of its cache for each token, not the cache. Trees never change, which is why they
// can be shared; but for that of a tensor that each segment writes over in place, when only
// its last version is needed any more.
//
// Tensors are hashed while the engine goes on (Builder.Run): in groups, all leaves of a
// group together and all its tree nodes of a height, by the engine's helpers while they have
// nothing to compute, who look for work between a few hashes and the next ones. What is hashed
// is where the engine has computed it; so a segment is hashed to its end before the engine
// computes the next one in the same memory.
//
// What is kept is the caller's choice. Of a segment that is not kept there is the root:
// enough for the trace root and the output, and to find in which segment a false claim
// differs. What a proof there needs, the tensors of two segments, comes from another
// run that keeps them. A Builder that will keep nothing more forgets even the bytes that
// no later segment can write next to. In between is an outline: the roots of a segment's
// tensors, and a log of what it has written of what the next one reads. From outlines
// Trace.Around computes any two segments again, without those before.
//
// A Trace neither knows nor checks whether the tensors are what the program computes: a
// false execution has a trace, too.
package trace
