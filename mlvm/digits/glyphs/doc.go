// Package glyphs draws handwritten-looking digits: 28×28 pixels of 8 bits, white
// on black, laid out as in MNIST (the digit fills 20×20 pixels, its centre of mass
// is near the centre of the image).
//
// A digit is a handful of pen strokes, drawn by hand in several styles (styles.go).
// An image is one style under a random deformation: each control point moved a
// little, then stretch, shear, rotation, size and shift, a pen of changing width,
// and noise.
//
// The invariant to know: an image is an exact integer function of (split, seed,
// index). There is no float and no library rounding here, so the data set from
// which the embedded classifier is trained is the same on every machine; a golden
// hash in the tests holds it fixed.
//
// The two splits share no random number. Training images are deformed more, up to
// the limit of what can be read; the held-out split draws what training never
// sees: one more style of each digit, and stronger noise.
package glyphs
