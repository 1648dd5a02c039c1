package contracts_test

import (
	"errors"
	"flag"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

var duelCalls = flag.Int("duel", 0, "transitions that TestDuel makes; 0 chooses")

// duel makes the same random calls on the contracts and on their model in package
// claim, and compares what they say and what they have become.
type duel struct {
	*machine
	g       *claim.Game
	rnd     *rand.Rand
	spec    *testModel
	modelID claim.ModelID
	preset  bindings.Preset

	requests []claim.RequestID
	claims   []claim.ClaimID
	runs     map[claim.ClaimID]*ledgerRun
	honest   map[uint32]*ledgerRun // by T
	output   map[claim.RequestID][]byte
	commits  []pledge
	tally    map[string]*[2]int // accepted and refused, by call
	last     claim.ClaimID      // that was touched last
	blind    bool               // compares what the calls say, not the states
}

// pledge is a proof that somebody committed to.
type pledge struct {
	claim claim.ClaimID
	proof []byte
	salt  claim.Salt
	by    common.Address
}

// ledgerRun is a trace with what its leaves are made of; a leaf may be no preimage of
// its hash.
type ledgerRun struct {
	T      uint32
	tree   *merkle.Tree
	leaves [][]byte
	out    []byte
	path   []merkle.Hash
}

// call is one call in both worlds.
type call struct {
	name  string
	from  common.Address
	to    common.Address
	value *big.Int
	data  []byte
	model func(m claim.Msg) error
}

func toAddress(a common.Address) claim.Address { return claim.Address(a) }

// newDuel returns both worlds with a random model registered.
func newDuel(t testing.TB, seed uint64, tally map[string]*[2]int) *duel {
	t.Helper()
	rnd := rand.New(rand.NewPCG(seed, 77))
	spec := newModel(layout.OutMode(rnd.IntN(2)), rnd.IntN(2) == 0)
	if rnd.IntN(2) == 0 { // deeper, with more padding everywhere
		spec.shape.DA, spec.shape.DB, spec.shape.DC = 3, 3, 4
		spec.seal()
	}
	return newDuelOf(t, rnd, spec, uint8(1+rnd.IntN(4)), tally)
}

// newDuelOf returns both worlds with the given model and grid.
func newDuelOf(t testing.TB, rnd *rand.Rand, spec *testModel, grid uint8, tally map[string]*[2]int) *duel {
	t.Helper()
	d := &duel{
		rnd: rnd, spec: spec, tally: tally, runs: map[claim.ClaimID]*ledgerRun{},
		honest: map[uint32]*ledgerRun{}, output: map[claim.RequestID][]byte{},
	}
	d.preset = presetOf(t, "dev")
	d.preset.Grid = grid
	d.machine = newMachine(t, d.preset)
	d.register()
	p := claim.Preset{
		Censorship: d.preset.Censorship, Latency: d.preset.Latency, Extension: d.preset.Extension,
		MinExecTime: d.preset.MinExecTime, Grid: d.preset.Grid, BurnBps: d.preset.BurnBps,
		FloorPriceWei: d.preset.FloorPrice, BondWei: d.preset.Bond, DisputeBondWei: d.preset.DisputeBond,
		DemandRewardWei: d.preset.DemandReward, ProofRewardWei: d.preset.ProofReward,
	}
	model := &claim.Model{Shape: d.spec.shape}
	for _, in := range d.spec.nodes {
		first := uint64(in.ByteLen(0))
		model.Nodes = append(model.Nodes, claim.NodeBytes{First: first, Growth: uint64(in.ByteLen(1)) - first})
	}
	d.modelID = claim.ModelID(modelIDOf(d.spec.spec()))
	id := func(a common.Address) claim.Contract {
		return claim.Contract{ChainID: chainID.Uint64(), Address: toAddress(a)}
	}
	d.g = claim.NewGame(&p, id(d.game), id(d.registry), map[claim.ModelID]*claim.Model{d.modelID: model})
	for i := range accountCount {
		d.fund(actor(i), ether(10_000))
	}
	return d
}

// register adds the mock verifier's opset and the model.
func (d *duel) register() {
	d.Helper()
	d.must(d.transact(actor(owner), d.models, nil, bModels.PackAddOpset(big.NewInt(7), merkle.Leaf([]byte("vectors")),
		mockAddress, checkerAddress, trials(d, mockInput(sayMagic), mockInput(sayZero)))))
	d.must(d.transact(actor(stranger), d.models, nil, d.spec.pack()))
	p, err := contracts.NewProgram(&d.spec.shape, d.spec.values())
	if err != nil {
		d.Fatal(err)
	}
	id := modelIDOf(d.spec.spec())
	for first := uint32(0); first < d.spec.shape.Nodes; {
		b := p.NextBatch(first)
		d.must(d.transact(actor(stranger), d.models, nil, bModels.PackRegisterNodes(id, b.First, b.Count, b.Bytes)))
		first += b.Count
	}
}

// some returns one of a slice, and the zero value of an empty one.
func some[T any](r *rand.Rand, list []T) (x T) {
	if len(list) > 0 {
		x = list[r.IntN(len(list))]
	}
	return x
}

func (d *duel) bytes(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(d.rnd.Uint32())
	}
	return b
}

