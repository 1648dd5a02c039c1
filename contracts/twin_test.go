package contracts_test

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/vm/runtime"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/kernel/kerneltest"
	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/stepproof/prooftest"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

var twinElements = flag.Int("twin", 0, "elements on which TestTwinElements compares TENSOR_OP with its twin; 0 chooses")

// twinGas is what a call of a twin may take: more than any transaction has.
const twinGas = 1 << 40

// twins is the twins beside the precompiles that they stand for.
type twins struct {
	*machine
	pairs map[string]pair
}

type pair struct {
	precompile precompiles.Contract
	twin       common.Address
}

func newTwins(t testing.TB) *twins {
	t.Helper()
	w := &twins{machine: newMachine(t, presetOf(t, "dev")), pairs: map[string]pair{}}
	for name, p := range map[string]struct {
		precompile precompiles.Contract
		bin        string
	}{
		"merkleVerify": {&precompiles.MerkleVerify{}, bindings.TwinMerkleVerifyMetaData.Bin},
		"tensorOp":     {&precompiles.TensorOp{}, bindings.TwinTensorOpMetaData.Bin},
		"stepVerify":   {&precompiles.StepVerify{}, bindings.TwinStepVerifyMetaData.Bin},
		"graphCheck":   {&precompiles.GraphCheck{}, bindings.TwinGraphCheckMetaData.Bin},
	} {
		w.pairs[name] = pair{p.precompile, w.create(actor(owner), p.bin, nil)}
	}
	return w
}

// run calls a twin, and returns the gas, too.
func (w *twins) run(name string, input []byte) ([]byte, uint64, error) {
	config := w.config(actor(stranger), nil)
	config.GasLimit = twinGas
	out, left, err := runtime.Call(w.pairs[name].twin, input, config)
	w.db.Finalise(w.rules())
	return out, twinGas - left, err
}

// outcome is what a call can say.
type outcome int

const (
	failed outcome = iota
	zero
	something
)

// wantEach reports outcomes that were seen fewer times than that: inputs that never lead
// to one of them test little.
func wantEach(t *testing.T, seen map[outcome]int, least int) {
	t.Helper()
	for _, o := range []outcome{failed, zero, something} {
		if seen[o] < least {
			t.Errorf("outcome %d: %d times, want at least %d", o, seen[o], least)
		}
	}
}

func outcomeOf(out []byte, err error) outcome {
	switch {
	case err != nil:
		return failed
	case bytes.Equal(out, make([]byte, len(out))):
		return zero
	}
	return something
}

// same calls a precompile and its twin and compares all that they say. It returns what
// it was.
func (w *twins) same(name string, input []byte) outcome {
	w.Helper()
	want, wantErr := w.pairs[name].precompile.Run(input)
	got, _, gotErr := w.run(name, input)
	if (gotErr == nil) != (wantErr == nil) || wantErr == nil && !bytes.Equal(got, want) {
		w.Fatalf("%s of %x:\nthe twin says     %x, %v\nthe precompile    %x, %v", name, input, got, gotErr, want, wantErr)
	}
	return outcomeOf(want, wantErr)
}

// vector is a golden call of a precompile.
type vector struct {
	name            string
	input, expected []byte
}

