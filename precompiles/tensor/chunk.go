package tensor

// Limits of PROTOCOL §1 and NUMERICS §2.1.
const (
	MinChunkLog2 = 5         // a chunk has at least 32 bytes, so no element straddles two
	MaxChunkLog2 = 12        // and at most 4,096
	MaxSize      = 1<<39 - 1 // elements of a tensor
)

// Chunks returns the number of chunks of 2^chunkLog2 bytes that byteLen bytes
// fill, the last one perhaps in part.
func Chunks(byteLen int64, chunkLog2 uint) int64 {
	return (byteLen + 1<<chunkLog2 - 1) >> chunkLog2
}

// ChunkLen returns the exact length in bytes of the given chunk of a tensor of
// byteLen bytes. It requires 0 <= chunk < Chunks(byteLen, chunkLog2).
func ChunkLen(byteLen, chunk int64, chunkLog2 uint) int64 {
	return min(byteLen-chunk<<chunkLog2, 1<<chunkLog2)
}

// PerChunkLog2 returns the base-2 logarithm of the number of elements of d in a
// whole chunk of 2^chunkLog2 bytes.
func (d DType) PerChunkLog2(chunkLog2 uint) uint {
	if d == I4 {
		return chunkLog2 + 1
	}
	return chunkLog2 - uint(d)
}
