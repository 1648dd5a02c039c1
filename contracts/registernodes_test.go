package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// network returns a synthetic program of the shape of a language model's: every node
// reads the two before it and, in turn, a weight tensor of its own, the input, the state
// of a later node, or a node far back.
func network(nodes int) *testModel {
	m := &testModel{shape: layout.Shape{
		ChunkLog2: 10, DA: 4, DB: depthOf(nodes), DC: 6, DV: depthOf(nodes), DW: 8, DI: 4,
		InputLen: 4096, MaxSegments: 16, StopNode: layout.NoStop, OutNode: uint32(nodes - 1),
	}}
	for i := range nodes {
		in := dense(tensor.I32, 1, 1, 1, 1, 1, 256)
		in.Op = op.Dot
		in.Extents[9] = 64
		in.Shift = 8
		in.Slots[op.A] = op.Slot{Kind: op.Weight, DType: tensor.I8, Index: m.shape.Weights, View: tensor.View{Size: 256 * 64}}
		in.Slots[op.A].View.Out[5], in.Slots[op.A].View.Reduce[3] = 64, 1
		m.shape.Weights++
		in.Slots[op.B] = op.Slot{Kind: op.Input, DType: tensor.I8, View: tensor.View{Size: 4096}}
		in.Slots[op.B].View.Reduce[3] = 1
		read := func(id op.SlotID, kind op.Kind, index int) {
			s := &in.Slots[id]
			*s = op.Slot{Kind: kind, DType: tensor.I32, Index: uint32(index), View: tensor.View{Size: 256}}
			if id == op.C {
				s.View.Out[5] = 1
			}
		}
		if i > 0 {
			read(op.C, op.Node, i-1)
		}
		switch {
		case i%16 == 5:
			read(op.E, op.State, (i+40)%nodes)
			in.Slots[op.E].Init = m.shape.Weights
			m.shape.Weights++
		case i%8 == 1:
			read(op.E, op.Node, i/2)
		}
		m.nodes = append(m.nodes, in)
	}
	m.shape.DV = depthOf(int(m.shape.Weights))
	m.seal()
	return m
}

func depthOf(n int) (d uint8) {
	for 1<<d < n {
		d++
	}
	return d
}

