package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestAddOpset covers the table: who may add, once each, and only a verifier that
// tells fault from no fault.
func TestAddOpset(t *testing.T) {
	c := newChain(t)
	pack := func(verifier common.Address, fault, clean byte) []byte {
		return bModels.PackAddOpset(big.NewInt(7), leafOf("vectors"), verifier, checkerAddress, trials(t, mockInput(fault), mockInput(clean)))
	}
	c.fails(&bindings.ModelRegistryOwnableUnauthorizedAccount{Account: c.who[stranger]})(
		c.transact(stranger, &c.models, nil, pack(mockAddress, sayMagic, sayZero)))

	magic := stepproof.Magic
	failed := func(fault, success bool, size uint64, word [32]byte) *bindings.ModelRegistrySelfTestFailed {
		return &bindings.ModelRegistrySelfTestFailed{Verifier: mockAddress, Fault: fault, Success: success, Size: u256(size), Word: word}
	}
	short, other, one := magic, magic, [32]byte{31: 1}
	short[31] = 0
	other[31] ^= 1
	for _, test := range []struct {
		name         string
		fault, clean byte
		want         any
	}{
		{"fault gives zero", sayZero, sayZero, failed(true, true, 32, [32]byte{})},
		{"fault gives 31 bytes", sayShort, sayZero, failed(true, true, 31, short)},
		{"fault gives 64 bytes", sayLong, sayZero, failed(true, true, 64, magic)},
		{"fault gives nothing", sayNothing, sayZero, failed(true, true, 0, [32]byte{})},
		{"fault gives another word", sayOther, sayZero, failed(true, true, 32, other)},
		{"fault fails", fail, sayZero, failed(true, false, 0, [32]byte{})},
		{"fault runs out of gas", outOfGas, sayZero, failed(true, false, 0, [32]byte{})},
		{"clean gives magic", sayMagic, sayMagic, failed(false, true, 32, magic)},
		{"clean gives one", sayMagic, sayOne, failed(false, true, 32, one)},
		{"clean gives nothing", sayMagic, sayNothing, failed(false, true, 0, [32]byte{})},
		{"clean gives 64 bytes", sayMagic, sayLong, failed(false, true, 64, magic)},
		{"clean fails", sayMagic, fail, failed(false, false, 0, [32]byte{})},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := c.call(owner, c.models, nil, pack(mockAddress, test.fault, test.clean))
			c.reverts(err, test.want)
		})
	}
	nobody := common.HexToAddress("0x00000000000000000000000000000000deadbeef")
	_, err := c.call(owner, c.models, nil, pack(nobody, sayMagic, sayZero))
	c.reverts(err, &bindings.ModelRegistrySelfTestFailed{Verifier: nobody, Fault: true, Success: true, Size: u256(0)})

	_, err = c.call(stranger, c.models, nil, bModels.PackSelfTest(testOpset()))
	c.reverts(err, &bindings.ModelRegistryUnknownOpset{OpsetHash: testOpset()})
	c.addMockOpset()
	c.fails(&bindings.ModelRegistryOpsetExists{OpsetHash: testOpset()})(
		c.transact(owner, &c.models, nil, pack(mockAddress, sayMagic, sayZero)))

	c.ok(c.transact(owner, &c.models, nil, bModels.PackRenounceOwnership()))
	c.fails(&bindings.ModelRegistryOwnableUnauthorizedAccount{Account: c.who[owner]})(
		c.transact(owner, &c.models, nil, pack(mockAddress, sayMagic, sayZero)))
}

func field(name string) (w [32]byte) {
	copy(w[:], name)
	return w
}

func outOfRange(name string, got, least, most uint64) *bindings.ModelRegistryOutOfRange {
	return &bindings.ModelRegistryOutOfRange{Field: field(name), Got: u256(got), Min: u256(least), Max: u256(most)}
}

