package contracts_test

import (
	"encoding/hex"
	"fmt"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"
	"github.com/holiman/uint256"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// machine is the contracts on a bare virtual machine under Osaka rules: a call takes
// microseconds, and time is what a test says. It has no pool, no blocks and no gas
// price.
type machine struct {
	testing.TB
	db  *state.StateDB
	at  claim.Block
	evm vm.Config

	models, registry, game common.Address
}

// claimGameBin returns the claim game's bytecode: that of the file that MLGETH_MUTANT
// names, if it is set (see command mutate).
func claimGameBin(t testing.TB) string {
	name := os.Getenv("MLGETH_MUTANT")
	if name == "" {
		return bindings.ClaimGameMetaData.Bin
	}
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return "0x" + string(b)
}

// osaka is the rules of all blocks.
func osaka() *params.ChainConfig {
	c := *params.AllDevChainProtocolChanges
	c.ChainID = chainID
	c.BogotaTime, c.AmsterdamTime = nil, nil
	return &c
}

// newMachine deploys the contracts with the given preset.
func newMachine(t testing.TB, preset bindings.Preset) *machine {
	t.Helper()
	disk := rawdb.NewMemoryDatabase()
	db, err := state.New(types.EmptyRootHash, state.NewDatabase(triedb.NewDatabase(disk, nil), state.NewCodeDB(disk)))
	if err != nil {
		t.Fatal(err)
	}
	m := &machine{TB: t, db: db, at: claim.Block{Number: 1, Time: genesisTime, BaseFeeWei: new(big.Int)}}
	ownerAddress := actor(owner)
	m.models = m.create(ownerAddress, bindings.ModelRegistryMetaData.Bin, bModels.PackConstructor(ownerAddress))
	m.game = crypto.CreateAddress(ownerAddress, m.db.GetNonce(ownerAddress)+1)
	m.registry = m.create(ownerAddress, bindings.InferenceRegistryMetaData.Bin, bRegistry.PackConstructor(m.models, m.game))
	if at := m.create(ownerAddress, claimGameBin(t), bGame.PackConstructor(m.registry, preset)); at != m.game {
		t.Fatalf("game at %v, want %v", at, m.game)
	}
	return m
}

// actor returns the address of the account with the given number.
func actor(i int) common.Address {
	return common.BytesToAddress(append([]byte("actor"), byte(i+1)))
}

// fund gives an account money from outside.
func (m *machine) fund(a common.Address, wei *big.Int) {
	m.db.AddBalance(a, uint256.MustFromBig(wei), tracing.BalanceChangeUnspecified)
}

func (m *machine) config(from common.Address, value *big.Int) *runtime.Config {
	return &runtime.Config{
		ChainConfig: osaka(), Origin: from, Value: value, State: m.db, EVMConfig: m.evm,
		BlockNumber: new(big.Int).SetUint64(m.at.Number), Time: m.at.Time, BaseFee: m.at.BaseFeeWei, GasLimit: txGas,
	}
}

func (m *machine) rules() params.Rules {
	return osaka().Rules(new(big.Int).SetUint64(m.at.Number), true, m.at.Time)
}

func (m *machine) create(from common.Address, bin string, args []byte) common.Address {
	m.Helper()
	_, at, _, err := runtime.Create(append(common.FromHex(bin), args...), m.config(from, nil))
	if err != nil {
		m.Fatalf("create: %v", err)
	}
	m.db.Finalise(m.rules())
	return at
}

// reverted is the error of a call that failed, with what it returned.
type reverted struct {
	cause error
	data  []byte
}

func (e *reverted) Error() string { return fmt.Sprintf("%v: %s", e.cause, hex.EncodeToString(e.data)) }

// Unwrap returns why the machine stopped.
func (e *reverted) Unwrap() error { return e.cause }

// ErrorCode and ErrorData make it an error like a node's.
func (e *reverted) ErrorCode() int { return 3 }
func (e *reverted) ErrorData() any { return "0x" + hex.EncodeToString(e.data) }

// transact calls a contract; a call that fails changes nothing.
func (m *machine) transact(from, to common.Address, value *big.Int, data []byte) ([]byte, error) {
	m.Helper()
	out, _, err := runtime.Call(to, data, m.config(from, value))
	m.db.Finalise(m.rules())
	if err != nil {
		return nil, &reverted{err, out}
	}
	return out, nil
}

// look calls a contract and unpacks the output; it fails the test on a revert.
func look[T any](m *machine, to common.Address, data []byte, unpack func([]byte) (T, error)) T {
	m.Helper()
	out, err := m.transact(actor(stranger), to, nil, data)
	if err != nil {
		m.Fatalf("view: %s", describe(err))
	}
	v, err := unpack(out)
	if err != nil {
		m.Fatal(err)
	}
	return v
}

// must fails the test if a call failed.
func (m *machine) must(out []byte, err error) []byte {
	m.Helper()
	if err != nil {
		m.Fatalf("call: %s", describe(err))
	}
	return out
}