func (d *duel) anyone() common.Address { return actor(d.rnd.IntN(accountCount)) }

// one reports true once in n times.
func (d *duel) one(n int) bool { return d.rnd.IntN(n) == 0 }

// trace returns a run of T segments: the honest one, or one that differs from it in
// some leaves, which may then have a wrong length, stand in the padding, or have no
// preimage.
func (d *duel) trace(T uint32, lie bool) *ledgerRun {
	x := d.g.Models[d.modelID]
	s := &x.Shape
	tree := claim.Tree{Model: x, T: T, Grid: d.preset.Grid}
	honest := d.honest[T]
	if honest == nil {
		honest = &ledgerRun{T: T, leaves: make([][]byte, 1<<s.Depth())}
		for i := range honest.leaves {
			honest.leaves[i] = d.bytes(int(tree.LeafLen(uint64(i))))
		}
		honest.seal(s)
		d.honest[T] = honest
	}
	if !lie {
		return honest
	}
	r := &ledgerRun{T: T, leaves: slices.Clone(honest.leaves)}
	for range 1 + d.rnd.IntN(3) {
		i := d.rnd.IntN(len(r.leaves))
		r.leaves[i] = d.bytes(len(r.leaves[i]) + d.rnd.IntN(3)*d.rnd.IntN(2))
	}
	r.seal(s)
	return r
}

// seal computes the tree and what a proposal shows of it.
func (r *ledgerRun) seal(s *layout.Shape) {
	hashes := make([]merkle.Hash, len(r.leaves))
	for i, leaf := range r.leaves {
		hashes[i] = merkle.Leaf(leaf)
	}
	r.tree = merkle.NewTree(hashes, s.Depth())
	if s.OutMode == layout.OutRoot {
		root := r.tree.At(uint(s.DB+s.DC), uint64(r.T-1))
		r.out, r.path = root[:], merkle.PathOf(r.tree, uint(s.DB+s.DC), uint64(r.T-1))
		return
	}
	first := s.Leaf(layout.Address{Segment: r.T - 1, Node: s.OutNode})
	for _, leaf := range r.leaves[first : first+1<<s.DC] {
		r.out = append(r.out, leaf...)
	}
	r.path = merkle.PathOf(r.tree, uint(s.DC), first>>s.DC)
}

// do makes a call in both worlds and compares.
func (d *duel) do(c call) {
	d.Helper()
	var before *claim.Game
	if d.one(50) {
		before = d.g.Clone()
	}
	msg := claim.Msg{At: d.at, From: toAddress(c.from), ValueWei: c.value}
	modelErr := c.model(msg)
	_, chainErr := d.transact(c.from, c.to, c.value, c.data)
	if errors.Is(chainErr, vm.ErrOutOfGas) {
		d.Fatalf("%s: out of gas", c.name)
	}
	if (modelErr == nil) != (chainErr == nil) {
		d.Fatalf("%s at %d: the model says %v, the contracts %v", c.name, d.at.Time, modelErr, describeNil(chainErr))
	}
	n := d.tally[c.name]
	if n == nil {
		n = new([2]int)
		d.tally[c.name] = n
	}
	if modelErr == nil {
		n[0]++
	} else {
		n[1]++
		if before != nil {
			if diff := cmp.Diff(before, d.g, modelCompare); diff != "" {
				d.Fatalf("%s was refused, but has changed the model (-before +after):\n%s", c.name, diff)
			}
		}
	}
	if !d.blind {
		d.compare(d.one(100))
	}
	if d.one(3) {
		d.at.Number++
	}
}

func describeNil(err error) string {
	if err == nil {
		return "accept it"
	}
	return describe(err)
}

var modelCompare = cmp.Options{bigInts, cmpopts.EquateEmpty()}

