package contracts

import "math/big"

// Preset is what one deployment of ClaimGame is built with: its clocks and its
// prices (PROTOCOL §6, §7). The Solidity struct of the same name has the same
// fields in the same order.
type Preset struct {
	Name            string   // not on chain
	Censorship      uint32   // C: total censorship tolerated, seconds
	Latency         uint32   // d: latency of a move, seconds
	Extension       uint32   // EXT >= d, seconds
	MinExecTime     uint32   // least execTime of a request, seconds
	Grid            uint8    // m: tree levels between two demands
	BurnBps         uint16   // burned share of a slashed bond, 1/10,000
	FloorPriceWei   *big.Int // least price of gas in a demand's bond
	BondWei         *big.Int // P
	DisputeBondWei  *big.Int // B_c
	DemandRewardWei *big.Int // r_d
	ProofRewardWei  *big.Int // r_p
}

// r_d and r_p at 20 gwei. A demand (one storage of a node, a path of m hashes)
// stays below 250,000 gas. The largest proof is MAX_PROOF_BYTES of calldata at
// 16 gas, 8 M gas of STEP_VERIFY, and 200,000 of everything else: 10.12 M.
const (
	RewardGasPriceWei = 20_000_000_000 // of both
	demandGas         = 250_000
	proofGas          = 10_150_000
)

// Presets returns the presets of PROTOCOL §6: dev, test, main.
func Presets() []Preset {
	return []Preset{
		newPreset("dev", 5, 2, 4, 2),
		newPreset("test", 3600, 5*60, 10*60, 60),
		newPreset("main", 7*24*3600, 3600, 3*3600, 10*60),
	}
}

// newPreset returns a preset with these clocks and the prices that all share.
func newPreset(name string, censorship, latency, extension, minExecTime uint32) Preset {
	return Preset{
		Name:            name,
		Censorship:      censorship,
		Latency:         latency,
		Extension:       extension,
		MinExecTime:     minExecTime,
		Grid:            6,
		BurnBps:         5_000,
		FloorPriceWei:   big.NewInt(1_000_000_000),
		BondWei:         big.NewInt(1_000_000_000_000_000_000),
		DisputeBondWei:  big.NewInt(50_000_000_000_000_000),
		DemandRewardWei: big.NewInt(demandGas * RewardGasPriceWei),
		ProofRewardWei:  big.NewInt(proofGas * RewardGasPriceWei),
	}
}
