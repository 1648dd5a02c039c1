package kernel_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/kernel"
	"github.com/mlgeth/mlgeth/mlvm/kernel/kerneltest"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// evaluate runs all units of a job, in an order of the caller's, and checks that nothing
// around the result and none of the operands is written to, and that with weights in
// panels, which the first job makes and the second one finds, the result is the same.
func evaluate(t *testing.T, path cpu.Path, c *kerneltest.Case, order func(units []int64)) []byte {
	t.Helper()
	result := evaluateWith(t, path, nil, c, order)
	for _, suited := range []bool{false, true} {
		pack := new(kernel.Pack)
		if suited {
			pack.Init(c.Instruction)
		}
		for _, when := range []string{"made", "kept"} {
			if got := evaluateWith(t, path, pack, c, order); !bytes.Equal(got, result) {
				t.Fatalf("with panels that are %s, suited %t, got %x, want %x\n%+v", when, suited, got, result, *c.Instruction)
			}
		}
	}
	return result
}

// evaluateWith is evaluate with the given panels.
func evaluateWith(t *testing.T, path cpu.Path, pack *kernel.Pack, c *kerneltest.Case, order func(units []int64)) []byte {
	t.Helper()
	const guard = 64
	n := c.Instruction.ByteLen(c.T)
	memory := bytes.Repeat([]byte{0xa5}, int(n)+2*guard)
	var before [op.SlotCount][]byte
	for i := range c.Tensors {
		before[i] = bytes.Clone(c.Tensors[i])
	}
	job := kernel.Job{Pack: pack}
	if err := job.Prepare(path, memory[guard:guard+n:guard+n], c.Instruction, c.T, c.Tensors); err != nil {
		t.Fatal(err)
	}
	units := make([]int64, job.Units())
	for i := range units {
		units[i] = int64(i)
	}
	order(units)
	for _, u := range units {
		job.Run(u, u+1)
	}
	for i := range before {
		if !bytes.Equal(before[i], c.Tensors[i]) {
			t.Fatalf("operand %v was changed", op.SlotID(i))
		}
	}
	for i := range guard {
		if memory[i] != 0xa5 || memory[len(memory)-1-i] != 0xa5 {
			t.Fatal("bytes beside the result were written to")
		}
	}
	return memory[guard : guard+n]
}

// TestRandom compares every path with the definition for random instructions of
// every op, with units in random order.
func TestRandom(t *testing.T) {
	count := 250
	if testing.Short() {
		count = 40
	}
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		for _, code := range op.Codes() {
			for i := range count {
				rng := rand.New(rand.NewPCG(uint64(code), uint64(i)))
				c := kerneltest.Random(rng, code)
				want := make([]byte, c.Instruction.ByteLen(c.T))
				if err := c.Instruction.Eval(want, &op.Memory{Instruction: c.Instruction, Tensors: c.Tensors}, c.T); err != nil {
					t.Fatal(err)
				}
				got := evaluate(t, path, c, func(units []int64) {
					rng.Shuffle(len(units), func(i, j int) { units[i], units[j] = units[j], units[i] })
				})
				if !bytes.Equal(got, want) {
					t.Fatalf("%v, case %d: result differs: got %x, want %x\n%+v", code, i, got, want, *c.Instruction)
				}
			}
		}
	})
}

// TestInPlace computes views over bases that are there already, of which D need not
// say anything: nothing but the view's elements is written to.
func TestInPlace(t *testing.T) {
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		views := 0
		for _, code := range op.Codes() {
			for i := range 200 {
				c := kerneltest.Random(rand.New(rand.NewPCG(uint64(code), uint64(i))), code)
				if c.Instruction.Dense() {
					continue
				}
				views++
				want := evaluate(t, path, c, func([]int64) {})
				dst := make([]byte, len(want))
				for e := range c.Instruction.SizeAt(c.T) {
					v := c.Instruction.Slots[op.D].Const
					if b := c.Tensors[op.D]; b != nil {
						v = c.Instruction.DType.Load(b, e)
					}
					c.Instruction.DType.Store(dst, e, v)
				}
				if c.Tensors[op.D] != nil {
					c.Tensors[op.D] = dst
				}
				var job kernel.Job
				if err := job.PrepareInPlace(path, dst, c.Instruction, c.T, c.Tensors); err != nil {
					t.Fatal(err)
				}
				job.Run(0, job.Units())
				if !bytes.Equal(dst, want) {
					t.Fatalf("%v, case %d: got %x, want %x\n%+v", code, i, dst, want, *c.Instruction)
				}
			}
		}
		if views == 0 {
			t.Error("no destination view among the cases")
		}
	})
}

// TestUnaligned checks operands and results that do not begin where this machine
// would have their elements begin: then, as on a big-endian machine, elements are
// put together from bytes.
func TestUnaligned(t *testing.T) {
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		for _, code := range op.Codes() {
			for i := range 200 {
				c := kerneltest.Random(rand.New(rand.NewPCG(uint64(code), uint64(i))), code)
				straight := evaluate(t, path, c, func([]int64) {})
				for i, b := range c.Tensors {
					c.Tensors[i] = shifted(b)
				}
				dst := shifted(make([]byte, len(straight)))
				job, err := kernel.NewJob(path, dst, c.Instruction, c.T, c.Tensors)
				if err != nil {
					t.Fatal(err)
				}
				job.Run(0, job.Units())
				if !bytes.Equal(dst, straight) {
					t.Fatalf("%v, case %d: result differs on unaligned operands\n%+v", code, i, *c.Instruction)
				}
			}
		}
	})
}

// shifted returns a copy of b that begins at an odd address, or nil.
func shifted(b []byte) []byte {
	if len(b) == 0 {
		return nil
	}
	return append([]byte{0xff}, b...)[1:]
}

func TestAlign(t *testing.T) {
	b := []byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}
	for i := range 9 {
		got := kernel.Align(b[i:])
		if !bytes.Equal(got, b[i:]) {
			t.Errorf("from byte %d: got %v, want %v", i, got, b[i:])
		}
		if again := kernel.Align(got); &again[0] != &got[0] {
			t.Errorf("from byte %d: aligned bytes are copied again", i)
		}
	}
	if got := kernel.Align(nil); len(got) != 0 {
		t.Errorf("nothing becomes %v", got)
	}
}

func TestRefuses(t *testing.T) {
	c := kerneltest.Random(rand.New(rand.NewPCG(1, 1)), op.Lin)
	dst := make([]byte, c.Instruction.ByteLen(c.T))
	if _, err := kernel.NewJob("no such path", dst, c.Instruction, c.T, c.Tensors); err == nil {
		t.Error("an unknown path is accepted")
	}
	if _, err := kernel.NewJob(cpu.Generic, dst[1:], c.Instruction, c.T, c.Tensors); err == nil {
		t.Error("a short result is accepted")
	}
	c.Tensors[op.C] = []byte{1}
	if _, err := kernel.NewJob(cpu.Generic, dst, c.Instruction, c.T, c.Tensors); err == nil {
		t.Error("bytes for an absent operand are accepted")
	}
}
