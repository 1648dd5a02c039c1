package agent

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/store"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// sampleTree is a trace of a few leaves in a tree of depth 15, so that three pages
// lead to a leaf.
type sampleTree struct {
	*merkle.Tree
	leaves [][]byte
}

const sampleDepth = 15

func newSampleTree() *sampleTree {
	t := new(sampleTree)
	var hashes []merkle.Hash
	for i := range 300 {
		leaf := bytes.Repeat([]byte{byte(i), byte(i >> 8)}, 40)
		t.leaves = append(t.leaves, leaf)
		hashes = append(hashes, merkle.Leaf(leaf))
	}
	t.Tree = merkle.NewTree(hashes, sampleDepth)
	return t
}

func (t *sampleTree) Node(depth uint, index uint64) (merkle.Hash, error) {
	return t.At(sampleDepth-depth, index), nil
}

func (t *sampleTree) Leaf(index uint64) ([]byte, error) {
	if index < uint64(len(t.leaves)) {
		return t.leaves[index], nil
	}
	return nil, nil
}

// serveTree returns the trace service over a store with the sample tree, behind a
// change of what it answers.
func serveTree(t *testing.T, tree *sampleTree, change func(http.Handler) http.Handler) *httptest.Server {
	t.Helper()
	s, err := store.Open(t.TempDir(), 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if err := s.PutTrace(tree); err != nil {
		t.Fatal(err)
	}
	h := (&traceServer{store: s, repeater: newRepeater(SystemClock{}, ignore)}).handler(4)
	if change != nil {
		h = change(h)
	}
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return server
}

// ignore does nothing with what a repeater reports.
func ignore(string, error) {}

// checked returns the tree at a service, as the agent reads it.
func checked(t *testing.T, tree *sampleTree, url string) *prover.Checked {
	t.Helper()
	r, err := newRemote(newFetcher(true), SystemClock{}, url, tree.Root(), sampleDepth)
	if err != nil {
		t.Fatal(err)
	}
	return prover.NewChecked(r, tree.Root(), sampleDepth)
}

func TestRemoteReadsWhatIsServed(t *testing.T) {
	tree := newSampleTree()
	requests := 0
	server := serveTree(t, tree, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			requests++
			next.ServeHTTP(w, r)
		})
	})
	c := checked(t, tree, server.URL+"/")
	for _, index := range []uint64{0, 1, 255, 299} {
		leaf, err := c.Leaf(t.Context(), index)
		if err != nil || !bytes.Equal(leaf, tree.leaves[index]) {
			t.Errorf("leaf %d: got %x, %v", index, leaf, err)
		}
	}
	if leaf, err := c.Leaf(t.Context(), 5000); err != nil || len(leaf) != 0 {
		t.Errorf("padding: got %x, %v", leaf, err)
	}
	// A page for each six levels: one at the top, four in the middle (0 and 255 share
	// theirs but for the lowest), and a leaf each.
	if requests > 20 {
		t.Errorf("%d requests for five leaves", requests)
	}
}

func TestServerRefuses(t *testing.T) {
	tree := newSampleTree()
	server := serveTree(t, tree, nil)
	base := "/v1/traces/" + tree.Root().String()
	for path, want := range map[string]int{
		base + "/nodes/0/0":                                   http.StatusOK,
		base + "/nodes/0/0?levels=6":                          http.StatusOK,
		base + "/nodes/0/0?levels=7":                          http.StatusBadRequest,
		base + "/nodes/0/0?levels=-1":                         http.StatusBadRequest,
		base + "/nodes/0/1":                                   http.StatusNotFound,
		base + "/nodes/16/0":                                  http.StatusNotFound,
		base + "/nodes/15/0?levels=1":                         http.StatusNotFound,
		base + "/nodes/300/0":                                 http.StatusBadRequest,
		base + "/nodes/48/281474976710656":                    http.StatusBadRequest,
		base + "/nodes/x/0":                                   http.StatusBadRequest,
		base + "/leaves/0":                                    http.StatusOK,
		base + "/leaves/32768":                                http.StatusNotFound,
		base + "/leaves/-1":                                   http.StatusBadRequest,
		base + "/leaves/..%2f..%2f..%2fetc%2fpasswd":          http.StatusBadRequest,
		"/v1/traces/..%2f..%2fetc/leaves/0":                   http.StatusBadRequest,
		"/v1/traces/" + merkle.Hash{1}.String() + "/leaves/0": http.StatusNotFound,
		"/v1/traces/":                                         http.StatusNotFound,
		"/":                                                   http.StatusNotFound,
	} {
		r, err := http.Get(server.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		if r.StatusCode != want {
			t.Errorf("%s: got %s, want %d", path, r.Status, want)
		}
	}
	r, err := http.Post(server.URL+base+"/leaves/0", "text/plain", strings.NewReader("x"))
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	if r.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: got %s", r.Status)
	}
}

