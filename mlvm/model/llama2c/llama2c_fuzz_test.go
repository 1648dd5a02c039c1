package llama2c_test

import (
	"context"
	"testing"
)

// FuzzRead: any bytes are a checkpoint, all of whose matrices can be asked for
// without a panic, or an error.
func FuzzRead(f *testing.F) {
	for version := range 3 {
		f.Add(small(version, version == 1, 4))
	}
	f.Add(small(2, true, 1))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := read(data)
		if err != nil {
			return
		}
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
		}
	})
}
