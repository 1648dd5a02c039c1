// Command probe computes what must be the same on every machine, one value a line, and
// prints it: identifiers of models that importers make, roots of their executions with
// and without batches, proofs and the verdicts on them, training, hashes, every form of
// kernel. It is what the determinism matrix (package matrix) builds for each platform.
//
//	go run ./mlvm/matrix/probe [--threads N] [--paths]
//
// A line is a name and a value; one that begins with # says on what it was computed.
// The lines below canary/ are sums of floats, which do differ between machines: they
// show that a comparison would notice. testdata/lines.txt holds all others, and the
// tests compare with it:
//
//	go test ./mlvm/matrix/probe -update
//
// Models are made here, of integers, so nothing is read but what the process has written
// to a temporary folder itself, and it all takes about a second.
package main
