package contracts_test

import (
	"bytes"
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// Statuses of a claim.
const (
	claimNone = iota
	claimPending
	claimAccepted
	claimSuperseded
	claimRejected
)

func (w *world) wrongStatus(id [32]byte, got uint8) *bindings.ClaimGameWrongClaimStatus {
	return &bindings.ClaimGameWrongClaimStatus{ClaimID: id, Got: got, Want: claimPending}
}

func TestPropose(t *testing.T) {
	for _, mode := range []layout.OutMode{layout.OutData, layout.OutRoot} {
		for _, T := range []uint32{1, 2} {
			t.Run(fmt.Sprintf("mode %d T %d", mode, T), func(t *testing.T) {
				w := newWorld(t, newModel(mode, true))
				id := w.request()
				p := w.proposal(id, w.newRun(T))
				r := w.ok(w.transact(proposer, &w.game, w.bond(), bGame.PackPropose(p)))
				e, err := bGame.UnpackProposedEvent(r.Logs[0])
				if err != nil {
					t.Fatal(err)
				}
				end := w.now() + w.window() + uint64(w.preset.Extension)
				want := &bindings.ClaimGameProposed{
					ClaimID: claimIDOf(w.game, p, w.who[proposer]), RequestID: id, Proposer: w.who[proposer],
					InputRoot: p.InputRoot, TraceRoot: p.TraceRoot, T: T, Bond: w.bond(), WindowEnd: u256(end),
					Output: p.Output, DataLocator: p.DataLocator, Raw: e.Raw,
				}
				if diff := cmp.Diff(want, e, bigInts); diff != "" {
					t.Errorf("event (-want +got):\n%s", diff)
				}
				stored := bindings.IClaimGameClaim{
					RequestID: id, TraceRoot: p.TraceRoot, OutputHash: crypto.Keccak256Hash(p.Output), Proposer: w.who[proposer],
					T: T, Status: claimPending, Bond: w.bond(), ProposedAt: u256(w.now()), WindowEnd: u256(end), LiveUntil: u256(end),
					ExecTime: w.options.ExecTime, DisputeBond: new(big.Int),
				}
				if diff := cmp.Diff(stored, w.claim(e.ClaimID), bigInts); diff != "" {
					t.Errorf("claim (-want +got):\n%s", diff)
				}
				w.conserved()
			})
		}
	}
}

func TestProposeRefused(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	id := w.request()
	run := w.newRun(2)
	good := w.proposal(id, run)
	length := u256(72)
	refused := func(name string, value *big.Int, edit func(*bindings.IClaimGameProposal), want any) {
		t.Run(name, func(t *testing.T) {
			p := good
			p.OutPath = append([][32]byte(nil), good.OutPath...)
			p.Output = append([]byte(nil), good.Output...)
			edit(&p)
			_, err := w.call(proposer, w.game, value, bGame.PackPropose(p))
			w.reverts(err, want)
		})
	}
	bond := w.bond()
	refused("unknown request", bond, func(p *bindings.IClaimGameProposal) { p.RequestID[0] ^= 1 }, &bindings.ClaimGameRequestNotOpen{RequestID: flip(id)})
	refused("input root", bond, func(p *bindings.IClaimGameProposal) { p.InputRoot = [32]byte{1} },
		&bindings.ClaimGameWrongInputRoot{Got: [32]byte{1}, Want: w.inputRoot()})
	low, high := new(big.Int).Sub(bond, big.NewInt(1)), new(big.Int).Add(bond, big.NewInt(1))
	refused("bond too low", low, func(*bindings.IClaimGameProposal) {}, &bindings.ClaimGameWrongBond{Got: low, Want: bond})
	refused("bond too high", high, func(*bindings.IClaimGameProposal) {}, &bindings.ClaimGameWrongBond{Got: high, Want: bond})
	refused("no bond", nil, func(*bindings.IClaimGameProposal) {}, &bindings.ClaimGameWrongBond{Got: u256(0), Want: bond})
	refused("T zero", bond, func(p *bindings.IClaimGameProposal) { p.T = 0 }, &bindings.ClaimGameWrongSegments{Got: u256(0), Min: u256(1), Max: u256(2)})
	refused("T beyond maxT", bond, func(p *bindings.IClaimGameProposal) { p.T = 3 }, &bindings.ClaimGameWrongSegments{Got: u256(3), Min: u256(1), Max: u256(2)})
	refused("locator", bond, func(p *bindings.IClaimGameProposal) { p.DataLocator = string(make([]byte, 257)) },
		&bindings.ClaimGameLocatorTooLong{Got: u256(257), Max: u256(256)})
	refused("output short", bond, func(p *bindings.IClaimGameProposal) { p.Output = p.Output[1:] }, &bindings.ClaimGameWrongOutputLength{Got: u256(71), Want: length})
	refused("output long", bond, func(p *bindings.IClaimGameProposal) { p.Output = append(p.Output, 0) }, &bindings.ClaimGameWrongOutputLength{Got: u256(73), Want: length})
	refused("output empty", bond, func(p *bindings.IClaimGameProposal) { p.Output = nil }, &bindings.ClaimGameWrongOutputLength{Got: u256(0), Want: length})
	refused("path short", bond, func(p *bindings.IClaimGameProposal) { p.OutPath = p.OutPath[:3] }, &bindings.ClaimGameWrongPathLength{Got: u256(3), Want: u256(4)})
	refused("path long", bond, func(p *bindings.IClaimGameProposal) { p.OutPath = append(p.OutPath, [32]byte{}) }, &bindings.ClaimGameWrongPathLength{Got: u256(5), Want: u256(4)})
	root := func(p *bindings.IClaimGameProposal) *bindings.ClaimGameOutputNotInTrace {
		siblings := make([]merkle.Hash, len(p.OutPath))
		for i, s := range p.OutPath {
			siblings[i] = s
		}
		got := merkle.Fold(chunkTree(p.Output, 5, 2).Root(), uint64(p.T-1)<<2|outNode, siblings)
		return &bindings.ClaimGameOutputNotInTrace{Got: got, TraceRoot: p.TraceRoot}
	}
	for _, at := range []int{0, 31, 32, 63, 64, 71} {
		p := good
		p.Output = append([]byte(nil), good.Output...)
		p.Output[at] ^= 1
		refused(fmt.Sprintf("output byte %d", at), bond, func(q *bindings.IClaimGameProposal) { *q = p }, root(&p))
	}
	for at := range good.OutPath {
		p := good
		p.OutPath = append([][32]byte(nil), good.OutPath...)
		p.OutPath[at][7] ^= 1
		refused(fmt.Sprintf("sibling %d", at), bond, func(q *bindings.IClaimGameProposal) { *q = p }, root(&p))
	}
	earlier := good
	earlier.T = 1
	refused("another segment's output", bond, func(q *bindings.IClaimGameProposal) { *q = earlier }, root(&earlier))
	foreign := good
	foreign.TraceRoot = [32]byte{9}
	refused("another trace", bond, func(q *bindings.IClaimGameProposal) { *q = foreign }, root(&foreign))

	claim := w.propose(proposer, good)
	refused("twice", bond, func(*bindings.IClaimGameProposal) {}, &bindings.ClaimGameClaimExists{ClaimID: claim})
	w.ok(w.transact(prover, &w.game, nil, bGame.PackProveFault(claim, []byte{sayMagic}, [32]byte{})))
	refused("again after rejection", bond, func(*bindings.IClaimGameProposal) {}, &bindings.ClaimGameClaimExists{ClaimID: claim})
	w.propose(stranger, good) // another account may propose it again
}

// flip returns w with its first bit changed.
func flip(w [32]byte) [32]byte {
	w[0] ^= 1
	return w
}

func TestProposeWithoutStopNode(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, false))
	id := w.request()
	_, err := w.call(proposer, w.game, w.bond(), bGame.PackPropose(w.proposal(id, w.newRun(1))))
	w.reverts(err, &bindings.ClaimGameWrongSegments{Got: u256(1), Min: u256(2), Max: u256(2)})
	w.propose(proposer, w.proposal(id, w.newRun(2)))
}

