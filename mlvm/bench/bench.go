package bench

import (
	"context"
	"fmt"
)

// Bench measures a model.
type Bench struct {
	Config
	Model *Model
}

// Benchmark is one of those that there are.
type Benchmark struct {
	Name string
	Text string // what is measured, and what the ratio is to
	// Language and Image say what models it takes.
	Language, Image bool

	run func(*Bench, context.Context) ([]Result, error)
}

// Benchmarks returns all benchmarks, in the order in which to run them.
func Benchmarks() []Benchmark {
	return []Benchmark{
		{"stream", "plain read of all weights; ratio to one thread", true, true, (*Bench).readWeights},
		{"decode", "tokens one by one after a short prompt; ratio to stream, of the bytes of weights read in a second", true, false, (*Bench).decode},
		{"prompt", "64 tokens together; ratio to the same one by one, and to the portable kernels if they take no time", true, false, (*Bench).prompt},
		{"cnn", "time of one image; ratio to the portable kernels", false, true, (*Bench).classify},
		{"commit", "what a run takes longer with commitments, and if traces are to be served; ratio to without; what is kept, and the time to compute a segment again", true, true, (*Bench).commitment},
		{"dispute", "time from a false claim to an accepted proof, the own run included; ratio to that run alone", true, true, (*Bench).disputes},
	}
}

// Takes reports whether the benchmark takes a model.
func (k *Benchmark) Takes(m *Model) bool {
	if m.IsLanguage() {
		return k.Language
	}
	return k.Image
}

// Run runs the benchmark. The first of the results is the one that Config.Compare is
// compared with.
func (k *Benchmark) Run(ctx context.Context, b *Bench) ([]Result, error) {
	if !k.Takes(b.Model) {
		want := "a language model"
		if k.Image {
			want = "a model of images"
		}
		return nil, fmt.Errorf("%s: %s is not what it takes: want %s", k.Name, b.Model.Label, want)
	}
	return k.run(b, ctx)
}
