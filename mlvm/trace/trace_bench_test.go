package trace_test

import (
	"runtime"
	"testing"

	"github.com/mlgeth/mlgeth/internal/models"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// BenchmarkNew commits to a run of a real model. It reports the bytes of its tensors
// per second.
func BenchmarkNew(b *testing.B) {
	for _, c := range []struct {
		name string
		from func(testing.TB) (*graph.Model, []byte)
	}{{"digits", models.Digits}, {"opt-mnist", models.OptMNIST}} {
		b.Run(c.name, func(b *testing.B) {
			m := load(b, c.from)
			tensors := m.run(b, 0)
			size := int64(0)
			for _, tensor := range tensors[0] {
				size += int64(len(tensor))
			}
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := trace.New(b.Context(), m.program, tensors, runtime.GOMAXPROCS(0)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
