package store

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/cockroachdb/pebble/v2"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Tree is a trace tree that can be stored.
type Tree interface {
	// Depth returns the depth of the leaves.
	Depth() uint
	// Node returns the tree node at a depth (0 is the root) and an index in it. The
	// error is a *trace.NotKeptError if the tree is without that part.
	Node(depth uint, index uint64) (merkle.Hash, error)
	// Leaf returns the preimage of a leaf, or such an error.
	Leaf(index uint64) ([]byte, error)
}

// record is what is known of a stored trace.
type record struct {
	seq      uint64 // number of the trace, the first part of its keys
	bytes    int64
	depth    uint8
	complete bool // all was written
}

const recordLen = 18

func (r record) encode() []byte {
	b := binary.BigEndian.AppendUint64(nil, r.seq)
	b = binary.BigEndian.AppendUint64(b, uint64(r.bytes))
	b = append(b, r.depth, 0)
	if r.complete {
		b[recordLen-1] = 1
	}
	return b
}

func (s *Store) record(root merkle.Hash) (record, error) {
	b, err := s.get(key(keyTrace, root))
	if err != nil {
		return record{}, err
	}
	if len(b) != recordLen {
		return record{}, fmt.Errorf("trace %v: record of %d bytes, want %d", root, len(b), recordLen)
	}
	return record{
		seq: binary.BigEndian.Uint64(b), bytes: int64(binary.BigEndian.Uint64(b[8:])), depth: b[16], complete: b[17] == 1,
	}, nil
}

// PutTrace stores a trace, or as much of it as the tree has: what was not kept is not
// found later. What occurs more than once, such as the parts of a state that a segment
// has not changed, is stored once, and padding takes no room. PutTrace does nothing if
// as much of the trace is there, and drops the oldest ones if there is no room.
func (s *Store) PutTrace(t Tree) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	root, err := t.Node(0, 0)
	if err != nil {
		return err
	}
	known, err := s.record(root)
	there := err == nil
	if !there && !errors.Is(err, ErrNotFound) {
		return err
	}
	r := record{depth: uint8(t.Depth())}
	if err := walk(t, func(_ entryKey, value []byte) error {
		r.bytes += int64(len(value)) + merkle.HashLen // about what a key takes
		return nil
	}); err != nil {
		return err
	}
	switch {
	case there && known.complete && known.bytes >= r.bytes:
		return nil
	case r.bytes > s.maxBytes:
		return fmt.Errorf("trace %v: %w: %d bytes, room for %d", root, ErrTooLarge, r.bytes, s.maxBytes)
	case there:
		if err := s.drop(root, known); err != nil {
			return err
		}
	}
	if err := s.makeRoom(r.bytes); err != nil {
		return fmt.Errorf("trace %v: %w", root, err)
	}
	return s.write(root, t, r)
}

// batchBytes bounds what is written at once.
const batchBytes = 4 << 20

// write stores a trace. The record comes first and says "incomplete" until all is
// written, so that what an interrupted writing has left is found and dropped.
func (s *Store) write(root merkle.Hash, t Tree, r record) error {
	r.seq = s.next
	s.next++
	s.bytes += r.bytes
	if err := s.writeAll(root, t, r); err != nil {
		return errors.Join(fmt.Errorf("trace %v: %w", root, err), s.drop(root, r))
	}
	return nil
}

func (s *Store) writeAll(root merkle.Hash, t Tree, r record) error {
	b := s.db.NewBatch()
	defer b.Close()
	b.Set(key(keyOrder, r.seq), root[:], nil)
	b.Set(key(keyTrace, root), r.encode(), nil)
	if err := walk(t, func(k entryKey, value []byte) error {
		if b.Len() > batchBytes {
			if err := b.Commit(pebble.NoSync); err != nil {
				return err
			}
			b.Reset()
		}
		return b.Set(key(k.kind, r.seq, k.hash), value, nil)
	}); err != nil {
		return err
	}
	r.complete = true
	b.Set(key(keyTrace, root), r.encode(), nil)
	return b.Commit(pebble.Sync)
}

