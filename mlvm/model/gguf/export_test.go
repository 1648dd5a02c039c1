package gguf

import (
	"io"

	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// NewBlocks returns a matrix of blocks that begins with a file.
func NewBlocks(r io.ReaderAt, name string, t Type, rows, columns int64) quant.Matrix {
	return &blocks{r: r, name: name, unpack: unpackings[t], rows: rows, columns: columns}
}
