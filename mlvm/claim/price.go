package claim

import "math/big"

// The gas of an answer (PROTOCOL §7): what a call costs that reveals nothing, and
// what each byte adds that it reveals. A test of the contracts measures the largest
// answers of the common shapes against them. The contracts get their constants from
// here.
const (
	AnswerGasBase    = 110_000
	AnswerGasPerByte = 32
)

// RewardPriceWei is the price of gas at which r_d and r_p cover what they pay for.
const RewardPriceWei = 20_000_000_000

// MaxGrid is the greatest m for which an answer fits a transaction: 2^11 hashes are
// 64 KiB.
const MaxGrid = 11

// hashLen is the number of bytes of a revealed hash.
const hashLen = 32

// AnswerLen returns the number of bytes of the largest answer in a tree of the given
// depth whose chunks have 2^chunkLog2 bytes: the hashes of a whole grid level, or a
// chunk.
func (p *Preset) AnswerLen(depth uint, chunkLog2 uint8) uint64 {
	return max(hashLen<<min(uint64(p.Grid), uint64(depth)), uint64(1)<<chunkLog2)
}

// DemandBond returns b_d of a demand at the given base fee, nil for none: one and a
// half times the gas of the largest answer, at the floor price or twice the base fee,
// rounded down.
func (p *Preset) DemandBond(depth uint, chunkLog2 uint8, baseFeeWei *big.Int) *big.Int {
	price := p.FloorPriceWei
	if baseFeeWei != nil {
		if twice := new(big.Int).Lsh(baseFeeWei, 1); twice.Cmp(price) > 0 {
			price = twice
		}
	}
	gas := AnswerGasBase + AnswerGasPerByte*p.AnswerLen(depth, chunkLog2)
	bond := new(big.Int).SetUint64(3 * gas)
	return bond.Rsh(bond.Mul(bond, price), 1)
}
