//go:build e2e

package devnet

import (
	"context"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/agent/adversary"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// falsehood is a false claim on a request of its own.
type falsehood struct {
	number int
	name   string
	op     string // or the kind of proof
	model  *storyModel
	input  []byte
	run    func(context.Context) (*trace.Trace, error)
}

// everywhere are the nodes in which there is a fault in the first, a middle and the last
// segment; in the others it is in one of them.
var everywhere = []string{
	"token", "embed.q", "query", "down", "logits", "attention.norm.squares", "attention.norm.root", "key.rotated",
	"score", "softmax", "softmax.sum", "value.product", "key.append", "value.append", "key.bits", "sample", "chosen", "tokens", "stop",
}

// nodeFaults returns falsehoods with one wrong element each: in every kind of node, and
// in every kind that writes a destination view both inside of it and outside, where the
// element is the base's: of the segment before, of a weight tensor, or constant.
func nodeFaults(t *testing.T, s *storyModel) (all []falsehood) {
	t.Helper()
	views, kinds := s.spans(t), nodeKinds(s)
	rnd := rand.New(rand.NewPCG(1, 2))
	for i, kind := range kinds {
		nodes := s.nodesOf(kind)
		for j, at := range []int{0, storyTokens / 2, storyTokens - 1} {
			if i%3 != j && !slices.Contains(everywhere, kind) {
				continue
			}
			f := fault{Place: adversary.Place{Segment: at, Node: nodes[(i+j)%len(nodes)]}, value: 1 + rnd.Int64N(127)}
			v, isView := views[at][f.Node]
			if f.Element = rnd.Int64N(s.file.Program.Nodes[f.Node].SizeAt(int64(at))); isView {
				f.Element = v.inside
			}
			all = append(all, s.falsehood(t, len(all), f, ""))
			if isView && v.outside >= 0 {
				f.Element = v.outside
				all = append(all, s.falsehood(t, len(all), f, ", outside of the view"))
			}
		}
	}
	return all
}

// falsehood returns the claim with a fault. Every other one is of a sampled story.
func (s *storyModel) falsehood(t *testing.T, number int, f fault, where string) falsehood {
	t.Helper()
	in := s.prompt(t, int64(number), int32(number%2)<<15)
	f.Segment = min(f.Segment, int(s.segments(t, in))-1)
	node := &s.file.Program.Nodes[f.Node]
	return falsehood{
		number: number,
		name:   fmt.Sprintf("segment %2d, %s%s", f.Segment, s.file.Metadata.NodeName(f.Node), where),
		op:     node.Op.String(), model: s, input: in,
		run: func(ctx context.Context) (*trace.Trace, error) { return s.falsify(ctx, in, f) },
	}
}

var layerPrefix = regexp.MustCompile(`^layers\.\d+\.`)

// kindOf returns the name of a node without its layer.
func (s *storyModel) kindOf(node int) string {
	return layerPrefix.ReplaceAllString(s.file.Metadata.NodeName(node), "")
}

// nodeKinds returns the kinds of nodes in the order of the program.
func nodeKinds(s *storyModel) (kinds []string) {
	for n := range s.file.Program.Nodes {
		if k := s.kindOf(n); !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

func (s *storyModel) nodesOf(kind string) (nodes []int) {
	for n := range s.file.Program.Nodes {
		if s.kindOf(n) == kind {
			nodes = append(nodes, n)
		}
	}
	return nodes
}

// firstLength is the number of the first of these falsehoods.
const firstLength = 1000

// lengthFaults returns falsehoods about when a story ends, and of one with data where
// the tree is empty. Early is the model whose greedy story ends after so many segments.
func lengthFaults(t *testing.T, open, early *storyModel, end uint32) (all []falsehood) {
	t.Helper()
	add := func(s *storyModel, name string, run func(ctx context.Context, in []byte) (*trace.Trace, error)) {
		number := firstLength + len(all)
		in := s.prompt(t, int64(number), 0)
		all = append(all, falsehood{
			number: number, name: name, op: strings.Fields(name)[0], model: s, input: in,
			run: func(ctx context.Context) (*trace.Trace, error) { return run(ctx, in) },
		})
	}
	for _, n := range []uint32{1, storyTokens / 2, storyTokens - 1} {
		add(open, fmt.Sprintf("STOP after %d segments of %d", n, storyTokens), func(ctx context.Context, in []byte) (*trace.Trace, error) {
			return open.cut(ctx, in, n)
		})
	}
	for _, n := range []uint32{1, end - 1} {
		add(early, fmt.Sprintf("STOP after %d segments, before the token in segment %d", n, end-1), func(ctx context.Context, in []byte) (*trace.Trace, error) {
			return early.cut(ctx, in, n)
		})
	}
	for _, n := range []uint32{end + 1, storyTokens} {
		add(early, fmt.Sprintf("STOP after %d segments, beyond the token in segment %d", n, end-1), func(ctx context.Context, in []byte) (*trace.Trace, error) {
			return early.goOn(ctx, in, n)
		})
	}
	add(open, "PAD data where the tree is empty", open.pad)

	stop := int(early.file.Program.StopNode)
	add(early, "SEL the token does not end it", func(ctx context.Context, in []byte) (*trace.Trace, error) {
		return early.falsify(ctx, in, fault{Place: adversary.Place{Segment: int(end) - 1, Node: stop}, value: 1})
	})
	add(early, "SEL another token ends it", func(ctx context.Context, in []byte) (*trace.Trace, error) {
		return early.falsify(ctx, in, fault{Place: adversary.Place{Segment: int(end) / 2, Node: stop}, value: 1})
	})
	return all
}
