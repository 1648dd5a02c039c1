package modelfile_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

// FuzzDecode: no input makes Decode panic or reserve memory on its word; what it
// and Verify accept is what a Writer writes. Hashes are made right, so that inputs
// get past them.
func FuzzDecode(f *testing.F) {
	_, data := write(f)
	f.Add(data)
	f.Add(data[:192])
	f.Add([]byte("\x89mlvm\r\n\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		b = bytes.Clone(b)
		if len(b) >= 192 {
			reseal(b)
		}
		file, err := modelfile.Decode(b)
		if err != nil {
			return
		}
		if _, err := file.Verify(context.Background(), 1, nil); err != nil {
			return
		}
		path := filepath.Join(t.TempDir(), "again")
		m := &graph.Model{Program: file.Program, Weights: file.Weights()}
		if _, err := modelfile.Write(path, m, file.Metadata, 1); err != nil {
			t.Fatal(err)
		}
		again, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(again, b) {
			t.Error("a file is accepted that a Writer does not write")
		}
	})
}
