package graph

import (
	"errors"
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Builder collects the nodes and weights of a program. The first error sticks:
// later calls do nothing that matters, and Build returns it.
type Builder struct {
	cfg     Config
	nodes   []op.Instruction
	weights []weight
	states  []state
	names   []string // of nodes
	err     error

	limit StepLimit
	whole map[uint32]error // nodes over the limit, with why they are not split

	hasInput, hasOutput bool
}

// weight is a weight tensor. Its content is nil if somebody else has it.
type weight struct {
	name    string
	byteLen int64
	content []byte
}

// state is what a STATE value is of: until Build, the slot's index is the state's
// number instead of the node's.
type state struct {
	value Value
	node  uint32
	bound bool
}

// Model is what a Builder builds: a program, the bytes of its weight tensors, and
// names for people.
type Model struct {
	Program     *Program
	Weights     [][]byte // nil for a tensor that was declared without content
	NodeNames   []string
	WeightNames []string
}

// NewBuilder returns an empty Builder. Of the configuration, InputLen, StopNode
// and OutNode are left to the methods Input, Stop and Output.
func NewBuilder(cfg Config) *Builder {
	if cfg.MaxSegments == 0 {
		cfg.MaxSegments = 1
	}
	if cfg.ChunkLog2 == 0 {
		cfg.ChunkLog2 = DefaultChunkLog2
	}
	cfg.StopNode = layout.NoStop
	return &Builder{cfg: cfg, limit: cfg.StepLimit.orDefault(), whole: make(map[uint32]error)}
}

// Err returns the first error so far.
func (b *Builder) Err() error { return b.err }

// MaxSegments returns the number of segments of the program's longest run.
func (b *Builder) MaxSegments() uint32 { return b.cfg.MaxSegments }

// fail records an error and returns a value that carries it.
func (b *Builder) fail(err error) Value {
	if b.err == nil {
		b.err = err
	}
	return Value{err: err}
}

// keep records the error of v, if it has one, and returns v.
func (b *Builder) keep(what string, v Value) Value {
	if v.err != nil {
		return b.fail(fmt.Errorf("%s: %w", what, v.err))
	}
	return v
}

// Input declares the program's input as a tensor of the given type and shape. A
// program has one; Value.As reads its bytes in other ways.
func (b *Builder) Input(dtype tensor.DType, shape ...int64) Value {
	v := whole(op.Slot{Kind: op.Input, DType: dtype}, shape)
	if v.err == nil && (dtype > tensor.I64 || v.slot.ByteLen(0) > layout.MaxInputLen) {
		v = v.fail("%v, want at most %d bytes of i8, i16, i32 or i64", dtype, layout.MaxInputLen)
	}
	if v.err == nil && b.hasInput {
		v = v.fail("a second input")
	}
	if v = b.keep("input", v); v.err != nil {
		return v
	}
	b.hasInput, b.cfg.InputLen = true, uint32(v.slot.ByteLen(0))
	return v
}

// Weight declares a weight tensor of the given type and shape. Its content, kept
// and not copied, is nil if whoever writes the model supplies it.
func (b *Builder) Weight(name string, dtype tensor.DType, content []byte, shape ...int64) Value {
	v := whole(op.Slot{Kind: op.Weight, DType: dtype, Index: uint32(len(b.weights))}, shape)
	if v.err == nil && !dtype.Valid() {
		v = v.fail("unknown type %v", dtype)
	}
	if v.err == nil && content != nil && int64(len(content)) != v.slot.ByteLen(0) {
		v = v.fail("%d bytes of content, want %d", len(content), v.slot.ByteLen(0))
	}
	if v = b.keep(fmt.Sprintf("weight %q", name), v); v.err != nil {
		return v
	}
	b.weights = append(b.weights, weight{name, v.slot.ByteLen(0), content})
	return v
}

// Ints declares a weight tensor with the given elements, which must be in the
// range of its type.
func (b *Builder) Ints(name string, dtype tensor.DType, elements []int64, shape ...int64) Value {
	if !dtype.Valid() {
		return b.fail(fmt.Errorf("weight %q: unknown type %v", name, dtype))
	}
	content := make([]byte, dtype.ByteLen(int64(len(elements))))
	lowest, highest := dtype.Range()
	for e, x := range elements {
		if x < lowest || x > highest {
			return b.fail(fmt.Errorf("weight %q: element %d is %d, out of the range of %v", name, e, x, dtype))
		}
		dtype.Store(content, int64(e), x)
	}
	if len(shape) == 0 {
		shape = []int64{int64(len(elements))}
	}
	return b.Weight(name, dtype, content, shape...)
}

// State declares a value of the previous segment: the result that Bind names; in
// segment 0 the weight tensor init, a whole one, which gives its type and shape.
func (b *Builder) State(init Value) Value {
	if init.err == nil && init.slot.Kind != op.Weight {
		init = init.fail("the initial value of a state, want a weight tensor")
	}
	if init = b.keep("state", init); init.err != nil {
		return init
	}
	v := init.Whole()
	v.slot.Kind, v.slot.Index, v.slot.Init = op.State, uint32(len(b.states)), init.slot.Index
	b.states = append(b.states, state{value: v})
	return v
}

// Bind says of which node a state is the result in the previous segment: the
// node that computed next, which has the type and size of the state.
func (b *Builder) Bind(s, next Value) {
	switch {
	case s.err != nil:
		b.fail(s.err)
	case next.err != nil:
		b.fail(next.err)
	case s.slot.Kind != op.State || next.slot.Kind != op.Node:
		b.fail(fmt.Errorf("bind: %v to %v, want a state to a node", s.slot.Kind, next.slot.Kind))
	case b.states[s.slot.Index].bound:
		b.fail(fmt.Errorf("bind: state %d is already bound", s.slot.Index))
	default:
		st := &b.states[s.slot.Index]
		st.node, st.bound = next.slot.Index, true
	}
}

// Emit appends the node, or the nodes, that compute an instruction, as Append does,
// and returns its result.
func (b *Builder) Emit(in Inst) Value {
	if b.err != nil {
		return Value{err: b.err}
	}
	inst, err := in.instruction()
	if err != nil {
		return b.fail(fmt.Errorf("%s: %w", nodeName(len(b.nodes), in.Name), err))
	}
	node, err := b.Append(in.Name, *inst)
	if err != nil {
		return Value{err: err}
	}
	return wholeGrowing(op.Slot{Kind: op.Node, DType: in.DType, Index: node}, in.result(inst))
}

// nodeName names a node in errors.
func nodeName(i int, name string) string {
	if name == "" {
		return fmt.Sprintf("node %d", i)
	}
	return fmt.Sprintf("node %d (%s)", i, name)
}

// Output makes the node that computed v the program's output.
func (b *Builder) Output(v Value) {
	if n, ok := b.nodeOf("output", v); ok {
		b.cfg.OutNode, b.hasOutput = n, true
	}
}

// Stop makes the node that computed v the program's stop node: a run ends after
// the first segment in which its element 0 is not 0.
func (b *Builder) Stop(v Value) {
	if n, ok := b.nodeOf("stop node", v); ok {
		b.cfg.StopNode = n
	}
}

func (b *Builder) nodeOf(what string, v Value) (uint32, bool) {
	if v.err == nil && v.slot.Kind != op.Node {
		v = v.fail("not the result of a node")
	}
	v = b.keep(what, v)
	return v.slot.Index, v.err == nil
}

// Build returns the model. The Builder must not be used any more.
func (b *Builder) Build() (*Model, error) {
	if err := b.finish(); err != nil {
		return nil, err
	}
	m := &Model{NodeNames: b.names}
	lens := make([]int64, len(b.weights))
	for i, w := range b.weights {
		lens[i] = w.byteLen
		m.Weights = append(m.Weights, w.content)
		m.WeightNames = append(m.WeightNames, w.name)
	}
	p, err := arrange(b.nodes, lens, b.cfg)
	if err != nil {
		return nil, err
	}
	if err := b.checkWhole(p); err != nil {
		return nil, err
	}
	m.Program = p
	return m, p.Validate()
}

// finish checks that everything has been said, and puts nodes in the place of
// states.
func (b *Builder) finish() error {
	switch {
	case b.err != nil:
		return b.err
	case !b.hasInput:
		return errors.New("the program has no input")
	case !b.hasOutput:
		return errors.New("the program has no output")
	}
	for i, s := range b.states {
		if !s.bound {
			return fmt.Errorf("state %d (%d %v) is not bound to a node", i, s.value.slot.View.Size, s.value.slot.DType)
		}
	}
	for i := range b.nodes {
		for id := range b.nodes[i].Slots {
			if s := &b.nodes[i].Slots[id]; s.Kind == op.State {
				s.Index = b.states[s.Index].node
			}
		}
	}
	return nil
}
