package main

import (
	"fmt"
	"regexp"
	"runtime"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/bench"
	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/kernel"
	"github.com/mlgeth/mlgeth/mlvm/model/gguf/ggufsynth"
	"github.com/mlgeth/mlgeth/mlvm/model/onnx/onnxsynth"
)

func benchCommand() *cli.Command {
	return &cli.Command{
		Name:      "bench",
		Usage:     "measure speed, each time beside a reference",
		ArgsUsage: "[BENCHMARK…]",
		Description: `Measures all benchmarks, or those that are named, each in turn with a reference, so that the
ratio says something on a busy machine, too. Medians over --count rounds, after one that does not
count.

` + benchmarkList() + `
A ratio is that of the two values: of speeds more is better, of times less.

   mlvm bench                                              everything, on a tiny model
   mlvm bench decode prompt --shape 1.1b --quant q4_0      on TinyLlama's shape, in 4 bits
   mlvm bench cnn commit --shape resnet20                  on a network for images
   mlvm bench commit dispute --model model.mlvm            on a model of yours
   mlvm bench --benchstat --count 10 > new.txt             for benchstat old.txt new.txt

--shape and --quant make a model of random weights, which is kept for the next time (--dir,
--no-keep). With the shape of a language model, cnn takes the built-in digits; with that of a network
for images, decode and prompt are left out.

--compare runs another program in each round, through sh, and prints the ratio to it: to the time
of its run, or to the number that --compare-regexp finds in what it prints, in the benchmark's
unit. With llama-bench of llama.cpp, on the same weights:

   go run ./mlvm/model/synth -shape 1.1b -quant q8_0 1.1b.gguf
   mlvm bench decode --shape 1.1b --quant q8_0 --threads 2 --tokens 32 \
     --compare 'llama-bench -m 1.1b.gguf -p 0 -n 32 -r 1 -t 2 -o json' \
     --compare-regexp '"avg_ts": ([0-9.]+)'
   mlvm bench prompt --shape 1.1b --quant q8_0 --threads 2 \
     --compare 'llama-bench -m 1.1b.gguf -p 64 -n 0 -r 1 -t 2 -o json' \
     --compare-regexp '"avg_ts": ([0-9.]+)'`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "shape", EnvVars: env("shape"), Value: "tiny", Usage: "shape of the model: of language " + strings.Join(ggufsynth.ShapeNames(), ", ") + ", for images " + strings.Join(onnxsynth.ShapeNames(), ", ")},
			&cli.StringFlag{Name: "quant", EnvVars: env("quant"), Usage: "type of its weights: as in GGUF files, q8_0 (default), q4_0 and others; for images w8 (default) or w16"},
			&cli.StringFlag{Name: "model", EnvVars: env("model"), Usage: "model file, or digits, to measure instead"},
			&cli.IntFlag{Name: "threads", EnvVars: env("threads"), Value: runtime.NumCPU(), Usage: "threads to use"},
			&cli.IntFlag{Name: "count", EnvVars: env("count"), Value: 5, Usage: "rounds"},
			&cli.IntFlag{Name: "tokens", EnvVars: env("tokens"), Value: 16, Usage: "tokens to generate in each round"},
			&cli.StringFlag{Name: "dir", EnvVars: env("dir"), Usage: "folder for models that are made (default: mlgeth in the user's cache)"},
			&cli.BoolFlag{Name: "no-keep", EnvVars: env("no-keep"), Usage: "delete the model that was made, at the end"},
			&cli.StringFlag{Name: "compare", EnvVars: env("compare"), Usage: "command of another program to run in turn with the one benchmark that is named"},
			&cli.StringFlag{Name: "compare-regexp", EnvVars: env("compare-regexp"), Usage: "regular expression with one group: the number to compare with in what the program prints"},
			&cli.BoolFlag{Name: "benchstat", EnvVars: env("benchstat"), Usage: "print every round as a line of Go benchmarks"},
			&cli.BoolFlag{Name: "json", EnvVars: env("json"), Usage: "print each result as one JSON object on a line"},
		},
		Action: runBench,
	}
}

