package keccak

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"golang.org/x/crypto/sha3"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// sum returns keccak256 of the parts.
func sum(parts ...[]byte) (h merkle.Hash) {
	k := sha3.NewLegacyKeccak256()
	for _, p := range parts {
		k.Write(p)
	}
	k.Sum(h[:0])
	return h
}

func leafSum(b []byte) merkle.Hash         { return sum([]byte{0}, b) }
func nodeSum(l, r merkle.Hash) merkle.Hash { return sum([]byte{1}, l[:], r[:]) }

// randomBytes returns n bytes, every fourth time with nothing but zeros or ones in them.
func randomBytes(rng *rand.Rand, n int) []byte {
	b := make([]byte, n)
	fill := rng.IntN(8)
	for i := range b {
		switch fill {
		case 0:
		case 1:
			b[i] = 0xff
		default:
			b[i] = byte(rng.Uint32())
		}
	}
	return b
}

// guarded calls f with n hashes, and checks that it does not write around them.
func guarded(t *testing.T, n int, f func(out []merkle.Hash)) []merkle.Hash {
	t.Helper()
	guard := merkle.Hash(bytes.Repeat([]byte{0xa5}, merkle.HashLen))
	all := make([]merkle.Hash, n+2*maxLanes)
	for i := range all {
		all[i] = guard
	}
	f(all[maxLanes : maxLanes+n : maxLanes+n])
	for i, h := range all {
		if (i < maxLanes || i >= maxLanes+n) && h != guard {
			t.Fatalf("%d hashes: wrote to hash %d", n, i-maxLanes)
		}
	}
	return all[maxLanes : maxLanes+n]
}

// checkLeaves hashes b in chunks and compares with the definition.
func checkLeaves(t *testing.T, path cpu.Path, b []byte, chunkLen int) {
	t.Helper()
	before := bytes.Clone(b)
	var chunks [][]byte
	for rest := b; len(rest) > 0; {
		n := min(chunkLen, len(rest))
		chunks, rest = append(chunks, rest[:n]), rest[n:]
	}
	inRow := guarded(t, len(chunks), func(out []merkle.Hash) { leaves(path, out, b, chunkLen) })
	scattered := guarded(t, len(chunks), func(out []merkle.Hash) { leavesOf(path, out, chunks) })
	for i, c := range chunks {
		if want := leafSum(c); inRow[i] != want || scattered[i] != want {
			t.Fatalf("chunk %d of %d, %d bytes: got %v and %v, want %v", i, len(chunks), len(c), inRow[i], scattered[i], want)
		}
	}
	if !bytes.Equal(b, before) {
		t.Fatalf("chunks of %d bytes: the input has changed", chunkLen)
	}
}

// TestLeaves hashes 0 to 17 chunks of every length around the first blocks, at every
// alignment, the last one whole or short; and as many of longer ones.
func TestLeaves(t *testing.T) {
	cputest.ForEach(t, implemented, func(t *testing.T, path cpu.Path) {
		rng := rand.New(rand.NewPCG(1, 2))
		check := func(count, size int) {
			b := randomBytes(rng, 64+count*size)[(count+size)%64:]
			checkLeaves(t, path, b[:count*size], size)
			if count > 0 {
				checkLeaves(t, path, b[:(count-1)*size+rng.IntN(size)], size)
			}
		}
		for size := 1; size <= 3*rate+5; size++ {
			for count := range 18 {
				if !testing.Short() || count%6 == size%6 {
					check(count, size)
				}
			}
		}
		for size, count := 3*rate+6, 0; size <= 4097; size, count = size+7, count+5 {
			check(count%18, size)
		}
		for _, size := range []int{1023, 1024, 1025, 4095, 4096, 4097} {
			check(17, size)
		}
	})
}

// TestScattered hashes chunks of mixed lengths, empty ones and repeated ones among them.
func TestScattered(t *testing.T) {
	cputest.ForEach(t, implemented, func(t *testing.T, path cpu.Path) {
		rng := rand.New(rand.NewPCG(3, 4))
		sizes := []int{0, 1, 134, 135, 136, 300, 1024}
		for range 300 {
			chunks := make([][]byte, rng.IntN(40))
			size := 0
			for i := range chunks {
				if i == 0 || rng.IntN(5) == 0 {
					size = sizes[rng.IntN(len(sizes))]
				}
				chunks[i] = randomBytes(rng, size)
				if i > 0 && rng.IntN(10) == 0 {
					chunks[i] = chunks[i-1]
				}
			}
			got := guarded(t, len(chunks), func(out []merkle.Hash) { leavesOf(path, out, chunks) })
			for i, c := range chunks {
				if want := leafSum(c); got[i] != want {
					t.Fatalf("chunk %d of %d bytes: got %v, want %v", i, len(c), got[i], want)
				}
			}
		}
	})
}

// randomHashes returns n hashes with bytes of all kinds.
func randomHashes(rng *rand.Rand, n int) []merkle.Hash {
	list := make([]merkle.Hash, n)
	for i := range list {
		copy(list[i][:], randomBytes(rng, merkle.HashLen))
	}
	return list
}

// TestNodes hashes rows of every short length and some that take several calls, into
// other memory and in place.
func TestNodes(t *testing.T) {
	cputest.ForEach(t, implemented, func(t *testing.T, path cpu.Path) {
		rng := rand.New(rand.NewPCG(5, 6))
		counts := []int{4 * maxGroups, 8*maxGroups + 1, 24*maxGroups + 15}
		for n := range 40 {
			counts = append(counts, n)
		}
		for _, n := range counts {
			pairs := randomHashes(rng, 2*n)
			before := bytes.Clone(flat(pairs))
			got := guarded(t, n, func(out []merkle.Hash) { nodes(path, out, pairs) })
			if !bytes.Equal(flat(pairs), before) {
				t.Fatalf("%d pairs: the input has changed", n)
			}
			for i := range got {
				if want := nodeSum(pairs[2*i], pairs[2*i+1]); got[i] != want {
					t.Fatalf("pair %d of %d: got %v, want %v", i, n, got[i], want)
				}
			}
			nodes(path, pairs[:n], pairs)
			if !bytes.Equal(flat(pairs[:n]), flat(got)) {
				t.Fatalf("%d pairs: in place the hashes differ", n)
			}
			if !bytes.Equal(flat(pairs[n:]), before[32*n:]) {
				t.Fatalf("%d pairs: in place, wrote beyond the hashes", n)
			}
		}
	})
}

// flat returns the bytes of hashes.
func flat(list []merkle.Hash) (b []byte) {
	for i := range list {
		b = append(b, list[i][:]...)
	}
	return b
}
