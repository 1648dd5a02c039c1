package main

import (
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// products are matrix products that kernels compute in different ways: one row in
// vectors or in scalars, many in tiles and panels, with and without scales of groups, of
// every pair of short types and of long ones, with terms that are whole blocks or not,
// whole pieces or not.
var products = []struct {
	a, b                   tensor.DType
	rows, n, groups, group int64
	layout                 string // of b; "" is nk
}{
	{tensor.I16, tensor.I8, 1, 70, 1, 64, ""},
	{tensor.I16, tensor.I8, 1, 37, 1, 2081, ""},
	{tensor.I16, tensor.I8, 1, 33, 4, 32, ""},
	{tensor.I16, tensor.I4, 1, 40, 3, 32, ""},
	{tensor.I16, tensor.I4, 2, 17, 1, 96, ""},
	{tensor.I16, tensor.I16, 1, 19, 1, 97, ""},
	{tensor.I8, tensor.I8, 1, 21, 1, 40, ""},
	{tensor.I16, tensor.I8, 9, 34, 1, 257, ""},
	{tensor.I16, tensor.I8, 65, 17, 1, 33, ""},
	{tensor.I16, tensor.I8, 17, 33, 9, 32, ""},
	{tensor.I16, tensor.I4, 5, 48, 16, 32, ""},
	{tensor.I16, tensor.I4, 33, 16, 1, 160, ""},
	{tensor.I16, tensor.I16, 12, 18, 1, 288, ""},
	{tensor.I8, tensor.I16, 8, 16, 1, 64, ""},
	{tensor.I4, tensor.I8, 6, 11, 1, 15, ""},
	{tensor.I8, tensor.I8, 31, 5, 2, 7, ""},
	{tensor.I32, tensor.I8, 3, 20, 1, 50, ""},
	{tensor.I64, tensor.I16, 2, 13, 1, 45, ""},
	{tensor.I16, tensor.I64, 2, 13, 5, 9, ""},
	{tensor.I32, tensor.I32, 2, 7, 1, 31, ""},
	{tensor.I32, tensor.I4, 1, 5, 3, 6, ""},
	{tensor.I32, tensor.I4, 1, 5, 3, 7, ""},
	{tensor.I32, tensor.I16, 1, 9, 3, 5, ""},
	{tensor.I64, tensor.I64, 3, 22, 1, 12, "kn"},
	{tensor.I16, tensor.I8, 3, 67, 1, 44, "kn"},
	{tensor.I64, tensor.I16, 2, 40, 1, 21, "kn"},
	{tensor.I16, tensor.I4, 4, 12, 2, 10, "kn"},
	{tensor.I16, tensor.I16, 1, 50, 1, 9, "each"},
	{tensor.I8, tensor.I32, 2, 34, 3, 4, "each"},
}

// dots returns a program of all products. Its input enters a last node.
func dots() (*graph.Model, error) {
	b := graph.NewBuilder(graph.Config{})
	for i, d := range products {
		weight := func(which int, t tensor.DType, shape ...int64) graph.Value {
			return b.Ints(fmt.Sprintf("%d.%d", i, which), t, numbers(uint64(8*i+which), t, shape), shape...)
		}
		in := graph.Inst{Name: fmt.Sprintf("%v·%v", d.a, d.b), Op: op.Dot, DType: tensor.I64, Out: "mn", Reduce: "gk"}
		switch d.layout {
		case "kn":
			in.A = weight(0, d.a, d.rows, d.groups, d.group).By("mgk")
			in.B = weight(1, d.b, d.groups, d.group, d.n).By("gkn")
		case "each": // both factors have n
			in.A = weight(0, d.a, d.rows, d.groups, d.group, d.n).By("mgkn")
			in.B = weight(1, d.b, d.groups, d.group, d.n).By("gkn")
		default:
			in.A = weight(0, d.a, d.rows, d.groups, d.group).By("mgk")
			in.B = weight(1, d.b, d.n, d.groups, d.group).By("ngk")
		}
		if d.groups > 1 {
			in.S = weight(2, tensor.I32, d.n, d.groups).By("ng")
		}
		if i%3 == 0 {
			in.C = weight(3, tensor.I64, d.n).By("n")
		}
		if i%4 == 0 {
			in.E, in.DType, in.Shift = weight(4, tensor.I8, d.rows).By("m"), tensor.I32, 20
		}
		b.Emit(in)
	}
	x := b.Input(tensor.I16, 40)
	b.Output(b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Shift: 3, Alpha: 5, Gamma: -7, Out: "a", A: x.By("a")}))
	return b.Build()
}

// numbers returns elements of a type that follow from a seed: any, and one in eight is
// the least or the greatest.
func numbers(seed uint64, t tensor.DType, shape []int64) []int64 {
	n := int64(1)
	for _, extent := range shape {
		n *= extent
	}
	elements := make([]int64, n)
	lowest, highest := t.Range()
	for i := range elements {
		r := fixed.Mix64(seed, uint64(i))
		switch r >> 60 {
		case 0:
			elements[i] = lowest
		case 1:
			elements[i] = highest
		default:
			elements[i] = int64(r<<4) >> (64 - t.Bits())
		}
	}
	return elements
}
