package main

import (
	"bufio"
	"bytes"
	"fmt"
	"strings"
)

// canaryPrefix begins the names of lines that do differ between machines.
const canaryPrefix = "canary/"

// none is the value of a line that is not there.
const none = "(none)"

// line is a value with its name.
type line struct{ name, value string }

// difference is a name with two values.
type difference struct {
	Name string `json:"name"`
	Want string `json:"want"`
	Got  string `json:"got"`
}

// output is what the probe prints: a remark about what it ran on, and lines.
type output struct {
	remark        string
	lines, canary []line
}

// parseOutput reads what the probe has printed. There is a remark, and at least one line
// of either kind.
func parseOutput(b []byte) (*output, error) {
	o := &output{}
	scanner := bufio.NewScanner(bytes.NewReader(b))
	for scanner.Scan() {
		text := scanner.Text()
		if remark, ok := strings.CutPrefix(text, "# "); ok {
			o.remark = remark
			continue
		}
		name, value, ok := strings.Cut(text, " ")
		switch {
		case !ok || name == "" || value == "":
			return nil, fmt.Errorf("line %q, want a name and a value", text)
		case strings.HasPrefix(name, canaryPrefix):
			o.canary = append(o.canary, line{name, value})
		default:
			o.lines = append(o.lines, line{name, value})
		}
	}
	if err := scanner.Err(); err != nil {
		return nil, err
	}
	if o.remark == "" || len(o.lines) == 0 || len(o.canary) == 0 {
		return nil, fmt.Errorf("%d lines, %d canaries and the remark %q, want some of each", len(o.lines), len(o.canary), o.remark)
	}
	return o, nil
}

// differences returns in what got is not want: other values, missing and additional
// lines, and lines in another order.
func differences(want, got []line) (list []difference) {
	values := make(map[string]string, len(got))
	for _, l := range got {
		values[l.name] = l.value
	}
	known := make(map[string]bool, len(want))
	for i, l := range want {
		known[l.name] = true
		value, ok := values[l.name]
		switch {
		case !ok:
			value = none
		case value == l.value && len(want) == len(got) && got[i].name != l.name:
			value = "(elsewhere)"
		}
		if value != l.value {
			list = append(list, difference{l.name, l.value, value})
		}
	}
	for _, l := range got {
		if !known[l.name] {
			list = append(list, difference{l.name, none, l.value})
		}
	}
	return list
}
