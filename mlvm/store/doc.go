// Package store keeps on disk what an agent must not lose: its intents (the salts and
// proofs behind its commits) and the traces of its claims, so that they can be served
// and defended after a restart.
//
// Traces are named by their root and hold nothing that is not behind it, so they need
// no trust when they are read back, and the traces of equal claims are one. They are
// bounded together: when there is no room for a new one, the oldest are dropped,
// since a trace can be computed again. Intents are small and never dropped, only
// deleted by their owner.
package store
