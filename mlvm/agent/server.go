package agent

import (
	"context"
	"errors"
	"net"
	"net/http"
	"strconv"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/store"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// The trace service, below the URL that a claim names as its dataLocator:
//
//	GET /v1/traces/ROOT/nodes/DEPTH/INDEX?levels=K   the 2^K hashes of the descendants K levels below a tree node
//	GET /v1/traces/ROOT/leaves/INDEX                 the preimage of a leaf
//
// ROOT is in hex with 0x, the rest in decimal; DEPTH 0 is the root. Bodies are raw
// bytes, hashes from left to right. 404 says that there is no such trace or place, or
// that this part of the trace was not kept. 503 says that there is too much to do, and
// Retry-After when to ask again: of a large trace only outlines are kept, and a segment is
// computed again when somebody asks for it (repeat.go).
const (
	// maxLevels is the most levels in one answer: 64 hashes, as in the grid of PROTOCOL §5.
	maxLevels = 6
	// maxLeafBytes bounds a leaf that a client accepts. A chunk has at most 4 KiB; a
	// longer leaf is a fault, but one beyond the limit of proofs cannot be shown.
	maxLeafBytes = 120_000
)

// maxConcurrent bounds the requests to the trace service that are answered at a time.
const maxConcurrent = 64

// traceServer answers from a store, and by computing what that lacks.
type traceServer struct {
	store    *store.Store
	repeater *repeater
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
			retryLater(w, time.Second)
		}
	})
}

// read reads of a trace with f: what the store has or, if it does not have all, what is
// computed again until ctx ends.
func (s *traceServer) read(ctx context.Context, root merkle.Hash, f func(execution) error) error {
	kept, err := s.store.Trace(root)
	if err == nil {
		err = f(kept)
	}
	if !errors.Is(err, store.ErrNotFound) {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, repeatTimeout)
	defer cancel()
	again, err := s.repeater.execution(ctx, root)
	if err != nil {
		return err
	}
	return f(again)
}

// traceRoot returns the root that a request names; it answers the request if that is none.
func traceRoot(w http.ResponseWriter, r *http.Request) (merkle.Hash, bool) {
	root, err := claim.ParseHash(r.PathValue("root"))
	if err != nil {
		http.Error(w, "root: "+err.Error(), http.StatusBadRequest)
	}
	return root, err == nil
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
	root, ok := traceRoot(w, r)
	if !ok {
		return
	}
	var hashes []merkle.Hash
	if err := s.read(r.Context(), root, func(t execution) (err error) {
		hashes, err = t.Descendants(uint(depth), index, uint(levels))
		return err
	}); err != nil {
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
	root, ok := traceRoot(w, r)
	if !ok {
		return
	}
	var body []byte
	if err := s.read(r.Context(), root, func(t execution) (err error) {
		body, err = t.Leaf(index)
		return err
	}); err != nil {
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

// fail answers a request with an error.
func fail(w http.ResponseWriter, err error) {
	var busy *busyError
	var missing *trace.NotKeptError
	switch {
	case errors.As(err, &busy):
		retryLater(w, busy.after)
	case errors.Is(err, store.ErrNotFound), errors.As(err, &missing):
		http.Error(w, "no such trace, or not this part of it", http.StatusNotFound)
	case errors.Is(err, errUnrepeatable):
		http.Error(w, err.Error(), http.StatusInternalServerError)
	default:
		http.Error(w, "the store does not answer", http.StatusInternalServerError)
	}
}

// retryLater refuses a request, which can be made again after a time.
func retryLater(w http.ResponseWriter, after time.Duration) {
	w.Header().Set("Retry-After", strconv.Itoa(int((after+time.Second-1)/time.Second)))
	http.Error(w, "busy", http.StatusServiceUnavailable)
}

// newHTTPServer returns a server with limits on everything that a client controls. Its
// requests end with ctx.
func newHTTPServer(ctx context.Context, h http.Handler) *http.Server {
	return &http.Server{
		Handler:           h,
		BaseContext:       func(net.Listener) context.Context { return ctx },
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      repeatTimeout + 10*time.Second,
		IdleTimeout:       60 * time.Second,
		MaxHeaderBytes:    8 << 10,
	}
}
