package devnet

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/chain"
)

// Node is a running geth.
type Node struct {
	URL string

	cmd  *exec.Cmd
	log  *os.File
	done chan struct{} // closed when the process has ended
	err  error         // how it ended
	pid  string        // file
}

// NodeConfig is how a geth is run.
type NodeConfig struct {
	Geth   string // the binary
	Dir    Dir
	Port   int // of the RPC on 127.0.0.1, 0 chooses a free one
	Period int // seconds between blocks

	Genesis []byte // of a new chain; nil is NewGenesis
}

// ErrNoGeth means that there is no geth to run.
var ErrNoGeth = errors.New("geth is missing")

// startTimeout bounds how long geth may take to its first block.
const startTimeout = 60 * time.Second

// startNode initialises the directory if it holds no chain and runs geth in it. It
// returns when the chain has a block. The caller stops the node. The directory's
// lock must be held.
func startNode(ctx context.Context, cfg NodeConfig) (*Node, error) {
	if _, err := os.Stat(cfg.Geth); err != nil {
		return nil, fmt.Errorf("%w: %s does not exist, build it with `make geth`", ErrNoGeth, cfg.Geth)
	}
	if err := cfg.Dir.checkOrphan(); err != nil {
		return nil, err
	}
	port, err := choosePort(cfg.Port)
	if err != nil {
		return nil, err
	}
	log, err := os.OpenFile(cfg.Dir.LogFile(), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, err
	}
	n := &Node{URL: fmt.Sprintf("http://127.0.0.1:%d", port), log: log, done: make(chan struct{}), pid: cfg.Dir.pidFile()}
	if err := n.run(ctx, cfg, port); err != nil {
		log.Close()
		return nil, err
	}
	if err := n.ready(ctx); err != nil {
		n.Stop()
		return nil, err
	}
	return n, nil
}

