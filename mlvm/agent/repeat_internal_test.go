package agent

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/store"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// manualClock stands still unless it is moved; whoever waits says so, and waits until fire.
type manualClock struct {
	mu    sync.Mutex
	now   time.Time
	waits chan time.Duration
	fire  chan time.Time
}

func newManualClock() *manualClock {
	return &manualClock{now: time.Unix(1, 0), waits: make(chan time.Duration, 100), fire: make(chan time.Time)}
}

func (c *manualClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *manualClock) After(d time.Duration) <-chan time.Time {
	c.waits <- d
	return c.fire
}

func (c *manualClock) move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// outlineService is a trace service that has outlines of a trace of five segments, and no
// more, and calls step before each node of a segment that it computes again.
type outlineService struct {
	*traceServer
	http.Handler
	clock   *manualClock
	outline *trace.Trace
	failed  []error // that were reported

	mu   sync.Mutex
	step func(segment, node int, output []byte)
}

func (s *outlineService) tamper(segment, node int, output []byte) {
	s.mu.Lock()
	step := s.step
	s.mu.Unlock()
	if step != nil {
		step(segment, node, output)
	}
}

func (s *outlineService) on(step func(segment, node int, output []byte)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.step = step
}

var recurrentInput = bytes.Repeat([]byte{1, 2, 3, 250}, 25)

// newOutlineService returns a service whose store has what it can of the trace, if stored.
func newOutlineService(t *testing.T, stored bool, hollow func(segment, node uint32) bool) *outlineService {
	t.Helper()
	s := &outlineService{clock: newManualClock()}
	m, err := NewLocal(t.Context(), recurrentFile(t), engine.Options{Tamper: s.tamper})
	if err != nil {
		t.Fatal(err)
	}
	m.WholeBytes, m.Hollow = OutlinesOnly, hollow
	if s.outline, err = m.Run(t.Context(), recurrentInput, 5); err != nil {
		t.Fatal(err)
	}
	if s.outline.Has(0) || s.outline.T() != 5 {
		t.Fatalf("a trace of %d segments, the first of which was kept: %v", s.outline.T(), s.outline.Has(0))
	}
	s.traceServer = newTraceServer(t, nil)
	s.repeater = newRepeater(s.clock, func(_ string, err error) {
		if err != nil {
			s.failed = append(s.failed, err)
		}
	})
	s.repeater.hold(claim.RequestID{1}, s.outline)
	if stored {
		s.put(t, s.outline)
	}
	s.Handler = s.handler(100)
	return s
}

// newTraceServer returns one whose store has a trace, if it is not nil.
func newTraceServer(t *testing.T, tr *trace.Trace) *traceServer {
	t.Helper()
	kept, err := store.Open(t.TempDir(), 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	s := &traceServer{store: kept, repeater: newRepeater(SystemClock{}, ignore)}
	if tr != nil {
		s.put(t, tr)
	}
	return s
}

func (s *traceServer) put(t *testing.T, tr *trace.Trace) {
	t.Helper()
	if err := s.store.PutTrace(storedTrace{tr}); err != nil {
		t.Fatal(err)
	}
}

// get makes a request.
func get(ctx context.Context, h http.Handler, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil).WithContext(ctx))
	return w
}

// leafPath returns the path of the first leaf of a segment.
func (s *outlineService) leafPath(segment uint64) string {
	p := s.outline.Program()
	return fmt.Sprintf("/v1/traces/%v/leaves/%d", s.outline.Root(), segment<<(p.DB+p.DC))
}

// everyPath returns the path of everything in a tree, and of something outside.
func everyPath(tr *trace.Trace) (paths []string) {
	base := "/v1/traces/" + tr.Root().String()
	for depth := range tr.Depth() + 2 {
		for index := range uint64(1)<<depth + 1 {
			for levels := range maxLevels + 1 {
				paths = append(paths, fmt.Sprintf("%s/nodes/%d/%d?levels=%d", base, depth, index, levels))
			}
		}
	}
	for index := range uint64(1)<<tr.Depth() + 1 {
		paths = append(paths, fmt.Sprintf("%s/leaves/%d", base, index))
	}
	return append(paths, "/v1/traces/"+merkle.Hash{1}.String()+"/leaves/0")
}

// TestOutlinesAnswerAll: who has outlines answers every request, in any order, as who has the
// whole trace, malformed ones included.
func TestOutlinesAnswerAll(t *testing.T) {
	for name, hollow := range map[string]func(segment, node uint32) bool{
		"well-formed": nil,
		"malformed":   func(segment, node uint32) bool { return segment == 2 && node == 0 },
	} {
		m, err := NewLocal(t.Context(), recurrentFile(t), engine.Options{})
		if err != nil {
			t.Fatal(err)
		}
		m.Hollow = hollow
		whole, err := m.Run(t.Context(), recurrentInput, 5)
		if err != nil {
			t.Fatal(err)
		}
		if !whole.Complete() {
			t.Fatal("not the whole trace")
		}
		want := newTraceServer(t, whole).handler(1)
		paths := everyPath(whole)
		rand.New(rand.NewPCG(1, 1)).Shuffle(len(paths), func(i, j int) { paths[i], paths[j] = paths[j], paths[i] })
		for _, stored := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, stored %v", name, stored), func(t *testing.T) {
				s := newOutlineService(t, stored, hollow)
				for _, path := range paths {
					w, x := get(t.Context(), s, path), get(t.Context(), want, path)
					if w.Code != x.Code || w.Code == http.StatusOK && !bytes.Equal(w.Body.Bytes(), x.Body.Bytes()) {
						t.Fatalf("%s: got %d, %x, want %d, %x", path, w.Code, w.Body, x.Code, x.Body)
					}
				}
				if s.failed != nil {
					t.Errorf("errors %v", s.failed)
				}
			})
		}
	}
}

