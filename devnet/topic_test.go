package devnet

import "testing"

func TestAnswerBeside(t *testing.T) {
	text := func(s string) answer { return answer{noClass, s} }
	const start = "Once upon a time, there was a little"
	for _, c := range []struct {
		a, other answer
		want     string
	}{
		{answer{class: 3}, answer{class: 4}, "a 3"},
		{text("short"), text("shot"), `"short"`},
		{text(start + " girl"), text(start + " boy"), `"…ime, there was a little girl"`},
		{text(start), text(start + " boy"), `"…time, there was a little"`},
		{text(start + " é"), text(start + " è"), `"…ime, there was a little é"`},
		{text(start), answer{class: 3}, `"` + start + `"`},
		{text(start + "\xff"), text(start + "\ufffd"), `"…time, there was a little\xff"`},
	} {
		if got := c.a.beside(c.other); got != c.want {
			t.Errorf("%q beside %q: got %s, want %s", c.a.text, c.other.text, got, c.want)
		}
	}
}
