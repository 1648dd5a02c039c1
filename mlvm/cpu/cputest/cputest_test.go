package cputest_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
)

// TestRequired fails where a path that the job asks for, known or not, is missing.
func TestRequired(t *testing.T) {
	ran := 0
	cputest.ForEach(t, []cpu.Path{cpu.Generic}, func(t *testing.T, path cpu.Path) {
		if ran++; path != cpu.Generic {
			t.Errorf("got path %s, want %s", path, cpu.Generic)
		}
	})
	if ran != 1 {
		t.Errorf("ran %d times, want once", ran)
	}
}
