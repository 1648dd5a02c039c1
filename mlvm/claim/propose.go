package claim

import (
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Proposal is what a proposer says; it is itself the caller.
type Proposal struct {
	RequestID RequestID
	InputRoot merkle.Hash
	TraceRoot merkle.Hash
	T         uint32
	Output    []byte        // OUT: the out node's bytes in segment T-1, or that segment's root
	OutPath   []merkle.Hash // siblings from the output's tree node upward
	Locator   string        // advice where tree nodes can be fetched
	Salt      Salt          // of the proposer's commit
}

// Propose makes a claim; the value is the bond exactly.
func (g *Game) Propose(m Msg, p *Proposal) (ClaimID, error) {
	r, err := g.open(p.RequestID)
	if err != nil {
		return ClaimID{}, err
	}
	x := g.Models[r.Model]
	least := r.Options.MaxT
	if x.Shape.StopNode != layout.NoStop {
		least = 1
	}
	switch {
	case r.InputRoot == merkle.Hash{}, p.InputRoot != r.InputRoot, len(p.Locator) > MaxLocatorBytes,
		p.T < least, p.T > r.Options.MaxT:
		return ClaimID{}, ErrTerms
	case m.value().Cmp(g.Preset.RequiredBond(&r.Options)) != 0:
		return ClaimID{}, ErrValue
	case !x.holdsOutput(p):
		return ClaimID{}, ErrOutput
	}
	s := Statement{RequestID: p.RequestID, InputRoot: p.InputRoot, TraceRoot: p.TraceRoot, T: p.T, Proposer: m.From}
	id := g.Game.ClaimID(&s)
	if g.Claims[id] != nil {
		return ClaimID{}, ErrExists
	}
	g.Claims[id] = &Claim{
		State:     g.Preset.Propose(m.At, &r.Options, g.Commits[ProposalCommit(id, m.From, p.Salt)]),
		Statement: s, OutputHash: merkle.Sum(p.Output), Demands: make(map[Position]*Demand),
		Tree:   Tree{Model: x, T: p.T, Grid: g.Preset.Grid},
		Clocks: g.Preset.Clocks(r.Options.ExecTime, x.Shape.Depth()),
	}
	g.Bonds.lock(m.value())
	return id, nil
}

// holdsOutput reports whether the output has its exact length and lies under the
// trace root at the out node of the last segment, or is that segment's root.
func (x *Model) holdsOutput(p *Proposal) bool {
	s := &x.Shape
	if s.OutMode == layout.OutRoot {
		if len(p.Output) != merkle.HashLen || len(p.OutPath) != int(s.DA) {
			return false
		}
		return merkle.Fold(merkle.Hash(p.Output), uint64(p.T-1), p.OutPath) == p.TraceRoot
	}
	if uint64(len(p.Output)) != x.Nodes[s.OutNode].InSegment(p.T-1) || len(p.OutPath) != int(s.DA+s.DB) {
		return false
	}
	root := chunkTree(p.Output, s.ChunkLog2, s.DC).Root()
	return merkle.Fold(root, uint64(p.T-1)<<s.DB|uint64(s.OutNode), p.OutPath) == p.TraceRoot
}
