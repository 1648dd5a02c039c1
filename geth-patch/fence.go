package main

import (
	"fmt"
	"regexp"
	"strings"
)

// The marks around added lines in upstream's files, and how many lines may stand
// between them. More than that belongs in a new file of the overlay.
const (
	fenceStart = "//opml:start"
	fenceEnd   = "//opml:end"
	fenceMax   = 5
)

// importLine is a line of an import declaration.
var importLine = regexp.MustCompile(`^\t([A-Za-z0-9_.]+ )?"[^"]+"$`)

// checkFences checks that every line which the patch adds stands between the marks
// of a fence, but for imports, and that no fence holds more than fenceMax lines.
// A reader of the patched tree, and a search for the marks, then finds every line
// that is not upstream's.
func (p patch) checkFences() error {
	for _, h := range p.hunks {
		if err := h.checkFences(); err != nil {
			return fmt.Errorf("%s: %s: hunk at line %d: %w", p.name, h.path, h.newStart, err)
		}
	}
	return nil
}

func (h hunk) checkFences() error {
	inside, size := false, 0
	for _, l := range h.lines {
		added, text := l[0] == '+', strings.TrimSpace(l[1:])
		switch {
		case text == fenceStart || text == fenceEnd:
			if !added {
				return fmt.Errorf("%s is not added by the hunk that uses it", text)
			}
			if inside == (text == fenceStart) {
				return fmt.Errorf("%s is out of place", text)
			}
			if inside && size == 0 {
				return fmt.Errorf("a fence is empty")
			}
			inside, size = !inside, 0
		case l[0] == '-':
			if inside {
				return fmt.Errorf("a line is removed inside a fence")
			}
		case added && !inside:
			if !importLine.MatchString(l[1:]) {
				return fmt.Errorf("added outside a fence: %s", text)
			}
		case inside:
			if !added {
				return fmt.Errorf("a line of upstream stands inside a fence: %s", text)
			}
			if size++; size > fenceMax {
				return fmt.Errorf("a fence holds more than %d lines", fenceMax)
			}
		}
	}
	if inside {
		return fmt.Errorf("%s is missing", fenceEnd)
	}
	return nil
}
