package main

import (
	"bytes"
	"context"
	"strings"
	"testing"
)

func TestRunUsage(t *testing.T) {
	tests := []struct {
		name string
		args []string
		want int
		text string // part of standard output or standard error
	}{
		{"no command", nil, exitDone, "COMMANDS"},
		{"help", []string{"--help"}, exitDone, "forkdiff"},
		{"command help", []string{"build", "--help"}, exitDone, "--stock"},
		{"unknown command", []string{"frobnicate"}, exitUsage, `unknown command "frobnicate"`},
		{"unknown flag", []string{"build", "--fast"}, exitUsage, "flag provided but not defined: -fast"},
		{"bad flag value", []string{"test", "--budget", "soon"}, exitUsage, "budget"},
		{"argument", []string{"build", "geth"}, exitUsage, "build takes no arguments"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if got := run(t.Context(), test.args, &stdout, &stderr); got != test.want {
				t.Errorf("got status %d, want %d", got, test.want)
			}
			if all := stdout.String() + stderr.String(); !strings.Contains(all, test.text) {
				t.Errorf("got output %q, want %q in it", all, test.text)
			}
		})
	}
}

func TestRunInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var stdout, stderr bytes.Buffer
	if got := run(ctx, []string{"deps-check"}, &stdout, &stderr); got != exitInterrupted {
		t.Errorf("got status %d, want %d: %s", got, exitInterrupted, stderr.String())
	}
}

func TestRunForkdiffStat(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if got := run(t.Context(), []string{"forkdiff", "--stat"}, &stdout, &stderr); got != exitDone {
		t.Fatalf("got status %d: %s", got, stderr.String())
	}
	if got := stdout.String(); !strings.Contains(got, "| **in upstream's files** |") {
		t.Errorf("got %s, want a table with the totals", got)
	}
}
