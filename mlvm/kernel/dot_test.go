package kernel_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/kernel/kerneltest"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// layouts are places of a matrix (n, k) in a tensor of its own: strides of n and k,
// the first element, and the tensor's size.
var layouts = []struct {
	name   string
	layout func(n, k int64) (strideN, strideK, off, size int64)
}{
	{"rows", func(n, k int64) (int64, int64, int64, int64) { return k, 1, 0, n * k }},
	{"columns", func(n, k int64) (int64, int64, int64, int64) { return 1, n, 0, n * k }},
	{"odd", func(n, k int64) (int64, int64, int64, int64) { return k + 2, 1, 3, n*(k+2) + 3 }},
	{"backward", func(n, k int64) (int64, int64, int64, int64) { return -k, -1, n*k - 1, n * k }},
	{"overlapping", func(n, k int64) (int64, int64, int64, int64) { return 1, 1, 0, n + k - 1 }},
	{"same", func(n, k int64) (int64, int64, int64, int64) { return 0, 1, 0, k }},
}

// lengths are reductions at and around the steps of every inner loop.
var lengths = []int64{1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 255, 256, 257}

// TestDotShapes compares matrix products with the definition: every type of either
// factor, every layout, every length around the steps of inner loops, with random
// elements and with the least and the greatest ones.
func TestDotShapes(t *testing.T) {
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		rng := rand.New(rand.NewPCG(7, 7))
		for a := tensor.I8; a <= tensor.I4; a++ {
			for b := tensor.I8; b <= tensor.I4; b++ {
				for _, k := range lengths {
					if testing.Short() && k > 65 {
						continue
					}
					for _, n := range []int64{1, 3, 9} {
						x, y := layouts[rng.IntN(len(layouts))], layouts[rng.IntN(len(layouts))]
						in := product(a, b, 1+rng.Int64N(3), n, k)
						place(in, op.A, 0, x.layout)
						place(in, op.B, 1, y.layout)
						t.Run(fmt.Sprintf("%v_%s_%v_%s_n%d_k%d", a, x.name, b, y.name, n, k), func(t *testing.T) {
							compareDot(t, path, rng, trimmed(in))
						})
					}
				}
			}
		}
	})
}

// TestDotGroups is the same for groups that have scales.
func TestDotGroups(t *testing.T) {
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		rng := rand.New(rand.NewPCG(8, 8))
		for b := tensor.I8; b <= tensor.I4; b++ {
			for s := tensor.I8; s <= tensor.I4; s++ {
				for _, group := range []int64{1, 2, 7, 8, 16, 32} {
					for _, groups := range []int64{1, 2, 5} {
						y := layouts[rng.IntN(len(layouts))]
						n := []int64{5, 40}[rng.IntN(2)]
						in := product(tensor.I16, b, 1+rng.Int64N(2), n, group*groups)
						place(in, op.A, 0, layouts[0].layout)
						place(in, op.B, 1, y.layout)
						in.Extents[6], in.Extents[7] = uint32(groups), uint32(group)
						for _, id := range []op.SlotID{op.A, op.B} {
							r := &in.Slots[id].View.Reduce
							r[0], r[1] = r[0]*group, r[0]
						}
						in.Slots[op.S] = weight(s, n*groups, outs{0, groups}, reduces{1})
						t.Run(fmt.Sprintf("%v_%s_scales_%v_%dx%d", b, y.name, s, groups, group), func(t *testing.T) {
							compareDot(t, path, rng, trimmed(in))
						})
					}
				}
			}
		}
	})
}

