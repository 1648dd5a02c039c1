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
	"path/filepath"
	"strings"
	"syscall"
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
func run(ctx context.Context, args []string, stderr io.Writer) (err error) {
	flags := flag.NewFlagSet("synth", flag.ContinueOnError)
	flags.SetOutput(stderr)
	name := flags.String("shape", "tiny", "shape of the model")
	types := flags.String("quant", "q8_0", "type of the matrices, such as q8_0, q4_k or f16")
	length := flags.Int64("context", 0, "tokens of context (0: what the shape has)")
	seed := flags.Uint64("seed", 1, "of the random weights")
	flags.Usage = func() {
		fmt.Fprintln(stderr, usage+strings.Join(shapeNames(), ", ")+".")
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
	m, err := newModel(*name, *types, *length, *seed)
	if err != nil {
		return fmt.Errorf("%w: %w", err, errUsage)
	}
	path := flags.Arg(0)
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.tmp")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // nothing is left of it once it is renamed
	if err := m.write(ctx, f, stderr); err != nil {
		return errors.Join(err, f.Close())
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
