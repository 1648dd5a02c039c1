package modelfile

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// File is a model file that is open for reading. It may be used by several
// goroutines at once, but not after Close.
type File struct {
	Program     *graph.Program
	Metadata    *Metadata
	ModelID     merkle.Hash
	WeightsRoot merkle.Hash

	path     string    // "" if it was decoded from memory
	modified time.Time // as the file system says

	data    []byte // the whole file
	weights []byte // from the weights offset on
	tensors []span
	unmap   func() error
}

// Open maps the model file at path into memory and checks all of it but the bytes
// of the weights, which Verify checks. The file must not be changed in place while
// it is open; to be replaced, as a Writer does, is harmless. The caller must Close
// the File.
func Open(path string) (*File, error) {
	data, unmap, err := mapFile(path)
	if err != nil {
		return nil, err
	}
	f, err := Decode(data)
	if err != nil {
		_ = unmap() // the error of Decode says more
		return nil, &os.PathError{Op: "open", Path: path, Err: err}
	}
	f.unmap = unmap
	info, err := os.Stat(path)
	if err != nil {
		_ = f.Close() // the first error says more
		return nil, err
	}
	f.path, f.modified = path, info.ModTime()
	return f, nil
}

// Decode is Open for a model file in memory, which the File keeps a reference to.
func Decode(data []byte) (*File, error) {
	h, err := decodeHeader(data)
	if err != nil {
		return nil, err
	}
	end, ok := h.contentEnd()
	if !ok || end > uint64(len(data)) {
		return nil, fmt.Errorf("%w: %d bytes, too few for a program of %d and metadata of %d",
			ErrTruncated, len(data), h.programLen, h.metadataLen)
	}
	if sum := merkle.Sum(data[headerLen:end]); sum != h.contentHash {
		return nil, fmt.Errorf("%w: program and metadata hash to %v, want %v", ErrCorrupt, sum, h.contentHash)
	}
	f := &File{data: data, ModelID: h.modelID, WeightsRoot: h.weightsRoot, unmap: func() error { return nil }}
	metadata := data[headerLen+h.programLen : end]
	if f.Program, err = graph.Decode(data[headerLen : headerLen+h.programLen]); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	if f.Metadata, err = decodeMetadata(metadata); err == nil {
		err = f.Metadata.validate(f.Program)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	if err := f.place(h, int64(end)); err != nil {
		return nil, err
	}
	if id := f.Program.ModelID(h.weightsRoot); id != h.modelID {
		return nil, fmt.Errorf("%w: model ID of the program and the weights root is %v, want %v", ErrCorrupt, id, h.modelID)
	}
	return f, nil
}

// place finds the weights in a file of which program and metadata end at end.
func (f *File) place(h *header, end int64) error {
	var total int64
	f.tensors, total = spans(f.Program)
	off := alignUp(end, pageLen)
	if h.weightsOff != uint64(off) || h.weightsLen != uint64(total) {
		return fmt.Errorf("%w: weights of %d bytes at offset %d, want %d at %d",
			ErrCorrupt, h.weightsLen, h.weightsOff, total, off)
	}
	switch got, want := int64(len(f.data)), off+total; {
	case got < want:
		return fmt.Errorf("%w: %d bytes, want %d", ErrTruncated, got, want)
	case got > want:
		return fmt.Errorf("%w: %d bytes, want %d", ErrCorrupt, got, want)
	}
	f.weights = f.data[off:]
	return allZero(f.data[end:off], end)
}

// allZero checks that padding, which begins at the given offset of the file, is
// zero.
func allZero(padding []byte, off int64) error {
	for i, x := range padding {
		if x != 0 {
			return fmt.Errorf("%w: padding at offset %d is %#02x, want 0", ErrCorrupt, off+int64(i), x)
		}
	}
	return nil
}

// Weight returns the bytes of weight tensor i, which must not be written to: they
// are in memory that is mapped for reading only, and end with Close.
func (f *File) Weight(i int) []byte {
	s := f.tensors[i]
	return f.weights[s.off : s.off+s.len : s.off+s.len]
}

// Weights returns the bytes of all weight tensors, as Weight does.
func (f *File) Weights() [][]byte {
	w := make([][]byte, len(f.tensors))
	for i := range w {
		w[i] = f.Weight(i)
	}
	return w
}

// Size returns the length of the file in bytes.
func (f *File) Size() int64 { return int64(len(f.data)) }

// Verify reads the weights, checks them against the weights root, and returns
// their tree. It uses at most the given number of goroutines, calls progress, if
// not nil, with the number of weights' bytes done, and stops when ctx is done.
func (f *File) Verify(ctx context.Context, workers int, progress func(bytes int64)) (*graph.WeightsTree, error) {
	end, base := int64(0), f.Size()-int64(len(f.weights))
	for _, s := range f.tensors {
		if err := allZero(f.weights[end:s.off], base+end); err != nil {
			return nil, err
		}
		end = s.off + s.len
	}
	tree, err := graph.HashWeights(ctx, f.Program, f.Weights(), workers, progress)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	if root := tree.Root(); root != f.WeightsRoot {
		return nil, fmt.Errorf("%w: weights have root %v, want %v", ErrCorrupt, root, f.WeightsRoot)
	}
	return tree, nil
}

// Close releases the file. Slices that Weight returned must not be used any more.
func (f *File) Close() error {
	unmap := f.unmap
	f.data, f.weights, f.unmap = nil, nil, func() error { return nil }
	return unmap()
}