// TestDotTiles compares products of matrices of more rows than a tile has, and of
// blocks around its length: short types, which are multiplied two at a time, with
// reductions around the pieces of these, and in groups.
func TestDotTiles(t *testing.T) {
	short := []struct{ a, b tensor.DType }{
		{tensor.I16, tensor.I8}, {tensor.I8, tensor.I16}, {tensor.I8, tensor.I8}, {tensor.I16, tensor.I4}, {tensor.I4, tensor.I16}, {tensor.I4, tensor.I8},
	}
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		rng := rand.New(rand.NewPCG(9, 9))
		for _, types := range short {
			for _, rows := range []int64{2, 3, 16, 31, 32, 33, 65} {
				for _, shape := range []struct{ n, groups, group int64 }{{65, 1, 5}, {3, 1, 255}, {2, 1, 257}, {2, 2, 600}, {64, 3, 8}, {5, 9, 32}, {1, 2, 3}} {
					y := layouts[rng.IntN(len(layouts))]
					in := product(types.a, types.b, rows, shape.n, shape.group*shape.groups)
					place(in, op.A, 0, layouts[rng.IntN(len(layouts))].layout)
					place(in, op.B, 1, y.layout)
					in.Extents[6], in.Extents[7] = uint32(shape.groups), uint32(shape.group)
					for _, id := range []op.SlotID{op.A, op.B} {
						r := &in.Slots[id].View.Reduce
						r[0], r[1] = r[0]*shape.group, r[0]
					}
					switch rng.IntN(4) {
					case 0:
						in.Slots[op.S] = weight(tensor.I32, shape.n*shape.groups, outs{0, shape.groups}, reduces{1})
					case 1:
						in.Slots[op.S] = weight(tensor.I16, rows*shape.n, outs{shape.n, 1}, reduces{})
						in.Slots[op.C] = node(tensor.I32, rows, outs{1}, reduces{})
					case 2:
						in.Slots[op.S] = op.Slot{Kind: op.Const, DType: tensor.I64, Const: -3}
					}
					t.Run(fmt.Sprintf("%v_%v_%s_%dx%dx%dx%d", types.a, types.b, y.name, rows, shape.n, shape.groups, shape.group), func(t *testing.T) {
						compareDot(t, path, rng, trimmed(in))
					})
				}
			}
		}
	})
}

// TestDotWide compares a product with so many rows that a tile has all of more outputs than
// are finished at once, with a scale and an addend for each output, the same for all rows.
func TestDotWide(t *testing.T) {
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		rng := rand.New(rand.NewPCG(11, 11))
		const rows, n, k = 840, 270, 3
		in := product(tensor.I16, tensor.I8, rows, n, k)
		place(in, op.A, 0, layouts[0].layout)
		place(in, op.B, 1, layouts[0].layout)
		in.Slots[op.S] = weight(tensor.I32, n, outs{0, 1}, reduces{})
		in.Slots[op.C] = weight(tensor.I32, n, outs{0, 1}, reduces{})
		compareDot(t, path, rng, trimmed(in))
	})
}

// TestDotLong compares products of rows that are longer than the pieces in which vectors
// sum up in 32 bits, with one row, few and many: random elements, the least ones, whose
// products are the greatest there are, and the greatest.
func TestDotLong(t *testing.T) {
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		rng := rand.New(rand.NewPCG(10, 10))
		for _, b := range []tensor.DType{tensor.I8, tensor.I4, tensor.I16} {
			for _, shape := range []struct{ n, groups, group int64 }{
				{5, 1, 2047}, {17, 1, 2080}, {4, 1, 4096}, {2, 1, 4127}, {18, 1, 255}, {16, 1, 256}, {33, 1, 288},
				{16, 16, 32}, {17, 17, 32}, {18, 33, 64}, {16, 2, 256}, {3, 2, 288}, {4, 2, 2048}, {2, 2, 2080},
			} {
				for _, rows := range []int64{1, 3, 4, 9, 65} {
					if testing.Short() && rows > 4 {
						continue
					}
					in := product(tensor.I16, b, rows, shape.n, shape.group*shape.groups)
					place(in, op.A, 0, layouts[0].layout)
					place(in, op.B, 1, layouts[0].layout)
					if shape.groups > 1 {
						in.Extents[6], in.Extents[7] = uint32(shape.groups), uint32(shape.group)
						in.Slots[op.A].View.Reduce, in.Slots[op.B].View.Reduce = reduces{shape.group, 1}, reduces{shape.group, 1}
						in.Slots[op.S] = weight(tensor.I32, shape.n*shape.groups, outs{0, shape.groups}, reduces{1})
					}
					t.Run(fmt.Sprintf("%v_%dx%dx%dx%d", b, rows, shape.n, shape.groups, shape.group), func(t *testing.T) {
						compareDot(t, path, rng, trimmed(in))
					})
				}
			}
		}
	})
}