// vectorsOf returns the vectors of a file, of which there must be some.
func vectorsOf(t testing.TB, file string) (vectors []vector) {
	t.Helper()
	text, err := os.ReadFile("../precompiles/testdata/" + file + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var coded []struct{ Name, Input, Expected string }
	if err := json.Unmarshal(text, &coded); err != nil {
		t.Fatal(err)
	}
	for _, v := range coded {
		input, err := hex.DecodeString(v.Input)
		if err != nil {
			t.Fatal(err)
		}
		expected, err := hex.DecodeString(v.Expected)
		if err != nil {
			t.Fatal(err)
		}
		vectors = append(vectors, vector{v.Name, input, expected})
	}
	if len(vectors) == 0 {
		t.Fatalf("%s: no vectors", file)
	}
	return vectors
}

// TestTwinVectors: the twins give what the golden vectors say, of calls that succeed
// and of calls that must fail.
func TestTwinVectors(t *testing.T) {
	w := newTwins(t)
	for name, p := range w.pairs {
		for _, file := range []string{name, name + "Worst", "fail-" + name} {
			vectors := vectorsOf(t, file)
			for _, v := range vectors {
				out, _, err := w.run(name, v.input)
				if must := strings.HasPrefix(file, "fail-"); must && err == nil || !must && (err != nil || !bytes.Equal(out, v.expected)) {
					t.Errorf("%s, %s: got %x, %v, want %x, refused: %v", p.precompile.Name(), v.name, out, err, v.expected, must)
				}
			}
			t.Logf("%s: %d vectors", file, len(vectors))
		}
	}
}

// tensorOpInput is the input of TENSOR_OP.
func tensorOpInput(in *op.Instruction, t, tmax int64, tensors [op.SlotCount][]byte) []byte {
	b := make([]byte, 32)
	b[0] = 1
	binary.BigEndian.PutUint32(b[4:], uint32(t))
	binary.BigEndian.PutUint32(b[8:], uint32(tmax))
	desc := in.Encode()
	b = append(b, desc[:]...)
	for _, x := range tensors {
		b = append(b, x...)
	}
	return b
}

// TestTwinElements: TENSOR_OP and its twin agree on every element of random
// instructions of every op, in every type, with views, growth and constants, and on
// which altered descriptors are refused.
func TestTwinElements(t *testing.T) {
	want := *twinElements
	if want == 0 {
		want = 100_000
		if testing.Short() {
			want = 10_000
		}
	}
	w := newTwins(t)
	rng := rand.New(rand.NewPCG(21, 22))
	elements, refused, altered := 0, 0, 0
	perOp := map[op.Code]int{}
	for elements < want {
		for _, code := range op.Codes() {
			c := kerneltest.Random(rng, code)
			input := tensorOpInput(c.Instruction, c.T, kerneltest.Last, c.Tensors)
			if w.same("tensorOp", input) == failed {
				t.Fatalf("%v: a valid instruction is refused", code)
			}
			n := int(c.Instruction.SizeAt(c.T))
			elements, perOp[code] = elements+n, perOp[code]+n
			input[rng.IntN(32+op.DescriptorLen)] ^= 1 << rng.IntN(8)
			if in, err := op.Decode(input[32:][:op.DescriptorLen]); err == nil && in.OutputsAt(c.T) > 5_000 {
				continue // valid, perhaps, and long
			}
			if altered++; w.same("tensorOp", input) == failed {
				refused++
			}
		}
	}
	for _, code := range op.Codes() {
		t.Logf("%-7v %6d elements", code, perOp[code])
		if perOp[code] == 0 {
			t.Errorf("%v: no element", code)
		}
	}
	t.Logf("%d elements, %d of %d altered inputs refused", elements, refused, altered)
	if refused == 0 || refused == altered {
		t.Error("altering shows nothing")
	}
}

// proofOf returns a STEP proof about an element of a random instruction, true or false.
func proofOf(rng *rand.Rand, code op.Code) ([]byte, error) {
	for {
		c := kerneltest.Random(rng, code)
		in := *c.Instruction
		for i := range in.Slots {
			if k := in.Slots[i].Kind; k == op.Node || k == op.State { // prooftest has one node
				in.Slots[i].Kind, in.Slots[i].Index, in.Slots[i].Init, in.Slots[i].View.SizeT = op.Weight, 0, 0, 0
			}
			in.Slots[i].View.OffT = 0
		}
		in.GrowO, in.GrowR = 0, 0
		if in.Validate(0) != nil {
			continue
		}
		claim, err := prooftest.One(&in, kerneltest.Content(rng, &in, 0), uint8(5+rng.IntN(4)))
		if err != nil || claim.Shape.CheckNode(0, &in) != nil {
			continue
		}
		e := rng.Int64N(in.SizeAt(0))
		if rng.IntN(2) == 0 { // a lie, mostly about this element
			out := claim.Trace[0][0]
			out[int(e)<<in.DType] ^= byte(rng.IntN(256))
		}
		return claim.Step(0, 0, e)
	}
}

// TestTwinProofs: STEP_VERIFY and its twin agree on random proofs of every op and on
// what is left of them when bytes are changed, cut off or added.
func TestTwinProofs(t *testing.T) {
	w := newTwins(t)
	rng := rand.New(rand.NewPCG(23, 24))
	rounds := 6
	if testing.Short() {
		rounds = 1
	}
	seen := map[outcome]int{}
	for range rounds {
		for _, code := range op.Codes() {
			input, err := proofOf(rng, code)
			if err != nil {
				t.Fatal(err)
			}
			if first := w.same("stepVerify", input); first == failed {
				t.Fatalf("%v: a proof is refused", code)
			} else {
				seen[first]++
			}
			for range 10 {
				seen[w.same("stepVerify", alterProof(rng, input))]++
			}
		}
	}
	t.Logf("%d refused, %d no fault, %d faults", seen[failed], seen[zero], seen[something])
	wantEach(t, seen, 1)
}

// alterProof changes a bit, more often where the numbers are, or the length.
func alterProof(rng *rand.Rand, input []byte) []byte {
	out := append([]byte(nil), input...)
	switch rng.IntN(10) {
	case 0:
		return out[:rng.IntN(len(out))]
	case 1:
		return append(out, make([]byte, 1+rng.IntN(40))...)
	case 2, 3, 4:
		out[rng.IntN(len(out))] ^= 1 << rng.IntN(8)
	case 5, 6:
		out[128+rng.IntN(stepproof.ContextLen-128)] ^= 1 << rng.IntN(8)
	default:
		out[stepproof.ContextLen+rng.IntN(min(len(out)-stepproof.ContextLen, stepproof.HeaderLen+op.DescriptorLen))] ^= 1 << rng.IntN(8)
	}
	return out
}

// TestTwinAltered: the golden inputs of MERKLE_VERIFY and STEP_VERIFY, of every kind of
// proof, altered.
func TestTwinAltered(t *testing.T) {
	w := newTwins(t)
	rng := rand.New(rand.NewPCG(25, 26))
	alterations := 15
	if testing.Short() {
		alterations = 2
	}
	for name, alter := range map[string]func(*rand.Rand, []byte) []byte{"merkleVerify": alterMerkle, "stepVerify": alterProof} {
		seen := map[outcome]int{}
		for _, v := range vectorsOf(t, name) {
			if len(v.input) > 8_000 {
				continue
			}
			for range alterations {
				seen[w.same(name, alter(rng, v.input))]++
			}
		}
		t.Logf("%s: %d refused, %d zero, %d other words", name, seen[failed], seen[zero], seen[something])
		if seen[failed] == 0 || seen[zero] == 0 {
			t.Errorf("%s: altering shows nothing", name)
		}
	}
}

// alterMerkle changes a bit, more often in the head, or the length.
func alterMerkle(rng *rand.Rand, input []byte) []byte {
	out := append([]byte(nil), input...)
	switch rng.IntN(8) {
	case 0:
		return out[:rng.IntN(len(out))]
	case 1:
		return append(out, make([]byte, 1+rng.IntN(40))...)
	case 2:
		out[rng.IntN(min(len(out), 32))] ^= 1 << rng.IntN(8)
	default:
		out[rng.IntN(len(out))] ^= 1 << rng.IntN(8)
	}
	return out
}

// TestTwinJudges: the twin as the verifier of an opset. A false claim is rejected by it, a
// true one is not.
func TestTwinJudges(t *testing.T) {
	byTwin := rejectOne(t, newStepWorldOf(t, func(c *chain) common.Address {
		bin := bindings.TwinStepVerifyMetaData.Bin
		return c.deploy(&bin, nil)
	}))
	t.Logf("rejected by the twin with %d gas, by the precompile with %d", byTwin, rejectOne(t, newStepWorld(t)))
}

// rejectOne makes a true and a false claim, tries to reject both, and returns what
// rejecting the false one costs.
func rejectOne(t *testing.T, w *stepWorld) uint64 {
	t.Helper()
	id := w.request()
	honest, tree := w.claimOutput(id, w.output, nil)
	w.fails(&bindings.ClaimGameNoVerdict{ClaimID: honest, Success: true, Size: u256(32)})(
		w.transact(prover, &w.game, nil, bGame.PackProveFault(honest, w.stepProof(tree, w.output, 3), [32]byte{})))
	lie := append([]byte(nil), w.output...)
	lie[6] ^= 1
	claim, tree := w.claimOutput(id, lie, nil)
	r := w.ok(w.transact(prover, &w.game, nil, bGame.PackProveFault(claim, w.stepProof(tree, lie, 3), [32]byte{})))
	if got := w.claim(claim).Status; got != claimRejected {
		t.Errorf("status is %d", got)
	}
	return r.GasUsed
}

// TestTwinGas prints what the twins cost beside the precompiles.
func TestTwinGas(t *testing.T) {
	w := newTwins(t)
	add := func(extents, reduce uint32, code op.Code, a, b tensor.DType) []byte {
		in := &op.Instruction{Op: code, DType: tensor.I32, Alpha: 1, Beta: 1, Extents: [10]uint32{extents, 1, 1, 1, 1, 1, reduce, 1, 1, 1}}
		if code == op.Dot {
			in.Alpha, in.Beta = 0, 0
		}
		var tensors [op.SlotCount][]byte
		for id, d := range map[op.SlotID]tensor.DType{op.A: a, op.B: b} {
			s := op.Slot{Kind: op.Weight, DType: d, Index: uint32(id), View: tensor.View{Size: int64(max(extents, reduce))}}
			if extents > 1 {
				s.View.Out[0] = 1
			}
			if reduce > 1 {
				s.View.Reduce[0] = 1
			}
			in.Slots[id] = s
			tensors[id] = make([]byte, d.ByteLen(s.View.Size))
		}
		return tensorOpInput(in, 0, 0, tensors)
	}
	opening := func(hash byte) []byte { // of a leaf of 1,024 bytes at depth 20
		b := append([]byte{1, hash, 20, 1, 0, 0, 0, 1}, make([]byte, 64)...)
		b = append(b, 0, 0, 4, 0)
		return append(b, make([]byte, 1024+20*32)...)
	}
	proof, err := proofOf(rand.New(rand.NewPCG(1, 1)), op.Dot)
	if err != nil {
		t.Fatal(err)
	}
	type call struct {
		name, what string
		input      []byte
	}
	var worst []call
	for _, v := range vectorsOf(t, "stepVerifyWorst") {
		worst = append(worst, call{"stepVerify", v.name, v.input})
	}
	for _, x := range append(worst, []call{
		{"tensorOp", "sum of 256 pairs, i8 and i16, element by element", add(256, 1, op.Lin, tensor.I8, tensor.I16)},
		{"tensorOp", "scalar product of 784 terms, i8 and i16", add(1, 784, op.Dot, tensor.I8, tensor.I16)},
		{"tensorOp", "scalar product of 4,096 terms, i8 and i16", add(1, 4096, op.Dot, tensor.I8, tensor.I16)},
		{"tensorOp", "scalar product of 4,096 terms, i4 and i8", add(1, 4096, op.Dot, tensor.I4, tensor.I8)},
		{"tensorOp", "scalar product of 4,096 terms, i32 and i32", add(1, 4096, op.Dot, tensor.I32, tensor.I32)},
		{"stepVerify", "step proof of a small scalar product", proof},
		{"merkleVerify", "opening of 1,024 bytes, depth 20, keccak256", opening(0)},
		{"merkleVerify", "opening of 1,024 bytes, depth 20, Poseidon2", opening(1)},
	}...) {
		_, gas, err := w.run(x.name, x.input)
		if err != nil {
			t.Fatalf("%s: %v", x.what, err)
		}
		own := w.pairs[x.name].precompile.RequiredGas(x.input)
		t.Logf("%-52s %9d gas, the precompile %7d: %d x", x.what, gas, own, gas/own)
	}
}
