package kernel

import "github.com/mlgeth/mlgeth/precompiles/tensor"

// dotInPlace returns Σ x[i]·(element first + i of b) in Z/2^64.
func dotInPlace(d tensor.DType, x []int64, b []byte, first int64) int64 {
	n := int64(len(x))
	switch d {
	case tensor.I8:
		if w, ok := elements[int8](b); ok {
			return dotElements(x, w[first:first+n])
		}
	case tensor.I16:
		if w, ok := elements[int16](b); ok {
			return dotElements(x, w[first:first+n])
		}
	case tensor.I32:
		if w, ok := elements[int32](b); ok {
			return dotElements(x, w[first:first+n])
		}
	case tensor.I64:
		if w, ok := elements[int64](b); ok {
			return dotElements(x, w[first:first+n])
		}
	}
	sum := int64(0)
	for i := range x {
		sum += x[i] * d.Load(b, first+int64(i))
	}
	return sum
}

// dotGroupsInPlace returns Σ x[i]·(element first + i of b)·(scale of the group of i)
// in Z/2^64, for groups of equal length. It returns false if it cannot read b in
// place.
func dotGroupsInPlace(d tensor.DType, x []int64, b []byte, first int64, scales []int64) (int64, bool) {
	n := int64(len(x))
	switch d {
	case tensor.I8:
		if w, ok := elements[int8](b); ok {
			return sumGroups(x, w[first:first+n], scales), true
		}
	case tensor.I16:
		if w, ok := elements[int16](b); ok {
			return sumGroups(x, w[first:first+n], scales), true
		}
	case tensor.I32:
		if w, ok := elements[int32](b); ok {
			return sumGroups(x, w[first:first+n], scales), true
		}
	case tensor.I64:
		if w, ok := elements[int64](b); ok {
			return sumGroups(x, w[first:first+n], scales), true
		}
	case tensor.I4:
		if first%2 == 0 && n/int64(len(scales))%2 == 0 {
			return sumNibbles(x, b[first/2:], scales), true
		}
	}
	return 0, false
}

// sumNibbles is sumGroups for i4, from an even element on and with an even number in
// a group.
func sumNibbles(x []int64, b []byte, scales []int64) (sum int64) {
	n := len(x) / len(scales)
	for _, scale := range scales {
		sum += scale * dotNibbles(x[:n], b[:n/2])
		x, b = x[n:], b[n/2:]
	}
	return sum
}

// dotNibbles is dotElements for i4; b holds two elements a byte.
func dotNibbles(x []int64, b []byte) int64 {
	var s0, s1, s2, s3 int64
	for len(x) >= 4 && len(b) >= 2 {
		b0, b1 := int64(int8(b[0])), int64(int8(b[1]))
		s0 += x[0] * (b0 << 60 >> 60)
		s1 += x[1] * (b0 >> 4)
		s2 += x[2] * (b1 << 60 >> 60)
		s3 += x[3] * (b1 >> 4)
		x, b = x[4:], b[2:]
	}
	for i, y := range b {
		s0 += x[2*i] * (int64(int8(y)) << 60 >> 60)
		s1 += x[2*i+1] * (int64(int8(y)) >> 4)
	}
	return s0 + s1 + s2 + s3
}

// sumGroups returns Σ x[i]·w[i]·(scale of the group of i).
func sumGroups[T integer](x []int64, w []T, scales []int64) (sum int64) {
	n := len(x) / len(scales)
	for _, scale := range scales {
		sum += scale * dotElements(x[:n], w[:n])
		x, w = x[n:], w[n:]
	}
	return sum
}

// dotElements returns Σ x[i]·w[i] in Z/2^64, for slices of equal length. Four sums
// run side by side; in a ring their order cannot matter.
func dotElements[T integer](x []int64, w []T) int64 {
	var s0, s1, s2, s3 int64
	w = w[:len(x)]
	for len(x) >= 8 && len(w) >= 8 {
		s0 += x[0] * int64(w[0])
		s1 += x[1] * int64(w[1])
		s2 += x[2] * int64(w[2])
		s3 += x[3] * int64(w[3])
		s0 += x[4] * int64(w[4])
		s1 += x[5] * int64(w[5])
		s2 += x[6] * int64(w[6])
		s3 += x[7] * int64(w[7])
		x, w = x[8:], w[8:]
	}
	for i, v := range x {
		s0 += v * int64(w[i])
	}
	return s0 + s1 + s2 + s3
}

