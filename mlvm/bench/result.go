package bench

import "slices"

// Result is one measure of a benchmark, beside one reference. Slices are by round.
type Result struct {
	Name    string // of the benchmark, with a slash and more if it has measured something else, too
	Model   string // Model.Label
	Unit    string // of values
	RatioTo string // what the ratio is to

	Values  []float64
	Ratios  []float64
	Seconds []float64 // for one of what is counted: a token, an image, a dispute
}

// Value returns the median of the values.
func (r *Result) Value() float64 { return median(r.Values) }

// Ratio returns the median of the ratios.
func (r *Result) Ratio() float64 { return median(r.Ratios) }

// measure is what one round says.
type measure struct{ value, ratio, seconds float64 }

// newResult returns the result of rounds, each of which is read by one function.
func newResult(head Result, rounds [][]float64, read func(round []float64) measure) Result {
	for _, round := range rounds {
		m := read(round)
		head.Values = append(head.Values, m.value)
		head.Ratios = append(head.Ratios, m.ratio)
		head.Seconds = append(head.Seconds, m.seconds)
	}
	return head
}

// median returns the middle one of numbers, of which there is at least one, or the mean of
// the middle two.
func median(list []float64) float64 {
	sorted := slices.Sorted(slices.Values(list))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
