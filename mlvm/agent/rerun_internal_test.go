package agent

import (
	"context"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// recurrentFile is a model that appends to a state in each of five segments and adds up
// the rows so far.
func recurrentFile(t testing.TB) *modelfile.File {
	t.Helper()
	b := graph.NewBuilder(graph.Config{MaxSegments: 5, ChunkLog2: 5})
	x := b.Input(tensor.I8, 5, 20).Slice(0, 0, 1).Advance(0, 1)
	cache := b.State(b.Ints("empty", tensor.I16, make([]int64, 100), 5, 20))
	appended := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I16, Alpha: 3, Out: "tc", A: x.By("tc"), Into: cache.Slice(0, 0, 1).Advance(0, 1).By("tc")})
	b.Bind(cache, appended)
	b.Output(b.Emit(graph.Inst{Op: op.Dot, DType: tensor.I32, Out: "c", Reduce: "t", A: appended.Slice(0, 0, 1).Grow(0, 1).By("tc"), B: graph.Const(1)}))
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "recurrent.mlvm")
	if _, err := modelfile.Write(path, m, &modelfile.Metadata{Name: "recurrent"}, 1); err != nil {
		t.Fatal(err)
	}
	f, err := modelfile.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// TestRunAgain proves a fault in each segment with a trace of which nothing was kept, against
// traces that are served whole and against those that are computed again.
func TestRunAgain(t *testing.T) {
	f := recurrentFile(t)
	input := recurrentInput
	honest, err := NewLocal(t.Context(), f, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	honest.KeepBytes = 1
	own, err := honest.Run(t.Context(), input, 5)
	if err != nil {
		t.Fatal(err)
	}
	if own.Has(0) || own.T() != 5 {
		t.Fatalf("a trace of %d segments, the first of which was kept: %v", own.T(), own.Has(0))
	}
	for segment := range 5 {
		for node := range 2 {
			lying, err := NewLocal(t.Context(), f, engine.Options{Tamper: func(at, n int, output []byte) {
				if at == segment && n == node {
					output[7] ^= 1
				}
			}})
			if err != nil {
				t.Fatal(err)
			}
			for _, lying.WholeBytes = range []int64{DefaultWholeBytes, OutlinesOnly} {
				testRunAgain(t, honest, own, lying, input)
			}
		}
	}
}

func testRunAgain(t *testing.T, honest *Local, own *trace.Trace, lying *Local, input []byte) {
	t.Helper()
	lie, err := lying.Run(t.Context(), input, 5)
	if err != nil {
		t.Fatal(err)
	}
	s := newTraceServer(t, lie)
	if !lie.Complete() {
		s.repeater.hold(claim.RequestID{}, lie)
	}
	server := httptest.NewServer(s.handler(4))
	defer server.Close()
	a := &Agent{cfg: Config{Clock: SystemClock{}}, fetcher: newFetcher(true), metrics: newMetrics(), workers: make(chan struct{}, 1)}
	q := &inquiry{
		model: honest, own: own, timeout: time.Minute, grid: grid{depth: own.Depth(), step: 6},
		request: request{input: input, options: claim.Options{MaxT: 5}},
		claim:   claimInfo{statement: claim.Statement{TraceRoot: lie.Root(), T: lie.T()}, locator: server.URL},
	}
	proof, err := a.findProof(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	about, err := honest.Claim(input)
	if err != nil {
		t.Fatal(err)
	}
	about.T, about.MaxT = 5, 5
	head := about.Context(lie.Root()).Encode()
	if fault, err := stepproof.Verify(append(head[:], proof...)); err != nil || !fault {
		t.Errorf("the proof shows a fault: %v, %v", fault, err)
	}
	a.workers <- struct{}{} // no slot: it waits
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if proof, err := a.findProof(ctx, q); err == nil {
		t.Errorf("got proof %x of an agent that stops", proof)
	}
}
