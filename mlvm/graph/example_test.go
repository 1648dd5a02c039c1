package graph_test

import (
	"context"
	"fmt"
	"log"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// A linear layer and a ReLU.
func Example() {
	b := graph.NewBuilder(graph.Config{})
	x := b.Input(tensor.I8, 3)
	w := b.Ints("weights", tensor.I16, []int64{1, 2, 3, -4, 5, -6}, 2, 3)
	y := b.Emit(graph.Inst{
		Name: "linear", Op: op.Dot, DType: tensor.I32,
		Out: "n", Reduce: "k", A: w.By("nk"), B: x.By("k"),
	})
	b.Output(b.Emit(graph.Inst{
		Name: "relu", Op: op.Sel, Compare: op.Less, DType: tensor.I32, Out: "n",
		C: y.By("n"), S: graph.Const(0), A: graph.Const(0), B: y.By("n"),
	}))
	m, err := b.Build()
	if err != nil {
		log.Fatal(err)
	}
	tree, err := graph.HashWeights(context.Background(), m.Program, m.Weights, 1, nil)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(m.Program.Shape.Nodes, "nodes, weights root", tree.Root())
	fmt.Println(graph.Certify(m.Program, m.Weights))
	fmt.Println(graph.Certify(m.Program, m.Weights).Nodes[1].Result)
	// Output:
	// 2 nodes, weights root 0xd9eb786da1fa5527e3b52ff993ac6f3402136be06ae87be433d80ff84b9a0a4c
	// no wrap: proved for all 2 nodes, at most 2^11.2 of 2^63 (node 0)
	// [0, 2304]
}
