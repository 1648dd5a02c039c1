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
		Usage:     "turn a float model into a model file",
		ArgsUsage: "FILE",
		Description: `Reads an ONNX file, quantises it to integers and writes a model file. The same file and
flags give the same model ID on every machine.

Weights become i16 or i8 with a scale for each output channel; activations are i16 with an
exponent that is found at run time, so no calibration data is needed. The input is an image
or a tensor of bytes; --pixels says what range of numbers the network was trained on, if the
file does not.

Supported operators: ` + strings.Join(onnx.Supported(), ", ") + ".",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, EnvVars: env("output"), Usage: "model file to write (default: FILE with the ending .mlvm)"},
			&cli.StringFlag{Name: "weights", EnvVars: env("weights"), Value: "w16", Usage: "w16 or w8: bits of a weight"},
			&cli.StringFlag{Name: "pixels", EnvVars: env("pixels"), Usage: "0..255, 0..1 or -1..1: what the bytes of an image stand for (default: found out)"},
			workersFlag(), jsonFlag(),
		},
		Action: importModel,
	}
}

// importResult is what import prints as JSON.
type importResult struct {
	File        string             `json:"file"`
	ModelID     string             `json:"modelID"`
	Bytes       int64              `json:"bytes"`
	Nodes       int                `json:"nodes"`
	Pixels      string             `json:"pixels"`
	PixelsFrom  string             `json:"pixelsFrom"`
	Limited     []string           `json:"limited,omitempty"`
	Certificate certificateSummary `json:"certificate"`
	LargestStep stepSummary        `json:"largestStep"`
	Seconds     float64            `json:"seconds"`
}

func importModel(c *cli.Context) error {
	args, err := wantArgs(c, "FILE")
	if err != nil {
		return err
	}
	opt, err := importOptions(c)
	if err != nil {
		return err
	}
	n, err := workers(c)
	if err != nil {
		return err
	}
	out := c.String("output")
	if out == "" {
		out = strings.TrimSuffix(args[0], filepath.Ext(args[0])) + ".mlvm"
	}
	start := time.Now()
	net, err := readONNX(args[0])
	if err != nil {
		return err
	}
	compiled, err := quant.Compile(net, opt)
	if err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	if err := c.Context.Err(); err != nil {
		return err
	}
	result, err := writeModel(out, metadata(args[0], c.String("weights"), compiled), compiled, n)
	if err != nil {
		return err
	}
	result.Seconds = time.Since(start).Seconds()
	return show(c, result, result.print)
}

// writeModel writes the model file and returns what there is to say about it.
func writeModel(out string, meta *modelfile.Metadata, compiled *quant.Result, workers int) (*importResult, error) {
	p := compiled.Model.Program
	proof := summarize(graph.Certify(p, compiled.Model.Weights))
	meta.Certificate = proof.Text
	id, err := modelfile.Write(out, compiled.Model, meta, workers)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(out)
	if err != nil {
		return nil, err
	}
	return &importResult{
		File: out, ModelID: id.String(), Bytes: info.Size(), Nodes: len(p.Nodes),
		Pixels: compiled.Pixels.String(), PixelsFrom: compiled.PixelsReason, Limited: compiled.Limited,
		Certificate: proof, LargestStep: largestStep(p, meta),
	}, nil
}

func (r *importResult) print(w *tabwriter.Writer) {
	fmt.Fprintf(w, "model file\t%s (%s)\n", r.File, byteCount(r.Bytes))
	fmt.Fprintf(w, "model ID\t%s\n", r.ModelID)
	fmt.Fprintf(w, "program\t%d nodes\n", r.Nodes)
	fmt.Fprintf(w, "pixels\t%s (%s)\n", r.Pixels, r.PixelsFrom)
	for _, l := range r.Limited {
		fmt.Fprintf(w, "note\t%s: rows differ so much in size that small weights keep fewer bits\n", l)
	}
	fmt.Fprintf(w, "certificate\t%s\n", r.Certificate.Text)
	fmt.Fprintf(w, "largest step\t%s\n", r.LargestStep)
}

func importOptions(c *cli.Context) (opt quant.Options, err error) {
	switch w := c.String("weights"); w {
	case "w16":
		opt.Weights = quant.W16
	case "w8":
		opt.Weights = quant.W8
	default:
		return opt, usagef("--weights is %q, want w16 or w8", w)
	}
	if p := c.String("pixels"); p != "" {
		if opt.Pixels, err = quant.ParsePixelRange(p); err != nil {
			return opt, usageError{fmt.Errorf("--pixels: %w", err)}
		}
	}
	return opt, nil
}

// readONNX reads a network, looking at the length before the content.
func readONNX(path string) (*quant.Network, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() || info.Size() > onnx.MaxBytes {
		return nil, fmt.Errorf("%s: not a file of at most %d bytes", path, onnx.MaxBytes)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	net, err := onnx.Import(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return net, nil
}

// metadata describes the model for people.
func metadata(path, weights string, r *quant.Result) *modelfile.Metadata {
	m := &modelfile.Metadata{
		Name:        strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)),
		Source:      fmt.Sprintf("%s, weights %s, pixels %s", filepath.Base(path), weights, r.Pixels),
		Input:       modelfile.Input{Kind: "tensor", DType: "i8", Minus: 128},
		Output:      modelfile.Output{Description: "one score a class", DType: "i32", FracBits: r.FractionBits},
		NodeNames:   r.Model.NodeNames,
		WeightNames: r.Model.WeightNames,
	}
	for _, n := range r.Output {
		m.Output.Shape = append(m.Output.Shape, int64(n))
	}
	for _, n := range r.Input {
		m.Input.Shape = append(m.Input.Shape, int64(n))
	}
	m.Input.Description = fmt.Sprintf("tensor %v, byte minus 128", r.Input)
	if r.Image { // (1, C, H, W) at the source, (H, W, C) in the program
		ch, h, w := int64(r.Input[1]), int64(r.Input[2]), int64(r.Input[3])
		m.Input.Kind, m.Input.Shape = "image", []int64{h, w, ch}
		m.Input.Description = fmt.Sprintf("image %d×%d, %d channels, byte minus 128", w, h, ch)
	}
	return m
}
