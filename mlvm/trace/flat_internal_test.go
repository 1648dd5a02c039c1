package trace

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// somePatches returns patches of [lo, hi), with other bytes than there are: some short ones a
// certain way apart, as a row that goes across a tensor has, or a few of any length.
func somePatches(rng *rand.Rand, lo, hi int64) (patches []engine.Patch) {
	most, step := int64(3), int64(1+rng.IntN(200))
	if rng.IntN(2) == 0 {
		most, step = 1+rng.Int64N(300), 1
	}
	for off := lo + rng.Int64N(hi-lo); off < hi; off += step {
		p := engine.Patch{Off: off, Bytes: make([]byte, 1+rng.Int64N(min(most, hi-off)))}
		for i := range p.Bytes {
			p.Bytes[i] = byte(rng.Uint32())
		}
		patches = append(patches, p)
		off += int64(len(p.Bytes))
	}
	return patches
}

// TestFlat: tensors that are written over in place have, after each segment, the trees of
// copies that are patched, and cost as many hashes. Several are hashed together.
func TestFlat(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 4))
	for range 200 {
		const chunkLog2, depth = 5, 8
		h, other := newHashing(chunkLog2, depth), newHashing(chunkLog2, depth)
		tensors := make([][]byte, 1+rng.IntN(4))
		versions, copies := make([]*version, len(tensors)), make([]*version, len(tensors))
		for i := range tensors {
			size := 1 + rng.Int64N(1<<(1+rng.IntN(chunkLog2+depth)))
			switch tensors[i] = make([]byte, size); rng.IntN(3) {
			case 0:
				versions[i] = h.constant(0, tensor.I8, size)
			case 1:
				versions[i] = h.whole(bytes.Clone(tensors[i]))
			default:
				for k := range tensors[i] {
					tensors[i][k] = byte(rng.Uint32())
				}
				versions[i] = h.whole(bytes.Clone(tensors[i]))
			}
			copies[i] = other.whole(bytes.Clone(tensors[i]))
		}
		h.finish()
		other.finish()
		for range 5 {
			before, otherBefore := h.Stats, other.Stats
			for i, b := range tensors {
				patches := somePatches(rng, 0, int64(len(b)))
				for _, p := range patches {
					copy(b[p.Off:], p.Bytes)
				}
				var err error
				if versions[i], err = h.patchedInPlace(versions[i], patches); err != nil {
					t.Fatal(err)
				}
				if copies[i], err = other.patched(copies[i], patches); err != nil {
					t.Fatal(err)
				}
			}
			h.finish()
			other.finish()
			for i := range tensors {
				same(t, versions[i], tensors[i], depth)
				if versions[i].root() != copies[i].root() {
					t.Fatalf("root %v, want %v", versions[i].root(), copies[i].root())
				}
			}
			got, want := h.Stats, other.Stats
			got.sub(before)
			want.sub(otherBefore)
			if got.BytesKept, want.BytesKept = 0, 0; got != want {
				t.Fatalf("%+v, want %+v", got, want)
			}
		}
	}
}

// TestFlatKeeps: what is let go of a tensor that is written over in place is what it cannot be
// written to any more, of whatever version it was made.
func TestFlatKeeps(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	for range 300 {
		const chunkLog2 = 5
		size := 1 + rng.Int64N(3000)
		h := newHashing(chunkLog2, heightOf(size, chunkLog2)+1)
		b := make([]byte, size)
		for i := range b {
			b[i] = byte(rng.Uint32())
		}
		v := h.whole(bytes.Clone(b))
		h.finish()
		lo, hi := int64(0), size
		for range 6 {
			lo += rng.Int64N(hi-lo) / 3
			hi -= rng.Int64N(hi-lo) / 3
			v = v.pruned(lo, hi)
			patches := somePatches(rng, lo, hi)
			for _, p := range patches {
				copy(b[p.Off:], p.Bytes)
			}
			var err error
			if v, err = h.patchedInPlace(v, patches); err != nil {
				t.Fatal(err)
			}
			h.finish()
			want := h.whole(bytes.Clone(b))
			h.finish()
			if v.root() != want.root() {
				t.Fatalf("[%d, %d) of %d: root %v, want %v", lo, hi, size, v.root(), want.root())
			}
			kept := slices.IndexFunc(v.flat.chunks, func(c chunk) bool { return c.data != nil })
			if int64(kept) > lo>>chunkLog2 {
				t.Fatalf("[%d, %d) of %d: the first chunk is number %d", lo, hi, size, kept)
			}
		}
		v.pruned(lo, hi)
		for i, c := range v.flat.chunks {
			if first := int64(i) << chunkLog2; (first < hi && first+1<<chunkLog2 > lo) != (c.data != nil) {
				t.Fatalf("[%d, %d) of %d: chunk %d is there: %v", lo, hi, size, i, c.data != nil)
			}
		}
		if lo>>chunkLog2 > 0 {
			if _, err := h.patchedInPlace(v, []engine.Patch{{Off: lo>>chunkLog2<<chunkLog2 - 1, Bytes: []byte{1}}}); err == nil {
				t.Fatalf("[%d, %d) of %d: a patch over what was let go", lo, hi, size)
			}
		}
	}
}
