package table

import (
	"errors"
	"fmt"
	"math/big"
)

// Frequencies are the angles by which pairs of elements rotate from one position to
// the next (Su et al., "RoFormer", 2021): pair i rotates by
//
//	Base^(−i/Pairs) / (Scale·Factors[i])
//
// radians.
type Frequencies struct {
	Pairs   int64
	Base    *big.Rat   // 1 … 2^64
	Scale   *big.Rat   // nil for 1
	Factors []*big.Rat // one for each pair, or nil for 1
}

// Limits of a table of rotations. What divides a frequency is between 2^-16 and
// 2^16.
const (
	maxPositions = 1 << 24
	maxRotations = 1 << 25 // 512 MiB of i32
	maxBaseLog2  = 64
	maxRatioLog2 = 16
)

// Rotations returns the rotations of positions 0, 1, …, (positions, Pairs, 2, 2)
// row-major, Q30 (NUMERICS §4): for each position and pair
//
//	cos φ, −sin φ, sin φ, cos φ
//
// for the angle φ = position·frequency, to nearest. Each follows from the one
// before by the addition theorem. A frequency errs by less than 2^-143, of which a
// step adds twice as much to the error of an element, and four units of 2^-192: in
// 2^24 positions, it stays below 2^-117.
func Rotations(positions int64, f *Frequencies) ([]int64, error) {
	if positions < 1 || positions > maxPositions || f.Pairs < 1 || f.Pairs > maxRotations/positions {
		return nil, fmt.Errorf("rotations of %d positions and %d pairs, want 1 to %d in all", positions, f.Pairs, maxRotations)
	}
	steps, err := f.steps()
	if err != nil {
		return nil, fmt.Errorf("rotations: %w", err)
	}
	table := make([]int64, 4*positions*f.Pairs)
	for i, step := range steps {
		fill(table[4*i:], 4*len(steps), step)
	}
	return table, nil
}

// fill writes the rotations of one pair, stride elements apart.
func fill(table []int64, stride int, step *big.Int) {
	stepSin, stepCos := sincos(step)
	sin, cos := new(big.Int), one()
	var a, b, c, d big.Int
	for at := 0; at < len(table); at += stride {
		s, c0 := round(sin, Frac), round(cos, Frac)
		table[at], table[at+1], table[at+2], table[at+3] = c0, -s, s, c0
		a.Mul(cos, stepCos)
		b.Mul(sin, stepSin)
		c.Mul(sin, stepCos)
		d.Mul(cos, stepSin)
		cos.Rsh(a.Sub(&a, &b), fracBits)
		sin.Rsh(c.Add(&c, &d), fracBits)
	}
}

// Angles returns the frequencies of all pairs, in radians from one position to the
// next: rational numbers that err by less than 2^-168.
func (f *Frequencies) Angles() ([]*big.Rat, error) {
	if f.Pairs < 1 || f.Pairs > maxRotations {
		return nil, fmt.Errorf("rotations: %d pairs, want 1 to %d", f.Pairs, maxRotations)
	}
	steps, err := f.steps()
	if err != nil {
		return nil, fmt.Errorf("rotations: %w", err)
	}
	angles := make([]*big.Rat, len(steps))
	for i, step := range steps {
		angles[i] = new(big.Rat).SetFrac(step, one())
	}
	return angles, nil
}

// steps returns the frequencies of all pairs.
func (f *Frequencies) steps() ([]*big.Int, error) {
	if f.Base == nil || f.Base.Cmp(big.NewRat(1, 1)) < 0 || f.Base.Cmp(power(maxBaseLog2)) > 0 {
		return nil, fmt.Errorf("base %v, want 1 to 2^%d", decimal(f.Base), maxBaseLog2)
	}
	if f.Factors != nil && int64(len(f.Factors)) != f.Pairs {
		return nil, fmt.Errorf("%d factors for %d pairs", len(f.Factors), f.Pairs)
	}
	log := ln(fixed(f.Base))
	steps := make([]*big.Int, f.Pairs)
	for i := range steps {
		ratio, err := f.ratio(i)
		if err != nil {
			return nil, err
		}
		x := new(big.Int).Mul(log, big.NewInt(int64(-i)))
		step := exp(x.Quo(x, big.NewInt(f.Pairs)))
		steps[i] = step.Quo(step.Mul(step, ratio.Denom()), ratio.Num())
	}
	return steps, nil
}

// ratio returns what divides the frequency of pair i.
func (f *Frequencies) ratio(i int) (*big.Rat, error) {
	ratio := big.NewRat(1, 1)
	if f.Scale != nil {
		ratio.Set(f.Scale)
	}
	if f.Factors != nil {
		if f.Factors[i] == nil {
			return nil, errors.New("a factor is missing")
		}
		ratio.Mul(ratio, f.Factors[i])
	}
	if most := power(maxRatioLog2); ratio.Cmp(most) > 0 || ratio.Cmp(most.Inv(most)) < 0 {
		return nil, fmt.Errorf("frequency %d is divided by %s, want 2^-%d to 2^%d", i, decimal(ratio), maxRatioLog2, maxRatioLog2)
	}
	return ratio, nil
}

// power returns 2^n.
func power(n uint) *big.Rat {
	return new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), n))
}

// decimal returns x for people.
func decimal(x *big.Rat) string {
	if x == nil {
		return "none"
	}
	return x.FloatString(6)
}
