package quant_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/internal/models"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/quant/quanttest"
)

// sketch builds a network for a test.
type sketch struct {
	t   *testing.T
	net *quant.Network
	rng *rand.Rand
}

func draw(t *testing.T, shape ...int) *sketch {
	t.Helper()
	net, err := quant.NewNetwork("x", shape)
	if err != nil {
		t.Fatal(err)
	}
	return &sketch{t, net, rand.New(rand.NewPCG(7, uint64(len(shape))))}
}

func (s *sketch) add(op quant.Op, in ...quant.ValueID) quant.ValueID {
	s.t.Helper()
	id, err := s.net.Append("layer", "v", op, in...)
	if err != nil {
		s.t.Fatal(err)
	}
	return id
}

// random returns a constant with normally distributed values.
func (s *sketch) random(scale float64, shape ...int) *quant.Tensor {
	n := 1
	for _, d := range shape {
		n *= d
	}
	out := &quant.Tensor{Shape: shape, Data: make([]float64, n)}
	for i := range out.Data {
		out.Data[i] = scale * s.rng.NormFloat64()
	}
	return out
}

func (s *sketch) conv(in quant.ValueID, m, groups int, w quant.Window) quant.ValueID {
	c := s.net.Shape(in)[1] / groups
	weights := s.random(1/math.Sqrt(float64(c*w.Kernel[0]*w.Kernel[1])), m, c, w.Kernel[0], w.Kernel[1])
	return s.add(&quant.Conv{Window: w, Groups: groups, Weights: weights, Bias: s.random(1, m).Data}, in)
}

func (s *sketch) linear(in quant.ValueID, n int) quant.ValueID {
	shape := s.net.Shape(in)
	k := shape[len(shape)-1]
	return s.add(&quant.Linear{Weights: s.random(1/math.Sqrt(float64(k)), k, n), Bias: s.random(1, n).Data}, in)
}

func window(kernel, stride, dilation, pad int) quant.Window {
	return quant.Window{Kernel: [2]int{kernel, kernel}, Stride: [2]int{stride, stride}, Dilation: [2]int{dilation, dilation},
		Pad: [4]int{pad, pad, pad, pad}}
}

func relu() quant.Op { return &quant.Clip{Min: 0, Max: math.Inf(1)} }

