package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
)

// The benchmarks of geth's harness that bench compares.
const (
	ourBenchmark       = "BenchmarkPrecompiledOPML"
	yardstickBenchmark = "BenchmarkPrecompiledEcrecover"
)

// bench runs the precompiles' vectors through geth's benchmark harness, beside
// ecrecover in the same process on one thread, and fails if a vector gets through
// less gas per second than ecrecover does. Each runs count times, and its best run
// stands: what else the machine does can only slow it down.
func (f *fork) bench(ctx context.Context, benchtime time.Duration, count int, stdout io.Writer) error {
	run, done, err := f.testRun(ctx, io.Discard)
	if err != nil {
		return err
	}
	defer done()
	var lines []string
	out, drain := eachLine(func(line string) {
		if strings.HasPrefix(line, "Benchmark") {
			fmt.Fprintln(stdout, line)
			lines = append(lines, line)
		}
	})
	run.stdout = out
	err = run.goTest(ctx, []string{"-run", "^$", "-bench", "^(" + ourBenchmark + "|" + yardstickBenchmark + ")$",
		"-benchtime", benchtime.String(), "-count", strconv.Itoa(count), "-cpu", "1"}, []string{"./core/vm"})
	drain()
	if err != nil {
		return err
	}
	report, err := compareSpeed(lines)
	fmt.Fprint(stdout, report)
	return err
}

// speed is one benchmark's result.
type speed struct {
	name  string
	mgasS float64
}

// compareSpeed reads the benchmark lines and returns a report, and an error if a
// vector of ours is slower per gas than the yardstick.
func compareSpeed(lines []string) (string, error) {
	var yardstick float64
	best := make(map[string]float64)
	for _, line := range lines {
		s, err := parseSpeed(line)
		switch {
		case err != nil:
			return "", err
		case strings.HasPrefix(s.name, yardstickBenchmark):
			yardstick = max(yardstick, s.mgasS)
		default:
			best[s.name] = max(best[s.name], s.mgasS)
		}
	}
	var ours []speed
	for name, mgasS := range best {
		ours = append(ours, speed{name, mgasS})
	}
	if yardstick == 0 || len(ours) == 0 {
		return "", errors.New("the benchmarks did not run")
	}
	slices.SortFunc(ours, func(a, b speed) int {
		return cmp.Or(cmp.Compare(a.mgasS, b.mgasS), strings.Compare(a.name, b.name))
	})
	report := fmt.Sprintf("bench: ecrecover %.1f Mgas/s; slowest of %d vectors %.1f Mgas/s, %.2f times ecrecover: %s\n",
		yardstick, len(ours), ours[0].mgasS, ours[0].mgasS/yardstick, ours[0].name)
	var slow []error
	for _, s := range ours {
		if s.mgasS < yardstick {
			slow = append(slow, fmt.Errorf("%s: %.1f Mgas/s is below ecrecover's %.1f", s.name, s.mgasS, yardstick))
		}
	}
	return report, errors.Join(slow...)
}

// parseSpeed reads the name and the mgas/s of a benchmark line.
func parseSpeed(line string) (speed, error) {
	fields := strings.Fields(line)
	i := slices.Index(fields, "mgas/s")
	if i < 1 {
		return speed{}, fmt.Errorf("no mgas/s in %q", line)
	}
	v, err := strconv.ParseFloat(fields[i-1], 64)
	return speed{fields[0], v}, err
}
