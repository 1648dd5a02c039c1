package trace

// Held returns what the builder holds for the next segment and did not get from its
// caller: the number of its nodes, and the bytes of their leaves.
func (b *Builder) Held() (nodes, bytes int64) {
	seen := make(map[*node]bool)
	for _, v := range b.bases.trees { // weights
		if v != nil {
			v.top.each(seen, func(*node) {})
		}
	}
	for _, v := range b.before {
		if v != nil {
			v.top.each(seen, func(n *node) {
				nodes++
				bytes += int64(len(n.data))
			})
		}
	}
	return nodes, bytes
}

// each calls f with the nodes that were not seen.
func (n *node) each(seen map[*node]bool, f func(*node)) {
	if n == nil || seen[n] {
		return
	}
	seen[n] = true
	f(n)
	n.left.each(seen, f)
	n.right.each(seen, f)
}
