package gguf

import (
	"cmp"
	"fmt"
	"io"
	"math/bits"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Limits of a file, far beyond those in use.
const (
	maxHeader   = 256 << 20 // bytes before the tensors: the tokens of a large vocabulary take 20 MiB
	maxTensors  = 1 << 20
	maxMetadata = 1 << 20
	maxName     = 1 << 10
	maxRank     = 4
	maxElements = 1<<39 - 1 // NUMERICS §2.1
)

// defaultAlignment is the alignment of tensors in a file that does not state one,
// and alignmentKey where it does.
const (
	defaultAlignment = 32
	alignmentKey     = "general.alignment"
)

const magic = "GGUF"

// Tensor is where a tensor is in a file.
type Tensor struct {
	Name   string
	Type   Type
	Shape  []int64 // the first extent is that of neighbours in the file
	Offset int64   // in the file
	Len    int64   // bytes
}

// File is an open GGUF file.
type File struct {
	Name     string // of the file, without its folder and extension
	Version  uint32 // of the format
	Metadata Metadata
	Tensors  []Tensor // in the order of the file

	r      io.ReaderAt
	closer io.Closer
	byName map[string]*Tensor
}

// Open opens a file and reads all but its tensors. These are read from the file when
// they are asked for: it must stay as it is until Close.
func Open(path string) (*File, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("gguf: not a regular file")
	}
	var f *File
	if err == nil {
		f, err = Read(file, info.Size())
	}
	if err != nil {
		file.Close() // it was only read: the first error says more
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	f.closer = file
	f.Name = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	return f, nil
}

// Close closes the file: tensors can no longer be read.
func (f *File) Close() error {
	if f.closer == nil {
		return nil
	}
	return f.closer.Close()
}

// Read reads all but the tensors of a file of size bytes. These are read from r when
// they are asked for.
func Read(r io.ReaderAt, size int64) (*File, error) {
	f := &File{r: r, Metadata: Metadata{}, byName: map[string]*Tensor{}}
	if err := f.read(newReader(r, size), size); err != nil {
		return nil, fmt.Errorf("gguf: %w", err)
	}
	return f, nil
}

func (f *File) read(r *reader, size int64) error {
	var head [len(magic)]byte
	if r.take(head[:]); r.err == nil && string(head[:]) != magic {
		return fmt.Errorf("the file begins with %q, want %q", head[:], magic)
	}
	f.Version = r.uint32()
	if r.err == nil && f.Version != 2 && f.Version != 3 {
		if swapped := bits.ReverseBytes32(f.Version); swapped <= 3 {
			return fmt.Errorf("the file is big-endian, which is not supported")
		}
		return fmt.Errorf("version %d of the format, want 2 or 3", f.Version)
	}
	tensors, pairs := r.uint64(), r.uint64()
	if r.err == nil && (tensors > maxTensors || pairs > maxMetadata) {
		return fmt.Errorf("%d tensors and %d metadata, want at most %d and %d", tensors, pairs, maxTensors, maxMetadata)
	}
	for i := uint64(0); i < pairs && r.err == nil; i++ {
		f.readPair(r)
	}
	for i := uint64(0); i < tensors && r.err == nil; i++ {
		f.readTensor(r)
	}
	if r.err != nil {
		return r.err
	}
	return f.place(r.at, size)
}

// readPair reads a key and its value.
func (f *File) readPair(r *reader) {
	key := r.string()
	if _, ok := f.Metadata[key]; ok {
		r.fail("metadata %q is there twice", key)
	}
	code := r.uint32()
	v := r.value(code)
	if r.err != nil {
		r.err = fmt.Errorf("metadata %.100q: %w", key, r.err)
		return
	}
	f.Metadata[key] = v
}

// readTensor reads what is said about a tensor.
func (f *File) readTensor(r *reader) {
	t := Tensor{Name: r.string()}
	if len(t.Name) > maxName {
		r.fail("a tensor name of %d bytes, want at most %d", len(t.Name), maxName)
	}
	rank := r.uint32()
	if r.err == nil && (rank < 1 || rank > maxRank) {
		r.fail("tensor %q has %d dimensions, want 1 to %d", t.Name, rank, maxRank)
	}
	elements := uint64(1)
	for i := uint32(0); i < rank && r.err == nil; i++ {
		n := r.uint64()
		high, product := bits.Mul64(elements, n)
		if r.err == nil && (n == 0 || high != 0 || product > maxElements) {
			r.fail("tensor %q: dimension %d is %d, want 1 or more and at most %d elements", t.Name, i, n, int64(maxElements))
		}
		elements = product
		t.Shape = append(t.Shape, int64(n))
	}
	code, offset := r.uint32(), r.uint64()
	if r.err != nil {
		return
	}
	if err := t.setType(code, int64(elements)); err != nil {
		r.fail("tensor %q: %w", t.Name, err)
		return
	}
	if offset > 1<<62 {
		r.fail("tensor %q is at offset %d, which is outside of the file", t.Name, offset)
		return
	}
	t.Offset = int64(offset)
	f.Tensors = append(f.Tensors, t)
}

// setType sets the type, and with it the length.
func (t *Tensor) setType(code uint32, elements int64) (err error) {
	if t.Type, err = typeOf(code); err != nil {
		return err
	}
	size, unit := t.Type.layout()
	if t.Shape[0]%unit != 0 {
		return fmt.Errorf("rows of %d elements, want a multiple of %d, the size of a block of %s", t.Shape[0], unit, t.Type)
	}
	t.Len = elements / unit * size
	return nil
}

// place makes offsets those in the file, whose data begins after the first end bytes,
// and checks them.
func (f *File) place(end, size int64) error {
	align, err := f.Metadata.integerOr(alignmentKey, defaultAlignment)
	if err != nil {
		return err
	}
	if align < 8 || align > 1<<20 || align&(align-1) != 0 {
		return fmt.Errorf("metadata %q is %d, want a power of two from 8 to %d", alignmentKey, align, 1<<20)
	}
	data := (end + align - 1) &^ (align - 1)
	for i := range f.Tensors {
		t := &f.Tensors[i]
		if f.byName[t.Name] != nil {
			return fmt.Errorf("tensor %q is there twice", t.Name)
		}
		f.byName[t.Name] = t
		if t.Offset%align != 0 {
			return fmt.Errorf("tensor %q is at offset %d, want a multiple of %d", t.Name, t.Offset, align)
		}
		if t.Offset > size-data || t.Len > size-data-t.Offset {
			return fmt.Errorf("tensor %q takes %d bytes at offset %d of the data, of which the file has %d: it is cut short, or damaged",
				t.Name, t.Len, t.Offset, max(size-data, 0))
		}
		t.Offset += data
	}
	return f.checkOverlap()
}

// checkOverlap checks that no two tensors share bytes.
func (f *File) checkOverlap() error {
	sorted := make([]*Tensor, len(f.Tensors))
	for i := range f.Tensors {
		sorted[i] = &f.Tensors[i]
	}
	slices.SortStableFunc(sorted, func(a, b *Tensor) int { return cmp.Compare(a.Offset, b.Offset) })
	for i := 1; i < len(sorted); i++ {
		a, b := sorted[i-1], sorted[i]
		if a.Offset+a.Len > b.Offset {
			return fmt.Errorf("tensors %q, bytes %d to %d, and %q, from byte %d on, overlap", a.Name, a.Offset, a.Offset+a.Len, b.Name, b.Offset)
		}
	}
	return nil
}

// Tensor returns the tensor of the given name, or nil.
func (f *File) Tensor(name string) *Tensor { return f.byName[name] }
