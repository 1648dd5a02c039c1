package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Event is what a contract reported, one of the types below.
type Event interface{ event() }

// Requested says that a request was made.
type Requested struct {
	RequestID claim.RequestID
	ModelID   claim.ModelID
	Requester claim.Address
	Options   claim.Options
	FeeWei    *big.Int
}

// InputAppended brings input bytes.
type InputAppended struct {
	RequestID claim.RequestID
	Offset    uint64
	Data      []byte
}

// InputCompleted says that claims may be made on a request.
type InputCompleted struct {
	RequestID claim.RequestID
	InputRoot merkle.Hash
}

// Proposed says that a claim was made.
type Proposed struct {
	ClaimID     claim.ClaimID
	Statement   claim.Statement
	Output      []byte
	DataLocator string
	WindowEnd   uint64
}

// Accepted says that a claim is the request's result.
type Accepted struct {
	ClaimID   claim.ClaimID
	RequestID claim.RequestID
}

// Superseded says that a claim ended because another one is the result.
type Superseded struct {
	ClaimID, Result claim.ClaimID
	Right           bool
}

// Rejected says that a claim was proven false by By, or that By settled a demand
// that had expired; then Expired follows.
type Rejected struct {
	ClaimID   claim.ClaimID
	RequestID claim.RequestID
	By        claim.Address
	BurnedWei *big.Int
}

// Expired says which demand was not answered in time.
type Expired struct {
	ClaimID   claim.ClaimID
	Level     uint
	Index     uint64
	Demander  claim.Address
	RewardWei *big.Int
}

// DisputeOpened says that the root of a claim's trace is demanded.
type DisputeOpened struct {
	ClaimID  claim.ClaimID
	Disputer claim.Address
	BondWei  *big.Int // B_c
}

// Demanded says that a grid node of a claim's trace was demanded.
type Demanded struct {
	ClaimID  claim.ClaimID
	Demander claim.Address
	Level    uint
	Index    uint64
	NodeHash merkle.Hash
	Deadline uint64
	BondWei  *big.Int // b_d
}

// Answered says that a demand was answered, and what was revealed: the hashes of the
// node's descendants in the next grid level, or the bytes of the chunk.
type Answered struct {
	ClaimID  claim.ClaimID
	Answerer claim.Address
	Level    uint
	Index    uint64
	Data     []byte
}

// DemandReleased says that the bond of a demand was credited.
type DemandReleased struct {
	ClaimID   claim.ClaimID
	Level     uint
	Index     uint64
	Owner     claim.Address
	AmountWei *big.Int
}

// RewardClaimed says that an earlier commit was shown for a claim's reward.
type RewardClaimed struct {
	ClaimID     claim.ClaimID
	Holder      claim.Address
	CommitBlock uint64
}

// RewardPaid says that the reward of a proof was credited.
type RewardPaid struct {
	ClaimID   claim.ClaimID
	Holder    claim.Address
	AmountWei *big.Int
}

// Delivered says that the requester took the result.
type Delivered struct {
	RequestID claim.RequestID
	Requester claim.Address
}

// DeliveryFailed says that the requester did not take the result.
type DeliveryFailed struct {
	RequestID claim.RequestID
	Requester claim.Address
}

// Cancelled says that a request was taken back.
type Cancelled struct {
	RequestID claim.RequestID
}

// ModelRegistered says that a model can be used.
type ModelRegistered struct {
	ModelID claim.ModelID
}

// Credited says that an account is owed more.
type Credited struct {
	Owner     claim.Address
	AmountWei *big.Int
}

func (*Requested) event()       {}
func (*InputAppended) event()   {}
func (*InputCompleted) event()  {}
func (*Proposed) event()        {}
func (*Accepted) event()        {}
func (*Superseded) event()      {}
func (*Rejected) event()        {}
func (*Expired) event()         {}
func (*DisputeOpened) event()   {}
func (*Demanded) event()        {}
func (*Answered) event()        {}
func (*DemandReleased) event()  {}
func (*RewardClaimed) event()   {}
func (*RewardPaid) event()      {}
func (*Delivered) event()       {}
func (*DeliveryFailed) event()  {}
func (*Cancelled) event()       {}
func (*ModelRegistered) event() {}
func (*Credited) event()        {}

// Log is an event and where it took place.
type Log struct {
	Event  Event
	Block  uint64
	Time   uint64 // of the block, Unix seconds
	TxHash merkle.Hash
}

