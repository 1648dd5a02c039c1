package kernel

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// stored returns values as elements of a type, of which they are in the range.
func stored(d tensor.DType, v []int64) []byte {
	b := make([]byte, d.ByteLen(int64(len(v))))
	for i, x := range v {
		d.Store(b, int64(i), x)
	}
	return b
}

// narrowed returns n awkward values of a type.
func narrowed(rng *rand.Rand, d tensor.DType, n int) []int64 {
	v, _ := rowValues(rng, n)
	for i := range v {
		v[i] = fixed.Saturate(v[i]>>rng.IntN(2), d.Bits())
	}
	return v
}

// TestFinishers compares finishers with package fixed: every combination of types, every shift,
// factors and addends that are numbers and rows, some vectors; nothing is written beside.
func TestFinishers(t *testing.T) {
	const guard = 64
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		f := &rowsOf(path).finish
		for _, from := range []struct {
			v, addend tensor.DType
			finish    [tensor.I4 + 1]finisher
		}{{tensor.I64, tensor.I64, f.rows}, {tensor.I32, tensor.I64, f.elements}, {tensor.I32, tensor.I32, f.sums}} {
			for to, finish := range from.finish {
				if finish == nil {
					continue
				}
				to := tensor.DType(to)
				for shift := int64(0); shift < fixed.MaxShift; shift++ {
					rng := rand.New(rand.NewPCG(uint64(to), uint64(shift)))
					n := f.lanes * (1 + rng.IntN(4))
					v, factor, addend := narrowed(rng, from.v, n), narrowed(rng, tensor.I64, n), narrowed(rng, from.addend, n)
					half, step, addendStep := int64(0), int64(8*f.lanes), from.addend.ByteLen(int64(f.lanes))
					rounding := fixed.Floor
					if shift > 0 && rng.IntN(2) == 0 {
						half, rounding = 1, fixed.HalfUp
					}
					if rng.IntN(2) == 0 {
						step, factor = 0, slices.Repeat(factor[:1], n)
					}
					if rng.IntN(2) == 0 {
						addendStep, addend = 0, slices.Repeat(addend[:1], n)
					}
					size := to.ByteLen(int64(n))
					dst := bytes.Repeat([]byte{0xa5}, int(size)+2*guard)
					finish(&dst[guard], &stored(from.v, v)[0], n, &factor[0], &stored(from.addend, addend)[0], step, addendStep, shift, half)
					for i := range v {
						want := fixed.Narrow(v[i]*factor[i]+addend[i], int(shift), rounding, to.Bits())
						if got := to.Load(dst[guard:], int64(i)); got != want {
							t.Fatalf("%v·%d + %v to %v, shift %d, half %d: (%d·%d + %d): got %d, want %d",
								from.v, n, from.addend, to, shift, half, v[i], factor[i], addend[i], got, want)
						}
					}
					if beside := append(dst[:guard:guard], dst[guard+size:]...); bytes.Count(beside, []byte{0xa5}) != len(beside) {
						t.Fatalf("%v to %v: written beside the row", from.v, to)
					}
				}
			}
		}
	})
}

// compared are rows of n elements of i32, of which the last two are compared: some vectors, or a
// number, from a vector of which to the next one there are 0 bytes.
type compared struct {
	n       int
	rows    [][]int64
	steps   []int64
	compare op.Compare
}

func newCompared(rng *rand.Rand, lanes, rows int) *compared {
	c := &compared{n: lanes * (1 + rng.IntN(4)), compare: op.Compare(rng.IntN(3))}
	for range rows {
		row, step := narrowed(rng, tensor.I32, c.n), int64(4*lanes)
		if rng.IntN(3) == 0 {
			row, step = slices.Repeat(row[:1], c.n), 0
		}
		c.rows, c.steps = append(c.rows, row), append(c.steps, step)
	}
	x, y := c.rows[rows-2], c.rows[rows-1]
	for i := range y {
		if c.steps[rows-1] != 0 && rng.IntN(3) == 0 {
			y[i] = x[i]
		}
	}
	return c
}

// at returns where a row is.
func (c *compared) at(row int) *byte { return &stored(tensor.I32, c.rows[row])[0] }

// holds reports whether the comparison holds for elements i.
func (c *compared) holds(i int) bool {
	x, y := c.rows[len(c.rows)-2][i], c.rows[len(c.rows)-1][i]
	return x < y && c.compare != op.Equal || x == y && c.compare != op.Less
}

// TestChoose32 compares the choice among elements of i32 with what it says.
func TestChoose32(t *testing.T) {
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		r := rowsOf(path)
		if r.choose32 == nil {
			return // portable rows choose among int64
		}
		for seed := range uint64(500) {
			c := newCompared(rand.New(rand.NewPCG(seed, 0)), 2*r.finish.lanes, 4)
			less, equal := comparison(c.compare)
			dst := bytes.Repeat([]byte{0xa5}, 4*c.n+8)
			r.choose32(&dst[4], c.at(0), c.at(1), c.at(2), c.at(3), c.n, c.steps[0], c.steps[1], c.steps[2], c.steps[3], less, equal)
			for i := range c.n {
				want := c.rows[1][i]
				if c.holds(i) {
					want = c.rows[0][i]
				}
				if got := tensor.I32.Load(dst[4:], int64(i)); got != want {
					t.Fatalf("%d ⋈ %d (%d): got %d, want %d", c.rows[2][i], c.rows[3][i], c.compare, got, want)
				}
			}
			if dst[3] != 0xa5 || dst[4*c.n+4] != 0xa5 {
				t.Fatal("written beside the row")
			}
		}
	})
}

