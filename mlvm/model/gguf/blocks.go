package gguf

import (
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"math"

	"github.com/mlgeth/mlgeth/mlvm/model/floats"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// readBytes is about how much of a tensor is read at a time.
const readBytes = 1 << 20

// maxGroups is the most groups that a block has.
const maxGroups = 16

// blocks is a matrix of quantised blocks in a file, row-major. Its integers are those
// of the file. It implements quant.Matrix.
type blocks struct {
	r             io.ReaderAt
	name          string
	unpack        *unpacking
	rows, columns int64 // columns is a multiple of what a block has
	offset        int64
	known         *quant.Form // nil until it has been asked for
}

// Shape implements quant.Matrix.
func (m *blocks) Shape() (rows, columns int64) { return m.rows, m.columns }

// total returns the number of blocks.
func (m *blocks) total() int64 { return m.rows * (m.columns / m.unpack.elements) }

// each calls visit with n blocks from the first on, some at a time. It may not keep
// the bytes.
func (m *blocks) each(ctx context.Context, first, n int64, visit func(first int64, b []byte) error) error {
	step := min(n, readBytes/m.unpack.bytes)
	buffer := make([]byte, step*m.unpack.bytes)
	for end := first + n; first < end; first += step {
		if err := ctx.Err(); err != nil {
			return err
		}
		b := buffer[:min(step, end-first)*m.unpack.bytes]
		if err := floats.ReadAt(m.r, b, m.offset+first*m.unpack.bytes); err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
		if err := visit(first, b); err != nil {
			return err
		}
	}
	return nil
}

// scales calls visit with the scales and minima of every block in b, whose first has
// the given index in the matrix.
func (m *blocks) scales(first int64, b []byte, visit func(i int64, s *scales)) error {
	var s scales
	for i := int64(0); len(b) > 0; i, b = i+1, b[m.unpack.bytes:] {
		if err := m.unpack.scales(b, &s); err != nil {
			return fmt.Errorf("%s: block %d: %w", m.name, first+i, err)
		}
		visit(first+i, &s)
	}
	return nil
}

// Form implements quant.Matrix: D and M are I64 only if they must be. RowSum takes the
// quanta for the largest that there can be.
func (m *blocks) Form(ctx context.Context) (quant.Form, error) {
	if m.known != nil {
		return *m.known, nil
	}
	u := m.unpack
	e := extent{groups: u.elements / u.group, perScale: u.group << (u.bits - 1), perRow: m.columns / u.elements}
	err := m.each(ctx, 0, m.total(), func(first int64, b []byte) error { return m.scales(first, b, e.add) })
	if err != nil {
		return quant.Form{}, err
	}
	f := quant.Form{
		Q: u.q(), D: narrowest(e.d), Minimum: u.minimum, Group: u.group, Columns: m.columns, Shift: halfFrac, MaxD: e.d,
	}
	if f.Minimum {
		f.M, f.MaxM = narrowest(e.m), e.m
	}
	if e.sum < mostSum {
		f.RowSum = e.sum
	}
	m.known = &f
	return f, nil
}

// mostSum is what sums of rows are cut off at. That of a group is far below it: scales
// are below 2^47.
const mostSum = 1 << 62

// extent is what the Form of a matrix depends on.
type extent struct {
	groups   int64 // of a block
	perScale int64 // Σ |q| of a group, at most
	perRow   int64 // blocks

	d, m int64 // the greatest |D| and |M|
	row  int64 // Σ |q·D| so far, at most
	sum  int64 // the greatest of a row
}

// add takes block i of the matrix into account. Blocks come in order.
func (e *extent) add(i int64, s *scales) {
	if i%e.perRow == 0 {
		e.row = 0
	}
	for g := range e.groups {
		d := max(s.d[g], -s.d[g])
		e.d, e.m = max(e.d, d), max(e.m, s.m[g], -s.m[g])
		e.row = min(e.row+d*e.perScale, mostSum)
	}
	e.sum = max(e.sum, e.row)
}

// narrowest returns the type of integers whose greatest has the given size.
func narrowest(size int64) tensor.DType {
	if size <= math.MaxInt32 {
		return tensor.I32
	}
	return tensor.I64
}

// Content implements quant.Matrix.
func (m *blocks) Content(ctx context.Context) (q, d, minima []byte, err error) {
	f, err := m.Form(ctx)
	if err != nil {
		return nil, nil, nil, err
	}
	u := m.unpack
	groups, qBlock := u.elements/u.group, f.Q.ByteLen(u.elements)
	q, d = make([]byte, m.total()*qBlock), make([]byte, f.D.ByteLen(m.total()*groups))
	if f.Minimum {
		minima = make([]byte, f.M.ByteLen(m.total()*groups))
	}
	err = m.each(ctx, 0, m.total(), func(first int64, b []byte) error {
		u.quanta(q[first*qBlock:], b)
		return m.scales(first, b, func(i int64, s *scales) {
			store(d, f.D, i*groups, s.d[:groups])
			if f.Minimum {
				store(minima, f.M, i*groups, s.m[:groups])
			}
		})
	})
	if err != nil {
		return nil, nil, nil, err
	}
	return q, d, minima, nil
}

// store writes integers of a type, I32 or I64, from element e of b on.
func store(b []byte, t tensor.DType, e int64, v []int64) {
	if t == tensor.I32 {
		b = b[4*e:][:4*len(v)]
		for i, x := range v {
			binary.LittleEndian.PutUint32(b[4*i:], uint32(x))
		}
		return
	}
	b = b[8*e:][:8*len(v)]
	for i, x := range v {
		binary.LittleEndian.PutUint64(b[8*i:], uint64(x))
	}
}

// Rows implements quant.Matrix. Each number is exact: |q·D + M| < 2^53, as |D| < 2^47
// and |q| <= 32 with scales of 6 or 8 bits, and |D| < 2^41 without.
func (m *blocks) Rows(ctx context.Context, first, n int64) ([]float64, error) {
	if first < 0 || n < 0 || first > m.rows-n {
		return nil, fmt.Errorf("%s: rows %d to %d of %d", m.name, first, first+n, m.rows)
	}
	u := m.unpack
	start, t := first*(m.columns/u.elements), u.q()
	q := make([]byte, t.ByteLen(u.elements))
	w := make([]float64, n*m.columns)
	err := m.each(ctx, start, n*(m.columns/u.elements), func(at int64, b []byte) error {
		return m.scales(at, b, func(i int64, s *scales) {
			u.quanta(q, b[(i-at)*u.bytes:][:u.bytes])
			block := w[(i-start)*u.elements:][:u.elements]
			for k := range block {
				g := int64(k) / u.group
				block[k] = float64(t.Load(q, int64(k))*s.d[g]+s.m[g]) * 0x1p-24
			}
		})
	})
	if err != nil {
		return nil, err
	}
	return w, nil
}
