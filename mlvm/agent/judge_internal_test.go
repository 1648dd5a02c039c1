package agent

import (
	"math"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

func TestInquiryTimeout(t *testing.T) {
	dev := claim.Preset{Censorship: 5, Latency: 2, Extension: 4, MinExecTime: 2}
	for _, c := range []struct {
		name     string
		preset   claim.Preset
		execTime uint32
		want     time.Duration
	}{
		{"shortest window", dev, 0, 9 * time.Second / 4},
		{"a quarter of the window", dev, 33, 10 * time.Second},
		{"at most a minute", dev, 234, time.Minute},
		{"longest window", claim.Preset{Censorship: math.MaxUint32, Latency: math.MaxUint32}, math.MaxUint32, time.Minute},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := inquiryTimeout(&c.preset, &claim.Options{ExecTime: c.execTime}); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestBackoff(t *testing.T) {
	for failed, want := range map[int]time.Duration{
		0: 0, 1: time.Second, 2: 2 * time.Second, 5: 16 * time.Second, 6: maxBackoff, 1000: maxBackoff, math.MaxInt: maxBackoff,
	} {
		if got := backoff(failed); got != want {
			t.Errorf("after %d failures: got %v, want %v", failed, got, want)
		}
	}
}
