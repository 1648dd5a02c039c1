package tensor_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// smallSpace returns a random space of few indices.
func smallSpace(r *rand.Rand) (s tensor.Space) {
	for d := range s.Out {
		s.Out[d] = 1 + r.Int64N(3)
	}
	for d := range s.Reduce {
		s.Reduce[d] = 1 + r.Int64N(3)
	}
	return s
}

// smallView returns a view with random small strides over space s.
func smallView(r *rand.Rand, s *tensor.Space) (v tensor.View) {
	v.Off, v.OffT = r.Int64N(100)-50, r.Int64N(20)-10
	for d := range v.Out {
		if s.Out[d] > 1 {
			v.Out[d] = r.Int64N(21) - 10
		}
	}
	for d := range v.Reduce {
		if s.Reduce[d] > 1 {
			v.Reduce[d] = r.Int64N(21) - 10
		}
	}
	return v
}

func TestIndexOrder(t *testing.T) {
	s := tensor.Space{Out: [6]int64{2, 1, 3, 1, 2, 2}, Reduce: [4]int64{2, 3, 1, 2}}
	lin := int64(0)
	for a := range int64(2) {
		for c := range int64(3) {
			for e := range int64(2) {
				for f := range int64(2) {
					o := [6]int64{a, 0, c, 0, e, f}
					if got := s.OutIndex(lin); got != o {
						t.Errorf("output index number %d is %d, want %d", lin, got, o)
					}
					if got := s.OutLinear(&o); got != lin {
						t.Errorf("output index %d has number %d, want %d", o, got, lin)
					}
					lin++
				}
			}
		}
	}
	if got := s.Outputs(); got != lin {
		t.Errorf("there are %d outputs, want %d", got, lin)
	}
	lin = 0
	for a := range int64(2) {
		for b := range int64(3) {
			for d := range int64(2) {
				if got, want := s.ReduceIndex(lin), [4]int64{a, b, 0, d}; got != want {
					t.Errorf("reduction index number %d is %d, want %d", lin, got, want)
				}
				lin++
			}
		}
	}
	if got := s.Terms(); got != lin {
		t.Errorf("there are %d terms, want %d", got, lin)
	}
}

// address is the view's address over the integers, for every index.
func address(v *tensor.View, t int64, o [6]int64, r [4]int64) int64 {
	a := v.Off + t*v.OffT
	for d := range o {
		a += v.Out[d] * o[d]
	}
	for d := range r {
		a += v.Reduce[d] * r[d]
	}
	return a
}

func TestBoundsBruteForce(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 0))
	for range 100 {
		s := smallSpace(r)
		v := smallView(r, &s)
		at := r.Int64N(5)
		lowest, highest := address(&v, at, [6]int64{}, [4]int64{}), address(&v, at, [6]int64{}, [4]int64{})
		for i := range s.Outputs() {
			o := s.OutIndex(i)
			if got, want := v.Base(at, &o), address(&v, at, o, [4]int64{}); got != want {
				t.Fatalf("base of %d is %d, want %d", o, got, want)
			}
			for j := range s.Terms() {
				a := address(&v, at, o, s.ReduceIndex(j))
				lowest, highest = min(lowest, a), max(highest, a)
			}
		}
		low, high := v.Bounds(at, &s)
		gotLow, lowOK := low.Int64()
		gotHigh, highOK := high.Int64()
		if !lowOK || !highOK || gotLow != lowest || gotHigh != highest {
			t.Fatalf("bounds of %+v over %+v at %d are %d, %d, want %d, %d", v, s, at, gotLow, gotHigh, lowest, highest)
		}
	}
}

