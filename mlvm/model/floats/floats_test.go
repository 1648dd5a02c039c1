package floats_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/model/floats"
)

// TestHalf computes every half from its definition, in rational arithmetic.
func TestHalf(t *testing.T) {
	for i := range 1 << 16 {
		bits := uint16(i)
		e, m := int(bits>>10&31), int64(bits&1023)
		got := floats.Half(bits)
		if math.Signbit(got) != (bits>>15 == 1) && !math.IsNaN(got) {
			t.Fatalf("%#04x is %v", bits, got)
		}
		if e == 31 {
			if m == 0 && !math.IsInf(got, 0) || m != 0 && !math.IsNaN(got) {
				t.Fatalf("%#04x is %v", bits, got)
			}
			continue
		}
		if e > 0 {
			m += 1024
		}
		want := new(big.Rat).SetFrac64(m, 1<<10)
		for range max(e, 1) {
			want.Mul(want, big.NewRat(2, 1))
		}
		want.Quo(want, big.NewRat(1<<15, 1)) // 2^(max(e,1) − 15 − 10)·m
		if new(big.Rat).SetFloat64(math.Abs(got)).Cmp(want) != 0 {
			t.Fatalf("%#04x is %v, want %v", bits, got, want)
		}
	}
}

// TestRead: each format, from the middle of a file, and refusals.
func TestRead(t *testing.T) {
	ctx := context.Background()
	for format, data := range map[floats.Format]string{
		floats.F32:  "\x00\x00\x80\x3f\x00\x00\x20\xc0\x00\x00\x80\x7f\x00\x00\x00\x00",
		floats.F16:  "\x00\x3c\x00\xc1\x00\x7c\x00\x00",
		floats.BF16: "\x80\x3f\x20\xc0\x80\x7f\x00\x00",
	} {
		m := floats.Matrix{File: bytes.NewReader([]byte("xyz" + data)), Name: "w", Format: format, Rows: 2, Columns: 2, Offset: 3}
		got := make([]float64, 4)
		if err := m.Read(ctx, 0, 2, got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]float64{1, -2.5, math.Inf(1), 0}, got); diff != "" {
			t.Errorf("format %d differs (-want +got)\n%s", format, diff)
		}
		if err := m.Read(ctx, 1, 1, got[:2]); err != nil || got[1] != 0 || !math.IsInf(got[0], 1) {
			t.Errorf("format %d: row 1 is %v (error %v)", format, got[:2], err)
		}
		for _, bad := range [][3]int64{{-1, 1, 2}, {0, 3, 6}, {1, 2, 4}, {0, -1, 0}, {0, 1, 3}} {
			if err := m.Read(ctx, bad[0], bad[1], make([]float64, bad[2])); err == nil {
				t.Errorf("%d rows from %d on into %d numbers are read", bad[1], bad[0], bad[2])
			}
		}
		row := floats.Matrix{File: m.File, Name: "w", Format: format, Rows: 1, Columns: 3, Offset: 3}
		if _, err := row.Vector(); err == nil {
			t.Error("a vector with an infinity is read")
		}
		row.Columns = 2
		if v, err := row.Vector(); err != nil || !cmp.Equal(v, []float64{1, -2.5}) {
			t.Errorf("the vector is %v (error %v)", v, err)
		}
		m.Rows = 3
		if err := m.Read(ctx, 0, 3, make([]float64, 6)); !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("reading beyond the end gives the error %v", err)
		}
	}
}
