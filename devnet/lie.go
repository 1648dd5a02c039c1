package devnet

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/engine"
)

// classes is the number of digits.
const classes = 10

// classOf returns the digit that the consumer makes of a model's output: the highest
// of ten little-endian scores, the lowest digit on a tie.
func classOf(output []byte) (int, error) {
	width := len(output) / classes
	if width != 4 || len(output) != classes*width {
		return 0, fmt.Errorf("output of %d bytes, want %d scores of 4", len(output), classes)
	}
	best := 0
	score := func(i int) int32 { return int32(binary.LittleEndian.Uint32(output[width*i:])) }
	for i := range classes {
		if score(i) > score(best) {
			best = i
		}
	}
	return best, nil
}

// lie is a fault at one place of an execution, and the wrong digit to which it leads.
type lie struct {
	node    int
	name    string // of the node
	element int64
	value   int64 // instead of the true one
	class   int
}

// maxTries bounds the search for a fault that changes the digit.
const maxTries = 100_000

// findLie draws places and values until one, with everything behind it computed
// honestly, makes the model see another digit on the input.
func findLie(ctx context.Context, seed uint64, input []byte) (*lie, error) {
	file, err := digits.Model()
	if err != nil {
		return nil, err
	}
	l := new(lie)
	e, err := engine.New(file.Program, file.Weights(), engine.Options{Tamper: func(_, node int, output []byte) {
		if l.node == node {
			file.Program.Nodes[node].DType.Store(output, l.element, l.value)
		}
	}})
	if err != nil {
		return nil, err
	}
	session := e.NewSession()
	l.node = -1
	honest, err := runClass(ctx, session, input)
	if err != nil {
		return nil, err
	}
	rnd := rand.New(rand.NewPCG(seed, 1))
	for range maxTries {
		l.node = rnd.IntN(len(file.Program.Nodes))
		in := &file.Program.Nodes[l.node]
		lowest, highest := in.DType.Range()
		l.element = rnd.Int64N(in.SizeAt(0))
		l.value = lowest + int64(rnd.Uint64N(uint64(highest-lowest)))
		if l.class, err = runClass(ctx, session, input); err != nil {
			return nil, err
		}
		if l.class != honest {
			l.name = file.Metadata.NodeName(l.node)
			return l, nil
		}
	}
	return nil, errors.New("no single fault changes the digit")
}

func runClass(ctx context.Context, s *engine.Session, input []byte) (int, error) {
	output, _, err := s.Output(ctx, input, 1)
	if err != nil {
		return 0, err
	}
	return classOf(output)
}

// model returns the embedded model with the fault in it.
func (l *lie) model(ctx context.Context) (*agent.Local, error) {
	file, err := digits.Model()
	if err != nil {
		return nil, err
	}
	return agent.NewLocal(ctx, file, engine.Options{Tamper: func(_, node int, output []byte) {
		if node == l.node {
			file.Program.Nodes[node].DType.Store(output, l.element, l.value)
		}
	}})
}