// TestChoose8 is the same for the choice between two numbers of i8.
func TestChoose8(t *testing.T) {
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		r := rowsOf(path)
		if r.choose8 == nil {
			return // portable rows choose among int64
		}
		for seed := range uint64(500) {
			rng := rand.New(rand.NewPCG(seed, 1))
			c := newCompared(rng, 2*r.finish.lanes, 2)
			a, b := int64(int8(rng.Uint32())), int64(int8(rng.Uint32()))
			less, equal := comparison(c.compare)
			dst := bytes.Repeat([]byte{0xa5}, c.n+2)
			r.choose8(&dst[1], c.at(0), c.at(1), c.n, c.steps[0], c.steps[1], a, b, less, equal)
			for i := range c.n {
				want := b
				if c.holds(i) {
					want = a
				}
				if got := int64(int8(dst[1+i])); got != want {
					t.Fatalf("%d ⋈ %d (%d): got %d, want %d", c.rows[0][i], c.rows[1][i], c.compare, got, want)
				}
			}
			if dst[0] != 0xa5 || dst[c.n+1] != 0xa5 {
				t.Fatal("written beside the row")
			}
		}
	})
}

// TestShift32 compares the narrowing of i32 with package fixed, for every shift.
func TestShift32(t *testing.T) {
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		r := rowsOf(path)
		for to, shifted := range r.shift32 {
			if shifted == nil {
				continue // portable rows narrow int64
			}
			to := tensor.DType(to)
			for shift := int64(0); shift < fixed.MaxShift; shift++ {
				for half := int64(0); half <= min(shift, 1); half++ {
					rng := rand.New(rand.NewPCG(uint64(to), uint64(shift)))
					n := 2 * r.finish.lanes * (1 + rng.IntN(4))
					v := narrowed(rng, tensor.I32, n)
					copy(v, []int64{-1 << 31, 1<<31 - 1, -1, 0, 1, 1 << 15, -1<<15 - 1})
					size := to.ByteLen(int64(n))
					dst := bytes.Repeat([]byte{0xa5}, int(size)+2)
					shifted(&dst[1], &stored(tensor.I32, v)[0], n, shift, half)
					for i, x := range v {
						want := fixed.Narrow(x, int(shift), [...]fixed.Rounding{fixed.Floor, fixed.HalfUp}[half], to.Bits())
						if got := to.Load(dst[1:], int64(i)); got != want {
							t.Fatalf("%d to %v, shift %d, half %d: got %d, want %d", x, to, shift, half, got, want)
						}
					}
					if dst[0] != 0xa5 || dst[size+1] != 0xa5 {
						t.Fatal("written beside the row")
					}
				}
			}
		}
	})
}

// TestAdd32 compares the sum of i32 with package fixed.
func TestAdd32(t *testing.T) {
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		r := rowsOf(path)
		if r.add32 == nil {
			return // portable rows add int64
		}
		for seed := range uint64(500) {
			rng := rand.New(rand.NewPCG(seed, 2))
			n := 2 * r.finish.lanes * (1 + rng.IntN(4))
			x, y := narrowed(rng, tensor.I32, n), narrowed(rng, tensor.I32, n)
			copy(x, []int64{-1 << 31, 1<<31 - 1, -1 << 31, 1<<31 - 1, 1 << 30, -1 << 30, 0})
			copy(y, []int64{-1 << 31, 1<<31 - 1, -1, 1, 1 << 30, -1<<30 - 1, -1 << 31})
			dst := bytes.Repeat([]byte{0xa5}, 4*n+2)
			r.add32(&dst[1], &stored(tensor.I32, x)[0], &stored(tensor.I32, y)[0], n)
			for i := range x {
				if got, want := tensor.I32.Load(dst[1:], int64(i)), fixed.Saturate(x[i]+y[i], 32); got != want {
					t.Fatalf("%d + %d: got %d, want %d", x[i], y[i], got, want)
				}
			}
			if dst[0] != 0xa5 || dst[4*n+1] != 0xa5 {
				t.Fatal("written beside the row")
			}
		}
	})
}

// TestMost32 compares the greatest element of i32 with that of int64.
func TestMost32(t *testing.T) {
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		r := rowsOf(path)
		if r.most32 == nil {
			return // portable rows compare int64
		}
		for seed := range uint64(500) {
			rng := rand.New(rand.NewPCG(seed, 0))
			n := 2 * r.finish.lanes * (1 + rng.IntN(4))
			v := narrowed(rng, tensor.I32, n)
			if rng.IntN(2) == 0 { // small ones but for one, anywhere
				for i := range v {
					v[i] = -rng.Int64N(100) - 1
				}
				v[rng.IntN(n)] = []int64{-1 << 31, 1<<31 - 1, -101, 0}[rng.IntN(4)]
			}
			magnitudes := slices.Clone(v)
			for i, x := range v {
				magnitudes[i] = fixed.Abs(x)
			}
			b := stored(tensor.I32, v)
			if got, want := r.most32(&b[0], n, 0), slices.Max(v); got != want {
				t.Fatalf("of %v: got %d, want %d", v, got, want)
			}
			if got, want := r.most32(&b[0], n, 1), slices.Max(magnitudes); got != want {
				t.Fatalf("magnitudes of %v: got %d, want %d", v, got, want)
			}
		}
	})
}
