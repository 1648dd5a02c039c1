package modelfile

import (
	"encoding/binary"
	"errors"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// treeSuffix is what the name of a kept tree has after that of its model.
const treeSuffix = ".tree"

// treeMagic begins every kept tree.
const treeMagic = "\x89mlvt\r\n\n"

const (
	treeVersion = 1

	treeHeaderLen   = 64
	offTreeVersion  = 8
	offTreeRoot     = 16
	offTreeModelLen = 48
	offTreeModified = 56
)

// ErrNoTree says that there is no kept tree of the weights: none at all, or one of
// another state of the model file, or a damaged one.
var ErrNoTree = errors.New("no kept tree of the weights")

// treeHeader returns the header of a kept tree of f, the only one that is good.
func (f *File) treeHeader() (b [treeHeaderLen]byte) {
	copy(b[:], treeMagic)
	binary.BigEndian.PutUint32(b[offTreeVersion:], treeVersion)
	copy(b[offTreeRoot:], f.WeightsRoot[:])
	binary.BigEndian.PutUint64(b[offTreeModelLen:], uint64(f.Size()))
	binary.BigEndian.PutUint64(b[offTreeModified:], uint64(f.modified.UnixNano()))
	return b
}

// treeLen returns the length of a kept tree of f.
func (f *File) treeLen() int64 {
	n := int64(treeHeaderLen)
	for w := range f.Program.Weights {
		n += merkle.HashLen * f.Program.WeightChunks(w)
	}
	return n
}