// program returns the model as a registration splits it.
func (m *testModel) program(t testing.TB) *contracts.Program {
	t.Helper()
	p, err := contracts.NewProgram(&m.shape, m.values())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// lengthsAre compares what the registry has stored of all nodes and weights with what
// package graphcheck reports.
func (c *chain) lengthsAre(id [32]byte, m *testModel) {
	c.Helper()
	report, err := graphcheck.CheckProgram(&m.shape, m.values())
	if err != nil {
		c.Fatal(err)
	}
	for i, want := range append(report.Nodes, graphcheck.NodeBytes{}, graphcheck.NodeBytes{}) {
		packed := view(c, c.models, bModels.PackNodeBytes(id, uint32(i)), bModels.UnpackNodeBytes)
		first, growth := new(big.Int).Rsh(packed, 64), new(big.Int).SetUint64(packed.Uint64())
		if first.Int64() != want.First || growth.Int64() != want.Growth {
			c.Errorf("node %d: stored %v and %v, want %v", i, first, growth, want)
		}
	}
	for _, w := range append(report.Weights, graphcheck.WeightBytes{Weight: m.shape.Weights}) {
		if got := view(c, c.models, bModels.PackWeightBytes(id, w.Weight), bModels.UnpackWeightBytes); got.Int64() != w.Bytes {
			c.Errorf("weight %d: stored %v, want %d", w.Weight, got, w.Bytes)
		}
	}
}

// cursorIs checks how far a registration is.
func (c *chain) cursorIs(id [32]byte, cursor, nodes uint32) {
	c.Helper()
	got := view(c, c.models, bModels.PackCursorOf(id), bModels.UnpackCursorOf)
	if got.Cursor != cursor || got.NNodes != nodes {
		c.Errorf("cursor is %d of %d, want %d of %d", got.Cursor, got.NNodes, cursor, nodes)
	}
}

// TestRegisterNodes cuts a program into batches of every length, from several accounts,
// and at random: the same is stored, and the last batch alone completes the model.
func TestRegisterNodes(t *testing.T) {
	c := newChain(t)
	c.addMockOpset()
	rnd := rand.New(rand.NewPCG(1, 3))
	const nodes = 23
	for length := uint32(1); length <= nodes+3; length++ {
		m := network(nodes)
		m.weightsRoot[0] = byte(length) // another model each time
		id := modelIDOf(m.spec())
		c.cursorIs(id, 0, 0)
		c.ok(c.transact(stranger, &c.models, nil, m.pack()))
		for first := uint32(0); first < nodes; {
			c.cursorIs(id, first, nodes)
			count := min(length, nodes-first)
			if length > nodes {
				count = 1 + rnd.Uint32N(nodes-first)
			}
			if view(c, c.models, bModels.PackIsRegistered(id), bModels.UnpackIsRegistered) {
				t.Fatalf("registered after %d nodes", first)
			}
			r := c.ok(c.transact(rnd.IntN(accountCount), &c.models, nil, m.batch(id, first, count)))
			e, err := bModels.UnpackNodesRegisteredEvent(r.Logs[0])
			if err != nil || e.ModelID != id || e.First != first || e.Count != count {
				t.Errorf("event: got %+v, %v", e, err)
			}
			first += count
			if done := len(r.Logs) == 2; done != (first == nodes) {
				t.Errorf("after %d of %d nodes: %d events", first, nodes, len(r.Logs))
			}
		}
		c.cursorIs(id, nodes, nodes)
		if !view(c, c.models, bModels.PackIsRegistered(id), bModels.UnpackIsRegistered) {
			t.Error("not registered after all nodes")
		}
		c.lengthsAre(id, m)
		c.fails(&bindings.ModelRegistryModelNotOpen{ModelID: id})(c.transact(stranger, &c.models, nil, m.batch(id, 0, 1)))
	}
}

// TestRegisterNodesRefused: a batch that is not the next one, or not right, reverts with
// the cursor and changes nothing.
func TestRegisterNodesRefused(t *testing.T) {
	c := newChain(t)
	c.addMockOpset()
	m := network(20)
	id := modelIDOf(m.spec())
	call := func(data []byte) error {
		_, err := c.call(stranger, c.models, nil, data)
		return err
	}
	c.reverts(call(m.batch(id, 0, 1)), &bindings.ModelRegistryModelNotOpen{ModelID: id})
	c.ok(c.transact(stranger, &c.models, nil, m.pack()))
	c.ok(c.transact(stranger, &c.models, nil, m.batch(id, 0, 7)))
	for _, first := range []uint32{0, 6, 8, 1<<32 - 1} {
		c.reverts(call(bModels.PackRegisterNodes(id, first, 1, nil)), &bindings.ModelRegistryWrongCursor{ModelID: id, Got: first, Cursor: 7})
	}
	good := graphcheck.AppendBatch(nil, m.values(), m.graph, 7, 4)
	refused := &bindings.ModelRegistryBatchRefused{ModelID: id, Cursor: 7, Size: new(big.Int)}
	outside := &bindings.ModelRegistryBatchNotInGraph{ModelID: id, Cursor: 7}
	edited := func(at int, by byte) []byte {
		b := append([]byte(nil), good...)
		b[at] ^= by
		return b
	}
	for _, test := range []struct {
		name  string
		count uint32
		batch []byte
		want  any
	}{
		{"no nodes", 0, good, refused},
		{"fewer nodes", 3, good, refused},
		{"more nodes", 5, good, refused},
		{"beyond the end", 14, good, refused},
		{"no bytes", 4, nil, refused},
		{"truncated", 4, good[:len(good)-1], refused},
		{"trailing", 4, append(append([]byte(nil), good...), 0), refused},
		{"unknown op", 4, edited(672, 64), refused},
		{"operand's type", 4, edited(96+96*2+1, 1), refused},
		{"another shift", 4, edited(3, 1), outside},
		{"last sibling", 4, edited(len(good)-1, 1), outside},
	} {
		t.Run(test.name, func(t *testing.T) {
			c.fails(test.want)(c.transact(stranger, &c.models, nil, bModels.PackRegisterNodes(id, 7, test.count, test.batch)))
			c.cursorIs(id, 7, 20)
		})
	}
	if got := view(c, c.models, bModels.PackNodeBytes(id, 7), bModels.UnpackNodeBytes); got.Sign() != 0 {
		t.Errorf("node 7 has %v", got)
	}
	c.ok(c.transact(stranger, &c.models, nil, bModels.PackRegisterNodes(id, 7, 4, good)))
	c.ok(c.transact(stranger, &c.models, nil, m.batch(id, 11, 9)))
	c.lengthsAre(id, m)
}

// TestRegisterNodesGraphRules: what no single batch can show is found between batches,
// and at the end.
func TestRegisterNodesGraphRules(t *testing.T) {
	c := newChain(t)
	c.addMockOpset()
	open := func(m *testModel) [32]byte {
		t.Helper()
		m.seal()
		c.ok(c.transact(stranger, &c.models, nil, m.pack()))
		return modelIDOf(m.spec())
	}
	m := network(12)
	m.nodes[9].Slots[op.A].Index = 3
	m.nodes[9].Slots[op.A].View.Size++
	id := open(m)
	c.ok(c.transact(stranger, &c.models, nil, m.batch(id, 0, 9)))
	want := &bindings.ModelRegistryWeightOfTwoLengths{ModelID: id, Weight: u256(3), Got: u256(256*64 + 1), Want: u256(256 * 64)}
	c.fails(want)(c.transact(stranger, &c.models, nil, m.batch(id, 9, 3)))
	c.cursorIs(id, 9, 12)

	m = network(12)
	m.nodes[9].Slots[op.A].Index = 3 // with the same length: allowed, but its own is not read
	id = open(m)
	c.ok(c.transact(stranger, &c.models, nil, m.batch(id, 0, 11)))
	c.fails(&bindings.ModelRegistryWeightsUnread{ModelID: id, Got: u256(uint64(m.shape.Weights) - 1), Want: u256(uint64(m.shape.Weights))})(
		c.transact(stranger, &c.models, nil, m.batch(id, 11, 1)))
}

// TestRegisterNodesOutput: the length of OUT in every segment, and its limit.
func TestRegisterNodesOutput(t *testing.T) {
	c := newChain(t)
	c.addMockOpset()
	for _, test := range []struct {
		name string
		out  *op.Instruction
		edit func(*layout.Shape)
		ok   bool
	}{
		{"16 KiB", dense(tensor.I64, 2048), nil, true},
		{"16 KiB and an element", dense(tensor.I64, 2049), nil, false},
		{"16 KiB and an element as root", dense(tensor.I64, 2049), func(s *layout.Shape) { s.OutMode = layout.OutRoot }, true},
		{"grows beyond 16 KiB", grown(dense(tensor.I64, 2046), 2), nil, false},
		{"grows to 16 KiB", grown(dense(tensor.I64, 2044), 2), nil, true},
		{"beyond its tree", dense(tensor.I8, 129), func(s *layout.Shape) { s.DC = 2 }, false},
		{"no elements", dense(tensor.I8, 0), nil, false},
		{"2^39 elements", dense(tensor.I8, 1<<20, 1<<19), func(s *layout.Shape) { s.OutMode = layout.OutRoot }, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := newModel(layout.OutData, false)
			m.nodes[outNode], m.shape.DC = test.out, 20
			if test.edit != nil {
				test.edit(&m.shape)
			}
			m.seal()
			id := modelIDOf(m.spec())
			c.ok(c.transact(stranger, &c.models, nil, m.pack()))
			if !test.ok {
				c.fails(&bindings.ModelRegistryBatchRefused{ModelID: id, Size: new(big.Int)})(c.transact(stranger, &c.models, nil, m.batch(id, 0, 3)))
				return
			}
			c.ok(c.transact(stranger, &c.models, nil, m.batch(id, 0, 3)))
			for T := uint32(1); T <= m.shape.MaxSegments; T++ {
				want := test.out.ByteLen(int64(T) - 1)
				if m.shape.OutMode == layout.OutRoot {
					want = 32
				}
				if got := view(c, c.models, bModels.PackOutputLength(id, T), bModels.UnpackOutputLength); got.Int64() != want {
					t.Errorf("T = %d: got %v, want %d", T, got, want)
				}
			}
			c.lengthsAre(id, m)
		})
	}
}

