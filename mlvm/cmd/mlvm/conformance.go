package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/conformance"
)

func conformanceCommand() *cli.Command {
	return &cli.Command{
		Name:      "conformance",
		Usage:     "run golden vectors through every implementation",
		ArgsUsage: "FILE...",
		Description: `Reads files of golden vectors (JSON lines: scalar rules, whole instructions, blocks of
imported weights) and checks the reference, every kernel and, with --rpc, the TENSOR_OP
precompile of a running node against them. Prints a count for each op and each mismatch;
a mismatch makes it fail.`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "rpc", EnvVars: env("rpc"), Usage: "URL of a node whose precompile is checked, too"},
			jsonFlag(),
		},
		Action: checkConformance,
	}
}

func checkConformance(c *cli.Context) error {
	if !c.Args().Present() {
		return usagef("conformance: missing FILE, see mlvm conformance --help")
	}
	implementations := []conformance.Implementation{conformance.Reference{}}
	implementations = append(implementations, kernelPaths()...)
	if url := c.String("rpc"); url != "" {
		client, err := chain.Dial(c.Context, url)
		if err != nil {
			return err
		}
		defer client.Close()
		if err := client.CheckFork(c.Context); err != nil {
			return err
		}
		implementations = append(implementations, conformance.Precompile{Call: callOf(client)})
	}
	report := conformance.NewReport(implementations)
	for _, name := range c.Args().Slice() {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		err = report.Run(c.Context, name, f, implementations)
		f.Close()
		if err != nil {
			return err
		}
	}
	if err := show(c, report, func(w *tabwriter.Writer) { printReport(w, report) }); err != nil {
		return err
	}
	if report.Mismatches > 0 {
		return fmt.Errorf("%d of %d checks failed", report.Mismatches, report.Checked)
	}
	return nil
}

// callOf returns the call of TENSOR_OP, whose failures to reach the node are told
// apart from wrong results.
func callOf(client *chain.Client) func(context.Context, []byte) ([]byte, error) {
	return func(ctx context.Context, input []byte) ([]byte, error) {
		out, err := client.TensorOp(ctx, input)
		if errors.Is(err, chain.ErrNoAnswer) {
			err = fmt.Errorf("%w: %w", conformance.ErrUnavailable, err)
		}
		return out, err
	}
}

func printReport(w *tabwriter.Writer, r *conformance.Report) {
	fmt.Fprintf(w, "checked against\t%v\n", r.Implementations)
	fmt.Fprintf(w, "op\tchecked\tmismatches\n")
	for _, op := range slices.Sorted(maps.Keys(r.Ops)) {
		fmt.Fprintf(w, "%s\t%d\t%d\n", op, r.Ops[op].Checked, r.Ops[op].Mismatches)
	}
	fmt.Fprintf(w, "all\t%d\t%d\n", r.Checked, r.Mismatches)
	for _, f := range r.Failures {
		fmt.Fprintf(w, "mismatch\t%s:%d: %s, %s: %s\n", f.File, f.Line, f.Op, f.Implementation, f.Problem)
	}
}
