//go:build !purego

package cpu

import (
	"sync"
	"syscall"
)

// What a process asks of Linux before it may use tiles, whose registers are large to save
// (arch/x86/include/uapi/asm/prctl.h, Documentation/arch/x86/xstate.rst).
const (
	archReqXcompPerm  = 0x1023
	xfeatureXTileData = 18
)

// tilesAllowed asks the system for the use of tiles, once, for all threads.
var tilesAllowed = sync.OnceValue(func() bool {
	_, _, errno := syscall.RawSyscall(syscall.SYS_ARCH_PRCTL, archReqXcompPerm, xfeatureXTileData, 0)
	return errno == 0
})
