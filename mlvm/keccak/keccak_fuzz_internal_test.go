package keccak

import (
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// FuzzHashes compares leaves and inner hashes of every path with the definition.
func FuzzHashes(f *testing.F) {
	f.Add([]byte{}, uint16(1))
	f.Add(make([]byte, 1000), uint16(135))
	f.Add(make([]byte, 1000), uint16(136))
	f.Add([]byte("eight chunks and more, of three bytes each"), uint16(3))
	f.Fuzz(func(t *testing.T, b []byte, chunkLen uint16) {
		if len(b) > 1<<16 {
			return
		}
		for _, path := range Paths() {
			checkLeaves(t, path, b, max(1, int(chunkLen)))
			pairs := make([]merkle.Hash, len(b)/64*2)
			for i := range pairs {
				copy(pairs[i][:], b[32*i:])
			}
			got := guarded(t, len(pairs)/2, func(out []merkle.Hash) { nodes(path, out, pairs) })
			for i, h := range got {
				if want := nodeSum(pairs[2*i], pairs[2*i+1]); h != want {
					t.Fatalf("pair %d of %d: got %v, want %v", i, len(got), h, want)
				}
			}
		}
	})
}
