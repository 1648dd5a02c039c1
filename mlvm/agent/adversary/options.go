package adversary

import (
	"context"
	"fmt"
	"strconv"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

// Options are what an agent does wrong. The zero value is nothing.
type Options struct {
	Lie      *Place  // that its highest bit is flipped in
	Hole     *Hole   // in its trace trees
	Withhold *int    // level below which it answers nothing, or All; it serves nothing over HTTP
	Late     *uint64 // seconds before a limit
	Sham     int     // demands of each true claim
}

// Honest reports whether the agent does nothing wrong.
func (o *Options) Honest() bool { return *o == Options{} }

// ParseLevel reads a level, or "all".
func ParseLevel(s string) (int, error) {
	if s == "all" {
		return All, nil
	}
	n, err := strconv.ParseUint(s, 10, 8)
	if err != nil {
		return 0, fmt.Errorf("%q: want all or a level", s)
	}
	return int(n), nil
}

// Apply gives an agent the behaviours. One that lies does not attack others: to it, they
// are the liars, and it has no proofs.
func (o *Options) Apply(c *agent.Config) {
	if o.Lie != nil || o.Hole != nil {
		c.Prove, c.Dispute = false, false
	}
	if o.Withhold != nil {
		c.URL, c.Plan = Nowhere, Withhold(*o.Withhold)(c.Plan)
	}
	if o.Sham > 0 {
		c.Plan = Sham(o.Sham)(c.Plan)
	}
	if o.Late != nil {
		c.Plan = Late(*o.Late)(c.Plan)
	}
}

// Model opens a model of which the agent makes false traces.
func (o *Options) Model(ctx context.Context, f *modelfile.File, e engine.Options) (*agent.Local, error) {
	if o.Lie != nil {
		if err := o.Lie.Check(f.Program); err != nil {
			return nil, fmt.Errorf("the lie: %w", err)
		}
		e.Tamper = o.Lie.Tamper(f.Program, FlipHighest)
	}
	m, err := agent.NewLocal(ctx, f, e)
	if err != nil || o.Hole == nil {
		return m, err
	}
	if err := o.Hole.Check(f.Program); err != nil {
		return nil, fmt.Errorf("the hole: %w", err)
	}
	m.Hollow = o.Hole.Hollow
	return m, nil
}
