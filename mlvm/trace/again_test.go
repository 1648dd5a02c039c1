package trace_test

import (
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// outlines are options that keep outlines only.
func outlines(workers int) trace.Options { return trace.Options{Workers: workers, WholeBytes: 1} }

// repeated compares a run of which outlines are kept with one of whole copies, and then
// each segment that is computed again.
func repeated(t *testing.T, m model) {
	t.Helper()
	session, tensors := m.session(t)
	want, err := trace.New(t.Context(), m.program, tensors, 2)
	if err != nil {
		t.Fatal(err)
	}
	if !want.Repeatable() {
		t.Error("a whole trace is not repeatable")
	}
	for _, workers := range []int{1, 2, 7} {
		own, err := trace.Execute(t.Context(), session, m.input, m.program.MaxSegments, outlines(workers))
		if err != nil {
			t.Fatal(err)
		}
		if !own.Repeatable() {
			t.Error("outlines are not repeatable")
		}
		c := &comparison{T: t, got: own, want: want, outlines: true, kept: func(uint32) bool { return false }}
		c.everywhere()
		for i := range 2 * want.T() { // twice: own stays as it is
			segment := i % want.T()
			if c.got, err = own.Around(t.Context(), segment); err != nil {
				t.Fatal(err)
			}
			c.kept = trace.Around(segment)
			c.everywhere()
			if again, err := c.got.Around(t.Context(), segment); err != nil || again != c.got {
				t.Fatalf("segment %d is computed twice, error %v", segment, err)
			}
		}
		if _, err := own.Around(t.Context(), want.T()); err == nil {
			t.Error("a segment after the last")
		}
	}
}

// TestAround: what is computed again of an outlined run is what it has committed to.
func TestAround(t *testing.T) {
	for name, s := range shapes() {
		t.Run(name, func(t *testing.T) { repeated(t, s.recurrent(t, 5)) })
	}
	n := uint64(8)
	if testing.Short() {
		n = 1
	}
	for seed := range n {
		rng := rand.New(rand.NewPCG(seed, 9))
		s := randomShape(rng)
		t.Logf("seed %d: %+v", seed, s)
		repeated(t, s.recurrent(t, seed).stopping(1+rng.IntN(int(s.segments))))
	}
}

// TestAroundRefuses: without states there is nothing to begin with, and what is computed
// again must be what was committed to.
func TestAroundRefuses(t *testing.T) {
	s := shapes()["short rows"]
	m := s.recurrent(t, 2)
	lies := false
	e, err := engine.New(m.program, m.weights, engine.Options{Tamper: func(segment, node int, output []byte) {
		if lies && segment == 3 && node == 5 {
			output[0] ^= 1
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	bare, err := trace.Execute(t.Context(), e.NewSession(), m.input, m.program.MaxSegments, trace.Options{KeepBytes: 1})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := bare.Around(t.Context(), 4); !refused(err, 4) || bare.Repeatable() {
		t.Errorf("error %v, want that segment 4 was not kept; repeatable: %v", err, bare.Repeatable())
	}
	if got, err := bare.Around(t.Context(), 1); err != nil || !got.Has(0) || !got.Has(1) || got.Has(2) {
		t.Errorf("the first segments need no states: error %v", err)
	}
	own, err := trace.Execute(t.Context(), e.NewSession(), m.input, m.program.MaxSegments, outlines(1))
	if err != nil {
		t.Fatal(err)
	}
	lies = true
	for segment := range own.T() {
		_, err := own.Around(t.Context(), segment)
		if fails := segment == 3 || segment == 4; (err != nil) != fails || refused(err, uint64(segment)) {
			t.Errorf("segment %d of an execution that differs in segment 3: error %v", segment, err)
		}
	}
}
