package tokenizer_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// hfCharacters is like LLaMA 2's: <unk>, <s>, </s>, all bytes, then ▁ (259), a, b, c,
// ab (263), bc, abc, ▁a, </x> (267), which is added.
var hfCharacters = func() string {
	vocab := map[string]int{"<unk>": 0, "<s>": 1, "</s>": 2}
	for b := range 256 {
		vocab[fmt.Sprintf("<0x%02X>", b)] = len(vocab)
	}
	for _, name := range []string{"▁", "a", "b", "c", "ab", "bc", "abc", "▁a"} {
		vocab[name] = len(vocab)
	}
	names, err := json.Marshal(vocab)
	if err != nil {
		panic(err)
	}
	return `{"version": "1.0", "truncation": null,
"added_tokens": [{"id": 0, "content": "<unk>", "special": true}, {"id": 1, "content": "<s>", "special": true},
 {"id": 2, "content": "</s>", "special": true}, {"id": 267, "content": "</x>", "special": false}],
"normalizer": {"type": "Sequence", "normalizers": [{"type": "Prepend", "prepend": "▁"},
 {"type": "Replace", "pattern": {"String": " "}, "content": "▁"}]},
"pre_tokenizer": null,
"post_processor": {"type": "TemplateProcessing", "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}},
 {"Sequence": {"id": "A", "type_id": 0}}], "special_tokens": {"<s>": {"id": "<s>", "ids": [1], "tokens": ["<s>"]}}},
"model": {"type": "BPE", "dropout": null, "unk_token": "<unk>", "fuse_unk": true, "byte_fallback": true,
 "vocab": ` + string(names) + `, "merges": ["b c", ["a", "b"], "a bc", "▁ a"]}}`
}()

// hfBytes is like LLaMA 3's: all bytes, ll (256), he, hell, whole (259), <|begin|>.
var hfBytes = func() string {
	vocab := make(map[string]int)
	for b := range 256 {
		vocab[printable(byte(b))] = b
	}
	for _, name := range []string{"ll", "he", "hell", "whole"} {
		vocab[name] = len(vocab)
	}
	names, err := json.Marshal(vocab)
	if err != nil {
		panic(err)
	}
	return `{"added_tokens": [{"id": 260, "content": "<|begin|>", "special": true}], "normalizer": null,
"pre_tokenizer": {"type": "Sequence", "pretokenizers": [{"type": "Split", "pattern": {"Regex":
 "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"},
 "behavior": "Isolated", "invert": false}, {"type": "ByteLevel", "add_prefix_space": false, "use_regex": false}]},
"post_processor": {"type": "Sequence", "processors": [{"type": "ByteLevel", "add_prefix_space": true},
 {"type": "TemplateProcessing", "single": [{"SpecialToken": {"id": "<|begin|>"}}, {"Sequence": {"id": "A"}}],
  "special_tokens": {"<|begin|>": {"ids": [260]}}}]},
"model": {"type": "BPE", "unk_token": null, "byte_fallback": false, "ignore_merges": true,
 "vocab": ` + string(names) + `, "merges": ["l l", "h e", "he ll"]}}`
}()

