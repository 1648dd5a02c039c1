package wholefile

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// TestWrite: a file takes the place of another, or that one stays, and nothing else is left.
func TestWrite(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "file")
	broken := errors.New("broken")
	for _, c := range []struct {
		text string
		err  error
		want string
	}{
		{"first", nil, "first"},
		{"half of the sec", broken, "first"},
		{"third", nil, "third"},
	} {
		err := Write(path, func(w io.Writer) error {
			if _, err := io.WriteString(w, c.text); err != nil {
				t.Fatal(err)
			}
			return c.err
		})
		if !errors.Is(err, c.err) {
			t.Errorf("%q: error %v, want %v", c.text, err, c.err)
		}
		if b, err := os.ReadFile(path); err != nil || string(b) != c.want {
			t.Errorf("%q: the file has %q, error %v, want %q", c.text, b, err, c.want)
		}
		if files, err := os.ReadDir(dir); err != nil || len(files) != 1 {
			t.Errorf("%q: %v is there, error %v", c.text, files, err)
		}
	}
	if err := Write(filepath.Join(dir, "none", "file"), func(io.Writer) error { return nil }); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v for a folder that is not there", err)
	}
}
