package kernel_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
	"github.com/mlgeth/mlgeth/mlvm/kernel"
	"github.com/mlgeth/mlgeth/mlvm/kernel/kerneltest"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// weight returns a slot of a weight tensor.
func weight(d tensor.DType, size int64, out [tensor.OutDims]int64, reduce [tensor.ReduceDims]int64) op.Slot {
	return op.Slot{Kind: op.Weight, DType: d, View: tensor.View{Size: size, Out: out, Reduce: reduce}}
}

// node returns a slot of a node's tensor.
func node(d tensor.DType, size int64, out [tensor.OutDims]int64, reduce [tensor.ReduceDims]int64) op.Slot {
	s := weight(d, size, out, reduce)
	s.Kind = op.Node
	return s
}

type (
	outs    = [tensor.OutDims]int64
	reduces = [tensor.ReduceDims]int64
)

// trimmed sets strides to 0 in dimensions of extent 1.
func trimmed(in *op.Instruction) *op.Instruction {
	for i := range in.Slots {
		v := &in.Slots[i].View
		for d, n := range in.Extents {
			switch {
			case n > 1:
			case d < tensor.OutDims:
				v.Out[d] = 0
			default:
				v.Reduce[d-tensor.OutDims] = 0
			}
		}
	}
	return in
}

// matmul is x (rows, k) times w (n, k).
func matmul(x, w tensor.DType, rows, n, k int64) *op.Instruction {
	return &op.Instruction{
		Op: op.Dot, DType: tensor.I32, Shift: 8,
		Extents: [10]uint32{uint32(rows), uint32(n), 1, 1, 1, 1, uint32(k), 1, 1, 1},
		Slots: [op.SlotCount]op.Slot{
			op.A: node(x, rows*k, outs{k, 0}, reduces{1}),
			op.B: weight(w, n*k, outs{0, k}, reduces{1}),
		},
	}
}

// grouped is matmul with a scale for each group of 32 weights.
func grouped(x, w tensor.DType, rows, n, k int64) *op.Instruction {
	in := matmul(x, w, rows, n, k)
	in.Extents[6], in.Extents[7] = uint32(k/32), 32
	in.Slots[op.A].View.Reduce = reduces{32, 1}
	in.Slots[op.B].View.Reduce = reduces{32, 1}
	in.Slots[op.S] = weight(tensor.I32, n*k/32, outs{0, k / 32}, reduces{1})
	in.Shift = 24
	return in
}

// conv is a convolution of a bordered image (side+2, side+2, c) with weights (n, 3, 3, c).
func conv(x, w tensor.DType, side, c, n int64) *op.Instruction {
	row := (side + 2) * c
	return &op.Instruction{
		Op: op.Dot, DType: tensor.I32, Shift: 8,
		Extents: [10]uint32{uint32(side), uint32(side), uint32(n), 1, 1, 1, 3, 3, uint32(c), 1},
		Slots: [op.SlotCount]op.Slot{
			op.A: node(x, (side+2)*row, outs{row, c, 0}, reduces{row, c, 1}),
			op.B: weight(w, n*9*c, outs{0, 0, 9 * c}, reduces{3 * c, c, 1}),
		},
	}
}

// depthwise is a convolution of each channel by itself.
func depthwise(side, c int64) *op.Instruction {
	in := conv(tensor.I16, tensor.I16, side, c, c)
	in.Extents[8] = 1
	in.Slots[op.A].View.Out[2], in.Slots[op.A].View.Reduce[2] = 1, 0
	in.Slots[op.B] = weight(tensor.I16, 9*c, outs{0, 0, 1}, reduces{3 * c, c})
	return in
}

// transposed is the gradient of weights: the reduction runs along the rows of both.
func transposed(rows, m, n int64) *op.Instruction {
	return &op.Instruction{
		Op: op.Dot, DType: tensor.I32, Shift: 8,
		Extents: [10]uint32{uint32(m), uint32(n), 1, 1, 1, 1, uint32(rows), 1, 1, 1},
		Slots: [op.SlotCount]op.Slot{
			op.A: node(tensor.I16, rows*m, outs{1, 0}, reduces{m}),
			op.B: node(tensor.I16, rows*n, outs{0, 1}, reduces{n}),
		},
	}
}

// BenchmarkLoop is what a plain loop over int16 does: the other figures mean
// something beside this one.
func BenchmarkLoop(b *testing.B) {
	x, y := make([]int16, 784), make([]int16, 784)
	for i := range x {
		x[i], y[i] = int16(i*7919), int16(i*104729)
	}
	total, start := int64(0), cputest.ProcessTime()
	for range b.N {
		for range 256 {
			sum := int64(0)
			for i, v := range x {
				sum += int64(v) * int64(y[i])
			}
			total += sum
		}
	}
	if total == 1 {
		b.Fatal("unexpected sum")
	}
	report(b, start, 784*256, "GMAC/s")
}

