package prover_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// stride returns how many of the exhaustive cases to skip: none, or most in short
// mode.
func stride() int {
	if testing.Short() {
		return 11
	}
	return 1
}

// eachByte calls f with the place of every byte of the honest run.
func (s *scene) eachByte(f func(segment, node, offset int)) {
	n := 0
	for segment := range int(s.own.T()) {
		for node := range s.model.Program.Nodes {
			for offset := range tensorOf(s.own, uint32(segment), uint32(node)) {
				if n++; n%stride() == 0 {
					f(segment, node, offset)
				}
			}
		}
	}
}

// step returns the place of the element that a byte belongs to.
func (s *scene) step(segment, node, offset int) stepproof.Header {
	width := int(s.model.Program.Nodes[node].DType.Bits()) / 8
	return stepproof.Header{Kind: stepproof.Step, Segment: uint32(segment), Node: uint32(node), Element: int64(offset / width)}
}

// TestEveryByte changes each byte of a run, and nothing else: one bit of it.
func TestEveryByte(t *testing.T) {
	for _, s := range []*scene{machine(t, 3), oneLeaf(t)} {
		p, f := s.model.Program, newFake(s.own)
		s.eachByte(func(segment, node, offset int) {
			size := 1 << p.ChunkLog2
			leaf := p.Leaf(layout.Address{Segment: uint32(segment), Node: uint32(node), Chunk: uint64(offset / size)})
			honest := f.leaves[leaf]
			changed := bytes.Clone(honest)
			changed[offset%size] ^= 1 << (offset % 8)
			f.setLeaf(leaf, changed)
			if got, want := s.prove(t, f, s.own.T()), s.step(segment, node, offset); got != want {
				t.Errorf("fault at %+v, want %+v", got, want)
			}
			f.setLeaf(leaf, honest)
		})
		if f.root() != s.own.Root() {
			t.Fatal("the test's tree is not what it was")
		}
	}
}

// TestEveryByteFollowed changes each byte of a run before anything reads it: all that
// follows from the lie is as it should be.
func TestEveryByteFollowed(t *testing.T) {
	s := machine(t, 2)
	s.eachByte(func(segment, node, offset int) {
		lie := s.run(t, s.model.Program, func(at, n int, output []byte) {
			if at == segment && n == node {
				output[offset] ^= 0x80 >> (offset % 8)
			}
		})
		if got, want := s.prove(t, newFake(lie), lie.T()), s.step(segment, node, offset); got != want {
			t.Errorf("fault at %+v, want %+v", got, want)
		}
	})
}

// oneLeaf is a program whose trace is one leaf: its trees have no depth.
func oneLeaf(t testing.TB) *scene {
	t.Helper()
	b := graph.NewBuilder(graph.Config{})
	x := b.Input(tensor.I16, 3)
	b.Output(b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Alpha: 5, Gamma: 1, Out: "a", A: x.By("a")}))
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return newScene(t, m, []byte{1, 2, 3, 4, 5, 255})
}

// TestPadding puts a hash, or data, in the place of each tree node without data. The
// fault shows at the highest tree node above that has none.
func TestPadding(t *testing.T) {
	s := machine(t, 3)
	f, depth := newFake(s.own), s.own.Depth()
	padding := func(height uint, index uint64) bool { return leafOf(s.own, index<<height) == nil }
	classes := map[uint8]bool{}
	for height := range depth + 1 {
		for index := range uint64(1) << (depth - height) {
			if !padding(height, index) {
				continue
			}
			top, at := height, index
			for padding(top+1, at>>1) {
				top, at = top+1, at>>1
			}
			want := stepproof.Header{Kind: stepproof.Pad, Depth: uint8(depth - top), Index: at}
			classes[want.Depth] = true
			f.setNode(height, index, merkle.Hash{byte(index), 1})
			if got := s.prove(t, f, s.own.T()); got != want {
				t.Errorf("hash at height %d: fault at %+v, want %+v", height, got, want)
			}
			if height == 0 {
				f.setLeaf(index, []byte{0})
				if got := s.prove(t, f, s.own.T()); got != want {
					t.Errorf("data in leaf %d: fault at %+v, want %+v", index, got, want)
				}
			}
			f.setNode(height, index, merkle.Empty(height))
		}
	}
	p := s.model.Program
	if !classes[p.DA] || !classes[p.DA+p.DB] && !classes[p.DA+p.DB-1] || !classes[uint8(depth)] {
		t.Errorf("padding at depths %v, want segments, nodes and chunks", classes)
	}
}

// TestLength cuts and extends each leaf with data.
func TestLength(t *testing.T) {
	for _, s := range []*scene{machine(t, 3), oneLeaf(t)} {
		f := newFake(s.own)
		for index, honest := range f.leaves {
			if honest == nil {
				continue
			}
			want := stepproof.Header{Kind: stepproof.Len, Index: uint64(index)}
			for _, wrong := range [][]byte{{}, honest[1:], honest[:len(honest)-1], append(bytes.Clone(honest), 0), make([]byte, 4097)} {
				f.setLeaf(uint64(index), wrong)
				if got := s.prove(t, f, s.own.T()); got != want {
					t.Errorf("leaf of %d bytes: fault at %+v, want %+v", len(wrong), got, want)
				}
			}
			f.setLeaf(uint64(index), honest)
		}
	}
}

