package claim

// Clocks are the limits of one claim, in seconds (PROTOCOL §6). Each is an upper
// limit of what a side may use on any path from the root to a leaf.
type Clocks struct {
	Window    uint64 // W: how long a dispute may be opened, without EXT
	Extension uint64 // EXT: what a move has at least
	Defence   uint64 // T_DEF: what the answers of a path may take together
	Challenge uint64 // T_CHL: what its demands may take together after the window
	Rounds    uint64 // R: demands from the root to a leaf
}

// Clocks returns the limits of a claim with a trace tree of the given depth, on a
// request with this execTime.
func (p *Preset) Clocks(execTime uint32, depth uint) Clocks {
	rounds, latency := uint64(p.Rounds(depth)), uint64(p.Latency)
	return Clocks{
		Window:    p.Window(execTime, true),
		Extension: uint64(p.Extension),
		Defence:   uint64(p.Censorship) + uint64(max(execTime, p.MinExecTime)) + rounds*latency,
		Challenge: uint64(p.Censorship) + (rounds+1)*latency,
		Rounds:    rounds,
	}
}

// DelayBound returns how long after it was made a claim can be undecided at most:
// afterwards it can be settled or superseded, whatever anybody did.
func (c *Clocks) DelayBound() uint64 {
	return c.Window + c.Extension + c.Defence + c.Challenge + 2*c.Rounds*c.Extension
}

// Timing is the clock of one demanded tree node. The seconds used are those of the
// whole path from the root to it.
type Timing struct {
	DemandedAt uint64
	AnsweredAt uint64 // 0 while it is open
	Deadline   uint64 // last second in which it can be answered
	DefUsed    uint64 // by answers
	ChlUsed    uint64 // by demands, after the window
}

// Open reports whether the demand has no answer.
func (x *Timing) Open() bool { return x.AnsweredAt == 0 }

// Expired reports whether the demand can no longer be answered, and was not.
func (x *Timing) Expired(now uint64) bool { return x.Open() && now > x.Deadline }

// Root returns the timing of the root, demanded at time t.
func (c *Clocks) Root(t uint64) Timing {
	return Timing{DemandedAt: t, Deadline: t + c.Defence}
}

// base returns when the challengers' clock starts to run below the answered node x.
func base(x *Timing, windowEnd uint64) uint64 { return max(windowEnd, x.AnsweredAt) }

// LastDemand returns the last second in which a tree node below x may be demanded.
// It requires that x was answered.
func (c *Clocks) LastDemand(x *Timing, windowEnd uint64) uint64 {
	return base(x, windowEnd) + max(c.Extension, c.Challenge-x.ChlUsed)
}

// Child returns the timing of a tree node that is demanded at time t, whose grid
// parent is the answered node x.
func (c *Clocks) Child(x *Timing, windowEnd, t uint64) Timing {
	used := x.ChlUsed
	if from := base(x, windowEnd); t > from {
		used += t - from
	}
	return Timing{
		DemandedAt: t,
		Deadline:   t + max(c.Extension, c.Defence-x.DefUsed),
		DefUsed:    x.DefUsed,
		ChlUsed:    min(c.Challenge, used),
	}
}

// Answered returns the timing of x after an answer at time a, which is not after its
// deadline.
func (c *Clocks) Answered(x Timing, a uint64) Timing {
	x.DefUsed = min(c.Defence, x.DefUsed+a-x.DemandedAt)
	x.AnsweredAt = a
	return x
}
