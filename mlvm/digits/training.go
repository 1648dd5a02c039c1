package digits

import (
	"context"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/digits/glyphs"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/train"
)

// Progress is what has been done of a training.
type Progress struct {
	Step, Steps int // Step counts from 1
	// Images is the number of images of the step, Correct how many of them were
	// classified correctly before it.
	Images, Correct int
}

// Train trains a classifier and returns its parameters. It runs with the given
// number of goroutines, on which the result does not depend, calls progress, if not
// nil, after each step, and stops when ctx is done.
func (r Recipe) Train(ctx context.Context, workers int, progress func(Progress)) ([]train.Parameters, error) {
	p, input, err := r.Program(workers)
	if err != nil {
		return nil, err
	}
	e, err := engine.New(p.Program, p.Weights, engine.Options{Workers: workers})
	if err != nil {
		return nil, fmt.Errorf("digits: %w", err)
	}
	var params []train.Parameters
	err = e.NewSession().EachOf(ctx, input, r.Steps, p.Read(), func(t uint32, outputs []engine.Tensor) error {
		whole := make([][]byte, len(outputs)) // of the nodes that are read here
		for n, x := range outputs {
			whole[n] = x.Bytes
		}
		if progress != nil {
			progress(r.progress(int(t), p.Classes(whole)))
		}
		if t == r.Steps-1 {
			params = p.Parameters(whole)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("digits: %w", err)
	}
	return params, nil
}

// progress compares the classes of segment t with the labels, which count up.
func (r Recipe) progress(t int, classes []int) Progress {
	p := Progress{Step: t + 1, Steps: int(r.Steps), Images: len(classes)}
	for i, class := range classes {
		if class == (t*batch+i)%glyphs.Classes {
			p.Correct++
		}
	}
	return p
}

// A Judge runs a classifier. It must not be used by several goroutines at once.
type Judge struct {
	session *engine.Session
}

// NewJudge returns a Judge of a model file such as Model.
func NewJudge(f *modelfile.File) (*Judge, error) {
	if f.Program.InputLen != imageLen || f.Program.MaxSegments != 1 {
		return nil, fmt.Errorf("digits: the model's input has %d bytes, want an image of %d", f.Program.InputLen, imageLen)
	}
	e, err := engine.New(f.Program, f.Weights(), engine.Options{Workers: 1})
	if err != nil {
		return nil, fmt.Errorf("digits: %w", err)
	}
	return &Judge{session: e.NewSession()}, nil
}

// Classify returns the digit that an image shows.
func (j *Judge) Classify(ctx context.Context, img *glyphs.Image) (digit int, err error) {
	output, _, err := j.session.Output(ctx, Input(img), 1)
	if err != nil {
		return 0, fmt.Errorf("digits: %w", err)
	}
	return train.Best(train.Scores(output)), nil
}
