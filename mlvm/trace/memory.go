package trace

import (
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// slab hands out values from pieces of memory, so that few of them cost an allocation.
type slab[T any] struct {
	length int // values of the next piece, at least
	most   int // of any piece with several: the next one is twice as long up to that
	pieces [][]T
	at     int  // pieces before this one are full
	used   int  // of that one
	lasts  bool // pieces that are full are forgotten, and so live as long as what is in them
}

// take returns n values next to each other. They are what they were before reset.
func (s *slab[T]) take(n int) []T {
	if s.lasts && 2*n > s.most {
		return make([]T, n) // what is left of the piece is for others
	}
	for ; s.at < len(s.pieces); s.at, s.used = s.at+1, 0 {
		if piece := s.pieces[s.at]; len(piece)-s.used >= n {
			s.used += n
			return piece[s.used-n : s.used : s.used]
		}
	}
	if s.lasts {
		s.pieces, s.at = s.pieces[:0], 0
	}
	s.pieces, s.used = append(s.pieces, make([]T, max(n, s.length))), n
	s.length = min(2*s.length, s.most)
	return s.pieces[s.at][:n:n]
}

// clone returns a copy of values next to each other.
func (s *slab[T]) clone(values []T) []T {
	if s.lasts && 2*len(values) > s.most {
		return slices.Clone(values) // without zeroing them before
	}
	to := s.take(len(values))
	copy(to, values)
	return to
}

// one returns a pointer to a value of its own.
func (s *slab[T]) one() *T { return &s.take(1)[0] }

// reset takes all values back.
func (s *slab[T]) reset() { s.at, s.used = 0, 0 }

// memory is where trees are.
type memory struct {
	nodes    slab[node]
	versions slab[version]
	hashes   slab[merkle.Hash]
	bytes    slab[byte]
}

// Lengths of the longest pieces: some kilobytes. The first one has a sixteenth.
const (
	pieceNodes    = 128
	pieceVersions = 64
	pieceHashes   = 256
	pieceBytes    = 16 << 10
)

// newMemory returns memory whose pieces live as long as what is in them, or as long as the
// memory, which then can be used again after reset.
func newMemory(lasts bool) memory {
	return memory{
		nodes: newSlab[node](pieceNodes, lasts), versions: newSlab[version](pieceVersions, lasts),
		hashes: newSlab[merkle.Hash](pieceHashes, lasts), bytes: newSlab[byte](pieceBytes, lasts),
	}
}

func newSlab[T any](most int, lasts bool) slab[T] {
	return slab[T]{length: most / 16, most: most, lasts: lasts}
}

func (m *memory) reset() {
	m.nodes.reset()
	m.versions.reset()
	m.hashes.reset()
	m.bytes.reset()
}
