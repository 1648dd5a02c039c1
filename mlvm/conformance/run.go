package conformance

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/op"
)

// ErrUnavailable says that an implementation could not be asked, which says nothing
// of it. It ends a run.
var ErrUnavailable = errors.New("implementation is unavailable")

// Implementation evaluates instructions.
type Implementation interface {
	// Name names the implementation in reports.
	Name() string
	// Eval returns the bytes of the step's result tensor. An error counts as a
	// mismatch, unless it is ErrUnavailable.
	Eval(ctx context.Context, s *Step) ([]byte, error)
}

// Reference is the definition itself, element by element.
type Reference struct{}

// Name implements Implementation.
func (Reference) Name() string { return "reference" }

// Eval implements Implementation.
func (Reference) Eval(_ context.Context, s *Step) ([]byte, error) {
	out := make([]byte, s.Instruction.ByteLen(s.T))
	err := s.Instruction.Eval(out, &op.Memory{Instruction: s.Instruction, Tensors: s.Operands}, s.T)
	return out, err
}

// Precompile is TENSOR_OP behind a function that calls it. Errors of the call itself,
// not of the precompile, are ErrUnavailable.
type Precompile struct {
	Call func(ctx context.Context, input []byte) ([]byte, error)
}

// Name implements Implementation.
func (Precompile) Name() string { return "precompile" }

// Eval implements Implementation.
func (p Precompile) Eval(ctx context.Context, s *Step) ([]byte, error) {
	var header [32]byte
	header[0] = 1
	binary.BigEndian.PutUint32(header[4:], uint32(s.T))
	binary.BigEndian.PutUint32(header[8:], uint32(s.Last))
	desc := s.Instruction.Encode()
	return p.Call(ctx, slices.Concat(header[:], desc[:], slices.Concat(s.Operands[:]...)))
}

// Mismatch is a vector on which an implementation is wrong.
type Mismatch struct {
	File           string `json:"file"`
	Line           int    `json:"line"`
	Op             string `json:"op"`
	Implementation string `json:"implementation"`
	Problem        string `json:"problem"`
}

// Count says how often vectors of one op were checked, and how often they failed.
type Count struct {
	Checked    int `json:"checked"`
	Mismatches int `json:"mismatches"`
}

// Report sums up a run. A vector counts once for each implementation.
type Report struct {
	Checked         int               `json:"checked"`
	Mismatches      int               `json:"mismatches"`
	Implementations []string          `json:"implementations"`
	Ops             map[string]*Count `json:"ops"`
	Failures        []Mismatch        `json:"failures"`
}

// NewReport returns the report of a run that has not begun.
func NewReport(implementations []Implementation) *Report {
	r := &Report{Ops: map[string]*Count{}, Failures: []Mismatch{}}
	for _, i := range implementations {
		r.Implementations = append(r.Implementations, i.Name())
	}
	return r
}

// Run checks every vector of a file with every implementation and adds to the
// report. Vectors that no instruction expresses count for the reference alone.
func (r *Report) Run(ctx context.Context, file string, vectors io.Reader, implementations []Implementation) error {
	err := Read(vectors, func(v *Vector) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if v.Self != nil {
			r.add(file, v, Reference{}.Name(), v.Self())
			return nil
		}
		for _, i := range implementations {
			got, err := i.Eval(ctx, v.Step)
			if err == nil && !bytes.Equal(got, v.Step.Want) {
				err = fmt.Errorf("got %s, want %s", clip(got), clip(v.Step.Want))
			}
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if errors.Is(err, ErrUnavailable) {
				return fmt.Errorf("line %d: %s: %w", v.Line, i.Name(), err)
			}
			r.add(file, v, i.Name(), err)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// clip returns bytes in hex, the first of them if they are many.
func clip(b []byte) string {
	const most = 32
	if len(b) <= most {
		return fmt.Sprintf("%x", b)
	}
	return fmt.Sprintf("%x… (%d bytes)", b[:most], len(b))
}

func (r *Report) add(file string, v *Vector, implementation string, err error) {
	c := r.Ops[v.Op]
	if c == nil {
		c = new(Count)
		r.Ops[v.Op] = c
	}
	c.Checked++
	r.Checked++
	if err == nil {
		return
	}
	c.Mismatches++
	r.Mismatches++
	r.Failures = append(r.Failures, Mismatch{
		File: file, Line: v.Line, Op: v.Op, Implementation: implementation, Problem: err.Error(),
	})
}
