//go:build e2e

package main

import (
	"context"
	"encoding/json"
	"math/big"
	"slices"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/mlgeth/mlgeth/devnet"
	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// languageCommands are the commands of scripts about language models.
var languageCommands = map[string]func(*testscript.TestScript, bool, []string){
	"register": register, "askstory": askStory,
}

// openFile opens a model file until the script ends.
func openFile(ts *testscript.TestScript, path string) *modelfile.File {
	f, err := modelfile.Open(ts.MkAbs(path))
	ts.Check(err)
	ts.Defer(func() { f.Close() })
	return f
}

// register registers a model.
func register(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: register FILE")
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	g, done := openGame(ctx, ts)
	defer done()
	model, err := agent.NewLocal(ctx, openFile(ts, args[0]), engine.Options{})
	ts.Check(err)
	sender := g.Client().Sender(devnet.Deployer.Account(), chain.DefaultFees())
	ts.Check(model.Register(ctx, g, sender, func(r *chain.Receipt, at chain.Cursor) {
		ts.Logf("%d of %d nodes registered, %d gas", at.Checked, at.Total, r.GasUsed)
	}))
}

// generation is what mlvm generate --json says of a run.
type generation struct {
	PromptTokens []int32 `json:"promptTokens"`
	Tokens       []int32 `json:"tokens"`
	TraceRoot    string  `json:"traceRoot"`
	T            uint32  `json:"T"`
	MaxT         uint32  `json:"maxT"`
}

// askStory asks for the generation that mlvm generate has printed, with the same flags,
// and checks that an account claims the same.
func askStory(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: askstory FILE KEYFILE GENERATION")
	}
	var want generation
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[2])), &want))
	p := input.Prompt{Seed: 7, Temperature: 1 << 15, TopK: 40, Tokens: want.PromptTokens} // as the script's flags
	language := openFile(ts, args[0])
	in, err := p.Encode(language.Metadata.Language.Context, language.Metadata.Language.Vocab)
	ts.Check(err)
	account, err := chain.LoadAccount(ts.MkAbs(args[1]))
	ts.Check(err)

	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	g, done := openGame(ctx, ts)
	defer done()
	o := &claim.Options{MaxT: want.MaxT, BondWei: new(big.Int), Deadline: 1 << 40}
	requester := g.Client().Sender(devnet.Requester.Account(), chain.DefaultFees())
	r, err := requester.Send(ctx, g.RequestTx(claim.ModelID(language.ModelID), in, o, big.NewInt(1e15)))
	ts.Check(err)
	claimed := awaitClaim(ctx, ts, g, r.Block, account)
	if got := claimed.Statement; got.TraceRoot.String() != want.TraceRoot || got.T != want.T {
		ts.Fatalf("claimed root %v after %d segments, generated %s after %d", got.TraceRoot, got.T, want.TraceRoot, want.T)
	}
	var tokens []int32
	for i := len(want.PromptTokens) - 1; i < int(want.T); i++ {
		tokens = append(tokens, int32(tensor.I32.Load(claimed.Output, int64(i))))
	}
	if !slices.Equal(tokens, want.Tokens) {
		ts.Fatalf("claimed tokens %v, generated %v", tokens, want.Tokens)
	}
}
