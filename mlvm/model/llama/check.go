package llama

import (
	"errors"
	"fmt"
	"math"

	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Limits of a model: what no sensible one exceeds, and what a program can express.
const (
	maxDim      = 1 << 20
	maxLayers   = 1 << 10
	maxVocab    = 1 << 24
	maxStop     = 16
	mostContext = 4096 // the output, four bytes a token, has at most 16 KiB
	defContext  = 2048
)

// check checks a checkpoint and returns its configuration, with defaults in the
// place of zeros.
func (ck *Checkpoint) check() (*Config, error) {
	cfg := ck.Config
	if err := cfg.check(); err != nil {
		return nil, fmt.Errorf("%s: %w", cfg.Name, err)
	}
	if err := ck.checkShapes(); err != nil {
		return nil, fmt.Errorf("%s: %w", cfg.Name, err)
	}
	return &cfg, nil
}

func (c *Config) check() error {
	for _, n := range []struct {
		name      string
		value, hi int64
	}{
		{"dimension", c.Dim, maxDim}, {"feed-forward dimension", c.Hidden, maxDim}, {"number of layers", c.Layers, maxLayers},
		{"number of heads", c.Heads, maxDim}, {"number of key heads", c.KVHeads, maxDim}, {"head dimension", c.HeadDim, maxDim},
		{"vocabulary", c.Vocab, maxVocab}, {"trained context", c.Trained, math.MaxInt32},
	} {
		if n.value < 1 || n.value > n.hi {
			return fmt.Errorf("%s is %d, want 1 to %d", n.name, n.value, n.hi)
		}
	}
	if c.Heads%c.KVHeads != 0 {
		return fmt.Errorf("%d heads are not a multiple of %d key heads", c.Heads, c.KVHeads)
	}
	if !(c.NormEpsilon >= 0 && c.NormEpsilon <= 1) {
		return fmt.Errorf("epsilon of the norms is %v, want 0 to 1", c.NormEpsilon)
	}
	if len(c.Stop) > maxStop {
		return fmt.Errorf("%d stop tokens, want at most %d", len(c.Stop), maxStop)
	}
	for _, id := range c.Stop {
		if id < 0 || int64(id) >= c.Vocab {
			return fmt.Errorf("stop token %d, want 0 to %d", id, c.Vocab-1)
		}
	}
	return errors.Join(c.Rope.check(c.HeadDim), c.Build.check(c.Trained))
}

func (r *Rope) check(headDim int64) error {
	if r.Dims < 2 || r.Dims%2 != 0 || r.Dims > headDim {
		return fmt.Errorf("rope: %d rotated elements of a head, want an even number up to %d", r.Dims, headDim)
	}
	if r.Pairing > HalfSplit {
		return fmt.Errorf("rope: unknown pairing %d", r.Pairing)
	}
	if !(r.Base > 0 && r.Base <= math.MaxFloat64) || !(r.Scale > 0 && r.Scale <= math.MaxFloat64) {
		return fmt.Errorf("rope: frequency base %v and scale %v, want positive numbers", r.Base, r.Scale)
	}
	if len(r.Factors) != 0 && int64(len(r.Factors)) != r.Dims/2 {
		return fmt.Errorf("rope: %d factors, want %d", len(r.Factors), r.Dims/2)
	}
	for i, f := range r.Factors {
		if !(f > 0 && f <= math.MaxFloat64) {
			return fmt.Errorf("rope: factor %d is %v, want a positive number", i, f)
		}
	}
	return nil
}

// check fills in defaults and checks the choices.
func (b *Build) check(trained int64) error {
	if b.Context == 0 {
		b.Context = min(trained, defContext)
	}
	if most := min(trained, mostContext); b.Context < 1 || b.Context > most {
		return fmt.Errorf("context of %d tokens, want 1 to %d", b.Context, most)
	}
	switch b.Residual {
	case 0:
		b.Residual = tensor.I32
	case tensor.I32, tensor.I64:
	default:
		return fmt.Errorf("residual stream of %v, want i32 or i64", b.Residual)
	}
	return nil
}

// checkShapes checks that every tensor is there and has its shape.
func (ck *Checkpoint) checkShapes() error {
	c := &ck.Config
	if int64(len(ck.Layers)) != c.Layers {
		return fmt.Errorf("%d layers, want %d", len(ck.Layers), c.Layers)
	}
	err := errors.Join(
		checkMatrix("embedding", ck.Embedding, c.Vocab, c.Dim),
		checkVector("norm", ck.Norm, c.Dim),
	)
	if ck.Output != nil {
		err = errors.Join(err, checkMatrix("output", ck.Output, c.Vocab, c.Dim))
	}
	queries, keys := c.Heads*c.HeadDim, c.KVHeads*c.HeadDim
	for i := range ck.Layers {
		l, name := &ck.Layers[i], func(s string) string { return fmt.Sprintf("layer %d: %s", i, s) }
		err = errors.Join(err,
			checkVector(name("attention norm"), l.AttentionNorm, c.Dim),
			checkMatrix(name("query"), l.Query, queries, c.Dim),
			checkMatrix(name("key"), l.Key, keys, c.Dim),
			checkMatrix(name("value"), l.Value, keys, c.Dim),
			checkMatrix(name("attention output"), l.Attention, c.Dim, queries),
			checkVector(name("feed-forward norm"), l.FeedForwardNorm, c.Dim),
			checkMatrix(name("gate"), l.Gate, c.Hidden, c.Dim),
			checkMatrix(name("up"), l.Up, c.Hidden, c.Dim),
			checkMatrix(name("down"), l.Down, c.Dim, c.Hidden),
		)
	}
	return err
}

func checkMatrix(name string, m quant.Matrix, rows, columns int64) error {
	if m == nil {
		return fmt.Errorf("%s: missing", name)
	}
	if r, c := m.Shape(); r != rows || c != columns {
		return fmt.Errorf("%s: shape (%d, %d), want (%d, %d)", name, r, c, rows, columns)
	}
	return nil
}

func checkVector(name string, v []float64, n int64) error {
	if int64(len(v)) != n {
		return fmt.Errorf("%s: %d elements, want %d", name, len(v), n)
	}
	return nil
}
