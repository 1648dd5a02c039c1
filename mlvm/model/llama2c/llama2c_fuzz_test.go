package llama2c_test

import (
	"context"
	"math/big"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/model/llama2c/llama2ctest"
	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// FuzzRead: any bytes are a checkpoint or an error.
func FuzzRead(f *testing.F) {
	for version := range 3 {
		f.Add(llama2ctest.Small(version, version == 1, 4))
	}
	f.Add(llama2ctest.Small(2, true, 1))
	f.Fuzz(func(t *testing.T, data []byte) {
		if c, err := read(data); err == nil {
			use(t, c)
		}
	})
}

// FuzzWeights: a file of any shape with any weights is a checkpoint, unless a norm is
// not finite.
func FuzzWeights(f *testing.F) {
	f.Add(uint8(0), []byte{1, 2, 3, 4, 5, 6}, []byte{})
	f.Add(uint8(1), []byte{0, 5, 1, 1, 1, 9}, []byte{0, 0, 0x80, 0x7f})
	f.Add(uint8(2), []byte{2, 6, 0, 0, 2, 3}, []byte{0x80, 1, 2, 3, 0xff, 0x7f})
	f.Fuzz(func(t *testing.T, version uint8, shape, weights []byte) {
		if len(shape) != 6 {
			return
		}
		at := func(i int, most int32) int32 { return 1 + int32(shape[i])%most }
		m := llama2ctest.Model{Layers: at(0, 3), Hidden: 4 * at(1, 7), KVHeads: at(2, 2), Vocab: at(3, 9), SeqLen: 2, Tied: shape[3] > 99}
		m.Heads = m.KVHeads * at(4, 2)
		m.Dim = m.Heads * 4
		m.Group = []int32{1, 2, 4}[at(5, 3)-1]
		data := m.File(int(version % 3))
		body := data[len(m.Header(int(version%3))):]
		for i := range min(len(body), len(weights)) {
			body[i] ^= weights[i]
		}
		c, err := read(data)
		if err != nil {
			if !strings.Contains(err.Error(), "want a finite number") {
				t.Fatal(err)
			}
			return
		}
		use(t, c)
	})
}

// use asks for all matrices: each has a form and content that goes with it, or a
// weight that is not finite or too large.
func use(t *testing.T, c *llama.Checkpoint) {
	ctx := context.Background()
	for name, m := range matrices(c) {
		rows, columns := m.Shape()
		form, err := m.Form(ctx)
		if err != nil {
			continue
		}
		q, d, _, err := m.Content(ctx)
		if err != nil {
			t.Fatalf("%s has a form and no content: %v", name, err)
		}
		if form.Columns < columns || form.Columns%form.Group != 0 ||
			int64(len(q)) != rows*form.Q.ByteLen(form.Columns) || int64(len(d)) != rows*form.D.ByteLen(form.Groups()) {
			t.Fatalf("%s: form %+v of %d×%d, with %d and %d bytes", name, form, rows, columns, len(q), len(d))
		}
		checkSums(t, name, form, q, d)
	}
}

// checkSums: no sum of a row's products with i16 activations leaves 63 bits.
func checkSums(t *testing.T, name string, f quant.Form, q, d []byte) {
	for row := range int64(len(q)) / f.Q.ByteLen(f.Columns) {
		sum := new(big.Int)
		for column := range f.Columns {
			product := big.NewInt(f.Q.Load(q, row*f.Columns+column))
			product.Mul(product, big.NewInt(f.D.Load(d, row*f.Groups()+column/f.Group)))
			sum.Add(sum, product.Abs(product))
		}
		if sum.Lsh(sum, 15).BitLen() > 63 {
			t.Fatalf("%s: sums of row %d can take %d bits", name, row, sum.BitLen())
		}
	}
}
