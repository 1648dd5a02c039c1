package modelfile_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

// keep writes the sample, keeps its tree, and returns the path of the model, the tree
// and the content of the file that it is kept in.
func keep(t testing.TB) (path string, tree *graph.WeightsTree, kept []byte) {
	t.Helper()
	path, _ = write(t)
	f := open(t, path)
	tree, err := f.Verify(context.Background(), 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.KeepTree(tree); err != nil {
		t.Fatal(err)
	}
	if kept, err = os.ReadFile(path + ".tree"); err != nil {
		t.Fatal(err)
	}
	return path, tree, kept
}

// open opens a model file until the test ends.
func open(t testing.TB, path string) *modelfile.File {
	t.Helper()
	f, err := modelfile.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() }) // of memory alone
	return f
}

func TestKeptTree(t *testing.T) {
	path, want, kept := keep(t)
	for _, workers := range []int{1, 3} {
		got, err := open(t, path).KeptTree(workers)
		if err != nil {
			t.Fatal(err)
		}
		for height := range want.Depth() + 1 {
			for i := range uint64(1) << (want.Depth() - height) {
				if got.At(height, i) != want.At(height, i) {
					t.Fatalf("tree node %d of height %d differs", i, height)
				}
			}
		}
	}
	// The documented table, by hand: the sample has chunks of 32 bytes in three tensors.
	f := open(t, path)
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	header := append([]byte("\x89mlvt\r\n\n\x00\x00\x00\x01\x00\x00\x00\x00"), f.WeightsRoot[:]...)
	header = binary.BigEndian.AppendUint64(header, uint64(info.Size()))
	header = binary.BigEndian.AppendUint64(header, uint64(info.ModTime().UnixNano()))
	first := want.At(0, 0)
	if !bytes.HasPrefix(kept, append(header, first[:]...)) || len(kept) != 64+32*(1+1+9000/32+1) {
		t.Errorf("%d bytes, beginning with %x", len(kept), kept[:96])
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 2 {
		t.Errorf("folder has %v, want the model and its tree; error %v", entries, err)
	}
}

// TestKeptTreeRefused changes what is kept, every byte of its beginning and some of the
// rest, and how long it is.
func TestKeptTreeRefused(t *testing.T) {
	path, _, kept := keep(t)
	f := open(t, path)
	refused := func(what string, content []byte) {
		t.Helper()
		if err := os.WriteFile(path+".tree", content, 0o600); err != nil {
			t.Fatal(err)
		}
		if tree, err := f.KeptTree(1); tree != nil || !errors.Is(err, modelfile.ErrNoTree) {
			t.Errorf("%s: got error %v, want %v", what, err, modelfile.ErrNoTree)
		}
	}
	for i := 0; i < len(kept); i += 1 + i/200*31 {
		changed := bytes.Clone(kept)
		changed[i] ^= 4
		refused("a flipped bit", changed)
	}
	refused("nothing", nil)
	refused("a byte less", kept[:len(kept)-1])
	refused("a byte more", append(bytes.Clone(kept), 0))
	if err := os.Remove(path + ".tree"); err != nil {
		t.Fatal(err)
	}
	if _, err := f.KeptTree(1); !errors.Is(err, os.ErrNotExist) || !errors.Is(err, modelfile.ErrNoTree) {
		t.Errorf("no file: got error %v", err)
	}
}

// TestKeptTreeStale: what was found about a model file holds until it changes. The
// weights themselves are only read by Verify.
func TestKeptTreeStale(t *testing.T) {
	path, _, _ := keep(t)
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	damage := func(when time.Time) *modelfile.File {
		t.Helper()
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		b[len(b)-1]++
		if err := errors.Join(os.WriteFile(path, b, 0o600), os.Chtimes(path, when, when)); err != nil {
			t.Fatal(err)
		}
		f := open(t, path)
		if _, err := f.Verify(context.Background(), 1, nil); !errors.Is(err, modelfile.ErrCorrupt) {
			t.Fatalf("Verify: got error %v, want %v", err, modelfile.ErrCorrupt)
		}
		return f
	}
	if _, err := damage(info.ModTime()).KeptTree(1); err != nil {
		t.Errorf("same time: %v", err)
	}
	f := damage(info.ModTime().Add(time.Second))
	if _, err := f.KeptTree(1); !errors.Is(err, modelfile.ErrNoTree) || !strings.Contains(err.Error(), "another state") {
		t.Errorf("other time: got error %v", err)
	}
}

// TestKeepTreeFails puts a folder where the tree should be.
func TestKeepTreeFails(t *testing.T) {
	path, tree, _ := keep(t)
	if err := errors.Join(os.Remove(path+".tree"), os.Mkdir(path+".tree", 0o700)); err != nil {
		t.Fatal(err)
	}
	if err := open(t, path).KeepTree(tree); err == nil {
		t.Error("no error")
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 2 {
		t.Errorf("folder has %v, want the model and the folder; error %v", entries, err)
	}
}

// TestKeptTreeOfDecoded: a model in memory has no place for a tree.
func TestKeptTreeOfDecoded(t *testing.T) {
	_, data := write(t)
	f, err := modelfile.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	tree, err := f.Verify(context.Background(), 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.KeepTree(tree); err != nil {
		t.Error(err)
	}
	if _, err := f.KeptTree(1); !errors.Is(err, modelfile.ErrNoTree) {
		t.Errorf("got error %v, want %v", err, modelfile.ErrNoTree)
	}
}

// FuzzKeptTree: only what KeepTree writes is taken for a kept tree.
func FuzzKeptTree(f *testing.F) {
	path, _, kept := keep(f)
	f.Add(kept)
	f.Add(kept[:64])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		if err := os.WriteFile(path+".tree", b, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := open(t, path).KeptTree(1); (err == nil) != bytes.Equal(b, kept) {
			t.Errorf("%d bytes: error %v", len(b), err)
		}
	})
}
