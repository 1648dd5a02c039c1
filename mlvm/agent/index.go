package agent

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// index is what the contracts' events say, up to a block: all requests for the models
// that the agent holds, and the claims on them. It is only used by the loop.
type index struct {
	game   *chain.Game
	held   func(claim.ModelID) bool
	shape  func(claim.ModelID) layout.Shape // of a model that is held
	from   uint64                           // block of the deployment, or earlier
	blocks uint64                           // whose events are read at once

	last     chain.Head // up to which events were read; zero before the first
	requests map[claim.RequestID]*request
	order    []*request // as they were made
	claims   map[claim.ClaimID]*claimInfo
	over     []*request // forgotten since the last look
}

// request is a request for a model that the agent holds.
type request struct {
	id        claim.RequestID
	model     claim.ModelID
	options   claim.Options
	feeWei    *big.Int
	input     []byte // so far
	inputRoot merkle.Hash
	complete  bool
	failures  int // of deliveries
	claims    []*claimInfo
}

// claimInfo is a claim on such a request.
type claimInfo struct {
	id        claim.ClaimID
	statement claim.Statement
	output    []byte
	locator   string
	done      bool // needs no more attention

	grid      grid
	clocks    claim.Clocks
	windowEnd uint64
	demands   []dispute.Demand
	timings   []claim.Timing // of the demands
	revealed  revelations
	right     bool // it was superseded, and says what the result says
}

func newIndex(game *chain.Game, from uint64, held func(claim.ModelID) bool, shape func(claim.ModelID) layout.Shape) *index {
	x := &index{game: game, held: held, shape: shape, from: from, blocks: logBlocks}
	x.reset()
	return x
}

// gridOf returns the grid of the traces of a model that is held.
func (x *index) gridOf(id claim.ModelID) grid {
	shape := x.shape(id)
	return grid{depth: shape.Depth(), step: uint(x.game.Preset.Grid)}
}

// reset forgets everything.
func (x *index) reset() {
	x.last = chain.Head{}
	x.requests = make(map[claim.RequestID]*request)
	x.order = nil
	x.claims = make(map[claim.ClaimID]*claimInfo)
}

// logBlocks is the number of blocks whose events are read at once, ordinarily.
const logBlocks = 2_000

// update reads the events up to head. If blocks that it has read are gone, it begins
// anew: a reorganisation is rare, and identifiers name the same things after it. After
// an error it knows what it knew before, or the events up to an earlier block.
func (x *index) update(ctx context.Context, head chain.Head) (reorganised bool, err error) {
	for x.last.Hash != head.Hash {
		end := head
		if to := x.next() + x.blocks - 1; to < head.Number {
			if end, err = x.game.Client().HeadAt(ctx, to); err != nil {
				return reorganised, err
			}
		}
		gone, err := x.gone(ctx, head)
		if err != nil {
			return reorganised, err
		}
		if gone { // not twice: after the reset there is nothing that could be
			reorganised = true
			x.reset()
			continue
		}
		if err := x.read(ctx, end); err != nil {
			return reorganised, err
		}
	}
	return reorganised, nil
}

// next returns the first block whose events were not read.
func (x *index) next() uint64 {
	if x.last.Number > 0 {
		return x.last.Number + 1
	}
	return x.from
}

// gone reports whether the last block whose events were read is not in the chain of
// head any more.
func (x *index) gone(ctx context.Context, head chain.Head) (bool, error) {
	if x.last.Number == 0 || head.Number < x.last.Number {
		return x.last.Number > 0, nil
	}
	now, err := x.game.Client().HeadAt(ctx, x.last.Number)
	return now.Hash != x.last.Hash, err
}

// errReplaced means that blocks were replaced while their events were read.
var errReplaced = errors.New("blocks were replaced while their events were read")

// read reads the events after the last block up to end. Logs are asked for by number,
// so they are end's only if end was in the chain before and after. That the last block
// was, too, must have been seen after end was.
func (x *index) read(ctx context.Context, end chain.Head) error {
	next := x.next()
	if next > end.Number {
		return fmt.Errorf("block %d is to be read, the newest one is %d", next, end.Number)
	}
	logs, err := x.game.Logs(ctx, next, end.Number)
	if err != nil {
		return err
	}
	after, err := x.game.Client().HeadAt(ctx, end.Number)
	if err != nil {
		return err
	}
	if after.Hash != end.Hash {
		return fmt.Errorf("block %d: %w", end.Number, errReplaced)
	}
	for i := range logs {
		x.apply(logs[i].Event, logs[i].Time)
	}
	x.last = end
	return nil
}

