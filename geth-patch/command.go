package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// command returns a command that is interrupted, not killed, when ctx ends, so
// that the go command can stop its own children and remove its work folder.
func command(ctx context.Context, dir, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 10 * time.Second
	// A workspace would turn module graph pruning off, and flags of the caller's
	// environment would make builds differ.
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	return cmd
}

// output runs a command and returns its standard output. An error carries what the
// command wrote to standard error.
func output(cmd *exec.Cmd) (string, error) {
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if err != nil {
		err = commandError(cmd, err, stderr.String())
	}
	return stdout.String(), err
}

// goOutput runs the go command and returns its standard output.
func goOutput(ctx context.Context, dir string, args ...string) (string, error) {
	return output(command(ctx, dir, "go", args...))
}

// commandError describes the failure of a command in one message.
func commandError(cmd *exec.Cmd, err error, stderr string) error {
	what := strings.Join(cmd.Args[:min(len(cmd.Args), 3)], " ")
	if errors.Is(err, exec.ErrNotFound) {
		return fmt.Errorf("%s is needed and not installed", cmd.Args[0])
	}
	if s := strings.TrimSpace(stderr); s != "" {
		return fmt.Errorf("%s: %w\n%s", what, err, s)
	}
	return fmt.Errorf("%s: %w", what, err)
}

// heartbeat calls beat at every interval until stop is called, which waits for the
// last beat to end.
func heartbeat(interval time.Duration, beat func(elapsed time.Duration)) (stop func()) {
	var wg sync.WaitGroup
	done := make(chan struct{})
	start := time.Now()
	wg.Add(1)
	go func() { // ends when stop closes done
		defer wg.Done()
		tick := time.NewTicker(interval)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				beat(time.Since(start).Round(time.Second))
			case <-done:
				return
			}
		}
	}()
	return func() { close(done); wg.Wait() }
}

// eachLine returns a writer that calls f for every line written to it, and a
// function that waits until all lines are handled.
func eachLine(f func(line string)) (io.Writer, func()) {
	r, w := io.Pipe()
	done := make(chan struct{})
	go func() { // ends when the writer is closed
		defer close(done)
		br := bufio.NewReader(r)
		for {
			line, err := br.ReadString('\n')
			if line != "" {
				f(strings.TrimSuffix(line, "\n"))
			}
			if err != nil {
				return
			}
		}
	}()
	return w, func() { w.Close(); <-done }
}