// report reports the work done a second of processor time.
func report(b *testing.B, start time.Duration, work uint64, unit string) {
	b.ReportMetric(float64(work)*float64(b.N)/float64(cputest.ProcessTime()-start), unit)
}

// BenchmarkDot reports multiplications a second of one core.
func BenchmarkDot(b *testing.B) {
	for _, c := range []struct {
		name string
		in   *op.Instruction
	}{
		{"vector_i16_i16_k784", matmul(tensor.I16, tensor.I16, 1, 256, 784)},
		{"vector_i16_i8_k4096", matmul(tensor.I16, tensor.I8, 1, 256, 4096)},
		{"vector_i16_i16_k100", matmul(tensor.I16, tensor.I16, 1, 512, 100)},
		{"batch32_i16_i16_k784", matmul(tensor.I16, tensor.I16, 32, 64, 784)},
		{"groups_i16_i8_k4096", grouped(tensor.I16, tensor.I8, 1, 256, 4096)},
		{"groups_i16_i4_k4096", grouped(tensor.I16, tensor.I4, 1, 256, 4096)},
		{"conv_i16_i16_c16", conv(tensor.I16, tensor.I16, 16, 16, 16)},
		{"conv_i16_i16_c64", conv(tensor.I16, tensor.I16, 8, 64, 64)},
		{"conv_i16_i8_c64", conv(tensor.I16, tensor.I8, 14, 64, 64)},
		{"conv_i16_i8_c256", conv(tensor.I16, tensor.I8, 14, 256, 256)},
		{"conv_i16_i16_c1", conv(tensor.I16, tensor.I16, 28, 1, 32)},
		{"depthwise_c64", depthwise(16, 64)},
		{"transposed_k512", transposed(512, 64, 100)},
	} {
		b.Run(c.name, func(b *testing.B) {
			run(b, c.in, c.in.OutputsAt(0)*c.in.TermsAt(0), "GMAC/s")
		})
	}
}

// BenchmarkBatch reports multiplications a second of one core for products of one and
// more vectors with a matrix, which is read once for all of them.
func BenchmarkBatch(b *testing.B) {
	const n, k = 2048, 2048
	for _, c := range []struct {
		name string
		in   func(rows int64) *op.Instruction
	}{
		{"i16_i8", func(rows int64) *op.Instruction { return matmul(tensor.I16, tensor.I8, rows, n, k) }},
		{"i16_i16", func(rows int64) *op.Instruction { return matmul(tensor.I16, tensor.I16, rows, n, k) }},
		{"groups_i16_i8", func(rows int64) *op.Instruction { return grouped(tensor.I16, tensor.I8, rows, n, k) }},
		{"groups_i16_i4", func(rows int64) *op.Instruction { return grouped(tensor.I16, tensor.I4, rows, n, k) }},
	} {
		for _, rows := range []int64{1, 2, 8, 32} {
			b.Run(fmt.Sprintf("%s/%d", c.name, rows), func(b *testing.B) {
				in := c.in(rows)
				run(b, in, in.OutputsAt(0)*in.TermsAt(0), "GMAC/s")
			})
		}
	}
}

// BenchmarkPrompt reports multiplications a second of one core for products of several vectors
// with a matrix that is otherwise multiplied with one.
func BenchmarkPrompt(b *testing.B) {
	const n, k = 2048, 2048
	for _, w := range []tensor.DType{tensor.I8, tensor.I4} {
		for _, rows := range []int64{1, 2, 3, 4, 5, 6, 8, 12, 16, 64} {
			b.Run(fmt.Sprintf("groups_i16_%v/%d", w, rows), func(b *testing.B) {
				one, in := grouped(tensor.I16, w, 1, n, k), trimmed(grouped(tensor.I16, w, rows, n, k))
				pack := new(kernel.Pack)
				pack.Init(trimmed(one))
				tensors := kerneltest.Content(rand.New(rand.NewPCG(1, 2)), in, 0)
				runPacked(b, in, tensors, pack, in.OutputsAt(0)*in.TermsAt(0), "GMAC/s")
			})
		}
	}
}