// benchmarkList describes the benchmarks, one a line.
func benchmarkList() string {
	var b strings.Builder
	for _, k := range bench.Benchmarks() {
		fmt.Fprintf(&b, "   %-8s %s\n", k.Name, k.Text)
	}
	return b.String()
}

func runBench(c *cli.Context) error {
	cfg, err := benchConfig(c)
	if err != nil {
		return err
	}
	chosen, err := chosenBenchmarks(c.Args().Slice())
	if err != nil {
		return err
	}
	if cfg.Compare != nil && len(c.Args().Slice()) != 1 {
		return usagef("--compare: %d benchmarks are named, want one", c.Args().Len())
	}
	models, err := newBenchModels(c, cfg.Threads)
	if err != nil {
		return err
	}
	defer models.close()
	printer := newBenchPrinter(c, cfg.Threads)
	fmt.Fprintf(c.App.ErrWriter, "%s kernels, threads: %d, rounds: %d\n", cpu.Best(kernel.Paths()...), cfg.Threads, cfg.Count)
	for _, k := range chosen {
		m, err := models.of(&k)
		if err != nil {
			return err
		}
		if m == nil { // nobody has asked for this one
			fmt.Fprintf(c.App.ErrWriter, "%s: left out, %s is not what it takes\n", k.Name, models.label())
			continue
		}
		results, err := benchOne(c, &k, cfg, m)
		if err != nil {
			return err
		}
		if err := printer.print(results); err != nil {
			return err
		}
	}
	return nil
}

// benchOne runs a benchmark with a progress.
func benchOne(c *cli.Context, k *bench.Benchmark, cfg *bench.Config, m *bench.Model) ([]bench.Result, error) {
	b := &bench.Bench{Config: *cfg, Model: m}
	var bar *progress
	b.Progress = func(name string, done, total int) {
		if bar == nil {
			bar = newProgress(c, name, count, int64(total))
		}
		bar.at(int64(done), "")
	}
	results, err := k.Run(c.Context, b)
	if bar != nil {
		bar.done()
	}
	return results, err
}

// benchConfig reads the flags of how to measure.
func benchConfig(c *cli.Context) (*bench.Config, error) {
	cfg := &bench.Config{Threads: c.Int("threads"), Count: c.Int("count"), Tokens: c.Int("tokens")}
	for _, f := range []struct {
		name        string
		value, most int
	}{{"threads", cfg.Threads, 1024}, {"count", cfg.Count, 1000}, {"tokens", cfg.Tokens, 1 << 20}} {
		if f.value < 1 || f.value > f.most {
			return nil, usagef("--%s is %d, want 1 to %d", f.name, f.value, f.most)
		}
	}
	if c.Bool("json") && c.Bool("benchstat") {
		return nil, usagef("give one of --json and --benchstat")
	}
	command, number := c.String("compare"), c.String("compare-regexp")
	if command == "" {
		if number != "" {
			return nil, usagef("--compare-regexp is for what --compare prints: give both")
		}
		return cfg, nil
	}
	cfg.Compare = &bench.Program{Command: command}
	if number == "" {
		return cfg, nil
	}
	re, err := regexp.Compile(number)
	if err != nil {
		return nil, usagef("--compare-regexp: %w", err)
	}
	if n := re.NumSubexp(); n != 1 {
		return nil, usagef("--compare-regexp has %d groups, want one, around the number", n)
	}
	cfg.Compare.Number = re
	return cfg, nil
}

// chosenBenchmarks returns the benchmarks with the names, all if there are none, in their
// order.
func chosenBenchmarks(names []string) ([]bench.Benchmark, error) {
	all := bench.Benchmarks()
	if len(names) == 0 {
		return all, nil
	}
	for _, name := range names {
		if !slices.ContainsFunc(all, func(k bench.Benchmark) bool { return k.Name == name }) {
			var known []string
			for _, k := range all {
				known = append(known, k.Name)
			}
			return nil, usagef("bench: unknown benchmark %q, want some of %s", name, strings.Join(known, ", "))
		}
	}
	return slices.DeleteFunc(all, func(k bench.Benchmark) bool { return !slices.Contains(names, k.Name) }), nil
}
