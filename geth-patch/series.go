package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// patch is one file of the series, in the format of git format-patch.
type patch struct {
	name    string // of the file, NNNN-topic.patch
	subject string
	message string // the rationale
	data    []byte
	hunks   []hunk
}

// hunk is one change of a patch.
type hunk struct {
	path     string // of the file it changes
	section  string // the heading that git gives it: the declaration it is in
	oldStart int
	newStart int
	lines    []string // each with its sign: ' ', '+' or '-'
}

// patchName is the form of a patch file's name.
var patchName = regexp.MustCompile(`^[0-9]{4}-[A-Za-z0-9._-]+\.patch$`)

// readSeries reads the patches of a folder in their order: 0001, 0002 and so on,
// without a gap.
func readSeries(dir string) ([]patch, error) {
	entries, err := os.ReadDir(dir) // sorted by name
	if err != nil {
		return nil, err
	}
	var series []patch
	for i, e := range entries {
		if !patchName.MatchString(e.Name()) {
			return nil, fmt.Errorf("%s: not a name of the form NNNN-topic.patch", e.Name())
		}
		if want := fmt.Sprintf("%04d-", i+1); !strings.HasPrefix(e.Name(), want) {
			return nil, fmt.Errorf("%s: out of order, want %s…", e.Name(), want)
		}
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		p, err := parsePatch(e.Name(), data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", e.Name(), err)
		}
		series = append(series, p)
	}
	if len(series) == 0 {
		return nil, fmt.Errorf("%s: no patches", dir)
	}
	return series, nil
}

// parsePatch reads one patch: a header with the subject, the rationale, and hunks
// that change existing text files. It accepts no other kind of change (a new, a
// deleted, a renamed or a binary file, a mode): new files belong to the overlay.
func parsePatch(name string, data []byte) (patch, error) {
	p := patch{name: name, data: data}
	head, diff, ok := strings.Cut(strings.TrimSuffix(string(data), "\n"), "\ndiff --git ")
	if !ok {
		return patch{}, errors.New("no diff")
	}
	var err error
	if p.subject, p.message, err = parseHeader(head); err != nil {
		return patch{}, err
	}
	for section := range strings.SplitSeq(diff, "\ndiff --git ") {
		hunks, err := parseFile(section)
		if err != nil {
			return patch{}, err
		}
		p.hunks = append(p.hunks, hunks...)
	}
	return p, nil
}

// parseHeader returns the subject and the message of a patch's header.
func parseHeader(head string) (subject, message string, err error) {
	fields, message, ok := strings.Cut(head, "\n\n")
	if !ok {
		return "", "", errors.New("no message")
	}
	for line := range strings.Lines(fields) {
		switch {
		case strings.HasPrefix(line, "Subject: "):
			subject = strings.TrimSpace(strings.TrimPrefix(line, "Subject: "))
		case subject != "" && strings.HasPrefix(line, " "): // continued
			subject += " " + strings.TrimSpace(line)
		}
	}
	subject = strings.TrimSpace(strings.TrimPrefix(subject, "[PATCH]"))
	message = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(message), "---"))
	if subject == "" || message == "" {
		return "", "", errors.New("no subject or no message: a patch says why it is there")
	}
	return subject, message, nil
}

// parseFile reads the changes of one file, from after "diff --git " on.
func parseFile(section string) ([]hunk, error) {
	lines := strings.Split(section, "\n")
	from, to, ok := strings.Cut(strings.TrimPrefix(lines[0], "a/"), " b/")
	if !ok || from != to || !filepath.IsLocal(to) {
		return nil, fmt.Errorf("got files %q, want a/X b/X", lines[0])
	}
	body := lines[1:]
	for i, want := range []string{"index ", "--- a/" + from, "+++ b/" + to} {
		if i >= len(body) || !strings.HasPrefix(body[i], want) {
			return nil, fmt.Errorf("%s: got no line %q: only changes of existing files belong in a patch", to, want)
		}
	}
	var hunks []hunk
	for body = body[3:]; len(body) > 0; {
		h, n, err := parseHunk(to, body)
		if err != nil {
			return nil, err
		}
		hunks, body = append(hunks, h), body[n:]
	}
	if len(hunks) == 0 {
		return nil, fmt.Errorf("%s: no hunks", to)
	}
	return hunks, nil
}

// hunkHeader is the first line of a hunk.
var hunkHeader = regexp.MustCompile(`^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$`)

// parseHunk reads the hunk that starts at the first of lines and returns it with
// the number of lines it takes. The counts of its header must be right.
func parseHunk(path string, lines []string) (hunk, int, error) {
	m := hunkHeader.FindStringSubmatch(lines[0])
	if m == nil {
		return hunk{}, 0, fmt.Errorf("%s: got %q, want a hunk", path, lines[0])
	}
	h := hunk{path: path, section: m[5], oldStart: atoi(m[1]), newStart: atoi(m[3])}
	oldLeft, newLeft := count(m[2]), count(m[4])
	n := 1
	for ; n < len(lines) && (oldLeft > 0 || newLeft > 0); n++ {
		line := lines[n]
		if line == "" {
			line = " " // mail programs strip the blank of an empty line
		}
		switch line[0] {
		case ' ':
			oldLeft, newLeft = oldLeft-1, newLeft-1
		case '-':
			oldLeft--
		case '+':
			newLeft--
		default:
			return hunk{}, 0, fmt.Errorf("%s: got %q in a hunk", path, line)
		}
		h.lines = append(h.lines, line)
	}
	if oldLeft != 0 || newLeft != 0 {
		return hunk{}, 0, fmt.Errorf("%s: %s: the counts of the header are wrong", path, lines[0])
	}
	return h, n, nil
}

// atoi reads digits that a regular expression matched; too many of them give an
// implausible number, which the checks of a hunk refuse.
func atoi(digits string) int {
	n := 0
	for _, d := range digits {
		n = n*10 + int(d-'0')
	}
	return n
}

// count reads the optional length of a hunk's header, one if absent.
func count(digits string) int {
	if digits == "" {
		return 1
	}
	return atoi(digits)
}

// after returns the lines that the hunk leaves behind.
func (h hunk) after() []string {
	var lines []string
	for _, l := range h.lines {
		if l[0] != '-' {
			lines = append(lines, l[1:])
		}
	}
	return lines
}

// changed returns how many lines the hunk adds and removes.
func (h hunk) changed() (added, removed int) {
	for _, l := range h.lines {
		switch l[0] {
		case '+':
			added++
		case '-':
			removed++
		}
	}
	return added, removed
}

// files returns the paths that the patch changes, in its order.
func (p patch) files() []string {
	var files []string
	for _, h := range p.hunks {
		if len(files) == 0 || files[len(files)-1] != h.path {
			files = append(files, h.path)
		}
	}
	return files
}

// changed returns how many lines the patch adds and removes.
func (p patch) changed() (added, removed int) {
	for _, h := range p.hunks {
		a, r := h.changed()
		added, removed = added+a, removed+r
	}
	return added, removed
}
