package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/agent/adversary"
)

// adversaryFlags are flags for tests, which no help shows: what they do is described in
// package adversary.
func adversaryFlags() []cli.Flag {
	hidden := func(name, usage string) cli.Flag {
		return &cli.StringFlag{Name: name, EnvVars: env(name), Category: "adversary", Hidden: true, Usage: usage}
	}
	return []cli.Flag{
		hidden("adversary-lie", "SEGMENT/NODE/ELEMENT that is wrong in every result"),
		hidden("adversary-malformed", "SEGMENT/NODE of a tensor whose root is a hash of nothing"),
		hidden("adversary-withhold", "all, or the deepest grid LEVEL in which demands are answered; no trace is served"),
		&cli.Uint64Flag{Name: "adversary-late", EnvVars: env("adversary-late"), Category: "adversary", Hidden: true, Usage: "seconds before the last one for a move in which it is made"},
		&cli.IntFlag{Name: "adversary-sham", EnvVars: env("adversary-sham"), Category: "adversary", Hidden: true, Usage: "demands that are made of each true claim, to no end"},
	}
}

// readAdversary reads those flags.
func readAdversary(c *cli.Context) (o adversary.Options, err error) {
	if s := c.String("adversary-lie"); s != "" {
		p, err := adversary.ParsePlace(s)
		if err != nil {
			return o, usageError{fmt.Errorf("--adversary-lie: %w", err)}
		}
		o.Lie = &p
	}
	if s := c.String("adversary-malformed"); s != "" {
		h, err := adversary.ParseHole(s)
		if err != nil {
			return o, usageError{fmt.Errorf("--adversary-malformed: %w", err)}
		}
		o.Hole = &h
	}
	if s := c.String("adversary-withhold"); s != "" {
		level, err := adversary.ParseLevel(s)
		if err != nil {
			return o, usageError{fmt.Errorf("--adversary-withhold: %w", err)}
		}
		o.Withhold = &level
	}
	if c.IsSet("adversary-late") {
		seconds := c.Uint64("adversary-late")
		o.Late = &seconds
	}
	if o.Sham = c.Int("adversary-sham"); o.Sham < 0 {
		return o, usagef("--adversary-sham is %d, want at least 0", o.Sham)
	}
	return o, nil
}