func TestRegisterModel(t *testing.T) {
	c := newChain(t)
	m := newModel(layout.OutData, true)
	_, err := c.call(stranger, c.models, nil, m.pack())
	c.reverts(err, &bindings.ModelRegistryUnknownOpset{OpsetHash: testOpset()})
	c.addMockOpset()

	for _, test := range []struct {
		name string
		edit func(*layout.Shape)
		want any
	}{
		{"mode", func(s *layout.Shape) { s.OutMode = 2 }, &bindings.ModelRegistryBadOutMode{Got: u256(2)}},
		{"chunk too small", func(s *layout.Shape) { s.ChunkLog2 = 4 }, outOfRange("chunkLog2", 4, 5, 12)},
		{"chunk too large", func(s *layout.Shape) { s.ChunkLog2 = 13 }, outOfRange("chunkLog2", 13, 5, 12)},
		{"trace too deep", func(s *layout.Shape) { s.DC = 45 }, outOfRange("dA+dB+dC", 49, 0, 48)},
		{"weights too deep", func(s *layout.Shape) { s.DV = 46 }, outOfRange("dV+dW", 49, 0, 48)},
		{"input too deep", func(s *layout.Shape) { s.DI = 49 }, outOfRange("dI", 49, 0, 48)},
		{"no segments", func(s *layout.Shape) { s.MaxSegments = 0 }, outOfRange("maxSegments", 0, 1, 4)},
		{"segments beyond the tree", func(s *layout.Shape) { s.MaxSegments = 5 }, outOfRange("maxSegments", 5, 1, 4)},
		{"segments beyond 2^24", func(s *layout.Shape) { s.DA, s.MaxSegments = 32, 1<<24+1 }, outOfRange("maxSegments", 1<<24+1, 1, 1<<24)},
		{"no nodes", func(s *layout.Shape) { s.Nodes = 0 }, outOfRange("nNodes", 0, 1, 4)},
		{"nodes beyond the tree", func(s *layout.Shape) { s.Nodes = 5 }, outOfRange("nNodes", 5, 1, 4)},
		{"weights beyond the tree", func(s *layout.Shape) { s.Weights = 3 }, outOfRange("nWeights", 3, 0, 2)},
		{"no input", func(s *layout.Shape) { s.InputLen = 0 }, outOfRange("inputLen", 0, 1, 128)},
		{"input beyond its tree", func(s *layout.Shape) { s.InputLen = 129 }, outOfRange("inputLen", 129, 1, 128)},
		{"input beyond 1 MiB", func(s *layout.Shape) { s.DI, s.InputLen = 16, 1<<20+1 }, outOfRange("inputLen", 1<<20+1, 1, 1<<20)},
		{"no such output", func(s *layout.Shape) { s.OutNode = 3 }, outOfRange("outNode", 3, 0, 2)},
		{"no such stop node", func(s *layout.Shape) { s.StopNode = 3 }, outOfRange("stopNode", 3, 0, 2)},
	} {
		t.Run(test.name, func(t *testing.T) {
			spec := m.spec()
			s := m.shape
			test.edit(&s)
			spec.Shape = s.Encode()
			_, err := c.call(stranger, c.models, nil, bModels.PackRegisterModel(spec))
			c.reverts(err, test.want)
		})
	}

	r := c.ok(c.transact(stranger, &c.models, nil, m.pack()))
	opened, err := bModels.UnpackModelOpenedEvent(r.Logs[0])
	if err != nil || opened.ModelID != modelIDOf(m.spec()) || opened.NNodes != 3 {
		t.Errorf("event: got %+v, %v", opened, err)
	}
	c.fails(&bindings.ModelRegistryModelExists{ModelID: opened.ModelID})(c.transact(stranger, &c.models, nil, m.pack()))
	_, err = c.call(stranger, c.models, nil, bModels.PackModel(opened.ModelID))
	c.reverts(err, &bindings.ModelRegistryUnknownModel{ModelID: opened.ModelID})
	r = c.ok(c.transact(stranger, &c.models, nil, m.batch(opened.ModelID, 0, 3)))
	e, err := bModels.UnpackModelRegisteredEvent(r.Logs[1])
	if err != nil || e.ModelID != modelIDOf(m.spec()) || e.Shape != m.shape.Encode() {
		t.Errorf("event: got %+v, %v", e, err)
	}
	c.fails(&bindings.ModelRegistryModelExists{ModelID: e.ModelID})(c.transact(stranger, &c.models, nil, m.pack()))
	got := view(c, c.models, bModels.PackModel(e.ModelID), bModels.UnpackModel)
	if got != m.spec() {
		t.Errorf("stored %+v, want %+v", got, m.spec())
	}
	_, err = c.call(stranger, c.models, nil, bModels.PackModel([32]byte{1}))
	c.reverts(err, &bindings.ModelRegistryUnknownModel{ModelID: [32]byte{1}})
	_, err = c.call(stranger, c.models, nil, bModels.PackVerification([32]byte{1}))
	c.reverts(err, &bindings.ModelRegistryUnknownModel{ModelID: [32]byte{1}})
	_, err = c.call(stranger, c.models, nil, bModels.PackOutputLength([32]byte{1}, 1))
	c.reverts(err, &bindings.ModelRegistryUnknownModel{ModelID: [32]byte{1}})
	for _, T := range []uint32{0, 4} {
		_, err = c.call(stranger, c.models, nil, bModels.PackOutputLength(e.ModelID, T))
		c.reverts(err, outOfRange("T", uint64(T), 1, 3))
	}
}

