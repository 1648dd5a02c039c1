package chain

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/opset"
)

// call returns a transaction to a contract without value.
func call(name string, to claim.Address, data []byte) Tx { return Tx{Name: name, To: &to, Data: data} }

// RequestTx asks for a model's output. The input is the whole of it or its first
// whole chunks, at most claim.MaxInputPart bytes. It requires that o.Validate
// accepts the options.
func (g *Game) RequestTx(m claim.ModelID, input []byte, o *claim.Options, feeWei *big.Int) Tx {
	tx := call("request", g.Addresses.Registry, registryABI.PackRequest(m, input, bindings.IInferenceRegistryOptions{
		MaxT: o.MaxT, Bond: o.BondWei, ExecTime: o.ExecTime, Deadline: o.Deadline, GasLimit: o.GasLimit,
	}))
	tx.ValueWei = feeWei
	return tx
}

// AppendInputTx brings the next part of a request's input.
func (g *Game) AppendInputTx(id claim.RequestID, offset uint64, data []byte) Tx {
	return call("appendInput", g.Addresses.Registry, registryABI.PackAppendInput(id, new(big.Int).SetUint64(offset), data))
}

// CancelTx takes a request back.
func (g *Game) CancelTx(id claim.RequestID) Tx {
	return call("cancel", g.Addresses.Registry, registryABI.PackCancel(id))
}

// CommitTx stores the block of a commit.
func (g *Game) CommitTx(h claim.CommitHash) Tx {
	return call("commit", g.Addresses.Game, gameABI.PackCommit(h))
}

// Proposal is a claim to be made. The proposer is whoever sends it.
type Proposal struct {
	Statement   claim.Statement
	Output      []byte
	OutPath     []merkle.Hash // from the output's tree node to the trace root, bottom up
	DataLocator string
	Salt        claim.Salt
	BondWei     *big.Int
}

// ProposeTx makes a claim.
func (g *Game) ProposeTx(p *Proposal) Tx {
	tx := call("propose", g.Addresses.Game, gameABI.PackPropose(bindings.IClaimGameProposal{
		RequestID: p.Statement.RequestID, InputRoot: p.Statement.InputRoot, TraceRoot: p.Statement.TraceRoot, T: p.Statement.T,
		Output: p.Output, OutPath: words(p.OutPath), DataLocator: p.DataLocator, Salt: p.Salt,
	}))
	tx.ValueWei = p.BondWei
	return tx
}

// ClaimID returns the identifier that a claim has in g.
func (g *Game) ClaimID(s *claim.Statement) claim.ClaimID {
	return claim.Contract{ChainID: g.client.ChainID(), Address: g.Addresses.Game}.ClaimID(s)
}

// ProveFaultTx ends a claim by a fault proof.
func (g *Game) ProveFaultTx(id claim.ClaimID, proof []byte, salt claim.Salt) Tx {
	return call("proveFault", g.Addresses.Game, gameABI.PackProveFault(id, proof, salt))
}

// OpenDisputeTx demands the root of a claim's trace. The value is B_c and b_d; what is
// more is credited back, so that a base fee that grows does not make the call fail.
func (g *Game) OpenDisputeTx(id claim.ClaimID, valueWei *big.Int) Tx {
	tx := call("openDispute", g.Addresses.Game, gameABI.PackOpenDispute(id))
	tx.ValueWei = valueWei
	return tx
}

// DemandTx demands grid nodes whose parents were answered; the value is b_d for each,
// and more is credited back. Those that others have demanded are left out.
func (g *Game) DemandTx(id claim.ClaimID, items []claim.DemandItem, valueWei *big.Int) Tx {
	packed := make([]bindings.IClaimGameDemandItem, len(items))
	for i := range items {
		x := &items[i]
		packed[i] = bindings.IClaimGameDemandItem{G: uint8(x.Level), Index: x.Index, NodeHash: x.NodeHash, Path: words(x.Path)}
	}
	tx := call("demandMany", g.Addresses.Game, gameABI.PackDemandMany(id, packed))
	tx.ValueWei = valueWei
	return tx
}

