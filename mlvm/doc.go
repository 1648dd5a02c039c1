// Package mlvm is the sidecar of a node: the program that imports models, runs
// them, answers requests for inference on chain and disputes false answers. The
// package itself is empty; this page says how the packages below it fit.
//
// Data flows one way, and packages are named after its stations:
//
//	model file → graph → engine → trace root → claim → dispute → step proof → precompile
//
//	model/…      read foreign files (onnx, …) into float networks
//	quant        turns those into integers: the last place where there are floats
//	library      macros: layers, norms, pools as sequences of the eleven primitives
//	train        training programs: losses, gradients, optimisers
//	digits       the embedded model: its images, its training, its weights
//	graph        a program, validated, with its identifier and its certificate
//	modelfile    our own file format: a program with its weights
//	input        images and tensors of a user as bytes of an input
//
//	cpu          what the processor can do, and which path is taken
//	keccak       leaves and tree nodes, many at once, the same hashes as merkle
//	kernel       whole tensors, fast, the same bits as precompiles/op
//	engine       runs a program on kernels, with a bounded pool of workers
//	trace        the tree over all tensors of a run: leaves, roots, openings
//	prover       makes the proof for a given place of a trace
//
//	claim        the game on chain as a pure transition model
//	dispute      plans: what to do about a claim, given what is known of it
//	store        traces and intents on disk
//	chain        the only package here that speaks to go-ethereum
//	agent        the loop: watch, plan, prove, send
//	conformance  runs golden vectors through every implementation
//	bench        measures all of this beside references
//	matrix       compares all results on many platforms
//	cmd/mlvm     the command
//
// No station calls back upstream. Above all of them stands package precompiles,
// which defines what an instruction means and judges a single element of it; it
// imports nothing from here. Packages are importable, without a promise of
// stability before version 1.
package mlvm
