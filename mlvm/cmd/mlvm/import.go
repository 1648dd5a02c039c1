package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/quant"
)

func importCommand() *cli.Command {
	return &cli.Command{
		Name:      "import",
		Usage:     "turn a foreign model into a model file",
		ArgsUsage: "FILE",
		Description: `Reads a model, quantises it to integers and writes a model file. What FILE is, is found out
from its content. The same file and flags give the same model ID on every machine.

Language models of the LLaMA architecture:

   mlvm import model.gguf                                 GGUF, tokenizer included
   mlvm import stories15M.bin --tokenizer tokenizer.bin   llama2.c checkpoint, versions 0 to 2
   mlvm import model/                                     config.json with safetensors files

The weights that a file has quantised are taken over exactly; --weights says what becomes of
those that it has as floats. Nothing but one matrix is in memory at a time. --context bounds the
tokens of a run, and so the memory that it takes. --residual i64 is for models with channels
that are thousands of times as large as the others. --greedy leaves out the sampling: half the
nodes for a model that will only ever take the likeliest token.

Networks that classify: an ONNX file. Weights become i16 or i8 with a scale for each output
channel. The input is an image or a tensor of bytes; --pixels says what range of numbers the
network was trained on, if the file does not.

Activations are i16 with an exponent that is found at run time, so no calibration data is
needed. Supported operators of ONNX: ` + strings.Join(onnx.Supported(), ", ") + ".",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, EnvVars: env("output"), Usage: "model file to write (default: FILE with the ending .mlvm)"},
			&cli.StringFlag{Name: "weights", EnvVars: env("weights"), Usage: "w16, w8, q8_0 or q4_0: what floats become (default: w16)"},
			&cli.StringFlag{Name: "tokenizer", EnvVars: env("tokenizer"), Usage: "tokenizer of a language model whose file has none: of llama2.c, a tokenizer.json or a GGUF file"},
			&cli.Int64Flag{Name: "context", EnvVars: env("context"), Usage: "tokens of a run at most (default: what the model was trained for, up to 2048)"},
			&cli.StringFlag{Name: "residual", EnvVars: env("residual"), Value: "i32", Usage: "i32 or i64: numbers of the residual stream"},
			&cli.BoolFlag{Name: "greedy", EnvVars: env("greedy"), Usage: "leave out sampling"},
			&cli.UintFlag{Name: "chunk", EnvVars: env("chunk"), Usage: "binary logarithm of the bytes of a leaf of the trace (default: what suits most models)"},
			&cli.StringFlag{Name: "pixels", EnvVars: env("pixels"), Usage: "0..255, 0..1 or -1..1: what the bytes of an image stand for (default: found out)"},
			workersFlag(), jsonFlag(),
		},
		Action: importModel,
	}
}

// importResult is what import prints as JSON of every model.
type importResult struct {
	File        string             `json:"file"`
	Source      string             `json:"source"`
	ModelID     string             `json:"modelID"`
	Bytes       int64              `json:"bytes"`
	Nodes       int                `json:"nodes"`
	Certificate certificateSummary `json:"certificate"`
	LargestStep stepSummary        `json:"largestStep"`
	Seconds     float64            `json:"seconds"`
}

func (r *importResult) print(w *tabwriter.Writer) {
	fmt.Fprintf(w, "model file\t%s (%s)\n", r.File, byteCount(r.Bytes))
	fmt.Fprintf(w, "source\t%s\n", r.Source)
	fmt.Fprintf(w, "model ID\t%s\n", r.ModelID)
	fmt.Fprintf(w, "program\t%d nodes\n", r.Nodes)
	fmt.Fprintf(w, "certificate\t%s\n", r.Certificate.Text)
	fmt.Fprintf(w, "largest step\t%s\n", r.LargestStep)
	fmt.Fprintf(w, "time\t%.1f s\n", r.Seconds)
}

func importModel(c *cli.Context) error {
	args, err := wantArgs(c, "FILE")
	if err != nil {
		return err
	}
	job := &importJob{path: args[0], out: c.String("output"), start: time.Now()}
	if job.workers, err = workers(c); err != nil {
		return err
	}
	if job.scheme, err = weightScheme(c); err != nil {
		return err
	}
	if job.out == "" {
		path := filepath.Clean(job.path)
		job.out = strings.TrimSuffix(path, filepath.Ext(path)) + ".mlvm"
	}
	form, err := formatOf(job.path)
	if err != nil {
		return err
	}
	if form == formatONNX {
		return importNetwork(c, job)
	}
	return importLanguage(c, job, form)
}

// importJob is what is to be imported, and where to.
type importJob struct {
	path, out string
	scheme    quant.Scheme // 0: not given
	workers   int
	start     time.Time
}

// result describes what has been imported.
func (j *importJob) result(p *graph.Program, meta *modelfile.Metadata, proof certificateSummary, id fmt.Stringer) (importResult, error) {
	info, err := os.Stat(j.out)
	if err != nil {
		return importResult{}, err
	}
	return importResult{
		File: j.out, Source: meta.Source, ModelID: id.String(), Bytes: info.Size(), Nodes: len(p.Nodes),
		Certificate: proof, LargestStep: largestStep(p, meta), Seconds: time.Since(j.start).Seconds(),
	}, nil
}

// weightScheme returns the value of --weights, 0 if it is not given.
func weightScheme(c *cli.Context) (quant.Scheme, error) {
	name := c.String("weights")
	if name == "" {
		return 0, nil
	}
	s, err := quant.ParseScheme(name)
	if err != nil {
		return 0, usagef("--weights is %q, want w16, w8, q8_0 or q4_0", name)
	}
	return s, nil
}
