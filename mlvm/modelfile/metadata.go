package modelfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// maxMetadataLen bounds the metadata, in bytes.
const maxMetadataLen = 64 << 20

// Metadata is what a model file says for people and their tools. Nothing of it is
// bound by the model ID, so nothing that a result depends on may come from here.
// It is stored as JSON in the order of the fields, without spaces.
type Metadata struct {
	Name   string `json:"name,omitempty"`   // of the model
	Source string `json:"source,omitempty"` // what it was made from, and how
	Input  Input  `json:"input"`
	Output Output `json:"output"`
	// Language is absent unless the model is a language model.
	Language *Language `json:"language,omitempty"`
	// Certificate sums up the no-wrap certificate (graph.Certify).
	Certificate string `json:"certificate,omitempty"`
	// NodeNames and WeightNames are absent or have a name, perhaps an empty one,
	// for each node and weight tensor.
	NodeNames   []string `json:"nodeNames,omitempty"`
	WeightNames []string `json:"weightNames,omitempty"`
}

// Input says how to make the program's input.
type Input struct {
	// Description is in words: "image 28×28×1, u8 minus 128".
	Description string `json:"description,omitempty"`
	// Kind is "image", of shape (height, width, channels) or with the channels
	// first if ChannelsFirst is set, "tensor", or "prompt".
	Kind          string  `json:"kind,omitempty"`
	Shape         []int64 `json:"shape,omitempty"`
	ChannelsFirst bool    `json:"channelsFirst,omitempty"`
	// DType is the name of the type of the elements, "i8" to "i64".
	DType string `json:"dtype,omitempty"`
	// Minus is subtracted from each pixel.
	Minus int64 `json:"minus,omitempty"`
}

// Output says how to read the program's output.
type Output struct {
	Description string   `json:"description,omitempty"`
	Shape       []int64  `json:"shape,omitempty"`
	DType       string   `json:"dtype,omitempty"`
	FracBits    int      `json:"fracBits,omitempty"` // the real value is element / 2^FracBits
	Labels      []string `json:"labels,omitempty"`   // of classes
}

// encode returns the canonical encoding of m.
func (m *Metadata) encode() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(m); err != nil {
		return nil, fmt.Errorf("metadata: %v", err)
	}
	encoded := bytes.TrimSuffix(b.Bytes(), []byte("\n"))
	if len(encoded) > maxMetadataLen {
		return nil, fmt.Errorf("metadata has %d bytes, want at most %d", len(encoded), maxMetadataLen)
	}
	return encoded, nil
}

// decodeMetadata reads what encode returns, and nothing else.
func decodeMetadata(b []byte) (*Metadata, error) {
	if !utf8.Valid(b) {
		return nil, errors.New("metadata is not UTF-8")
	}
	m := new(Metadata)
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(m); err != nil {
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return nil, errors.New("metadata ends too early")
		}
		return nil, fmt.Errorf("metadata: %v", err)
	}
	again, err := m.encode()
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(again, b) {
		return nil, errors.New("metadata is not in canonical form")
	}
	return m, nil
}

// maxFracBits bounds the fraction bits of an output: its elements have at most 64.
const maxFracBits = 62

// validate checks that names fit the program, and that numbers can be computed with.
func (m *Metadata) validate(p *graph.Program) error {
	if f := m.Output.FracBits; f < 0 || f > maxFracBits {
		return fmt.Errorf("metadata: output has %d fraction bits, want 0 to %d", f, maxFracBits)
	}
	if err := checkTensor("input", m.Input.DType, m.Input.Shape); err != nil {
		return err
	}
	if err := checkTensor("output", m.Output.DType, m.Output.Shape); err != nil {
		return err
	}
	if n := len(m.NodeNames); n != 0 && n != len(p.Nodes) {
		return fmt.Errorf("metadata: %d names of nodes, want none or %d", n, len(p.Nodes))
	}
	if m.Language != nil {
		if err := m.Language.validate(p); err != nil {
			return err
		}
	}
	if n := len(m.WeightNames); n != 0 && n != len(p.Weights) {
		return fmt.Errorf("metadata: %d names of weight tensors, want none or %d", n, len(p.Weights))
	}
	return nil
}

// checkTensor checks a type by name and a shape, either of which may be absent.
func checkTensor(what, dtype string, shape []int64) error {
	switch dtype {
	case "", "i8", "i16", "i32", "i64":
	default:
		return fmt.Errorf("metadata: %s has type %q, want i8, i16, i32 or i64", what, dtype)
	}
	size := int64(1)
	for _, n := range shape {
		if n < 1 || n > tensor.MaxSize/size {
			return fmt.Errorf("metadata: %s has shape %v, want positive extents and at most %d elements", what, shape, int64(tensor.MaxSize))
		}
		size *= n
	}
	return nil
}

// NodeName returns the name of node i, or "" if it has none.
func (m *Metadata) NodeName(i int) string {
	if i >= len(m.NodeNames) {
		return ""
	}
	return m.NodeNames[i]
}
