package claimtest

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Class is a kind of actor.
type Class uint8

// The classes of actors. All but the honest ones want to do harm.
const (
	HonestProposer Class = iota
	AbsentProposer       // claims the truth and never comes back
	Liar                 // claims a well-formed lie, and answers for it
	MalformedLiar        // claims what is no tree
	ShamDemander         // demands whatever it may, of true claims most
	RewardThief          // copies proofs on their way into a block
	EvilReceiver         // a requester whose callback fails, who cancels, appends nonsense
	Watcher              // honest: ends lies
	Defender             // honest: answers for the truth
	Classes              // their number
)

// String returns the name of c.
func (c Class) String() string {
	if c >= Classes {
		return fmt.Sprintf("class(%d)", uint8(c))
	}
	return [...]string{
		"honest proposer", "absent proposer", "liar", "malformed liar", "sham demander", "reward thief", "evil receiver",
		"watcher", "defender",
	}[c]
}

// Account returns the account of all actors of a class but proposers, who have one for
// each claim.
func (c Class) Account() claim.Address { return claim.Address{0xf0, byte(c)} }

// entry is a claim that was made or will be, and what the actors know of it.
type entry struct {
	id       claim.ClaimID
	trace    *Trace
	class    Class
	proposer claim.Address
	lie      bool
	informed bool // the watcher got the whole tree off chain

	committedAt   uint64 // the watcher's commit: its second
	commitBlock   uint64
	hostileCommit uint64 // the first block of anybody else's
	public        bool   // the watcher's proof was seen on its way
	enabled       bool   // it could be settled or superseded
	ended         bool
}

// Schedule is a random game. Step plays it call by call. Who plays it on contracts, too,
// takes a call by Next, applies it to Game and sends it, and notes it by Done. The same
// seed gives the same game.
type Schedule struct {
	World  *World
	Game   *claim.Game
	At     claim.Block
	Watch  bool // an honest watcher acts
	Defend bool // an honest defender acts

	Acted    [Classes]int   // calls that succeeded, by class
	Outcomes map[string]int // ends of claims, and rewards that thieves had to give back

	r        *rand.Rand
	queue    []func() *Call // what is still to be requested and proposed
	entries  []*entry
	requests []claim.RequestID
	deadline uint64 // of the requests
	moves    int    // hostile moves that are left
	quiet    uint64 // first second in which the honest are censored
	class    Class  // who makes the present call
	net      map[claim.Address]*big.Int
	held     *big.Int // what the caller of a withdrawal is owed
}

// start is when a schedule starts.
const start = 1000

// NewSchedule returns a game that is about to start.
func NewSchedule(w *World, seed uint64) *Schedule {
	r := rand.New(rand.NewPCG(seed, 1))
	s := &Schedule{
		World: w, Game: w.New(), At: claim.Block{Number: 10, Time: start, BaseFeeWei: new(big.Int)},
		Watch: r.IntN(4) > 0, Defend: r.IntN(4) > 0, Outcomes: make(map[string]int),
		r: r, deadline: start + r.Uint64N(60), moves: 10 + r.IntN(20), quiet: start + r.Uint64N(60),
		net: make(map[claim.Address]*big.Int),
	}
	for range 1 + r.IntN(2) {
		s.plan()
	}
	return s
}

// plan queues a request and claims on it.
func (s *Schedule) plan() {
	counter := uint64(len(s.requests))
	o := claim.Options{
		MaxT: s.World.Model.Shape.MaxSegments, BondWei: new(big.Int), Deadline: s.deadline, GasLimit: 100_000,
	}
	who := EvilReceiver.Account()
	id := s.World.Registry.RequestID(who, counter, s.World.ModelID, &o)
	s.requests = append(s.requests, id)
	s.queue = append(s.queue, func() *Call {
		s.class = EvilReceiver
		c := &Call{Kind: Request, Msg: s.msg(who, big.NewInt(1234)), Model: s.World.ModelID, Input: s.World.Input, Options: o}
		if s.r.IntN(2) == 0 {
			c.Input = c.Input[:1<<ChunkLog2]
		}
		return c
	}, func() *Call {
		s.class = EvilReceiver
		have := len(s.Game.Requests[id].Input)
		return &Call{Kind: Append, Msg: s.msg(who, nil), Request: id, Offset: uint64(have), Input: s.World.Input[have:]}
	})
	for range 1 + s.r.IntN(3) {
		s.planClaim(id)
	}
}

