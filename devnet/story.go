package devnet

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// story follows the chain block by block, tells what happens, and keeps it.
type story struct {
	n       *network
	topic   topic
	out     io.Writer
	start   time.Time
	next    uint64 // block
	entries []chain.Entry
	claims  map[claim.ClaimID]*told
}

// told is a claim that the story has met.
type told struct {
	*chain.Proposed
	block  uint64
	answer answer
}

func newStory(n *network, t topic, out io.Writer) *story {
	return &story{n: n, topic: t, out: out, start: time.Now(), next: 1, claims: make(map[claim.ClaimID]*told)}
}

// say prints a line of progress.
func (s *story) say(format string, args ...any) {
	fmt.Fprintf(s.out, "%5.1f s  %s\n", time.Since(s.start).Seconds(), fmt.Sprintf(format, args...))
}

// errGethEnded means that the node died under us.
var errGethEnded = errors.New("geth has ended")

// until follows the chain until a condition holds, for at most the given time.
func (s *story) until(ctx context.Context, what string, limit time.Duration, ok func() bool) error {
	timeout := time.NewTimer(limit)
	defer timeout.Stop()
	for {
		err := s.follow(ctx) // a node can be busy for a moment
		if err == nil && ok() {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-s.n.node.Done():
			return fmt.Errorf("%w: see %s", errGethEnded, s.n.cfg.Dir.LogFile())
		case <-timeout.C:
			if err != nil {
				return fmt.Errorf("wait for %s: %w", what, err)
			}
			return fmt.Errorf("%s did not happen within %v", what, limit)
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// follow reads and tells the blocks that are new.
func (s *story) follow(ctx context.Context) error {
	head, err := s.n.client.Head(ctx)
	if err != nil {
		return err
	}
	entries, err := s.n.client.Entries(ctx, s.next, head.Number)
	if err != nil {
		return err
	}
	s.next = head.Number + 1
	for i := range entries {
		s.entries = append(s.entries, entries[i])
		if line := s.tell(&s.entries[len(s.entries)-1]); line != "" {
			s.say("block %-3d %s", entries[i].Block, line)
		}
	}
	return nil
}

// tell returns a sentence about a transaction, none for those of the setup.
func (s *story) tell(e *chain.Entry) string {
	who := roleOf(e.From)
	if !e.OK {
		return fmt.Sprintf("%s fails to %s", who, e.Call)
	}
	switch e.Call {
	case "commit":
		if who == string(Watcher) {
			return who + " commits to a fault proof"
		}
		return who + " commits to its claim"
	case "withdraw":
		if e.To == s.n.game.Addresses.Registry {
			return who + " withdraws its fee"
		}
		return who + " withdraws what the claim game owes it"
	}
	for _, event := range e.Events {
		if line := s.tellEvent(who, e.Block, event); line != "" {
			return line
		}
		if line := s.tellMove(who, e, event); line != "" {
			return line
		}
	}
	return ""
}

func (s *story) tellEvent(who string, block uint64, event chain.Event) string {
	switch x := event.(type) {
	case *chain.Requested:
		if s.topic.wording().asker == contract {
			who += " asks through its contract"
		} else {
			who += " asks"
		}
		return fmt.Sprintf("%s, request %s", who, short(x.RequestID.String()))
	case *chain.Proposed:
		a, err := s.topic.read(x.Statement.T, x.Output)
		if err != nil {
			return fmt.Sprintf("%s claims something strange: %v", who, err)
		}
		s.claims[x.ClaimID] = &told{Proposed: x, block: block, answer: a}
		return fmt.Sprintf("%s claims that %s %v, bond %s ether", who, s.topic.wording().says, a, claim.Ether(s.n.game.Preset.BondWei))
	case *chain.Rejected:
		if s.expired(x.ClaimID) {
			return fmt.Sprintf("%s settles: nobody answered in time, the claim of the %s is rejected, %s ether of its bond burned", who, s.proposer(x.ClaimID), claim.Ether(x.BurnedWei))
		}
		return fmt.Sprintf("%s proves a fault in the claim of the %s: rejected, %s ether of its bond burned", who, s.proposer(x.ClaimID), claim.Ether(x.BurnedWei))
	case *chain.Accepted:
		return fmt.Sprintf("the claim of the %s is accepted: the result is final", s.proposer(x.ClaimID))
	case *chain.Delivered:
		return "the result is delivered to the " + s.topic.wording().asker
	case *chain.RewardPaid:
		return fmt.Sprintf("%s is credited the reward, %s ether", roleOf(x.Holder), claim.Ether(x.AmountWei))
	}
	return ""
}

func (s *story) proposer(id claim.ClaimID) string {
	if c := s.claims[id]; c != nil {
		return roleOf(c.Statement.Proposer)
	}
	return "unknown"
}

// find returns the first transaction with an event of the given type that satisfies
// ok, and the event.
func find[E chain.Event](s *story, ok func(E) bool) (*chain.Entry, E) {
	for i := range s.entries {
		for _, event := range s.entries[i].Events {
			if e, match := event.(E); match && ok(e) {
				return &s.entries[i], e
			}
		}
	}
	var none E
	return nil, none
}

// lastCall returns the last successful call of a function by a role before a block.
func (s *story) lastCall(name string, r Role, before uint64) *chain.Entry {
	var last *chain.Entry
	for i := range s.entries {
		e := &s.entries[i]
		if e.OK && e.Call == name && e.From == r.Account().Address() && e.Block < before {
			last = e
		}
	}
	return last
}