// Logs returns the events of blocks from … to, in order.
func (g *Game) Logs(ctx context.Context, from, to uint64) ([]Log, error) {
	logs, err := g.client.backend.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(from), ToBlock: new(big.Int).SetUint64(to),
		Addresses: []common.Address{common.Address(g.Addresses.Models), common.Address(g.Addresses.Registry), common.Address(g.Addresses.Game)},
	})
	if err != nil {
		return nil, fmt.Errorf("read the events of blocks %d to %d: %w", from, to, err)
	}
	var out []Log
	for i := range logs {
		if logs[i].Removed {
			continue
		}
		e, ok := decodeLog(&logs[i])
		if !ok {
			continue
		}
		x := Log{Event: e, Block: logs[i].BlockNumber, TxHash: merkle.Hash(logs[i].TxHash)}
		if last := len(out) - 1; last >= 0 && out[last].Block == x.Block {
			x.Time = out[last].Time
		} else if x.Time, err = g.timeOf(ctx, &logs[i]); err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, nil
}

// timeOf returns the time of a log's block, which not every node says with the log.
func (g *Game) timeOf(ctx context.Context, l *types.Log) (uint64, error) {
	if l.BlockTimestamp != 0 {
		return l.BlockTimestamp, nil
	}
	head, err := g.client.HeadAt(ctx, l.BlockNumber)
	return head.Time, err
}

var (
	gameABI     = bindings.NewClaimGame()
	registryABI = bindings.NewInferenceRegistry()
	modelsABI   = bindings.NewModelRegistry()
)

