// Command synth writes a GGUF file with random weights in the shape of a large
// language model, for measurements of speed and memory. Its text is noise.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf/ggufsynth"
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

const usage = `Writes a GGUF file with random weights, for measurements of speed and memory.

   go run ./mlvm/model/gguf/synth -shape tiny tiny.gguf
   go run ./mlvm/model/gguf/synth -shape 7b -quant q4_0 7b-q4_0.gguf

The same flags give the same file on every machine. Its tokenizer knows every text. Shapes: `

// run writes the file that the arguments ask for, whole or not at all.
func run(ctx context.Context, args []string, stderr io.Writer) error {
	flags := flag.NewFlagSet("synth", flag.ContinueOnError)
	flags.SetOutput(stderr)
	name := flags.String("shape", "tiny", "shape of the model")
	types := flags.String("quant", "q8_0", "type of the matrices, such as q8_0, q4_k or f16")
	length := flags.Int64("context", 0, "tokens of context (0: what the shape has)")
	seed := flags.Uint64("seed", 1, "of the random weights")
	flags.Usage = func() {
		fmt.Fprintln(stderr, usage+strings.Join(ggufsynth.ShapeNames(), ", ")+".")
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
	m, err := ggufsynth.New(*name, *types, *length, *seed)
	if err != nil {
		return fmt.Errorf("%w: %w", err, errUsage)
	}
	return m.WriteFile(ctx, flags.Arg(0), showing(stderr, m.Bytes()))
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
