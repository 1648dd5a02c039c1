package modelfile

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

const (
	writeBuffer = 1 << 20
	fileMode    = 0o644
)

// Writer writes a model file in one pass. The file has a temporary name in the
// same folder until Commit, so nothing half-written ever has the name asked for.
type Writer struct {
	path    string
	program *graph.Program
	header  header
	hasher  *graph.WeightsHasher
	tensors []span
	next    int   // weight tensor
	written int64 // bytes of weights, padding included
	file    *os.File
	out     *bufio.Writer
	err     error // the first; nothing is written after it
	done    bool  // committed or discarded
}

// Create begins a model file that will have the given path. WriteWeight must then
// be called for each weight tensor in order, then Commit; and Close in any case.
// It uses at most the given number of goroutines to hash.
func Create(path string, p *graph.Program, m *Metadata, workers int) (*Writer, error) {
	if err := m.validate(p); err != nil {
		return nil, err
	}
	metadata, err := m.encode()
	if err != nil {
		return nil, err
	}
	program := p.Encode()
	tensors, total := spans(p)
	w := &Writer{path: path, program: p, tensors: tensors, hasher: graph.NewWeightsHasher(p, workers)}
	contentHash := merkle.Sum(slices.Concat(program, metadata))
	end := int64(headerLen + len(program) + len(metadata))
	w.header = header{
		programLen: uint64(len(program)), metadataLen: uint64(len(metadata)),
		weightsOff: uint64(alignUp(end, pageLen)), weightsLen: uint64(total),
		contentHash: contentHash,
	}
	if w.file, err = os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.tmp"); err != nil {
		return nil, err
	}
	w.out = bufio.NewWriterSize(w.file, writeBuffer)
	w.write(make([]byte, headerLen)) // until Commit: no reader takes it for a model
	w.write(program)
	w.write(metadata)
	w.write(make([]byte, int64(w.header.weightsOff)-end))
	if w.err != nil {
		err := w.err
		w.Close()
		return nil, err
	}
	return w, nil
}

// write appends bytes to the file, unless there was an error.
func (w *Writer) write(b []byte) {
	if w.err == nil {
		_, w.err = w.out.Write(b)
	}
}

// WriteWeight appends the content of the next weight tensor.
func (w *Writer) WriteWeight(content []byte) error {
	switch {
	case w.err != nil:
		return w.err
	case w.next == len(w.tensors):
		w.err = fmt.Errorf("write %s: more than %d weight tensors", w.path, len(w.tensors))
		return w.err
	}
	s := w.tensors[w.next]
	if int64(len(content)) != s.len {
		w.err = fmt.Errorf("write %s: weight tensor %d has %d bytes, want %d", w.path, w.next, len(content), s.len)
		return w.err
	}
	if _, err := w.hasher.Write(content); err != nil {
		w.err = fmt.Errorf("write %s: %w", w.path, err)
		return w.err
	}
	w.write(make([]byte, s.off-w.written))
	w.write(content)
	w.next, w.written = w.next+1, s.off+s.len
	return w.err
}

// Commit completes the file, makes it durable and gives it its name, in the place
// of a file that had it. It returns the model ID.
func (w *Writer) Commit() (modelID merkle.Hash, err error) {
	if w.err == nil {
		w.err = w.complete()
	}
	if w.err == nil {
		w.err = os.Rename(w.file.Name(), w.path)
	}
	if w.err != nil {
		return merkle.Hash{}, w.err
	}
	w.done = true
	w.err = os.ErrClosed // of whatever comes after
	return w.header.modelID, syncDir(filepath.Dir(w.path))
}

// complete writes the header and closes the file.
func (w *Writer) complete() error {
	tree, err := w.hasher.Tree()
	if err != nil {
		return fmt.Errorf("write %s: %w", w.path, err)
	}
	w.header.weightsRoot = tree.Root()
	w.header.modelID = w.program.ModelID(w.header.weightsRoot)
	if err := w.out.Flush(); err != nil {
		return err
	}
	b := w.header.encode()
	if _, err := w.file.WriteAt(b[:], 0); err != nil {
		return err
	}
	if err := w.file.Chmod(fileMode); err != nil {
		return err
	}
	if err := w.file.Sync(); err != nil {
		return err
	}
	return w.file.Close()
}

// Close discards the file unless Commit has succeeded. It may be called twice.
func (w *Writer) Close() error {
	if w.done {
		return nil
	}
	w.done = true
	w.err = os.ErrClosed
	err := w.file.Close()
	if errors.Is(err, os.ErrClosed) {
		err = nil // Commit failed after closing it
	}
	if rerr := os.Remove(w.file.Name()); err == nil {
		err = rerr
	}
	return err
}

// Write writes a model with all its weights to a file.
func Write(path string, model *graph.Model, m *Metadata, workers int) (modelID merkle.Hash, err error) {
	w, err := Create(path, model.Program, m, workers)
	if err != nil {
		return merkle.Hash{}, err
	}
	defer w.Close() // discards what Commit has not completed
	for _, content := range model.Weights {
		if err := w.WriteWeight(content); err != nil {
			return merkle.Hash{}, err
		}
	}
	return w.Commit()
}
