package tensor_test

import (
	"bytes"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

var dtypes = []tensor.DType{tensor.I8, tensor.I16, tensor.I32, tensor.I64, tensor.I4}

func TestDTypeNames(t *testing.T) {
	for d, want := range []string{"i8", "i16", "i32", "i64", "i4", "dtype(5)"} {
		if got := tensor.DType(d).String(); got != want {
			t.Errorf("dtype %d is called %q, want %q", d, got, want)
		}
		if got, want := tensor.DType(d).Valid(), d <= 4; got != want {
			t.Errorf("dtype %d is valid: %t", d, got)
		}
	}
}

func TestRange(t *testing.T) {
	for d, want := range [][2]int64{
		{math.MinInt8, math.MaxInt8}, {math.MinInt16, math.MaxInt16}, {math.MinInt32, math.MaxInt32},
		{math.MinInt64, math.MaxInt64}, {-8, 7},
	} {
		lowest, highest := tensor.DType(d).Range()
		if got := [2]int64{lowest, highest}; got != want {
			t.Errorf("range of %v is %d, want %d", tensor.DType(d), got, want)
		}
	}
}

// TestLoadBytes checks the layout of every type byte by byte.
func TestLoadBytes(t *testing.T) {
	row := []byte{0x80, 0xff, 0x01, 0x7f, 0xfe, 0xff, 0xff, 0xff, 0x8f}
	for _, tc := range []struct {
		dtype tensor.DType
		e     int64
		want  int64
	}{
		{tensor.I8, 0, -128}, {tensor.I8, 3, 127}, {tensor.I8, 8, -113},
		{tensor.I16, 0, -128}, {tensor.I16, 1, 0x7f01}, {tensor.I16, 3, -1},
		{tensor.I32, 0, 0x7f01ff80}, {tensor.I32, 1, -2},
		{tensor.I64, 0, -0x180fe0080},
		{tensor.I4, 0, 0}, {tensor.I4, 1, -8}, {tensor.I4, 2, -1}, {tensor.I4, 4, 1}, {tensor.I4, 7, 7},
		{tensor.I4, 16, -1}, {tensor.I4, 17, -8},
	} {
		if got := tc.dtype.Load(row, tc.e); got != tc.want {
			t.Errorf("element %d as %v is %#x, want %#x", tc.e, tc.dtype, got, tc.want)
		}
	}
}

// TestStoreLoad checks that Load gives back what Store took, cut to the type, and
// that Store leaves every other element alone.
func TestStoreLoad(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 0))
	for _, d := range dtypes {
		const size = 9
		for range 2_000 {
			row := make([]byte, d.ByteLen(size))
			for i := range row {
				row[i] = byte(r.Uint32())
			}
			before := bytes.Clone(row)
			e, v := r.Int64N(size), int64(r.Uint64())>>r.IntN(64)
			d.Store(row, e, v)
			for i := range int64(size) {
				want := d.Load(before, i)
				if i == e {
					unused := 64 - d.Bits()
					want = v << unused >> unused
				}
				if got := d.Load(row, i); got != want {
					t.Fatalf("%v: element %d is %d after storing %d at %d, want %d", d, i, got, v, e, want)
				}
			}
			d.Store(row, e, d.Load(before, e))
			if !bytes.Equal(row, before) {
				t.Fatalf("%v: storing element %d back changes other bits", d, e)
			}
		}
	}
}

func TestByteLen(t *testing.T) {
	for _, tc := range []struct {
		dtype      tensor.DType
		size, want int64
	}{
		{tensor.I8, 7, 7}, {tensor.I16, 7, 14}, {tensor.I32, 7, 28}, {tensor.I64, 7, 56},
		{tensor.I4, 1, 1}, {tensor.I4, 2, 1}, {tensor.I4, 7, 4}, {tensor.I4, 0, 0},
		{tensor.I64, tensor.MaxSize, 1<<42 - 8}, {tensor.I4, tensor.MaxSize, 1 << 38},
	} {
		if got := tc.dtype.ByteLen(tc.size); got != tc.want {
			t.Errorf("%d elements of %v have %d bytes, want %d", tc.size, tc.dtype, got, tc.want)
		}
	}
}

// TestChunks checks for tensors of every length around whole chunks that the
// chunks cover it exactly, and that no element straddles two of them.
func TestChunks(t *testing.T) {
	for log2 := uint(tensor.MinChunkLog2); log2 <= tensor.MaxChunkLog2; log2++ {
		size := int64(1) << log2
		for _, byteLen := range []int64{1, size - 1, size, size + 1, 5*size - 1, 5 * size, 5*size + 1, 1<<42 - 8} {
			chunks := tensor.Chunks(byteLen, log2)
			last := tensor.ChunkLen(byteLen, chunks-1, log2)
			if last < 1 || last > size || (chunks-1)*size+last != byteLen {
				t.Errorf("%d bytes in chunks of %d: %d chunks, the last of %d", byteLen, size, chunks, last)
			}
			if chunks > 1 && tensor.ChunkLen(byteLen, 0, log2) != size {
				t.Errorf("%d bytes in chunks of %d: chunk 0 is not whole", byteLen, size)
			}
		}
		for _, d := range dtypes {
			if got, want := int64(1)<<d.PerChunkLog2(log2)*int64(d.Bits()), size*8; got != want {
				t.Errorf("elements of %v in a chunk of %d have %d bits, want %d", d, size, got, want)
			}
		}
	}
}