// networks are small networks that go through every kind of layer and layout.
var networks = []struct {
	name  string
	shape []int
	body  func(s *sketch)
}{
	{"nothing", []int{1, 3, 4, 4}, func(*sketch) {}},
	{"grouped, strided, dilated, bordered", []int{1, 4, 9, 8}, func(s *sketch) {
		x := s.add(relu(), s.conv(0, 6, 2, window(3, 2, 1, 1)))
		s.conv(x, 6, 6, window(2, 1, 2, 1))
	}},
	{"uneven border", []int{1, 2, 6, 6}, func(s *sketch) {
		w := window(3, 1, 1, 0)
		w.Pad = [4]int{0, 1, 2, 0}
		s.conv(s.conv(0, 3, 1, w), 2, 1, w)
	}},
	{"max pool with a border", []int{1, 3, 7, 7}, func(s *sketch) {
		s.add(&quant.Pool{Kind: quant.MaxPool, Window: window(3, 2, 1, 1)}, s.conv(0, 4, 1, window(1, 1, 1, 0)))
	}},
	{"max pool of the input", []int{1, 3, 7, 7}, func(s *sketch) {
		s.conv(s.add(&quant.Pool{Kind: quant.MaxPool, Window: window(2, 2, 1, 0)}, 0), 4, 1, window(2, 1, 1, 0))
	}},
	{"average pools", []int{1, 2, 8, 8}, func(s *sketch) {
		x := s.add(&quant.Pool{Kind: quant.AveragePool, Window: window(3, 1, 1, 1)}, 0)
		y := s.add(&quant.Pool{Kind: quant.AveragePool, Window: window(3, 1, 1, 1), CountBorder: true}, x)
		z := s.add(&quant.Pool{Kind: quant.AveragePool, Window: window(2, 2, 1, 0)}, y)
		s.add(&quant.Pool{Kind: quant.AveragePool, Window: window(3, 1, 1, 2)}, z)
	}},
	{"pool over everything, then a classifier", []int{1, 5, 6, 7}, func(s *sketch) {
		x := s.conv(0, 8, 1, window(3, 1, 1, 1))
		w := window(1, 1, 1, 0)
		w.Kernel = [2]int{6, 7}
		p := s.add(&quant.Pool{Kind: quant.AveragePool, Window: w}, x)
		s.linear(s.add(&quant.Reshape{Shape: []int{1, 8}}, p), 10)
	}},
	{"classifier of a flattened image", []int{1, 3, 5, 4}, func(s *sketch) {
		x := s.add(relu(), s.conv(0, 4, 1, window(3, 1, 1, 1)))
		s.linear(s.add(&quant.Reshape{Shape: []int{1, 80}}, x), 10)
	}},
	{"flattened input", []int{1, 3, 5, 4}, func(s *sketch) {
		s.linear(s.add(&quant.Reshape{Shape: []int{1, 60}}, 0), 10)
	}},
	{"perceptron", []int{1, 50}, func(s *sketch) {
		s.linear(s.add(relu(), s.linear(0, 20)), 10)
	}},
	{"residual", []int{1, 4, 6, 6}, func(s *sketch) {
		x := s.add(relu(), s.conv(0, 4, 1, window(3, 1, 1, 1)))
		y := s.conv(x, 4, 1, window(3, 1, 1, 1))
		s.add(relu(), s.add(&quant.Add{}, y, x))
	}},
	{"difference with the input", []int{1, 4, 6, 6}, func(s *sketch) {
		s.add(&quant.Add{Negate: true}, 0, s.conv(0, 4, 1, window(3, 1, 1, 1)))
	}},
	{"sum that broadcasts", []int{1, 4, 6, 6}, func(s *sketch) {
		w := window(6, 1, 1, 0)
		x := s.conv(0, 4, 1, window(3, 1, 1, 1))
		s.add(&quant.Add{}, s.add(&quant.Pool{Kind: quant.MaxPool, Window: w}, x), x)
	}},
	{"normalised input", []int{1, 3, 6, 6}, func(s *sketch) {
		x := s.add(&quant.Affine{Scale: s.random(0.01, 1, 3, 1, 1)}, 0)
		x = s.add(&quant.Affine{Offset: s.random(1, 3, 1, 1)}, x)
		s.conv(x, 4, 1, window(3, 1, 1, 1))
	}},
	{"normalised vector", []int{1, 30}, func(s *sketch) {
		s.linear(s.add(&quant.Affine{Scale: s.random(0.01, 30), Offset: s.random(1, 30)}, 0), 5)
	}},
	{"batch normalisation, folded", []int{1, 3, 6, 6}, func(s *sketch) {
		x := s.conv(0, 4, 1, window(3, 1, 1, 1))
		s.add(relu(), s.add(&quant.Affine{Scale: s.random(1, 4, 1, 1), Offset: s.random(1, 4, 1, 1)}, x))
	}},
	{"batch normalisation, not folded", []int{1, 3, 6, 6}, func(s *sketch) {
		x := s.add(relu(), s.conv(0, 4, 1, window(3, 1, 1, 1)))
		s.add(&quant.Affine{Scale: s.random(1, 4, 1, 1), Offset: s.random(1, 4, 1, 1)}, x)
	}},
	{"scale of one number and offset of many", []int{1, 3, 6, 6}, func(s *sketch) {
		x := s.add(relu(), s.conv(0, 4, 1, window(3, 1, 1, 1)))
		s.add(&quant.Affine{Scale: &quant.Tensor{Data: []float64{-0.3}}, Offset: s.random(1, 6, 6)}, x)
	}},
	{"one number", []int{1, 3, 6, 6}, func(s *sketch) {
		x := s.add(relu(), s.conv(0, 4, 1, window(3, 1, 1, 1)))
		s.add(&quant.Affine{Scale: &quant.Tensor{Data: []float64{1e-3}}, Offset: &quant.Tensor{Data: []float64{100}}}, x)
	}},
	{"relu6 before a max pool", []int{1, 3, 6, 6}, func(s *sketch) {
		x := s.add(&quant.Clip{Min: 0, Max: 6}, s.conv(0, 4, 1, window(3, 1, 1, 1)))
		s.add(&quant.Pool{Kind: quant.MaxPool, Window: window(2, 2, 1, 0)}, x)
	}},
	{"transposed and reshaped", []int{1, 3, 4, 6}, func(s *sketch) {
		x := s.conv(0, 4, 1, window(3, 1, 1, 1))
		y := s.add(&quant.Transpose{Perm: []int{0, 2, 3, 1}}, x)
		z := s.add(&quant.Reshape{Shape: []int{1, 8, 12}}, y)
		s.linear(s.add(relu(), z), 5)
	}},
	{"reshape that no view expresses", []int{1, 3, 4, 6}, func(s *sketch) {
		x := s.conv(0, 4, 1, window(3, 1, 1, 1))
		s.add(relu(), s.add(&quant.Reshape{Shape: []int{1, 8, 12}}, s.add(&quant.Transpose{Perm: []int{0, 3, 1, 2}}, x)))
	}},
	{"dead layers", []int{1, 3, 4, 4}, func(s *sketch) {
		x := s.conv(0, 4, 1, window(1, 1, 1, 0))
		s.conv(x, 4, 1, window(1, 1, 1, 0))
		s.net.Output = x
	}},
	{"a scale of zero", []int{1, 3, 4, 4}, func(s *sketch) {
		s.conv(s.add(&quant.Affine{Scale: &quant.Tensor{Data: []float64{0}}, Offset: s.random(1, 3, 1, 1)}, 0), 2, 1, window(1, 1, 1, 0))
	}},
	{"nothing but zeros", []int{1, 3, 4, 4}, func(s *sketch) {
		zero := &quant.Affine{Scale: &quant.Tensor{Data: []float64{0}}}
		x := s.add(relu(), s.conv(s.add(zero, 0), 2, 1, window(1, 1, 1, 0)))
		s.add(&quant.Affine{Offset: s.random(1, 2, 1, 1)}, s.add(zero, x))
	}},
	{"tiny scale, large offset", []int{1, 3, 4, 4}, func(s *sketch) {
		tiny := &quant.Affine{Scale: &quant.Tensor{Data: []float64{1e-25}}, Offset: s.random(1000, 3, 1, 1)}
		s.add(tiny, s.add(relu(), s.conv(s.add(tiny, 0), 3, 1, window(1, 1, 1, 0))))
	}},
	{"rows of very different size", []int{1, 8, 6, 6}, func(s *sketch) {
		x := s.add(relu(), s.conv(0, 16, 1, window(3, 1, 1, 1)))
		w := s.random(0.1, 16, 16, 3, 3)
		for i := range w.Data {
			w.Data[i] *= math.Pow(10, float64(i/144)-14)
		}
		s.add(&quant.Conv{Window: window(3, 1, 1, 1), Groups: 1, Weights: w, Bias: s.random(1, 16).Data}, x)
	}},
}

