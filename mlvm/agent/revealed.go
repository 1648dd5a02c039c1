package agent

import (
	"context"
	"fmt"
	"maps"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// revelations is what answers have revealed of a claim's trace: hashes of a grid node's
// descendants in the next level, or a chunk. It is never changed.
type revelations map[dispute.Place][]byte

// with returns r with one more answer.
func (r revelations) with(at dispute.Place, data []byte) revelations {
	out := maps.Clone(r)
	if out == nil {
		out = make(revelations)
	}
	out[at] = data
	return out
}

// NotRevealedError says which grid node of a claim's trace must be revealed to go on.
type NotRevealedError struct{ Place dispute.Place }

func (e *NotRevealedError) Error() string {
	return fmt.Sprintf("grid node %d of level %d is not revealed", e.Place.Index, e.Place.Level)
}

// grid is the levels of a trace tree in which its nodes are demanded.
type grid struct {
	depth uint // D
	step  uint // m
}

// levels returns G, the last level.
func (g grid) levels() uint { return (g.depth + g.step - 1) / g.step }

// depthOf returns the depth of a level.
func (g grid) depthOf(level uint) uint { return min(level*g.step, g.depth) }

// width returns the log2 of the number of hashes that answer a demand in a level before
// the last.
func (g grid) width(level uint) uint { return g.depthOf(level+1) - g.depthOf(level) }

// parent returns the grid parent of a grid node below the first level.
func (g grid) parent(at dispute.Place) dispute.Place {
	return dispute.Place{Level: at.Level - 1, Index: at.Index >> g.width(at.Level-1)}
}

// revealed is a claim's trace as far as answers show it. It implements prover.Fetcher;
// what is not revealed is asked of another, if there is one.
type revealed struct {
	grid
	answers revelations
	other   prover.Fetcher // may be nil
	pages   map[dispute.Place]*merkle.Tree
}

func newRevealed(g grid, answers revelations, other prover.Fetcher) *revealed {
	return &revealed{grid: g, answers: answers, other: other, pages: make(map[dispute.Place]*merkle.Tree)}
}

// page returns the small tree of the hashes that answer the demand of a grid node.
func (r *revealed) page(at dispute.Place) *merkle.Tree {
	if p := r.pages[at]; p != nil {
		return p
	}
	data, ok := r.answers[at]
	if !ok {
		return nil
	}
	row := make([]merkle.Hash, len(data)/merkle.HashLen)
	for i := range row {
		row[i] = merkle.Hash(data[merkle.HashLen*i:])
	}
	r.pages[at] = merkle.NewTree(row, r.width(at.Level))
	return r.pages[at]
}

// Children implements prover.Fetcher.
func (r *revealed) Children(ctx context.Context, height uint, index uint64) (left, right merkle.Hash, err error) {
	depth := r.depth - height
	level := depth / r.step
	below := depth - r.depthOf(level) // levels below the grid node
	at := dispute.Place{Level: level, Index: index >> below}
	if page := r.page(at); page != nil {
		h := page.Depth() - below - 1
		i := 2 * (index & (1<<below - 1))
		return page.At(h, i), page.At(h, i+1), nil
	}
	if r.other != nil {
		return r.other.Children(ctx, height, index)
	}
	return left, right, &NotRevealedError{at}
}

// Leaf implements prover.Fetcher.
func (r *revealed) Leaf(ctx context.Context, index uint64) ([]byte, error) {
	at := dispute.Place{Level: r.levels(), Index: index}
	if data, ok := r.answers[at]; ok {
		return data, nil
	}
	if r.other != nil {
		return r.other.Leaf(ctx, index)
	}
	return nil, &NotRevealedError{at}
}

// demandItem returns what demands a grid node below the first level: its hash and its
// siblings, from the answer of its grid parent.
func (r *revealed) demandItem(at dispute.Place) (claim.DemandItem, error) {
	up := r.parent(at)
	page := r.page(up)
	if page == nil {
		return claim.DemandItem{}, &NotRevealedError{up}
	}
	i := at.Index & (1<<page.Depth() - 1)
	return claim.DemandItem{Level: at.Level, Index: at.Index, NodeHash: page.At(0, i), Path: page.Path(i)}, nil
}

// execution is a trace that can be revealed: Descendants returns the hashes so many
// levels below a tree node, which is named by its depth.
type execution interface {
	Descendants(depth uint, index uint64, levels uint) ([]merkle.Hash, error)
	Leaf(index uint64) ([]byte, error)
}

// answerItem returns the answer to the demand of a grid node, from the agent's own
// execution.
func (g grid) answerItem(own execution, at dispute.Place) (claim.AnswerItem, error) {
	item := claim.AnswerItem{Level: at.Level, Index: at.Index}
	if at.Level == g.levels() {
		leaf, err := own.Leaf(at.Index)
		item.Data = leaf
		return item, err
	}
	hashes, err := own.Descendants(g.depthOf(at.Level), at.Index, g.width(at.Level))
	for _, h := range hashes {
		item.Data = append(item.Data, h[:]...)
	}
	return item, err
}
