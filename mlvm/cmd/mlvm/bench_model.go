package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/bench"
	"github.com/mlgeth/mlgeth/mlvm/model/gguf/ggufsynth"
	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	"github.com/mlgeth/mlgeth/mlvm/model/onnx/onnxsynth"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// benchModels are the models that benchmarks run on, opened when they are needed.
type benchModels struct {
	c       *cli.Context
	threads int
	given   *bench.Model // of --model, or nil
	network bool         // --shape is that of a network for images
	quant   string       // what the weights of the model are that is made
	made    *bench.Model // of --shape and --quant
	digits  *bench.Model
	closers []func() error
}

// newBenchModels reads the flags that say which models.
func newBenchModels(c *cli.Context, threads int) (*benchModels, error) {
	m := &benchModels{c: c, threads: threads}
	if c.String("model") == "" {
		return m, m.choose()
	}
	for _, name := range []string{"shape", "quant", "dir", "no-keep"} {
		if c.IsSet(name) {
			return nil, usagef("--%s is for a model that is made: give it or --model", name)
		}
	}
	path := c.String("model")
	f, err := openModel(path)
	if err != nil {
		return nil, err
	}
	m.closers = append(m.closers, f.Close)
	m.given = &bench.Model{Label: "model=" + filepath.Base(path), File: f}
	return m, nil
}

// choose reads the flags of the model that is made.
func (m *benchModels) choose() (err error) {
	shape := m.c.String("shape")
	m.quant, m.network = m.c.String("quant"), slices.Contains(onnxsynth.ShapeNames(), shape)
	if known := slices.Concat(ggufsynth.ShapeNames(), onnxsynth.ShapeNames()); !slices.Contains(known, shape) {
		return usagef("--shape is %q, want one of %s", shape, strings.Join(known, ", "))
	}
	if m.network {
		m.quant = cmp.Or(m.quant, "w8")
		_, err = networkScheme(m.quant)
	} else {
		m.quant = cmp.Or(m.quant, "q8_0")
		_, err = ggufsynth.New(shape, m.quant, 0, benchSeed)
	}
	if err != nil {
		return usagef("--quant: %w", err)
	}
	return nil
}

// networkScheme returns what the weights of a network become.
func networkScheme(name string) (quant.Scheme, error) {
	s, err := quant.ParseScheme(name)
	if err != nil || s != quant.W8 && s != quant.W16 {
		return 0, fmt.Errorf("unknown type %q of a network's weights, want w8 or w16", name)
	}
	return s, nil
}

// label names the model that all benchmarks are to be run on.
func (m *benchModels) label() string {
	if m.given != nil {
		return m.given.Label
	}
	return "shape=" + m.c.String("shape") + "/quant=" + m.quant
}

// close closes what is open, and deletes what is not to be kept.
func (m *benchModels) close() {
	for i := len(m.closers) - 1; i >= 0; i-- {
		if err := m.closers[i](); err != nil {
			fmt.Fprintln(m.c.App.ErrWriter, "mlvm: bench:", err)
		}
	}
}

// of returns the model for a benchmark, nil if the one given is of the wrong kind and the
// benchmark has not been asked for by its name.
func (m *benchModels) of(k *bench.Benchmark) (*bench.Model, error) {
	var err error
	named := m.c.Args().Present()
	switch {
	case m.given != nil && (k.Takes(m.given) || named):
		return m.given, nil
	case m.network && named && !k.Image:
		return nil, usagef("%s: %s is not what it takes: want a language model", k.Name, m.label())
	case (m.given != nil || m.network && !k.Image) && k.Language:
		return nil, nil
	case k.Language || m.network:
		if m.made == nil {
			m.made, err = m.make()
		}
		return m.made, err
	default:
		if m.digits == nil {
			var f *modelfile.File
			if f, err = openModel(embeddedName); err == nil {
				m.digits = &bench.Model{Label: "model=" + embeddedName, File: f}
			}
		}
		return m.digits, err
	}
}

// make opens the model of random weights, and makes it if it is not there.
func (m *benchModels) make() (*bench.Model, error) {
	s := &synthesis{c: m.c, threads: m.threads, dir: m.c.String("dir"), network: m.network}
	if s.dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return nil, fmt.Errorf("no folder for models, give --dir: %w", err)
		}
		s.dir = filepath.Join(cache, "mlgeth")
	}
	if err := os.MkdirAll(s.dir, 0o755); err != nil {
		return nil, err
	}
	if m.c.Bool("no-keep") {
		m.closers = append(m.closers, s.remove)
	}
	path, err := s.model(m.c.String("shape"), m.quant)
	if err != nil {
		return nil, fmt.Errorf("make a model of %s in %s: %w", m.label(), s.dir, err)
	}
	f, err := openModel(path)
	if err != nil {
		return nil, err
	}
	m.closers = append(m.closers, f.Close)
	return &bench.Model{Label: m.label(), File: f}, nil
}

