package devnet

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// Dir is the directory of a devnet.
type Dir string

func (d Dir) path(name string) string { return filepath.Join(string(d), name) }

// data is absolute, so that the process that works there is known by it.
func (d Dir) data() string {
	if abs, err := filepath.Abs(d.path("data")); err == nil {
		return abs
	}
	return d.path("data")
}

func (d Dir) genesis() string { return d.path("genesis.json") }
func (d Dir) model() string   { return d.path("model.mlvm") }
func (d Dir) state() string   { return d.path("state.json") }

// LogFile returns the file that geth's log goes to.
func (d Dir) LogFile() string { return d.path("geth.log") }

// Errors that callers tell apart.
var (
	// ErrRunning means that another process runs the devnet of a directory.
	ErrRunning = errors.New("a devnet is running")
	// ErrNotRunning means that no process does.
	ErrNotRunning = errors.New("no devnet is running")
)

// lock makes the caller the owner of the directory, which is created if it does not
// exist.
func (d Dir) lock() (unlock func(), err error) {
	if err := os.MkdirAll(string(d), 0o755); err != nil {
		return nil, err
	}
	l := flock.New(d.path("lock"))
	ok, err := l.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", d, err)
	}
	if !ok {
		return nil, fmt.Errorf("%w in %s: stop it with `devnet down --dir %s`", ErrRunning, d, d)
	}
	return func() { l.Unlock() }, nil
}

// State is what a running devnet tells others.
type State struct {
	PID       int             `json:"pid"`     // of the process that runs it
	GethPID   int             `json:"gethPid"` // of geth
	Started   time.Time       `json:"started"`
	RPC       string          `json:"rpc"`
	ChainID   uint64          `json:"chainId"`
	Contracts chain.Addresses `json:"contracts"`
	Model     claim.ModelID   `json:"model"`
	Consumer  claim.Address   `json:"consumer"`
	Agents    []AgentState    `json:"agents"`
}

// AgentState is where an agent of the devnet is.
type AgentState struct {
	Role    Role          `json:"role"`
	Address claim.Address `json:"address"`
	URL     string        `json:"url"`
}

// ReadState returns what the directory's devnet said when it was ready;
// ErrNotRunning if there is nothing.
func (d Dir) ReadState() (*State, error) {
	text, err := os.ReadFile(d.state())
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%w in %s", ErrNotRunning, d)
	}
	if err != nil {
		return nil, err
	}
	s := new(State)
	if err := json.Unmarshal(text, s); err != nil {
		return nil, fmt.Errorf("%s is damaged (%w): remove the devnet with `devnet reset --dir %s`", d.state(), err, d)
	}
	return s, nil
}

// writeState replaces the state in one step.
func (d Dir) writeState(s *State) error {
	text, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	return writeFile(d.state(), append(text, '\n'))
}

// writeFile replaces a file in one step: it is the old one or the new one.
func writeFile(path string, content []byte) error {
	temp := path + ".tmp"
	if err := os.WriteFile(temp, content, 0o644); err != nil {
		return err
	}
	return os.Rename(temp, path)
}

// clear removes what a chain leaves in the directory. It requires the lock.
func (d Dir) clear() error { return errors.Join(d.clearData(), os.RemoveAll(d.LogFile())) }

// clearData is clear, but leaves geth's log.
func (d Dir) clearData() error {
	var errs []error
	for _, name := range []string{"data", "agents", "genesis.json", "state.json", "geth.pid", "model.mlvm"} {
		errs = append(errs, os.RemoveAll(d.path(name)))
	}
	return errors.Join(errs...)
}

// hasChain reports whether the directory holds a chain.
func (d Dir) hasChain() bool {
	_, err := os.Stat(d.data())
	return err == nil
}
