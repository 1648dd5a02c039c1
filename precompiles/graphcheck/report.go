package graphcheck

import (
	"encoding/binary"

	"github.com/mlgeth/mlgeth/precompiles/op"
)

// Report is what has to be kept of a range of nodes that obey the rules.
type Report struct {
	Nodes   []NodeBytes
	Weights []WeightBytes // in ascending order of Weight
}

// NodeBytes is the length of a node's tensor: First + t·Growth bytes in segment t.
// Both numbers are below 2^42.
type NodeBytes struct{ First, Growth int64 }

// WeightBytes is the length of a weight tensor, below 2^42.
type WeightBytes struct {
	Weight uint32
	Bytes  int64
}

// nodeBytes returns the length of the tensor of a valid node, whose type is not i4.
func nodeBytes(in *op.Instruction) NodeBytes {
	size, sizeT := in.Size()
	return NodeBytes{in.DType.ByteLen(size), in.DType.ByteLen(sizeT)}
}

// The lengths of the parts of an encoded report, in bytes.
const (
	ReportHeaderLen = 32
	ReportEntryLen  = 16 // of a node or a weight tensor
)

// Encode returns the encoding of r.
func (r *Report) Encode() []byte {
	b := make([]byte, ReportHeaderLen, ReportHeaderLen+ReportEntryLen*(len(r.Nodes)+len(r.Weights)))
	binary.BigEndian.PutUint32(b, uint32(len(r.Nodes)))
	binary.BigEndian.PutUint32(b[4:], uint32(len(r.Weights)))
	for _, n := range r.Nodes {
		b = binary.BigEndian.AppendUint64(b, uint64(n.First))
		b = binary.BigEndian.AppendUint64(b, uint64(n.Growth))
	}
	for _, w := range r.Weights {
		b = binary.BigEndian.AppendUint64(b, uint64(w.Weight)<<32)
		b = binary.BigEndian.AppendUint64(b, uint64(w.Bytes))
	}
	return b
}
