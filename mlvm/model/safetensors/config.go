package safetensors

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/library/table"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
)

// Defaults of transformers' LlamaConfig, for what a config.json leaves out.
const (
	defaultTheta   = 10000
	defaultEpsilon = 1e-6
	defaultEOS     = 2
	modelType      = "llama"
	activation     = "silu"
	maxHeadDim     = 1 << 16
)

// config is the part of a config.json that matters.
type config struct {
	ModelType       string          `json:"model_type"`
	Hidden          int64           `json:"hidden_size"`
	Intermediate    int64           `json:"intermediate_size"`
	Layers          int64           `json:"num_hidden_layers"`
	Heads           int64           `json:"num_attention_heads"`
	KVHeads         *int64          `json:"num_key_value_heads"`
	HeadDim         *int64          `json:"head_dim"`
	Epsilon         *float64        `json:"rms_norm_eps"`
	Theta           *float64        `json:"rope_theta"`
	RopeScaling     *rope           `json:"rope_scaling"`
	RopeParameters  *rope           `json:"rope_parameters"` // the newer name, with the base
	Vocab           int64           `json:"vocab_size"`
	Positions       int64           `json:"max_position_embeddings"`
	Tied            bool            `json:"tie_word_embeddings"`
	BOS             *int32          `json:"bos_token_id"`
	EOS             tokenIDs        `json:"eos_token_id"`
	Activation      string          `json:"hidden_act"`
	AttentionBias   bool            `json:"attention_bias"`
	FeedForwardBias bool            `json:"mlp_bias"`
	PartialRotary   *float64        `json:"partial_rotary_factor"`
	Quantization    json.RawMessage `json:"quantization_config"`
}

// rope is how rotations are scaled.
type rope struct {
	Type     string   `json:"rope_type"`
	OldType  string   `json:"type"`
	Theta    *float64 `json:"rope_theta"`
	Factor   float64  `json:"factor"`
	Partial  *float64 `json:"partial_rotary_factor"`
	Low      float64  `json:"low_freq_factor"`
	High     float64  `json:"high_freq_factor"`
	Original float64  `json:"original_max_position_embeddings"`
}

// tokenIDs is a token id, or a list of them.
type tokenIDs []int32

// UnmarshalJSON implements json.Unmarshaler.
func (ids *tokenIDs) UnmarshalJSON(b []byte) error {
	var one *int32
	if err := json.Unmarshal(b, &one); err == nil {
		*ids = nil
		if one != nil {
			*ids = tokenIDs{*one}
		}
		return nil
	}
	var list []*int32
	if err := json.Unmarshal(b, &list); err != nil {
		return err
	}
	*ids = nil
	for i, id := range list {
		if id == nil {
			return fmt.Errorf("token id %d of a list is null", i)
		}
		*ids = append(*ids, *id)
	}
	return nil
}

// decodeConfig reads a config.json.
func decodeConfig(b []byte) (*config, llama.Config, error) {
	c := &config{EOS: tokenIDs{defaultEOS}}
	if err := json.Unmarshal(b, c); err != nil {
		return nil, llama.Config{}, err
	}
	if err := c.check(); err != nil {
		return nil, llama.Config{}, err
	}
	out := llama.Config{
		Dim: c.Hidden, Hidden: c.Intermediate, Layers: c.Layers, Heads: c.Heads, KVHeads: c.Heads, HeadDim: c.Hidden / c.Heads,
		Vocab: c.Vocab, Trained: c.Positions, NormEpsilon: defaultEpsilon, Stop: c.EOS,
	}
	if c.KVHeads != nil {
		out.KVHeads = *c.KVHeads
	}
	if c.HeadDim != nil {
		out.HeadDim = *c.HeadDim
	}
	if c.Epsilon != nil {
		out.NormEpsilon = *c.Epsilon
	}
	var err error
	out.Rope, err = c.rope(out.HeadDim)
	return c, out, err
}

