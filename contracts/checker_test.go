package contracts_test

import (
	"encoding/binary"
	"errors"

	"github.com/ethereum/go-ethereum/common"

	"github.com/ethereum/go-ethereum/core/vm"

	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
)

// The ways in which mockChecker answers, named by the first byte of a batch, where
// descriptors have an op.
const (
	reportTooShort    = iota + 100 // a report without its last byte
	reportTooLong                  // a report and a byte
	reportOfMore                   // of one node more than the range has
	reportOfFewer                  // of one node less
	reportNothing                  // no bytes
	reportHugeNode                 // of a node of 2^42 bytes
	reportHugeWeight               // of a weight tensor of 2^42 bytes
	reportLongWord                 // the zero word and a byte
	reportFailure                  // an error
	reportRight                    // of nodes of 5 + 7·t bytes that read weight tensor 0, of 9 bytes
	reportOtherWeight              // the same, of 10 bytes
	reportGreatest                 // of nodes and a weight tensor of 2^42 - 1 bytes
)

// mockCheckerAddress is where mockChecker stands.
var mockCheckerAddress = common.HexToAddress("0x00000000000000000000000000004d4f434b0002")

// mockChecker is GRAPH_CHECK, but for batches that tell it what to answer.
type mockChecker struct{ precompiles.GraphCheck }

func (c *mockChecker) Run(input []byte) ([]byte, error) {
	if len(input) <= graphcheck.HeaderLen || input[graphcheck.HeaderLen] < reportTooShort {
		return c.GraphCheck.Run(input)
	}
	r := graphcheck.Report{Weights: []graphcheck.WeightBytes{{Bytes: 9}}}
	for range binary.BigEndian.Uint32(input[8:]) {
		r.Nodes = append(r.Nodes, graphcheck.NodeBytes{First: 5, Growth: 7})
	}
	switch input[graphcheck.HeaderLen] {
	case reportTooShort:
		b := r.Encode()
		return b[:len(b)-1], nil
	case reportTooLong:
		return append(r.Encode(), 0), nil
	case reportOfMore:
		r.Nodes = append(r.Nodes, r.Nodes[0])
	case reportOfFewer:
		r.Nodes = r.Nodes[1:]
	case reportNothing:
		return nil, nil
	case reportHugeNode:
		r.Nodes[0].First = 1 << 42
	case reportHugeWeight:
		r.Weights[0].Bytes = 1 << 42
	case reportLongWord:
		return make([]byte, 33), nil
	case reportFailure:
		return nil, errors.New("refused")
	case reportOtherWeight:
		r.Weights[0].Bytes = 10
	case reportGreatest:
		for i := range r.Nodes {
			r.Nodes[i] = graphcheck.NodeBytes{First: 1<<42 - 1, Growth: 1<<42 - 1}
		}
		r.Weights[0].Bytes = 1<<42 - 1
	}
	return r.Encode(), nil
}

func init() {
	vm.PrecompiledContractsOsaka[mockCheckerAddress] = &mockChecker{}
	vm.PrecompiledAddressesOsaka = append(vm.PrecompiledAddressesOsaka, mockCheckerAddress)
}
