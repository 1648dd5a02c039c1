package engine

import (
	"context"
	"fmt"
	"runtime"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/kernel"
)

// Options say how to run. The zero value uses every processor and the fastest
// kernels.
type Options struct {
	Workers int      // goroutines at most; 0 is one for each processor
	Path    cpu.Path // "" is the best that the environment allows

	// Batch is the number of segments at most that are evaluated together where they
	// do not need each other's results, as those of a prompt: 0 is DefaultBatch.
	// BatchBytes bounds the memory that they take, beyond that of one segment: 0 is
	// DefaultBatchBytes. The bits do not depend on either.
	Batch      int
	BatchBytes int64

	// Tamper, if not nil, is called with each node's output before anything reads
	// it, and may change it: a false execution, for tests and for adversaries. Then
	// each segment is evaluated by itself, and all tensors are whole.
	Tamper func(segment, node int, output []byte)
}

// Defaults of Options.
const (
	DefaultBatch      = 64
	DefaultBatchBytes = 512 << 20
)

// Engine runs one program. It may be used by several goroutines at once.
type Engine struct {
	program *graph.Program
	weights [][]byte
	options Options
	facts   []facts // by node
	choices *choices
	packs   []kernel.Pack // by node
	always  bool          // for tests: batches need not pay
	small   int64         // smallJob, or less for tests
}

// New returns an engine for a program with the bytes of its weight tensors, which
// must not change while it is in use.
func New(p *graph.Program, weights [][]byte, o Options) (*Engine, error) {
	if len(weights) != len(p.Weights) {
		return nil, fmt.Errorf("engine: %d weight tensors, want %d", len(weights), len(p.Weights))
	}
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Path == "" {
		o.Path = cpu.Best(kernel.Paths()...)
	}
	if o.Batch <= 0 {
		o.Batch = DefaultBatch
	}
	if o.BatchBytes <= 0 {
		o.BatchBytes = DefaultBatchBytes
	}
	if o.Tamper != nil {
		o.Batch = 1
	}
	if !kernel.Available(o.Path) {
		return nil, fmt.Errorf("engine: no kernels %q, want one of %v", o.Path, kernel.Paths())
	}
	e := &Engine{
		program: p, weights: make([][]byte, len(weights)), options: o,
		facts: newFacts(p, o.Tamper != nil), choices: newChoices(p), small: smallJob,
		packs: make([]kernel.Pack, len(p.Nodes)),
	}
	for n := range p.Nodes {
		e.packs[n].Init(&p.Nodes[n])
	}
	for i, b := range weights {
		if int64(len(b)) != p.Weights[i] {
			return nil, fmt.Errorf("engine: weight tensor %d has %d bytes, want %d", i, len(b), p.Weights[i])
		}
		e.weights[i] = kernel.Align(b)
	}
	return e, nil
}

// Program returns the program that e runs.
func (e *Engine) Program() *graph.Program { return e.program }

// Run runs the program on an input for at most maxT segments and returns the output
// bytes of every node in every segment: for small programs. It looks at ctx between
// nodes.
func (e *Engine) Run(ctx context.Context, input []byte, maxT uint32) ([][][]byte, error) {
	var all [][][]byte
	k := newKeeper(e, allNodes(e.program))
	err := e.NewSession().Each(ctx, input, maxT, func(_ uint32, outputs []Tensor) error {
		k.add(outputs)
		all = append(all, k.now)
		return nil
	})
	return all, err
}
