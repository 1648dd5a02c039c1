package devnet

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

func TestAccountsDiffer(t *testing.T) {
	seen := make(map[claim.Address]Role)
	for _, r := range Roles() {
		a := r.Account().Address()
		if other, ok := seen[a]; ok {
			t.Errorf("%s and %s have the same account", r, other)
		}
		seen[a] = r
	}
}

func TestGenesis(t *testing.T) {
	text, err := NewGenesis(time.Unix(1_000_060, 0))
	if err != nil {
		t.Fatal(err)
	}
	var g struct {
		Config struct {
			ChainID    uint64  `json:"chainId"`
			OsakaTime  *uint64 `json:"osakaTime"`
			BogotaTime *uint64 `json:"bogotaTime"`
			OPMLTime   uint64  `json:"opmlTime"`
		} `json:"config"`
		Timestamp string                     `json:"timestamp"`
		Alloc     map[string]json.RawMessage `json:"alloc"`
	}
	if err := json.Unmarshal(text, &g); err != nil {
		t.Fatal(err)
	}
	if g.Timestamp != "0xf4240" || g.Config.OPMLTime != 1_000_001 {
		t.Errorf("got timestamp %s and opmlTime %d, want 0xf4240 and 1000001", g.Timestamp, g.Config.OPMLTime)
	}
	if g.Config.ChainID != ChainID || g.Config.OsakaTime == nil || g.Config.BogotaTime != nil {
		t.Errorf("got %+v", g.Config)
	}
	if len(g.Alloc) != 5+len(Roles()) {
		t.Errorf("got %d accounts", len(g.Alloc))
	}
}
