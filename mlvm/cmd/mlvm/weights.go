package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

// keepTreeFrom is the length of weights in bytes from which on their tree is kept beside
// the model file: below that it is built in a moment.
const keepTreeFrom = 64 << 20

// weightsTree returns the tree of a model's weights: the one that is kept beside the
// file, or else from all of the weights, and then it keeps it if they have least bytes.
// If it cannot, because the folder is not writable, it says so and goes on.
func weightsTree(c *cli.Context, f *modelfile.File, workers int, least int64) (*graph.WeightsTree, error) {
	if tree, err := f.KeptTree(workers); err == nil {
		return tree, nil
	}
	size := weightBytes(f.Program)
	bar := newProgress(c, "hashing weights", byteCount, size)
	tree, err := f.Verify(c.Context, workers, func(bytes int64) { bar.at(bytes, "") })
	bar.done()
	if err != nil {
		return nil, err
	}
	if size >= least {
		if err := f.KeepTree(tree); err != nil {
			fmt.Fprintf(c.App.ErrWriter, "mlvm: the tree of the weights is not kept, so it will be built again: %v\n", err)
		}
	}
	return tree, nil
}
