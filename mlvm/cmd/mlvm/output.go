package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v2"
)

// show prints a result: as JSON if the command has --json, else by text.
func show(c *cli.Context, result any, text func(w *tabwriter.Writer)) error {
	out := c.App.Writer
	if c.Bool("json") {
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		return enc.Encode(result)
	}
	w := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	text(w)
	return w.Flush()
}

// progress tells how long work goes on: a line on stderr that is rewritten, if that
// is a terminal, or else nothing.
type progress struct {
	out   io.Writer
	label string
	total int64
	start time.Time
	last  time.Time
}

// interval is the least time between two updates.
const interval = 200 * time.Millisecond

// newProgress returns a progress that is silent unless stderr is a terminal.
func newProgress(c *cli.Context, label string, total int64) *progress {
	p := &progress{label: label, total: total, start: time.Now()}
	if f, ok := c.App.ErrWriter.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			p.out = f
		}
	}
	return p
}

// at shows that n of the total are done.
func (p *progress) at(n int64) {
	if p.out == nil || time.Since(p.last) < interval {
		return
	}
	p.last = time.Now()
	elapsed := time.Since(p.start)
	left := time.Duration(0)
	if n > 0 {
		left = time.Duration(float64(elapsed) * float64(p.total-n) / float64(n))
	}
	fmt.Fprintf(p.out, "\r\033[K%s: %d of %d, %s left", p.label, n, p.total, left.Round(time.Second))
}

// done clears the line.
func (p *progress) done() {
	if p.out != nil {
		fmt.Fprint(p.out, "\r\033[K")
	}
}

// byteCount writes a number of bytes for people.
func byteCount(n int64) string {
	const unit = 1024
	if n < unit {
		return fmt.Sprintf("%d B", n)
	}
	v, prefix := float64(n)/unit, 0
	for v >= unit && prefix < 3 {
		v /= unit
		prefix++
	}
	return fmt.Sprintf("%.1f %ciB", v, "KMGT"[prefix])
}
