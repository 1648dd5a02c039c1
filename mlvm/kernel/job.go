package kernel

import (
	"fmt"
	"math"
	"slices"
	"sync"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Paths returns the paths of which there are kernels that this machine can run, the
// fastest last.
func Paths() []cpu.Path { return slices.Clone(available) }

var available = cpu.Paths(cpu.Generic, cpu.NEON, cpu.AVX2, cpu.AVX512, cpu.AMX)

// Available reports whether this machine can run kernels of the given path.
func Available(path cpu.Path) bool { return slices.Contains(available, path) }

// The number of outputs of a unit at most: enough to pay for what a unit prepares
// once, few enough to share work and to stay in the first cache. An output of DOT
// may be much work by itself.
const (
	blockLen    = 256
	dotBlockLen = 64
)

// Job is the evaluation of an instruction in one segment. Prepare makes a Job of the
// zero value, or of one that is done with.
type Job struct {
	// Pack, if it is not nil, keeps weights in the layout that kernels like best. It must
	// have served no other instruction, nor other weights.
	Pack *Pack

	path    cpu.Path
	in      *op.Instruction
	t       int64
	space   tensor.Space
	tensors [op.SlotCount][]byte
	dst     []byte
	origin  places // of the first output
	outer   outputs
	inner   outputDim          // along which rows run
	rows    outputs            // of which tiles are made, if they are
	joined  bool               // rows of a tile may be finished together
	repeats [op.SlotCount]bool // then: an operand is the same for all rows
	whole   bool               // sums of rows are i32
	block   int64              // outputs of a unit at most
	blocks  int64              // units of a row
	units   int64
	kernels *rowKernels // of the path
	row     rowFunc
	reduce  loops // of the reduction, for ops that have one
	dot     dotPlan
	parts   pairParts

	shift    int64     // of all outputs, if there is a finisher
	finisher finisher  // of rows, or nil
	direct   directRow // or nil

	cost, perNanosecond int64 // of an output, by the estimate that has chosen how to compute it
}

// rowFunc computes v for the outputs of a row, beginning at the place of s.
type rowFunc func(j *Job, s *scratch, v []int64)

// NewJob returns a Job that Prepare has prepared.
func NewJob(path cpu.Path, dst []byte, in *op.Instruction, t int64, tensors [op.SlotCount][]byte) (*Job, error) {
	j := new(Job)
	if err := j.Prepare(path, dst, in, t, tensors); err != nil {
		return nil, err
	}
	return j, nil
}

// Prepare makes j the evaluation of a valid instruction in segment t, whatever it was
// before: tensors are the bytes of its operands by slot, D the base, and dst receives
// the node's tensor. It writes what the destination does not compute, the base, to
// dst. The operands must have exactly the lengths that the slots give them, and dst
// must not overlap any of them. They hold their values already: those of E are looked at.
func (j *Job) Prepare(path cpu.Path, dst []byte, in *op.Instruction, t int64, tensors [op.SlotCount][]byte) error {
	if err := j.prepare(path, dst, in, t, tensors); err != nil {
		return err
	}
	if !in.Dense() {
		j.copyBase()
	}
	return nil
}

// PrepareInPlace is Prepare for a dst that already holds the base: only the elements
// that the destination view covers are written to. The tensor of D is not read, and
// may be dst itself; no other operand may overlap dst.
func (j *Job) PrepareInPlace(path cpu.Path, dst []byte, in *op.Instruction, t int64, tensors [op.SlotCount][]byte) error {
	return j.prepare(path, dst, in, t, tensors)
}

func (j *Job) prepare(path cpu.Path, dst []byte, in *op.Instruction, t int64, tensors [op.SlotCount][]byte) error {
	if !Available(path) {
		return fmt.Errorf("kernel: no path %q, want one of %v", path, Paths())
	}
	if err := (&op.Memory{Instruction: in, Tensors: tensors}).Check(t); err != nil {
		return fmt.Errorf("kernel: %v: %w", in.Op, err)
	}
	if got, want := int64(len(dst)), in.ByteLen(t); got != want {
		return fmt.Errorf("kernel: %v: result has %d bytes, want %d", in.Op, got, want)
	}
	*j = Job{Pack: j.Pack, parts: j.parts, path: path, in: in, t: t, space: in.Space(t), tensors: tensors, dst: dst, kernels: rowsOf(path), row: rowFuncs[in.Op], block: blockLen}
	j.reduce = newLoops(&j.space)
	j.origin, j.outer = newOutputs(in, t, &j.space)
	shift, uniform := j.uniformShift()
	j.takeOut(j.plan())
	if uniform && j.inner.stride[op.D] == 1 {
		j.shift, j.finisher = shift, j.kernels.finish.rows[in.DType]
	}
	if j.direct = j.directRow(); j.direct != nil {
		j.block = directBlock
	}
	j.blocks = (j.inner.n + j.block - 1) / j.block
	j.units = j.space.Outputs() / j.inner.n * j.blocks
	if j.inTiles() {
		j.units = j.units / j.dot.tile.rows * j.dot.tile.tiles
		j.joined = j.rowsJoin()
		j.whole = j.dot.form == inPanels && j.inWhole()
	}
	return nil
}

// plan chooses how to compute the instruction, and the output dimension along which rows run.
func (j *Job) plan() (along int) {
	switch {
	case j.isProduct():
		j.row = productRow
	case j.in.Op == op.Dot:
		along = planDot(j)
		j.block, j.perNanosecond = j.dot.block, dotCostsPerNanosecond
		return along
	}
	along, j.cost = j.rowDim()
	j.perNanosecond = rowCostsPerNanosecond
	return along
}

// takeOut takes out of the outer dimensions the one along which rows run, and those of the
// rows of tiles.
func (j *Job) takeOut(inner int) {
	all := j.outer
	j.outer = outputs{}
	for d, dim := range all.dims[:all.count] {
		to := &j.outer
		switch {
		case d == inner:
			j.inner = dim
			continue
		case j.inTiles() && j.dot.tile.dims[d]:
			to = &j.rows
		}
		to.dims[to.count] = dim
		to.count++
	}
}

// inTiles reports whether a unit is a tile.
func (j *Job) inTiles() bool {
	return j.dot.form == inTiles || j.dot.form == inPanels
}

// copyBase fills dst with the base.
func (j *Job) copyBase() {
	base := &j.in.Slots[op.D]
	if base.Kind != op.Const {
		copy(j.dst, j.tensors[op.D])
		return
	}
	width := int64(j.in.DType.Bits() / 8)
	j.in.DType.Store(j.dst, 0, base.Const)
	for done := width; done < int64(len(j.dst)); done *= 2 {
		copy(j.dst[done:], j.dst[:done])
	}
}

// Units returns the number of units. They are numbered from 0.
func (j *Job) Units() int64 { return j.units }

// Nanoseconds estimates the time that all units take, one after the other, to tell work
// that is worth sharing from work that is not.
func (j *Job) Nanoseconds() int64 {
	outputs := j.space.Outputs()
	if j.cost >= math.MaxInt64/outputs {
		return math.MaxInt64
	}
	return j.cost * outputs / j.perNanosecond
}

// scratch is the place at which a row is computed, with buffers.
type scratch struct {
	at               places
	period           int // outputs of a row, if rows are finished together
	a, b, v, e, part [blockLen]int64
	factor, addend   term                              // of a row that is not ended
	factors, addends [maxLanes]int64                   // those that are numbers, for finishers
	same             [op.SlotCount][2 * maxLanes]int32 // operands that are numbers, for direct rows
	x, y, scales     []int64                           // terms of a reduction
	sums             []int64                           // of a tile
	rows             [panelTile]places                 // of a tile
	factorRow        []int64                           // of its rows
	addendRow        []int64
	panels           panelScratch
}

// Scratch is memory that computing takes, for one goroutine at a time. It may be used for
// one job after the other.
type Scratch struct{ scratch }

var scratches = sync.Pool{New: func() any { return new(Scratch) }}

// Run computes the units lo to hi-1. Calls for units that do not overlap may run at
// the same time.
func (j *Job) Run(lo, hi int64) {
	s := scratches.Get().(*Scratch)
	defer scratches.Put(s)
	j.RunIn(s, lo, hi)
}

// RunIn is Run in memory of the caller's.
func (j *Job) RunIn(memory *Scratch, lo, hi int64) {
	s := &memory.scratch
	for u := lo; u < hi; u++ {
		if j.inTiles() {
			if j.dot.form == inPanels {
				j.runPanels(s, u)
			} else {
				j.runTile(s, u)
			}
			continue
		}
		block, row := u%j.blocks, u/j.blocks
		if j.dot.form == inVectors { // the weights of a block stay in a cache
			block, row = u/(j.units/j.blocks), u%(j.units/j.blocks)
		}
		first := block * j.block
		s.at = j.origin
		s.at.move(&j.inner, first)
		j.outer.seek(&s.at, row)
		j.runRow(s, min(j.block, j.inner.n-first))
	}
}

// runRow computes n outputs at the place of s.
func (j *Job) runRow(s *scratch, n int64) {
	if j.direct != nil {
		done := j.direct(j, s, n)
		if done == n {
			return
		}
		s.at.move(&j.inner, done)
		n -= done
	}
	v := s.v[:n]
	s.factor, s.addend = number(1), number(0)
	j.row(j, s, v)
	j.end(s, v)
}

// operand loads the elements of a slot for the outputs of a row, 0 for an absent
// one.
func (j *Job) operand(s *scratch, id op.SlotID, dst []int64) {
	n := len(dst)
	if j.repeats[id] && s.period > 0 {
		n = min(n, s.period)
	}
	j.operandAt(id, s.at[id], dst[:n])
	for n < len(dst) {
		n += copy(dst[n:], dst[:n])
	}
}

// operandAt is operand for a row that begins at an address of the slot's tensor.
func (j *Job) operandAt(id op.SlotID, address int64, dst []int64) {
	slot := &j.in.Slots[id]
	switch slot.Kind {
	case op.None, op.Const:
		j.kernels.fill(dst, slot.Const)
	default:
		j.load(dst, slot.DType, j.tensors[id], address, j.inner.stride[id])
	}
}
