// Copyright 2026 The mlgeth Authors
// This file is part of the go-ethereum library as patched by mlgeth.
//
// The go-ethereum library is free software: you can redistribute it and/or modify
// it under the terms of the GNU Lesser General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// The go-ethereum library is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. See the
// GNU Lesser General Public License for more details.
//
// You should have received a copy of the GNU Lesser General Public License
// along with the go-ethereum library. If not, see <http://www.gnu.org/licenses/>.

package legacypool

import (
	"testing"

	"github.com/ethereum/go-ethereum/params"
)

// The bounds of PROTOCOL §2 on one step proof.
const (
	opmlMaxProofBytes = 120_000
	opmlMaxStepGas    = 8_000_000
)

// A transaction that carries the largest proof and pays for the most expensive step
// gets into the pool and into a block: PROTOCOL's bounds are chosen by these limits
// of upstream (EIP-7623, EIP-7825).
func TestOPMLProofFitsIntoATransaction(t *testing.T) {
	const (
		calldata = params.TxDataNonZeroGasEIP2028 * opmlMaxProofBytes
		floor    = params.TxCostFloorPerToken * params.TxTokenPerNonZeroByte * opmlMaxProofBytes
	)
	if got := txMaxSize - opmlMaxProofBytes; got < 8*1024 {
		t.Errorf("a transaction of %d bytes leaves %d beside the proof, want 8 KiB or more", txMaxSize, got)
	}
	if got := params.TxGas + max(floor, calldata+opmlMaxStepGas); got > params.MaxTxGas/4*3 {
		t.Errorf("the proof takes %d gas of %d, want a quarter left for the contract", got, params.MaxTxGas)
	}
}
