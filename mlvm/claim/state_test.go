package claim_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// presetNamed returns a preset of package contracts.
func presetNamed(t *testing.T, name string) claim.Preset {
	t.Helper()
	for _, p := range contracts.Presets() {
		if p.Name == name {
			return claim.Preset{
				Censorship: p.Censorship, Latency: p.Latency, Extension: p.Extension, MinExecTime: p.MinExecTime,
				Grid: p.Grid, BurnBps: p.BurnBps, FloorPriceWei: p.FloorPriceWei, BondWei: p.BondWei,
				DisputeBondWei: p.DisputeBondWei, DemandRewardWei: p.DemandRewardWei, ProofRewardWei: p.ProofRewardWei,
			}
		}
	}
	t.Fatalf("no preset %s", name)
	return claim.Preset{}
}

func TestPresetsAreSound(t *testing.T) {
	for _, c := range contracts.Presets() {
		p := presetNamed(t, c.Name)
		if err := p.Validate(); err != nil {
			t.Errorf("%s: %v", c.Name, err)
		}
	}
}

func TestUnsoundPresets(t *testing.T) {
	for name, change := range map[string]func(*claim.Preset){
		"burns too little":  func(p *claim.Preset) { p.BurnBps = 2_499 },
		"burns more":        func(p *claim.Preset) { p.BurnBps = 10_001 },
		"burns all":         func(p *claim.Preset) { p.BurnBps = 10_000 },
		"no grid":           func(p *claim.Preset) { p.Grid = 0 },
		"short extension":   func(p *claim.Preset) { p.Extension = p.Latency - 1 },
		"no execution time": func(p *claim.Preset) { p.MinExecTime = 0 },
		"proof too dear":    func(p *claim.Preset) { p.ProofRewardWei = p.BondWei },
	} {
		p := presetNamed(t, "dev")
		change(&p)
		if p.Validate() == nil {
			t.Errorf("%s: got a sound preset, want an error", name)
		}
	}
}

func TestWindow(t *testing.T) {
	p := presetNamed(t, "dev") // C 5, d 2, EXT 4, minimum 2
	for _, c := range []struct {
		name        string
		execTime    uint32
		commitBlock uint64
		want        uint64
	}{
		{"committed a block earlier", 0, 9, 9},
		{"committed in the same block", 0, 10, 13},
		{"not committed", 0, 0, 13},
		{"slow model", 100, 9, 107},
	} {
		o := options()
		o.ExecTime = c.execTime
		s := p.Propose(claim.Block{Number: 10, Time: 1000}, &o, c.commitBlock)
		if got := s.LiveUntil - 1000; got != c.want || s.WindowEnd != s.LiveUntil {
			t.Errorf("%s: got a window of %d s, want %d", c.name, got, c.want)
		}
	}
}

func TestRounds(t *testing.T) {
	p := presetNamed(t, "dev")
	for depth, want := range map[uint]uint{0: 1, 1: 2, 6: 2, 7: 3, 48: 9} {
		if got := p.Rounds(depth); got != want {
			t.Errorf("depth %d: got %d rounds, want %d", depth, got, want)
		}
	}
}

// sum is what a payout pays.
func sum(p claim.Payout) *big.Int {
	s := new(big.Int)
	for _, part := range []*big.Int{p.BurnedWei, p.ProposerWei, p.ProverWei, p.RewardWei} {
		s.Add(s, part)
	}
	return s
}

