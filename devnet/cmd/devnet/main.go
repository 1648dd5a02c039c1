// Devnet runs a chain for development with the contracts, the embedded model and the
// agents, and plays the demo. It is built on package devnet.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// version is set when the binary is built.
var version = "unknown"

func main() {
	// A reader of our output that goes away, or a closed terminal, must not leave geth
	// behind: these signals would end the process at once.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGPIPE)
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}
