package train

import (
	"fmt"
	"math/bits"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// The weights of a classifier are w = q·D / 2^k (NUMERICS §2.4): q i16, D i32 for
// each row (output channel), k for the layer.
const (
	maxWeight    = 1<<15 - 1 // |q|
	maxScaleBits = 24        // of D
	sumBits      = 62        // of a sum of products, and of a bias aligned to it
)

// ScoreFrac is the binary point of a classifier's scores.
const ScoreFrac = activationFrac

// Freeze returns the program that classifies one image with trained parameters:
// the input is a byte pixel − 128 each, row-major, the output the scores of the
// classes, i32 (ScoreFrac). Its sums stay below 2^63 for every input.
func Freeze(n Network, params []Parameters) (*graph.Model, error) {
	if err := n.check(params); err != nil {
		return nil, fmt.Errorf("classifier: %w", err)
	}
	shapes, _ := n.extents() // checked
	b := builder{graph.NewBuilder(graph.Config{})}
	x := b.pixels(b.Input(tensor.I8, 1, n.Size, n.Size, 1))
	for i, l := range n.Layers {
		p := pass{Layer: l, name: fmt.Sprintf("layer%d", i), in: shapes[i], x: x}
		bias, err := b.freezeLayer(&p, &params[i])
		if err != nil {
			return nil, fmt.Errorf("classifier: layer %d: %w", i, err)
		}
		b.forward(&p, bias)
		if i+1 < len(n.Layers) {
			x = b.reluHalf(p.name+".relu", p.out, activationFrac)
		}
		b.Output(p.out)
	}
	m, err := b.Build()
	if err != nil {
		return nil, fmt.Errorf("classifier: %w", err)
	}
	return m, nil
}

// freezeLayer declares the weights of a layer, which it puts into p, and returns
// its bias.
func (b builder) freezeLayer(p *pass, params *Parameters) (bias graph.Value, err error) {
	row := len(params.Weights) / len(params.Bias)
	k, err := scaleFrac(p, params)
	if err != nil {
		return bias, err
	}
	var weights, scales, biases []int64
	for o, v := range params.Bias {
		q, d := quantizeRow(params.Weights[o*row:][:row], k)
		weights, scales, biases = append(weights, q...), append(scales, d), append(biases, int64(v))
	}
	p.kernel = static(b.Ints(p.name+".w", tensor.I16, weights, p.Channels, p.Kernel, p.Kernel, p.in.channels), k)
	p.scales = b.Ints(p.name+".scale", tensor.I32, scales)
	return b.Ints(p.name+".bias", tensor.I32, biases), nil
}

// scaleFrac returns the greatest k at which D and the sums of a layer fit:
//
//	|D| < 2^24 and |Σ| ≤ terms · 2^15·2^15·|D| < 2^62
//	|bias| < 2^62 at the binary point of the sum, at most x.frac − halfBits + k
func scaleFrac(p *pass, params *Parameters) (k int, err error) {
	terms := bits.Len64(uint64(p.Kernel * p.Kernel * p.in.channels))
	scaleBits := min(maxScaleBits, sumBits-2*halfBits-terms)
	frac := p.x.frac
	if p.x.dynamic {
		frac -= halfBits
	}
	weight, bias := largest(params.Weights), largest(params.Bias)
	for k = 2 * masterFrac; k >= masterFrac; k-- {
		d := rowScale(weight, k)
		if bits.Len64(uint64(d)) <= scaleBits && bits.Len64(uint64(bias))+frac+k-masterFrac <= sumBits {
			return k, nil
		}
	}
	return 0, fmt.Errorf("no scale fits weights up to %d and biases up to %d, Q24", weight, bias)
}

// rowScale returns D of a row of which the largest |w|, Q24, is given; at least 1.
func rowScale(largest int64, k int) int64 {
	return max(fixed.MulDiv(largest, 1<<(k-masterFrac), maxWeight), 1)
}

// quantizeRow returns q, to nearest, and D of a row.
func quantizeRow(row []int32, k int) (q []int64, d int64) {
	d = rowScale(largest(row), k)
	q = make([]int64, len(row))
	for i, w := range row {
		q[i] = min(max(fixed.MulDiv(int64(w), 1<<(k-masterFrac), d), -maxWeight), maxWeight)
	}
	return q, d
}

// largest returns the largest |v|.
func largest(values []int32) (m int64) {
	for _, v := range values {
		m = max(m, fixed.Abs(int64(v)))
	}
	return m
}
