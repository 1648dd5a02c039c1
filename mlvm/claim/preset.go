package claim

import (
	"fmt"
	"math/big"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Options is what a requester chooses.
type Options struct {
	MaxT     uint32   // most segments to run
	BondWei  *big.Int // least bond of a claim, below 2^96
	ExecTime uint32   // seconds that anyone needs to recompute the result
	Deadline uint64   // Unix time after which the request may be cancelled
	GasLimit uint32   // of the delivery
}

// Validate checks what the contracts check of every request; how many segments
// are possible, the model says.
func (o *Options) Validate() error {
	switch {
	case o.MaxT == 0:
		return fmt.Errorf("maxT is 0, want at least 1")
	case o.BondWei == nil || o.BondWei.Sign() < 0 || o.BondWei.BitLen() > 96:
		return fmt.Errorf("bond is %v wei, want 0 to 2^96-1", o.BondWei)
	case o.GasLimit > MaxDeliverGas:
		return fmt.Errorf("gas limit is %d, want at most %d", o.GasLimit, MaxDeliverGas)
	}
	return nil
}

// Hash returns H(abi.encode(options)). It requires that Validate accepts o.
func (o *Options) Hash() merkle.Hash {
	var bond word
	o.BondWei.FillBytes(bond[:])
	var preimage []byte
	for _, w := range [...]word{
		number(uint64(o.MaxT)), bond, number(uint64(o.ExecTime)), number(o.Deadline), number(uint64(o.GasLimit)),
	} {
		preimage = append(preimage, w[:]...)
	}
	return merkle.Sum(preimage)
}

// Limits of the contracts.
const (
	MaxDeliverGas   = 10_000_000 // of a delivery
	MaxInputPart    = 32 << 10   // input bytes in one transaction
	MaxLocatorBytes = 256
	maxDepth        = merkle.MaxDepth
	bps             = 10_000
	minBurnBps      = bps / 4
)

// Preset is the clocks and the prices of one deployment (PROTOCOL §6, §7).
type Preset struct {
	Censorship  uint32 // C: total censorship tolerated, seconds
	Latency     uint32 // d: latency of a move, seconds
	Extension   uint32 // EXT: longer window without commit, seconds
	MinExecTime uint32 // least time to recompute a claim, seconds
	Grid        uint8  // m: tree levels between two demands
	BurnBps     uint16 // burned share of a slashed bond, 1/10,000

	FloorPriceWei   *big.Int // least price of gas in a demand's bond
	BondWei         *big.Int // P: least bond of a claim
	DisputeBondWei  *big.Int // B_c: price of the delay of one result
	DemandRewardWei *big.Int // r_d: covers the gas of a demand
	ProofRewardWei  *big.Int // r_p: covers the gas of the largest proof
}

// Validate checks what the claim game checks when it is deployed: that what is
// left of a slashed bond covers the work of everybody who is paid from it, and
// that no window can end before a move can be made.
func (p *Preset) Validate() error {
	switch {
	case p.BurnBps < minBurnBps || p.BurnBps > bps:
		return fmt.Errorf("burned share is %d/10000, want %d to %d", p.BurnBps, minBurnBps, bps)
	case p.Grid == 0 || p.Grid > MaxGrid:
		return fmt.Errorf("grid is %d levels, want 1 to %d", p.Grid, MaxGrid)
	case p.Extension < p.Latency:
		return fmt.Errorf("extension is %d s, want at least the latency of %d s", p.Extension, p.Latency)
	case p.MinExecTime == 0:
		return fmt.Errorf("minimum execution time is 0 s, want at least 1")
	}
	least := new(big.Int).Mul(p.DemandRewardWei, big.NewInt(int64(p.Rounds(maxDepth))))
	least.Add(least, p.ProofRewardWei)
	if left := new(big.Int).Sub(p.BondWei, p.burned(p.BondWei)); left.Cmp(least) <= 0 {
		return fmt.Errorf("%v wei are left of a slashed bond, want more than %v", left, least)
	}
	return nil
}

// Rounds returns R = G + 1, the number of demands from the root of a tree of the
// given depth to a leaf.
func (p *Preset) Rounds(depth uint) uint {
	grid := uint(p.Grid)
	return (depth+grid-1)/grid + 1
}

// Window returns how long after a claim a dispute may be opened, in seconds: W,
// and EXT more unless the proposer had committed at least a block earlier.
func (p *Preset) Window(execTime uint32, committed bool) uint64 {
	w := uint64(p.Censorship) + uint64(max(execTime, p.MinExecTime)) + uint64(p.Latency)
	if !committed {
		w += uint64(p.Extension)
	}
	return w
}

// Grace returns how long after a rejection its reward may be claimed, in seconds.
func (p *Preset) Grace() uint64 { return uint64(p.Censorship) + uint64(p.Latency) }

// RequiredBond returns P of a claim on a request with these options.
func (p *Preset) RequiredBond(o *Options) *big.Int {
	if o.BondWei.Cmp(p.BondWei) > 0 {
		return o.BondWei
	}
	return p.BondWei
}

// burned returns the part of a slashed bond that nobody gets, rounded down.
func (p *Preset) burned(bondWei *big.Int) *big.Int {
	b := new(big.Int).Mul(bondWei, big.NewInt(int64(p.BurnBps)))
	return b.Quo(b, big.NewInt(bps))
}
