// Package models loads, for tests of several packages, the two real models that the
// project proves things about, each with an image as its input.
package models

import (
	"testing"

	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// idxHeader is the length of the header of a file of images.
const idxHeader = 16

// Digits returns the embedded model and an image that it never saw.
func Digits(t testing.TB) (m *graph.Model, input []byte) {
	t.Helper()
	f, err := digits.Model()
	if err != nil {
		t.Fatal(err)
	}
	image, _ := digits.Sample(7)
	return &graph.Model{Program: f.Program, Weights: f.Weights()}, Pixels(image[:])
}

// OptMNIST returns a model of somebody else, as it is imported by default, and the
// first test image of MNIST. They are shared test data.
func OptMNIST(t testing.TB) (m *graph.Model, input []byte) {
	t.Helper()
	net, err := onnx.Import(shared.Read(t, "data", "mnist", "opt-mnist.onnx"))
	if err != nil {
		t.Fatal(err)
	}
	res, err := quant.Compile(net, quant.Options{})
	if err != nil {
		t.Fatal(err)
	}
	images := shared.Read(t, "data", "mnist", "t10k-images-idx3-ubyte.gz")[idxHeader:]
	return res.Model, Pixels(images[:res.Model.Program.InputLen])
}

// Pixels returns an image as the input of a model of images: each grey value minus
// 128, as i8.
func Pixels(image []byte) []byte {
	x := make([]byte, len(image))
	for i, p := range image {
		x[i] = p ^ 0x80
	}
	return x
}
