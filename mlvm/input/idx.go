package input

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
)

// IDX is a set of items of equal shape, a byte an element: the file format of the
// MNIST database. Its first dimension counts the items.
type IDX struct {
	Count int
	Shape []int // of an item; empty for labels
	data  []byte
}

// idxUnsigned is the type code of unsigned bytes.
const idxUnsigned = 0x08

func isIDXHeader(b []byte) bool {
	return bytes.HasPrefix(b, []byte{0x1f, 0x8b}) ||
		len(b) >= 8 && b[0] == 0 && b[1] == 0 && b[2] == idxUnsigned && b[3] >= 1 && b[3] <= 4
}

// DecodeIDX reads an IDX file of unsigned bytes, gzipped or not.
func DecodeIDX(b []byte) (*IDX, error) {
	if bytes.HasPrefix(b, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			return nil, fmt.Errorf("idx: %w", err)
		}
		if b, err = io.ReadAll(io.LimitReader(z, maxFileLen+1)); err != nil {
			return nil, fmt.Errorf("idx: %w", err)
		}
		if len(b) > maxFileLen {
			return nil, fmt.Errorf("idx: more than %d bytes when unpacked", maxFileLen)
		}
	}
	if len(b) < 4 || b[0] != 0 || b[1] != 0 || b[2] != idxUnsigned || b[3] < 1 || b[3] > 4 {
		return nil, fmt.Errorf("idx: header is %x, want 000008 and 1 to 4 dimensions", b[:min(4, len(b))])
	}
	rank := int(b[3])
	if len(b) < 4+4*rank {
		return nil, fmt.Errorf("idx: file ends in its header")
	}
	set := &IDX{data: b[4+4*rank:]}
	total := uint64(1)
	for d := range rank {
		n := binary.BigEndian.Uint32(b[4+4*d:])
		if total *= uint64(n); n == 0 || total > maxFileLen {
			return nil, fmt.Errorf("idx: dimension %d is %d, too many elements or none", d, n)
		}
		if d == 0 {
			set.Count = int(n)
		} else {
			set.Shape = append(set.Shape, int(n))
		}
	}
	if uint64(len(set.data)) != total {
		return nil, fmt.Errorf("idx: %d bytes after the header, want %d", len(set.data), total)
	}
	return set, nil
}

// ReadIDX reads an IDX file, or a file of raw items of itemLen bytes each.
func ReadIDX(path string, itemLen int) (*IDX, error) {
	b, err := readAll(path)
	if err != nil {
		return nil, err
	}
	if !isIDXHeader(b) {
		if len(b) == 0 || len(b)%itemLen != 0 {
			return nil, fmt.Errorf("%s: not an IDX file, and %d bytes are not a multiple of %d", path, len(b), itemLen)
		}
		return &IDX{Count: len(b) / itemLen, Shape: []int{itemLen}, data: b}, nil
	}
	set, err := DecodeIDX(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return set, nil
}

// Item returns the bytes of item i.
func (x *IDX) Item(i int) []byte {
	n := len(x.data) / x.Count
	return x.data[i*n : (i+1)*n]
}

// Image returns the pixels of image i, which must have the size of the spec.
func (x *IDX) Image(i int, spec Spec) ([]byte, error) {
	if len(x.Shape) >= 2 {
		if err := spec.checkSize(x.Shape[1], x.Shape[0]); err != nil {
			return nil, err
		}
	}
	if got := len(x.Item(i)); got != spec.Len() {
		return nil, fmt.Errorf("items of %d bytes, want images of %d", got, spec.Len())
	}
	return x.Item(i), nil
}
