package chain

import (
	"context"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// Record is what the events say of a claim.
type Record struct {
	*Proposed
	Block   uint64 // in which it was made
	Demands []*DemandRecord
	Expired *Expired // the demand that ended it, if one did
}

// DemandRecord is what the events say of a demand.
type DemandRecord struct {
	*Demanded
	Answered *Answered // nil while it is open
	Released bool      // its bond was credited
}

// Overdue returns the demand whose time to answer is over at a time, nil if there is none.
func (r *Record) Overdue(now uint64) *DemandRecord {
	for _, d := range r.Demands {
		if d.Answered == nil && now > d.Deadline {
			return d
		}
	}
	return nil
}

// historyBlocks is the number of blocks whose events are read at once.
const historyBlocks = 2_000

// History returns the claims that were made in blocks from … to, with what became of
// them until the last, in order.
func (g *Game) History(ctx context.Context, from, to uint64) ([]*Record, error) {
	var records []*Record
	byID := make(map[claim.ClaimID]*Record)
	for first := from; first <= to; first += historyBlocks {
		logs, err := g.Logs(ctx, first, min(to, first+historyBlocks-1))
		if err != nil {
			return nil, err
		}
		for _, l := range logs {
			if e, ok := l.Event.(*Proposed); ok {
				byID[e.ClaimID] = &Record{Proposed: e, Block: l.Block}
				records = append(records, byID[e.ClaimID])
				continue
			}
			note(byID, l.Event)
		}
	}
	return records, nil
}

// note adds an event to the record of its claim, if there is one.
func note(byID map[claim.ClaimID]*Record, event Event) {
	demand := func(id claim.ClaimID, level uint, index uint64) *DemandRecord {
		if r := byID[id]; r != nil {
			for _, d := range r.Demands {
				if d.Level == level && d.Index == index {
					return d
				}
			}
		}
		return nil
	}
	switch e := event.(type) {
	case *Demanded:
		if r := byID[e.ClaimID]; r != nil {
			r.Demands = append(r.Demands, &DemandRecord{Demanded: e})
		}
	case *Answered:
		if d := demand(e.ClaimID, e.Level, e.Index); d != nil {
			d.Answered = e
		}
	case *DemandReleased:
		if d := demand(e.ClaimID, e.Level, e.Index); d != nil {
			d.Released = true
		}
	case *Expired:
		if r := byID[e.ClaimID]; r != nil {
			r.Expired = e
		}
	}
}

// DelayBound returns the last second in which a claim can be undecided.
func (g *Game) DelayBound(ctx context.Context, at uint64, id claim.ClaimID) (uint64, error) {
	n, err := view(ctx, g.client, query{at, g.Addresses.Game, gameABI.PackDelayBound(id)}, gameABI.UnpackDelayBound)
	if err != nil {
		return 0, err
	}
	return n.Uint64(), nil
}
