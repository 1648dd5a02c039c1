package kernel

import "github.com/mlgeth/mlgeth/precompiles/op"

// rowFuncs is the table of kernels of the generic path, by op.
var rowFuncs = [...]rowFunc{
	op.Dot:    dotRow,
	op.Lin:    linRow,
	op.Sel:    selRow,
	op.Div:    divRow,
	op.Sqrt:   sqrtRow,
	op.BLen:   blenRow,
	op.Lut:    lutRow,
	op.Max:    maxRow,
	op.ArgMax: argmaxRow,
	op.Gather: gatherRow,
	op.Rand:   randRow,
}
