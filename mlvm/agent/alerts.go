package agent

import (
	"math"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
)

// alarm is what an alert is about.
type alarm struct {
	cause dispute.Cause
	claim claim.ClaimID
}

// raise logs and counts the alerts of a plan, each once for as long as it stands.
func (a *Agent) raise(now uint64, alerts []dispute.Alert) {
	raised := make(map[alarm]bool, len(alerts))
	for i := range alerts {
		x := &alerts[i]
		if x.Cause.Waits() && x.Until > now+alertTime*uint64(a.policy.Preset.Latency) {
			continue
		}
		key := alarm{x.Cause, x.Claim}
		raised[key] = true
		if a.raised[key] {
			continue
		}
		a.metrics.alert(x.Cause.String())
		about := []any{"request", x.Request, "claim", x.Claim, "bond", claim.Ether(x.BondWei)}
		if x.Until != math.MaxUint64 {
			about = append(about, "until", x.Until)
		}
		a.log.Error(x.Cause.Message(), about...)
	}
	a.raised = raised
}

// alertTime is how many times the preset's latency before a limit an alert is raised for
// what the agent may still do in time.
const alertTime = 4
