package precompiles_test

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/mlgeth/mlgeth/precompiles/gas/worst"
)

// ecrecoverGas is what geth charges for the precompile that the prices are
// measured by.
const ecrecoverGas = 3000

// ecrecoverRate measures geth's ecrecover and returns its gas per second: the
// best of several rounds, as on a shared machine only the fastest is the code's.
func ecrecoverRate(b *testing.B) float64 {
	b.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		b.Fatal(err)
	}
	hash := crypto.Keccak256([]byte("ecrecover"))
	sig, err := crypto.Sign(hash, key)
	if err != nil {
		b.Fatal(err)
	}
	const rounds, calls = 10, 100
	best := time.Duration(1<<63 - 1)
	for range rounds {
		start := time.Now()
		for range calls {
			if _, err := crypto.Ecrecover(hash, sig); err != nil {
				b.Fatal(err)
			}
		}
		best = min(best, time.Since(start)/calls)
	}
	return ecrecoverGas / best.Seconds()
}

// BenchmarkPrecompiles runs every contract over inputs that are meant to be the
// worst of their size, and reports gas per second, also as a multiple of
// ecrecover's in the same run.
func BenchmarkPrecompiles(b *testing.B) {
	cases, err := worst.Cases()
	if err != nil {
		b.Fatal(err)
	}
	for _, in := range cases {
		b.Run(in.Name, func(b *testing.B) {
			reference := ecrecoverRate(b)
			gas := in.Contract.RequiredGas(in.Input)
			best := time.Duration(1<<63 - 1)
			b.ReportAllocs()
			for b.Loop() {
				start := time.Now()
				if _, err := in.Contract.Run(in.Input); err != nil {
					b.Fatal(err)
				}
				best = min(best, time.Since(start))
			}
			rate := float64(gas) / best.Seconds()
			b.ReportMetric(float64(gas), "gas")
			b.ReportMetric(rate/1e6, "Mgas/s")
			b.ReportMetric(rate/reference, "×ecrecover")
		})
	}
}