// planClaim queues a claim on a request.
func (s *Schedule) planClaim(id claim.RequestID) {
	w := s.World
	e := &entry{proposer: claim.Address{0x10, byte(len(s.entries))}, trace: w.Truth, informed: s.r.IntN(2) == 0}
	switch k := s.r.IntN(8); {
	case k < 2:
		e.class = HonestProposer
	case k < 3 || len(w.Malformed) == 0:
		e.class = AbsentProposer
	case k < 6 && len(w.Lies) > 0:
		e.class, e.trace, e.lie = Liar, w.Lies[s.r.IntN(len(w.Lies))], true
	default:
		e.class, e.trace, e.lie = MalformedLiar, w.Malformed[s.r.IntN(len(w.Malformed))], true
	}
	s.entries = append(s.entries, e)
	root := chunkRoot(w)
	st := claim.Statement{RequestID: id, InputRoot: root, TraceRoot: e.trace.Root(), T: e.trace.Tree.T, Proposer: e.proposer}
	e.id = w.Game.ClaimID(&st)
	if s.r.IntN(2) == 0 {
		s.queue = append(s.queue, func() *Call {
			s.class = e.class
			return &Call{Kind: Commit, Msg: s.msg(e.proposer, nil), Hash: claim.ProposalCommit(e.id, e.proposer, claim.Salt{1})}
		})
	}
	s.queue = append(s.queue, func() *Call {
		s.class = e.class
		return &Call{Kind: Propose, Msg: s.msg(e.proposer, w.Preset.BondWei), Proposal: e.trace.Proposal(id, root, claim.Salt{1})}
	})
}

// chunkRoot returns the input's root.
func chunkRoot(w *World) merkle.Hash {
	var leaves []merkle.Hash
	for part := range slices.Chunk(w.Input, 1<<ChunkLog2) {
		leaves = append(leaves, merkle.Leaf(part))
	}
	return merkle.NewTree(leaves, uint(w.Model.Shape.DI)).Root()
}

func (s *Schedule) msg(from claim.Address, wei *big.Int) claim.Msg {
	return claim.Msg{At: s.At, From: from, ValueWei: wei}
}

// bond returns b_d of a demand that is made now.
func (s *Schedule) bond() *big.Int {
	shape := &s.World.Model.Shape
	return s.World.Preset.DemandBond(shape.Depth(), shape.ChunkLog2, s.At.BaseFeeWei)
}

// Step makes the next call on the model. It returns nil after the last one, and an
// error if a property of PROTOCOL §9 does not hold; that the model refuses the call is
// none.
func (s *Schedule) Step() (c *Call, refused, broken error) {
	c = s.Next()
	if c == nil {
		return nil, nil, s.ended()
	}
	refused = c.Apply(s.Game)
	return c, refused, s.Done(c, refused)
}

// Done notes that the model was given the call that Next returned, and checks the
// game.
func (s *Schedule) Done(c *Call, refused error) error {
	if refused != nil {
		if s.class == Watcher || s.class == Defender {
			return fmt.Errorf("HONEST: %v of the %v is refused: %w", c.Kind, s.class, refused)
		}
	} else {
		s.Acted[s.class]++
		s.account(c)
		s.outcome(c)
		if c.Kind == ClaimReward && s.class == Watcher {
			s.Outcomes["reward taken back"]++
		}
	}
	return s.check()
}

