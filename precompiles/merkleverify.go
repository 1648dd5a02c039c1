package precompiles

import (
	"encoding/binary"
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/merkle/poseidon2"
)

// MerkleVerify is MERKLE_VERIFY: it checks an opening or a multiproof against a
// root. Input, big-endian:
//
//	 0  version u8 = 1 · 1 hash u8 (0 keccak256, 1 Poseidon2 over BN254) · 2 depth u8
//	    3 entries u8 (0 hashes, 1 leaf preimages) · 4 count u32 · 8–31 zero
//	32  root bytes32
//	64  count entries, in strictly ascending order of index:
//	      hashes:         index u64 · hash bytes32
//	      leaf preimages: index u64 · length u32 · bytes
//	    then the siblings of the multiproof, bytes32 each, level by level from the
//	    entries, from left to right
//
// Entries are tree nodes of one level, at the given depth below the root (at most
// 48): with hashes any level, with preimages the leaves. The hash functions are
// those of packages merkle and poseidon2, domain-separated. It returns the word 1
// if the multiproof leads to the root, the zero word if it leads elsewhere.
type MerkleVerify struct{ prices }

const (
	merkleVersion   = 1
	merkleHeaderLen = 32
	hashKeccak      = 0
	hashPoseidon    = 1
	entryHashes     = 0
	entryPreimages  = 1
)

var poseidon = poseidon2.New()

// Address returns 0x…4f504d4c0001.
func (*MerkleVerify) Address() [20]byte { return address(merkleVerifyID) }

// Name returns the contract's name.
func (*MerkleVerify) Name() string { return "OPML_MERKLE_VERIFY" }

// RequiredGas prices the length of the input and the number of entries.
func (c *MerkleVerify) RequiredGas(input []byte) uint64 {
	h, err := decodeMerkleHeader(input)
	if err != nil {
		return c.schedule().MerkleVerify(uint64(len(input)), 0, false)
	}
	return c.schedule().MerkleVerify(uint64(len(input)), uint64(h.count), h.hash == hashPoseidon)
}

// Run checks the multiproof.
func (c *MerkleVerify) Run(input []byte) ([]byte, error) {
	h, err := decodeMerkleHeader(input)
	if err != nil {
		return nil, err
	}
	r := &merkleReader{rest: input[merkleHeaderLen:], hasher: merkle.Keccak{}}
	if h.hash == hashPoseidon {
		r.hasher, r.field = poseidon, true
	}
	root := r.hash("root")
	if r.err != nil {
		return nil, r.err
	}
	var entries []merkle.Entry // grown as they are read: the count is not trusted
	for i := uint32(0); i < h.count; i++ {
		entries = append(entries, r.entry(h.entries))
		if r.err != nil {
			return nil, fmt.Errorf("entry %d: %w", i, r.err)
		}
	}
	if err := merkle.CheckEntries(entries, h.depth); err != nil {
		return nil, err
	}
	got, err := merkle.Root(r.hasher, entries, h.depth, func() (merkle.Hash, bool) {
		sibling := r.hash("sibling")
		return sibling, r.err == nil
	})
	switch {
	case r.err != nil:
		return nil, r.err
	case err != nil:
		return nil, err
	case len(r.rest) != 0:
		return nil, fmt.Errorf("%d bytes after the siblings", len(r.rest))
	}
	return word(got == root), nil
}

type merkleHeader struct {
	hash, entries byte
	depth         uint
	count         uint32
}

func decodeMerkleHeader(input []byte) (h merkleHeader, err error) {
	if len(input) < merkleHeaderLen {
		return h, fmt.Errorf("input has %d bytes, want at least %d", len(input), merkleHeaderLen)
	}
	h = merkleHeader{hash: input[1], depth: uint(input[2]), entries: input[3], count: binary.BigEndian.Uint32(input[4:])}
	switch {
	case input[0] != merkleVersion:
		return h, fmt.Errorf("version is %d, want %d", input[0], merkleVersion)
	case h.hash > hashPoseidon:
		return h, fmt.Errorf("hash function is %d, want 0 or 1", h.hash)
	case h.entries > entryPreimages:
		return h, fmt.Errorf("entries are %d, want 0 or 1", h.entries)
	case h.depth > merkle.MaxDepth:
		return h, fmt.Errorf("depth is %d, want at most %d", h.depth, merkle.MaxDepth)
	}
	for _, x := range input[8:merkleHeaderLen] {
		if x != 0 {
			return h, fmt.Errorf("header: reserved bytes are not zero")
		}
	}
	return h, nil
}

// merkleReader reads entries and siblings; its first error stays.
type merkleReader struct {
	rest   []byte
	hasher merkle.Hasher
	field  bool // hashes are field elements
	err    error
}

func (r *merkleReader) take(what string, n uint64) []byte {
	if r.err != nil {
		return nil
	}
	if uint64(len(r.rest)) < n {
		r.err = fmt.Errorf("%s: %d bytes left, want %d", what, len(r.rest), n)
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *merkleReader) hash(what string) (h merkle.Hash) {
	copy(h[:], r.take(what, merkle.HashLen))
	if r.err == nil && r.field && !poseidon2.Canonical(h) {
		r.err = fmt.Errorf("%s: %v is not a field element", what, h)
	}
	return h
}

func (r *merkleReader) entry(kind byte) (e merkle.Entry) {
	if b := r.take("index", 8); b != nil {
		e.Index = binary.BigEndian.Uint64(b)
	}
	if kind == entryHashes {
		e.Hash = r.hash("hash")
		return e
	}
	if b := r.take("length", 4); b != nil {
		if leaf := r.take("preimage", uint64(binary.BigEndian.Uint32(b))); r.err == nil {
			e.Hash = r.hasher.Leaf(leaf)
		}
	}
	return e
}
