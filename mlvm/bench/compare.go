package bench

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Program is another program that is measured in turn with a benchmark.
type Program struct {
	Command string // for sh -c
	// Number matches what the program prints; its first group is a number in the unit
	// of the benchmark. If it is nil, the time of a run is measured.
	Number *regexp.Regexp
}

// killDelay is how long a program's descendants may hold its output after its end.
const killDelay = 2 * time.Second

// measure is the side of the program: a number that it prints, or seconds.
func (p *Program) measure(ctx context.Context) (float64, error) {
	var out bytes.Buffer
	cmd := exec.CommandContext(ctx, "sh", "-c", p.Command)
	cmd.Stdout, cmd.Stderr, cmd.WaitDelay = &out, &out, killDelay
	start := time.Now()
	err := cmd.Run()
	seconds := since(start)
	switch {
	case ctx.Err() != nil:
		return 0, ctx.Err()
	case err != nil:
		return 0, fmt.Errorf("compare with %q: %w: %s", p.Command, err, lastLine(out.String()))
	case p.Number == nil:
		return seconds, nil
	}
	found := p.Number.FindSubmatch(out.Bytes())
	if len(found) < 2 {
		return 0, fmt.Errorf("compare with %q: no match of %q in what it prints, which ends with %q", p.Command, p.Number, lastLine(out.String()))
	}
	v, err := strconv.ParseFloat(string(found[1]), 64)
	if err != nil || !(v > 0) {
		return 0, fmt.Errorf("compare with %q: %q matches %q, want a number above 0", p.Command, p.Number, found[1])
	}
	return v, nil
}

// lastLine returns the end of a text.
func lastLine(text string) string {
	text = strings.TrimSpace(text)
	return text[strings.LastIndexByte(text, '\n')+1:]
}

// compared appends to results how the first of them compares with the other program, whose
// numbers are the last of every round.
func (c *Config) compared(results []Result, rounds [][]float64) []Result {
	if c.Compare == nil {
		return results
	}
	own := results[0]
	own.RatioTo, own.Ratios = "compare", nil
	if c.Compare.Number == nil {
		own.Unit, own.Values = "s", nil
		for _, round := range rounds {
			own.Values = append(own.Values, round[0])
		}
	}
	other := Result{Name: "compare", Model: own.Model, Unit: own.Unit, RatioTo: own.Name}
	for i, round := range rounds {
		v := round[len(round)-1]
		own.Ratios = append(own.Ratios, own.Values[i]/v)
		other.Values, other.Ratios = append(other.Values, v), append(other.Ratios, v/own.Values[i])
	}
	return append(results, own, other)
}
