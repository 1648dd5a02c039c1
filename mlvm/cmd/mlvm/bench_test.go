package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/bench"
)

// sampleResults are what a benchmark of two rounds could have measured.
func sampleResults() []bench.Result {
	const model = "shape=1.1b/quant=q8_0"
	seconds := []float64{0.001, 0.002}
	return []bench.Result{
		{Name: "prompt", Model: model, Unit: "tokens/s", RatioTo: "decode", Values: []float64{1000, 500}, Ratios: []float64{4, 3}, Seconds: seconds},
		{Name: "prompt", Model: model, Unit: "GOPS", RatioTo: "decode", Values: []float64{12.5, 6.25}, Ratios: []float64{4, 3}, Seconds: seconds},
		{Name: "prompt", Model: model, Unit: "tokens/s", RatioTo: "one thread", Values: []float64{1000, 500}, Ratios: []float64{0.5, 0.25}, Seconds: seconds},
		{Name: "compare", Model: model, Unit: "tokens/s", RatioTo: "prompt", Values: []float64{123456.5, 123456.5}, Ratios: []float64{123.4565, 246.913}},
	}
}

func TestBenchFormats(t *testing.T) {
	procs := runtime.GOMAXPROCS(0)
	for name, c := range map[string]struct {
		format func(*benchPrinter, []bench.Result) error
		want   string
	}{
		"json": {(*benchPrinter).lines, `{"name":"prompt","value":750,"unit":"tokens/s","ratioTo":"decode","ratio":3.5}
{"name":"prompt","value":9.375,"unit":"GOPS","ratioTo":"decode","ratio":3.5}
{"name":"prompt","value":750,"unit":"tokens/s","ratioTo":"one thread","ratio":0.375}
{"name":"compare","value":123456.5,"unit":"tokens/s","ratioTo":"prompt","ratio":185.18475}
`},
		"table": {(*benchPrinter).table, `benchmark             value unit          ratio  to          model
prompt                  750 tokens/s        3.5  decode      shape=1.1b/quant=q8_0
prompt                9.375 GOPS            3.5  decode      shape=1.1b/quant=q8_0
prompt                  750 tokens/s      0.375  one thread  shape=1.1b/quant=q8_0
compare              123456 tokens/s      185.2  prompt      shape=1.1b/quant=q8_0
`},
		"benchstat": {(*benchPrinter).benchstat, fmt.Sprintf(`goos: %[1]s
goarch: %[2]s
pkg: github.com/mlgeth/mlgeth/mlvm/bench
BenchmarkMlvm/prompt/shape=1.1b/quant=q8_0/threads=3-%[3]d 1 1000000 ns/op 1000 tokens/s 12.5 GOPS 4 x/decode 0.5 x/one-thread
BenchmarkMlvm/prompt/shape=1.1b/quant=q8_0/threads=3-%[3]d 1 2000000 ns/op 500 tokens/s 6.25 GOPS 3 x/decode 0.25 x/one-thread
BenchmarkMlvm/compare/shape=1.1b/quant=q8_0/threads=3-%[3]d 1 123456 tokens/s 123.457 x/prompt
BenchmarkMlvm/compare/shape=1.1b/quant=q8_0/threads=3-%[3]d 1 123456 tokens/s 246.913 x/prompt
`, runtime.GOOS, runtime.GOARCH, procs)},
	} {
		var out bytes.Buffer
		p := &benchPrinter{out: &out, threads: 3, format: c.format}
		for _, results := range [][]bench.Result{sampleResults()[:3], sampleResults()[3:]} {
			if err := p.print(results); err != nil {
				t.Fatal(err)
			}
		}
		if got := out.String(); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func TestDigits4(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0", 18.4: "18.4", 0.061234: "0.06123", 1234.5: "1234", 123456.7: "123457", -1.23456: "-1.235", 0.0000123456: "0.00001235", 123456789: "123456789",
	} {
		if got := digits4(x); got != want {
			t.Errorf("%v is written %s, want %s", x, got, want)
		}
	}
}

func TestCheckRoom(t *testing.T) {
	const bytes, need = 8 << 30, 17<<30 + 1<<20 // 8 and 9 GiB, and some
	broken := errors.New("broken")
	for _, c := range []struct {
		free int64
		err  error
		want string
	}{
		{need, nil, ""},
		{need - 1, nil, "17.0 GiB needed, 17.0 GiB free: make room, or give --dir another folder"},
		{0, nil, "17.0 GiB needed, 0 B free"},
		{0, errors.ErrUnsupported, ""},
		{need, broken, "broken"},
	} {
		err := checkRoom("x", bytes, func(string) (int64, error) { return c.free, c.err })
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%d bytes and error %v: error %v, want %q", c.free, c.err, err, c.want)
		}
	}
	if n, err := freeBytes(t.TempDir()); err != nil && !errors.Is(err, errors.ErrUnsupported) || err == nil && n <= 0 {
		t.Errorf("%d bytes free, error %v", n, err)
	}
	if _, err := freeBytes(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("no error for a folder that is not there")
	}
}

// TestRemoveAbandoned: folders of processes that were killed go, others stay.
func TestRemoveAbandoned(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"making-1", "making-2", "other-3"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "making-1", "synthetic.gguf"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	for name, age := range map[string]time.Duration{"making-1": 25 * time.Hour, "making-2": 23 * time.Hour, "other-3": 25 * time.Hour} {
		if err := os.Chtimes(filepath.Join(dir, name), now.Add(-age), now.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	removeAbandoned(dir, now)
	left, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{filepath.Join(dir, "making-2"), filepath.Join(dir, "other-3")}
	if !slices.Equal(left, want) {
		t.Errorf("left are %v, want %v", left, want)
	}
}

// TestBenchInterrupted: nothing is left of a model that was being made.
func TestBenchInterrupted(t *testing.T) {
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := run(ctx, []string{"mlvm", "bench", "decode", "--dir", dir}, strings.NewReader(""), io.Discard, io.Discard)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("%v is left, error %v", left, err)
	}
}

// TestBenchModelAgain: the same model is made each time, in the place of a damaged one.
func TestBenchModelAgain(t *testing.T) {
	dir := t.TempDir()
	bench := func() { must(t, "bench", "stream", "--dir", dir, "--count", "1") }
	bench()
	path := filepath.Join(dir, "tiny-q8_0.mlvm")
	first, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	save(t, path, first[:len(first)/2])
	bench()
	again, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(first, again) {
		t.Errorf("the model is another one the second time, error %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("%v is left, want one file, error %v", left, err)
	}
}