// check refuses what a program of this architecture does not do.
func (c *config) check() error {
	switch {
	case c.ModelType != modelType:
		return fmt.Errorf("model_type %q is not supported, want %q", c.ModelType, modelType)
	case c.Activation != "" && c.Activation != activation:
		return fmt.Errorf("hidden_act %q is not supported, want %q", c.Activation, activation)
	case c.AttentionBias:
		return fmt.Errorf("attention_bias is not supported")
	case c.FeedForwardBias:
		return fmt.Errorf("mlp_bias is not supported")
	case len(c.Quantization) > 0 && string(c.Quantization) != "null":
		return errors.New("quantization_config is not supported: want weights as floats")
	case partial(c.PartialRotary) || c.RopeParameters != nil && partial(c.RopeParameters.Partial) ||
		c.RopeScaling != nil && partial(c.RopeScaling.Partial):
		return errors.New("partial_rotary_factor is not supported, but for 1")
	case c.Heads < 1 || c.HeadDim == nil && c.Hidden%c.Heads != 0:
		return fmt.Errorf("hidden_size %d and num_attention_heads %d, want a multiple, or head_dim", c.Hidden, c.Heads)
	}
	return nil
}

// partial reports whether a factor says that only a part of each head rotates.
func partial(factor *float64) bool { return factor != nil && *factor != 1 }

// rope returns how heads of the given size are rotated.
func (c *config) rope(headDim int64) (llama.Rope, error) {
	if headDim < 2 || headDim > maxHeadDim {
		return llama.Rope{}, fmt.Errorf("heads of %d elements, want 2 to %d", headDim, maxHeadDim)
	}
	r := llama.Rope{Base: defaultTheta, Scale: 1, Dims: headDim, Pairing: llama.HalfSplit}
	scaling := c.RopeScaling
	if c.RopeParameters != nil {
		if scaling != nil {
			return r, errors.New("rope_scaling and rope_parameters are both there, want one of them")
		}
		scaling = c.RopeParameters
	}
	if c.Theta != nil {
		r.Base = *c.Theta
	}
	if scaling == nil {
		return r, nil
	}
	if scaling.Theta != nil {
		r.Base = *scaling.Theta
	}
	kind := scaling.Type
	if kind == "" {
		kind = scaling.OldType
	}
	switch kind {
	case "", "default":
		if scaling.Factor != 0 && scaling.Factor != 1 {
			return r, fmt.Errorf("rope scaling by the factor %v without a rope_type that says how", scaling.Factor)
		}
	case "linear":
		if !(scaling.Factor > 0) {
			return r, fmt.Errorf("rope scaling %q by the factor %v, want a positive number", kind, scaling.Factor)
		}
		r.Scale = scaling.Factor
	case "llama3":
		if !(r.Base > 0 && scaling.Factor > 0 && scaling.Low > 0 && scaling.High > scaling.Low && scaling.Original > 0) {
			return r, fmt.Errorf("rope scaling %q with the base %v, factor %v, low_freq_factor %v, high_freq_factor %v and original_max_position_embeddings %v: want positive numbers, the high factor above the low",
				kind, r.Base, scaling.Factor, scaling.Low, scaling.High, scaling.Original)
		}
		var err error
		if r.Factors, err = scaling.factors(r.Base, headDim/2); err != nil {
			return r, err
		}
	default:
		return r, fmt.Errorf("rope scaling %q is not supported, want linear or llama3", kind)
	}
	return r, nil
}

// factors returns by how much the frequency of each pair is divided: by nothing where
// it turns at least High times within the original context, by Factor where it turns at
// most Low times, and between these by what a linear mixture of both frequencies gives.
// The frequencies are to nearest from arbitrary precision, so that every machine has
// the same.
func (s *rope) factors(base float64, pairs int64) ([]float64, error) {
	angles, err := (&table.Frequencies{Pairs: pairs, Base: new(big.Rat).SetFloat64(base)}).Angles()
	if err != nil {
		return nil, err
	}
	factors := make([]float64, pairs)
	for i := range factors {
		frequency, _ := angles[i].Float64()
		turns := float64(s.Original*frequency) / (2 * math.Pi)
		switch {
		case turns > s.High:
			factors[i] = 1
		case turns < s.Low:
			factors[i] = s.Factor
		default:
			smooth := float64(turns-s.Low) / float64(s.High-s.Low)
			factors[i] = 1 / float64(float64((1-smooth)/s.Factor)+smooth)
		}
	}
	return factors, nil
}