// TestUnfinishedModel: a model takes no requests before its last node is registered.
func TestUnfinishedModel(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	m := newModel(layout.OutData, false)
	id := modelIDOf(m.spec())
	unknown := &bindings.ModelRegistryUnknownModel{ModelID: id}
	refused := func() {
		t.Helper()
		w.fails(unknown)(w.transact(requester, &w.registry, w.fee, bRegistry.PackRequest(id, w.input, w.options)))
		for _, data := range [][]byte{bModels.PackModel(id), bModels.PackVerification(id), bModels.PackOutputLength(id, 1)} {
			_, err := w.call(stranger, w.models, nil, data)
			w.reverts(err, unknown)
		}
	}
	refused()
	w.ok(w.transact(stranger, &w.models, nil, m.pack()))
	refused()
	w.ok(w.transact(stranger, &w.models, nil, m.batch(id, 0, 2)))
	refused()
	w.ok(w.transact(stranger, &w.models, nil, m.batch(id, 2, 1)))
	w.ok(w.transact(requester, &w.registry, w.fee, bRegistry.PackRequest(id, w.input, w.options)))
}

// TestCheckerAnswers: nothing but a report of exactly the range is one.
func TestCheckerAnswers(t *testing.T) {
	c := newChain(t)
	c.ok(c.transact(owner, &c.models, nil, bModels.PackAddOpset(big.NewInt(7), leafOf("vectors"), mockAddress, mockCheckerAddress,
		trials(t, mockInput(sayMagic), mockInput(sayZero)))))
	m := network(9)
	m.shape.Weights = 1
	m.seal()
	id := modelIDOf(m.spec())
	c.ok(c.transact(stranger, &c.models, nil, m.pack()))
	batch := func(first, count uint32, say byte) []byte {
		return bModels.PackRegisterNodes(id, first, count, []byte{say})
	}
	refused := func(success bool, size uint64) any {
		return &bindings.ModelRegistryBatchRefused{ModelID: id, Success: success, Size: u256(size)}
	}
	for _, test := range []struct {
		name string
		say  byte
		want any
	}{
		{"too short", reportTooShort, refused(true, 32+16*5-1)},
		{"too long", reportTooLong, refused(true, 32+16*5+1)},
		{"of more nodes", reportOfMore, refused(true, 32+16*6)},
		{"of fewer nodes", reportOfFewer, refused(true, 32+16*4)},
		{"nothing", reportNothing, refused(true, 0)},
		{"long word", reportLongWord, refused(true, 33)},
		{"failure", reportFailure, refused(false, 0)},
		{"huge node", reportHugeNode, &bindings.ModelRegistryLengthTooLarge{Got: u256(1 << 42)}},
		{"huge weight", reportHugeWeight, &bindings.ModelRegistryLengthTooLarge{Got: u256(1 << 42)}},
	} {
		t.Run(test.name, func(t *testing.T) {
			c.fails(test.want)(c.transact(stranger, &c.models, nil, batch(0, 4, test.say)))
			c.cursorIs(id, 0, 9)
		})
	}
	c.ok(c.transact(stranger, &c.models, nil, batch(0, 4, reportRight)))
	c.fails(&bindings.ModelRegistryWeightOfTwoLengths{ModelID: id, Weight: u256(0), Got: u256(10), Want: u256(9)})(
		c.transact(stranger, &c.models, nil, batch(4, 1, reportOtherWeight)))
	c.ok(c.transact(stranger, &c.models, nil, batch(4, 5, reportRight)))
	for i := range uint32(9) {
		if got := view(c, c.models, bModels.PackNodeBytes(id, i), bModels.UnpackNodeBytes); got.Cmp(new(big.Int).Add(new(big.Int).Lsh(u256(5), 64), u256(7))) != 0 {
			t.Errorf("node %d: stored %x", i, got)
		}
	}
	m.weightsRoot[0] ^= 1
	id = modelIDOf(m.spec())
	c.ok(c.transact(stranger, &c.models, nil, m.pack()))
	c.ok(c.transact(stranger, &c.models, nil, batch(0, 9, reportGreatest)))
	for i := range uint32(9) { // an entry does not run into the next
		want := new(big.Int).Add(new(big.Int).Lsh(u256(1<<42-1), 64), u256(1<<42-1))
		if got := view(c, c.models, bModels.PackNodeBytes(id, i), bModels.UnpackNodeBytes); got.Cmp(want) != 0 {
			t.Errorf("node %d: stored %x", i, got)
		}
	}
	for w, want := range []uint64{1<<42 - 1, 0} {
		if got := view(c, c.models, bModels.PackWeightBytes(id, uint32(w)), bModels.UnpackWeightBytes); got.Uint64() != want {
			t.Errorf("weight %d: stored %v, want %d", w, got, want)
		}
	}
}

