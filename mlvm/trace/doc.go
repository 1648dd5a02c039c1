// Package trace commits to an execution: it turns the output tensors of every node
// in every segment into the tree of PROTOCOL §1, whose root is what a claim stands
// for, and looks up any tree node, leaf or opening of it.
//
// A Trace holds the tensors' bytes and their trees. It neither knows nor checks
// whether the tensors are what the program computes: a false execution has a trace,
// too.
package trace
