// Package llama2c reads the checkpoints of karpathy/llama2.c, as its export.py writes
// them: version 0, float32 without a name of its own; version 1, float32; version 2,
// int8 in groups that share a float32 scale. All numbers are little-endian.
//
//	version 0: 7 × int32 header, then float32: tok_embeddings, attention_norm, wq, wk,
//	  wv, wo, ffn_norm, w1, w2, w3, norm, two tables of rotations, output
//	version 1: 256 bytes of header, then float32: attention_norm, ffn_norm, norm,
//	  tok_embeddings, wq, wk, wv, wo, w1, w2, w3, output
//	version 2: the same order, but that each matrix is its int8 and then its scales
//
// Weights of layers are by kind, within a kind by layer; output is absent if it is
// tok_embeddings. The tables of version 0 are not read, as in llama2.c.
//
// The whole layout follows from the header, and a file of another length is refused
// before any weight is read. Matrices are read when they are asked for.
package llama2c
