// Package conformance runs golden vectors through implementations of the
// instruction set: this project's reference, each of its kernels, the precompile of
// a running node, or somebody else's through the same interface.
//
// Vectors come as JSON lines of three kinds: scalar rules, whole instructions, and
// imported blocks of weights. A scalar rule is also put into the shape of an
// instruction, where one can express it, so that whoever evaluates instructions is
// checked on it, too.
package conformance
