// Package opset names a version of the instruction set. Its hash binds numerics,
// encodings and golden vectors (PROTOCOL §2): it is a part of every model's
// identifier and selects a verifier on chain.
//
// The file precompiles/testdata/MANIFEST lists the vector files that are frozen
// with this version, one a line. VectorsHash, in vectors.go, is generated from
// their contents:
//
//	go run ./precompiles/opset/gen
//
// A test computes it anew, so the vectors of a version cannot change unnoticed.
package opset

//go:generate go -C ../.. run ./precompiles/opset/gen
