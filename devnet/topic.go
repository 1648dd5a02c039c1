package devnet

import (
	"context"
	"fmt"
	"unicode/utf8"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

// topic is what a demo is about: a model, what it is asked, and what its outputs mean.
type topic interface {
	file() *modelfile.File
	wording() *wording
	// questions returns what is asked in the two stories. The model is the file's.
	questions(ctx context.Context, model *agent.Local) ([2]*question, error)
	// read returns what an output means that a run of so many segments ended with.
	read(segments uint32, output []byte) (answer, error)
}

// wording is how a topic is spoken of.
type wording struct {
	name  string // of the model
	asker string // "contract" if a consumer asks
	asks  string // what is asked about what is shown
	says  string // what comes before an answer in a claim
}

// contract is the asker that is a consumer.
const contract = "contract"

// question is an input of a model with all that is known of it.
type question struct {
	input    []byte
	maxT     uint32
	execTime uint32 // seconds that a watcher gets to recompute, 0 for the preset's least
	prompt   string // of a language model
	picture  string // lines to show
	truth    answer
}

// answer is what a model's output means: a digit, or a text if class is noClass.
type answer struct {
	class int
	text  string
}

const noClass = -1

// String returns the answer as the object of a sentence.
func (a answer) String() string {
	if a.class == noClass {
		return fmt.Sprintf("%q", a.text)
	}
	return fmt.Sprintf("a %d", a.class)
}

// contextLen is how much of what two texts have in common is shown, in characters.
const contextLen = 24

// beside returns an answer for comparison with another one: of a text not much more
// than what differs.
func (a answer) beside(other answer) string {
	common := 0
	for common < min(len(a.text), len(other.text)) && a.text[common] == other.text[common] {
		common++
	}
	for common > 0 && common < len(a.text) && !utf8.RuneStart(a.text[common]) {
		common--
	}
	before := []rune(a.text[:common])
	if len(before) <= contextLen {
		return a.String()
	}
	return fmt.Sprintf("%q", "…"+string(before[len(before)-contextLen:])+a.text[common:])
}

// openTopic returns the topic of a demo: digits, or a language model, which is imported
// first if it is not a model file yet.
func openTopic(ctx context.Context, cfg *DemoConfig) (topic, error) {
	if cfg.Language == nil {
		return newDigitTopic(cfg.Seed)
	}
	return newLanguageTopic(ctx, cfg)
}
