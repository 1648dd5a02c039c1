package kernel

import (
	"encoding/binary"
	"unsafe"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// integer is the type of an element that fills whole bytes.
type integer interface {
	~int8 | ~int16 | ~int32 | ~int64
}

// littleEndian reports whether this machine keeps integers as tensors do.
var littleEndian = binary.NativeEndian.Uint16([]byte{1, 0}) == 1

// elements returns b as a slice of integers, or false where the machine cannot read
// it so: on a big-endian machine, or if b does not begin where an integer may.
func elements[T integer](b []byte) ([]T, bool) {
	size := unsafe.Sizeof(T(0))
	if size == 1 {
		return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(b))), len(b)), true
	}
	if !littleEndian || uintptr(unsafe.Pointer(unsafe.SliceData(b)))%size != 0 {
		return nil, false
	}
	return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b))/size), true
}

// Align returns b, or a copy of it if b does not begin where elements of every type
// may: kernels read aligned tensors faster.
func Align(b []byte) []byte {
	const size = unsafe.Sizeof(int64(0))
	if uintptr(unsafe.Pointer(unsafe.SliceData(b)))%size == 0 {
		return b
	}
	words := make([]int64, (uintptr(len(b))+size-1)/size)
	aligned := unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(words))), len(b))
	copy(aligned, b)
	return aligned
}

// load sets dst[i] to element first + i·stride of a tensor.
func (j *Job) load(dst []int64, d tensor.DType, b []byte, first, stride int64) {
	widen := j.kernels.widen[d]
	switch {
	case stride == 0:
		j.kernels.fill(dst, d.Load(b, first))
	case stride == 1 && widen != nil:
		widen(dst, neighbours(d, b, first, len(dst)))
	default:
		load(dst, d, b, first, stride)
	}
}

// load is the portable code of Job.load.
func load(dst []int64, d tensor.DType, b []byte, first, stride int64) {
	ok := false
	switch d {
	case tensor.I8:
		ok = loadAs[int8](dst, b, first, stride)
	case tensor.I16:
		ok = loadAs[int16](dst, b, first, stride)
	case tensor.I32:
		ok = loadAs[int32](dst, b, first, stride)
	case tensor.I64:
		ok = loadAs[int64](dst, b, first, stride)
	case tensor.I4:
		ok = stride == 1
		if ok {
			unpack(dst, b, first)
		}
	}
	if ok {
		return
	}
	for i := range dst {
		dst[i] = d.Load(b, first)
		first += stride
	}
}

// unpack loads neighbouring elements of type i4.
func unpack(dst []int64, b []byte, first int64) {
	if first&1 == 1 && len(dst) > 0 {
		dst[0] = tensor.I4.Load(b, first)
		dst, first = dst[1:], first+1
	}
	b = b[first/2:]
	for len(dst) >= 2 && len(b) > 0 {
		dst[0] = int64(int8(b[0]<<4)) >> 4
		dst[1] = int64(int8(b[0])) >> 4
		dst, b = dst[2:], b[1:]
	}
	if len(dst) > 0 {
		dst[0] = tensor.I4.Load(b, 0)
	}
}

func loadAs[T integer](dst []int64, b []byte, first, stride int64) bool {
	src, ok := elements[T](b)
	if !ok {
		return false
	}
	switch stride {
	case 0:
		v := int64(src[first])
		for i := range dst {
			dst[i] = v
		}
	case 1:
		for i, v := range src[first : first+int64(len(dst))] {
			dst[i] = int64(v)
		}
	default:
		for i := range dst {
			dst[i] = int64(src[first])
			first += stride
		}
	}
	return true
}

// store writes the row v, whose values are in the range of the type.
func (j *Job) store(s *scratch, v []int64) {
	first, stride := s.at[op.D], j.inner.stride[op.D]
	if shorten := j.kernels.shorten[j.in.DType]; stride == 1 && shorten != nil {
		shorten(neighbours(j.in.DType, j.dst, first, len(v)), v)
		return
	}
	ok := false
	switch j.in.DType {
	case tensor.I8:
		ok = storeAs[int8](v, j.dst, first, stride)
	case tensor.I16:
		ok = storeAs[int16](v, j.dst, first, stride)
	case tensor.I32:
		ok = storeAs[int32](v, j.dst, first, stride)
	case tensor.I64:
		ok = storeAs[int64](v, j.dst, first, stride)
	}
	if ok {
		return
	}
	for i := range v {
		j.in.DType.Store(j.dst, first, v[i])
		first += stride
	}
}

func storeAs[T integer](v []int64, b []byte, first, stride int64) bool {
	dst, ok := elements[T](b)
	if !ok {
		return false
	}
	if stride == 1 {
		dst = dst[first:][:len(v)]
		for i, x := range v {
			dst[i] = T(x)
		}
		return true
	}
	for _, x := range v {
		dst[first] = T(x)
		first += stride
	}
	return true
}
