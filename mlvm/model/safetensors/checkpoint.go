package safetensors

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// Names of files in the folder of a model.
const (
	configName    = "config.json"
	weightsName   = "model.safetensors"
	indexName     = "model.safetensors.index.json"
	tokenizerName = "tokenizer.json"
)

// Bounds of files that are read whole, and of the number of files.
const (
	maxConfig    = 16 << 20 // bytes
	maxTokenizer = 256 << 20
	maxFiles     = 1 << 12
)

// Options says how weights are quantized.
type Options struct {
	Weights quant.Scheme // 0 is quant.W16
}

// File is an open model.
type File struct {
	Checkpoint llama.Checkpoint
	Tokenizer  *tokenizer.Model // nil if there is none

	files []*os.File
}

// Open opens a model: a folder with its files, or the one safetensors file in such a
// folder. Its matrices are read from the files, which must stay as they are until
// Close.
func Open(path string, o Options) (*File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	dir, files := path, []string(nil)
	if !info.IsDir() {
		dir, files = filepath.Dir(path), []string{filepath.Base(path)}
	}
	f := new(File)
	if err := f.open(dir, files, o); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", path, err), f.Close())
	}
	return f, nil
}

// Close closes the files: the matrices can no longer be read.
func (f *File) Close() error {
	var errs []error
	for _, file := range f.files {
		errs = append(errs, file.Close())
	}
	return errors.Join(errs...)
}