// TestRepeatEndsWithClient: when the client goes away, the computation ends, and the next
// one can begin.
func TestRepeatEndsWithClient(t *testing.T) {
	s := newOutlineService(t, true, nil)
	started, gone, ended := make(chan struct{}), make(chan struct{}), make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithCancel(context.WithoutCancel(r.Context()))
		context.AfterFunc(r.Context(), func() {
			cancel() // all that it has begun
			close(gone)
		})
		s.ServeHTTP(w, r.WithContext(ctx))
		close(ended)
	}))
	defer server.Close()
	steps := 0
	s.on(func(int, int, []byte) {
		if steps++; steps == 1 {
			close(started)
			<-gone
		}
	})
	ctx, cancel := context.WithCancel(t.Context())
	go func() { // ends with the request
		<-started
		cancel()
	}()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+s.leafPath(3), nil)
	if err != nil {
		t.Fatal(err)
	}
	if resp, err := http.DefaultClient.Do(r); err == nil {
		resp.Body.Close()
		t.Fatalf("got %s", resp.Status)
	}
	<-ended
	if steps != 1 || len(s.failed) > 0 {
		t.Errorf("%d nodes were computed for a client that has gone, errors %v", steps, s.failed)
	}
	s.on(nil)
	if w := get(t.Context(), s, s.leafPath(3)); w.Code != http.StatusOK {
		t.Errorf("got %d, %s", w.Code, w.Body)
	}
}

// TestRepeatsOneAtATime: of many requests at once one computes, those for the same segment
// share what it has computed, and those beyond the bound are refused.
func TestRepeatsOneAtATime(t *testing.T) {
	s := newOutlineService(t, true, nil)
	var running, most, runs int // of no mutex: a race is a failure, too
	release := make(chan struct{})
	s.on(func(segment, node int, _ []byte) {
		running++
		most = max(most, running)
		if node == 0 {
			runs++
			<-release
		}
		running--
	})
	codes := make(chan int)
	ask := func(segment uint64) { codes <- get(t.Context(), s, s.leafPath(segment)).Code } // ends below
	for i := range maxRepeats {
		go ask([]uint64{1, 4}[i%2])
	}
	for len(s.repeater.queue) < maxRepeats {
		runtime.Gosched()
	}
	w := get(t.Context(), s, s.leafPath(2))
	if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") != "1" {
		t.Errorf("one too many: got %d, Retry-After %q", w.Code, w.Header().Get("Retry-After"))
	}
	if w := get(t.Context(), s, fmt.Sprintf("/v1/traces/%v/nodes/0/0?levels=3", s.outline.Root())); w.Code != http.StatusOK {
		t.Errorf("what is kept: got %d", w.Code)
	}
	close(release)
	for range maxRepeats {
		if code := <-codes; code != http.StatusOK {
			t.Errorf("got %d", code)
		}
	}
	if most != 1 || runs != 4 { // two segments each
		t.Errorf("%d nodes at a time and %d segments, want 1 and 4", most, runs)
	}
	if len(s.repeater.queue) != 0 || len(s.repeater.turn) != 0 {
		t.Error("slots stay taken")
	}
}

// TestRepeatsRest: between two computations there is time for other work; what was computed
// last is there meanwhile.
func TestRepeatsRest(t *testing.T) {
	s := newOutlineService(t, true, nil)
	s.on(func(int, int, []byte) { s.clock.move(time.Second) })
	if w := get(t.Context(), s, s.leafPath(2)); w.Code != http.StatusOK {
		t.Fatalf("got %d", w.Code)
	}
	took := 2 * time.Duration(len(s.outline.Program().Nodes)) * time.Second
	ctx, cancel := context.WithCancel(t.Context())
	answer := make(chan *httptest.ResponseRecorder)
	ask := func() { answer <- get(ctx, s, s.leafPath(4)) } // ends below
	go ask()
	if wait := <-s.clock.waits; wait != restFactor*took {
		t.Errorf("a rest of %v after %v", wait, took)
	}
	for _, known := range []uint64{1, 2} {
		if w := get(t.Context(), s, s.leafPath(known)); w.Code != http.StatusOK {
			t.Errorf("segment %d: got %d", known, w.Code)
		}
	}
	cancel()
	if w := <-answer; w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") != fmt.Sprint(int((restFactor*took).Seconds())) {
		t.Errorf("got %d, Retry-After %q", w.Code, w.Header().Get("Retry-After"))
	}
	ctx = t.Context()
	go ask()
	<-s.clock.waits
	s.clock.fire <- s.clock.Now()
	if w := <-answer; w.Code != http.StatusOK {
		t.Errorf("after the rest: got %d", w.Code)
	}
}

