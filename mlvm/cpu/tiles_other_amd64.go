//go:build !purego && !linux

package cpu

// tilesAllowed reports that nobody asked this system for the use of tiles.
func tilesAllowed() bool { return false }