// open opens the model in a folder, of which the tensors are in the given files.
func (f *File) open(dir string, files []string, o Options) error {
	b, err := readFile(filepath.Join(dir, configName), maxConfig)
	if err != nil {
		return err
	}
	c, cfg, err := decodeConfig(b)
	if err != nil {
		return fmt.Errorf("%s: %w", configName, err)
	}
	if abs, err := filepath.Abs(dir); err == nil {
		cfg.Name = filepath.Base(abs)
	}
	if files == nil {
		if files, err = weightFiles(dir); err != nil {
			return err
		}
	}
	w := &weights{tensors: make(map[string]*tensor), scheme: o.Weights, cfg: &cfg}
	if w.scheme == 0 {
		w.scheme = quant.W16
	}
	for _, name := range files {
		if err := f.read(filepath.Join(dir, name), w); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	if f.Checkpoint, err = w.checkpoint(c.Tied); err != nil {
		return err
	}
	return f.readTokenizer(filepath.Join(dir, tokenizerName), c)
}

// readFile reads a file of at most so many bytes.
func readFile(path string, most int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > most {
		return nil, fmt.Errorf("%s: %d bytes, want at most %d", filepath.Base(path), info.Size(), most)
	}
	return os.ReadFile(path)
}

// weightFiles returns the names of the safetensors files in a folder.
func weightFiles(dir string) ([]string, error) {
	b, err := readFile(filepath.Join(dir, indexName), maxConfig)
	if errors.Is(err, os.ErrNotExist) {
		return []string{weightsName}, nil
	}
	if err != nil {
		return nil, err
	}
	var index struct {
		Files map[string]string `json:"weight_map"` // by tensor
	}
	if err := json.Unmarshal(b, &index); err != nil {
		return nil, fmt.Errorf("%s: %w", indexName, err)
	}
	var names []string
	for _, name := range index.Files {
		if filepath.Base(name) != name || name == "." || name == ".." {
			return nil, fmt.Errorf("%s: %q is not the name of a file beside it", indexName, name)
		}
		names = append(names, name)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	if len(names) == 0 || len(names) > maxFiles {
		return nil, fmt.Errorf("%s: %d files, want 1 to %d", indexName, len(names), maxFiles)
	}
	return names, nil
}

// read adds the tensors of a file.
func (f *File) read(path string, w *weights) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	f.files = append(f.files, file)
	info, err := file.Stat()
	if err != nil {
		return err
	}
	tensors, err := readHeader(file, info.Size())
	if err != nil {
		return err
	}
	for _, t := range tensors {
		if w.tensors[t.name] != nil {
			return fmt.Errorf("tensor %q is in another file, too", t.name)
		}
		w.tensors[t.name] = t
	}
	return nil
}

func (f *File) readTokenizer(path string, c *config) error {
	b, err := readFile(path, maxTokenizer)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	o := tokenizer.HuggingFace{BOS: -1, EOS: -1, Vocab: int(c.Vocab)}
	if c.BOS != nil {
		o.BOS = *c.BOS
	}
	if len(c.EOS) > 0 {
		o.EOS = c.EOS[0]
	}
	f.Tokenizer, err = tokenizer.FromHuggingFace(b, o)
	return err
}

// weights takes tensors by name.
type weights struct {
	tensors map[string]*tensor // those that are left
	scheme  quant.Scheme
	cfg     *llama.Config
	err     error // the first
}

// ignored are the names of tensors that follow from the configuration.
var ignored = regexp.MustCompile(`^model\.layers\.\d+\.self_attn\.rotary_emb\.inv_freq$|^model\.rotary_emb\.inv_freq$`)

// checkpoint takes all tensors.
func (w *weights) checkpoint(tied bool) (llama.Checkpoint, error) {
	c := w.cfg
	ck := llama.Checkpoint{Config: *c}
	if c.Layers < 1 || c.Layers > int64(len(w.tensors)) {
		return ck, fmt.Errorf("num_hidden_layers is %d, want 1 to the number of tensors, %d", c.Layers, len(w.tensors))
	}
	ck.Embedding = w.matrix("model.embed_tokens", c.Vocab, c.Dim)
	ck.Norm = w.vector("model.norm", c.Dim)
	const output = "lm_head"
	if tied {
		delete(w.tensors, output+".weight") // some files have a copy
	} else {
		ck.Output = w.matrix(output, c.Vocab, c.Dim)
	}
	queries, keys := c.Heads*c.HeadDim, c.KVHeads*c.HeadDim
	for i := range c.Layers {
		at := fmt.Sprintf("model.layers.%d.", i)
		ck.Layers = append(ck.Layers, llama.Layer{
			AttentionNorm:   w.vector(at+"input_layernorm", c.Dim),
			FeedForwardNorm: w.vector(at+"post_attention_layernorm", c.Dim),
			Query:           w.matrix(at+"self_attn.q_proj", queries, c.Dim),
			Key:             w.matrix(at+"self_attn.k_proj", keys, c.Dim),
			Value:           w.matrix(at+"self_attn.v_proj", keys, c.Dim),
			Attention:       w.matrix(at+"self_attn.o_proj", c.Dim, queries),
			Gate:            w.matrix(at+"mlp.gate_proj", c.Hidden, c.Dim),
			Up:              w.matrix(at+"mlp.up_proj", c.Hidden, c.Dim),
			Down:            w.matrix(at+"mlp.down_proj", c.Dim, c.Hidden),
		})
	}
	if w.err == nil {
		w.err = w.unused()
	}
	return ck, w.err
}

// unused refuses tensors that nothing has taken.
func (w *weights) unused() error {
	var names []string
	for name := range w.tensors {
		if !ignored.MatchString(name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return nil
	}
	slices.Sort(names)
	return fmt.Errorf("tensor %q, and %d more, are not part of the architecture", names[0], len(names)-1)
}

// take returns a tensor, once.
func (w *weights) take(name string) *tensor {
	name += ".weight"
	t := w.tensors[name]
	if t == nil && w.err == nil {
		w.err = fmt.Errorf("tensor %q is missing", name)
	}
	delete(w.tensors, name)
	return t
}

func (w *weights) matrix(name string, rows, columns int64) quant.Matrix {
	t := w.take(name)
	if w.err != nil {
		return nil
	}
	m, err := t.matrix(rows, columns)
	if err != nil {
		w.err = err
		return nil
	}
	return quant.NewMatrix(m, w.scheme)
}

func (w *weights) vector(name string, n int64) []float64 {
	t := w.take(name)
	if w.err != nil {
		return nil
	}
	m, err := t.matrix(n)
	if err != nil {
		w.err = err
		return nil
	}
	v, err := m.Vector()
	if err != nil {
		w.err = err
	}
	return v
}
