package gguf

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

// reader reads the part of a file before its tensors. The first error stays.
type reader struct {
	r     *bufio.Reader
	at    int64 // bytes read
	limit int64 // bytes that may be read
	size  int64 // of the file
	err   error
}

func newReader(r io.ReaderAt, size int64) *reader {
	limit := min(size, maxHeader)
	return &reader{r: bufio.NewReaderSize(io.NewSectionReader(r, 0, limit), 1<<16), limit: limit, size: size}
}

// fail records an error, with where it is.
func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("byte %d: %w", r.at, fmt.Errorf(format, args...))
	}
}

// fits checks that n items of at least size bytes can follow.
func (r *reader) fits(what string, n uint64, size int64) bool {
	if r.err != nil {
		return false
	}
	if left := r.limit - r.at; n > uint64(left/size) {
		if r.limit < r.size {
			r.fail("%s of %d × %d bytes or more: metadata of over %d bytes is not supported", what, n, size, r.limit)
		} else {
			r.fail("%s of %d × %d bytes or more, with %d bytes left: the file is cut short, or damaged", what, n, size, left)
		}
		return false
	}
	return true
}

// take fills b.
func (r *reader) take(b []byte) bool {
	if !r.fits("a value", uint64(len(b)), 1) {
		return false
	}
	n, err := io.ReadFull(r.r, b)
	r.at += int64(n)
	if err != nil {
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		r.fail("%w", err)
	}
	return r.err == nil
}

func (r *reader) uint8() uint8 {
	var b [1]byte
	r.take(b[:])
	return b[0]
}

func (r *reader) uint16() uint16 {
	var b [2]byte
	r.take(b[:])
	return binary.LittleEndian.Uint16(b[:])
}

func (r *reader) uint32() uint32 {
	var b [4]byte
	r.take(b[:])
	return binary.LittleEndian.Uint32(b[:])
}

func (r *reader) uint64() uint64 {
	var b [8]byte
	r.take(b[:])
	return binary.LittleEndian.Uint64(b[:])
}

// bool reads a byte that is 0 or 1.
func (r *reader) bool() bool {
	b := r.uint8()
	if r.err == nil && b > 1 {
		r.fail("a bool of %d, want 0 or 1", b)
	}
	return b == 1
}

// string reads a length and as many bytes.
func (r *reader) string() string {
	n := r.uint64()
	if !r.fits("a string", n, 1) {
		return ""
	}
	b := make([]byte, n)
	r.take(b)
	return string(b)
}

// value reads a value of the type with the given code.
func (r *reader) value(code uint32) any {
	switch code {
	case codeUint8:
		return r.uint8()
	case codeInt8:
		return int8(r.uint8())
	case codeUint16:
		return r.uint16()
	case codeInt16:
		return int16(r.uint16())
	case codeUint32:
		return r.uint32()
	case codeInt32:
		return int32(r.uint32())
	case codeFloat32:
		return r.float32()
	case codeBool:
		return r.bool()
	case codeString:
		return r.string()
	case codeArray:
		return r.array()
	case codeUint64:
		return r.uint64()
	case codeInt64:
		return int64(r.uint64())
	case codeFloat64:
		return math.Float64frombits(r.uint64())
	}
	r.fail("a value of type %d, want 0 to %d", code, codeFloat64)
	return nil
}

func (r *reader) float32() float32 { return math.Float32frombits(r.uint32()) }

// array reads the type of elements, their number, and them.
func (r *reader) array() any {
	code, n := r.uint32(), r.uint64()
	switch code {
	case codeUint8:
		return list(r, n, 1, r.uint8)
	case codeInt8:
		return list(r, n, 1, func() int8 { return int8(r.uint8()) })
	case codeUint16:
		return list(r, n, 2, r.uint16)
	case codeInt16:
		return list(r, n, 2, func() int16 { return int16(r.uint16()) })
	case codeUint32:
		return list(r, n, 4, r.uint32)
	case codeInt32:
		return list(r, n, 4, func() int32 { return int32(r.uint32()) })
	case codeFloat32:
		return list(r, n, 4, r.float32)
	case codeBool:
		return list(r, n, 1, r.bool)
	case codeString:
		return list(r, n, 8, r.string)
	case codeUint64:
		return list(r, n, 8, r.uint64)
	case codeInt64:
		return list(r, n, 8, func() int64 { return int64(r.uint64()) })
	case codeFloat64:
		return list(r, n, 8, func() float64 { return math.Float64frombits(r.uint64()) })
	case codeArray:
		r.fail("an array of arrays, which is not supported")
		return nil
	}
	r.fail("an array of type %d, want 0 to %d", code, codeFloat64)
	return nil
}

// list reads n elements of at least size bytes.
func list[T any](r *reader, n uint64, size int64, next func() T) []T {
	if !r.fits("an array", n, size) {
		return nil
	}
	v := make([]T, 0, n) // bounded by what is left of the file
	for range n {
		v = append(v, next())
		if r.err != nil {
			return nil
		}
	}
	return v
}
