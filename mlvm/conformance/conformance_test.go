package conformance_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/conformance"
	"github.com/mlgeth/mlgeth/precompiles"
)

// implementations are the reference and the precompile, called directly.
func implementations() []conformance.Implementation {
	tensorOp := precompiles.All()[1]
	return []conformance.Implementation{
		conformance.Reference{},
		conformance.Precompile{Call: func(_ context.Context, input []byte) ([]byte, error) { return tensorOp.Run(input) }},
	}
}

// TestSharedVectors runs all three kinds of files.
func TestSharedVectors(t *testing.T) {
	for name, checks := range map[string]int{"scalar.jsonl": 2, "tensor.jsonl": 2, "gguf.jsonl": 1} {
		b, err := os.ReadFile(shared.Path(t, "vectors", name))
		if err != nil {
			t.Fatal(err)
		}
		r := conformance.NewReport(implementations())
		if err := r.Run(context.Background(), name, bytes.NewReader(b), implementations()); err != nil {
			t.Fatal(err)
		}
		want := checks * bytes.Count(b, []byte("\n"))
		if c := r.Ops["mix64"]; c != nil {
			want -= c.Checked // the reference alone
		}
		if r.Checked != want || r.Mismatches != 0 {
			t.Errorf("%s: %d checked, want %d; %d mismatches: %v", name, r.Checked, want, r.Mismatches, r.Failures)
		}
	}
}

// TestMismatch checks that a wrong result is counted and described.
func TestMismatch(t *testing.T) {
	lines := `{"a":"32767","op":"blen","y":"15"}
{"a":"32768","op":"blen","y":"15"}
{"seed":"1234567","ctr":"0","op":"mix64","y":"1"}
`
	r := conformance.NewReport(implementations())
	if err := r.Run(context.Background(), "x", strings.NewReader(lines), implementations()); err != nil {
		t.Fatal(err)
	}
	if r.Checked != 5 || r.Mismatches != 3 || r.Failures[0].Line != 2 || r.Failures[2].Line != 3 {
		t.Errorf("%d checked, %d mismatches: %+v; want 5 and 3, in lines 2, 2 and 3", r.Checked, r.Mismatches, r.Failures)
	}
}

// TestUnavailable checks that an implementation which cannot be asked ends the run
// and is no mismatch.
func TestUnavailable(t *testing.T) {
	gone := []conformance.Implementation{conformance.Precompile{
		Call: func(context.Context, []byte) ([]byte, error) { return nil, conformance.ErrUnavailable },
	}}
	r := conformance.NewReport(gone)
	err := r.Run(context.Background(), "x", strings.NewReader(`{"a":"1","op":"blen","y":"1"}`), gone)
	if !errors.Is(err, conformance.ErrUnavailable) || r.Mismatches != 0 {
		t.Errorf("error is %v with %d mismatches, want ErrUnavailable with none", err, r.Mismatches)
	}
}

func TestBadFiles(t *testing.T) {
	for name, file := range map[string]string{
		"empty":           "",
		"not JSON":        "hello\n",
		"unknown rule":    `{"op":"frobnicate","y":"1"}`,
		"bad number":      `{"op":"blen","a":"x","y":"1"}`,
		"bad descriptor":  `{"op":"DOT","desc":"00","t":0,"y":""}`,
		"bad hex":         `{"op":"DOT","desc":"0g","t":0,"y":""}`,
		"unknown block":   `{"op":"IQ1_S","block":"00","D":[1],"q":[1]}`,
		"number too long": `{"op":"blen","a":"99999999999999999999999","y":"1"}`,
	} {
		r := conformance.NewReport(nil)
		if err := r.Run(context.Background(), name, strings.NewReader(file), nil); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

// FuzzRead reads arbitrary files.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"a":"32767","op":"blen","y":"15"}`))
	f.Add([]byte(`{"op":"narrow","v":"5","sh":3,"floor":true,"bits":32,"y":"0"}`))
	f.Add([]byte(`{"op":"f16","first":0,"D":[0,1]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		r := conformance.NewReport(implementations())
		_ = r.Run(context.Background(), "fuzz", bytes.NewReader(b), implementations())
	})
}
