package contracts

import "golang.org/x/crypto/sha3"

// Tags of the identifiers and commits of PROTOCOL §1: ASCII, right-padded with
// zeros to a word, in front of the abi.encode of their values.
const (
	TagOpset   = "OPML/OPSET/1"
	TagModel   = "OPML/MODEL/1"
	TagRequest = "OPML/REQUEST/1"
	TagClaim   = "OPML/CLAIM/1"
	TagCommit  = "OPML/COMMIT/1"
	TagFault   = "OPML/FAULT/1"
)

// VerdictFault is the plain preimage of the word by which a verifier says that
// a fault is proven (PROTOCOL §4).
const VerdictFault = "OPML/VERDICT/FAULT/1"

// Addresses of the precompiles: fourteen zero bytes less four for "OPML", which
// is followed by a 16-bit number.
var (
	MerkleVerifyAddress = precompileAddress(1)
	TensorOpAddress     = precompileAddress(2)
	StepVerifyAddress   = precompileAddress(3)
)

// Limits that the contracts enforce.
const (
	MinChunkLog2    = 5          // chunks of 32 bytes
	MaxChunkLog2    = 12         // chunks of 4 KiB
	MaxTraceDepth   = 48         // dA + dB + dC
	MaxWeightsDepth = 48         // dV + dW
	MaxInputDepth   = 15         // 1 MiB in chunks of 32 bytes
	MaxSegments     = 1 << 24    // t < 2^24 (NUMERICS §2.2)
	MaxInputBytes   = 1 << 20    // of a whole input
	MaxInputPart    = 32 << 10   // of it in one transaction
	MaxOutputBytes  = 16 << 10   // OUT
	MaxLocatorBytes = 256        // dataLocator of a claim
	MaxDeliverGas   = 10_000_000 // gasLimit of a request
	DescriptorBytes = 672        // NUMERICS §3.4
	MinBurnBps      = 2_500      // a quarter of a slashed bond, in 1/10,000
	NoStopNode      = 1<<32 - 1  // stopNode of a model without one
	OutModeData     = 0          // OUT is the bytes of outNode
	OutModeRoot     = 1          // OUT is the segment root
	ContextBytes    = 192        // in front of a proof in a verifier's input
	DeliverCallGas  = 5_000      // reserved in deliver for the CALL itself
)

// Magic returns the word by which a verifier says that a fault is proven.
func Magic() [32]byte { return Keccak256([]byte(VerdictFault)) }

// TagWord returns the word that a tag occupies in a hash preimage.
func TagWord(tag string) (w [32]byte) {
	copy(w[:], tag)
	return w
}

func precompileAddress(n byte) (a [20]byte) {
	copy(a[14:], "OPML")
	a[19] = n
	return a
}

// Keccak256 returns the hash that the contracts use.
func Keccak256(b []byte) (h [32]byte) {
	d := sha3.NewLegacyKeccak256()
	d.Write(b)
	d.Sum(h[:0])
	return h
}