func TestServerIsBusy(t *testing.T) {
	started, release := make(chan struct{}), make(chan struct{})
	h := limitConcurrency(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		close(started)
		<-release
	}), 1)
	go h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/", nil)) // ends below
	<-started
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/", nil))
	close(release)
	if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" {
		t.Errorf("got %d", w.Code)
	}
}

// TestRemoteAsksAgain: a service that is busy is asked again when it says, but not later, nor
// for ever.
func TestRemoteAsksAgain(t *testing.T) {
	tree := newSampleTree()
	for _, c := range []struct {
		name, after string
		code, busy  int // the code of so many answers
		pause       time.Duration
		pauses      int
		ok          bool
	}{
		{"once", "2", http.StatusServiceUnavailable, 1, 2 * time.Second, 1, true},
		{"until the last", "1", http.StatusServiceUnavailable, fetchTries - 1, time.Second, fetchTries - 1, true},
		{"for ever", "1", http.StatusServiceUnavailable, fetchTries, time.Second, fetchTries - 1, false},
		{"for a day", "65535", http.StatusServiceUnavailable, 1, fetchPause, 1, true},
		{"for years", "100000000000", http.StatusServiceUnavailable, 1, 0, 0, false},
		{"without a time", "", http.StatusServiceUnavailable, 1, 0, 0, false},
		{"no time", "0", http.StatusServiceUnavailable, 1, 0, 0, false},
		{"not busy", "1", http.StatusNotFound, 1, 0, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			asked := 0
			server := serveTree(t, tree, func(next http.Handler) http.Handler {
				return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
					if asked++; asked > c.busy {
						next.ServeHTTP(w, r)
						return
					}
					w.Header().Set("Retry-After", c.after)
					w.WriteHeader(c.code)
				})
			})
			clock := newManualClock()
			r, err := newRemote(newFetcher(true), clock, server.URL, tree.Root(), sampleDepth)
			if err != nil {
				t.Fatal(err)
			}
			go func() { // ends with the last pause
				for range c.pauses {
					clock.fire <- time.Time{}
				}
			}()
			leaf, err := r.Leaf(t.Context(), 7)
			if ok := err == nil && bytes.Equal(leaf, tree.leaves[7]); ok != c.ok || !ok && !errors.Is(err, ErrWithheld) {
				t.Errorf("got %x, %v", leaf, err)
			}
			if len(clock.waits) != c.pauses || c.pauses > 0 && <-clock.waits != c.pause {
				t.Errorf("%d pauses, want %d of %v", len(clock.waits), c.pauses, c.pause)
			}
		})
	}
	// The caller has less patience than the service.
	server := serveTree(t, tree, func(http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { retryLater(w, time.Second) })
	})
	clock := newManualClock()
	r, err := newRemote(newFetcher(true), clock, server.URL, tree.Root(), sampleDepth)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	go func() { // ends with the first pause
		<-clock.waits
		cancel()
	}()
	if _, err := r.Leaf(ctx, 7); !errors.Is(err, ErrWithheld) {
		t.Errorf("got %v", err)
	}
}

