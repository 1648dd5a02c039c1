//go:build !(amd64 || arm64) || purego

package cpu

// detected reports that there is no assembly.
func detected(Path) bool { return false }
