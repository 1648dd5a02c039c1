package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// networkResult is what import prints as JSON of a network.
type networkResult struct {
	importResult
	Pixels     string   `json:"pixels"`
	PixelsFrom string   `json:"pixelsFrom"`
	Limited    []string `json:"limited,omitempty"`
}

func (r *networkResult) print(w *tabwriter.Writer) {
	r.importResult.print(w)
	fmt.Fprintf(w, "pixels\t%s (%s)\n", r.Pixels, r.PixelsFrom)
	for _, l := range r.Limited {
		fmt.Fprintf(w, "note\t%s: rows differ so much in size that small weights keep fewer bits\n", l)
	}
}

// importNetwork imports an ONNX file.
func importNetwork(c *cli.Context, job *importJob) error {
	opt, err := networkOptions(c, job)
	if err != nil {
		return err
	}
	net, err := readONNX(job.path)
	if err != nil {
		return err
	}
	result, err := convertNetwork(c, job, net, opt)
	if err != nil {
		return err
	}
	return show(c, result, result.print)
}

// convertNetwork compiles a network and writes its model file.
func convertNetwork(c *cli.Context, job *importJob, net *quant.Network, opt quant.Options) (*networkResult, error) {
	compiled, err := quant.Compile(net, opt)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", job.path, err)
	}
	if err := c.Context.Err(); err != nil {
		return nil, err
	}
	p, meta := compiled.Model.Program, networkMetadata(job.path, opt.Weights, compiled)
	proof := summarize(compiled.Certificate)
	meta.Certificate = proof.Text
	id, err := modelfile.Write(job.out, compiled.Model, meta, job.workers)
	if err != nil {
		return nil, err
	}
	result := &networkResult{Pixels: compiled.Pixels.String(), PixelsFrom: compiled.PixelsReason, Limited: compiled.Limited}
	result.importResult, err = job.result(p, meta, proof, id)
	return result, err
}

// networkOptions returns the options of the compiler, and refuses flags that are for
// language models.
func networkOptions(c *cli.Context, job *importJob) (opt quant.Options, err error) {
	for _, name := range []string{"tokenizer", "context", "residual", "greedy", "chunk"} {
		if c.IsSet(name) {
			return opt, usagef("--%s is for language models, and %s is none", name, job.path)
		}
	}
	switch opt.Weights = job.scheme; opt.Weights {
	case 0:
		opt.Weights = quant.W16
	case quant.W16, quant.W8:
	default:
		return opt, usagef("--weights is %v, want w16 or w8 for an ONNX file", job.scheme)
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

// networkMetadata describes the model for people.
func networkMetadata(path string, weights quant.Scheme, r *quant.Result) *modelfile.Metadata {
	m := &modelfile.Metadata{
		Name:        strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)),
		Source:      fmt.Sprintf("%s, weights %v, pixels %s", filepath.Base(path), weights, r.Pixels),
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
