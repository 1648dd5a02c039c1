package claim_test

import (
	"encoding/hex"
	"encoding/json"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// encode is abi.encode of go-ethereum.
func encode(t *testing.T, types []string, values ...any) []byte {
	t.Helper()
	var args abi.Arguments
	for _, name := range types {
		typ, err := abi.NewType(name, "", nil)
		if err != nil {
			t.Fatal(err)
		}
		args = append(args, abi.Argument{Type: typ})
	}
	b, err := args.Pack(values...)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func tag(s string) (w [32]byte) {
	copy(w[:], s)
	return w
}

func options() claim.Options {
	bond, _ := new(big.Int).SetString("79228162514264337593543950335", 10) // 2^96-1
	return claim.Options{MaxT: 7, BondWei: bond, ExecTime: 11, Deadline: 1 << 40, GasLimit: 123_456}
}

func TestIdentifiers(t *testing.T) {
	var (
		registry  = claim.Contract{ChainID: 7331, Address: claim.Address{1, 2, 3}}
		requester = claim.Address{19: 9}
		proposer  = claim.Address{5: 5}
		model     = claim.ModelID{31: 1}
		statement = claim.Statement{RequestID: claim.RequestID{1}, InputRoot: merkle.Hash{2}, TraceRoot: merkle.Hash{3}, T: 4, Proposer: proposer}
		salt      = claim.Salt{8}
		proof     = []byte("a proof")
		o         = options()
	)
	optionsHash := crypto.Keccak256Hash(encode(t, []string{"uint32", "uint96", "uint32", "uint64", "uint32"},
		o.MaxT, o.BondWei, o.ExecTime, o.Deadline, o.GasLimit))
	id := registry.ClaimID(&statement)
	for _, c := range []struct {
		name  string
		got   [32]byte
		types []string
		args  []any
	}{
		{"request", registry.RequestID(requester, 1<<33, model, &o),
			[]string{"bytes32", "uint256", "address", "address", "uint256", "bytes32", "bytes32"},
			[]any{tag("OPML/REQUEST/1"), big.NewInt(7331), common.Address(registry.Address), common.Address(requester),
				big.NewInt(1 << 33), [32]byte(model), [32]byte(optionsHash)}},
		{"claim", id,
			[]string{"bytes32", "uint256", "address", "bytes32", "bytes32", "bytes32", "uint32", "address"},
			[]any{tag("OPML/CLAIM/1"), big.NewInt(7331), common.Address(registry.Address), [32]byte(statement.RequestID),
				[32]byte(statement.InputRoot), [32]byte(statement.TraceRoot), statement.T, common.Address(proposer)}},
		{"proposal commit", claim.ProposalCommit(id, proposer, salt),
			[]string{"bytes32", "bytes32", "address", "bytes32"},
			[]any{tag("OPML/COMMIT/1"), [32]byte(id), common.Address(proposer), [32]byte(salt)}},
		{"fault commit", claim.FaultCommit(id, proposer, proof, salt),
			[]string{"bytes32", "bytes32", "address", "bytes32", "bytes32"},
			[]any{tag("OPML/FAULT/1"), [32]byte(id), common.Address(proposer), [32]byte(crypto.Keccak256Hash(proof)), [32]byte(salt)}},
	} {
		if want := crypto.Keccak256Hash(encode(t, c.types, c.args...)); c.got != want {
			t.Errorf("%s: got %x, want %v", c.name, c.got, want)
		}
	}
}

func TestParse(t *testing.T) {
	a := claim.Address{0xab, 19: 1}
	if got, err := claim.ParseAddress(a.String()); err != nil || got != a {
		t.Errorf("got %v, %v, want %v", got, err, a)
	}
	h := merkle.Hash{0xcd, 31: 2}
	if got, err := claim.ParseHash(h.String()); err != nil || got != h {
		t.Errorf("got %v, %v, want %v", got, err, h)
	}
	for _, bad := range []string{"", "0x", "0x12", hex.EncodeToString(a[:]), a.String() + "0", "0x" + "zz" + a.String()[4:]} {
		if _, err := claim.ParseAddress(bad); err == nil {
			t.Errorf("%q: got an address, want an error", bad)
		}
	}
}

func TestJSON(t *testing.T) {
	type all struct {
		Address claim.Address
		Model   claim.ModelID
		Request claim.RequestID
		Claim   claim.ClaimID
	}
	want := all{claim.Address{1}, claim.ModelID{2}, claim.RequestID{3}, claim.ClaimID{4}}
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got all
	if err := json.Unmarshal(text, &got); err != nil || got != want {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
}

func FuzzParseHash(f *testing.F) {
	f.Add(merkle.Hash{1}.String())
	f.Add("0x00")
	f.Fuzz(func(t *testing.T, s string) {
		h, err := claim.ParseHash(s)
		if err != nil {
			return
		}
		if again, err := claim.ParseHash(h.String()); err != nil || again != h {
			t.Errorf("%q: %v reads as %v, %v", s, h, again, err)
		}
	})
}
