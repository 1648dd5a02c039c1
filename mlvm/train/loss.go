package train

import (
	"math/bits"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/library/table"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// probabilityFrac is the binary point of the softmax.
const probabilityFrac = 24

// lossGradient appends the gradient of the mean cross-entropy of a batch, i32 Q30
// (n, k): (softmax(logits) − onehot(label)) / n. The number of images is a power
// of two. Logits are i32 Q16 (n, k), labels (n).
func (b builder) lossGradient(logits, labels graph.Value) graph.Value {
	images, classes := logits.Shape()[0], logits.Shape()[1]
	most := b.Emit(graph.Inst{
		Name: "loss.max", Op: op.Max, DType: tensor.I32,
		Out: "n", Reduce: "k", A: logits.By("nk"),
	})
	below := b.Emit(graph.Inst{
		Name: "loss.below", Op: op.Lin, DType: tensor.I32, Alpha: 1, Beta: -1,
		Out: "nk", A: logits.By("nk"), B: most.By("n"),
	})
	exp := b.Ints("exp", tensor.I32, table.Exp())
	exps := b.Emit(graph.Inst{
		Name: "loss.exp", Op: op.Lut, DType: tensor.I32, Shift: table.Spacing, K: table.Spacing,
		Alpha: -table.ExpRange << activationFrac, Beta: exp.Extent(0) - 1,
		Out: "nk", A: below.By("nk"), B: exp.Origin().By(""),
	})
	sum := b.Emit(graph.Inst{
		Name: "loss.sum", Op: op.Dot, DType: tensor.I64,
		Out: "n", Reduce: "k", A: exps.By("nk"), B: graph.Const(1),
	})
	softmax := b.Emit(graph.Inst{
		Name: "loss.softmax", Op: op.Div, DType: tensor.I32, Alpha: 1 << probabilityFrac,
		Out: "nk", A: exps.By("nk"), B: sum.By("n"),
	})
	less := b.Emit(graph.Inst{
		Name: "loss.less", Op: op.Lin, DType: tensor.I32, Alpha: 1, Gamma: -1 << probabilityFrac,
		Out: "nk", A: softmax.By("nk"),
	})
	numbers := make([]int64, classes)
	for k := range numbers {
		numbers[k] = int64(k)
	}
	class := b.Ints("classes", tensor.I16, numbers)
	return b.Emit(graph.Inst{
		Name: "loss.gradient", Op: op.Sel, DType: tensor.I32, Compare: op.Equal,
		Shift: bits.TrailingZeros64(uint64(images)) - (gradientFrac - probabilityFrac),
		Out:   "nk", C: labels.By("n"), S: class.By("k"), A: less.By("nk"), B: softmax.By("nk"),
	})
}
