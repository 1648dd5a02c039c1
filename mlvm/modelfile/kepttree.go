package modelfile

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// KeptTree returns the tree of the weights from the file in which KeepTree has kept it,
// on at most the given number of goroutines. Its root is the weights root. The weights
// are not read: they are taken for what Verify has found if length and time of the model
// file are the same. Any error is an ErrNoTree, after which Verify gives the tree.
func (f *File) KeptTree(workers int) (*graph.WeightsTree, error) {
	tree, err := f.keptTree(workers)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoTree, err)
	}
	return tree, nil
}

func (f *File) keptTree(workers int) (*graph.WeightsTree, error) {
	if f.path == "" {
		return nil, fmt.Errorf("the model is not in a file")
	}
	file, err := os.Open(f.path + treeSuffix)
	if err != nil {
		return nil, err
	}
	defer file.Close() // nothing was written
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	if got, want := info.Size(), f.treeLen(); got != want {
		return nil, fmt.Errorf("%s has %d bytes, want %d", file.Name(), got, want)
	}
	leaves, err := f.readLeaves(bufio.NewReaderSize(file, writeBuffer))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", file.Name(), err)
	}
	tree, err := graph.NewWeightsTree(f.Program, leaves, workers)
	if err != nil {
		return nil, err
	}
	if root := tree.Root(); root != f.WeightsRoot {
		return nil, fmt.Errorf("%s has root %v, want %v", file.Name(), root, f.WeightsRoot)
	}
	return tree, nil
}

// readLeaves reads a kept tree.
func (f *File) readLeaves(r io.Reader) ([][]merkle.Hash, error) {
	var got [treeHeaderLen]byte
	if _, err := io.ReadFull(r, got[:]); err != nil {
		return nil, err
	}
	if got != f.treeHeader() {
		return nil, fmt.Errorf("kept for another state of the model file")
	}
	leaves := make([][]merkle.Hash, len(f.Program.Weights))
	for w := range leaves {
		leaves[w] = make([]merkle.Hash, f.Program.WeightChunks(w))
		for i := range leaves[w] {
			if _, err := io.ReadFull(r, leaves[w][i][:]); err != nil {
				return nil, err
			}
		}
	}
	return leaves, nil
}

// KeepTree keeps the tree that Verify has returned in a file beside the model file, in
// the place of one that is there; readers see the old one or the new one. Without an
// error it is there for good. Of a model that was decoded from memory it keeps nothing.
func (f *File) KeepTree(tree *graph.WeightsTree) error {
	if f.path == "" {
		return nil
	}
	path := f.path + treeSuffix
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.tmp")
	if err != nil {
		return err
	}
	err = f.writeLeaves(file, tree)
	if cerr := file.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		_ = os.Remove(file.Name()) // the first error says more
		return err
	}
	return syncDir(filepath.Dir(path))
}

// writeLeaves writes a kept tree and makes it durable.
func (f *File) writeLeaves(file *os.File, tree *graph.WeightsTree) error {
	out := bufio.NewWriterSize(file, writeBuffer)
	header := f.treeHeader()
	out.Write(header[:]) // Flush has the error of any Write
	for w := range f.Program.Weights {
		for c := range f.Program.WeightChunks(w) {
			h := tree.At(0, f.Program.WeightLeaf(uint32(w), c))
			out.Write(h[:])
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if err := file.Chmod(fileMode); err != nil {
		return err
	}
	return file.Sync()
}
