package claim

import (
	"errors"
	"maps"
	"math/big"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Errors of calls that the contracts revert, beside those of the transitions.
var (
	ErrUnknownModel = errors.New("no such model")
	ErrOptions      = errors.New("the options are out of range")
	ErrNotOpen      = errors.New("the request is not open")
	ErrRequester    = errors.New("only the requester may")
	ErrInput        = errors.New("the input part does not fit")
	ErrDeadline     = errors.New("the deadline has not passed")
	ErrPendingClaim = errors.New("claims are pending")
	ErrTerms        = errors.New("the proposal does not meet the request's terms")
	ErrOutput       = errors.New("the output is not the trace's")
	ErrExists       = errors.New("the claim exists")
	ErrValue        = errors.New("the message value is wrong")
	ErrDisputeOpen  = errors.New("the dispute is open")
	ErrWindowOver   = errors.New("the window has passed")
	ErrNotInGrid    = errors.New("no such grid node")
	ErrPadding      = errors.New("the tree node is padding")
	ErrDemanded     = errors.New("the tree node was demanded")
	ErrNotDemanded  = errors.New("the tree node was not demanded")
	ErrParent       = errors.New("the grid parent was not answered")
	ErrFold         = errors.New("the hashes do not fold to the tree node's")
	ErrTooLate      = errors.New("the time for it is over")
	ErrAnswered     = errors.New("the demand was answered")
	ErrLength       = errors.New("the length is wrong")
	ErrNoFault      = errors.New("the verifier does not accept the proof")
	ErrNoResult     = errors.New("the request has no result")
	ErrNotTerminal  = errors.New("the claim has not ended")
	ErrReleased     = errors.New("the bond was released")
)

// Msg is who calls, when, and with how much.
type Msg struct {
	At       Block
	From     Address
	ValueWei *big.Int // nil is 0
}

func (m *Msg) value() *big.Int {
	if m.ValueWei == nil {
		return new(big.Int)
	}
	return m.ValueWei
}

// Game is the state of the claim game and of the inference registry: an executable
// model of the contracts (PROTOCOL §3–§8). Each method is an entry point; it returns
// an error, and has changed nothing, exactly if the contracts would revert. What the
// verifier says of a proof is for the caller to know.
type Game struct {
	Preset   *Preset
	Game     Contract // the claim game's address
	Registry Contract // the inference registry's
	Models   map[ModelID]*Model

	Requests map[RequestID]*Request
	Counters map[Address]uint64
	Claims   map[ClaimID]*Claim
	Commits  map[CommitHash]uint64 // the block of each
	Bonds    Ledger                // of the claim game
	Fees     Ledger                // of the registry
}

// NewGame returns contracts without requests. It requires a valid preset.
func NewGame(p *Preset, game, registry Contract, models map[ModelID]*Model) *Game {
	return &Game{
		Preset: p, Game: game, Registry: registry, Models: models,
		Requests: make(map[RequestID]*Request), Counters: make(map[Address]uint64),
		Claims: make(map[ClaimID]*Claim), Commits: make(map[CommitHash]uint64),
		Bonds: newLedger(), Fees: newLedger(),
	}
}

// Claim is a claim with everything that the game keeps of it.
type Claim struct {
	State
	Statement  Statement
	OutputHash merkle.Hash
	Demands    map[Position]*Demand
	Reward     Reward // of a claim that was proven false; its amount is nil before
	Tree       Tree
	Clocks     Clocks
}

// Demand is a demanded tree node.
type Demand struct {
	Timing
	NodeHash merkle.Hash
	Demander Address
	Answerer Address
	BondWei  *big.Int // b_d; 0 once it was released
}

// Clone returns a copy that can go another way.
func (g *Game) Clone() *Game {
	c := *g
	c.Requests = make(map[RequestID]*Request, len(g.Requests))
	for id, r := range g.Requests {
		r := *r
		c.Requests[id] = &r
	}
	c.Claims = make(map[ClaimID]*Claim, len(g.Claims))
	for id, x := range g.Claims {
		c.Claims[id] = x.clone()
	}
	c.Counters, c.Commits = maps.Clone(g.Counters), maps.Clone(g.Commits)
	c.Bonds, c.Fees = g.Bonds.clone(), g.Fees.clone()
	return &c
}

func (c *Claim) clone() *Claim {
	x := *c
	x.Demands = make(map[Position]*Demand, len(c.Demands))
	for at, d := range c.Demands {
		d := *d
		x.Demands[at] = &d
	}
	return &x
}

// pending returns a claim that has not ended.
func (g *Game) pending(id ClaimID) (*Claim, error) {
	c := g.Claims[id]
	if c == nil || c.Status != Pending {
		return nil, ErrNotPending
	}
	return c, nil
}

// Commit stores the block of a commit; the first one stays.
func (g *Game) Commit(m Msg, h CommitHash) {
	if g.Commits[h] == 0 {
		g.Commits[h] = m.At.Number
	}
}

// Withdraw gives the caller what the claim game owes it, and returns the amount.
func (g *Game) Withdraw(m Msg) (*big.Int, error) { return g.Bonds.Withdraw(m.From) }

// WithdrawFees gives the caller what the registry owes it, and returns the amount.
func (g *Game) WithdrawFees(m Msg) (*big.Int, error) { return g.Fees.Withdraw(m.From) }
