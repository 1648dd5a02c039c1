package agent

import (
	"context"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/chain/chaintest"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/precompiles/layout"
)

// hookedBackend is a node to which something happens when it has been asked for logs.
type hookedBackend struct {
	chain.Backend
	afterLogs func()
	timeless  bool  // logs do not say when they were
	err       error // of the next question for a header
}

func (b *hookedBackend) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	logs, err := b.Backend.FilterLogs(ctx, q)
	if hook := b.afterLogs; hook != nil {
		b.afterLogs = nil
		hook()
	}
	for i := range logs {
		if b.timeless {
			logs[i].BlockTimestamp = 0
		}
	}
	return logs, err
}

func (b *hookedBackend) HeaderByNumber(ctx context.Context, n *big.Int) (*types.Header, error) {
	if err := b.err; err != nil {
		b.err = nil
		return nil, err
	}
	return b.Backend.HeaderByNumber(ctx, n)
}

// indexWorld is a chain with requests for the embedded model.
type indexWorld struct {
	*testing.T
	*chaintest.Chain
	backend *hookedBackend
	game    *chain.Game // as seen through the backend
	model   *Local
}

func newIndexWorld(t *testing.T) *indexWorld {
	t.Helper()
	f, err := digits.Model()
	if err != nil {
		t.Fatal(err)
	}
	w := &indexWorld{T: t, Chain: chaintest.New(t)}
	if w.model, err = NewLocal(t.Context(), f, engine.Options{Workers: 1}); err != nil {
		t.Fatal(err)
	}
	var game *chain.Game
	w.mining(func() {
		if game, _, err = chain.Deploy(t.Context(), w.Sender(0), chaintest.Preset(t, "dev")); err != nil {
			t.Fatal(err)
		}
		verifier, err := chain.CurrentOpset()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Sender(0).Send(t.Context(), game.AddOpsetTx(verifier)); err != nil {
			t.Fatal(err)
		}
		if err := w.model.Register(t.Context(), game, w.Sender(0), nil); err != nil {
			t.Fatal(err)
		}
	})
	w.backend = &hookedBackend{Backend: w.Backend()}
	client, err := chain.New(t.Context(), w.backend)
	if err != nil {
		t.Fatal(err)
	}
	if w.game, err = client.Open(t.Context(), game.Addresses.Registry); err != nil {
		t.Fatal(err)
	}
	return w
}

// mining does something that waits for blocks, and lets no more come after it.
func (w *indexWorld) mining(do func()) {
	done := make(chan struct{})
	go func() { // until do returns
		defer close(done)
		do()
	}()
	for {
		select {
		case <-done:
			return
		default:
			w.Mine()
		}
	}
}

// request makes a request and returns the head before and after.
func (w *indexWorld) request(seed byte) (id claim.RequestID, before, after chain.Head) {
	w.Helper()
	input := make([]byte, w.model.file.Program.InputLen)
	input[0] = seed
	o := claim.Options{MaxT: 1, BondWei: new(big.Int), Deadline: 1 << 40}
	before = w.head()
	w.mining(func() {
		r, err := w.Sender(1).Send(w.Context(), w.game.RequestTx(w.model.ID(), input, &o, nil))
		if err != nil {
			w.Error(err)
			return
		}
		for _, e := range r.Events {
			if e, ok := e.(*chain.Requested); ok {
				id = e.RequestID
			}
		}
	})
	return id, before, w.head()
}

func (w *indexWorld) head() chain.Head {
	w.Helper()
	h, err := w.Head(w.Context())
	if err != nil {
		w.Fatal(err)
	}
	return h
}

func (w *indexWorld) index() *index {
	return newIndex(w.game, 0, func(claim.ModelID) bool { return true }, func(claim.ModelID) layout.Shape { return layout.Shape{} })
}

// check checks that an index knows some requests, each once, as of a block.
func (w *indexWorld) check(x *index, at chain.Head, want ...claim.RequestID) {
	w.Helper()
	if x.last.Hash != at.Hash {
		w.Errorf("events were read up to %v, want %v", x.last, at)
	}
	if len(x.order) != len(want) || len(x.requests) != len(want) {
		w.Fatalf("%d requests in order, %d by identifier, want %d", len(x.order), len(x.requests), len(want))
	}
	for i, id := range want {
		if x.order[i].id != id || !x.order[i].complete || len(x.order[i].input) != int(w.model.file.Program.InputLen) {
			w.Errorf("request %d is %v, complete: %v, with %d bytes of input", i, x.order[i].id, x.order[i].complete, len(x.order[i].input))
		}
	}
}

// TestUpdateAfterError: a node that fails while the index reads costs a repetition and
// leaves no trace.
func TestUpdateAfterError(t *testing.T) {
	w := newIndexWorld(t)
	x := w.index()
	first, _, head := w.request(1)
	broken := errors.New("connection lost")
	for range 2 {
		w.backend.afterLogs = func() { w.backend.err = broken }
		if _, err := x.update(t.Context(), head); !errors.Is(err, broken) {
			t.Fatalf("got %v, want %v", err, broken)
		}
		w.check(x, chain.Head{})
	}
	if _, err := x.update(t.Context(), head); err != nil {
		t.Fatal(err)
	}
	w.check(x, head, first)

	second, _, next := w.request(2)
	w.backend.afterLogs = func() { w.backend.err = broken }
	if _, err := x.update(t.Context(), next); !errors.Is(err, broken) {
		t.Fatalf("got %v, want %v", err, broken)
	}
	w.check(x, head, first)
	if _, err := x.update(t.Context(), next); err != nil {
		t.Fatal(err)
	}
	w.check(x, next, first, second)
}

// TestUpdateWhileBlocksAreReplaced: logs and header that are not of one chain are
// not taken for it.
func TestUpdateWhileBlocksAreReplaced(t *testing.T) {
	w := newIndexWorld(t)
	x := w.index()
	first, _, head := w.request(1)
	if _, err := x.update(t.Context(), head); err != nil {
		t.Fatal(err)
	}
	_, before, head := w.request(2)
	replace := func() { // by a branch without the request
		w.Fork(t, before.Hash)
		for range head.Number - before.Number + 1 {
			w.Mine()
		}
	}
	w.backend.afterLogs = replace
	if _, err := x.update(t.Context(), head); !errors.Is(err, errReplaced) {
		t.Fatalf("got %v, want %v", err, errReplaced)
	}
	w.check(x, before, first)
	head = w.head()
	if _, err := x.update(t.Context(), head); err != nil {
		t.Fatal(err)
	}
	if x.last.Hash != head.Hash {
		t.Errorf("events were read up to %v, want %v", x.last, head)
	}
}

// TestUpdateAfterReorganisation: what was read of blocks that are gone is forgotten.
func TestUpdateAfterReorganisation(t *testing.T) {
	w := newIndexWorld(t)
	x := w.index()
	x.blocks = 2
	id, before, head := w.request(1)
	if reorganised, err := x.update(t.Context(), head); err != nil || reorganised {
		t.Fatalf("reorganised: %v, %v", reorganised, err)
	}
	w.check(x, head, id)
	w.Fork(t, before.Hash)
	for range head.Number - before.Number + 1 {
		w.Mine()
	}
	head = w.head()
	if reorganised, err := x.update(t.Context(), head); err != nil || !reorganised {
		t.Fatalf("reorganised: %v, %v", reorganised, err)
	}
	w.check(x, head, id) // from the pool of transactions it came into the new branch
}
