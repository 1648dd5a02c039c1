// Package prover builds fault proofs (PROTOCOL §4).
//
// FindFault compares an execution of one's own with a claimed tree and finds the
// leftmost place at which they differ; Prove builds the proof for a place. All that
// a proof there needs is to the left, where both trees are the same, or on the path
// to it, which the comparison has read. The claimed tree may be a remote one: it is
// read through an interface, and Checked makes sure that what it answers hashes to
// the claim's root.
//
// A prover never hands out a proof that the verifier does not accept: each is judged
// before it is returned.
package prover
