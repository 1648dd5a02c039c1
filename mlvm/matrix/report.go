package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
)

// result is one run of the probe.
type result struct {
	Target  string  `json:"target"`
	Instead string  `json:"instead,omitempty"` // the target that this one stands for
	Path    string  `json:"path,omitempty"`
	Threads int     `json:"threads,omitempty"`
	Runner  string  `json:"runner,omitempty"` // what it ran on
	Seconds float64 `json:"seconds"`          // of the run alone
	Remark  string  `json:"remark,omitempty"` // of the probe, about itself
	Error   string  `json:"error,omitempty"`

	Equal       int          `json:"equal"`
	Differences []difference `json:"differences,omitempty"`
	Canary      []difference `json:"canary,omitempty"`

	output *output
}

// report is what all runs have given. The first that has values is what the others are
// compared with.
type report struct{ results []*result }

// compare sets what is equal in each run and what differs.
func (r *report) compare() {
	i := slices.IndexFunc(r.results, func(x *result) bool { return x.output != nil })
	if i < 0 {
		return
	}
	first := r.results[i].output
	for _, x := range r.results {
		if x.output == nil {
			continue
		}
		x.Differences = differences(first.lines, x.output.lines)
		x.Canary = differences(first.canary, x.output.canary)
		x.Equal = len(first.lines)
		for _, d := range x.Differences {
			if d.Want != none {
				x.Equal--
			}
		}
	}
}

// verdict returns an error unless every run gave the same lines, and some run another
// canary.
func (r *report) verdict() error {
	failed, differing, canaries := 0, 0, 0
	for _, x := range r.results {
		switch {
		case x.Error != "":
			failed++
		case len(x.Differences) > 0:
			differing++
		}
		if len(x.Canary) > 0 {
			canaries++
		}
	}
	switch {
	case len(r.results) == 0:
		return errors.New("nothing was run")
	case failed > 0 || differing > 0:
		return fmt.Errorf("of %d runs %d failed and %d gave other values", len(r.results), failed, differing)
	case canaries == 0:
		return errors.New("the canary is the same everywhere: nothing shows that a difference would be noticed; add a target that fuses sums of products, such as amd64-v3 or s390x")
	}
	return nil
}

// writeJSON writes all results.
func (r *report) writeJSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(r.results)
}

// writeTable writes a row for each run, and below it what went wrong.
func (r *report) writeTable(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "target\ton\tpath\tthreads\tseconds\tlines\tcanary")
	for _, x := range r.results {
		fmt.Fprintf(t, "%s\t%s\t%s\t%d\t%.1f\t%s\t%s\n", x.title(), x.Runner, x.Path, x.Threads, x.Seconds, x.lines(), x.canary())
	}
	if err := t.Flush(); err != nil {
		return err
	}
	var notes strings.Builder
	for _, x := range r.results {
		x.note(&notes)
	}
	_, err := io.WriteString(w, notes.String())
	return err
}

func (x *result) title() string {
	if x.Instead != "" {
		return x.Target + " for " + x.Instead
	}
	return x.Target
}

func (x *result) lines() string {
	switch {
	case x.output == nil:
		return "failed"
	case len(x.Differences) > 0:
		return fmt.Sprintf("%d equal, %d DIFFERENT", x.Equal, len(x.Differences))
	}
	return fmt.Sprintf("%d equal", x.Equal)
}

func (x *result) canary() string {
	switch {
	case x.output == nil:
		return ""
	case len(x.Canary) > 0:
		return "differs"
	}
	return "same"
}

// note writes what went wrong with a run, if anything did.
func (x *result) note(w *strings.Builder) {
	if x.Error != "" {
		fmt.Fprintf(w, "\n%s: %s\n", x.title(), x.Error)
	}
	if len(x.Differences) > 0 {
		d := x.Differences[0]
		fmt.Fprintf(w, "\n%s, path %s, %d threads, first difference: %s\n  want %s\n  got  %s\n", x.title(), x.Path, x.Threads, d.Name, d.Want, d.Got)
	}
}
