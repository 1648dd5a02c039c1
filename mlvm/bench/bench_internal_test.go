package bench

import (
	"context"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMedian(t *testing.T) {
	for _, c := range []struct {
		list []float64
		want float64
	}{{[]float64{3}, 3}, {[]float64{1, 2}, 1.5}, {[]float64{9, 1, 2}, 2}, {[]float64{8, 2, 100, 4}, 6}} {
		before := slices.Clone(c.list)
		if got := median(c.list); got != c.want || !slices.Equal(c.list, before) {
			t.Errorf("median of %v is %v, want %v", before, got, c.want)
		}
	}
}

// TestResult: the median of the ratios is not the ratio of the medians.
func TestResult(t *testing.T) {
	r := newResult(Result{Name: "x"}, [][]float64{{1, 1}, {2, 4}, {4, 40}}, func(s []float64) measure {
		return measure{value: s[0], ratio: s[1] / s[0], seconds: 2 * s[0]}
	})
	if r.Name != "x" || r.Value() != 2 || r.Ratio() != 2 || !slices.Equal(r.Seconds, []float64{2, 4, 8}) {
		t.Errorf("%+v: value %v, ratio %v", r, r.Value(), r.Ratio())
	}
}

// TestAlternate: each round runs all sides, every other one backwards, and the first one
// counts for nothing.
func TestAlternate(t *testing.T) {
	order, calls := "", 0.0
	named := func(name string) side {
		return func(context.Context) (float64, error) {
			order, calls = order+name, calls+1
			return calls, nil
		}
	}
	c := Config{Count: 3}
	rounds, err := c.alternate(t.Context(), "test", named("a"), named("b"), named("c"))
	if err != nil {
		t.Fatal(err)
	}
	if want := "abc" + "cba" + "abc" + "cba"; order != want {
		t.Errorf("order %s, want %s", order, want)
	}
	if diff := cmp.Diff([][]float64{{6, 5, 4}, {7, 8, 9}, {12, 11, 10}}, rounds); diff != "" {
		t.Error(diff)
	}
	broken := errors.New("broken")
	_, err = c.alternate(t.Context(), "test", named("a"), func(context.Context) (float64, error) { return 0, broken })
	if !errors.Is(err, broken) || !strings.HasPrefix(err.Error(), "test: ") {
		t.Errorf("error %v, want %v", err, broken)
	}
}

// TestStream: every byte is read once, whatever the lengths and however many read.
func TestStream(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var weights [][]byte
	var want uint64
	for _, n := range []int{0, 1, 7, 8, 63, 64, 200, streamPiece, 3*streamPiece + 77} {
		w := make([]byte, n)
		for i := range w {
			w[i] = byte(rng.Uint32())
		}
		weights = append(weights, w)
		padded := append(slices.Clone(w), make([]byte, 8)...)
		for ; len(padded) > 8; padded = padded[min(8, len(padded)):] {
			want += binary.LittleEndian.Uint64(padded)
		}
	}
	s := newStream(weights)
	for _, threads := range []int{1, 2, 7} {
		if got := s.pass(threads); got != want {
			t.Errorf("%d threads: sum %#x, want %#x", threads, got, want)
		}
	}
	if n := s.bytes * int64(s.passes+1); n < leastStream || s.bytes*int64(s.passes) > 2*leastStream {
		t.Errorf("%d passes of %d bytes", s.passes, s.bytes)
	}
	if _, err := s.read(2)(t.Context()); err != nil {
		t.Error(err)
	}
	weights[6][9]++
	if _, err := s.read(2)(t.Context()); err == nil {
		t.Error("no error for weights that change")
	}
}

func TestProgram(t *testing.T) {
	number := regexp.MustCompile(`"avg_ts": ([0-9.a]+)`)
	for _, c := range []struct {
		command string
		number  *regexp.Regexp
		want    float64
		err     string
	}{
		{`echo '[{"avg_ts": 18.5}]'`, number, 18.5, ""},
		{`echo '"avg_ts": 2.5' >&2`, number, 2.5, ""},
		{`echo one; echo two`, number, 0, `no match of "\"avg_ts\": ([0-9.a]+)" in what it prints, which ends with "two"`},
		{`echo '"avg_ts": 0.0'`, number, 0, `matches "0.0", want a number above 0`},
		{`echo '"avg_ts": 1a2'`, number, 0, `matches "1a2", want a number`},
		{`echo bad; exit 3`, nil, 0, `exit status 3: bad`},
	} {
		got, err := (&Program{c.command, c.number}).measure(t.Context())
		switch {
		case c.err == "" && (err != nil || got != c.want):
			t.Errorf("%s: got %v and error %v, want %v", c.command, got, err, c.want)
		case c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)):
			t.Errorf("%s: error %v, want one with %q", c.command, err, c.err)
		}
	}
	if seconds, err := (&Program{"sleep 0.1", nil}).measure(t.Context()); err != nil || seconds < 0.1 {
		t.Errorf("%v seconds and error %v, want 0.1 or more", seconds, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := (&Program{"true", nil}).measure(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}

// TestCompared: the other program is compared by its number, or by time.
func TestCompared(t *testing.T) {
	c := Config{Count: 2, Compare: &Program{`echo 8`, regexp.MustCompile(`(8)`)}}
	half := func(context.Context) (float64, error) { return 0.5, nil }
	rounds, err := c.alternate(t.Context(), "test", half, half)
	if err != nil {
		t.Fatal(err)
	}
	main := newResult(Result{Name: "x", Unit: "tokens/s", RatioTo: "y"}, rounds, func(s []float64) measure {
		return measure{value: 1 / s[0], ratio: s[1] / s[0], seconds: s[0]}
	})
	two := func(x float64) []float64 { return []float64{x, x} }
	if diff := cmp.Diff([]Result{
		main,
		{Name: "x", Unit: "tokens/s", RatioTo: "compare", Values: two(2), Ratios: two(0.25), Seconds: two(0.5)},
		{Name: "compare", Unit: "tokens/s", RatioTo: "x", Values: two(8), Ratios: two(4)},
	}, c.compared([]Result{main}, rounds)); diff != "" {
		t.Error(diff)
	}
	c.Compare.Number = nil
	if diff := cmp.Diff([]Result{
		main,
		{Name: "x", Unit: "s", RatioTo: "compare", Values: two(0.5), Ratios: two(0.0625), Seconds: two(0.5)},
		{Name: "compare", Unit: "s", RatioTo: "x", Values: two(8), Ratios: two(0.0625 * 256)},
	}, c.compared([]Result{main}, rounds)); diff != "" {
		t.Error(diff)
	}
}
