package kernel

import (
	"math"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Where the sums of whole rows fit an i32, and all outputs are scaled and shifted alike, panels of
// pairs leave sums of i32, and what ends them reads these, without an int64 in between.

// wholeProduct sets sums, which are sumStride bytes apart from row to row, to
// Σ_k a(m, k)·w(r, k) over the terms of all parts, for n rows, which begin at so many bytes of a,
// and the 16 rows of a panel. None may exceed an i32.
type wholeProduct func(sums *int32, a *byte, rows *int64, n, sumStride int, panel *byte, parts *int64)

// sumFinisher sets output i of dst, of i32, for each of so many rows, to
// sums[i]·factor(i) + addend(i), shifted right by 2 to 63, to nearest if half is 1, down if it is
// 0, and limited. n is a positive multiple of endedTogether. Terms are as setFactors
// and setAddends set them.
type sumFinisher func(dst *byte, sums *int32, n, rows, dstStride, sumStride int, terms *int64, shift, half int64)

// wholeKernels are the implementations of a path.
type wholeKernels struct {
	product wholeProduct // nil if there are none
	finish  sumFinisher
}

const (
	endedTogether = 8                 // outputs
	endTerms      = 3 * endedTogether // numbers that end them
	leastEndShift = 2
)

// inWhole reports whether a job in panels is computed so.
func (j *Job) inWhole() bool {
	p := &j.dot.panel
	if p.kernels.whole.product == nil || p.pairs.planes != 1 || j.dot.groups > 1 ||
		j.finisher == nil || j.shift < leastEndShift || j.in.DType != tensor.I32 {
		return false
	}
	for _, part := range j.parts.copied[:len(j.parts.copied)-2] { // but the last one, and the end
		if part.ends != 0 {
			return false
		}
	}
	for _, id := range [...]op.SlotID{op.S, op.C} {
		if j.in.Slots[id].Tensor() && !j.repeats[id] {
			return false
		}
	}
	return true
}

// runWhole computes the rows of a tile at the given places.
func (j *Job) runWhole(s *scratch, t *tile, rows []places) {
	f := j.pairFactors(s, rows)
	width := (t.n + panelRows - 1) / panelRows * panelRows
	sums := grown(&s.panels.sums, t.rows*width)
	for i := int64(0); i < t.n; i += panelRows {
		m := j.panelAt(s, &s.panels.made[0], t, i)
		j.dot.panel.kernels.whole.product(&sums[i], &f.a[0], &f.rows[0], len(rows), 4*int(width), &m.weights[0], &f.parts[0].a)
	}
	terms := j.sumTerms(s, t)
	whole := t.n / endedTogether * endedTogether
	for len(rows) > 0 {
		n, step := evenly(rows, op.D)
		if whole > 0 {
			j.endSums(j.dst[4*rows[0][op.D]:], 4*step, sums, 4*width, terms, whole, n)
		}
		for r := range n {
			if whole < t.n {
				var end [4 * endedTogether]byte
				j.endSums(end[:], 0, sums[r*width+whole:], 0, terms[whole/endedTogether*endTerms:], endedTogether, 1)
				copy(j.dst[4*(rows[r][op.D]+whole):], end[:4*(t.n-whole)])
			}
		}
		rows, sums = rows[n:], sums[n*width:]
	}
}

// endSums ends n sums of so many rows, and stores them. Strides are in bytes.
func (j *Job) endSums(dst []byte, dstStride int64, sums []int32, sumStride int64, terms []int64, n, rows int64) {
	j.dot.panel.kernels.whole.finish(&dst[0], &sums[0], int(n), int(rows), int(dstStride), int(sumStride), &terms[0], j.shift, j.half(j.shift))
}

// evenly returns how many rows there are, from the first one on, whose places in the tensor of a
// slot are the same number of elements apart, and that number.
func evenly(rows []places, id op.SlotID) (n, step int64) {
	if len(rows) == 1 {
		return 1, 0
	}
	step = rows[1][id] - rows[0][id]
	n = 2
	for n < int64(len(rows)) && rows[n][id]-rows[n-1][id] == step {
		n++
	}
	return n, step
}

// sumTerms returns what ends the sums of the outputs of a tile.
func (j *Job) sumTerms(s *scratch, t *tile) []int64 {
	row := buffer(&s.addendRow, (t.n+endedTogether-1)/endedTogether*endedTogether)
	terms := buffer(&s.factorRow, int64(len(row))*endTerms/endedTogether)
	clear(row)
	j.endOperand(t, op.S, 1, row[:t.n])
	setFactors(terms, row)
	j.endOperand(t, op.C, 0, row[:t.n])
	setAddends(terms, row)
	return terms
}

// setFactors and setAddends set the terms of outputs, of whose number endedTogether is a divisor:
// of each eight the factors, of the even ones and then of the odd ones, in the same order how often
// 2^32 is in them, to nearest, and what is added, with 2^63 less.
func setFactors(terms, factors []int64) {
	for i, x := range factors {
		at := terms[placeOfTerm(i):]
		at[0], at[endedTogether] = x, (x+1<<31)>>32
	}
}

func setAddends(terms, addends []int64) {
	for i, x := range addends {
		terms[2*endedTogether+placeOfTerm(i)] = x + math.MinInt64
	}
}

// placeOfTerm returns where the factor of output i is.
func placeOfTerm(i int) int {
	return i/endedTogether*endTerms + i%endedTogether/2 + i%2*endedTogether/2
}

// endOperand loads the elements of a slot for the outputs of a tile, the same for all rows, or the
// number that stands for an absent one.
func (j *Job) endOperand(t *tile, id op.SlotID, absent int64, dst []int64) {
	if j.in.Slots[id].Kind == op.None {
		j.kernels.fill(dst, absent)
		return
	}
	j.operandAt(id, t.at[id], dst)
}
