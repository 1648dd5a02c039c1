package quant

import (
	"context"
	"fmt"
	"runtime"
	"sync"

	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// FloatSource is a matrix of floats in a file.
type FloatSource interface {
	// Shape returns the number of rows and of columns.
	Shape() (rows, columns int64)
	// Read fills dst, of n·columns numbers, with n rows from the first on. It is
	// not called concurrently.
	Read(ctx context.Context, first, n int64, dst []float64) error
}

// NewMatrix returns the matrix of a source, quantized by a scheme. Form reads the
// source once, Content once more (and before it, for Form, if that was not called).
// A weight that is not finite is an error that names its row and column.
func NewMatrix(src FloatSource, s Scheme) Matrix {
	return &sourceMatrix{src: src, scheme: s}
}

// readNumbers is about how many numbers of a source are in memory at a time.
const readNumbers = 1 << 18

// Limits of a matrix: what a reduction and a tensor can have (NUMERICS §2).
const (
	maxColumns = 1 << 24
	maxNumbers = 1<<39 - 1
)

// encoding is a scheme at work on one matrix. It is told of all rows, in any order
// and concurrently, then asked for the form, then it encodes rows, concurrently.
type encoding interface {
	scan(row int64, w []float64) error
	form() (Form, error)
	encode(row int64, w []float64, q, d []byte) error
}

// sourceMatrix implements Matrix.
type sourceMatrix struct {
	src     FloatSource
	scheme  Scheme
	encoder encoding // nil until the form is known
	known   Form
}

// Shape implements Matrix.
func (m *sourceMatrix) Shape() (rows, columns int64) { return m.src.Shape() }

// Form implements Matrix.
func (m *sourceMatrix) Form(ctx context.Context) (Form, error) {
	if m.encoder != nil {
		return m.known, nil
	}
	encoder, err := m.newEncoder()
	if err != nil {
		return Form{}, err
	}
	if err := m.each(ctx, encoder.scan); err != nil {
		return Form{}, err
	}
	known, err := encoder.form()
	if err != nil {
		return Form{}, err
	}
	m.encoder, m.known = encoder, known
	return known, nil
}

// newEncoder returns the encoding of the scheme for a matrix of valid shape.
func (m *sourceMatrix) newEncoder() (encoding, error) {
	rows, columns := m.Shape()
	if rows < 1 || columns < 1 || columns > maxColumns-scaleGroup || rows > maxNumbers/(columns+scaleGroup) {
		return nil, fmt.Errorf("a weight matrix of %d rows and %d columns is none or too large", rows, columns)
	}
	switch m.scheme {
	case Q8_0, Q4_0:
		return newGroupEncoding(rows, columns, m.scheme), nil
	}
	return newRowEncoding(rows, columns, m.scheme)
}

// Content implements Matrix.
func (m *sourceMatrix) Content(ctx context.Context) (q, d, minima []byte, err error) {
	f, err := m.Form(ctx)
	if err != nil {
		return nil, nil, nil, err
	}
	rows, _ := m.Shape()
	qRow, dRow := f.Q.ByteLen(f.Columns), f.D.ByteLen(f.Groups())
	q, d = make([]byte, rows*qRow), make([]byte, rows*dRow)
	err = m.each(ctx, func(row int64, w []float64) error {
		return m.encoder.encode(row, w, q[row*qRow:][:qRow], d[row*dRow:][:dRow])
	})
	if err != nil {
		return nil, nil, nil, err
	}
	return q, d, nil, nil
}

// Rows implements Matrix.
func (m *sourceMatrix) Rows(ctx context.Context, first, n int64) ([]float64, error) {
	rows, columns := m.Shape()
	if first < 0 || n < 0 || first > rows-n {
		return nil, fmt.Errorf("rows %d to %d of a matrix of %d", first, first+n, rows)
	}
	w := make([]float64, n*columns)
	return w, m.src.Read(ctx, first, n, w)
}

// each calls visit for every row, for several at once. If there are errors it
// returns that of the first such row.
func (m *sourceMatrix) each(ctx context.Context, visit func(row int64, w []float64) error) error {
	rows, columns := m.Shape()
	step := min(max(readNumbers/columns, 1), rows)
	buffer := make([]float64, step*columns)
	for first := int64(0); first < rows; first += step {
		if err := ctx.Err(); err != nil {
			return err
		}
		n := min(step, rows-first)
		w := buffer[:n*columns]
		if err := m.src.Read(ctx, first, n, w); err != nil {
			return err
		}
		err := share(n, func(i int64) error { return visit(first+i, w[i*columns:][:columns]) })
		if err != nil {
			return err
		}
	}
	return nil
}

// share calls visit for 0 <= i < n, a part of the range on each processor, and
// returns the error of the lowest i that has one.
func share(n int64, visit func(i int64) error) error {
	workers := min(int64(runtime.GOMAXPROCS(0)), n)
	errs := make([]error, workers)
	var group sync.WaitGroup
	for k := range workers {
		group.Add(1)
		go func() { // ends with its part of the range
			defer group.Done()
			for i := n * k / workers; i < n*(k+1)/workers && errs[k] == nil; i++ {
				errs[k] = visit(i)
			}
		}()
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// narrowest returns I32 if values of the given size fit it, else I64.
func narrowest(size int64) tensor.DType {
	if size <= 1<<31-1 {
		return tensor.I32
	}
	return tensor.I64
}
