// Package llamatest has what tests of language models share: the architecture in
// float64, written from its description alone.
package llamatest

import (
	"context"
	"fmt"
	"math"

	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// Reference is a decoder in float64 with the weights of a checkpoint.
type Reference struct {
	cfg       llama.Config
	embedding matrix
	output    matrix
	norm      []float64
	layers    []layer
	keys      [][][]float64 // by layer and position: all key heads
	values    [][][]float64
}

type matrix struct {
	rows, columns int
	w             []float64
}

type layer struct {
	attentionNorm, ffnNorm                       []float64
	query, key, value, attention, gate, up, down matrix
}

// NewReference reads all weights of a checkpoint through read: quant.Matrix.Rows for
// those of the source, or what its integers stand for.
func NewReference(ck *llama.Checkpoint, read func(quant.Matrix) ([]float64, error)) (*Reference, error) {
	r := &Reference{cfg: ck.Config, norm: ck.Norm}
	var err error
	load := func(m quant.Matrix) matrix {
		if err != nil {
			return matrix{}
		}
		rows, columns := m.Shape()
		x := matrix{rows: int(rows), columns: int(columns)}
		if x.w, err = read(m); err == nil && len(x.w) != x.rows*x.columns {
			err = fmt.Errorf("%d weights, want %d", len(x.w), x.rows*x.columns)
		}
		return x
	}
	r.embedding = load(ck.Embedding)
	r.output = r.embedding
	if ck.Output != nil {
		r.output = load(ck.Output)
	}
	for i := range ck.Layers {
		l := &ck.Layers[i]
		r.layers = append(r.layers, layer{
			l.AttentionNorm, l.FeedForwardNorm, load(l.Query), load(l.Key), load(l.Value), load(l.Attention),
			load(l.Gate), load(l.Up), load(l.Down),
		})
	}
	r.Reset()
	return r, err
}

// Source reads the weights of a matrix as the source holds them.
func Source(m quant.Matrix) ([]float64, error) {
	rows, _ := m.Shape()
	return m.Rows(context.Background(), 0, rows)
}

// Quantized reads the weights that the integers of a matrix stand for.
func Quantized(m quant.Matrix) ([]float64, error) {
	ctx := context.Background()
	form, err := m.Form(ctx)
	if err != nil {
		return nil, err
	}
	q, d, minimum, err := m.Content(ctx)
	if err != nil {
		return nil, err
	}
	rows, columns := m.Shape()
	w := make([]float64, 0, rows*columns)
	for n := range rows {
		for k := range columns {
			g := n*form.Groups() + k/form.Group
			v := float64(form.Q.Load(q, n*form.Columns+k)) * float64(form.D.Load(d, g))
			if form.Minimum {
				v += float64(form.M.Load(minimum, g))
			}
			w = append(w, math.Ldexp(v, -form.Shift))
		}
	}
	return w, nil
}

// Reset forgets all tokens.
func (r *Reference) Reset() {
	r.keys, r.values = make([][][]float64, len(r.layers)), make([][][]float64, len(r.layers))
}

// Next returns the logits after one more token.
func (r *Reference) Next(token int32) []float64 {
	dim := int(r.cfg.Dim)
	x := append([]float64(nil), r.embedding.w[int(token)*dim:][:dim]...)
	for i := range r.layers {
		l := &r.layers[i]
		add(x, l.attention.times(r.attention(i, r.rmsNorm(x, l.attentionNorm))))
		h := r.rmsNorm(x, l.ffnNorm)
		gate, up := l.gate.times(h), l.up.times(h)
		for j := range gate {
			gate[j] = gate[j] / (1 + math.Exp(-gate[j])) * up[j]
		}
		add(x, l.down.times(gate))
	}
	return r.output.times(r.rmsNorm(x, r.norm))
}

// attention returns what the heads of a layer see, side by side.
func (r *Reference) attention(i int, h []float64) []float64 {
	c, l := &r.cfg, &r.layers[i]
	position, size := len(r.keys[i]), int(c.HeadDim)
	q := r.rotate(l.query.times(h), position)
	r.keys[i] = append(r.keys[i], r.rotate(l.key.times(h), position))
	r.values[i] = append(r.values[i], l.value.times(h))
	out := make([]float64, len(q))
	for head := range int(c.Heads) {
		shared := head / int(c.Heads/c.KVHeads) * size
		p := make([]float64, position+1)
		greatest := math.Inf(-1)
		for t := range p {
			p[t] = dot(q[head*size:][:size], r.keys[i][t][shared:]) / math.Sqrt(float64(size))
			greatest = max(greatest, p[t])
		}
		sum := 0.0
		for t := range p {
			p[t] = math.Exp(p[t] - greatest)
			sum += p[t]
		}
		for t := range p {
			for j := range size {
				out[head*size+j] += p[t] / sum * r.values[i][t][shared+j]
			}
		}
	}
	return out
}

// rotate rotates the heads of x by a position.
func (r *Reference) rotate(x []float64, position int) []float64 {
	rope, size := &r.cfg.Rope, int(r.cfg.HeadDim)
	pairs := int(rope.Dims / 2)
	for first := 0; first < len(x); first += size {
		for p := range pairs {
			a, b := first+2*p, first+2*p+1
			if rope.Pairing == llama.HalfSplit {
				a, b = first+p, first+pairs+p
			}
			angle := float64(position) * math.Pow(rope.Base, -float64(2*p)/float64(rope.Dims)) / rope.Scale
			if rope.Factors != nil {
				angle /= rope.Factors[p]
			}
			sin, cos := math.Sincos(angle)
			x[a], x[b] = x[a]*cos-x[b]*sin, x[a]*sin+x[b]*cos
		}
	}
	return x
}

func (r *Reference) rmsNorm(x, gain []float64) []float64 {
	root := math.Sqrt(dot(x, x)/float64(len(x)) + r.cfg.NormEpsilon)
	y := make([]float64, len(x))
	for i := range x {
		y[i] = x[i] / root * gain[i]
	}
	return y
}

func (m *matrix) times(x []float64) []float64 {
	y := make([]float64, m.rows)
	for n := range y {
		y[n] = dot(m.w[n*m.columns:][:m.columns], x)
	}
	return y
}

func dot(a, b []float64) (sum float64) {
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

func add(x, y []float64) {
	for i := range x {
		x[i] += y[i]
	}
}
