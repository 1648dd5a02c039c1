//go:build !linux

package kernel

// hugeBytes returns n zero bytes.
func hugeBytes(n int64) []byte { return make([]byte, n) }
