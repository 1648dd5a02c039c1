// Command synth writes a model file of another format with random weights, in the shape of a
// language model or of a network for images, for measurements of speed and memory. What it says is
// noise.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf/ggufsynth"
	"github.com/mlgeth/mlgeth/mlvm/model/onnx/onnxsynth"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stderr)
	stop()
	switch {
	case err == nil || errors.Is(err, flag.ErrHelp):
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(os.Stderr, "synth: interrupted")
		os.Exit(130)
	case errors.Is(err, errUsage):
		fmt.Fprintln(os.Stderr, "synth:", err)
		os.Exit(2)
	default:
		fmt.Fprintln(os.Stderr, "synth:", err)
		os.Exit(1)
	}
}

// errUsage is a mistake in how the command was called.
var errUsage = errors.New("see -help")

const usage = `Writes a model with random weights, for measurements of speed and memory: a GGUF file of a
language model, or an ONNX file of a network for images.

   go run ./mlvm/model/synth -shape tiny tiny.gguf
   go run ./mlvm/model/synth -shape 7b -quant q4_0 7b-q4_0.gguf
   go run ./mlvm/model/synth -shape resnet50 resnet50.onnx
   go run ./mlvm/model/synth -shape resnet50 -quant int8 resnet50-int8.onnx   for other runtimes

The same flags give the same file on every machine. The tokenizer of a language model knows every
text. Shapes: `

// run writes the file that the arguments ask for, whole or not at all.
func run(ctx context.Context, args []string, stderr io.Writer) error {
	flags := flag.NewFlagSet("synth", flag.ContinueOnError)
	flags.SetOutput(stderr)
	shape := flags.String("shape", "tiny", "shape of the model")
	quant := flags.String("quant", "", "type of the weights: of a language model such as q8_0 (if not given), q4_k or f16, of a network f32 (if not given) or int8")
	length := flags.Int64("context", 0, "tokens of context of a language model (0: what the shape has)")
	seed := flags.Uint64("seed", 1, "of the random weights")
	flags.Usage = func() {
		fmt.Fprintln(stderr, usage+strings.Join(slices.Concat(ggufsynth.ShapeNames(), onnxsynth.ShapeNames()), ", ")+".")
		fmt.Fprintln(stderr)
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			err = fmt.Errorf("%w: %w", err, errUsage)
		}
		return err
	}
	if flags.NArg() != 1 {
		return fmt.Errorf("want the name of one file to write: %w", errUsage)
	}
	path := flags.Arg(0)
	if slices.Contains(onnxsynth.ShapeNames(), *shape) {
		if *length != 0 {
			return fmt.Errorf("-context is for language models, and %s is none: %w", *shape, errUsage)
		}
		m, err := onnxsynth.New(*shape, cmp.Or(*quant, "f32"), *seed)
		if err != nil {
			return fmt.Errorf("%w: %w", err, errUsage)
		}
		return m.WriteFile(ctx, path)
	}
	m, err := ggufsynth.New(*shape, cmp.Or(*quant, "q8_0"), *length, *seed)
	if err != nil {
		return fmt.Errorf("%w: %w", err, errUsage)
	}
	return m.WriteFile(ctx, path, showing(stderr, m.Bytes()))
}

// showing returns what shows from time to time how many of the bytes are written.
func showing(stderr io.Writer, total int64) func(done int64) {
	start, last := time.Now(), time.Now()
	return func(done int64) {
		now := time.Now()
		if now.Sub(last) < 2*time.Second {
			return
		}
		last = now
		fmt.Fprintf(stderr, "%d of %d MB, %.0f MB/s\n", done/1e6, total/1e6, float64(done)/1e6/now.Sub(start).Seconds())
	}
}
