package kernel

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

const hugePage = 2 << 20

// hugeBytes returns n zero bytes, on huge pages where the system gives any: then
// translations of addresses do not slow down a stream.
func hugeBytes(n int64) []byte {
	b := make([]byte, n)
	if n < 2*hugePage {
		return b
	}
	first := -uintptr(unsafe.Pointer(unsafe.SliceData(b))) % hugePage
	last := (uintptr(n) - first) / hugePage * hugePage
	// Advice: what comes of it does not matter.
	_ = unix.Madvise(b[first:][:last], unix.MADV_HUGEPAGE)
	return b
}
