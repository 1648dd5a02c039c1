package solgen

import (
	"bytes"
	"fmt"
	"strings"
	"text/template"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// File is a generated file of src/generated.
type File struct {
	Name string
	Text []byte
}

// Files returns all generated files.
func Files() ([]File, error) {
	var files []File
	for _, f := range []struct {
		name, template string
		data           any
	}{
		{"OPMLConstants.sol", constantsTemplate, constants()},
		{"InstructionLayout.sol", instructionTemplate, instructionLayout()},
		{"Poseidon2Constants.sol", poseidonTemplate, poseidonParameters()},
	} {
		text, err := execute(f.template, f.data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.name, err)
		}
		files = append(files, File{f.name, text})
	}
	return files, nil
}

func hexOf(b []byte) string { return fmt.Sprintf("%x", b) }

func execute(text string, data any) ([]byte, error) {
	funcs := template.FuncMap{
		"address": checksumAddress,
		"word":    func(b [32]byte) string { return fmt.Sprintf("0x%x", b) },
		"name":    func(s string) string { return strings.TrimPrefix(s, "OPML_") },
	}
	t, err := template.New("").Funcs(funcs).Parse(text)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = t.Execute(&out, data)
	return out.Bytes(), err
}

// checksumAddress writes an address as Solidity literals demand it (EIP-55).
func checksumAddress(a [20]byte) string {
	text := []byte(fmt.Sprintf("%x", a))
	hash := merkle.Sum(text)
	for i, c := range text {
		nibble := hash[i/2] >> (4 * (1 - i%2)) & 15
		if c >= 'a' && nibble >= 8 {
			text[i] = c - 'a' + 'A'
		}
	}
	return "0x" + string(text)
}
