package solgen

import (
	"bytes"
	"fmt"
	"strings"
	"text/template"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Constants returns the text of src/generated/OPMLConstants.sol.
func Constants() ([]byte, error) {
	funcs := template.FuncMap{
		"address": checksumAddress,
		"word":    func(b [32]byte) string { return fmt.Sprintf("0x%x", b) },
		"name":    func(s string) string { return strings.TrimPrefix(s, "OPML_") },
	}
	t, err := template.New("constants").Funcs(funcs).Parse(constantsTemplate)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = t.Execute(&out, constants())
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
