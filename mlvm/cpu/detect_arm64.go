//go:build !purego

package cpu

// detected reports whether it is NEON, which every processor has.
func detected(path Path) bool { return path == NEON }
