package keccak

import (
	"slices"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// BenchmarkHashing measures leaves of 1 and 4 KiB, inner hashes, and a whole tree, each
// path beside package merkle in turns: bytes that are hashed per second of a processor,
// and the ratio of the medians.
func BenchmarkHashing(b *testing.B) {
	const size = 1 << 20
	data := make([]byte, size)
	for i := range data {
		data[i] = byte(i * i >> 7)
	}
	out := make([]merkle.Hash, size/1024)
	pairs := make([]merkle.Hash, size/merkle.HashLen)
	level := make([]merkle.Hash, len(pairs)/2)
	for _, c := range []struct {
		name string
		work func(path cpu.Path)
	}{
		{"leaf=1KiB", func(path cpu.Path) { leaves(path, out, data, 1024) }},
		{"leaf=4KiB", func(path cpu.Path) { leaves(path, out[:size/4096], data, 4096) }},
		{"inner", func(path cpu.Path) { nodes(path, level, pairs) }},
		{"tree=1KiB", func(path cpu.Path) { tree(path, out, data, 1024) }},
		{"tree=4KiB", func(path cpu.Path) { tree(path, out[:size/4096], data, 4096) }},
	} {
		for _, path := range Paths() {
			b.Run(c.name+"/"+string(path), func(b *testing.B) {
				compare(b, size, func() { c.work(path) }, func() { c.work(cpu.Generic) })
			})
		}
	}
}

// tree hashes the leaves of data, and all levels above them in place.
func tree(path cpu.Path, row []merkle.Hash, data []byte, chunkLen int) {
	leaves(path, row, data, chunkLen)
	for len(row) > 1 {
		nodes(path, row[:len(row)/2], row)
		row = row[:len(row)/2]
	}
}

// compare measures work on size bytes beside what it is compared with.
func compare(b *testing.B, size int64, work, scalar func()) {
	var times, base []time.Duration
	for b.Loop() {
		start := cputest.ProcessTime()
		work()
		middle := cputest.ProcessTime()
		scalar()
		times, base = append(times, middle-start), append(base, cputest.ProcessTime()-middle)
	}
	slices.Sort(times)
	slices.Sort(base)
	median := times[len(times)/2]
	b.ReportMetric(float64(size)/float64(median.Nanoseconds()), "GB/s-core")
	b.ReportMetric(float64(base[len(base)/2])/float64(median), "×scalar")
	b.ReportMetric(0, "ns/op") // of both
}
