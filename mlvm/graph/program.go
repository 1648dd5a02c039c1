package graph

import (
	"fmt"
	"math/bits"

	"github.com/mlgeth/mlgeth/mlvm/keccak"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/opset"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// DefaultChunkLog2 gives chunks of 1,024 bytes.
const DefaultChunkLog2 = 10

// Program is one step graph, which runs once for each segment. The numbers of
// nodes and of weight tensors are also in its Shape.
type Program struct {
	layout.Shape

	Nodes   []op.Instruction // in program order: operands come earlier
	Weights []int64          // the byte length of each weight tensor
}

// Config holds what a program has besides nodes and weights. The zero value of a
// field stands for: ChunkLog2 DefaultChunkLog2, MaxSegments 1. StopNode must be
// layout.NoStop if there is none.
type Config struct {
	ChunkLog2         uint8
	InputLen          uint32 // bytes
	MaxSegments       uint32
	StopNode, OutNode uint32
	OutMode           layout.OutMode

	// StepLimit is by what a Builder splits instructions. Validation knows only
	// the protocol's limits.
	StepLimit StepLimit
}

// New returns the program of the given nodes and weight lengths, with the least
// tree depths that hold it. It keeps the slices.
func New(nodes []op.Instruction, weightLens []int64, cfg Config) (*Program, error) {
	p, err := arrange(nodes, weightLens, cfg)
	if err != nil {
		return nil, err
	}
	if err := p.Validate(); err != nil {
		return nil, err
	}
	return p, nil
}

// arrange returns the program that New returns, not yet validated.
func arrange(nodes []op.Instruction, weightLens []int64, cfg Config) (*Program, error) {
	if cfg.ChunkLog2 == 0 {
		cfg.ChunkLog2 = DefaultChunkLog2
	}
	if cfg.MaxSegments == 0 {
		cfg.MaxSegments = 1
	}
	if cfg.ChunkLog2 < tensor.MinChunkLog2 || cfg.ChunkLog2 > tensor.MaxChunkLog2 {
		return nil, fmt.Errorf("chunkLog2 is %d, want %d to %d", cfg.ChunkLog2, tensor.MinChunkLog2, tensor.MaxChunkLog2)
	}
	if int64(len(nodes)) > layout.NoStop || int64(len(weightLens)) > layout.NoStop {
		return nil, fmt.Errorf("%d nodes and %d weight tensors, want less than 2^32", len(nodes), len(weightLens))
	}
	p := &Program{
		Shape: layout.Shape{
			OutMode: cfg.OutMode, ChunkLog2: cfg.ChunkLog2,
			Nodes: uint32(len(nodes)), Weights: uint32(len(weightLens)),
			InputLen: cfg.InputLen, MaxSegments: cfg.MaxSegments,
			StopNode: cfg.StopNode, OutNode: cfg.OutNode,
		},
		Nodes: nodes, Weights: weightLens,
	}
	p.setDepths()
	return p, nil
}

// setDepths sets the least depths that hold the program. Lengths that make no
// sense give depths that Validate refuses.
func (p *Program) setDepths() {
	p.DA = ceilLog2(uint64(p.MaxSegments))
	p.DB = ceilLog2(uint64(len(p.Nodes)))
	p.DV = ceilLog2(uint64(len(p.Weights)))
	p.DI = p.chunkDepth(int64(p.InputLen))
	for i := range p.Nodes {
		in := &p.Nodes[i]
		if size, ok := sizeLimit(in, p.Last()); ok {
			p.DC = max(p.DC, p.chunkDepth(in.DType.ByteLen(size)))
		}
	}
	for _, n := range p.Weights {
		p.DW = max(p.DW, p.chunkDepth(n))
	}
}

// sizeLimit returns the number of elements of a node's tensor at segment tmax,
// if it is a possible one: the instruction need not be valid.
func sizeLimit(in *op.Instruction, tmax int64) (size int64, ok bool) {
	if !in.Dense() {
		size = in.SizeAt(tmax)
	} else if n := in.OutputsAt(tmax); n <= tensor.MaxSize {
		size = int64(n)
	}
	return size, size >= 1 && size <= tensor.MaxSize && in.DType.Valid()
}

// chunkDepth returns the least depth that holds the chunks of byteLen bytes.
func (p *Program) chunkDepth(byteLen int64) uint8 {
	return ceilLog2(uint64(max(1, tensor.Chunks(byteLen, uint(p.ChunkLog2)))))
}

// ceilLog2 returns the least d with 2^d >= n; 0 for n = 0.
func ceilLog2(n uint64) uint8 {
	if n <= 1 {
		return 0
	}
	return uint8(bits.Len64(n - 1))
}

// GraphTree returns the tree over the nodes' descriptors.
func (p *Program) GraphTree() *merkle.Tree {
	descriptors := make([]byte, 0, len(p.Nodes)*op.DescriptorLen)
	for i := range p.Nodes {
		desc := p.Nodes[i].Encode()
		descriptors = append(descriptors, desc[:]...)
	}
	leaves := make([]merkle.Hash, len(p.Nodes))
	keccak.Leaves(leaves, descriptors, op.DescriptorLen)
	return keccak.Tree(leaves, uint(p.DB), 1)
}

// GraphRoot returns the root of GraphTree.
func (p *Program) GraphRoot() merkle.Hash { return p.GraphTree().Root() }

// OpsetHash returns the hash of the instruction set that programs are written in.
func OpsetHash() merkle.Hash { return opset.Current() }

// modelTag begins the preimage of a model identifier.
const modelTag = "OPML/MODEL/1"

// ModelID returns the identifier of the model that is this program with weights
// of the given root (PROTOCOL §2).
func (p *Program) ModelID(weightsRoot merkle.Hash) merkle.Hash {
	words := []merkle.Hash{OpsetHash(), p.GraphRoot(), weightsRoot}
	for _, v := range [...]uint64{
		uint64(p.Shape.Nodes), uint64(p.Shape.Weights), uint64(p.ChunkLog2),
		uint64(p.DA), uint64(p.DB), uint64(p.DC), uint64(p.DV), uint64(p.DW), uint64(p.DI),
		uint64(p.InputLen), uint64(p.MaxSegments), uint64(p.StopNode), uint64(p.OutNode), uint64(p.OutMode),
	} {
		words = append(words, opset.Uint(v))
	}
	return opset.Identifier(modelTag, words...)
}
