package quant

import (
	"fmt"
	"slices"
)

// simplify returns a network that computes the same with less: layers whose
// result nobody uses are gone, constants that scale or shift the channels of a
// linear layer are part of it, and a maximum is taken before a limit, not after.
func simplify(net *Network) (*Network, error) {
	net, err := rewrite(net)
	if err != nil {
		return nil, err
	}
	return withoutDead(net)
}

// uses returns how often each value is read; the output counts as one more.
func (n *Network) uses() []int {
	uses := make([]int, len(n.Values))
	for _, l := range n.Layers {
		for _, id := range l.In {
			uses[id]++
		}
	}
	uses[n.Output]++
	return uses
}

// rewrite folds and swaps layers.
func rewrite(net *Network) (*Network, error) {
	uses := net.uses()
	r := rewriter{from: make([]ValueID, len(net.Values)), made: map[ValueID]int{}}
	var err error
	if r.out, err = NewNetwork(net.Values[0].Name, net.Values[0].Shape); err != nil {
		return nil, err
	}
	r.out.Pixels = net.Pixels
	for _, l := range net.Layers {
		// A layer may be merged with the one before it only if no other reads that.
		alone := uses[l.In[0]] == 1
		if err := r.layer(net, l, alone); err != nil {
			return nil, fmt.Errorf("%s: %w", l.Name, err)
		}
	}
	r.out.Output = r.from[net.Output]
	return r.out, nil
}

// A rewriter builds a network out of another.
type rewriter struct {
	out  *Network
	from []ValueID       // values of the new network, by those of the old
	made map[ValueID]int // layers of the new network, by their results
}

// layer adds a layer of the old network; alone says that its first operand has no
// other use.
func (r *rewriter) layer(old *Network, l Layer, alone bool) error {
	in := make([]ValueID, len(l.In))
	for i, id := range l.In {
		in[i] = r.from[id]
	}
	if before, ok := r.made[in[0]]; ok && alone {
		p := &r.out.Layers[before]
		switch op := l.Op.(type) {
		case *Affine:
			if merged, ok := fold(p.Op, op, r.out.Shape(p.Out)); ok {
				p.Op = merged
				r.from[l.Out] = in[0]
				return nil
			}
		case *Pool:
			if _, ok := p.Op.(*Clip); ok && op.Kind == MaxPool {
				clip := *p
				id, err := r.append(l, l.Name, p.In)
				if err != nil {
					return err
				}
				r.from[l.Out], err = r.append(clip, old.Values[l.Out].Name, []ValueID{id})
				return err
			}
		}
	}
	id, err := r.append(l, old.Values[l.Out].Name, in)
	r.from[l.Out] = id
	return err
}

// append adds a layer with new operands, whose result has the given name.
func (r *rewriter) append(l Layer, result string, in []ValueID) (ValueID, error) {
	id, err := r.out.Append(l.Name, result, l.Op, in...)
	r.made[id] = len(r.out.Layers) - 1
	return id, err
}

// fold returns the linear layer op followed by a scale and offset of its output
// channels, if they are no more than that.
func fold(op Op, a *Affine, shape []int) (Op, bool) {
	switch op := op.(type) {
	case *Conv:
		m := op.Weights.Shape[0]
		scale, ok1 := channelwise(a.Scale, shape, 1)
		offset, ok2 := channelwise(a.Offset, shape, 1)
		if !ok1 || !ok2 {
			return nil, false
		}
		folded := *op
		folded.Weights = scaleRows(op.Weights, scale, len(op.Weights.Data)/m)
		folded.Bias = affineBias(op.Bias, scale, offset, m)
		return &folded, true
	case *Linear:
		scale, ok1 := channelwise(a.Scale, shape, len(shape)-1)
		offset, ok2 := channelwise(a.Offset, shape, len(shape)-1)
		if !ok1 || !ok2 {
			return nil, false
		}
		folded := *op
		folded.Weights = scaleRows(op.Weights, scale, 1)
		folded.Bias = affineBias(op.Bias, scale, offset, op.Weights.Shape[1])
		return &folded, true
	}
	return nil, false
}

// channelwise returns a constant as one value for each index of dimension d of a
// shape, if that is all that it depends on and it does not enlarge the shape. A
// nil constant gives nil.
func channelwise(t *Tensor, shape []int, d int) ([]float64, bool) {
	if t == nil {
		return nil, true
	}
	if s, err := Broadcast(shape, t.Shape); err != nil || !slices.Equal(s, shape) {
		return nil, false
	}
	skip := len(shape) - len(t.Shape)
	for i, n := range t.Shape {
		if n != 1 && skip+i != d {
			return nil, false
		}
	}
	out := make([]float64, shape[d])
	for i := range out {
		out[i] = t.Data[i%len(t.Data)]
	}
	return out, true
}

// scaleRows multiplies weights by the scale of their channel, which is the index
// divided by each, modulo the number of channels. A nil scale is 1.
func scaleRows(w *Tensor, scale []float64, each int) *Tensor {
	if scale == nil {
		return w
	}
	out := &Tensor{Shape: w.Shape, Data: make([]float64, len(w.Data))}
	for i, v := range w.Data {
		out.Data[i] = float64(v * scale[i/each%len(scale)])
	}
	return out
}

// affineBias returns scale·bias + offset, each of which may be nil, for n channels.
func affineBias(bias, scale, offset []float64, n int) []float64 {
	if offset == nil && (bias == nil || scale == nil) {
		return bias
	}
	out := make([]float64, n)
	for i := range out {
		if bias != nil {
			out[i] = bias[i]
		}
		if scale != nil {
			out[i] = float64(out[i] * scale[i])
		}
		if offset != nil {
			out[i] = float64(out[i] + offset[i])
		}
	}
	return out
}

// withoutDead returns the network without layers on which the output does not
// depend.
func withoutDead(net *Network) (*Network, error) {
	live := make([]bool, len(net.Values))
	live[net.Output] = true
	for _, l := range slices.Backward(net.Layers) {
		if live[l.Out] {
			for _, id := range l.In {
				live[id] = true
			}
		}
	}
	out, err := NewNetwork(net.Values[0].Name, net.Values[0].Shape)
	if err != nil {
		return nil, err
	}
	out.Pixels = net.Pixels
	from := make([]ValueID, len(net.Values))
	for _, l := range net.Layers {
		if !live[l.Out] {
			continue
		}
		in := make([]ValueID, len(l.In))
		for i, id := range l.In {
			in[i] = from[id]
		}
		if from[l.Out], err = out.Append(l.Name, net.Values[l.Out].Name, l.Op, in...); err != nil {
			return nil, fmt.Errorf("%s: %w", l.Name, err)
		}
	}
	out.Output = from[net.Output]
	return out, nil
}
