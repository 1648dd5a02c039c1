// Package layout knows where things stand in the trees of PROTOCOL §1: the numbers
// of a model that fix every tree's depth (its Shape), the address
// (segment, node, chunk) of a leaf, and how long each leaf must be.
//
// It is shared by the verifier, which must derive all of this itself, and by
// whoever builds trees and proofs, so that the two cannot differ.
package layout
