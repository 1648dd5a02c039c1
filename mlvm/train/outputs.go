package train

import (
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Read returns the nodes of whose outputs Parameters and Classes read the bytes.
func (p *Program) Read() []uint32 {
	return slices.Concat(p.WeightNodes, p.BiasNodes, []uint32{p.ScoreNode})
}

// Parameters returns the parameters after a step, given the output bytes of all
// nodes in its segment.
func (p *Program) Parameters(outputs [][]byte) []Parameters {
	params := make([]Parameters, len(p.WeightNodes))
	for i := range params {
		params[i] = Parameters{Weights: int32s(outputs[p.WeightNodes[i]]), Bias: int32s(outputs[p.BiasNodes[i]])}
	}
	return params
}

// Classes returns the class with the highest score of each image of a step's batch,
// as the parameters before the step see it.
func (p *Program) Classes(outputs [][]byte) []int {
	scores := int32s(outputs[p.ScoreNode])
	each := len(scores) / p.batch
	classes := make([]int, p.batch)
	for i := range classes {
		classes[i] = Best(scores[i*each:][:each])
	}
	return classes
}

// Scores decodes the output of a classifier.
func Scores(output []byte) []int32 { return int32s(output) }

// Best returns the class with the highest score, the first of equals.
func Best(scores []int32) (class int) {
	for k, s := range scores {
		if s > scores[class] {
			class = k
		}
	}
	return class
}

// int32s decodes a tensor of i32.
func int32s(b []byte) []int32 {
	out := make([]int32, len(b)/4)
	for i := range out {
		out[i] = int32(tensor.I32.Load(b, int64(i)))
	}
	return out
}
