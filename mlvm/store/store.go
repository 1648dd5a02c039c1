package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sync"

	"github.com/cockroachdb/pebble/v2"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// ErrNotFound means that the store does not have what was asked for.
var ErrNotFound = errors.New("not in the store")

// DefaultMaxBytes is room for traces: 4 GiB.
const DefaultMaxBytes = 4 << 30

// The first byte of a key is what it holds.
const (
	keyNode    = 'n' // number of the trace u64, hash -> what it is of (tree.go)
	keyLeaf    = 'l' // number of the trace u64, hash -> preimage
	keyTrace   = 't' // root -> record
	keyOrder   = 'o' // number of the trace u64 -> root
	keyIntent  = 'i' // purpose u8, claim ID -> intent
	keyVersion = 'v' // -> layout of the traces u8
)

// version is the layout of traces that this package writes. Traces of another one are
// dropped: they can be computed again. Intents have had one layout only.
const version = 2

// Store is an open store. It is safe for concurrent use.
type Store struct {
	db       *pebble.DB
	maxBytes int64

	mu    sync.Mutex // of what follows, and of changes to the set of traces
	bytes int64      // of all traces
	next  uint64     // sequence number
}

// Open opens the store in a directory, which is created if it does not exist; only
// one process can have it open. Traces may have maxBytes together. The caller closes
// the store.
func Open(dir string, maxBytes int64) (*Store, error) {
	db, err := pebble.Open(dir, &pebble.Options{Logger: discard{}})
	if err != nil {
		return nil, fmt.Errorf("open the store %s: %w", dir, err)
	}
	s := &Store{db: db, maxBytes: maxBytes}
	if err := s.load(); err != nil {
		db.Close()
		return nil, fmt.Errorf("open the store %s: %w", dir, err)
	}
	return s, nil
}

// discard is the logger of pebble: what matters comes back as an error.
type discard struct{}

func (discard) Infof(string, ...any)  {}
func (discard) Errorf(string, ...any) {}
func (discard) Fatalf(format string, args ...any) {
	panic("store: internal error: pebble: " + fmt.Sprintf(format, args...))
}

// Close closes the store.
func (s *Store) Close() error { return s.db.Close() }

// upgrade drops the traces of another version of this package.
func (s *Store) upgrade() error {
	v, err := s.get([]byte{keyVersion})
	if err == nil && len(v) == 1 && v[0] == version {
		return nil
	}
	if err != nil && !errors.Is(err, ErrNotFound) {
		return err
	}
	b := s.db.NewBatch()
	defer b.Close()
	for _, kind := range []byte{keyNode, keyLeaf, keyTrace, keyOrder} {
		b.DeleteRange([]byte{kind}, []byte{kind + 1}, nil)
	}
	b.Set([]byte{keyVersion}, []byte{version}, nil)
	return b.Commit(pebble.Sync)
}

// load counts the traces, and drops those whose writing was interrupted.
func (s *Store) load() error {
	if err := s.upgrade(); err != nil {
		return err
	}
	it, err := s.db.NewIter(&pebble.IterOptions{LowerBound: []byte{keyOrder}, UpperBound: []byte{keyOrder + 1}})
	if err != nil {
		return err
	}
	defer it.Close()
	for ok := it.First(); ok; ok = it.Next() {
		seq, root := binary.BigEndian.Uint64(it.Key()[1:]), merkle.Hash(it.Value())
		r, err := s.record(root)
		if err != nil {
			return err
		}
		s.next = seq + 1
		s.bytes += r.bytes
		if !r.complete {
			if err := s.drop(root, r); err != nil {
				return err
			}
		}
	}
	return it.Error()
}

// get returns a copy of a value.
func (s *Store) get(key []byte) ([]byte, error) {
	v, closer, err := s.db.Get(key)
	if errors.Is(err, pebble.ErrNotFound) {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("read the store: %w", err)
	}
	defer closer.Close()
	return append([]byte{}, v...), nil
}

// key joins what a key consists of: hashes and big-endian numbers.
func key(kind byte, parts ...any) []byte {
	k := []byte{kind}
	for _, p := range parts {
		switch v := p.(type) {
		case merkle.Hash:
			k = append(k, v[:]...)
		case byte:
			k = append(k, v)
		case uint64:
			k = binary.BigEndian.AppendUint64(k, v)
		default:
			panic(fmt.Sprintf("store: internal error: a key of %T", p))
		}
	}
	return k
}
