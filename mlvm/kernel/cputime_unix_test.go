//go:build unix

package kernel_test

import (
	"syscall"
	"time"
)

// cpuTime returns the processor time of this process: on a busy machine, a better
// measure than the clock.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
