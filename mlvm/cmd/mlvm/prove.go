package main

import (
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/internal/wholefile"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

func proveCommand() *cli.Command {
	return &cli.Command{
		Name:      "prove",
		Usage:     "write the proof of one step of an execution",
		ArgsUsage: "MODEL [INPUT]",
		Description: `Runs a model on an input and writes a step proof: everything that shows, against the trace
root, how one element of one node's output comes about. Of an honest execution it shows no
fault; the agent proves the faults of others by itself. The file holds the input of the
STEP_VERIFY precompile; verify reads it.

   mlvm prove --step 0:1:17 -o step.proof net.mlvm digit.png

A language model takes a prompt in place of INPUT, as generate does; segment t is that of token
t of the prompt and what follows it. Nothing but that segment and the one before is kept.

   mlvm prove --step 20:100:0 -o step.proof model.mlvm --prompt "Once upon a time" --tokens 64`,
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "step", EnvVars: env("step"), Usage: "SEGMENT:NODE:ELEMENT, instead of the three flags"},
			&cli.Uint64Flag{Name: "segment", EnvVars: env("segment"), Usage: "number of the segment"},
			&cli.Uint64Flag{Name: "node", EnvVars: env("node"), Usage: "number of the node"},
			&cli.Int64Flag{Name: "element", EnvVars: env("element"), Usage: "number of the element in the node's output"},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, EnvVars: env("output"), Usage: "proof file to write (default: only judge it)"},
		}, promptFlags(), []cli.Flag{tokensFlag(), batchFlag(), workersFlag(), jsonFlag()}),
		Action: prove,
	}
}

func prove(c *cli.Context) error {
	h, err := stepHeader(c)
	if err != nil {
		return err
	}
	return withExecution(c, func(x *execution) error { return proveStep(c, x, h) })
}

// proofResult is what prove prints as JSON.
type proofResult struct {
	*verdict
	*generated // of a language model
}

func proveStep(c *cli.Context, x *execution, h *stepproof.Header) error {
	if err := x.commitShowing(c, trace.Around(h.Segment)); err != nil {
		return err
	}
	claim, err := x.claim(c)
	if err != nil {
		return err
	}
	proof, _, err := claim.Prove(c.Context, prover.Local{Trace: x.trace}, h)
	if err != nil {
		return err
	}
	context := claim.Context(x.trace.Root()).Encode()
	b := slices.Concat(context[:], proof)
	v, _, err := judge(b)
	if err != nil {
		return err
	}
	if out := c.String("output"); out != "" {
		if err := writeFile(out, b); err != nil {
			return err
		}
	}
	return show(c, proofResult{v, x.said()}, v.print)
}

// stepHeader returns the place that the flags name.
func stepHeader(c *cli.Context) (*stepproof.Header, error) {
	for _, name := range []string{"segment", "node"} {
		if v := c.Uint64(name); v > math.MaxUint32 {
			return nil, usagef("--%s is %d, want at most %d", name, v, uint32(math.MaxUint32))
		}
	}
	h := &stepproof.Header{
		Kind: stepproof.Step, Segment: uint32(c.Uint64("segment")), Node: uint32(c.Uint64("node")), Element: c.Int64("element"),
	}
	if s := c.String("step"); s != "" {
		if c.IsSet("segment") || c.IsSet("node") || c.IsSet("element") {
			return nil, usagef("--step stands for --segment, --node and --element: give one or the others")
		}
		var rest string
		if n, _ := fmt.Sscanf(s+" ", "%d:%d:%d%s", &h.Segment, &h.Node, &h.Element, &rest); n != 3 {
			return nil, usagef("--step is %q, want SEGMENT:NODE:ELEMENT", s)
		}
	}
	if h.Element < 0 {
		return nil, usagef("element is %d, want 0 or more", h.Element)
	}
	return h, nil
}

// writeFile writes a file whole or not at all.
func writeFile(path string, b []byte) error {
	return wholefile.Write(path, func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
}
