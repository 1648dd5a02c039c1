package engine

import (
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/kernel"
)

// smallJob is how long a job takes, in nanoseconds, below which sharing costs more than it
// gains.
const smallJob = 5_000

// smallRun is how many small jobs a run takes, of jobs that are worth sharing, below which to start
// helpers and to wait for their end costs more than they gain.
const smallRun = 20

// pool shares the units of one job after the other among goroutines: the caller's and
// helpers, which start when jobs that are worth it have taken a while, or if there is other work
// for them, and end with stop. Between jobs they spin for a moment and then sleep.
//
// A helper takes part in a job by entering its gate, a word that holds whether the gate
// is open, the job's number, and how many helpers are inside. The caller closes it when
// all units are taken, and waits for those inside only: one that comes late, because the
// machine is busy, finds the gate closed and holds nobody up.
type pool struct {
	workers int       // at most, with the caller
	small   int64     // nanoseconds of a job below which it is not shared
	helpers []*helper // made when they start for the first time
	started bool
	alone   int64 // nanoseconds of jobs that were worth sharing, before helpers were started
	all     sync.WaitGroup
	scratch kernel.Scratch // the caller's

	_     farAway       // as helpers look at what follows while the caller computes
	spin  time.Duration // before a goroutine sleeps
	spare spareWork     // nil, or what helpers do when they wait (WhileWaiting)
	job   *kernel.Job
	units int64
	batch int64
	next  atomic.Int64 // unit that nobody has taken
	gate  atomic.Uint64
	empty chan struct{} // told when the last helper leaves a closed gate
	quit  bool          // set before the gate opens for the last time
	_     farAway
}

// helper is a goroutine of a pool.
type helper struct {
	asleep  atomic.Bool
	wake    chan struct{} // holds one signal
	last    uint64        // number of the job that it has taken part in
	quit    bool
	_       farAway
	scratch kernel.Scratch
}

// farAway keeps what one goroutine writes off the cache lines of what another one reads, or
// each write would take the line from the other's processor: a line and its neighbour, which
// some processors fetch together.
type farAway [128]byte

// The parts of a gate, above the number of helpers inside.
const (
	gateOpen   = 1 << 16
	gateNumber = 1 << 17 // the lowest bit of the job's number
	gateInside = gateOpen - 1
)

// How long a goroutine looks for a change before it sleeps, and after how many looks it lets
// others run.
const (
	spinTime     = 200 * time.Microsecond
	spinsAtATime = 50
)

// waiting is a goroutine's wait for a change that it looks for again and again.
type waiting struct {
	looks int
	since time.Time
}

// goOn waits a moment before the next look. It returns false when it is time to sleep.
func (w *waiting) goOn(spin time.Duration) bool {
	w.looks++
	if w.looks%spinsAtATime != 0 {
		cpu.Pause()
		return spin > 0
	}
	if w.looks == spinsAtATime {
		w.since = time.Now()
	}
	runtime.Gosched()
	return time.Since(w.since) < spin
}

// run runs all units of a job.
func (p *pool) run(job *kernel.Job) {
	units := job.Units()
	workers := min(int64(p.workers), units)
	if workers <= 1 || !p.worthSharing(job.Nanoseconds()) {
		job.RunIn(&p.scratch, 0, units)
		return
	}
	p.start()
	p.job, p.units, p.batch = job, units, max(1, units/(4*workers))
	p.next.Store(0)
	p.open(int(workers) - 1)
	p.take(&p.scratch)
	p.close()
}

// worthSharing reports whether a job of so many nanoseconds is worth sharing.
func (p *pool) worthSharing(ns int64) bool {
	if ns < p.small {
		return false
	}
	if !p.started && p.spare == nil && p.alone < smallRun*p.small {
		p.alone += min(ns, smallRun*p.small)
		return false
	}
	return true
}

// take runs units until all are taken.
func (p *pool) take(s *kernel.Scratch) {
	for {
		hi := p.next.Add(p.batch)
		if hi-p.batch >= p.units {
			return
		}
		p.job.RunIn(s, hi-p.batch, min(hi, p.units))
	}
}

// start starts the helpers unless they run.
func (p *pool) start() {
	if p.started {
		return
	}
	if p.helpers == nil {
		p.empty = make(chan struct{}, 1)
		for range p.workers - 1 {
			p.helpers = append(p.helpers, &helper{wake: make(chan struct{}, 1)})
		}
	}
	p.started, p.quit, p.spin = true, false, 0
	if runtime.GOMAXPROCS(0) > 1 {
		p.spin = spinTime
	}
	number := p.gate.Load() / gateNumber
	for _, h := range p.helpers {
		h.last, h.quit = number, false
		p.all.Add(1)
		go p.help(h) // ends when quit is set
	}
}

// stop ends the helpers and waits for them.
func (p *pool) stop() {
	p.alone = 0
	if !p.started {
		return
	}
	p.close() // which a job that panics has not done
	p.quit = true
	p.open(len(p.helpers))
	p.all.Wait()
	p.close()
	p.started = false
}

// open opens the gate for the next job and wakes so many helpers.
func (p *pool) open(helpers int) {
	number := p.gate.Load()/gateNumber + 1
	p.gate.Store(number*gateNumber | gateOpen)
	for _, h := range p.helpers[:helpers] {
		if h.asleep.CompareAndSwap(true, false) {
			h.wake <- struct{}{}
		}
	}
}

// close closes the gate and waits until nobody is inside.
func (p *pool) close() {
	p.gate.And(^uint64(gateOpen))
	for w := (waiting{}); p.gate.Load()&gateInside != 0; {
		if !w.goOn(p.spin) {
			<-p.empty // at times for a job before this one
		}
	}
}

// help takes part in jobs until one of them says quit.
func (p *pool) help(h *helper) {
	defer p.all.Done()
	between := func() { p.join(h) }
	for w := (waiting{}); !h.quit; {
		gate := p.gate.Load()
		switch {
		case p.enter(h, gate):
			w = waiting{}
		case p.spare != nil && p.spare(between):
			w = waiting{}
		case !w.goOn(p.spin):
			p.sleep(h, gate)
			w = waiting{}
		}
	}
}

// join takes part in the job that there is, if any.
func (p *pool) join(h *helper) {
	for !h.quit && p.enter(h, p.gate.Load()) {
	}
}

// enter takes part in a job if the gate is open and was not yet for this helper. It returns
// false if not.
func (p *pool) enter(h *helper, gate uint64) bool {
	if gate&gateOpen == 0 || gate/gateNumber == h.last {
		return false
	}
	if !p.gate.CompareAndSwap(gate, gate+1) {
		return true // look again
	}
	h.last = gate / gateNumber
	if h.quit = p.quit; !h.quit {
		p.take(&h.scratch)
	}
	if p.gate.Add(^uint64(0))&(gateOpen|gateInside) == 0 {
		select {
		case p.empty <- struct{}{}:
		default: // it has been told
		}
	}
	return true
}

// sleep waits until a gate opens after the given one.
func (p *pool) sleep(h *helper, gate uint64) {
	h.asleep.Store(true)
	if p.gate.Load()/gateNumber != gate/gateNumber && h.asleep.CompareAndSwap(true, false) {
		return
	}
	<-h.wake
}
