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
// fetched is checked by hash against the root on chain. Of a trace that is too large to be
// kept there are outlines, as long as its request is not over: what others ask for is
// computed again (repeat.go), for one at a time and for at most a quarter of the time, which
// bounds what strangers take of the machine. Who is refused can ask again, or demand on chain,
// where nothing depends on this service. An agent that makes no claims serves those that it
// has made before; what it only judges nobody asks it for, as no claim names its address.
//
// Metrics and health are served at an address of their own, which is the operator's
// (metrics.go). What only a person can set right is an alert, logged as an error and counted
// (alerts.go).
package agent
