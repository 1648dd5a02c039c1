package main

import "fmt"

// The vectors of a function that multiplies up to four rows with one row of factors.
const (
	sums    vector = 0  // of each row: two i64
	low     vector = 4  // of each row: sums of products, of the first four of each eight, i32
	high    vector = 8  // of each row: the same of the last four
	factors vector = 12 // 32 i16
	row     vector = 16 // 32 weights as i16, in the order of the factors
	scratch vector = 20
)

// weights is a type of weights, of which 32 are a block. Both functions let the register
// point behind the block.
type weights struct {
	name string
	// factors loads the block of factors at a register.
	factors func(p *program, a general)
	// row loads the block of a row at a register.
	row func(p *program, w general)
}

var i8 = weights{
	name: "I8",
	factors: func(p *program, a general) {
		p.op("VLD1.P 64(%v), [%s]", a, factors.as("H8", 4))
	},
	row: func(p *program, w general) {
		p.op("VLD1.P 32(%v), [%s]", w, scratch.as("B16", 2))
		for i := range vector(2) {
			p.word(sxtl, row+2*i, scratch+i)
			p.word(sxtl2, row+2*i+1, scratch+i)
		}
	},
}

// i4 has the weights of even terms in low nibbles and those of odd ones in high nibbles.
// In this order, for each half of a block, are the factors too.
var i4 = weights{
	name: "I4",
	factors: func(p *program, a general) {
		for i := range vector(2) {
			p.op("VLD2.P 32(%v), [%s]", a, (factors+2*i).as("H8", 2))
		}
	},
	row: func(p *program, w general) {
		even, odd := scratch, scratch+1
		p.op("VLD1.P 16(%v), [%s]", w, odd.as("B16", 1))
		p.op("VSHL $4, %s, %s", odd.as("B16", 1), even.as("B16", 1))
		for i, nibbles := range []vector{even, odd} {
			p.word(sshr4, nibbles, nibbles)
			p.word(sxtl, row+vector(i), nibbles)
			p.word(sxtl2, row+vector(i)+2, nibbles)
		}
	},
}

// i16 is what it is loaded as.
var i16 = weights{
	factors: i8.factors,
	row: func(p *program, w general) {
		p.op("VLD1.P 64(%v), [%s]", w, row.as("H8", 4))
	},
}

// dot writes the function that multiplies rows of weights with one row of i16.
func dot(p *program, w weights) {
	p.function("dot"+w.name+"NEON", "sums *int64, a *int16, w *byte, scales *int32, rows int, groups int, blocks int, wStride int, sStride int, sStep int",
		"sets sums[r] = Σ_g scale(r, g)·Σ_k a[g·n+k]·w(r, g·n+k) for n = 32·blocks,",
		"with w(r, 0) at wStride·r bytes of w and scale(r, g) at sStride·r + sStep·g bytes of scales.",
		"No sum over 32·blocks products may exceed an i32 in any of its eight lanes.",
	)
	p.eachRows(func(n int, name string) {
		a, rows, scales := p.copyOf("a"), p.rows("w", "wStride", n), p.rows("scales", "sStride", n)
		p.clear(sums, n)
		p.repeat("groups", name+"group", func() {
			p.clear(low, n)
			p.clear(high, n)
			p.repeat("blocks", name+"block", func() {
				w.factors(p, a)
				for r := range n {
					w.row(p, rows[r])
					for i := range vector(4) {
						p.word(smlal, low+vector(r), factors+i, row+i)
						p.word(smlal2, high+vector(r), factors+i, row+i)
					}
				}
			})
			for r := range n {
				p.scale(vector(r), scales[r])
			}
		})
	})
}

// scale adds to the sums of row r those of a group's products times the scale at a
// register, which it lets point to the scale of the next group.
func (p *program) scale(r vector, at general) {
	p.op("VLD1R (%v), [%s]", at, scratch.as("S4", 1))
	p.op("ADD %v, %v", p.arg["sStep"], at)
	for _, part := range []vector{low + r, high + r} {
		p.word(smlalI32, sums+r, part, scratch)
		p.word(smlal2I32, sums+r, part, scratch)
	}
}

// long writes the function that multiplies rows of i16 with one row of i16. A product
// fits an i32, the sum of two may not: they are added to the i64.
func long(p *program) {
	p.function("dotI16NEON", "sums *int64, a *int16, w *byte, rows int, blocks int, wStride int",
		"sets sums[r] = Σ_k a[k]·w(r, k) for 32·blocks terms, with w(r, 0) at wStride·r bytes of w.",
	)
	p.eachRows(func(n int, name string) {
		a, rows := p.copyOf("a"), p.rows("w", "wStride", n)
		p.clear(sums, n)
		p.repeat("blocks", name+"block", func() {
			i16.factors(p, a)
			for r := range n {
				i16.row(p, rows[r])
				for i := range vector(4) {
					p.word(smull, scratch, factors+i, row+i)
					p.word(smull2, scratch+1, factors+i, row+i)
					p.word(sadalp, sums+vector(r), scratch)
					p.word(sadalp, sums+vector(r), scratch+1)
				}
			}
		})
	})
}

// eachRows writes the loops over all rows, of which body takes n at a time and computes
// sums: four as long as there are, then one. Its labels begin with the name.
func (p *program) eachRows(body func(n int, name string)) {
	for _, n := range []int{4, 1} {
		name := fmt.Sprintf("rows%d", n)
		p.label(name)
		p.op("CMP $%d, %v", n, p.arg["rows"])
		p.op("BLT %sdone", name)
		p.scoped(func() { body(n, name) })
		p.store(n)
		p.op("SUB $%d, %v", n, p.arg["rows"])
		p.op("B %s", name)
		p.label(name + "done")
	}
	p.op("RET")
}

// store stores the sums of n rows, one or four, and lets the parameter point behind them.
func (p *program) store(n int) {
	add := func(x, y, dst vector) {
		p.op("VADDP %s, %s, %s", y.as("D2", 1), x.as("D2", 1), dst.as("D2", 1))
	}
	if n == 1 {
		add(sums, sums, sums)
		p.op("VST1.P [%s], 8(%v)", sums.as("D1", 1), p.arg["sums"])
		return
	}
	add(sums, sums+1, sums)
	add(sums+2, sums+3, sums+1)
	p.op("VST1.P [%s], 32(%v)", sums.as("D2", 2), p.arg["sums"])
}

// copyOf returns a register that holds the value of a parameter.
func (p *program) copyOf(param string) general {
	r := p.register()
	p.op("MOVD %v, %v", p.arg[param], r)
	return r
}

// rows returns where n rows begin, of which the parameters hold the first and the stride,
// and lets the parameter point to the row behind them.
func (p *program) rows(first, stride string, n int) []general {
	rows := make([]general, n)
	for i := range rows {
		rows[i] = p.copyOf(first)
		p.op("ADD %v, %v", p.arg[stride], p.arg[first])
	}
	return rows
}
