//go:build !purego

package kernel

import (
	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

var (
	avx2Rows = rowKernels{
		widen:   [...]func([]int64, []byte){tensor.I8: widenI8AVX2, tensor.I16: widenI16AVX2, tensor.I32: widenI32AVX2, tensor.I4: nil},
		shorten: [...]func([]byte, []int64){tensor.I8: shortenI8AVX2, tensor.I16: shortenI16AVX2, tensor.I32: shortenI32AVX2, tensor.I4: nil},
		dot: [...]func([]int64, []byte) int64{
			tensor.I8: dotRowI8AVX2, tensor.I16: dotRowI16AVX2, tensor.I32: dotRowI32AVX2, tensor.I64: dotRowI64AVX2, tensor.I4: nil,
		},
		interpolate: interpolateAVX2,
		finish: finishers{
			lanes:    4,
			rows:     [...]finisher{tensor.I8: finishI64I64I8AVX2, tensor.I16: finishI64I64I16AVX2, tensor.I32: finishI64I64I32AVX2, tensor.I64: finishI64I64I64AVX2, tensor.I4: nil},
			elements: [...]finisher{tensor.I8: finishI32I64I8AVX2, tensor.I16: finishI32I64I16AVX2, tensor.I32: finishI32I64I32AVX2, tensor.I64: finishI32I64I64AVX2, tensor.I4: nil},
			sums:     [...]finisher{tensor.I8: finishI32I32I8AVX2, tensor.I16: finishI32I32I16AVX2, tensor.I32: finishI32I32I32AVX2, tensor.I64: finishI32I32I64AVX2, tensor.I4: nil},
		},
		fill: fillAVX2, linear: linearAVX2, multiply: multiplyAVX2, addProduct: addProductAVX2, choose: chooseAVX2, choose32: chooseI32AVX2, choose8: chooseI8AVX2, most32: mostI32AVX2, maxOfRows32: maxOfRows32AVX2,
		shift32:    [...]func(dst, x *byte, n int, shift, half int64){tensor.I8: shiftI32I8AVX2, tensor.I16: shiftI32I16AVX2, tensor.I32: shiftI32I32AVX2, tensor.I4: nil},
		add32:      addI32AVX2,
		magnitudes: magnitudesAVX2, maxInto: maxIntoAVX2, maximum: maximumAVX2, divide: divideAVX2,
		saturate: saturateAVX2, narrowRight: narrowRightAVX2, narrowEach: narrowEachAVX2,
	}
	avx512Rows = rowKernels{
		widen:   [...]func([]int64, []byte){tensor.I8: widenI8AVX512, tensor.I16: widenI16AVX512, tensor.I32: widenI32AVX512, tensor.I4: nil},
		shorten: [...]func([]byte, []int64){tensor.I8: shortenI8AVX512, tensor.I16: shortenI16AVX512, tensor.I32: shortenI32AVX512, tensor.I4: nil},
		dot: [...]func([]int64, []byte) int64{
			tensor.I8: dotRowI8AVX512, tensor.I16: dotRowI16AVX512, tensor.I32: dotRowI32AVX512, tensor.I64: dotRowI64AVX512, tensor.I4: nil,
		},
		interpolate: interpolateAVX512,
		finish: finishers{
			lanes:    8,
			rows:     [...]finisher{tensor.I8: finishI64I64I8AVX512, tensor.I16: finishI64I64I16AVX512, tensor.I32: finishI64I64I32AVX512, tensor.I64: finishI64I64I64AVX512, tensor.I4: nil},
			elements: [...]finisher{tensor.I8: finishI32I64I8AVX512, tensor.I16: finishI32I64I16AVX512, tensor.I32: finishI32I64I32AVX512, tensor.I64: finishI32I64I64AVX512, tensor.I4: nil},
			sums:     [...]finisher{tensor.I8: finishI32I32I8AVX512, tensor.I16: finishI32I32I16AVX512, tensor.I32: finishI32I32I32AVX512, tensor.I64: finishI32I32I64AVX512, tensor.I4: nil},
		},
		fill: fillAVX512, linear: linearAVX512, multiply: multiplyAVX512, addProduct: addProductAVX512, choose: chooseAVX512, choose32: chooseI32AVX512, choose8: chooseI8AVX512, most32: mostI32AVX512, maxOfRows32: maxOfRows32AVX512,
		shift32:    [...]func(dst, x *byte, n int, shift, half int64){tensor.I8: shiftI32I8AVX512, tensor.I16: shiftI32I16AVX512, tensor.I32: shiftI32I32AVX512, tensor.I4: nil},
		add32:      addI32AVX512,
		magnitudes: magnitudesAVX512, maxInto: maxIntoAVX512, maximum: maximumAVX512, divide: divideAVX512,
		saturate: saturateAVX512, narrowRight: narrowRightAVX512, narrowEach: narrowEachAVX512,
	}
)

// rowsOf returns the row kernels of a path.
func rowsOf(path cpu.Path) *rowKernels {
	switch path {
	case cpu.AVX2:
		return &avx2Rows
	case cpu.AVX512, cpu.AMX:
		return &avx512Rows
	default:
		return &genericRows
	}
}
