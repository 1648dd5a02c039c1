// Package onnx reads ONNX files into float networks.
//
// Import is the way in: bytes to a validated quant.Network, which package quant
// then turns into an integer program. Decode stops after the protobuf encoding.
// The messages are read with protowire and the official field numbers of
// onnx.proto: the Go modules that carry the generated schema bring a tensor
// library and its dependencies with them, and a decoder of our own can bound
// what it allocates.
//
// The invariant to know: the file is not trusted. Counts and extents are checked
// before anything is allocated for them, memory stays proportional to the file,
// and whatever is not understood (an operator, an attribute, an element type, a
// symbolic extent other than the batch) is refused by name rather than guessed.
// A symbolic batch extent becomes 1.
package onnx
