package bench

import (
	"context"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
)

const (
	// imageMACs is the work of one round, as far as it is not one image alone.
	imageMACs = 1e9
	// mostImages is how many images a round has at most.
	mostImages = 64
)

// images returns the task to classify some images of noise, each by itself.
func (b *Bench) images() (*task, error) {
	p := b.Model.File.Program
	n := mostImages
	if macs := MACs(p, 0, p.MaxSegments); macs > 0 {
		n = int(max(1, min(mostImages, imageMACs/macs)))
	}
	return b.Model.newTask(b.options(), p.MaxSegments, b.Model.noise(n)...)
}

// classify measures images one by one beside the portable kernels.
func (b *Bench) classify(ctx context.Context) ([]Result, error) {
	fast, err := b.images()
	if err != nil {
		return nil, fmt.Errorf("cnn: %w", err)
	}
	o := b.options()
	o.Path = cpu.Generic
	generic, err := b.Model.newTask(o, fast.maxT, fast.inputs...)
	if err != nil {
		return nil, fmt.Errorf("cnn: %w", err)
	}
	rounds, err := b.alternate(ctx, "cnn", fast.run, generic.run)
	if err != nil {
		return nil, err
	}
	head := Result{Name: "cnn", Model: b.Model.Label, Unit: "µs/image", RatioTo: "generic"}
	return b.compared([]Result{newResult(head, rounds, func(seconds []float64) measure {
		each := seconds[0] / float64(len(fast.inputs))
		return measure{value: 1e6 * each, ratio: seconds[0] / seconds[1], seconds: each}
	})}, rounds), nil
}
