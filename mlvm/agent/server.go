package agent

import (
	"errors"
	"net/http"
	"strconv"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/store"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// The trace service, below the URL that a claim names as its dataLocator:
//
//	GET /v1/traces/ROOT/nodes/DEPTH/INDEX?levels=K   the 2^K hashes of the descendants K levels below a tree node
//	GET /v1/traces/ROOT/leaves/INDEX                 the preimage of a leaf
//
// ROOT is in hex with 0x, the rest in decimal; DEPTH 0 is the root. Bodies are raw
// bytes, hashes from left to right. 404 says that there is no such trace or place, or
// that this part of the trace was not kept.
const (
	// maxLevels is the most levels in one answer: 64 hashes, as in the grid of PROTOCOL §5.
	maxLevels = 6
	// maxLeafBytes bounds a leaf that a client accepts. A chunk has at most 4 KiB; a
	// longer leaf is a fault, but one beyond the limit of proofs cannot be shown.
	maxLeafBytes = 120_000
)

// maxConcurrent bounds the requests to the trace service that are answered at a time.
const maxConcurrent = 64

// traceServer answers from a store.
type traceServer struct {
	store *store.Store
}

// handler returns the routes of the trace service. At most the given number of
// requests are answered at a time.
func (s *traceServer) handler(concurrent int) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/traces/{root}/nodes/{depth}/{index}", s.nodes)
	mux.HandleFunc("GET /v1/traces/{root}/leaves/{index}", s.leaf)
	return limitConcurrency(mux, concurrent)
}

// limitConcurrency refuses requests beyond a number at a time.
func limitConcurrency(next http.Handler, n int) http.Handler {
	slots := make(chan struct{}, n)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case slots <- struct{}{}:
			defer func() { <-slots }()
			next.ServeHTTP(w, r)
		default:
			w.Header().Set("Retry-After", "1")
			http.Error(w, "busy", http.StatusServiceUnavailable)
		}
	})
}

// trace finds the trace that a request names; it answers the request if there is none.
func (s *traceServer) trace(w http.ResponseWriter, r *http.Request) (*store.Trace, bool) {
	root, err := claim.ParseHash(r.PathValue("root"))
	if err != nil {
		http.Error(w, "root: "+err.Error(), http.StatusBadRequest)
		return nil, false
	}
	t, err := s.store.Trace(root)
	if err != nil {
		fail(w, err)
		return nil, false
	}
	return t, true
}

func (s *traceServer) nodes(w http.ResponseWriter, r *http.Request) {
	depth, err1 := strconv.ParseUint(r.PathValue("depth"), 10, 8)
	index, err2 := strconv.ParseUint(r.PathValue("index"), 10, merkle.MaxDepth)
	levels, err3 := uint64(0), error(nil)
	if q := r.URL.Query().Get("levels"); q != "" {
		levels, err3 = strconv.ParseUint(q, 10, 8)
	}
	if err := errors.Join(err1, err2, err3); err != nil || levels > maxLevels {
		http.Error(w, "want /nodes/DEPTH/INDEX?levels=0..6", http.StatusBadRequest)
		return
	}
	t, ok := s.trace(w, r)
	if !ok {
		return
	}
	if depth > uint64(t.Depth()) || levels > uint64(t.Depth())-depth || index>>depth != 0 {
		http.Error(w, "outside the tree", http.StatusNotFound)
		return
	}
	hashes, err := t.Descendants(uint(depth), index, uint(levels))
	if err != nil {
		fail(w, err)
		return
	}
	body := make([]byte, 0, merkle.HashLen<<levels)
	for _, h := range hashes {
		body = append(body, h[:]...)
	}
	send(w, body)
}

func (s *traceServer) leaf(w http.ResponseWriter, r *http.Request) {
	index, err := strconv.ParseUint(r.PathValue("index"), 10, merkle.MaxDepth)
	if err != nil {
		http.Error(w, "want /leaves/INDEX", http.StatusBadRequest)
		return
	}
	t, ok := s.trace(w, r)
	if !ok {
		return
	}
	body, err := t.Leaf(index)
	if err != nil {
		fail(w, err)
		return
	}
	send(w, body)
}

// send writes a body, which never changes for its URL.
func send(w http.ResponseWriter, body []byte) {
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Write(body)
}

func fail(w http.ResponseWriter, err error) {
	if errors.Is(err, store.ErrNotFound) {
		http.Error(w, "no such trace", http.StatusNotFound)
		return
	}
	http.Error(w, "the store does not answer", http.StatusInternalServerError)
}

// newHTTPServer returns a server with limits on everything that a client controls.
func newHTTPServer(h http.Handler) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       60 * time.Second,
		MaxHeaderBytes:    8 << 10,
	}
}
