package precompiles

import "github.com/mlgeth/mlgeth/precompiles/graphcheck"

// GraphCheck is GRAPH_CHECK: it checks a range of a program's nodes for the
// registration of a model. The input is laid out in package graphcheck: what the
// contract knows, then a batch from anybody. It returns the report on the range, the
// zero word if the multiproof does not lead to the graph root, and an error if the
// input is malformed or a descriptor breaks a rule: no program that can be registered
// holds such a descriptor, so it is no descriptor, as for STEP_VERIFY.
type GraphCheck struct{ prices }

// Address returns 0x…4f504d4c0004.
func (*GraphCheck) Address() [20]byte { return address(graphCheckID) }

// Name returns the contract's name.
func (*GraphCheck) Name() string { return "OPML_GRAPH_CHECK" }

// RequiredGas prices the length of the input.
func (c *GraphCheck) RequiredGas(input []byte) uint64 {
	return c.schedule().GraphCheck(uint64(len(input)))
}

// Run checks the range.
func (c *GraphCheck) Run(input []byte) ([]byte, error) {
	report, err := graphcheck.Verify(input)
	if err != nil {
		return nil, err
	}
	if report == nil {
		return word(false), nil
	}
	return report.Encode(), nil
}
