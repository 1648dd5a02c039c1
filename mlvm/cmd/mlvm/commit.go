package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/urfave/cli/v2"
)

func commitCommand() *cli.Command {
	return &cli.Command{
		Name:      "commit",
		Usage:     "print the root over an execution",
		ArgsUsage: "MODEL INPUT",
		Description: `Runs a model on an input, as run does, and prints what a claim on a chain commits to: the
trace root over every tensor of the execution, the root of the input, and the output with the
path that binds it to the trace root.`,
		Flags: []cli.Flag{workersFlag(), jsonFlag()},
		Action: func(c *cli.Context) error {
			return withExecution(c, func(x *execution, _ int) error { return commit(c, x) })
		},
	}
}

// commitResult is what commit prints as JSON.
type commitResult struct {
	ModelID    string   `json:"modelID"`
	TraceRoot  string   `json:"traceRoot"`
	InputRoot  string   `json:"inputRoot"`
	T          uint32   `json:"T"`
	Output     string   `json:"output"`
	OutputPath []string `json:"outputPath"`
	TraceBytes int64    `json:"traceBytes"`
}

func commit(c *cli.Context, x *execution) error {
	inputRoot, err := x.inputRoot()
	if err != nil {
		return err
	}
	output, path := x.trace.Output()
	result := commitResult{
		ModelID: x.file.ModelID.String(), TraceRoot: x.trace.Root().String(), InputRoot: inputRoot.String(),
		T: x.trace.T(), Output: fmt.Sprintf("0x%x", output), OutputPath: []string{},
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
		fmt.Fprintf(w, "segments\t%d\n", result.T)
		fmt.Fprintf(w, "committed\t%s in %d nodes\n", byteCount(result.TraceBytes), len(x.file.Program.Nodes))
	})
}
