package devnet

import (
	"context"
	"errors"
	"strings"

	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/digits/glyphs"
	"github.com/mlgeth/mlgeth/mlvm/engine"
)

// sample is an image of a digit that the model was not trained on and gets right.
type sample struct {
	image glyphs.Image
	input []byte
	class int
}

// pickSample returns the first image from number from on that the model gets right:
// the demo is about proofs, not about accuracy.
func pickSample(ctx context.Context, from uint64) (*sample, error) {
	file, err := digits.Model()
	if err != nil {
		return nil, err
	}
	e, err := engine.New(file.Program, file.Weights(), engine.Options{})
	if err != nil {
		return nil, err
	}
	session := e.NewSession()
	for i := range uint64(100) {
		image, label := digits.Sample(from + i)
		s := &sample{image: image, input: digits.Input(&image), class: label}
		class, err := runClass(ctx, session, s.input)
		if err != nil {
			return nil, err
		}
		if class == label {
			return s, nil
		}
	}
	return nil, errors.New("the model gets a hundred images in a row wrong")
}

// picture draws the image in characters, two rows of pixels in each line.
func (s *sample) picture() string {
	const shades = " .:+#@"
	var b strings.Builder
	for y := 4; y < glyphs.Size-4; y += 2 {
		line := make([]byte, glyphs.Size)
		for x := range line {
			v := int(s.image[y*glyphs.Size+x]) + int(s.image[(y+1)*glyphs.Size+x])
			line[x] = shades[v*len(shades)/511]
		}
		b.WriteString("      " + strings.TrimRight(string(line), " ") + "\n")
	}
	return b.String()
}