func grown(in *op.Instruction, by uint32) *op.Instruction {
	in.GrowO = by
	return in
}

// TestShapeMatchesLayout compares the registry's range checks with layout's, on
// random shapes near the borders.
func TestShapeMatchesLayout(t *testing.T) {
	c := newChain(t)
	c.addMockOpset()
	rnd := rand.New(rand.NewPCG(5, 6))
	pick := func(xs ...uint32) uint32 { return xs[rnd.IntN(len(xs))] }
	valid := 0
	for i := range 600 {
		m := newModel(layout.OutData, false)
		m.nodes = []*op.Instruction{dense(tensor.I8, 1)}
		m.seal()
		s := &m.shape
		s.OutNode, s.Nodes = 0, 1
		for range 1 + rnd.IntN(3) {
			switch rnd.IntN(12) {
			case 0:
				s.OutMode = layout.OutMode(pick(0, 1, 2))
			case 1:
				s.ChunkLog2 = uint8(pick(4, 5, 12, 13, 255))
			case 2:
				s.DA = uint8(pick(0, 1, 24, 44, 45, 255))
			case 3:
				s.DC = uint8(pick(0, 44, 45, 255))
			case 4:
				s.DV, s.DW = uint8(pick(0, 1, 24, 255)), uint8(pick(0, 1, 24, 25, 255))
			case 5:
				s.DI = uint8(pick(0, 1, 15, 16, 48, 49, 255))
			case 6:
				s.MaxSegments = pick(0, 1, 2, 4, 5, 1<<24, 1<<24+1, 1<<32-1)
			case 7:
				s.Weights = pick(0, 1, 2, 3, 1<<24, 1<<32-1)
			case 8:
				s.InputLen = pick(0, 1, 32, 33, 128, 129, 1<<20, 1<<20+1, 1<<32-1)
			case 9:
				s.StopNode = pick(0, 1, layout.NoStop, layout.NoStop-1)
			case 10:
				s.OutNode = pick(0, 0, 1, layout.NoStop)
			case 11:
				s.Nodes = pick(0, 1, 2, 4, 5)
			}
		}
		want := s.Validate()
		_, err := c.call(stranger, c.models, nil, m.pack())
		if (err == nil) != (want == nil) {
			t.Errorf("case %d: registry says %v, layout says %v: %+v", i, decodeRevert(err), want, *s)
		}
		if want == nil {
			valid++
		}
	}
	if valid < 50 {
		t.Errorf("only %d shapes were valid", valid)
	}
}
