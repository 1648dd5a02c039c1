package tokenizer

import (
	"errors"
	"fmt"
)

// Regular expressions of Split, as files have them, for which there are splitters.
const (
	hfGPT2   = `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`
	hfLlama3 = `(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`
)

var hfRegexes = map[string]string{hfGPT2: "gpt-2", hfLlama3: "llama-bpe"}

// hfStep is a normalizer, a pre-tokenizer or a post-processor: its type, and what those
// of the types that are supported have.
type hfStep struct {
	Type string `json:"type"`

	Normalizers   []hfStep `json:"normalizers"`   // Sequence
	PreTokenizers []hfStep `json:"pretokenizers"` // Sequence
	Processors    []hfStep `json:"processors"`    // Sequence

	Prepend string `json:"prepend"` // Prepend
	Content string `json:"content"` // Replace
	Pattern struct {
		String string `json:"String"`
		Regex  string `json:"Regex"`
	} `json:"pattern"` // Replace, Split
	Behavior       string `json:"behavior"`          // Split
	Invert         bool   `json:"invert"`            // Split
	AddPrefixSpace *bool  `json:"add_prefix_space"`  // ByteLevel, Metaspace; nil is true
	UseRegex       *bool  `json:"use_regex"`         // ByteLevel; nil is true
	Individual     bool   `json:"individual_digits"` // Digits
	Replacement    string `json:"replacement"`       // Metaspace
	PrependScheme  string `json:"prepend_scheme"`    // Metaspace
	Split          *bool  `json:"split"`             // Metaspace; nil is true

	Single  []hfPiece          `json:"single"`         // TemplateProcessing
	Special map[string]hfNamed `json:"special_tokens"` // TemplateProcessing
}

type hfPiece struct {
	SpecialToken *struct {
		ID string `json:"id"`
	} `json:"SpecialToken"`
}

type hfNamed struct {
	IDs []int64 `json:"ids"`
}

// flatten returns the steps that s consists of; none if it is nil.
func (s *hfStep) flatten() []hfStep {
	switch {
	case s == nil:
		return nil
	case s.Type != "Sequence":
		return []hfStep{*s}
	}
	var steps []hfStep
	for _, parts := range [][]hfStep{s.Normalizers, s.PreTokenizers, s.Processors} {
		for i := range parts {
			steps = append(steps, parts[i].flatten()...)
		}
	}
	return steps
}

// isTrue is for flags whose default is true.
func isTrue(flag *bool) bool { return flag == nil || *flag }

func types(steps []hfStep) []string {
	names := make([]string, len(steps))
	for i, s := range steps {
		names[i] = s.Type
	}
	return names
}

// setPattern sets what a text goes through before anything is joined.
func (f *hfFile) setPattern(s *spec) (err error) {
	normal, pre := f.Normalizer.flatten(), f.PreTokenizer.flatten()
	if !f.Model.ByteFallback {
		s.kind = Bytes
		if len(normal) != 0 {
			return fmt.Errorf("normalizer %q is not supported before a ByteLevel pre-tokenizer, want none", types(normal))
		}
		s.split, err = hfSplit(pre)
		return err
	}
	s.kind = Characters
	if f.Model.IgnoreMerges {
		return errors.New("model: ignore_merges with byte_fallback is not supported")
	}
	s.prefix, err = hfPrefix(normal, pre)
	return err
}

// hfSplit returns the splitter that the pre-tokenizers of a byte-level model are.
func hfSplit(pre []hfStep) (string, error) {
	if len(pre) == 0 || pre[len(pre)-1].Type != "ByteLevel" {
		return "", fmt.Errorf("pre_tokenizer %q is not supported, want one that ends in ByteLevel, or model.byte_fallback", types(pre))
	}
	bytes, before := pre[len(pre)-1], pre[:len(pre)-1]
	if isTrue(bytes.AddPrefixSpace) {
		return "", errors.New("pre_tokenizer: ByteLevel with add_prefix_space is not supported")
	}
	switch {
	case len(before) == 0 && isTrue(bytes.UseRegex):
		return "gpt-2", nil
	case len(before) == 1 && before[0].Type == "Digits" && before[0].Individual && isTrue(bytes.UseRegex):
		return "smollm", nil
	case len(before) == 1 && before[0].Type == "Split" && !isTrue(bytes.UseRegex):
		split := before[0]
		name, ok := hfRegexes[split.Pattern.Regex]
		if ok && split.Behavior == "Isolated" && !split.Invert {
			return name, nil
		}
		return "", fmt.Errorf("pre_tokenizer: Split by %q, %s, is not supported, want Isolated by %q or %q",
			split.Pattern.Regex+split.Pattern.String, split.Behavior, hfGPT2, hfLlama3)
	}
	return "", fmt.Errorf("pre_tokenizer %q is not supported, want ByteLevel, after Split or Digits or by itself", types(pre))
}

// hfPrefix returns where a model of characters has a space before texts.
func hfPrefix(normal, pre []hfStep) (Prefix, error) {
	const space = "▁"
	if len(normal) == 0 && len(pre) == 1 && pre[0].Type == "Metaspace" {
		return pre[0].metaspace()
	}
	if len(pre) != 0 {
		return "", fmt.Errorf("pre_tokenizer %q is not supported with model.byte_fallback, want none or Metaspace", types(pre))
	}
	prefix := Prefix("")
	steps := normal
	if len(steps) > 0 && steps[0].Type == "Prepend" && steps[0].Prepend == space {
		prefix, steps = Always, steps[1:]
	}
	if len(steps) != 1 || steps[0].Type != "Replace" || steps[0].Pattern.String != " " || steps[0].Content != space {
		return "", fmt.Errorf("normalizer %q is not supported, want Prepend of %q, or not, and Replace of \" \" by %q", types(normal), space, space)
	}
	return prefix, nil
}

func (s *hfStep) metaspace() (Prefix, error) {
	if s.Replacement != "▁" || isTrue(s.Split) {
		return "", fmt.Errorf("pre_tokenizer: Metaspace with replacement %q and split %v is not supported, want \"▁\" and false",
			s.Replacement, isTrue(s.Split))
	}
	switch s.PrependScheme {
	case "never":
		return "", nil
	case "first":
		return First, nil
	case "always":
		return Always, nil
	case "":
		if isTrue(s.AddPrefixSpace) {
			return Always, nil
		}
		return "", nil
	}
	return "", fmt.Errorf("pre_tokenizer: Metaspace with prepend_scheme %q is not supported, want first, never or always", s.PrependScheme)
}

// setBOS sets the token that the file puts before texts.
func (f *hfFile) setBOS(s *spec) error {
	for _, step := range f.PostProcessor.flatten() {
		switch step.Type {
		case "ByteLevel": // changes offsets only
			continue
		case "TemplateProcessing":
		default:
			return fmt.Errorf("post_processor %q is not supported, want TemplateProcessing or ByteLevel", step.Type)
		}
		if len(step.Single) == 0 || step.Single[0].SpecialToken == nil {
			continue
		}
		name := step.Single[0].SpecialToken.ID
		ids := step.Special[name].IDs
		if len(ids) != 1 || ids[0] < 0 || ids[0] >= int64(len(s.tokens)) {
			return fmt.Errorf("post_processor: %q stands for tokens %v, want one below %d", name, ids, len(s.tokens))
		}
		id := int32(ids[0])
		if s.bos >= 0 && s.bos != id {
			return fmt.Errorf("post_processor: texts begin with token %d, and the model's begin-of-text token is %d", id, s.bos)
		}
		s.bos, s.addBOS = id, true
	}
	return nil
}
