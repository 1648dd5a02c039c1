package onnx

import (
	"fmt"
	"slices"
	"strings"

	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// inputShape returns the declared shape of the input; a symbolic batch is 1.
func (v *ValueInfo) inputShape() ([]int, error) {
	if !v.Shaped {
		return nil, fmt.Errorf("no shape, want one")
	}
	if len(v.Dims) > quant.MaxRank {
		return nil, fmt.Errorf("%d dimensions, want at most %d", len(v.Dims), quant.MaxRank)
	}
	shape := make([]int, len(v.Dims))
	for i, d := range v.Dims {
		switch {
		case d.Symbolic && i == 0:
			shape[i] = 1
		case d.Symbolic:
			return nil, fmt.Errorf("dimension %d is symbolic (%q), want a number: only the first, the batch, may be", i, d.Symbol)
		case d.Value < 1 || d.Value > quant.MaxElements:
			return nil, fmt.Errorf("dimension %d is %d, want 1 to %d", i, d.Value, quant.MaxElements)
		default:
			shape[i] = int(d.Value)
		}
	}
	return shape, nil
}

// declared returns the shapes that the file states for inner values and outputs.
func (im *importer) declared() (map[string]*ValueInfo, error) {
	out := map[string]*ValueInfo{}
	for _, v := range slices.Concat(im.graph.Inner, im.graph.Outputs) {
		if w, ok := out[v.Name]; ok && !slices.Contains(im.graph.Outputs, v) {
			return nil, fmt.Errorf("value_info: %q is described twice", w.Name)
		}
		out[v.Name] = v
	}
	return out, nil
}

// agree checks a declared shape and type against what was computed. Symbolic
// extents agree with everything.
func (im *importer) agree(v *ValueInfo) error {
	o, ok := im.values[v.Name]
	if !ok {
		return nil // an optional output that the node leaves out
	}
	if o.constant != nil {
		return v.agreeTensor(o.constant)
	}
	if v.Tensor && v.Element != Float {
		return fmt.Errorf("value %q is declared as %v, computed as %v", v.Name, v.Element, Float)
	}
	return v.agreeShape(im.net.Shape(o.id))
}

// agreeTensor checks a declaration against a constant.
func (v *ValueInfo) agreeTensor(t *Tensor) error {
	if v.Tensor && v.Element != t.Type {
		return fmt.Errorf("value %q is declared as %v, its constant is %v", v.Name, v.Element, t.Type)
	}
	shape, _, err := t.shape()
	if err != nil {
		return fmt.Errorf("value %q: %w", v.Name, err)
	}
	return v.agreeShape(shape)
}

func (v *ValueInfo) agreeShape(shape []int) error {
	if !v.Shaped {
		return nil
	}
	same := len(v.Dims) == len(shape)
	for i := 0; same && i < len(shape); i++ {
		same = v.Dims[i].Symbolic || v.Dims[i].Value == int64(shape[i])
	}
	if !same {
		return fmt.Errorf("value %q is declared with shape %s, computed with %v", v.Name, dimsText(v.Dims), shape)
	}
	return nil
}

// dimsText prints declared dims as a shape.
func dimsText(dims []Dim) string {
	parts := make([]string, 0, quant.MaxRank+1)
	for i, d := range dims {
		if i == quant.MaxRank {
			parts = append(parts, "…")
			break
		}
		if d.Symbolic {
			parts = append(parts, fmt.Sprintf("%q", d.Symbol))
		} else {
			parts = append(parts, fmt.Sprint(d.Value))
		}
	}
	return "[" + strings.Join(parts, " ") + "]"
}
