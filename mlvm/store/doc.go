// Package store keeps on disk what an agent must not lose: its intents (the salts and
// proofs behind its commits) and the traces of its claims, so that they can be served
// and defended after a restart.
//
// Traces are named by their root and hold nothing that is not behind it, so they need
// no trust when they are read back, and the traces of equal claims are one. Within a
// trace what is equal is stored once: the caches of a decoder, of which each segment has
// a version, take the room of what was written to them. A trace of which only some
// segments were kept is stored, and served, as far as it goes: the levels above the
// segments, and those that there are.
//
// Traces are bounded together: when there is no room for a new one, the oldest are
// dropped, since a trace can be computed again. Intents are small and never dropped,
// only deleted by their owner.
package store
