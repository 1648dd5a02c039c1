package gguf_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// matrix returns a matrix of these blocks, row-major.
func matrix(t testing.TB, kind gguf.Type, rows int64, data []byte) quant.Matrix {
	t.Helper()
	size, elements, err := kind.Size()
	if err != nil {
		t.Fatal(err)
	}
	n := int64(len(data) / size)
	if n%rows != 0 {
		t.Fatalf("%d blocks in %d rows", n, rows)
	}
	return gguf.NewBlocks(bytes.NewReader(data), "w", kind, rows, n/rows*int64(elements))
}

// check compares all that a matrix says with blocks, one by one.
func check(t *testing.T, m quant.Matrix, want []gguf.Block) {
	t.Helper()
	f, err := m.Form(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	q, d, minima, err := m.Content(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	rows, columns := m.Shape()
	if f.Columns != columns || f.Shift != 24 || int64(len(q)) != f.Q.ByteLen(rows*columns) ||
		int64(len(d)) != f.D.ByteLen(rows*f.Groups()) || f.Minimum != (want[0].M != nil) || f.Minimum != (minima != nil) {
		t.Fatalf("form %+v of %d×%d: %d, %d, %d bytes", f, rows, columns, len(q), len(d), len(minima))
	}
	w, err := m.Rows(t.Context(), 0, rows)
	if err != nil {
		t.Fatal(err)
	}
	var maxD, maxM int64
	at, group := int64(0), int64(0)
	for i, block := range want {
		for k, v := range block.Q {
			g := k / int(f.Group)
			if got := f.Q.Load(q, at+int64(k)); got != int64(v) {
				t.Fatalf("q %d of block %d is %d, want %d", k, i, got, v)
			}
			exact := int64(v) * block.D[g]
			if f.Minimum {
				exact += block.M[g]
			}
			if got := w[at+int64(k)] * (1 << 24); got != math.Trunc(got) || int64(got) != exact { // below 2^53
				t.Fatalf("weight %d of block %d is %v, want %v/2^24", k, i, w[at+int64(k)], exact)
			}
		}
		for g, v := range block.D {
			if got := f.D.Load(d, group+int64(g)); got != v {
				t.Fatalf("D %d of block %d is %d, want %d", g, i, got, v)
			}
			maxD = max(maxD, v, -v)
			if f.Minimum {
				if got := f.M.Load(minima, group+int64(g)); got != block.M[g] {
					t.Fatalf("M %d of block %d is %d, want %d", g, i, got, block.M[g])
				}
				maxM = max(maxM, block.M[g], -block.M[g])
			}
		}
		at, group = at+int64(len(block.Q)), group+int64(len(block.D))
	}
	if at != rows*columns || group != rows*f.Groups() {
		t.Fatalf("%d quanta and %d scales, want %d×%d", at, group, rows, columns)
	}
	if f.MaxD != maxD || f.MaxM != maxM || (f.D == tensor.I32) != (maxD < 1<<31) || f.Minimum && (f.M == tensor.I32) != (maxM < 1<<31) {
		t.Errorf("form %+v, want |D| and |M| up to %d and %d", f, maxD, maxM)
	}
	checkSums(t, f, rows, q, d)
}

// checkSums: RowSum is at least the greatest sum, if it is known, and it is unless the
// sum is beyond what it could prove.
func checkSums(t *testing.T, f quant.Form, rows int64, q, d []byte) {
	t.Helper()
	greatest := new(big.Int)
	for n := range rows {
		sum := new(big.Int)
		for g := range f.Groups() {
			quanta := int64(0)
			for k := range f.Group {
				v := f.Q.Load(q, n*f.Columns+g*f.Group+k)
				quanta += max(v, -v)
			}
			v := big.NewInt(f.D.Load(d, n*f.Groups()+g))
			sum.Add(sum, v.Mul(v.Abs(v), big.NewInt(quanta)))
		}
		if sum.Cmp(greatest) > 0 {
			greatest = sum
		}
	}
	if f.RowSum == 0 && greatest.BitLen() > 0 && greatest.BitLen() < 57 || f.RowSum != 0 && greatest.Cmp(big.NewInt(f.RowSum)) > 0 {
		t.Errorf("form %+v: the greatest sum is %v", f, greatest)
	}
}

// decode decodes blocks one by one.
func decode(t *testing.T, kind gguf.Type, data []byte) (blocks []gguf.Block) {
	t.Helper()
	size, _, err := kind.Size()
	if err != nil {
		t.Fatal(err)
	}
	for ; len(data) > 0; data = data[size:] {
		b, err := kind.Decode(data[:size])
		if err != nil {
			t.Fatal(err)
		}
		blocks = append(blocks, b)
	}
	return blocks
}

// TestMatrixVectors: whole tensors of the vectors' blocks are what the vectors say.
func TestMatrixVectors(t *testing.T) {
	data, blocks := map[gguf.Type][]byte{}, map[gguf.Type][]gguf.Block{}
	for _, v := range vectors(t) {
		kind := gguf.Type(v.Op)
		data[kind] = append(data[kind], v.bytes...)
		blocks[kind] = append(blocks[kind], gguf.Block{Q: v.Q, D: v.D, M: v.M})
	}
	for _, kind := range quantised {
		if len(blocks[kind]) == 0 {
			t.Fatalf("no vector for %s", kind)
		}
		t.Run(string(kind), func(t *testing.T) { check(t, matrix(t, kind, 1, data[kind]), blocks[kind]) })
	}
}

// TestMatrixRandom: tensors longer than what is read at a time, of random bytes with
// finite scales, are the same as their blocks.
func TestMatrixRandom(t *testing.T) {
	for _, kind := range quantised {
		t.Run(string(kind), func(t *testing.T) {
			size, _, err := kind.Size()
			if err != nil {
				t.Fatal(err)
			}
			data := randomBlocks(kind, 3*(1<<20/3/size+5)) // three rows
			m := matrix(t, kind, 3, data)
			check(t, m, decode(t, kind, data))
			all, err := m.Rows(t.Context(), 0, 3)
			if err != nil {
				t.Fatal(err)
			}
			one, err := m.Rows(t.Context(), 1, 1)
			if err != nil || len(one)*3 != len(all) {
				t.Fatalf("%d weights in a row (error %v)", len(one), err)
			}
			for i, w := range one {
				if w != all[len(one)+i] {
					t.Fatalf("weight %d of row 1 is %v and %v", i, w, all[len(one)+i])
				}
			}
		})
	}
}

// randomBlocks returns blocks of random bytes, but for infinite scales.
func randomBlocks(kind gguf.Type, n int) (data []byte) {
	rng := rand.New(rand.NewPCG(7, uint64(n)))
	size, _, _ := kind.Size()
	for range n {
		b := make([]byte, size)
		for i := range b {
			b[i] = byte(rng.Uint32())
		}
		for _, at := range scaleAt[kind] {
			if b[at+1]&0x7c == 0x7c {
				b[at+1] ^= 4
			}
		}
		data = append(data, b...)
	}
	return data
}

// half is the value of an fp16 number times 2^24, from its definition.
func half(bits uint16) *big.Int {
	v := new(big.Rat).SetFloat64(math.Ldexp(float64(bits&1023), -24))
	if e := int(bits >> 10 & 31); e > 0 {
		v.SetFloat64(math.Ldexp(1+float64(bits&1023)/1024, e-15))
	}
	v.Mul(v, big.NewRat(1<<24, 1))
	if !v.IsInt() {
		panic("not an integer")
	}
	if bits>>15 == 1 {
		v.Neg(v)
	}
	return v.Num()
}

// TestScales: every finite fp16 number as the scale, and as the minimum, of every type,
// from the formulas of NUMERICS §2.4 over the integers.
func TestScales(t *testing.T) {
	for _, kind := range quantised {
		for place, at := range scaleAt[kind] {
			size, _, err := kind.Size()
			if err != nil {
				t.Fatal(err)
			}
			var data []byte
			var numbers []uint16
			for bits := range 1 << 16 {
				if bits>>10&31 == 31 {
					continue
				}
				b := make([]byte, size)
				for _, other := range scaleAt[kind] {
					binary.LittleEndian.PutUint16(b[other:], 0x3c00) // 1
				}
				binary.LittleEndian.PutUint16(b[at:], uint16(bits))
				setSubscales(kind, b, byte(bits))
				data, numbers = append(data, b...), append(numbers, uint16(bits))
			}
			m := matrix(t, kind, 2, data)
			f, err := m.Form(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			_, d, minima, err := m.Content(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			perBlock := int64(len(numbers))
			perBlock = 2 * f.Groups() / perBlock
			for i, bits := range numbers {
				v := [2]*big.Int{big.NewInt(1 << 24), big.NewInt(1 << 24)}
				v[place] = half(bits)
				for g := range perBlock {
					scale, minimum := scaled(kind, v, byte(bits), int(g))
					e := int64(i)*perBlock + g
					if got := f.D.Load(d, e); big.NewInt(got).Cmp(scale) != 0 {
						t.Fatalf("%s, %#04x, group %d: D is %d, want %v", kind, bits, g, got, scale)
					}
					if f.Minimum {
						if got := f.M.Load(minima, e); big.NewInt(got).Cmp(minimum) != 0 {
							t.Fatalf("%s, %#04x, group %d: M is %d, want %v", kind, bits, g, got, minimum)
						}
					}
				}
			}
		}
	}
}

// subscale is the scale or the minimum of a group, of 6 bits, or 8 of Q6_K: over all
// bytes, each group takes each value.
func subscale(kind gguf.Type, b byte, g int, minimum bool) int64 {
	switch {
	case kind == gguf.Q6_K:
		return int64(int8(b + byte(37*g)))
	case minimum:
		return int64(b+byte(11*g)) >> 2
	}
	return int64(b+byte(5*g)) & 63
}

// setSubscales writes these into a block, bit by bit.
func setSubscales(kind gguf.Type, block []byte, b byte) {
	switch kind {
	case gguf.Q6_K:
		for g := range 16 {
			block[192+g] = byte(subscale(kind, b, g, false))
		}
	case gguf.Q4_K, gguf.Q5_K:
		for g := range 8 {
			s, m := byte(subscale(kind, b, g, false)), byte(subscale(kind, b, g, true))
			if g < 4 {
				block[4+g] |= s
				block[8+g] |= m
			} else {
				block[8+g] |= s&15 | m<<4
				block[g] |= s >> 4 << 6
				block[4+g] |= m >> 4 << 6
			}
		}
	}
}

// scaled returns D and M of a group.
func scaled(kind gguf.Type, v [2]*big.Int, b byte, g int) (d, m *big.Int) {
	times := func(x *big.Int, n int64) *big.Int { return new(big.Int).Mul(x, big.NewInt(n)) }
	switch kind {
	case gguf.Q4_1:
		return v[0], new(big.Int).Add(v[1], times(v[0], 8))
	case gguf.Q5_1:
		return v[0], new(big.Int).Add(v[1], times(v[0], 16))
	case gguf.Q6_K:
		return times(v[0], subscale(kind, b, g, false)), nil
	case gguf.Q4_K, gguf.Q5_K:
		zero := map[gguf.Type]int64{gguf.Q4_K: 8, gguf.Q5_K: 16}[kind]
		d := times(v[0], subscale(kind, b, g, false))
		return d, new(big.Int).Sub(times(d, zero), times(v[1], subscale(kind, b, g, true)))
	}
	return v[0], nil
}

// TestScaleRefused: a scale that is infinite or not a number is named, with its tensor
// and block.
func TestScaleRefused(t *testing.T) {
	for _, kind := range quantised {
		size, _, err := kind.Size()
		if err != nil {
			t.Fatal(err)
		}
		for _, at := range scaleAt[kind] {
			for _, bits := range []uint16{0x7c00, 0xfc00, 0x7e01, 0xffff} {
				data := make([]byte, 6*size)
				binary.LittleEndian.PutUint16(data[4*size+at:], bits)
				m := matrix(t, kind, 3, data)
				_, err := m.Form(t.Context())
				_, _, _, contentErr := m.Content(t.Context())
				_, rowsErr := m.Rows(t.Context(), 1, 2)
				for _, err := range []error{err, contentErr, rowsErr} {
					if err == nil || !strings.Contains(err.Error(), "w: block 4: scale 0x") {
						t.Errorf("%s: %#04x gives the error %v", kind, bits, err)
					}
				}
				if _, err := m.Rows(t.Context(), 0, 2); err != nil {
					t.Errorf("%s: rows before the block: %v", kind, err)
				}
			}
		}
	}
}

// TestMatrixRefused: rows that there are not, a file that shrinks, a context that ends.
func TestMatrixRefused(t *testing.T) {
	for _, kind := range append([]gguf.Type{gguf.F32, gguf.F16, gguf.BF16}, quantised...) {
		data := tiny(kind).file()
		r := &shrinking{data}
		f, err := gguf.Read(r, int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		c, err := f.Checkpoint(gguf.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, rows := range [][2]int64{{-1, 2}, {0, 8}, {7, 1}, {0, -1}, {math.MaxInt64, 2}} {
			if _, err := c.Embedding.Rows(t.Context(), rows[0], rows[1]); err == nil {
				t.Errorf("%s: rows %v of 7 are read", kind, rows)
			}
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, _, _, err := c.Embedding.Content(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: canceled: %v", kind, err)
		}
		if _, err := c.Embedding.Rows(ctx, 0, 1); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: rows, canceled: %v", kind, err)
		}
		r.data = data[:200]
		if _, _, _, err := c.Layers[1].Down.Content(t.Context()); !errors.Is(err, io.ErrUnexpectedEOF) || !strings.Contains(err.Error(), "blk.1.ffn_down.weight") {
			t.Errorf("%s: a file that has shrunk gives the error %v", kind, err)
		}
	}
}

type shrinking struct{ data []byte }

func (s *shrinking) ReadAt(b []byte, off int64) (int, error) {
	return bytes.NewReader(s.data).ReadAt(b, off)
}

func BenchmarkContent(b *testing.B) {
	for _, kind := range quantised {
		b.Run(string(kind), func(b *testing.B) {
			size, _, _ := kind.Size()
			data := randomBlocks(kind, 16*(1<<20/size))
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				m := matrix(b, kind, 16, data)
				if _, _, _, err := m.Content(b.Context()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
