package devnet

import (
	"encoding/json"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
)

// ChainID is the number of devnet chains: "OPML" in ASCII.
const ChainID = 0x4f504d4c

const (
	gasLimit = 60_000_000
	// genesisAge is how long before its making the genesis is dated, so that no block
	// can be dated before it, whatever the clocks of several machines say.
	genesisAge = 60 * time.Second
)

// NewGenesis returns a genesis in geth's JSON: all forks to Osaka active, the
// precompiles one second later, the system contracts of these forks, and money for
// every role.
//
// The precompiles come after the genesis on purpose: so they are part of the fork
// ID, and a node without the patch is refused at the handshake rather than at the
// first block that it cannot follow.
func NewGenesis(now time.Time) ([]byte, error) {
	timestamp := uint64(now.Add(-genesisAge).Unix())
	config, err := chainConfig(timestamp + 1)
	if err != nil {
		return nil, err
	}
	return json.MarshalIndent(map[string]any{
		"config":        config,
		"timestamp":     hexutil.Uint64(timestamp),
		"gasLimit":      hexutil.Uint64(gasLimit),
		"difficulty":    "0x0",
		"baseFeePerGas": hexutil.Uint64(params.InitialBaseFee),
		"alloc":         alloc(),
	}, "", "  ")
}

// chainConfig returns upstream's configuration of a development chain with opmlTime,
// a field that only the patched geth has, and without what is beyond Osaka.
func chainConfig(opmlTime uint64) (map[string]any, error) {
	c := *params.AllDevChainProtocolChanges
	c.ChainID = big.NewInt(ChainID)
	c.BogotaTime = nil
	text, err := json.Marshal(&c)
	if err != nil {
		return nil, fmt.Errorf("chain configuration: %w", err)
	}
	fields := make(map[string]any)
	if err := json.Unmarshal(text, &fields); err != nil {
		return nil, fmt.Errorf("chain configuration: %w", err)
	}
	fields["opmlTime"] = opmlTime
	return fields, nil
}

// alloc returns the accounts that exist from the beginning.
func alloc() types.GenesisAlloc {
	a := types.GenesisAlloc{
		params.BeaconRootsAddress:          {Nonce: 1, Code: params.BeaconRootsCode, Balance: new(big.Int)},
		params.HistoryStorageAddress:       {Nonce: 1, Code: params.HistoryStorageCode, Balance: new(big.Int)},
		params.WithdrawalQueueAddress:      {Nonce: 1, Code: params.WithdrawalQueueCode, Balance: new(big.Int)},
		params.ConsolidationQueueAddress:   {Nonce: 1, Code: params.ConsolidationQueueCode, Balance: new(big.Int)},
		params.DeterministicFactoryAddress: {Nonce: 1, Code: params.DeterministicFactoryCode, Balance: new(big.Int)},
	}
	million := new(big.Int).Exp(big.NewInt(10), big.NewInt(18+6), nil)
	for _, r := range Roles() {
		a[common.Address(r.Account().Address())] = types.Account{Balance: million}
	}
	return a
}
