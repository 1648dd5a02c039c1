package claim

import (
	"fmt"
	"math/big"
	"strings"
)

// etherDigits is the number of decimal places of an ether.
const etherDigits = 18

// Ether writes an amount of wei in ether, exactly.
func Ether(wei *big.Int) string {
	s := fmt.Sprintf("%0*s", etherDigits+1, new(big.Int).Abs(wei))
	s = s[:len(s)-etherDigits] + "." + s[len(s)-etherDigits:]
	s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	if wei.Sign() < 0 {
		s = "-" + s
	}
	return s
}

// maxEtherDigits bounds the digits before the point: there are fewer ether.
const maxEtherDigits = 18

// ParseEther reads an amount of ether, in decimal without sign or exponent, as wei.
func ParseEther(s string) (wei *big.Int, err error) {
	whole, part, _ := strings.Cut(s, ".")
	digits := whole + part + strings.Repeat("0", max(0, etherDigits-len(part)))
	if whole == "" || len(whole) > maxEtherDigits || len(part) > etherDigits || strings.Trim(digits, "0123456789") != "" {
		return nil, fmt.Errorf("%.40q is no amount of ether, want one such as 0.5", s)
	}
	wei, _ = new(big.Int).SetString(digits, 10) // digits only
	return wei, nil
}
