package trace

import "github.com/mlgeth/mlgeth/precompiles/merkle"

// hollowTag begins the preimage of a hash that is neither of a leaf nor of an inner tree
// node, whose first bytes are other ones.
const hollowTag = 0xff

// holeFor returns what stands in place of a tensor's root: a root of nothing.
func holeFor(root merkle.Hash) merkle.Hash { return merkle.Sum(append([]byte{hollowTag}, root[:]...)) }

// hole returns a version with such a root, below which nothing exists.
func hole(root merkle.Hash, size int64, depth uint) *version {
	return &version{size: size, height: depth, top: &node{hash: root}, above: []merkle.Hash{root}}
}

// stub reports whether nothing but the hash of n is known.
func (n *node) stub() bool { return n.left == nil && n.data == nil }

// missingTensor returns the error for what is below the root of a tensor of which only
// that is known.
func (t *Trace) missingTensor(segment, node uint64) error {
	if segment < uint64(t.T()) && t.Has(uint32(segment)) && node < uint64(len(t.segments[segment].versions)) {
		if t.segments[segment].versions[node].top.stub() {
			return &NotKeptError{uint32(segment)}
		}
	}
	return nil
}
