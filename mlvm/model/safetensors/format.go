package safetensors

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/model/floats"
)

const (
	lengthLen = 8         // bytes, of the length of the header
	maxHeader = 100 << 20 // bytes, the bound of the format
	maxRank   = 8
	metadata  = "__metadata__" // a key of the header that is no tensor
)

// sizes are the bytes of a number of each type, by the names of the format.
var sizes = map[string]int64{
	"BOOL": 1, "U8": 1, "I8": 1, "F8_E5M2": 1, "F8_E4M3": 1, "I16": 2, "U16": 2, "F16": 2, "BF16": 2,
	"I32": 4, "U32": 4, "F32": 4, "F64": 8, "I64": 8, "U64": 8,
}

// formats are the types that weights may have.
var formats = map[string]floats.Format{"F32": floats.F32, "F16": floats.F16, "BF16": floats.BF16}

// tensor is an entry of the header.
type tensor struct {
	name        string
	file        io.ReaderAt
	DType       string  `json:"dtype"`
	Shape       []int64 `json:"shape"`
	DataOffsets []int64 `json:"data_offsets"`
	offset      int64   // in the file
}

// readHeader returns the tensors of a file of the given length.
func readHeader(r io.ReaderAt, size int64) ([]*tensor, error) {
	var length [lengthLen]byte
	if err := floats.ReadAt(r, length[:], 0); err != nil {
		return nil, fmt.Errorf("the length of the header: %w", err)
	}
	n := binary.LittleEndian.Uint64(length[:])
	if most := min(size-lengthLen, maxHeader); n > uint64(max(most, 0)) {
		return nil, fmt.Errorf("header of %d bytes, want at most %d: the file is cut short, or no safetensors file", n, most)
	}
	header := make([]byte, n)
	if err := floats.ReadAt(r, header, lengthLen); err != nil {
		return nil, fmt.Errorf("the header: %w", err)
	}
	tensors, err := decodeHeader(header)
	if err != nil {
		return nil, fmt.Errorf("the header: %w", err)
	}
	for _, t := range tensors {
		t.file = r
		t.offset = lengthLen + int64(n) + t.DataOffsets[0]
	}
	return tensors, checkPlaces(tensors, size-lengthLen-int64(n))
}

// decodeHeader reads the entries of a header one by one, for a name that comes twice
// would go unnoticed in a map.
func decodeHeader(header []byte) (tensors []*tensor, err error) {
	dec := json.NewDecoder(bytes.NewReader(header))
	dec.DisallowUnknownFields()
	if open, err := dec.Token(); err != nil || open != json.Delim('{') {
		return nil, errors.Join(errors.New("not a JSON object"), err)
	}
	seen := make(map[string]bool)
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return nil, err
		}
		name, _ := key.(string) // a key is always one
		if seen[name] {
			return nil, fmt.Errorf("tensor %q is there twice", name)
		}
		seen[name] = true
		if name == metadata {
			var ignored map[string]string
			if err := dec.Decode(&ignored); err != nil {
				return nil, fmt.Errorf("%s: %w", metadata, err)
			}
			continue
		}
		t := &tensor{name: name}
		if err := dec.Decode(t); err != nil {
			return nil, fmt.Errorf("tensor %q: %w", name, err)
		}
		if err := t.check(); err != nil {
			return nil, fmt.Errorf("tensor %q: %w", name, err)
		}
		tensors = append(tensors, t)
	}
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	if rest := bytes.TrimLeft(header[dec.InputOffset():], " "); len(rest) > 0 {
		return nil, fmt.Errorf("%d bytes after the JSON object", len(rest))
	}
	return tensors, nil
}

// check checks an entry by itself.
func (t *tensor) check() error {
	size, ok := sizes[t.DType]
	if !ok {
		return fmt.Errorf("unknown type %q", t.DType)
	}
	if len(t.Shape) > maxRank || len(t.DataOffsets) != 2 {
		return fmt.Errorf("shape %v and data_offsets %v, want at most %d extents and 2 offsets", t.Shape, t.DataOffsets, maxRank)
	}
	for _, n := range t.Shape {
		if n < 0 || n > 0 && size > math.MaxInt64/n {
			return fmt.Errorf("shape %v is negative or too large", t.Shape)
		}
		size *= n
	}
	if begin, end := t.DataOffsets[0], t.DataOffsets[1]; begin < 0 || end < begin || end-begin != size {
		return fmt.Errorf("data_offsets %v, want %d bytes for %s of shape %v", t.DataOffsets, size, t.DType, t.Shape)
	}
	return nil
}

// checkPlaces checks that the tensors fill size bytes, one after the other.
func checkPlaces(tensors []*tensor, size int64) error {
	sorted := slices.Clone(tensors)
	slices.SortFunc(sorted, func(a, b *tensor) int {
		return cmp.Or(cmp.Compare(a.DataOffsets[0], b.DataOffsets[0]), cmp.Compare(a.DataOffsets[1], b.DataOffsets[1]))
	})
	end := int64(0)
	for _, t := range sorted {
		if t.DataOffsets[0] != end {
			return fmt.Errorf("tensor %q begins at byte %d of the data, want %d, where the one before ends", t.name, t.DataOffsets[0], end)
		}
		end = t.DataOffsets[1]
	}
	if end != size {
		return fmt.Errorf("tensors of %d bytes in a file with %d bytes of data: it is cut short, or damaged", end, size)
	}
	return nil
}

// matrix returns a tensor as rows of floats.
func (t *tensor) matrix(shape ...int64) (*floats.Matrix, error) {
	format, ok := formats[t.DType]
	if !ok {
		return nil, fmt.Errorf("tensor %q has the type %s, want F32, F16 or BF16", t.name, t.DType)
	}
	if !slices.Equal(t.Shape, shape) {
		return nil, fmt.Errorf("tensor %q has the shape %v, want %v", t.name, t.Shape, shape)
	}
	rows, columns := int64(1), shape[len(shape)-1]
	if len(shape) == 2 {
		rows = shape[0]
	}
	return &floats.Matrix{File: t.file, Name: t.name, Format: format, Rows: rows, Columns: columns, Offset: t.offset}, nil
}
