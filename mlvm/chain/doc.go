// Package chain is the typed client of the contracts: the only package of mlvm
// that knows go-ethereum and contracts/bindings. It speaks in values of package
// claim, so nobody above it needs either.
//
//	client, err := chain.Dial(ctx, "http://127.0.0.1:8545")   // a patched geth
//	game, err := client.Open(ctx, registry)                   // finds the other contracts
//	sender := client.Sender(account, chain.DefaultFees())
//	receipt, err := sender.Send(ctx, game.Propose(&proposal))
//
// Reads name the block that they are about. Transactions are values (Tx) until a
// Sender sends them: it preflights by estimating gas, so what would revert is an
// error (a *Revert) and costs nothing, waits for the receipt, and raises the fee up
// to a cap while none comes.
//
// The one invariant to know: nothing that a chain says is trusted to be permanent.
// Identifiers are hashes of content, so an action that was planned on a block that
// is gone either means the same on the new one or reverts.
package chain
