package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// withheld is a claim on the deepest tree that there can be, whose moves are made one
// by one on the way to its first leaf.
type withheld struct {
	*world
	id   [32]byte
	run  *run
	leaf []byte
	tree claim.Tree
}

// newWithheld returns a claim of depth 48 with chunks of 4 KiB.
func newWithheld(t *testing.T) *withheld {
	m := newModel(layout.OutData, false)
	m.nodes = []*op.Instruction{dense(tensor.I64, 2048)}
	m.shape = layout.Shape{
		ChunkLog2: 12, DA: 12, DB: 12, DC: 24, DI: 1, InputLen: 784, MaxSegments: 1, StopNode: layout.NoStop,
	}
	m.seal()
	w := newWorld(t, m)
	w.options.MaxT = 1
	x := &withheld{world: w, run: w.newRun(1)}
	x.tree = claim.Tree{Model: &claim.Model{Shape: m.shape, Nodes: []claim.NodeBytes{{First: 16 << 10}}}, T: 1, Grid: w.preset.Grid}
	x.leaf = x.run.out[:1<<12]
	x.again()
	return x
}

// again makes the claim once more.
func (x *withheld) again() {
	x.Helper()
	x.id = x.propose(proposer, x.proposal(x.request(), x.run))
}

// price returns enough for n demands; what is more comes back.
func (x *withheld) price(n int64) *big.Int {
	bond := view(x.chain, x.game, bGame.PackDemandBond(x.id), bGame.UnpackDemandBond)
	return bond.Mul(bond, big.NewInt(n+1))
}

func (x *withheld) open() *types.Receipt {
	x.Helper()
	value := sum(x.price(1), x.preset.DisputeBond)
	return x.ok(x.transact(prover, &x.game, value, bGame.PackOpenDispute(x.id)))
}

// item is the demand of grid node 0 of a level, or of its neighbour.
func (x *withheld) item(g uint, index uint64) bindings.IClaimGameDemandItem {
	depth := x.tree.LevelDepth(g)
	height := x.tree.Shape.Depth() - depth
	path := merkle.PathOf(x.run.tree, height, index)[:depth-x.tree.LevelDepth(g-1)]
	return bindings.IClaimGameDemandItem{G: uint8(g), Index: index, NodeHash: x.run.tree.At(height, index), Path: words(path)}
}

func (x *withheld) demand(g uint) *types.Receipt {
	x.Helper()
	i := x.item(g, 0)
	return x.ok(x.transact(prover, &x.game, x.price(1), bGame.PackDemand(x.id, i.G, i.Index, i.NodeHash, i.Path)))
}

func (x *withheld) data(g uint) []byte {
	if g == x.tree.Levels() {
		return x.leaf
	}
	var data []byte
	below := x.tree.LevelDepth(g + 1)
	for i := range uint64(1) << (below - x.tree.LevelDepth(g)) {
		h := x.run.tree.At(x.tree.Shape.Depth()-below, i)
		data = append(data, h[:]...)
	}
	return data
}

func (x *withheld) answer(g uint) *types.Receipt {
	x.Helper()
	return x.ok(x.transact(stranger, &x.game, nil, bGame.PackAnswer(x.id, uint8(g), 0, x.data(g))))
}

// gasOfReveal measures the moves of reveal or lose in the deepest tree, and a dispute
// in which everything is withheld.
func gasOfReveal(t *testing.T, g *gasTable) {
	x := newWithheld(t)
	levels := x.tree.Levels()
	total, count := uint64(0), 0
	tally := func(label string, r *types.Receipt) {
		if label != "" {
			g.add(label, r)
		}
		total, count = total+r.GasUsed, count+1
	}
	tally("openDispute, depth 48", x.open())
	for level := uint(1); level <= levels; level++ {
		answer, demand := "", ""
		if level == 1 {
			answer, demand = "answer, 64 hashes", "demand, 6 siblings"
		}
		tally(answer, x.answer(level-1))
		tally(demand, x.demand(level))
	}
	largest := x.answer(levels)
	tally("answer, a chunk of 4 KiB", largest)
	allowed := uint64(claim.AnswerGasBase + claim.AnswerGasPerByte*4096)
	if largest.GasUsed > allowed {
		t.Errorf("the largest answer costs %d gas, more than the %d that its bond covers", largest.GasUsed, allowed)
	}
	if hashes := g.gas["answer, 64 hashes"]; hashes > claim.AnswerGasBase+claim.AnswerGasPerByte*2048 {
		t.Errorf("64 hashes cost %d gas, more than their bond covers", hashes)
	}
	proof := make([]byte, 3000)
	proof[0], proof[1] = sayMagic, 1 // a STEP of element 0, where everything was demanded
	tally("proveFault after the whole dispute", x.ok(x.transact(prover, &x.game, nil, bGame.PackProveFault(x.id, proof, [32]byte{}))))
	t.Logf("a dispute of depth 48 in which every level is withheld: %d gas in %d transactions", total, count)
	g.add("releaseDemand", x.ok(x.transact(stranger, &x.game, nil, bGame.PackReleaseDemand(x.id, 0, 0))))

	x.again()
	x.open()
	x.answer(0)
	var items []bindings.IClaimGameDemandItem
	items = append(items, x.item(1, 0))
	g.add("demandMany, one", x.ok(x.transact(prover, &x.game, x.price(1), bGame.PackDemandMany(x.id, items))))
	g.add("answerMany, 64 hashes", x.ok(x.transact(stranger, &x.game, nil, bGame.PackAnswerMany(x.id,
		[]bindings.IClaimGameAnswerItem{{G: 1, Data: x.data(1)}}))))
	for level := uint(2); level <= levels; level++ {
		x.demand(level)
		if level < levels {
			x.answer(level)
		}
	}
	x.warp(x.now() + 1000)
	g.add("settle, expired in the last of 9 levels", x.ok(x.transact(stranger, &x.game, nil, bGame.PackSettle(x.id, uint8(levels), 0))))
}