// ErrTooLarge means that a trace alone exceeds the room for all.
var ErrTooLarge = errors.New("too large for the store")

// makeRoom drops the oldest traces until n more bytes fit, which are not too many.
func (s *Store) makeRoom(n int64) error {
	if s.bytes+n <= s.maxBytes {
		return nil
	}
	it, err := s.db.NewIter(&pebble.IterOptions{LowerBound: []byte{keyOrder}, UpperBound: []byte{keyOrder + 1}})
	if err != nil {
		return err
	}
	defer it.Close()
	for ok := it.First(); ok && s.bytes+n > s.maxBytes; ok = it.Next() {
		root := merkle.Hash(it.Value())
		r, err := s.record(root)
		if err != nil {
			return err
		}
		if err := s.drop(root, r); err != nil {
			return err
		}
	}
	return it.Error()
}

// drop deletes a trace.
func (s *Store) drop(root merkle.Hash, r record) error {
	b := s.db.NewBatch()
	defer b.Close()
	for _, kind := range []byte{keyNode, keyLeaf} {
		b.DeleteRange(key(kind, r.seq), key(kind, r.seq+1), nil)
	}
	b.Delete(key(keyTrace, root), nil)
	b.Delete(key(keyOrder, r.seq), nil)
	if err := b.Commit(pebble.Sync); err != nil {
		return fmt.Errorf("write the store: %w", err)
	}
	s.bytes -= r.bytes
	return nil
}

// Trace is a stored trace.
type Trace struct {
	s     *Store
	seq   uint64
	root  merkle.Hash
	depth uint
}

// Trace returns the stored trace with the given root, ErrNotFound if there is none.
// It can be dropped at any time, which then is the error of its methods.
func (s *Store) Trace(root merkle.Hash) (*Trace, error) {
	r, err := s.record(root)
	if err != nil {
		return nil, err
	}
	if !r.complete {
		return nil, ErrNotFound
	}
	return &Trace{s: s, seq: r.seq, root: root, depth: uint(r.depth)}, nil
}

// Depth returns the depth of the leaves.
func (t *Trace) Depth() uint { return t.depth }

// Node returns the tree node at a depth (0 is the root) and an index in it. The error
// is ErrNotFound where the trace was stored without that part.
func (t *Trace) Node(depth uint, index uint64) (merkle.Hash, error) {
	if depth > t.depth || index>>depth != 0 {
		return merkle.Hash{}, fmt.Errorf("%w: no tree node %d at depth %d", ErrNotFound, index, depth)
	}
	c, err := t.find(depth, index)
	if err != nil {
		return merkle.Hash{}, err
	}
	return c.hash(t.depth - depth), nil
}

// Descendants returns the tree nodes a number of levels below one, left to right. The
// error is as that of Node. It looks for the way to that one once.
func (t *Trace) Descendants(depth uint, index uint64, levels uint) ([]merkle.Hash, error) {
	if levels > t.depth || depth > t.depth-levels || index>>depth != 0 {
		return nil, fmt.Errorf("%w: no tree nodes %d levels below node %d at depth %d", ErrNotFound, levels, index, depth)
	}
	top, err := t.find(depth, index)
	if err != nil {
		return nil, err
	}
	row := []cursor{top}
	for at := range levels {
		below := make([]cursor, 0, 2*len(row))
		for _, c := range row {
			left, right, err := t.children(c, t.depth-depth-at)
			if err != nil {
				return nil, err
			}
			below = append(below, left, right)
		}
		row = below
	}
	hashes := make([]merkle.Hash, len(row))
	for i, c := range row {
		hashes[i] = c.hash(t.depth - depth - levels)
	}
	return hashes, nil
}

// Leaf returns the preimage of a leaf; that of padding is empty.
func (t *Trace) Leaf(index uint64) ([]byte, error) {
	hash, err := t.Node(t.depth, index)
	if err != nil || hash == merkle.Empty(0) {
		return nil, err
	}
	return t.s.get(key(keyLeaf, t.seq, hash))
}
