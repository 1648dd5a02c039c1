package engine

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/kernel"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// copying returns a job that copies n bytes, and where from and to.
func copying(tb testing.TB, n uint32) (job *kernel.Job, from, to []byte) {
	view := tensor.View{Size: int64(n), Out: [tensor.OutDims]int64{1}}
	in := &op.Instruction{Op: op.Lin, DType: tensor.I8, Alpha: 1, Extents: [10]uint32{n, 1, 1, 1, 1, 1, 1, 1, 1, 1}}
	in.Slots[op.A] = op.Slot{Kind: op.Weight, DType: tensor.I8, View: view}
	from, to = make([]byte, n), make([]byte, n)
	job, err := kernel.NewJob(cpu.Best(kernel.Paths()...), to, in, 0, [op.SlotCount][]byte{op.A: from})
	if err != nil {
		tb.Fatal(err)
	}
	return job, from, to
}

// TestPool runs many jobs of few and of many units, with more and fewer goroutines than
// units and processors, and with pauses in which helpers fall asleep: every unit runs.
func TestPool(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, processors := range []int{1, 2, 7} {
		runtime.GOMAXPROCS(processors)
		for _, workers := range []int{1, 2, 3, 8} {
			t.Run(fmt.Sprintf("%d/%d", processors, workers), func(t *testing.T) {
				rng := rand.New(rand.NewPCG(uint64(workers), uint64(processors)))
				p := pool{workers: workers}
				for i := range 300 {
					job, from, to := copying(t, 1+rng.Uint32N(4000))
					for i := range from {
						from[i] = byte(rng.Uint32())
					}
					p.run(job)
					if !bytes.Equal(from, to) {
						t.Fatal("a unit has not run")
					}
					switch i % 100 {
					case 50:
						for _, h := range p.helpers { // until they sleep
							for !h.asleep.Load() {
								runtime.Gosched()
							}
						}
					case 99:
						p.stop()
					}
				}
			})
		}
	}
}

// TestPoolStarts: helpers start once jobs that are worth sharing have taken as long as so many small
// ones, in each run again, and with the first of them if there is other work to do.
func TestPoolStarts(t *testing.T) {
	job, _, _ := copying(t, 4000)
	tiny, _, _ := copying(t, 1)
	p := pool{workers: 2, small: job.Nanoseconds()}
	defer p.stop()
	for range 2 {
		for i := range smallRun {
			p.run(tiny)
			if p.run(job); p.started {
				t.Fatalf("helpers have started after %d jobs, want %d", i+1, smallRun+1)
			}
		}
		if p.run(job); !p.started {
			t.Fatalf("no helpers have started after %d jobs", smallRun+1)
		}
		p.stop()
	}
	p.spare = func(func()) bool { return false }
	if p.run(tiny); p.started {
		t.Error("helpers have started for a job that is not worth it")
	}
	if p.run(job); !p.started {
		t.Error("helpers have not started, though there is other work")
	}
}

// TestPoolStops checks that stop leaves no goroutine behind, however often it is called.
func TestPoolStops(t *testing.T) {
	const rounds = 100
	before := runtime.NumGoroutine()
	p := pool{workers: 5}
	job, _, _ := copying(t, 4000)
	for range rounds {
		p.run(job)
		p.stop()
		p.stop()
	}
	// The last helpers, and goroutines of other tests, may still be returning.
	if after := runtime.NumGoroutine(); after >= before+rounds {
		t.Errorf("%d goroutines after %d rounds, %d before", after, rounds, before)
	}
}

// TestPoolAfterPanic checks that a job that panics does not keep a pool from stopping.
func TestPoolAfterPanic(t *testing.T) {
	p := pool{workers: 2}
	job, _, _ := copying(t, 4000)
	p.run(job)
	func() {
		defer func() { recover() }()
		defer p.stop()
		p.job, p.units = nil, 0
		p.open(0) // as in the middle of a job
		panic("job")
	}()
	if p.started {
		t.Error("helpers are left")
	}
}

// BenchmarkHandOff runs jobs of little work, one after the other: by the caller alone, in
// a pool, and on goroutines that start for each.
func BenchmarkHandOff(b *testing.B) {
	const workers, n = 2, 1 << 16
	each := func(name string, run func(job *kernel.Job)) {
		b.Run(name, func(b *testing.B) {
			job, _, _ := copying(b, n)
			b.ReportAllocs()
			for b.Loop() {
				run(job)
			}
		})
	}
	each("alone", func(job *kernel.Job) { job.Run(0, job.Units()) })
	p := pool{workers: workers}
	defer p.stop()
	each("pool", func(job *kernel.Job) { p.run(job) })
	each("goroutines", func(job *kernel.Job) {
		var wg sync.WaitGroup
		var next atomic.Int64
		for range workers {
			wg.Go(func() {
				const batch = n / 256 / 8
				for {
					hi := next.Add(batch)
					if hi-batch >= job.Units() {
						return
					}
					job.Run(hi-batch, min(hi, job.Units()))
				}
			})
		}
		wg.Wait()
	})
}

// TestPoolBetween checks that a helper takes part in a job, all of it, from within its other
// work, and that it can be stopped there.
func TestPoolBetween(t *testing.T) {
	var entered, done atomic.Bool
	p := pool{workers: 2, spare: func(between func()) bool {
		entered.Store(true)
		for !done.Load() {
			between()
			runtime.Gosched()
		}
		return false
	}}
	p.start()
	defer p.stop()
	defer done.Store(true)
	until := func(what string, holds func() bool) {
		t.Helper()
		for deadline := time.Now().Add(time.Minute); !holds(); runtime.Gosched() {
			if time.Now().After(deadline) {
				t.Fatal("no helper has " + what)
			}
		}
	}
	until("begun", entered.Load)
	for range 100 {
		job, from, to := copying(t, 4000)
		for i := range from {
			from[i] = byte(i)
		}
		p.job, p.units, p.batch = job, job.Units(), 1
		p.next.Store(0)
		p.open(1)
		until("taken the units", func() bool { return p.next.Load() > p.units })
		p.close()
		if !bytes.Equal(from, to) {
			t.Fatal("a unit has not run")
		}
	}
}
