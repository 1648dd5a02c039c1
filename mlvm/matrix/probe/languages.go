package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
	"github.com/mlgeth/mlgeth/mlvm/model/gguf/ggufsynth"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/model/llama2c"
	"github.com/mlgeth/mlgeth/mlvm/model/llama2c/llama2ctest"
	"github.com/mlgeth/mlgeth/mlvm/model/safetensors"
	"github.com/mlgeth/mlgeth/mlvm/model/safetensors/safetensorstest"
	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// addGGUF adds a language model in each of the formats of blocks and numbers; two of
// them, whose weights are bytes and nibbles, are run.
func addGGUF(ctx context.Context, p *probe) error {
	for _, quant := range []string{"q8_0", "q4_0", "q4_1", "q5_0", "q5_1", "q4_k", "q5_k", "q6_k", "f16", "bf16", "f32"} {
		const context = 12
		m, err := ggufsynth.New("tiny", quant, context, 1)
		if err != nil {
			return err
		}
		path := filepath.Join(p.folder, quant+".gguf")
		if err := m.WriteFile(ctx, path, nil); err != nil {
			return err
		}
		if err := p.addGGUFFile(ctx, path, quant); err != nil {
			return fmt.Errorf("%s: %w", quant, err)
		}
		if err := os.Remove(path); err != nil {
			return err
		}
	}
	return nil
}

// addGGUFFile adds the model of a file.
func (p *probe) addGGUFFile(ctx context.Context, path, quant string) (err error) {
	f, err := gguf.Open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	ck, err := f.Checkpoint(gguf.Options{})
	if err != nil {
		return err
	}
	if quant == "q8_0" {
		t, err := f.Tokenizer()
		if err != nil {
			return err
		}
		tokens, err := t.Encode("the rain in Spain: ß, 雨, \t and a tail", tokenizer.Options{BOS: true})
		if err != nil {
			return err
		}
		p.addHash("tokens", fmt.Append(nil, tokens))
	}
	ck.Config.Build.Greedy = quant != "q8_0" // the table for sampling takes a while
	return p.addLanguage(ctx, "gguf/"+quant, ck, quant == "q8_0" || quant == "q4_0")
}

// addLanguage adds a language model: as a subject, which is run on a prompt, or for its
// identifier only.
func (p *probe) addLanguage(ctx context.Context, name string, ck *llama.Checkpoint, isSubject bool) error {
	m, err := llama.Compile(ctx, ck)
	if err != nil {
		return err
	}
	var weights [][]byte
	if err := m.EachWeight(ctx, func(content []byte) error {
		weights = append(weights, content)
		return nil
	}); err != nil {
		return err
	}
	m.Weights = weights
	if !isSubject {
		_, err := p.addModel(ctx, name, m.Model)
		return err
	}
	prompt := input.Prompt{Tokens: []int32{1, 3, 4, 0, 2, 4}, Temperature: 1 << 15, TopK: 3, Seed: 5}
	in, err := prompt.Encode(m.Context, ck.Config.Vocab)
	if err != nil {
		return err
	}
	return p.addSubject(ctx, name, m.Model, in, uint32(m.Context))
}

// addSafetensors adds the model of a folder in each type of numbers, and runs one.
func addSafetensors(ctx context.Context, p *probe) error {
	config, err := json.Marshal(safetensorstest.Config())
	if err != nil {
		return err
	}
	for _, dtype := range []string{"F32", "F16", "BF16"} {
		folder := filepath.Join(p.folder, dtype)
		if err := os.Mkdir(folder, 0o700); err != nil {
			return err
		}
		for name, content := range map[string][]byte{
			"config.json": config, "model.safetensors": safetensorstest.Build(safetensorstest.Entries(dtype)),
		} {
			if err := os.WriteFile(filepath.Join(folder, name), content, 0o600); err != nil {
				return err
			}
		}
		f, err := safetensors.Open(folder, safetensors.Options{})
		if err != nil {
			return fmt.Errorf("%s: %w", dtype, err)
		}
		f.Checkpoint.Config.Build.Greedy = true
		if err := errors.Join(p.addLanguage(ctx, "safetensors/"+dtype, &f.Checkpoint, dtype == "BF16"), f.Close()); err != nil {
			return fmt.Errorf("%s: %w", dtype, err)
		}
	}
	return nil
}

// addLlama2c adds a checkpoint in each version of the format.
func addLlama2c(ctx context.Context, p *probe) error {
	m := llama2ctest.Model{Dim: 32, Hidden: 40, Layers: 2, Heads: 4, KVHeads: 2, Vocab: 30, SeqLen: 8, Group: 8}
	for version := range 3 {
		b := m.File(version)
		ck, _, err := llama2c.Read(bytes.NewReader(b), int64(len(b)), llama2c.Options{})
		if err == nil {
			ck.Config.Build.Greedy = true
			err = p.addLanguage(ctx, fmt.Sprintf("llama2c/%d", version), ck, false)
		}
		if err != nil {
			return fmt.Errorf("version %d: %w", version, err)
		}
	}
	return nil
}
