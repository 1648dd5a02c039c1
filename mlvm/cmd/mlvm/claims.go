package main

import (
	"context"
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// claimReport is a claim in the output of claims and show.
type claimReport struct {
	Claim       claim.ClaimID   `json:"claim"`
	Request     claim.RequestID `json:"request"`
	Proposer    claim.Address   `json:"proposer"`
	TraceRoot   string          `json:"traceRoot"`
	T           uint32          `json:"T"`
	Status      string          `json:"status"`
	BondEther   string          `json:"bondEther"`
	ProposedAt  uint64          `json:"proposedAt"`
	WindowEnd   uint64          `json:"windowEnd"`
	LiveUntil   uint64          `json:"liveUntil"`
	DelayBound  uint64          `json:"delayBound"`
	OpenDemands uint32          `json:"openDemands"`
	DataLocator string          `json:"dataLocator,omitempty"`
	Next        string          `json:"next"` // what can be done, or is waited for
	Demands     []*demandReport `json:"demands,omitempty"`
	record      *chain.Record
}

// demandReport is a demanded tree node in the output of show.
type demandReport struct {
	Level    uint          `json:"level"`
	Index    uint64        `json:"index"`
	NodeHash string        `json:"nodeHash"`
	Demander claim.Address `json:"demander"`
	Deadline uint64        `json:"deadline"`
	Answerer string        `json:"answerer,omitempty"`
	Bytes    int           `json:"bytes,omitempty"` // of the answer
	State    string        `json:"state"`           // open, answered, expired
}

// report reads the state of a claim.
func (l *ledger) report(ctx context.Context, r *chain.Record) (*claimReport, error) {
	s, err := l.Claim(ctx, l.head.Number, r.ClaimID)
	if err != nil {
		return nil, err
	}
	bound, err := l.DelayBound(ctx, l.head.Number, r.ClaimID)
	if err != nil {
		return nil, err
	}
	request, err := l.Request(ctx, l.head.Number, r.Statement.RequestID)
	if err != nil {
		return nil, err
	}
	out := &claimReport{
		Claim: r.ClaimID, Request: r.Statement.RequestID, Proposer: r.Statement.Proposer,
		TraceRoot: r.Statement.TraceRoot.String(), T: r.Statement.T, Status: s.Status.String(),
		BondEther: claim.Ether(s.BondWei), ProposedAt: s.ProposedAt, WindowEnd: s.WindowEnd, LiveUntil: s.LiveUntil,
		DelayBound: bound, OpenDemands: s.OpenDemands, DataLocator: r.DataLocator, record: r,
	}
	out.Next = next(r, &s, request.Status == chain.RequestFinal, l.head.Time)
	for _, d := range r.Demands {
		x := &demandReport{
			Level: d.Level, Index: d.Index, NodeHash: d.NodeHash.String(), Demander: d.Demander, Deadline: d.Deadline, State: "open",
		}
		switch {
		case d.Answered != nil:
			x.State, x.Answerer, x.Bytes = "answered", d.Answered.Answerer.String(), len(d.Answered.Data)
		case l.head.Time > d.Deadline:
			x.State = "expired"
		}
		out.Demands = append(out.Demands, x)
	}
	return out, nil
}

// next says what can be done about a claim, or what it waits for.
func next(r *chain.Record, s *claim.State, final bool, now uint64) string {
	switch {
	case s.Status != claim.Pending:
		if r.Expired != nil {
			return fmt.Sprintf("nothing: the demand of tree node %d of level %d was not answered", r.Expired.Index, r.Expired.Level)
		}
		return "nothing"
	case r.Overdue(now) != nil:
		return "settle: a demand was not answered"
	case final:
		return "settle: another claim is the result"
	case s.OpenDemands > 0:
		return "an answer"
	case now <= s.LiveUntil:
		return fmt.Sprintf("%s, if nothing is demanded", seconds(s.LiveUntil+1-now))
	}
	return "settle: accepted"
}

// seconds writes a time span for people.
func seconds(n uint64) string { return (time.Duration(n) * time.Second).String() }

func claimsCommand() *cli.Command {
	return &cli.Command{
		Name:  "claims",
		Usage: "list the claims on a chain",
		Description: `Lists all claims of a deployment in the order in which they were made, with what each waits for.

   mlvm claims --registry 0x… --pending`,
		Flags: chainFlags(
			&cli.BoolFlag{Name: "pending", EnvVars: env("pending"), Usage: "only those that are not decided"},
			&cli.StringFlag{Name: "request", EnvVars: env("request"), Usage: "only those on this request"},
		),
		Action: func(c *cli.Context) error {
			if _, err := wantArgs(c); err != nil {
				return err
			}
			return listClaims(c)
		},
	}
}

func listClaims(c *cli.Context) error {
	only := claim.RequestID{}
	if text := c.String("request"); text != "" {
		h, err := claim.ParseHash(text)
		if err != nil {
			return usageError{fmt.Errorf("--request: %w", err)}
		}
		only = claim.RequestID(h)
	}
	l, err := openLedger(c)
	if err != nil {
		return err
	}
	defer l.client.Close()
	records, err := l.History(c.Context, c.Uint64("from-block"), l.head.Number)
	if err != nil {
		return err
	}
	reports := []*claimReport{}
	for _, r := range records {
		if only != (claim.RequestID{}) && r.Statement.RequestID != only {
			continue
		}
		x, err := l.report(c.Context, r)
		if err != nil {
			return err
		}
		if c.Bool("pending") && x.Status != claim.Pending.String() {
			continue
		}
		reports = append(reports, x)
	}
	return show(c, reports, func(w *tabwriter.Writer) {
		fmt.Fprintln(w, "CLAIM\tPROPOSER\tSTATUS\tT\tDEMANDS\tOPEN\tWAITS FOR")
		for _, x := range reports {
			fmt.Fprintf(w, "%v\t%v\t%s\t%d\t%d\t%d\t%s\n", x.Claim, x.Proposer, x.Status, x.T, len(x.Demands), x.OpenDemands, x.Next)
		}
	})
}

func showCommand() *cli.Command {
	return &cli.Command{
		Name:      "show",
		Usage:     "show a claim and what is demanded of it",
		ArgsUsage: "CLAIM",
		Description: `Shows a claim with its clocks and the tree of the nodes that were demanded of its trace:
who demanded, who answered, until when an answer is due.

   mlvm show --registry 0x… 0x5f…`,
		Flags: chainFlags(),
		Action: withClaim(func(c *cli.Context, l *ledger, r *chain.Record) error {
			x, err := l.report(c.Context, r)
			if err != nil {
				return err
			}
			return show(c, x, func(w *tabwriter.Writer) { x.print(w, l.head.Time, uint(l.Preset.Grid)) })
		}),
	}
}

// print writes a claim for people; times are relative to now.
func (x *claimReport) print(w *tabwriter.Writer, now uint64, grid uint) {
	at := func(t uint64) string {
		if t >= now {
			return "in " + seconds(t-now)
		}
		return seconds(now-t) + " ago"
	}
	for _, line := range [][2]string{
		{"claim", x.Claim.String()}, {"request", x.Request.String()}, {"proposer", x.Proposer.String()},
		{"status", x.Status}, {"waits for", x.Next}, {"trace root", x.TraceRoot}, {"segments", fmt.Sprint(x.T)},
		{"bond", x.BondEther + " ether"}, {"made", at(x.ProposedAt)}, {"window ends", at(x.WindowEnd)},
		{"lives until", at(x.LiveUntil)}, {"decided", at(x.DelayBound) + " at the latest"}, {"served at", x.DataLocator},
	} {
		fmt.Fprintf(w, "%s\t%s\n", line[0], line[1])
	}
	if len(x.Demands) == 0 {
		return
	}
	w.Flush()
	fmt.Fprintln(w, "\nDEMANDED TREE NODE\tSTATE\tBY\tDEADLINE\tANSWER")
	x.tree(w, at, grid, 0, 0)
}

// tree writes the demands below a grid node, each before those below it.
func (x *claimReport) tree(w *tabwriter.Writer, at func(uint64) string, grid, level uint, parent uint64) {
	for _, d := range x.Demands {
		// The last level can be nearer than the grid: any child's index starts with its parent's.
		if d.Level != level || level > 0 && !below(d.Index, parent, grid) {
			continue
		}
		answer := "-"
		if d.State == "answered" {
			answer = fmt.Sprintf("%d bytes by %s", d.Bytes, d.Answerer)
		}
		name := fmt.Sprintf("%slevel %d, %d", strings.Repeat("  ", int(level)), d.Level, d.Index)
		fmt.Fprintf(w, "%s\t%s\t%v\t%s\t%s\n", name, d.State, d.Demander, at(d.Deadline), answer)
		x.tree(w, at, grid, level+1, d.Index)
	}
}

// below reports whether a grid node can be a child of another: between two levels there
// are at most grid levels of the tree, in the last step perhaps fewer.
func below(index, parent uint64, grid uint) bool {
	for levels := uint(1); levels <= grid; levels++ {
		if index>>levels == parent {
			return true
		}
	}
	return false
}
