package train

import (
	"encoding/binary"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// trainer builds one training program.
type trainer struct {
	builder
	conf   Config
	layers []layerState
}

// layerState is a layer in a training program.
type layerState struct {
	pass
	weights, bias variable
	gradients
}

// variable is a tensor of parameters, i32 Q24, and its momentum, i32 Q26, as the
// last step left them.
type variable struct {
	value, momentum graph.Value
}

// declare declares the states and their initial values.
func (t *trainer) declare() {
	shapes, _ := t.conf.Network.extents() // validated
	for i, l := range t.conf.Network.Layers {
		s := layerState{pass: pass{Layer: l, name: fmt.Sprintf("layer%d", i), in: shapes[i]}}
		init := &t.conf.Initial[i]
		s.weights = t.variable(s.name+".w", init.Weights, l.Channels, l.Kernel, l.Kernel, s.in.channels)
		s.bias = t.variable(s.name+".b", init.Bias, l.Channels)
		t.layers = append(t.layers, s)
	}
}

// variable declares a tensor of parameters that starts at the given values, with
// no momentum.
func (t *trainer) variable(name string, values []int32, shape ...int64) variable {
	content := make([]byte, 0, 4*len(values))
	for _, v := range values {
		content = binary.LittleEndian.AppendUint32(content, uint32(v))
	}
	still := make([]byte, len(content))
	return variable{
		value:    t.State(t.Weight(name, tensor.I32, content, shape...)),
		momentum: t.State(t.Weight(name+".momentum", tensor.I32, still, shape...)),
	}
}

// forwardPass appends the forward pass of a batch and returns the logits (n, k).
func (t *trainer) forwardPass() graph.Value {
	side, batch := t.conf.Network.Size, t.conf.Batch
	images := t.Weight("images", tensor.I8, t.conf.Images, int64(t.conf.Steps)*batch, side, side, 1)
	x := t.pixels(images.Slice(0, 0, batch).Advance(0, batch))
	var out graph.Value
	for i := range t.layers {
		l := &t.layers[i]
		l.x, l.kernel = x, t.toHalf(l.name+".w16", l.weights.value, masterFrac)
		t.forward(&l.pass, l.bias.value)
		if i+1 < len(t.layers) {
			x = t.reluHalf(l.name+".relu", l.out, activationFrac)
		}
		out = l.out
	}
	return out.Merge(1, 3)
}

// backwardPass appends the gradients of all parameters, from that of the logits.
func (t *trainer) backwardPass(gradient graph.Value) {
	d := gradient.Split(1, 1, 1, gradient.Shape()[1])
	for i := len(t.layers) - 1; i >= 0; i-- {
		l := &t.layers[i]
		dy := t.outputGradient(l, d, i == len(t.layers)-1, i == 0)
		l.gradients = t.backward(&l.pass, dy)
		if i > 0 {
			d = t.inputGradient(&l.pass, dy)
		}
	}
}

// outputGradient narrows the gradient d of a layer's output to a half: that before
// the relu, which only the last layer has not. Unless the layer is the first, whose
// input needs no gradient, it stands in the canvas that inputGradient wants.
func (t *trainer) outputGradient(l *layerState, d graph.Value, last, first bool) half {
	e := t.exponent(l.name+".dy", d, true)
	in := graph.Inst{
		Name: l.name + ".dy", Op: op.Lin, DType: tensor.I16, Shift: -halfBits, E: e.By(""),
		Out: "nyxo", A: d.By("nyxo"), Alpha: 1,
	}
	if !last {
		in.Op, in.Alpha, in.Compare = op.Sel, 0, op.Less
		in.B, in.C, in.S = graph.Const(0), graph.Const(0), l.out.By("nyxo")
	}
	dy := half{e: e, dynamic: true, frac: gradientFrac + halfBits}
	if first || l.connected() {
		dy.x = t.Emit(in)
		return dy
	}
	inside := func(v graph.Value, offset int64) graph.Value {
		return v.Slice(1, offset, l.places()).Slice(2, offset, l.places())
	}
	base, offset := l.canvas(t.conf.Batch)
	in.Into = inside(base, offset).By("nyxo")
	dy.x = inside(t.Emit(in), offset)
	return dy
}

// update appends a step of stochastic gradient descent with momentum:
//
//	momentum' = factor·momentum + gradient
//	value'    = value − rate·momentum'
//
// and returns value'.
func (t *trainer) update(name string, v variable, gradient, rate graph.Value) graph.Value {
	dims := letters[:v.value.Rank()]
	momentum := t.Emit(graph.Inst{
		Name: name + ".momentum", Op: op.Lin, DType: tensor.I32, Shift: factorFrac,
		Alpha: t.conf.Momentum, Beta: 1 << (factorFrac - (gradientFrac - momentumFrac)),
		Out: dims, A: v.momentum.By(dims), B: gradient.By(dims),
	})
	move := t.Emit(graph.Inst{
		Name: name + ".move", Op: op.Dot, DType: tensor.I32, Shift: momentumFrac + RateFrac - masterFrac,
		Out: dims, A: momentum.By(dims), B: rate.By(""),
	})
	value := t.Emit(graph.Inst{
		Name: name, Op: op.Lin, DType: tensor.I32, Alpha: 1, Beta: -1,
		Out: dims, A: v.value.By(dims), B: move.By(dims),
	})
	t.Bind(v.momentum, momentum)
	t.Bind(v.value, value)
	return value
}