// TestDotPanels compares products that panels suit: rows around those that are multiplied at a
// time, outputs around those of a panel, terms around a block and a piece, with scales for
// outputs, for groups, and without.
func TestDotPanels(t *testing.T) {
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		rng := rand.New(rand.NewPCG(18, 18))
		for _, a := range []tensor.DType{tensor.I16, tensor.I8} {
			for _, b := range []tensor.DType{tensor.I8, tensor.I4, tensor.I16} {
				for _, rows := range []int64{4, 5, 6, 7, 8, 9, 11, 12, 13, 17} {
					for _, shape := range []struct{ n, groups, group int64 }{{16, 1, 32}, {33, 1, 95}, {16, 1, 320}, {20, 1, 512}, {16, 1, 544}, {64, 1, 96}, {90, 1, 131}, {16, 3, 32}, {17, 17, 32}, {35, 2, 256}} {
						in := product(a, b, rows, shape.n, shape.group*shape.groups)
						place(in, op.A, 0, layouts[2*rng.IntN(2)].layout)
						place(in, op.B, 1, layouts[0].layout)
						switch {
						case shape.groups > 1:
							gap := rng.Int64N(2) // behind the groups of a factor
							in.Extents[6], in.Extents[7] = uint32(shape.groups), uint32(shape.group)
							v := &in.Slots[op.A].View
							v.Out[0], v.Reduce = shape.groups*(shape.group+gap), reduces{shape.group + gap, 1}
							v.Size = v.Off + rows*v.Out[0]
							in.Slots[op.B].View.Reduce = reduces{shape.group, 1}
							in.Slots[op.S] = weight(tensor.I32, shape.n*shape.groups, outs{0, shape.groups}, reduces{1})
						case rng.IntN(2) == 0:
							in.Slots[op.S] = weight(tensor.I32, shape.n, outs{0, 1}, reduces{})
						}
						t.Run(fmt.Sprintf("%v_%v_%dx%dx%dx%d", a, b, rows, shape.n, shape.groups, shape.group), func(t *testing.T) {
							compareDot(t, path, rng, trimmed(in))
						})
					}
				}
			}
		}
	})
}

// TestDotWindows compares convolutions: of every short type, with windows whose rows are
// shorter than a block and longer than a piece, with an even number of terms and an odd one.
func TestDotWindows(t *testing.T) {
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		rng := rand.New(rand.NewPCG(14, 14))
		for _, x := range []tensor.DType{tensor.I16, tensor.I8} {
			for _, w := range []tensor.DType{tensor.I8, tensor.I16, tensor.I4} {
				for _, c := range []int64{1, 2, 5, 16, 43, 90} {
					for _, side := range []int64{1, 4, 9} {
						if testing.Short() && c*side > 50 {
							continue
						}
						in := conv(x, w, side, c, []int64{3, 16, 17, 20}[rng.IntN(4)])
						in.Shift = int8(rng.IntN(12))
						if rng.IntN(2) == 0 { // into the middle of an image with a border
							n := int64(in.Extents[2])
							row := (side + 2) * n
							in.Slots[op.D] = op.Slot{Kind: op.Const, DType: in.DType, Const: 7, View: tensor.View{Off: row + n, Size: (side + 2) * row, Out: outs{row, n, 1}}}
						}
						t.Run(fmt.Sprintf("%v_%v_c%d_side%d", x, w, c, side), func(t *testing.T) {
							compareDot(t, path, rng, trimmed(in))
						})
					}
				}
			}
		}
	})
}

