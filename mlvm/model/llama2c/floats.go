package llama2c

import (
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

// region is where a matrix is in a file.
type region struct {
	r             io.ReaderAt
	name          string
	rows, columns int64
	offset        int64
}

// Shape returns the number of rows and of columns.
func (a *region) Shape() (rows, columns int64) { return a.rows, a.columns }

// read reads n bytes at an offset in the region.
func (a *region) read(offset, n int64) ([]byte, error) {
	b := make([]byte, n)
	if _, err := a.r.ReadAt(b, a.offset+offset); err != nil {
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		return nil, fmt.Errorf("%s: %w", a.name, err)
	}
	return b, nil
}

// check checks a range of rows.
func (a *region) check(first, n int64) error {
	if first < 0 || n < 0 || first > a.rows-n {
		return fmt.Errorf("%s: rows %d to %d of %d", a.name, first, first+n, a.rows)
	}
	return nil
}

// floats is a matrix of float32, row-major. It implements quant.FloatSource.
type floats struct{ region }

// Read implements quant.FloatSource.
func (f *floats) Read(ctx context.Context, first, n int64, dst []float64) error {
	if err := f.check(first, n); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	data, err := f.read(4*first*f.columns, 4*n*f.columns)
	if err != nil {
		return err
	}
	for i := range dst[:n*f.columns] {
		dst[i] = float64(math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:])))
	}
	return nil
}
