package modelfile

import (
	"encoding/json"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Language says how to use a language model: a program whose input is a prompt,
// each segment of which takes a token and chooses the next.
type Language struct {
	Vocab   int64 `json:"vocab"`
	Context int64 `json:"context"` // tokens at most
	// Logits is the node whose output (Vocab), i32 with LogitsFrac fraction bits,
	// is the score of every token as the next.
	Logits     uint32 `json:"logits"`
	LogitsFrac int    `json:"logitsFrac"`
	// Chosen is the node whose output, one i32, is the next token.
	Chosen uint32  `json:"chosen"`
	Greedy bool    `json:"greedy,omitempty"` // temperature and top-k have no effect
	Stop   []int32 `json:"stop,omitempty"`   // tokens that end a generation
	// Tokenizer turns text into tokens, in the JSON of package tokenizer; absent
	// if the source had none.
	Tokenizer json.RawMessage `json:"tokenizer,omitempty"`
}

// validate checks that the numbers fit the program.
func (l *Language) validate(p *graph.Program) error {
	if l.Context != int64(p.MaxSegments) {
		return fmt.Errorf("metadata: context of %d tokens, want %d, as many as segments", l.Context, p.MaxSegments)
	}
	if l.LogitsFrac < 0 || l.LogitsFrac > maxFracBits {
		return fmt.Errorf("metadata: logits have %d fraction bits, want 0 to %d", l.LogitsFrac, maxFracBits)
	}
	if err := vector(p, "logits", l.Logits, l.Vocab); err != nil {
		return err
	}
	return vector(p, "chosen token", l.Chosen, 1)
}

// vector checks that a node's output is n elements of i32 in every segment.
func vector(p *graph.Program, what string, node uint32, n int64) error {
	if int64(node) >= int64(len(p.Nodes)) {
		return fmt.Errorf("metadata: %s is node %d, want one of %d", what, node, len(p.Nodes))
	}
	in := &p.Nodes[node]
	if in.DType != tensor.I32 || in.SizeAt(0) != n || in.SizeAt(p.Last()) != n {
		return fmt.Errorf("metadata: %s, node %d, has %d elements of %v, want %d of i32", what, node, in.SizeAt(0), in.DType, n)
	}
	return nil
}
