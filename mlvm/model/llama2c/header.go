package llama2c

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
)

// magic is "ak42" as the exporter writes it, the start of versions 1 and up.
const magic = 0x616b3432

// Lengths of headers, in bytes.
const (
	headerLen0 = 7 * 4
	headerLen  = 256
)

// Bounds of a shape. They are far beyond any model, and keep every length and offset
// below 2^60.
const (
	maxDim    = 1 << 20
	maxHidden = 1 << 22
	maxLayers = 1 << 12
	maxVocab  = 1 << 22
	maxSeqLen = 1 << 24
)

// header is what a file starts with.
type header struct {
	version int
	len     int64 // bytes before the first weight

	dim, hidden, layers, heads, kvHeads, vocab, seqLen int64

	tied  bool  // the classifier is the embedding
	group int64 // weights that share a scale, of version 2
}

// readHeader reads and checks the header of a file of the given size.
func readHeader(r io.ReaderAt, size int64) (*header, error) {
	if size < headerLen0 {
		return nil, fmt.Errorf("header: the file has %d bytes, want at least %d", size, headerLen0)
	}
	b := make([]byte, min(size, headerLen))
	if _, err := r.ReadAt(b, 0); err != nil && err != io.EOF {
		return nil, fmt.Errorf("header: %w", err)
	}
	h := &header{len: headerLen0}
	if binary.LittleEndian.Uint32(b) == magic {
		if err := h.versioned(b); err != nil {
			return nil, fmt.Errorf("header: %w", err)
		}
	} else {
		h.setShape(b)
		h.tied = h.vocab > 0
		h.vocab = max(h.vocab, -h.vocab)
	}
	if err := h.validate(); err != nil {
		return nil, fmt.Errorf("header of version %d: %w", h.version, err)
	}
	return h, nil
}

// versioned reads the header of a version that says which.
func (h *header) versioned(b []byte) error {
	h.version = int(int32(binary.LittleEndian.Uint32(b[4:])))
	if h.version != 1 && h.version != 2 {
		return fmt.Errorf("version %d is not supported, want 0, 1 or 2", h.version)
	}
	if len(b) < headerLen {
		return fmt.Errorf("the file has %d bytes, want at least %d for version %d", len(b), headerLen, h.version)
	}
	h.len = headerLen
	h.setShape(b[8:])
	at := 8 + headerLen0
	if b[at] > 1 {
		return fmt.Errorf("byte %d, whether the classifier is shared, is %d, want 0 or 1", at, b[at])
	}
	h.tied = b[at] == 1
	at++
	if h.version == 2 {
		h.group = int64(int32(binary.LittleEndian.Uint32(b[at:])))
		at += 4
	}
	if i := bytes.IndexFunc(b[at:], func(r rune) bool { return r != 0 }); i >= 0 {
		return fmt.Errorf("byte %d is 0x%02x, want 0 in a part without meaning", at+i, b[at+i])
	}
	return nil
}

func (h *header) setShape(b []byte) {
	field := func(i int) int64 { return int64(int32(binary.LittleEndian.Uint32(b[4*i:]))) }
	h.dim, h.hidden, h.layers, h.heads = field(0), field(1), field(2), field(3)
	h.kvHeads, h.vocab, h.seqLen = field(4), field(5), field(6)
}

// validate checks that the numbers are a shape.
func (h *header) validate() error {
	for _, x := range []struct {
		what        string
		value, most int64
	}{
		{"dim", h.dim, maxDim},
		{"hidden_dim", h.hidden, maxHidden},
		{"n_layers", h.layers, maxLayers},
		{"n_heads", h.heads, h.dim},
		{"n_kv_heads", h.kvHeads, h.heads},
		{"vocab_size", h.vocab, maxVocab},
		{"max_seq_len", h.seqLen, maxSeqLen},
	} {
		if x.value < 1 || x.value > x.most {
			return fmt.Errorf("%s is %d, want 1 to %d", x.what, x.value, x.most)
		}
	}
	if h.dim%(2*h.heads) != 0 {
		return fmt.Errorf("dim %d is not a multiple of twice n_heads %d: heads rotate in pairs", h.dim, h.heads)
	}
	if h.heads%h.kvHeads != 0 {
		return fmt.Errorf("n_heads %d is not a multiple of n_kv_heads %d", h.heads, h.kvHeads)
	}
	if h.version == 2 && (h.group < 1 || h.group > maxHidden) {
		return fmt.Errorf("group size is %d, want 1 to %d", h.group, maxHidden)
	}
	return nil
}

// headDim returns the elements of a head.
func (h *header) headDim() int64 { return h.dim / h.heads }
