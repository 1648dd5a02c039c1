package agent

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// ErrWithheld means that the side of a claim does not show its trace: it does not
// answer, or not with what is behind the root on chain.
var ErrWithheld = errors.New("the trace is withheld")

const (
	// fetchTimeout bounds one request to a claim's data service. It is time enough for the
	// service to compute a segment (repeatTimeout).
	fetchTimeout = 30 * time.Second
	// fetchTries is how often a service is asked that is busy, and fetchPause the longest
	// time in between, whatever it says.
	fetchTries = 4
	fetchPause = 5 * time.Second
)

// newFetcher returns a client for data services, whose addresses strangers choose: it
// follows no redirects, uses no proxy, and, unless private is set, connects to public
// addresses only, so that nobody makes the agent call services of its own network.
func newFetcher(private bool) *http.Client {
	d := &net.Dialer{Timeout: 5 * time.Second}
	if !private {
		d.Control = func(_, address string, _ syscall.RawConn) error { return checkPublic(address) }
	}
	return &http.Client{
		Timeout:       fetchTimeout,
		Transport:     &http.Transport{DialContext: d.DialContext, MaxIdleConns: 16, IdleConnTimeout: time.Minute},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// remote is the data service of a claim, read page by page. It implements
// prover.Fetcher: nothing that it returns is checked, but for its length. It is not
// safe for concurrent use.
type remote struct {
	client *http.Client
	clock  Clock
	base   string
	depth  uint
	pages  map[place]merkle.Hash // what was read
}

// place is a tree node of a given height (a leaf has 0).
type place struct {
	height uint
	index  uint64
}

// newRemote returns the tree of the given depth behind root at the service that a
// claim names.
func newRemote(client *http.Client, clock Clock, locator string, root merkle.Hash, depth uint) (*remote, error) {
	u, err := url.Parse(locator)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return nil, fmt.Errorf("%w: data locator %.100q is no http or https URL", ErrWithheld, locator)
	}
	return &remote{
		client: client, clock: clock, depth: depth,
		base:  strings.TrimSuffix(u.String(), "/") + "/v1/traces/" + root.String(),
		pages: make(map[place]merkle.Hash),
	}, nil
}

// Children implements prover.Fetcher.
func (r *remote) Children(ctx context.Context, height uint, index uint64) (left, right merkle.Hash, err error) {
	if _, ok := r.pages[place{height - 1, 2 * index}]; !ok {
		if err := r.fetchPage(ctx, place{height, index}); err != nil {
			return left, right, err
		}
	}
	return r.pages[place{height - 1, 2 * index}], r.pages[place{height - 1, 2*index + 1}], nil
}

// fetchPage reads the descendants of a tree node, as many levels below it as a page
// has.
func (r *remote) fetchPage(ctx context.Context, top place) error {
	levels := min(maxLevels, top.height)
	size := merkle.HashLen << levels
	body, err := r.get(ctx, fmt.Sprintf("/nodes/%d/%d?levels=%d", r.depth-top.height, top.index, levels), size)
	if err != nil {
		return err
	}
	if len(body) != size {
		return fmt.Errorf("%w: %d bytes instead of %d hashes", ErrWithheld, len(body), 1<<levels)
	}
	hashes := make([]merkle.Hash, 1<<levels)
	for i := range hashes {
		hashes[i] = merkle.Hash(body[merkle.HashLen*i:])
	}
	page := merkle.NewTree(hashes, levels)
	bottom := top.height - levels
	for height := range levels {
		width := levels - height
		for i := range uint64(1) << width {
			r.pages[place{bottom + height, top.index<<width | i}] = page.At(height, i)
		}
	}
	return nil
}

// Leaf implements prover.Fetcher.
func (r *remote) Leaf(ctx context.Context, index uint64) ([]byte, error) {
	return r.get(ctx, fmt.Sprintf("/leaves/%d", index), maxLeafBytes)
}

// get returns at most max bytes of an answer; more is an error. A service that is busy is
// asked again.
func (r *remote) get(ctx context.Context, path string, max int) ([]byte, error) {
	for try := 1; ; try++ {
		body, pause, err := r.getOnce(ctx, path, max)
		if err == nil || pause == 0 || try == fetchTries {
			return body, err
		}
		select {
		case <-r.clock.After(pause):
		case <-ctx.Done():
			return nil, err
		}
	}
}

// getOnce asks once. If the service is busy, the error comes with the time to wait.
func (r *remote) getOnce(ctx context.Context, path string, max int) (body []byte, pause time.Duration, err error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, r.base+path, nil)
	if err != nil {
		return nil, 0, fmt.Errorf("%w: %v", ErrWithheld, err)
	}
	resp, err := r.client.Do(req)
	if err != nil {
		return nil, 0, fmt.Errorf("%w: %v", ErrWithheld, err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, retryAfter(resp), fmt.Errorf("%w: %s answers %s", ErrWithheld, path, resp.Status)
	}
	body, err = io.ReadAll(io.LimitReader(resp.Body, int64(max)+1))
	if err != nil {
		return nil, 0, fmt.Errorf("%w: %v", ErrWithheld, err)
	}
	if len(body) > max {
		return nil, 0, fmt.Errorf("%w: %s answers more than %d bytes", ErrWithheld, path, max)
	}
	return body, 0, nil
}

// retryAfter returns how long to wait before a service that is busy is asked again, 0 if it
// does not want to be.
func retryAfter(resp *http.Response) time.Duration {
	seconds, err := strconv.ParseUint(resp.Header.Get("Retry-After"), 10, 16)
	if resp.StatusCode != http.StatusServiceUnavailable || err != nil || seconds == 0 {
		return 0
	}
	return min(time.Duration(seconds)*time.Second, fetchPause)
}
