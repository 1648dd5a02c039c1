package train

import (
	"fmt"
	"math/bits"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
)

// Limits of a network, which keep every sum of its programs below 2^63. Whether
// every element has short evidence is checked when a program is built.
const (
	maxSize     = 64  // pixels along a side
	maxKernel   = 16  // of a layer along a side
	maxChannels = 256 // of a layer
	maxLayers   = 16
)

// Layer is a convolution with bias, without a border; all but the last layer of a
// network are followed by a relu. A layer whose kernel is as large as its input is
// fully connected.
type Layer struct {
	Kernel   int64 // along either side
	Stride   int64
	Channels int64 // of the output
}

// Network is a stack of layers over square grey images. Its last layer has one
// place, and a channel for each class.
type Network struct {
	Size   int64 // pixels along a side of the image
	Layers []Layer
}

// extent is the shape of a layer's input: side by side pixels of channels.
type extent struct {
	side, channels int64
}

// extents returns the shape of the input of each layer, then that of the output.
func (n Network) extents() ([]extent, error) {
	if n.Size < 1 || n.Size > maxSize {
		return nil, fmt.Errorf("images of %d pixels a side, want 1 to %d", n.Size, maxSize)
	}
	if len(n.Layers) == 0 || len(n.Layers) > maxLayers {
		return nil, fmt.Errorf("%d layers, want 1 to %d", len(n.Layers), maxLayers)
	}
	out := []extent{{n.Size, 1}}
	for i, l := range n.Layers {
		in := out[i]
		switch {
		case l.Kernel < 1 || l.Kernel > min(in.side, maxKernel):
			return nil, fmt.Errorf("layer %d: kernel %d, want 1 to %d", i, l.Kernel, min(in.side, maxKernel))
		case l.Stride < 1 || l.Stride > l.Kernel:
			return nil, fmt.Errorf("layer %d: stride %d, want 1 to %d", i, l.Stride, l.Kernel)
		case l.Channels < 1 || l.Channels > maxChannels:
			return nil, fmt.Errorf("layer %d: %d channels, want 1 to %d", i, l.Channels, maxChannels)
		}
		out = append(out, extent{(in.side-l.Kernel)/l.Stride + 1, l.Channels})
	}
	if last := out[len(out)-1]; last.side != 1 {
		return nil, fmt.Errorf("the last layer has %d×%d places, want one", last.side, last.side)
	}
	return out, nil
}

// Classes returns the number of classes.
func (n Network) Classes() int64 { return n.Layers[len(n.Layers)-1].Channels }

// Parameters are the weights and the bias of a layer, Q24.
type Parameters struct {
	Weights []int32 // (channels, kernel, kernel, channels of the input), row-major
	Bias    []int32 // (channels)
}

// Initial returns the parameters with which training starts: weights even in
// ±sqrt(6 / number of inputs) (He et al., "Delving Deep into Rectifiers", 2015,
// §2.2, as an even distribution), drawn from seed; biases 0.
func (n Network) Initial(seed uint64) ([]Parameters, error) {
	shapes, err := n.extents()
	if err != nil {
		return nil, err
	}
	params := make([]Parameters, len(n.Layers))
	for i, l := range n.Layers {
		inputs := l.Kernel * l.Kernel * shapes[i].channels
		limit := fixed.Sqrt(6<<(2*masterFrac)/inputs, 0)
		stream := fixed.Mix64(seed, uint64(i))
		w := make([]int32, l.Channels*inputs)
		for j := range w {
			high, _ := bits.Mul64(fixed.Mix64(stream, uint64(j)), uint64(2*limit+1))
			w[j] = int32(int64(high) - limit)
		}
		params[i] = Parameters{Weights: w, Bias: make([]int32, l.Channels)}
	}
	return params, nil
}

// check returns an error if params are not of the network's shape.
func (n Network) check(params []Parameters) error {
	shapes, err := n.extents()
	if err != nil {
		return err
	}
	if len(params) != len(n.Layers) {
		return fmt.Errorf("parameters of %d layers, want %d", len(params), len(n.Layers))
	}
	for i, l := range n.Layers {
		want := l.Channels * l.Kernel * l.Kernel * shapes[i].channels
		if got := int64(len(params[i].Weights)); got != want {
			return fmt.Errorf("layer %d: %d weights, want %d", i, got, want)
		}
		if got := int64(len(params[i].Bias)); got != l.Channels {
			return fmt.Errorf("layer %d: %d biases, want %d", i, got, l.Channels)
		}
	}
	return nil
}
