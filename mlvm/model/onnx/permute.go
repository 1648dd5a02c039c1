package onnx

import (
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// transposed returns a constant with its dimensions reordered.
func (im *importer) transposed(t *Tensor, shape, perm []int) (*Tensor, error) {
	if err := im.use(t); err != nil {
		return nil, err
	}
	from := sources(shape, perm)
	if t.hasRaw {
		if len(from) == 0 || len(t.Raw)%len(from) != 0 {
			return nil, fmt.Errorf("dims %v: %d bytes of values", t.Dims, len(t.Raw))
		}
	} else if max(len(t.Float), len(t.Double), len(t.Ints)) != len(from) {
		return nil, fmt.Errorf("dims %v: not as many values", t.Dims)
	}
	out := &Tensor{Name: t.Name, Type: t.Type, hasRaw: t.hasRaw, Dims: make([]int64, len(perm))}
	for i, p := range perm {
		out.Dims[i] = t.Dims[p]
	}
	out.Raw = reordered(t.Raw, from, len(t.Raw)/len(from))
	out.Float = reordered(t.Float, from, min(1, len(t.Float)))
	out.Double = reordered(t.Double, from, min(1, len(t.Double)))
	out.Ints = reordered(t.Ints, from, min(1, len(t.Ints)))
	return out, nil
}

// reordered returns groups of size elements of data in the order of from.
func reordered[T any](data []T, from []int, size int) []T {
	if size == 0 {
		return nil
	}
	out := make([]T, 0, len(data))
	for _, f := range from {
		out = append(out, data[f*size:(f+1)*size]...)
	}
	return out
}

// permute returns a tensor with its dimensions reordered: dimension i of the
// result is dimension perm[i] of t.
func permute(t *quant.Tensor, perm []int) *quant.Tensor {
	out := &quant.Tensor{Shape: make([]int, len(perm))}
	for i, p := range perm {
		out.Shape[i] = t.Shape[p]
	}
	out.Data = reordered(t.Data, sources(t.Shape, perm), 1)
	return out
}

// sources returns, for each element of a tensor with reordered dimensions in
// row-major order, which element of the tensor of the given shape it is.
func sources(shape, perm []int) []int {
	strides := make([]int, len(shape))
	n := 1
	for i := len(shape) - 1; i >= 0; i-- {
		strides[i] = n
		n *= shape[i]
	}
	out := make([]int, n)
	at := make([]int, len(perm))
	from := 0
	for i := range out {
		out[i] = from
		for d := len(at) - 1; d >= 0; d-- {
			if at[d]++; at[d] < shape[perm[d]] {
				from += strides[perm[d]]
				break
			}
			from -= strides[perm[d]] * (at[d] - 1)
			at[d] = 0
		}
	}
	return out
}
