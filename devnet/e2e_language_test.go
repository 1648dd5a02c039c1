//go:build e2e

package devnet

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"math/big"
	"slices"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// liar is a model that gives false traces on some inputs.
type liar struct {
	*agent.Local
	falsehoods map[string]*falsehood // by input
}

func (l *liar) Run(ctx context.Context, input []byte, maxT uint32) (*trace.Trace, error) {
	if f := l.falsehoods[string(input)]; f != nil {
		return f.run(ctx)
	}
	return nil, fmt.Errorf("no falsehood on this input")
}

// anyTopic is a topic whose answers mean nothing.
type anyTopic struct{ topic }

func (anyTopic) wording() *wording                   { return &wording{} }
func (anyTopic) read(uint32, []byte) (answer, error) { return answer{class: noClass}, nil }

// Times that requests allow for recomputing, in seconds: the proposer takes only those
// that are to be answered honestly.
const (
	honestExecTime = 20
	liesExecTime   = 900
)

// languageChain is a chain with both models, a proposer, a watcher, and a liar.
type languageChain struct {
	*network
	story     *story
	requester *chain.Sender
	deadline  uint64
}

func newLanguageChain(t *testing.T, models []*storyModel, lies []falsehood) *languageChain {
	t.Helper()
	n, err := startNetwork(t.Context(), Config{
		NodeConfig: NodeConfig{Geth: builtBinary(t, "geth"), Dir: Dir(t.TempDir()), Period: 1},
		Preset:     "dev", Logger: slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelError})),
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(n.stop)
	n.model = models[0].Local
	if err := n.deploy(t.Context()); err != nil {
		t.Fatal(err)
	}
	var honest, lying []agent.Model
	for i, m := range models {
		honest = append(honest, m.Local)
		l := &liar{m.Local, make(map[string]*falsehood)}
		for i := range lies {
			if lies[i].model == m {
				l.falsehoods[string(lies[i].input)] = &lies[i]
			}
		}
		lying = append(lying, l)
		if i == 0 {
			continue
		}
		if err := n.register(t.Context(), m.Local); err != nil {
			t.Fatal(err)
		}
	}
	for role, change := range map[Role]func(*agent.Config){
		Watcher:  func(c *agent.Config) { c.Propose = false },
		Proposer: func(c *agent.Config) { c.Prove, c.MaxExecTime = false, honestExecTime*time.Second },
		Liar: func(c *agent.Config) {
			c.Prove, c.Models, c.Logger = false, lying, slog.New(slog.DiscardHandler)
		},
	} {
		if _, err := n.startAgent(t.Context(), role, models[0].Local, func(c *agent.Config) {
			c.Models = honest
			change(c)
		}); err != nil {
			t.Fatal(err)
		}
	}
	return &languageChain{n, newStory(n, anyTopic{}, io.Discard), n.sender(Requester), uint64(time.Now().Add(time.Hour).Unix())}
}

// ask makes a request.
func (c *languageChain) ask(ctx context.Context, m *storyModel, input []byte, maxT, execTime uint32) (id claim.RequestID, err error) {
	o := &claim.Options{MaxT: maxT, BondWei: new(big.Int), ExecTime: execTime, Deadline: c.deadline}
	r, err := c.requester.Send(ctx, c.game.RequestTx(m.ID(), input, o, nil))
	if err != nil {
		return id, err
	}
	for _, e := range r.Events {
		if e, ok := e.(*chain.Requested); ok {
			return e.RequestID, nil
		}
	}
	return id, fmt.Errorf("no request")
}

// verdict is how a false claim ended.
type verdict struct {
	*falsehood
	blocks, gas uint64
	bytes       int // of the transaction with the proof
}

// Numbers of false claims that are under way: when there are fewer than the first, others
// are made, up to the second.
const fewLies, manyLies = 8, 16

// judge makes all false claims, and waits until they are rejected.
func (c *languageChain) judge(t *testing.T, lies []falsehood) (verdicts []verdict) {
	t.Helper()
	open := make(map[claim.RequestID]*falsehood)
	for next := 0; next < len(lies) || len(open) > 0; {
		more := lies[next:min(len(lies), next+manyLies-len(open))]
		c.askAll(t, more, open)
		next += len(more)
		enough := fewLies
		if next == len(lies) {
			enough = 0
		}
		err := c.story.until(t.Context(), "the rejection of lies", 2*time.Minute, func() bool {
			verdicts = append(verdicts, c.rejected(t, open)...)
			return len(open) <= enough
		})
		if err != nil {
			for _, lie := range open {
				t.Error("not rejected:", lie.name)
			}
			t.Fatal(err)
		}
	}
	return verdicts
}

// askAll makes the requests that are answered by lies, and adds them to those that are
// open.
func (c *languageChain) askAll(t *testing.T, lies []falsehood, open map[claim.RequestID]*falsehood) {
	t.Helper()
	ids := make([]claim.RequestID, len(lies))
	g, ctx := errgroup.WithContext(t.Context())
	for i := range lies {
		g.Go(func() (err error) { // ends with the transaction
			ids[i], err = c.ask(ctx, lies[i].model, lies[i].input, storyTokens, liesExecTime)
			return err
		})
	}
	if err := g.Wait(); err != nil {
		t.Fatal(err)
	}
	for i, id := range ids {
		open[id] = &lies[i]
	}
}

