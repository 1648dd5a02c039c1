package agent

import (
	"errors"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/store"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// partial is a trace some segments of which were not kept; around computes them again. It
// implements execution, with an error that is store.ErrNotFound for what is outside the tree,
// or that of around. It is not safe for concurrent use.
type partial struct {
	outline *trace.Trace
	around  func(segment uint32) (*trace.Trace, error)
	newest  *trace.Trace // with the segment that was needed last, nil if none was
}

// read calls f with traces until one has what f needs. What f has read of one it does not need
// of the next: together they may be many segments.
func (p *partial) read(f func(*trace.Trace) error) error {
	t := p.outline
	if p.newest != nil {
		t = p.newest
	}
	for {
		err := f(t)
		var missing *trace.NotKeptError
		if !errors.As(err, &missing) || t.Has(missing.Segment) { // in a malformed tree nothing is there
			return err
		}
		if t, err = p.around(missing.Segment); err != nil {
			return err
		}
		p.newest = t
	}
}

// Descendants implements execution.
func (p *partial) Descendants(depth uint, index uint64, levels uint) ([]merkle.Hash, error) {
	if d := p.outline.Depth(); levels > d || depth > d-levels || index>>depth != 0 {
		return nil, fmt.Errorf("%w: no tree nodes %d levels below node %d at depth %d", store.ErrNotFound, levels, index, depth)
	}
	row := make([]merkle.Hash, 0, 1<<levels)
	err := p.read(func(t *trace.Trace) error {
		for len(row) < 1<<levels {
			hash, err := t.Node(t.Depth()-depth-levels, index<<levels|uint64(len(row)))
			if err != nil {
				return err
			}
			row = append(row, hash)
		}
		return nil
	})
	return row, err
}

// Leaf implements execution.
func (p *partial) Leaf(index uint64) (leaf []byte, err error) {
	if index>>p.outline.Depth() != 0 {
		return nil, fmt.Errorf("%w: no leaf %d", store.ErrNotFound, index)
	}
	err = p.read(func(t *trace.Trace) error {
		leaf, err = t.Leaf(index)
		return err
	})
	return leaf, err
}
