package main

import (
	"context"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// runs adds what executions are claimed to be: root, number of segments and output, of
// segments evaluated together, in small batches and one by one.
func runs(ctx context.Context, p *probe) error {
	for _, s := range p.subjects {
		for _, batch := range []int{1, 3, engine.DefaultBatch} {
			if batch > 1 && s.maxT == 1 {
				continue
			}
			if err := p.addRun(ctx, s, batch); err != nil {
				return fmt.Errorf("%s, batch %d: %w", s.name, batch, err)
			}
		}
	}
	return nil
}

func (p *probe) addRun(ctx context.Context, s *subject, batch int) (err error) {
	if s.own, err = p.execute(ctx, s, engine.Options{Batch: batch}); err != nil {
		return err
	}
	name := fmt.Sprintf("%s/batch%d/", s.name, batch)
	output, _ := s.own.Output()
	p.add(name+"root", s.own.Root())
	p.add(name+"segments", s.own.T())
	p.addHash(name+"output", output)
	if s.claim, err = prover.NewClaim(s.model.Program, s.model.Weights, s.weights, s.input); err != nil {
		return err
	}
	s.claim.T, s.claim.MaxT = s.own.T(), s.maxT
	return nil
}

// execute commits to an execution of a subject.
func (p *probe) execute(ctx context.Context, s *subject, o engine.Options) (*trace.Trace, error) {
	o.Workers = p.threads
	e, err := engine.New(s.model.Program, s.model.Weights, o)
	if err != nil {
		return nil, err
	}
	return trace.Execute(ctx, e.NewSession(), s.input, s.maxT, trace.Options{Workers: p.threads})
}