// TestDotOperands compares products of short rows, which may be finished together, with a
// scale, an addend and a shift that are the same for all rows, differ by row, or are of one
// output each.
func TestDotOperands(t *testing.T) {
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		rng := rand.New(rand.NewPCG(15, 15))
		ids := []op.SlotID{op.S, op.C, op.E}
		for _, x := range []tensor.DType{tensor.I16, tensor.I32} { // in panels, or not
			for _, n := range []int64{1, 3, 16, 21, 100, 300} {
				for kinds := range 4 * 4 * 4 {
					rows := []int64{2, 9, 40, 70}[rng.IntN(4)]
					if testing.Short() && rows*n > 400 {
						continue
					}
					in := product(x, tensor.I8, rows, n, 33)
					place(in, op.A, 0, layouts[0].layout)
					place(in, op.B, 1, layouts[0].layout)
					in.DType, in.Shift = []tensor.DType{tensor.I8, tensor.I16, tensor.I32}[rng.IntN(3)], int8(rng.IntN(60))
					for i, id := range ids {
						d := []tensor.DType{tensor.I32, tensor.I64, tensor.I8}[i]
						switch kinds >> (2 * i) & 3 {
						case 1:
							in.Slots[id] = weight(d, n, outs{0, 1}, reduces{})
						case 2:
							in.Slots[id] = weight(d, rows, outs{1}, reduces{})
						case 3:
							in.Slots[id] = weight(d, rows*n, outs{n, 1}, reduces{})
						}
					}
					t.Run(fmt.Sprintf("%v_%dx%d_%x", x, rows, n, kinds), func(t *testing.T) {
						compareDot(t, path, rng, trimmed(in))
					})
				}
			}
		}
	})
}

// product returns a DOT of (rows, k) and (n, k) that has no places yet.
func product(a, b tensor.DType, rows, n, k int64) *op.Instruction {
	in := matmul(a, b, rows, n, k)
	in.DType, in.Shift = tensor.I64, 0
	for _, id := range []op.SlotID{op.A, op.B} {
		if in.Slots[id].DType == tensor.I4 {
			in.Slots[id].Kind = op.Weight
		}
	}
	return in
}

// place puts a factor, which has output dimension d, into a layout.
func place(in *op.Instruction, id op.SlotID, d int, layout func(n, k int64) (strideN, strideK, off, size int64)) {
	v := &in.Slots[id].View
	v.Out[d], v.Reduce[0], v.Off, v.Size = layout(int64(in.Extents[d]), int64(in.Extents[6]))
}

// compareDot compares an instruction with the definition.
func compareDot(t *testing.T, path cpu.Path, rng *rand.Rand, in *op.Instruction) {
	t.Helper()
	if err := in.Validate(0); err != nil {
		t.Fatalf("%v\n%+v", err, in)
	}
	c := &kerneltest.Case{Instruction: in, Tensors: kerneltest.Content(rng, in, 0)}
	for round := range 4 {
		switch round {
		case 1, 2:
			fill(c, round == 1)
		case 3:
			if in.Slots[op.S].DType != tensor.I32 || !in.Slots[op.S].Tensor() {
				return
			}
			shorten(rng, c)
		}
		want := make([]byte, in.ByteLen(0))
		if err := in.Eval(want, &op.Memory{Instruction: in, Tensors: c.Tensors}, 0); err != nil {
			t.Fatal(err)
		}
		if got := evaluate(t, path, c, func([]int64) {}); !bytes.Equal(got, want) {
			t.Fatalf("round %d: got %x, want %x", round, got, want)
		}
	}
}

// shorten sets scales to numbers of 12 bits, shifted by up to 15, the least and the greatest
// of them among them, over factors that are the least there are.
func shorten(rng *rand.Rand, c *kerneltest.Case) {
	fill(c, true)
	for e := range c.Instruction.Slots[op.S].View.Size {
		number := []int64{-1 << 11, 1<<11 - 1, rng.Int64N(1<<12) - 1<<11}[rng.IntN(3)]
		tensor.I32.Store(c.Tensors[op.S], e, number<<rng.IntN(16))
	}
}

// fill sets all elements of all operands to the least or the greatest there is.
func fill(c *kerneltest.Case, least bool) {
	for i := range c.Instruction.Slots {
		s := &c.Instruction.Slots[i]
		if !s.Tensor() {
			continue
		}
		lowest, value := s.DType.Range()
		if least {
			value = lowest
		}
		for e := range s.View.Size {
			s.DType.Store(c.Tensors[i], e, value)
		}
	}
}
