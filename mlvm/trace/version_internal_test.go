package trace

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// same compares a version with a tree of all leaves, in every place.
func same(t *testing.T, v *version, want []byte, depth uint) {
	t.Helper()
	var leaves []merkle.Hash
	for chunk := range slices.Chunk(want, 1<<v.chunkLog2) {
		leaves = append(leaves, merkle.Leaf(chunk))
	}
	tree := merkle.NewTree(leaves, depth)
	if v.Depth() != depth {
		t.Fatalf("depth %d, want %d", v.Depth(), depth)
	}
	for height := range depth + 1 {
		for index := range uint64(1) << (depth - height) {
			if got, want := v.At(height, index), tree.At(height, index); got != want {
				t.Fatalf("tree node %d at height %d is %v, want %v", index, height, got, want)
			}
		}
	}
	if got := v.bytes(); !bytes.Equal(got, want) {
		t.Fatalf("bytes %x, want %x", got, want)
	}
	for i := range uint64(1) << depth {
		lo := min(int64(i)<<v.chunkLog2, int64(len(want)))
		if got, want := v.chunk(i), want[lo:min(lo+1<<v.chunkLog2, int64(len(want)))]; !bytes.Equal(got, want) {
			t.Fatalf("chunk %d is %x, want %x", i, got, want)
		}
	}
}

// patchesOf cuts ranges out of b: script says how many bytes to leave and to take.
func patchesOf(b, script []byte) (patches []engine.Patch) {
	at := 0
	for i := 0; i+1 < len(script) && at < len(b); i += 2 {
		lo := at + int(script[i])
		hi := min(lo+1+int(script[i+1]), len(b))
		if lo < hi {
			patches = append(patches, engine.Patch{Off: int64(lo), Bytes: b[lo:hi]})
		}
		at = hi + 1
	}
	return patches
}

// FuzzPatched writes a chain of versions, each over one of those before, and compares
// all of them, at the end, with trees of whole copies: nothing that is shared changes.
func FuzzPatched(f *testing.F) {
	f.Add(uint16(1), []byte{0, 0}, uint8(0))
	f.Add(uint16(32), []byte{0, 31}, uint8(1))
	f.Add(uint16(100), []byte{31, 1, 3, 200}, uint8(2))
	f.Add(uint16(1000), []byte{0, 0, 0, 0, 30, 63, 31, 32, 255, 255}, uint8(5))
	f.Fuzz(func(t *testing.T, size uint16, script []byte, steps uint8) {
		const chunkLog2, spare = 5, 2
		n := 1 + int64(size)%2000
		rng := rand.New(rand.NewPCG(uint64(size), uint64(steps)))
		first := bytes.Repeat([]byte{7}, int(n))
		h := newHashing(chunkLog2, heightOf(n, chunkLog2)+spare)
		versions, want := []*version{h.constant(7, tensor.I8, n)}, [][]byte{first}
		for range steps % 8 {
			from := rng.IntN(len(versions))
			written := bytes.Clone(want[from])
			for i := range written {
				written[i] ^= byte(rng.Uint32() >> 20)
			}
			patches := patchesOf(written, script)
			if len(script) > 2 {
				script = script[1:]
			}
			now := bytes.Clone(want[from])
			touched := make(map[int64]bool)
			for _, p := range patches {
				copy(now[p.Off:], p.Bytes)
				for i := p.Off; i < end(p); i++ {
					touched[i>>chunkLog2] = true
				}
			}
			h.finish()
			before := h.Stats
			v, err := h.patched(versions[from], patches)
			if err != nil {
				t.Fatal(err)
			}
			if got := h.LeavesHashed - before.LeavesHashed; got != int64(len(touched)) {
				t.Fatalf("%d leaves hashed, want %d", got, len(touched))
			}
			spine := int64(cap(v.above))
			nodes := h.LeavesHashed - before.LeavesHashed + h.NodesHashed - before.NodesHashed - (spine - 1)
			room := h.BytesHashed - before.BytesHashed + nodes*nodeBytes + versionBytes + spine*merkle.HashLen
			if got := h.BytesKept - before.BytesKept; got != room {
				t.Fatalf("%d bytes kept, want %d", got, room)
			}
			clear(written) // patches are the caller's
			versions, want = append(versions, v), append(want, now)
		}
		h.finish()
		for i := range versions {
			same(t, versions[i], want[i], h.depth)
		}
	})
}

