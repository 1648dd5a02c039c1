package main

import (
	"fmt"
	"sync/atomic"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v2"
	"golang.org/x/sync/errgroup"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

func evalCommand() *cli.Command {
	return &cli.Command{
		Name:      "eval",
		Usage:     "measure the accuracy of a model",
		ArgsUsage: "MODEL",
		Description: `Of a classifier: runs it on labelled images and counts how often the class with the highest
score is the label. Images and labels are IDX files (gzipped or not), or raw bytes: a byte a
channel of each pixel, row by row; a byte a label.

   mlvm eval net.mlvm --images t10k-images --labels t10k-labels

Of a language model: the loss, the mean over all predictions of the next token of minus the
logarithm of the probability that the model gives it, and the perplexity, its exponential.

   mlvm eval model.mlvm --text book.txt
   mlvm eval model.mlvm --tokens book.u16 --sequence 256

The text becomes tokens and is cut into sequences that begin with BOS, the beginning of a text.
--tokens is a file of token ids, u16 little-endian, which is cut as it is. Nothing is predicted
across a cut.`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "images", EnvVars: env("images"), Usage: "file of images"},
			&cli.StringFlag{Name: "labels", EnvVars: env("labels"), Usage: "file of labels"},
			&cli.BoolFlag{Name: "classes", EnvVars: env("classes"), Usage: "list the class of every image in the JSON result"},
			&cli.StringFlag{Name: "text", EnvVars: env("text"), Usage: "file of text, - for stdin"},
			&cli.StringFlag{Name: "tokens", EnvVars: env("tokens"), Usage: "file of token ids"},
			&cli.Int64Flag{Name: "sequence", EnvVars: env("sequence"), Usage: "tokens of a sequence, BOS included (default: the model's context)"},
			&cli.IntFlag{Name: "limit", EnvVars: env("limit"), Usage: "use only the first N images or sequences (0: all)"},
			batchFlag(), workersFlag(), jsonFlag(),
		},
		Action: evalModel,
	}
}

// evalResult is what eval prints as JSON.
type evalResult struct {
	ModelID         string  `json:"modelID"`
	Accuracy        float64 `json:"accuracy"`
	N               int     `json:"n"`
	Correct         int     `json:"correct"`
	Seconds         float64 `json:"seconds"`
	ImagesPerSecond float64 `json:"imagesPerSecond"`
	Classes         []int   `json:"classes,omitempty"`
}

func evalModel(c *cli.Context) error {
	args, err := wantArgs(c, "MODEL")
	if err != nil {
		return err
	}
	n, err := workers(c)
	if err != nil {
		return err
	}
	f, err := openModel(args[0])
	if err != nil {
		return err
	}
	defer f.Close()
	l, err := languageOf(f)
	if err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	if l != nil {
		return evalLanguage(c, f, l, n)
	}
	return evalClassifier(c, f, n)
}

// evalClassifier measures how often a classifier is right.
func evalClassifier(c *cli.Context, f *modelfile.File, n int) error {
	if c.String("images") == "" || c.String("labels") == "" {
		return usagef("eval: --images and --labels are required for a classifier")
	}
	set, err := readImages(c, &f.Metadata.Input)
	if err != nil {
		return err
	}
	// Images are small: each worker runs whole ones, alone.
	e, err := engine.New(f.Program, f.Weights(), engine.Options{Workers: 1})
	if err != nil {
		return err
	}
	start := time.Now()
	classes, err := classify(c, e, set, n)
	if err != nil {
		return err
	}
	result := evalResult{ModelID: f.ModelID.String(), N: len(classes), Seconds: time.Since(start).Seconds()}
	for i, class := range classes {
		if class == int(set.labels.Item(i)[0]) {
			result.Correct++
		}
	}
	result.Accuracy = float64(result.Correct) / float64(result.N)
	result.ImagesPerSecond = float64(result.N) / result.Seconds
	if c.Bool("classes") {
		result.Classes = classes
	}
	return show(c, result, func(w *tabwriter.Writer) {
		fmt.Fprintf(w, "accuracy\t%.2f %% (%d of %d)\n", 100*result.Accuracy, result.Correct, result.N)
		fmt.Fprintf(w, "speed\t%.0f images/s\n", result.ImagesPerSecond)
	})
}

// imageSet is what a model is evaluated on.
type imageSet struct {
	images, labels *input.IDX
	spec           input.Spec
	count          int
}

func readImages(c *cli.Context, in *modelfile.Input) (*imageSet, error) {
	spec, err := input.SpecOf(in)
	if err != nil {
		return nil, err
	}
	s := &imageSet{spec: spec}
	if s.images, err = input.ReadIDX(c.String("images"), spec.Len()); err != nil {
		return nil, err
	}
	if s.labels, err = input.ReadIDX(c.String("labels"), 1); err != nil {
		return nil, err
	}
	if s.labels.Count != s.images.Count || len(s.labels.Item(0)) != 1 {
		return nil, fmt.Errorf("%d images but %d labels", s.images.Count, s.labels.Count)
	}
	if _, err := s.images.Image(0, spec); err != nil {
		return nil, fmt.Errorf("%s: %w", c.String("images"), err)
	}
	s.count = s.images.Count
	switch limit := c.Int("limit"); {
	case limit < 0:
		return nil, usagef("--limit is %d, want 0 or more", limit)
	case limit > 0:
		s.count = min(limit, s.count)
	}
	return s, nil
}

// classify returns the class of every image.
func classify(c *cli.Context, e *engine.Engine, set *imageSet, workers int) ([]int, error) {
	classes := make([]int, set.count)
	bar := newProgress(c, "images", count, int64(set.count))
	defer bar.done()
	p := e.Program()
	d := p.Nodes[p.OutNode].DType
	var next, done atomic.Int64
	g, ctx := errgroup.WithContext(c.Context)
	for range workers {
		g.Go(func() error { // ends when all images are taken, or at the first error
			session := e.NewSession()
			for {
				i := int(next.Add(1)) - 1
				if i >= set.count {
					return nil
				}
				pixels, err := set.images.Image(i, set.spec)
				if err != nil {
					return err
				}
				in, err := set.spec.Tensor(pixels)
				if err != nil {
					return err
				}
				output, _, err := session.Output(ctx, in, p.MaxSegments)
				if err != nil {
					return err
				}
				classes[i] = argmax(integers(d, output))
				bar.at(done.Add(1), "")
			}
		})
	}
	return classes, g.Wait()
}
