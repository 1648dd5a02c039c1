// Package devnet runs a chain for development: a patched geth as a process of its
// own, on a genesis of ours, with the contracts deployed, the embedded model
// registered, and agents that propose and watch. The command devnet stands on it.
//
// A devnet lives in one directory:
//
//	lock          held by the process that runs the devnet
//	state.json    where everything is: ports, processes, contracts
//	genesis.json  what the chain started from
//	data/         geth's data
//	agents/       the agents' stores
//	geth.log      what geth says
//	summary.json  of a demo: what it has shown
//	model.mlvm    of a demo: the language model that it has imported
//
// The demo plays two stories, an honest claim and a lie. What they are about is a topic:
// the embedded classifier, which a consumer contract asks for digits, or a language
// model, which is asked how a text goes on, one segment a token.
//
// The liar is an agent like the others but for its manners (package agent/adversary), as is
// each adversary of the end-to-end tests; `mlvm serve` plays them against a running devnet.
//
// What proofs cost with a language model of 260,000 weights, 64 tokens and chunks of 1 KiB,
// the most in several runs of the end-to-end test of its faults. Gas and bytes are of the
// transaction; 17,100 gas of it depend on whether the prover is owed something already:
//
//	a step of          at most   gas       bytes
//	DOT                logits    268,283   6,052
//	LIN                          243,160   5,412
//	LUT                          236,673   5,476
//	SEL                          248,923   5,732
//	GATHER                       221,290   3,588
//	ARGMAX, MAX, RAND            231,854   4,068
//	DIV, BLEN, SQRT              230,772   3,556
//	a length (STOP)              189,901   1,892
//	padding (PAD)                160,253     772
//
// The one invariant to know: whoever holds the lock owns the directory and all
// processes that work in it, and stops them before it lets go.
package devnet