// TestNetworks compares integer programs with the float evaluation of the same
// network, for every pixel range and with steps so small that reductions are cut.
func TestNetworks(t *testing.T) {
	for _, tt := range networks {
		t.Run(tt.name, func(t *testing.T) {
			for _, opt := range []quant.Options{
				{Pixels: quant.PixelsUnit},
				{Pixels: quant.Pixels255, StepBytes: 12000, ChunkLog2: 5},
				{Pixels: quant.PixelsSigned},
			} {
				s := draw(t, tt.shape...)
				tt.body(s)
				checkNetwork(t, s.net, opt)
			}
		})
	}
}

func checkNetwork(t *testing.T, net *quant.Network, opt quant.Options) {
	t.Helper()
	res, err := quant.Compile(net, opt)
	if err != nil {
		t.Fatal(err)
	}
	proved(t, res)
	rng := rand.New(rand.NewPCG(8, 9))
	input := make([]byte, res.Model.Program.InputLen)
	for i := range input {
		input[i] = byte(rng.Uint32())
	}
	results, err := quanttest.Run(res.Model, models.Pixels(input))
	if err != nil {
		t.Fatal(err)
	}
	want, err := quanttest.Eval(net, floats(res, input))
	if err != nil {
		t.Fatal(err)
	}
	got := quanttest.Output(res.Model.Program, results)
	if len(got) != len(want) {
		t.Fatalf("%d elements, want %d", len(got), len(want))
	}
	scale := 0.1
	for _, v := range want {
		scale = max(scale, math.Abs(v))
	}
	for i := range want {
		if d := math.Abs(want[i] - math.Ldexp(float64(got[i]), -res.FractionBits)); d > 5e-4*scale {
			t.Errorf("%v: element %d is off by %v of %v", opt, i, d, scale)
			break
		}
	}
}

