package gguf

import (
	"fmt"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/model/llama"
)

// architecture is what general.architecture must be, and what keys begin with.
const architecture = "llama"

// key returns the key of a parameter of the architecture.
func key(name string) string { return architecture + "." + name }

// neutral are parameters of other models that go by the same name: they must be 0, or
// not there.
var neutral = []string{
	"expert_count", "attention.sliding_window", "attention.scale", "attention.clamp_kqv", "attn_logit_softcapping",
	"final_logit_softcapping", "logit_scale", "embedding_scale", "residual_scale",
}

// checkKind checks that the file is a whole model of the architecture.
func (f *File) checkKind() error {
	name, err := valueOf[string](f.Metadata, "general.architecture")
	if err != nil {
		return err
	}
	if name != architecture {
		return fmt.Errorf("architecture %q is not supported, want %q", name, architecture)
	}
	parts, err := f.Metadata.integerOr("split.count", 0)
	if err != nil {
		return err
	}
	if parts > 1 {
		return fmt.Errorf("the model is split into %d files, which is not supported: join them first", parts)
	}
	for _, name := range neutral {
		if v, ok := f.Metadata[key(name)]; ok && !isZero(v) {
			return fmt.Errorf("metadata %q is %v, which is not supported", key(name), v)
		}
	}
	return nil
}

// isZero reports whether v is a number that is 0.
func isZero(v any) bool {
	switch v := v.(type) {
	case float32:
		return v == 0
	case float64:
		return v == 0
	}
	n, err := Metadata{"": v}.integer("")
	return err == nil && n == 0
}

// config returns the shape of the model.
func (f *File) config() (llama.Config, error) {
	m := parameters{Metadata: f.Metadata}
	c := llama.Config{
		Name:        f.Name,
		Dim:         m.positive("embedding_length"),
		Hidden:      m.positive("feed_forward_length"),
		Layers:      m.positive("block_count"),
		Heads:       m.positive("attention.head_count"),
		Trained:     m.positive("context_length"),
		NormEpsilon: m.required("attention.layer_norm_rms_epsilon"),
	}
	c.KVHeads = m.positiveOr("attention.head_count_kv", c.Heads)
	if m.err == nil {
		c.HeadDim = m.headDim(c.Dim, c.Heads)
	}
	c.Rope = m.rope(c.HeadDim)
	if m.err != nil {
		return c, m.err
	}
	var err error
	if c.Vocab, err = f.vocab(); err != nil {
		return c, err
	}
	c.Stop, err = f.stop(c.Vocab)
	return c, err
}

// vocab returns the number of tokens, on which all that state it must agree.
func (f *File) vocab() (int64, error) {
	t := f.Tensor(embeddingName)
	if t == nil {
		return 0, fmt.Errorf("tensor %q is missing", embeddingName)
	}
	n := t.extent(1)
	tokens, err := valueOf[[]string](f.Metadata, tokensKey)
	if err != nil {
		return 0, err
	}
	if tokens != nil && int64(len(tokens)) != n {
		return 0, fmt.Errorf("metadata %q has %d tokens, and tensor %q has rows for %d", tokensKey, len(tokens), embeddingName, n)
	}
	stated, err := f.Metadata.integerOr(key("vocab_size"), n)
	if err == nil && stated != n {
		err = fmt.Errorf("metadata %q is %d, and tensor %q has rows for %d", key("vocab_size"), stated, embeddingName, n)
	}
	return n, err
}

// stop returns the tokens that end a generation: those that end a text, and a turn.
func (f *File) stop(vocab int64) ([]int32, error) {
	var ids []int32
	for _, key := range []string{eosKey, eotKey} {
		id, err := f.tokenID(key, vocab)
		if err != nil {
			return nil, err
		}
		if id >= 0 && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// parameters reads parameters of the architecture. The first error stays.
type parameters struct {
	Metadata
	err error
}

// fail records an error.
func (m *parameters) fail(err error) {
	if m.err == nil {
		m.err = err
	}
}

// positive returns a number from 1 on that must be there.
func (m *parameters) positive(name string) int64 {
	n, err := m.integer(key(name))
	if err == nil && n == 0 {
		err = fmt.Errorf("metadata %q is 0, want 1 or more", key(name))
	}
	if err != nil {
		m.fail(err)
	}
	return n
}

// positiveOr returns such a number, or another one if there is none.
func (m *parameters) positiveOr(name string, other int64) int64 {
	if _, ok := m.Metadata[key(name)]; !ok {
		return other
	}
	return m.positive(name)
}

// required returns a floating-point number that must be there.
func (m *parameters) required(name string) float64 {
	x, err := m.number(key(name))
	if err != nil {
		m.fail(err)
	}
	return x
}

// or returns a floating-point number, or another one if there is none.
func (m *parameters) or(name string, other float64) float64 {
	x, err := m.numberOr(key(name), other)
	if err != nil {
		m.fail(err)
	}
	return x
}

// headDim returns the length of a head, which is the same for keys and values.
func (m *parameters) headDim(dim, heads int64) int64 {
	n := m.positiveOr("attention.key_length", dim/heads)
	values := m.positiveOr("attention.value_length", dim/heads)
	if n != values {
		m.fail(fmt.Errorf("keys of %d elements and values of %d (metadata %q and %q), which is not supported unless they are equal",
			n, values, key("attention.key_length"), key("attention.value_length")))
	}
	if _, ok := m.Metadata[key("attention.key_length")]; !ok && dim%heads != 0 {
		m.fail(fmt.Errorf("%d elements are not a multiple of %d heads, and metadata %q is missing", dim, heads, key("attention.key_length")))
	}
	return n
}

// rope returns how heads are rotated. Files have queries and keys in the order in
// which neighbours rotate together.
func (m *parameters) rope(headDim int64) llama.Rope {
	r := llama.Rope{
		Base: m.or("rope.freq_base", 10000), Scale: 1, Dims: m.positiveOr("rope.dimension_count", headDim), Pairing: llama.Interleaved,
	}
	scaling, err := valueOf[string](m.Metadata, key("rope.scaling.type"))
	if err != nil {
		m.fail(err)
	}
	if x := m.or("rope.scaling.attn_factor", 1); x != 1 {
		m.fail(fmt.Errorf("metadata %q is %v, which is not supported", key("rope.scaling.attn_factor"), x))
	}
	switch scaling {
	case "none":
	case "", "linear":
		r.Scale = m.or("rope.scaling.factor", m.or("rope.scale_linear", 1)) // the latter in older files
		if r.Scale == 0 {
			r.Scale = 1 // stated so where there is none
		}
	default:
		m.fail(fmt.Errorf("metadata %q is %q, which is not supported, want \"none\" or \"linear\"", key("rope.scaling.type"), scaling))
	}
	return r
}
