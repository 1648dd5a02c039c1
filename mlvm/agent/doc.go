// Package agent is the loop behind `mlvm serve`: it watches the contracts, runs the
// models that it holds on every request, proposes results, judges every claim, sends
// a fault proof against a false one, and collects what it is owed.
//
//	confirmed head -> snapshot -> dispute.Decide -> actions -> transactions
//
// What to do is decided by package dispute, which is pure; this package supplies what
// it decides from and carries out what it decides. It owns every goroutine. Adversaries,
// for tests, are in package adversary.
//
// The one invariant to know: nothing but the chain and the store is remembered. What
// is held in memory is rebuilt from them after a restart or a reorganisation, so an
// action may be tried twice; the contracts refuse the second, and "already done" is
// success.
//
// The agent also serves the traces of its claims over HTTP (server.go), which is what
// its dataLocator points at, and fetches those of others (remote.go). Whatever is
// fetched is checked by hash against the root on chain. Metrics and health are served at
// an address of their own, which is the operator's (metrics.go). What only a person can
// set right is an alert, logged as an error and counted (alerts.go).
package agent
