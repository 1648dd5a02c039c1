package bench

import (
	"context"
	"encoding/binary"
	"errors"
	"sync"
	"sync/atomic"
	"time"
)

const (
	// streamPiece is how many bytes a goroutine takes at a time.
	streamPiece = 1 << 20
	// leastStream is the bytes that one measurement reads at least: small weights are
	// read several times.
	leastStream = 64 << 20
)

// stream reads weights as fast as plain Go does.
type stream struct {
	pieces [][]byte
	bytes  int64 // of all pieces
	passes int
	sum    uint64
	summed bool
}

func newStream(weights [][]byte) *stream {
	s := &stream{passes: 1}
	for _, w := range weights {
		s.bytes += int64(len(w))
		for len(w) > 0 {
			n := min(len(w), streamPiece)
			s.pieces = append(s.pieces, w[:n])
			w = w[n:]
		}
	}
	if s.bytes > 0 {
		s.passes = int(max(1, leastStream/s.bytes))
	}
	return s
}

// read returns a side that reads everything with so many goroutines: the seconds for one
// pass, after one that does not count, as pages of a mapped file are slow to find when they
// have not been read for a while.
func (s *stream) read(threads int) side {
	return func(context.Context) (float64, error) {
		s.pass(threads)
		start := time.Now()
		for range s.passes {
			sum := s.pass(threads)
			if s.summed && sum != s.sum {
				return 0, errors.New("the weights changed while they were read")
			}
			s.sum, s.summed = sum, true
		}
		return since(start) / float64(s.passes), nil
	}
}

// pass reads everything once and returns the sum.
func (s *stream) pass(threads int) uint64 {
	var next, sum atomic.Uint64
	var wg sync.WaitGroup
	for range threads {
		wg.Go(func() { // ends when all pieces are taken
			for i := next.Add(1) - 1; i < uint64(len(s.pieces)); i = next.Add(1) - 1 {
				sum.Add(sumWords(s.pieces[i]))
			}
		})
	}
	wg.Wait()
	return sum.Load()
}

// sumWords returns the sum of the little-endian words of b in Z/2^64, the last one filled
// up with zeros. Eight sums run side by side.
func sumWords(b []byte) uint64 {
	var s0, s1, s2, s3, s4, s5, s6, s7 uint64
	for len(b) >= 64 {
		w := b[:64:64]
		s0 += binary.LittleEndian.Uint64(w[0:])
		s1 += binary.LittleEndian.Uint64(w[8:])
		s2 += binary.LittleEndian.Uint64(w[16:])
		s3 += binary.LittleEndian.Uint64(w[24:])
		s4 += binary.LittleEndian.Uint64(w[32:])
		s5 += binary.LittleEndian.Uint64(w[40:])
		s6 += binary.LittleEndian.Uint64(w[48:])
		s7 += binary.LittleEndian.Uint64(w[56:])
		b = b[64:]
	}
	for i, x := range b {
		s0 += uint64(x) << (8 * (i % 8))
	}
	return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7
}

// readWeights measures the plain read of all weights.
func (b *Bench) readWeights(ctx context.Context) ([]Result, error) {
	s := newStream(b.Model.File.Weights())
	if s.bytes == 0 {
		return nil, errors.New("stream: the model has no weights")
	}
	rounds, err := b.alternate(ctx, "stream", s.read(b.Threads), s.read(1))
	if err != nil {
		return nil, err
	}
	head := Result{Name: "stream", Model: b.Model.Label, Unit: "GB/s", RatioTo: "one thread"}
	return b.compared([]Result{newResult(head, rounds, func(s2 []float64) measure {
		return measure{value: float64(s.bytes) / 1e9 / s2[0], ratio: s2[1] / s2[0], seconds: s2[0]}
	})}, rounds), nil
}