// TestBoundsAgainstBig checks bounds of the largest fields that a descriptor
// holds, whose products reach 2^71.
func TestBoundsAgainstBig(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 0))
	wide := func() int64 { return r.Int64N(1<<40) - 1<<39 }
	for range 20_000 {
		var s tensor.Space
		v := tensor.View{Off: wide(), OffT: wide(), Size: 1 + r.Int64N(tensor.MaxSize)}
		at := r.Int64N(1 << 24)
		low := new(big.Int).Mul(big.NewInt(v.OffT), big.NewInt(at))
		low.Add(low, big.NewInt(v.Off))
		high := new(big.Int).Set(low)
		extend := func(stride, extent int64) {
			p := new(big.Int).Mul(big.NewInt(stride), big.NewInt(extent-1))
			if p.Sign() < 0 {
				low.Add(low, p)
			} else {
				high.Add(high, p)
			}
		}
		for d := range s.Out {
			s.Out[d], v.Out[d] = 1+r.Int64N(1<<r.IntN(32)), wide()
			extend(v.Out[d], s.Out[d])
		}
		for d := range s.Reduce {
			s.Reduce[d], v.Reduce[d] = 1+r.Int64N(1<<r.IntN(25)), wide()
			extend(v.Reduce[d], s.Reduce[d])
		}
		gotLow, gotHigh := v.Bounds(at, &s)
		for _, bound := range []struct {
			got  fixed.Wide
			want *big.Int
		}{{gotLow, low}, {gotHigh, high}} {
			if !equals(bound.got, bound.want) {
				t.Fatalf("a bound of %+v over %+v at %d is %+v, want %v", v, s, at, bound.got, bound.want)
			}
		}
	}
}

// equals compares an Wide with an integer below 2^100, by its parts.
func equals(x fixed.Wide, want *big.Int) bool {
	const half = 1 << 50
	quotient, rest := new(big.Int).DivMod(want, big.NewInt(half), new(big.Int))
	if !quotient.IsInt64() {
		return false
	}
	y := fixed.Mul(quotient.Int64(), half).Add(fixed.WideFrom(rest.Int64()))
	return !x.Less(y) && !y.Less(x)
}

// TestNestedAndInvert checks on random small views that Nested is the rule of
// NUMERICS §2.2, that a nested view is injective, and that Invert is the inverse
// found by trying everything.
func TestNestedAndInvert(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 0))
	nested := 0
	for range 20_000 {
		s := smallSpace(r)
		s.Reduce = [4]int64{1, 1, 1, 1}
		for d := range s.Out {
			if r.IntN(2) == 0 {
				s.Out[d] = 1
			}
		}
		v := smallView(r, &s)
		at := r.Int64N(3)
		inverse := map[int64][6]int64{}
		for i := range s.Outputs() {
			o := s.OutIndex(i)
			inverse[v.Base(at, &o)] = o
		}
		err := v.Nested(&s)
		if want := isNested(&v, &s); (err == nil) != want {
			t.Fatalf("%d over %d: Nested says %v, want nested %t", v.Out, s.Out, err, want)
		}
		if err != nil {
			continue
		}
		nested++
		if len(inverse) != int(s.Outputs()) {
			t.Fatalf("%d over %d is nested, but not injective", v.Out, s.Out)
		}
		for e := int64(-150); e <= 150; e++ {
			want, wantInside := inverse[e]
			got, inside := v.Invert(at, &s, e)
			if inside != wantInside || inside && got != want {
				t.Fatalf("%+v over %d at %d: element %d is output %d (%t), want %d (%t)", v, s.Out, at, e, got, inside, want, wantInside)
			}
		}
	}
	if nested < 500 {
		t.Errorf("only %d views were nested", nested)
	}
}

// isNested is the rule without sorting: a dimension's stride must exceed the span
// of all others whose stride is not larger.
func isNested(v *tensor.View, s *tensor.Space) bool {
	for d := range s.Out {
		span := int64(0)
		for other := range s.Out {
			if other != d && s.Out[other] > 1 && fixed.Abs(v.Out[other]) <= fixed.Abs(v.Out[d]) {
				span += fixed.Abs(v.Out[other]) * (s.Out[other] - 1)
			}
		}
		if s.Out[d] > 1 && fixed.Abs(v.Out[d]) <= span {
			return false
		}
	}
	return true
}