// benchSeed is the seed of random weights: that of the command synth, so that its files
// have the same.
const benchSeed = 1

// synthesis makes models of random weights.
type synthesis struct {
	c       *cli.Context
	threads int
	dir     string   // where they are kept
	network bool     // those for images
	made    []string // what is there
}

// remove deletes what is there.
func (s *synthesis) remove() (err error) {
	for _, path := range s.made {
		err = errors.Join(err, os.Remove(path))
	}
	return err
}

// model returns the path of the model file of a shape and a type. The name of the file has
// a part that stands for how this program makes models: the identifier of the smallest one of
// the type, which is made each time. So a file is used again as long as it would be made
// the same.
func (s *synthesis) model(shape, quant string) (string, error) {
	smallest, write := "tiny", s.writeLanguage
	if s.network {
		smallest, write = "resnet20", s.writeNetwork
	}
	small := filepath.Join(s.dir, smallest+"-"+quant+".mlvm")
	if err := write(small, smallest, quant); err != nil {
		return "", err
	}
	s.made = append(s.made, small)
	if shape == smallest {
		return small, nil
	}
	f, err := modelfile.Open(small)
	if err != nil {
		return "", err
	}
	path := filepath.Join(s.dir, fmt.Sprintf("%s-%s-%x.mlvm", shape, quant, f.ModelID[:4]))
	if err := f.Close(); err != nil {
		return "", err
	}
	if f, err := modelfile.Open(path); err == nil {
		s.made = append(s.made, path)
		return path, f.Close()
	}
	if err := write(path, shape, quant); err != nil {
		return "", err
	}
	s.made = append(s.made, path)
	return path, nil
}

// writeNetwork makes an ONNX file in memory and imports it.
func (s *synthesis) writeNetwork(path, shape, weights string) error {
	scheme, err := networkScheme(weights)
	if err != nil {
		return err
	}
	m, err := onnxsynth.New(shape, "f32", benchSeed)
	if err != nil {
		return err
	}
	file := m.Encode()
	if err := checkRoom(s.dir, int64(len(file)), freeBytes); err != nil {
		return err
	}
	net, err := onnx.Import(file)
	if err != nil {
		return err
	}
	job := &importJob{path: "synthetic.onnx", out: path, workers: s.threads, start: time.Now()}
	_, err = convertNetwork(s.c, job, net, quant.Options{Weights: scheme})
	return err
}

// writeLanguage makes a GGUF file and imports it. Nothing is left but the model file, whole, or
// nothing at all.
func (s *synthesis) writeLanguage(path, shape, quant string) (err error) {
	m, err := ggufsynth.New(shape, quant, 0, benchSeed)
	if err != nil {
		return err
	}
	if err := checkRoom(s.dir, m.Bytes(), freeBytes); err != nil {
		return err
	}
	removeAbandoned(s.dir, time.Now())
	folder, err := os.MkdirTemp(s.dir, makingFolders)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	source := filepath.Join(folder, "synthetic.gguf")
	bar := newProgress(s.c, "making weights", byteCount, m.Bytes())
	err = m.WriteFile(s.c.Context, source, func(bytes int64) { bar.at(bytes, "") })
	bar.done()
	if err != nil {
		return err
	}
	src, err := openGGUF(source, 0)
	if err != nil {
		return err
	}
	defer src.close()
	words, err := src.tokenizer()
	if err != nil {
		return err
	}
	_, err = convert(s.c, &importJob{path: source, out: path, workers: s.threads, start: time.Now()}, src, words)
	return err
}

// makingFolders are those in which models are made. One that is older than abandonedAfter
// was left by a process that was killed.
const (
	makingFolders  = "making-*"
	abandonedAfter = 24 * time.Hour
)

// removeAbandoned removes from dir what killed processes left there, as far as it can.
func removeAbandoned(dir string, now time.Time) {
	folders, _ := filepath.Glob(filepath.Join(dir, makingFolders))
	for _, folder := range folders {
		if info, err := os.Stat(folder); err == nil && now.Sub(info.ModTime()) > abandonedAfter {
			_ = os.RemoveAll(folder)
		}
	}
}

// checkRoom returns an error unless a folder has room for a GGUF file of so many bytes and
// the model file of it, which may be an eighth longer.
func checkRoom(dir string, bytes int64, free func(dir string) (int64, error)) error {
	need := bytes + bytes/8*9 + 1<<20
	have, err := free(dir)
	if errors.Is(err, errors.ErrUnsupported) {
		return nil
	}
	if err != nil {
		return err
	}
	if have < need {
		return fmt.Errorf("%s needed, %s free: make room, or give --dir another folder or --shape a smaller one", byteCount(need), byteCount(have))
	}
	return nil
}
