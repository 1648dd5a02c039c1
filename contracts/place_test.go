package contracts_test

import (
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/layout"
)

// fork returns both worlds as they are, to go another way.
func (d *duel) fork() *duel {
	out := *d
	m := *d.machine
	m.db = d.db.Copy()
	out.machine, out.g = &m, d.g.Clone()
	return &out
}

// TestFaultPlaces: who demanded on the way to a fault is paid, whatever place the proof
// names and however it is written; the model says who.
func TestFaultPlaces(t *testing.T) {
	for _, stop := range []bool{true, false} {
		s := newScene(t, 2, stop)
		id := s.say(proposer, s.ask(10), s.lie(2, 5), true)
		s.open(prover, id)
		s.answerAt(stranger, id, 0, 0)
		tree := &s.g.Claims[id].Tree
		for g := uint(1); g <= tree.Levels(); g++ {
			for index := range uint64(1) << tree.LevelDepth(g) {
				if x, _ := tree.Position(g, index); !tree.Padding(x) {
					s.demandAt(int(g)%accountCount, id, g, index)
					s.answerAt(stranger, id, g, index)
				}
			}
		}
		rng := rand.New(rand.NewPCG(31, 32))
		paid := map[int]int{}
		for range 1500 {
			proof := s.proof()
			switch rng.IntN(10) {
			case 0: // where the lengths begin to matter
				proof = append([]byte(nil), s.stepProof(uint64(rng.IntN(64)))[:30+rng.IntN(7)]...)
			case 1: // the last tree node of a level, and the first beyond
				depth := byte(rng.IntN(8))
				proof = make([]byte, 32)
				proof[0], proof[1], proof[2] = 1, 2, depth
				proof[8] = byte(1<<depth - rng.IntN(2))
				proof[3+rng.IntN(5)] |= byte(rng.IntN(8) / 7)
			case 2: // greater than any tree
				if len(proof) < 9 {
					continue
				}
				proof[2+rng.IntN(6)] |= byte(1 << rng.IntN(8))
			case 3: // a dtype, at the limit and beyond
				proof = s.stepProof(uint64(rng.IntN(64)))
				proof[34], proof[13] = byte(rng.IntN(6)), byte(rng.IntN(2))
			}
			if proof[0] != sayMagic {
				continue
			}
			f := s.fork()
			f.last = id
			f.do(f.proveFault(pledge{claim: id, proof: proof, by: actor(owner)}))
			if f.g.Claims[id].Status != claim.Rejected {
				t.Fatalf("proof %x does not reject", proof)
			}
			if x, ok := tree.FaultPlace(proof); ok {
				paid[len(tree.Path(x))]++
			} else {
				paid[0]++
			}
		}
		t.Logf("stop node %v: proofs by demanded grid nodes on their way: %v", stop, paid)
		for n := 0; n <= 4; n++ {
			if paid[n] == 0 {
				t.Errorf("no proof with %d grid nodes on its way", n)
			}
		}
	}
}

// TestDemandBonds: b_d follows from the largest answer: the hashes of a grid level, or
// of the whole tree if it is smaller, or a chunk.
func TestDemandBonds(t *testing.T) {
	for _, x := range []struct {
		chunkLog2, dA, dB, dC, grid uint8
	}{{5, 2, 2, 2, 1}, {5, 2, 2, 2, 5}, {5, 2, 2, 2, 6}, {5, 2, 2, 2, 7}, {5, 2, 2, 2, 11}, {7, 2, 2, 1, 2}, {12, 2, 2, 0, 3}, {12, 2, 2, 0, 11}, {8, 2, 2, 0, 3}} {
		spec := newModel(layout.OutData, true)
		s := &spec.shape
		s.ChunkLog2, s.DA, s.DB, s.DC, s.DI = x.chunkLog2, x.dA, x.dB, x.dC, 2
		spec.seal()
		w := &scene{newDuelOf(t, rand.New(rand.NewPCG(3, 4)), spec, x.grid, map[string]*[2]int{})}
		id := w.say(proposer, w.ask(10), w.trace(2, false), true)
		got := look(w.machine, w.game, bGame.PackDemandBond(id), bGame.UnpackDemandBond)
		if want := w.bond(w.g.Claims[id]); got.Cmp(want) != 0 {
			t.Errorf("%+v: b_d is %v, want %v", x, got, want)
		}
		w.compare(true)
	}
}