// TestCheckerSelfTest: an opset needs a checker that accepts what obeys the rules, with
// the right report, and does not accept the same under another root.
func TestCheckerSelfTest(t *testing.T) {
	c := newChain(t)
	nobody := common.HexToAddress("0x00000000000000000000000000000000deadbeef")
	good := trials(t, mockInput(sayMagic), mockInput(sayZero))
	change := func(edit func(t *bindings.IModelRegistryTrials)) bindings.IModelRegistryTrials {
		changed := good
		edit(&changed)
		return changed
	}
	always := change(func(t *bindings.IModelRegistryTrials) {
		word, _ := (&mockVerifier{}).Run(mockInput(sayOne))
		t.Graph, t.Report = mockInput(sayOne), word
	})
	broken := append([]byte(nil), good.Graph...)
	broken[graphcheck.HeaderLen] = 99
	for _, test := range []struct {
		name      string
		checker   common.Address
		trials    bindings.IModelRegistryTrials
		underRoot bool
	}{
		{"no contract", nobody, good, true},
		{"no contract, no report", nobody, change(func(t *bindings.IModelRegistryTrials) { t.Report = nil }), false},
		{"another contract", mockAddress, good, true},
		{"another report", checkerAddress, change(func(t *bindings.IModelRegistryTrials) { t.Report = t.Report[1:] }), true},
		{"no report", checkerAddress, change(func(t *bindings.IModelRegistryTrials) { t.Report = nil }), true},
		{"refused input", checkerAddress, change(func(t *bindings.IModelRegistryTrials) { t.Graph = broken }), true},
		{"accepts all", mockAddress, always, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := c.call(owner, c.models, nil, bModels.PackAddOpset(big.NewInt(7), leafOf("vectors"), mockAddress, test.checker, test.trials))
			c.reverts(err, &bindings.ModelRegistryCheckerTestFailed{Checker: test.checker, UnderRoot: test.underRoot})
		})
	}
}

