package fixed_test

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"strconv"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
)

// scalarVector is a line of scalar.jsonl; which fields it has depends on Op.
type scalarVector struct {
	Op            string
	V, E, M, Seed string
	Ctr, T, Y     string
	Sh, S0        int
	Bits, K, F    uint
	Floor, Neg    bool
	A, B          json.RawMessage
	Tab           []string
	C             string
}

func integer(t *testing.T, s string) int64 {
	t.Helper()
	v, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		u, uerr := strconv.ParseUint(s, 10, 64) // counters are unsigned
		if uerr != nil {
			t.Fatal(err)
		}
		return int64(u)
	}
	return v
}

// one and many read a field that is a number, or a list of numbers.
func one(t *testing.T, raw json.RawMessage) int64 {
	t.Helper()
	var s string
	if err := json.Unmarshal(raw, &s); err != nil {
		t.Fatal(err)
	}
	return integer(t, s)
}

func many(t *testing.T, raw json.RawMessage) (list []int64) {
	t.Helper()
	var ss []string
	if err := json.Unmarshal(raw, &ss); err != nil {
		t.Fatal(err)
	}
	for _, s := range ss {
		list = append(list, integer(t, s))
	}
	return list
}

// evaluate computes the vector's result with package fixed.
func evaluate(t *testing.T, v *scalarVector) int64 {
	t.Helper()
	rounding := fixed.HalfUp
	if v.Floor {
		rounding = fixed.Floor
	}
	switch v.Op {
	case "narrow":
		return fixed.Narrow(integer(t, v.V), min(max(v.Sh, fixed.MinShift), fixed.MaxShift), rounding, v.Bits)
	case "shift":
		s := fixed.Shift(int8(v.S0), integer(t, v.E), v.Neg)
		return fixed.Narrow(integer(t, v.V), s, rounding, v.Bits)
	case "muldiv":
		return fixed.MulDiv(one(t, v.A), integer(t, v.M), one(t, v.B))
	case "isqrt":
		return fixed.Sqrt(one(t, v.A), v.K)
	case "blen":
		return fixed.BitLen(one(t, v.A))
	case "maxabs":
		largest := int64(math.MinInt64)
		for _, a := range many(t, v.A) {
			largest = max(largest, fixed.Abs(a))
		}
		return largest
	case "lut":
		i, frac, inside := fixed.Knot(integer(t, v.T), v.F, int64(len(v.Tab)-1))
		t0 := integer(t, v.Tab[i])
		if !inside || v.F == 0 {
			return t0 << v.F
		}
		return fixed.Interpolate(t0, integer(t, v.Tab[i+1]), frac, v.F)
	case "mix64":
		return int64(fixed.Mix64(uint64(integer(t, v.Seed)), uint64(integer(t, v.Ctr))))
	default:
		t.Fatalf("unknown op %q", v.Op)
		return 0
	}
}

// TestScalarVectors checks every scalar rule against vectors from an independent
// program with unbounded integers. DOT belongs to package op, which checks it.
func TestScalarVectors(t *testing.T) {
	f, err := os.Open("../testdata/scalar.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	seen := map[string]int{}
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		var v scalarVector
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatalf("line %d: %v", n, err)
		}
		seen[v.Op]++
		if v.Op == "dot" {
			continue
		}
		if got, want := evaluate(t, &v), integer(t, v.Y); got != want {
			t.Errorf("line %d: %s: got %d, want %d", n, lines.Bytes(), got, want)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	for _, op := range []string{"narrow", "shift", "muldiv", "isqrt", "blen", "maxabs", "lut", "mix64", "dot"} {
		if seen[op] == 0 {
			t.Errorf("no vector for %s", op)
		}
	}
}
