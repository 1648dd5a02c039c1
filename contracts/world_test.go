package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/opset"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// world is a chain with an opset, a model, and runs of the model: random bytes
// committed as a trace, as the mock verifier does not look at them.
type world struct {
	*chain
	model   *testModel
	modelID [32]byte
	input   []byte
	options bindings.IInferenceRegistryOptions
	fee     *big.Int
	rnd     *rand.Rand
}

// testModel is a program of which only the descriptors matter.
type testModel struct {
	shape       layout.Shape
	weightsRoot merkle.Hash
	nodes       []*op.Instruction
	graph       *merkle.Tree
}

// Numbers of the world's model: nodes of 40 and 72 bytes in chunks of 32, two
// segments at most, an input of three chunks, the last of them short.
const (
	outNode  = 1
	inputLen = 70
)

// newModel returns a model whose node outNode is the output, with or without a
// stop node.
func newModel(mode layout.OutMode, stop bool) *testModel {
	m := &testModel{
		shape: layout.Shape{
			OutMode: mode, ChunkLog2: 5, DA: 2, DB: 2, DC: 2, DV: 1, DW: 3, DI: 2,
			Weights: 2, InputLen: inputLen, MaxSegments: 3, StopNode: layout.NoStop, OutNode: outNode,
		},
		weightsRoot: merkle.Leaf([]byte("weights")),
		nodes:       []*op.Instruction{reading(dense(tensor.I16, 5, 4), 0, 1), dense(tensor.I64, 9), dense(tensor.I8, 1)},
	}
	if stop {
		m.shape.StopNode = 2
	}
	m.seal()
	return m
}

// seal computes what follows from the nodes.
func (m *testModel) seal() {
	m.shape.Nodes = uint32(len(m.nodes))
	leaves := make([]merkle.Hash, len(m.nodes))
	for i, in := range m.nodes {
		d := in.Encode()
		leaves[i] = merkle.Leaf(d[:])
	}
	m.graph = merkle.NewTree(leaves, uint(m.shape.DB))
}

// dense returns an instruction that fills a tensor of the given extents.
func dense(dtype tensor.DType, extents ...uint32) *op.Instruction {
	in := &op.Instruction{Op: op.Lin, DType: dtype}
	for d := range in.Extents {
		in.Extents[d] = 1
	}
	copy(in.Extents[:], extents)
	return in
}

// reading makes a sum of two weight tensors of one byte out of an instruction.
func reading(in *op.Instruction, a, b uint32) *op.Instruction {
	in.Slots[op.A] = op.Slot{Kind: op.Weight, DType: tensor.I8, Index: a, View: tensor.View{Size: 1}}
	in.Slots[op.B] = op.Slot{Kind: op.Weight, DType: tensor.I8, Index: b, View: tensor.View{Size: 1}}
	return in
}

func (m *testModel) spec() bindings.IModelRegistryModelSpec {
	return bindings.IModelRegistryModelSpec{
		OpsetHash: testOpset(), GraphRoot: m.graph.Root(), WeightsRoot: m.weightsRoot, Shape: m.shape.Encode(),
	}
}

func (m *testModel) descriptor() []byte {
	d := m.nodes[m.shape.OutNode].Encode()
	return d[:]
}

func (m *testModel) pack() []byte { return bModels.PackRegisterModel(m.spec()) }

// values returns the nodes as the encoder of batches takes them.
func (m *testModel) values() []op.Instruction {
	nodes := make([]op.Instruction, len(m.nodes))
	for i, in := range m.nodes {
		nodes[i] = *in
	}
	return nodes
}

// batch returns the call that registers nodes, whether they obey the rules or not.
func (m *testModel) batch(modelID [32]byte, first, count uint32) []byte {
	return bModels.PackRegisterNodes(modelID, first, count, graphcheck.AppendBatch(nil, m.values(), m.graph, first, count))
}

