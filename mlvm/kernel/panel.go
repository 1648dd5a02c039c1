package kernel

import (
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// A product of matrices is computed in panels where there are kernels for it: a panel
// is 16 rows of one factor (other), widened to i16 and laid out so that a vector holds
// a pair of terms of each. It is made once for a tile and multiplied with all the
// tile's rows of the other matrix (same).
//
// Of i16, two panels are made, one of the low bytes and one of the high ones: so terms
// are short enough to be summed up in an i32.
const (
	panelRows  = 16
	panelPiece = 128     // terms that are summed in an i32: 2^23 each at most
	panelTile  = 64      // rows of a tile at most
	panelTerms = 1 << 16 // of a row at most, so that a panel stays in a cache
)

// panelKernels are the implementations of a path. Blocks are of vectorBlock terms;
// strides and steps are in bytes.
type panelKernels struct {
	// packI8 and packI4 set panel[(k/2·16+r)·2+k%2] = w(r, k) for 16 rows; packI16Low and
	// packI16High the same with the low and the high byte, w = 2^8·high + low, low >= 0.
	packI8, packI4, packI16Low, packI16High func(panel *int16, w *byte, blocks, wStride int)
	// packScales sets panel[g·16+r] = scale(r, g) for 16 rows of 16·blocks scales.
	packScales func(panel, scales *int32, blocks, sStride int)
	// product sets sums[m·16+panelOrder(r)] = Σ_g scales[g·sStep/4+r]·Σ_k a(m, g·n+k)·w(r, g·n+k)
	// for n = 2·pairs, of which no sum may exceed an i32.
	product func(sums *int64, a, panel *int16, scales *int32, rows, aStride, groups, pairs, sStep int)
}

// panelOrder returns where among 16 sums that of row r is: those of even rows first.
func panelOrder(r int) int { return r&1*8 + r/2 }

// panels returns the kernels with which a product can be computed in panels, in tiles
// that planTile has planned; nil if it cannot.
func (p *dotPlan) panels(j *Job) *panelKernels {
	k := panelsOf(j.path)
	same, other, scale := &j.in.Slots[p.same], &j.in.Slots[p.other], &j.in.Slots[op.S]
	_, stride := p.allOfOther.innermost()
	switch {
	case k == nil, p.tile.rows.n < 4, same.DType > tensor.I16, other.DType > tensor.I16 && other.DType != tensor.I4:
		return nil
	case other.DType == tensor.I16 && p.groups > 1:
		return nil
	case stride != 1, p.allOfOther.count > 1, j.reduce.terms > panelTerms:
		return nil
	case p.groups == 1:
		return k
	case p.group.terms%vectorBlock != 0, p.group.terms > 2*panelPiece, scale.DType != tensor.I32, scale.View.Reduce[0] != 1:
		return nil
	}
	if _, ok := elements[int32](j.tensors[op.S]); !ok {
		return nil
	}
	return k
}

// panelScratch is memory for tiles of panels.
type panelScratch struct {
	rows        []int16
	panel, high []int16 // high: of the high bytes, if there are any
	weights     []byte
	scales      []int32
	sums, more  [panelTile * panelRows]int64
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
	at, rows, n := j.tileAt(u)
	a, aStride := j.panelRowsAt(s, &at, rows)
	sums := buffer(&s.sums, rows*n)
	for first := int64(0); first < n; first += panelRows {
		m := min(panelRows, n-first)
		j.packPanel(s, &at, first, m)
		j.multiplyPanel(s, a, aStride, int(rows))
		for r := range rows {
			for i := range m {
				sums[r*n+first+i] = s.panels.sums[r*panelRows+int64(panelOrder(int(i)))]
			}
		}
	}
	j.finishTile(s, &at, sums, rows, n)
}

// paddedTerms returns the terms of a row with zeros that fill the last block.
func (j *Job) paddedTerms() int64 {
	return (j.reduce.terms + vectorBlock - 1) / vectorBlock * vectorBlock
}

// panelRowsAt returns the first of a tile's rows, and the bytes between two: where they
// are, or copies with zeros behind them.
func (j *Job) panelRowsAt(s *scratch, at *places, rows int64) (a *int16, stride int) {
	p := &j.dot
	terms, padded, step := j.reduce.terms, j.paddedTerms(), p.tile.rows.stride[p.same]
	b, ok := elements[int16](j.tensors[p.same])
	ok = ok && j.in.Slots[p.same].DType == tensor.I16
	n, gap := p.allOfSame.innermost()
	if ok && n == terms && gap == 1 && padded == terms {
		return &b[at[p.same]], 2 * int(step)
	}
	x := grown(&s.panels.rows, rows*padded)
	for r := range rows {
		row, address := x[r*padded:][:padded], at[p.same]+r*step
		if ok && gap == 1 {
			to := row
			p.allOfSame.each(address, func(address int64) { to = to[copy(to, b[address:][:n]):] })
		} else {
			y := buffer(&s.y, terms)
			j.gather(y, p.same, &p.allOfSame, address)
			for i, v := range y {
				row[i] = int16(v)
			}
		}
		clear(row[terms:])
	}
	return &x[0], 2 * int(padded)
}

// packPanel makes a panel of m rows of weights of a block, from the given one on, and
// of their scales.
func (j *Job) packPanel(s *scratch, at *places, first, m int64) {
	p, k := &j.dot, j.dot.panel
	padded := j.paddedTerms()
	x := &s.panels
	x.panel = grown(&x.panel, padded*panelRows)
	blocks := int(padded / vectorBlock)
	w := j.panelWeights(s, at, first, m)
	switch w.bits {
	case 4:
		k.packI4(&x.panel[0], w.at(), blocks, w.step())
	case 8:
		k.packI8(&x.panel[0], w.at(), blocks, w.step())
	default:
		x.high = grown(&x.high, padded*panelRows)
		k.packI16Low(&x.panel[0], w.at(), blocks, w.step())
		k.packI16High(&x.high[0], w.at(), blocks, w.step())
	}
	if p.groups > 1 {
		j.packScales(s, at[op.S]+first*j.inner.stride[op.S], m)
	}
}

// panelWeights returns 16 rows of weights with whole blocks of terms: where they are, or
// copies of m rows with zeros behind and below them.
func (j *Job) panelWeights(s *scratch, at *places, first, m int64) weightRows {
	slot, padded := &j.in.Slots[j.dot.other], j.paddedTerms()
	w := weightRows{j.tensors[j.dot.other], width(slot.DType), at[j.dot.other], j.inner.stride[j.dot.other]}
	w.first += first * w.stride
	even := slot.DType != tensor.I4 || (w.first|w.stride)&1 == 0
	if m == panelRows && padded == j.reduce.terms && even && (slot.DType != tensor.I16 || littleEndian) {
		return w
	}
	d := slot.DType
	if d == tensor.I4 {
		d = tensor.I8
	}
	c := weightRows{grown(&s.panels.weights, panelRows*d.ByteLen(padded)), width(d), 0, padded}
	clear(c.bytes)
	y := buffer(&s.y, j.reduce.terms)
	for r := range m {
		j.gather(y, j.dot.other, &j.dot.allOfOther, w.first+r*w.stride)
		for i, v := range y {
			d.Store(c.bytes, r*padded+int64(i), v)
		}
	}
	return c
}

// packScales makes a panel of the scales of m rows, of which the first one's begin at
// an address.
func (j *Job) packScales(s *scratch, address, m int64) {
	groups, step := j.dot.groups, j.inner.stride[op.S]
	panel := grown(&s.panels.scales, groups*panelRows)
	all, _ := elements[int32](j.tensors[op.S])
	done := int64(0)
	if m == panelRows && groups >= panelRows {
		done = groups / panelRows * panelRows
		j.dot.panel.packScales(&panel[0], &all[address], int(done/panelRows), 4*int(step))
	}
	rest := panel[done*panelRows:]
	clear(rest)
	for r := range m {
		for i, scale := range all[address+r*step+done:][:groups-done] {
			rest[int64(i)*panelRows+r] = scale
		}
	}
}

// same returns a scale for each row of a panel.
func same(scale int32) (all [panelRows]int32) {
	for r := range all {
		all[r] = scale
	}
	return all
}

// The scales of panels of whole elements or low bytes, and of high bytes.
var ones, highs = same(1), same(1 << 8)

// multiplyPanel sets s.panels.sums to the products of the rows with the panel.
func (j *Job) multiplyPanel(s *scratch, a *int16, aStride, rows int) {
	p, x := &j.dot, &s.panels
	if p.groups > 1 {
		p.panel.product(&x.sums[0], a, &x.panel[0], &x.scales[0], rows, aStride, int(p.groups), int(p.group.terms)/2, 4*panelRows)
		return
	}
	sums := x.sums[:rows*panelRows]
	clear(sums)
	add := func(panel []int16, scales *[panelRows]int32) {
		terms := int(j.paddedTerms())
		for done := 0; done < terms; {
			groups, n := (terms-done)/panelPiece, panelPiece
			if groups == 0 {
				groups, n = 1, terms-done
			}
			p.panel.product(&x.more[0], advance(a, done), &panel[done*panelRows], &scales[0], rows, aStride, groups, n/2, 0)
			addMultiple(sums, 1, x.more[:len(sums)])
			done += groups * n
		}
	}
	add(x.panel, &ones)
	if j.in.Slots[p.other].DType == tensor.I16 {
		add(x.high, &highs)
	}
}
