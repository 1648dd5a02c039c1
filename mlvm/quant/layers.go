package quant

import (
	"fmt"
	"math"
)

// image checks that a shape is (N, C, H, W) and returns its height and width.
func image(shape []int) ([2]int, error) {
	if len(shape) != 4 {
		return [2]int{}, fmt.Errorf("operand has shape %v, want four dimensions (N, C, H, W)", shape)
	}
	return [2]int{shape[2], shape[3]}, nil
}

// Conv is a convolution of (N, C, H, W) with Weights (M, C/Groups, kh, kw), plus
// Bias (M), nil for none.
type Conv struct {
	Window  Window
	Groups  int
	Weights *Tensor
	Bias    []float64
}

func (op *Conv) output(in [][]int) ([]int, error) {
	if err := operands(in, 1); err != nil {
		return nil, err
	}
	size, err := image(in[0])
	if err != nil {
		return nil, err
	}
	ws := op.Weights.Shape
	if len(ws) != 4 {
		return nil, fmt.Errorf("weights have shape %v, want four dimensions (M, C/groups, kh, kw)", ws)
	}
	if err := op.Weights.Validate(); err != nil {
		return nil, fmt.Errorf("weights: %w", err)
	}
	if op.Groups < 1 || ws[0]%op.Groups != 0 || in[0][1]%op.Groups != 0 || ws[1] != in[0][1]/op.Groups {
		return nil, fmt.Errorf("weights %v do not fit %d channels in %d groups", ws, in[0][1], op.Groups)
	}
	if k := op.Window.Kernel; k != [2]int{ws[2], ws[3]} {
		return nil, fmt.Errorf("kernel %v, weights have shape %v", k, ws)
	}
	if err := checkBias(op.Bias, ws[0]); err != nil {
		return nil, err
	}
	out, err := op.Window.output(size)
	if err != nil {
		return nil, err
	}
	return []int{in[0][0], ws[0], out[0], out[1]}, nil
}

// Linear multiplies the last dimension by Weights (K, N), plus Bias (N), nil for
// none: y[…, n] = Σ_k x[…, k]·Weights[k, n] + Bias[n].
type Linear struct {
	Weights *Tensor
	Bias    []float64
}

func (op *Linear) output(in [][]int) ([]int, error) {
	if err := operands(in, 1); err != nil {
		return nil, err
	}
	ws := op.Weights.Shape
	if len(ws) != 2 {
		return nil, fmt.Errorf("weights have shape %v, want two dimensions (K, N)", ws)
	}
	if err := op.Weights.Validate(); err != nil {
		return nil, fmt.Errorf("weights: %w", err)
	}
	x := in[0]
	if len(x) == 0 || x[len(x)-1] != ws[0] {
		return nil, fmt.Errorf("operand has shape %v, want a last dimension of %d, for weights %v", x, ws[0], ws)
	}
	if err := checkBias(op.Bias, ws[1]); err != nil {
		return nil, err
	}
	return append(append([]int(nil), x[:len(x)-1]...), ws[1]), nil
}

// checkBias checks a bias of n outputs.
func checkBias(bias []float64, n int) error {
	if bias == nil {
		return nil
	}
	t := Tensor{Shape: []int{n}, Data: bias}
	if err := t.Validate(); err != nil {
		return fmt.Errorf("bias: %w", err)
	}
	return nil
}

// PoolKind says how a Pool combines the elements of a window.
type PoolKind uint8

// The kinds of pools.
const (
	MaxPool     PoolKind = iota // the largest element inside the image
	AveragePool                 // the mean of the elements
)

// Pool combines the elements of a window over (N, C, H, W). CountBorder makes an
// AveragePool divide by the whole kernel also where part of it lies in the border.
type Pool struct {
	Kind        PoolKind
	Window      Window
	CountBorder bool
}

func (op *Pool) output(in [][]int) ([]int, error) {
	if err := operands(in, 1); err != nil {
		return nil, err
	}
	size, err := image(in[0])
	if err != nil {
		return nil, err
	}
	out, err := op.Window.output(size)
	if err != nil {
		return nil, err
	}
	if axis, ok := op.Window.covers(size, out); !ok {
		return nil, fmt.Errorf("a window of axis %d lies in the border altogether: kernel %v, borders %v, image %v",
			axis, op.Window.Kernel, op.Window.Pad, size)
	}
	return []int{in[0][0], in[0][1], out[0], out[1]}, nil
}

// Affine is Scale·x + Offset with constants that broadcast against x. A nil
// Scale is 1, a nil Offset 0.
type Affine struct {
	Scale, Offset *Tensor
}

func (op *Affine) output(in [][]int) ([]int, error) {
	if err := operands(in, 1); err != nil {
		return nil, err
	}
	shape := in[0]
	for _, t := range []*Tensor{op.Scale, op.Offset} {
		if t == nil {
			continue
		}
		if err := t.Validate(); err != nil {
			return nil, fmt.Errorf("constant: %w", err)
		}
		var err error
		if shape, err = Broadcast(shape, t.Shape); err != nil {
			return nil, err
		}
	}
	return shape, nil
}

// Add is a + b of two values that broadcast, or a − b.
type Add struct {
	Negate bool // of b
}

func (op *Add) output(in [][]int) ([]int, error) {
	if err := operands(in, 2); err != nil {
		return nil, err
	}
	return Broadcast(in[0], in[1])
}

// Clip limits x to [Min, Max]; either may be infinite. Relu is Clip{0, +Inf}.
type Clip struct {
	Min, Max float64
}

func (op *Clip) output(in [][]int) ([]int, error) {
	if err := operands(in, 1); err != nil {
		return nil, err
	}
	if math.IsNaN(op.Min) || math.IsNaN(op.Max) || op.Min > op.Max || math.IsInf(op.Min, 1) || math.IsInf(op.Max, -1) {
		return nil, fmt.Errorf("limits [%v, %v], want numbers in order", op.Min, op.Max)
	}
	return in[0], nil
}

// Reshape gives the elements of x, in row-major order, another shape.
type Reshape struct {
	Shape []int
}

func (op *Reshape) output(in [][]int) ([]int, error) {
	if err := operands(in, 1); err != nil {
		return nil, err
	}
	got, err := Elements(op.Shape)
	if err != nil {
		return nil, err
	}
	want, err := Elements(in[0])
	if err != nil {
		return nil, err
	}
	if got != want {
		return nil, fmt.Errorf("shape %v has %d elements, operand %v has %d", op.Shape, got, in[0], want)
	}
	return op.Shape, nil
}

// Transpose reorders dimensions: dimension i of the result is dimension Perm[i]
// of x.
type Transpose struct {
	Perm []int
}

func (op *Transpose) output(in [][]int) ([]int, error) {
	if err := operands(in, 1); err != nil {
		return nil, err
	}
	if len(op.Perm) != len(in[0]) {
		return nil, fmt.Errorf("permutation %v of %d dimensions", op.Perm, len(in[0]))
	}
	out := make([]int, len(op.Perm))
	seen := make([]bool, len(op.Perm))
	for i, p := range op.Perm {
		if p < 0 || p >= len(seen) || seen[p] {
			return nil, fmt.Errorf("%v is not a permutation of %d dimensions", op.Perm, len(op.Perm))
		}
		seen[p] = true
		out[i] = in[0][p]
	}
	return out, nil
}
