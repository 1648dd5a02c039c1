package claim_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

func TestEther(t *testing.T) {
	for wei, want := range map[string]string{
		"0": "0", "1": "0.000000000000000001", "1000000000000000000": "1", "-1500000000000000000": "-1.5", "10": "0.00000000000000001",
	} {
		v, _ := new(big.Int).SetString(wei, 10)
		if got := claim.Ether(v); got != want {
			t.Errorf("%s wei: got %s, want %s", wei, got, want)
		}
	}
}

func TestParseEther(t *testing.T) {
	for s, want := range map[string]string{
		"0": "0", "1": "1000000000000000000", "0.5": "500000000000000000", "007.": "7000000000000000000",
		"0.000000000000000001": "1",
	} {
		if got, err := claim.ParseEther(s); err != nil || got.String() != want {
			t.Errorf("%q: got %v, %v, want %s", s, got, err, want)
		}
	}
	for _, s := range []string{"", ".", ".5", "-1", "+1", "1e3", "1_0", "0x1", "1.2.3", " 1", "0.0000000000000000001", strings.Repeat("9", 100)} {
		if got, err := claim.ParseEther(s); err == nil {
			t.Errorf("%q: got %v, want an error", s, got)
		}
	}
}

func FuzzParseEther(f *testing.F) {
	f.Add("0.5")
	f.Add("12.")
	f.Fuzz(func(t *testing.T, s string) {
		wei, err := claim.ParseEther(s)
		if err != nil {
			return
		}
		if again, err := claim.ParseEther(claim.Ether(wei)); err != nil || again.Cmp(wei) != 0 {
			t.Errorf("%q is %v wei, written and read again %v, %v", s, wei, again, err)
		}
	})
}
