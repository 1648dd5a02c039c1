package quant_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// memory is a FloatSource.
type memory struct {
	rows, columns int64
	data          []float64
	err           error // of reading the last row
}

func (m *memory) Shape() (rows, columns int64) { return m.rows, m.columns }

func (m *memory) Read(_ context.Context, first, n int64, dst []float64) error {
	if m.err != nil && first+n == m.rows {
		return m.err
	}
	if copy(dst, m.data[first*m.columns:(first+n)*m.columns]) != len(dst) {
		return errors.New("dst has another length")
	}
	return nil
}

// normal returns a matrix of normally distributed float32 numbers, row i times
// scale(i).
func normal(rows, columns int64, scale func(row int64) float64) *memory {
	rng := rand.New(rand.NewPCG(1, 2))
	m := &memory{rows: rows, columns: columns, data: make([]float64, rows*columns)}
	for i := range m.data {
		m.data[i] = float64(float32(rng.NormFloat64() * scale(int64(i)/columns)))
	}
	return m
}

func even(int64) float64 { return 0.02 }

// contentOf quantizes a matrix and checks what holds for all of them.
func contentOf(t testing.TB, m quant.Matrix) *quant.Content {
	t.Helper()
	f, err := m.Form(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	q, d, minima, err := m.Content(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	rows, columns := m.Shape()
	if int64(len(q)) != f.Q.ByteLen(rows*f.Columns) || int64(len(d)) != f.D.ByteLen(rows*f.Groups()) || minima != nil {
		t.Fatalf("form %+v: %d bytes of q, %d of D, %d of M", f, len(q), len(d), len(minima))
	}
	for row := range rows {
		for column := columns; column < f.Columns; column++ {
			if v := f.Q.Load(q, row*f.Columns+column); v != 0 {
				t.Fatalf("row %d is padded with %d", row, v)
			}
		}
	}
	return &quant.Content{Form: f, Q: q, D: d, M: minima}
}

// TestMatrixRows checks the formulas of NUMERICS §2.4 in rational arithmetic.
func TestMatrixRows(t *testing.T) {
	for _, c := range []struct {
		scheme quant.Scheme
		q      tensor.DType
		limit  int64
	}{{quant.W16, tensor.I16, math.MaxInt16}, {quant.W8, tensor.I8, math.MaxInt8}} {
		src := normal(50, 60, func(row int64) float64 { return math.Ldexp(0.02, int(row%3)) })
		got := contentOf(t, quant.NewMatrix(src, c.scheme))
		f := got.Form
		if f.Q != c.q || f.D != tensor.I32 || f.Minimum || f.Group != 60 || f.Columns != 60 {
			t.Errorf("%v: form %+v", c.scheme, f)
		}
		least := int64(math.MaxInt64)
		for row := range src.rows {
			d := f.D.Load(got.D, row)
			least = min(least, d)
			checkRow(t, got, src, row, c.limit)
			peak := 0.0
			for _, w := range src.data[row*60:][:60] {
				peak = max(peak, math.Abs(w))
			}
			want := new(big.Rat).Mul(exact(peak), power(f.Shift))
			want.Quo(want, big.NewRat(c.limit, 1))
			if want.Sub(want, big.NewRat(d, 1)); want.Abs(want).Cmp(big.NewRat(5001, 10000)) > 0 {
				t.Errorf("%v: D of row %d is %d, want a difference of %v less", c.scheme, row, d, want.FloatString(3))
			}
		}
		if least < 1<<23 || least >= 1<<24 {
			t.Errorf("%v: the smallest D is %d, want 24 bits", c.scheme, least)
		}
	}
}

// checkRow checks that every q of a row is in range and that no other would be
// nearer to the weight.
func checkRow(t testing.TB, got *quant.Content, src *memory, row, limit int64) {
	t.Helper()
	f := got.Form
	d := f.D.Load(got.D, row)
	if d < 1 {
		t.Fatalf("D of row %d is %d", row, d)
	}
	most := new(big.Rat).Mul(big.NewRat(d, 2), power(-f.Shift))
	most.Mul(most, new(big.Rat).Add(big.NewRat(1, 1), power(-30))) // quotients are rounded
	for column := range src.columns {
		if q := f.Q.Load(got.Q, row*f.Columns+column); q > limit || q < -limit {
			t.Fatalf("q of row %d, column %d is %d", row, column, q)
		}
		w := src.data[row*src.columns+column]
		diff := new(big.Rat).Sub(got.Weight(row, column), exact(w))
		if diff.Abs(diff).Cmp(most) > 0 {
			t.Fatalf("row %d, column %d is %v, want %v", row, column, got.Weight(row, column).FloatString(20), w)
		}
	}
}

func exact(x float64) *big.Rat { return new(big.Rat).SetFloat64(x) }

// power returns 2^n.
func power(n int) *big.Rat { return exact(math.Ldexp(1, n)) }

// TestMatrixSums: products with activations of 16 bits add up to less than 2^62,
// and with one bit more of D they might not, unless D has 24 bits.
func TestMatrixSums(t *testing.T) {
	for _, c := range []struct {
		columns int64
		scale   func(row int64) float64
	}{
		{64, even},
		{11008, even},
		{40000, even},
		{11008, func(row int64) float64 { return math.Ldexp(1, int(-3*row)) }},
		{500, func(row int64) float64 { return math.Ldexp(1, int(40-10*row)) }},
	} {
		src := normal(5, c.columns, c.scale)
		got := contentOf(t, quant.NewMatrix(src, quant.W16))
		f := got.Form
		greatest, least := new(big.Int), int64(math.MaxInt64)
		for row := range src.rows {
			checkRow(t, got, src, row, math.MaxInt16)
			sum := int64(0)
			for column := range c.columns {
				q := f.Q.Load(got.Q, row*f.Columns+column)
				sum += max(q, -q)
			}
			d := f.D.Load(got.D, row)
			least = min(least, d)
			if size := new(big.Int).Mul(big.NewInt(sum), big.NewInt(d<<15)); size.Cmp(greatest) > 0 {
				greatest = size
			}
		}
		if n := greatest.BitLen(); n > 62 || n < 61 && least < 1<<23 {
			t.Errorf("%d columns: sums of %d bits, the smallest D is %d", c.columns, n, least)
		}
	}
}

func TestMatrixExtremes(t *testing.T) {
	row := func(w ...float64) *memory { return &memory{rows: int64(len(w)), columns: 1, data: w} }
	for _, s := range []quant.Scheme{quant.W16, quant.W8, quant.Q8_0, quant.Q4_0} {
		for name, src := range map[string]*memory{
			"zeros":      {rows: 3, columns: 33, data: make([]float64, 99)},
			"subnormals": row(5e-324, -3e-320, 0),
			"small":      row(1e-300, 1e-30),
		} {
			got := contentOf(t, quant.NewMatrix(src, s))
			for i, w := range src.data {
				v, _ := got.Weight(int64(i)/src.columns, int64(i)%src.columns).Float64()
				if math.Abs(v-w) > 1e-25 {
					t.Errorf("%v, %s: %v becomes %v", s, name, w, v)
				}
			}
		}
		if _, err := quant.NewMatrix(row(1, 1e300), s).Form(context.Background()); err == nil {
			t.Errorf("%v: 1e300 is accepted", s)
		}
	}
	got := contentOf(t, quant.NewMatrix(row(3e6, 1e-3), quant.W16))
	if got.Form.D != tensor.I64 {
		t.Errorf("rows of 3e6 and 1e-3: D is %v", got.Form.D)
	}
	for _, s := range []quant.Scheme{quant.Q8_0, quant.Q4_0} {
		got := contentOf(t, quant.NewMatrix(row(-200*127, 0.5), s))
		if got.Form.D != tensor.I64 {
			t.Errorf("%v: D of 25,400 is %v", s, got.Form.D)
		}
		if v, _ := got.Weight(0, 0).Float64(); math.Abs(v+200*127) > 10 { // 11 bits of D
			t.Errorf("%v: −25,400 becomes %v", s, v)
		}
		if _, err := quant.NewMatrix(row(1e8), s).Form(context.Background()); err == nil {
			t.Errorf("%v: 1e8 is accepted, with a scale beyond fp16", s)
		}
	}
}

// TestMatrixRefused: an error says where a number is that is none.
func TestMatrixRefused(t *testing.T) {
	for _, s := range []quant.Scheme{quant.W16, quant.W8, quant.Q8_0, quant.Q4_0} {
		for _, bad := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
			src := normal(2000, 500, even)
			src.data[1234*500+56], src.data[1999*500] = bad, bad
			_, err := quant.NewMatrix(src, s).Form(context.Background())
			if err == nil || !strings.Contains(err.Error(), "row 1234, column 56 is "+fmt.Sprint(bad)) {
				t.Errorf("%v: %v gives the error %v", s, bad, err)
			}
		}
		src := normal(2000, 500, even)
		src.err = errors.New("no such page")
		if _, _, _, err := quant.NewMatrix(src, s).Content(context.Background()); !errors.Is(err, src.err) {
			t.Errorf("%v: a source that cannot be read gives the error %v", s, err)
		}
		src.err = nil
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if _, err := quant.NewMatrix(src, s).Form(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("%v: cancelled: %v", s, err)
		}
		for _, shape := range [][2]int64{{0, 1}, {1, 0}, {-1, 5}, {1, 1 << 24}, {1 << 40, 1}, {math.MaxInt64, math.MaxInt64}} {
			if _, err := quant.NewMatrix(&memory{rows: shape[0], columns: shape[1]}, s).Form(context.Background()); err == nil {
				t.Errorf("%v: shape %v is accepted", s, shape)
			}
		}
	}
	if _, err := quant.NewMatrix(normal(1, 1, even), 0).Form(context.Background()); err == nil {
		t.Error("scheme 0 is accepted")
	}
}

// TestMatrixSame: the bytes do not depend on processors, and are part of model IDs.
func TestMatrixSame(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for s, want := range map[quant.Scheme]string{
		quant.W16: "a6ed863c0092ea24", quant.W8: "68ce8ac28417a138", quant.Q8_0: "dac68556eb3de3e1", quant.Q4_0: "c54a08c7cdb27d52",
	} {
		for _, n := range []int{1, 2, 7} {
			runtime.GOMAXPROCS(n)
			got := contentOf(t, quant.NewMatrix(normal(301, 1900, even), s))
			h := sha256.New()
			h.Write(got.Q)
			h.Write(got.D)
			if sum := hex.EncodeToString(h.Sum(nil)[:8]); sum != want {
				t.Errorf("%v on %d processors: hash %s, want %s", s, n, sum, want)
			}
		}
	}
}

func TestMatrixSource(t *testing.T) {
	src := normal(10, 7, even)
	m := quant.NewMatrix(src, quant.W8)
	got, err := m.Rows(context.Background(), 3, 2)
	if err != nil || len(got) != 14 || got[0] != src.data[21] || got[13] != src.data[34] {
		t.Errorf("rows 3 and 4 are %v (error %v)", got, err)
	}
	for _, r := range [][2]int64{{-1, 2}, {0, 11}, {10, 1}, {0, -1}, {math.MaxInt64, 2}} {
		if _, err := m.Rows(context.Background(), r[0], r[1]); err == nil {
			t.Errorf("rows from %d, %d of them, are accepted", r[0], r[1])
		}
	}
}

func TestParseScheme(t *testing.T) {
	for _, s := range []quant.Scheme{quant.W16, quant.W8, quant.Q8_0, quant.Q4_0} {
		if got, err := quant.ParseScheme(s.String()); err != nil || got != s {
			t.Errorf("%v is read as %v (error %v)", s, got, err)
		}
	}
	if got, err := quant.ParseScheme("Q8_0"); err != nil || got != quant.Q8_0 {
		t.Errorf("Q8_0 is read as %v (error %v)", got, err)
	}
	for _, name := range []string{"", "w4", "q4_k"} {
		if _, err := quant.ParseScheme(name); err == nil {
			t.Errorf("%q is accepted", name)
		}
	}
}

func BenchmarkMatrix(b *testing.B) {
	src := normal(1024, 4096, even)
	for _, s := range []quant.Scheme{quant.W16, quant.W8, quant.Q8_0, quant.Q4_0} {
		b.Run(s.String(), func(b *testing.B) {
			for b.Loop() {
				contentOf(b, quant.NewMatrix(src, s))
			}
			b.ReportMetric(float64(len(src.data))*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mweights/s")
		})
	}
}
