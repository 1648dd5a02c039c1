//go:build e2e

package devnet

import (
	"context"
	"errors"
	"math/big"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

const (
	crowdClaims = 100
	crowdShams  = 20
	shamDemands = 30 // of each, on as many claims
	// crowdExecTime is what the requests allow for recomputing: time for 600 answers at
	// what a chain of one block a second takes.
	crowdExecTime = 45
)

// TestCrowd makes a hundred true claims at a time, on which twenty accounts demand what
// they can, to no end but delay. An honest proposer and a stranger defend them: all are
// accepted within the bound of PROTOCOL §6, and every wei finds its owner.
func TestCrowd(t *testing.T) {
	c := newCrowd(t)
	c.makeClaims()
	c.demandAll()
	c.awaitEnd()
}

// crowd is the chain and who plays on it.
type crowd struct {
	*testing.T
	n     *network
	tree  claim.Tree
	trace *trace.Trace
	shams []*chain.Sender
	from  uint64 // block before the first claim

	mu     sync.Mutex
	rnd    *rand.Rand
	claims []*chain.Record
}

func newCrowd(t *testing.T) *crowd {
	t.Helper()
	n := startDigits(t)
	c := &crowd{T: t, n: n, rnd: rand.New(rand.NewPCG(5, 6))}
	c.tree = claim.Tree{Model: &claim.Model{Shape: n.shape}, T: 1, Grid: n.game.Preset.Grid}
	file, err := digits.Model()
	if err != nil {
		t.Fatal(err)
	}
	for i := range file.Program.Nodes {
		c.tree.Nodes = append(c.tree.Nodes, claim.NodeBytes{First: uint64(file.Program.Nodes[i].ByteLen(0))})
	}
	if c.trace, err = n.model.Run(t.Context(), make([]byte, n.shape.InputLen), 1); err != nil {
		t.Fatal(err)
	}
	for i := range crowdShams {
		key := merkle.Sum([]byte{'s', 'h', 'a', 'm', byte(i)})
		account, err := chain.NewAccount(key[:])
		if err != nil {
			t.Fatal(err)
		}
		n.fund(t, account.Address(), 100)
		c.shams = append(c.shams, n.client.Sender(account, chain.DefaultFees()))
	}
	return c
}

// makeClaims makes the requests, has them answered, and knows the claims.
func (c *crowd) makeClaims() {
	c.Helper()
	head, err := c.n.client.Head(c.Context())
	if err != nil {
		c.Fatal(err)
	}
	c.from = head.Number
	o := &claim.Options{MaxT: 1, BondWei: new(big.Int), ExecTime: crowdExecTime, Deadline: head.Time + 3600}
	requester := c.n.sender(Requester)
	var requests errgroup.Group
	requests.SetLimit(16)
	for range crowdClaims {
		requests.Go(func() error {
			_, err := requester.Send(c.Context(), c.n.game.RequestTx(c.n.model.ID(), make([]byte, c.n.shape.InputLen), o, feeWei))
			return err
		})
	}
	if err := requests.Wait(); err != nil {
		c.Fatal(err)
	}
	if _, err := c.n.startAgent(c.Context(), Proposer, c.n.model, func(a *agent.Config) { a.Prove, a.Dispute = false, false }); err != nil {
		c.Fatal(err)
	}
	if _, err := c.n.startAgent(c.Context(), Watcher, c.n.model, func(a *agent.Config) { a.Propose = false }); err != nil {
		c.Fatal(err)
	}
	c.until("claims", func() bool { return len(c.read()) == crowdClaims })
}

// read reads the claims and what was demanded of them.
func (c *crowd) read() []*chain.Record {
	c.Helper()
	head, err := c.n.client.Head(c.Context())
	if err != nil {
		c.Fatal(err)
	}
	records, err := c.n.game.History(c.Context(), c.from, head.Number)
	if err != nil {
		c.Fatal(err)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.claims = records
	return records
}

// until waits for a condition.
func (c *crowd) until(what string, ok func() bool) {
	c.Helper()
	for deadline := time.Now().Add(5 * time.Minute); !ok(); time.Sleep(300 * time.Millisecond) {
		if time.Now().After(deadline) {
			c.Fatalf("%s: not in time", what)
		}
	}
}

// demandAll has everybody open disputes, and then demand grid nodes of the first level
// below the roots that were revealed.
func (c *crowd) demandAll() {
	c.Helper()
	var shams errgroup.Group
	for _, s := range c.shams {
		shams.Go(func() error { return c.sham(s) })
	}
	if err := shams.Wait(); err != nil {
		c.Fatal(err)
	}
}

// sham is one of the crowd: on some of the claims it opens a dispute, if it is the
// first, and demands one grid node, or more, if it is in time.
func (c *crowd) sham(s *chain.Sender) error {
	c.mu.Lock()
	order := c.rnd.Perm(len(c.claims))[:shamDemands]
	records := c.claims
	c.mu.Unlock()
	var all errgroup.Group
	all.SetLimit(8)
	for _, i := range order {
		r := records[i]
		all.Go(func() error {
			ctx, cancel := context.WithTimeout(c.Context(), time.Minute)
			defer cancel()
			price := c.n.game.Preset.DemandBond(c.n.shape.Depth(), c.n.shape.ChunkLog2, big.NewInt(4e9))
			open := new(big.Int).Add(price, c.n.game.Preset.DisputeBondWei)
			var refused *chain.Revert
			if _, err := s.Send(ctx, c.n.game.OpenDisputeTx(r.ClaimID, open)); err != nil && !errors.As(err, &refused) {
				return err // not that somebody else was first
			}
			for { // until the root is answered
				head, err := c.n.client.Head(ctx)
				if err != nil {
					return err
				}
				d, err := c.n.game.Demand(ctx, head.Number, r.ClaimID, 1)
				if err != nil {
					return err
				}
				if d.AnsweredAt != 0 {
					break
				}
				time.Sleep(200 * time.Millisecond)
			}
			_, err := s.Send(ctx, c.n.game.DemandTx(r.ClaimID, []claim.DemandItem{c.someNode()}, price))
			if errors.As(err, &refused) { // too late
				return nil
			}
			return err
		})
	}
	return all.Wait()
}

// someNode returns the demand of a grid node of the first level that is not padding.
func (c *crowd) someNode() claim.DemandItem {
	c.mu.Lock()
	defer c.mu.Unlock()
	depth := c.tree.LevelDepth(1)
	for {
		index := uint64(c.rnd.IntN(1 << depth))
		if c.tree.Padding(claim.At(depth, index)) {
			continue
		}
		height := c.n.shape.Depth() - depth
		item := claim.DemandItem{Level: 1, Index: index}
		node := func(up uint, i uint64) merkle.Hash {
			h, err := c.trace.Node(height+up, i)
			if err != nil {
				c.Error(err)
			}
			return h
		}
		item.NodeHash = node(0, index)
		for up := range depth {
			item.Path = append(item.Path, node(up, index>>up^1))
		}
		return item
	}
}

// awaitEnd waits until all claims were accepted, each within its bound, and all money
// has gone to its owners.
func (c *crowd) awaitEnd() {
	c.Helper()
	ended := make(map[claim.ClaimID]uint64)
	c.until("the end of all claims", func() bool {
		for _, r := range c.read() {
			c.note(ended, r)
		}
		return len(ended) == crowdClaims
	})
	demands, worst, bound := 0, uint64(0), uint64(0)
	for _, r := range c.read() {
		demands += len(r.Demands)
		s, err := c.n.game.Claim(c.Context(), c.head().Number, r.ClaimID)
		if err != nil {
			c.Fatal(err)
		}
		clocks := c.n.game.Preset.Clocks(crowdExecTime, c.n.shape.Depth())
		bound = clocks.DelayBound()
		worst = max(worst, ended[r.ClaimID]-s.ProposedAt)
		if s.Status != claim.Accepted {
			c.Errorf("claim %v is %v", r.ClaimID, s.Status)
		}
	}
	if worst > bound {
		c.Errorf("the last claim ended %d s after it was made, beyond the bound of %d s", worst, bound)
	}
	c.until("everybody was paid", func() bool {
		owed, err := c.n.game.Owed(c.Context(), c.head().Number)
		return err == nil && owed.EscrowedWei.Sign() == 0
	})
	c.Logf("%d claims, %d demands by %d accounts: all accepted, the last %d s after its claim, of a bound of %d s", crowdClaims, demands, crowdShams, worst, bound)
}

// note notes when a claim has ended, to the block in which it was seen.
func (c *crowd) note(ended map[claim.ClaimID]uint64, r *chain.Record) {
	c.Helper()
	if ended[r.ClaimID] != 0 {
		return
	}
	head := c.head()
	s, err := c.n.game.Claim(c.Context(), head.Number, r.ClaimID)
	if err != nil {
		c.Fatal(err)
	}
	if s.Status.Terminal() {
		ended[r.ClaimID] = head.Time
	}
}

func (c *crowd) head() chain.Head {
	c.Helper()
	head, err := c.n.client.Head(c.Context())
	if err != nil {
		c.Fatal(err)
	}
	return head
}
