package agent

import (
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/chain/chaintest"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/layout"
)

// disputed is a true claim on an indexWorld, and what answers for it.
type disputed struct {
	*indexWorld
	id    claim.ClaimID
	grid  grid
	trace *trace.Trace
}

// newDisputed makes a request and a claim. Afterwards each transaction is in a block of
// its own.
func newDisputed(w *indexWorld) *disputed {
	w.Helper()
	request, before, after := w.request(1)
	w.MineOnSend()
	x := &disputed{indexWorld: w, grid: grid{w.model.file.Program.Shape.Depth(), uint(w.game.Preset.Grid)}}
	logs, err := w.game.Logs(w.Context(), before.Number, after.Number)
	if err != nil {
		w.Fatal(err)
	}
	input := make([]byte, w.model.file.Program.InputLen)
	input[0] = 1
	if x.trace, err = w.model.Run(w.Context(), input, 1); err != nil {
		w.Fatal(err)
	}
	p := &chain.Proposal{BondWei: w.game.Preset.BondWei}
	p.Statement = claim.Statement{RequestID: request, TraceRoot: x.trace.Root(), T: 1, Proposer: w.Accounts[2].Address()}
	for _, l := range logs {
		if e, ok := l.Event.(*chain.InputCompleted); ok {
			p.Statement.InputRoot = e.InputRoot
		}
	}
	p.Output, p.OutPath = x.trace.Output()
	x.id = w.game.ClaimID(&p.Statement)
	x.do(2, w.game.ProposeTx(p))
	return x
}

func (x *disputed) do(account int, tx chain.Tx) {
	x.Helper()
	if _, err := x.Sender(account).Send(x.Context(), tx); err != nil {
		x.Fatal(err)
	}
}

// demand demands a grid node, and answer answers it.
func (x *disputed) demand(at dispute.Place, revealed revelations) {
	x.Helper()
	value := chaintest.Ether(1)
	if at.Level == 0 {
		x.do(3, x.game.OpenDisputeTx(x.id, value))
		return
	}
	item, err := newRevealed(x.grid, revealed, nil).demandItem(at)
	if err != nil {
		x.Fatal(err)
	}
	x.do(3, x.game.DemandTx(x.id, []claim.DemandItem{item}, value))
}

func (x *disputed) answer(at dispute.Place) []byte {
	x.Helper()
	item, err := x.grid.answerItem(&partial{outline: x.trace}, at)
	if err != nil {
		x.Fatal(err)
	}
	x.do(2, x.game.AnswerTx(x.id, []claim.AnswerItem{item}))
	return item.Data
}

// wait lets time pass.
func (x *disputed) wait(d time.Duration) {
	x.Helper()
	if d > 0 {
		x.Warp(x, d)
	}
}

// TestClocksFollowTheChain: the clocks that the events give are those of the contracts, on
// the way to a leaf and beside it, in the window and after it, and with a node that does
// not say when its logs were.
func TestClocksFollowTheChain(t *testing.T) {
	w := newIndexWorld(t)
	x := newDisputed(w)
	var revealed revelations
	for _, s := range []struct {
		dispute.Place
		demand, answer time.Duration // before them
	}{
		{dispute.Place{}, 0, 3 * time.Second},
		{dispute.Place{Level: 1}, 10 * time.Second, 2 * time.Second}, // the window has ended
		{dispute.Place{Level: 2}, time.Second, time.Second},
		{dispute.Place{Level: 2, Index: 1}, 0, 0},
	} {
		x.wait(s.demand)
		x.demand(s.Place, revealed)
		x.wait(s.answer)
		revealed = revealed.with(s.Place, x.answer(s.Place))
	}
	for _, w.backend.timeless = range []bool{false, true} {
		i := x.index()
		i.shape = func(claim.ModelID) layout.Shape { return w.model.file.Program.Shape }
		if _, err := i.update(t.Context(), x.head()); err != nil {
			t.Fatal(err)
		}
		x.check(i.claims[x.id])
	}
}

// check compares the clocks of a claim.
func (x *disputed) check(c *claimInfo) {
	x.Helper()
	if len(c.demands) != 4 {
		x.Fatalf("%d demands, want 4", len(c.demands))
	}
	late := false
	for i, d := range c.demands {
		position := claim.At(x.grid.depthOf(d.Level), d.Index)
		want, err := x.game.Demand(x.Context(), x.head().Number, x.id, position)
		if err != nil {
			x.Fatal(err)
		}
		if c.timings[i] != want.Timing {
			x.Errorf("%+v: got %+v, want %+v", d.Place, c.timings[i], want.Timing)
		}
		if d.Deadline != want.Deadline || d.LastChild != c.clocks.LastDemand(&want.Timing, c.windowEnd) || !d.Answered {
			x.Errorf("%+v: got %+v", d.Place, d)
		}
		late = late || want.ChlUsed > 0
	}
	state, err := x.game.Claim(x.Context(), x.head().Number, x.id)
	if err != nil {
		x.Fatal(err)
	}
	last := uint64(0)
	for _, d := range c.demands {
		last = max(last, d.LastChild)
	}
	if !late || c.windowEnd != state.WindowEnd || state.LiveUntil != last {
		x.Errorf("late: %v, window until %d, live until %d, want %+v", late, c.windowEnd, last, state)
	}
}
