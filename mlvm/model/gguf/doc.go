// Package gguf imports language models from GGUF files: of the architecture "llama",
// with tensors of floats or of quantised blocks, and the tokenizer in the metadata.
//
// Blocks import exactly: every weight is w = (q·D + M) / 2^24 with integers q, D and M,
// over the rationals and without rounding (NUMERICS §2.4). An fp16 scale is always an
// integer multiple of 2^-24, so scales import exactly, too; infinities and NaNs are
// refused. Nothing else in a file is trusted either: whatever it says is checked before
// it is used, and before room is made for it.
package gguf
