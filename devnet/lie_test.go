package devnet

import (
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/engine"
)

// TestFindLie: any seed gives a fault that changes the digit, and seeds give faults in
// different nodes.
func TestFindLie(t *testing.T) {
	nodes := make(map[int]bool)
	for seed := range uint64(20) {
		topic, err := newDigitTopic(7 * seed)
		if err != nil {
			t.Fatal(err)
		}
		honest, err := agent.NewLocal(t.Context(), topic.file(), engine.Options{})
		if err != nil {
			t.Fatal(err)
		}
		questions, err := topic.questions(t.Context(), honest)
		if err != nil {
			t.Fatal(err)
		}
		nodes[checkLie(t, topic, questions[1], seed).Node] = true
	}
	if len(nodes) < 4 {
		t.Errorf("20 seeds give faults in only %d nodes", len(nodes))
	}
}

// checkLie finds the lie of a seed, twice, and checks that its trace tells it.
func checkLie(t *testing.T, topic topic, q *question, seed uint64) *lie {
	t.Helper()
	l, err := findLie(t.Context(), seed, topic, q)
	if err != nil {
		t.Fatal(err)
	}
	if l.answer == q.truth {
		t.Errorf("seed %d: the lie is the truth, %v", seed, l.answer)
	}
	again, err := findLie(t.Context(), seed, topic, q)
	if err != nil || *again != *l {
		t.Errorf("seed %d: got %+v and then %+v, %v", seed, l, again, err)
	}
	model, err := l.model(t.Context(), topic.file())
	if err != nil {
		t.Fatal(err)
	}
	tr, err := model.Run(t.Context(), q.input, q.maxT)
	if err != nil {
		t.Fatal(err)
	}
	output, _ := tr.Output()
	if a, err := topic.read(tr.T(), output); err != nil || a != l.answer {
		t.Errorf("seed %d: the liar's trace says %v, %v, want %v", seed, a, err, l.answer)
	}
	return l
}

func TestReadDigit(t *testing.T) {
	output := make([]byte, 40)
	output[4*3] = 5      // 3: 5
	output[4*7] = 5      // 7: 5, a tie
	output[4*9+3] = 0x80 // 9: the most negative
	if a, err := new(digitTopic).read(1, output); err != nil || a.class != 3 {
		t.Errorf("got %v, %v, want a 3", a, err)
	}
	for _, n := range []int{0, 10, 39, 80} {
		if _, err := new(digitTopic).read(1, make([]byte, n)); err == nil {
			t.Errorf("%d bytes: got a digit, want an error", n)
		}
	}
}