// rejected takes the lies out of those that are open that have been rejected.
func (c *languageChain) rejected(t *testing.T, open map[claim.RequestID]*falsehood) (verdicts []verdict) {
	t.Helper()
	for id, lie := range open {
		entry, e := find(c.story, func(e *chain.Rejected) bool { return e.RequestID == id })
		if entry == nil {
			continue
		}
		delete(open, id)
		if e.By != Watcher.Account().Address() {
			t.Errorf("%s: rejected by the %s", lie.name, roleOf(e.By))
		}
		verdicts = append(verdicts, verdict{lie, entry.Block - c.story.claims[e.ClaimID].block, entry.GasUsed, entry.Bytes})
	}
	return verdicts
}

// TestLanguageFaults claims false generations of 64 tokens, each with another fault:
// all must be rejected by one proof, and honest claims next to them accepted.
func TestLanguageFaults(t *testing.T) {
	open := newStoryModel(t, 1, 2)
	token, end := earlyToken(t, open)
	early := newStoryModel(t, token)
	lies := append(nodeFaults(t, open), lengthFaults(t, open, early, end)...)
	c := newLanguageChain(t, []*storyModel{open, early}, lies)

	honest := map[string]claim.RequestID{}
	for name, ask := range map[string]struct {
		model *storyModel
		input []byte
		maxT  uint32
	}{
		"greedy":               {open, open.prompt(t, 2000, 0), storyTokens},
		"sampled":              {open, open.prompt(t, 2001, 1<<16), storyTokens},
		"ended by a token":     {early, early.prompt(t, 2002, 0), storyTokens},
		"ended by the maximum": {early, early.prompt(t, 2003, 0), end - 1},
	} {
		id, err := c.ask(t.Context(), ask.model, ask.input, ask.maxT, honestExecTime)
		if err != nil {
			t.Fatal(err)
		}
		honest[name] = id
	}
	verdicts := c.judge(t, lies)
	for name, id := range honest {
		if err := c.story.until(t.Context(), "the acceptance of the story "+name, time.Minute, func() bool {
			e, _ := find(c.story, func(e *chain.Accepted) bool { return e.RequestID == id })
			return e != nil
		}); err != nil {
			t.Error(err)
		}
	}
	c.checkClaims(t, len(honest), len(lies))
	report(t, verdicts)
}

// earlyToken returns a token that occurs for the first time in the middle of the greedy
// story, and after how many segments a story ends that ends with it.
func earlyToken(t *testing.T, s *storyModel) (token int32, end uint32) {
	t.Helper()
	ids := s.chosen(t, s.prompt(t, 0, 0))
	for i := len(ids) / 3; i < len(ids); i++ {
		if slices.Index(ids, ids[i]) == i {
			return ids[i], uint32(i) + 1
		}
	}
	t.Fatal("the story has no such token")
	return 0, 0
}

// checkClaims: the liar's claims are rejected, the proposer's accepted, and there are no
// others.
func (c *languageChain) checkClaims(t *testing.T, honest, lies int) {
	t.Helper()
	count := make(map[string]int)
	for i := range c.story.entries {
		for _, event := range c.story.entries[i].Events {
			switch e := event.(type) {
			case *chain.Accepted:
				count[c.story.proposer(e.ClaimID)+" accepted"]++
			case *chain.Rejected:
				count[c.story.proposer(e.ClaimID)+" rejected"]++
			}
		}
	}
	if want := map[string]int{"proposer accepted": honest, "liar rejected": lies}; !maps.Equal(count, want) {
		t.Errorf("claims ended as %v, want %v", count, want)
	}
}

// report prints how each false claim ended, and the most that each op took.
func report(t *testing.T, verdicts []verdict) {
	t.Helper()
	slices.SortFunc(verdicts, func(x, y verdict) int { return cmp.Compare(x.number, y.number) })
	worst := make(map[string]verdict)
	for _, v := range verdicts {
		t.Logf("%-6s %-60s rejected after %d blocks, %7d gas, %5d bytes of proof", v.op, v.name, v.blocks, v.gas, v.bytes)
		if v.gas > worst[v.op].gas {
			worst[v.op] = v
		}
	}
	ranked := slices.SortedFunc(maps.Values(worst), func(x, y verdict) int { return cmp.Compare(y.gas, x.gas) })
	for _, v := range ranked {
		t.Logf("most of %-6s %7d gas, %5d bytes of proof: %s", v.op, v.gas, v.bytes, v.name)
	}
	slowest := slices.MaxFunc(verdicts, func(x, y verdict) int { return cmp.Compare(x.blocks, y.blocks) })
	t.Logf("%d false claims, each rejected within %d blocks by one proof of at most %d gas", len(verdicts), slowest.blocks, ranked[0].gas)
}