// TestStepOverMalformedLeaf proves steps of a tree in which one leaf has the wrong
// length: those that open it have no proof, the others show no fault.
func TestStepOverMalformedLeaf(t *testing.T) {
	s := machine(t, 2)
	f := newFake(s.own)
	n, refused := 0, 0
	for index, honest := range f.leaves {
		if honest == nil {
			continue
		}
		f.setLeaf(uint64(index), [][]byte{{}, honest[1:], append(bytes.Clone(honest), 0)}[index%3])
		tree := prover.NewChecked(&server{tree: f}, f.root(), f.depth())
		s.places(func(h stepproof.Header) {
			if n++; h.Kind != stepproof.Step || !s.exists(h) || n%(4*stride()) != 0 {
				return
			}
			proof, fault, err := s.claim.Prove(t.Context(), tree, &h)
			if fault || (err == nil) == (proof == nil) {
				t.Errorf("leaf %d, %+v: fault is %v, error %v, proof %x", index, h, fault, err, proof)
			}
			if err != nil {
				refused++
			}
		})
		f.setLeaf(uint64(index), honest)
	}
	if refused == 0 {
		t.Error("no step opens a malformed leaf")
	}
}

// TestStop claims every wrong number of segments: with the true segments as far as
// they go and the program's own beyond, with the honest root, and with an honest
// beginning before arbitrary hashes.
func TestStop(t *testing.T) {
	for stop := 1; stop <= maxT; stop++ {
		s := machine(t, stop)
		p := s.model.Program
		long := s.run(t, s.unstopped(t), nil)
		for T := uint32(1); T <= maxT; T++ {
			if int(T) == stop {
				continue
			}
			tensors := make([][][]byte, T)
			for segment := range tensors {
				for node := range p.Nodes {
					tensors[segment] = append(tensors[segment], tensorOf(long, uint32(segment), uint32(node)))
				}
			}
			tr, err := trace.New(t.Context(), p, tensors, 1)
			if err != nil {
				t.Fatal(err)
			}
			want := stepproof.Header{Kind: stepproof.Stop, Segment: min(T, uint32(stop)) - 1}
			hashed := newFake(tr)
			if segment := min(uint64(T), uint64(stop)); segment < 1<<p.DA {
				hashed.setNode(uint(p.DB)+uint(p.DC), segment, merkle.Hash{1})
			}
			for name, f := range map[string]*fake{"run": newFake(tr), "honest root": newFake(s.own), "hashes": hashed} {
				if got := s.prove(t, f, T); got != want {
					t.Errorf("stop after %d, claim of %d, %s: fault at %+v, want %+v", stop, T, name, got, want)
				}
			}
			f := newFake(tr)
			f.setLeaf(0, []byte{f.leaves[0][0] ^ 1})
			if got, want := s.prove(t, f, T), s.step(0, 0, 0); got != want {
				t.Errorf("stop after %d, claim of %d, false element: fault at %+v, want %+v", stop, T, got, want)
			}
		}
	}
}

// TestNoFault: the same execution is no fault, and a number of segments that no claim
// can have is nothing that one can know of.
func TestNoFault(t *testing.T) {
	for _, s := range []*scene{machine(t, 1), machine(t, 4), oneLeaf(t)} {
		remote := &server{tree: newFake(s.own), withholds: true}
		for name, tree := range map[string]prover.Tree{
			"local": prover.Local{Trace: s.own}, "remote": prover.NewChecked(remote, s.own.Root(), s.own.Depth()),
		} {
			if f, err := prover.FindFault(t.Context(), s.own, tree, s.own.T()); !errors.Is(err, prover.ErrNoFault) || f != nil {
				t.Errorf("%s: fault %v and error %v, want %v", name, f, err, prover.ErrNoFault)
			}
			for _, T := range []uint32{0, s.model.Program.MaxSegments + 1, 1<<32 - 1} {
				if f, err := prover.FindFault(t.Context(), s.own, tree, T); err == nil || errors.Is(err, prover.ErrNoFault) || f != nil {
					t.Errorf("%s, %d segments: fault %v and error %v", name, T, f, err)
				}
			}
		}
	}
}

// TestLocalClaim: what one finds in another trace at hand is what one finds through a
// server: the proof is the one from the false trace alone.
func TestLocalClaim(t *testing.T) {
	s := machine(t, 3)
	lie := s.run(t, s.model.Program, func(segment, node int, output []byte) {
		if segment == 1 && node == 4 {
			output[5] ^= 3
		}
	})
	fault, err := prover.FindFault(t.Context(), s.own, prover.Local{Trace: lie}, lie.T())
	if err != nil {
		t.Fatal(err)
	}
	proof, err := s.claim.ProveFault(t.Context(), fault)
	if err != nil {
		t.Fatal(err)
	}
	again, yes, err := s.claim.Prove(t.Context(), prover.Local{Trace: lie}, &fault.Header)
	if err != nil || !yes || !slices.Equal(again, proof) {
		t.Errorf("from the false trace: fault is %v, error %v, or the proof differs", yes, err)
	}
}