// apply notes an event of a second. A request or a claim that is known is not made again.
func (x *index) apply(event chain.Event, second uint64) {
	switch e := event.(type) {
	case *chain.Requested:
		if x.held(e.ModelID) && x.requests[e.RequestID] == nil {
			r := &request{id: e.RequestID, model: e.ModelID, options: e.Options, feeWei: e.FeeWei}
			x.requests[e.RequestID] = r
			x.order = append(x.order, r)
		}
	case *chain.InputAppended: // in order: the registry sees to that
		if r := x.requests[e.RequestID]; r != nil {
			r.input = append(r.input, e.Data...)
		}
	case *chain.InputCompleted:
		if r := x.requests[e.RequestID]; r != nil {
			r.inputRoot, r.complete = e.InputRoot, true
		}
	case *chain.DeliveryFailed:
		if r := x.requests[e.RequestID]; r != nil {
			r.failures++
		}
	case *chain.Cancelled:
		x.forget(e.RequestID)
	case *chain.Proposed:
		if r := x.requests[e.Statement.RequestID]; r != nil && x.claims[e.ClaimID] == nil {
			g := x.gridOf(r.model)
			c := &claimInfo{
				id: e.ClaimID, statement: e.Statement, output: e.Output, locator: e.DataLocator,
				grid: g, clocks: x.game.Preset.Clocks(r.options.ExecTime, g.depth), windowEnd: e.WindowEnd,
			}
			x.claims[c.id] = c
			r.claims = append(r.claims, c)
		}
	default:
		x.applyMove(event, second)
	}
}

// forget drops a request and its claims.
func (x *index) forget(id claim.RequestID) {
	r := x.requests[id]
	if r == nil {
		return
	}
	for _, c := range r.claims {
		delete(x.claims, c.id)
	}
	delete(x.requests, id)
	x.over = append(x.over, r)
	for i := range x.order {
		if x.order[i] == r {
			x.order = append(x.order[:i], x.order[i+1:]...)
			return
		}
	}
}

// snapshot reads the state of everything that is not over, in the block up to which
// events were read, and forgets requests of which nothing is left to do for self.
func (x *index) snapshot(ctx context.Context, self claim.Address, maxDeliveries int) (*dispute.Snapshot, error) {
	at := x.last.Number
	s := &dispute.Snapshot{Block: x.last.Block}
	for _, r := range append([]*request{}, x.order...) {
		if !r.complete {
			continue
		}
		out, err := x.readRequest(ctx, at, r)
		if err != nil {
			return nil, err
		}
		claims, live, err := x.readClaims(ctx, r, self)
		if err != nil {
			return nil, err
		}
		pay := !out.Open && !out.Delivered && out.Failures < maxDeliveries && x.proposer(out.Result) == self
		if !out.Open && !pay && live == 0 {
			x.forget(r.id)
			continue
		}
		s.Requests = append(s.Requests, out)
		s.Claims = append(s.Claims, claims...)
	}
	credits, err := x.game.Credits(ctx, at, self)
	if err != nil {
		return nil, err
	}
	s.BondsWei, s.FeesWei = credits.GameWei, credits.RegistryWei
	return s, nil
}

// proposer returns who made a claim, nobody for one that is not known.
func (x *index) proposer(id claim.ClaimID) claim.Address {
	if c := x.claims[id]; c != nil {
		return c.statement.Proposer
	}
	return claim.Address{}
}

func (x *index) readRequest(ctx context.Context, at uint64, r *request) (dispute.Request, error) {
	state, err := x.game.Request(ctx, at, r.id)
	if err != nil {
		return dispute.Request{}, err
	}
	out := dispute.Request{
		ID: r.id, Open: state.Status == chain.RequestOpen, Options: r.options, FeeWei: r.feeWei,
		Failures: r.failures, Delivered: state.Delivered,
	}
	for _, c := range r.claims {
		out.Made = append(out.Made, c.id)
	}
	if state.Status != chain.RequestFinal {
		return out, nil
	}
	result, err := x.game.Result(ctx, at, r.id)
	if err != nil {
		return dispute.Request{}, err
	}
	out.Result = result.ClaimID
	if c := x.claims[result.ClaimID]; c != nil {
		out.Output = c.output
	}
	return out, nil
}

// readClaims returns the claims on a request, without those that are over for self,
// and how many of them are not yet accepted.
func (x *index) readClaims(ctx context.Context, r *request, self claim.Address) (out []dispute.Claim, live int, err error) {
	for _, c := range r.claims {
		if c.done {
			continue
		}
		d, err := x.readClaim(ctx, r, c)
		if err != nil {
			return nil, 0, err
		}
		owed := d.Owed(self)
		switch d.State.Status {
		case claim.Superseded:
			c.done = !owed
		case claim.Accepted: // its proposer delivers it
			c.done = c.statement.Proposer != self && !owed
		case claim.Rejected: // whoever may get the reward waits for it
			over := x.last.Time > d.Reward.GraceEnd && d.Reward.Holder != self
			c.done = (over || d.Reward.AmountWei.Sign() == 0) && !owed
		}
		if c.done {
			continue
		}
		out = append(out, d)
		if d.State.Status != claim.Accepted || owed {
			live++
		}
	}
	return out, live, nil
}

func (x *index) readClaim(ctx context.Context, r *request, c *claimInfo) (d dispute.Claim, err error) {
	shape := x.shape(r.model)
	d = dispute.Claim{
		ID: c.id, Statement: c.statement, Right: c.right, Demands: slices.Clone(c.demands),
		Depth:         shape.Depth(),
		DemandBondWei: x.game.Preset.DemandBond(shape.Depth(), shape.ChunkLog2, x.last.BaseFeeWei),
	}
	if d.State, err = x.game.Claim(ctx, x.last.Number, c.id); err != nil {
		return d, err
	}
	switch d.State.Status {
	case claim.None:
		return d, fmt.Errorf("claim %v is not in block %d", c.id, x.last.Number)
	case claim.Rejected:
		d.Reward, err = x.game.Reward(ctx, x.last.Number, c.id)
	}
	return d, err
}
