// Package adversary is what agents do that do not play by the rules, for tests: lies,
// and behaviours around the honest planner. An adversary is an agent in every other way,
// on a real chain, so what honest agents are tested against is the same code that
// operators run, with one thing wrong in it.
//
//	mlvm serve --adversary-lie SEGMENT/NODE/ELEMENT   one element is wrong, all that follows is computed from it
//	mlvm serve --adversary-malformed SEGMENT/NODE     the root of a tensor is a hash of nothing
//	mlvm serve --adversary-withhold all|LEVEL         no trace is served, no demand is answered (below a grid level)
//	mlvm serve --adversary-late SECONDS               moves are made so many seconds before the last one for them
//	mlvm serve --adversary-sham N                     true claims are disputed, by N demands each
//
// The flags are not shown by --help, can be combined, and cost whoever sets them their
// bonds: never use them where money is worth something.
//
// A lie after which everything is computed from the wrong element is the strongest: every
// other step of it is right, so it has exactly one fault. Were the later steps left as
// they are in the truth, each that reads the element would be a fault, too.
//
// The one invariant to know: behaviours change what is seen and what is done, never how.
// A sham's demand or a late answer is what an honest agent would send.
package adversary
