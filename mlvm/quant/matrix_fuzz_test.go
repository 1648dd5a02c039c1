package quant_test

import (
	"context"
	"encoding/binary"
	"math"
	"math/big"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// FuzzMatrix quantizes arbitrary float32 weights: what is not refused has the
// nearest q for each row, or is at most a scale away from its weight in a group.
func FuzzMatrix(f *testing.F) {
	f.Add(uint8(quant.W16), uint8(3), []byte("\x00\x00\x80\x3f\x00\x00\x00\xbf\x01\x00\x00\x00"))
	f.Add(uint8(quant.Q4_0), uint8(2), []byte("\x00\x00\x80\xff\x00\x00\x00\xbf"))
	f.Fuzz(func(t *testing.T, scheme, columns uint8, b []byte) {
		if columns == 0 || len(b) < 4*int(columns) || len(b) > 1<<10 {
			return
		}
		src := &memory{rows: int64(len(b) / 4 / int(columns)), columns: int64(columns)}
		finite := true
		for i := range src.rows * src.columns {
			w := float64(math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:])))
			finite = finite && w-w == 0
			src.data = append(src.data, w)
		}
		m := quant.NewMatrix(src, quant.Scheme(scheme))
		if _, err := m.Form(context.Background()); err != nil {
			return
		}
		if !finite {
			t.Fatal("a number that is not finite is accepted")
		}
		got := contentOf(t, m)
		row := make([]float64, columns)
		for i := range src.rows {
			switch got.Form.Q {
			case tensor.I16:
				checkRow(t, got, src, i, math.MaxInt16)
			case tensor.I8:
				if got.Form.Group != 32 {
					checkRow(t, got, src, i, math.MaxInt8)
				}
			}
			if got.Form.Group == 32 {
				checkGroups(t, got, src, i)
			}
			got.Row(i, row)
			for j, v := range row {
				if want, _ := got.Weight(i, int64(j)).Float64(); v != want {
					t.Fatalf("row %d, column %d is %v and %v", i, j, v, want)
				}
			}
		}
	})
}

// checkGroups checks that weights are within 1.05 scales, as much as the greatest
// of Q4_0 may lose, and the rounding of the scale to fp16.
func checkGroups(t *testing.T, got *quant.Content, src *memory, row int64) {
	t.Helper()
	f := got.Form
	for column := range src.columns {
		d := f.D.Load(got.D, row*f.Groups()+column/f.Group)
		most := new(big.Rat).SetInt64(max(d, -d))
		most.Mul(most, big.NewRat(107, 100))
		// In the subnormal fp16 a scale errs by half a unit, 127 times.
		most.Add(most, big.NewRat(127, 2)).Mul(most, power(-f.Shift))
		diff := new(big.Rat).Sub(got.Weight(row, column), exact(src.data[row*src.columns+column]))
		if diff.Abs(diff).Cmp(most) > 0 {
			t.Fatalf("row %d, column %d is off by %s, want at most %s", row, column, diff.FloatString(12), most.FloatString(12))
		}
	}
}
