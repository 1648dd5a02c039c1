package quant

// Constants returns numbers as i32 with one binary point, as many fraction bits as
// leave the largest 30 significant bits: norm gains, for example (NUMERICS §2.4). It
// rounds half away from zero, and refuses what is not finite.
func Constants(values []float64) (elements []int64, frac int, err error) {
	frac, err = fraction(values, constantBits)
	if err != nil {
		return nil, 0, err
	}
	return fixed(values, frac), frac, nil
}
