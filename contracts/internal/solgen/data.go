// Package solgen writes the Solidity constants that are defined in Go: addresses,
// limits and op codes of the precompiles, hash tags of the contracts.
package solgen

import (
	"fmt"
	"math/big"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/gas"
	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// tag is a named hash tag.
type tag struct{ Name, Text, What string }

// number is a named number with its Solidity type.
type number struct {
	Type, Name string
	Value      any // an integer, or its text
	What       string
}

type data struct {
	Precompiles []precompiles.Contract
	Tags        []tag
	Limits      []number
	Gas         []number
	Ops         []op.Code
	Operands    []number
	Magic       [32]byte
}

// constants collects every constant that Solidity shares with Go.
func constants() data {
	return data{
		Precompiles: precompiles.All(),
		Tags: []tag{
			{"TAG_OPSET", contracts.TagOpset, "an opset"},
			{"TAG_MODEL", contracts.TagModel, "a model"},
			{"TAG_REQUEST", contracts.TagRequest, "a request"},
			{"TAG_CLAIM", contracts.TagClaim, "a claim"},
			{"TAG_COMMIT", contracts.TagCommit, "a commit to a claim"},
			{"TAG_FAULT", contracts.TagFault, "a commit to a fault proof"},
		},
		Limits: []number{
			{"uint256", "MIN_CHUNK_LOG2", tensor.MinChunkLog2, "Log2 of the least bytes of a chunk."},
			{"uint256", "MAX_CHUNK_LOG2", tensor.MaxChunkLog2, "Log2 of the most bytes of a chunk."},
			{"uint256", "MAX_DEPTH", merkle.MaxDepth, "Depth of a tree."},
			{"uint256", "MAX_SEGMENTS", op.MaxSegments, "maxSegments of a model."},
			{"uint256", "MAX_TENSOR_ELEMENTS", tensor.MaxSize, "Elements of a tensor."},
			{"uint256", "MAX_TERMS", op.MaxTerms, "Terms of a reduction."},
			{"uint256", "MAX_TENSOR_OP_BYTES", precompiles.MaxTensorOpLen, "A result of TENSOR_OP."},
			{"uint256", "MAX_INPUT_BYTES", layout.MaxInputLen, "A whole input."},
			{"uint256", "MAX_INPUT_PART", contracts.MaxInputPart, "Input bytes of one transaction."},
			{"uint256", "MAX_OUTPUT_BYTES", layout.MaxOutLen, "OUT of a model, in mode DATA."},
			{"uint256", "MAX_LOCATOR_BYTES", contracts.MaxLocatorBytes, "dataLocator of a claim."},
			{"uint256", "MAX_DELIVER_GAS", contracts.MaxDeliverGas, "gasLimit of a request."},
			{"uint256", "DELIVER_CALL_GAS", contracts.DeliverCallGas, "Reserved in deliver for the CALL and what follows it."},
			{"uint256", "MIN_BURN_BPS", contracts.MinBurnBps, "Least burned share of a slashed bond, in 1/10,000."},
			{"uint256", "MAX_GRID", claim.MaxGrid, "Tree levels between two demands: an answer must fit a transaction."},
			{"uint256", "ANSWER_GAS_BASE", claim.AnswerGasBase, "Gas of an answer that reveals nothing."},
			{"uint256", "ANSWER_GAS_PER_BYTE", claim.AnswerGasPerByte, "Gas of each byte that an answer reveals."},
			{"uint256", "DESCRIPTOR_BYTES", op.DescriptorLen, "A node's descriptor."},
			{"uint256", "GRAPH_HEADER_BYTES", graphcheck.HeaderLen, "What a contract puts in front of a batch of nodes."},
			{"uint256", "REPORT_HEADER_BYTES", graphcheck.ReportHeaderLen, "The counts at the beginning of a report on a batch."},
			{"uint256", "REPORT_ENTRY_BYTES", graphcheck.ReportEntryLen, "A node, or a weight tensor, in a report."},
			{"uint256", "PROOF_HEADER_BYTES", stepproof.HeaderLen, "The header of a step proof."},
			{"uint256", "MAX_PROOF_BYTES", stepproof.MaxProofLen, "A step proof of a registered model."},
			{"uint256", "MAX_STEP_GAS", stepproof.MaxGas, "Gas of STEP_VERIFY for a step of a registered model."},
			{"uint256", "CONTEXT_BYTES", stepproof.ContextLen, "The context in front of a step proof."},
			{"uint32", "NO_STOP_NODE", layout.NoStop, "stopNode of a model without one."},
			{"uint8", "OUT_MODE_DATA", int64(layout.OutData), "OUT is the bytes of outNode."},
			{"uint8", "OUT_MODE_ROOT", int64(layout.OutRoot), "OUT is the segment root."},
		},
		Gas:      prices(),
		Ops:      op.Codes(),
		Operands: operands(),
		Magic:    stepproof.Magic,
	}
}

// prices returns what the bound of a step's gas is made of, in the default schedule.
func prices() []number {
	s := gas.Default()
	price := func(name string, v uint64, what string) number {
		return number{"uint256", name, new(big.Int).SetUint64(v), what}
	}
	return []number{
		price("GAS_BASE", s.Base, "Of any call."),
		price("GAS_WORD", s.Word, "Of 32 bytes of input."),
		price("GAS_LEAF", s.Leaf, "Of the hash of a leaf, without its words."),
		price("GAS_NODE", s.Node, "Of the hash of an inner tree node."),
		price("GAS_OPEN", s.Open, "Of an operand of a term, in an opened chunk."),
		price("GAS_ELEMENT", s.Element, "Of an element."),
		price("GAS_SHORT_CHUNKS", gas.ShortChunks, "Chunks of a step proof that may be shorter than a word."),
	}
}

// operands returns how each op reads its slots, as tables in a word.
func operands() []number {
	required, optional, inTerm, loads, reducing := new(big.Int), new(big.Int), new(big.Int), new(big.Int), new(big.Int)
	put := func(table *big.Int, v uint64, at uint) {
		x := new(big.Int).SetUint64(v)
		table.Or(table, x.Lsh(x, at))
	}
	for _, c := range op.Codes() {
		o, at := c.Operands(), uint(c)
		put(required, uint64(o.Required), 8*at)
		put(optional, uint64(o.Optional), 8*at)
		put(inTerm, uint64(o.InTerm), 8*at)
		for id, n := range o.Loads {
			put(loads, uint64(n), 16*at+2*uint(id))
		}
		if o.Reduces {
			put(reducing, 1, at)
		}
	}
	codes := op.Codes()
	table := func(name string, v *big.Int, what string) number {
		return number{"uint256", name, fmt.Sprintf("0x%x", v), what}
	}
	return []number{
		{"uint256", "OP_COUNT", int64(codes[len(codes)-1]) + 1, "Codes below this one are ops, but for 0."},
		table("OPERANDS_REQUIRED", required, "Byte c has a bit for each slot that op c must have."),
		table("OPERANDS_OPTIONAL", optional, "Byte c has a bit for each slot that op c may have besides, but for E and D."),
		table("OPERANDS_IN_TERM", inTerm, "Byte c has a bit for each slot that every term of op c loads."),
		table("OPERAND_LOADS", loads, "Bits 16 c + 2 i and the next: how often a term of op c, or what follows, loads slot i at most."),
		table("OPS_REDUCING", reducing, "Bit c: op c combines many terms."),
	}
}

const constantsTemplate = `// SPDX-License-Identifier: Apache-2.0
// Code generated by "go run ./contracts/gen". DO NOT EDIT.
pragma solidity ^0.8.28;

// ---------------------------------------------------------------- precompiles

{{range .Precompiles}}address constant {{name .Name}} = {{address .Address}};
{{end}}
/// @dev What STEP_VERIFY returns if a fault is proven: keccak256("OPML/VERDICT/FAULT/1").
bytes32 constant VERDICT_FAULT = {{word .Magic}};

// ---------------------------------------------------------------- tags of hash preimages

{{range .Tags}}/// @dev Tag of {{.What}}.
bytes32 constant {{.Name}} = "{{.Text}}";
{{end}}
// ---------------------------------------------------------------- limits and layouts

{{range .Limits}}/// @dev {{.What}}
{{.Type}} constant {{.Name}} = {{.Value}};
{{end}}
// ---------------------------------------------------------------- op codes

{{range .Ops}}uint8 constant OP_{{.}} = {{printf "%d" .}};
{{end}}
{{range .Operands}}/// @dev {{.What}}
{{.Type}} constant {{.Name}} = {{.Value}};
{{end}}
// ---------------------------------------------------------------- prices of the default schedule

{{range .Gas}}/// @dev {{.What}}
{{.Type}} constant {{.Name}} = {{.Value}};
{{end}}`
