package devnet

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/digits/glyphs"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

// digitTopic is the embedded classifier, which is asked for digits by a contract.
type digitTopic struct {
	model *modelfile.File
	seed  uint64 // chooses the images
}

func newDigitTopic(seed uint64) (*digitTopic, error) {
	file, err := digits.Model()
	if err != nil {
		return nil, err
	}
	return &digitTopic{file, seed}, nil
}

func (d *digitTopic) file() *modelfile.File { return d.model }

func (d *digitTopic) wording() *wording {
	return &wording{name: "digits", asker: contract, asks: "which digit this is", says: "it is"}
}

// maxSample is the number of images of which the seed chooses.
const maxSample = 1 << 20

func (d *digitTopic) questions(ctx context.Context, _ *agent.Local) (q [2]*question, err error) {
	rnd := rand.New(rand.NewPCG(d.seed, 0))
	for i := range q {
		if q[i], err = d.pick(ctx, rnd.Uint64N(maxSample)); err != nil {
			return q, err
		}
	}
	return q, nil
}

// pick returns the first image from number from on that the model gets right, which it
// was not trained on: the demo is about proofs, not about accuracy.
func (d *digitTopic) pick(ctx context.Context, from uint64) (*question, error) {
	e, err := engine.New(d.model.Program, d.model.Weights(), engine.Options{})
	if err != nil {
		return nil, err
	}
	session := e.NewSession()
	for i := range uint64(100) {
		image, label := digits.Sample(from + i)
		q := &question{input: digits.Input(&image), maxT: 1, picture: picture(&image), truth: answer{class: label}}
		got, err := answerTo(ctx, session, d, q)
		if err != nil {
			return nil, err
		}
		if got == q.truth {
			return q, nil
		}
	}
	return nil, errors.New("the model gets a hundred images in a row wrong")
}

// answerTo runs a topic's model on a question.
func answerTo(ctx context.Context, s *engine.Session, t topic, q *question) (answer, error) {
	output, segments, err := s.Output(ctx, q.input, q.maxT)
	if err != nil {
		return answer{}, err
	}
	return t.read(segments, output)
}

// classes is the number of digits.
const classes = 10

// read returns the digit that the consumer makes of a model's output: the highest of
// ten little-endian scores, the lowest digit on a tie.
func (*digitTopic) read(_ uint32, output []byte) (answer, error) {
	width := len(output) / classes
	if width != 4 || len(output) != classes*width {
		return answer{}, fmt.Errorf("output of %d bytes, want %d scores of 4", len(output), classes)
	}
	best := 0
	score := func(i int) int32 { return int32(binary.LittleEndian.Uint32(output[width*i:])) }
	for i := range classes {
		if score(i) > score(best) {
			best = i
		}
	}
	return answer{class: best}, nil
}

// picture draws an image in characters, two rows of pixels in each line.
func picture(image *glyphs.Image) string {
	const shades = " .:+#@"
	var b strings.Builder
	for y := 4; y < glyphs.Size-4; y += 2 {
		line := make([]byte, glyphs.Size)
		for x := range line {
			v := int(image[y*glyphs.Size+x]) + int(image[(y+1)*glyphs.Size+x])
			line[x] = shades[v*len(shades)/511]
		}
		b.WriteString("      " + strings.TrimRight(string(line), " ") + "\n")
	}
	return b.String()
}
