//go:build !purego

package kernel

import (
	"math"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

var (
	avx2Dots   = vectorKernels{dotI8AVX2, dotI4AVX2, dotI16AVX2}
	avx512Dots = vectorKernels{dotI8AVX512, dotI4AVX512, dotI16AVX512}
)

// vectorsOf returns the vector kernels of a path; nil if it has none.
func vectorsOf(path cpu.Path) *vectorKernels {
	switch path {
	case cpu.AVX2:
		return &avx2Dots
	case cpu.AVX512, cpu.AMX:
		return &avx512Dots
	default:
		return nil
	}
}

// avx512Panels are the kernels of cpu.AVX512.
var avx512Panels = panelKernels{
	pack:       byWeights[func(panel, w *byte, bytes, wStride int, flip uint32)]{packAVX512, packAVX512},
	packScales: packScalesAVX512,
	packI8:     packI8AVX512, packLow: packI16LowAVX512, packHigh: packI16HighAVX512,
	splitI8:      byWeights[func(dst, a *byte, groups, blocks int)]{splitI8I8AVX512, splitI8I4AVX512},
	splitI16:     byWeights[func(dst, a *byte, groups, blocks int)]{splitI16I8AVX512, splitI16I4AVX512},
	productI8:    [...]byWeights[panelProduct]{{productI8I8AVX512, productI8I4AVX512}, {productI8I8ShortAVX512, productI8I4ShortAVX512}},
	productI16:   [...]byWeights[panelProduct]{{productI16I8AVX512, productI16I4AVX512}, {productI16I8ShortAVX512, productI16I4ShortAVX512}},
	quadRows:     math.MaxInt64,
	productPairs: [2]pairProduct{productPairsAVX512, productTwoPairsAVX512},
}

// amxPanels are the kernels of cpu.AMX.
var amxPanels = withTiles(avx512Panels)

// withTiles returns the kernels with those for tiles.
func withTiles(k panelKernels) panelKernels {
	k.splitPlanes = splitPlanesAVX512
	k.productTiles = [2]tileProduct{productTilesAMX, productTwoTilesAMX}
	return k
}

// avx2Panels are the kernels of cpu.AVX2.
var avx2Panels = panelKernels{
	pack:       byWeights[func(panel, w *byte, bytes, wStride int, flip uint32)]{packBytesAVX2, packNibblesAVX2},
	packScales: packScalesAVX2,
	splitI16:   byWeights[func(dst, a *byte, groups, blocks int)]{splitI16I8AVX2, splitI16I4AVX2},
	productI16: [...]byWeights[panelProduct]{{productI16I8AVX2, productI16I4AVX2}, {productI16I8ShortAVX2, productI16I4ShortAVX2}},
	quadRows:   fewRows, // more are faster in pairs
	packI8:     packI8AVX2, packI4: packI4AVX2, packLow: packI16LowAVX2, packHigh: packI16HighAVX2,
	productPairs: [2]pairProduct{productPairsAVX2, nil},
	whole:        wholeKernels{wholePairsAVX2, finishSumsAVX2},
}

// panelsOf returns the panel kernels of a path; nil if it has none.
func panelsOf(path cpu.Path) *panelKernels {
	switch path {
	case cpu.AVX2:
		return &avx2Panels
	case cpu.AVX512:
		return &avx512Panels
	case cpu.AMX:
		return &amxPanels
	default:
		return nil
	}
}

var (
	avx2Multiples = multiplesKernels{
		lanes: 4,
		any:   [...]multiplesFunc{tensor.I8: addMultiplesI8AVX2, tensor.I16: addMultiplesI16AVX2, tensor.I32: addMultiplesI32AVX2, tensor.I64: nil},
		short: [...]multiplesFunc{tensor.I8: addMultiplesI8ShortAVX2, tensor.I16: addMultiplesI16ShortAVX2, tensor.I32: addMultiplesI32ShortAVX2, tensor.I64: nil},
	}
	avx512Multiples = multiplesKernels{
		lanes: 1, // has masks
		any: [...]multiplesFunc{
			tensor.I8: addMultiplesI8AVX512, tensor.I16: addMultiplesI16AVX512, tensor.I32: addMultiplesI32AVX512, tensor.I64: addMultiplesI64AVX512,
		},
		short: [...]multiplesFunc{
			tensor.I8: addMultiplesI8ShortAVX512, tensor.I16: addMultiplesI16ShortAVX512, tensor.I32: addMultiplesI32ShortAVX512, tensor.I64: nil,
		},
	}
)

// multiplesOf returns the kernels of a path; nil if it has none.
func multiplesOf(path cpu.Path) *multiplesKernels {
	switch path {
	case cpu.AVX2:
		return &avx2Multiples
	case cpu.AVX512, cpu.AMX:
		return &avx512Multiples
	default:
		return nil
	}
}
