package bench

import (
	"context"
	"fmt"
	"time"
)

// Config says how to measure.
type Config struct {
	Threads int // at least 1
	Count   int // rounds, at least 1
	Tokens  int // that are generated in a round, at least 1

	Compare  *Program                           // another program that takes part in each round, or nil
	Progress func(name string, done, total int) // told about runs, the warming up included; may be nil
}

// side is one of the things that are measured in turn. It returns what it measures, in
// seconds but for Compare.
type side func(ctx context.Context) (float64, error)

// alternate measures all sides in turn, Compare the last of them if there is one, and
// returns what they have measured by round and side.
func (c *Config) alternate(ctx context.Context, name string, sides ...side) ([][]float64, error) {
	if c.Compare != nil {
		sides = append(sides, c.Compare.measure)
	}
	var rounds [][]float64
	for n := range c.Count + 1 {
		round := make([]float64, len(sides))
		for i := range sides {
			if c.Progress != nil {
				c.Progress(name, n*len(sides)+i, (c.Count+1)*len(sides))
			}
			s := i
			if n%2 == 1 {
				s = len(sides) - 1 - i
			}
			v, err := sides[s](ctx)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			round[s] = v
		}
		if n > 0 {
			rounds = append(rounds, round)
		}
	}
	return rounds, nil
}

// since returns the seconds since a time, more than 0 however coarse the clock is.
func since(start time.Time) float64 {
	return max(time.Since(start), time.Nanosecond).Seconds()
}
