package onnx

import (
	"fmt"
	"strings"

	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// Bounds of a file.
const (
	// MaxBytes is the largest file: the limit of protobuf itself.
	MaxBytes = 1<<31 - 1
	// MinOpset and MaxOpset are the versions of the default operator set whose
	// meaning is known here. Before 7, broadcasting was different.
	MinOpset = 7
	MaxOpset = 25
)

// Import reads an ONNX model and returns it as a float network.
func Import(data []byte) (*quant.Network, error) {
	m, err := Decode(data)
	if err != nil {
		return nil, err
	}
	return m.Network()
}

// Network checks the model and returns it as a float network.
func (m *Model) Network() (*quant.Network, error) {
	im := &importer{graph: m.Graph, values: map[string]operand{}}
	if err := im.run(m); err != nil {
		return nil, fmt.Errorf("import onnx: %w", err)
	}
	return im.net, nil
}

// An operand is what a name stands for: a constant, or a value of the network.
type operand struct {
	constant *Tensor
	id       quant.ValueID
}

// An importer turns one graph into a network.
type importer struct {
	graph  *Graph
	opset  int64
	net    *quant.Network
	values map[string]operand

	stored int // elements of the file's constants
	used   int // elements of constants handed to nodes
}

// Constants may be shared: a node's use of one counts its elements again. So that
// a small file cannot demand much memory, all uses together stay below
// reuse times what is stored, or below freeUse.
const (
	reuse   = 16
	freeUse = 1 << 24
)

// use accounts for one use of a constant.
func (im *importer) use(t *Tensor) error {
	_, n, err := t.shape()
	if err != nil {
		return err
	}
	if im.used += n; im.used > freeUse && im.used/reuse > im.stored {
		return fmt.Errorf("constants of %d elements are used for %d", im.stored, im.used)
	}
	return nil
}

// widened returns the values of a floating-point constant for one use.
func (im *importer) widened(t *Tensor) (*quant.Tensor, error) {
	if err := im.use(t); err != nil {
		return nil, err
	}
	return t.Floats()
}

// store defines a constant of the file.
func (im *importer) store(name string, t *Tensor) error {
	_, n, err := t.shape()
	if err != nil {
		return fmt.Errorf("constant %q: %w", name, err)
	}
	im.stored += n
	return im.define(name, operand{constant: t})
}

func (im *importer) run(m *Model) error {
	if err := im.checkModel(m); err != nil {
		return err
	}
	if err := im.initializers(); err != nil {
		return err
	}
	if err := im.input(); err != nil {
		return err
	}
	im.net.Pixels = pixels(m.Metadata)
	declared, err := im.declared()
	if err != nil {
		return err
	}
	for i, n := range im.graph.Nodes {
		if err := im.node(i, n); err != nil {
			return fmt.Errorf("%s: %w", describe(i, n), err)
		}
		for _, name := range n.Outputs {
			if v, ok := declared[name]; ok {
				if err := im.agree(v); err != nil {
					return fmt.Errorf("%s: %w", describe(i, n), err)
				}
			}
		}
	}
	return im.output()
}

// checkModel checks what stands outside the nodes.
func (im *importer) checkModel(m *Model) error {
	for _, o := range m.Opsets {
		if !defaultDomain(o.Domain) {
			continue
		}
		if im.opset != 0 && im.opset != o.Version {
			return fmt.Errorf("operator set: versions %d and %d of the default domain, want one", im.opset, o.Version)
		}
		im.opset = o.Version
	}
	if im.opset < MinOpset || im.opset > MaxOpset {
		return fmt.Errorf("operator set: version %d of the default domain, want %d to %d", im.opset, MinOpset, MaxOpset)
	}
	g := m.Graph
	switch {
	case m.Functions > 0:
		return fmt.Errorf("%d model-local functions, want none: inline them", m.Functions)
	case g.Sparse > 0:
		return fmt.Errorf("%d sparse initializers, want none", g.Sparse)
	case len(g.Nodes) > quant.MaxLayers:
		return fmt.Errorf("%d nodes, want at most %d", len(g.Nodes), quant.MaxLayers)
	case len(g.Outputs) != 1:
		return fmt.Errorf("%d graph outputs, want exactly one", len(g.Outputs))
	}
	return nil
}

// defaultDomain reports whether a domain is that of the standard operators.
func defaultDomain(s string) bool { return s == "" || s == "ai.onnx" }

// pixels returns what a model's metadata says about its input.
func pixels(metadata []Property) quant.PixelRange {
	for _, p := range metadata {
		if p.Key != "Image.NominalPixelRange" {
			continue
		}
		switch p.Value {
		case "NominalRange_0_255":
			return quant.Pixels255
		case "Normalized_0_1":
			return quant.PixelsUnit
		case "Normalized_1_1":
			return quant.PixelsSigned
		}
	}
	return quant.PixelsUnknown
}

// define gives a name its meaning, once.
func (im *importer) define(name string, o operand) error {
	if name == "" {
		return fmt.Errorf("a value without a name")
	}
	if _, ok := im.values[name]; ok {
		return fmt.Errorf("value %q is defined twice", name)
	}
	im.values[name] = o
	return nil
}

func (im *importer) initializers() error {
	for i, t := range im.graph.Initializers {
		if err := im.store(t.Name, t); err != nil {
			return fmt.Errorf("initializer %d: %w", i, err)
		}
	}
	return nil
}

// input finds the one graph input that is not an initializer.
func (im *importer) input() error {
	var free []*ValueInfo
	names := make([]string, 0, 1)
	for _, v := range im.graph.Inputs {
		if o, ok := im.values[v.Name]; ok && o.constant != nil {
			if err := v.agreeTensor(o.constant); err != nil {
				return err
			}
			continue // an initializer that is listed as an input: a default value
		}
		free = append(free, v)
		names = append(names, fmt.Sprintf("%q", v.Name))
	}
	if len(free) != 1 {
		return fmt.Errorf("%d graph inputs without an initializer (%s), want exactly one",
			len(free), strings.Join(names[:min(len(names), 8)], ", "))
	}
	v := free[0]
	if !v.Tensor || v.Element != Float {
		return fmt.Errorf("input %q: element type %v, want a tensor of float32", v.Name, v.Element)
	}
	shape, err := v.inputShape()
	if err != nil {
		return fmt.Errorf("input %q: %w", v.Name, err)
	}
	if im.net, err = quant.NewNetwork(v.Name, shape); err != nil {
		return err
	}
	return im.define(v.Name, operand{id: 0})
}

// output makes the graph's output that of the network.
func (im *importer) output() error {
	v := im.graph.Outputs[0]
	o, ok := im.values[v.Name]
	switch {
	case !ok:
		return fmt.Errorf("output %q: no node, initializer or input defines it", v.Name)
	case o.constant != nil:
		return fmt.Errorf("output %q is a constant, want a value that depends on the input", v.Name)
	}
	im.net.Output = o.id
	return im.agree(v)
}
