package adversary_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/agent/adversary"
	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

func TestParse(t *testing.T) {
	if got, err := adversary.ParsePlace("3/12/2147483647"); err != nil || got != (adversary.Place{Segment: 3, Node: 12, Element: 1<<31 - 1}) {
		t.Errorf("got %+v, %v", got, err)
	}
	if got, err := adversary.ParseHole("3/12"); err != nil || got != (adversary.Hole{Segment: 3, Node: 12}) {
		t.Errorf("got %+v, %v", got, err)
	}
	for s, want := range map[string]int{"all": adversary.All, "0": 0, "7": 7} {
		if got, err := adversary.ParseLevel(s); err != nil || got != want {
			t.Errorf("%s: got %d, %v, want %d", s, got, err, want)
		}
	}
	for _, s := range []string{"", "1", "1/2/3/4", "-1/2/3", "1/2/2147483648", "1//3", "none", "1/2/x", "0x1/2/3"} {
		if got, err := adversary.ParsePlace(s); err == nil {
			t.Errorf("place %q: got %+v, want an error", s, got)
		}
		if got, err := adversary.ParseHole(s); err == nil {
			t.Errorf("hole %q: got %+v, want an error", s, got)
		}
		if got, err := adversary.ParseLevel(s); err == nil && s != "1" {
			t.Errorf("level %q: got %d, want an error", s, got)
		}
	}
}

// TestModel: a model that lies gets one element wrong and goes on from there, one that is
// malformed gets none wrong, and places that do not exist are refused.
func TestModel(t *testing.T) {
	f, err := digits.Model()
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	input := make([]byte, f.Program.InputLen)
	run := func(o adversary.Options) *trace.Trace {
		t.Helper()
		m, err := o.Model(t.Context(), f, engine.Options{Workers: 1})
		if err != nil {
			t.Fatal(err)
		}
		tr, err := m.Run(t.Context(), input, 1)
		if err != nil {
			t.Fatal(err)
		}
		return tr
	}
	truth := run(adversary.Options{})
	last := len(f.Program.Nodes) - 1
	size := f.Program.Nodes[1].SizeAt(0)
	lied := run(adversary.Options{Lie: &adversary.Place{Node: 1, Element: size - 1}})
	for n := range f.Program.Nodes {
		want, _ := truth.Tensor(0, uint32(n))
		got, _ := lied.Tensor(0, uint32(n))
		if n == 0 && string(got) != string(want) {
			t.Error("the node before the lie is wrong")
		}
		if n == 1 {
			d := f.Program.Nodes[n].DType
			for e := range size {
				x, y := d.Load(got, e), d.Load(want, e)
				if wrong := e == size-1; wrong != (x != y) || wrong && x != adversary.FlipHighest(d, y) {
					t.Fatalf("element %d is %d, in truth %d", e, x, y)
				}
			}
		}
	}
	hollow := run(adversary.Options{Hole: &adversary.Hole{Node: 1}})
	output, _ := truth.Output()
	got, path := hollow.Output()
	if string(got) != string(output) || hollow.Root() == truth.Root() || len(path) == 0 {
		t.Error("the malformed trace has another output, or the true root")
	}
	if _, err := hollow.Tensor(0, 1); err == nil {
		t.Error("the malformed trace has the tensor")
	}
	for _, o := range []adversary.Options{
		{Lie: &adversary.Place{Segment: 1}}, {Lie: &adversary.Place{Node: last + 1}}, {Lie: &adversary.Place{Node: 1, Element: size}},
		{Hole: &adversary.Hole{Segment: 1}}, {Hole: &adversary.Hole{Node: last + 1}},
	} {
		if _, err := o.Model(t.Context(), f, engine.Options{Workers: 1}); err == nil {
			t.Errorf("%+v: got a model, want an error", o)
		}
	}
}

func TestChanges(t *testing.T) {
	for _, c := range []struct {
		change      adversary.Change
		truth, want int64
	}{
		{adversary.Set(7), 3, 7}, {adversary.Flip(5), 3, 6}, {adversary.FlipHighest, 3, -125}, {adversary.FlipHighest, -128, 0},
	} {
		if got := c.change(tensor.I8, c.truth); got != c.want {
			t.Errorf("of %d: got %d, want %d", c.truth, got, c.want)
		}
	}
}

// TestApply: only what is asked for changes, and an honest agent not at all.
func TestApply(t *testing.T) {
	late, level := uint64(1), merkle.MaxDepth
	type behaviour struct {
		Prove, Dispute, Hidden bool
	}
	for _, c := range []struct {
		name string
		o    adversary.Options
		want behaviour
	}{
		{"honest", adversary.Options{}, behaviour{true, true, false}},
		{"lie", adversary.Options{Lie: &adversary.Place{}}, behaviour{false, false, false}},
		{"hole", adversary.Options{Hole: &adversary.Hole{}}, behaviour{false, false, false}},
		{"withhold", adversary.Options{Withhold: &level}, behaviour{true, true, true}},
		{"late", adversary.Options{Late: &late}, behaviour{true, true, false}},
		{"sham", adversary.Options{Sham: 1}, behaviour{true, true, false}},
	} {
		cfg := agent.DefaultConfig()
		c.o.Apply(&cfg)
		if diff := cmp.Diff(c.want, behaviour{cfg.Prove, cfg.Dispute, cfg.URL == adversary.Nowhere}); diff != "" || cfg.Plan == nil {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		if c.o.Honest() != (c.name == "honest") {
			t.Errorf("%s is honest: %v", c.name, c.o.Honest())
		}
	}
}
