// Package quanttest evaluates float networks, for tests only: a direct reading
// of the definitions in float64, against which importers and integer programs
// are compared. Nothing outside tests may import it.
package quanttest

import (
	"fmt"
	"math"

	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// Eval returns the output of a network for an input, both row-major.
func Eval(net *quant.Network, input []float64) ([]float64, error) {
	values, err := EvalAll(net, input)
	if err != nil {
		return nil, err
	}
	return values[net.Output], nil
}

// EvalAll returns every value of a network for an input.
func EvalAll(net *quant.Network, input []float64) ([][]float64, error) {
	n, err := quant.Elements(net.Values[0].Shape)
	if err != nil {
		return nil, err
	}
	if len(input) != n {
		return nil, fmt.Errorf("input of %d values, want %d", len(input), n)
	}
	values := make([][]float64, len(net.Values))
	values[0] = input
	for _, l := range net.Layers {
		in := make([]array, len(l.In))
		for i, id := range l.In {
			in[i] = array{net.Shape(id), values[id]}
		}
		out := array{net.Shape(l.Out), nil}
		out.data = make([]float64, out.size())
		if err := eval(l.Op, out, in); err != nil {
			return nil, fmt.Errorf("%s: %w", l.Name, err)
		}
		values[l.Out] = out.data
	}
	return values, nil
}

// An array is a row-major tensor.
type array struct {
	shape []int
	data  []float64
}

func (a array) size() int {
	n := 1
	for _, d := range a.shape {
		n *= d
	}
	return n
}

// at returns the element that broadcasts to position pos of a larger shape.
func (a array) at(pos []int) float64 {
	pos = pos[len(pos)-len(a.shape):]
	i := 0
	for d, n := range a.shape {
		i *= n
		if n > 1 {
			i += pos[d]
		}
	}
	return a.data[i]
}

// each calls f with every position of a shape in row-major order.
func each(shape []int, f func(i int, pos []int)) {
	pos := make([]int, len(shape))
	n := array{shape: shape}.size()
	for i := range n {
		f(i, pos)
		for d := len(pos) - 1; d >= 0; d-- {
			if pos[d]++; pos[d] < shape[d] {
				break
			}
			pos[d] = 0
		}
	}
}

func eval(op quant.Op, out array, in []array) error {
	x := in[0]
	switch op := op.(type) {
	case *quant.Conv:
		conv(op, out, x)
	case *quant.Pool:
		pool(op, out, x)
	case *quant.Linear:
		k, n := op.Weights.Shape[0], op.Weights.Shape[1]
		for i := range out.data {
			row := x.data[i/n*k:][:k]
			if op.Bias != nil {
				out.data[i] = op.Bias[i%n]
			}
			for j, v := range row {
				out.data[i] += v * op.Weights.Data[j*n+i%n]
			}
		}
	case *quant.Affine:
		each(out.shape, func(i int, pos []int) {
			v := x.at(pos)
			if op.Scale != nil {
				v *= array{op.Scale.Shape, op.Scale.Data}.at(pos)
			}
			if op.Offset != nil {
				v += array{op.Offset.Shape, op.Offset.Data}.at(pos)
			}
			out.data[i] = v
		})
	case *quant.Add:
		each(out.shape, func(i int, pos []int) {
			if b := in[1].at(pos); op.Negate {
				out.data[i] = x.at(pos) - b
			} else {
				out.data[i] = x.at(pos) + b
			}
		})
	case *quant.Clip:
		for i, v := range x.data {
			out.data[i] = min(max(v, op.Min), op.Max)
		}
	case *quant.Reshape:
		copy(out.data, x.data)
	case *quant.Transpose:
		from := make([]int, len(op.Perm))
		each(out.shape, func(i int, pos []int) {
			for d, p := range op.Perm {
				from[p] = pos[d]
			}
			out.data[i] = x.at(from)
		})
	default:
		return fmt.Errorf("quanttest does not know %T", op)
	}
	return nil
}

func conv(op *quant.Conv, out, x array) {
	w, ws := op.Window, op.Weights.Shape
	h, wd := x.shape[2], x.shape[3]
	perGroup := ws[0] / op.Groups
	each(out.shape, func(i int, pos []int) {
		m := pos[1]
		sum := 0.0
		if op.Bias != nil {
			sum = op.Bias[m]
		}
		for c := range ws[1] {
			plane := x.data[(pos[0]*x.shape[1]+m/perGroup*ws[1]+c)*h*wd:]
			for ky := range ws[2] {
				y := pos[2]*w.Stride[0] - w.Pad[0] + ky*w.Dilation[0]
				if y < 0 || y >= h {
					continue
				}
				for kx := range ws[3] {
					if v := pos[3]*w.Stride[1] - w.Pad[1] + kx*w.Dilation[1]; v >= 0 && v < wd {
						sum += plane[y*wd+v] * op.Weights.Data[((m*ws[1]+c)*ws[2]+ky)*ws[3]+kx]
					}
				}
			}
		}
		out.data[i] = sum
	})
}

func pool(op *quant.Pool, out, x array) {
	w := op.Window
	h, wd := x.shape[2], x.shape[3]
	each(out.shape, func(i int, pos []int) {
		plane := x.data[(pos[0]*x.shape[1]+pos[1])*h*wd:]
		sum, largest, n := 0.0, math.Inf(-1), 0
		for ky := range w.Kernel[0] {
			for kx := range w.Kernel[1] {
				y := pos[2]*w.Stride[0] - w.Pad[0] + ky*w.Dilation[0]
				v := pos[3]*w.Stride[1] - w.Pad[1] + kx*w.Dilation[1]
				if y >= 0 && y < h && v >= 0 && v < wd {
					sum += plane[y*wd+v]
					largest = max(largest, plane[y*wd+v])
					n++
				}
			}
		}
		switch {
		case op.Kind == quant.MaxPool:
			out.data[i] = largest
		case op.CountBorder:
			out.data[i] = sum / float64(w.Kernel[0]*w.Kernel[1])
		default:
			out.data[i] = sum / float64(n)
		}
	})
}
