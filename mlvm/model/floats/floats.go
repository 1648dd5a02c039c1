package floats

import (
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

// Format is how a number is stored.
type Format uint8

// The formats.
const (
	F32  Format = iota + 1 // IEEE 754 binary32
	F16                    // IEEE 754 binary16
	BF16                   // the upper half of a binary32
)

// Size returns the number of bytes of a number.
func (f Format) Size() int64 {
	if f == F32 {
		return 4
	}
	return 2
}

// decode fills dst with the numbers in src, exactly.
func (f Format) decode(dst []float64, src []byte) {
	switch f {
	case F32:
		for i := range dst {
			dst[i] = float64(math.Float32frombits(binary.LittleEndian.Uint32(src[4*i:])))
		}
	case BF16:
		for i := range dst {
			dst[i] = float64(math.Float32frombits(uint32(binary.LittleEndian.Uint16(src[2*i:])) << 16))
		}
	default:
		for i := range dst {
			dst[i] = Half(binary.LittleEndian.Uint16(src[2*i:]))
		}
	}
}

// Half returns the value of the binary16 number with the given bits.
func Half(bits uint16) float64 {
	exponent, significand := int(bits>>10&31), uint64(bits&1023)
	sign := uint64(bits>>15) << 63
	switch exponent {
	case 0:
		return math.Copysign(float64(significand)*0x1p-24, math.Float64frombits(sign))
	case 31:
		return math.Float64frombits(sign | 0x7ff<<52 | significand<<42)
	}
	return math.Float64frombits(sign | uint64(exponent-15+1023)<<52 | significand<<42)
}

// Matrix is a matrix in a file, row-major. It implements quant.FloatSource.
type Matrix struct {
	File          io.ReaderAt
	Name          string // in errors
	Format        Format
	Rows, Columns int64
	Offset        int64 // of the first number, in bytes
}

// Shape implements quant.FloatSource.
func (m *Matrix) Shape() (rows, columns int64) { return m.Rows, m.Columns }

// readBytes is the most that is read at a time.
const readBytes = 1 << 20

// Read implements quant.FloatSource.
func (m *Matrix) Read(ctx context.Context, first, n int64, dst []float64) error {
	if first < 0 || n < 0 || first > m.Rows-n || int64(len(dst)) != n*m.Columns {
		return fmt.Errorf("%s: %d rows from %d on into %d numbers, of a matrix of %d×%d", m.Name, n, first, len(dst), m.Rows, m.Columns)
	}
	size := m.Format.Size()
	buffer := make([]byte, min(int64(len(dst))*size, readBytes))
	for at := m.Offset + first*m.Columns*size; len(dst) > 0; {
		if err := ctx.Err(); err != nil {
			return err
		}
		part := buffer[:min(int64(len(dst))*size, readBytes)]
		if err := ReadAt(m.File, part, at); err != nil {
			return fmt.Errorf("%s: %w", m.Name, err)
		}
		count := int64(len(part)) / size
		m.Format.decode(dst[:count], part)
		dst = dst[count:]
		at += int64(len(part))
	}
	return nil
}

// Vector returns a matrix of one row, of finite numbers.
func (m *Matrix) Vector() ([]float64, error) {
	v := make([]float64, m.Columns)
	if err := m.Read(context.Background(), 0, 1, v); err != nil {
		return nil, err
	}
	for i, x := range v {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return nil, fmt.Errorf("%s: element %d is %v, want a finite number", m.Name, i, x)
		}
	}
	return v, nil
}

// ReadAt fills b from an offset of r. An end before that is io.ErrUnexpectedEOF.
func ReadAt(r io.ReaderAt, b []byte, offset int64) error {
	n, err := r.ReadAt(b, offset)
	if n == len(b) {
		return nil // io.EOF says that nothing follows
	}
	if err == nil || err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return err
}
