package main

import (
	"context"
	"fmt"
	"math"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/conformance"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/kernel"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// execution is a model with a run of it on an input.
type execution struct {
	file  *modelfile.File
	input []byte
	trace *trace.Trace
}

// withExecution runs the model that is the command's first argument on the input
// that is its second, and calls do with the execution.
func withExecution(c *cli.Context, do func(x *execution, workers int) error) error {
	args, err := wantArgs(c, "MODEL", "INPUT")
	if err != nil {
		return err
	}
	n, err := workers(c)
	if err != nil {
		return err
	}
	f, err := openModel(args[0])
	if err != nil {
		return err
	}
	defer f.Close()
	x := &execution{file: f}
	if err := x.run(c.Context, args[1], n); err != nil {
		return err
	}
	return do(x, n)
}

func (x *execution) run(ctx context.Context, inputPath string, workers int) (err error) {
	p := x.file.Program
	if x.input, err = input.ReadFile(inputPath, &x.file.Metadata.Input, int(p.InputLen)); err != nil {
		return err
	}
	e, err := engine.New(p, x.file.Weights(), engine.Options{Workers: workers})
	if err != nil {
		return err
	}
	tensors, err := e.Run(ctx, x.input, p.MaxSegments)
	if err != nil {
		return err
	}
	x.trace, err = trace.New(ctx, p, tensors, workers)
	return err
}

// claim returns the run as something to prove about, reading all weights.
func (x *execution) claim(ctx context.Context, workers int) (*prover.Claim, error) {
	tree, err := x.file.Verify(ctx, workers, nil)
	if err != nil {
		return nil, err
	}
	c, err := prover.NewClaim(x.file.Program, x.file.Weights(), tree, x.input)
	if err != nil {
		return nil, err
	}
	c.T, c.MaxT = x.trace.T(), x.file.Program.MaxSegments
	return c, nil
}

// inputRoot returns the root of the input.
func (x *execution) inputRoot() (merkle.Hash, error) {
	tree, err := trace.InputTree(x.file.Program, x.input)
	if err != nil {
		return merkle.Hash{}, err
	}
	return tree.Root(), nil
}

// scores reads an output as numbers of its node's type.
func scores(f *modelfile.File, output []byte) []int64 {
	return integers(f.Program.Nodes[f.Program.OutNode].DType, output)
}

// integers reads the elements of a tensor.
func integers(d tensor.DType, output []byte) []int64 {
	list := make([]int64, int64(len(output))*8/int64(d.Bits()))
	for e := range list {
		list[e] = d.Load(output, int64(e))
	}
	return list
}

// argmax returns the index of the greatest score, the lowest if there are several.
func argmax(scores []int64) (best int) {
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return best
}

// kernelImplementation checks a kernel path on vectors.
type kernelImplementation struct{ path kernel.Path }

// kernelPaths returns every kernel path that this machine has.
func kernelPaths() (list []conformance.Implementation) {
	for _, path := range kernel.Paths() {
		list = append(list, kernelImplementation{path})
	}
	return list
}

// Name implements conformance.Implementation.
func (k kernelImplementation) Name() string { return fmt.Sprintf("kernel %s", k.path) }

// Eval implements conformance.Implementation.
func (k kernelImplementation) Eval(_ context.Context, s *conformance.Step) ([]byte, error) {
	dst := make([]byte, s.Instruction.ByteLen(s.T))
	job, err := kernel.NewJob(k.path, dst, s.Instruction, s.T, s.Operands)
	if err != nil {
		return nil, err
	}
	job.Run(0, job.Units())
	return dst, nil
}

// real returns the value of a fixed-point number.
func real(v int64, fracBits int) float64 {
	return math.Ldexp(float64(v), -fracBits)
}
