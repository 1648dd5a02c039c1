//go:build !purego

package cpu

import "golang.org/x/sys/cpu"

// detected reports whether the processor and the operating system support a path.
func detected(path Path) bool {
	x := &cpu.X86
	switch path {
	case AVX2:
		return x.HasAVX2
	case AVX512:
		return x.HasAVX2 && x.HasAVX512F && x.HasAVX512BW && x.HasAVX512DQ && x.HasAVX512VL && x.HasAVX512VNNI
	case AMX:
		return detected(AVX512) && x.HasAMXTile && x.HasAMXInt8 && tilesAllowed()
	}
	return false
}
