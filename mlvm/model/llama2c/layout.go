package llama2c

import "fmt"

// kind is a kind of weights, by the name that it has in llama2.c's model.py.
type kind string

const (
	embedding     kind = "tok_embeddings"
	attentionNorm kind = "attention_norm"
	query         kind = "wq"
	key           kind = "wk"
	value         kind = "wv"
	attention     kind = "wo"
	ffnNorm       kind = "ffn_norm"
	gate          kind = "w1"
	down          kind = "w2"
	up            kind = "w3"
	norm          kind = "norm"
	rotations     kind = "freqs" // cosines, then sines
	output        kind = "output"
)

// orders are the kinds in the order of the file, by version. Version 2 has that of 1.
var orders = [...][]kind{
	{embedding, attentionNorm, query, key, value, attention, ffnNorm, gate, down, up, norm, rotations, output},
	{attentionNorm, ffnNorm, norm, embedding, query, key, value, attention, gate, down, up, output},
}

// part is where the weights of one kind are: count matrices, one after the other.
type part struct {
	kind          kind
	count         int64
	rows, columns int64
	offset        int64 // in the file
	len           int64 // of each
	scales        int64 // where the scales of a matrix are in it; 0 for float32
}

// shapeOf returns how many matrices of a kind there are, and their shape.
func (h *header) shapeOf(k kind) (count, rows, columns int64) {
	kv := h.kvHeads * h.headDim()
	switch k {
	case embedding, output:
		return 1, h.vocab, h.dim
	case attentionNorm, ffnNorm:
		return h.layers, 1, h.dim
	case query, attention:
		return h.layers, h.dim, h.dim
	case key, value:
		return h.layers, kv, h.dim
	case gate, up:
		return h.layers, h.hidden, h.dim
	case down:
		return h.layers, h.dim, h.hidden
	case norm:
		return 1, 1, h.dim
	case rotations:
		return 2, h.seqLen, h.headDim() / 2
	}
	panic(fmt.Sprintf("llama2c: internal error: no shape for %q", k))
}

// layout returns where everything is in a file of the given size, and fails if that is
// not what the header asks for.
func (h *header) layout(size int64) (map[kind]part, error) {
	parts := make(map[kind]part)
	at := h.len
	for _, k := range orders[min(h.version, 1)] {
		if k == output && h.tied {
			continue
		}
		p := part{kind: k, offset: at}
		p.count, p.rows, p.columns = h.shapeOf(k)
		if err := h.setLen(&p); err != nil {
			return nil, err
		}
		if end := at + p.count*p.len; end > size {
			return nil, fmt.Errorf("%s (%d of %d×%d) takes bytes %d to %d, and the file ends at %d: it is cut short",
				k, p.count, p.rows, p.columns, at, end, size)
		}
		parts[k] = p
		at += p.count * p.len
	}
	if at != size {
		return nil, fmt.Errorf("the file has %d bytes, want %d: %d are left after the last weights", size, at, size-at)
	}
	return parts, nil
}

// setLen sets how long a matrix of the part is.
func (h *header) setLen(p *part) error {
	n := p.rows * p.columns
	if h.version < 2 || p.kind == attentionNorm || p.kind == ffnNorm || p.kind == norm {
		p.len = 4 * n
		return nil
	}
	if n%h.group != 0 {
		return fmt.Errorf("%s has %d×%d weights, not a multiple of the group size %d", p.kind, p.rows, p.columns, h.group)
	}
	p.scales = n
	p.len = n + 4*(n/h.group)
	return nil
}
