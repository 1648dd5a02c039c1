package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func lines(words ...string) (list []line) {
	for i := 0; i < len(words); i += 2 {
		list = append(list, line{words[i], words[i+1]})
	}
	return list
}

func TestDifferences(t *testing.T) {
	want := lines("a", "1", "b", "2", "c", "3")
	for name, c := range map[string]struct {
		got  []line
		want []difference
	}{
		"equal":        {want, nil},
		"a value":      {lines("a", "1", "b", "20", "c", "3"), []difference{{"b", "2", "20"}}},
		"missing":      {lines("a", "1", "c", "3"), []difference{{"b", "2", none}}},
		"missing last": {lines("a", "1", "b", "2"), []difference{{"c", "3", none}}},
		"additional":   {lines("a", "1", "b", "2", "c", "3", "d", "4"), []difference{{"d", none, "4"}}},
		"another name": {lines("a", "1", "B", "2", "c", "3"), []difference{{"b", "2", none}, {"B", none, "2"}}},
		"twice":        {lines("a", "1", "b", "2", "c", "3", "a", "9"), []difference{{"a", "1", "9"}}},
		"another order": {
			lines("a", "1", "c", "3", "b", "2"),
			[]difference{{"b", "2", "(elsewhere)"}, {"c", "3", "(elsewhere)"}},
		},
		"nothing": {nil, []difference{{"a", "1", none}, {"b", "2", none}, {"c", "3", none}}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, differences(want, c.got)); diff != "" {
				t.Errorf("differences (-want +got)\n%s", diff)
			}
		})
	}
}

func TestParseOutput(t *testing.T) {
	o, err := parseOutput([]byte("# linux/amd64 kernel=avx2\ncanary/x 3f\nrun/a/root 0x12\nproof/b 7\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := &output{remark: "linux/amd64 kernel=avx2", canary: lines("canary/x", "3f"), lines: lines("run/a/root", "0x12", "proof/b", "7")}
	if diff := cmp.Diff(want, o, cmp.AllowUnexported(output{}, line{})); diff != "" {
		t.Errorf("output differs (-want +got)\n%s", diff)
	}
	for _, text := range []string{
		"", "# remark\ncanary/x 1\n", "# remark\na 1\n", "canary/x 1\na 1\n", "# remark\ncanary/x 1\na 1\nb\n", "# remark\ncanary/x 1\na 1\n b\n", "# remark\ncanary/x 1\na 1\nb \n",
		"# remark\ncanary/x 1\na 1\n\n", "# remark\ncanary/x 1\na 1" + strings.Repeat("1", 1<<17),
	} {
		if o, err := parseOutput([]byte(text)); err == nil {
			t.Errorf("%.40q: got %+v and no error", text, o)
		}
	}
}
