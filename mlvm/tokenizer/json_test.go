package tokenizer_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// TestJSON: a model comes back, with the same bytes and the same tokens.
func TestJSON(t *testing.T) {
	for name, m := range models(t) {
		data, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		var again tokenizer.Model
		if err := json.Unmarshal(data, &again); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if twice, err := json.Marshal(&again); err != nil || !bytes.Equal(twice, data) {
			t.Errorf("%s: other bytes the second time: %v", name, err)
		}
		for id := range int32(m.Vocab()) {
			if diff := cmp.Diff(m.Token(id), again.Token(id)); diff != "" {
				t.Errorf("%s: token %d differs\n%s", name, id, diff)
			}
		}
		r := rand.New(rand.NewPCG(7, 8))
		for range 100 {
			text := randomText(r)
			if diff := cmp.Diff(encode(t, m, text, tokenizer.Options{}), encode(t, &again, text, tokenizer.Options{})); diff != "" {
				t.Errorf("%s: %q differs\n%s", name, text, diff)
			}
		}
	}
}

// TestJSONLayout: the stored form, byte by byte, is not to change unawares.
func TestJSONLayout(t *testing.T) {
	m, err := tokenizer.FromLlama2C(llama2cFile("<unk>", "<s>", "</s>", "\xff", "a"), 5)
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	// lengths << 3 | type; scores 0, -1, -2, -3, -4
	tokens := base64.StdEncoding.EncodeToString([]byte("\x2a<unk>\x1b<s>\x23</s>\x09\xff\x09a"))
	scores := base64.StdEncoding.EncodeToString([]byte("\x00\x00\x00\x00\x00\x00\x80\xbf\x00\x00\x00\xc0\x00\x00\x40\xc0\x00\x00\x80\xc0"))
	want := `{"kind":"characters","prefix":"always","addBOS":true,"bos":1,"eos":2,"unknown":0,"tokens":"` + tokens + `","scores":"` + scores + `"}`
	if diff := cmp.Diff(want, string(data)); diff != "" {
		t.Errorf("differs (-want +got)\n%s", diff)
	}
}

// TestJSONRefuses: what is stored is checked like what is imported.
func TestJSONRefuses(t *testing.T) {
	b64 := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	// <s> of control, a, b, ab
	tokens := b64("\x1b<s>\x09a\x09b\x11ab")
	file := `{"kind":"bytes","split":"gpt-2","addBOS":true,"bos":0,"eos":-1,"unknown":-1,"tokens":"` + tokens + `","merges":"` + b64("\x01\x02") + `"}`
	var m tokenizer.Model
	if err := json.Unmarshal([]byte(file), &m); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct{ old, new, want string }{
		"field":          {`"kind"`, `"sort"`, "unknown field"},
		"kind":           {`"bytes"`, `"words"`, `kind "words", want "characters" or "bytes"`},
		"split":          {`"gpt-2"`, `"spaces"`, `splits by "spaces", want one of ["default" "gpt-2" "llama-bpe" "smollm"]`},
		"split of none":  {`"bytes"`, `"characters"`, `kind "characters" with splitting by "gpt-2", want none`},
		"prefix":         {`"addBOS":true`, `"prefix":"first"`, `kind "bytes" with a space before texts`},
		"unknown prefix": {`"bytes","split":"gpt-2"`, `"characters","prefix":"second"`, `prefix "second"`},
		"bos":            {`"bos":0`, `"bos":4`, "begin-of-text token is 4"},
		"no bos":         {`"bos":0`, `"bos":-1`, "but there is none"},
		"no tokens":      {tokens, "", "0 tokens, want 1 to"},
		"cut short":      {tokens, b64("\x1b<s>\x09a\x09b\x19ab"), "token 3 has 3 bytes, and 2 are left"},
		"number cut":     {tokens, b64("\x09a\x80"), "token 1: a number ends too early"},
		"long number":    {tokens, b64("\x09a\x89\x00b"), "token 1: 9 takes 2 bytes, want fewer"},
		"huge number":    {tokens, b64("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"), "token 0 has 2305843009213693951 bytes, and 0 are left"},
		"type":           {tokens, b64("\x08a"), "type 0, want 1 to 6"},
		"two bytes":      {tokens, b64("\x16ab"), "a byte token of 2 bytes"},
		"merge of none":  {b64("\x01\x02"), b64("\x01\x04"), "merge 0 joins tokens 1 and 4, want them below 4"},
		"merge to none":  {b64("\x01\x02"), b64("\x02\x01"), `merge 0 joins "b" and "a", and there is no token "ba"`},
		"half a merge":   {b64("\x01\x02"), b64("\x01"), "rule 0: a number ends too early"},
		"huge merge":     {b64("\x01\x02"), b64("\xff\xff\xff\xff\x0f\x01"), "rule 0 is of token 4294967295"},
		"scores":         {`,"merges"`, `,"scores":"AAAA","merges"`, "scores: 3 bytes, want 4 for each of 4 tokens"},
		"not base64":     {tokens, "?", "illegal base64"},
	} {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(file, test.old) {
				t.Fatalf("the file has no %q", test.old)
			}
			before := m.Vocab()
			err := json.Unmarshal([]byte(strings.Replace(file, test.old, test.new, 1)), &m)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
			if m.Vocab() != before {
				t.Error("the model has changed")
			}
		})
	}
}
