//go:build !unix

package cputest

import "time"

var started = time.Now()

// ProcessTime returns the time since the process started, where there is no better
// measure.
func ProcessTime() time.Duration { return time.Since(started) }
