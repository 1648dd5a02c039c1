package dispute

import (
	"cmp"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// What the answers of one transaction have at most. Bytes: a transaction has 128 KiB, of
// which calls need some. Gas: three quarters of the 2^24 that a transaction has
// (EIP-7825), by the price of an answer, which counts a whole transaction for each. Both
// matter: large answers fill the bytes, small ones the gas.
const (
	MaxAnswerBytes = 96 << 10
	MaxAnswerGas   = 3 << 22
)

// answerOverhead is the ABI's part of an answer: level, index, offset, length and
// padding.
const answerOverhead = 160

// Held is a demand for which the agent has the answer, and the length of that.
type Held struct {
	Place
	Bytes int
}

// places returns the lengths of answers by place.
func places(answers []Held) map[Place]int {
	known := make(map[Place]int, len(answers))
	for _, h := range answers {
		known[h.Place] = h.Bytes
	}
	return known
}

// Batch returns the open demands of a claim that the next transaction answers, of those
// for which there are answers: the soonest deadline first, as many as fit. The others are
// in the next one: an answer that comes later than others costs nothing as long as it
// comes in time, and whoever makes many demands pays for each.
func Batch(now uint64, c *Claim, answers []Held) []Place {
	known := places(answers)
	var open []*Demand
	for i := range c.Demands {
		if x := &c.Demands[i]; x.open(now) {
			if _, ok := known[x.Place]; ok {
				open = append(open, x)
			}
		}
	}
	slices.SortStableFunc(open, func(x, y *Demand) int { return cmp.Compare(x.Deadline, y.Deadline) })
	var batch []Place
	bytes, gas := 0, 0
	for _, x := range open {
		n := known[x.Place]
		bytes += n + answerOverhead
		gas += claim.AnswerGasBase + claim.AnswerGasPerByte*n
		if len(batch) > 0 && (bytes > MaxAnswerBytes || gas > MaxAnswerGas) {
			break
		}
		batch = append(batch, x.Place)
	}
	return batch
}
