// Package gguf knows the quantised block formats of GGUF files and imports them
// exactly: every weight of a block is w = (q·D + M) / 2^24 with integers q, D and
// M, over the rationals and without rounding (NUMERICS §2.4).
//
// An fp16 scale is always an integer multiple of 2^-24, so scales import exactly,
// too; infinities and NaNs are refused.
package gguf
