package quant

import (
	"fmt"
	"math"
	"slices"
)

// A PixelRange says how the bytes 0 … 255 of an image become the numbers that a
// network was trained on. A program's input is committed as i8, pixel − 128, and
// its first node restores that range.
type PixelRange uint8

// The ranges that a source may declare, after ONNX's Image.NominalPixelRange.
const (
	// PixelsUnknown: the source does not say; see DetectPixels.
	PixelsUnknown PixelRange = iota
	// Pixels255: the byte itself, 0 … 255.
	Pixels255
	// PixelsUnit: the byte divided by 255, 0 … 1.
	PixelsUnit
	// PixelsSigned: the byte divided by 127.5, minus 1: −1 … 1.
	PixelsSigned
)

// pixelNames are the ranges as the command line writes them.
var pixelNames = map[PixelRange]string{Pixels255: "0..255", PixelsUnit: "0..1", PixelsSigned: "-1..1"}

// String returns the range as the command line writes it.
func (p PixelRange) String() string {
	if s, ok := pixelNames[p]; ok {
		return s
	}
	return "unknown"
}

// ParsePixelRange is the inverse of String for the three ranges.
func ParsePixelRange(s string) (PixelRange, error) {
	for p, name := range pixelNames {
		if s == name {
			return p, nil
		}
	}
	return PixelsUnknown, fmt.Errorf("pixel range %q, want 0..255, 0..1 or -1..1", s)
}

// affine returns a and b such that a network's input is a·pixel + b.
func (p PixelRange) affine() (a, b float64) {
	switch p {
	case PixelsUnit:
		return 1.0 / 255, 0
	case PixelsSigned:
		return 2.0 / 255, -1
	}
	return 1, 0
}

// plausible bounds what a normalisation makes of a pixel: networks normalise to a
// few standard deviations around zero.
const plausible = 16

// DetectPixels returns the range of pixels that a network expects and how that is
// known. What the source declares comes first. Else, if the network begins with a
// normalisation (scales and offsets), its constants tell: the range for which they
// give small numbers, bytes before fractions. Else the network takes bytes.
func DetectPixels(net *Network) (PixelRange, string) {
	if net.Pixels != PixelsUnknown {
		return net.Pixels, "declared by the file"
	}
	if first := net.normalisation(Pixels255); first != nil {
		for _, p := range []PixelRange{Pixels255, PixelsUnit} {
			if first = net.normalisation(p); first.peak() <= plausible {
				return p, "told by the normalisation at the start of the network"
			}
		}
	}
	return Pixels255, "assumed"
}

// normalisation returns what the Affine layers at the start of the network make of
// a pixel of the given range, nil if there are none.
func (n *Network) normalisation(p PixelRange) *affineMap {
	m := pixelMap(p)
	at, uses := ValueID(0), n.uses()
	found := false
	for _, l := range n.Layers {
		a, ok := l.Op.(*Affine)
		if !ok || l.In[0] != at || uses[at] != 1 || !slices.Equal(n.Shape(l.Out), n.Shape(0)) {
			continue
		}
		next, err := m.then(a)
		if err != nil {
			break
		}
		m, at, found = next, l.Out, true
	}
	if !found {
		return nil
	}
	return m
}

// An affineMap is scale·pixel + offset, with constants of one shape that
// broadcasts against the input.
type affineMap struct {
	scale, offset *Tensor
}

// pixelMap returns the map of a range.
func pixelMap(p PixelRange) *affineMap {
	a, b := p.affine()
	return &affineMap{&Tensor{Data: []float64{a}}, &Tensor{Data: []float64{b}}}
}

// then returns the map followed by another layer: each product and each sum is
// rounded by itself.
func (m *affineMap) then(a *Affine) (*affineMap, error) {
	scale, offset := m.scale, m.offset
	product := func(x, y float64) float64 { return float64(x * y) }
	var err error
	if a.Scale != nil {
		if scale, err = combine(scale, a.Scale, product); err != nil {
			return nil, err
		}
		if offset, err = combine(offset, a.Scale, product); err != nil {
			return nil, err
		}
	}
	if a.Offset != nil {
		if offset, err = combine(offset, a.Offset, func(x, y float64) float64 { return float64(x + y) }); err != nil {
			return nil, err
		}
		if scale, err = combine(scale, offset, func(x, _ float64) float64 { return x }); err != nil {
			return nil, err
		}
	}
	return &affineMap{scale, offset}, nil
}

// peak returns the largest size of the result for a pixel in 0 … 255, which it
// takes at one of the ends.
func (m *affineMap) peak() float64 {
	p := 0.0
	for i, a := range m.scale.Data {
		b := m.offset.Data[i]
		p = max(p, math.Abs(b), math.Abs(float64(a*255)+b))
	}
	return p
}

// combine applies f to two constants that broadcast.
func combine(a, b *Tensor, f func(x, y float64) float64) (*Tensor, error) {
	shape, err := Broadcast(a.Shape, b.Shape)
	if err != nil {
		return nil, err
	}
	n, err := Elements(shape)
	if err != nil {
		return nil, err
	}
	out := &Tensor{Shape: shape, Data: make([]float64, n)}
	for i := range out.Data {
		out.Data[i] = f(a.at(shape, i), b.at(shape, i))
	}
	return out, nil
}

// at returns the element of t that broadcasts to element i of a larger shape.
func (t *Tensor) at(shape []int, i int) float64 {
	index, stride := 0, 1
	for d := len(shape) - 1; d >= 0; d-- {
		pos := i % shape[d]
		i /= shape[d]
		if td := d - (len(shape) - len(t.Shape)); td >= 0 {
			if t.Shape[td] > 1 {
				index += pos * stride
			}
			stride *= t.Shape[td]
		}
	}
	return t.Data[index]
}
