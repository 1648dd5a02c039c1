package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"strings"
)

// listing makes the compiler print the assembly of the module's packages.
const listing = "-gcflags=github.com/mlgeth/mlgeth/...=-S"

// canaryFile is where fused instructions belong.
const canaryFile = "mlvm/matrix/probe/canary.go"

// fusedInstruction is a line of a listing with an instruction that multiplies and adds
// floats with one rounding: FMADDD, FNMSUB and the like.
var fusedInstruction = regexp.MustCompile(`\(([^()]+\.go:[0-9]+)\)\s+(FN?M(?:ADD|SUB)\w*)\s`)

// fusedPlaces returns the lines of the module's source, relative to its root, that a
// compiler has made fused instructions of, once each.
func fusedPlaces(root string, r io.Reader) (places []string, err error) {
	seen := make(map[string]bool)
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		b := scanner.Bytes()
		if !bytes.Contains(b, []byte("MADD")) && !bytes.Contains(b, []byte("MSUB")) {
			continue
		}
		match := fusedInstruction.FindSubmatch(b)
		if match == nil || seen[string(match[1])] {
			continue
		}
		seen[string(match[1])] = true
		places = append(places, strings.TrimPrefix(string(match[1]), root+string(filepath.Separator)))
	}
	return places, scanner.Err()
}

// checkFused returns an error if anything but the canary is fused, or not even that, so
// that nothing shows that others would be seen. A probe cannot show all such places: most
// often the last bit of a product is rounded away.
func checkFused(places []string) error {
	canary := false
	var others []string
	for _, place := range places {
		if strings.HasPrefix(filepath.ToSlash(place), canaryFile+":") {
			canary = true
		} else {
			others = append(others, place)
		}
	}
	switch {
	case len(others) > 0:
		return fmt.Errorf("the compiler fuses a product of floats with a sum; convert the product (float64(x*y)) in %s", strings.Join(others, ", "))
	case !canary:
		return fmt.Errorf("the compiler does not even fuse %s", canaryFile)
	}
	return nil
}
