package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// scene is a duel that is scripted: each call is made in both worlds, which must agree.
type scene struct{ *duel }

// newScene returns a scene with a model of depth 6, with or without a stop node.
func newScene(t testing.TB, grid uint8, stop bool) *scene {
	t.Helper()
	spec := newModel(layout.OutData, stop)
	return &scene{newDuelOf(t, rand.New(rand.NewPCG(3, 4)), spec, grid, map[string]*[2]int{})}
}

// accept makes a call that must succeed.
func (s *scene) accept(c call) {
	s.Helper()
	n := s.accepted(c.name)
	s.do(c)
	if s.accepted(c.name) == n {
		_, err := s.transact(c.from, c.to, c.value, c.data)
		s.Fatalf("%s: %s", c.name, describeNil(err))
	}
}

func (s *scene) accepted(name string) int {
	if n := s.tally[name]; n != nil {
		return n[0]
	}
	return 0
}

// refuse makes a call that must revert with the given custom error.
func (s *scene) refuse(c call, want any) {
	s.Helper()
	s.do(c)
	_, err := s.transact(c.from, c.to, c.value, c.data)
	if err == nil {
		s.Fatalf("%s: got success, want %T", c.name, want)
	}
	(&chain{TB: s.TB}).reverts(err, want)
}

// after moves time to a second after a limit.
func (s *scene) after(limit uint64) { s.till(limit + 1) }

// till moves time to a limit.
func (s *scene) till(limit uint64) {
	s.at.Time = limit
	s.at.Number++
}

// ask makes a request with the whole input.
func (s *scene) ask(execTime uint32) claim.RequestID {
	s.Helper()
	s.accept(s.request(actor(requester), big.NewInt(1e15), s.bytes(int(s.spec.shape.InputLen)), claim.Options{
		MaxT: 2, BondWei: new(big.Int), ExecTime: execTime, Deadline: s.at.Time + 1000,
	}))
	return s.requests[len(s.requests)-1]
}

// say makes a claim; committed ones have the shorter window.
func (s *scene) say(from int, id claim.RequestID, run *ledgerRun, committed bool) claim.ClaimID {
	s.Helper()
	r := s.g.Requests[id]
	p := &claim.Proposal{
		RequestID: id, InputRoot: r.InputRoot, TraceRoot: run.tree.Root(), T: run.T, Output: run.out, OutPath: run.path,
	}
	if committed {
		statement := claim.Statement{RequestID: id, InputRoot: p.InputRoot, TraceRoot: p.TraceRoot, T: p.T, Proposer: toAddress(actor(from))}
		s.accept(s.commit(actor(from), claim.ProposalCommit(s.g.Game.ClaimID(&statement), toAddress(actor(from)), p.Salt)))
		s.at.Number++
	}
	s.accept(s.propose(actor(from), s.g.Preset.RequiredBond(&r.Options), p, run))
	return s.last
}

// lie returns a run that differs from the honest one in one byte of one leaf.
func (s *scene) lie(T uint32, leaf uint64) *ledgerRun {
	honest := s.trace(T, false)
	r := &ledgerRun{T: T, leaves: append([][]byte(nil), honest.leaves...)}
	r.leaves[leaf] = append([]byte(nil), r.leaves[leaf]...)
	r.leaves[leaf][0] ^= 1
	r.seal(&s.spec.shape)
	return r
}

// open opens the dispute of a claim at its price.
func (s *scene) open(from int, id claim.ClaimID) {
	s.Helper()
	s.last = id
	s.accept(s.openDispute(actor(from), s.openPrice(id), id))
}

func (s *scene) openPrice(id claim.ClaimID) *big.Int {
	return new(big.Int).Add(s.bond(s.g.Claims[id]), s.preset.DisputeBond)
}

// itemAt returns the demand of a grid node, with what the claim's own trace says of it.
func (s *scene) itemAt(id claim.ClaimID, g uint, index uint64) claim.DemandItem {
	t := &s.g.Claims[id].Tree
	x, ok := t.Position(g, index)
	if !ok {
		return claim.DemandItem{Level: g, Index: index}
	}
	height := t.Shape.Depth() - x.Depth()
	tree := s.runs[id].tree
	return claim.DemandItem{
		Level: g, Index: index, NodeHash: tree.At(height, index),
		Path: merkle.PathOf(tree, height, index)[:x.Depth()-t.LevelDepth(g-1)],
	}
}

