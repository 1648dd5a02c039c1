package kernel

import (
	"unsafe"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// A product of matrices is computed in panels where there are kernels for it: a panel is
// 16 rows of one factor (other), laid out so that a vector holds the same few terms of
// each. It is multiplied with all rows of a tile of the other matrix (same), which are
// made ready for it once (panelfactors.go).
//
// Of bytes and nibbles, a vector holds four or eight terms of a row, quads, and factors are
// split into bytes (panelfactors.go). Where several rows always share the weights, as in
// images, it holds two terms, a pair, and factors are read where they are (panelpairs.go);
// so they are with weights of i16, of which there are two panels, of the low bytes and of the
// high ones, and, on paths that cannot multiply four bytes at once, with more than a few rows.
const (
	panelRows  = 16
	bytesPiece = 256     // terms that are summed in an i32: 2^22 each at most
	panelTile  = 64      // rows of a tile at most
	panelTerms = 1 << 16 // of a row at most, so that a panel stays in a cache
	panelUnits = 16      // enough to share
	startBytes = 4       // what stands before a group of split factors
)

// panelProduct adds to each of the sums, which are sumStride bytes apart from row to row
// of a, and of which there are 16 of a row,
//
//	Σ_g scales[g·sStep/4+r]·Σ_k a(m, g·n+k)·w(r, g·n+k)
//
// where a step takes a vector of the panel. Scales are i32, or short ones (pack.go), of which
// sStep is then in bytes, too. No sum over n terms may exceed an i32.
type panelProduct func(sums *int64, a, panel *byte, scales *int32, rows, sumStride, aStride, groups, steps, sStep int)

// byWeights are functions by the type of the weights.
type byWeights[F any] struct{ i8, i4 F }

func (b *byWeights[F]) of(d tensor.DType) F {
	if d == tensor.I4 {
		return b.i4
	}
	return b.i8
}

// panelKernels are the implementations of a path. Strides and steps are in bytes.
type panelKernels struct {
	// pack makes a panel of quads of 16 rows of so many bytes, a multiple of 4, with zeros behind
	// them, each xor byte k%4 of flip.
	pack byWeights[func(panel, w *byte, bytes, wStride int, flip uint32)]
	// packScales sets panel[g·16+r] = scale(r, g) for 16 rows of 16·blocks scales.
	packScales func(panel, scales *int32, blocks, sStride int)
	// split makes a row of factors ready: of groups of 32·blocks.
	splitI8, splitI16     byWeights[func(dst, a *byte, groups, blocks int)]
	productI8, productI16 [2]byWeights[panelProduct] // with scales of 32 bits, and with short ones; or nil
	quadRows              int64                      // of factors that quads are multiplied with at most

	// packI8, packI4, packLow and packHigh make panels of pairs of 32·blocks weights, or of the
	// low and high bytes of i16.
	packI8, packI4, packLow, packHigh func(panel, w *byte, blocks, wStride int)
	productPairs                      [2]pairProduct // for one panel, and, or nil, for it and the next one
	whole                             wholeKernels   // of pairs

	// splitPlanes sets low and high to the bytes of 32·blocks factors of i16. It and the products
	// of tiles, for one panel, and for it and the next one, are nil where there are no tiles.
	splitPlanes  func(low, high, a *byte, blocks int)
	productTiles [2]tileProduct
}

// quads reports whether factors of a type, of so many rows, are multiplied with panels of quads:
// else there are pairs alone. Those of pairs have more bytes than the weights: they are kept only
// where many rows share them.
func (k *panelKernels) quads(factors tensor.DType, rows int64) bool {
	return rows <= k.quadRows && (factors == tensor.I16 || k.productI8[0].i8 != nil)
}

// panelRun is a number of groups of equal length, each summed in an i32.
type panelRun struct{ groups, terms int }

// panelPlan says how a DOT is computed in panels.
type panelPlan struct {
	kernels *panelKernels // nil if it is not
	keeps   bool          // the job's Pack keeps the panels
	short   bool          // their scales are short
	padded  int64         // terms of a row of a panel, with those that fill blocks

	runs     [2]panelRun // of a row
	termSize int         // bytes of a panel for a term of its rows

	pairs pairPlan
	tiles bool // rows are multiplied as tiles are
}

// planPanels plans panels, in tiles that planTile has planned.
func (p *dotPlan) planPanels(j *Job, inner int) {
	p.panel = panelPlan{}
	other := &j.in.Slots[p.other]
	k := panelsOf(j.path)
	if k == nil || !p.suitsPanels(j) {
		return
	}
	_, stride := p.allOfOther.innermost()
	quads := k.quads(j.in.Slots[p.same].DType, p.tile.rows)
	keeps := j.Pack != nil && p.packable(j, inner) && (quads || j.Pack.pairs)
	if !keeps && (p.tile.rows < 4 || stride != 1 || p.allOfOther.count > 1) {
		return // it would not pay
	}
	bits := width(other.DType)
	p.panel = panelPlan{kernels: k, keeps: keeps, padded: inBlocks(j.reduce.terms)}
	bytes := p.groups == 1 && bits == 8
	tiles := bytes && k.splitPlanes != nil && j.outer.dims[inner].n >= fewTileOutputs
	p.panel.tiles = tiles && p.tile.rows >= fewTileRows && j.in.Slots[p.same].DType == tensor.I16
	if !quads || bits == 16 || bytes && !tiles && keeps && j.Pack.pairs {
		p.planPairs(j)
		return
	}
	p.panel.termSize = panelRows * bits / 8
	if p.groups > 1 {
		p.panel.runs[0] = panelRun{int(p.groups), int(p.group.terms)}
		return
	}
	terms := int(p.panel.padded)
	p.panel.runs = [2]panelRun{{terms / bytesPiece, bytesPiece}, {1, terms % bytesPiece}}
}

// inBlocks returns the number of terms in as many blocks as n terms need.
func inBlocks(n int64) int64 { return (n + vectorBlock - 1) / vectorBlock * vectorBlock }

// suitsPanels reports whether there are kernels for the types and the groups.
func (p *dotPlan) suitsPanels(j *Job) bool {
	same, other, scale := &j.in.Slots[p.same], &j.in.Slots[p.other], &j.in.Slots[op.S]
	switch {
	case p.tile.rows == 0, same.DType > tensor.I16, other.DType > tensor.I16 && other.DType != tensor.I4:
		return false
	case other.DType == tensor.I16 && (p.groups > 1 || !littleEndian), j.reduce.terms > panelTerms:
		return false
	case p.groups == 1:
		return true
	case p.group.terms%vectorBlock != 0, p.group.terms > bytesPiece, scale.DType != tensor.I32, scale.View.Reduce[0] != 1:
		return false
	}
	_, ok := elements[int32](j.tensors[op.S])
	return ok
}

// panelBlock returns the number of outputs of a unit at most: all of them, if tiles are
// enough to share, as what is made of their rows then serves all.
func (p *dotPlan) panelBlock(j *Job, inner int) int64 {
	n := j.outer.dims[inner].n
	units := j.space.Outputs() / n / p.tile.rows * p.tile.tiles
	if units >= panelUnits {
		return n
	}
	block := (n*units + panelUnits - 1) / panelUnits
	return max(dotBlockLen, (block+panelRows-1)/panelRows*panelRows)
}

// product returns the function for the types of a job, and the length of its scales.
func (p *panelPlan) product(same, other tensor.DType) panelProduct {
	products := &p.kernels.productI16
	if same == tensor.I8 {
		products = &p.kernels.productI8
	}
	if p.short {
		return products[1].of(other)
	}
	return products[0].of(other)
}

// panelScratch is memory for tiles in panels.
type panelScratch struct {
	offsets [panelTile]int64
	factors []byte
	row     []byte   // of factors, with zeros behind it
	weights []byte   // of a panel's rows, the same
	scales  []int32  // of a panel, before they are made short
	made    [2]panel // that nothing keeps
	sums    []int32  // of whole rows
	planes  []byte   // of factors for tiles: all low bytes, then all high ones
	tiles   [4 * tileBytes]byte
}

// grown returns b with n elements, b's memory if it is long enough.
func grown[T any](b *[]T, n int64) []T {
	if int64(cap(*b)) < n {
		*b = make([]T, n)
	}
	return (*b)[:n]
}

// runPanels computes unit u of a job in panels: a tile's rows of a block of outputs.
func (j *Job) runPanels(s *scratch, u int64) {
	t := j.tileAt(u)
	rows := j.rowPlaces(s, &t)
	if j.whole {
		j.runWhole(s, &t, rows)
		return
	}
	width := (t.n + panelRows - 1) / panelRows * panelRows
	sums := buffer(&s.sums, t.rows*width)
	switch {
	case j.dot.panel.tiles:
		j.sumTiles(s, &t, rows, sums, width)
	case j.dot.panel.pairs.planes > 0:
		j.sumPairs(s, &t, rows, sums, width)
	default:
		clear(sums)
		f := j.panelFactors(s, rows)
		for i := int64(0); i < t.n; i += panelRows {
			j.multiplyPanel(f, j.panelAt(s, &s.panels.made[0], &t, i), sums[i:], int(width))
		}
	}
	j.finishRows(s, &t, rows, sums, width)
}

// The scales of panels of bytes or nibbles of rows, and of the high bytes of i16.
var ones, highs = sixteen(1), sixteen(1 << 8)

func sixteen(scale int32) (all [panelRows]int32) {
	for r := range all {
		all[r] = scale
	}
	return all
}

// multiplyPanel adds the products of rows of factors with a panel to sums, of which there
// are width for each row.
func (j *Job) multiplyPanel(f factors, m panel, sums []int64, width int) {
	p := &j.dot.panel
	product := p.product(j.in.Slots[j.dot.same].DType, j.in.Slots[j.dot.other].DType)
	add := func(panel []byte, scales *int32, sStep int) {
		a := f.bytes
		for _, run := range p.runs {
			if run.groups == 0 || run.terms == 0 {
				continue
			}
			size := run.terms * p.termSize
			product(&sums[0], &a[0], &panel[0], scales, f.rows, 8*width, f.stride, run.groups, size/64, sStep)
			a, panel = a[run.groups*f.groupBytes(run.terms):], panel[run.groups*size:]
		}
	}
	switch {
	case j.dot.groups == 1:
		add(m.weights, &ones[0], 0)
	case p.short:
		add(m.weights, (*int32)(unsafe.Pointer(&m.short[0])), 2*panelRows)
	default:
		add(m.weights, &m.scales[0], 4*panelRows)
	}
}