// register registers a model and returns its identifier.
func (c *chain) register(m *testModel, opset [32]byte) [32]byte {
	c.Helper()
	spec := m.spec()
	spec.OpsetHash = opset
	id := modelIDOf(spec)
	c.ok(c.transact(stranger, &c.models, nil, bModels.PackRegisterModel(spec)))
	p, err := contracts.NewProgram(&m.shape, m.values())
	if err != nil {
		c.Fatal(err)
	}
	for first := uint32(0); first < m.shape.Nodes; {
		b := p.NextBatch(first)
		c.ok(c.transact(stranger, &c.models, nil, bModels.PackRegisterNodes(id, b.First, b.Count, b.Bytes)))
		first += b.Count
	}
	return id
}

// words converts hashes to what the bindings take.
func words(hashes []merkle.Hash) [][32]byte {
	out := make([][32]byte, len(hashes))
	for i, h := range hashes {
		out[i] = h
	}
	return out
}

// testOpset is the hash of the opset that the mock verifier judges.
func testOpset() [32]byte { return opset.Hash(7, merkle.Leaf([]byte("vectors"))) }

// trials are what an opset of the mock verifier and the real checker is tested with.
func trials(t testing.TB, fault, clean []byte) bindings.IModelRegistryTrials {
	t.Helper()
	graph, report, err := contracts.CheckerTest()
	if err != nil {
		t.Fatal(err)
	}
	return bindings.IModelRegistryTrials{Fault: fault, Clean: clean, Graph: graph, Report: report}
}

// checkerAddress is that of GRAPH_CHECK.
var checkerAddress = common.HexToAddress("0x00000000000000000000000000004f504d4c0004")

func (c *chain) addMockOpset() {
	c.Helper()
	c.ok(c.transact(owner, &c.models, nil, bModels.PackAddOpset(big.NewInt(7), merkle.Leaf([]byte("vectors")), mockAddress, checkerAddress,
		trials(c, mockInput(sayMagic), mockInput(sayZero)))))
}

// newWorld returns a world with the given model.
func newWorld(t testing.TB, m *testModel) *world {
	t.Helper()
	w := &world{chain: newChain(t), model: m, rnd: rand.New(rand.NewPCG(1, 2)), fee: big.NewInt(1e15)}
	w.input = make([]byte, m.shape.InputLen)
	for i := range w.input {
		w.input[i] = byte(w.rnd.Uint32())
	}
	w.options = bindings.IInferenceRegistryOptions{
		MaxT: 2, Bond: ether(2), ExecTime: 10, Deadline: genesisTime + 1000, GasLimit: 200_000,
	}
	w.addMockOpset()
	w.modelID = w.register(m, testOpset())
	return w
}

// run is a trace over random tensors.
type run struct {
	shape layout.Shape
	T     uint32
	tree  *merkle.Tree
	out   []byte   // of segment T-1
	outs  [][]byte // of each segment
}

// cut returns the false claim that the same trace ends after T segments.
func (r *run) cut(T uint32) *run {
	return &run{shape: r.shape, T: T, tree: r.tree, out: r.outs[T-1], outs: r.outs}
}

// newRun commits random tensors for T segments of the model.
func (w *world) newRun(T uint32) *run {
	m := w.model
	size := 1 << m.shape.ChunkLog2
	var leaves []merkle.Hash // up to the last that is not empty
	r := &run{shape: m.shape, T: T}
	for t := range T {
		for n, in := range m.nodes {
			data := make([]byte, in.ByteLen(int64(t)))
			for i := range data {
				data[i] = byte(w.rnd.Uint32())
			}
			for at := m.shape.Leaf(layout.Address{Segment: t, Node: uint32(n)}); uint64(len(leaves)) < at; {
				leaves = append(leaves, merkle.Empty(0))
			}
			for c := 0; c < len(data); c += size {
				leaves = append(leaves, merkle.Leaf(data[c:min(c+size, len(data))]))
			}
			if uint32(n) == m.shape.OutNode {
				r.out, r.outs = data, append(r.outs, data)
			}
		}
	}
	r.tree = merkle.NewTree(leaves, m.shape.Depth())
	if m.shape.OutMode == layout.OutRoot {
		root := r.tree.At(uint(m.shape.DB+m.shape.DC), uint64(T-1))
		r.out = root[:]
	}
	return r
}

