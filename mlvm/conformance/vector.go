package conformance

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/mlgeth/mlgeth/precompiles/op"
)

// lastSegment is tmax of instruction vectors.
const lastSegment = 3

// Step is one instruction with the bytes of its operands and of its result.
type Step struct {
	Instruction *op.Instruction
	T, Last     int64 // segment, and last segment of the program
	Operands    [op.SlotCount][]byte
	Want        []byte
}

// Vector is one line: an instruction, or a check that needs no implementation but
// the reference.
type Vector struct {
	Line int
	Op   string       // as the file writes it
	Step *Step        // nil if no instruction can express the vector
	Self func() error // nil if the reference evaluates Step
}

// maxLineLen bounds a line, in bytes.
const maxLineLen = 1 << 26

// Read calls visit for each vector of a file, in order, until it returns an error.
func Read(r io.Reader, visit func(*Vector) error) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLineLen)
	n := 0
	for lines.Scan() {
		n++
		v, err := decode(lines.Bytes())
		if err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		v.Line = n
		if err := visit(v); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("line %d: %w", n+1, err)
	}
	if n == 0 {
		return errors.New("no vectors")
	}
	return nil
}

// decode tells the kinds apart by their fields.
func decode(line []byte) (*Vector, error) {
	var kind struct {
		Op   string
		Desc *string
		D    json.RawMessage
	}
	if err := json.Unmarshal(line, &kind); err != nil {
		return nil, fmt.Errorf("not a vector: %w", err)
	}
	var v *Vector
	var err error
	switch {
	case kind.Desc != nil:
		v, err = decodeInstruction(line)
	case kind.D != nil:
		v, err = decodeBlock(line)
	default:
		v, err = decodeScalar(line)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", kind.Op, err)
	}
	v.Op = kind.Op
	return v, nil
}

// hexBytes is a byte string written in hex.
type hexBytes []byte

// UnmarshalText implements encoding.TextUnmarshaler.
func (h *hexBytes) UnmarshalText(b []byte) (err error) {
	*h, err = hex.DecodeString(string(b))
	return err
}

func decodeInstruction(line []byte) (*Vector, error) {
	var v struct {
		Desc, A, B, C, S, E, D, Y hexBytes
		T                         int64
	}
	if err := json.Unmarshal(line, &v); err != nil {
		return nil, err
	}
	in, err := op.Decode(v.Desc)
	if err != nil {
		return nil, err
	}
	if err := in.Validate(lastSegment); err != nil {
		return nil, err
	}
	if v.T < 0 || v.T > lastSegment {
		return nil, fmt.Errorf("segment is %d, want 0 to %d", v.T, lastSegment)
	}
	step := &Step{
		Instruction: in, T: v.T, Last: lastSegment,
		Operands: [op.SlotCount][]byte{v.A, v.B, v.C, v.S, v.E, v.D}, Want: v.Y,
	}
	if err := (&op.Memory{Instruction: in, Tensors: step.Operands}).Check(v.T); err != nil {
		return nil, err
	}
	return &Vector{Step: step}, nil
}
