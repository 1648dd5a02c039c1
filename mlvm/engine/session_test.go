package engine_test

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestEachVisitsWhatRunReturns runs a counter: state plus input, for some segments.
func TestEachVisitsWhatRunReturns(t *testing.T) {
	b := graph.NewBuilder(graph.Config{MaxSegments: 5})
	x := b.Input(tensor.I8, 3)
	state := b.State(b.Ints("start", tensor.I32, []int64{1, 2, 3}))
	next := b.Emit(graph.Inst{
		Op: op.Lin, DType: tensor.I32, Alpha: 1, Beta: 1, Out: "a", A: state.By("a"), B: x.By("a"),
	})
	b.Bind(state, next)
	b.Output(next)
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	e, err := engine.New(m.Program, m.Weights, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	input := []byte{1, 10, 0xff}
	for _, segments := range []uint32{1, 2, 5} {
		want, err := e.Run(context.Background(), input, segments)
		if err != nil {
			t.Fatal(err)
		}
		visited := 0
		err = e.NewSession().Each(context.Background(), input, segments, func(segment uint32, outputs []engine.Tensor) error {
			if int(segment) != visited {
				t.Errorf("visit of segment %d, want %d", segment, visited)
			}
			visited++
			same := func(x engine.Tensor, want []byte) bool { return x.Base == engine.Base{} && bytes.Equal(x.Bytes, want) }
			if !slices.EqualFunc(outputs, want[segment], same) {
				t.Errorf("segment %d of %d: outputs %v, want %v", segment, segments, outputs, want[segment])
			}
			return nil
		})
		if err != nil || visited != int(segments) {
			t.Errorf("%d visits and error %v, want %d", visited, err, segments)
		}
	}
	done, cancel := context.WithCancel(context.Background())
	cancel()
	err = e.NewSession().Each(done, input, 5, func(uint32, []engine.Tensor) error {
		t.Error("visit of a run that was cancelled")
		return nil
	})
	if err != context.Canceled {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}

// TestVisitError: an error of a visit ends the run, and is what Each returns.
func TestVisitError(t *testing.T) {
	m := chat(t)
	e, err := engine.New(m.Program, m.Weights, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	full := errors.New("no room")
	visited := 0
	err = e.NewSession().Each(t.Context(), chatInput(1, 9, 0), contextLen, func(segment uint32, _ []engine.Tensor) error {
		if visited++; segment == 4 {
			return full
		}
		return nil
	})
	if err != full || visited != 5 {
		t.Errorf("error %v after %d visits, want %v after 5", err, visited, full)
	}
}

// TestWeightsStay: a run writes to none of the weight tensors, which may be mapped
// from a file, though states begin there.
func TestWeightsStay(t *testing.T) {
	m := chat(t)
	before := make([][]byte, len(m.Weights))
	for i, b := range m.Weights {
		before[i] = bytes.Clone(b)
	}
	e, err := engine.New(m.Program, m.Weights, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	run(t, e.NewSession(), m, chatInput(1, 9, 0), contextLen)
	for i := range before {
		if !bytes.Equal(m.Weights[i], before[i]) {
			t.Errorf("weight tensor %d (%s) was changed", i, m.WeightNames[i])
		}
	}
}

// TestTamperedTensorsAreWhole: what an adversary may have changed anywhere has no
// base.
func TestTamperedTensorsAreWhole(t *testing.T) {
	m := chat(t)
	e, err := engine.New(m.Program, m.Weights, engine.Options{Tamper: func(_, _ int, output []byte) { output[0] ^= 1 }})
	if err != nil {
		t.Fatal(err)
	}
	input := chatInput(1, 9, 0)
	err = e.NewSession().Each(t.Context(), input, 12, func(segment uint32, outputs []engine.Tensor) error {
		for n, x := range outputs {
			if x.Base != (engine.Base{}) || int64(len(x.Bytes)) != m.Program.Nodes[n].ByteLen(int64(segment)) || x.Patches != nil {
				t.Errorf("segment %d, node %d (%s): %d bytes over %v", segment, n, m.NodeNames[n], len(x.Bytes), x.Base)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestSteadyStateAllocates checks that a session allocates nothing for a segment or a
// node once its memory is there: a long run allocates as often as a short one, of a
// prompt whose segments are evaluated together as of segments one by one.
func TestSteadyStateAllocates(t *testing.T) {
	m := chat(t)
	for _, workers := range []int{1, 3} {
		e, err := engine.New(m.Program, m.Weights, engine.Options{Workers: workers, Batch: 4})
		if err != nil {
			t.Fatal(err)
		}
		e.ShareAlways()
		for _, tokens := range []int{1, contextLen} {
			for _, frugal := range []bool{false, true} {
				session := e.NewSession()
				allocations := func(maxT uint32) float64 {
					input := chatInput(1, tokens, 0)
					visit := func(uint32, []engine.Tensor) error { return nil }
					run := func() (err error) {
						if frugal {
							return session.EachOf(t.Context(), input, maxT, nil, visit)
						}
						return session.Each(t.Context(), input, maxT, visit)
					}
					return testing.AllocsPerRun(20, func() {
						if err := run(); err != nil {
							t.Fatal(err)
						}
					})
				}
				allocations(contextLen) // makes memory
				if short, long := allocations(contextLen/2), allocations(contextLen); long > short {
					t.Errorf("%d workers, prompt of %d, frugal %v: %v allocations in a long run, %v in one of half of it", workers, tokens, frugal, long, short)
				}
			}
		}
	}
}
