// Package bench measures the sidecar: each benchmark beside a reference, in turn, in one
// process, so that a ratio is left of it that another load of the machine does not change
// much.
//
// The invariant to know: a benchmark runs all its sides once to warm up, which counts for
// nothing, then as often as Config.Count says, every round in the opposite order of the
// one before. A result is the median over the rounds, and a ratio the median over the
// ratios within a round. A ratio is that of the values, or of what is said in the
// benchmark's text: of speeds more is better, of times less.
//
// It works on model files, and knows nothing of where they come from. It stands at the end
// of the flow, beside the agent, whose way to run a model and to look for a fault it takes.
package bench