// replyAt returns the answer of a grid node from the claim's own trace.
func (s *scene) replyAt(id claim.ClaimID, g uint, index uint64) claim.AnswerItem {
	t := &s.g.Claims[id].Tree
	if g == t.Levels() {
		return claim.AnswerItem{Level: g, Index: index, Data: s.runs[id].leaves[index]}
	}
	below := t.LevelDepth(g + 1)
	wide := below - t.LevelDepth(g)
	a := claim.AnswerItem{Level: g, Index: index}
	for i := range uint64(1) << wide {
		h := s.runs[id].tree.At(t.Shape.Depth()-below, index<<wide|i)
		a.Data = append(a.Data, h[:]...)
	}
	return a
}

// demandAt and answerAt make the moves of the claim's own trace.
func (s *scene) demandAt(from int, id claim.ClaimID, g uint, index uint64) {
	s.Helper()
	s.last = id
	s.accept(s.demand(actor(from), s.bond(s.g.Claims[id]), id, s.itemAt(id, g, index)))
}

func (s *scene) answerAt(from int, id claim.ClaimID, g uint, index uint64) {
	s.Helper()
	s.last = id
	s.accept(s.answer(actor(from), id, s.replyAt(id, g, index)))
}

// reveal demands and answers every grid node on the way to a leaf, the root included,
// but not the leaf itself.
func (s *scene) reveal(challenger, defender int, id claim.ClaimID, leaf uint64) {
	s.Helper()
	t := &s.g.Claims[id].Tree
	s.open(challenger, id)
	s.answerAt(defender, id, 0, 0)
	for g := uint(1); g < t.Levels(); g++ {
		index := leaf >> (t.Shape.Depth() - t.LevelDepth(g))
		s.demandAt(challenger, id, g, index)
		s.answerAt(defender, id, g, index)
	}
}

// owed returns what each account is owed by the claim game.
func (s *scene) owed(who int) *big.Int { return s.g.Bonds.CreditWei(toAddress(actor(who))) }

// gained checks what an account was credited since before.
func (s *scene) gained(who int, before, want *big.Int) {
	s.Helper()
	if got := new(big.Int).Sub(s.owed(who), before); got.Cmp(want) != 0 {
		s.Errorf("account %d was credited %v wei, want %v", who, got, want)
	}
}

// stepProof returns a proof that the mock verifier accepts, of the given leaf.
func (s *scene) stepProof(leaf uint64) []byte {
	a := s.spec.shape.Address(leaf)
	b := make([]byte, 40)
	b[0], b[1], b[5], b[9] = 1, 1, byte(a.Segment), byte(a.Node)
	b[14] = byte(a.Chunk << s.spec.shape.ChunkLog2) // of a tensor of bytes
	return b
}

// emptied ends the scene: after every bond was released and every credit withdrawn,
// the contracts hold nothing.
func (s *scene) emptied() {
	s.Helper()
	for id, c := range s.g.Claims {
		for x, demand := range c.Demands {
			if demand.BondWei.Sign() != 0 {
				s.accept(s.releaseDemand(actor(stranger), id, levelOf(&c.Tree, x), x.Index()))
			}
		}
		if c.Reward.AmountWei != nil && c.Reward.AmountWei.Sign() != 0 {
			s.after(max(s.at.Time, c.Reward.GraceEnd))
			s.accept(s.payReward(actor(stranger), id))
		}
	}
	for _, id := range s.requests {
		if r := s.g.Requests[id]; r.Status == claim.Open {
			s.after(max(s.at.Time, r.Options.Deadline))
			s.accept(s.cancel(common.Address(r.Requester), id))
		}
	}
	for i := range accountCount {
		for _, x := range []struct {
			fees   bool
			ledger *claim.Ledger
		}{{false, &s.g.Bonds}, {true, &s.g.Fees}} {
			if x.ledger.CreditWei(toAddress(actor(i))).Sign() != 0 {
				s.accept(s.withdraw(actor(i), x.fees))
			}
		}
	}
	s.compare(true)
	for _, at := range []common.Address{s.game, s.registry} {
		if left := s.db.GetBalance(at); !left.IsZero() {
			s.Errorf("%v still holds %v wei", at, left)
		}
	}
}
