package main

import (
	"fmt"
	"slices"
	"text/tabwriter"

	"github.com/urfave/cli/v2"
)

func commitCommand() *cli.Command {
	return &cli.Command{
		Name:      "commit",
		Usage:     "print the root over an execution",
		ArgsUsage: "MODEL [INPUT]",
		Description: `Runs a model on an input, as run does, and prints what a claim on a chain commits to: the
trace root over every tensor of the execution, the root of the input, and the output with the
path that binds it to the trace root.

A language model takes a prompt in place of INPUT, as generate does, and has the same trace
root for the same prompt and the same number of tokens:

   mlvm commit model.mlvm --prompt "Once upon a time" --tokens 64

--input-file writes the bytes of the input, which a request on a chain must have.`,
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "input-file", EnvVars: env("input-file"), Usage: "file to write the bytes of the input to"},
		}, promptFlags(), []cli.Flag{tokensFlag(), batchFlag(), workersFlag(), jsonFlag()}),
		Action: func(c *cli.Context) error {
			return withExecution(c, func(x *execution) error { return commit(c, x) })
		},
	}
}

// commitResult is what commit prints as JSON.
type commitResult struct {
	ModelID    string   `json:"modelID"`
	TraceRoot  string   `json:"traceRoot"`
	InputRoot  string   `json:"inputRoot"`
	T          uint32   `json:"T"`
	MaxT       uint32   `json:"maxT"`
	Output     string   `json:"output"`
	OutputPath []string `json:"outputPath"`
	TraceBytes int64    `json:"traceBytes"`
	*generated          // of a language model
}

func commit(c *cli.Context, x *execution) error {
	if path := c.String("input-file"); path != "" {
		if err := writeFile(path, x.input); err != nil {
			return err
		}
	}
	if err := x.commitShowing(c, nothing); err != nil {
		return err
	}
	inputRoot, err := x.inputRoot()
	if err != nil {
		return err
	}
	output, path := x.trace.Output()
	result := commitResult{
		ModelID: x.file.ModelID.String(), TraceRoot: x.trace.Root().String(), InputRoot: inputRoot.String(),
		T: x.trace.T(), MaxT: x.maxT, Output: fmt.Sprintf("0x%x", output), OutputPath: []string{},
		generated: x.said(),
	}
	for _, h := range path {
		result.OutputPath = append(result.OutputPath, h.String())
	}
	for t := range x.trace.T() {
		for i := range x.file.Program.Nodes {
			result.TraceBytes += x.file.Program.Nodes[i].ByteLen(int64(t))
		}
	}
	return show(c, result, func(w *tabwriter.Writer) {
		fmt.Fprintf(w, "model ID\t%s\n", result.ModelID)
		fmt.Fprintf(w, "trace root\t%s\n", result.TraceRoot)
		fmt.Fprintf(w, "input root\t%s\n", result.InputRoot)
		fmt.Fprintf(w, "segments\t%d of at most %d\n", result.T, result.MaxT)
		fmt.Fprintf(w, "committed\t%s in %d nodes\n", byteCount(result.TraceBytes), len(x.file.Program.Nodes))
		if result.generated != nil {
			fmt.Fprintf(w, "tokens\t%v\n", result.Tokens)
			fmt.Fprintf(w, "text\t%q\n", result.Text)
		}
	})
}
