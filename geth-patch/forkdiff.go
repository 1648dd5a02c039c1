package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// forkdiff writes the whole difference to upstream in Markdown: the reason and the
// risk of every patch, every hunk with its reason, every new file. With stat it
// writes the summary alone.
func (f *fork) forkdiff(w io.Writer, stat bool) error {
	var b bytes.Buffer
	f.writeSummary(&b)
	if !stat {
		for i, p := range f.series {
			writePatch(&b, p, f.manifest.Patches[i])
		}
		f.writeOverlay(&b)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// writeSummary writes the title and one table row for each patch and each new file.
func (f *fork) writeSummary(b *bytes.Buffer) {
	fmt.Fprintf(b, "# %s\n\n%s\n\nUpstream: `%s` %s, `%s`\n\n", f.manifest.Title, strings.TrimSpace(f.manifest.Intro), f.upstream.module, f.upstream.version, f.upstream.sum)
	b.WriteString("| change | hunks | + | − |\n|---|---|---|---|\n")
	hunks, added, removed := 0, 0, 0
	for _, p := range f.series {
		a, r := p.changed()
		fmt.Fprintf(b, "| %s (`%s`) | %d | %d | %d |\n", p.subject, strings.Join(p.files(), "`, `"), len(p.hunks), a, r)
		hunks, added, removed = hunks+len(p.hunks), added+a, removed+r
	}
	fmt.Fprintf(b, "| **in upstream's files** | **%d** | **%d** | **%d** |\n", hunks, added, removed)
	code, tests := 0, 0
	for _, o := range f.overlay {
		n := bytes.Count(o.data, []byte("\n"))
		fmt.Fprintf(b, "| new file `%s` | | %d | |\n", o.path, n)
		if o.isTest() {
			tests += n
		} else {
			code += n
		}
	}
	fmt.Fprintf(b, "| **in new files** (code, tests) | | **%d, %d** | |\n", code, tests)
}

// writePatch writes the patch with its reasons.
func writePatch(b *bytes.Buffer, p patch, note patchNote) {
	fmt.Fprintf(b, "\n## %s\n\n%s\n\nRisk: %s\n", p.subject, p.message, strings.TrimSpace(note.Risk))
	for i, h := range p.hunks {
		fmt.Fprintf(b, "\n### `%s`, line %d\n\n%s\n\n", h.path, h.newStart, strings.TrimSpace(note.Hunks[i].Reason))
		writeBlock(b, "diff", strings.Join(h.lines, "\n"))
	}
}

// writeOverlay writes the new files with their reasons.
func (f *fork) writeOverlay(b *bytes.Buffer) {
	b.WriteString("\n## New files\n")
	rows := make(map[string]overlayRow, len(f.manifest.Overlay))
	for _, row := range f.manifest.Overlay {
		rows[row.File] = row
	}
	for _, o := range f.overlay {
		row := rows[o.path]
		fmt.Fprintf(b, "\n### `%s`\n\n%s\n\n", o.path, strings.TrimSpace(row.Reason))
		if row.Risk != "" {
			fmt.Fprintf(b, "Risk: %s\n\n", strings.TrimSpace(row.Risk))
		}
		writeBlock(b, "go", strings.TrimSuffix(string(o.data), "\n"))
	}
}

// writeBlock writes a fenced block whose fence is longer than any in the text.
func writeBlock(b *bytes.Buffer, language, text string) {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	fmt.Fprintf(b, "%s%s\n%s\n%s\n", fence, language, text, fence)
}