// AnswerTx answers demands. Those that others have answered are left out.
func (g *Game) AnswerTx(id claim.ClaimID, items []claim.AnswerItem) Tx {
	packed := make([]bindings.IClaimGameAnswerItem, len(items))
	for i := range items {
		x := &items[i]
		packed[i] = bindings.IClaimGameAnswerItem{G: uint8(x.Level), Index: x.Index, Data: x.Data}
	}
	return call("answerMany", g.Addresses.Game, gameABI.PackAnswerMany(id, packed))
}

// SettleTx accepts a claim whose time has passed.
func (g *Game) SettleTx(id claim.ClaimID) Tx { return g.SettleExpiredTx(id, 0, 0) }

// SettleExpiredTx rejects a claim because the demand of a grid node was not answered
// in time.
func (g *Game) SettleExpiredTx(id claim.ClaimID, level uint, index uint64) Tx {
	return call("settle", g.Addresses.Game, gameABI.PackSettle(id, uint8(level), index))
}

// ReleaseDemandTx credits the bond of a demand to its owner, after the claim's end.
func (g *Game) ReleaseDemandTx(id claim.ClaimID, level uint, index uint64) Tx {
	return call("releaseDemand", g.Addresses.Game, gameABI.PackReleaseDemand(id, uint8(level), index))
}

// words converts hashes to what the bindings take.
func words(hashes []merkle.Hash) [][32]byte {
	out := make([][32]byte, len(hashes))
	for i, h := range hashes {
		out[i] = h
	}
	return out
}

// SupersedeTx ends a claim whose request has a result.
func (g *Game) SupersedeTx(id claim.ClaimID) Tx {
	return call("supersede", g.Addresses.Game, gameABI.PackSupersede(id))
}

// ClaimRewardTx makes the sender the holder of a claim's reward.
func (g *Game) ClaimRewardTx(id claim.ClaimID, proof []byte, salt claim.Salt) Tx {
	return call("claimReward", g.Addresses.Game, gameABI.PackClaimReward(id, proof, salt))
}

// PayRewardTx credits a claim's reward to its holder.
func (g *Game) PayRewardTx(id claim.ClaimID) Tx {
	return call("payReward", g.Addresses.Game, gameABI.PackPayReward(id))
}

// DeliverTx calls the requester with the final output.
func (g *Game) DeliverTx(id claim.RequestID, output []byte) Tx {
	return call("deliver", g.Addresses.Registry, registryABI.PackDeliver(id, output))
}

// WithdrawBondsTx sends the sender's credit in the claim game to an account.
func (g *Game) WithdrawBondsTx(to claim.Address) Tx {
	return call("withdraw", g.Addresses.Game, gameABI.PackWithdraw(common.Address(to)))
}

// WithdrawFeesTx sends the sender's credit in the registry to an account.
func (g *Game) WithdrawFeesTx(to claim.Address) Tx {
	return call("withdraw", g.Addresses.Registry, registryABI.PackWithdraw(common.Address(to)))
}

// Opset is an entry of the table of opsets.
type Opset struct {
	Version       uint64
	VectorsHash   merkle.Hash
	Verifier      claim.Address
	Checker       claim.Address
	Fault, Clean  []byte // inputs of the verifier: one that proves a fault, one that does not
	Graph, Report []byte // an input of the checker, and its answer
}

// AddOpsetTx adds an opset after its self-test. Only the owner of the model registry
// may.
func (g *Game) AddOpsetTx(o *Opset) Tx {
	return call("addOpset", g.Addresses.Models, modelsABI.PackAddOpset(new(big.Int).SetUint64(o.Version),
		o.VectorsHash, common.Address(o.Verifier), common.Address(o.Checker), bindings.IModelRegistryTrials{
			Fault: o.Fault, Clean: o.Clean, Graph: o.Graph, Report: o.Report,
		}))
}

// CurrentOpset returns the entry for the instruction set that this module implements,
// judged by the precompile STEP_VERIFY and checked by GRAPH_CHECK.
func CurrentOpset() (*Opset, error) {
	fault, clean, err := contracts.SelfTest()
	if err != nil {
		return nil, err
	}
	graph, report, err := contracts.CheckerTest()
	if err != nil {
		return nil, err
	}
	return &Opset{
		Version: opset.Version, VectorsHash: opset.VectorsHash,
		Verifier: (*precompiles.StepVerify)(nil).Address(), Checker: (*precompiles.GraphCheck)(nil).Address(),
		Fault: fault, Clean: clean, Graph: graph, Report: report,
	}, nil
}
