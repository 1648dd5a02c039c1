package graph

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
)

// Validate checks everything that the registration of a model checks: what package
// graphcheck does, for all nodes at once, and that the nodes give every weight tensor
// its length, for which each must be read.
func (p *Program) Validate() error {
	if err := p.Shape.Validate(); err != nil {
		return err
	}
	if got, want := len(p.Nodes), int(p.Shape.Nodes); got != want {
		return fmt.Errorf("%d nodes, want %d", got, want)
	}
	if got, want := len(p.Weights), int(p.Shape.Weights); got != want {
		return fmt.Errorf("%d weight tensors, want %d", got, want)
	}
	report, err := graphcheck.Whole(&p.Shape, p.Nodes).Check()
	if err != nil {
		return err
	}
	for i, w := range report.Weights {
		if w.Weight != uint32(i) {
			return unread(i)
		}
		if want := p.Weights[i]; w.Bytes != want {
			return fmt.Errorf("weight tensor %d of %d bytes, want %d", i, w.Bytes, want)
		}
	}
	if n := len(report.Weights); n < len(p.Weights) {
		return unread(n)
	}
	return nil
}

func unread(weight int) error {
	return fmt.Errorf("weight tensor %d is not read by any node", weight)
}
