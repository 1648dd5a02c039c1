package contracts

import (
	"github.com/mlgeth/mlgeth/precompiles/gas"
	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// The limits of a batch of nodes, which is one transaction: nodes relay transactions of
// at most 128 KiB, and one may have 2^24 gas (EIP-7825). Both leave a margin: for the
// rest of the transaction, and for a gas limit above the estimate.
const (
	MaxBatchBytes = 120_000
	MaxBatchGas   = 12_000_000
)

// Batch is what one call of registerNodes takes: the nodes First … First+Count-1 of a
// program.
type Batch struct {
	First, Count uint32
	Bytes        []byte
	GasBound     uint64 // of the transaction
}

// Program is what a batch is made of: a model's numbers, its nodes, and the tree over
// their descriptors.
type Program struct {
	Shape *layout.Shape
	Nodes []op.Instruction
	Tree  *merkle.Tree

	// CheckerGas bounds what the opset's checker takes for a batch of so many bytes. Nil
	// means GRAPH_CHECK.
	CheckerGas func(batchBytes uint64) uint64
}

// NewProgram checks a program as its registration does, and returns it.
func NewProgram(s *layout.Shape, nodes []op.Instruction) (*Program, error) {
	if _, err := graphcheck.CheckProgram(s, nodes); err != nil {
		return nil, err
	}
	leaves := make([]merkle.Hash, len(nodes))
	for i := range nodes {
		desc := nodes[i].Encode()
		leaves[i] = merkle.Leaf(desc[:])
	}
	return &Program{Shape: s, Nodes: nodes, Tree: merkle.NewTree(leaves, uint(s.DB))}, nil
}

// NextBatch returns a batch that begins with the given node, which must exist: as many
// nodes as the limits allow, or nearly so.
func (p *Program) NextBatch(first uint32) Batch {
	count := min(uint32(len(p.Nodes))-first, MaxBatchBytes/op.DescriptorLen)
	for {
		b := Batch{First: first, Count: count, Bytes: graphcheck.AppendBatch(nil, p.Nodes, p.Tree, first, count)}
		b.GasBound = p.gasBound(&b)
		fraction := min(fractionOf(MaxBatchBytes, uint64(len(b.Bytes))), fractionOf(MaxBatchGas, b.GasBound))
		if fraction >= 1<<10 || count == 1 {
			return b
		}
		count = max(1, min(count-1, uint32(uint64(count)*fraction>>10)))
	}
}

// fractionOf returns limit/n in units of 2^-10.
func fractionOf(limit, n uint64) uint64 { return limit << 10 / n }

// What registerNodes costs, each a little more than measured (TestRegisterNodesGas).
const (
	batchBaseGas   = 80_000 // the transaction, the entry, events, completion
	nodeGas        = 8_400  // a third of a slot
	weightGas      = 800    // finding its place
	slotGas        = 22_800 // of weights' lengths: six of them, if they are neighbours
	copyWordGas    = 20     // calldata into memory, and memory that expands
	weightsPerSlot = 6
	zeroByteGas    = 4
	nonZeroByteGas = 16
	floorToken     = 10 // EIP-7623: per zero byte, four for another
)

// gasBound returns a bound of the gas of a batch.
func (p *Program) gasBound(b *Batch) uint64 {
	var zeros uint64
	for _, x := range b.Bytes {
		if x == 0 {
			zeros++
		}
	}
	n := uint64(len(b.Bytes))
	weights, slots := map[uint32]bool{}, map[uint32]bool{}
	for i := range b.Count {
		for _, s := range p.Nodes[b.First+i].Slots {
			if w, ok := s.WeightIndex(); ok {
				weights[w], slots[w/weightsPerSlot] = true, true
			}
		}
	}
	execution := p.checkerGas(n) + uint64(b.Count)*nodeGas +
		uint64(len(weights))*weightGas + uint64(len(slots))*slotGas + n/32*copyWordGas
	calldata := zeros*zeroByteGas + (n-zeros)*nonZeroByteGas
	floor := (zeros + 4*(n-zeros)) * floorToken
	return batchBaseGas + max(calldata+execution, floor)
}

func (p *Program) checkerGas(batchBytes uint64) uint64 {
	if p.CheckerGas != nil {
		return p.CheckerGas(batchBytes)
	}
	return gas.Default().GraphCheck(graphcheck.HeaderLen + batchBytes)
}

// What TwinGraphCheck costs, each a little more than measured (TestTwinGraphBatches).
const (
	twinBaseGas       = 60_000
	twinDescriptorGas = 150_000 // of a node with six operands
)

// TwinCheckerGas bounds the gas of the Solidity twin of GRAPH_CHECK for a batch of so
// many bytes.
func TwinCheckerGas(batchBytes uint64) uint64 {
	return twinBaseGas + (batchBytes/op.DescriptorLen+1)*twinDescriptorGas
}
