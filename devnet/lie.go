package devnet

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

// fault is one wrong element in an execution.
type fault struct {
	segment, node int
	element       int64
	value         int64 // instead of the true one
}

// tamper makes an engine compute everything behind the fault honestly.
func (f *fault) tamper(p *graph.Program) func(segment, node int, output []byte) {
	return func(segment, node int, output []byte) {
		if segment == f.segment && node == f.node {
			p.Nodes[node].DType.Store(output, f.element, f.value)
		}
	}
}

// model returns a model with the fault in it.
func (f *fault) model(ctx context.Context, file *modelfile.File) (*agent.Local, error) {
	return agent.NewLocal(ctx, file, engine.Options{Tamper: f.tamper(file.Program)})
}

// lie is a fault at one place of an execution, and the wrong answer to which it leads.
type lie struct {
	fault
	place  string // of the fault, in words
	answer answer
}

// maxTries bounds the search for a fault that changes the answer.
const maxTries = 100_000

// findLie draws places and values until one, with everything behind it computed
// honestly, makes the model answer a question otherwise.
func findLie(ctx context.Context, seed uint64, t topic, q *question) (*lie, error) {
	file := t.file()
	l := &lie{fault: fault{node: -1}}
	e, err := engine.New(file.Program, file.Weights(), engine.Options{Tamper: func(segment, node int, output []byte) {
		l.tamper(file.Program)(segment, node, output)
	}})
	if err != nil {
		return nil, err
	}
	session := e.NewSession()
	rnd := rand.New(rand.NewPCG(seed, 1))
	for range maxTries {
		l.draw(rnd, file.Program, int(q.maxT))
		if l.answer, err = answerTo(ctx, session, t, q); err != nil {
			return nil, err
		}
		if l.answer != q.truth {
			l.describe(file, q)
			return l, nil
		}
	}
	return nil, errors.New("no single fault changes the answer")
}

// draw chooses a place in a run of at most so many segments, and a value.
func (f *fault) draw(rnd *rand.Rand, p *graph.Program, segments int) {
	f.segment = 0
	if segments > 1 {
		f.segment = rnd.IntN(segments)
	}
	f.node = rnd.IntN(len(p.Nodes))
	in := &p.Nodes[f.node]
	lowest, highest := in.DType.Range()
	f.element = rnd.Int64N(in.SizeAt(int64(f.segment)))
	f.value = lowest + int64(rnd.Uint64N(uint64(highest-lowest)))
}

// describe says where the fault is.
func (l *lie) describe(file *modelfile.File, q *question) {
	l.place = fmt.Sprintf("node %d, %s, element %d is %d", l.node, file.Metadata.NodeName(l.node), l.element, l.value)
	if q.maxT > 1 {
		l.place = fmt.Sprintf("segment %d, %s", l.segment, l.place)
	}
}
