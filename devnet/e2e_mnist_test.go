//go:build e2e

package devnet

import (
	"compress/gzip"
	"context"
	"io"
	"log/slog"
	"math/big"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/agent/adversary"
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// importMNIST imports the float model with the command that users have.
func importMNIST(t *testing.T) *modelfile.File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "opt-mnist.mlvm")
	out, err := exec.CommandContext(t.Context(), builtBinary(t, "mlvm"), "import", shared.Path(t, "data", "mnist", "opt-mnist.onnx"), "-o", path).CombinedOutput()
	if err != nil {
		t.Fatalf("mlvm import: %v: %s", err, out)
	}
	f, err := modelfile.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// mnistInputs returns the first test images of MNIST as inputs: pixel less 128.
func mnistInputs(t *testing.T, n int) [][]byte {
	t.Helper()
	f, err := os.Open(shared.Path(t, "data", "mnist", "t10k-images-idx3-ubyte.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	const headerLen, imageLen = 16, 28 * 28
	raw := make([]byte, headerLen+n*imageLen)
	if _, err := io.ReadFull(z, raw); err != nil {
		t.Fatal(err)
	}
	for i := range raw[headerLen:] {
		raw[headerLen+i] -= 128
	}
	inputs := make([][]byte, n)
	for i := range inputs {
		inputs[i] = raw[headerLen+i*imageLen:][:imageLen]
	}
	return inputs
}

// everyLie is a model that gets, for each of some inputs, one element of another node
// wrong.
type everyLie struct {
	*agent.Local
	byInput map[string]*agent.Local
}

func newEveryLie(t *testing.T, f *modelfile.File, honest *agent.Local, inputs [][]byte) *everyLie {
	t.Helper()
	rnd := rand.New(rand.NewPCG(1, 2))
	e := &everyLie{Local: honest, byInput: make(map[string]*agent.Local)}
	for node, input := range inputs {
		at := adversary.Place{Node: node, Element: rnd.Int64N(f.Program.Nodes[node].SizeAt(0))}
		l, err := agent.NewLocal(t.Context(), f, engine.Options{Tamper: at.Tamper(f.Program, adversary.Flip(1+rnd.Int64N(127)))})
		if err != nil {
			t.Fatal(err)
		}
		e.byInput[string(input)] = l
	}
	return e
}

func (e *everyLie) Run(ctx context.Context, input []byte, maxT uint32) (*trace.Trace, error) {
	return e.byInput[string(input)].Run(ctx, input, maxT)
}

// TestMNISTFaultInEveryNode makes one false claim for each node of the float model's
// program, each on another real image and with one element of that node wrong, next
// to an honest one. All lies must be rejected, all honest claims accepted.
func TestMNISTFaultInEveryNode(t *testing.T) {
	file := importMNIST(t)
	nodes := len(file.Program.Nodes)
	inputs := mnistInputs(t, nodes)
	honest, err := agent.NewLocal(t.Context(), file, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	cfg := Config{
		NodeConfig: NodeConfig{Geth: builtBinary(t, "geth"), Dir: Dir(t.TempDir()), Period: 1},
		Preset:     "dev", Logger: slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelError})),
	}
	n, err := startNetwork(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(n.stop)
	n.model = honest
	if err := n.deploy(t.Context()); err != nil {
		t.Fatal(err)
	}
	start := func(r Role, m agent.Model, change func(*agent.Config)) {
		if _, err := n.startAgent(t.Context(), r, m, change); err != nil {
			t.Fatal(err)
		}
	}
	start(Watcher, honest, func(c *agent.Config) { c.Propose = false })
	start(Proposer, honest, func(c *agent.Config) { c.Prove = false })
	start(Liar, newEveryLie(t, file, honest, inputs), func(c *agent.Config) {
		c.Prove, c.Logger = false, slog.New(slog.DiscardHandler)
	})

	nodeOf := make(map[claim.RequestID]int)
	o := claim.Options{MaxT: 1, BondWei: new(big.Int), ExecTime: 20, Deadline: uint64(time.Now().Add(time.Hour).Unix())}
	for node, input := range inputs {
		nodeOf[ask(t, n, honest.ID(), input, &o)] = node
	}
	s := newStory(n, new(digitTopic), io.Discard)
	if err := s.until(t.Context(), "the end of all claims", 3*time.Minute, func() bool { return s.ended() == 2*nodes }); err != nil {
		t.Fatal(err)
	}
	s.checkEveryNode(t, file, nodeOf)
}

func ask(t *testing.T, n *network, m claim.ModelID, input []byte, o *claim.Options) claim.RequestID {
	t.Helper()
	r, err := n.sender(Requester).Send(t.Context(), n.game.RequestTx(m, input, o, nil))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range r.Events {
		if e, ok := e.(*chain.Requested); ok {
			return e.RequestID
		}
	}
	t.Fatal("no request")
	return claim.RequestID{}
}

// ended returns the number of claims that were accepted or rejected.
func (s *story) ended() (n int) {
	for i := range s.entries {
		for _, e := range s.entries[i].Events {
			switch e.(type) {
			case *chain.Accepted, *chain.Rejected:
				n++
			}
		}
	}
	return n
}

func (s *story) checkEveryNode(t *testing.T, f *modelfile.File, nodeOf map[claim.RequestID]int) {
	t.Helper()
	rejected := make(map[int]bool)
	for i := range s.entries {
		for _, event := range s.entries[i].Events {
			switch e := event.(type) {
			case *chain.Accepted:
				if who := s.proposer(e.ClaimID); who != string(Proposer) {
					t.Errorf("a claim of the %s was accepted", who)
				}
			case *chain.Rejected:
				node := nodeOf[e.RequestID]
				if who := s.proposer(e.ClaimID); who != string(Liar) || rejected[node] {
					t.Errorf("a claim of the %s about node %d was rejected", who, node)
				}
				rejected[node] = true
				t.Logf("node %2d, %-28s %3v: rejected after %d blocks, %7d gas, %5d bytes of proof", node, f.Metadata.NodeName(node),
					f.Program.Nodes[node].Op, s.entries[i].Block-s.claims[e.ClaimID].block, s.entries[i].GasUsed, s.entries[i].Bytes)
			}
		}
	}
	if len(rejected) != len(nodeOf) {
		t.Errorf("%d of %d faults were rejected", len(rejected), len(nodeOf))
	}
}
