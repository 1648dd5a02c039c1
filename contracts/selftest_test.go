package contracts_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

func TestSelfTestInputs(t *testing.T) {
	fault, clean, err := contracts.SelfTest()
	if err != nil {
		t.Fatal(err)
	}
	if proven, err := stepproof.Verify(fault); err != nil || !proven {
		t.Errorf("fault input: got (%v, %v), want a proven fault", proven, err)
	}
	if proven, err := stepproof.Verify(clean); err != nil || proven {
		t.Errorf("clean input: got (%v, %v), want no fault and no error", proven, err)
	}
}
