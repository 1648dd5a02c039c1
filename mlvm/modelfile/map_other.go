//go:build !unix

package modelfile

import "os"

// mapFile reads a file into memory: where nothing can be mapped, or not in the
// same way.
func mapFile(path string) (data []byte, unmap func() error, err error) {
	data, err = os.ReadFile(path)
	return data, func() error { return nil }, err
}

// syncDir does nothing: folders cannot be synced here.
func syncDir(string) error { return nil }
