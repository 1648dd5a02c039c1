package stepproof

import (
	"encoding/binary"
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// ContextLen is the number of bytes of an encoded Context.
const ContextLen = 192

const (
	offShape = 128
	offRun   = 160
	offZero  = 168
)

// Context is the claim that a proof is about, and its model: what a contract
// knows from its own storage.
type Context struct {
	GraphRoot, WeightsRoot merkle.Hash
	InputRoot, TraceRoot   merkle.Hash
	Shape                  layout.Shape
	T, MaxT                uint32 // segments claimed, and requested at most
}

// Encode returns the encoding of c.
func (c *Context) Encode() (b [ContextLen]byte) {
	for i, root := range [...]merkle.Hash{c.GraphRoot, c.WeightsRoot, c.InputRoot, c.TraceRoot} {
		copy(b[merkle.HashLen*i:], root[:])
	}
	shape := c.Shape.Encode()
	copy(b[offShape:], shape[:])
	binary.BigEndian.PutUint32(b[offRun:], c.T)
	binary.BigEndian.PutUint32(b[offRun+4:], c.MaxT)
	return b
}

// DecodeContext reads and validates the context at the beginning of input.
func DecodeContext(input []byte) (*Context, error) {
	if len(input) < ContextLen {
		return nil, fmt.Errorf("input has %d bytes, want at least %d", len(input), ContextLen)
	}
	b := (*[ContextLen]byte)(input)
	c := &Context{
		GraphRoot:   merkle.Hash(b[0:32]),
		WeightsRoot: merkle.Hash(b[32:64]),
		InputRoot:   merkle.Hash(b[64:96]),
		TraceRoot:   merkle.Hash(b[96:128]),
		Shape:       layout.DecodeShape([layout.ShapeLen]byte(b[offShape:offRun])),
		T:           binary.BigEndian.Uint32(b[offRun:]),
		MaxT:        binary.BigEndian.Uint32(b[offRun+4:]),
	}
	for _, x := range b[offZero:] {
		if x != 0 {
			return nil, fmt.Errorf("context: reserved bytes are not zero")
		}
	}
	if err := c.Validate(); err != nil {
		return nil, fmt.Errorf("context: %w", err)
	}
	return c, nil
}

// Validate checks the shape, and that T and MaxT are possible.
func (c *Context) Validate() error {
	if err := c.Shape.Validate(); err != nil {
		return fmt.Errorf("shape: %w", err)
	}
	if c.MaxT > c.Shape.MaxSegments {
		return fmt.Errorf("maxT is %d, want at most %d", c.MaxT, c.Shape.MaxSegments)
	}
	if c.T < 1 || c.T > c.MaxT {
		return fmt.Errorf("T is %d, want 1 to %d", c.T, c.MaxT)
	}
	if c.Shape.StopNode == layout.NoStop && c.T != c.MaxT {
		return fmt.Errorf("T is %d without a stop node, want %d", c.T, c.MaxT)
	}
	return nil
}
