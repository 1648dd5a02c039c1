package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// ran returns the result of a run that printed text.
func ran(t *testing.T, target, text string) *result {
	t.Helper()
	o, err := parseOutput([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return &result{Target: target, Path: "generic", Threads: 2, Runner: "qemu", Seconds: 1.25, output: o}
}

const (
	printed = "# here\ncanary/x 0\nmodel/digits 0x5e9f\nrun/digits/root 0x71aa\n"
	fused   = "# here\ncanary/x 1\nmodel/digits 0x5e9f\nrun/digits/root 0x71aa\n"
	altered = "# here\ncanary/x 1\nmodel/digits 0x5e9f\nrun/digits/root 0x71ab\n"
)

// TestVerdict: equal lines and a canary that differs, and nothing else, is a pass.
func TestVerdict(t *testing.T) {
	failed := &result{Target: "s390x", Error: "qemu-s390x-static is missing"}
	for name, c := range map[string]struct {
		results []*result
		want    string // of the error, "" for none
	}{
		"as it should be":   {[]*result{ran(t, "a", printed), ran(t, "b", fused)}, ""},
		"an altered line":   {[]*result{ran(t, "a", printed), ran(t, "b", altered)}, "of 2 runs 0 failed and 1 gave other values"},
		"the first altered": {[]*result{ran(t, "a", altered), ran(t, "b", fused), ran(t, "c", printed)}, "of 3 runs 0 failed and 2 gave other values"},
		"canary the same":   {[]*result{ran(t, "a", printed), ran(t, "b", printed)}, "the canary is the same everywhere"},
		"one run":           {[]*result{ran(t, "a", printed)}, "the canary is the same everywhere"},
		"a failure":         {[]*result{ran(t, "a", printed), ran(t, "b", fused), failed}, "of 3 runs 1 failed"},
		"the first failed":  {[]*result{failed, ran(t, "a", printed), ran(t, "b", fused)}, "of 3 runs 1 failed and 0 gave other values"},
		"another altered":   {[]*result{failed, ran(t, "a", printed), ran(t, "b", altered)}, "of 3 runs 1 failed and 1 gave other values"},
		"none":              {nil, "nothing was run"},
	} {
		t.Run(name, func(t *testing.T) {
			r := report{results: c.results}
			r.compare()
			err := r.verdict()
			if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

func TestTable(t *testing.T) {
	other := ran(t, "arm", altered)
	other.Instead = "386"
	first := ran(t, "amd64-v1", printed)
	first.Runner = "this machine"
	r := report{results: []*result{first, ran(t, "s390x", fused), other, {Target: "ppc64", Error: "no emulator of ppc64"}}}
	r.compare()
	var out strings.Builder
	if err := r.writeTable(&out); err != nil {
		t.Fatal(err)
	}
	const want = `target       on            path     threads  seconds  lines                 canary
amd64-v1     this machine  generic  2        1.2      2 equal               same
s390x        qemu          generic  2        1.2      2 equal               differs
arm for 386  qemu          generic  2        1.2      1 equal, 1 DIFFERENT  differs
ppc64                               0        0.0      failed                

arm for 386, path generic, 2 threads, first difference: run/digits/root
  want 0x71aa
  got  0x71ab

ppc64: no emulator of ppc64
`
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

func TestJSON(t *testing.T) {
	r := report{results: []*result{ran(t, "a", printed), ran(t, "b", altered)}}
	r.compare()
	var out strings.Builder
	if err := r.writeJSON(&out); err != nil {
		t.Fatal(err)
	}
	var got []result
	if err := json.Unmarshal([]byte(out.String()), &got); err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || got[0].Equal != 2 || got[1].Equal != 1 || len(got[1].Differences) != 1 || got[1].Differences[0].Got != "0x71ab" || len(got[1].Canary) != 1 {
		t.Errorf("got %s", out.String())
	}
}