// compare compares both worlds: money, and the claim that was touched last, or all.
func (d *duel) compare(all bool) {
	d.Helper()
	for _, x := range []struct {
		at     common.Address
		ledger *claim.Ledger
	}{{d.game, &d.g.Bonds}, {d.registry, &d.g.Fees}} {
		total := look(d.machine, x.at, bGame.PackTotalEscrowed(), bGame.UnpackTotalEscrowed)
		if total.Cmp(x.ledger.EscrowedWei) != 0 {
			d.Fatalf("%v wei in escrow, want %v", total, x.ledger.EscrowedWei)
		}
		for i := range accountCount {
			if !all && !d.one(3) {
				continue
			}
			got := look(d.machine, x.at, bGame.PackCreditOf(actor(i)), bGame.UnpackCreditOf)
			if want := x.ledger.CreditWei(toAddress(actor(i))); got.Cmp(want) != 0 {
				d.Fatalf("account %d is owed %v wei, want %v", i, got, want)
			}
		}
		if got := d.db.GetBalance(x.at).ToBig(); got.Cmp(x.ledger.BalanceWei()) != 0 {
			d.Fatalf("%v wei held, want %v", got, x.ledger.BalanceWei())
		}
	}
	if got := d.db.GetBalance(common.Address{}).ToBig(); got.Cmp(d.g.Bonds.BurnedWei) != 0 {
		d.Fatalf("%v wei burned, want %v", got, d.g.Bonds.BurnedWei)
	}
	claims := []claim.ClaimID{d.last}
	if all {
		claims = d.claims
		for _, id := range d.requests {
			d.compareRequest(id)
		}
	}
	for _, id := range claims {
		if c := d.g.Claims[id]; c != nil {
			d.compareClaim(id, c)
		}
	}
}

func (d *duel) compareRequest(id claim.RequestID) {
	d.Helper()
	got := look(d.machine, d.registry, bRegistry.PackRequestOf(id), bRegistry.UnpackRequestOf)
	r := d.g.Requests[id]
	want := bindings.IInferenceRegistryRequest{
		ModelID: r.Model, Requester: common.Address(r.Requester), Fee: r.FeeWei, InputRoot: r.InputRoot,
		Status: uint8(r.Status), Delivered: r.Delivered, Received: uint32(len(r.Input)), Options: chainOptions(r.Options),
	}
	if diff := cmp.Diff(want, got, bigInts); diff != "" {
		d.Fatalf("request (-model +contracts):\n%s", diff)
	}
	result := look(d.machine, d.registry, bRegistry.PackResultOf(id), bRegistry.UnpackResultOf)
	if result.IsFinal != (r.Status == claim.Final) || result.ClaimID != r.Result || result.FinalizedAt != r.FinalizedAt {
		d.Fatalf("result is %+v, want %v at %d", result, r.Result, r.FinalizedAt)
	}
	if result.IsFinal && (result.OutputHash != d.g.Claims[r.Result].OutputHash || result.T != d.g.Claims[r.Result].Statement.T) {
		d.Fatalf("result is %+v, want that of claim %v", result, r.Result)
	}
}

func chainOptions(o claim.Options) bindings.IInferenceRegistryOptions {
	return bindings.IInferenceRegistryOptions{
		MaxT: o.MaxT, Bond: o.BondWei, ExecTime: o.ExecTime, Deadline: o.Deadline, GasLimit: o.GasLimit,
	}
}

func same(x, y *big.Int) bool { return x.Cmp(y) == 0 }

func seconds(n uint64) *big.Int { return new(big.Int).SetUint64(n) }

