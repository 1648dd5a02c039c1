package precompiles

import "github.com/mlgeth/mlgeth/precompiles/gas"

// Contract is a precompiled contract. Geth's vm.PrecompiledContract is a subset.
type Contract interface {
	// Address returns the address at which the contract is called.
	Address() [20]byte
	// Name returns the name by which eth_config lists the contract.
	Name() string
	// RequiredGas returns the price of Run for the given input.
	RequiredGas(input []byte) uint64
	// Run returns the output for the given input, or an error if it is malformed.
	Run(input []byte) ([]byte, error)
}

// The addresses are the ASCII bytes of "OPML" followed by a 16-bit number.
const (
	merkleVerifyID = 0x0001
	tensorOpID     = 0x0002
	stepVerifyID   = 0x0003
	graphCheckID   = 0x0004
)

// All returns the contracts with the default gas schedule, in ascending order of
// address.
func All() []Contract { return WithSchedule(gas.Default()) }

// WithSchedule returns the contracts with the given gas schedule, in ascending
// order of address.
func WithSchedule(s *gas.Schedule) []Contract {
	return []Contract{
		&MerkleVerify{prices{s}},
		&TensorOp{prices{s}},
		&StepVerify{prices{s}},
		&GraphCheck{prices{s}},
	}
}

// prices is the gas schedule of a contract: the default one if it has none.
type prices struct{ own *gas.Schedule }

func (p prices) schedule() *gas.Schedule {
	if p.own == nil {
		return gas.Default()
	}
	return p.own
}

// address returns the address of the contract with the given number.
func address(id uint16) (a [20]byte) {
	copy(a[14:], "OPML")
	a[18], a[19] = byte(id>>8), byte(id)
	return a
}

// word returns the 32-byte word 1 if the statement is true, else 0.
func word(statement bool) []byte {
	w := make([]byte, 32)
	if statement {
		w[31] = 1
	}
	return w
}
