package claim

import (
	"fmt"
	"math/big"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// RequestStatus is a request's way: None, then Open, then one of the others, which
// are final.
type RequestStatus uint8

// The statuses of a request.
const (
	NoRequest RequestStatus = iota
	Open                    // takes claims
	Final                   // has a result
	Cancelled               // was taken back
)

// String returns the name of s as the contracts write it.
func (s RequestStatus) String() string {
	if s > Cancelled {
		return fmt.Sprintf("status(%d)", uint8(s))
	}
	return [...]string{"None", "Open", "Final", "Cancelled"}[s]
}

// Request is a request as the inference registry keeps it.
type Request struct {
	Model       ModelID
	Options     Options
	Requester   Address
	FeeWei      *big.Int
	Input       []byte      // so far
	InputRoot   merkle.Hash // zero until the input is complete
	Status      RequestStatus
	Result      ClaimID // the accepted claim
	FinalizedAt uint64
	Delivered   bool
}

// MakeRequest asks for a model's output on an input, of which the first part may come
// along. The value is the fee.
func (g *Game) MakeRequest(m Msg, model ModelID, input []byte, o Options) (RequestID, error) {
	x := g.Models[model]
	switch {
	case x == nil:
		return RequestID{}, ErrUnknownModel
	case o.Validate() != nil || o.MaxT > x.Shape.MaxSegments:
		return RequestID{}, ErrOptions
	case m.value().BitLen() > 96:
		return RequestID{}, ErrValue
	}
	r := &Request{Model: model, Options: o, Requester: m.From, FeeWei: m.value(), Status: Open}
	if len(input) > 0 {
		if err := r.append(x, 0, input); err != nil {
			return RequestID{}, err
		}
	}
	id := g.Registry.RequestID(m.From, g.Counters[m.From], model, &o)
	g.Counters[m.From]++
	g.Requests[id] = r
	g.Fees.lock(r.FeeWei)
	return id, nil
}

// open returns a request that takes claims.
func (g *Game) open(id RequestID) (*Request, error) {
	r := g.Requests[id]
	if r == nil || r.Status != Open {
		return nil, ErrNotOpen
	}
	return r, nil
}

// AppendInput brings the next part of a request's input.
func (g *Game) AppendInput(m Msg, id RequestID, offset uint64, data []byte) error {
	r, err := g.open(id)
	switch {
	case err != nil:
		return err
	case m.From != r.Requester:
		return ErrRequester
	case r.InputRoot != merkle.Hash{}, len(data) == 0:
		return ErrInput
	}
	return r.append(g.Models[r.Model], offset, data)
}

func (r *Request) append(x *Model, offset uint64, data []byte) error {
	total, want := offset+uint64(len(data)), uint64(x.Shape.InputLen)
	chunk := 1 << x.Shape.ChunkLog2
	switch {
	case offset != uint64(len(r.Input)), len(data) > MaxInputPart, total > want:
		return ErrInput
	case total < want && len(data)%chunk != 0:
		return ErrInput
	}
	r.Input = append(r.Input[:offset:offset], data...)
	if total == want {
		r.InputRoot = chunkTree(r.Input, x.Shape.ChunkLog2, x.Shape.DI).Root()
	}
	return nil
}

// chunkTree returns the tree over the chunks of data (PROTOCOL §1).
func chunkTree(data []byte, chunkLog2, depth uint8) *merkle.Tree {
	var leaves []merkle.Hash
	for size := 1 << chunkLog2; len(data) > 0; data = data[min(size, len(data)):] {
		leaves = append(leaves, merkle.Leaf(data[:min(size, len(data))]))
	}
	return merkle.NewTree(leaves, uint(depth))
}

// pendingClaims counts the claims on a request that have not ended.
func (g *Game) pendingClaims(id RequestID) (n int) {
	for _, c := range g.Claims {
		if c.Statement.RequestID == id && c.Status == Pending {
			n++
		}
	}
	return n
}

// Cancel takes a request back, and its fee.
func (g *Game) Cancel(m Msg, id RequestID) error {
	r, err := g.open(id)
	switch {
	case err != nil:
		return err
	case m.From != r.Requester:
		return ErrRequester
	case m.At.Time <= r.Options.Deadline:
		return ErrDeadline
	case g.pendingClaims(id) != 0:
		return ErrPendingClaim
	}
	r.Status = Cancelled
	g.Fees.release(r.Requester, r.FeeWei)
	return nil
}

// Deliver calls the requester with the final output. Whether the callback succeeds is
// for the caller to know; until it does once, the call can be repeated.
func (g *Game) Deliver(m Msg, id RequestID, output []byte, succeeds bool) error {
	r := g.Requests[id]
	switch {
	case r == nil || r.Status != Final:
		return ErrNoResult
	case r.Delivered:
		return ErrNothing
	case merkle.Sum(output) != g.Claims[r.Result].OutputHash:
		return ErrOutput
	}
	r.Delivered = succeeds
	return nil
}
