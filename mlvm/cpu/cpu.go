// Package cpu is the one place that knows what the processor can do and what the
// environment wants of it. A Path names the instructions that an implementation may
// use; packages with assembly (keccak, kernel) list the paths that they have, and Best
// chooses among them.
//
// # Forcing a path
//
// The variable MLVM_PATH names the path that Best does not go beyond: generic, on amd64
// avx2, avx512 or amx, on arm64 neon. A package that lacks it takes the best one below. If the
// machine lacks it, everything is generic, and Check says so; commands refuse to start.
// The build tag purego leaves all assembly out: then there is no path but generic.
//
// Results never depend on the path. Tests run over all of them (package cputest) and
// fail if one of those in MLVM_REQUIRE, separated by commas, is not available.
package cpu

import (
	"fmt"
	"os"
	"slices"
)

// Path names a set of instructions.
type Path string

// The paths, those of an architecture by speed.
const (
	Generic Path = "generic" // portable Go
	NEON    Path = "neon"    // of ARMv8.0: every arm64
	AVX2    Path = "avx2"
	AVX512  Path = "avx512" // F, BW, DQ, VL and VNNI: Cascade Lake, Zen 4 and later
	AMX     Path = "amx"    // AVX512 and tiles of bytes: Sapphire Rapids and later, on Linux
)

// order are all paths, the fastest of each architecture last.
var order = []Path{Generic, NEON, AVX2, AVX512, AMX}

// PathVariable is the environment variable that names the path to go to at most.
const PathVariable = "MLVM_PATH"

// limit is the path that Best does not go beyond, and limitErr what was wrong with the
// one that was asked for.
var limit, limitErr = parseLimit(os.Getenv(PathVariable))

// parseLimit returns the path that a value of PathVariable stands for.
func parseLimit(value string) (Path, error) {
	path := Path(value)
	switch {
	case value == "":
		return order[len(order)-1], nil
	case !slices.Contains(order, path):
		return Generic, fmt.Errorf("%s is %q, want one of %v", PathVariable, value, Paths(order...))
	case !Available(path):
		return Generic, fmt.Errorf("%s is %s, which this machine or build lacks", PathVariable, path)
	}
	return path, nil
}

// Check returns an error if the environment asks for a path that does not exist or that
// this machine cannot take.
func Check() error { return limitErr }

// Available reports whether this machine and build can take a path, whatever the
// environment says.
func Available(path Path) bool {
	return path == Generic || slices.Contains(order, path) && detected(path)
}

// Paths returns those of the given paths that are available, the fastest last.
func Paths(implemented ...Path) (list []Path) {
	for _, path := range order {
		if slices.Contains(implemented, path) && Available(path) {
			list = append(list, path)
		}
	}
	return list
}

// Best returns the fastest of the given paths that is available and not beyond what the
// environment allows. Generic is always among them.
func Best(implemented ...Path) Path { return best(limit, implemented) }

func best(limit Path, implemented []Path) Path {
	path := Generic
	for _, p := range Paths(implemented...) {
		if slices.Index(order, p) <= slices.Index(order, limit) {
			path = p
		}
	}
	return path
}
