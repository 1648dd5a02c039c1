// Command price writes the gas of every vector into the JSON files that geth's
// test harness reads. The vectors' inputs and outputs come from an independent
// program that knows no prices; what a call costs is the schedule's to say, and
// gas_test.go checks the formulas by hand. It also writes files of worst cases
// (package worst), which are there to be measured.
//
//	go run ./precompiles/gas/price
package main

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/gas/worst"
)

// vector is an entry of geth's core/vm/testdata/precompiles/*.json.
type vector struct {
	Input       string
	Expected    string
	Name        string
	Gas         uint64
	NoBenchmark bool
}

func main() {
	if err := run("precompiles/testdata"); err != nil {
		fmt.Fprintln(os.Stderr, "price:", err)
		os.Exit(1)
	}
}

// run prices the vectors of every contract in the folder.
func run(dir string) error {
	cases, err := worst.Cases()
	if err != nil {
		return err
	}
	names := []string{"merkleVerify", "tensorOp", "stepVerify", "graphCheck"}
	for i, c := range precompiles.All() {
		path := filepath.Join(dir, names[i])
		if err := price(path+".json", c); err != nil {
			return err
		}
		if err := writeWorst(path+"Worst.json", c, cases); err != nil {
			return err
		}
	}
	return nil
}

// writeWorst writes the frozen worst cases of a contract.
func writeWorst(path string, c precompiles.Contract, cases []worst.Case) error {
	var vectors []vector
	for _, w := range cases {
		if !w.Frozen || w.Contract.Address() != c.Address() {
			continue
		}
		out, err := c.Run(w.Input)
		if err != nil {
			return fmt.Errorf("%s: %w", w.Name, err)
		}
		vectors = append(vectors, vector{
			Input: hex.EncodeToString(w.Input), Expected: hex.EncodeToString(out),
			Name: strings.ReplaceAll(w.Name, " ", "_"), Gas: c.RequiredGas(w.Input),
		})
	}
	return write(path, vectors)
}

func price(path string, c precompiles.Contract) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var vectors []vector
	if err := json.Unmarshal(b, &vectors); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for i := range vectors {
		input, err := hex.DecodeString(vectors[i].Input)
		if err != nil {
			return fmt.Errorf("%s: vector %d: %w", path, i, err)
		}
		vectors[i].Gas = c.RequiredGas(input)
	}
	return write(path, vectors)
}

func write(path string, vectors []vector) error {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(vectors); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}
