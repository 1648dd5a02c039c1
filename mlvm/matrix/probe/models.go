package main

import (
	"context"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/train"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
)

// models adds the identifiers of models of every importer, and of training programs.
func models(ctx context.Context, p *probe) error {
	for _, add := range []func(context.Context, *probe) error{addDots, addDigits, addONNX, addGGUF, addSafetensors, addLlama2c, addTraining, addRecipe} {
		if err := add(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

func addDots(ctx context.Context, p *probe) error {
	m, err := dots()
	if err != nil {
		return err
	}
	return p.addSubject(ctx, "dots", m, random(2, 80), 1)
}

// addDigits adds the embedded model, with an image that it has not seen.
func addDigits(ctx context.Context, p *probe) error {
	f, err := digits.Model()
	if err != nil {
		return err
	}
	image, _ := digits.Sample(7)
	return p.addSubject(ctx, "digits", &graph.Model{Program: f.Program, Weights: f.Weights()}, digits.Input(&image), 1)
}

// addTraining adds the training of a small network with convolutions, and the classifier
// that its first parameters make.
func addTraining(ctx context.Context, p *probe) error {
	const (
		batch = 4
		steps = 3
	)
	n := train.Network{Size: 14, Layers: []train.Layer{{Kernel: 3, Stride: 1, Channels: 3}, {Kernel: 5, Stride: 3, Channels: 8}, {Kernel: 3, Stride: 1, Channels: 2}, {Kernel: 1, Stride: 1, Channels: 5}}}
	initial, err := n.Initial(1)
	if err != nil {
		return err
	}
	conf := train.Config{Network: n, Batch: batch, Steps: steps, Momentum: 14746, Initial: initial}
	conf.Images = random(3, int(batch*steps*n.Size*n.Size))
	for i := range uint64(batch * steps) {
		conf.Labels = append(conf.Labels, byte(fixed.Mix64(7, i)%uint64(n.Classes())))
	}
	program, err := train.Build(conf)
	if err != nil {
		return err
	}
	rates, err := train.Rates(steps, 1<<21)
	if err != nil {
		return err
	}
	frozen, err := train.Freeze(n, initial)
	if err != nil {
		return err
	}
	if _, err := p.addModel(ctx, "classifier", frozen); err != nil {
		return err
	}
	return p.addSubject(ctx, "training", program.Model, rates, steps)
}

// addRecipe adds the parameters after the first steps of the embedded model's training,
// from images on.
func addRecipe(ctx context.Context, p *probe) error {
	layers, err := digits.Recipe{Seed: 1, Steps: 2}.Train(ctx, p.threads, nil)
	if err != nil {
		return err
	}
	for i, l := range layers {
		p.addHash(fmt.Sprintf("recipe/%d", i), fmt.Append(nil, l.Weights), fmt.Append(nil, l.Bias))
	}
	return nil
}
