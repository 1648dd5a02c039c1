package devnet

import "testing"

// TestFindLie: any seed gives a fault that changes the digit, and seeds give faults in
// different nodes.
func TestFindLie(t *testing.T) {
	nodes := make(map[int]bool)
	for seed := range uint64(20) {
		s, err := pickSample(t.Context(), 7*seed)
		if err != nil {
			t.Fatal(err)
		}
		l, err := findLie(t.Context(), seed, s.input)
		if err != nil {
			t.Fatal(err)
		}
		if l.class == s.class {
			t.Errorf("seed %d: the lie is the truth, a %d", seed, l.class)
		}
		again, err := findLie(t.Context(), seed, s.input)
		if err != nil || *again != *l {
			t.Errorf("seed %d: got %+v and then %+v, %v", seed, l, again, err)
		}
		model, err := l.model(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		tr, err := model.Run(t.Context(), s.input, 1)
		if err != nil {
			t.Fatal(err)
		}
		output, _ := tr.Output()
		if class, err := classOf(output); err != nil || class != l.class {
			t.Errorf("seed %d: the liar's trace says %d, %v, want %d", seed, class, err, l.class)
		}
		nodes[l.node] = true
	}
	if len(nodes) < 4 {
		t.Errorf("20 seeds give faults in only %d nodes", len(nodes))
	}
}

func TestClassOf(t *testing.T) {
	output := make([]byte, 40)
	output[4*3] = 5      // 3: 5
	output[4*7] = 5      // 7: 5, a tie
	output[4*9+3] = 0x80 // 9: the most negative
	if class, err := classOf(output); err != nil || class != 3 {
		t.Errorf("got %d, %v, want 3", class, err)
	}
	for _, n := range []int{0, 10, 39, 80} {
		if _, err := classOf(make([]byte, n)); err == nil {
			t.Errorf("%d bytes: got a digit, want an error", n)
		}
	}
}