// BenchmarkMasked reports multiplications a second of one core for sums of rows of
// which few have a factor that is not 0, as those of attention over a context that is
// not yet full; the others are counted too.
func BenchmarkMasked(b *testing.B) {
	const heads, length, n = 8, 1024, 64
	in := &op.Instruction{
		Op: op.Dot, DType: tensor.I32, Shift: 8, Extents: [10]uint32{heads, n, 1, 1, 1, 1, length, 1, 1, 1},
		Slots: [op.SlotCount]op.Slot{
			op.A: node(tensor.I32, heads*length, outs{length}, reduces{1}),
			op.B: node(tensor.I16, length*heads*n, outs{n, 1}, reduces{heads * n}),
		},
	}
	for _, used := range []int64{16, 256, length} {
		b.Run(fmt.Sprintf("%d_of_%d", used, length), func(b *testing.B) {
			tensors := kerneltest.Content(rand.New(rand.NewPCG(1, 2)), in, 0)
			for e := range int64(heads * length) {
				if e%length >= used {
					tensor.I32.Store(tensors[op.A], e, 0)
				}
			}
			runOn(b, in, tensors, in.OutputsAt(0)*in.TermsAt(0), "GMAC/s")
		})
	}
}

// BenchmarkRows reports outputs a second of one core of ops that do not reduce, or
// little.
func BenchmarkRows(b *testing.B) {
	const rows, n = 64, 512
	dense := outs{n, 1}
	x := node(tensor.I32, rows*n, dense, reduces{})
	base := op.Instruction{DType: tensor.I32, Shift: 3, Extents: [10]uint32{rows, n, 1, 1, 1, 1, 1, 1, 1, 1}}
	base.Slots[op.A] = x
	with := func(code op.Code, change func(in *op.Instruction)) *op.Instruction {
		in := base
		in.Op = code
		change(&in)
		return &in
	}
	byRow := node(tensor.I32, rows, outs{1, 0}, reduces{})
	for _, c := range []*op.Instruction{
		with(op.Lin, func(in *op.Instruction) { in.Alpha, in.Beta, in.Slots[op.B] = 1, 3, x }),
		with(op.Lin, func(in *op.Instruction) { in.Alpha, in.DType, in.Slots[op.E] = 1, tensor.I16, byRow }),
		with(op.Sel, func(in *op.Instruction) {
			zero := op.Slot{Kind: op.Const, DType: tensor.I64}
			in.Compare, in.Slots[op.A], in.Slots[op.S] = op.Less, zero, zero
			in.Slots[op.B], in.Slots[op.C] = x, x
		}),
		with(op.Div, func(in *op.Instruction) { in.Alpha, in.Slots[op.B] = 1<<24, byRow }),
		with(op.Lut, func(in *op.Instruction) {
			in.Alpha, in.Beta, in.K = -1<<20, 1024, 10
			in.Slots[op.B] = weight(tensor.I32, 1025, outs{}, reduces{})
		}),
		with(op.Sqrt, func(in *op.Instruction) { in.K = 24 }),
		with(op.Max, func(in *op.Instruction) {
			in.Abs = true
			in.Extents = [10]uint32{rows, 1, 1, 1, 1, 1, n, 1, 1, 1}
			in.Slots[op.A] = node(tensor.I32, rows*n, outs{n}, reduces{1})
		}),
		with(op.Max, func(in *op.Instruction) { // 2×2 pool of (16, 16, 128)
			in.Extents = [10]uint32{8, 8, 128, 1, 1, 1, 2, 2, 1, 1}
			in.Slots[op.A] = node(tensor.I32, rows*n, outs{4096, 256, 1}, reduces{2048, 128})
		}),
	} {
		b.Run(c.Op.String(), func(b *testing.B) {
			run(b, c, rows*n, "Gelement/s")
		})
	}
}

// run benchmarks an instruction on the fastest path.
func run(b *testing.B, in *op.Instruction, work uint64, unit string) {
	trimmed(in)
	if err := in.Validate(0); err != nil {
		b.Fatal(err)
	}
	runOn(b, in, kerneltest.Content(rand.New(rand.NewPCG(1, 2)), in, 0), work, unit)
}

// runOn benchmarks an instruction on given operands.
func runOn(b *testing.B, in *op.Instruction, tensors [op.SlotCount][]byte, work uint64, unit string) {
	pack := new(kernel.Pack)
	pack.Init(in)
	runPacked(b, in, tensors, pack, work, unit)
}

// runPacked is runOn with weights in the given panels.
func runPacked(b *testing.B, in *op.Instruction, tensors [op.SlotCount][]byte, pack *kernel.Pack, work uint64, unit string) {
	dst := make([]byte, in.ByteLen(0))
	b.ReportAllocs()
	b.ResetTimer()
	start := cputest.ProcessTime()
	job := kernel.Job{Pack: pack}
	for range b.N {
		if err := job.Prepare(cpu.Best(kernel.Paths()...), dst, in, 0, tensors); err != nil {
			b.Fatal(err)
		}
		job.Run(0, job.Units())
	}
	report(b, start, work, unit)
}
