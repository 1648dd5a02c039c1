package train

import (
	"math"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
)

// floatLayer is a layer in real numbers: an independent reading of Layer, with
// gradients by the chain rule over explicit loops.
type floatLayer struct {
	Layer
	in, out       extent
	weights, bias []float64
	dw, db        []float64
	mw, mb        []float64 // momentum
	x, y, dy      []float64 // of one image; y before the relu
}

func floatNetwork(t *testing.T, n *Network, params []Parameters) []*floatLayer {
	t.Helper()
	shapes, err := n.extents()
	if err != nil {
		t.Fatal(err)
	}
	var layers []*floatLayer
	for i, l := range n.Layers {
		f := &floatLayer{Layer: l, in: shapes[i], out: shapes[i+1]}
		for _, w := range params[i].Weights {
			f.weights = append(f.weights, float64(w)/(1<<masterFrac))
		}
		for _, b := range params[i].Bias {
			f.bias = append(f.bias, float64(b)/(1<<masterFrac))
		}
		f.dw, f.db = make([]float64, len(f.weights)), make([]float64, len(f.bias))
		f.mw, f.mb = make([]float64, len(f.weights)), make([]float64, len(f.bias))
		layers = append(layers, f)
	}
	return layers
}

// each calls f with every (output, weight, input) that meet in a product.
func (l *floatLayer) each(f func(y, w, x int)) {
	s, k, c := int(l.Stride), int(l.Kernel), int(l.in.channels)
	side, places, channels := int(l.in.side), int(l.out.side), int(l.Channels)
	for py := range places {
		for px := range places {
			for o := range channels {
				for u := range k {
					for v := range k {
						for i := range c {
							f((py*places+px)*channels+o, ((o*k+u)*k+v)*c+i, ((py*s+u)*side+px*s+v)*c+i)
						}
					}
				}
			}
		}
	}
}

func (l *floatLayer) forward(x []float64) []float64 {
	l.x, l.y = x, make([]float64, l.out.side*l.out.side*l.Channels)
	for i := range l.y {
		l.y[i] = l.bias[i%len(l.bias)]
	}
	l.each(func(y, w, x int) { l.y[y] += l.weights[w] * l.x[x] })
	return l.y
}

func (l *floatLayer) backward() (dx []float64) {
	dx = make([]float64, len(l.x))
	for i, d := range l.dy {
		l.db[i%len(l.db)] += d
	}
	l.each(func(y, w, x int) {
		l.dw[w] += l.dy[y] * l.x[x]
		dx[x] += l.dy[y] * l.weights[w]
	})
	return dx
}

// image adds the gradients of the mean loss of a batch that one image contributes.
func image(layers []*floatLayer, x []float64, label, batch int) {
	for i, l := range layers {
		if i > 0 {
			x = relu(x)
		}
		x = l.forward(x)
	}
	sum := 0.0
	for _, v := range x {
		sum += math.Exp(v)
	}
	last := layers[len(layers)-1]
	last.dy = make([]float64, len(x))
	for k, v := range x {
		last.dy[k] = math.Exp(v) / sum / float64(batch)
	}
	last.dy[label] -= 1 / float64(batch)
	for i := len(layers) - 1; i >= 0; i-- {
		dx := layers[i].backward()
		if i == 0 {
			return
		}
		for j, v := range layers[i-1].y {
			if v <= 0 {
				dx[j] = 0
			}
		}
		layers[i-1].dy = dx
	}
}

func relu(x []float64) []float64 {
	y := make([]float64, len(x))
	for i, v := range x {
		y[i] = max(v, 0)
	}
	return y
}

// example returns a configuration with random images.
func example(t *testing.T, n Network, batch int64, steps uint32) Config {
	t.Helper()
	initial, err := n.Initial(1)
	if err != nil {
		t.Fatal(err)
	}
	for i := range initial {
		for j := range initial[i].Bias {
			initial[i].Bias[j] = int32(fixed.Mix64(2, uint64(j))) >> 10
		}
	}
	c := Config{Network: n, Batch: batch, Steps: steps, Momentum: 14746, Initial: initial}
	for i := range uint64(steps) * uint64(batch) {
		for j := range uint64(n.Size * n.Size) {
			c.Images = append(c.Images, byte(fixed.Mix64(i, j)))
		}
		c.Labels = append(c.Labels, byte(fixed.Mix64(7, i)%uint64(n.Classes())))
	}
	return c
}

