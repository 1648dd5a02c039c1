package llama

import (
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Checkpoint is a model as a file holds it: its shape, and its weights.
type Checkpoint struct {
	Config    Config
	Embedding quant.Matrix // (Vocab, Dim)
	Output    quant.Matrix // (Vocab, Dim), the classifier; nil if it is Embedding
	Norm      []float64    // (Dim), gains of the last norm
	Layers    []Layer
}

// Layer is the weights of one layer, each matrix with a row for every output. Query
// and Key have the order of the file; Rope says which elements rotate together.
type Layer struct {
	AttentionNorm   []float64 // (Dim)
	FeedForwardNorm []float64 // (Dim)

	Query     quant.Matrix // (Heads·HeadDim, Dim)
	Key       quant.Matrix // (KVHeads·HeadDim, Dim)
	Value     quant.Matrix // (KVHeads·HeadDim, Dim)
	Attention quant.Matrix // (Dim, Heads·HeadDim), of the attention's output

	Gate quant.Matrix // (Hidden, Dim)
	Up   quant.Matrix // (Hidden, Dim)
	Down quant.Matrix // (Dim, Hidden)
}

// Config is the shape of a model, and what its program is to be like.
type Config struct {
	Name    string
	Dim     int64 // of the residual stream
	Hidden  int64 // of the feed-forward layers
	Layers  int64
	Heads   int64
	KVHeads int64 // divides Heads
	HeadDim int64
	Vocab   int64
	// Trained is the context of the checkpoint, in tokens.
	Trained int64

	NormEpsilon float64
	Rope        Rope
	Stop        []int32 // token ids that end a generation

	Build Build
}

// Rope says how queries and keys are rotated by their position.
type Rope struct {
	// Base is the base of the frequencies: pair i of n rotates by
	// position · Base^(−i/n) / (Scale · Factors[i]).
	Base    float64
	Scale   float64   // linear scaling, 1 for none
	Factors []float64 // (Dims/2), nil for all 1
	Dims    int64     // rotated elements of a head, even, at most HeadDim
	Pairing Pairing
}

// Pairing says which elements of a head rotate together.
type Pairing uint8

// The pairings.
const (
	Interleaved Pairing = iota // elements 2i and 2i + 1
	HalfSplit                  // elements i and Dims/2 + i
)

// Build holds choices that the checkpoint leaves open. The zero value is sensible.
type Build struct {
	Context   int64        // tokens at most; 0 is the lesser of Trained and 2,048
	Residual  tensor.DType // of the residual stream: I32 Q16, or I64 Q24 for massive activations; 0 is I32
	Greedy    bool         // no sampling: the program takes the likeliest token
	ChunkLog2 uint8        // 0 is graph.DefaultChunkLog2
}
