package main

import (
	"context"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// maxPlaces is about the number of steps of a subject that are proven.
const maxPlaces = 40

// proofs adds proofs about honest executions, by op and kind, and of faults, with the
// verdicts of STEP_VERIFY on them and what these cost.
func proofs(ctx context.Context, p *probe) error {
	for _, s := range p.subjects {
		if err := p.addHonest(ctx, s); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		p.add(s.name+"/faults", s.faults) // none, unless this machine computes what the definition does not
		if err := p.addFault(ctx, s); err != nil {
			return fmt.Errorf("fault of %s: %w", s.name, err)
		}
	}
	return nil
}

// addHonest adds the proofs for one element of many nodes, and for places of the other
// kinds.
func (p *probe) addHonest(ctx context.Context, s *subject) error {
	steps := make(map[op.Code][]stepproof.Header)
	nodes := s.model.Program.Nodes
	for node := 0; node < len(nodes); node += 1 + len(nodes)/maxPlaces {
		r := fixed.Mix64(4, uint64(node))
		h := stepproof.Header{Kind: stepproof.Step, Segment: uint32(r>>32) % s.own.T(), Node: uint32(node)}
		h.Element = int64(r>>1) % nodes[node].SizeAt(int64(h.Segment))
		steps[nodes[node].Op] = append(steps[nodes[node].Op], h)
	}
	for _, code := range op.Codes() {
		if len(steps[code]) > 0 {
			if err := p.addProofs(ctx, s, code.String(), steps[code]); err != nil {
				return err
			}
		}
	}
	depth := s.model.Program.DA + s.model.Program.DB // of a tensor's root
	others := []stepproof.Header{{Kind: stepproof.Len}, {Kind: stepproof.Pad, Depth: depth, Index: 1<<depth - 1}}
	if s.model.Program.StopNode != layout.NoStop {
		others = append(others, stepproof.Header{Kind: stepproof.Stop, Segment: s.own.T() - 1})
	}
	for _, h := range others {
		if err := p.addProofs(ctx, s, h.Kind.String(), []stepproof.Header{h}); err != nil {
			return err
		}
	}
	return nil
}

// addProofs adds the proofs of places of an honest execution.
func (p *probe) addProofs(ctx context.Context, s *subject, name string, places []stepproof.Header) error {
	var list [][]byte
	for _, h := range places {
		proof, fault, err := s.claim.Prove(ctx, prover.Local{Trace: s.own}, &h)
		if err != nil {
			return fmt.Errorf("%+v: %w", h, err)
		}
		if fault {
			s.faults++
		}
		list = append(list, proof)
	}
	return p.addVerdicts(s.name+"/"+name, s.claim.Context(s.own.Root()), list)
}

// addFault adds the proof of the fault in an execution with one wrong bit.
func (p *probe) addFault(ctx context.Context, s *subject) error {
	node := len(s.model.Program.Nodes) * 2 / 3
	lie, err := p.execute(ctx, s, engine.Options{Tamper: func(segment, n int, output []byte) {
		if segment == int(s.own.T()-1)/2 && n == node {
			output[len(output)/2] ^= 0x10
		}
	}})
	if err != nil {
		return err
	}
	fault, err := prover.FindFault(ctx, s.own, prover.Local{Trace: lie}, lie.T())
	if err != nil {
		return err
	}
	proof, err := s.claim.ProveFault(ctx, fault)
	if err != nil {
		return err
	}
	p.add(s.name+"/lie", lie.Root())
	p.add(s.name+"/fault", fmt.Sprintf("%v:%d:%d:%d", fault.Kind, fault.Segment, fault.Node, fault.Element))
	return p.addVerdicts(s.name+"/fault", s.claim.Context(lie.Root()), [][]byte{proof})
}

// addVerdicts adds proofs, and what STEP_VERIFY says of them.
func (p *probe) addVerdicts(name string, claim *stepproof.Context, proofs [][]byte) error {
	header := claim.Encode()
	var verdicts [][]byte
	for _, proof := range proofs {
		var contract precompiles.StepVerify
		call := append(header[:len(header):len(header)], proof...)
		verdict, err := contract.Run(call)
		if err != nil {
			return err
		}
		verdicts = append(verdicts, verdict, fmt.Append(nil, contract.RequiredGas(call)))
	}
	p.addHash(name+"/proofs", proofs...)
	p.addHash(name+"/verdicts", verdicts...)
	return nil
}
