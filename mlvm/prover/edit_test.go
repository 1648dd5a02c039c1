package prover_test

import (
	"bytes"
	"math/rand/v2"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// place is a tree node.
type place struct {
	height uint
	index  uint64
}

// edit is a change in one place of a tree: another preimage of a leaf, of which there
// are none at other heights, or another hash.
type edit struct {
	place
	preimage []byte
	hash     merkle.Hash
	few      bool // one of the few of its place
}

// edits returns all edits of a tree of chunks of at most the given size: all other
// values of each byte of a leaf and all wrong lengths of one, up to some that are too
// long for any; in a leaf without data each byte as data; in place of each hash that is
// EMPTY its mutations.
func (f *fake) edits(chunk int) (all []edit) {
	for index, honest := range f.leaves {
		at := place{0, uint64(index)}
		if honest == nil {
			for value := range 256 {
				all = append(all, edit{place: at, preimage: []byte{byte(value)}, few: value == 0})
			}
			continue
		}
		for i, b := range honest {
			for value := range 256 {
				if changed := bytes.Clone(honest); value != int(b) {
					changed[i] = byte(value)
					all = append(all, edit{place: at, preimage: changed, few: changed[i]^b == 1})
				}
			}
		}
		longest := append(bytes.Clone(honest), make([]byte, 2*chunk)...)
		for n := range longest {
			if n != len(honest) {
				all = append(all, edit{place: at, preimage: longest[:n], few: n == len(honest)+1})
			}
		}
	}
	rnd := rand.New(rand.NewPCG(5, 6))
	for height, level := range f.levels {
		for index, honest := range level {
			if honest != merkle.Empty(uint(height)) {
				continue
			}
			at := place{uint(height), uint64(index)}
			for i, m := range mutations(honest[:], rnd) {
				all = append(all, edit{place: at, hash: merkle.Hash(m.changed), few: i == 0})
			}
		}
	}
	return all
}

// edit edits the tree and returns what undoes it.
func (f *fake) edit(e edit) (undo func()) {
	honest, preimage := f.At(e.height, e.index), f.leaves[e.index<<e.height]
	if e.preimage == nil {
		f.setNode(e.height, e.index, e.hash)
	} else {
		f.setLeaf(e.index, e.preimage)
	}
	return func() {
		f.setNode(e.height, e.index, honest)
		f.leaves[e.index<<e.height] = preimage
	}
}