var networks = map[string]Network{
	"connected":        {Size: 5, Layers: []Layer{{5, 1, 6}, {1, 1, 3}}},
	"stride 2":         {Size: 9, Layers: []Layer{{3, 2, 4}, {3, 2, 5}, {1, 1, 3}}},
	"rows left over":   {Size: 12, Layers: []Layer{{5, 2, 4}, {3, 2, 3}, {1, 1, 4}}},
	"uneven residues":  {Size: 14, Layers: []Layer{{3, 1, 2}, {5, 3, 3}, {3, 1, 2}, {1, 1, 5}}},
	"kernel is stride": {Size: 12, Layers: []Layer{{2, 2, 2}, {3, 3, 3}, {2, 1, 3}}},
	"not reaching end": {Size: 8, Layers: []Layer{{3, 2, 2}, {2, 2, 3}}},
}

// TestTraining compares the first steps of programs with real arithmetic: logits,
// the gradients of all parameters, and the parameters after the step.
func TestTraining(t *testing.T) {
	const (
		batch = 4
		steps = 3
		peak  = 1 << 21
	)
	for name, n := range networks {
		t.Run(name, func(t *testing.T) {
			conf := example(t, n, batch, steps)
			p, err := Build(conf)
			if err != nil {
				t.Fatal(err)
			}
			rates, err := Rates(steps, peak)
			if err != nil {
				t.Fatal(err)
			}
			run := reference{model: p.Model, input: rates}
			layers := floatNetwork(t, &n, conf.Initial)
			for step := range steps {
				if err := run.step(); err != nil {
					t.Fatal(err)
				}
				near(t, "logits", run.ints(p.ScoreNode), activationFrac, batchGradients(layers, &conf, step))
				rate := float64(peak) / (1 << RateFrac) * float64(steps-step) / steps
				for i, l := range layers {
					name := "layer" + string(rune('0'+i))
					near(t, name+".dw", run.named(name+".dw"), gradientFrac, l.dw)
					near(t, name+".db", run.named(name+".db"), gradientFrac, l.db)
					descend(l.weights, l.mw, l.dw, rate)
					descend(l.bias, l.mb, l.db, rate)
					near(t, name+".w", run.ints(p.WeightNodes[i]), masterFrac, l.weights)
					near(t, name+".b", run.ints(p.BiasNodes[i]), masterFrac, l.bias)
				}
			}
		})
	}
}

// batchGradients leaves in layers the gradients of one batch, and returns its
// logits.
func batchGradients(layers []*floatLayer, conf *Config, step int) (logits []float64) {
	size, batch := int(conf.Network.Size*conf.Network.Size), int(conf.Batch)
	for i := step * batch; i < (step+1)*batch; i++ {
		image(layers, realPixels(conf.Images[i*size:][:size]), int(conf.Labels[i]), batch)
		logits = append(logits, layers[len(layers)-1].y...)
	}
	return logits
}

// realPixels returns the pixels of an image, 0 to 255/256.
func realPixels(bytes []byte) []float64 {
	x := make([]float64, len(bytes))
	for i, v := range bytes {
		x[i] = float64(int(int8(v))+128) / 256
	}
	return x
}

// descend takes one step and clears the gradient.
func descend(value, momentum, gradient []float64, rate float64) {
	for i := range value {
		momentum[i] = 0.9*momentum[i] + gradient[i]
		value[i] -= rate * momentum[i]
		gradient[i] = 0
	}
}

// near checks fixed-point values against real ones, to 1/500 of the largest.
func near(t *testing.T, name string, got []int64, frac uint, want []float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s has %d elements, want %d", name, len(got), len(want))
	}
	largest := 0.0
	for _, v := range want {
		largest = max(largest, math.Abs(v))
	}
	for i, v := range want {
		if g := float64(got[i]) / float64(int64(1)<<frac); math.Abs(g-v) > largest/500 {
			t.Errorf("%s: element %d is %v, want %v (largest %v)", name, i, g, v, largest)
			return
		}
	}
}