// account keeps what each party has won and lost.
func (s *Schedule) account(c *Call) {
	change := new(big.Int)
	switch {
	case c.Kind == Withdraw:
		change.Set(s.held)
	case c.Kind == Request || c.ValueWei == nil:
		return
	default:
		change.Neg(c.ValueWei)
	}
	if s.net[c.From] == nil {
		s.net[c.From] = new(big.Int)
	}
	s.net[c.From].Add(s.net[c.From], change)
}

// outcome counts how claims have ended by a call.
func (s *Schedule) outcome(call *Call) {
	for _, e := range s.entries {
		c := s.Game.Claims[e.id]
		if c == nil || e.ended || !c.Status.Terminal() {
			continue
		}
		e.ended = true
		how := c.Status.String()
		switch {
		case c.Status == claim.Superseded:
			result := s.Game.Claims[s.Game.Requests[c.Statement.RequestID].Result].Statement
			how += map[bool]string{true: " right", false: " wrong"}[c.Statement.TraceRoot == result.TraceRoot && c.Statement.T == result.T]
		case c.Status == claim.Rejected && call.Kind == ProveFault:
			how += [...]string{"", " by STEP", " by PAD", " by LEN", " by STOP"}[call.Proof[1]]
		case c.Status == claim.Rejected:
			level := call.Settles[0].Level
			switch {
			case level == 0:
				how += " at the root"
			case level == c.Tree.Levels():
				how += " at a leaf"
			default:
				how += " between"
			}
		}
		s.Outcomes[how]++
	}
}

// check checks PROTOCOL §9 after a call, or after time has passed.
func (s *Schedule) check() error {
	if err := Conserves(s.Game); err != nil {
		return fmt.Errorf("CONSERVE: %w", err)
	}
	for _, e := range s.entries {
		c := s.Game.Claims[e.id]
		if c == nil {
			continue
		}
		if err := Timely(s.Game, c, s.At.Time); err != nil {
			return err
		}
		accept, expire, supersede := Enabled(s.Game, c, s.At.Time)
		enabled := accept || expire || supersede
		switch {
		case c.Status == claim.Pending && e.enabled && !enabled:
			return errors.New("MONO: a claim can no longer be settled or superseded")
		case e.ended && !c.Status.Terminal():
			return errors.New("MONO: a claim has come back")
		case s.Watch && e.lie && c.Status == claim.Accepted:
			return errors.New("SAFE: a lie was accepted")
		case s.Defend && !e.lie && c.Status == claim.Rejected:
			return errors.New("SOUND: a true claim was rejected")
		}
		e.enabled = enabled
	}
	return nil
}

// ended checks what must hold at the very end: nothing is left, and the honest have
// not lost.
func (s *Schedule) ended() error {
	g := s.Game
	for name, l := range map[string]*claim.Ledger{"claim game": &g.Bonds, "registry": &g.Fees} {
		if l.BalanceWei().Sign() != 0 {
			return fmt.Errorf("CONSERVE: the %s holds %v wei at the end", name, l.BalanceWei())
		}
	}
	lost := func(a claim.Address) bool { return s.net[a] != nil && s.net[a].Sign() < 0 }
	if lost(Watcher.Account()) || lost(Defender.Account()) {
		return errors.New("HONEST: a watcher or defender has lost")
	}
	for _, e := range s.entries {
		c := g.Claims[e.id]
		switch {
		case s.Watch && s.Defend && e.class == HonestProposer && lost(e.proposer):
			return errors.New("HONEST: a proposer of the truth has lost")
		case c == nil || c.Reward.AmountWei == nil || e.commitBlock == 0 || e.commitBlock >= c.Reward.RejectedBlock:
		case (e.hostileCommit == 0 || e.hostileCommit > e.commitBlock) && c.Reward.Holder != Watcher.Account():
			return errors.New("HONEST: a thief has the reward")
		}
	}
	return nil
}
