package contracts_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/opset"
)

// hashWords computes an identifier by geth's ABI encoder, which shares nothing
// with the Solidity: keccak256(abi.encode(bytes32(tag), values...)).
func hashWords(tag string, values ...any) [32]byte {
	var word [32]byte
	copy(word[:], tag)
	return crypto.Keccak256Hash(abiEncode(append([]any{word}, values...)...))
}

// abiEncode is abi.encode of static values.
func abiEncode(values ...any) []byte {
	var args abi.Arguments
	for i, v := range values {
		var name string
		switch v.(type) {
		case [32]byte:
			name = "bytes32"
		case common.Address:
			name = "address"
		case *big.Int:
			name = "uint256"
		case uint32:
			name = "uint32"
		case uint64:
			name = "uint64"
		case uint8:
			name = "uint8"
		default:
			panic(fmt.Sprintf("value %d: no type for %T", i, v))
		}
		t, err := abi.NewType(name, "", nil)
		if err != nil {
			panic(err)
		}
		args = append(args, abi.Argument{Type: t})
	}
	b, err := args.Pack(values...)
	if err != nil {
		panic(err)
	}
	return b
}

var chainID = big.NewInt(1337)

func modelIDOf(s bindings.IModelRegistryModelSpec) [32]byte {
	n := layout.DecodeShape(s.Shape)
	return hashWords(contracts.TagModel, s.OpsetHash, s.GraphRoot, s.WeightsRoot, n.Nodes, n.Weights, n.ChunkLog2,
		n.DA, n.DB, n.DC, n.DV, n.DW, n.DI, n.InputLen, n.MaxSegments, n.StopNode, n.OutNode, uint8(n.OutMode))
}

func requestIDOf(registry, from common.Address, counter *big.Int, modelID [32]byte, o bindings.IInferenceRegistryOptions) [32]byte {
	options := abiEncode(o.MaxT, o.Bond, o.ExecTime, o.Deadline, o.GasLimit)
	return hashWords(contracts.TagRequest, chainID, registry, from, counter, modelID, [32]byte(crypto.Keccak256Hash(options)))
}

func claimIDOf(game common.Address, p bindings.IClaimGameProposal, from common.Address) [32]byte {
	return hashWords(contracts.TagClaim, chainID, game, p.RequestID, p.InputRoot, p.TraceRoot, p.T, from)
}

func TestIdentifiers(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	r := w.ok(w.transact(requester, &w.registry, w.fee, bRegistry.PackRequest(w.modelID, w.input, w.options)))
	requested, err := bRegistry.UnpackRequestedEvent(r.Logs[0])
	if err != nil {
		t.Fatal(err)
	}
	if want := requestIDOf(w.registry, w.who[requester], new(big.Int), w.modelID, w.options); requested.RequestID != want {
		t.Errorf("request is %x, want %x", requested.RequestID, want)
	}
	p := w.proposal(requested.RequestID, w.newRun(2))
	r = w.ok(w.transact(proposer, &w.game, w.bond(), bGame.PackPropose(p)))
	proposed, err := bGame.UnpackProposedEvent(r.Logs[0])
	if err != nil {
		t.Fatal(err)
	}
	if want := claimIDOf(w.game, p, w.who[proposer]); proposed.ClaimID != want {
		t.Errorf("claim is %x, want %x", proposed.ClaimID, want)
	}
	registered := view(w.chain, w.models, bModels.PackIsRegistered(w.modelID), bModels.UnpackIsRegistered)
	if !registered {
		t.Errorf("model %x is not registered", w.modelID)
	}
	if got, want := testOpset(), hashWords(contracts.TagOpset, big.NewInt(7), [32]byte(leafOf("vectors"))); got != want {
		t.Errorf("opset is %x, want %x", got, want)
	}
	if view(w.chain, w.models, bModels.PackOpset(testOpset()), bModels.UnpackOpset).Verifier != mockAddress {
		t.Error("the opset is not in the table")
	}
}

// TestModelIDFields checks that every number of a model enters its identifier.
func TestModelIDFields(t *testing.T) {
	c := newChain(t)
	harness := c.deployHarness()
	spec := newModel(layout.OutData, true).spec()
	base := modelIDOf(spec)
	seen := map[[32]byte]string{base: "base"}
	check := func(what string, s bindings.IModelRegistryModelSpec) {
		t.Helper()
		got := view(c, harness, mHarness.PackModelID(s.OpsetHash, s.GraphRoot, s.WeightsRoot, s.Shape), mHarness.UnpackModelID)
		if want := modelIDOf(s); got != want {
			t.Errorf("%s: got %x, want %x", what, got, want)
		}
		if other, ok := seen[got]; ok && what != "base" {
			t.Errorf("%s: same as %s", what, other)
		}
		seen[got] = what
	}
	check("base", spec)
	for i := range 32 {
		s := spec
		s.Shape[i] ^= 0x81
		check(fmt.Sprintf("shape byte %d", i), s)
	}
	for what, field := range map[string]*[32]byte{"opset": &spec.OpsetHash, "graph": &spec.GraphRoot, "weights": &spec.WeightsRoot} {
		field[31] ^= 1
		check(what, spec)
	}
}

func TestOpsetOfThisModule(t *testing.T) {
	c := newChain(t)
	fault, clean, err := contracts.SelfTest()
	if err != nil {
		t.Fatal(err)
	}
	verify := common.HexToAddress("0x00000000000000000000000000004f504d4c0003")
	c.ok(c.transact(owner, &c.models, nil,
		bModels.PackAddOpset(big.NewInt(opset.Version), opset.VectorsHash, verify, checkerAddress, trials(t, fault, clean))))
	entry := view(c, c.models, bModels.PackOpset(opset.Current()), bModels.UnpackOpset)
	if entry.Verifier != verify {
		t.Errorf("verifier is %v, want %v", entry.Verifier, verify)
	}
	graph := trials(t, fault, clean).Graph
	for what, stored := range map[common.Address][]byte{entry.Fault: fault, entry.Clean: clean, entry.Graph: graph} {
		code, err := c.client.CodeAt(c.ctx(), what, nil)
		if err != nil || string(code) != "\x00"+string(stored) {
			t.Errorf("%v does not hold the self-test input (%v)", what, err)
		}
	}
	if _, err := c.call(stranger, c.models, nil, bModels.PackSelfTest(opset.Current())); err != nil {
		t.Errorf("self-test: %v", describe(err))
	}
}
