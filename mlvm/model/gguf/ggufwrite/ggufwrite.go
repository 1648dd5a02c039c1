// Package ggufwrite writes GGUF files of version 3 in one pass: metadata, the list of
// tensors, then their data in order. It serves tests and synthetic models; importers
// never need it.
package ggufwrite

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
)

const (
	magic     = "GGUF"
	version   = 3
	alignment = 32 // of the data of a tensor, the default of the format
	buffered  = 1 << 20
)

// Pair is an entry of the metadata. The value is a uint32, float32, bool, string,
// []string, []float32 or []int32.
type Pair struct {
	Key   string
	Value any
}

// Tensor is an entry of the list of tensors.
type Tensor struct {
	Name  string
	Type  gguf.Type
	Shape []int64 // the contiguous extent first
}

// Writer writes the data of the tensors that it was made for.
type Writer struct {
	out     *bufio.Writer
	lengths []int64 // of the tensors
	names   []string
	next    int   // tensor to be written
	left    int64 // bytes of it that are missing
	err     error // the first; nothing is written after it
}

// New writes everything but the data. Then Write takes the bytes of all tensors, one
// after the other, in pieces of any length, and Close must be called.
func New(w io.Writer, metadata []Pair, tensors []Tensor) (*Writer, error) {
	b := binary.LittleEndian.AppendUint32([]byte(magic), version)
	b = binary.LittleEndian.AppendUint64(b, uint64(len(tensors)))
	b = binary.LittleEndian.AppendUint64(b, uint64(len(metadata)))
	var err error
	for _, p := range metadata {
		if b, err = appendValue(appendString(b, p.Key), p.Value); err != nil {
			return nil, fmt.Errorf("gguf: metadata %q: %w", p.Key, err)
		}
	}
	g := &Writer{out: bufio.NewWriterSize(w, buffered)}
	offset := int64(0)
	for _, t := range tensors {
		code, err := t.Type.Code()
		if err != nil {
			return nil, fmt.Errorf("tensor %q: %w", t.Name, err)
		}
		n, err := t.Type.ByteLen(t.Shape...)
		if err != nil {
			return nil, fmt.Errorf("tensor %q: %w", t.Name, err)
		}
		b = binary.LittleEndian.AppendUint32(appendString(b, t.Name), uint32(len(t.Shape)))
		for _, extent := range t.Shape {
			b = binary.LittleEndian.AppendUint64(b, uint64(extent))
		}
		b = binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint32(b, code), uint64(offset))
		g.lengths, g.names = append(g.lengths, n), append(g.names, t.Name)
		offset += n + padding(n)
	}
	_, g.err = g.out.Write(append(b, make([]byte, padding(int64(len(b))))...))
	if len(g.lengths) > 0 {
		g.left = g.lengths[0]
	}
	return g, g.err
}

// padding returns the number of bytes from n to the next aligned offset.
func padding(n int64) int64 { return -n & (alignment - 1) }

// Write implements io.Writer for the data of the tensors, without the padding between
// them. More bytes than they have are an error.
func (g *Writer) Write(b []byte) (n int, err error) {
	for n < len(b) && g.err == nil {
		if g.next == len(g.lengths) {
			g.err = errors.New("gguf: more bytes than the tensors have")
			break
		}
		piece := b[n:min(int64(len(b)), int64(n)+g.left)]
		var m int
		m, g.err = g.out.Write(piece)
		n += m
		if g.left -= int64(m); g.left == 0 && g.err == nil {
			g.finishTensor()
		}
	}
	return n, g.err
}

// finishTensor writes the padding after a tensor, and turns to the next.
func (g *Writer) finishTensor() {
	_, g.err = g.out.Write(make([]byte, padding(g.lengths[g.next])))
	if g.next++; g.next < len(g.lengths) {
		g.left = g.lengths[g.next]
	}
}

// Close completes the file. It fails if bytes are missing. It does not close what is
// written to.
func (g *Writer) Close() error {
	if g.err == nil && g.next < len(g.lengths) {
		g.err = fmt.Errorf("gguf: %d bytes of tensor %q are missing, and %d tensors after it",
			g.left, g.names[g.next], len(g.lengths)-g.next-1)
	}
	if g.err != nil {
		return g.err
	}
	return g.out.Flush()
}

// Codes of the types of values in metadata.
const (
	codeUint32  = 4
	codeInt32   = 5
	codeFloat32 = 6
	codeBool    = 7
	codeString  = 8
	codeArray   = 9
)

func appendValue(b []byte, value any) ([]byte, error) {
	le := binary.LittleEndian
	code := func(c uint32) { b = le.AppendUint32(b, c) }
	array := func(c uint32, n int) {
		code(codeArray)
		code(c)
		b = le.AppendUint64(b, uint64(n))
	}
	switch v := value.(type) {
	case uint32:
		code(codeUint32)
		b = le.AppendUint32(b, v)
	case float32:
		code(codeFloat32)
		b = le.AppendUint32(b, math.Float32bits(v))
	case bool:
		code(codeBool)
		one := byte(0)
		if v {
			one = 1
		}
		b = append(b, one)
	case string:
		code(codeString)
		b = appendString(b, v)
	case []string:
		array(codeString, len(v))
		for _, s := range v {
			b = appendString(b, s)
		}
	case []float32:
		array(codeFloat32, len(v))
		for _, x := range v {
			b = le.AppendUint32(b, math.Float32bits(x))
		}
	case []int32:
		array(codeInt32, len(v))
		for _, x := range v {
			b = le.AppendUint32(b, uint32(x))
		}
	default:
		return nil, fmt.Errorf("no type for %T", value)
	}
	return b, nil
}

func appendString(b []byte, s string) []byte {
	return append(binary.LittleEndian.AppendUint64(b, uint64(len(s))), s...)
}