// decoders read a log by the event's identifier.
var decoders = map[common.Hash]func(*types.Log) (Event, error){
	topic("Requested", registryABI): decoder(registryABI.UnpackRequestedEvent, func(e *bindings.InferenceRegistryRequested) Event {
		return &Requested{RequestID: e.RequestID, ModelID: e.ModelID, Requester: claim.Address(e.Requester), Options: optionsOf(e.Options), FeeWei: e.Fee}
	}),
	topic("InputAppended", registryABI): decoder(registryABI.UnpackInputAppendedEvent, func(e *bindings.InferenceRegistryInputAppended) Event {
		return &InputAppended{RequestID: e.RequestID, Offset: e.Offset.Uint64(), Data: e.Data}
	}),
	topic("InputCompleted", registryABI): decoder(registryABI.UnpackInputCompletedEvent, func(e *bindings.InferenceRegistryInputCompleted) Event {
		return &InputCompleted{RequestID: e.RequestID, InputRoot: e.InputRoot}
	}),
	topic("Delivered", registryABI): decoder(registryABI.UnpackDeliveredEvent, func(e *bindings.InferenceRegistryDelivered) Event {
		return &Delivered{RequestID: e.RequestID, Requester: claim.Address(e.Requester)}
	}),
	topic("DeliveryFailed", registryABI): decoder(registryABI.UnpackDeliveryFailedEvent, func(e *bindings.InferenceRegistryDeliveryFailed) Event {
		return &DeliveryFailed{RequestID: e.RequestID, Requester: claim.Address(e.Requester)}
	}),
	topic("Cancelled", registryABI): decoder(registryABI.UnpackCancelledEvent, func(e *bindings.InferenceRegistryCancelled) Event {
		return &Cancelled{RequestID: e.RequestID}
	}),
	topic("Credited", registryABI): decoder(registryABI.UnpackCreditedEvent, func(e *bindings.InferenceRegistryCredited) Event {
		return &Credited{Owner: claim.Address(e.Owner), AmountWei: e.Amount}
	}),
	topic("Proposed", gameABI): decoder(gameABI.UnpackProposedEvent, func(e *bindings.ClaimGameProposed) Event {
		return &Proposed{
			ClaimID: e.ClaimID, Output: e.Output, DataLocator: e.DataLocator, WindowEnd: e.WindowEnd.Uint64(),
			Statement: claim.Statement{RequestID: e.RequestID, InputRoot: e.InputRoot, TraceRoot: e.TraceRoot, T: e.T, Proposer: claim.Address(e.Proposer)},
		}
	}),
	topic("Accepted", gameABI): decoder(gameABI.UnpackAcceptedEvent, func(e *bindings.ClaimGameAccepted) Event {
		return &Accepted{ClaimID: e.ClaimID, RequestID: e.RequestID}
	}),
	topic("Superseded", gameABI): decoder(gameABI.UnpackSupersededEvent, func(e *bindings.ClaimGameSuperseded) Event {
		return &Superseded{ClaimID: e.ClaimID, Result: e.Result, Right: e.Right}
	}),
	topic("Rejected", gameABI): decoder(gameABI.UnpackRejectedEvent, func(e *bindings.ClaimGameRejected) Event {
		return &Rejected{ClaimID: e.ClaimID, RequestID: e.RequestID, By: claim.Address(e.By), BurnedWei: e.Burned}
	}),
	topic("Expired", gameABI): decoder(gameABI.UnpackExpiredEvent, func(e *bindings.ClaimGameExpired) Event {
		return &Expired{ClaimID: e.ClaimID, Level: uint(e.G), Index: e.Index, Demander: claim.Address(e.Demander), RewardWei: e.Reward}
	}),
	topic("DisputeOpened", gameABI): decoder(gameABI.UnpackDisputeOpenedEvent, func(e *bindings.ClaimGameDisputeOpened) Event {
		return &DisputeOpened{ClaimID: e.ClaimID, Disputer: claim.Address(e.Disputer), BondWei: e.DisputeBond}
	}),
	topic("Demanded", gameABI): decoder(gameABI.UnpackDemandedEvent, func(e *bindings.ClaimGameDemanded) Event {
		return &Demanded{
			ClaimID: e.ClaimID, Demander: claim.Address(e.Demander), Level: uint(e.G), Index: e.Index,
			NodeHash: e.NodeHash, Deadline: e.Deadline.Uint64(), BondWei: e.Bond,
		}
	}),
	topic("Answered", gameABI): decoder(gameABI.UnpackAnsweredEvent, func(e *bindings.ClaimGameAnswered) Event {
		return &Answered{ClaimID: e.ClaimID, Answerer: claim.Address(e.Answerer), Level: uint(e.G), Index: e.Index, Data: e.Data}
	}),
	topic("DemandReleased", gameABI): decoder(gameABI.UnpackDemandReleasedEvent, func(e *bindings.ClaimGameDemandReleased) Event {
		return &DemandReleased{ClaimID: e.ClaimID, Level: uint(e.G), Index: e.Index, Owner: claim.Address(e.Owner), AmountWei: e.Amount}
	}),
	topic("RewardClaimed", gameABI): decoder(gameABI.UnpackRewardClaimedEvent, func(e *bindings.ClaimGameRewardClaimed) Event {
		return &RewardClaimed{ClaimID: e.ClaimID, Holder: claim.Address(e.Holder), CommitBlock: e.CommitBlock.Uint64()}
	}),
	topic("RewardPaid", gameABI): decoder(gameABI.UnpackRewardPaidEvent, func(e *bindings.ClaimGameRewardPaid) Event {
		return &RewardPaid{ClaimID: e.ClaimID, Holder: claim.Address(e.Holder), AmountWei: e.Amount}
	}),
	topic("ModelRegistered", modelsABI): decoder(modelsABI.UnpackModelRegisteredEvent, func(e *bindings.ModelRegistryModelRegistered) Event {
		return &ModelRegistered{ModelID: e.ModelID}
	}),
}

// topic returns the identifier of a contract's event.
func topic(event string, contract abiGetter) common.Hash {
	contractABI := contract.GetABI()
	return contractABI.Events[event].ID
}

func decoder[E any](unpack func(*types.Log) (*E, error), convert func(*E) Event) func(*types.Log) (Event, error) {
	return func(l *types.Log) (Event, error) {
		e, err := unpack(l)
		if err != nil {
			return nil, err
		}
		return convert(e), nil
	}
}

// decodeLog reads a log of one of our contracts. A log that is none of the events
// above, or that another contract made to look like one, is not ok.
func decodeLog(l *types.Log) (Event, bool) {
	if len(l.Topics) == 0 {
		return nil, false
	}
	decode, known := decoders[l.Topics[0]]
	if !known {
		return nil, false
	}
	e, err := decode(l)
	return e, err == nil
}

func optionsOf(o bindings.IInferenceRegistryOptions) claim.Options {
	return claim.Options{MaxT: o.MaxT, BondWei: o.Bond, ExecTime: o.ExecTime, Deadline: o.Deadline, GasLimit: o.GasLimit}
}
