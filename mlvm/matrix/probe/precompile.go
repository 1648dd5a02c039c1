package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"math/rand/v2"

	"github.com/mlgeth/mlgeth/mlvm/kernel/kerneltest"
	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/merkle/poseidon2"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// precompile adds outputs and prices of the other contracts.
func precompile(_ context.Context, p *probe) error {
	for _, add := range []func(*probe) error{addGraphChecks, addTensorOps, addMultiproofs} {
		if err := add(p); err != nil {
			return err
		}
	}
	return nil
}

// addCalls adds what a contract answers to calls, and what they cost.
func (p *probe) addCalls(name string, c precompiles.Contract, calls ...[]byte) error {
	var results [][]byte
	for i, call := range calls {
		output, err := c.Run(call)
		if err != nil {
			return fmt.Errorf("%s, call %d: %w", name, i, err)
		}
		results = append(results, output, fmt.Append(nil, c.RequiredGas(call)))
	}
	p.addHash(name, calls...)
	p.addHash(name+"/results", results...)
	return nil
}

// addGraphChecks adds the registration of the first nodes of each subject.
func addGraphChecks(p *probe) error {
	for _, s := range p.subjects {
		program := s.model.Program
		tree := program.GraphTree()
		h := graphcheck.Header{Count: min(30, program.Shape.Nodes), GraphRoot: tree.Root(), Shape: program.Shape}
		header := h.Encode()
		call := graphcheck.AppendBatch(header[:], program.Nodes, tree, h.First, h.Count)
		if err := p.addCalls("graphCheck/"+s.name, &precompiles.GraphCheck{}, call); err != nil {
			return err
		}
	}
	return nil
}

// addTensorOps adds random instructions.
func addTensorOps(p *probe) error {
	for _, code := range op.Codes() {
		var calls [][]byte
		for i := range uint64(10) {
			c := kerneltest.Random(rand.New(rand.NewPCG(uint64(code), 1000+i)), code)
			descriptor := c.Instruction.Encode()
			header := make([]byte, 32)
			header[0] = 1
			binary.BigEndian.PutUint32(header[4:], uint32(c.T))
			binary.BigEndian.PutUint32(header[8:], kerneltest.Last)
			call := append(header, descriptor[:]...)
			for _, slot := range []op.SlotID{op.A, op.B, op.C, op.S, op.E, op.D} {
				call = append(call, c.Tensors[slot]...)
			}
			calls = append(calls, call)
		}
		if err := p.addCalls("tensorOp/"+code.String(), &precompiles.TensorOp{}, calls...); err != nil {
			return err
		}
	}
	return nil
}

// addMultiproofs adds an opening of two leaves of four, in both hash functions.
func addMultiproofs(p *probe) error {
	for number, hasher := range []merkle.Hasher{merkle.Keccak{}, poseidon2.New()} {
		var leaves []merkle.Hash
		for i := range 4 {
			leaves = append(leaves, hasher.Leaf(random(uint64(i), 100*i)))
		}
		root := hasher.Node(hasher.Node(leaves[0], leaves[1]), hasher.Node(leaves[2], leaves[3]))
		call := []byte{1, byte(number), 2, 1, 0, 0, 0, 2}
		call = append(call, bytes.Repeat([]byte{0}, 24)...)
		call = append(call, root[:]...)
		for _, i := range []int{1, 2} {
			call = binary.BigEndian.AppendUint64(call, uint64(i))
			call = binary.BigEndian.AppendUint32(call, uint32(100*i))
			call = append(call, random(uint64(i), 100*i)...)
		}
		call = append(append(call, leaves[0][:]...), leaves[3][:]...)
		if err := p.addCalls(fmt.Sprintf("merkleVerify/%d", number), &precompiles.MerkleVerify{}, call); err != nil {
			return err
		}
	}
	return nil
}
