package ggufsynth

import (
	"encoding/binary"
	"math"
	"math/rand/v2"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
	"github.com/mlgeth/mlgeth/mlvm/model/gguf/ggufwrite"
)

// pieceLen is about how many bytes are made at a time.
const pieceLen = 1 << 20

// A filler makes the bytes of one tensor: random quanta in every block, and one of a
// few scales.
type filler struct {
	rng    *rand.PCG
	unit   int64 // bytes of a block, or of a number
	scales [16]uint16
	finish func(block []byte, f *filler, r uint64) // makes random bytes a block
	buffer []byte
}

// fillers say of each type what the quanta's standard deviation is, in units of the
// scale, and what makes random bytes a block of it.
var fillers = map[gguf.Type]struct {
	deviation float64
	finish    func(block []byte, f *filler, r uint64)
}{
	gguf.F32:  {1, finishF32},
	gguf.F16:  {1, func(b []byte, f *filler, r uint64) { putHalf(b, f.number(r)) }},
	gguf.BF16: {1, finishBF16},
	gguf.Q8_0: {73.9, func(b []byte, f *filler, r uint64) { putHalf(b, f.scale(r)) }},
	gguf.Q4_0: {4.6, func(b []byte, f *filler, r uint64) { putHalf(b, f.scale(r)) }},
	gguf.Q5_0: {9.2, func(b []byte, f *filler, r uint64) { putHalf(b, f.scale(r)) }},
	gguf.Q4_1: {4.6, func(b []byte, f *filler, r uint64) { finishMinimum(b, f.scale(r), -7.5) }},
	gguf.Q5_1: {9.2, func(b []byte, f *filler, r uint64) { finishMinimum(b, f.scale(r), -15.5) }},
	gguf.Q4_K: {168, func(b []byte, f *filler, r uint64) { finishSuper(b, f.scale(r), 7.5) }},
	gguf.Q5_K: {337, func(b []byte, f *filler, r uint64) { finishSuper(b, f.scale(r), 15.5) }},
	gguf.Q6_K: {1367, func(b []byte, f *filler, r uint64) { putHalf(b[208:], f.scale(r)) }},
}

// newFiller returns the filler of a tensor: weights of the standard deviation 1/√K for
// rows of K, or, of a norm, gains near 1.
func newFiller(t *ggufwrite.Tensor, seed, stream uint64) *filler {
	f := &filler{rng: rand.NewPCG(seed, stream)}
	kind := fillers[t.Type]
	f.finish = kind.finish
	for n := int64(1); ; n++ { // the shortest row is one block
		if b, err := t.Type.ByteLen(n); err == nil {
			f.unit = b
			break
		}
	}
	if len(t.Shape) == 1 {
		f.finish = finishGain
	}
	size := 1 / (math.Sqrt(float64(t.Shape[0])) * kind.deviation)
	for i := range f.scales {
		f.scales[i] = half(size * (float64(24+i) / 32))
	}
	bytes, _ := t.Type.ByteLen(t.Shape...) // New has seen to it
	f.buffer = make([]byte, (min(bytes, pieceLen/f.unit*f.unit)+7)/8*8)
	return f
}

// next returns the next bytes, whole blocks, at most limit.
func (f *filler) next(limit int64) []byte {
	n := min(limit, pieceLen/f.unit*f.unit)
	b := f.buffer[:(n+7)/8*8]
	for i := 0; i < len(b); i += 8 {
		binary.LittleEndian.PutUint64(b[i:], f.rng.Uint64())
	}
	b = b[:n]
	r := f.rng.Uint64()
	for at := int64(0); at < n; at += f.unit {
		r = r*6364136223846793005 + 1442695040888963407
		f.finish(b[at:at+f.unit], f, r)
	}
	return b
}

// scale returns one of the scales.
func (f *filler) scale(r uint64) uint16 { return f.scales[r>>60] }

// number returns a random number of either sign.
func (f *filler) number(r uint64) uint16 { return f.scale(r) | uint16(r>>40&1)<<15 }

func putHalf(b []byte, bits uint16) { binary.LittleEndian.PutUint16(b, bits) }

func finishF32(b []byte, f *filler, r uint64) {
	binary.LittleEndian.PutUint32(b, math.Float32bits(fromHalf(f.number(r))))
}

func finishBF16(b []byte, f *filler, r uint64) {
	putHalf(b, uint16(math.Float32bits(fromHalf(f.number(r)))>>16))
}

// finishGain makes a gain in 1 ± 1/16, F32.
func finishGain(b []byte, _ *filler, r uint64) {
	binary.LittleEndian.PutUint32(b, math.Float32bits((2048-127.5+float32(r>>56))/2048))
}

// finishMinimum sets a scale and the minimum that centres the quanta.
func finishMinimum(b []byte, scale uint16, centre float64) {
	putHalf(b, scale)
	putHalf(b[2:], half(float64(fromHalf(scale))*centre))
}

// finishSuper sets the scales of Q4_K and Q5_K, whose minima equal the scales: so the
// quanta of every group are centred.
func finishSuper(b []byte, scale uint16, centre float64) {
	putHalf(b, scale)
	putHalf(b[2:], half(float64(fromHalf(scale))*centre))
	copy(b[8:12], b[4:8])
	for i := 12; i < 16; i++ {
		b[i] = b[i]&15 | b[i]<<4
	}
}

// half returns a number as fp16, rounded to nearest with ties away from zero. It
// requires that it is not too large.
func half(x float64) (bits uint16) {
	if x < 0 {
		bits, x = 1<<15, -x
	}
	if x == 0 {
		return bits
	}
	_, exponent := math.Frexp(x)
	exponent = max(exponent, -13)                           // of the least normal number
	mantissa := int(math.Round(math.Ldexp(x, 11-exponent))) // 2^10 … 2^11, less if subnormal
	return bits | uint16((exponent+13)<<10+mantissa)        // the leading bit counts the exponent up
}

// fromHalf returns the number with the given bits, which is finite.
func fromHalf(bits uint16) float32 {
	exponent, mantissa := int(bits>>10&31), int(bits&1023)
	x := math.Ldexp(float64(mantissa), -24)
	if exponent > 0 {
		x = math.Ldexp(float64(1024+mantissa), exponent-25)
	}
	if bits>>15 != 0 {
		x = -x
	}
	return float32(x)
}
