package onnx

import (
	"fmt"
	"strconv"
)

// describe names a node in messages.
func describe(i int, n *Node) string {
	if n.Name == "" {
		return fmt.Sprintf("node %d (%s)", i, printable(n.OpType))
	}
	return fmt.Sprintf("node %d (%s %q)", i, printable(n.OpType), n.Name)
}

// maxLabel bounds the name of a layer.
const maxLabel = 80

// label names a node's layer: its own name, or that of its result, and the
// operator.
func label(n *Node) string {
	name := n.Name
	if name == "" {
		name = n.Outputs[0]
	}
	return fmt.Sprintf("%s (%s)", printable(name), printable(n.OpType))
}

// printable returns a name as it can be shown on a terminal: shortened if it is
// long, quoted if it is empty or has anything but printable characters.
func printable(s string) string {
	if runes := []rune(s); len(runes) > maxLabel {
		s = string(runes[:maxLabel]) + "…"
	}
	if q := strconv.Quote(s); s == "" || q != `"`+s+`"` {
		return q
	}
	return s
}
