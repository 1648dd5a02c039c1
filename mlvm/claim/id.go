package claim

import (
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// AddressLen is the number of bytes of an Address.
const AddressLen = 20

// Address is an account.
type Address [AddressLen]byte

// ModelID names a registered model.
type ModelID merkle.Hash

// RequestID names a request.
type RequestID merkle.Hash

// ClaimID names a claim.
type ClaimID merkle.Hash

// CommitHash is what a commit stores the block of.
type CommitHash merkle.Hash

// Salt hides what was committed to until it is shown.
type Salt [32]byte

// String returns a in hex with the prefix 0x.
func (a Address) String() string { return "0x" + hex.EncodeToString(a[:]) }

// String returns id in hex with the prefix 0x.
func (id ModelID) String() string { return merkle.Hash(id).String() }

// String returns id in hex with the prefix 0x.
func (id RequestID) String() string { return merkle.Hash(id).String() }

// String returns id in hex with the prefix 0x.
func (id ClaimID) String() string { return merkle.Hash(id).String() }

// String returns h in hex with the prefix 0x.
func (h CommitHash) String() string { return merkle.Hash(h).String() }

// MarshalText implements encoding.TextMarshaler.
func (a Address) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// MarshalText implements encoding.TextMarshaler.
func (id ModelID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// MarshalText implements encoding.TextMarshaler.
func (id RequestID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// MarshalText implements encoding.TextMarshaler.
func (id ClaimID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (a *Address) UnmarshalText(text []byte) error { return parseHex(a[:], string(text)) }

// UnmarshalText implements encoding.TextUnmarshaler.
func (id *ModelID) UnmarshalText(text []byte) error { return parseHex(id[:], string(text)) }

// UnmarshalText implements encoding.TextUnmarshaler.
func (id *RequestID) UnmarshalText(text []byte) error { return parseHex(id[:], string(text)) }

// UnmarshalText implements encoding.TextUnmarshaler.
func (id *ClaimID) UnmarshalText(text []byte) error { return parseHex(id[:], string(text)) }

// ParseAddress reads 20 bytes in hex with the prefix 0x.
func ParseAddress(s string) (a Address, err error) {
	return a, parseHex(a[:], s)
}

// ParseHash reads 32 bytes in hex with the prefix 0x: any identifier or root.
func ParseHash(s string) (h merkle.Hash, err error) {
	return h, parseHex(h[:], s)
}

// parseHex fills dst from exactly as many bytes in hex.
func parseHex(dst []byte, s string) error {
	digits, ok := strings.CutPrefix(s, "0x")
	if !ok || len(digits) != hex.EncodedLen(len(dst)) {
		return fmt.Errorf("%.80q: want 0x and %d hex digits", s, hex.EncodedLen(len(dst)))
	}
	if _, err := hex.Decode(dst, []byte(digits)); err != nil {
		return fmt.Errorf("%q: %w", s, err)
	}
	return nil
}

// Tags of the identifiers and commits (PROTOCOL §2, §3, §7).
const (
	tagRequest = "OPML/REQUEST/1"
	tagClaim   = "OPML/CLAIM/1"
	tagCommit  = "OPML/COMMIT/1"
	tagFault   = "OPML/FAULT/1"
)

// Contract is the contract that makes identifiers, on its chain.
type Contract struct {
	ChainID uint64
	Address Address
}

// RequestID returns the identifier of the request that requester makes as the
// counter's value says (its first one has 0), in the inference registry c.
func (c Contract) RequestID(requester Address, counter uint64, model ModelID, o *Options) RequestID {
	return RequestID(identifier(tagRequest, c.chain(), c.Address.word(), requester.word(),
		number(counter), word(model), word(o.Hash())))
}

// Statement is what a claim says: that the request's run on this input has T
// segments and this trace.
type Statement struct {
	RequestID RequestID
	InputRoot merkle.Hash
	TraceRoot merkle.Hash
	T         uint32
	Proposer  Address
}

// ClaimID returns the identifier of a claim in the claim game c.
func (c Contract) ClaimID(s *Statement) ClaimID {
	return ClaimID(identifier(tagClaim, c.chain(), c.Address.word(), word(s.RequestID),
		word(s.InputRoot), word(s.TraceRoot), number(uint64(s.T)), s.Proposer.word()))
}

// ProposalCommit returns what a proposer commits to before it makes a claim.
func ProposalCommit(id ClaimID, proposer Address, salt Salt) CommitHash {
	return CommitHash(identifier(tagCommit, word(id), proposer.word(), word(salt)))
}

// FaultCommit returns what a prover commits to before it shows a proof.
func FaultCommit(id ClaimID, prover Address, proof []byte, salt Salt) CommitHash {
	return CommitHash(identifier(tagFault, word(id), prover.word(), word(merkle.Sum(proof)), word(salt)))
}

// word is one argument of abi.encode.
type word [32]byte

func (a Address) word() (w word) {
	copy(w[len(w)-AddressLen:], a[:])
	return w
}

func (c Contract) chain() word { return number(c.ChainID) }

func number(v uint64) (w word) {
	for i := len(w) - 1; v != 0; i-- {
		w[i] = byte(v)
		v >>= 8
	}
	return w
}

// identifier hashes a tag, padded with zeros to a word, and words (PROTOCOL §1).
func identifier(tag string, words ...word) merkle.Hash {
	preimage := make([]byte, 32*(1+len(words)))
	copy(preimage[:32], tag)
	for i, w := range words {
		copy(preimage[32*(1+i):], w[:])
	}
	return merkle.Sum(preimage)
}
