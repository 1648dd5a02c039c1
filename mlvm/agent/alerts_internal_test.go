package agent

import (
	"bytes"
	"log/slog"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus/testutil"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
)

// TestRaise raises an alert once for as long as it stands, and one that may be no more
// than work in progress only near its limit.
func TestRaise(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	a := &Agent{log: slog.New(slog.NewTextHandler(&log, nil)), metrics: newMetrics(), policy: dispute.Policy{Preset: claim.Preset{Latency: 5}}}
	alert := func(c dispute.Cause, until uint64) []dispute.Alert {
		return []dispute.Alert{{Cause: c, Until: until, BondWei: big.NewInt(1)}}
	}
	for i, c := range []struct {
		now    uint64
		alerts []dispute.Alert
		want   int // logged since the beginning
	}{
		{100, alert(dispute.Unjudged, 200), 0},
		{179, alert(dispute.Unjudged, 200), 0},
		{180, alert(dispute.Unjudged, 200), 1},
		{181, alert(dispute.Unjudged, 200), 1},
		{182, nil, 1},
		{183, alert(dispute.Unjudged, 200), 2},
		{184, alert(dispute.FalseResult, 184), 3},
		{185, alert(dispute.FalseResult, 185), 3},
		{186, alert(dispute.OwnFalse, math.MaxUint64), 4},
		{187, alert(dispute.Unjudged, math.MaxUint64), 4},
	} {
		a.raise(c.now, c.alerts)
		if got := strings.Count(log.String(), "level=ERROR"); got != c.want {
			t.Errorf("step %d: %d alerts, want %d\n%s", i, got, c.want, &log)
		}
	}
	if strings.Contains(log.String(), "until=18446744073709551615") {
		t.Error("no limit is logged as a time")
	}
	if got := testutil.ToFloat64(a.metrics.alerts.WithLabelValues("unjudged")); got != 2 {
		t.Errorf("%v unjudged are counted, want 2", got)
	}
}
