package contracts_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
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

func TestCheckerTestInput(t *testing.T) {
	graph, report, err := contracts.CheckerTest()
	if err != nil {
		t.Fatal(err)
	}
	r, err := graphcheck.Verify(graph)
	if err != nil || r == nil || string(r.Encode()) != string(report) {
		t.Errorf("got report %v, error %v, want %x", r, err, report)
	}
	graph[graphcheck.HeaderLen-1] ^= 1 // another output node
	if r, err := graphcheck.Verify(graph); err != nil || r == nil {
		t.Errorf("another output node: report %v, error %v", r, err)
	}
}