// TestUnrepeatable: what is computed again and is not what was committed to is not served;
// the operator hears of it.
func TestUnrepeatable(t *testing.T) {
	s := newOutlineService(t, true, nil)
	s.on(func(segment, node int, output []byte) {
		if segment == 3 && node == 1 {
			output[0] ^= 1
		}
	})
	for segment, want := range []int{200, 200, 200, 500, 500} {
		w := get(t.Context(), s, s.leafPath(uint64(segment)))
		if w.Code != want || want != http.StatusOK && !strings.Contains(w.Body.String(), errUnrepeatable.Error()) {
			t.Errorf("segment %d: got %d, %q, want %d", segment, w.Code, w.Body, want)
		}
	}
	if len(s.failed) != 2 || !strings.Contains(s.failed[0].Error(), "segment 3 has root") {
		t.Errorf("reported: %v", s.failed)
	}
	s.on(nil)
	if w := get(t.Context(), s, s.leafPath(3)); w.Code != http.StatusOK {
		t.Errorf("got %d", w.Code)
	}
	s.repeater.drop(claim.RequestID{1})
	if w := get(t.Context(), s, s.leafPath(3)); w.Code != http.StatusNotFound || s.repeater.last != nil {
		t.Errorf("a trace that is not held: got %d", w.Code)
	}
}

// TestPartialAnswers: answers to demands of every grid node are the same from outlines, and
// from a trace of which nothing was kept, as from the whole.
func TestPartialAnswers(t *testing.T) {
	m, err := NewLocal(t.Context(), recurrentFile(t), engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	run := func(keep, whole int64) *trace.Trace {
		m.KeepBytes, m.WholeBytes = keep, whole
		tr, err := m.Run(t.Context(), recurrentInput, 5)
		if err != nil {
			t.Fatal(err)
		}
		return tr
	}
	whole := run(DefaultKeepBytes, DefaultWholeBytes)
	d := &defence{model: m, request: request{input: recurrentInput, options: claim.Options{MaxT: 5}}, answer: dispute.Answer{TraceRoot: whole.Root(), T: 5}}
	for name, part := range map[string]*trace.Trace{
		"outlines": run(DefaultKeepBytes, OutlinesOnly), "roots": run(1, OutlinesOnly), "run again": nil,
	} {
		a := &Agent{repeater: newRepeater(SystemClock{}, ignore)}
		if part != nil {
			a.repeater.hold(claim.RequestID{}, part)
		}
		own, err := a.execution(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range []grid{{whole.Depth(), 2}, {whole.Depth(), 6}} {
			for level := range g.levels() + 1 {
				for index := range uint64(1) << g.depthOf(level) {
					at := dispute.Place{Level: level, Index: index}
					want, err := g.answerItem(&partial{outline: whole}, at)
					if err != nil {
						t.Fatal(err)
					}
					if got, err := g.answerItem(own, at); err != nil || !bytes.Equal(got.Data, want.Data) {
						t.Fatalf("%s, %v: got %x, %v, want %x", name, at, got.Data, err, want.Data)
					}
				}
			}
		}
	}
	d.answer.TraceRoot[0] ^= 1
	if _, err := (&Agent{repeater: newRepeater(SystemClock{}, ignore)}).execution(t.Context(), d); err == nil {
		t.Error("no error about another root")
	}
}

// TestOutlinesRoom: the oldest traces make room for others.
func TestOutlinesRoom(t *testing.T) {
	tr := newOutlineService(t, false, nil).outline
	bytes := tr.Stats().BytesKept
	o := &outlines{maxBytes: 2*bytes + bytes/2}
	a, b, c := claim.RequestID{1}, claim.RequestID{2}, claim.RequestID{3}
	for i, step := range []struct {
		hold    claim.RequestID
		dropped []claim.RequestID
	}{{a, nil}, {a, nil}, {b, nil}, {a, nil}, {c, []claim.RequestID{b}}} {
		if got := o.hold(step.hold, tr); !slices.Equal(got, step.dropped) {
			t.Errorf("step %d: dropped %v, want %v", i, got, step.dropped)
		}
	}
	if o.bytes != 2*bytes || o.trace(tr.Root()) != tr || o.trace(merkle.Hash{}) != nil {
		t.Errorf("%d bytes, want %d", o.bytes, 2*bytes)
	}
	for _, id := range []claim.RequestID{a, b, c} {
		o.drop(id)
	}
	if o.bytes != 0 || o.trace(tr.Root()) != nil {
		t.Errorf("%d bytes are left", o.bytes)
	}
	o.maxBytes = bytes - 1
	if got := o.hold(a, tr); !slices.Equal(got, []claim.RequestID{a}) || o.bytes != 0 {
		t.Errorf("one that is too large: dropped %v", got)
	}
}
