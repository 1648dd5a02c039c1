package modelfile_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

// TestMetadataNumbers: numbers that nobody could compute with are refused when a
// file is written, and in a file that has them.
func TestMetadataNumbers(t *testing.T) {
	m := sample(t)
	for name, spoil := range map[string]func(*modelfile.Metadata){
		"negative fraction bits": func(m *modelfile.Metadata) { m.Output.FracBits = -1 },
		"many fraction bits":     func(m *modelfile.Metadata) { m.Output.FracBits = 63 },
		"unknown type":           func(m *modelfile.Metadata) { m.Output.DType = "f32" },
		"unknown input type":     func(m *modelfile.Metadata) { m.Input.DType = "u8" },
		"empty extent":           func(m *modelfile.Metadata) { m.Input.Shape = []int64{4, 0} },
		"negative extent":        func(m *modelfile.Metadata) { m.Output.Shape = []int64{-1} },
		"huge shape":             func(m *modelfile.Metadata) { m.Input.Shape = []int64{1 << 31, 1 << 31, 4} },
	} {
		meta := metadata(m)
		spoil(meta)
		path := filepath.Join(t.TempDir(), "model")
		if _, err := modelfile.Write(path, m, meta, 1); err == nil {
			t.Errorf("%s: written", name)
		}
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s: a file is left", name)
		}
	}
	_, data := write(t)
	old, spoilt := []byte(`"dtype":"i`), []byte(`"dtype":"u`)
	if !bytes.Contains(data, old) {
		t.Fatalf("the sample's metadata has no %s", old)
	}
	data = bytes.Replace(data, old, spoilt, 1)
	reseal(data)
	if _, err := modelfile.Decode(data); err == nil {
		t.Error("a file with an unknown type is opened")
	}
}
