package kernel

import "encoding/binary"

// factors are rows that are ready to be multiplied with panels.
//
// With pairs they are i16. Else each group of a row is the four bytes from which its sum
// begins, and its terms: of i8 their bytes, of i16 the low bytes of four terms and their
// high bytes in turn.
type factors struct {
	bytes    []byte // from the first row on
	rows     int
	stride   int // bytes
	termSize int // bytes
	start    int // bytes before a group
}

// groupBytes returns the size of a group of so many terms.
func (f *factors) groupBytes(terms int) int { return f.start + terms*f.termSize }

// panelFactors makes the rows at the given places ready.
func (j *Job) panelFactors(s *scratch, rows []places) factors {
	p := &j.dot.panel
	slot := &j.in.Slots[j.dot.same]
	f := factors{rows: len(rows), termSize: width(slot.DType) / 8, start: startBytes}
	if p.pairs {
		f.termSize, f.start = 2, 0
		if j.rowsInPlace() {
			f.bytes = j.tensors[j.dot.same][2*rows[0][j.dot.same]:]
			if len(rows) > 1 {
				f.stride = 2 * int(rows[1][j.dot.same]-rows[0][j.dot.same])
			}
			return f
		}
	}
	for _, run := range p.runs {
		if run.terms > 0 {
			f.stride += run.groups * f.groupBytes(run.terms)
		}
	}
	f.bytes = grown(&s.panels.factors, int64(f.rows*f.stride))
	for r := range rows {
		dst := f.bytes[r*f.stride:][:f.stride]
		if p.pairs {
			j.copyRow(s, dst, rows[r][j.dot.same], 2)
		} else {
			j.splitRow(dst, j.factorRow(s, rows[r][j.dot.same]), &f)
		}
	}
	return f
}

// splitRow splits a row of factors.
func (j *Job) splitRow(dst, a []byte, f *factors) {
	p := &j.dot.panel
	split := &p.kernels.splitI16
	if f.termSize == 1 {
		split = &p.kernels.splitI8
	}
	for _, run := range p.runs {
		if run.groups == 0 || run.terms == 0 {
			continue
		}
		split.of(j.in.Slots[j.dot.other].DType)(&dst[0], &a[0], run.groups, run.terms/vectorBlock)
		dst, a = dst[run.groups*f.groupBytes(run.terms):], a[run.groups*run.terms*f.termSize:]
	}
}

// rowsInPlace reports whether the rows of a tile are i16 that can be read where they are.
func (j *Job) rowsInPlace() bool {
	return j.inPlace(&j.dot) && j.rows.count <= 1 && j.dot.panel.padded == j.reduce.terms
}

// factorRow returns the terms of a row, which begins at an element, one after the other and
// with zeros behind: where they are, if they are so, or a copy.
func (j *Job) factorRow(s *scratch, first int64) []byte {
	p := &j.dot
	size := int64(width(j.in.Slots[p.same].DType) / 8)
	n, stride := p.allOfSame.innermost()
	if stride == 1 && n == j.reduce.terms && n == p.panel.padded {
		return j.tensors[p.same][first*size:]
	}
	row := grown(&s.panels.row, p.panel.padded*size)
	j.copyRow(s, row, first, size)
	return row
}

// copyRow sets dst to the terms of a row, which begins at an element, each of so many bytes,
// and to zeros behind them.
func (j *Job) copyRow(s *scratch, dst []byte, first, size int64) {
	p := &j.dot
	b := j.tensors[p.same]
	n, stride := p.allOfSame.innermost()
	if stride == 1 && size == int64(width(j.in.Slots[p.same].DType)/8) {
		to := dst
		p.allOfSame.each(first, func(address int64) { to = to[copy(to, b[address*size:][:n*size]):] })
	} else {
		x := buffer(&s.x, j.reduce.terms)
		j.gather(x, p.same, &p.allOfSame, first)
		storeInts(dst, x, int(size))
	}
	clear(dst[j.reduce.terms*size:])
}

// storeInts sets dst to the low bytes of x, size of each.
func storeInts(dst []byte, x []int64, size int) {
	if size == 1 {
		for i, v := range x {
			dst[i] = byte(v)
		}
		return
	}
	for i, v := range x {
		binary.LittleEndian.PutUint16(dst[2*i:], uint16(v))
	}
}
