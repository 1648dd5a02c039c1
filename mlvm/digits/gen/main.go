// Command gen trains the embedded digit classifier from its seed, by the project's
// own engine, and writes its model file:
//
//	go run ./mlvm/digits/gen                    write mlvm/digits/digits.mlvm
//	go run ./mlvm/digits/gen -check             train, and compare with that file
//	go run ./mlvm/digits/gen -steps 200 -o FILE  a shorter schedule, elsewhere
//	go run ./mlvm/digits/gen -sheet FILE.png    draw some of the images instead
//
// The bytes depend on nothing but the source code.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/digits/glyphs"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// config is what the command line says.
type config struct {
	output, sheet string
	check         bool
	workers       int
	recipe        digits.Recipe
}

func parse(args []string, stderr io.Writer) (c config, err error) {
	c.recipe = digits.Default()
	set := flag.NewFlagSet("gen", flag.ContinueOnError)
	set.SetOutput(stderr)
	set.StringVar(&c.output, "o", "mlvm/digits/digits.mlvm", "model `file` to write or to compare with")
	set.StringVar(&c.sheet, "sheet", "", "draw a contact sheet of training and held-out images to a PNG `file`, and stop")
	set.BoolVar(&c.check, "check", false, "compare with the file instead of writing it")
	set.IntVar(&c.workers, "workers", runtime.NumCPU(), "goroutines to use; the result does not depend on it")
	steps := set.Uint("steps", uint(c.recipe.Steps), "steps of the optimiser")
	if err := set.Parse(args); err != nil {
		return c, err
	}
	if set.NArg() > 0 {
		return c, fmt.Errorf("unexpected argument %q", set.Arg(0))
	}
	if *steps < 2 || *steps > digits.MaxSteps {
		return c, fmt.Errorf("-steps is %d, want 2 to %d", *steps, digits.MaxSteps)
	}
	c.recipe.Steps = uint32(*steps)
	return c, nil
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	c, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return nil
	case err != nil:
		return err
	case c.sheet != "":
		return drawSheet(c.sheet, c.recipe.Seed)
	}
	start := time.Now()
	params, err := c.recipe.Train(ctx, c.workers, progress(stderr, start))
	if err != nil {
		return err
	}
	model, meta, err := digits.Classifier(params)
	if err != nil {
		return err
	}
	if c.check {
		return check(c.output, func(path string) error {
			_, err := modelfile.Write(path, model, meta, c.workers)
			return err
		}, stdout)
	}
	id, err := modelfile.Write(c.output, model, meta, c.workers)
	if err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s: model %v, trained in %v\n", c.output, id, time.Since(start).Round(time.Second))
	return nil
}

// check has a model written to a temporary file and compares it with the one at
// path.
func check(path string, write func(path string) error, stdout io.Writer) error {
	want, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "digits")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	fresh := filepath.Join(dir, filepath.Base(path))
	if err := write(fresh); err != nil {
		return err
	}
	got, err := os.ReadFile(fresh)
	if err != nil {
		return err
	}
	if !bytes.Equal(got, want) {
		return fmt.Errorf("%s is not what training gives: it has to be generated again", path)
	}
	fmt.Fprintf(stdout, "%s: reproduced, all %d bytes\n", path, len(want))
	return nil
}

// progress returns a function that reports the progress of training, a line for
// each hundredth of the steps.
func progress(stderr io.Writer, start time.Time) func(digits.Progress) {
	var images, correct int
	return func(p digits.Progress) {
		images, correct = images+p.Images, correct+p.Correct
		if every := max(p.Steps/100, 1); p.Step%every != 0 && p.Step != p.Steps {
			return
		}
		fmt.Fprintf(stderr, "step %d of %d: %d of %d training images right, %v\n",
			p.Step, p.Steps, correct, images, time.Since(start).Round(time.Second))
		images, correct = 0, 0
	}
}

// drawSheet writes a contact sheet: training images above, held-out ones below.
func drawSheet(path string, seed uint64) error {
	const rows = 10
	above := glyphs.Sheet(glyphs.Train, seed, 10, rows)
	below := glyphs.Sheet(glyphs.HeldOut, seed, 10, rows)
	both := image.NewGray(image.Rect(0, 0, above.Rect.Dx(), 2*above.Rect.Dy()))
	copy(both.Pix[copy(both.Pix, above.Pix):], below.Pix)
	var b bytes.Buffer
	if err := png.Encode(&b, both); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}
