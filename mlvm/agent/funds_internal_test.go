package agent

import (
	"math/big"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// TestReserveWei: the reserve pays for as much gas at any base fee.
func TestReserveWei(t *testing.T) {
	a := &Agent{cfg: DefaultConfig()}
	for _, c := range []struct{ gwei, want int64 }{{1, 1e17}, {5, 1e17}, {10, 2e17}, {50, 1e18}} {
		at := chain.Head{Block: claim.Block{BaseFeeWei: big.NewInt(c.gwei * 1e9)}}
		if got := a.reserveWei(at); got.Cmp(big.NewInt(c.want)) != 0 {
			t.Errorf("%d gwei: got %v wei, want %d", c.gwei, got, c.want)
		}
	}
}
