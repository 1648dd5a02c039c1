package contracts_test

import (
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// mutations is how many altered inputs a test tries.
func mutations() int {
	if testing.Short() {
		return 300
	}
	return 1500
}

// mutate returns data with one to three bytes or words altered, or cut short.
func mutate(r *rand.Rand, data []byte) []byte {
	out := append([]byte(nil), data...)
	for range 1 + r.IntN(3) {
		at := r.IntN(len(out))
		switch r.IntN(5) {
		case 0:
			out[at] ^= 1 << r.IntN(8)
		case 1:
			out[at] = byte(r.Uint32())
		case 2: // the low byte of an ABI word: offsets, lengths, numbers
			at = min(4+at/32*32+31, len(out)-1)
			out[at] += byte(1 + r.IntN(32))
		case 3: // one word over another
			copy(out[at/32*32:], data[r.IntN(len(data)):][:min(32, len(data)-at)/2])
		case 4:
			if r.IntN(8) == 0 {
				out = out[:max(at, 5)]
			}
		}
	}
	return out
}

// TestProposeMutations sends altered calldata: whatever propose accepts is a
// claim that the request allows, with an output under its trace root, by Go's
// reckoning. These are tests and no fuzz targets, since those would instrument
// all of geth.
func TestProposeMutations(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	id := w.request()
	game := bGame.GetABI()
	method := game.Methods["propose"]
	r := rand.New(rand.NewPCG(11, 12))
	accepted := 0
	for i := range mutations() {
		data := bGame.PackPropose(w.proposal(id, w.newRun(1+uint32(i%2))))
		if i > 20 {
			data = append(data[:4:4], mutate(r, data)[4:]...)
		}
		_, callErr := w.call(proposer, w.game, w.bond(), data)
		p, err := decodeProposal(&method, data[4:])
		if err != nil && callErr == nil {
			// Solidity reads a string whose offset wraps around as empty. As the
			// locator is only advice, let it lie where the output lies.
			copy(data[4+32*7:], data[4+32*5:4+32*6])
			p, err = decodeProposal(&method, data[4:])
		}
		switch {
		case callErr != nil && err == nil && w.allows(id, p):
			t.Errorf("refuses a good claim: %v\n%+v", describe(callErr), p)
		case callErr == nil && err != nil:
			t.Errorf("accepts what is not a proposal: %v\n%x", err, data)
		case callErr == nil && !w.allows(id, p):
			t.Errorf("accepts\n%+v", p)
		case callErr == nil:
			accepted++
		}
	}
	if accepted < 21 {
		t.Errorf("only %d were accepted", accepted)
	}
}

func decodeProposal(m *abi.Method, args []byte) (bindings.IClaimGameProposal, error) {
	values, err := m.Inputs.Unpack(args)
	if err != nil {
		return bindings.IClaimGameProposal{}, err
	}
	return *abi.ConvertType(values[0], new(bindings.IClaimGameProposal)).(*bindings.IClaimGameProposal), nil
}

// allows says whether a proposal is one that propose must accept.
func (w *world) allows(id [32]byte, p bindings.IClaimGameProposal) bool {
	s := w.model.shape
	if p.RequestID != id || p.InputRoot != [32]byte(w.inputRoot()) || p.T < 1 || p.T > w.options.MaxT {
		return false
	}
	wantLen := w.model.nodes[s.OutNode].ByteLen(int64(p.T) - 1)
	if int64(len(p.Output)) != wantLen || len(p.OutPath) != int(s.DA+s.DB) || len(p.DataLocator) > 256 {
		return false
	}
	path := make([]merkle.Hash, len(p.OutPath))
	for i := range path {
		path[i] = p.OutPath[i]
	}
	root := chunkTree(p.Output, uint(s.ChunkLog2), uint(s.DC)).Root()
	return merkle.Fold(root, uint64(p.T-1)<<s.DB|uint64(s.OutNode), path) == p.TraceRoot
}

// TestProveFaultMutations shows altered proofs against an honest claim to
// STEP_VERIFY: none rejects it, and each failure is the verifier's.
func TestProveFaultMutations(t *testing.T) {
	w := newStepWorld(t)
	claim, tree := w.claimOutput(w.request(), w.output, nil)
	r := rand.New(rand.NewPCG(13, 14))
	for i := range mutations() {
		proof := w.stepProof(tree, w.output, int64(i%20))
		if i > 20 {
			proof = mutate(r, proof)
		}
		_, err := w.call(prover, w.game, nil, bGame.PackProveFault(claim, proof, [32]byte{}))
		if err == nil {
			t.Fatalf("an honest claim is rejected by %x", proof)
		}
		if _, ok := decodeRevert(err).(*bindings.ClaimGameNoVerdict); !ok {
			t.Errorf("got %v, want no verdict", describe(err))
		}
	}
}
