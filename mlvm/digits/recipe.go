package digits

import (
	"fmt"
	"sync"

	"github.com/mlgeth/mlgeth/mlvm/digits/glyphs"
	"github.com/mlgeth/mlgeth/mlvm/train"
)

// Recipe is how a classifier is trained. The zero value of a field is not valid:
// start from Default.
type Recipe struct {
	Seed  uint64 // of images and initial weights
	Steps uint32 // of the optimiser, at least 2
}

// Default returns the recipe of the embedded model.
func Default() Recipe { return Recipe{Seed: 1, Steps: 3000} }

// MaxSteps is the largest number of steps of a Recipe.
const MaxSteps = 1 << 15

const (
	batch    = 32
	momentum = 14746                       // 0.9 in Q14
	peakRate = (4 << train.RateFrac) / 100 // 0.04
)

// network returns two convolutions with stride 2 and a fully connected layer:
// 28×28 → 12×12×12 → 4×4×32 → 10.
func network() train.Network {
	return train.Network{
		Size: glyphs.Size,
		Layers: []train.Layer{
			{Kernel: 5, Stride: 2, Channels: 12},
			{Kernel: 5, Stride: 2, Channels: 32},
			{Kernel: 4, Stride: 1, Channels: glyphs.Classes},
		},
	}
}

// Program returns the training program of a recipe and its input. It draws the
// images, with the given number of goroutines.
func (r Recipe) Program(workers int) (p *train.Program, input []byte, err error) {
	if r.Steps < 2 || r.Steps > MaxSteps {
		return nil, nil, fmt.Errorf("digits: %d steps, want 2 to %d", r.Steps, MaxSteps)
	}
	n := network()
	initial, err := n.Initial(r.Seed)
	if err != nil {
		return nil, nil, err
	}
	images, labels := draw(r.Seed, int(r.Steps)*batch, workers)
	p, err = train.Build(train.Config{
		Network: n, Batch: batch, Steps: r.Steps, Momentum: momentum,
		Initial: initial, Images: images, Labels: labels,
	})
	if err != nil {
		return nil, nil, fmt.Errorf("digits: %w", err)
	}
	if input, err = train.Rates(r.Steps, peakRate); err != nil {
		return nil, nil, fmt.Errorf("digits: %w", err)
	}
	return p, input, nil
}

// draw returns the first count training images, as the program's input is laid
// out, and their labels.
func draw(seed uint64, count, workers int) (images, labels []byte) {
	images, labels = make([]byte, count*imageLen), make([]byte, count)
	var wg sync.WaitGroup
	for w := range max(workers, 1) {
		wg.Add(1)
		go func() { // ends when its share is drawn
			defer wg.Done()
			for i := w; i < count; i += max(workers, 1) {
				img, label := glyphs.Render(glyphs.Train, seed, uint64(i))
				copy(images[i*imageLen:], Input(&img))
				labels[i] = byte(label)
			}
		}()
	}
	wg.Wait()
	return images, labels
}

const imageLen = glyphs.Size * glyphs.Size

// pixelOffset is what the model's input subtracts from a pixel, so that it fits i8.
const pixelOffset = 128

// Input returns an image as the input of the model: a byte pixel − 128 each.
func Input(img *glyphs.Image) []byte {
	input := make([]byte, imageLen)
	for i, v := range img {
		input[i] = v - pixelOffset
	}
	return input
}

// sampleSeed is the seed of the images for judging and showing the model.
const sampleSeed = 1

// Sample returns an image that the model was not trained on, number seed of the
// held-out split, and the digit that it shows.
func Sample(seed uint64) (img glyphs.Image, label int) {
	return glyphs.Render(glyphs.HeldOut, sampleSeed, seed)
}
