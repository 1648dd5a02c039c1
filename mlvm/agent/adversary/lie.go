package adversary

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Place is one element of an execution.
type Place struct {
	Segment int
	Node    int
	Element int64
}

// ParsePlace reads SEGMENT/NODE/ELEMENT.
func ParsePlace(s string) (p Place, err error) {
	n, err := numbers(s, 3)
	if err != nil {
		return p, fmt.Errorf("%q: %w, want SEGMENT/NODE/ELEMENT", s, err)
	}
	return Place{Segment: int(n[0]), Node: int(n[1]), Element: n[2]}, nil
}

// numbers reads so many numbers, at most 2^31-1, with slashes between them.
func numbers(s string, count int) ([]int64, error) {
	parts := strings.Split(s, "/")
	if len(parts) != count {
		return nil, fmt.Errorf("%d numbers", len(parts))
	}
	n := make([]int64, count)
	for i, part := range parts {
		x, err := strconv.ParseUint(part, 10, 31)
		if err != nil {
			return nil, fmt.Errorf("%q is no number", part)
		}
		n[i] = int64(x)
	}
	return n, nil
}

// Check returns an error if a program has no such element in any run.
func (p Place) Check(g *graph.Program) error {
	if err := checkTensor(g, p.Segment, p.Node); err != nil {
		return err
	}
	if size := g.Nodes[p.Node].SizeAt(int64(p.Segment)); p.Element >= size {
		return fmt.Errorf("element %d of node %d, which has %d", p.Element, p.Node, size)
	}
	return nil
}

// checkTensor returns an error if a program has no such node or segment.
func checkTensor(g *graph.Program, segment, node int) error {
	switch {
	case uint32(segment) >= g.MaxSegments:
		return fmt.Errorf("segment %d of a model that has %d", segment, g.MaxSegments)
	case node >= len(g.Nodes):
		return fmt.Errorf("node %d of a model that has %d", node, len(g.Nodes))
	}
	return nil
}

// Change makes a wrong element of a true one.
type Change func(d tensor.DType, truth int64) int64

// Set returns the change to a value, whatever the truth is.
func Set(value int64) Change { return func(tensor.DType, int64) int64 { return value } }

// Flip returns the change of some bits.
func Flip(mask int64) Change {
	return func(_ tensor.DType, truth int64) int64 { return truth ^ mask }
}

// FlipHighest changes an element as much as one bit can.
func FlipHighest(d tensor.DType, truth int64) int64 {
	lowest, _ := d.Range()
	return truth ^ lowest
}

// Tamper returns what makes an engine change the element (engine.Options.Tamper): so
// everything behind it is computed from the wrong one. Runs that do not come that far are
// true.
func (p Place) Tamper(g *graph.Program, change Change) func(segment, node int, output []byte) {
	return func(segment, node int, output []byte) {
		if segment == p.Segment && node == p.Node {
			d := g.Nodes[node].DType
			d.Store(output, p.Element, change(d, d.Load(output, p.Element)))
		}
	}
}

// Hole is a tensor whose root is a hash of nothing (trace.Options.Hollow). If it is the
// one that holds the output, nothing can be claimed.
type Hole struct {
	Segment int
	Node    int
}

// ParseHole reads SEGMENT/NODE.
func ParseHole(s string) (h Hole, err error) {
	n, err := numbers(s, 2)
	if err != nil {
		return h, fmt.Errorf("%q: %w, want SEGMENT/NODE", s, err)
	}
	return Hole{Segment: int(n[0]), Node: int(n[1])}, nil
}

// Check returns an error if a program has no such tensor in any run.
func (h Hole) Check(g *graph.Program) error { return checkTensor(g, h.Segment, h.Node) }

// Hollow implements trace.Options.Hollow.
func (h Hole) Hollow(segment, node uint32) bool {
	return int(segment) == h.Segment && int(node) == h.Node
}
