// Package digits is the embedded default: a classifier of handwritten digits that
// the project trains itself, from images that it draws itself (package glyphs), by
// its own engine, in integers from the first pixel to the last weight.
//
// The invariant to know: digits.mlvm is a function of this source code. The
// command
//
//	go run ./mlvm/digits/gen -check
//
// trains from the seed and compares bit for bit; without -check it writes the
// file. Whatever changes glyphs, train or the recipe below changes the model, and
// its identifier.
//
// An image is 28×28 grey pixels, white on black, as in MNIST. The tests say how
// many the model reads correctly: more than 99 % of the held-out split, and about
// 94 % of MNIST, of which it has seen none.
package digits
