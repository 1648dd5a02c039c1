package bench

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// dispute is a false claim, and who disputes it.
type dispute struct {
	local *agent.Local // the model of the one who disputes, its weights checked
	input []byte
	maxT  uint32
	lie   *trace.Trace // what the claim is about
	own   *trace.Trace // of the last run
}

// disputes measures the time from a false claim to a proof that the verifier accepts,
// beside the plain run: the model is run and committed to as the agent does, the fault
// found, and its proof made.
func (b *Bench) disputes(ctx context.Context) ([]Result, error) {
	plain, d, err := b.newDispute(ctx)
	if err != nil {
		return nil, fmt.Errorf("dispute: %w", err)
	}
	rounds, err := b.alternate(ctx, "dispute", d.whole, plain.run, d.proof)
	if err != nil {
		return nil, err
	}
	result := func(name string, side int) Result {
		head := Result{Name: name, Model: b.Model.Label, Unit: "ms", RatioTo: "run"}
		return newResult(head, rounds, func(seconds []float64) measure {
			return measure{value: 1e3 * seconds[side], ratio: seconds[side] / seconds[1], seconds: seconds[side]}
		})
	}
	return b.compared([]Result{result("dispute", 0), result("dispute/proof", 2)}, rounds), nil
}

func (b *Bench) newDispute(ctx context.Context) (plain *task, d *dispute, err error) {
	plain, err = b.images()
	if b.Model.IsLanguage() {
		plain, err = b.generation()
	}
	if err != nil {
		return nil, nil, err
	}
	plain.inputs, plain.skip = plain.inputs[:1], 0
	d = &dispute{input: plain.inputs[0], maxT: plain.maxT}
	if d.local, err = agent.NewLocal(ctx, b.Model.File, b.options()); err != nil {
		return nil, nil, err
	}
	d.lie, err = b.lie(ctx, plain)
	return plain, d, err
}

// lie returns the trace of a run with one false element, in the middle of everything.
func (b *Bench) lie(ctx context.Context, plain *task) (*trace.Trace, error) {
	p := b.Model.File.Program
	segment, node := int(plain.maxT/2), len(p.Nodes)/2
	for n := node; n < len(p.Nodes); n++ {
		if p.Nodes[n].Op == op.Dot {
			node = n
			break
		}
	}
	o := b.options()
	o.Tamper = func(t, n int, output []byte) {
		if t == segment && n == node {
			output[len(output)/2] ^= 1
		}
	}
	k, err := b.Model.newTask(o, plain.maxT, plain.inputs...)
	if err != nil {
		return nil, err
	}
	return trace.Execute(ctx, k.session, plain.inputs[0], k.maxT, trace.Options{
		Workers: b.Threads, Keep: trace.Around(uint32(segment)),
	})
}

// whole is the side of everything from the claim on.
func (d *dispute) whole(ctx context.Context) (float64, error) {
	start := time.Now()
	own, err := d.local.Run(ctx, d.input, d.maxT)
	if err != nil {
		return 0, err
	}
	d.own = own
	err = d.prove(ctx)
	var missing *trace.NotKeptError
	if errors.As(err, &missing) {
		if d.own, err = d.own.Around(ctx, missing.Segment); err == nil {
			err = d.prove(ctx)
		}
	}
	return since(start), err
}

// proof is the side of the proof alone, for the run that whole has left.
func (d *dispute) proof(ctx context.Context) (float64, error) {
	start := time.Now()
	err := d.prove(ctx)
	return since(start), err
}

// prove finds the fault and proves it. The prover shows its proof to the verifier.
func (d *dispute) prove(ctx context.Context) error {
	fault, err := prover.FindFault(ctx, d.own, prover.Local{Trace: d.lie}, d.lie.T())
	if err != nil {
		return err
	}
	claim, err := d.local.Claim(d.input)
	if err != nil {
		return err
	}
	claim.T, claim.MaxT = d.lie.T(), d.maxT
	_, err = claim.ProveFault(ctx, fault)
	return err
}
