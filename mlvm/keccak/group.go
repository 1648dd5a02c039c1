package keccak

import (
	"unsafe"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

const (
	rate     = 136 // bytes of a block of keccak256
	maxLanes = 8   // messages that are hashed together at most
)

// group are messages of one length that are hashed together.
type group struct {
	path     cpu.Path
	lanes    int
	size     int // of each message
	blocks   int // of rate bytes in the prefix and a message
	messages [maxLanes]*byte
	tails    [maxLanes][rate]byte // what is left of the prefix and a message, padded
}

// prepare makes g a group of messages of the given size.
func (g *group) prepare(size int) {
	if g.size == size {
		return
	}
	g.size, g.blocks = size, (1+size)/rate
	for lane := range g.tails {
		tail := &g.tails[lane]
		*tail = [rate]byte{}
		tail[(1+size)%rate] = 0x01
		tail[rate-1] |= 0x80
	}
}

// set makes b, of the size that was prepared, the message of a lane.
func (g *group) set(lane int, b []byte) {
	g.messages[lane] = unsafe.SliceData(b)
	if g.blocks == 0 {
		copy(g.tails[lane][1:], b) // after the prefix, 0
	} else {
		copy(g.tails[lane][:], b[g.blocks*rate-1:])
	}
}

// hash sets out to the hashes of the first messages, of which there must be at least
// one. The messages of the other lanes are forgotten.
func (g *group) hash(out []merkle.Hash) {
	if len(out) == g.lanes {
		leafGroup(g, out)
		return
	}
	for lane := len(out); lane < g.lanes; lane++ {
		g.messages[lane] = g.messages[0] // to be read, for nothing
	}
	var all [maxLanes]merkle.Hash
	leafGroup(g, all[:g.lanes])
	copy(out, all[:])
}
