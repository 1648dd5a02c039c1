package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// assembly is a piece of a compiler's listing.
const assembly = `github.com/mlgeth/mlgeth/mlvm/quant.affineBias STEXT size=100
	0x06ae 01710 (/root/mlvm/quant/simplify.go:174)	FMADD	F0, F1, F2
	0x06b2 01714 (/root/mlvm/quant/simplify.go:174)	FMADDS	F0, F1, F2
	0x06b6 01718 (/root/mlvm/model/onnx/ops.go:9)	FNMSUBD	F2, F1, F3, F1
	0x06ba 01722 (/root/mlvm/matrix/probe/canary.go:30)	FMADDD	F0, F2, F1, F0
	0x06be 01726 (/root/mlvm/kernel/dot.go:7)	MADD	R1, R2, R3, R4
	0x06c2 01730 (/root/mlvm/kernel/dot.go:8)	FMUL	F1, F2
	0x06c6 01734 (/root/mlvm/kernel/dot.go:9)	FMOVD	F1, F2
	rel 24+4 t=R_CALL example.com/x.FMADD+0
`

func TestFusedPlaces(t *testing.T) {
	got, err := fusedPlaces("/root", strings.NewReader(assembly))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"mlvm/quant/simplify.go:174", "mlvm/model/onnx/ops.go:9", "mlvm/matrix/probe/canary.go:30"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("places (-want +got)\n%s", diff)
	}
	for _, c := range []struct {
		places []string
		want   string
	}{
		{want, "in mlvm/quant/simplify.go:174, mlvm/model/onnx/ops.go:9"},
		{want[2:], ""},
		{nil, "does not even fuse"},
	} {
		err := checkFused(c.places)
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: error %v, want %q", c.places, err, c.want)
		}
	}
}
