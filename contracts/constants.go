package contracts

// Tags of the identifiers and commits of PROTOCOL §1: ASCII, right-padded with
// zeros to a word, in front of one word for each value.
const (
	TagOpset   = "OPML/OPSET/1"
	TagModel   = "OPML/MODEL/1"
	TagRequest = "OPML/REQUEST/1"
	TagClaim   = "OPML/CLAIM/1"
	TagCommit  = "OPML/COMMIT/1"
	TagFault   = "OPML/FAULT/1"
)

// Limits that only the contracts enforce; those of the verifier come from
// precompiles.
const (
	MaxInputPart    = 32 << 10   // input bytes of one transaction
	MaxLocatorBytes = 256        // dataLocator of a claim
	MaxDeliverGas   = 10_000_000 // gasLimit of a request
	DeliverCallGas  = 10_000     // reserved in deliver for the CALL and what follows it
	MinBurnBps      = 2_500      // least burned share of a slashed bond, in 1/10,000
)
