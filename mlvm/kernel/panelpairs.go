package kernel

import "github.com/mlgeth/mlgeth/precompiles/tensor"

// Panels of pairs are multiplied with factors of i16 where these are: the terms of a row
// are runs, the rows of a window in an image, say, of which each begins at a distance from
// the row's place that is the same for all rows. Only the place differs.
const (
	pairBytes  = 2 * panelRows // of a panel, for a term of its rows
	pairsPiece = 128           // terms of i16 and a byte that are summed in an i32: 2^23 each at most, of i8 half of it
	mostRuns   = 64            // of a row that is read where it is
)

// pairProduct adds Σ scale(r)·Σ_k a(m, k)·w(r, k) over the terms of all parts to the sums, or to 0
// if keep is 0, of n rows, which begin at so many bytes of a, and of 16 rows of a panel, or of
// it and the next one, which then has the same scales.
type pairProduct func(sums *int64, a *byte, rows *int64, n, sumStride int, panel, next *byte, parts *int64, scales *int32, keep int)

// pairPlan says how a DOT is computed in panels of pairs.
type pairPlan struct {
	planes  int64 // panels of 16 rows: one of bytes, or two of i16; 0 if there are no pairs
	terms   int64 // of a run
	inPlace bool  // rows may be read where they are
}

// pairPart is a number of pairs of each row that follow one another.
type pairPart struct {
	a, panel int64 // bytes from the beginning of a row, and of a panel
	count    int64 // pairs; 0 ends a list
	ends     int64 // 1 if the sums are scaled and begin anew
	scales   int64 // bytes from the beginning of the scales to those of the sums
}

// pairParts are the parts of rows that are read where they are, and of copies, and how many
// bytes behind its place a row may be read.
type pairParts struct {
	inPlace, copied []pairPart
	reach           int64
}

// planPairs plans panels of pairs.
func (p *dotPlan) planPairs(j *Job) {
	n, stride := p.allOfSame.innermost()
	plan := &p.panel.pairs
	*plan = pairPlan{planes: 1, terms: n, inPlace: true}
	if j.in.Slots[p.other].DType == tensor.I16 {
		plan.planes = 2
	}
	if stride != 1 || j.reduce.terms/n > mostRuns || j.in.Slots[p.same].DType != tensor.I16 {
		plan.terms, plan.inPlace = j.reduce.terms, false
	}
	p.panel.padded = j.reduce.terms / plan.terms * inBlocks(plan.terms)
}

// multiplied returns the number of terms of a row that are multiplied.
func (p *pairPlan) multiplied(terms int64) int64 {
	return terms / p.terms * (p.terms + p.terms&1) * p.planes
}

// planParts lists the parts. A group is one sum: runs are whole numbers of groups, or groups
// of runs.
func (j *Job) planParts() {
	p, parts := &j.dot.panel.pairs, &j.parts
	parts.inPlace, parts.copied, parts.reach = parts.inPlace[:0], parts.copied[:0], 0
	piece, step := pairsPiece*2/p.planes, int64(0) // terms of a sum, and bytes of scales
	if j.dot.panel.keeps && j.Pack.balanced {
		piece *= 2
	}
	if j.dot.groups > 1 {
		piece, step = j.dot.group.terms, 4*panelRows
	}
	sum, scales := int64(0), int64(0) // terms since the last end; its bytes of scales
	for run := range j.reduce.terms / p.terms {
		place, start := run*inBlocks(p.terms), j.dot.allOfSame.start(run)
		for done := int64(0); done < p.terms; {
			n := min(p.terms-done, piece)
			if sum+n > piece {
				parts.end()
				sum, scales = 0, scales+step
			}
			part := pairPart{a: 2 * (place + done), panel: (place + done) * pairBytes, count: (n + 1) / 2, scales: scales}
			parts.copied = append(parts.copied, part)
			part.a = 2 * (start + done)
			parts.inPlace = append(parts.inPlace, part)
			parts.reach = max(parts.reach, part.a+4*part.count)
			done, sum = done+n, sum+n
		}
	}
	parts.end()
	parts.inPlace, parts.copied = append(parts.inPlace, pairPart{}), append(parts.copied, pairPart{})
}

// end ends the sums with the last part.
func (p *pairParts) end() {
	p.inPlace[len(p.inPlace)-1].ends, p.copied[len(p.copied)-1].ends = 1, 1
}

// pairFactors are rows of i16: each begins at so many bytes of a.
type pairFactors struct {
	a     []byte
	rows  []int64
	parts []pairPart
}

// pairFactors returns the rows at the given places.
func (j *Job) pairFactors(s *scratch, rows []places) pairFactors {
	p := &j.dot
	f := pairFactors{j.tensors[p.same], s.panels.offsets[:len(rows)], j.parts.inPlace}
	inPlace := p.panel.pairs.inPlace
	for r := range rows {
		f.rows[r] = 2 * rows[r][p.same]
		inPlace = inPlace && f.rows[r]+j.parts.reach <= int64(len(f.a))
	}
	if inPlace {
		return f
	}
	size := 2 * p.panel.padded
	f.a, f.parts = grown(&s.panels.factors, int64(len(rows))*size), j.parts.copied
	x := buffer(&s.x, j.reduce.terms)
	for r := range rows {
		f.rows[r] = int64(r) * size
		row := f.a[f.rows[r]:][:size]
		clear(row)
		j.gather(x, p.same, &p.allOfSame, rows[r][p.same])
		for n := p.panel.pairs.terms; len(row) > 0; row = row[2*inBlocks(n):] {
			storeInts(row, x[:n], 2)
			x = x[n:]
		}
		x = s.x[:j.reduce.terms]
	}
	return f
}

// sumPairs sets sums, of which there are width for each row, to the products of the rows at the
// given places with all panels of a tile. It takes two panels at a time where it can, so that
// factors are loaded half as often.
func (j *Job) sumPairs(s *scratch, t *tile, rows []places, sums []int64, width int64) {
	f, made, product := j.pairFactors(s, rows), &s.panels.made, &j.dot.panel.kernels.productPairs
	for i := int64(0); i < t.n; {
		m := j.panelAt(s, &made[0], t, i)
		if product[1] != nil && i+panelRows < t.n {
			j.multiplyPairs(product[1], f, m, j.panelAt(s, &made[1], t, i+panelRows), sums[i:], int(width))
			i += panelRows
		} else {
			j.multiplyPairs(product[0], f, m, m, sums[i:], int(width))
		}
		i += panelRows
	}
}

// multiplyPairs sets sums to the products of the rows with a panel, or with it and the next one.
func (j *Job) multiplyPairs(product pairProduct, f pairFactors, m, next panel, sums []int64, width int) {
	planes := int(j.dot.panel.pairs.planes)
	plane := len(m.weights) / planes
	for n := range planes {
		scales := &ones[0]
		switch {
		case j.dot.groups > 1:
			scales = &m.scales[0]
		case n > 0:
			scales = &highs[0]
		}
		product(&sums[0], &f.a[0], &f.rows[0], len(f.rows), 8*width, &m.weights[n*plane], &next.weights[n*plane], &f.parts[0].a, scales, n)
	}
}
