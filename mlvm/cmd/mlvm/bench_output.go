package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"runtime"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/bench"
)

// benchPrinter prints results as they come.
type benchPrinter struct {
	out     io.Writer
	threads int
	format  func(p *benchPrinter, results []bench.Result) error
	begun   bool
}

func newBenchPrinter(c *cli.Context, threads int) *benchPrinter {
	p := &benchPrinter{out: c.App.Writer, threads: threads, format: (*benchPrinter).table}
	switch {
	case c.Bool("json"):
		p.format = (*benchPrinter).lines
	case c.Bool("benchstat"):
		p.format = (*benchPrinter).benchstat
	}
	return p
}

// print prints the results of a benchmark.
func (p *benchPrinter) print(results []bench.Result) error {
	err := p.format(p, results)
	p.begun = true
	return err
}

// table prints results for people. Widths are fixed, so that rows can come one by one.
func (p *benchPrinter) table(results []bench.Result) error {
	const row = "%-14s %12s %-9s %9s  %-11s %s\n"
	if !p.begun {
		if _, err := fmt.Fprintf(p.out, row, "benchmark", "value", "unit", "ratio", "to", "model"); err != nil {
			return err
		}
	}
	for i := range results {
		r := &results[i]
		if _, err := fmt.Fprintf(p.out, row, r.Name, digits4(r.Value()), r.Unit, digits4(r.Ratio()), r.RatioTo, r.Model); err != nil {
			return err
		}
	}
	return nil
}

// digits4 writes a number with four significant digits, or all before the point.
func digits4(x float64) string {
	s := strconv.FormatFloat(x, 'g', 4, 64)
	if !strings.Contains(s, "e") {
		return s
	}
	decimals := 0
	if math.Abs(x) < 1 {
		decimals = 3 - int(math.Floor(math.Log10(math.Abs(x))))
	}
	return strconv.FormatFloat(x, 'f', decimals, 64)
}

// benchLine is a result as JSON.
type benchLine struct {
	Name    string  `json:"name"`
	Value   float64 `json:"value"`
	Unit    string  `json:"unit"`
	RatioTo string  `json:"ratioTo"`
	Ratio   float64 `json:"ratio"`
}

// lines prints each result as a line of JSON.
func (p *benchPrinter) lines(results []bench.Result) error {
	enc := json.NewEncoder(p.out)
	enc.SetEscapeHTML(false)
	for i := range results {
		r := &results[i]
		if err := enc.Encode(benchLine{r.Name, r.Value(), r.Unit, r.RatioTo, r.Ratio()}); err != nil {
			return err
		}
	}
	return nil
}

// benchstat prints each round of results of one name as a line of Go benchmarks
// (golang.org/design/14313-benchmark-format).
func (p *benchPrinter) benchstat(results []bench.Result) error {
	if !p.begun {
		if _, err := fmt.Fprintf(p.out, "goos: %s\ngoarch: %s\npkg: github.com/mlgeth/mlgeth/mlvm/bench\n", runtime.GOOS, runtime.GOARCH); err != nil {
			return err
		}
	}
	for len(results) > 0 {
		n := 1
		for n < len(results) && results[n].Name == results[0].Name {
			n++
		}
		for round := range results[0].Values {
			if _, err := fmt.Fprintln(p.out, benchstatLine(results[:n], round, p.threads)); err != nil {
				return err
			}
		}
		results = results[n:]
	}
	return nil
}

// benchstatLine returns the line of a round of results of one name: each unit once, then
// the ratios.
func benchstatLine(results []bench.Result, round, threads int) string {
	r := &results[0]
	number := func(x float64) string { return strconv.FormatFloat(x, 'g', 6, 64) }
	fields := []string{fmt.Sprintf("BenchmarkMlvm/%s/%s/threads=%d-%d", r.Name, r.Model, threads, runtime.GOMAXPROCS(0)), "1"}
	if len(r.Seconds) > 0 {
		fields = append(fields, strconv.FormatFloat(1e9*r.Seconds[round], 'f', 0, 64)+" ns/op")
	}
	seen := map[string]bool{}
	for i := range results {
		if r := &results[i]; !seen[r.Unit] {
			seen[r.Unit] = true
			fields = append(fields, number(r.Values[round])+" "+r.Unit)
		}
	}
	for i := range results {
		r := &results[i]
		if name := "x/" + strings.ReplaceAll(r.RatioTo, " ", "-"); !seen[name] {
			seen[name] = true
			fields = append(fields, number(r.Ratios[round])+" "+name)
		}
	}
	return strings.Join(fields, " ")
}
