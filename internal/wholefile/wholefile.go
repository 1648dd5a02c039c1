// Package wholefile writes files that are there as a whole or not at all.
package wholefile

import (
	"io"
	"os"
	"path/filepath"
)

// Write gives a path to what write writes, in the place of a file that has it. If write
// fails, or the process ends, no file with the path is touched. The file is readable for
// everybody.
func Write(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.tmp")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // nothing is left of it once it is renamed
	err = write(f)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
