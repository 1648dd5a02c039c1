package devnet

import (
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Role is what an account of the devnet is for.
type Role string

// The roles of a devnet, all funded in the genesis.
const (
	Deployer  Role = "deployer"
	Requester Role = "requester"
	Proposer  Role = "proposer"
	Liar      Role = "liar"
	Watcher   Role = "watcher"
)

// Roles returns all roles.
func Roles() []Role { return []Role{Deployer, Requester, Proposer, Liar, Watcher} }

// Key returns the private key of a role. It is the same on every devnet and known to
// everybody: nothing of value may be sent to its account on any other chain.
func (r Role) Key() [32]byte { return merkle.Sum([]byte("mlgeth devnet account: " + string(r))) }

// Account returns the account of a role.
func (r Role) Account() *chain.Account {
	key := r.Key()
	a, err := chain.NewAccount(key[:])
	if err != nil { // a test goes through all roles
		panic(fmt.Sprintf("devnet: internal error: key of %s: %v", r, err))
	}
	return a
}
