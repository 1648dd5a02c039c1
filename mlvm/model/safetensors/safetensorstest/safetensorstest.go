// Package safetensorstest writes small models as the library transformers stores them,
// for tests.
package safetensorstest

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
)

// Entry is a tensor for a file.
type Entry struct {
	Name, DType string
	Shape       []int64
	Data        []byte
}

// Build returns a file, from the description of the format.
func Build(entries []Entry) []byte {
	var header strings.Builder
	var data []byte
	header.WriteString(`{"__metadata__":{"format":"pt"}`)
	for _, e := range entries {
		shape, _ := json.Marshal(e.Shape) // of numbers
		fmt.Fprintf(&header, `,%q:{"dtype":%q,"shape":%s,"data_offsets":[%d,%d]}`, e.Name, e.DType, shape, len(data), len(data)+len(e.Data))
		data = append(data, e.Data...)
	}
	header.WriteString("}")
	for header.Len()%8 != 0 {
		header.WriteByte(' ')
	}
	return slices.Concat(binary.LittleEndian.AppendUint64(nil, uint64(header.Len())), []byte(header.String()), data)
}

// The shape of the model of Config and Entries.
const (
	Dim, Hidden, Layers, Heads, KVHeads, Vocab, Positions = 32, 48, 2, 4, 2, 40, 24
)

// Config returns a config.json as it should be.
func Config() map[string]any {
	return map[string]any{
		"architectures": []string{"LlamaForCausalLM"}, "model_type": "llama", "hidden_size": Dim, "intermediate_size": Hidden,
		"num_hidden_layers": Layers, "num_attention_heads": Heads, "num_key_value_heads": KVHeads, "rms_norm_eps": 1e-5,
		"rope_theta": 10000.0, "vocab_size": Vocab, "max_position_embeddings": Positions, "tie_word_embeddings": false,
		"bos_token_id": 1, "eos_token_id": 2, "hidden_act": "silu", "attention_bias": false, "mlp_bias": false, "rope_scaling": nil,
	}
}

// Entries returns the tensors of a model of random weights of a type, the same on every
// machine: even numbers of the deviation 1 or 0.2, gains of 1.
func Entries(dtype string) (list []Entry) {
	rng := rand.New(rand.NewPCG(1, 2))
	add := func(name string, deviation float64, shape ...int64) {
		e := Entry{Name: name + ".weight", DType: dtype, Shape: shape}
		n := int64(1)
		for _, extent := range shape {
			n *= extent
		}
		for range n {
			x := 1.0
			if deviation > 0 {
				x = deviation * math.Sqrt(3) * (float64(int32(rng.Uint32())) / (1 << 31))
			}
			bits := math.Float32bits(float32(x))
			switch dtype {
			case "F32":
				e.Data = binary.LittleEndian.AppendUint32(e.Data, bits)
			case "BF16":
				e.Data = binary.LittleEndian.AppendUint16(e.Data, uint16(bits>>16))
			default: // F16, cut off: 5 bits of exponent, with 15 in the place of 127; below 2^-14 zero
				half := uint16(bits >> 16 & (1 << 15))
				if exponent := int(bits>>23&255) - 127 + 15; exponent > 0 {
					half |= uint16(exponent<<10) | uint16(bits>>13&1023)
				}
				e.Data = binary.LittleEndian.AppendUint16(e.Data, half)
			}
		}
		list = append(list, e)
	}
	add("model.embed_tokens", 1, Vocab, Dim)
	for i := range Layers {
		at := fmt.Sprintf("model.layers.%d.", i)
		add(at+"input_layernorm", 0, Dim)
		add(at+"post_attention_layernorm", 0, Dim)
		add(at+"self_attn.q_proj", 0.2, Dim, Dim)
		add(at+"self_attn.k_proj", 0.2, Dim/2, Dim)
		add(at+"self_attn.v_proj", 0.2, Dim/2, Dim)
		add(at+"self_attn.o_proj", 0.2, Dim, Dim)
		add(at+"mlp.gate_proj", 0.2, Hidden, Dim)
		add(at+"mlp.up_proj", 0.2, Hidden, Dim)
		add(at+"mlp.down_proj", 0.2, Dim, Hidden)
	}
	add("model.norm", 0, Dim)
	add("lm_head", 1, Vocab, Dim)
	return list
}
