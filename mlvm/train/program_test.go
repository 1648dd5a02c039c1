package train

import (
	"strings"
	"testing"
)

func TestBuildRefuses(t *testing.T) {
	n := networks["stride 2"]
	for _, c := range []struct {
		name   string
		change func(*Config)
		want   string
	}{
		{"no image", func(c *Config) { c.Network.Size = 0 }, "images of 0 pixels"},
		{"no layer", func(c *Config) { c.Network.Layers = nil }, "0 layers"},
		{"large kernel", func(c *Config) { c.Network.Layers = []Layer{{10, 1, 3}} }, "kernel 10, want 1 to 9"},
		{"gaps", func(c *Config) { c.Network.Layers = []Layer{{3, 4, 3}} }, "stride 4, want 1 to 3"},
		{"no channel", func(c *Config) { c.Network.Layers = []Layer{{3, 2, 0}} }, "0 channels"},
		{"many places", func(c *Config) { c.Network.Layers = c.Network.Layers[:1] }, "4×4 places, want one"},
		{"other parameters", func(c *Config) { c.Initial = c.Initial[1:] }, "parameters of 2 layers, want 3"},
		{"few weights", func(c *Config) { c.Initial[0].Weights = nil }, "layer 0: 0 weights, want 36"},
		{"few biases", func(c *Config) { c.Initial[1].Bias = nil }, "layer 1: 0 biases, want 5"},
		{"uneven batch", func(c *Config) { c.Batch = 3 }, "batch of 3"},
		{"one step", func(c *Config) { c.Steps = 1 }, "1 steps"},
		{"momentum", func(c *Config) { c.Momentum = 1 << 14 }, "momentum 16384"},
		{"few images", func(c *Config) { c.Images = c.Images[1:] }, "647 bytes of images, want 648"},
		{"few labels", func(c *Config) { c.Labels = c.Labels[1:] }, "7 labels, want 8"},
		{"unknown class", func(c *Config) { c.Labels[3] = 3 }, "label 3 is 3, want less than 3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			conf := example(t, n, 4, 2)
			c.change(&conf)
			if _, err := Build(conf); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

func TestRates(t *testing.T) {
	b, err := Rates(4, 1000)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(b), 16; got != want {
		t.Fatalf("%d bytes, want %d", got, want)
	}
	if b[12] != 250 || b[13] != 0 {
		t.Errorf("the last rate is %v, want 250", b[12:])
	}
	for _, peak := range []int64{-1, 1 << 31} {
		if _, err := Rates(4, peak); err == nil {
			t.Errorf("no error for a peak of %d", peak)
		}
	}
	for _, steps := range []uint32{0, 1, 1<<16 + 1} {
		if _, err := Rates(steps, 1000); err == nil {
			t.Errorf("no error for %d steps", steps)
		}
	}
}

// TestInitial checks range and spread of initial weights.
func TestInitial(t *testing.T) {
	n := Network{Size: 28, Layers: []Layer{{5, 2, 8}, {12, 1, 10}}}
	params, err := n.Initial(5)
	if err != nil {
		t.Fatal(err)
	}
	const limit = 8219135 // sqrt(6/25) · 2^24
	var low, high int
	for _, w := range params[0].Weights {
		if w < -limit || w > limit {
			t.Fatalf("weight %d, want at most %d in size", w, limit)
		}
		if w < 0 {
			low++
		} else {
			high++
		}
	}
	if low < 75 || high < 75 {
		t.Errorf("%d negative and %d other weights", low, high)
	}
}
