package kernel

import (
	"math/bits"
	"unsafe"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

//go:generate go -C _asm run . -rows -out ../rows_amd64.s -stubs ../rowstubs_amd64.go -pkg kernel

// rowKernels are the implementations of what is done to rows, of one path. Slices have the
// same length, and outputs may be operands. Those by type may be nil: then portable code
// reads the elements, wherever and in whatever order their bytes are.
type rowKernels struct {
	widen   [tensor.I4 + 1]func(dst []int64, src []byte) // neighbouring elements
	shorten [tensor.I4 + 1]func(dst []byte, v []int64)   // values in the range of the type
	// dot returns Σ x[i]·(element i of w) in Z/2^64.
	dot [tensor.I4 + 1]func(x []int64, w []byte) int64
	// interpolate replaces v by the values of a piecewise linear table of i32.
	interpolate func(v []int64, table *int32, alpha, last, k int64)

	finish finishers // without any, rows are ended step by step

	fill       func(v []int64, x int64)                     // v = x
	linear     func(v, b []int64, alpha, beta, gamma int64) // v = α·v + β·b + γ
	multiply   func(v, b []int64)                           // v = v·b
	addProduct func(sum, a, b []int64)                      // sum = sum + a·b
	// choose sets v to b where neither less is -1 and x < y nor equal is -1 and x = y.
	choose func(v, b, x, y []int64, less, equal int64)
	// choose32 sets element i of dst, all of i32, to that of a where x < y and less is -1 or
	// x = y and equal is -1, else to that of b. From a vector to the next one there are so
	// many bytes, 0 if they are all the same. It may be nil, and takes whole vectors.
	choose32 func(dst, a, b, x, y *byte, n int, aStep, bStep, xStep, yStep, less, equal int64)
	// choose8 sets element i of dst, of i8, to a where x < y and less is -1 or x = y and equal
	// is -1, elements of i32 as for choose32, else to b. It may be nil, and takes whole vectors.
	choose8 func(dst, x, y *byte, n int, xStep, yStep, a, b, less, equal int64)
	// most32 returns the greatest of n elements of i32, or the greatest magnitude if abs is
	// not 0. It may be nil, and takes whole vectors, one at least.
	most32 func(x *byte, n int, abs int64) int64
	// maxOfRows32 sets element i of dst, all of i32, to the greatest of the elements i of so
	// many rows, which begin at so many bytes of x. It may be nil, and takes whole vectors.
	maxOfRows32 func(dst *byte, n int, x *byte, rows *int64, count int)
	// shift32 sets element i of dst to that of x, of i32, shifted right by 0 to 63, to nearest if half
	// is 1, down if it is 0, as it must be for a shift of 0, and limited to the type. They may be
	// nil, and take whole vectors.
	shift32 [tensor.I4 + 1]func(dst, x *byte, n int, shift, half int64)
	// add32 sets element i of dst to the sum of those of x and y, all of i32, limited. It may be
	// nil, and takes whole vectors.
	add32      func(dst, x, y *byte, n int)
	magnitudes func(x []int64)       // min(|x|, 2^63 - 1)
	maxInto    func(v, x []int64)    // the greater one
	maximum    func(x []int64) int64 // of one element or more

	// divide sets v to floor(v / b), where magic and shift stand for b (divisor).
	divide func(v []int64, magic uint64, shift int64)

	saturate func(v []int64, lowest, highest int64)
	// narrowRight shifts by 1 to 64, to nearest if half is 1, down if it is 0, and saturates.
	narrowRight func(v []int64, shift, half, lowest, highest int64)
	// narrowEach is narrowRight with a shift for each value, from fixed.MinShift to
	// fixed.MaxShift.
	narrowEach func(v, shifts []int64, half, lowest, highest int64)
}

// genericRows are in portable code.
var genericRows = rowKernels{
	fill: fillGeneric, linear: linearGeneric, multiply: multiplyGeneric, addProduct: addProduct, choose: chooseGeneric,
	magnitudes: magnitudesGeneric, maxInto: maxIntoGeneric, maximum: maximumGeneric, divide: divideGeneric,
	saturate: saturateGeneric, narrowRight: narrowRightGeneric, narrowEach: narrowEachGeneric,
}

func fillGeneric(v []int64, x int64) {
	for i := range v {
		v[i] = x
	}
}

func linearGeneric(v, b []int64, alpha, beta, gamma int64) {
	b = b[:len(v)]
	for i := range v {
		v[i] = alpha*v[i] + beta*b[i] + gamma
	}
}

func multiplyGeneric(v, b []int64) {
	b = b[:len(v)]
	for i := range v {
		v[i] *= b[i]
	}
}

func chooseGeneric(v, b, x, y []int64, less, equal int64) {
	b, x, y = b[:len(v)], x[:len(v)], y[:len(v)]
	for i := range v {
		if (x[i] >= y[i] || less == 0) && (x[i] != y[i] || equal == 0) {
			v[i] = b[i]
		}
	}
}

func magnitudesGeneric(x []int64) {
	for i, y := range x {
		x[i] = fixed.Abs(y)
	}
}

func maxIntoGeneric(v, x []int64) {
	x = x[:len(v)]
	for i := range v {
		v[i] = max(v[i], x[i])
	}
}

func maximumGeneric(x []int64) int64 {
	m0, m1, m2, m3 := x[0], x[0], x[0], x[0]
	for len(x) >= 4 {
		m0, m1, m2, m3 = max(m0, x[0]), max(m1, x[1]), max(m2, x[2]), max(m3, x[3])
		x = x[4:]
	}
	for _, y := range x {
		m0 = max(m0, y)
	}
	return max(m0, m1, m2, m3)
}

func divideGeneric(v []int64, magic uint64, shift int64) {
	for i, x := range v {
		sign := x >> 63
		high, _ := bits.Mul64(uint64(x^sign), magic)
		v[i] = int64(high>>uint(shift)) ^ sign
	}
}

func saturateGeneric(v []int64, lowest, highest int64) {
	for i, x := range v {
		v[i] = min(max(x, lowest), highest)
	}
}

func narrowRightGeneric(v []int64, shift, half, lowest, highest int64) {
	before := uint(shift - 1)
	for i, x := range v {
		x >>= before
		v[i] = min(max(x>>1+x&half, lowest), highest)
	}
}

func narrowEachGeneric(v, shifts []int64, half, lowest, highest int64) {
	shifts = shifts[:len(v)]
	rounding := fixed.Floor
	if half == 1 {
		rounding = fixed.HalfUp
	}
	for i, x := range v {
		x = fixed.Narrow(x, int(shifts[i]), rounding, 64)
		v[i] = min(max(x, lowest), highest)
	}
}

// dotOf returns Σ x[i]·(element first + i of b) in Z/2^64.
func (r *rowKernels) dotOf(d tensor.DType, x []int64, b []byte, first int64) int64 {
	if dot := r.dot[d]; dot != nil {
		return dot(x, neighbours(d, b, first, len(x)))
	}
	return dotInPlace(d, x, b, first)
}

// dotWords returns Σ x[i]·y[i] in Z/2^64.
func (r *rowKernels) dotWords(x, y []int64) int64 {
	if dot := r.dot[tensor.I64]; dot != nil {
		return dot(x, unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(y))), 8*len(y)))
	}
	return dotElements(x, y)
}

// neighbours returns the bytes of n elements from the given one on, which fill bytes.
func neighbours(d tensor.DType, b []byte, first int64, n int) []byte {
	size := d.ByteLen(1)
	return b[first*size:][:int64(n)*size]
}
