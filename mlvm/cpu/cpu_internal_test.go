package cpu

import (
	"slices"
	"testing"
)

func TestParseLimit(t *testing.T) {
	for _, path := range order {
		got, err := parseLimit(string(path))
		want := path
		if !Available(path) {
			want = Generic
		}
		if got != want || (err == nil) != Available(path) {
			t.Errorf("%s: got %s and error %v, available is %t", path, got, err, Available(path))
		}
	}
	if got, err := parseLimit(""); got != order[len(order)-1] || err != nil {
		t.Errorf("unset: got %s and error %v, want no limit", got, err)
	}
	for _, value := range []string{"sse9", "AVX2", "NEON", "avx2,avx512", " "} {
		if got, err := parseLimit(value); got != Generic || err == nil {
			t.Errorf("%q: got %s and error %v, want generic and an error", value, got, err)
		}
	}
}

func TestBest(t *testing.T) {
	for _, limit := range order {
		for _, implemented := range [][]Path{{Generic}, {Generic, AVX2}, {AVX512, Generic}, {Generic, NEON}, order} {
			want := Generic
			for _, p := range order[:slices.Index(order, limit)+1] {
				if slices.Contains(implemented, p) && Available(p) {
					want = p
				}
			}
			if got := best(limit, implemented); got != want {
				t.Errorf("limit %s, implemented %v: got %s, want %s", limit, implemented, got, want)
			}
		}
	}
}

// TestLimit holds the choice of this process against its environment: a job that forces
// a path must get it.
func TestLimit(t *testing.T) {
	if err := Check(); err != nil {
		t.Error(err)
	}
	if limit != order[len(order)-1] && Best(order...) != limit {
		t.Errorf("best path is %s, want %s", Best(order...), limit)
	}
}