func huggingFace(t testing.TB, data string, o tokenizer.HuggingFace) *tokenizer.Model {
	t.Helper()
	m, err := tokenizer.FromHuggingFace([]byte(data), o)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestHuggingFaceCharacters: rules and not scores decide.
func TestHuggingFaceCharacters(t *testing.T) {
	m := huggingFace(t, hfCharacters, tokenizer.HuggingFace{BOS: 1, EOS: 2, Vocab: 270})
	if m.Kind() != tokenizer.Characters || m.Vocab() != 270 || m.BOS() != 1 || m.EOS() != 2 || m.Unknown() != 0 || !m.AddBOS() {
		t.Errorf("kind %q, vocab %d, bos %d, eos %d, unknown %d, add %v", m.Kind(), m.Vocab(), m.BOS(), m.EOS(), m.Unknown(), m.AddBOS())
	}
	if got := m.Token(269); got.Type != tokenizer.Unused || got.Text != "" {
		t.Errorf("token 269 is %+v, want an unused one", got)
	}
	if got, err := m.Decode([]int32{269, 266, 269, 266}); err != nil || got != "a a" {
		t.Errorf("unused tokens between others give %q: %v", got, err)
	}
	for text, want := range map[string][]int32{
		"abc":      {259, 265}, // bc, then a bc: ▁ a would be the last
		"ab":       {259, 263},
		"a b":      {266, 259, 261},
		"é":        {259, 3 + 0xc3, 3 + 0xa9},
		"a</x>a":   {266, 267, 266},
		"a</s>":    {266, 3 + '<', 3 + '/', 3 + 's', 3 + '>'},
		"<unk>abc": {259, 3 + '<', 3 + 'u', 3 + 'n', 3 + 'k', 3 + '>', 265},
	} {
		if diff := cmp.Diff(want, encode(t, m, text, tokenizer.Options{})); diff != "" {
			t.Errorf("%q differs (-want +got)\n%s", text, diff)
		}
	}
}

// TestHuggingFaceBytes: the file says what goes before texts, and whole words are
// tokens.
func TestHuggingFaceBytes(t *testing.T) {
	m := huggingFace(t, hfBytes, tokenizer.HuggingFace{BOS: -1, EOS: -1})
	if m.Kind() != tokenizer.Bytes || m.Vocab() != 261 || m.BOS() != 260 || m.EOS() != -1 || m.Unknown() != -1 || !m.AddBOS() {
		t.Errorf("kind %q, vocab %d, bos %d, eos %d, unknown %d, add %v", m.Kind(), m.Vocab(), m.BOS(), m.EOS(), m.Unknown(), m.AddBOS())
	}
	for text, want := range map[string][]int32{
		"hello whole": {258, 'o', ' ', 'w', 'h', 'o', 'l', 'e'},
		"whole":       {259},
		"<|begin|>":   {'<', '|', 'b', 'e', 'g', 'i', 'n', '|', '>'},
	} {
		if diff := cmp.Diff(want, encode(t, m, text, tokenizer.Options{})); diff != "" {
			t.Errorf("%q differs (-want +got)\n%s", text, diff)
		}
	}
	off := false
	if huggingFace(t, hfBytes, tokenizer.HuggingFace{BOS: -1, EOS: -1, AddBOS: &off}).AddBOS() {
		t.Error("add_bos_token is not followed")
	}
}

// TestHuggingFaceSteps: other forms of normalizers and pre-tokenizers.
func TestHuggingFaceSteps(t *testing.T) {
	split := hfBytes[strings.Index(hfBytes, `{"type": "Sequence", "pretokenizers"`):strings.Index(hfBytes, ",\n\"post_processor\"")]
	normal := hfCharacters[strings.Index(hfCharacters, `{"type": "Sequence", "normalizers"`):strings.Index(hfCharacters, ",\n\"pre_tokenizer\"")]
	metaspace := func(rest string) string {
		s := strings.Replace(hfCharacters, normal, "null", 1)
		return strings.Replace(s, `"pre_tokenizer": null`, `"pre_tokenizer": {"type": "Metaspace", "replacement": "▁", `+rest+`}`, 1)
	}
	for name, test := range map[string]struct {
		file, text string
		want       []int32
	}{
		"gpt-2":      {strings.Replace(hfBytes, split, `{"type": "ByteLevel", "add_prefix_space": false}`, 1), "'LL", []int32{'\'', 'L', 'L'}},
		"digits":     {strings.Replace(hfBytes, split, `{"type": "Sequence", "pretokenizers": [{"type": "Digits", "individual_digits": true}, {"type": "ByteLevel", "add_prefix_space": false}]}`, 1), "hell1", []int32{258, '1'}},
		"always":     {metaspace(`"prepend_scheme": "always", "split": false`), "a</x>a", []int32{266, 267, 266}},
		"first":      {metaspace(`"prepend_scheme": "first", "split": false`), "a</x>a", []int32{266, 267, 260}},
		"never":      {metaspace(`"prepend_scheme": "never", "split": false`), "a</x>a", []int32{260, 267, 260}},
		"older":      {metaspace(`"add_prefix_space": true, "split": false`), "a</x>a", []int32{266, 267, 266}},
		"off":        {metaspace(`"add_prefix_space": false, "split": false`), "a</x>a", []int32{260, 267, 260}},
		"no prepend": {strings.Replace(hfCharacters, `{"type": "Prepend", "prepend": "▁"},`, "", 1), "a a", []int32{260, 266}},
	} {
		t.Run(name, func(t *testing.T) {
			m := huggingFace(t, test.file, tokenizer.HuggingFace{BOS: -1, EOS: -1})
			ids := encode(t, m, test.text, tokenizer.Options{})
			if diff := cmp.Diff(test.want, ids); diff != "" {
				t.Errorf("differs (-want +got)\n%s", diff)
			}
			for _, start := range [][]int32{nil, {m.BOS()}, {m.BOS(), m.BOS()}} {
				if got, err := m.Decode(append(start, ids...)); err != nil || got != test.text {
					t.Errorf("%q after %v comes back as %q: %v", test.text, start, got, err)
				}
			}
		})
	}
}

// TestHuggingFaceRefuses: what is not supported, or wrong, is named.
func TestHuggingFaceRefuses(t *testing.T) {
	for name, test := range map[string]struct{ file, old, new, want string }{
		"not JSON":      {hfBytes, "{", "", "tokenizer.json: "},
		"model":         {hfBytes, `"type": "BPE"`, `"type": "Unigram"`, `model: type "Unigram" is not supported, want "BPE"`},
		"dropout":       {hfCharacters, `"dropout": null`, `"dropout": 0.1`, "dropout 0.1 is not supported"},
		"suffix":        {hfBytes, `"unk_token": null`, `"end_of_word_suffix": "</w>"`, `end_of_word_suffix "</w>" is not supported`},
		"prefix":        {hfBytes, `"unk_token": null`, `"continuing_subword_prefix": "##"`, `continuing_subword_prefix "##" is not supported`},
		"no merges":     {hfBytes, `["l l", "h e", "he ll"]`, `[]`, "no merges, want some"},
		"one name":      {hfBytes, `"l l"`, `"ll"`, `merge "ll", want two names`},
		"three names":   {hfBytes, `"l l"`, `["l", "l", "l"]`, "a merge of 3 names, want 2"},
		"merge of none": {hfBytes, `"l l"`, `"l xyz"`, `model.merges: rule 0: "xyz" is not a token`},
		"merge to none": {hfBytes, `"l l"`, `"x y"`, `there is no token "xy"`},
		"unk":           {hfCharacters, `"unk_token": "<unk>"`, `"unk_token": "<none>"`, `model.unk_token: "<none>" is not a token`},
		"id":            {hfBytes, `"whole":259`, `"whole":1048576`, `"whole" is token 1048576`},
		"negative id":   {hfBytes, `"whole":259`, `"whole":-1`, `"whole" is token -1`},
		"same id":       {hfBytes, `"whole":259`, `"whole":258`, `several tokens with id 258`},
		"added":         {hfBytes, `"id": 260`, `"id": 300000000`, `"<|begin|>" is token 300000000`},
		"lstrip":        {hfBytes, `"special": true`, `"lstrip": true`, `"<|begin|>" with lstrip, rstrip or single_word is not supported`},
		"normalizer":    {hfBytes, `"normalizer": null`, `"normalizer": {"type": "NFC"}`, `normalizer ["NFC"] is not supported`},
		"no splitting":  {hfCharacters, `"byte_fallback": true`, `"byte_fallback": false`, `normalizer ["Prepend" "Replace"] is not supported`},
		"regex":         {hfBytes, `{1,3}`, `{1,2}`, "pre_tokenizer: Split by"},
		"behavior":      {hfBytes, `"Isolated"`, `"Removed"`, "pre_tokenizer: Split by"},
		"prefix space":  {hfBytes, `"add_prefix_space": false`, `"add_prefix_space": true`, "ByteLevel with add_prefix_space is not supported"},
		"pre-tokenizer": {hfBytes, `"type": "Split"`, `"type": "BertPreTokenizer"`, `pre_tokenizer ["BertPreTokenizer" "ByteLevel"] is not supported`},
		"pre":           {hfCharacters, `"pre_tokenizer": null`, `"pre_tokenizer": {"type": "Whitespace"}`, `pre_tokenizer ["Whitespace"] is not supported with model.byte_fallback`},
		"replace":       {hfCharacters, `"String": " "`, `"String": "  "`, `normalizer ["Prepend" "Replace"] is not supported`},
		"ignore":        {hfCharacters, `"fuse_unk": true`, `"ignore_merges": true`, "ignore_merges with byte_fallback is not supported"},
		"post":          {hfBytes, `"type": "TemplateProcessing"`, `"type": "BertProcessing"`, `post_processor "BertProcessing" is not supported`},
		"post id":       {hfBytes, `{"ids": [260]}`, `{"ids": [261]}`, `post_processor: "<|begin|>" stands for tokens [261]`},
	} {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(test.file, test.old) {
				t.Fatalf("the file has no %q", test.old)
			}
			file := strings.Replace(test.file, test.old, test.new, 1)
			_, err := tokenizer.FromHuggingFace([]byte(file), tokenizer.HuggingFace{BOS: -1, EOS: -1})
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
	for rest, want := range map[string]string{
		`"replacement": "▁", "prepend_scheme": "first"`:                  `Metaspace with replacement "▁" and split true is not supported`,
		`"replacement": "_", "prepend_scheme": "first", "split": false`:  `Metaspace with replacement "_" and split false is not supported`,
		`"replacement": "▁", "prepend_scheme": "second", "split": false`: `Metaspace with prepend_scheme "second" is not supported`,
	} {
		file := `{"pre_tokenizer": {"type": "Metaspace", ` + rest + `},
"model": {"type": "BPE", "byte_fallback": true, "vocab": {"a": 0, "aa": 1}, "merges": ["a a"]}}`
		if _, err := tokenizer.FromHuggingFace([]byte(file), tokenizer.HuggingFace{BOS: -1, EOS: -1}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %q", err, want)
		}
	}
	for name, test := range map[string]struct {
		o    tokenizer.HuggingFace
		want string
	}{
		"bos":            {tokenizer.HuggingFace{BOS: 5, EOS: -1}, "texts begin with token 260, and the model's begin-of-text token is 5"},
		"eos":            {tokenizer.HuggingFace{BOS: -1, EOS: 261}, "end-of-text token is 261"},
		"vocab":          {tokenizer.HuggingFace{BOS: -1, EOS: -1, Vocab: 260}, `"<|begin|>" is token 260, want it below 260`},
		"negative vocab": {tokenizer.HuggingFace{BOS: -1, EOS: -1, Vocab: -1}, "-1 tokens"},
		"large vocab":    {tokenizer.HuggingFace{BOS: -1, EOS: -1, Vocab: 1 << 30}, "1073741824 tokens, want at most"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := tokenizer.FromHuggingFace([]byte(hfBytes), test.o); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
}