// TestRemoteTrustsNothing serves wrong answers of every kind: each must be an error,
// and cost no more memory than a right one.
func TestRemoteTrustsNothing(t *testing.T) {
	tree := newSampleTree()
	answer := func(body []byte) func(http.Handler) http.Handler {
		return func(http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.Write(body) })
		}
	}
	flip := func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			rec := httptest.NewRecorder()
			next.ServeHTTP(rec, r)
			body := rec.Body.Bytes()
			body[len(body)-1] ^= 1
			w.Write(body)
		})
	}
	onlyLeaves := func(change func(http.Handler) http.Handler) func(http.Handler) http.Handler {
		return func(next http.Handler) http.Handler {
			changed := change(next)
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if strings.Contains(r.URL.Path, "/leaves/") {
					changed.ServeHTTP(w, r)
				} else {
					next.ServeHTTP(w, r)
				}
			})
		}
	}
	redirect := func(http.Handler) http.Handler {
		return http.RedirectHandler("http://127.0.0.1:1/", http.StatusFound)
	}
	for name, change := range map[string]func(http.Handler) http.Handler{
		"nothing":           answer(nil),
		"too short":         answer(make([]byte, 32*64-1)),
		"too long":          answer(make([]byte, 32*64+1)),
		"zeros":             answer(make([]byte, 32*64)),
		"a flipped bit":     flip,
		"redirect":          redirect,
		"no leaf":           onlyLeaves(answer(nil)),
		"an endless leaf":   onlyLeaves(answer(make([]byte, 1<<20))),
		"a changed leaf":    onlyLeaves(flip),
		"a redirected leaf": onlyLeaves(redirect),
	} {
		t.Run(name, func(t *testing.T) {
			c := checked(t, tree, serveTree(t, tree, change).URL)
			if leaf, err := c.Leaf(t.Context(), 7); err == nil {
				t.Errorf("got leaf %x, want an error", leaf)
			}
		})
	}
}

func TestBadLocators(t *testing.T) {
	for _, locator := range []string{"", "x", "ftp://a/b", "file:///etc/passwd", "http://", "http://a?b", "http://a#b", "http://%zz", "//a"} {
		if _, err := newRemote(http.DefaultClient, SystemClock{}, locator, merkle.Hash{}, 1); !errors.Is(err, ErrWithheld) {
			t.Errorf("%q: got %v, want %v", locator, err, ErrWithheld)
		}
	}
}

func TestPrivateAddresses(t *testing.T) {
	for _, address := range []string{
		"1.1.1.1:80", "[2606:4700::1111]:443", "[::ffff:1.1.1.1]:80", "100.63.255.255:80", "100.128.0.0:80",
		"172.32.0.1:80", "192.0.1.0:80", "198.17.255.255:80", "198.20.0.0:80", "223.255.255.255:80", "[2001:200::1]:80",
	} {
		if err := checkPublic(address); err != nil {
			t.Errorf("%s: %v", address, err)
		}
	}
	for _, address := range []string{
		"127.0.0.1:80", "10.0.0.1:80", "192.168.1.1:80", "172.16.0.1:80", "169.254.169.254:80", "0.0.0.0:80", "0.1.2.3:80", "224.0.0.1:80",
		"100.64.0.1:80", "100.127.255.255:80", "192.0.0.1:80", "192.0.0.255:80", "192.0.2.1:80", "192.88.99.1:80",
		"198.18.0.1:80", "198.19.255.255:80", "198.51.100.1:80", "203.0.113.1:80", "240.0.0.1:80", "255.255.255.255:80",
		"[::]:80", "[::1]:80", "[::127.0.0.1]:80", "[::ffff:127.0.0.1]:80", "[::ffff:10.0.0.1]:80", "[::ffff:100.64.0.1]:80",
		"[::ffff:0:7f00:1]:80", "[64:ff9b::7f00:1]:80", "[64:ff9b::a00:1]:80", "[64:ff9b:1::1]:80", "[100::1]:80",
		"[2001::1]:80", "[2001:db8::1]:80", "[2002:7f00:1::]:80", "[3fff::1]:80", "[5f00::1]:80",
		"[fc00::1]:80", "[fdff::1]:80", "[fe80::1]:80", "[fe80::1%eth0]:80", "[fec0::1]:80", "[ff02::1]:80",
		"localhost:80", "",
	} {
		if err := checkPublic(address); err == nil {
			t.Errorf("%s is public, want an error", address)
		}
	}
	tree := newSampleTree()
	r, err := newRemote(newFetcher(false), SystemClock{}, serveTree(t, tree, nil).URL, tree.Root(), sampleDepth)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := r.Children(context.Background(), sampleDepth, 0); !errors.Is(err, ErrWithheld) || !strings.Contains(fmt.Sprint(err), "not a public address") {
		t.Errorf("got %v, want an error about the address", err)
	}
}
