package main

import (
	"encoding/json"
	"fmt"
	"text/tabwriter"

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
