package quant

import (
	"fmt"
)

// maxWindow bounds kernels, strides, dilations and borders of a Window.
const maxWindow = 1 << 14

// A Window slides over the two last dimensions of a value. Pad is top, left,
// bottom, right.
type Window struct {
	Kernel, Stride, Dilation [2]int
	Pad                      [4]int
}

// span returns the extent of the window along axis d, holes included.
func (w Window) span(d int) int { return (w.Kernel[d]-1)*w.Dilation[d] + 1 }

// output returns the number of places of the window along the two axes.
func (w Window) output(size [2]int) ([2]int, error) {
	var out [2]int
	for d := range out {
		for _, p := range []struct {
			name string
			got  int
		}{{"kernel", w.Kernel[d]}, {"stride", w.Stride[d]}, {"dilation", w.Dilation[d]}} {
			if p.got < 1 || p.got > maxWindow {
				return out, fmt.Errorf("%s %d of axis %d, want 1 to %d", p.name, p.got, d, maxWindow)
			}
		}
		for _, p := range []int{w.Pad[d], w.Pad[d+2]} {
			if p < 0 || p > maxWindow {
				return out, fmt.Errorf("border %d of axis %d, want 0 to %d", p, d, maxWindow)
			}
		}
		room := size[d] + w.Pad[d] + w.Pad[d+2] - w.span(d)
		if room < 0 {
			return out, fmt.Errorf("window of %d does not fit %d elements with borders %d and %d along axis %d",
				w.span(d), size[d], w.Pad[d], w.Pad[d+2], d)
		}
		out[d] = room/w.Stride[d] + 1
	}
	return out, nil
}

// covers reports whether every place of the window has an element inside the
// image, and if not, along which axis. Only places that reach into a border need
// to be looked at: those at either end.
func (w Window) covers(size, places [2]int) (axis int, ok bool) {
	for d := range size {
		for p := 0; p < places[d] && p*w.Stride[d] < w.Pad[d]; p++ {
			if w.inside(d, p, size[d]) == 0 {
				return d, false
			}
		}
		for p := places[d] - 1; p >= 0 && p*w.Stride[d]-w.Pad[d]+w.span(d) > size[d]; p-- {
			if w.inside(d, p, size[d]) == 0 {
				return d, false
			}
		}
	}
	return 0, true
}

// inside returns how many elements of the window at place p of axis d lie inside
// an image of the given size.
func (w Window) inside(d, p, size int) int {
	start := p*w.Stride[d] - w.Pad[d]
	first := 0
	if start < 0 {
		first = (-start + w.Dilation[d] - 1) / w.Dilation[d]
	}
	last := w.Kernel[d] - 1
	if start+last*w.Dilation[d] >= size {
		last = floorDiv(size-1-start, w.Dilation[d])
	}
	return max(0, last-first+1)
}

// floorDiv returns the quotient of a and b > 0 rounded toward −∞.
func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
