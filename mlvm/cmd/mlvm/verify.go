package main

import (
	"fmt"
	"os"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

func verifyCommand() *cli.Command {
	return &cli.Command{
		Name:      "verify",
		Usage:     "judge a step proof, offline",
		ArgsUsage: "PROOF",
		Description: `Reads a proof file as prove writes it (the claim's context followed by the proof, exactly
what the STEP_VERIFY precompile takes) and prints what it is about and the verdict: a fault is
proven, or not. A malformed proof is an error.

The context says which model and which claim are judged. With --model, it must be that of the
model file.`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "model", EnvVars: env("model"), Usage: "model file that the context must belong to"},
			jsonFlag(),
		},
		Action: verify,
	}
}

// verdict is what verify prints as JSON, and prove of the proof that it made.
type verdict struct {
	Fault       bool   `json:"fault"`
	Kind        string `json:"kind"`
	Segment     uint32 `json:"segment"`
	Node        uint32 `json:"node"`
	Element     int64  `json:"element"`
	Depth       uint8  `json:"depth"`
	Index       uint64 `json:"index"`
	Bytes       int    `json:"bytes"`
	GraphRoot   string `json:"graphRoot"`
	WeightsRoot string `json:"weightsRoot"`
	InputRoot   string `json:"inputRoot"`
	TraceRoot   string `json:"traceRoot"`
	T           uint32 `json:"T"`
	MaxT        uint32 `json:"maxT"`
}

// judge returns the verdict on a context followed by a proof.
func judge(b []byte) (*verdict, *stepproof.Context, error) {
	fault, err := stepproof.Verify(b)
	if err != nil {
		return nil, nil, err
	}
	ctx, err := stepproof.DecodeContext(b)
	if err != nil {
		return nil, nil, err
	}
	h, err := stepproof.DecodeHeader(b[stepproof.ContextLen:])
	if err != nil {
		return nil, nil, err
	}
	return &verdict{
		Fault: fault, Kind: h.Kind.String(), Segment: h.Segment, Node: h.Node, Element: h.Element,
		Depth: h.Depth, Index: h.Index, Bytes: len(b) - stepproof.ContextLen,
		GraphRoot: ctx.GraphRoot.String(), WeightsRoot: ctx.WeightsRoot.String(),
		InputRoot: ctx.InputRoot.String(), TraceRoot: ctx.TraceRoot.String(), T: ctx.T, MaxT: ctx.MaxT,
	}, ctx, nil
}

func (v *verdict) print(w *tabwriter.Writer) {
	switch v.Kind {
	case "STEP":
		fmt.Fprintf(w, "proof\tSTEP: segment %d, node %d, element %d (%d bytes)\n", v.Segment, v.Node, v.Element, v.Bytes)
	case "PAD":
		fmt.Fprintf(w, "proof\tPAD: tree node %d at depth %d (%d bytes)\n", v.Index, v.Depth, v.Bytes)
	case "LEN":
		fmt.Fprintf(w, "proof\tLEN: leaf %d (%d bytes)\n", v.Index, v.Bytes)
	default:
		fmt.Fprintf(w, "proof\tSTOP: segment %d (%d bytes)\n", v.Segment, v.Bytes)
	}
	fmt.Fprintf(w, "trace root\t%s\n", v.TraceRoot)
	if v.Fault {
		fmt.Fprintf(w, "verdict\tFAULT: the claim is false\n")
	} else {
		fmt.Fprintf(w, "verdict\tno fault shown\n")
	}
}

// maxProofFile bounds a proof file, in bytes: what a transaction can carry.
const maxProofFile = 128 << 10

func verify(c *cli.Context) error {
	args, err := wantArgs(c, "PROOF")
	if err != nil {
		return err
	}
	b, err := readProof(args[0])
	if err != nil {
		return err
	}
	v, ctx, err := judge(b)
	if err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	if path := c.String("model"); path != "" {
		f, err := openModel(path)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := checkContext(ctx, f); err != nil {
			return fmt.Errorf("%s is not about %s: %w", args[0], path, err)
		}
	}
	return show(c, v, v.print)
}

func readProof(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() || info.Size() > maxProofFile {
		return nil, fmt.Errorf("%s: not a file of at most %d bytes", path, maxProofFile)
	}
	return os.ReadFile(path)
}

// checkContext returns an error unless the context is that of a run of the model.
func checkContext(ctx *stepproof.Context, f *modelfile.File) error {
	if got, want := ctx.GraphRoot, f.Program.GraphRoot(); got != want {
		return fmt.Errorf("graph root is %v, want %v", got, want)
	}
	if ctx.WeightsRoot != f.WeightsRoot {
		return fmt.Errorf("weights root is %v, want %v", ctx.WeightsRoot, f.WeightsRoot)
	}
	if ctx.Shape != f.Program.Shape {
		return fmt.Errorf("shape is %+v, want %+v", ctx.Shape, f.Program.Shape)
	}
	return nil
}
