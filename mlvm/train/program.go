package train

import (
	"encoding/binary"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Binary points of the optimiser.
const (
	momentumFrac = 26 // of the momentum, i32
	RateFrac     = 24 // of a learning rate, i32: the program's input
	factorFrac   = 14 // of Config.Momentum
)

// maxSteps bounds the steps of a program: its input has four bytes for each.
const maxSteps = 1 << 16

// Config is what a training program is made of.
type Config struct {
	Network  Network
	Batch    int64  // images a step, a power of two
	Steps    uint32 // at least 2
	Momentum int64  // Q14: how much of the last step's direction is kept

	Initial []Parameters
	Images  []byte // Steps·Batch images, a byte pixel − 128 each, row-major
	Labels  []byte // Steps·Batch classes
}

// Program is a training program: a model in output mode ROOT, whose input are the
// learning rates of all steps (Rates).
type Program struct {
	*graph.Model

	// WeightNodes and BiasNodes are, for each layer, the nodes of the parameters
	// after the step.
	WeightNodes, BiasNodes []uint32
	// ScoreNode is the node of the classes' scores before the step, i32 Q16
	// (Batch, classes).
	ScoreNode uint32

	batch int
}

// validate checks a configuration.
func (c *Config) validate() error {
	if err := c.Network.check(c.Initial); err != nil {
		return err
	}
	images := int64(c.Steps) * c.Batch
	switch {
	case c.Batch < 1 || c.Batch > 256 || c.Batch&(c.Batch-1) != 0:
		return fmt.Errorf("batch of %d, want a power of two up to 256", c.Batch)
	case c.Steps < 2 || c.Steps > maxSteps:
		return fmt.Errorf("%d steps, want 2 to %d", c.Steps, maxSteps)
	case c.Momentum < 0 || c.Momentum >= 1<<factorFrac:
		return fmt.Errorf("momentum %d, want 0 to %d", c.Momentum, 1<<factorFrac-1)
	case int64(len(c.Images)) != images*c.Network.Size*c.Network.Size:
		return fmt.Errorf("%d bytes of images, want %d", len(c.Images), images*c.Network.Size*c.Network.Size)
	case int64(len(c.Labels)) != images:
		return fmt.Errorf("%d labels, want %d", len(c.Labels), images)
	}
	for i, l := range c.Labels {
		if int64(l) >= min(c.Network.Classes(), 128) {
			return fmt.Errorf("label %d is %d, want less than %d", i, l, c.Network.Classes())
		}
	}
	return nil
}

// Rates returns the input of a program of the given number of steps: learning
// rates that fall evenly from peak, Q24, to peak / steps.
func Rates(steps uint32, peak int64) ([]byte, error) {
	if steps < 2 || steps > maxSteps {
		return nil, fmt.Errorf("%d steps, want 2 to %d", steps, maxSteps)
	}
	if peak < 0 || peak > 1<<31-1 {
		return nil, fmt.Errorf("learning rate %d, want 0 to %d", peak, 1<<31-1)
	}
	rates := make([]byte, 0, 4*steps)
	for t := range int64(steps) {
		rates = binary.LittleEndian.AppendUint32(rates, uint32(peak*(int64(steps)-t)/int64(steps)))
	}
	return rates, nil
}

// Build returns the training program of a configuration. It keeps Images.
func Build(conf Config) (*Program, error) {
	if err := conf.validate(); err != nil {
		return nil, fmt.Errorf("training program: %w", err)
	}
	t := &trainer{conf: conf, builder: builder{graph.NewBuilder(graph.Config{
		MaxSegments: conf.Steps, OutMode: layout.OutRoot,
	})}}
	rate := t.Input(tensor.I32, int64(conf.Steps)).Slice(0, 0, 1).Advance(0, 1).Index(0, 0)
	t.declare()
	logits := t.forwardPass()
	labels := t.Weight("labels", tensor.I8, conf.Labels, int64(len(conf.Labels)))
	t.backwardPass(t.lossGradient(logits, labels.Slice(0, 0, conf.Batch).Advance(0, conf.Batch)))
	p := &Program{ScoreNode: logits.Node(), batch: int(conf.Batch)}
	for i := range t.layers {
		l := &t.layers[i]
		weights := t.update(l.name+".w", l.weights, l.gradients.weights, rate)
		bias := t.update(l.name+".b", l.bias, l.gradients.bias, rate)
		p.WeightNodes, p.BiasNodes = append(p.WeightNodes, weights.Node()), append(p.BiasNodes, bias.Node())
		t.Output(bias)
	}
	var err error
	if p.Model, err = t.Build(); err != nil {
		return nil, fmt.Errorf("training program: %w", err)
	}
	return p, nil
}
