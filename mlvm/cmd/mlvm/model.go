package main

import (
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

// embeddedName is what names the embedded model in place of a file.
const embeddedName = "digits"

// openModel opens a model file, or the embedded digit classifier.
func openModel(path string) (*modelfile.File, error) {
	if path == embeddedName {
		return modelfile.Decode(digits.Bytes())
	}
	f, err := modelfile.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return f, nil
}
