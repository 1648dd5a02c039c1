//go:build !unix

package kernel_test

import "time"

var started = time.Now()

// cpuTime returns the time since the process started, where there is no better
// measure.
func cpuTime() time.Duration { return time.Since(started) }
