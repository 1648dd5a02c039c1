package graph_test

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"math/big"
	"os"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestVectorsAreInRange takes the operands of every golden vector as weights: what
// the reference computes from them must be in the range that the certificate gives.
func TestVectorsAreInRange(t *testing.T) {
	f, err := os.Open("../../precompiles/testdata/instruction.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	count, proven := 0, 0
	for ; lines.Scan(); count++ {
		var v struct {
			Desc, A, B, C, S, E, D, Y string
			T                         int64
		}
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		p, weights := standalone(t, unhex(t, v.Desc), v.T, [op.SlotCount]string{v.A, v.B, v.C, v.S, v.E, v.D})
		for name, w := range map[string][][]byte{"known": weights, "unknown": nil} {
			n := graph.Certify(p, w).Nodes[0]
			for e, x := range ints(p.Nodes[0].DType, unhex(t, v.Y)) {
				if x < n.Result.Lo || x > n.Result.Hi {
					t.Fatalf("vector %d (%v), %s weights: element %d is %d, out of %v", count, p.Nodes[0].Op, name, e, x, n.Result)
				}
			}
			if n.Proven {
				proven++
				checkExact(t, &p.Nodes[0], weights, n.Bits)
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if proven < count || proven == 2*count {
		t.Errorf("proven for %d of %d", proven, 2*count)
	}
}

// checkExact computes the sums of a LIN or a DOT over the integers: where the
// certificate says so, none leaves 64 bits or exceeds its bound.
func checkExact(t *testing.T, in *op.Instruction, weights [][]byte, bound graph.Bits) {
	t.Helper()
	if in.Op != op.Dot && in.Op != op.Lin {
		return
	}
	space := in.Space(0)
	load := func(id op.SlotID, o *[tensor.OutDims]int64, r [tensor.ReduceDims]int64, absent int64) *big.Int {
		s := &in.Slots[id]
		switch s.Kind {
		case op.None:
			return big.NewInt(absent)
		case op.Const:
			return big.NewInt(s.Const)
		}
		e := s.View.Base(0, o)
		for d, i := range r {
			e += i * s.View.Reduce[d]
		}
		return big.NewInt(s.DType.Load(weights[s.Index], e))
	}
	limit := new(big.Int).Lsh(big.NewInt(1), uint(bound/10)+1)
	for lin := range space.Outputs() {
		o, none := space.OutIndex(lin), [tensor.ReduceDims]int64{}
		var sum *big.Int
		if in.Op == op.Lin {
			a, b := load(op.A, &o, none, 0), load(op.B, &o, none, 0)
			sum = a.Mul(a, big.NewInt(in.Alpha))
			sum.Add(sum, b.Mul(b, big.NewInt(in.Beta))).Add(sum, big.NewInt(in.Gamma))
		} else {
			sum = load(op.C, &o, none, 0)
			for k := range space.Terms() {
				r := space.ReduceIndex(k)
				term := load(op.A, &o, r, 0)
				term.Mul(term, load(op.B, &o, r, 0)).Mul(term, load(op.S, &o, r, 1))
				sum.Add(sum, term)
			}
		}
		if !sum.IsInt64() || sum.CmpAbs(limit) > 0 {
			t.Errorf("%v: proven, but a sum is %v, for a bound of %v", in.Op, sum, bound)
		}
	}
}

func unhex(t *testing.T, s string) []byte {
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// standalone returns a program that is one instruction at segment t, with its
// operands as weight tensors.
func standalone(t *testing.T, desc []byte, segment int64, operands [op.SlotCount]string) (*graph.Program, [][]byte) {
	t.Helper()
	in, err := op.Decode(desc)
	if err != nil {
		t.Fatal(err)
	}
	var weights [][]byte
	var lens []int64
	space := in.Space(segment)
	for id := range in.Slots {
		s := &in.Slots[id]
		s.View.Off += segment * s.View.OffT
		s.View.Size, s.View.OffT, s.View.SizeT = s.View.SizeAt(segment), 0, 0
		dropStrides(&s.View, &space)
		if s.Tensor() {
			s.Kind, s.Index, s.Init = op.Weight, uint32(len(weights)), 0
			weights = append(weights, unhex(t, operands[id]))
			lens = append(lens, s.ByteLen(0))
		}
	}
	for d := range in.Extents {
		if d < tensor.OutDims {
			in.Extents[d] = uint32(space.Out[d])
		} else {
			in.Extents[d] = uint32(space.Reduce[d-tensor.OutDims])
		}
	}
	in.GrowO, in.GrowR = 0, 0
	p, err := graph.New([]op.Instruction{*in}, lens, graph.Config{InputLen: 1, StopNode: layout.NoStop})
	if err != nil {
		t.Fatal(err)
	}
	return p, weights
}

// dropStrides makes strides 0 that no index multiplies.
func dropStrides(v *tensor.View, space *tensor.Space) {
	for d, n := range space.Out {
		if n == 1 {
			v.Out[d] = 0
		}
	}
	for d, n := range space.Reduce {
		if n == 1 {
			v.Reduce[d] = 0
		}
	}
}
