package engine_test

import (
	"bytes"
	"context"
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