// choosePort returns port if it is free, or any free one for 0.
func choosePort(port int) (int, error) {
	l, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		if errors.Is(err, syscall.EADDRINUSE) {
			return 0, fmt.Errorf("port %d is in use: choose another one with --port, or 0 for any", port)
		}
		return 0, fmt.Errorf("port %d: %w", port, err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// run starts the process.
func (n *Node) run(ctx context.Context, cfg NodeConfig, port int) error {
	if !cfg.Dir.hasChain() {
		if err := initChain(ctx, cfg, n.log); err != nil {
			return err
		}
	}
	n.cmd = exec.Command(cfg.Geth,
		"--dev", "--dev.period", strconv.Itoa(cfg.Period), "--datadir", cfg.Dir.data(),
		"--http", "--http.addr", "127.0.0.1", "--http.port", strconv.Itoa(port),
		"--http.api", "eth,net,web3,debug,txpool", "--authrpc.port", "0", "--ipcdisable",
		"--miner.recommit", "100ms", "--cache", "128")
	n.cmd.Stdout, n.cmd.Stderr = n.log, n.log
	// In a group of its own: Ctrl-C is for us, and we stop geth in order.
	n.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := n.cmd.Start(); err != nil {
		return fmt.Errorf("start %s: %w", cfg.Geth, err)
	}
	go func() { // until the process ends, which Stop waits for
		n.err = n.cmd.Wait()
		close(n.done)
	}()
	if err := writeFile(n.pid, []byte(strconv.Itoa(n.cmd.Process.Pid))); err != nil {
		n.cmd.Process.Kill() // nobody would find it
		<-n.done
		return err
	}
	return nil
}

// initChain writes the genesis and lets geth make a database of it.
func initChain(ctx context.Context, cfg NodeConfig, log *os.File) error {
	genesis := cfg.Genesis
	if genesis == nil {
		var err error
		if genesis, err = NewGenesis(time.Now()); err != nil {
			return err
		}
	}
	if err := writeFile(cfg.Dir.genesis(), genesis); err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, cfg.Geth, "init", "--datadir", cfg.Dir.data(), cfg.Dir.genesis())
	out, err := cmd.CombinedOutput()
	log.Write(out)
	if err != nil {
		return fmt.Errorf("%s init: %w: %s", cfg.Geth, err, lastLine(out))
	}
	return nil
}

// ready waits for the first block.
func (n *Node) ready(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	for {
		if head, err := n.head(ctx); err == nil && head.Number > 0 {
			return nil
		}
		select {
		case <-n.done:
			return fmt.Errorf("geth ended at its start (%v): %s; see %s", n.err, n.complaint(), n.log.Name())
		case <-ctx.Done():
			return fmt.Errorf("geth made no block: %w; see %s", ctx.Err(), n.log.Name())
		case <-time.After(50 * time.Millisecond):
		}
	}
}

func (n *Node) head(ctx context.Context) (chain.Head, error) {
	c, err := chain.Dial(ctx, n.URL)
	if err != nil {
		return chain.Head{}, err
	}
	defer c.Close()
	return c.Head(ctx)
}

// complaint returns the last line of the log that is an error, or the last one.
func (n *Node) complaint() string {
	text, err := os.ReadFile(n.log.Name())
	if err != nil {
		return err.Error()
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	for i := len(lines) - 1; i >= 0; i-- {
		if strings.HasPrefix(lines[i], "Fatal") || strings.HasPrefix(lines[i], "ERROR") {
			return lines[i]
		}
	}
	return lines[len(lines)-1]
}

func lastLine(text []byte) string {
	text = bytes.TrimSpace(text)
	return string(text[bytes.LastIndexByte(text, '\n')+1:])
}

// Done is closed when the process has ended, by whatever cause.
func (n *Node) Done() <-chan struct{} { return n.done }

// PID returns the process's number.
func (n *Node) PID() int { return n.cmd.Process.Pid }

// stopTimeout bounds how long geth may take to write what it has in memory.
const stopTimeout = 20 * time.Second

// Stop ends the process and waits for it.
func (n *Node) Stop() {
	n.cmd.Process.Signal(os.Interrupt)
	select {
	case <-n.done:
	case <-time.After(stopTimeout):
		n.cmd.Process.Kill()
		<-n.done
	}
	n.log.Close()
	os.Remove(n.pid)
}

func (d Dir) pidFile() string { return d.path("geth.pid") }

// orphan returns the number of a geth that an earlier owner of the directory has left
// behind because it was killed, 0 if there is none.
func (d Dir) orphan() int {
	text, err := os.ReadFile(d.pidFile())
	if err != nil {
		return 0
	}
	pid, err := strconv.Atoi(string(text))
	if err != nil || pid <= 1 || syscall.Kill(pid, 0) != nil {
		return 0
	}
	// The number may belong to another process by now.
	if !strings.Contains(commandOf(pid), d.data()) {
		return 0
	}
	return pid
}

// commandOf returns the command line of a process: from /proc, or from ps where there
// is no /proc.
func commandOf(pid int) string {
	if b, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid)); err == nil {
		return strings.ReplaceAll(string(b), "\x00", " ")
	}
	b, err := exec.Command("ps", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	if err != nil {
		return ""
	}
	return string(b)
}

func (d Dir) checkOrphan() error {
	if pid := d.orphan(); pid != 0 {
		return fmt.Errorf("geth (process %d) of an earlier run still works in %s: stop it with `devnet down --dir %s`", pid, d, d)
	}
	return nil
}

// stopOrphan ends such a geth and waits for it.
func (d Dir) stopOrphan(ctx context.Context) error {
	pid := d.orphan()
	if pid == 0 {
		return nil
	}
	if err := syscall.Kill(pid, syscall.SIGINT); err != nil {
		return fmt.Errorf("stop geth (process %d): %w", pid, err)
	}
	if err := waitGone(ctx, pid); err != nil {
		return err
	}
	return os.Remove(d.pidFile())
}

// waitGone waits until a process that is not our child has ended.
func waitGone(ctx context.Context, pid int) error {
	ctx, cancel := context.WithTimeout(ctx, stopTimeout+10*time.Second)
	defer cancel()
	for syscall.Kill(pid, 0) == nil {
		select {
		case <-ctx.Done():
			return fmt.Errorf("process %d does not end: %w", pid, ctx.Err())
		case <-time.After(50 * time.Millisecond):
		}
	}
	return nil
}
