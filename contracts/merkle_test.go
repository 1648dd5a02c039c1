package contracts_test

import (
	"bytes"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/contracts/internal/mocks"
	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

func leafOf(text string) merkle.Hash { return merkle.Leaf([]byte(text)) }

func (c *chain) deployHarness() common.Address {
	c.Helper()
	return c.deploy(&mocks.HarnessMetaData.Bin, nil)
}

// TestMerkle compares the Solidity library with package merkle.
func TestMerkle(t *testing.T) {
	c := newChain(t)
	h := c.deployHarness()
	rnd := rand.New(rand.NewPCG(3, 4))
	data := make([]byte, 700)
	for i := range data {
		data[i] = byte(rnd.Uint32())
	}
	for _, n := range []int{0, 1, 31, 32, 33, 64, 672} {
		if got := view(c, h, mHarness.PackLeaf(data[:n]), mHarness.UnpackLeaf); got != merkle.Leaf(data[:n]) {
			t.Errorf("leaf of %d bytes: got %x, want %v", n, got, merkle.Leaf(data[:n]))
		}
	}
	l, r := leafOf("l"), leafOf("r")
	if got := view(c, h, mHarness.PackNode(l, r), mHarness.UnpackNode); got != merkle.Node(l, r) {
		t.Errorf("node: got %x, want %v", got, merkle.Node(l, r))
	}
	// Every count of chunks in small trees, with a short, a whole and no last chunk.
	for depth := uint(0); depth <= 4; depth++ {
		for n := 0; n <= 32<<depth; n += 1 + rnd.IntN(16) {
			want := chunkTree(data[:n], 5, depth)
			got := view(c, h, mHarness.PackChunkRoot(data[:n], u256(5), u256(uint64(depth))), mHarness.UnpackChunkRoot)
			if got != want.Root() {
				t.Errorf("root of %d bytes at depth %d: got %x, want %v", n, depth, got, want.Root())
			}
		}
	}
	tree := chunkTree(data[:512], 5, 4)
	for i := range uint64(16) {
		got := view(c, h, mHarness.PackFold(tree.At(0, i), u256(i), words(tree.Path(i))), mHarness.UnpackFold)
		if got != tree.Root() {
			t.Errorf("fold from leaf %d: got %x, want %v", i, got, tree.Root())
		}
	}
}

// TestMerkleVerify calls the precompile through its wrapper.
func TestMerkleVerify(t *testing.T) {
	c := newChain(t)
	h := c.deployHarness()
	data := make([]byte, 280)
	for i := range data {
		data[i] = byte(i * i)
	}
	tree := chunkTree(data, 5, 4)
	for i := range uint64(9) {
		chunk := data[32*i : min(32*i+32, uint64(len(data)))]
		pack := func(index uint64, leaf []byte, path [][32]byte) []byte {
			return mHarness.PackMerkleVerify(tree.Root(), index, leaf, path)
		}
		if !view(c, h, pack(i, chunk, words(tree.Path(i))), mHarness.UnpackMerkleVerify) {
			t.Errorf("leaf %d: got false, want true", i)
		}
		if view(c, h, pack(i^1, chunk, words(tree.Path(i))), mHarness.UnpackMerkleVerify) {
			t.Errorf("leaf %d at %d: got true, want false", i, i^1)
		}
		_, err := c.call(stranger, h, nil, pack(16, chunk, words(tree.Path(i))))
		c.reverts(err, &mocks.HarnessPrecompileFailed{
			Precompile: (&precompiles.MerkleVerify{}).Address(), Size: u256(0),
		})
	}
}

// TestTensorOp calls the precompile through its wrapper.
func TestTensorOp(t *testing.T) {
	c := newChain(t)
	h := c.deployHarness()
	in := dense(tensor.I16, 3)
	in.Alpha, in.Gamma = 10, -1
	in.Slots[op.A] = op.Slot{Kind: op.Input, DType: tensor.I8, View: tensor.View{Size: 3}}
	in.Slots[op.A].View.Out[0] = 1
	d := in.Encode()
	got := view(c, h, mHarness.PackTensorOp(0, 0, d[:], []byte{0, 5, 0xff}), mHarness.UnpackTensorOp)
	if want := []byte{0xff, 0xff, 49, 0, 0xf5, 0xff}; !bytes.Equal(got, want) {
		t.Errorf("got %x, want %x", got, want)
	}
	_, err := c.call(stranger, h, nil, mHarness.PackTensorOp(0, 0, d[:], []byte{0, 5}))
	c.reverts(err, &mocks.HarnessPrecompileFailed{Precompile: (&precompiles.TensorOp{}).Address(), Size: u256(0)})
}

func u256(n uint64) *big.Int { return new(big.Int).SetUint64(n) }
