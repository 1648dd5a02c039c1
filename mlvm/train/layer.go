package train

import (
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// pass is one layer in a program: what the forward pass leaves for the backward
// pass. Dimensions: n images, (y, x) places, (u, v) positions in the kernel, c
// channels of the input, o of the output.
type pass struct {
	Layer
	name   string
	in     extent
	x      half        // input (n, side, side, c)
	kernel half        // weights (o, u, v, c)
	scales graph.Value // factors of the kernel (o), in a classifier only
	out    graph.Value // before the relu (n, y, x, o), i32 Q16
}

// windows returns the view (n, y, u, x, v, c) of the layer's input.
func (p *pass) windows() graph.Value {
	return p.x.x.Window(1, p.Kernel, p.Stride, 1).Window(3, p.Kernel, p.Stride, 1)
}

// places returns the number of places along a side.
func (p *pass) places() int64 { return (p.in.side-p.Kernel)/p.Stride + 1 }

// forward appends the convolution: out[n,y,x,o] = bias[o] + Σ x[…]·w[o,u,v,c]. The
// bias, Q24, is aligned to the sum by a left shift. In a training program |Σ| ≤
// 2^16·2^30 (maxKernel²·maxChannels terms of two i16), and the bias is below 2^47:
// the binary point of the sum is 70 − e − e' with e, e' ≥ 15. A classifier chooses
// its scales so that both fit.
func (b builder) forward(p *pass, bias graph.Value) {
	shift, e, sub := b.scale(p.name, p.x, p.kernel, activationFrac)
	aligned := b.Emit(graph.Inst{
		Name: p.name + ".bias", Op: op.Lin, DType: tensor.I64,
		Shift: masterFrac - activationFrac - shift, E: e, // the sum's binary point
		Alpha: 1, Out: "o", A: bias.By("o"),
	})
	in := graph.Inst{
		Name: p.name, Op: op.Dot, DType: tensor.I32, Shift: shift, E: e, SubE: sub,
		Out: "nyxo", Reduce: "uvc", A: p.windows().By("nyuxvc"), B: p.kernel.x.By("ouvc"), C: aligned.By("o"),
	}
	if p.scales.Rank() > 0 {
		in.S = p.scales.By("o")
	}
	p.out = b.Emit(in)
}

// gradients are those of a layer's parameters, i32 Q30.
type gradients struct {
	weights graph.Value // (o, u, v, c)
	bias    graph.Value // (o)
}

// backward appends the gradients of the layer's parameters. dy is the gradient of
// the layer's output before the relu, which outputGradient has narrowed. Images
// and places are put last, so that one weight's gradient is a dot product of two
// contiguous rows: short evidence, and fast.
func (b builder) backward(p *pass, dy half) gradients {
	rows := b.Emit(graph.Inst{
		Name: p.name + ".dy.rows", Op: op.Lin, DType: tensor.I16, Alpha: 1,
		Out: "onyx", A: dy.x.By("nyxo"),
	}).Merge(1, 3)
	columns := b.Emit(graph.Inst{
		Name: p.name + ".x.rows", Op: op.Lin, DType: tensor.I16, Alpha: 1,
		Out: "uvcnyx", A: p.windows().By("nyuxvc"),
	}).Merge(3, 3).Merge(0, 3)
	shift, e, sub := b.scale(p.name+".dw", dy, p.x, gradientFrac)
	weights := b.Emit(graph.Inst{
		Name: p.name + ".dw", Op: op.Dot, DType: tensor.I32, Shift: shift, E: e, SubE: sub,
		Out: "ok", Reduce: "r", A: rows.By("or"), B: columns.By("kr"),
	})
	bias := b.Emit(graph.Inst{
		Name: p.name + ".db", Op: op.Dot, DType: tensor.I32, Shift: dy.frac - gradientFrac, E: dy.e.By(""), SubE: true,
		Out: "o", Reduce: "r", A: rows.By("or"), B: graph.Const(1),
	})
	return gradients{weights: weights.Split(1, p.Kernel, p.Kernel, p.in.channels), bias: bias}
}

// The gradient of the input is a convolution of the gradient of the output with
// the reversed kernel. With stride s, input row s·a + i takes part in the output
// rows a − j, through kernel rows s·j + i: so each of the s² residues i of rows and
// columns is a convolution of its own, with about 1/s² of the kernel.

// taps returns the number of kernel rows of residue i.
func (p *pass) taps(i int64) int64 { return (p.Kernel - i + p.Stride - 1) / p.Stride }

// border is the number of zero rows before the gradient of the output that these
// convolutions reach into.
func (p *pass) border() int64 { return p.taps(0) - 1 }

// connected reports whether the layer is fully connected: then the gradient of
// its input is a plain product and needs no border.
func (p *pass) connected() bool { return p.Kernel == p.in.side }

// canvas returns the base of the destination of the gradient of the output: with
// its border, in which the rows and columns of the gradient start at the given
// offset.
func (p *pass) canvas(batch int64) (base graph.Value, offset int64) {
	side := p.border() + (p.in.side+p.Stride-1)/p.Stride
	return graph.Filled(0, tensor.I16, batch, side, side, p.Channels), p.border()
}

// inputGradient appends the gradient of the layer's input, i32 Q30, from that of
// its output: dy within its canvas, or dense if the layer is fully connected.
func (b builder) inputGradient(p *pass, dy half) graph.Value {
	shift, e, sub := b.scale(p.name+".dx", dy, p.kernel, gradientFrac)
	in := graph.Inst{Name: p.name + ".dx", Op: op.Dot, DType: tensor.I32, Shift: shift, E: e, SubE: sub}
	if p.connected() {
		in.Out, in.Reduce = "nuvc", "o"
		in.A, in.B = dy.x.Merge(1, 3).By("no"), p.kernel.x.By("ouvc")
		return b.Emit(in)
	}
	reversed := b.Emit(graph.Inst{
		Name: p.name + ".w.reversed", Op: op.Lin, DType: tensor.I16, Alpha: 1,
		Out: "uvco", A: p.kernel.x.Flip(1).Flip(2).By("ouvc"),
	})
	canvas := dy.x.Whole()
	in.Out, in.Reduce = "nyxc", "uvo"
	dx := graph.Filled(0, tensor.I32, canvas.Shape()[0], p.in.side, p.in.side, p.in.channels)
	for i := range p.Stride {
		for j := range p.Stride {
			in.A = p.reach(p.reach(canvas, 1, i), 3, j).By("nyuxvo")
			in.B = p.residue(p.residue(reversed, 0, i), 1, j).By("uvco")
			in.Into = every(every(dx, 1, i, p.Stride), 2, j, p.Stride).By("nyxc")
			dx = b.Emit(in)
		}
	}
	return dx
}

// reach returns the windows in dimension d of the canvas that the input rows of
// residue i are computed from.
func (p *pass) reach(canvas graph.Value, d int, i int64) graph.Value {
	taps := p.taps(i)
	places := (p.in.side - i + p.Stride - 1) / p.Stride
	return canvas.Slice(d, p.border()-(taps-1), places+taps-1).Window(d, taps, 1, 1)
}

// residue returns the rows of residue i in dimension d of the reversed kernel, of
// which the last row has residue 0.
func (p *pass) residue(kernel graph.Value, d int, i int64) graph.Value {
	first := (p.Kernel - 1 - i) % p.Stride
	last := p.Kernel - 1 - i
	return kernel.Slice(d, first, last-first+1).Every(d, p.Stride)
}

// every returns the indices i, i + step, … of dimension d.
func every(v graph.Value, d int, i, step int64) graph.Value {
	return v.Slice(d, i, v.Shape()[d]-i).Every(d, step)
}
