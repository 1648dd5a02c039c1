package devnet

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"syscall"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/chain"
)

// Validate checks what can be checked before anything is started.
func (c *Config) Validate() error {
	switch {
	case c.Dir == "":
		return errors.New("no directory")
	case c.Port < 0 || c.Port > 65535:
		return fmt.Errorf("port is %d, want 0 to 65535", c.Port)
	case c.Period < 1:
		return fmt.Errorf("period is %d s, want at least 1", c.Period)
	}
	_, err := chain.PresetNamed(c.Preset)
	return err
}

// OwnLogFile returns the file that the log of a devnet started by Up goes to.
func (d Dir) OwnLogFile() string { return d.path("devnet.log") }

// Run runs a devnet until ctx ends, whose error it returns: a new one, or the one that
// the directory holds.
func Run(ctx context.Context, cfg Config) error {
	unlock, err := cfg.Dir.lock()
	if err != nil {
		return err
	}
	defer unlock()
	earlier, err := cfg.Dir.ReadState()
	if err != nil && !errors.Is(err, ErrNotRunning) {
		return err
	}
	if earlier == nil && cfg.Dir.hasChain() {
		return fmt.Errorf("%s holds a chain without contracts, of a run that was interrupted: remove it with `devnet reset --dir %s`", cfg.Dir, cfg.Dir)
	}
	n, err := startNetwork(ctx, cfg)
	if err != nil {
		return err
	}
	defer n.stop()
	if err := n.open(ctx, earlier); err != nil {
		return err
	}
	if err := n.startHonest(ctx); err != nil {
		return err
	}
	if err := cfg.Dir.writeState(n.state()); err != nil {
		return err
	}
	cfg.Logger.Info("devnet is ready", "rpc", n.node.URL, "registry", n.game.Addresses.Registry)
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-n.node.Done():
		return fmt.Errorf("%w: see %s", errGethEnded, cfg.Dir.LogFile())
	}
}

// open deploys everything for the embedded model, or finds again what an earlier run
// has deployed.
func (n *network) open(ctx context.Context, earlier *State) error {
	if err := n.loadDigits(ctx); err != nil {
		return err
	}
	if earlier != nil {
		return n.reopen(ctx, earlier)
	}
	if err := n.deploy(ctx); err != nil {
		return err
	}
	return n.deployConsumer(ctx)
}

// upTimeout bounds how long a devnet may take to be ready.
const upTimeout = 2 * time.Minute

// Up starts the command, which must run a devnet in the directory, as a process that
// outlives this one, and returns when the devnet is ready. If ctx ends before, the
// process is stopped.
func Up(ctx context.Context, cfg Config, command []string) (*State, error) {
	unlock, err := cfg.Dir.lock() // for the error if one is running
	if err != nil {
		return nil, err
	}
	unlock()
	log, err := os.Create(cfg.Dir.OwnLogFile())
	if err != nil {
		return nil, err
	}
	defer log.Close()
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stdout, cmd.Stderr = log, log
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // not of this terminal
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return awaitReady(ctx, cfg.Dir, cmd)
}

// awaitReady waits until the process says that its devnet is ready, or has ended.
func awaitReady(ctx context.Context, d Dir, cmd *exec.Cmd) (*State, error) {
	ended := make(chan struct{})
	go func() { // until the process ends, or with this one
		cmd.Wait()
		close(ended)
	}()
	ctx, cancel := context.WithTimeout(ctx, upTimeout)
	defer cancel()
	for {
		s, err := d.ReadState()
		if err == nil && s.PID == cmd.Process.Pid {
			return s, nil
		}
		select {
		case <-ended:
			text, err := os.ReadFile(d.OwnLogFile())
			if err != nil {
				return nil, err
			}
			return nil, errors.New(lastLine(text))
		case <-ctx.Done():
			cmd.Process.Signal(syscall.SIGTERM)
			<-ended
			return nil, ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// Down stops the devnet of a directory, also one whose owner was killed.
func Down(ctx context.Context, d Dir) error {
	unlock, err := d.lock()
	if err == nil {
		defer unlock()
		if d.orphan() == 0 {
			return fmt.Errorf("%w in %s", ErrNotRunning, d)
		}
		return d.stopOrphan(ctx)
	}
	if !errors.Is(err, ErrRunning) {
		return err
	}
	pid, err := d.owner()
	if err != nil {
		return err
	}
	if err := syscall.Kill(pid, syscall.SIGTERM); err != nil {
		return fmt.Errorf("stop process %d: %w", pid, err)
	}
	return d.waitUnlocked(ctx)
}

// owner returns the process that holds the directory's lock.
func (d Dir) owner() (int, error) {
	s, err := d.ReadState()
	if err != nil {
		return 0, fmt.Errorf("the devnet in %s is not ready yet: %w", d, err)
	}
	return s.PID, nil
}

// waitUnlocked waits until the directory has no owner.
func (d Dir) waitUnlocked(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 2*stopTimeout)
	defer cancel()
	for {
		unlock, err := d.lock()
		if err == nil {
			unlock()
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("the devnet in %s does not stop: %w", d, ctx.Err())
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// Status returns the state of the devnet that runs in a directory.
func Status(ctx context.Context, d Dir) (*State, error) {
	unlock, err := d.lock()
	if err == nil {
		unlock()
		return nil, fmt.Errorf("%w in %s", ErrNotRunning, d)
	}
	if !errors.Is(err, ErrRunning) {
		return nil, err
	}
	s, err := d.ReadState()
	if err != nil {
		return nil, err
	}
	c, err := chain.Dial(ctx, s.RPC)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	_, err = c.Head(ctx)
	return s, err
}

// Reset removes the chain of a directory in which no devnet runs.
func Reset(d Dir) error {
	unlock, err := d.lock()
	if err != nil {
		return err
	}
	defer unlock()
	if err := d.checkOrphan(); err != nil {
		return err
	}
	return errors.Join(d.clear(), os.RemoveAll(d.OwnLogFile()))
}

// PrintLog copies a log, and what is added to it until ctx ends if follow is set.
func PrintLog(ctx context.Context, w io.Writer, path string, follow bool) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	for {
		if _, err := io.Copy(w, f); err != nil || !follow {
			return err
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(200 * time.Millisecond):
		}
	}
}
