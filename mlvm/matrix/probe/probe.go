package main

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"os"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
)

// line is a value with its name.
type line struct{ name, value string }

// probe collects lines.
type probe struct {
	threads int
	folder  string // for files, empty at first
	section string
	lines   []line

	subjects []*subject // that the sections so far have made
}

// sections are the parts of the product, in the order in which they are computed.
var sections = []struct {
	name    string
	compute func(context.Context, *probe) error
}{
	{"canary", canary}, {"keccak", trees}, {"kernel", kernels}, {"model", models}, {"run", runs}, {"proof", proofs}, {"precompile", precompile},
}

// compute returns all lines. It does not use more goroutines than it is told to.
func compute(ctx context.Context, threads int) ([]line, error) {
	folder, err := os.MkdirTemp("", "probe-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder) // what is left of it is in the way of nobody
	p := &probe{threads: threads, folder: folder}
	for _, s := range sections {
		p.section = s.name
		if err := s.compute(ctx, p); err != nil {
			return nil, fmt.Errorf("%s: %w", s.name, err)
		}
	}
	return p.lines, nil
}

// add adds a line to the present section. There is no space in what a value prints.
func (p *probe) add(name string, value any) {
	p.lines = append(p.lines, line{p.section + "/" + name, fmt.Sprint(value)})
}

// addHash adds the hash of a row of byte strings.
func (p *probe) addHash(name string, parts ...[]byte) {
	h := sha256.New()
	for _, b := range parts {
		h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(b))))
		h.Write(b)
	}
	p.add(name, hex.EncodeToString(h.Sum(nil)))
}

// random returns n bytes that follow from a seed.
func random(seed uint64, n int) []byte {
	b := make([]byte, 0, n+8)
	for i := uint64(0); len(b) < n; i++ {
		b = binary.LittleEndian.AppendUint64(b, fixed.Mix64(seed, i))
	}
	return b[:n]
}