// floats returns the network's input for the bytes of an image.
func floats(res *quant.Result, image []byte) []float64 {
	out := make([]float64, len(image))
	for i := range out {
		from := i
		if res.Image { // (C, H, W) from (H, W, C)
			c, hw := res.Input[1], res.Input[2]*res.Input[3]
			from = i%hw*c + i/hw
		}
		v := float64(image[from])
		switch res.Pixels {
		case quant.PixelsUnit:
			v /= 255
		case quant.PixelsSigned:
			v = v/127.5 - 1
		}
		out[i] = v
	}
	return out
}

// TestTooLarge: constants that no integers hold are refused, not wrapped.
func TestTooLarge(t *testing.T) {
	huge := func(s *sketch) *quant.Tensor {
		w := s.random(1, 2, 3, 1, 1)
		w.Data[4] = 1e300
		return w
	}
	conv := func(s *sketch, w *quant.Tensor, bias []float64) quant.ValueID {
		return s.add(&quant.Conv{Window: window(1, 1, 1, 0), Groups: 1, Weights: w, Bias: bias}, 0)
	}
	for name, body := range map[string]func(s *sketch){
		"weights": func(s *sketch) { conv(s, huge(s), nil) },
		"bias":    func(s *sketch) { conv(s, s.random(1, 2, 3, 1, 1), []float64{0, 1e300}) },
		"weights and what they are folded with": func(s *sketch) {
			s.add(&quant.Affine{Scale: &quant.Tensor{Data: []float64{1e300}}}, conv(s, huge(s), nil))
		},
		"normalisation": func(s *sketch) {
			s.add(relu(), s.add(&quant.Affine{Scale: &quant.Tensor{Data: []float64{1e300}}}, 0))
		},
		"scale": func(s *sketch) {
			x := s.add(relu(), conv(s, s.random(1, 2, 3, 1, 1), nil))
			s.add(&quant.Affine{Scale: &quant.Tensor{Data: []float64{1e300}}}, x)
		},
		"offset": func(s *sketch) {
			x := s.add(relu(), conv(s, s.random(1, 2, 3, 1, 1), nil))
			s.add(&quant.Affine{Offset: &quant.Tensor{Data: []float64{1e300}}}, x)
		},
	} {
		s := draw(t, 1, 3, 4, 4)
		body(s)
		if res, err := quant.Compile(s.net, quant.Options{}); err == nil {
			t.Errorf("%s: compiled to %d nodes, want an error", name, len(res.Model.Program.Nodes))
		} else {
			t.Logf("%s: %v", name, err)
		}
	}
	large, err := quant.NewNetwork("x", []int{1, 3, 1024, 1024})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := quant.Compile(large, quant.Options{}); err == nil {
		t.Error("an input of 3 MiB: no error")
	}
}

