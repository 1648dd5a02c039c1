package store

import (
	"errors"
	"fmt"

	"github.com/cockroachdb/pebble/v2"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Purpose is what an intent is for.
type Purpose byte

// The purposes of intents.
const (
	Proposal Purpose = 'p' // to make a claim
	Fault    Purpose = 'f' // to prove a fault
)

// Intent is what stands behind a commit.
type Intent struct {
	Purpose Purpose
	ClaimID claim.ClaimID
	Salt    claim.Salt
	Proof   []byte // of a Fault
}

func intentKey(p Purpose, id claim.ClaimID) []byte { return key(keyIntent, byte(p), merkle.Hash(id)) }

// PutIntent stores an intent, durably: only then may its commit be sent.
func (s *Store) PutIntent(i Intent) error {
	value := append(append([]byte{}, i.Salt[:]...), i.Proof...)
	if err := s.db.Set(intentKey(i.Purpose, i.ClaimID), value, pebble.Sync); err != nil {
		return fmt.Errorf("write the store: %w", err)
	}
	return nil
}

// Intent returns the intent for a claim, ErrNotFound if there is none.
func (s *Store) Intent(p Purpose, id claim.ClaimID) (Intent, error) {
	b, err := s.get(intentKey(p, id))
	if err != nil {
		return Intent{}, err
	}
	i := Intent{Purpose: p, ClaimID: id}
	if len(b) < len(i.Salt) {
		return Intent{}, errors.New("intent without a salt")
	}
	copy(i.Salt[:], b)
	i.Proof = b[len(i.Salt):]
	return i, nil
}

// DeleteIntent removes an intent that is no longer needed.
func (s *Store) DeleteIntent(p Purpose, id claim.ClaimID) error {
	if err := s.db.Delete(intentKey(p, id), pebble.NoSync); err != nil {
		return fmt.Errorf("write the store: %w", err)
	}
	return nil
}
