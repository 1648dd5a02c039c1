package devnet

import (
	"fmt"
	"io"
	"math"
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// Summary is what the demo writes to summary.json.
type Summary struct {
	OK      bool          `json:"ok"`
	Model   claim.ModelID `json:"model"`
	Prompt  string        `json:"prompt,omitempty"`
	Honest  HonestSummary `json:"honest"`
	Lie     LieSummary    `json:"lie"`
	Seconds struct {
		Build float64 `json:"build"`
		Chain float64 `json:"chain"`
	} `json:"seconds"`
}

// AnswerSummary is what a claim says: a digit, -1 if there is no claim, or a text.
type AnswerSummary struct {
	Class *int   `json:"class,omitempty"`
	Text  string `json:"text,omitempty"`
}

// HonestSummary is what became of the first request.
type HonestSummary struct {
	AnswerSummary
	Delivered bool              `json:"delivered"`
	Gas       map[string]uint64 `json:"gas"`
}

// LieSummary is what became of the false claim.
type LieSummary struct {
	AnswerSummary
	Rejected       bool              `json:"rejected"`
	BlocksToReject uint64            `json:"blocksToReject"`
	Gas            map[string]uint64 `json:"gas"`
	Moves          []Move            `json:"moves"` // from the dispute's first to what ended it
}

func (d *demo) summary() *Summary {
	s := &Summary{OK: len(d.problems) == 0, Model: d.n.model.ID(), Prompt: d.questions[0].prompt}
	honest, lied := d.claimBy(Proposer, 0), d.claimBy(Liar, 1)
	s.Honest = HonestSummary{AnswerSummary: honest.summarize(), Delivered: d.delivered(0), Gas: d.honestGas()}
	s.Lie = LieSummary{AnswerSummary: lied.summarize(), Gas: make(map[string]uint64)}
	if lied != nil {
		d.lieGas(&s.Lie, lied)
	}
	s.Seconds.Build = tenths(d.cfg.BuildSeconds)
	s.Seconds.Chain = tenths(d.chainTime.Seconds())
	return s
}

// summarize sums up what a claim says; c may be nil.
func (c *told) summarize() (s AnswerSummary) {
	if c == nil {
		class := noClass
		s.Class = &class
	} else if s.Text = c.answer.text; c.answer.class != noClass {
		s.Class = &c.answer.class
	}
	return s
}

func tenths(seconds float64) float64 { return math.Round(10*seconds) / 10 }

// honestGas returns the gas of each transaction of the honest story.
func (d *demo) honestGas() map[string]uint64 {
	id, gas := d.requests[0], make(map[string]uint64)
	put := func(name string, e *chain.Entry) {
		if e != nil {
			gas[name] = e.GasUsed
		}
	}
	request, _ := find(d.story, func(e *chain.Requested) bool { return e.RequestID == id })
	propose, _ := find(d.story, func(e *chain.Proposed) bool { return e.Statement.RequestID == id })
	settle, _ := find(d.story, func(e *chain.Accepted) bool { return e.RequestID == id })
	deliver, _ := find(d.story, func(e *chain.Delivered) bool { return e.RequestID == id })
	put("request", request)
	put("propose", propose)
	put("settle", settle)
	put("deliver", deliver)
	if propose != nil {
		put("commit", d.story.lastCall("commit", Proposer, propose.Block))
	}
	return gas
}

// lieGas fills in what the rejection of the liar's claim took.
func (d *demo) lieGas(s *LieSummary, c *told) {
	propose, _ := find(d.story, func(e *chain.Proposed) bool { return e.ClaimID == c.ClaimID })
	s.Gas["propose"] = propose.GasUsed
	reject, _ := find(d.story, func(e *chain.Rejected) bool { return e.ClaimID == c.ClaimID })
	if reject == nil {
		return
	}
	s.Rejected, s.BlocksToReject = true, reject.Block-c.block
	s.Moves = d.story.moves(c)
	if d.story.expired(c.ClaimID) {
		s.Gas["settle"] = reject.GasUsed
		return
	}
	s.Gas["proveFault"] = reject.GasUsed
	if commit := d.story.lastCall("commit", Watcher, reject.Block); commit != nil {
		s.Gas["commit"] = commit.GasUsed
	}
}

// split says what became of the liar's bond, as the events tell it.
func (d *demo) split() string {
	entry, rejected := find(d.story, func(*chain.Rejected) bool { return true })
	if entry == nil {
		return "not split"
	}
	pay := d.slashed()
	demands := new(big.Int).Mul(pay.DemandWei, big.NewInt(int64(d.demanded())))
	what := "the proof"
	if d.story.expired(rejected.ClaimID) {
		what = "settling"
	}
	parts := fmt.Sprintf("%s burned", claim.Ether(rejected.BurnedWei))
	if n := d.demanded(); n > 0 {
		parts += fmt.Sprintf(", %s for %d demands", claim.Ether(demands), n)
	}
	return fmt.Sprintf("%s ether: %s, %s for %s, %s as the reward", claim.Ether(d.n.game.Preset.BondWei), parts,
		claim.Ether(pay.ProverWei), what, claim.Ether(pay.RewardWei))
}

// demanded returns how many grid nodes were demanded of the liar's claim, all on the way
// to its fault.
func (d *demo) demanded() (n int) {
	for i := range d.story.entries {
		for _, e := range d.story.entries[i].Events {
			if _, ok := e.(*chain.Demanded); ok {
				n++
			}
		}
	}
	return n
}

// slashed returns where the liar's bond goes.
func (d *demo) slashed() claim.Payout {
	p := &d.n.game.Preset
	return p.Slash(p.BondWei, d.demanded())
}

// call names a call with its contract.
func (d *demo) call(e *chain.Entry) string {
	a := d.n.game.Addresses
	name, ok := map[claim.Address]string{
		a.Models: "ModelRegistry", a.Registry: "InferenceRegistry", a.Game: "ClaimGame",
	}[e.To]
	switch {
	case ok:
	case d.n.consumer != nil && e.To == d.n.consumer.Address:
		name = "DigitConsumer"
	default:
		name = short(e.To.String())
	}
	return name + "." + e.Call
}

// table prints all transactions, and what they come to.
func (d *demo) table(out io.Writer, path string) error {
	fmt.Fprintf(out, "\n%6s %7s %9s %6s  %-10s %s\n", "block", "second", "gas", "bytes", "who", "what")
	for i := range d.story.entries {
		e := &d.story.entries[i]
		second := e.Time - d.story.entries[0].Time
		fmt.Fprintf(out, "%6d %7d %9d %6d  %-10s %s\n", e.Block, second, e.GasUsed, e.Bytes, roleOf(e.From), d.call(e))
	}
	return d.conclude(out, path)
}

// conclude prints what the transactions come to.
func (d *demo) conclude(out io.Writer, path string) error {
	s := d.summary()
	verdict := "everything as it should be"
	if !s.OK {
		verdict = fmt.Sprintf("%d differences", len(d.problems))
	}
	fmt.Fprintln(out)
	if s.Prompt != "" {
		fmt.Fprintf(out, "prompt   %q\n", s.Prompt)
	}
	truth := d.questions[1].truth
	_, err := fmt.Fprintf(out, `honest   the %s asked, and got %v
lie      %v instead of %v, %s
bond     %s
time     %.1f s to build, %.1f s on the chain
summary  %s: %s
`, d.topic.wording().asker, d.claimBy(Proposer, 0).says(answer{}), d.claimBy(Liar, 1).says(truth), truth.beside(d.lie.answer), s.Lie.end(),
		d.split(), s.Seconds.Build, s.Seconds.Chain, path, verdict)
	return err
}

// end says how a false claim ended.
func (s *LieSummary) end() string {
	gas := uint64(0)
	for _, m := range s.Moves {
		gas += m.Gas
	}
	switch {
	case !s.Rejected:
		return "not rejected"
	case len(s.Moves) == 1:
		return fmt.Sprintf("rejected %d blocks after the claim by one proof (%d gas)", s.BlocksToReject, gas)
	case s.Gas["settle"] != 0:
		return fmt.Sprintf("rejected %d blocks after the claim because a demand was not answered: %d moves (%d gas)", s.BlocksToReject, len(s.Moves), gas)
	}
	return fmt.Sprintf("rejected %d blocks after the claim by a proof of what it had to reveal: %d moves (%d gas)", s.BlocksToReject, len(s.Moves), gas)
}

// says returns the answer of a claim, beside another one; c may be nil.
func (c *told) says(other answer) string {
	if c == nil {
		return "nothing"
	}
	return c.answer.beside(other)
}
