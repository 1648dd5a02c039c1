package onnx

import (
	"errors"
	"fmt"
	"io"
	"math"
	"unicode/utf8"

	"google.golang.org/protobuf/encoding/protowire"
)

// maxMessages bounds the number of messages in a file. A message may be two
// bytes on the wire and a few hundred in memory: without the bound a file could
// ask for a hundred times its own size.
const maxMessages = 1 << 20

// A decoder holds what decoding may still spend.
type decoder struct {
	messages int
}

// enter accounts for one message.
func (d *decoder) enter() error {
	if d.messages++; d.messages > maxMessages {
		return fmt.Errorf("more than %d messages in the file", maxMessages)
	}
	return nil
}

// A field is one field of a message as it stands on the wire.
type field struct {
	num  protowire.Number
	typ  protowire.Type
	bits uint64 // of a varint, fixed32 or fixed64
	data []byte // of a length-delimited field; not copied
}

// fields calls visit for each field of a message in order. Groups, which ONNX
// never used, are skipped like every unknown field.
func fields(b []byte, visit func(field) error) error {
	for off := 0; off < len(b); {
		num, typ, n := protowire.ConsumeTag(b[off:])
		if n < 0 {
			return fmt.Errorf("byte %d: tag: %w", off, wireError(n))
		}
		f := field{num: num, typ: typ}
		rest := b[off+n:]
		var m int
		switch typ {
		case protowire.VarintType:
			f.bits, m = protowire.ConsumeVarint(rest)
		case protowire.Fixed32Type:
			var v uint32
			v, m = protowire.ConsumeFixed32(rest)
			f.bits = uint64(v)
		case protowire.Fixed64Type:
			f.bits, m = protowire.ConsumeFixed64(rest)
		case protowire.BytesType:
			f.data, m = protowire.ConsumeBytes(rest)
		default:
			m = protowire.ConsumeFieldValue(num, typ, rest)
		}
		if m < 0 {
			return fmt.Errorf("byte %d: field %d: %w", off, num, wireError(m))
		}
		if err := visit(f); err != nil {
			return err
		}
		off += n + m
	}
	return nil
}

// wireError says in our words what protowire's negative length n means.
func wireError(n int) error {
	if errors.Is(protowire.ParseError(n), io.ErrUnexpectedEOF) {
		return errors.New("truncated: the message ends inside it")
	}
	return errors.New("malformed")
}

// expect checks the wire type of a field.
func (f field) expect(typ protowire.Type) error {
	if f.typ != typ {
		return fmt.Errorf("field %d: wire type %d, want %d", f.num, f.typ, typ)
	}
	return nil
}

// bytes returns the content of a length-delimited field.
func (f field) bytes() ([]byte, error) {
	return f.data, f.expect(protowire.BytesType)
}

// text returns the content of a string field.
func (f field) text() (string, error) {
	if err := f.expect(protowire.BytesType); err != nil {
		return "", err
	}
	if !utf8.Valid(f.data) {
		return "", fmt.Errorf("field %d: string is not UTF-8", f.num)
	}
	return string(f.data), nil
}

// integer returns the value of an int64, int32 or enum field.
func (f field) integer() (int64, error) {
	return int64(f.bits), f.expect(protowire.VarintType)
}

// single returns the value of a float field.
func (f field) single() (float32, error) {
	return math.Float32frombits(uint32(f.bits)), f.expect(protowire.Fixed32Type)
}

// packed calls visit with each value of a repeated numeric field, which may be
// packed or stand alone; typ is the wire type of one value.
func (f field) packed(typ protowire.Type, visit func(uint64) error) error {
	if f.typ == typ {
		return visit(f.bits)
	}
	if err := f.expect(protowire.BytesType); err != nil {
		return err
	}
	for b := f.data; len(b) > 0; {
		var v uint64
		var n int
		switch typ {
		case protowire.Fixed32Type:
			var w uint32
			w, n = protowire.ConsumeFixed32(b)
			v = uint64(w)
		case protowire.Fixed64Type:
			v, n = protowire.ConsumeFixed64(b)
		default:
			v, n = protowire.ConsumeVarint(b)
		}
		if n < 0 {
			return fmt.Errorf("field %d: packed values: %w", f.num, wireError(n))
		}
		if err := visit(v); err != nil {
			return err
		}
		b = b[n:]
	}
	return nil
}
