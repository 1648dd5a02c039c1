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
	// Node returns the tree node at a depth (0 is the root) and an index in it.
	Node(depth uint, index uint64) (merkle.Hash, error)
	// Leaf returns the preimage of a leaf.
	Leaf(index uint64) ([]byte, error)
}

// record is what is known of a stored trace.
type record struct {
	bytes    int64
	depth    uint8
	complete bool
}

const recordLen = 10

func (r record) encode() []byte {
	b := binary.BigEndian.AppendUint64(nil, uint64(r.bytes))
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
	return record{bytes: int64(binary.BigEndian.Uint64(b)), depth: b[8], complete: b[9] == 1}, nil
}

// PutTrace stores a trace; padding takes no room. It does nothing if the trace is
// there, and drops the oldest ones if there is no room.
func (s *Store) PutTrace(t Tree) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	root, err := t.Node(0, 0)
	if err != nil {
		return err
	}
	if _, err := s.record(root); !errors.Is(err, ErrNotFound) {
		return err
	}
	r := record{depth: uint8(t.Depth())}
	if err := walk(t, func(_, value []byte) error {
		r.bytes += int64(len(value)) + merkle.HashLen // about what a key takes
		return nil
	}); err != nil {
		return err
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
	seq := s.next
	s.next++
	s.bytes += r.bytes
	if err := s.writeAll(seq, root, t, r); err != nil {
		return errors.Join(fmt.Errorf("trace %v: %w", root, err), s.drop(seq, root, r))
	}
	return nil
}

func (s *Store) writeAll(seq uint64, root merkle.Hash, t Tree, r record) error {
	b := s.db.NewBatch()
	defer b.Close()
	b.Set(key(keyOrder, seq), root[:], nil)
	b.Set(key(keyTrace, root), r.encode(), nil)
	if err := walk(t, func(k, value []byte) error {
		if b.Len() > batchBytes {
			if err := b.Commit(pebble.NoSync); err != nil {
				return err
			}
			b.Reset()
		}
		return b.Set(k, value, nil)
	}); err != nil {
		return err
	}
	r.complete = true
	b.Set(key(keyTrace, root), r.encode(), nil)
	return b.Commit(pebble.Sync)
}

// walk visits what must be stored of a trace, top down: its tree nodes and leaves but
// for padding.
func walk(t Tree, visit func(key, value []byte) error) error {
	root, err := t.Node(0, 0)
	if err != nil {
		return err
	}
	var descend func(depth uint, index uint64) error
	descend = func(depth uint, index uint64) error {
		hash, err := t.Node(depth, index)
		if err != nil {
			return err
		}
		if hash == merkle.Empty(t.Depth()-depth) {
			return nil
		}
		if err := visit(key(keyNode, root, byte(depth), index), hash[:]); err != nil {
			return err
		}
		if depth == t.Depth() {
			leaf, err := t.Leaf(index)
			if err != nil {
				return err
			}
			return visit(key(keyLeaf, root, index), leaf)
		}
		if err := descend(depth+1, 2*index); err != nil {
			return err
		}
		return descend(depth+1, 2*index+1)
	}
	return descend(0, 0)
}

// ErrTooLarge means that a trace alone exceeds the room for all.
var ErrTooLarge = errors.New("too large for the store")

// makeRoom drops the oldest traces until n more bytes fit.
func (s *Store) makeRoom(n int64) error {
	if n > s.maxBytes {
		return fmt.Errorf("%w: %d bytes, room for %d", ErrTooLarge, n, s.maxBytes)
	}
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
		if err := s.drop(binary.BigEndian.Uint64(it.Key()[1:]), root, r); err != nil {
			return err
		}
	}
	return it.Error()
}

// drop deletes a trace.
func (s *Store) drop(seq uint64, root merkle.Hash, r record) error {
	b := s.db.NewBatch()
	defer b.Close()
	for _, kind := range []byte{keyNode, keyLeaf} {
		from := key(kind, root)
		b.DeleteRange(from, after(from), nil)
	}
	b.Delete(key(keyTrace, root), nil)
	b.Delete(key(keyOrder, seq), nil)
	if err := b.Commit(pebble.Sync); err != nil {
		return fmt.Errorf("write the store: %w", err)
	}
	s.bytes -= r.bytes
	return nil
}

// after returns the first key behind all that begin with a prefix.
func after(prefix []byte) []byte {
	end := append([]byte{}, prefix...)
	for i := len(end) - 1; i >= 0; i-- {
		if end[i]++; end[i] != 0 {
			return end[:i+1]
		}
	}
	return nil // unreachable: the first byte is a letter
}

// Trace is a stored trace.
type Trace struct {
	s     *Store
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
	return &Trace{s: s, root: root, depth: uint(r.depth)}, nil
}

// Depth returns the depth of the leaves.
func (t *Trace) Depth() uint { return t.depth }

// Node returns the tree node at a depth (0 is the root) and an index in it.
func (t *Trace) Node(depth uint, index uint64) (h merkle.Hash, err error) {
	if depth > t.depth || index>>depth != 0 {
		return h, fmt.Errorf("%w: no tree node %d at depth %d", ErrNotFound, index, depth)
	}
	b, err := t.s.get(key(keyNode, t.root, byte(depth), index))
	if errors.Is(err, ErrNotFound) {
		return merkle.Empty(t.depth - depth), t.exists()
	}
	if err != nil {
		return h, err
	}
	if len(b) != merkle.HashLen {
		return h, fmt.Errorf("tree node of %d bytes", len(b))
	}
	return merkle.Hash(b), nil
}

// Leaf returns the preimage of a leaf; that of padding is empty.
func (t *Trace) Leaf(index uint64) ([]byte, error) {
	if index>>t.depth != 0 {
		return nil, fmt.Errorf("%w: no leaf %d at depth %d", ErrNotFound, index, t.depth)
	}
	b, err := t.s.get(key(keyLeaf, t.root, index))
	if errors.Is(err, ErrNotFound) {
		return nil, t.exists()
	}
	return b, err
}

// exists returns an error if the trace was dropped: what is missing then is no
// padding.
func (t *Trace) exists() error {
	_, err := t.s.record(t.root)
	return err
}