// TestBond: P is the greater of the request's and the preset's.
func TestBond(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	for _, test := range []struct{ asked, want *big.Int }{
		{new(big.Int), ether(1)}, {ether(1), ether(1)}, {ether(3), ether(3)},
	} {
		w.options.Bond = test.asked
		id := w.request()
		if got := view(w.chain, w.game, bGame.PackBondOf(id), bGame.UnpackBondOf); got.Cmp(test.want) != 0 {
			t.Errorf("asked %v: bond is %v, want %v", test.asked, got, test.want)
		}
		claim := w.propose(proposer, w.proposal(id, w.newRun(1)))
		if got := w.claim(claim).Bond; got.Cmp(test.want) != 0 {
			t.Errorf("asked %v: stored %v, want %v", test.asked, got, test.want)
		}
	}
	w.conserved()
}

// TestWindow: W is C + execTime + d; EXT longer unless a commit stands in an
// earlier block.
func TestWindow(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	ext := uint64(w.preset.Extension)
	windowOf := func(claim [32]byte) uint64 {
		c := w.claim(claim)
		if c.WindowEnd.Cmp(c.LiveUntil) != 0 {
			t.Errorf("liveUntil is %v, want windowEnd %v", c.LiveUntil, c.WindowEnd)
		}
		return c.WindowEnd.Uint64() - c.ProposedAt.Uint64()
	}
	id := w.request()
	p := w.proposal(id, w.newRun(2))
	if got, want := windowOf(w.propose(stranger, p)), w.window()+ext; got != want {
		t.Errorf("without commit: %d, want %d", got, want)
	}
	w.commitTo(proposer, p)
	if got, want := windowOf(w.propose(proposer, p)), w.window(); got != want {
		t.Errorf("with commit: %d, want %d", got, want)
	}
	w.commitTo(prover, p)
	p.Salt[0]++
	if got, want := windowOf(w.propose(prover, p)), w.window()+ext; got != want {
		t.Errorf("with another salt: %d, want %d", got, want)
	}

	// In the same block, in this order, a commit does not count.
	p = w.proposal(id, w.newRun(2))
	h := hashWords("OPML/COMMIT/1", claimIDOf(w.game, p, w.who[proposer]), w.who[proposer], p.Salt)
	w.submit(proposer, &w.game, nil, bGame.PackCommit(h), 100_000)
	r := w.mine(w.submit(proposer, &w.game, w.bond(), bGame.PackPropose(p), 1_000_000))
	at := view(w.chain, w.game, bGame.PackCommitBlock(h), bGame.UnpackCommitBlock)
	if r.Status != types.ReceiptStatusSuccessful || at.Cmp(r.BlockNumber) != 0 {
		t.Fatalf("status %d in block %v, commit in %v", r.Status, r.BlockNumber, at)
	}
	if got, want := windowOf(claimIDOf(w.game, p, w.who[proposer])), w.window()+ext; got != want {
		t.Errorf("commit in the same block: %d, want %d", got, want)
	}

	w.options.ExecTime = 0
	w.options.MaxT = 1
	id = w.request()
	if got, want := windowOf(w.propose(proposer, w.proposal(id, w.newRun(1)))), uint64(5+2+2)+ext; got != want {
		t.Errorf("least execTime: %d, want %d", got, want)
	}
}

