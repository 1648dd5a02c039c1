package claim

import (
	"math/big"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// DemandItem names a tree node to be demanded.
type DemandItem struct {
	Level    uint // its grid level g, at least 1
	Index    uint64
	NodeHash merkle.Hash
	Path     []merkle.Hash // siblings up to its grid parent, bottom up
}

// AnswerItem answers a demand.
type AnswerItem struct {
	Level uint
	Index uint64
	Data  []byte // hashes of the descendants in level g+1, or the chunk
}

// demandBond returns b_d of a demand that is made now.
func (g *Game) demandBond(at Block, c *Claim) *big.Int {
	s := &c.Tree.Shape
	return g.Preset.DemandBond(s.Depth(), s.ChunkLog2, at.BaseFeeWei)
}

// take takes a call's value, of which spent stays in escrow; the rest is credited
// back.
func (g *Game) take(m Msg, spent *big.Int) {
	g.Bonds.lock(m.value())
	g.Bonds.release(m.From, new(big.Int).Sub(m.value(), spent))
}

// OpenDispute demands the root of a claim's trace; the value is at least B_c + b_d.
func (g *Game) OpenDispute(m Msg, id ClaimID) error {
	c, err := g.pending(id)
	if err != nil {
		return err
	}
	bond := g.demandBond(m.At, c)
	cost := new(big.Int).Add(g.Preset.DisputeBondWei, bond)
	switch {
	case c.disputed():
		return ErrDisputeOpen
	case m.At.Time > c.WindowEnd:
		return ErrWindowOver
	case m.value().Cmp(cost) < 0:
		return ErrValue
	}
	c.Disputer, c.DisputeBondWei = m.From, g.Preset.DisputeBondWei
	c.Demands[1] = &Demand{Timing: c.Clocks.Root(m.At.Time), NodeHash: c.Statement.TraceRoot, Demander: m.From, BondWei: bond}
	c.OpenDemands++
	g.take(m, cost)
	return nil
}

// Demand demands a tree node whose grid parent was answered; the value is at least
// b_d.
func (g *Game) Demand(m Msg, id ClaimID, item *DemandItem) error {
	c, err := g.pending(id)
	if err != nil {
		return err
	}
	bond := g.demandBond(m.At, c)
	if err := c.demandable(m.At, item); err != nil {
		return err
	}
	if m.value().Cmp(bond) < 0 {
		return ErrValue
	}
	g.place(m, c, item, bond)
	g.take(m, bond)
	return nil
}

// demandable returns nil if a tree node can be demanded now.
func (c *Claim) demandable(at Block, item *DemandItem) error {
	x, ok := c.Tree.Position(item.Level, item.Index)
	switch {
	case !ok || item.Level == 0:
		return ErrNotInGrid
	case c.Tree.Padding(x):
		return ErrPadding
	case c.Demands[x] != nil:
		return ErrDemanded
	}
	up := c.Tree.Parent(item.Level, item.Index)
	p := c.Demands[up]
	switch {
	case p == nil || p.Open():
		return ErrParent
	case uint(len(item.Path)) != x.Depth()-up.Depth():
		return ErrLength
	case merkle.Fold(item.NodeHash, item.Index, item.Path) != p.NodeHash:
		return ErrFold
	case at.Time > c.Clocks.LastDemand(&p.Timing, c.WindowEnd):
		return ErrTooLate
	}
	return nil
}

// place stores a demand that is allowed.
func (g *Game) place(m Msg, c *Claim, item *DemandItem, bond *big.Int) {
	x, _ := c.Tree.Position(item.Level, item.Index)
	p := c.Demands[c.Tree.Parent(item.Level, item.Index)]
	c.Demands[x] = &Demand{
		Timing:   c.Clocks.Child(&p.Timing, c.WindowEnd, m.At.Time),
		NodeHash: item.NodeHash, Demander: m.From, BondWei: bond,
	}
	c.OpenDemands++
}

// DemandMany demands in order. What was demanded before is left out; anything else
// that Demand refuses refuses the whole call.
func (g *Game) DemandMany(m Msg, id ClaimID, items []DemandItem) error {
	c, err := g.pending(id)
	if err != nil {
		return err
	}
	next, bond, spent := c.clone(), g.demandBond(m.At, c), new(big.Int)
	for i := range items {
		switch err := next.demandable(m.At, &items[i]); err {
		case nil:
			g.place(m, next, &items[i], bond)
			spent.Add(spent, bond)
		case ErrDemanded:
		default:
			return err
		}
	}
	if m.value().Cmp(spent) < 0 {
		return ErrValue
	}
	g.Claims[id] = next
	g.take(m, spent)
	return nil
}

// Answer answers a demand.
func (g *Game) Answer(m Msg, id ClaimID, item *AnswerItem) error {
	c, err := g.pending(id)
	if err != nil {
		return err
	}
	return c.answer(m, item)
}

func (c *Claim) answer(m Msg, item *AnswerItem) error {
	x, ok := c.Tree.Position(item.Level, item.Index)
	if !ok {
		return ErrNotInGrid
	}
	d := c.Demands[x]
	switch {
	case d == nil:
		return ErrNotDemanded
	case !d.Open():
		return ErrAnswered
	case d.Expired(m.At.Time):
		return ErrTooLate
	case uint64(len(item.Data)) != c.Tree.AnswerLen(item.Level, item.Index):
		return ErrLength
	case c.Tree.AnswerHash(item.Level, item.Data) != d.NodeHash:
		return ErrFold
	}
	d.Timing, d.Answerer = c.Clocks.Answered(d.Timing, m.At.Time), m.From
	c.OpenDemands--
	c.LiveUntil = max(c.LiveUntil, c.Clocks.LastDemand(&d.Timing, c.WindowEnd))
	return nil
}

// AnswerMany answers in order. What was answered before is left out; anything else
// that Answer refuses refuses the whole call.
func (g *Game) AnswerMany(m Msg, id ClaimID, items []AnswerItem) error {
	c, err := g.pending(id)
	if err != nil {
		return err
	}
	next := c.clone()
	for i := range items {
		if err := next.answer(m, &items[i]); err != nil && err != ErrAnswered {
			return err
		}
	}
	g.Claims[id] = next
	return nil
}
