package disputetest

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/claim/claimtest"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/precompiles/layout"
)

// Manner is how a claimant answers demands, as far as its trace has answers.
type Manner uint8

// The manners of claimants.
const (
	Prompt  Manner = iota // at once
	Latest                // at the deadline
	Late                  // a second after it: the game must refuse that
	Silent                // never
	Shallow               // in the levels before Claimant.Level only
	Fickle                // as many times as Claimant.Times
	Manners               // their number
)

// String returns the name of m.
func (m Manner) String() string {
	if m >= Manners {
		return fmt.Sprintf("manner(%d)", uint8(m))
	}
	return [...]string{"prompt", "latest", "late", "silent", "shallow", "fickle"}[m]
}

// Claimant is an account that makes a claim, true or false, and answers for it in its
// manner. It settles whenever it can.
type Claimant struct {
	By     claim.Address
	Trace  *claimtest.Trace
	Manner Manner
	Level  uint // of Shallow
	Times  int  // of Fickle
	Commit bool // before the claim

	asked bool
	made  bool
	given int
}

// ErrLateAnswer says that the game took an answer after its deadline.
var ErrLateAnswer = errors.New("an answer was taken after its deadline")

// Act makes the claimant's moves in the newest block. An error is the game's fault.
func (c *Claimant) Act(g *Game, r claim.RequestID) error {
	msg := claim.Msg{At: g.At, From: c.By}
	id := g.ClaimID(r, c.By, c.Trace)
	switch {
	case !c.made && c.Commit && !c.asked:
		c.asked = true
		g.Commit(msg, claim.ProposalCommit(id, c.By, claim.Salt{}))
		return nil
	case !c.made:
		err := g.Claimed(r, c.By, c.Trace)
		if c.made = true; err == claim.ErrNotOpen || err == claim.ErrOutput || err == claim.ErrTerms {
			return nil // such a lie cannot even be claimed
		}
		return err
	}
	m := g.made(id)
	if m == nil || m.Status != claim.Pending {
		return nil
	}
	for _, x := range slices.Sorted(maps.Keys(m.Demands)) {
		if d := m.Demands[x]; d.Open() && c.answers(g, level(&m.Tree, x), d) {
			if err := c.answer(g, m, x, d.Expired(g.At.Time)); err != nil {
				return err
			}
		}
	}
	if m.Acceptable(g.At.Time) == nil {
		_ = g.Settle(msg, id, 0, 0) // another may have been accepted
	}
	return nil
}

// answers reports whether the claimant answers a demand now.
func (c *Claimant) answers(g *Game, at dispute.Place, d *claim.Demand) bool {
	switch c.Manner {
	case Prompt:
		return true
	case Latest:
		return g.At.Time >= d.Deadline
	case Late:
		return g.At.Time > d.Deadline
	case Shallow:
		return at.Level < c.Level
	case Fickle:
		return c.given < c.Times
	}
	return false
}

// answer answers a demand, if the trace has an answer.
func (c *Claimant) answer(g *Game, m *Made, x claim.Position, late bool) error {
	at := level(&m.Tree, x)
	item, ok := c.Trace.Answer(at.Level, at.Index)
	if !ok {
		return nil
	}
	err := g.Answer(claim.Msg{At: g.At, From: c.By}, m.ID, &item)
	m.Claim = g.Game.Claims[m.ID]
	switch {
	case late && err == nil:
		return ErrLateAnswer
	case late:
		return nil
	case err == nil:
		c.given++
	}
	return err
}

// Sham is an account that demands, at random and without a reason, of all claims, and
// settles what it can: it knows that some demands of it are never answered.
type Sham struct {
	By   claim.Address
	Rand *rand.Rand
	// Only, if it is set, says which claims it disturbs.
	Only func(*Made) bool
}

// Act makes the sham's moves in the newest block.
func (s *Sham) Act(g *Game) {
	for _, m := range g.Each() {
		if m.Status != claim.Pending || s.Only != nil && !s.Only(m) || s.Rand.IntN(3) > 0 {
			continue
		}
		wei := g.Preset.DemandBond(m.Tree.Shape.Depth(), m.Tree.Shape.ChunkLog2, g.At.BaseFeeWei)
		if len(m.Demands) == 0 {
			wei.Add(wei, g.Preset.DisputeBondWei)
			_ = g.send(s.By, wei, func(msg claim.Msg) error { return g.OpenDispute(msg, m.ID) })
			continue
		}
		all := slices.Sorted(maps.Keys(m.Demands))
		x := all[s.Rand.IntN(len(all))]
		at := level(&m.Tree, x)
		if m.Demands[x].Expired(g.At.Time) {
			_ = g.Settle(claim.Msg{At: g.At, From: s.By}, m.ID, at.Level, at.Index)
			continue
		}
		s.demand(g, m, at, wei)
	}
}

// demand demands a random child of a grid node. It may not be allowed.
func (s *Sham) demand(g *Game, m *Made, at dispute.Place, wei *big.Int) {
	if at.Level == m.Tree.Levels() {
		return
	}
	wide := m.Tree.LevelDepth(at.Level+1) - m.Tree.LevelDepth(at.Level)
	item := m.Trace.Demand(at.Level+1, at.Index<<wide|s.Rand.Uint64N(1<<wide))
	_ = g.send(s.By, wei, func(msg claim.Msg) error { return g.Demand(msg, m.ID, &item) })
}

// Copier is an account that shows the proofs of others before them, without a commit.
type Copier struct{ By claim.Address }

// Copy shows a proof that somebody is about to show of a claim.
func (c Copier) Copy(g *Game, p *Player, id claim.ClaimID) {
	m := g.made(id)
	if proof, _, err := p.fault(m); err == nil && proof != nil {
		_ = g.ProveFault(claim.Msg{At: g.At, From: c.By}, id, proof, claim.Salt{}, m.Trace.Accepts(proof))
	}
}

// Miscount returns the true trace under the claim that its run has another number of
// segments: its root is true, its T is not. The model must have a stop node.
func Miscount(truth *claimtest.Trace, segments uint32) *claimtest.Trace {
	lie := *truth
	lie.Tree.T = segments
	shape := &lie.Tree.Shape
	t := min(segments, truth.Tree.T) - 1
	proof := make([]byte, 35)
	proof[0], proof[1] = 1, claimtest.Stop
	binary.BigEndian.PutUint32(proof[2:], t)
	lie.Target = shape.Leaf(layout.Address{Segment: t, Node: shape.StopNode})
	lie.Faults = []claimtest.Fault{{Kind: claimtest.Stop, Place: claim.At(shape.Depth(), lie.Target), Proof: proof}}
	return &lie
}
