//go:build e2e

package main

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"net"
	"os"
	"os/exec"
	"strconv"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/mlgeth/mlgeth/devnet"
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// serveCommands are the commands of scripts about mlvm serve.
var serveCommands = map[string]func(*testscript.TestScript, bool, []string){
	"status": status, "serve": serve, "interrupt": interrupt, "ask": ask, "await": await, "stockchain": stockChain, "othermodel": otherModel,
}

// patience is how long scripts wait for what should happen at once.
const patience = time.Minute

// until waits for a condition.
func until(ts *testscript.TestScript, what string, ok func() bool) {
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if ok() {
			return
		}
	}
	ts.Fatalf("%s: not in time", what)
}

// status runs a command that must exit with a status, and keeps what it prints.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status STATUS COMMAND [ARGUMENT…]")
	}
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if fmt.Sprint(got) != args[0] {
		ts.Fatalf("exit status %d, want %s", got, args[0])
	}
}

// service is the mlvm serve that a script has started, among the script's values.
type service struct{ cmd *exec.Cmd }

type serviceKey struct{}

// start starts a process in the script's folder, which is killed when the script ends
// if it still runs then.
func start(ts *testscript.TestScript, log string, command ...string) *exec.Cmd {
	f, err := os.Create(ts.MkAbs(log))
	ts.Check(err)
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = ts.MkAbs("."), f, f
	ts.Check(cmd.Start())
	ts.Defer(func() {
		if cmd.ProcessState == nil {
			cmd.Process.Kill()
			cmd.Wait()
		}
		f.Close()
	})
	return cmd
}

// serve starts mlvm serve. Its log goes to a file.
func serve(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: serve LOG [FLAG…]")
	}
	ts.Value(serviceKey{}).(*service).cmd = start(ts, args[0], append([]string{ts.Getenv("MLVM"), "serve"}, args[1:]...)...)
}

// interrupt does to mlvm serve what Ctrl-C does, and waits for its exit status.
func interrupt(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: interrupt STATUS")
	}
	cmd := ts.Value(serviceKey{}).(*service).cmd
	ts.Check(cmd.Process.Signal(syscall.SIGINT))
	late := time.AfterFunc(patience, func() { cmd.Process.Kill() })
	defer late.Stop()
	var exit *exec.ExitError
	if err := cmd.Wait(); err != nil && !errors.As(err, &exit) {
		ts.Fatalf("%v", err)
	}
	if got := cmd.ProcessState.ExitCode(); fmt.Sprint(got) != args[0] {
		ts.Fatalf("exit status %d, want %s", got, args[0])
	}
}

// ask makes a request through a consumer, for which a claim may be recomputed for so
// many seconds, waits for the claim of an account, and sets CLAIM to its identifier.
func ask(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: ask SECONDS KEYFILE")
	}
	execTime, err := strconv.ParseUint(args[0], 10, 32)
	ts.Check(err)
	account, err := chain.LoadAccount(ts.MkAbs(args[1]))
	ts.Check(err)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	g, done := openGame(ctx, ts)
	defer done()
	c := g.Client()
	file, err := digits.Model()
	ts.Check(err)
	defer file.Close()
	requester := c.Sender(devnet.Requester.Account(), chain.DefaultFees())
	consumer, _, err := g.DeployDigitConsumer(ctx, requester, claim.ModelID(file.ModelID), uint32(execTime))
	ts.Check(err)
	image := make([]byte, file.Program.InputLen)
	r, err := requester.Send(ctx, consumer.ClassifyTx(image, 1<<40, big.NewInt(1e15)))
	ts.Check(err)
	ts.Setenv("CLAIM", awaitClaim(ctx, ts, g, r.Block, account).ClaimID.String())
}

// openGame connects to the contracts that REGISTRY and RPC name, until done is called.
func openGame(ctx context.Context, ts *testscript.TestScript) (g *chain.Game, done func()) {
	registry, err := claim.ParseAddress(ts.Getenv("REGISTRY"))
	ts.Check(err)
	c, err := chain.Dial(ctx, ts.Getenv("RPC"))
	ts.Check(err)
	g, err = c.Open(ctx, registry)
	ts.Check(err)
	return g, c.Close
}

// awaitClaim waits for the claim of an account in a block or later.
func awaitClaim(ctx context.Context, ts *testscript.TestScript, g *chain.Game, from uint64, account *chain.Account) (claimed *chain.Proposed) {
	until(ts, "a claim", func() bool {
		head, err := g.Client().Head(ctx)
		ts.Check(err)
		logs, err := g.Logs(ctx, from, head.Number)
		ts.Check(err)
		for _, l := range logs {
			if e, ok := l.Event.(*chain.Proposed); ok && e.Statement.Proposer == account.Address() {
				claimed = e
			}
		}
		return claimed != nil
	})
	return claimed
}

// await waits until CLAIM has a status.
func await(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: await STATUS")
	}
	id, err := claim.ParseHash(ts.Getenv("CLAIM"))
	ts.Check(err)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	g, done := openGame(ctx, ts)
	defer done()
	until(ts, "a claim that is "+args[0], func() bool {
		head, err := g.Client().Head(ctx)
		ts.Check(err)
		state, err := g.Claim(ctx, head.Number, claim.ClaimID(id))
		ts.Check(err)
		return state.Status.String() == args[0]
	})
}

// stockChain starts a chain on a geth that is not patched, until the script ends, and
// sets a variable to its URL.
func stockChain(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: stockchain VARIABLE")
	}
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	ts.Check(err)
	port := strconv.Itoa(l.Addr().(*net.TCPAddr).Port)
	ts.Check(l.Close())
	start(ts, "stock.log", ts.Getenv("STOCK"), "--dev", "--datadir", ts.MkAbs("stock"), "--ipcdisable", "--authrpc.port", "0",
		"--http", "--http.addr", "127.0.0.1", "--http.port", port)
	url := "http://127.0.0.1:" + port
	until(ts, "a chain", func() bool {
		c, err := chain.Dial(context.Background(), url)
		if err == nil {
			c.Close()
		}
		return err == nil
	})
	ts.Setenv(args[0], url)
}

// otherModel writes a model that nobody has registered.
func otherModel(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: othermodel FILE")
	}
	b := graph.NewBuilder(graph.Config{})
	x := b.Input(tensor.I8, 3)
	w := b.Ints("w", tensor.I8, []int64{1, 2, 3, 4, 5, 6}, 2, 3)
	b.Output(b.Emit(graph.Inst{Op: op.Dot, DType: tensor.I32, Out: "n", Reduce: "k", A: w.By("nk"), B: x.By("k")}))
	m, err := b.Build()
	ts.Check(err)
	_, err = modelfile.Write(ts.MkAbs(args[0]), m, &modelfile.Metadata{}, 1)
	ts.Check(err)
}
