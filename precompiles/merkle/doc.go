// Package merkle is the hashing of commitments: domain-separated leaf and inner
// hashes, binary trees of fixed depth padded with empty leaves, paths and
// multiproofs (PROTOCOL §1).
//
// A tree of depth d has 2^d leaves; those beyond the data are EMPTY_0 =
// leaf(""), and a subtree of depth k without data is EMPTY_k. The functions are
// written over a Hasher, since MERKLE_VERIFY also serves trees over a field hash
// (package poseidon2); everything else in this project uses Keccak.
package merkle
