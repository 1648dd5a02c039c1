package contracts_test

import (
	"errors"
	"math"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/vm"

	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// The ways in which mockVerifier answers, named by the first byte of a proof.
const (
	sayMagic = iota + 1
	sayZero
	sayShort    // 31 bytes of the magic word
	sayLong     // the magic word and 32 bytes more
	sayNothing  // no bytes
	sayOther    // a word that differs in one bit
	fail        // an error, which burns all gas
	outOfGas    // a price that nobody can pay
	sayOne      // the word 1
	sayTruncate // one byte
)

// mockAddress is where mockVerifier stands: no precompile's place.
var mockAddress = common.HexToAddress("0x00000000000000000000000000004d4f434b0001")

// mock is the one instance that the virtual machine calls.
var mock = &mockVerifier{}

// mockVerifier is a verifier that a proof tells what to answer. It keeps the
// input that it was shown last.
type mockVerifier struct {
	mu   sync.Mutex
	last []byte
}

func (*mockVerifier) Name() string { return "MOCK_VERIFIER" }

func (*mockVerifier) RequiredGas(input []byte) uint64 {
	if behaviour(input) == outOfGas {
		return math.MaxUint64
	}
	return 1000
}

func (m *mockVerifier) Run(input []byte) ([]byte, error) {
	m.mu.Lock()
	m.last = append([]byte(nil), input...)
	m.mu.Unlock()
	magic := stepproof.Magic
	switch behaviour(input) {
	case sayMagic:
		return magic[:], nil
	case sayZero:
		return make([]byte, 32), nil
	case sayShort:
		return magic[:31], nil
	case sayLong:
		return append(magic[:], make([]byte, 32)...), nil
	case sayNothing:
		return nil, nil
	case sayOther:
		magic[31] ^= 1
		return magic[:], nil
	case sayOne:
		return append(make([]byte, 31), 1), nil
	case sayTruncate:
		return magic[:1], nil
	}
	return nil, errors.New("refused")
}

// seen returns the input that the verifier was shown last.
func (m *mockVerifier) seen() []byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.last
}

func behaviour(input []byte) byte {
	if len(input) <= stepproof.ContextLen {
		return 0
	}
	return input[stepproof.ContextLen]
}

// mockInput is a self-test input for mockVerifier.
func mockInput(say byte) []byte { return append(make([]byte, stepproof.ContextLen), say) }

// The precompiles are injected into stock geth: the contracts cannot tell.
func init() {
	inject := func(at common.Address, p vm.PrecompiledContract) {
		vm.PrecompiledContractsOsaka[at] = p
		vm.PrecompiledAddressesOsaka = append(vm.PrecompiledAddressesOsaka, at)
	}
	for _, p := range precompiles.All() {
		inject(p.Address(), p)
	}
	inject(mockAddress, mock)
}