// TestCommit: the first block of a commit stays.
func TestCommit(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	h := [32]byte{42}
	w.commit(stranger, h)
	first := view(w.chain, w.game, bGame.PackCommitBlock(h), bGame.UnpackCommitBlock)
	if first.Cmp(w.head().Number) != 0 {
		t.Errorf("block is %v, want %v", first, w.head().Number)
	}
	w.commit(prover, h)
	if again := view(w.chain, w.game, bGame.PackCommitBlock(h), bGame.UnpackCommitBlock); again.Cmp(first) != 0 {
		t.Errorf("block became %v, want %v", again, first)
	}
}

func TestSettle(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	id := w.request()
	p := w.proposal(id, w.newRun(2))
	_, err := w.call(stranger, w.game, nil, bGame.PackSettle([32]byte{1}, 0, 0))
	w.reverts(err, w.wrongStatus([32]byte{1}, claimNone))
	claim := w.propose(proposer, p)
	live := w.claim(claim).LiveUntil.Uint64()
	w.warp(live)
	_, err = w.call(stranger, w.game, nil, bGame.PackSettle(claim, 0, 0))
	w.reverts(err, &bindings.ClaimGameStillLive{Time: u256(live), LiveUntil: u256(live)})
	// The next block stands one second later.
	w.ok(w.transact(stranger, &w.game, nil, bGame.PackSettle(claim, 0, 0)))
	if w.now() != live+1 {
		t.Fatalf("settled at %d, want %d", w.now(), live+1)
	}
	if got := w.claim(claim).Status; got != claimAccepted {
		t.Errorf("status is %d", got)
	}
	result := view(w.chain, w.registry, bRegistry.PackResultOf(id), bRegistry.UnpackResultOf)
	want := bindings.ResultOfOutput{IsFinal: true, T: 2, OutputHash: crypto.Keccak256Hash(p.Output), ClaimID: claim, FinalizedAt: live + 1}
	if diff := cmp.Diff(want, result); diff != "" {
		t.Errorf("result (-want +got):\n%s", diff)
	}
	if got := w.creditOf(w.game, w.who[proposer]); got.Cmp(w.bond()) != 0 {
		t.Errorf("credit in the game is %v, want %v", got, w.bond())
	}
	if got := w.creditOf(w.registry, w.who[proposer]); got.Cmp(w.fee) != 0 {
		t.Errorf("credit in the registry is %v, want %v", got, w.fee)
	}
	// A terminal state is final.
	for name, data := range map[string][]byte{
		"settle":     bGame.PackSettle(claim, 0, 0),
		"supersede":  bGame.PackSupersede(claim),
		"proveFault": bGame.PackProveFault(claim, []byte{sayMagic}, [32]byte{}),
	} {
		_, err := w.call(stranger, w.game, nil, data)
		if got, want := decodeRevert(err), w.wrongStatus(claim, claimAccepted); !cmp.Equal(got, any(want)) {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
	_, err = w.call(stranger, w.game, w.bond(), bGame.PackPropose(p))
	w.reverts(err, &bindings.ClaimGameRequestNotOpen{RequestID: id})
	w.conserved()
	for _, at := range []common.Address{w.game, w.registry} {
		w.ok(w.transact(proposer, &at, nil, bGame.PackWithdraw(w.who[stranger])))
		if left := w.balance(at); left.Sign() != 0 {
			t.Errorf("%v keeps %v", at, left)
		}
	}
}

func TestSupersede(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	id := w.request()
	right := w.newRun(2)
	a := w.propose(proposer, w.proposal(id, right))
	b := w.propose(stranger, w.proposal(id, right))
	c := w.propose(prover, w.proposal(id, w.newRun(2)))
	d := w.propose(owner, w.proposal(id, right.cut(1))) // the same root, another T
	if got := view(w.chain, w.game, bGame.PackPendingClaims(id), bGame.UnpackPendingClaims); got.Int64() != 4 {
		t.Errorf("pending: %v, want 4", got)
	}
	_, err := w.call(stranger, w.game, nil, bGame.PackSupersede(b))
	w.reverts(err, &bindings.ClaimGameNoResult{RequestID: id})
	_, err = w.call(stranger, w.game, nil, bGame.PackSupersede([32]byte{1}))
	w.reverts(err, w.wrongStatus([32]byte{1}, claimNone))
	w.warp(w.claim(d).LiveUntil.Uint64() + 1)
	w.ok(w.transact(stranger, &w.game, nil, bGame.PackSettle(a, 0, 0)))
	// The others can no longer be accepted, though their time has come.
	_, err = w.call(stranger, w.game, nil, bGame.PackSettle(b, 0, 0))
	w.reverts(err, &bindings.InferenceRegistryWrongRequestStatus{RequestID: id, Got: requestFinal, Want: requestOpen})

	burned := new(big.Int)
	for claim, isRight := range map[[32]byte]bool{b: true, c: false, d: false} {
		r := w.ok(w.transact(stranger, &w.game, nil, bGame.PackSupersede(claim)))
		e, err := bGame.UnpackSupersededEvent(r.Logs[len(r.Logs)-1])
		burned = sum(burned, w.burnedIn(r))
		if err != nil || e.Right != isRight || e.Result != a || e.ClaimID != claim {
			t.Errorf("event %+v, %v; want right %v", e, err, isRight)
		}
		if got := w.claim(claim).Status; got != claimSuperseded {
			t.Errorf("status is %d", got)
		}
	}
	if got := w.creditOf(w.game, w.who[stranger]); got.Cmp(w.bond()) != 0 {
		t.Errorf("the right one's credit is %v, want %v", got, w.bond())
	}
	if burned.Cmp(sum(w.bond(), w.bond())) != 0 {
		t.Errorf("burned %v, want two bonds", burned)
	}
	if got := view(w.chain, w.game, bGame.PackTotalEscrowed(), bGame.UnpackTotalEscrowed); got.Sign() != 0 {
		t.Errorf("escrow is %v, want 0", got)
	}
	w.conserved()
}

// TestProveFault: the context comes from storage, and only the magic word is a
// verdict.
func TestProveFault(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	id := w.request()
	p := w.proposal(id, w.newRun(1))
	claim := w.propose(proposer, p)
	_, err := w.call(prover, w.game, nil, bGame.PackProveFault([32]byte{1}, []byte{sayMagic}, [32]byte{}))
	w.reverts(err, w.wrongStatus([32]byte{1}, claimNone))

	magic := stepproof.Magic
	short, other := magic, magic
	short[31] = 0
	other[31] ^= 1
	noVerdict := func(success bool, size uint64, word [32]byte) any {
		return &bindings.ClaimGameNoVerdict{ClaimID: claim, Success: success, Size: u256(size), Word: word}
	}
	for _, test := range []struct {
		name  string
		proof []byte
		want  any
	}{
		{"zero word", []byte{sayZero}, noVerdict(true, 32, [32]byte{})},
		{"31 bytes", []byte{sayShort}, noVerdict(true, 31, short)},
		{"64 bytes", []byte{sayLong}, noVerdict(true, 64, magic)},
		{"nothing", []byte{sayNothing}, noVerdict(true, 0, [32]byte{})},
		{"one bit wrong", []byte{sayOther}, noVerdict(true, 32, other)},
		{"one", []byte{sayOne}, noVerdict(true, 32, [32]byte{31: 1})},
		{"one byte", []byte{sayTruncate}, noVerdict(true, 1, [32]byte{magic[0]})},
		{"error", []byte{fail}, noVerdict(false, 0, [32]byte{})},
		{"out of gas", []byte{outOfGas}, noVerdict(false, 0, [32]byte{})},
		{"empty proof", nil, noVerdict(false, 0, [32]byte{})},
	} {
		t.Run(test.name, func(t *testing.T) {
			w.fails(test.want)(w.transact(prover, &w.game, nil, bGame.PackProveFault(claim, test.proof, [32]byte{})))
			if got := w.claim(claim).Status; got != claimPending {
				t.Errorf("status is %d", got)
			}
		})
	}
	// Too little gas anywhere is no verdict either.
	data := bGame.PackProveFault(claim, []byte{sayMagic}, [32]byte{})
	rejectedWith := uint64(0)
	for gas := uint64(25_000); gas < 260_000; gas += 997 {
		if _, err := w.client.CallContract(w.ctx(), callMsg(w.who[prover], w.game, data, gas), nil); err == nil {
			rejectedWith = gas
			break
		}
	}
	if rejectedWith == 0 {
		t.Error("no amount of gas suffices")
	}

	proof := append([]byte{sayMagic}, bytes.Repeat([]byte{0xab}, 100)...)
	w.ok(w.transact(prover, &w.game, nil, bGame.PackProveFault(claim, proof, [32]byte{})))
	if want := append(w.wantContext(p), proof...); !bytes.Equal(mock.seen(), want) {
		t.Errorf("the verifier saw\n%x, want\n%x", mock.seen(), want)
	}
	if got := w.claim(claim).Status; got != claimRejected {
		t.Errorf("status is %d", got)
	}
	w.fails(w.wrongStatus(claim, claimRejected))(w.transact(prover, &w.game, nil, bGame.PackProveFault(claim, proof, [32]byte{})))
	w.conserved()
}

// TestProveFaultAfterWindow: evidence beats the clock until the claim has left
// Pending.
func TestProveFaultAfterWindow(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	claim := w.propose(proposer, w.proposal(w.request(), w.newRun(1)))
	w.warp(w.claim(claim).LiveUntil.Uint64() + 1_000_000)
	w.ok(w.transact(prover, &w.game, nil, bGame.PackProveFault(claim, []byte{sayMagic}, [32]byte{})))
	if got := w.claim(claim).Status; got != claimRejected {
		t.Errorf("status is %d", got)
	}
}

// TestPresets: sound presets deploy and are stored as they are, unsound ones and
// a registry of another game are refused.
func TestPresets(t *testing.T) {
	c := newChain(t)
	if got := view(c, c.game, bGame.PackPreset(), bGame.UnpackPreset); !cmp.Equal(got, c.preset, bigInts) {
		t.Errorf("preset (-want +got):\n%s", cmp.Diff(c.preset, got, bigInts))
	}
	deploy := func(p bindings.Preset, registry common.Address) error {
		_, err := c.client.CallContract(c.ctx(), deployMsg(c.who[owner], append(common.FromHex(claimGameBin(t)), bGame.PackConstructor(registry, p)...)), nil)
		return err
	}
	c.reverts(deploy(c.preset, c.registry), &bindings.ClaimGameWrongRegistry{
		Game: c.game, Self: crypto.CreateAddress(c.who[owner], c.nonces[owner]),
	})
	for _, name := range []string{"dev", "test", "main"} {
		if _, ok := decodeRevert(deploy(presetOf(t, name), c.registry)).(*bindings.ClaimGameWrongRegistry); !ok {
			t.Errorf("preset %s is refused", name)
		}
	}
	unsound := func(what string, got, bound *big.Int, edit func(*bindings.Preset)) {
		t.Helper()
		p := c.preset
		edit(&p)
		c.reverts(deploy(p, c.registry), &bindings.ClaimGameUnsoundPreset{What: field(what), Got: got, Bound: bound})
	}
	unsound("burnBps", u256(2499), u256(2500), func(p *bindings.Preset) { p.BurnBps = 2499 })
	unsound("burnBps", u256(10001), u256(2500), func(p *bindings.Preset) { p.BurnBps = 10001 })
	unsound("grid", u256(0), u256(claim.MaxGrid), func(p *bindings.Preset) { p.Grid = 0 })
	unsound("grid", u256(claim.MaxGrid+1), u256(claim.MaxGrid), func(p *bindings.Preset) { p.Grid = claim.MaxGrid + 1 })
	unsound("extension", u256(1), u256(2), func(p *bindings.Preset) { p.Extension = 1 })
	unsound("minExecTime", u256(0), u256(1), func(p *bindings.Preset) { p.MinExecTime = 0 })
	least := sum(new(big.Int).Mul(big.NewInt(9), c.preset.DemandReward), c.preset.ProofReward)
	unsound("bond", least, least, func(p *bindings.Preset) { p.Bond = new(big.Int).Mul(least, big.NewInt(2)) })
}
