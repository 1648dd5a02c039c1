package onnx

import (
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// imageSize returns the height and width of a value of shape (N, C, H, W).
func (c *call) imageSize(id quant.ValueID) ([2]int, error) {
	s := c.im.net.Shape(id)
	if len(s) != 4 {
		return [2]int{}, fmt.Errorf("input 0 (%q) has shape %v, want four dimensions (N, C, H, W): only 2-D windows are supported",
			c.node.Inputs[0], s)
	}
	return [2]int{s[2], s[3]}, nil
}

// pair returns an ints attribute of two small positive numbers, 1 by default.
func (c *call) pair(name string, byDefault [2]int) ([2]int, error) {
	v, err := c.list(name)
	if err != nil || v == nil {
		return byDefault, err
	}
	if len(v) != 2 {
		return byDefault, fmt.Errorf("attribute %q is %v, want two numbers", name, short(v))
	}
	var out [2]int
	for i, x := range v {
		if x < 1 || x > quant.MaxElements {
			return byDefault, fmt.Errorf("attribute %q is %v, want numbers from 1", name, v)
		}
		out[i] = int(x)
	}
	return out, nil
}

// short returns at most eight elements of a list, for messages.
func short(v []int64) []int64 { return v[:min(len(v), 8)] }

// window reads kernel_shape, strides, dilations, pads and auto_pad. Without a
// kernel_shape the window has the given kernel; if that is zero, it is an error.
func (c *call) window(size, kernel [2]int) (quant.Window, error) {
	var w quant.Window
	var err error
	if w.Kernel, err = c.pair("kernel_shape", kernel); err != nil {
		return w, err
	}
	if w.Kernel == [2]int{} {
		return w, fmt.Errorf("attribute %q is missing", "kernel_shape")
	}
	if w.Stride, err = c.pair("strides", [2]int{1, 1}); err != nil {
		return w, err
	}
	if w.Dilation, err = c.pair("dilations", [2]int{1, 1}); err != nil {
		return w, err
	}
	w.Pad, err = c.pads(size, w)
	return w, err
}

// pads returns the borders (top, left, bottom, right) of a window.
func (c *call) pads(size [2]int, w quant.Window) (pad [4]int, err error) {
	auto, err := c.word("auto_pad", "NOTSET")
	if err != nil {
		return pad, err
	}
	list, err := c.list("pads")
	if err != nil {
		return pad, err
	}
	if list != nil && len(list) != 4 {
		return pad, fmt.Errorf("attribute %q is %v, want four numbers", "pads", short(list))
	}
	for i, p := range list {
		if p < 0 || p > quant.MaxElements {
			return pad, fmt.Errorf("attribute %q is %v, want numbers from 0", "pads", list)
		}
		if pad[i] = int(p); p > 0 && auto != "NOTSET" && auto != "" {
			return pad, fmt.Errorf("attributes %q %v and %q %s exclude each other", "pads", list, "auto_pad", auto)
		}
	}
	switch auto {
	case "NOTSET", "", "VALID":
		return pad, nil
	case "SAME_UPPER", "SAME_LOWER":
		return samePads(size, w, auto == "SAME_UPPER"), nil
	}
	return pad, fmt.Errorf("attribute %q is %q, want NOTSET, SAME_UPPER, SAME_LOWER or VALID", "auto_pad", auto)
}

// samePads returns the borders that make the number of places the size divided by
// the stride, rounded up. Of an odd border, the larger half goes to the end
// (upper) or to the start.
func samePads(size [2]int, w quant.Window, upper bool) (pad [4]int) {
	for d := range size {
		places := (int64(size[d])-1)/int64(w.Stride[d]) + 1
		total := (places-1)*int64(w.Stride[d]) + (int64(w.Kernel[d])-1)*int64(w.Dilation[d]) + 1 - int64(size[d])
		total = min(max(total, 0), quant.MaxElements) // a border that large is refused by the window
		less, more := int(total/2), int(total-total/2)
		if upper {
			pad[d], pad[d+2] = less, more
		} else {
			pad[d], pad[d+2] = more, less
		}
	}
	return pad
}

func convertConv(c *call) error {
	x, err := c.value(0)
	if err != nil {
		return err
	}
	size, err := c.imageSize(x)
	if err != nil {
		return err
	}
	weights, err := c.floats(1)
	if err != nil {
		return err
	}
	if len(weights.Shape) != 4 {
		return fmt.Errorf("input 1 (%q) has shape %v, want four dimensions (M, C/group, kh, kw)", c.node.Inputs[1], weights.Shape)
	}
	op := &quant.Conv{Weights: weights}
	if op.Window, err = c.window(size, [2]int{weights.Shape[2], weights.Shape[3]}); err != nil {
		return err
	}
	groups, err := c.integer("group", 1)
	if err != nil {
		return err
	}
	if groups < 1 || groups > int64(weights.Shape[0]) {
		return fmt.Errorf("attribute %q is %d, want 1 to %d", "group", groups, weights.Shape[0])
	}
	op.Groups = int(groups)
	if c.has(2) {
		if op.Bias, err = c.vector(2, weights.Shape[0]); err != nil {
			return err
		}
	}
	return c.emit(op, x)
}

// pool converts the pools that have a window.
func (c *call) pool(kind quant.PoolKind) error {
	x, err := c.value(0)
	if err != nil {
		return err
	}
	size, err := c.imageSize(x)
	if err != nil {
		return err
	}
	op := &quant.Pool{Kind: kind}
	if op.Window, err = c.window(size, [2]int{}); err != nil {
		return err
	}
	up, err := c.flag("ceil_mode")
	if err != nil {
		return err
	}
	if kind == quant.AveragePool {
		if op.CountBorder, err = c.flag("count_include_pad"); err != nil {
			return err
		}
		if op.CountBorder && up {
			return fmt.Errorf("attributes %q and %q together are not supported", "ceil_mode", "count_include_pad")
		}
	}
	if up {
		roundUp(&op.Window, size)
	}
	return c.emit(op, x)
}

// roundUp widens the border at the end so that the number of places is rounded
// up, not down; but a place that would start in that border does not count.
func roundUp(w *quant.Window, size [2]int) {
	for d := range size {
		room := int64(size[d]) + int64(w.Pad[d]) + int64(w.Pad[d+2]) - (int64(w.Kernel[d])-1)*int64(w.Dilation[d]) - 1
		stride := int64(w.Stride[d])
		if room < 0 || room%stride == 0 {
			continue
		}
		if start := (room/stride + 1) * stride; start < int64(size[d])+int64(w.Pad[d]) {
			w.Pad[d+2] = int(min(int64(w.Pad[d+2])+stride-room%stride, quant.MaxElements))
		}
	}
}

func convertMaxPool(c *call) error {
	if _, err := c.attribute("storage_order", AttributeInt); err != nil { // of the second output, which is refused
		return err
	}
	return c.pool(quant.MaxPool)
}

func convertAveragePool(c *call) error { return c.pool(quant.AveragePool) }

func convertGlobalMaxPool(c *call) error { return c.globalPool(quant.MaxPool) }

func convertGlobalAveragePool(c *call) error { return c.globalPool(quant.AveragePool) }

// globalPool converts the pools whose window is the image.
func (c *call) globalPool(kind quant.PoolKind) error {
	x, err := c.value(0)
	if err != nil {
		return err
	}
	size, err := c.imageSize(x)
	if err != nil {
		return err
	}
	one := [2]int{1, 1}
	return c.emit(&quant.Pool{Kind: kind, Window: quant.Window{Kernel: size, Stride: one, Dilation: one}}, x)
}
