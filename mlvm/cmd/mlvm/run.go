package main

import (
	"fmt"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v2"
)

func runCommand() *cli.Command {
	return &cli.Command{
		Name:      "run",
		Usage:     "run a model on one input",
		ArgsUsage: "MODEL [INPUT]",
		Description: `INPUT is an image of the model's size (PNG, PGM, PPM, or the first of an IDX file) or the
raw bytes of the input tensor. Prints the class with the highest score, all scores, and the
trace root: what a claim of this result on a chain would commit to.

MODEL may be "digits", the classifier that is built in.

A language model takes a prompt in place of INPUT, and run shows what may come next: the ten
likeliest tokens with their probabilities (at temperature 1), and the one that is chosen.

   mlvm run model.mlvm --prompt "Once upon a"`,
		Flags:  slices.Concat(promptFlags(), []cli.Flag{batchFlag(), workersFlag(), jsonFlag()}),
		Action: runModel,
	}
}

// runResult is what run prints as JSON. Output holds the integers that are
// committed; a score is output / 2^fracBits.
type runResult struct {
	ModelID   string  `json:"modelID"`
	Class     int     `json:"class"`
	Label     string  `json:"label,omitempty"`
	Output    []int64 `json:"output"`
	FracBits  int     `json:"fracBits"`
	TraceRoot string  `json:"traceRoot"`
	T         uint32  `json:"T"`
	Seconds   float64 `json:"seconds"`
}

func runModel(c *cli.Context) error {
	start := time.Now()
	return withExecution(c, func(x *execution) error {
		if x.language != nil {
			return runStep(c, x, start)
		}
		if err := x.commitShowing(c, nothing); err != nil {
			return err
		}
		return showRun(c, x, start)
	})
}

func showRun(c *cli.Context, x *execution, start time.Time) error {
	output, _ := x.trace.Output()
	out := &x.file.Metadata.Output
	result := runResult{
		ModelID: x.file.ModelID.String(), Output: scores(x.file, output), FracBits: out.FracBits,
		TraceRoot: x.trace.Root().String(), T: x.trace.T(), Seconds: time.Since(start).Seconds(),
	}
	result.Class = argmax(result.Output)
	if result.Class < len(out.Labels) {
		result.Label = out.Labels[result.Class]
	}
	return show(c, result, func(w *tabwriter.Writer) {
		fmt.Fprintf(w, "class\t%d %s\n", result.Class, result.Label)
		for i, s := range result.Output {
			fmt.Fprintf(w, "score %d\t%.4f\n", i, real(s, out.FracBits))
		}
		fmt.Fprintf(w, "trace root\t%s\n", result.TraceRoot)
	})
}
