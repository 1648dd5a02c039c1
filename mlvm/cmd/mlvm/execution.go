package main

import (
	"context"
	"fmt"
	"math"
	"runtime/debug"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/conformance"
	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/kernel"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// execution is a model with an input, and then a run of it.
type execution struct {
	file     *modelfile.File
	language *language     // nil if the model is not one
	prompt   *input.Prompt // of a language model
	input    []byte
	maxT     uint32
	workers  int
	engine   *engine.Engine
	trace    *trace.Trace // of commit
}

// withExecution opens the model that is the command's first argument, with the input
// that is its second or that flags describe, and calls do.
func withExecution(c *cli.Context, do func(x *execution) error) error {
	names := []string{"MODEL", "INPUT"}
	if hasPrompt(c) {
		names = names[:1]
	}
	args, err := wantArgs(c, names...)
	if err != nil {
		return err
	}
	x := &execution{}
	if x.workers, err = workers(c); err != nil {
		return err
	}
	if x.file, err = openModel(args[0]); err != nil {
		return err
	}
	defer x.file.Close()
	if err := x.prepare(c, args); err != nil {
		return err
	}
	return do(x)
}

// prepare reads the input and makes the engine.
func (x *execution) prepare(c *cli.Context, args []string) (err error) {
	p := x.file.Program
	if x.language, err = languageOf(x.file); err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	switch {
	case x.language != nil:
		err = x.readPrompt(c, args)
	case len(args) < 2:
		err = usagef("%s is not a language model: it takes an INPUT, not a prompt", args[0])
	default:
		x.maxT = p.MaxSegments
		x.input, err = input.ReadFile(args[1], &x.file.Metadata.Input, int(p.InputLen))
	}
	if err != nil {
		return err
	}
	o := engine.Options{Workers: x.workers, Batch: c.Int("batch")}
	if o.Batch < 0 {
		return usagef("--batch is %d, want 0 or more", o.Batch)
	}
	debug.SetGCPercent(garbagePercent)
	x.engine, err = engine.New(p, x.file.Weights(), o)
	return err
}

// garbagePercent is how much garbage there may be beside what is in use, most of
// which is caches that live as long as a run: a gigabyte for a model of 7B, so the
// usual 100 would cost another.
const garbagePercent = 10

// readPrompt reads the input of a language model from flags or from a file.
func (x *execution) readPrompt(c *cli.Context, args []string) (err error) {
	l := x.language
	if len(args) < 2 {
		if x.prompt, err = l.readPrompt(c); err != nil {
			return err
		}
		if x.input, err = x.prompt.Encode(l.Context, l.Vocab); err != nil {
			return err
		}
	} else {
		if x.input, err = input.ReadFile(args[1], &x.file.Metadata.Input, int(x.file.Program.InputLen)); err != nil {
			return err
		}
		if x.prompt, err = input.DecodePrompt(x.input, l.Context, l.Vocab); err != nil {
			return fmt.Errorf("%s: %w", args[1], err)
		}
	}
	x.maxT, err = l.segments(c, len(x.prompt.Tokens))
	return err
}

// commit runs the model and commits to the run, keeping what proofs in the segments
// that keep names need. It calls visit, if not nil, for each segment.
func (x *execution) commit(ctx context.Context, keep func(uint32) bool, visit func(t uint32, outputs []engine.Tensor) error) error {
	b, err := trace.NewBuilder(x.file.Program, x.engine.Weights(), trace.Options{Workers: x.workers, Keep: keep})
	if err != nil {
		return err
	}
	if err := b.Run(ctx, x.engine.NewSession(), x.input, x.maxT, visit); err != nil {
		return err
	}
	x.trace, err = b.Trace()
	return err
}

// commitShowing is commit with a progress.
func (x *execution) commitShowing(c *cli.Context, keep func(uint32) bool) error {
	bar := newProgress(c, "running", count, int64(x.maxT))
	defer bar.done()
	return x.commit(c.Context, keep, func(t uint32, _ []engine.Tensor) error {
		bar.at(int64(t)+1, "")
		return nil
	})
}

// nothing is what a trace keeps if only its root and output are asked for.
func nothing(uint32) bool { return false }

// claim returns the run as something to prove about, for which it may read all weights.
func (x *execution) claim(c *cli.Context) (*prover.Claim, error) {
	tree, err := weightsTree(c, x.file, x.workers, keepTreeFrom)
	if err != nil {
		return nil, err
	}
	claim, err := prover.NewClaim(x.file.Program, x.file.Weights(), tree, x.input)
	if err != nil {
		return nil, err
	}
	claim.T, claim.MaxT = x.trace.T(), x.maxT
	return claim, nil
}

// said returns what a language model has said in the run, nil of other models.
func (x *execution) said() *generated {
	if x.language == nil {
		return nil
	}
	output, _ := x.trace.Output()
	return x.generated(integers(tensor.I32, output)[:x.trace.T()])
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
type kernelImplementation struct{ path cpu.Path }

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
