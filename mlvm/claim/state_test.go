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

// TestAcceptable checks that limits belong to the actor.
func TestAcceptable(t *testing.T) {
	p := presetNamed(t, "dev")
	o := options()
	s := p.Propose(claim.Block{Number: 10, Time: 1000}, &o, 9)
	if err := s.Acceptable(s.LiveUntil); !errors.Is(err, claim.ErrStillLive) {
		t.Errorf("at its limit: got %v", err)
	}
	if err := s.Acceptable(s.LiveUntil + 1); err != nil {
		t.Errorf("after its limit: got %v", err)
	}
	s.OpenDemands = 1
	if err := s.Acceptable(s.LiveUntil + 1); !errors.Is(err, claim.ErrDemandsOpen) {
		t.Errorf("with an open demand: got %v", err)
	}
}

// TestSlash checks that a slashed bond is paid out whole, for as many demands as the
// deepest tree has rounds, and that a reward is left.
func TestSlash(t *testing.T) {
	for _, name := range []string{"dev", "test", "main"} {
		p := presetNamed(t, name)
		for demanded := range int(p.Rounds(48)) + 1 {
			pay := p.Slash(p.BondWei, demanded)
			sum := new(big.Int).Mul(pay.DemandWei, big.NewInt(int64(demanded)))
			for _, part := range []*big.Int{pay.BurnedWei, pay.ProverWei, pay.RewardWei} {
				sum.Add(sum, part)
			}
			if sum.Cmp(p.BondWei) != 0 || pay.RewardWei.Sign() <= 0 {
				t.Errorf("%s, %d demands: %v wei are paid of %v, the reward is %v", name, demanded, sum, p.BondWei, pay.RewardWei)
			}
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
