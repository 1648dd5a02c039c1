package graph_test

import (
	"context"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/opset"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// abiHash is keccak256 of abi.encode(bytes32 tag, words…, numbers…), by
// go-ethereum's encoder.
func abiHash(t *testing.T, tag string, words []merkle.Hash, numbers ...int64) merkle.Hash {
	t.Helper()
	newType := func(name string) abi.Argument {
		typ, err := abi.NewType(name, "", nil)
		if err != nil {
			t.Fatal(err)
		}
		return abi.Argument{Type: typ}
	}
	var first [32]byte
	copy(first[:], tag)
	arguments, values := abi.Arguments{newType("bytes32")}, []any{first}
	for _, w := range words {
		arguments, values = append(arguments, newType("bytes32")), append(values, [32]byte(w))
	}
	for _, n := range numbers {
		arguments, values = append(arguments, newType("uint256")), append(values, big.NewInt(n))
	}
	packed, err := arguments.Pack(values...)
	if err != nil {
		t.Fatal(err)
	}
	return merkle.Hash(crypto.Keccak256(packed))
}

// TestModelID computes an identifier from descriptors up with go-ethereum's
// keccak and ABI encoder.
func TestModelID(t *testing.T) {
	b := graph.NewBuilder(graph.Config{ChunkLog2: 5, MaxSegments: 5})
	x := b.Input(tensor.I8, 70)
	w := b.Ints("w", tensor.I8, make([]int64, 40))
	y := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 1, Out: "i", A: x.By("i")})
	z := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Alpha: 1, Beta: 1, Out: "i", A: y.Slice(0, 0, 40).By("i"), B: w.By("i")})
	stop := b.Emit(graph.Inst{Op: op.BLen, DType: tensor.I8, Out: "i", A: z.Slice(0, 0, 1).By("i")})
	b.Stop(stop)
	p := build(t, b, z).Program

	hash := func(prefix byte, parts ...[]byte) []byte {
		return crypto.Keccak256(append([][]byte{{prefix}}, parts...)...)
	}
	var leaves [4][]byte
	leaves[3] = hash(0)
	for i := range p.Nodes {
		desc := p.Nodes[i].Encode()
		leaves[i] = hash(0, desc[:])
	}
	graphRoot := merkle.Hash(hash(1, hash(1, leaves[0], leaves[1]), hash(1, leaves[2], leaves[3])))
	weightsRoot := merkle.Hash(hash(1, hash(0, make([]byte, 32)), hash(0, make([]byte, 8))))

	if got := p.GraphRoot(); got != graphRoot {
		t.Errorf("graph root is %v, want %v", got, graphRoot)
	}
	tree, err := graph.HashWeights(context.Background(), p, [][]byte{make([]byte, 40)}, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := tree.Root(); got != weightsRoot {
		t.Errorf("weights root is %v, want %v", got, weightsRoot)
	}
	opsetHash := abiHash(t, "OPML/OPSET/1", []merkle.Hash{opset.Uint(1), opset.VectorsHash})
	if got := graph.OpsetHash(); got != opsetHash {
		t.Errorf("opset hash is %v, want %v", got, opsetHash)
	}
	want := abiHash(t, "OPML/MODEL/1", []merkle.Hash{opsetHash, graphRoot, weightsRoot},
		3, 1, // nNodes, nWeights
		5,                // chunkLog2
		3, 2, 3, 0, 1, 2, // dA (5 segments), dB, dC (5 chunks), dV, dW, dI
		70, 5, // inputLen, maxSegments
		2, 1, 0) // stopNode, outNode, outMode
	if got := p.ModelID(weightsRoot); got != want {
		t.Errorf("model ID is %v, want %v", got, want)
	}
}

// TestModelIDBindsEverything changes every number of the shape.
func TestModelIDBindsEverything(t *testing.T) {
	p := weighty(t, 5, 100, 3).Program
	seen := map[merkle.Hash]bool{p.ModelID(merkle.Hash{}): true, p.ModelID(merkle.Hash{1}): true}
	changes := []func(s *layout.Shape){
		func(s *layout.Shape) { s.OutMode++ }, func(s *layout.Shape) { s.ChunkLog2++ },
		func(s *layout.Shape) { s.DA++ }, func(s *layout.Shape) { s.DB++ }, func(s *layout.Shape) { s.DC++ },
		func(s *layout.Shape) { s.DV++ }, func(s *layout.Shape) { s.DW++ }, func(s *layout.Shape) { s.DI++ },
		func(s *layout.Shape) { s.Nodes++ }, func(s *layout.Shape) { s.Weights++ },
		func(s *layout.Shape) { s.InputLen++ }, func(s *layout.Shape) { s.MaxSegments++ },
		func(s *layout.Shape) { s.StopNode-- }, func(s *layout.Shape) { s.OutNode-- },
	}
	for _, change := range changes {
		q := *p
		change(&q.Shape)
		seen[q.ModelID(merkle.Hash{})] = true
	}
	if got, want := len(seen), 2+len(changes); got != want {
		t.Errorf("%d different identifiers, want %d", got, want)
	}
}
