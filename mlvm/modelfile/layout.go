package modelfile

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Version is the version of the format.
const Version = 1

// magic begins every model file. As in PNG, its bytes reveal a transfer that
// changed line ends or dropped the eighth bit.
const magic = "\x89mlvm\r\n\n"

const (
	headerLen = 192

	offVersion     = 8
	offProgramLen  = 16
	offMetadataLen = 24
	offWeights     = 32
	offWeightsLen  = 40
	offModelID     = 64
	offWeightsRoot = 96
	offContentHash = 128
	offHeaderHash  = 160

	pageLen   = 4096    // alignment of the weights in the file
	alignment = 64      // of a tensor in the weights
	limitLen  = 1 << 60 // bytes, more than any file has
)

// What can be wrong with a file. Errors of Open and Verify wrap one of these, or
// the cause of a failed read.
var (
	ErrNotModel  = errors.New("not a model file")
	ErrVersion   = errors.New("model file of another version")
	ErrTruncated = errors.New("truncated model file")
	ErrCorrupt   = errors.New("corrupt model file")
)

// header is the decoded header. What is zero in it is zero in every header.
type header struct {
	programLen, metadataLen uint64
	weightsOff, weightsLen  uint64
	modelID, weightsRoot    merkle.Hash
	contentHash             merkle.Hash
}

// encode returns the encoding of h.
func (h *header) encode() (b [headerLen]byte) {
	copy(b[:], magic)
	binary.BigEndian.PutUint32(b[offVersion:], Version)
	binary.BigEndian.PutUint64(b[offProgramLen:], h.programLen)
	binary.BigEndian.PutUint64(b[offMetadataLen:], h.metadataLen)
	binary.BigEndian.PutUint64(b[offWeights:], h.weightsOff)
	binary.BigEndian.PutUint64(b[offWeightsLen:], h.weightsLen)
	copy(b[offModelID:], h.modelID[:])
	copy(b[offWeightsRoot:], h.weightsRoot[:])
	copy(b[offContentHash:], h.contentHash[:])
	sum := merkle.Sum(b[:offHeaderHash])
	copy(b[offHeaderHash:], sum[:])
	return b
}

// decodeHeader reads the header of a file of the given bytes.
func decodeHeader(b []byte) (*header, error) {
	if n := min(len(b), len(magic)); string(b[:n]) != magic[:n] || n == 0 {
		return nil, fmt.Errorf("%w: begins with %x, want %x", ErrNotModel, b[:n], magic)
	}
	if len(b) < headerLen {
		return nil, fmt.Errorf("%w: %d bytes, want at least %d", ErrTruncated, len(b), headerLen)
	}
	if v := binary.BigEndian.Uint32(b[offVersion:]); v != Version {
		return nil, fmt.Errorf("%w: %d, want %d", ErrVersion, v, Version)
	}
	h := &header{
		programLen:  binary.BigEndian.Uint64(b[offProgramLen:]),
		metadataLen: binary.BigEndian.Uint64(b[offMetadataLen:]),
		weightsOff:  binary.BigEndian.Uint64(b[offWeights:]),
		weightsLen:  binary.BigEndian.Uint64(b[offWeightsLen:]),
		modelID:     merkle.Hash(b[offModelID:]),
		weightsRoot: merkle.Hash(b[offWeightsRoot:]),
		contentHash: merkle.Hash(b[offContentHash:]),
	}
	if sum := merkle.Sum(b[:offHeaderHash]); sum != merkle.Hash(b[offHeaderHash:]) {
		return nil, fmt.Errorf("%w: header hashes to %v, want %v", ErrCorrupt, sum, merkle.Hash(b[offHeaderHash:]))
	}
	if again := h.encode(); string(again[:]) != string(b[:headerLen]) {
		return nil, fmt.Errorf("%w: reserved bytes of the header are not zero", ErrCorrupt)
	}
	return h, nil
}

// contentEnd returns where program and metadata end, and whether that is a
// possible length of a file.
func (h *header) contentEnd() (end uint64, ok bool) {
	if h.programLen > limitLen || h.metadataLen > maxMetadataLen {
		return 0, false
	}
	return headerLen + h.programLen + h.metadataLen, true
}

// span is where a weight tensor stands, in bytes from the weights offset.
type span struct{ off, len int64 }

// spans returns where the weight tensors of p stand, and the length of all. For
// more than any file can have, the length is a number that no file has.
func spans(p *graph.Program) (tensors []span, total int64) {
	tensors = make([]span, len(p.Weights))
	for i, n := range p.Weights {
		tensors[i] = span{off: alignUp(total, alignment), len: n}
		total = min(tensors[i].off+n, limitLen) // n < 2^42
	}
	return tensors, total
}

// alignUp returns the least multiple of a power of two that is at least n.
func alignUp(n, to int64) int64 { return (n + to - 1) &^ (to - 1) }