// TestRegisterNodesWithLittleGas: at every amount of gas a batch is registered as a whole
// or refused.
func TestRegisterNodesWithLittleGas(t *testing.T) {
	c := newChain(t)
	c.addMockOpset()
	m := network(8)
	id := modelIDOf(m.spec())
	c.ok(c.transact(stranger, &c.models, nil, m.pack()))
	data := m.batch(id, 0, 8)
	succeeded := false
	for gas := uint64(60_000); gas < 500_000; gas += 1_009 {
		_, err := c.client.CallContract(c.ctx(), callMsg(c.who[stranger], c.models, data, gas), nil)
		if _, refused := decodeRevert(err).(*bindings.ModelRegistryBatchNotInGraph); refused || succeeded && err != nil {
			t.Errorf("%d gas: %v", gas, describe(err))
		}
		succeeded = succeeded || err == nil
	}
	if !succeeded {
		t.Error("no amount of gas suffices")
	}
}

// TestBatchMutations sends altered batches: none but the right one is accepted.
func TestBatchMutations(t *testing.T) {
	c := newChain(t)
	c.addMockOpset()
	m := network(10)
	id := modelIDOf(m.spec())
	c.ok(c.transact(stranger, &c.models, nil, m.pack()))
	good := graphcheck.AppendBatch(nil, m.values(), m.graph, 0, 3)
	r := rand.New(rand.NewPCG(15, 16))
	outside := 0
	for range mutations() {
		batch := mutate(r, good)
		if string(batch) == string(good) {
			continue
		}
		_, err := c.call(stranger, c.models, nil, bModels.PackRegisterNodes(id, 0, 3, batch))
		switch decodeRevert(err).(type) {
		case *bindings.ModelRegistryBatchRefused:
		case *bindings.ModelRegistryBatchNotInGraph:
			outside++
		default:
			t.Fatalf("got %v for %x", err, batch)
		}
	}
	if outside == 0 {
		t.Error("no mutant was well-formed")
	}
}

