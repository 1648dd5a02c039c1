package kernel

import "encoding/binary"

// factors are rows that are ready to be multiplied with panels: each group of a row is the
// four bytes from which its sum begins, and its terms, of i8 their bytes, of i16 the low
// bytes of four terms and their high bytes in turn.
type factors struct {
	bytes    []byte // from the first row on
	rows     int
	stride   int // bytes
	termSize int // bytes
}

// groupBytes returns the size of a group of so many terms.
func (f *factors) groupBytes(terms int) int { return startBytes + terms*f.termSize }

// panelFactors makes the rows at the given places ready.
func (j *Job) panelFactors(s *scratch, rows []places) factors {
	p := &j.dot.panel
	f := factors{rows: len(rows), termSize: width(j.in.Slots[j.dot.same].DType) / 8}
	for _, run := range p.runs {
		if run.terms > 0 {
			f.stride += run.groups * f.groupBytes(run.terms)
		}
	}
	f.bytes = grown(&s.panels.factors, int64(f.rows*f.stride))
	for r := range rows {
		j.splitRow(f.bytes[r*f.stride:][:f.stride], j.factorRow(s, rows[r][j.dot.same]), &f)
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
	if stride == 1 {
		b, to := j.tensors[p.same], row
		p.allOfSame.each(first, func(address int64) { to = to[copy(to, b[address*size:][:n*size]):] })
	} else {
		x := buffer(&s.x, j.reduce.terms)
		j.gather(x, p.same, &p.allOfSame, first)
		storeInts(row, x, int(size))
	}
	clear(row[j.reduce.terms*size:])
	return row
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
