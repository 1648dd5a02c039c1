package llama

import (
	"context"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/library"
	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// Model is the program of a checkpoint. Tensors that come from the checkpoint's
// matrices have no content in Weights: EachWeight reads them.
type Model struct {
	*graph.Model

	Context int64  // tokens, and segments, at most
	Logits  uint32 // node: (Vocab) i32 Q16
	Chosen  uint32 // node: the token that follows the segment's, one i32

	// Bounds is what is known of the weights of matrices, for graph.CertifyWithin.
	Bounds graph.Bounds

	matrices map[int]quant.Matrix // by the index of the weight tensor q
}

// EachWeight calls visit with the content of every weight tensor in order. It reads
// the checkpoint's matrices one after the other, so that only one is in memory. The
// content is the visitor's.
func (m *Model) EachWeight(ctx context.Context, visit func(content []byte) error) error {
	var rest [][]byte // of the matrix that is being visited
	for i, content := range m.Weights {
		if source, ok := m.matrices[i]; ok {
			q, d, minimum, err := source.Content(ctx)
			if err != nil {
				return fmt.Errorf("%s: %w", m.WeightNames[i], err)
			}
			content, rest = q, [][]byte{d, minimum}
		} else if content == nil {
			content, rest = rest[0], rest[1:]
		}
		if err := visit(content); err != nil {
			return err
		}
	}
	return nil
}

// compiler appends a checkpoint to a program.
type compiler struct {
	*library.Macros
	ctx       context.Context
	cfg       *Config
	model     *Model
	rotations graph.Value // once declared
	err       error       // of the checkpoint; those of the program are the builder's
}

// matrix declares the weight tensors of a matrix.
func (c *compiler) matrix(name string, source quant.Matrix) *library.Matrix {
	w := new(library.Matrix)
	if c.err != nil {
		return w
	}
	form, err := source.Form(c.ctx)
	if err != nil {
		c.err = fmt.Errorf("%s: %w", name, err)
		return w
	}
	rows, columns := source.Shape()
	w.Columns, w.Shift = columns, form.Shift
	w.Q = c.Weight(name+".q", form.Q, nil, rows, form.Columns)
	if i, ok := w.Q.WeightIndex(); ok {
		c.model.matrices[int(i)] = source
	}
	w.D = c.Weight(name+".d", form.D, nil, rows, form.Groups())
	if form.Minimum {
		w.M = c.Weight(name+".m", form.M, nil, rows, form.Groups())
	}
	c.bound(w, &form)
	return w
}

// bound notes what a form tells of the weight tensors of a matrix.
func (c *compiler) bound(w *library.Matrix, form *quant.Form) {
	within := func(v graph.Value, most int64) {
		if i, ok := v.WeightIndex(); ok && most > 0 {
			c.model.Bounds.Ranges[int(i)] = graph.Interval{Lo: -most, Hi: most}
		}
	}
	within(w.D, form.MaxD)
	within(w.M, form.MaxM)
	q, ok := w.Q.WeightIndex()
	d, ok2 := w.D.WeightIndex()
	if ok && ok2 && form.RowSum > 0 {
		c.model.Bounds.Rows[int(q)] = graph.RowBound{Columns: form.Columns, Scales: int(d), Sum: form.RowSum}
	}
}
