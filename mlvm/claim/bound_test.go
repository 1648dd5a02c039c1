package claim_test

import (
	"fmt"
	"time"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// traces are the trace trees of known models. The depths of the first two are what
// "mlvm inspect" shows of the imported files of the same names (weights w16), those of
// the decoder what llama.Compile makes of the shape of LLaMA-7B with a context of 2,048
// tokens; no weights are needed for that.
var traces = []struct {
	name       string
	dA, dB, dC uint
}{
	{"opt-mnist", 0, 5, 6},
	{"ResNet-20", 0, 8, 7},
	{"7B decoder", 11, 11, 14},
}

// What an undisputed result waits for, and the worst that any number of attackers can
// make of it (PROTOCOL §6), at the least execTime of each preset.
func ExampleClocks_DelayBound() {
	seconds := func(s uint64) time.Duration { return time.Duration(s) * time.Second }
	fmt.Println("preset model       D  G  R         W      T_DEF      T_CHL      worst")
	for _, c := range contracts.Presets() {
		p := claim.Preset{
			Censorship: c.Censorship, Latency: c.Latency, Extension: c.Extension, MinExecTime: c.MinExecTime, Grid: c.Grid,
		}
		for _, x := range traces {
			depth := x.dA + x.dB + x.dC
			clocks := p.Clocks(0, depth)
			fmt.Printf("%-6s %-10s %2d %2d %2d %9v %10v %10v %10v\n", c.Name, x.name, depth, clocks.Rounds-1, clocks.Rounds,
				seconds(clocks.Window), seconds(clocks.Defence), seconds(clocks.Challenge), seconds(clocks.DelayBound()))
		}
	}
	// Output:
	// preset model       D  G  R         W      T_DEF      T_CHL      worst
	// dev    opt-mnist  11  2  3        9s        13s        13s       1m3s
	// dev    ResNet-20  15  3  4        9s        15s        15s      1m15s
	// dev    7B decoder 36  6  7        9s        21s        21s      1m51s
	// test   opt-mnist  11  2  3    1h6m0s    1h16m0s    1h20m0s    4h52m0s
	// test   ResNet-20  15  3  4    1h6m0s    1h21m0s    1h25m0s    5h22m0s
	// test   7B decoder 36  6  7    1h6m0s    1h36m0s    1h40m0s    6h52m0s
	// main   opt-mnist  11  2  3 169h10m0s  171h10m0s   172h0m0s  533h20m0s
	// main   ResNet-20  15  3  4 169h10m0s  172h10m0s   173h0m0s  541h20m0s
	// main   7B decoder 36  6  7 169h10m0s  175h10m0s   176h0m0s  565h20m0s
}