// path returns the siblings from the output's tree node to the root.
func (r *run) path() [][32]byte {
	address := layout.Address{Segment: r.T - 1}
	skip := int(r.shape.DB + r.shape.DC)
	if r.shape.OutMode == layout.OutData {
		address.Node, skip = r.shape.OutNode, int(r.shape.DC)
	}
	return words(r.tree.Path(r.shape.Leaf(address))[skip:])
}

// request makes a request with the whole input and returns its identifier.
func (w *world) request() [32]byte {
	w.Helper()
	id := w.nextRequestID(requester)
	w.ok(w.transact(requester, &w.registry, w.fee, bRegistry.PackRequest(w.modelID, w.input, w.options)))
	return id
}

func (w *world) nextRequestID(from int) [32]byte {
	counter := view(w.chain, w.registry, bRegistry.PackCounterOf(w.who[from]), bRegistry.UnpackCounterOf)
	return requestIDOf(w.registry, w.who[from], counter, w.modelID, w.options)
}

// inputRoot computes the root of the world's input off chain.
func (w *world) inputRoot() merkle.Hash {
	return chunkTree(w.input, uint(w.model.shape.ChunkLog2), uint(w.model.shape.DI)).Root()
}

func chunkTree(data []byte, chunkLog2, depth uint) *merkle.Tree {
	var leaves []merkle.Hash
	for size := 1 << chunkLog2; len(data) > 0; data = data[min(size, len(data)):] {
		leaves = append(leaves, merkle.Leaf(data[:min(size, len(data))]))
	}
	return merkle.NewTree(leaves, depth)
}

// proposal returns the claim of a run on a request.
func (w *world) proposal(requestID [32]byte, r *run) bindings.IClaimGameProposal {
	return bindings.IClaimGameProposal{
		RequestID: requestID, InputRoot: w.inputRoot(), TraceRoot: r.tree.Root(), T: r.T,
		Output: r.out, OutPath: r.path(), DataLocator: "http://localhost", Salt: [32]byte{1},
	}
}

// bond is what a claim on the world's requests needs.
func (w *world) bond() *big.Int {
	if w.options.Bond.Cmp(w.preset.Bond) > 0 {
		return w.options.Bond
	}
	return w.preset.Bond
}

// propose makes a claim and returns its identifier.
func (w *world) propose(from int, p bindings.IClaimGameProposal) [32]byte {
	w.Helper()
	w.ok(w.transact(from, &w.game, w.bond(), bGame.PackPropose(p)))
	return claimIDOf(w.game, p, w.who[from])
}

func (w *world) claim(id [32]byte) bindings.IClaimGameClaim {
	w.Helper()
	return view(w.chain, w.game, bGame.PackClaimOf(id), bGame.UnpackClaimOf)
}

// wantContext is what a verifier must be shown in front of a proof.
func (w *world) wantContext(p bindings.IClaimGameProposal) []byte {
	c := stepproof.Context{
		GraphRoot: w.model.graph.Root(), WeightsRoot: w.model.weightsRoot,
		InputRoot: p.InputRoot, TraceRoot: p.TraceRoot, Shape: w.model.shape, T: p.T, MaxT: w.options.MaxT,
	}
	b := c.Encode()
	return b[:]
}

// window returns W of the world's requests, without EXT.
func (w *world) window() uint64 {
	return uint64(w.preset.Censorship + max(w.options.ExecTime, w.preset.MinExecTime) + w.preset.Latency)
}

// commitTo commits to a claim, a block ahead.
func (w *world) commitTo(from int, p bindings.IClaimGameProposal) {
	w.Helper()
	id := claimIDOf(w.game, p, w.who[from])
	w.commit(from, hashWords(contracts.TagCommit, id, w.who[from], p.Salt))
}

func (w *world) commit(from int, h [32]byte) {
	w.Helper()
	w.ok(w.transact(from, &w.game, nil, bGame.PackCommit(h)))
}

// faultCommit is what a prover commits to.
func faultCommit(claimID [32]byte, prover common.Address, proof []byte, salt [32]byte) [32]byte {
	return hashWords(contracts.TagFault, claimID, prover, [32]byte(merkle.Sum(proof)), salt)
}
