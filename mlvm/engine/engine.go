package engine

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/kernel"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// Options say how to run. The zero value uses every processor and the fastest
// kernels.
type Options struct {
	Workers int         // goroutines at most; 0 is one for each processor
	Path    kernel.Path // "" is kernel.Best

	// Tamper, if not nil, is called with each node's output before anything reads
	// it, and may change it: a false execution, for tests and for adversaries.
	Tamper func(segment, node int, output []byte)
}

// Engine runs one program. It may be used by several goroutines at once.
type Engine struct {
	program *graph.Program
	weights [][]byte
	options Options
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
		o.Path = kernel.Best()
	}
	if !kernel.Available(o.Path) {
		return nil, fmt.Errorf("engine: no kernels %q, want one of %v", o.Path, kernel.Paths())
	}
	e := &Engine{program: p, weights: make([][]byte, len(weights)), options: o}
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
// bytes of every node in every segment. It looks at ctx between nodes.
func (e *Engine) Run(ctx context.Context, input []byte, maxT uint32) ([][][]byte, error) {
	var all [][][]byte
	err := e.run(ctx, input, maxT, func(t int) [][]byte {
		all = append(all, make([][]byte, len(e.program.Nodes)))
		return all[t]
	})
	return all, err
}

// run evaluates segments until one stops the run; outputs returns where those of
// segment t go: for each node memory to use, nil for new memory.
func (e *Engine) run(ctx context.Context, input []byte, maxT uint32, outputs func(t int) [][]byte) error {
	p := e.program
	if len(input) != int(p.InputLen) {
		return fmt.Errorf("engine: input has %d bytes, want %d", len(input), p.InputLen)
	}
	if maxT < 1 || maxT > p.MaxSegments {
		return fmt.Errorf("engine: %d segments, want 1 to %d", maxT, p.MaxSegments)
	}
	var previous [][]byte
	for t := range int(maxT) {
		s := &segment{Engine: e, t: t, input: input, previous: previous, current: outputs(t)}
		for n := range p.Nodes {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := s.node(n); err != nil {
				return fmt.Errorf("engine: segment %d, node %d: %w", t, n, err)
			}
		}
		previous = s.current
		if p.StopNode != layout.NoStop && p.Nodes[p.StopNode].DType.Load(s.current[p.StopNode], 0) != 0 {
			break
		}
	}
	return nil
}

// segment is the evaluation of one segment.
type segment struct {
	*Engine
	t                 int
	input             []byte
	previous, current [][]byte // outputs by node
}

// node evaluates node n.
func (s *segment) node(n int) error {
	in := &s.program.Nodes[n]
	size := in.ByteLen(int64(s.t))
	dst := s.current[n]
	if int64(cap(dst)) < size {
		dst = make([]byte, size)
	}
	dst = dst[:size]
	var tensors [op.SlotCount][]byte
	for i := range in.Slots {
		tensors[i] = s.tensor(&in.Slots[i])
	}
	job, err := kernel.NewJob(s.options.Path, dst, in, int64(s.t), tensors)
	if err != nil {
		return err
	}
	s.share(job, in)
	s.current[n] = dst
	if s.options.Tamper != nil {
		s.options.Tamper(s.t, n, dst)
	}
	return nil
}

// tensor returns the bytes of the tensor that a slot names.
func (s *segment) tensor(slot *op.Slot) []byte {
	switch {
	case slot.Kind == op.Input:
		return s.input
	case slot.Kind == op.Node:
		return s.current[slot.Index]
	case slot.Kind == op.State && s.t > 0:
		return s.previous[slot.Index]
	}
	if w, ok := slot.WeightIndex(); ok {
		return s.weights[w]
	}
	return nil
}

// smallJob is the number of loads below which sharing costs more than it gains.
const smallJob = 1 << 15

// share runs a job's units on the workers. Each takes the next few units until none
// are left.
func (s *segment) share(job *kernel.Job, in *op.Instruction) {
	units := job.Units()
	workers := min(int64(s.options.Workers), units)
	work := in.OutputsAt(int64(s.t)) * in.Loads(int64(s.t))
	if workers == 1 || work < smallJob {
		job.Run(0, units)
		return
	}
	batch := max(1, units/(4*workers))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Add(1)
		go func() { // ends when all units are taken
			defer wg.Done()
			for {
				hi := next.Add(batch)
				if hi-batch >= units {
					return
				}
				job.Run(hi-batch, min(hi, units))
			}
		}()
	}
	wg.Wait()
}