// TestRegisterNodesGas registers a program of 1,000 nodes, and one whose nodes read many
// weight tensors that are far apart, and prints what that takes: no batch exceeds a
// transaction, nor the bound that it was made by.
func TestRegisterNodesGas(t *testing.T) {
	c := newChain(t)
	c.addMockOpset()
	for _, test := range []struct {
		name       string
		model      *testModel
		maxBatches int
	}{
		{"1,000 nodes", network(1000), 8},
		{"1,200 nodes, scattered weights", scattered(1200), 15},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := test.model
			p, id := m.program(t), modelIDOf(m.spec())
			r := c.ok(c.transact(stranger, &c.models, nil, m.pack()))
			t.Logf("registerModel: %d gas", r.GasUsed)
			total, batches := r.GasUsed, 0
			for first := uint32(0); first < m.shape.Nodes; batches++ {
				b := p.NextBatch(first)
				gas := c.registerBatch(t, id, &b)
				total += gas
				first += b.Count
			}
			t.Logf("%d nodes, %d weight tensors: %d batches, %d gas, %d a node",
				m.shape.Nodes, m.shape.Weights, batches, total, total/uint64(m.shape.Nodes))
			if batches > test.maxBatches {
				t.Errorf("%d batches, want at most %d", batches, test.maxBatches)
			}
			if !view(c, c.models, bModels.PackIsRegistered(id), bModels.UnpackIsRegistered) {
				t.Error("not registered")
			}
		})
	}
}

// registerBatch registers a batch and returns its gas.
func (c *chain) registerBatch(t *testing.T, id [32]byte, b *contracts.Batch) uint64 {
	t.Helper()
	data := bModels.PackRegisterNodes(id, b.First, b.Count, b.Bytes)
	r := c.ok(c.transact(stranger, &c.models, nil, data))
	checker := (&precompiles.GraphCheck{}).RequiredGas(make([]byte, graphcheck.HeaderLen+len(b.Bytes)))
	t.Logf("nodes %d to %d: %d bytes, %d gas, %d a node, bound %d, GRAPH_CHECK %d",
		b.First, b.First+b.Count-1, len(data), r.GasUsed, r.GasUsed/uint64(b.Count), b.GasBound, checker)
	if len(b.Bytes) > contracts.MaxBatchBytes || b.GasBound > contracts.MaxBatchGas {
		t.Errorf("batch from %d: %d bytes, %d gas bound, want at most %d and %d", b.First, len(b.Bytes), b.GasBound, contracts.MaxBatchBytes, contracts.MaxBatchGas)
	}
	if r.GasUsed > b.GasBound || b.GasBound > 4*r.GasUsed { // a slot that is not empty costs a quarter
		t.Errorf("batch from %d: %d gas, want at most the bound, %d, and at least a quarter of it", b.First, r.GasUsed, b.GasBound)
	}
	return r.GasUsed
}

// scattered returns a program in which every node reads five weight tensors, each of
// which is in another storage slot than the 999 that are read before it.
func scattered(nodes uint32) *testModel {
	m := newModel(layout.OutData, false)
	m.nodes = nil
	slots := 5 * nodes / 6
	for i := range nodes {
		in := dense(tensor.I8, 1)
		in.Op = op.Sel
		for k, id := range []op.SlotID{op.A, op.B, op.C, op.S, op.E} {
			n := 5*i + uint32(k)
			in.Slots[id] = op.Slot{Kind: op.Weight, DType: tensor.I8, Index: n%slots*6 + n/slots, View: tensor.View{Size: 1}}
		}
		m.nodes = append(m.nodes, in)
	}
	m.shape.Weights, m.shape.DB, m.shape.DV = 5*nodes, depthOf(int(nodes)), depthOf(5*int(nodes))
	m.seal()
	return m
}
