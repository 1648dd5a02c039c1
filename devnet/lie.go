package devnet

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/agent/adversary"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

// fault is one wrong element in an execution.
type fault struct {
	adversary.Place
	value int64 // instead of the true one
}

// tamper makes an engine compute everything behind the fault honestly.
func (f *fault) tamper(p *graph.Program) func(segment, node int, output []byte) {
	return f.Tamper(p, adversary.Set(f.value))
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
	l := &lie{fault: fault{Place: adversary.Place{Node: -1}}}
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
	f.Segment = 0
	if segments > 1 {
		f.Segment = rnd.IntN(segments)
	}
	f.Node = rnd.IntN(len(p.Nodes))
	in := &p.Nodes[f.Node]
	lowest, highest := in.DType.Range()
	f.Element = rnd.Int64N(in.SizeAt(int64(f.Segment)))
	f.value = lowest + int64(rnd.Uint64N(uint64(highest-lowest)))
}

// describe says where the fault is.
func (l *lie) describe(file *modelfile.File, q *question) {
	l.place = fmt.Sprintf("node %d, %s, element %d is %d", l.Node, file.Metadata.NodeName(l.Node), l.Element, l.value)
	if q.maxT > 1 {
		l.place = fmt.Sprintf("segment %d, %s", l.Segment, l.place)
	}
}
