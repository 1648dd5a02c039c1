package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestParseManifest(t *testing.T) {
	for name, test := range map[string]struct{ in, want string }{
		"good":        {"title: a\nintro: b\n", ""},
		"no title":    {"intro: b\n", "no title"},
		"unknown key": {"title: a\nintro: b\nrisks: c\n", "field risks not found"},
		"not YAML":    {"{", "yaml"},
		"empty":       {"", "EOF"},
	} {
		_, err := parseManifest([]byte(test.in))
		if test.want == "" && err != nil {
			t.Errorf("%s: got error %v, want none", name, err)
		}
		if test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: got error %v, want %q", name, err, test.want)
		}
	}
}

// A patch, a hunk or a new file that nobody explains is an error.
func TestManifestCheck(t *testing.T) {
	for name, test := range map[string]struct {
		mod  func(f *fork)
		want string
	}{
		"as it is":          {func(*fork) {}, ""},
		"a patch missing":   {func(f *fork) { f.manifest.Patches = f.manifest.Patches[1:] }, "explains 4 patches, want 5"},
		"patches swapped":   {func(f *fork) { p := f.manifest.Patches; p[0], p[1] = p[1], p[0] }, "out of order"},
		"no risk":           {func(f *fork) { f.manifest.Patches[0].Risk = "" }, "no risk"},
		"a hunk missing":    {func(f *fork) { n := &f.manifest.Patches[1]; n.Hunks = n.Hunks[1:] }, "explains 6 hunks, want 7"},
		"another hunk":      {func(f *fork) { f.manifest.Patches[1].Hunks[0].In = "func main() {" }, `not in "func main() {"`},
		"no reason":         {func(f *fork) { f.manifest.Patches[1].Hunks[0].Reason = "" }, "hunk 1: no reason"},
		"a file missing":    {func(f *fork) { f.manifest.Overlay = f.manifest.Overlay[1:] }, "new files"},
		"a file too many":   {func(f *fork) { f.overlay = f.overlay[1:] }, "new files"},
		"another file":      {func(f *fork) { f.manifest.Overlay[0].File = "x.opml.go" }, "no reason"},
		"code without risk": {func(f *fork) { f.manifest.Overlay[0].Risk = "" }, "no risk"},
	} {
		t.Run(name, func(t *testing.T) {
			f := realFork(t)
			f.manifest.Patches = slices.Clone(f.manifest.Patches)
			test.mod(f)
			err := f.manifest.check(f.series, f.overlay)
			if test.want == "" && err != nil {
				t.Errorf("got error %v, want none", err)
			}
			if test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
				t.Errorf("got error %v, want %q", err, test.want)
			}
		})
	}
}

// The page holds every reason, every line of every hunk and every new file.
func TestForkdiff(t *testing.T) {
	f := realFork(t)
	var page, stat bytes.Buffer
	if err := f.forkdiff(&page, false); err != nil {
		t.Fatal(err)
	}
	if err := f.forkdiff(&stat, true); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(page.String(), stat.String()) {
		t.Error("the page does not start with the summary")
	}
	for i, p := range f.series {
		want := []string{"## " + p.subject, p.message, strings.TrimSpace(f.manifest.Patches[i].Risk)}
		for j, h := range p.hunks {
			want = append(want, strings.Join(h.lines, "\n"), strings.TrimSpace(f.manifest.Patches[i].Hunks[j].Reason))
		}
		for _, w := range want {
			if !strings.Contains(page.String(), w) {
				t.Errorf("%s: the page lacks %q", p.name, w)
			}
		}
	}
	for _, o := range f.overlay {
		if !bytes.Contains(page.Bytes(), o.data) {
			t.Errorf("the page lacks %s", o.path)
		}
	}
}

func TestWriteBlock(t *testing.T) {
	var b bytes.Buffer
	writeBlock(&b, "go", "a\n```\nb")
	if got, want := b.String(), "````go\na\n```\nb\n````\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The README names every command of the program and every file of the folder.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"UPSTREAM", "patches/", "_overlay/", "fork.yaml"}
	for _, c := range newApp(nil, nil).Commands {
		want = append(want, "go run ./geth-patch "+c.Name)
	}
	for _, w := range want {
		if !bytes.Contains(readme, []byte(w)) {
			t.Errorf("README.md does not mention %s", w)
		}
	}
}
