package claim

import (
	"errors"
	"maps"
	"math/big"
)

// ErrNothing says that nothing is owed to an account.
var ErrNothing = errors.New("nothing is owed")

// Ledger is the money of one contract: in escrow, owed to somebody, gone. What came
// in is the sum of it all.
type Ledger struct {
	DepositedWei *big.Int // that ever came in
	EscrowedWei  *big.Int // that waits for an end
	BurnedWei    *big.Int
	WithdrawnWei *big.Int
	CreditsWei   map[Address]*big.Int // what each account can pull; no zeros
}

func newLedger() Ledger {
	zero := new(big.Int)
	return Ledger{zero, zero, zero, zero, make(map[Address]*big.Int)}
}

// clone returns a copy; amounts are never changed in place.
func (l Ledger) clone() Ledger {
	l.CreditsWei = maps.Clone(l.CreditsWei)
	return l
}

// CreditWei returns what an account can pull.
func (l *Ledger) CreditWei(owner Address) *big.Int {
	if wei := l.CreditsWei[owner]; wei != nil {
		return wei
	}
	return new(big.Int)
}

// BalanceWei returns what the contract holds.
func (l *Ledger) BalanceWei() *big.Int {
	balance := new(big.Int).Set(l.EscrowedWei)
	for _, wei := range l.CreditsWei {
		balance.Add(balance, wei)
	}
	return balance
}

// lock takes what came in with a call into escrow.
func (l *Ledger) lock(wei *big.Int) {
	l.DepositedWei = new(big.Int).Add(l.DepositedWei, wei)
	l.EscrowedWei = new(big.Int).Add(l.EscrowedWei, wei)
}

// release moves an amount from escrow to an account's credit.
func (l *Ledger) release(to Address, wei *big.Int) {
	if wei.Sign() == 0 {
		return
	}
	l.EscrowedWei = new(big.Int).Sub(l.EscrowedWei, wei)
	l.CreditsWei[to] = new(big.Int).Add(l.CreditWei(to), wei)
}

// burn destroys an amount of escrow.
func (l *Ledger) burn(wei *big.Int) {
	l.EscrowedWei = new(big.Int).Sub(l.EscrowedWei, wei)
	l.BurnedWei = new(big.Int).Add(l.BurnedWei, wei)
}

// Withdraw gives an account what it is owed, and returns the amount.
func (l *Ledger) Withdraw(owner Address) (*big.Int, error) {
	wei := l.CreditsWei[owner]
	if wei == nil {
		return nil, ErrNothing
	}
	delete(l.CreditsWei, owner)
	l.WithdrawnWei = new(big.Int).Add(l.WithdrawnWei, wei)
	return wei, nil
}
