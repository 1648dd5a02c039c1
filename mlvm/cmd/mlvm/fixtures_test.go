package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
	"github.com/mlgeth/mlgeth/mlvm/model/gguf/ggufwrite"
)

// Extents of the models of random weights. A row of Q8_0 is of whole blocks of 32.
const (
	tinyDim, tinyHidden, tinyLayers, tinyHeads, tinyKVHeads = 32, 44, 2, 4, 2
	tinyContext                                             = 48
	tinyKVDim                                               = tinyDim / tinyHeads * tinyKVHeads
	ggufHidden                                              = 64
)

// llama2cBytes returns a llama2.c checkpoint of version 0 with random weights.
func llama2cBytes() []byte {
	vocab := len(words())
	rng := rand.New(rand.NewPCG(1, 2))
	var b []byte
	for _, n := range []int{tinyDim, tinyHidden, tinyLayers, tinyHeads, tinyKVHeads, vocab, tinyContext} {
		b = binary.LittleEndian.AppendUint32(b, uint32(n))
	}
	for _, n := range []struct {
		count     int
		deviation float64 // 0: all are 1
	}{
		{vocab * tinyDim, 1}, {tinyLayers * tinyDim, 0}, {tinyLayers * tinyDim * tinyDim, 0.2},
		{tinyLayers * tinyDim * tinyKVDim, 0.2}, {tinyLayers * tinyDim * tinyKVDim, 0.2},
		{tinyLayers * tinyDim * tinyDim, 0.2}, {tinyLayers * tinyDim, 0}, {tinyLayers * tinyHidden * tinyDim, 0.2},
		{tinyLayers * tinyHidden * tinyDim, 0.2}, {tinyLayers * tinyHidden * tinyDim, 0.2},
		{tinyDim, 0}, {tinyContext * tinyDim / tinyHeads, 0},
	} {
		for range n.count {
			x := 1.0
			if n.deviation > 0 {
				x = n.deviation * rng.NormFloat64()
			}
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(float32(x)))
		}
	}
	return b
}

// tokenizerBytes returns the tokenizer of words in the format of llama2.c.
func tokenizerBytes() []byte {
	b := binary.LittleEndian.AppendUint32(nil, 12) // the longest token's bytes
	for _, token := range words() {
		b = binary.LittleEndian.AppendUint32(b, 0) // score
		b = binary.LittleEndian.AppendUint32(b, uint32(len(token)))
		b = append(b, token...)
	}
	return b
}

// ggufTensors returns the tensors of a model: matrices Q8_0, norms F32.
func ggufTensors() []ggufwrite.Tensor {
	matrix := func(name string, columns, rows int64) ggufwrite.Tensor {
		return ggufwrite.Tensor{Name: name + ".weight", Type: gguf.Q8_0, Shape: []int64{columns, rows}}
	}
	norm := func(name string) ggufwrite.Tensor {
		return ggufwrite.Tensor{Name: name + ".weight", Type: gguf.F32, Shape: []int64{tinyDim}}
	}
	tensors := []ggufwrite.Tensor{matrix("token_embd", tinyDim, int64(len(words())))}
	for i := range tinyLayers {
		at := fmt.Sprintf("blk.%d.", i)
		tensors = append(tensors,
			norm(at+"attn_norm"), matrix(at+"attn_q", tinyDim, tinyDim), matrix(at+"attn_k", tinyDim, tinyKVDim),
			matrix(at+"attn_v", tinyDim, tinyKVDim), matrix(at+"attn_output", tinyDim, tinyDim), norm(at+"ffn_norm"),
			matrix(at+"ffn_gate", tinyDim, ggufHidden), matrix(at+"ffn_up", tinyDim, ggufHidden), matrix(at+"ffn_down", ggufHidden, tinyDim))
	}
	return append(tensors, norm("output_norm"))
}

// ggufPairs returns the metadata of a model of an architecture.
func ggufPairs(architecture string) []ggufwrite.Pair {
	vocab := words()
	vocab[1], vocab[2] = "<s>", "</s>"
	kinds := make([]int32, len(vocab)) // 1 normal, 2 unknown, 3 control, 6 byte
	for i := range kinds {
		switch {
		case i == 0:
			kinds[i] = 2
		case i < 3:
			kinds[i] = 3
		case i < 3+256:
			kinds[i] = 6
		default:
			kinds[i] = 1
		}
	}
	for i, token := range vocab {
		if token == " " {
			vocab[i] = "▁"
		}
	}
	return []ggufwrite.Pair{
		{Key: "general.architecture", Value: architecture}, {Key: "general.name", Value: "tiny"},
		{Key: "llama.embedding_length", Value: uint32(tinyDim)}, {Key: "llama.feed_forward_length", Value: uint32(ggufHidden)},
		{Key: "llama.block_count", Value: uint32(tinyLayers)}, {Key: "llama.attention.head_count", Value: uint32(tinyHeads)},
		{Key: "llama.attention.head_count_kv", Value: uint32(tinyKVHeads)}, {Key: "llama.context_length", Value: uint32(tinyContext)},
		{Key: "llama.attention.layer_norm_rms_epsilon", Value: float32(1e-5)},
		{Key: "tokenizer.ggml.model", Value: "llama"}, {Key: "tokenizer.ggml.tokens", Value: vocab},
		{Key: "tokenizer.ggml.scores", Value: make([]float32, len(vocab))}, {Key: "tokenizer.ggml.token_type", Value: kinds},
		{Key: "tokenizer.ggml.bos_token_id", Value: uint32(1)}, {Key: "tokenizer.ggml.eos_token_id", Value: uint32(2)},
		{Key: "tokenizer.ggml.unknown_token_id", Value: uint32(0)},
	}
}

