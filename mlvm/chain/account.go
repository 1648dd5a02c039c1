package chain

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// Account is a key that signs transactions.
type Account struct {
	key     *ecdsa.PrivateKey
	address claim.Address
}

// NewAccount returns the account of a private key of 32 bytes.
func NewAccount(key []byte) (*Account, error) {
	k, err := crypto.ToECDSA(key)
	if err != nil {
		return nil, fmt.Errorf("private key: %w", err)
	}
	return &Account{key: k, address: claim.Address(crypto.PubkeyToAddress(k.PublicKey))}, nil
}

// maxKeyFile bounds what is read of a key file: 64 hex digits, a prefix, space.
const maxKeyFile = 128

// LoadAccount reads a private key in hex, with or without 0x, from a file.
func LoadAccount(path string) (*Account, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxKeyFile))
	if err != nil {
		return nil, err
	}
	k, err := crypto.HexToECDSA(strings.TrimPrefix(strings.TrimSpace(string(text)), "0x"))
	if err != nil { // says nothing of the content
		return nil, fmt.Errorf("%s: %w", path, errors.New("want a private key of 64 hex digits"))
	}
	return NewAccount(crypto.FromECDSA(k))
}

// Address returns the account's address.
func (a *Account) Address() claim.Address { return a.address }
