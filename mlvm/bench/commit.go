package bench

import (
	"context"
	"fmt"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// Sides of commitment.
const (
	committing = iota // seconds of a run with commitments as an agent makes them that judges claims
	serving           // of one as an agent makes them that makes claims, and serves their traces
	plain             // of one without
	keeping           // bytes that the first keeps for each segment
	repeating         // seconds to compute the last segment and the one before again
)

// commitment measures what it costs to commit to a run: time, memory and, where not all is
// kept, the time to have what a proof needs.
func (b *Bench) commitment(ctx context.Context) ([]Result, error) {
	newTask := b.images
	if b.Model.IsLanguage() {
		newTask = b.generation
	}
	k, err := newTask()
	if err != nil {
		return nil, fmt.Errorf("commit: %w", err)
	}
	var tasks [plain + 1]*task
	for i, o := range []*trace.Options{
		committing: {KeepBytes: agent.DefaultKeepBytes, WholeBytes: agent.OutlinesOnly},
		serving:    {KeepBytes: agent.DefaultKeepBytes, WholeBytes: agent.DefaultWholeBytes},
		plain:      nil,
	} {
		tasks[i] = k.again()
		if tasks[i].commit = o; o != nil {
			o.Workers = b.Threads
		}
	}
	k = tasks[committing]
	rounds, err := b.alternate(ctx, "commit", k.run, tasks[serving].run, tasks[plain].run, k.kept, k.repeat)
	if err != nil {
		return nil, err
	}
	return b.compared(b.commitResults(rounds, k), rounds), nil
}

// commitResults reads rounds by side.
func (b *Bench) commitResults(rounds [][]float64, k *task) []Result {
	result := func(name, unit, ratioTo string, read func([]float64) measure) Result {
		return newResult(Result{Name: name, Model: b.Model.Label, Unit: unit, RatioTo: ratioTo}, rounds, read)
	}
	ratioTo, whole := "run", k.tensorBytes()
	if b.Model.IsLanguage() {
		ratioTo = "decode"
	}
	longer := func(side int) func([]float64) measure {
		return func(x []float64) measure {
			ratio := x[side] / x[plain]
			return measure{value: 100 * (ratio - 1), ratio: ratio, seconds: x[side] / k.segments}
		}
	}
	return []Result{
		result("commit", "%", ratioTo, longer(committing)),
		result("commit/served", "%", ratioTo, longer(serving)),
		result("commit/kept", "KB/segment", "tensors", func(x []float64) measure {
			return measure{value: x[keeping] / 1e3, ratio: x[keeping] / whole, seconds: x[committing] / k.segments}
		}),
		result("commit/again", "ms", ratioTo, func(x []float64) measure {
			return measure{value: 1e3 * x[repeating], ratio: x[repeating] / (x[plain] / k.segments), seconds: x[repeating]}
		}),
	}
}

// kept is the side of the memory of the last trace: bytes for each of its segments. The run
// comes first in the first round.
func (k *task) kept(context.Context) (float64, error) {
	return float64(k.trace.Stats().BytesKept) / float64(k.trace.T()), nil
}

// repeat is the side of what a proof in the last segment of the last trace needs.
func (k *task) repeat(ctx context.Context) (float64, error) {
	start := time.Now()
	_, err := k.trace.Around(ctx, k.trace.T()-1)
	return since(start), err
}

// tensorBytes returns the mean of the bytes that the nodes of a segment compute.
func (k *task) tensorBytes() (bytes float64) {
	p := k.session.Engine().Program()
	for t := range int64(k.maxT) {
		for n := range p.Nodes {
			in := &p.Nodes[n]
			bytes += float64(in.DType.ByteLen(int64(in.OutputsAt(t))))
		}
	}
	return bytes / float64(k.maxT)
}