// multipleRows adds to sum, for each k, x[k] times the row of elements that begins at
// first + k·stride.
type multipleRows struct {
	sum, x        []int64
	short         bool // the factors are in the range of i32
	first, stride int64
}

// multiplesFunc is addMultiplesInPlace in assembly; stride is in bytes.
type multiplesFunc func(sums *int64, n int, x *int64, terms int, w *byte, stride int)

// multiplesKernels are the implementations of a path, by the type of the elements.
type multiplesKernels struct {
	lanes      int // that a number of sums must be a multiple of
	any, short [tensor.I64 + 1]multiplesFunc
}

// of returns the function for a type of elements.
func (k *multiplesKernels) of(d tensor.DType, short bool) multiplesFunc {
	switch {
	case k == nil || d > tensor.I64:
		return nil
	case short && k.short[d] != nil:
		return k.short[d]
	default:
		return k.any[d]
	}
}

// addMultiplesInPlace adds rows of elements of b. It returns false, and has done nothing,
// if the machine cannot read b in place.
func addMultiplesInPlace(k *multiplesKernels, d tensor.DType, m *multipleRows, b []byte) bool {
	sum, x, first, stride := m.sum, m.x, m.first, m.stride
	if f := k.of(d, m.short); f != nil && len(x) > 0 {
		n := len(sum) / k.lanes * k.lanes
		if n < len(sum) && !addRowsOf(d, sum[n:], x, b, first+int64(n), stride) {
			return false
		}
		if n > 0 {
			size := int64(width(d) / 8)
			f(&sum[0], n, &x[0], len(x), &b[first*size], int(stride*size))
		}
		return true
	}
	return addRowsOf(d, sum, x, b, first, stride)
}

// addRowsOf is addRows for elements of a type.
func addRowsOf(d tensor.DType, sum, x []int64, b []byte, first, stride int64) bool {
	switch d {
	case tensor.I8:
		return addRows[int8](sum, x, b, first, stride)
	case tensor.I16:
		return addRows[int16](sum, x, b, first, stride)
	case tensor.I32:
		return addRows[int32](sum, x, b, first, stride)
	default:
		return addRows[int64](sum, x, b, first, stride)
	}
}

// addRows is addMultiplesInPlace in portable code, for elements of type T. It takes four rows at a
// time, so that a sum is read and written once for them, and leaves out four with
// factors 0.
func addRows[T integer](sum, x []int64, b []byte, first, stride int64) bool {
	w, ok := elements[T](b)
	if !ok {
		return false
	}
	n := int64(len(sum))
	for len(x) >= 4 {
		r0 := w[first:][:n]
		r1 := w[first+stride:][:n]
		r2 := w[first+2*stride:][:n]
		r3 := w[first+3*stride:][:n]
		x0, x1, x2, x3 := x[0], x[1], x[2], x[3]
		if x0|x1|x2|x3 != 0 { // positions that attention masks cost nothing
			for i := range sum {
				sum[i] += x0*int64(r0[i]) + x1*int64(r1[i]) + x2*int64(r2[i]) + x3*int64(r3[i])
			}
		}
		x = x[4:]
		first += 4 * stride
	}
	for _, factor := range x {
		addMultiple(sum, factor, w[first:][:n])
		first += stride
	}
	return true
}

// addMultiple adds factor·row to sum.
func addMultiple[T integer](sum []int64, factor int64, row []T) {
	row = row[:len(sum)]
	for i := range sum {
		sum[i] += factor * int64(row[i])
	}
}

// addProduct adds a·b to sum, element by element.
func addProduct(sum, a, b []int64) {
	a, b = a[:len(sum)], b[:len(sum)]
	for i := range sum {
		sum[i] += a[i] * b[i]
	}
}
