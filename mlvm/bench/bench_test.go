package bench_test

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/bench"
	"github.com/mlgeth/mlgeth/mlvm/digits"
)

// embedded returns a benchmark of the embedded model, of two rounds.
func embedded(t *testing.T) *bench.Bench {
	t.Helper()
	f, err := digits.Model()
	if err != nil {
		t.Fatal(err)
	}
	return &bench.Bench{
		Config: bench.Config{Threads: 2, Count: 2, Tokens: 4},
		Model:  &bench.Model{Label: "model=digits", File: f},
	}
}

// find returns a benchmark by its name.
func find(t *testing.T, name string) *bench.Benchmark {
	t.Helper()
	all := bench.Benchmarks()
	i := slices.IndexFunc(all, func(k bench.Benchmark) bool { return k.Name == name })
	if i < 0 {
		t.Fatalf("no benchmark %q", name)
	}
	return &all[i]
}

// TestBenchmarks runs those that take a model of images. What they measure is a number for
// each round, and no test knows which.
func TestBenchmarks(t *testing.T) {
	for name, want := range map[string][]string{
		"stream":  {"stream GB/s to one thread"},
		"cnn":     {"cnn µs/image to generic"},
		"commit":  {"commit % to run", "commit/served % to run", "commit/kept KB/segment to tensors", "commit/again ms to run"},
		"dispute": {"dispute ms to run", "dispute/proof ms to run"},
	} {
		b, last := embedded(t), 0
		b.Progress = func(about string, done, total int) {
			if about != name || done < last || done >= total {
				t.Errorf("%s: progress %s, %d of %d after %d", name, about, done, total, last)
			}
			last = done
		}
		results, err := find(t, name).Run(t.Context(), b)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range results {
			r := &results[i]
			got = append(got, r.Name+" "+r.Unit+" to "+r.RatioTo)
			for _, list := range [][]float64{r.Values, r.Ratios, r.Seconds} {
				if len(list) != 2 || slices.ContainsFunc(list, math.IsNaN) {
					t.Errorf("%s: %v, want numbers of two rounds", r.Name, list)
				}
			}
			if r.Model != "model=digits" || r.Ratio() <= 0 || r.Seconds[0] <= 0 {
				t.Errorf("%+v", r)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestKind: a benchmark of language models refuses another.
func TestKind(t *testing.T) {
	for _, name := range []string{"decode", "prompt"} {
		if _, err := find(t, name).Run(t.Context(), embedded(t)); err == nil || !strings.Contains(err.Error(), "model=digits is not what it takes: want a language model") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, name := range []string{"cnn", "commit", "dispute"} {
		if _, err := find(t, name).Run(ctx, embedded(t)); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: error %v, want %v", name, err, context.Canceled)
		}
	}
}
