package graph

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
)

// Validate checks everything that the registration of a model checks, which is what
// package graphcheck does, and that the nodes give every weight tensor its length.
func (p *Program) Validate() error {
	if err := p.Shape.Validate(); err != nil {
		return err
	}
	if got, want := len(p.Weights), int(p.Shape.Weights); got != want {
		return fmt.Errorf("%d weight tensors, want %d", got, want)
	}
	report, err := graphcheck.CheckProgram(&p.Shape, p.Nodes)
	if err != nil {
		return err
	}
	for i, w := range report.Weights {
		if want := p.Weights[i]; w.Bytes != want {
			return fmt.Errorf("weight tensor %d of %d bytes, want %d", i, w.Bytes, want)
		}
	}
	return nil
}