func (d *duel) compareClaim(id claim.ClaimID, c *claim.Claim) {
	d.Helper()
	want := bindings.IClaimGameClaim{
		RequestID: c.Statement.RequestID, TraceRoot: c.Statement.TraceRoot, OutputHash: c.OutputHash,
		Proposer: common.Address(c.Statement.Proposer), T: c.Statement.T, Status: uint8(c.Status),
		OpenDemands: c.OpenDemands, Bond: c.BondWei, ProposedAt: seconds(c.ProposedAt), WindowEnd: seconds(c.WindowEnd),
		LiveUntil: seconds(c.LiveUntil), ExecTime: c.ExecTime,
		Disputer: common.Address(c.Disputer), DisputeBond: c.DisputeBondWei,
	}
	got := look(d.machine, d.game, bGame.PackClaimOf(id), bGame.UnpackClaimOf)
	if diff := cmp.Diff(want, got, bigInts); diff != "" {
		d.Fatalf("claim (-model +contracts):\n%s", diff)
	}
	if d.one(20) {
		bound := look(d.machine, d.game, bGame.PackDelayBound(id), bGame.UnpackDelayBound)
		if want := c.ProposedAt + c.Clocks.DelayBound(); bound.Uint64() != want {
			d.Fatalf("the delay bound is %v, want %d", bound, want)
		}
		price := look(d.machine, d.game, bGame.PackDemandBond(id), bGame.UnpackDemandBond)
		if want := d.bond(c); price.Cmp(want) != 0 {
			d.Fatalf("a demand costs %v, want %v", price, want)
		}
	}
	for g := uint(0); g <= c.Tree.Levels(); g++ {
		for index := range uint64(1) << c.Tree.LevelDepth(g) {
			if x, _ := c.Tree.Position(g, index); c.Demands[x] != nil || d.one(200) {
				d.compareDemand(id, x, c.Demands[x])
			}
		}
	}
	reward := look(d.machine, d.game, bGame.PackRewardOf(id), bGame.UnpackRewardOf)
	wantReward := bindings.IClaimGameReward{
		Holder: common.Address(c.Reward.Holder), Amount: c.Reward.AmountWei, CommitBlock: c.Reward.CommitBlock,
		RejectedBlock: c.Reward.RejectedBlock, GraceEnd: c.Reward.GraceEnd,
	}
	if wantReward.Amount == nil {
		wantReward.Amount = new(big.Int)
	}
	if diff := cmp.Diff(wantReward, reward, bigInts); diff != "" {
		d.Fatalf("reward (-model +contracts):\n%s", diff)
	}
}

func (d *duel) compareDemand(id claim.ClaimID, x claim.Position, c *claim.Demand) {
	d.Helper()
	if c == nil {
		c = &claim.Demand{BondWei: new(big.Int)}
	}
	want := bindings.IClaimGameDemand{
		NodeHash: c.NodeHash, Demander: common.Address(c.Demander), Bond: c.BondWei, Answerer: common.Address(c.Answerer),
		DemandedAt: seconds(c.DemandedAt), AnsweredAt: seconds(c.AnsweredAt), Deadline: seconds(c.Deadline),
		DefUsed: seconds(c.DefUsed), ChlUsed: seconds(c.ChlUsed),
	}
	got := look(d.machine, d.game, bGame.PackDemandOf(id, uint64(x)), bGame.UnpackDemandOf)
	if want.NodeHash == got.NodeHash && want.Demander == got.Demander && want.Answerer == got.Answerer &&
		same(want.Bond, got.Bond) && same(want.DemandedAt, got.DemandedAt) && same(want.AnsweredAt, got.AnsweredAt) &&
		same(want.Deadline, got.Deadline) && same(want.DefUsed, got.DefUsed) && same(want.ChlUsed, got.ChlUsed) {
		return // cmp takes longer than the contracts
	}
	if diff := cmp.Diff(want, got, bigInts); diff != "" {
		d.Fatalf("demand of %d (-model +contracts):\n%s", x, diff)
	}
}

// TestDuel: the contracts and their model agree on each of many random calls, and on
// the state after it. Only calls that were accepted count.
func TestDuel(t *testing.T) {
	want, total, calls := *duelCalls, 0, 0
	if want == 0 {
		want = 10_000
		if testing.Short() {
			want = 2_000
		}
	}
	tally := map[string]*[2]int{}
	accepted := func() (n int) {
		for _, x := range tally {
			n += x[0]
		}
		return n
	}
	for seed := uint64(0); total < want; seed++ {
		d := newDuel(t, seed, tally)
		for range 400 {
			d.turn()
			calls++
		}
		d.compare(true)
		total = accepted()
	}
	for _, name := range slices.Sorted(maps.Keys(tally)) {
		n := tally[name]
		t.Logf("%-14s %6d accepted %6d refused", name, n[0], n[1])
		if want >= 10_000 && (n[0] == 0 || n[1] == 0 && name != "commit") {
			t.Errorf("%s: %d accepted, %d refused: the calls show nothing", name, n[0], n[1])
		}
	}
	t.Logf("%d transitions in %d calls", total, calls)
}

// claimAny returns a claim, mostly one that is pending.
func (d *duel) claimAny() (claim.ClaimID, *claim.Claim) {
	id := some(d.rnd, d.claims[max(0, len(d.claims)-6):])
	for range 6 {
		if c := d.g.Claims[id]; c == nil || c.Status == claim.Pending {
			break
		}
		id = some(d.rnd, d.claims[max(0, len(d.claims)-6):])
	}
	if d.one(100) {
		id[5] ^= 1
	}
	d.last = id
	return id, d.g.Claims[id]
}