// TestTransitions takes a claim along each of its ways and checks that what was
// locked is paid, that limits belong to the actor, and that ends are final.
func TestTransitions(t *testing.T) {
	p := presetNamed(t, "dev")
	o := options()
	at := claim.Block{Number: 10, Time: 1000}
	s := p.Propose(at, &o, 9)
	if err := s.Acceptable(s.LiveUntil); !errors.Is(err, claim.ErrStillLive) {
		t.Errorf("accepted at its limit: %v", err)
	}
	demanded := s
	demanded.OpenDemands = 1
	if err := demanded.Acceptable(s.LiveUntil + 1); !errors.Is(err, claim.ErrDemandsOpen) {
		t.Errorf("accepted with an open demand: %v", err)
	}

	accepted, payout, err := s.Accept(s.LiveUntil + 1)
	if err != nil || accepted.Status != claim.Accepted || payout.ProposerWei.Cmp(s.BondWei) != 0 {
		t.Errorf("accept: got %v, %v, %v", accepted.Status, payout, err)
	}
	ends := map[string]claim.State{"accepted": accepted}
	for _, right := range []bool{true, false} {
		superseded, payout, err := s.Supersede(right)
		if err != nil || sum(payout).Cmp(s.BondWei) != 0 || (payout.BurnedWei.Sign() == 0) != right {
			t.Errorf("supersede, right %v: got %v, %v", right, payout, err)
		}
		ends["superseded"] = superseded
	}
	rejected, payout, reward, err := p.Reject(s, claim.Block{Number: 12, Time: 1002}, claim.Address{1}, 11)
	if err != nil || sum(payout).Cmp(s.BondWei) != 0 || reward.AmountWei.Sign() <= 0 || reward.GraceEnd != 1009 {
		t.Errorf("reject: got %v, %+v, %v", payout, reward, err)
	}
	ends["rejected"] = rejected

	for name, end := range ends {
		if _, _, err := end.Accept(1 << 40); !errors.Is(err, claim.ErrNotPending) || !end.Status.Terminal() {
			t.Errorf("%s: accepted again: %v", name, err)
		}
		if _, _, err := end.Supersede(true); !errors.Is(err, claim.ErrNotPending) {
			t.Errorf("%s: superseded again: %v", name, err)
		}
		if _, _, _, err := p.Reject(end, at, claim.Address{}, 0); !errors.Is(err, claim.ErrNotPending) {
			t.Errorf("%s: rejected again: %v", name, err)
		}
	}
}

func TestReward(t *testing.T) {
	held := claim.Reward{Holder: claim.Address{1}, AmountWei: big.NewInt(5), CommitBlock: 11, RejectedBlock: 12, GraceEnd: 100}
	other := claim.Address{2}
	for _, c := range []struct {
		name        string
		now, commit uint64
		held        func(*claim.Reward)
		want        error
	}{
		{"earlier commit", 100, 10, nil, nil},
		{"tie", 100, 11, nil, claim.ErrLateCommit},
		{"no commit", 100, 0, nil, claim.ErrLateCommit},
		{"grace over", 101, 10, nil, claim.ErrGrace},
		{"holder without commit", 100, 11, func(r *claim.Reward) { r.CommitBlock = claim.NoCommit }, nil},
		{"block of the rejection", 100, 12, func(r *claim.Reward) { r.CommitBlock = claim.NoCommit }, claim.ErrLateCommit},
		{"paid", 100, 10, func(r *claim.Reward) { r.AmountWei = new(big.Int) }, claim.ErrNoReward},
	} {
		r := held
		if c.held != nil {
			c.held(&r)
		}
		got, err := r.Claim(c.now, other, c.commit)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: got error %v, want %v", c.name, err, c.want)
		}
		if (got.Holder == other) != (c.want == nil) {
			t.Errorf("%s: the holder is %v", c.name, got.Holder)
		}
	}
	if _, _, err := held.Pay(100); !errors.Is(err, claim.ErrGrace) {
		t.Errorf("paid within the grace: %v", err)
	}
	paid, credit, err := held.Pay(101)
	if err != nil || credit.Cmp(held.AmountWei) != 0 {
		t.Errorf("pay: got %v, %v", credit, err)
	}
	if _, _, err := paid.Pay(101); !errors.Is(err, claim.ErrNoReward) {
		t.Errorf("paid twice: %v", err)
	}
}