// TestWhole compares trees of tensors of all lengths and of many equal chunks.
func TestWhole(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for size := 1; size < 700; size++ {
		b := make([]byte, size)
		for i := rng.IntN(size); i < size; i += 1 + rng.IntN(300) {
			b[i] = byte(rng.Uint32())
		}
		h := newHashing(5, heightOf(int64(size), 5)+uint(size%3))
		v := h.whole(b)
		h.finish()
		same(t, v, b, h.depth)
	}
}

// TestConstant: a constant tensor costs a leaf or two, and a tree node or two a level.
func TestConstant(t *testing.T) {
	for _, size := range []int64{8, 32, 40, 512, 520, 1 << 14, 1<<20 - 8} {
		for _, d := range []tensor.DType{tensor.I8, tensor.I16, tensor.I32, tensor.I64} {
			want := make([]byte, size)
			for e := range size * 8 / int64(d.Bits()) {
				d.Store(want, e, -77)
			}
			h := newHashing(5, heightOf(size, 5)+1)
			v := h.constant(-77, d, size)
			h.finish()
			other := newHashing(5, h.depth)
			whole := other.whole(want)
			other.finish()
			if size < 1<<16 {
				same(t, v, want, h.depth)
			}
			if v.root() != whole.root() {
				t.Errorf("%v, %d bytes: root %v", d, size, v.root())
			}
			if h.LeavesHashed > 2 || h.NodesHashed > 2*int64(h.depth) {
				t.Errorf("%v, %d bytes: %d leaves and %d tree nodes hashed", d, size, h.LeavesHashed, h.NodesHashed)
			}
		}
	}
}

// TestPruned: of what is pruned the hashes are left, and patches within the range that
// is kept give what they gave before.
func TestPruned(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	for size := int64(1); size < 1500; size += 1 + rng.Int64N(40) {
		b := make([]byte, size)
		for i := range b {
			b[i] = byte(rng.Uint32())
		}
		h := newHashing(5, heightOf(size, 5)+1)
		whole := h.whole(b)
		h.finish()
		lo := rng.Int64N(size)
		hi := lo + 1 + rng.Int64N(size-lo)
		pruned := whole.pruned(lo, hi)
		if again := pruned.pruned(lo, hi); again != pruned {
			t.Errorf("[%d, %d) of %d: pruning changes what is pruned", lo, hi, size)
		}
		if pruned.root() != whole.root() {
			t.Errorf("[%d, %d) of %d: root %v, want %v", lo, hi, size, pruned.root(), whole.root())
		}
		patches := []engine.Patch{{Off: lo, Bytes: make([]byte, hi-lo)}}
		got, err := h.patched(pruned, patches)
		if err != nil {
			t.Fatal(err)
		}
		want, err := h.patched(whole, patches)
		if err != nil {
			t.Fatal(err)
		}
		h.finish()
		if got.root() != want.root() {
			t.Errorf("[%d, %d) of %d: root %v, want %v", lo, hi, size, got.root(), want.root())
		}
		same(t, whole, b, h.depth)
		if first := lo >> 5; first > 0 {
			if _, err := h.patched(pruned, []engine.Patch{{Off: first<<5 - 1, Bytes: []byte{1}}}); err == nil {
				t.Errorf("[%d, %d) of %d: a patch over what was pruned", lo, hi, size)
			}
		}
	}
}

func TestBadPatches(t *testing.T) {
	h := newHashing(5, 2)
	v := h.whole(make([]byte, 100))
	for _, patches := range [][]engine.Patch{
		{{Off: -1, Bytes: []byte{1}}},
		{{Off: 0}},
		{{Off: 100}},
		{{Off: 100, Bytes: []byte{1}}},
		{{Off: 99, Bytes: []byte{1, 2}}},
		{{Off: 1 << 62, Bytes: []byte{1}}},
		{{Off: 3, Bytes: []byte{1, 2}}, {Off: 4, Bytes: []byte{1}}},
		{{Off: 3, Bytes: []byte{1, 2}}, {Off: 0, Bytes: []byte{1}}},
	} {
		if got, err := h.patched(v, patches); err == nil || got != nil {
			t.Errorf("%v: got %v, want an error", patches, got)
		}
		if got, err := h.patchedInPlace(v, patches); err == nil || got != nil {
			t.Errorf("%v in place: got %v, want an error", patches, got)
		}
	}
}
