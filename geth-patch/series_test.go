package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// goodPatch is a patch of two hunks in two files.
const goodPatch = `From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001
From: Somebody <somebody@example.com>
Date: Wed, 25 Nov 2026 00:00:00 +0000
Subject: [PATCH] a: do a thing whose subject is
 longer than a line

The reason.

More of it.
---
diff --git a/a/a.go b/a/a.go
index 1111111..2222222 100644
--- a/a/a.go
+++ b/a/a.go
@@ -1,3 +1,6 @@ func f() {
 one
+	//opml:start
+	two
+	//opml:end
 three

diff --git a/b.go b/b.go
index 1111111..2222222 100644
--- a/b.go
+++ b/b.go
@@ -10 +10 @@
-old
+	"new"
`

func TestParsePatch(t *testing.T) {
	p, err := parsePatch("0001-a.patch", []byte(goodPatch))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := p.subject, "a: do a thing whose subject is longer than a line"; got != want {
		t.Errorf("got subject %q, want %q", got, want)
	}
	if got, want := p.message, "The reason.\n\nMore of it."; got != want {
		t.Errorf("got message %q, want %q", got, want)
	}
	want := []hunk{
		{"a/a.go", "func f() {", 1, 1, []string{" one", "+\t//opml:start", "+\ttwo", "+\t//opml:end", " three", " "}},
		{"b.go", "", 10, 10, []string{"-old", "+\t\"new\""}},
	}
	if diff := cmp.Diff(p.hunks, want, cmp.AllowUnexported(hunk{})); diff != "" {
		t.Errorf("hunks, got (-) and want (+):\n%s", diff)
	}
	if diff := cmp.Diff(p.files(), []string{"a/a.go", "b.go"}); diff != "" {
		t.Errorf("files, got (-) and want (+):\n%s", diff)
	}
	if added, removed := p.changed(); added != 4 || removed != 1 {
		t.Errorf("got %d added and %d removed, want 4 and 1", added, removed)
	}
	if err := p.checkFences(); err != nil {
		t.Error(err)
	}
}

func TestParsePatchRefuses(t *testing.T) {
	tests := []struct{ name, old, new, want string }{
		{"no diff", "diff --git", "diff", "no diff"},
		{"no subject", "Subject:", "Object:", "no subject"},
		{"no message", "\nThe reason.\n\nMore of it.\n", "\n", "no message"},
		{"a new file", "index 1111111..2222222 100644\n--- a/b.go", "new file mode 100644\nindex 0000000..2222222\n--- /dev/null", "only changes of existing files"},
		{"a deleted file", "+++ b/b.go", "+++ /dev/null", "only changes of existing files"},
		{"a rename", "diff --git a/b.go b/b.go", "diff --git a/b.go b/c.go", "want a/X b/X"},
		{"outside of the tree", "diff --git a/b.go b/b.go", "diff --git a/../b.go b/../b.go", "want a/X b/X"},
		{"a wrong count", "@@ -10 +10 @@", "@@ -10 +10,2 @@", "counts of the header"},
		{"a huge count", "@@ -10 +10 @@", "@@ -10,99999999999999999999999 +10 @@", "counts of the header"},
		{"a bad line", "-old", "old", "in a hunk"},
		{"no hunk", "@@ -10 +10 @@\n-old\n+\t\"new\"\n", "", "no hunks"},
		{"text after a hunk", "+\t\"new\"\n", "+\t\"new\"\nmore\n", "want a hunk"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			bad := strings.ReplaceAll(goodPatch, test.old, test.new)
			if bad == goodPatch {
				t.Fatal("the case changes nothing")
			}
			if _, err := parsePatch("0001-a.patch", []byte(bad)); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got error %v, want %q", err, test.want)
			}
		})
	}
}

func TestReadSeriesNames(t *testing.T) {
	for name, test := range map[string]struct {
		files []string
		want  string // part of the error, "" if the series is good
	}{
		"good":  {[]string{"0001-a.patch", "0002-b.patch"}, ""},
		"empty": {nil, "no patches"},
		"gap":   {[]string{"0001-a.patch", "0003-b.patch"}, "out of order"},
		"twice": {[]string{"0001-a.patch", "0001-b.patch"}, "out of order"},
		"other": {[]string{"0001-a.patch", "README"}, "not a name of the form"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for _, file := range test.files {
				if err := os.WriteFile(filepath.Join(dir, file), []byte(goodPatch), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			series, err := readSeries(dir)
			if test.want == "" {
				if err != nil || len(series) != len(test.files) {
					t.Fatalf("got %d patches, error %v", len(series), err)
				}
			} else if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got error %v, want %q", err, test.want)
			}
		})
	}
}

func TestCheckFences(t *testing.T) {
	const s, e = "+\t//opml:start", "+\t//opml:end"
	tests := []struct {
		name  string
		lines []string
		want  string // part of the error, "" if the hunk is good
	}{
		{"five lines", []string{" a", s, "+1", "+2", "+3", "+4", "+5", e, " b"}, ""},
		{"two fences", []string{s, "+1", e, " a", s, "+1", e}, ""},
		{"removed beside", []string{"-a", s, "+1", e, "-b"}, ""},
		{"an import", []string{"+\t\"example.com/m\"", "+\tname \"example.com/n\""}, ""},
		{"an import removed", []string{"-\t\"example.com/m\""}, ""},
		{"six lines", []string{s, "+1", "+2", "+3", "+4", "+5", "+6", e}, "more than 5 lines"},
		{"outside", []string{" a", "+1", " b"}, "added outside a fence: 1"},
		{"after", []string{s, "+1", e, "+2"}, "added outside a fence: 2"},
		{"no end", []string{s, "+1", " a"}, "upstream stands inside"},
		{"no end at the end", []string{s, "+1"}, "//opml:end is missing"},
		{"no start", []string{"+1", e}, "added outside"},
		{"end alone", []string{e}, "out of place"},
		{"nested", []string{s, s, "+1", e, e}, "out of place"},
		{"empty", []string{s, e}, "empty"},
		{"a mark of another patch", []string{" \t//opml:start", "+1", " \t//opml:end"}, "not added by the hunk"},
		{"removed inside", []string{s, "-a", "+1", e}, "removed inside"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := patch{name: "p", hunks: []hunk{{path: "x.go", lines: test.lines}}}.checkFences()
			if test.want == "" && err != nil {
				t.Errorf("got error %v, want none", err)
			}
			if test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
				t.Errorf("got error %v, want %q", err, test.want)
			}
		})
	}
}

// Whatever the bytes, the parser returns, and what it accepts is consistent.
func FuzzParsePatch(f *testing.F) {
	f.Add([]byte(goodPatch))
	for _, p := range realFork(f).series {
		f.Add(p.data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := parsePatch("0001-x.patch", data)
		if err != nil {
			return
		}
		if p.subject == "" || p.message == "" || len(p.hunks) == 0 {
			t.Fatalf("accepted a patch without a subject, a message or a hunk: %+v", p)
		}
		for _, h := range p.hunks {
			if !filepath.IsLocal(filepath.FromSlash(h.path)) {
				t.Fatalf("accepted the path %q", h.path)
			}
			if added, removed := h.changed(); len(h.after()) != len(h.lines)-removed || added > len(h.after()) {
				t.Fatalf("inconsistent hunk %+v", h)
			}
		}
		_ = p.checkFences()
	})
}
