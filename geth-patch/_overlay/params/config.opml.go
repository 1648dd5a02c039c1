// Copyright 2026 The mlgeth Authors
// This file is part of the go-ethereum library as patched by mlgeth.
//
// The go-ethereum library is free software: you can redistribute it and/or modify
// it under the terms of the GNU Lesser General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// The go-ethereum library is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. See the
// GNU Lesser General Public License for more details.
//
// You should have received a copy of the GNU Lesser General Public License
// along with the go-ethereum library. If not, see <http://www.gnu.org/licenses/>.

package params

import (
	"errors"
	"fmt"
	"math/big"
)

// IsOPML returns whether the OPML precompiles are active at the given block.
// OPML is orthogonal to the sequence of upstream forks: it stays active under
// Amsterdam and Bogota, whose precompile set is that of Osaka. It is inactive
// before Osaka and under UBT whatever opmlTime says, so that a configuration
// that never went through CheckConfigForkOrder (the overrides of a trace) cannot
// combine it with a set it does not extend.
func (c *ChainConfig) IsOPML(num *big.Int, time uint64) bool {
	return c.IsOsaka(num, time) && !c.IsUBT(num, time) && isTimestampForked(c.OPMLTime, time)
}

// checkOPMLOrder checks that a scheduled OPML fork finds the rules it extends:
// Osaka must be active at or before it, and the chain must not move to UBT,
// whose precompile set is based on Berlin.
func (c *ChainConfig) checkOPMLOrder() error {
	switch {
	case c.OPMLTime == nil:
		return nil
	case c.OsakaTime == nil:
		return fmt.Errorf("unsupported fork ordering: osakaTime not enabled, but opmlTime enabled at timestamp %v", *c.OPMLTime)
	case *c.OPMLTime < *c.OsakaTime:
		return fmt.Errorf("unsupported fork ordering: osakaTime enabled at timestamp %v, but opmlTime enabled at timestamp %v", *c.OsakaTime, *c.OPMLTime)
	case c.UBTTime != nil || c.EnableUBTAtGenesis:
		return errors.New("unsupported fork combination: opmlTime together with UBT")
	}
	return nil
}