// ggufBytes returns a GGUF file with random weights.
func ggufBytes(architecture string) ([]byte, error) {
	const half = 0x1c00 // 2⁻⁸, fp16: the scale of a block
	tensors := ggufTensors()
	var b bytes.Buffer
	w, err := ggufwrite.New(&b, ggufPairs(architecture), tensors)
	if err != nil {
		return nil, err
	}
	rng := rand.New(rand.NewPCG(3, 4))
	for _, t := range tensors {
		n, err := t.Type.ByteLen(t.Shape...)
		if err != nil {
			return nil, err
		}
		data := make([]byte, 0, n)
		for int64(len(data)) < n {
			if t.Type == gguf.F32 {
				data = binary.LittleEndian.AppendUint32(data, math.Float32bits(1))
				continue
			}
			data = binary.LittleEndian.AppendUint16(data, half)
			for range 32 {
				data = append(data, byte(rng.Uint32()))
			}
		}
		if _, err := w.Write(data); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// languageFiles writes what scripts on language models begin with: tiny.bin, tok.bin
// and tiny.gguf, and damaged files of their kinds.
func languageFiles(dir string) error {
	good, err := ggufBytes("llama")
	if err != nil {
		return err
	}
	other, err := ggufBytes("gpt-neox")
	if err != nil {
		return err
	}
	// The entry of the first tensor: name, rank u32, two extents u64, type u32, offset u64.
	const name = "token_embd.weight"
	entry := bytes.Index(good, []byte(name)) + len(name)
	patched := func(at int, field ...byte) []byte {
		b := slices.Clone(good)
		copy(b[at:], field)
		return b
	}
	u64 := func(v uint64) []byte { return binary.LittleEndian.AppendUint64(nil, v) }
	checkpoint := llama2cBytes()
	for file, b := range map[string][]byte{
		"tiny.bin": checkpoint, "tok.bin": tokenizerBytes(), "tiny.gguf": good,
		"cut.bin":       checkpoint[:len(checkpoint)-100],
		"header.bin":    checkpoint[:20],
		"cut.gguf":      good[:len(good)-64],
		"metadata.gguf": good[:200],
		"offset.gguf":   patched(entry+24, u64(1<<40)...),
		"tensors.gguf":  patched(8, u64(1<<60)...),
		"pairs.gguf":    patched(16, u64(1<<60)...),
		"extent.gguf":   patched(entry+4, u64(1<<62)...),
		"type.gguf":     patched(entry+20, 200, 0, 0, 0),
		"other.gguf":    other,
		"ids":           {1, 0, 7, 1, 8, 1, 9, 1, 10, 1, 11, 1},
		"wrong.ids":     {1, 0, 255, 255},
		"odd.ids":       {1, 0, 7},
	} {
		if err := os.WriteFile(filepath.Join(dir, file), b, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// scriptCommands are the commands of scripts beside those of testscript.
var scriptCommands = map[string]func(ts *testscript.TestScript, neg bool, args []string){
	"exits": exits, "same": same, "near": near, "follows": follows,
}

// exits runs a command that must end with an exit code: exits CODE COMMAND [ARG…]
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARG…]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	if code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
}

// field returns a field of the JSON object in a file.
func field(ts *testscript.TestScript, file, name string) json.RawMessage {
	var object map[string]json.RawMessage
	if err := json.Unmarshal([]byte(ts.ReadFile(file)), &object); err != nil {
		ts.Fatalf("%s: %v", file, err)
	}
	v, ok := object[name]
	if !ok {
		ts.Fatalf("%s has no field %q", file, name)
	}
	return v
}

// same compares a field of two JSON objects: same FIELD FILE FILE
func same(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("usage: same FIELD FILE FILE")
	}
	a, b := field(ts, args[1], args[0]), field(ts, args[2], args[0])
	if bytes.Equal(a, b) == neg {
		ts.Fatalf("%s is %s in %s, and %s in %s", args[0], a, args[1], b, args[2])
	}
}

// near compares a number of a JSON object: near FIELD FILE NUMBER TOLERANCE
func near(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: near FIELD FILE NUMBER TOLERANCE")
	}
	var got float64
	ts.Check(json.Unmarshal(field(ts, args[1], args[0]), &got))
	want, err := strconv.ParseFloat(args[2], 64)
	ts.Check(err)
	tolerance, err := strconv.ParseFloat(args[3], 64)
	ts.Check(err)
	if !(math.Abs(got-want) <= tolerance) {
		ts.Fatalf("%s is %v, want %v ± %v", args[0], got, want, tolerance)
	}
}

// follows compares the generated tokens with those of a file of u16, from its second
// on: follows FILE IDS
func follows(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: follows FILE IDS")
	}
	var got, want []uint16
	ts.Check(json.Unmarshal(field(ts, args[0], "tokens"), &got))
	ids := []byte(ts.ReadFile(args[1]))
	for i := 2; i+1 < len(ids); i += 2 {
		want = append(want, binary.LittleEndian.Uint16(ids[i:]))
	}
	if len(want) == 0 || !slices.Equal(got, want) {
		ts.Fatalf("tokens %v, want %v", got, want)
	}
}
