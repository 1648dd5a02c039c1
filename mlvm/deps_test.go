package mlvm_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/internal/policy"
)

// imports is the part of the import table below the consensus line. Go-ethereum
// and the contracts' bindings stop at chain.
//
//	package | packages that it may import, and what these may | modules, and packages that go no further
const imports = `
.                    |                                      |

cpu                  |                                      | golang.org/x/sys
cpu/cputest*         | cpu                                  |
keccak               | cpu /precompiles/merkle              |

kernel               | cpu /precompiles/fixed /precompiles/tensor /precompiles/op | golang.org/x/sys
kernel/kerneltest*   | kernel cpu/cputest                   |

# graphcheck for the rules, stepproof for the bound of a step, which every valid program keeps
graph                | keccak /precompiles/fixed /precompiles/tensor /precompiles/op /precompiles/merkle /precompiles/layout /precompiles/opset /precompiles/stepproof /precompiles/graphcheck |
modelfile            | graph                                | golang.org/x/sys
input                | modelfile                            |
library/table        |                                      |
library              | graph library/table                  |

tokenizer            |                                      |

quant                | library                              |
quant/quanttest*     | quant                                |
model/floats         |                                      |
model/llama          | quant input                          |
model/llama/llamatest* | model/llama                        |
model/gguf           | model/floats model/llama tokenizer   |
model/gguf/ggufwrite | model/gguf                           |
model/gguf/ggufsynth | model/gguf/ggufwrite /internal/wholefile |
model/llama2c        | model/llama tokenizer                |
model/llama2c/llama2ctest* |                                |
model/safetensors    | model/floats model/llama tokenizer   |
model/safetensors/safetensorstest* |                        |
model/onnx           | quant                                | google.golang.org/protobuf
model/onnx/onnxwrite |                                      | google.golang.org/protobuf
model/onnx/onnxsynth | model/onnx/onnxwrite /internal/wholefile |
model/synth          | model/gguf/ggufsynth model/onnx/onnxsynth |

engine               | graph kernel                         |
trace                | engine                               | golang.org/x/sync
prover               | trace                                |

train                | library                              |
digits/glyphs        | /precompiles/fixed                   |
digits               | train digits/glyphs engine modelfile |
digits/gen           | digits                               |

claim                | /precompiles/merkle /precompiles/layout |
claim/claimtest*     | claim                                |
dispute              | claim                                |
dispute/disputetest* | dispute claim/claimtest |
store                | claim trace                          | github.com/cockroachdb/pebble/v2
chain                | claim /precompiles /precompiles/op /precompiles/layout /precompiles/opset /precompiles/stepproof | /contracts /contracts/bindings github.com/ethereum/go-ethereum
chain/chaintest*     | chain                                | /contracts github.com/ethereum/go-ethereum

agent                | modelfile prover dispute store chain | github.com/prometheus/client_golang
# it lies in the place of agent, on purpose
agent/adversary      | agent                                |

conformance          | model/gguf kernel engine             |
matrix               | cpu                                  |
matrix/probe*        | prover digits input kernel/kerneltest model/gguf/ggufsynth model/onnx/onnxwrite model/onnx model/llama2c/llama2ctest model/llama2c model/safetensors/safetensorstest model/safetensors /precompiles /precompiles/merkle/poseidon2 |
bench                | input agent                          |
cmd/mlvm             | bench model/gguf/ggufsynth model/onnx/onnxsynth model/onnx model/llama2c model/gguf model/safetensors input conformance digits agent agent/adversary | github.com/urfave/cli/v2 golang.org/x/sync
`

// contractImports and devnetImports are the parts for the folders around mlvm.
const (
	contractImports = `
bindings        |            | github.com/ethereum/go-ethereum
internal/mocks* |            | github.com/ethereum/go-ethereum
.               | /precompiles/gas /precompiles/tensor /precompiles/op /precompiles/merkle /precompiles/layout /precompiles/stepproof /precompiles/graphcheck |
internal/solgen | . /precompiles /precompiles/merkle/poseidon2 /mlvm/claim |
gen             | internal/solgen |
mutate          |            |
`
	devnetImports = `

# What agent and cmd/mlvm are made of: devnet runs them and lies in their place.
.               | /mlvm/graph /mlvm/modelfile /mlvm/input /mlvm/tokenizer /mlvm/digits /mlvm/digits/glyphs /mlvm/engine /mlvm/trace /mlvm/prover /mlvm/claim /mlvm/store /mlvm/chain /mlvm/agent /mlvm/agent/adversary /precompiles/tensor /precompiles/op /precompiles/merkle /precompiles/layout /precompiles/stepproof | github.com/ethereum/go-ethereum github.com/gofrs/flock
cmd/devnet      | . /mlvm/cpu | github.com/urfave/cli/v2
`
)

// silent are the packages that do not even log with slog: those that compute.
var silent = []string{
	"mlvm/cpu", "mlvm/keccak", "mlvm/kernel", "mlvm/graph", "mlvm/engine", "mlvm/trace", "mlvm/prover", "mlvm/modelfile", "mlvm/library",
	"mlvm/quant", "mlvm/train", "mlvm/claim", "mlvm/dispute",
}

// integral are the packages between a program and a proof, where there are no
// floats, as in precompiles.
var integral = []string{
	"mlvm/cpu", "mlvm/keccak", "mlvm/kernel", "mlvm/engine", "mlvm/trace", "mlvm/prover", "mlvm/library", "mlvm/train", "mlvm/digits", "mlvm/graph",
}

// TestImports holds every package against the table.
func TestImports(t *testing.T) {
	for folder, text := range map[string]string{
		"mlvm": imports, "contracts": contractImports, "devnet": devnetImports,
	} {
		t.Run(folder, func(t *testing.T) {
			table, err := policy.ParseTable(folder+"/", text)
			if err != nil {
				t.Fatal(err)
			}
			for _, problem := range table.Check(load(t, folder)) {
				t.Error(problem)
			}
		})
	}
}

// TestNoFloats: kernels, runs, traces and proofs are exact functions of integers.
func TestNoFloats(t *testing.T) {
	for _, p := range load(t, "mlvm") {
		if !within(p, integral) {
			continue
		}
		for _, problem := range p.Floats() {
			t.Error(problem)
		}
	}
}

// TestNoOutput: libraries do not print, log with package log, or exit; some do not
// log at all.
func TestNoOutput(t *testing.T) {
	for _, p := range load(t, "mlvm") {
		for _, problem := range p.Output() {
			t.Error(problem)
		}
		if within(p, silent) && slices.Contains(p.Imports, "log/slog") {
			t.Errorf("%s imports log/slog", p.Path)
		}
	}
}

// within reports whether p is one of the packages, or below one.
func within(p *policy.Package, packages []string) bool {
	return slices.ContainsFunc(packages, func(name string) bool {
		return p.Path == name || strings.HasPrefix(p.Path, name+"/")
	})
}

func load(t *testing.T, folder string) []*policy.Package {
	t.Helper()
	root, err := policy.Root()
	if err != nil {
		t.Fatal(err)
	}
	packages, err := policy.Load(root, folder)
	if err != nil {
		t.Fatal(err)
	}
	if len(packages) == 0 {
		t.Fatal("no packages")
	}
	return packages
}
