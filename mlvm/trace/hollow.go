package trace

import "github.com/mlgeth/mlgeth/precompiles/merkle"

// hollowTag begins the preimage of a hash that is neither of a leaf nor of an inner tree
// node, whose first bytes are other ones.
const hollowTag = 0xff

// hollowed returns the versions with those replaced that Options.Hollow names: of them
// there is a root of nothing, and what is below does not exist.
func (b *Builder) hollowed(t uint32, versions []*version) []*version {
	if b.options.Hollow == nil {
		return versions
	}
	out := make([]*version, len(versions))
	for n, v := range versions {
		if out[n] = v; b.options.Hollow(t, uint32(n)) {
			root := v.root()
			stub := &node{hash: merkle.Sum(append([]byte{hollowTag}, root[:]...))}
			out[n] = &version{size: v.size, chunkLog2: v.chunkLog2, height: v.Depth(), top: stub, above: []merkle.Hash{stub.hash}}
		}
	}
	return out
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