func TestAppendErrors(t *testing.T) {
	s := draw(t, 1, 3, 8, 8)
	nan := &quant.Tensor{Shape: []int{1}, Data: []float64{math.NaN()}}
	for _, tt := range []struct {
		name, want string
		op         quant.Op
		in         []quant.ValueID
	}{
		{"no such operand", "does not exist", relu(), []quant.ValueID{7}},
		{"too few operands", "want 2", &quant.Add{}, []quant.ValueID{0}},
		{"not a number", "finite", &quant.Affine{Scale: nan}, []quant.ValueID{0}},
		{"limits out of order", "in order", &quant.Clip{Min: 1, Max: 0}, []quant.ValueID{0}},
		{"not a permutation", "not a permutation", &quant.Transpose{Perm: []int{0, 1, 1, 2}}, []quant.ValueID{0}},
		{"other size", "elements", &quant.Reshape{Shape: []int{191}}, []quant.ValueID{0}},
		{"too large", "more than", &quant.Reshape{Shape: []int{1 << 30, 1 << 30}}, []quant.ValueID{0}},
		{"window does not fit", "does not fit", &quant.Pool{Window: window(9, 1, 1, 0)}, []quant.ValueID{0}},
		{"window in a hole", "lies in the border", &quant.Pool{Window: window(2, 1, 9, 1)}, []quant.ValueID{0}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := s.net.Append("l", "v", tt.op, tt.in...); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestDetectPixels(t *testing.T) {
	for _, tt := range []struct {
		name          string
		scale, offset float64
		want          quant.PixelRange
	}{
		{"fractions, mean and deviation", 1 / 0.225, -0.406 / 0.225, quant.PixelsUnit},
		{"fractions to -1..1", 2, -1, quant.PixelsUnit},
		{"bytes, mean and deviation", 1 / 57.0, -103.9 / 57, quant.Pixels255},
		{"bytes to fractions", 1.0 / 255, 0, quant.Pixels255},
		{"bytes, mean only", 1, -103.9, quant.Pixels255},
	} {
		s := draw(t, 1, 3, 4, 4)
		x := s.add(&quant.Affine{Scale: &quant.Tensor{Data: []float64{tt.scale}}}, 0)
		s.conv(s.add(&quant.Affine{Offset: &quant.Tensor{Data: []float64{tt.offset}}}, x), 2, 1, window(1, 1, 1, 0))
		if got, why := quant.DetectPixels(s.net); got != tt.want {
			t.Errorf("%s: got %v (%s), want %v", tt.name, got, why, tt.want)
		}
	}
	s := draw(t, 1, 3, 4, 4)
	if got, _ := quant.DetectPixels(s.net); got != quant.Pixels255 {
		t.Errorf("no normalisation: got %v, want %v", got, quant.Pixels255)
	}
	s.net.Pixels = quant.PixelsSigned
	if got, _ := quant.DetectPixels(s.net); got != quant.PixelsSigned {
		t.Errorf("declared: got %v, want %v", got, quant.PixelsSigned)
	}
	for _, p := range []quant.PixelRange{quant.Pixels255, quant.PixelsUnit, quant.PixelsSigned} {
		if got, err := quant.ParsePixelRange(p.String()); err != nil || got != p {
			t.Errorf("%v parses as %v, %v", p, got, err)
		}
	}
	if _, err := quant.ParsePixelRange("unknown"); err == nil {
		t.Error("the unknown range parses")
	}
}
