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

package ethapi

import "github.com/ethereum/go-ethereum/params"

// activations are the times of the three configurations that eth_config reports:
// the active one, the next one and the last one scheduled.
type activations struct {
	current, next, last *uint64
}

// opmlActivations returns the activation times at the given head time with
// opmlTime, which must be set, merged into those of the upstream forks. next is
// the next upstream fork, or nil.
func opmlActivations(c *params.ChainConfig, head uint64, next *uint64) activations {
	at := activations{
		current: c.Timestamp(c.LatestFork(head)),
		next:    next,
		last:    later(c.Timestamp(c.LatestFork(^uint64(0))), c.OPMLTime),
	}
	if *c.OPMLTime <= head {
		at.current = later(at.current, c.OPMLTime)
	} else if next == nil || *c.OPMLTime < *next {
		at.next = c.OPMLTime
	}
	return at
}

// later returns the later of two times, b if a is nil.
func later(a, b *uint64) *uint64 {
	if a == nil || *a < *b {
		return b
	}
	return a
}
