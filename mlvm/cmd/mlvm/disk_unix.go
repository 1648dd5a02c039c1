//go:build linux || darwin || freebsd

package main

import (
	"fmt"
	"math"
	"math/bits"
	"syscall"
)

// freeBytes returns the bytes that may still be written in a folder.
func freeBytes(dir string) (int64, error) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0, fmt.Errorf("%s: %w", dir, err)
	}
	hi, lo := bits.Mul64(uint64(s.Bavail), uint64(s.Bsize))
	if hi != 0 || lo > math.MaxInt64 {
		return math.MaxInt64, nil
	}
	return int64(lo), nil
}
