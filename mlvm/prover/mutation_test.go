package prover_test

import (
	"bytes"
	"math/rand/v2"
)

// bytePlaces and byteValues are the ways to change one byte of some: each place with
// each value is a class of mutations.
var (
	bytePlaces = []struct {
		name string
		of   func(n int, r *rand.Rand) int
	}{
		{"first", func(int, *rand.Rand) int { return 0 }},
		{"middle", func(n int, _ *rand.Rand) int { return n / 2 }},
		{"last", func(n int, _ *rand.Rand) int { return n - 1 }},
		{"any", func(n int, r *rand.Rand) int { return r.IntN(n) }},
	}
	byteValues = []struct {
		name string
		of   func(b byte, r *rand.Rand) byte
	}{
		{"low bit", func(b byte, _ *rand.Rand) byte { return b ^ 1 }},
		{"high bit", func(b byte, _ *rand.Rand) byte { return b ^ 0x80 }},
		{"other", func(b byte, r *rand.Rand) byte { return b + byte(1+r.IntN(255)) }},
		{"00", func(byte, *rand.Rand) byte { return 0 }},
		{"ff", func(byte, *rand.Rand) byte { return 0xff }},
	}
)

// mutation is bytes of which one was changed.
type mutation struct {
	class   string
	at      int
	changed []byte
}

// mutations returns one of each class in which a byte of b changes: where it is 00 there
// is none to 00.
func mutations(b []byte, r *rand.Rand) (all []mutation) {
	for _, place := range bytePlaces {
		for _, value := range byteValues {
			at := place.of(len(b), r)
			changed := bytes.Clone(b)
			if changed[at] = value.of(b[at], r); changed[at] != b[at] {
				all = append(all, mutation{place.name + " byte, " + value.name, at, changed})
			}
		}
	}
	return all
}
