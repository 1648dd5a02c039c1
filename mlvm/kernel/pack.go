package kernel

import (
	"bytes"
	"math/bits"
	"sync"
	"sync/atomic"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// panel is 16 rows of weights, with their scales, if groups have any.
type panel struct {
	weights []byte
	scales  []int32
	short   []int16 // in place of scales, if all of them can be short
}

// Pack keeps the weights of one instruction in panels, from one job to the next: each is
// made when it is first needed. Several jobs may use it at once.
//
// It is a copy. What is committed to, hashed and proved is the weight tensor, whose
// elements are row-major on every machine.
type Pack struct {
	pairs  bool // suit the instruction best
	mutex  sync.Mutex
	shape  packShape
	states []atomic.Uint32 // by panel
	short  bool            // all scales can be
	all    panel

	balanced bool // pairs of weights of i8, none of which is -128: twice as many terms fit an i32
}

// fewRows is the number of rows up to which factors are split into bytes, as far as there is a
// choice: then a panel of bytes is half as much to read as one of pairs. With more rows it is
// read often.
const fewRows = 8

// Init prepares the zero value for an instruction: it must be called before k is used. The
// jobs may have more rows than the instruction, as those of a batch do.
func (k *Pack) Init(in *op.Instruction) {
	if in.Op != op.Dot {
		return
	}
	rows := map[op.SlotID]int64{op.A: 1, op.B: 1} // of the other factor
	for id := range rows {
		for d, n := range in.Extents[:tensor.OutDims] {
			if in.Slots[id].View.Out[d] == 0 {
				rows[id] *= int64(n)
			}
		}
	}
	for id, n := range rows {
		if in.Slots[id].Kind == op.Weight && n > fewRows {
			k.pairs = true
		}
	}
}

// What is known of a panel.
const (
	panelMissing uint32 = iota
	panelTaken          // somebody makes it
	panelReady
)

// packShape says what was packed, and by whom.
type packShape struct {
	kernels     *panelKernels
	weights     *byte // of the tensor
	dtype       tensor.DType
	first       int64 // element
	n, stride   int64 // rows
	terms       run
	pairs       int64 // terms of a part; 0 if there are no pairs
	groups      int64
	scale       *byte
	scaleFirst  int64
	scaleStride int64
}

// packable reports whether the other factor is one matrix of weights, the same in all
// segments.
func (p *dotPlan) packable(j *Job, inner int) bool {
	fixed := func(id op.SlotID) bool {
		s := &j.in.Slots[id]
		if s.Kind != op.Weight || s.View.OffT != 0 {
			return false
		}
		for d := range j.outer.count {
			if d != inner && j.outer.dims[d].stride[id] != 0 {
				return false
			}
		}
		return true
	}
	return fixed(p.other) && (p.groups == 1 || fixed(op.S))
}

// packShape returns what the job would pack.
func (j *Job) packShape(dim *outputDim) packShape {
	p := &j.dot
	s := packShape{
		kernels: p.panel.kernels,
		weights: &j.tensors[p.other][0], dtype: j.in.Slots[p.other].DType, first: j.origin[p.other],
		n: dim.n, stride: dim.stride[p.other], terms: p.allOfOther, groups: p.groups,
	}
	if p.panel.pairs.planes > 0 {
		s.pairs = p.panel.pairs.terms
	}
	if p.groups > 1 {
		s.scale, s.scaleFirst, s.scaleStride = &j.tensors[op.S][0], j.origin[op.S], dim.stride[op.S]
	}
	return s
}

// prepare makes room for a job's panels. It returns false if others are kept.
func (k *Pack) prepare(j *Job, inner int) bool {
	shape := j.packShape(&j.outer.dims[inner])
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if k.states == nil {
		panels := (shape.n + panelRows - 1) / panelRows
		weights, scales := j.panelSize()
		k.shape, k.states = shape, make([]atomic.Uint32, panels)
		k.all.weights = hugeBytes(panels * weights)
		if k.short = scales > 0 && shape.pairs == 0 && j.shortScales(&shape); k.short {
			k.all.short = make([]int16, panels*scales)
		} else {
			k.all.scales = make([]int32, panels*scales)
		}
		k.balanced = shape.pairs > 0 && shape.groups == 1 && shape.dtype == tensor.I8 && bytes.IndexByte(j.tensors[j.dot.other], 0x80) < 0
	}
	j.dot.panel.short = k.short && k.shape == shape
	return k.shape == shape
}

// panelSize returns the bytes of a panel and the number of its scales.
func (j *Job) panelSize() (weights, scales int64) {
	p := &j.dot
	if p.groups > 1 {
		scales = p.groups * panelRows
	}
	if p.panel.pairs.planes > 0 {
		return p.panel.pairs.planes * p.panel.padded * pairBytes, scales
	}
	// Panels of bytes are made of 64 bytes of a row at a time.
	row := p.panel.padded * int64(width(j.in.Slots[p.other].DType)) / 8
	return (row + 63) / 64 * 64 * panelRows, scales
}

// at returns panel i.
func (m *panel) at(i, weights, scales int64) panel {
	p := panel{weights: m.weights[i*weights:][:weights]}
	if m.short != nil {
		p.short = m.short[i*scales:][:scales]
	} else {
		p.scales = m.scales[i*scales:][:scales]
	}
	return p
}

// panelAt returns the panel of the outputs of a tile's block from i on, a multiple of 16: that
// which is kept, or one in memory.
func (j *Job) panelAt(s *scratch, memory *panel, t *tile, i int64) panel {
	weights, scales := j.panelSize()
	if j.dot.panel.keeps {
		n := (t.first + i) / panelRows
		m, state := j.Pack.all.at(n, weights, scales), &j.Pack.states[n]
		if state.Load() == panelReady {
			return m
		}
		if state.CompareAndSwap(panelMissing, panelTaken) {
			j.makePanel(s, m, t, i)
			state.Store(panelReady)
			return m
		}
	}
	m := panel{weights: grown(&memory.weights, weights)}
	if j.dot.panel.short {
		m.short = grown(&memory.short, scales)
	} else {
		m.scales = grown(&memory.scales, scales)
	}
	j.makePanel(s, m, t, i)
	return m
}

// makePanel makes the panel of the outputs of a tile's block from i on.
func (j *Job) makePanel(s *scratch, m panel, t *tile, i int64) {
	p, k, n := &j.dot, j.dot.panel.kernels, min(panelRows, t.n-i)
	w := j.panelWeights(s, t.at[p.other]+i*j.inner.stride[p.other], n)
	blocks := int(p.panel.padded / vectorBlock)
	switch {
	case w.bits == 16:
		half := len(m.weights) / 2
		k.packLow(&m.weights[0], w.at(), blocks, w.step())
		k.packHigh(&m.weights[half], w.at(), blocks, w.step())
	case p.panel.pairs.planes > 0 && w.bits == 4:
		k.packI4(&m.weights[0], w.at(), blocks, w.step())
	case p.panel.pairs.planes > 0:
		k.packI8(&m.weights[0], w.at(), blocks, w.step())
	case w.bits == 8:
		k.pack.i8(&m.weights[0], w.at(), quadBytes(j.reduce.terms, w.bits), w.step(), 0)
	default:
		k.pack.i4(&m.weights[0], w.at(), quadBytes(j.reduce.terms, w.bits), w.step(), 0x88888888) // nibbles become unsigned
	}
	switch {
	case p.panel.short:
		scales := grown(&s.panels.scales, int64(len(m.short)))
		j.packScales(scales, t.at[op.S]+i*j.inner.stride[op.S], n)
		for k, scale := range scales {
			m.short[k], _ = shortScale(scale)
		}
	case p.groups > 1:
		j.packScales(m.scales, t.at[op.S]+i*j.inner.stride[op.S], n)
	}
}

// panelWeights returns 16 rows of weights, of which the first one begins at an address:
// where they are, or copies of n rows, with zeros behind and below them.
func (j *Job) panelWeights(s *scratch, first, n int64) weightRows {
	p := &j.dot
	d, terms := j.in.Slots[p.other].DType, j.reduce.terms
	w := weightRows{j.tensors[p.other], width(d), first, j.inner.stride[p.other]}
	_, stride := p.allOfOther.innermost()
	whole := terms == p.panel.padded
	if p.panel.pairs.planes == 0 {
		whole = d.ByteLen(terms) == int64(quadBytes(terms, w.bits))
	}
	even := d != tensor.I4 || (w.first|w.stride)&1 == 0
	if n == panelRows && stride == 1 && p.allOfOther.count <= 1 && whole && even && w.stride >= 0 {
		return w
	}
	c := weightRows{grown(&s.panels.weights, panelRows*d.ByteLen(p.panel.padded)), w.bits, 0, p.panel.padded}
	clear(c.bytes)
	y := buffer(&s.y, terms)
	for r := range n {
		j.gather(y, p.other, &p.allOfOther, first+r*w.stride)
		for i, v := range y {
			d.Store(c.bytes, r*c.stride+p.panel.place(int64(i)), v)
		}
	}
	return c
}

// quadBytes returns how many bytes of a row are packed in quads.
func quadBytes(terms int64, bits int) int { return (int(terms)*bits + 31) / 32 * 4 }

// place returns where term i is in a row of a panel.
func (p *panelPlan) place(i int64) int64 {
	if p.pairs.planes == 0 {
		return i
	}
	return i/p.pairs.terms*inBlocks(p.pairs.terms) + i%p.pairs.terms
}

// A short scale is an i16: 12 bits of a number, and 4 bits of how far it is shifted to the
// left. Scales that were halves, as most files have them, have 11 bits and a sign. So a
// vector times a matrix reads a twentieth less.
const (
	shortBits      = 12
	mostShortShift = 15
)

// shortScale returns a scale as a short one, if it can be.
func shortScale(scale int32) (short int16, ok bool) {
	if scale == 0 {
		return 0, true
	}
	shift := min(bits.TrailingZeros32(uint32(scale)), mostShortShift)
	number := scale >> shift
	return int16(number<<(16-shortBits)) | int16(shift), number >= -1<<(shortBits-1) && number < 1<<(shortBits-1)
}

// shortScales reports whether all scales of weights can be short.
func (j *Job) shortScales(shape *packShape) bool {
	all, _ := elements[int32](j.tensors[op.S])
	for r := range shape.n {
		for _, scale := range all[shape.scaleFirst+r*shape.scaleStride:][:shape.groups] {
			if _, ok := shortScale(scale); !ok {
				return false
			}
		}
	}
	return true
}

// packScales makes a panel of the scales of n rows, of which the first one's begin at an
// address.
func (j *Job) packScales(panel []int32, first, n int64) {
	groups, step := j.dot.groups, j.inner.stride[op.S]
	all, _ := elements[int32](j.tensors[op.S])
	done := int64(0)
	if n == panelRows && groups >= panelRows {
		done = groups / panelRows * panelRows
		j.dot.panel.kernels.packScales(&panel[0], &all[first], int(done/panelRows), 4*int(step))
	}
	rest := panel[done*panelRows:]
	clear(rest)
	for r := range n {
		for i, scale := range all[first+r*step+done:][:groups-done] {
			rest[int64(i)*panelRows+r] = scale
		}
	}
}
