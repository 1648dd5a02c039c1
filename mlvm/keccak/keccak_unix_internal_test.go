//go:build unix

package keccak

import (
	"math/rand/v2"
	"os"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
)

// fenced returns n bytes of memory, whole pages, between pages that cannot be read.
func fenced(t *testing.T, n int) []byte {
	t.Helper()
	page := os.Getpagesize()
	n = (n + page - 1) / page * page
	b, err := unix.Mmap(-1, 0, n+2*page, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := unix.Munmap(b); err != nil {
			t.Error(err)
		}
	})
	for _, fence := range [][]byte{b[:page], b[page+n:]} {
		if err := unix.Mprotect(fence, unix.PROT_NONE); err != nil {
			t.Fatal(err)
		}
	}
	return b[page : page+n : page+n]
}

// TestReadsNothingElse hashes messages that begin and end where readable memory does.
func TestReadsNothingElse(t *testing.T) {
	const most = 17
	cputest.ForEach(t, implemented, func(t *testing.T, path cpu.Path) {
		memory := fenced(t, most*1100)
		copy(memory, randomBytes(rand.New(rand.NewPCG(7, 8)), len(memory)))
		for size := 1; size <= 1100; size += 1 + size/300*7 {
			for _, count := range []int{1, 2, 4, 8, most} {
				n := count*size - size/3
				checkLeaves(t, path, memory[:n], size)
				checkLeaves(t, path, memory[len(memory)-n:], size)
			}
		}
	})
}
