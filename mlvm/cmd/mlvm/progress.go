package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/urfave/cli/v2"
)

// The least time between two updates: of a line that is rewritten, and of lines that
// stay.
const (
	rewriteInterval = 200 * time.Millisecond
	lineInterval    = 5 * time.Second
)

// unit says what a progress counts.
type unit func(n int64) string

// count is a number of things.
func count(n int64) string { return fmt.Sprint(n) }

// progress tells on stderr how far long work is: on a terminal a line that is
// rewritten, else a line every few seconds, and nothing about work that is done
// before. It may be used by several goroutines at once.
type progress struct {
	out      io.Writer
	terminal bool
	label    string
	unit     unit
	total    int64
	now      func() time.Time

	mu    sync.Mutex // of what follows
	start time.Time
	last  time.Time
}

// newProgress returns the progress of work on so many units.
func newProgress(c *cli.Context, label string, u unit, total int64) *progress {
	p := &progress{out: c.App.ErrWriter, terminal: isTerminal(c.App.ErrWriter), label: label, unit: u, total: total, now: time.Now}
	p.start = p.now()
	p.last = p.start
	return p
}

// isTerminal reports whether what is written to w is seen at once.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// at shows that n of the total are done, and what is next.
func (p *progress) at(n int64, next string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	interval := lineInterval
	if p.terminal {
		interval = rewriteInterval
	}
	now := p.now()
	if now.Sub(p.last) < interval {
		return
	}
	p.last = now
	if p.terminal {
		fmt.Fprintf(p.out, "\r\033[K%s", p.line(n, next, now.Sub(p.start)))
	} else {
		fmt.Fprintln(p.out, p.line(n, next, now.Sub(p.start)))
	}
}

// line describes the state after some time, which is not 0.
func (p *progress) line(n int64, next string, elapsed time.Duration) string {
	parts := []string{
		fmt.Sprintf("%s of %s", p.unit(n), p.unit(p.total)),
		p.unit(int64(float64(n)/elapsed.Seconds())) + "/s",
		elapsed.Round(time.Second).String() + " so far",
	}
	if n > 0 {
		left := time.Duration(float64(elapsed) * float64(p.total-n) / float64(n))
		parts = append(parts, left.Round(time.Second).String()+" left")
	}
	if next != "" {
		parts = append(parts, next)
	}
	return p.label + ": " + strings.Join(parts, ", ")
}

// done clears the line.
func (p *progress) done() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.terminal {
		fmt.Fprint(p.out, "\r\033[K")
	}
}
