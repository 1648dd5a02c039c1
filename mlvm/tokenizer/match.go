package tokenizer

import "slices"

// matcher finds tokens in a text as a whole.
type matcher struct {
	ids     map[string]int32
	lengths [256][]int // of the tokens that start with a byte; once sorted, descending
}

// add adds a token; of equal ones the first counts. It requires text != "".
func (m *matcher) add(text string, id int32) {
	if _, ok := m.ids[text]; ok {
		return
	}
	if m.ids == nil {
		m.ids = make(map[string]int32)
	}
	m.ids[text] = id
	if first := text[0]; !slices.Contains(m.lengths[first], len(text)) {
		m.lengths[first] = append(m.lengths[first], len(text))
	}
}

// sort makes find prefer the longest token.
func (m *matcher) sort() {
	for _, lengths := range m.lengths {
		slices.SortFunc(lengths, func(a, b int) int { return b - a })
	}
}

// find returns where the first token of the text starts and ends, the longest of those
// that start there; without any, start and end are len(text).
func (m *matcher) find(text string) (start, end int, id int32) {
	for i := range len(text) {
		for _, n := range m.lengths[text[i]] {
			if n > len(text)-i {
				continue
			}
			if id, ok := m.ids[text[i:i+n]]; ok {
				return i, i + n, id
			}
		}
	}
	return len(text), len(text), -1
}
