// Package modelfile is our own model file: a program, the bytes of its weight
// tensors, and what people want to know of a model but its identifier does not
// bind. It is written in one pass, memory-mapped for reading, and checked by
// hashes.
//
// # Layout, version 1, numbers big-endian
//
//	  0  magic            8 bytes  89 'm' 'l' 'v' 'm' 0d 0a 0a
//	  8  version          u32      1
//	 12  zero             u32
//	 16  program length   u64
//	 24  metadata length  u64
//	 32  weights offset   u64      a multiple of 4,096
//	 40  weights length   u64      padding between tensors included
//	 48  zero             16 bytes
//	 64  model ID         32 bytes
//	 96  weights root     32 bytes
//	128  content hash     32 bytes keccak256(program ‖ metadata)
//	160  header hash      32 bytes keccak256(bytes 0–159)
//	192  program          see graph.Program.Encode
//	...  metadata         see Metadata
//	...  zeros            to the weights offset
//	...  weight tensors   in order, each at a multiple of 64 from the weights
//	                      offset, zeros between them; the file ends with the
//	                      last byte of the last tensor
//
// A file has one encoding: offsets and lengths follow from the program and the
// length of the metadata, and are only stored so that an error can say what is
// wrong.
//
// # What is checked
//
// Open checks all but the weights' bytes: both hashes, every length, the program
// as graph.Decode does, and that the model ID is that of the program with the
// weights root. It costs no more than reading the program. File.Verify reads the
// weights and compares their root, too.
//
// # The kept tree
//
// To prove anything about a run takes the tree of the weights, and to build that takes
// reading all of them. File.KeepTree writes its leaf hashes to a file beside the model's,
// of the same name with .tree at the end:
//
//	 0  magic            8 bytes  89 'm' 'l' 'v' 't' 0d 0a 0a
//	 8  version          u32      1
//	12  zero             u32
//	16  weights root     32 bytes
//	48  model's length   u64      bytes of the model file
//	56  model's time     u64      when it was changed last: nanoseconds since 1970
//	64  leaf hashes      32 bytes each, by weight tensor and chunk
//
// File.KeptTree reads it and computes everything above the leaves: it returns a tree with
// the model's weights root or none. It does not read the weights. If the model file has
// another length or time than when the tree was kept, there is no kept tree; a file that
// was damaged without that is only found by Verify.
package modelfile
