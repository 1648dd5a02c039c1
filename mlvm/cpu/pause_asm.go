//go:build !purego && (amd64 || arm64)

package cpu

// Pause tells the processor that a loop waits for another thread, which may share its core:
// some nanoseconds.
func Pause()
