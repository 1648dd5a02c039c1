// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bindings

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// DigitConsumerClassification is an auto generated low-level Go binding around an user-defined struct.
type DigitConsumerClassification struct {
	Requested bool
	Done      bool
	Digit     uint8
}

// IClaimGameClaim is an auto generated low-level Go binding around an user-defined struct.
type IClaimGameClaim struct {
	RequestID   [32]byte
	TraceRoot   [32]byte
	OutputHash  [32]byte
	Proposer    common.Address
	T           uint32
	Status      uint8
	OpenDemands uint32
	Bond        *big.Int
	ProposedAt  *big.Int
	WindowEnd   *big.Int
	LiveUntil   *big.Int
	Disputer    common.Address
	DisputeBond *big.Int
}

// IClaimGameDemand is an auto generated low-level Go binding around an user-defined struct.
type IClaimGameDemand struct {
	NodeHash   [32]byte
	Demander   common.Address
	Bond       *big.Int
	Answerer   common.Address
	DemandedAt *big.Int
	AnsweredAt *big.Int
	Deadline   *big.Int
	DefUsed    uint32
	ChlUsed    uint32
}

// IClaimGameProposal is an auto generated low-level Go binding around an user-defined struct.
type IClaimGameProposal struct {
	RequestID   [32]byte
	InputRoot   [32]byte
	TraceRoot   [32]byte
	T           uint32
	Output      []byte
	OutPath     [][32]byte
	DataLocator string
	Salt        [32]byte
}

// IClaimGameReward is an auto generated low-level Go binding around an user-defined struct.
type IClaimGameReward struct {
	Holder        common.Address
	Amount        *big.Int
	CommitBlock   uint64
	RejectedBlock uint64
	GraceEnd      uint64
}

// IInferenceRegistryOptions is an auto generated low-level Go binding around an user-defined struct.
type IInferenceRegistryOptions struct {
	MaxT     uint32
	Bond     *big.Int
	ExecTime uint32
	Deadline uint64
	GasLimit uint32
}

// IInferenceRegistryRequest is an auto generated low-level Go binding around an user-defined struct.
type IInferenceRegistryRequest struct {
	ModelID   [32]byte
	Options   IInferenceRegistryOptions
	Requester common.Address
	Fee       *big.Int
	InputRoot [32]byte
	Status    uint8
	Delivered bool
	Received  uint32
}

// IModelRegistryModelSpec is an auto generated low-level Go binding around an user-defined struct.
type IModelRegistryModelSpec struct {
	OpsetHash   [32]byte
	GraphRoot   [32]byte
	WeightsRoot [32]byte
	Shape       [32]byte
}

// IModelRegistryOpset is an auto generated low-level Go binding around an user-defined struct.
type IModelRegistryOpset struct {
	Verifier   common.Address
	Checker    common.Address
	Fault      common.Address
	Clean      common.Address
	Graph      common.Address
	ReportHash [32]byte
}

// IModelRegistryTrials is an auto generated low-level Go binding around an user-defined struct.
type IModelRegistryTrials struct {
	Fault  []byte
	Clean  []byte
	Graph  []byte
	Report []byte
}

// Preset is an auto generated low-level Go binding around an user-defined struct.
type Preset struct {
	Censorship   uint32
	Latency      uint32
	Extension    uint32
	MinExecTime  uint32
	Grid         uint8
	BurnBps      uint16
	FloorPrice   *big.Int
	Bond         *big.Int
	DisputeBond  *big.Int
	DemandReward *big.Int
	ProofReward  *big.Int
}

// ClaimGameMetaData contains all meta data concerning the ClaimGame contract.
var ClaimGameMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIInferenceRegistry\",\"name\":\"registry\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"censorship\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"latency\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"extension\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"minExecTime\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"grid\",\"type\":\"uint8\"},{\"internalType\":\"uint16\",\"name\":\"burnBps\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"floorPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"disputeBond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"demandReward\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"proofReward\",\"type\":\"uint96\"}],\"internalType\":\"structPreset\",\"name\":\"p\",\"type\":\"tuple\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"ClaimExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"commitBlock\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"before\",\"type\":\"uint256\"}],\"name\":\"CommitTooLate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"DemandsOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"graceEnd\",\"type\":\"uint256\"}],\"name\":\"GraceOver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"graceEnd\",\"type\":\"uint256\"}],\"name\":\"GraceRunning\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"InputIncomplete\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"LocatorTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"NoResult\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"NoReward\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"word\",\"type\":\"bytes32\"}],\"name\":\"NoVerdict\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"NothingToWithdraw\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"traceRoot\",\"type\":\"bytes32\"}],\"name\":\"OutputNotInTrace\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"RequestNotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"liveUntil\",\"type\":\"uint256\"}],\"name\":\"StillLive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"TransferFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"bound\",\"type\":\"uint256\"}],\"name\":\"UnsoundPreset\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"WrongBond\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"enumIClaimGame.ClaimStatus\",\"name\":\"got\",\"type\":\"uint8\"},{\"internalType\":\"enumIClaimGame.ClaimStatus\",\"name\":\"want\",\"type\":\"uint8\"}],\"name\":\"WrongClaimStatus\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"}],\"name\":\"WrongInputRoot\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"WrongOutputLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"WrongPathLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"game\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"self\",\"type\":\"address\"}],\"name\":\"WrongRegistry\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"min\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"WrongSegments\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"Accepted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Credited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"traceRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"T\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"bond\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"windowEnd\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"dataLocator\",\"type\":\"string\"}],\"name\":\"Proposed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"prover\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"burned\",\"type\":\"uint256\"}],\"name\":\"Rejected\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"holder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"commitBlock\",\"type\":\"uint256\"}],\"name\":\"RewardClaimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"holder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"RewardPaid\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"result\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"right\",\"type\":\"bool\"}],\"name\":\"Superseded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"MODELS\",\"outputs\":[{\"internalType\":\"contractIModelRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"REGISTRY\",\"outputs\":[{\"internalType\":\"contractIInferenceRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"bondOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"claimOf\",\"outputs\":[{\"components\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"traceRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"T\",\"type\":\"uint32\"},{\"internalType\":\"enumIClaimGame.ClaimStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"openDemands\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"proposedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"windowEnd\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"liveUntil\",\"type\":\"uint40\"},{\"internalType\":\"address\",\"name\":\"disputer\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"disputeBond\",\"type\":\"uint96\"}],\"internalType\":\"structIClaimGame.Claim\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"claimReward\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"commitHash\",\"type\":\"bytes32\"}],\"name\":\"commit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"commitHash\",\"type\":\"bytes32\"}],\"name\":\"commitBlock\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"creditOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"Position\",\"name\":\"position\",\"type\":\"uint64\"}],\"name\":\"demandOf\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"nodeHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"demander\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"answerer\",\"type\":\"address\"},{\"internalType\":\"uint40\",\"name\":\"demandedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"answeredAt\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"uint32\",\"name\":\"defUsed\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"chlUsed\",\"type\":\"uint32\"}],\"internalType\":\"structIClaimGame.Demand\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"payReward\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"pendingClaims\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"preset\",\"outputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"censorship\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"latency\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"extension\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"minExecTime\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"grid\",\"type\":\"uint8\"},{\"internalType\":\"uint16\",\"name\":\"burnBps\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"floorPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"disputeBond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"demandReward\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"proofReward\",\"type\":\"uint96\"}],\"internalType\":\"structPreset\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"traceRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"T\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"},{\"internalType\":\"bytes32[]\",\"name\":\"outPath\",\"type\":\"bytes32[]\"},{\"internalType\":\"string\",\"name\":\"dataLocator\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"internalType\":\"structIClaimGame.Proposal\",\"name\":\"p\",\"type\":\"tuple\"}],\"name\":\"propose\",\"outputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"proveFault\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"rewardOf\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"holder\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"},{\"internalType\":\"uint64\",\"name\":\"commitBlock\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"rejectedBlock\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"graceEnd\",\"type\":\"uint64\"}],\"internalType\":\"structIClaimGame.Reward\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"name\":\"settle\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"supersede\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalCredits\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalEscrowed\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"addresspayable\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "d93a68c25a2b23e2da4d5ea7db040e7c55",
	Bin: "0x60c060405234801561000f575f5ffd5b5060405161437738038061437783398101604081905261002e916105ed565b610037816102ef565b306001600160a01b0316826001600160a01b03166327730d126040518163ffffffff1660e01b8152600401602060405180830381865afa15801561007d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906100a191906106f2565b6001600160a01b03161461013f57816001600160a01b03166327730d126040518163ffffffff1660e01b8152600401602060405180830381865afa1580156100eb573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061010f91906106f2565b6040516350d7ec1560e11b81526001600160a01b0390911660048201523060248201526044015b60405180910390fd5b816001600160a01b03166365d8c3e46040518163ffffffff1660e01b8152600401602060405180830381865afa15801561017b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061019f91906106f2565b6001600160a01b039081166080908152921660a0908152815160028054602085015160408601516060870151978701519587015160c088015163ffffffff9687166001600160401b0319909516949094176401000000009387169390930292909217600160401b600160801b031916680100000000000000009186169190910263ffffffff60601b1916176c010000000000000000000000009490971684029690961762ffffff60801b1916600160801b60ff9095169490940261ffff60881b191693909317600160881b61ffff9096169590950294909417600160981b600160f81b031916600160981b6001600160601b03938416021790935560e0820151600380546101008501519284166001600160c01b0319918216179284168602929092179055610120830151600480546101409095015191841694909216939093179290911690920217905561078a565b6109c48160a0015161ffff16108061031057506127108160a0015161ffff16115b156103525760a0810151604051633c33671760e01b8152666275726e42707360c81b600482015261ffff90911660248201526109c46044820152606401610136565b608081015160ff16158061036d57506030816080015160ff16115b156103aa576080810151604051633c33671760e01b81526319dc9a5960e21b600482015260ff909116602482015260306044820152606401610136565b806020015163ffffffff16816040015163ffffffff16101561040b5760408082015160208301519151633c33671760e01b81526832bc3a32b739b4b7b760b91b600482015263ffffffff918216602482015291166044820152606401610136565b806060015163ffffffff165f0361045e576060810151604051633c33671760e01b81526a6d696e4578656354696d6560a81b600482015263ffffffff909116602482015260016044820152606401610136565b60808101515f9060ff166001610475826030610728565b61047f9190610741565b6104899190610754565b610494906001610728565b90505f6127108360a0015161ffff168460e001516001600160601b03166104bb9190610773565b6104c59190610754565b8360e001516001600160601b03166104dd9190610741565b90505f8361014001516001600160601b03168461012001516001600160601b0316846105099190610773565b6105139190610728565b905080821161054c57604051633c33671760e01b815263189bdb9960e21b60048201526024810183905260448101829052606401610136565b50505050565b6001600160a01b0381168114610566575f5ffd5b50565b60405161016081016001600160401b038111828210171561059857634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff811681146105b1575f5ffd5b919050565b805160ff811681146105b1575f5ffd5b805161ffff811681146105b1575f5ffd5b80516001600160601b03811681146105b1575f5ffd5b5f5f828403610180811215610600575f5ffd5b835161060b81610552565b9250610160601f198201121561061f575f5ffd5b50610628610569565b6106346020850161059e565b81526106426040850161059e565b60208201526106536060850161059e565b60408201526106646080850161059e565b606082015261067560a085016105b6565b608082015261068660c085016105c6565b60a082015261069760e085016105d7565b60c08201526106a961010085016105d7565b60e08201526106bb61012085016105d7565b6101008201526106ce61014085016105d7565b6101208201526106e161016085016105d7565b610140820152809150509250929050565b5f60208284031215610702575f5ffd5b815161070d81610552565b9392505050565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561073b5761073b610714565b92915050565b8181038181111561073b5761073b610714565b5f8261076e57634e487b7160e01b5f52601260045260245ffd5b500490565b808202811582820484141761073b5761073b610714565b60805160a051613b946107e35f395f818161016c015281816108b801528181610b7c0152818161114d015281816118ef015261216e01525f8181610546015281816112610152818161223301526125e30152613b945ff3fe608060405260043610610157575f3560e01c806375807250116100bb57806398d7f29f11610071578063dd7929e811610057578063dd7929e81461080b578063f14fcbc81461082a578063f916823114610849575f5ffd5b806398d7f29f146107b3578063b5bd3eb9146107d2575f5ffd5b806383a505bd116100a157806383a505bd14610612578063903fafea146106255780639256e1ff14610651575f5ffd5b806375807250146105b25780637a93807b146105f3575f5ffd5b806351cff8d91161011057806365d8c3e4116100f657806365d8c3e41461053557806370e0d3f91461056857806374f6c56214610587575f5ffd5b806351cff8d9146104eb5780635e86f5061461050a575f5ffd5b806312eac87e1161014057806312eac87e146101e557806345167c0d1461035757806345c7c245146104ca575f5ffd5b806306433b1b1461015b5780630fb585ba146101b8575b5f5ffd5b348015610166575f5ffd5b5061018e7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b3480156101c3575f5ffd5b506101d76101d2366004612f09565b61086e565b6040519081526020016101af565b3480156101f0575f5ffd5b506102d46101ff366004612f09565b6040805160a0810182525f80825260208201819052918101829052606081018290526080810191909152505f90815260076020908152604091829020825160a081018452815473ffffffffffffffffffffffffffffffffffffffff811682527401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16928101929092526001015467ffffffffffffffff80821693830193909352680100000000000000008104831660608301527001000000000000000000000000000000009004909116608082015290565b6040516101af91905f60a08201905073ffffffffffffffffffffffffffffffffffffffff83511682526bffffffffffffffffffffffff602084015116602083015267ffffffffffffffff604084015116604083015267ffffffffffffffff606084015116606083015267ffffffffffffffff608084015116608083015292915050565b348015610362575f5ffd5b506104bd610371366004612f35565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810191909152505f82815260086020908152604080832067ffffffffffffffff8516845282529182902082516101208101845281548152600182015473ffffffffffffffffffffffffffffffffffffffff808216948301949094526bffffffffffffffffffffffff740100000000000000000000000000000000000000009182900416948201949094526002820154928316606082015264ffffffffff93830484166080820152790100000000000000000000000000000000000000000000000000909204831660a08301526003015491821660c082015263ffffffff650100000000008304811660e0830152690100000000000000000090920490911661010082015292915050565b6040516101af9190612f63565b3480156104d5575f5ffd5b506104e96104e4366004613052565b61094a565b005b3480156104f6575f5ffd5b506101d76105053660046130b7565b610bd9565b348015610515575f5ffd5b506101d7610524366004612f09565b5f9081526009602052604090205490565b348015610540575f5ffd5b5061018e7f000000000000000000000000000000000000000000000000000000000000000081565b348015610573575f5ffd5b506104e9610582366004612f09565b610d00565b348015610592575f5ffd5b506101d76105a1366004612f09565b5f9081526005602052604090205490565b3480156105bd575f5ffd5b506101d76105cc3660046130b7565b73ffffffffffffffffffffffffffffffffffffffff165f9081526001602052604090205490565b3480156105fe575f5ffd5b506104e961060d3660046130d2565b610e8d565b6101d7610620366004613150565b61111a565b348015610630575f5ffd5b5061064461063f366004612f09565b611687565b6040516101af91906131ee565b34801561065c575f5ffd5b506107a660408051610160810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101829052610120810182905261014081019190915250604080516101608101825260025463ffffffff80821683526401000000008204811660208401526801000000000000000082048116938301939093526c01000000000000000000000000808204909316606083015260ff700100000000000000000000000000000000820416608083015261ffff7101000000000000000000000000000000000082041660a08301526bffffffffffffffffffffffff730100000000000000000000000000000000000000909104811660c083015260035480821660e084015283900481166101008301526004548082166101208401529290920490911661014082015290565b6040516101af9190613335565b3480156107be575f5ffd5b506104e96107cd366004612f09565b6118a1565b3480156107dd575f5ffd5b505f5470010000000000000000000000000000000090046fffffffffffffffffffffffffffffffff166101d7565b348015610816575f5ffd5b506104e96108253660046130d2565b611ab7565b348015610835575f5ffd5b506104e9610844366004612f09565b611d8e565b348015610854575f5ffd5b505f546fffffffffffffffffffffffffffffffff166101d7565b6040517feacb1408000000000000000000000000000000000000000000000000000000008152600481018290525f906109449073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063eacb14089060240161018060405180830381865afa1580156108fe573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061092291906135fb565b60209081015101516003546bffffffffffffffffffffffff9182169116611db6565b92915050565b5f838152600660205260409020610962846001611dcd565b6003810154790100000000000000000000000000000000000000000000000000900463ffffffff16156109f75760038101546040517f62663f020000000000000000000000000000000000000000000000000000000081526004810186905279010000000000000000000000000000000000000000000000000090910463ffffffff1660248201526044015b60405180910390fd5b6004810154760100000000000000000000000000000000000000000000900464ffffffffff164211610a85576004818101546040517f8b9c07c90000000000000000000000000000000000000000000000000000000081524292810192909252760100000000000000000000000000000000000000000000900464ffffffffff1660248201526044016109ee565b610a90816002611e63565b60038101546004820154610ac89173ffffffffffffffffffffffffffffffffffffffff16906bffffffffffffffffffffffff16611ee4565b805460405185907fa5b47017fafaa033dc4d11b2e0a5e7b9068ed9dc97b51d69b439dc1de8810d8b905f90a38054600382015460028301546040517f582cd62100000000000000000000000000000000000000000000000000000000815260048101939093526024830187905274010000000000000000000000000000000000000000820463ffffffff166044840152606483015273ffffffffffffffffffffffffffffffffffffffff90811660848301527f0000000000000000000000000000000000000000000000000000000000000000169063582cd6219060a4015f604051808303815f87803b158015610bbd575f5ffd5b505af1158015610bcf573d5f5f3e3d5ffd5b5050505050505050565b335f9081526001602052604081205490819003610c24576040517fdc69dc160000000000000000000000000000000000000000000000000000000081523360048201526024016109ee565b335f9081526001602052604081208190558054829190601090610c6e90849070010000000000000000000000000000000090046fffffffffffffffffffffffffffffffff166136c3565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550610cae828261204c565b60405181815273ffffffffffffffffffffffffffffffffffffffff83169033907fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb9060200160405180910390a3919050565b5f8181526007602052604081208054909173ffffffffffffffffffffffffffffffffffffffff8216917401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1690819003610d8c576040517fc859b591000000000000000000000000000000000000000000000000000000008152600481018590526024016109ee565b6001830154700100000000000000000000000000000000900467ffffffffffffffff164211610e125760018301546040517f547c519c00000000000000000000000000000000000000000000000000000000815242600482015270010000000000000000000000000000000090910467ffffffffffffffff1660248201526044016109ee565b825473ffffffffffffffffffffffffffffffffffffffff168355610e368282611ee4565b8173ffffffffffffffffffffffffffffffffffffffff16847f42c8f6f0e2fa04d746b26cc4f4a8691dd37fa46aa42ef1ea594826db86d23b2383604051610e7f91815260200190565b60405180910390a350505050565b5f84815260076020526040812080549091740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff169003610f00576040517fc859b591000000000000000000000000000000000000000000000000000000008152600481018690526024016109ee565b6001810154700100000000000000000000000000000000900467ffffffffffffffff16421115610f875760018101546040517fb3539cfe00000000000000000000000000000000000000000000000000000000815242600482015270010000000000000000000000000000000090910467ffffffffffffffff1660248201526044016109ee565b5f60055f610fae88338989604051610fa09291906136eb565b6040518091039020886120ad565b815260208101919091526040015f90812054600184015490925067ffffffffffffffff680100000000000000008204811691161061100657600183015468010000000000000000900467ffffffffffffffff16611016565b600183015467ffffffffffffffff165b67ffffffffffffffff16905081158061102f5750808210155b15611070576040517f9b37ce7100000000000000000000000000000000000000000000000000000000815260048101839052602481018290526044016109ee565b61107b87878761212d565b8254337fffffffffffffffffffffffff0000000000000000000000000000000000000000909116811784556001840180547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff851617905560405183815288907ffe236dfc7ce073698734b89da1aee0e7551c9c6d264404c502e6e8fefc1132a89060200160405180910390a350505050505050565b6040517feacb1408000000000000000000000000000000000000000000000000000000008152813560048201525f9081907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063eacb14089060240161018060405180830381865afa1580156111a8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111cc91906135fb565b905060018160a0015160038111156111e6576111e6613188565b14611220576040517fc99a51a5000000000000000000000000000000000000000000000000000000008152833560048201526024016109ee565b80516040517fee19e84b0000000000000000000000000000000000000000000000000000000081525f9173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169163ee19e84b916112989160040190815260200190565b608060405180830381865afa1580156112b3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112d79190613780565b6060015190506112e88483836123a1565b6112f684835f0151836125cb565b6113968435602086013560408701356113156080890160608a0161379a565b604080517f4f504d4c2f434c41494d2f3100000000000000000000000000000000000000006020808301919091524682840152306060830152608082019690965260a081019490945260c084019290925263ffffffff1660e08301523361010080840191909152815180840390910181526101209092019052805191012090565b5f81815260066020526040812091945060038201547801000000000000000000000000000000000000000000000000900460ff1660048111156113db576113db613188565b14611415576040517fe0b2f38a000000000000000000000000000000000000000000000000000000008152600481018590526024016109ee565b5f6114338585602001516040015163ffffffff168860e0013561289f565b61143d90426137b5565b8635835560408701356001840155905061145a60808701876137c8565b6040516114689291906136eb565b60405190819003902060028301556003820180547fffffffffffffffffffffffff000000000000000000000000000000000000000016331790556114b2608087016060880161379a565b60038301805463ffffffff9290921674010000000000000000000000000000000000000000027fffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff8316811782556001927fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff9091167fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff909116177801000000000000000000000000000000000000000000000000830217905550600482018054346bffffffffffffffffffffffff167fffffffffffffffffffffffffffffff0000000000000000000000000000000000909116176c010000000000000000000000004264ffffffffff90811691909102919091177fffffffffff00000000000000000000ffffffffffffffffffffffffffffffffff16710100000000000000000000000000000000009184169182027fffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffff16177601000000000000000000000000000000000000000000009190910217905585355f908152600960205260408120805490919061165f90613830565b9091555061166c34612992565b61167e85878364ffffffffff166129f0565b50505050919050565b604080516101a0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810182905261016081018290526101808101919091525f8281526006602090815260409182902082516101a08101845281548152600182015492810192909252600281015492820192909252600382015473ffffffffffffffffffffffffffffffffffffffff8116606083015274010000000000000000000000000000000000000000810463ffffffff16608083015290919060a08301907801000000000000000000000000000000000000000000000000900460ff1660048111156117a1576117a1613188565b60048111156117b2576117b2613188565b8152600382015463ffffffff79010000000000000000000000000000000000000000000000000090910416602082015260048201546bffffffffffffffffffffffff808216604084015264ffffffffff6c010000000000000000000000008304811660608501527101000000000000000000000000000000000083048116608085015276010000000000000000000000000000000000000000000090920490911660a083015260059092015473ffffffffffffffffffffffffffffffffffffffff811660c083015274010000000000000000000000000000000000000000900490911660e09091015292915050565b5f8181526006602052604090206118b9826001611dcd565b80546040517f21100a7400000000000000000000000000000000000000000000000000000000815260048101919091525f9081907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906321100a749060240160a060405180830381865afa158015611949573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061196d9190613867565b50935050509150816119b15782546040517f1d4b860f00000000000000000000000000000000000000000000000000000000815260048101919091526024016109ee565b6119bc836003611e63565b5f81815260066020526040812060018082015490860154919291148015611a11575060038281015490860154740100000000000000000000000000000000000000009182900463ffffffff9081169290910416145b90508015611a565760038501546004860154611a519173ffffffffffffffffffffffffffffffffffffffff16906bffffffffffffffffffffffff16611ee4565b611a72565b6004850154611a72906bffffffffffffffffffffffff16612a6d565b82867ffcb16e0a895c3b295bb5285961d7fda34ef4f27a5f18df3b358996748ce1fab083604051611aa7911515815260200190565b60405180910390a3505050505050565b5f848152600660205260409020611acf856001611dcd565b611ada85858561212d565b611ae5816004611e63565b60025460048201545f9161271091611b249171010000000000000000000000000000000000900461ffff16906bffffffffffffffffffffffff166138c2565b611b2e91906138d9565b6004546040519192506c0100000000000000000000000090046bffffffffffffffffffffffff16905f906005908290611b80908b903390611b72908d908d906136eb565b60405180910390208a6120ad565b815260208082019290925260409081015f2054815160a08101909252338252600487015490935090918201908490611bc79087906bffffffffffffffffffffffff16613911565b611bd19190613911565b6bffffffffffffffffffffffff1681526020018215611bf05782611bfa565b67ffffffffffffffff5b67ffffffffffffffff90811682524316602082015260025460409091019063ffffffff6401000000008204811691611c339116426137b5565b611c3d91906137b5565b67ffffffffffffffff9081169091525f8a8152600760209081526040918290208451918501516bffffffffffffffffffffffff16740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091178155908301516001909101805460608501516080909501518416700100000000000000000000000000000000027fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff95851668010000000000000000027fffffffffffffffffffffffffffffffff0000000000000000000000000000000090921693909416929092179190911792909216179055611d4083612a6d565b611d4a3383611ee4565b83546040518481523391908a907f94c851229ee3e9995d962f84a09291a18e5a38217acb87637dd98e1ea71b29ed9060200160405180910390a45050505050505050565b5f818152600560205260408120549003611db3575f8181526005602052604090204390555b50565b5f818311611dc45781611dc6565b825b9392505050565b5f828152600660205260409020600301547801000000000000000000000000000000000000000000000000900460ff16816004811115611e0f57611e0f613188565b816004811115611e2157611e21613188565b14611e5e578281836040517ffe2aa85b0000000000000000000000000000000000000000000000000000000081526004016109ee93929190613924565b505050565b6003820180548291907fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff167801000000000000000000000000000000000000000000000000836004811115611eba57611eba613188565b021790555081545f9081526009602052604081208054909190611edc90613945565b909155505050565b805f03611eef575050565b5f80548291908190611f149084906fffffffffffffffffffffffffffffffff166136c3565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550805f60108282829054906101000a90046fffffffffffffffffffffffffffffffff16611f769190613979565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055508060015f8473ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f828254611ff891906137b5565b909155505060405181815273ffffffffffffffffffffffffffffffffffffffff8316907f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f39060200160405180910390a25050565b5f5f5f5f5f85875af1905080611e5e576040517f1c43b97600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84166004820152602481018390526044016109ee565b604080517f4f504d4c2f4641554c542f310000000000000000000000000000000000000000602082015290810185905273ffffffffffffffffffffffffffffffffffffffff841660608201526080810183905260a081018290525f9060c0016040516020818303038152906040528051906020012090505b949350505050565b5f83815260066020526040808220805491517feacb1408000000000000000000000000000000000000000000000000000000008152600481019290925291907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063eacb14089060240161018060405180830381865afa1580156121c9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906121ed91906135fb565b80516040517f581e85f00000000000000000000000000000000000000000000000000000000081529192505f91829173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169163581e85f09161226a9160040190815260200190565b60a060405180830381865afa158015612285573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122a991906139a1565b915091505f6040518060c00160405280846020015181526020018460400151815260200185608001518152602001866001015481526020018460600151815260200160c086602001515f015163ffffffff16901b60e08860030160149054906101000a900463ffffffff1663ffffffff16901b175f1b81525090505f61233183838a8a612ad2565b905061233c81612b3c565b612396578051602082015160408084015190517f13d4c4a7000000000000000000000000000000000000000000000000000000008152600481018d90529215156024840152604483019190915260648201526084016109ee565b505050505050505050565b60808201515f036123e1576040517fd3a7668e000000000000000000000000000000000000000000000000000000008152833560048201526024016109ee565b81608001518360200135146124355760808201516040517ff43abe070000000000000000000000000000000000000000000000000000000081526020850135600482015260248101919091526044016109ee565b60208083015101516003545f9161245d916bffffffffffffffffffffffff9182169116611db6565b90508034146124a1576040517f0c5e03da000000000000000000000000000000000000000000000000000000008152346004820152602481018290526044016109ee565b5f6124af60c08601866137c8565b9150506101008111156124f9576040517f4664a9800000000000000000000000000000000000000000000000000000000081526004810182905261010060248201526044016109ee565b5f61250384612b81565b61251257602085015151612515565b60015b63ffffffff1690508061252e608088016060890161379a565b63ffffffff16108061255f575060208501515163ffffffff16612557608088016060890161379a565b63ffffffff16115b156125c357612574608087016060880161379a565b6020860151516040517fc4fae8bf00000000000000000000000000000000000000000000000000000000815263ffffffff928316600482015260248101849052911660448201526064016109ee565b505050505050565b5f73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016637b58583384612619608088016060890161379a565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b168152600481019290925263ffffffff166024820152604401602060405180830381865afa158015612676573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061269a91906139cc565b9050806126aa60808601866137c8565b9050146126fc576126be60808501856137c8565b6040517f5fbb455d0000000000000000000000000000000000000000000000000000000081526109ee92508390600401918252602082015260400190565b5f61270683612b9e565b60ff1690505f600161271e608088016060890161379a565b61272891906139e3565b63ffffffff1690505f600161273c86612baa565b60ff16036127615761275160808801886137c8565b61275a916139ff565b90506127d3565b61276a85612bb5565b6127779060ff16846137b5565b925061278285612bc1565b63ffffffff1661279186612bb5565b60ff1683901b6127a191906137b5565b91506127d06127b360808901896137c8565b6127bc88612bcd565b60ff166127c889612bd9565b60ff16612be5565b90505b826127e160a0890189613a3b565b905014612833576127f560a0880188613a3b565b6040517f01d850da0000000000000000000000000000000000000000000000000000000081526109ee92508590600401918252602082015260400190565b61284a818361284560a08b018b613a3b565b612c12565b90508660400135811461289657604080517fa2804c28000000000000000000000000000000000000000000000000000000008152600481018390529088013560248201526044016109ee565b50505050505050565b6002545f9063ffffffff64010000000082048116916128d09186916c01000000000000000000000000900416611db6565b6002546128e3919063ffffffff166137b5565b6128ed91906137b5565b604080517f4f504d4c2f434f4d4d49542f310000000000000000000000000000000000000060208083019190915281830188905233606083015260808083018790528351808403909101815260a090920183528151918101919091205f9081526005909152205490915080158061296357504381145b1561298a576002546129879068010000000000000000900463ffffffff16836137b5565b91505b509392505050565b5f805482919081906129b79084906fffffffffffffffffffffffffffffffff16613979565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555050565b338235847f3a6a3bee51afa3ee1d2fed623d829a8decff34e2f7667e012789ad738fda3ea760208601356040870135612a2f6080890160608a0161379a565b3488612a3e60808c018c6137c8565b612a4b60c08e018e6137c8565b604051612a6099989796959493929190613ae6565b60405180910390a4505050565b5f80548291908190612a929084906fffffffffffffffffffffffffffffffff166136c3565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550611db35f8261204c565b612af560405180606001604052805f151581526020015f81526020015f81525090565b5f5f5f60405160c088825e858760c08301375f5f5260205f8760c001838c5afa5f516040805160608101825292151583523d60208401528201529998505050505050505050565b80515f908015612b50575081602001516020145b8015610944575050604001517f8f8d718d1750d38b40a8395bdb1a977dbc9961e750488f7fc3839029a4e772001490565b5f63ffffffff612b9083612c85565b63ffffffff16141592915050565b5f610944826002612c91565b5f610944825f612c91565b5f610944826003612c91565b5f61094482601c612cb2565b5f610944826001612c91565b5f610944826004612c91565b5f5f612bf083612cc9565b9050612bfe81878787612d31565b612c088184612d91565b9695505050505050565b5f805b82811015612c7b57600185821c1615612c4f57612c4a848483818110612c3d57612c3d613b40565b9050602002013587612e56565b612c71565b612c7186858584818110612c6557612c65613b40565b90506020020135612e56565b9550600101612c15565b5093949350505050565b5f610944826018612cb2565b5f612c9d8260086138c2565b612ca89060f8613911565b9290921c92915050565b5f612cbe8260086138c2565b612ca89060e0613911565b60408051808201909152606081525f6020820152612ce88260016137b5565b67ffffffffffffffff811115612d0057612d0061345c565b604051908082528060200260200182016040528015612d29578160200160208202803683370190505b508152919050565b6001811b5f5b838110156125c3575f84612d4b84846137b5565b10612d565784612d60565b612d6083836137b5565b9050612d7f87612d7a612d7584868a8c613b6d565b612e73565b612e90565b50612d8a82826137b5565b9050612d37565b5f818360200151901c600103612dc4578251805183908110612db557612db5613b40565b60200260200101519050610944565b507fbc36789e7a1e281436464229828f817d6612f7b477d66591ff96a9e064bcc98a805f5b83811015612e4e57808560200151901c600116600114612e1257612e0d8383612e56565b612e38565b612e38855f01518281518110612e2a57612e2a613b40565b602002602001015184612e56565b9250612e448283612e56565b9150600101612de9565b505092915050565b5f6040516001815360018101939093525060218201526041902090565b5f6040515f81538284600183013760018301812091505092915050565b60208201515f905b80600116600103612ed057612ebb845f01518381518110612e2a57612e2a613b40565b9250612ec682613830565b915060011c612e98565b5081835f01518281518110612ee757612ee7613b40565b602002602001018181525050826020018051612f0290613830565b9052505050565b5f60208284031215612f19575f5ffd5b5035919050565b67ffffffffffffffff81168114611db3575f5ffd5b5f5f60408385031215612f46575f5ffd5b823591506020830135612f5881612f20565b809150509250929050565b5f610120820190508251825273ffffffffffffffffffffffffffffffffffffffff60208401511660208301526bffffffffffffffffffffffff60408401511660408301526060830151612fce606084018273ffffffffffffffffffffffffffffffffffffffff169052565b506080830151612fe7608084018264ffffffffff169052565b5060a083015161300060a084018264ffffffffff169052565b5060c083015161301960c084018264ffffffffff169052565b5060e083015161303160e084018263ffffffff169052565b5061010083015161304b61010084018263ffffffff169052565b5092915050565b5f5f5f60608486031215613064575f5ffd5b83359250602084013560ff8116811461307b575f5ffd5b9150604084013561308b81612f20565b809150509250925092565b73ffffffffffffffffffffffffffffffffffffffff81168114611db3575f5ffd5b5f602082840312156130c7575f5ffd5b8135611dc681613096565b5f5f5f5f606085870312156130e5575f5ffd5b84359350602085013567ffffffffffffffff811115613102575f5ffd5b8501601f81018713613112575f5ffd5b803567ffffffffffffffff811115613128575f5ffd5b876020828401011115613139575f5ffd5b949760209190910196509394604001359392505050565b5f60208284031215613160575f5ffd5b813567ffffffffffffffff811115613176575f5ffd5b82016101008185031215611dc6575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600581106131ea577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b5f6101a0820190508251825260208301516020830152604083015160408301526060830151613235606084018273ffffffffffffffffffffffffffffffffffffffff169052565b50608083015161324d608084018263ffffffff169052565b5060a083015161326060a08401826131b5565b5060c083015161327860c084018263ffffffff169052565b5060e083015161329860e08401826bffffffffffffffffffffffff169052565b506101008301516132b361010084018264ffffffffff169052565b506101208301516132ce61012084018264ffffffffff169052565b506101408301516132e961014084018264ffffffffff169052565b5061016083015161331361016084018273ffffffffffffffffffffffffffffffffffffffff169052565b5061018083015161304b6101808401826bffffffffffffffffffffffff169052565b815163ffffffff1681526101608101602083015161335b602084018263ffffffff169052565b506040830151613373604084018263ffffffff169052565b50606083015161338b606084018263ffffffff169052565b5060808301516133a0608084018260ff169052565b5060a08301516133b660a084018261ffff169052565b5060c08301516133d660c08401826bffffffffffffffffffffffff169052565b5060e08301516133f660e08401826bffffffffffffffffffffffff169052565b506101008301516134186101008401826bffffffffffffffffffffffff169052565b5061012083015161343a6101208401826bffffffffffffffffffffffff169052565b5061014083015161304b6101408401826bffffffffffffffffffffffff169052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604051610100810167ffffffffffffffff811182821017156134d2577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b63ffffffff81168114611db3575f5ffd5b80516134f4816134d8565b919050565b80516bffffffffffffffffffffffff811681146134f4575f5ffd5b5f60a08284031215613524575f5ffd5b60405160a0810167ffffffffffffffff8111828210171561356c577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8060405250809150825161357f816134d8565b815261358d602084016134f9565b602082015260408301516135a0816134d8565b604082015260608301516135b381612f20565b606082015260808301516135c6816134d8565b6080919091015292915050565b80516134f481613096565b8051600481106134f4575f5ffd5b805180151581146134f4575f5ffd5b5f61018082840312801561360d575f5ffd5b50613616613489565b825181526136278460208501613514565b602082015261363860c084016135d3565b604082015261364960e084016134f9565b6060820152610100830151608082015261366661012084016135de565b60a082015261367861014084016135ec565b60c082015261368a61016084016134e9565b60e08201529392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6fffffffffffffffffffffffffffffffff828116828216039081111561094457610944613696565b818382375f9101908152919050565b5f6080828403121561370a575f5ffd5b6040516080810167ffffffffffffffff81118282101715613752577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040908152835182526020808501519083015283810151908201526060928301519281019290925250919050565b5f60808284031215613790575f5ffd5b611dc683836136fa565b5f602082840312156137aa575f5ffd5b8135611dc6816134d8565b8082018082111561094457610944613696565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126137fb575f5ffd5b83018035915067ffffffffffffffff821115613815575f5ffd5b602001915036819003821315613829575f5ffd5b9250929050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361386057613860613696565b5060010190565b5f5f5f5f5f60a0868803121561387b575f5ffd5b613884866135ec565b94506020860151613894816134d8565b60408701516060880151608089015192965090945092506138b481612f20565b809150509295509295909350565b808202811582820484141761094457610944613696565b5f8261390c577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b8181038181111561094457610944613696565b8381526060810161393860208301856131b5565b61212560408301846131b5565b5f8161395357613953613696565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b6fffffffffffffffffffffffffffffffff818116838216019081111561094457610944613696565b5f5f60a083850312156139b2575f5ffd5b6139bc84846136fa565b91506080830151612f5881613096565b5f602082840312156139dc575f5ffd5b5051919050565b63ffffffff828116828216039081111561094457610944613696565b80356020831015610944577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff602084900360031b1b1692915050565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613a6e575f5ffd5b83018035915067ffffffffffffffff821115613a88575f5ffd5b6020019150600581901b3603821315613829575f5ffd5b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b89815288602082015263ffffffff8816604082015286606082015285608082015260e060a08201525f613b1d60e083018688613a9f565b82810360c0840152613b30818587613a9f565b9c9b505050505050505050505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f5f85851115613b7b575f5ffd5b83861115613b87575f5ffd5b505082019391909203915056",
}

// ClaimGame is an auto generated Go binding around an Ethereum contract.
type ClaimGame struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ClaimGame) GetABI() abi.ABI {
	return c.abi
}

// NewClaimGame creates a new instance of ClaimGame.
func NewClaimGame() *ClaimGame {
	parsed, err := ClaimGameMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ClaimGame{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ClaimGame) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address registry, (uint32,uint32,uint32,uint32,uint8,uint16,uint96,uint96,uint96,uint96,uint96) p) returns()
func (claimGame *ClaimGame) PackConstructor(registry common.Address, p Preset) []byte {
	enc, err := claimGame.abi.Pack("", registry, p)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackMODELS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65d8c3e4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MODELS() view returns(address)
func (claimGame *ClaimGame) PackMODELS() []byte {
	enc, err := claimGame.abi.Pack("MODELS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMODELS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65d8c3e4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MODELS() view returns(address)
func (claimGame *ClaimGame) TryPackMODELS() ([]byte, error) {
	return claimGame.abi.Pack("MODELS")
}

// UnpackMODELS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x65d8c3e4.
//
// Solidity: function MODELS() view returns(address)
func (claimGame *ClaimGame) UnpackMODELS(data []byte) (common.Address, error) {
	out, err := claimGame.abi.Unpack("MODELS", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackREGISTRY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06433b1b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function REGISTRY() view returns(address)
func (claimGame *ClaimGame) PackREGISTRY() []byte {
	enc, err := claimGame.abi.Pack("REGISTRY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackREGISTRY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06433b1b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function REGISTRY() view returns(address)
func (claimGame *ClaimGame) TryPackREGISTRY() ([]byte, error) {
	return claimGame.abi.Pack("REGISTRY")
}

// UnpackREGISTRY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06433b1b.
//
// Solidity: function REGISTRY() view returns(address)
func (claimGame *ClaimGame) UnpackREGISTRY(data []byte) (common.Address, error) {
	out, err := claimGame.abi.Unpack("REGISTRY", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackBondOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0fb585ba.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bondOf(bytes32 requestID) view returns(uint256)
func (claimGame *ClaimGame) PackBondOf(requestID [32]byte) []byte {
	enc, err := claimGame.abi.Pack("bondOf", requestID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBondOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0fb585ba.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bondOf(bytes32 requestID) view returns(uint256)
func (claimGame *ClaimGame) TryPackBondOf(requestID [32]byte) ([]byte, error) {
	return claimGame.abi.Pack("bondOf", requestID)
}

// UnpackBondOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0fb585ba.
//
// Solidity: function bondOf(bytes32 requestID) view returns(uint256)
func (claimGame *ClaimGame) UnpackBondOf(data []byte) (*big.Int, error) {
	out, err := claimGame.abi.Unpack("bondOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackClaimOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x903fafea.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimOf(bytes32 claimID) view returns((bytes32,bytes32,bytes32,address,uint32,uint8,uint32,uint96,uint40,uint40,uint40,address,uint96))
func (claimGame *ClaimGame) PackClaimOf(claimID [32]byte) []byte {
	enc, err := claimGame.abi.Pack("claimOf", claimID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x903fafea.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimOf(bytes32 claimID) view returns((bytes32,bytes32,bytes32,address,uint32,uint8,uint32,uint96,uint40,uint40,uint40,address,uint96))
func (claimGame *ClaimGame) TryPackClaimOf(claimID [32]byte) ([]byte, error) {
	return claimGame.abi.Pack("claimOf", claimID)
}

// UnpackClaimOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x903fafea.
//
// Solidity: function claimOf(bytes32 claimID) view returns((bytes32,bytes32,bytes32,address,uint32,uint8,uint32,uint96,uint40,uint40,uint40,address,uint96))
func (claimGame *ClaimGame) UnpackClaimOf(data []byte) (IClaimGameClaim, error) {
	out, err := claimGame.abi.Unpack("claimOf", data)
	if err != nil {
		return *new(IClaimGameClaim), err
	}
	out0 := *abi.ConvertType(out[0], new(IClaimGameClaim)).(*IClaimGameClaim)
	return out0, nil
}

// PackClaimReward is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7a93807b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimReward(bytes32 claimID, bytes proof, bytes32 salt) returns()
func (claimGame *ClaimGame) PackClaimReward(claimID [32]byte, proof []byte, salt [32]byte) []byte {
	enc, err := claimGame.abi.Pack("claimReward", claimID, proof, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimReward is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7a93807b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimReward(bytes32 claimID, bytes proof, bytes32 salt) returns()
func (claimGame *ClaimGame) TryPackClaimReward(claimID [32]byte, proof []byte, salt [32]byte) ([]byte, error) {
	return claimGame.abi.Pack("claimReward", claimID, proof, salt)
}

// PackCommit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf14fcbc8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function commit(bytes32 commitHash) returns()
func (claimGame *ClaimGame) PackCommit(commitHash [32]byte) []byte {
	enc, err := claimGame.abi.Pack("commit", commitHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCommit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf14fcbc8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function commit(bytes32 commitHash) returns()
func (claimGame *ClaimGame) TryPackCommit(commitHash [32]byte) ([]byte, error) {
	return claimGame.abi.Pack("commit", commitHash)
}

// PackCommitBlock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x74f6c562.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function commitBlock(bytes32 commitHash) view returns(uint256)
func (claimGame *ClaimGame) PackCommitBlock(commitHash [32]byte) []byte {
	enc, err := claimGame.abi.Pack("commitBlock", commitHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCommitBlock is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x74f6c562.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function commitBlock(bytes32 commitHash) view returns(uint256)
func (claimGame *ClaimGame) TryPackCommitBlock(commitHash [32]byte) ([]byte, error) {
	return claimGame.abi.Pack("commitBlock", commitHash)
}

// UnpackCommitBlock is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x74f6c562.
//
// Solidity: function commitBlock(bytes32 commitHash) view returns(uint256)
func (claimGame *ClaimGame) UnpackCommitBlock(data []byte) (*big.Int, error) {
	out, err := claimGame.abi.Unpack("commitBlock", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCreditOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x75807250.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function creditOf(address owner) view returns(uint256)
func (claimGame *ClaimGame) PackCreditOf(owner common.Address) []byte {
	enc, err := claimGame.abi.Pack("creditOf", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreditOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x75807250.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function creditOf(address owner) view returns(uint256)
func (claimGame *ClaimGame) TryPackCreditOf(owner common.Address) ([]byte, error) {
	return claimGame.abi.Pack("creditOf", owner)
}

// UnpackCreditOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x75807250.
//
// Solidity: function creditOf(address owner) view returns(uint256)
func (claimGame *ClaimGame) UnpackCreditOf(data []byte) (*big.Int, error) {
	out, err := claimGame.abi.Unpack("creditOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDemandOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x45167c0d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function demandOf(bytes32 claimID, uint64 position) view returns((bytes32,address,uint96,address,uint40,uint40,uint40,uint32,uint32))
func (claimGame *ClaimGame) PackDemandOf(claimID [32]byte, position uint64) []byte {
	enc, err := claimGame.abi.Pack("demandOf", claimID, position)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDemandOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x45167c0d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function demandOf(bytes32 claimID, uint64 position) view returns((bytes32,address,uint96,address,uint40,uint40,uint40,uint32,uint32))
func (claimGame *ClaimGame) TryPackDemandOf(claimID [32]byte, position uint64) ([]byte, error) {
	return claimGame.abi.Pack("demandOf", claimID, position)
}

// UnpackDemandOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x45167c0d.
//
// Solidity: function demandOf(bytes32 claimID, uint64 position) view returns((bytes32,address,uint96,address,uint40,uint40,uint40,uint32,uint32))
func (claimGame *ClaimGame) UnpackDemandOf(data []byte) (IClaimGameDemand, error) {
	out, err := claimGame.abi.Unpack("demandOf", data)
	if err != nil {
		return *new(IClaimGameDemand), err
	}
	out0 := *abi.ConvertType(out[0], new(IClaimGameDemand)).(*IClaimGameDemand)
	return out0, nil
}

// PackPayReward is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70e0d3f9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function payReward(bytes32 claimID) returns()
func (claimGame *ClaimGame) PackPayReward(claimID [32]byte) []byte {
	enc, err := claimGame.abi.Pack("payReward", claimID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPayReward is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70e0d3f9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function payReward(bytes32 claimID) returns()
func (claimGame *ClaimGame) TryPackPayReward(claimID [32]byte) ([]byte, error) {
	return claimGame.abi.Pack("payReward", claimID)
}

// PackPendingClaims is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5e86f506.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingClaims(bytes32 requestID) view returns(uint256)
func (claimGame *ClaimGame) PackPendingClaims(requestID [32]byte) []byte {
	enc, err := claimGame.abi.Pack("pendingClaims", requestID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingClaims is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5e86f506.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingClaims(bytes32 requestID) view returns(uint256)
func (claimGame *ClaimGame) TryPackPendingClaims(requestID [32]byte) ([]byte, error) {
	return claimGame.abi.Pack("pendingClaims", requestID)
}

// UnpackPendingClaims is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5e86f506.
//
// Solidity: function pendingClaims(bytes32 requestID) view returns(uint256)
func (claimGame *ClaimGame) UnpackPendingClaims(data []byte) (*big.Int, error) {
	out, err := claimGame.abi.Unpack("pendingClaims", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPreset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9256e1ff.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function preset() view returns((uint32,uint32,uint32,uint32,uint8,uint16,uint96,uint96,uint96,uint96,uint96))
func (claimGame *ClaimGame) PackPreset() []byte {
	enc, err := claimGame.abi.Pack("preset")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPreset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9256e1ff.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function preset() view returns((uint32,uint32,uint32,uint32,uint8,uint16,uint96,uint96,uint96,uint96,uint96))
func (claimGame *ClaimGame) TryPackPreset() ([]byte, error) {
	return claimGame.abi.Pack("preset")
}

// UnpackPreset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9256e1ff.
//
// Solidity: function preset() view returns((uint32,uint32,uint32,uint32,uint8,uint16,uint96,uint96,uint96,uint96,uint96))
func (claimGame *ClaimGame) UnpackPreset(data []byte) (Preset, error) {
	out, err := claimGame.abi.Unpack("preset", data)
	if err != nil {
		return *new(Preset), err
	}
	out0 := *abi.ConvertType(out[0], new(Preset)).(*Preset)
	return out0, nil
}

// PackPropose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x83a505bd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function propose((bytes32,bytes32,bytes32,uint32,bytes,bytes32[],string,bytes32) p) payable returns(bytes32 claimID)
func (claimGame *ClaimGame) PackPropose(p IClaimGameProposal) []byte {
	enc, err := claimGame.abi.Pack("propose", p)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPropose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x83a505bd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function propose((bytes32,bytes32,bytes32,uint32,bytes,bytes32[],string,bytes32) p) payable returns(bytes32 claimID)
func (claimGame *ClaimGame) TryPackPropose(p IClaimGameProposal) ([]byte, error) {
	return claimGame.abi.Pack("propose", p)
}

// UnpackPropose is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x83a505bd.
//
// Solidity: function propose((bytes32,bytes32,bytes32,uint32,bytes,bytes32[],string,bytes32) p) payable returns(bytes32 claimID)
func (claimGame *ClaimGame) UnpackPropose(data []byte) ([32]byte, error) {
	out, err := claimGame.abi.Unpack("propose", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackProveFault is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd7929e8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proveFault(bytes32 claimID, bytes proof, bytes32 salt) returns()
func (claimGame *ClaimGame) PackProveFault(claimID [32]byte, proof []byte, salt [32]byte) []byte {
	enc, err := claimGame.abi.Pack("proveFault", claimID, proof, salt)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProveFault is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd7929e8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proveFault(bytes32 claimID, bytes proof, bytes32 salt) returns()
func (claimGame *ClaimGame) TryPackProveFault(claimID [32]byte, proof []byte, salt [32]byte) ([]byte, error) {
	return claimGame.abi.Pack("proveFault", claimID, proof, salt)
}

// PackRewardOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x12eac87e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rewardOf(bytes32 claimID) view returns((address,uint96,uint64,uint64,uint64))
func (claimGame *ClaimGame) PackRewardOf(claimID [32]byte) []byte {
	enc, err := claimGame.abi.Pack("rewardOf", claimID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRewardOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x12eac87e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rewardOf(bytes32 claimID) view returns((address,uint96,uint64,uint64,uint64))
func (claimGame *ClaimGame) TryPackRewardOf(claimID [32]byte) ([]byte, error) {
	return claimGame.abi.Pack("rewardOf", claimID)
}

// UnpackRewardOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x12eac87e.
//
// Solidity: function rewardOf(bytes32 claimID) view returns((address,uint96,uint64,uint64,uint64))
func (claimGame *ClaimGame) UnpackRewardOf(data []byte) (IClaimGameReward, error) {
	out, err := claimGame.abi.Unpack("rewardOf", data)
	if err != nil {
		return *new(IClaimGameReward), err
	}
	out0 := *abi.ConvertType(out[0], new(IClaimGameReward)).(*IClaimGameReward)
	return out0, nil
}

// PackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x45c7c245.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settle(bytes32 claimID, uint8 , uint64 ) returns()
func (claimGame *ClaimGame) PackSettle(claimID [32]byte, arg1 uint8, arg2 uint64) []byte {
	enc, err := claimGame.abi.Pack("settle", claimID, arg1, arg2)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x45c7c245.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settle(bytes32 claimID, uint8 , uint64 ) returns()
func (claimGame *ClaimGame) TryPackSettle(claimID [32]byte, arg1 uint8, arg2 uint64) ([]byte, error) {
	return claimGame.abi.Pack("settle", claimID, arg1, arg2)
}

// PackSupersede is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x98d7f29f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supersede(bytes32 claimID) returns()
func (claimGame *ClaimGame) PackSupersede(claimID [32]byte) []byte {
	enc, err := claimGame.abi.Pack("supersede", claimID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSupersede is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x98d7f29f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function supersede(bytes32 claimID) returns()
func (claimGame *ClaimGame) TryPackSupersede(claimID [32]byte) ([]byte, error) {
	return claimGame.abi.Pack("supersede", claimID)
}

// PackTotalCredits is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5bd3eb9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalCredits() view returns(uint256)
func (claimGame *ClaimGame) PackTotalCredits() []byte {
	enc, err := claimGame.abi.Pack("totalCredits")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalCredits is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5bd3eb9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalCredits() view returns(uint256)
func (claimGame *ClaimGame) TryPackTotalCredits() ([]byte, error) {
	return claimGame.abi.Pack("totalCredits")
}

// UnpackTotalCredits is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb5bd3eb9.
//
// Solidity: function totalCredits() view returns(uint256)
func (claimGame *ClaimGame) UnpackTotalCredits(data []byte) (*big.Int, error) {
	out, err := claimGame.abi.Unpack("totalCredits", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTotalEscrowed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf9168231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalEscrowed() view returns(uint256)
func (claimGame *ClaimGame) PackTotalEscrowed() []byte {
	enc, err := claimGame.abi.Pack("totalEscrowed")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalEscrowed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf9168231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalEscrowed() view returns(uint256)
func (claimGame *ClaimGame) TryPackTotalEscrowed() ([]byte, error) {
	return claimGame.abi.Pack("totalEscrowed")
}

// UnpackTotalEscrowed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf9168231.
//
// Solidity: function totalEscrowed() view returns(uint256)
func (claimGame *ClaimGame) UnpackTotalEscrowed(data []byte) (*big.Int, error) {
	out, err := claimGame.abi.Unpack("totalEscrowed", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51cff8d9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (claimGame *ClaimGame) PackWithdraw(to common.Address) []byte {
	enc, err := claimGame.abi.Pack("withdraw", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51cff8d9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (claimGame *ClaimGame) TryPackWithdraw(to common.Address) ([]byte, error) {
	return claimGame.abi.Pack("withdraw", to)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x51cff8d9.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (claimGame *ClaimGame) UnpackWithdraw(data []byte) (*big.Int, error) {
	out, err := claimGame.abi.Unpack("withdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// ClaimGameAccepted represents a Accepted event raised by the ClaimGame contract.
type ClaimGameAccepted struct {
	ClaimID   [32]byte
	RequestID [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const ClaimGameAcceptedEventName = "Accepted"

// ContractEventName returns the user-defined event name.
func (ClaimGameAccepted) ContractEventName() string {
	return ClaimGameAcceptedEventName
}

// UnpackAcceptedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Accepted(bytes32 indexed claimID, bytes32 indexed requestID)
func (claimGame *ClaimGame) UnpackAcceptedEvent(log *types.Log) (*ClaimGameAccepted, error) {
	event := "Accepted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != claimGame.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ClaimGameAccepted)
	if len(log.Data) > 0 {
		if err := claimGame.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range claimGame.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ClaimGameCredited represents a Credited event raised by the ClaimGame contract.
type ClaimGameCredited struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const ClaimGameCreditedEventName = "Credited"

// ContractEventName returns the user-defined event name.
func (ClaimGameCredited) ContractEventName() string {
	return ClaimGameCreditedEventName
}

// UnpackCreditedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Credited(address indexed owner, uint256 amount)
func (claimGame *ClaimGame) UnpackCreditedEvent(log *types.Log) (*ClaimGameCredited, error) {
	event := "Credited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != claimGame.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ClaimGameCredited)
	if len(log.Data) > 0 {
		if err := claimGame.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range claimGame.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ClaimGameProposed represents a Proposed event raised by the ClaimGame contract.
type ClaimGameProposed struct {
	ClaimID     [32]byte
	RequestID   [32]byte
	Proposer    common.Address
	InputRoot   [32]byte
	TraceRoot   [32]byte
	T           uint32
	Bond        *big.Int
	WindowEnd   *big.Int
	Output      []byte
	DataLocator string
	Raw         *types.Log // Blockchain specific contextual infos
}

const ClaimGameProposedEventName = "Proposed"

// ContractEventName returns the user-defined event name.
func (ClaimGameProposed) ContractEventName() string {
	return ClaimGameProposedEventName
}

// UnpackProposedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Proposed(bytes32 indexed claimID, bytes32 indexed requestID, address indexed proposer, bytes32 inputRoot, bytes32 traceRoot, uint32 T, uint256 bond, uint256 windowEnd, bytes output, string dataLocator)
func (claimGame *ClaimGame) UnpackProposedEvent(log *types.Log) (*ClaimGameProposed, error) {
	event := "Proposed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != claimGame.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ClaimGameProposed)
	if len(log.Data) > 0 {
		if err := claimGame.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range claimGame.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ClaimGameRejected represents a Rejected event raised by the ClaimGame contract.
type ClaimGameRejected struct {
	ClaimID   [32]byte
	RequestID [32]byte
	Prover    common.Address
	Burned    *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const ClaimGameRejectedEventName = "Rejected"

// ContractEventName returns the user-defined event name.
func (ClaimGameRejected) ContractEventName() string {
	return ClaimGameRejectedEventName
}

// UnpackRejectedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Rejected(bytes32 indexed claimID, bytes32 indexed requestID, address indexed prover, uint256 burned)
func (claimGame *ClaimGame) UnpackRejectedEvent(log *types.Log) (*ClaimGameRejected, error) {
	event := "Rejected"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != claimGame.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ClaimGameRejected)
	if len(log.Data) > 0 {
		if err := claimGame.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range claimGame.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ClaimGameRewardClaimed represents a RewardClaimed event raised by the ClaimGame contract.
type ClaimGameRewardClaimed struct {
	ClaimID     [32]byte
	Holder      common.Address
	CommitBlock *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const ClaimGameRewardClaimedEventName = "RewardClaimed"

// ContractEventName returns the user-defined event name.
func (ClaimGameRewardClaimed) ContractEventName() string {
	return ClaimGameRewardClaimedEventName
}

// UnpackRewardClaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RewardClaimed(bytes32 indexed claimID, address indexed holder, uint256 commitBlock)
func (claimGame *ClaimGame) UnpackRewardClaimedEvent(log *types.Log) (*ClaimGameRewardClaimed, error) {
	event := "RewardClaimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != claimGame.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ClaimGameRewardClaimed)
	if len(log.Data) > 0 {
		if err := claimGame.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range claimGame.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ClaimGameRewardPaid represents a RewardPaid event raised by the ClaimGame contract.
type ClaimGameRewardPaid struct {
	ClaimID [32]byte
	Holder  common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const ClaimGameRewardPaidEventName = "RewardPaid"

// ContractEventName returns the user-defined event name.
func (ClaimGameRewardPaid) ContractEventName() string {
	return ClaimGameRewardPaidEventName
}

// UnpackRewardPaidEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RewardPaid(bytes32 indexed claimID, address indexed holder, uint256 amount)
func (claimGame *ClaimGame) UnpackRewardPaidEvent(log *types.Log) (*ClaimGameRewardPaid, error) {
	event := "RewardPaid"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != claimGame.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ClaimGameRewardPaid)
	if len(log.Data) > 0 {
		if err := claimGame.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range claimGame.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ClaimGameSuperseded represents a Superseded event raised by the ClaimGame contract.
type ClaimGameSuperseded struct {
	ClaimID [32]byte
	Result  [32]byte
	Right   bool
	Raw     *types.Log // Blockchain specific contextual infos
}

const ClaimGameSupersededEventName = "Superseded"

// ContractEventName returns the user-defined event name.
func (ClaimGameSuperseded) ContractEventName() string {
	return ClaimGameSupersededEventName
}

// UnpackSupersededEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Superseded(bytes32 indexed claimID, bytes32 indexed result, bool right)
func (claimGame *ClaimGame) UnpackSupersededEvent(log *types.Log) (*ClaimGameSuperseded, error) {
	event := "Superseded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != claimGame.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ClaimGameSuperseded)
	if len(log.Data) > 0 {
		if err := claimGame.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range claimGame.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ClaimGameWithdrawn represents a Withdrawn event raised by the ClaimGame contract.
type ClaimGameWithdrawn struct {
	Owner  common.Address
	To     common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const ClaimGameWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (ClaimGameWithdrawn) ContractEventName() string {
	return ClaimGameWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed owner, address indexed to, uint256 amount)
func (claimGame *ClaimGame) UnpackWithdrawnEvent(log *types.Log) (*ClaimGameWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != claimGame.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ClaimGameWithdrawn)
	if len(log.Data) > 0 {
		if err := claimGame.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range claimGame.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (claimGame *ClaimGame) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], claimGame.abi.Errors["ClaimExists"].ID.Bytes()[:4]) {
		return claimGame.UnpackClaimExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["CommitTooLate"].ID.Bytes()[:4]) {
		return claimGame.UnpackCommitTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["DemandsOpen"].ID.Bytes()[:4]) {
		return claimGame.UnpackDemandsOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["GraceOver"].ID.Bytes()[:4]) {
		return claimGame.UnpackGraceOverError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["GraceRunning"].ID.Bytes()[:4]) {
		return claimGame.UnpackGraceRunningError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["InputIncomplete"].ID.Bytes()[:4]) {
		return claimGame.UnpackInputIncompleteError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["LocatorTooLong"].ID.Bytes()[:4]) {
		return claimGame.UnpackLocatorTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["NoResult"].ID.Bytes()[:4]) {
		return claimGame.UnpackNoResultError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["NoReward"].ID.Bytes()[:4]) {
		return claimGame.UnpackNoRewardError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["NoVerdict"].ID.Bytes()[:4]) {
		return claimGame.UnpackNoVerdictError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["NothingToWithdraw"].ID.Bytes()[:4]) {
		return claimGame.UnpackNothingToWithdrawError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["OutputNotInTrace"].ID.Bytes()[:4]) {
		return claimGame.UnpackOutputNotInTraceError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["RequestNotOpen"].ID.Bytes()[:4]) {
		return claimGame.UnpackRequestNotOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["StillLive"].ID.Bytes()[:4]) {
		return claimGame.UnpackStillLiveError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["TransferFailed"].ID.Bytes()[:4]) {
		return claimGame.UnpackTransferFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["UnsoundPreset"].ID.Bytes()[:4]) {
		return claimGame.UnpackUnsoundPresetError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["WrongBond"].ID.Bytes()[:4]) {
		return claimGame.UnpackWrongBondError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["WrongClaimStatus"].ID.Bytes()[:4]) {
		return claimGame.UnpackWrongClaimStatusError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["WrongInputRoot"].ID.Bytes()[:4]) {
		return claimGame.UnpackWrongInputRootError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["WrongOutputLength"].ID.Bytes()[:4]) {
		return claimGame.UnpackWrongOutputLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["WrongPathLength"].ID.Bytes()[:4]) {
		return claimGame.UnpackWrongPathLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["WrongRegistry"].ID.Bytes()[:4]) {
		return claimGame.UnpackWrongRegistryError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["WrongSegments"].ID.Bytes()[:4]) {
		return claimGame.UnpackWrongSegmentsError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ClaimGameClaimExists represents a ClaimExists error raised by the ClaimGame contract.
type ClaimGameClaimExists struct {
	ClaimID [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClaimExists(bytes32 claimID)
func ClaimGameClaimExistsErrorID() common.Hash {
	return common.HexToHash("0xe0b2f38a6fac06aad344072ad8341b6dce7e68ea93d54f957017a5c257fb4737")
}

// UnpackClaimExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClaimExists(bytes32 claimID)
func (claimGame *ClaimGame) UnpackClaimExistsError(raw []byte) (*ClaimGameClaimExists, error) {
	out := new(ClaimGameClaimExists)
	if err := claimGame.abi.UnpackIntoInterface(out, "ClaimExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameCommitTooLate represents a CommitTooLate error raised by the ClaimGame contract.
type ClaimGameCommitTooLate struct {
	CommitBlock *big.Int
	Before      *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CommitTooLate(uint256 commitBlock, uint256 before)
func ClaimGameCommitTooLateErrorID() common.Hash {
	return common.HexToHash("0x9b37ce713ceec77fd14ab62899bf649b9398797e5d0e108ae4fefdda01cc29b1")
}

// UnpackCommitTooLateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CommitTooLate(uint256 commitBlock, uint256 before)
func (claimGame *ClaimGame) UnpackCommitTooLateError(raw []byte) (*ClaimGameCommitTooLate, error) {
	out := new(ClaimGameCommitTooLate)
	if err := claimGame.abi.UnpackIntoInterface(out, "CommitTooLate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameDemandsOpen represents a DemandsOpen error raised by the ClaimGame contract.
type ClaimGameDemandsOpen struct {
	ClaimID [32]byte
	Count   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DemandsOpen(bytes32 claimID, uint256 count)
func ClaimGameDemandsOpenErrorID() common.Hash {
	return common.HexToHash("0x62663f023aa27ab48a1ce2aca2206018f5de838adcf9450c8784fe69c7872139")
}

// UnpackDemandsOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DemandsOpen(bytes32 claimID, uint256 count)
func (claimGame *ClaimGame) UnpackDemandsOpenError(raw []byte) (*ClaimGameDemandsOpen, error) {
	out := new(ClaimGameDemandsOpen)
	if err := claimGame.abi.UnpackIntoInterface(out, "DemandsOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameGraceOver represents a GraceOver error raised by the ClaimGame contract.
type ClaimGameGraceOver struct {
	Time     *big.Int
	GraceEnd *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GraceOver(uint256 time, uint256 graceEnd)
func ClaimGameGraceOverErrorID() common.Hash {
	return common.HexToHash("0xb3539cfe5eb163cdbfd4ae01239bbeb2bf3e01e9a3258f4440e1626f30d5aafa")
}

// UnpackGraceOverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GraceOver(uint256 time, uint256 graceEnd)
func (claimGame *ClaimGame) UnpackGraceOverError(raw []byte) (*ClaimGameGraceOver, error) {
	out := new(ClaimGameGraceOver)
	if err := claimGame.abi.UnpackIntoInterface(out, "GraceOver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameGraceRunning represents a GraceRunning error raised by the ClaimGame contract.
type ClaimGameGraceRunning struct {
	Time     *big.Int
	GraceEnd *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GraceRunning(uint256 time, uint256 graceEnd)
func ClaimGameGraceRunningErrorID() common.Hash {
	return common.HexToHash("0x547c519c1c4d33e689c8d041c55a1f112fc0f86e4097ee1a934504b77a4a5043")
}

// UnpackGraceRunningError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GraceRunning(uint256 time, uint256 graceEnd)
func (claimGame *ClaimGame) UnpackGraceRunningError(raw []byte) (*ClaimGameGraceRunning, error) {
	out := new(ClaimGameGraceRunning)
	if err := claimGame.abi.UnpackIntoInterface(out, "GraceRunning", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameInputIncomplete represents a InputIncomplete error raised by the ClaimGame contract.
type ClaimGameInputIncomplete struct {
	RequestID [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InputIncomplete(bytes32 requestID)
func ClaimGameInputIncompleteErrorID() common.Hash {
	return common.HexToHash("0xd3a7668ec8fa1d0562462fe170127ccdfad44a074199fbbfc25e4571472212d6")
}

// UnpackInputIncompleteError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InputIncomplete(bytes32 requestID)
func (claimGame *ClaimGame) UnpackInputIncompleteError(raw []byte) (*ClaimGameInputIncomplete, error) {
	out := new(ClaimGameInputIncomplete)
	if err := claimGame.abi.UnpackIntoInterface(out, "InputIncomplete", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameLocatorTooLong represents a LocatorTooLong error raised by the ClaimGame contract.
type ClaimGameLocatorTooLong struct {
	Got *big.Int
	Max *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LocatorTooLong(uint256 got, uint256 max)
func ClaimGameLocatorTooLongErrorID() common.Hash {
	return common.HexToHash("0x4664a980b46e064aad7ae1b2bad764caf4239a95e488ae02ce9469edac488f15")
}

// UnpackLocatorTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LocatorTooLong(uint256 got, uint256 max)
func (claimGame *ClaimGame) UnpackLocatorTooLongError(raw []byte) (*ClaimGameLocatorTooLong, error) {
	out := new(ClaimGameLocatorTooLong)
	if err := claimGame.abi.UnpackIntoInterface(out, "LocatorTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameNoResult represents a NoResult error raised by the ClaimGame contract.
type ClaimGameNoResult struct {
	RequestID [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoResult(bytes32 requestID)
func ClaimGameNoResultErrorID() common.Hash {
	return common.HexToHash("0x1d4b860ff6b7cbfb5d8e56f0ad28a88e604415065440e53cae5c50ceb220c2bb")
}

// UnpackNoResultError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoResult(bytes32 requestID)
func (claimGame *ClaimGame) UnpackNoResultError(raw []byte) (*ClaimGameNoResult, error) {
	out := new(ClaimGameNoResult)
	if err := claimGame.abi.UnpackIntoInterface(out, "NoResult", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameNoReward represents a NoReward error raised by the ClaimGame contract.
type ClaimGameNoReward struct {
	ClaimID [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoReward(bytes32 claimID)
func ClaimGameNoRewardErrorID() common.Hash {
	return common.HexToHash("0xc859b591eabe3e67d7c932850e2e412fbfbdcf0f163ae357eaa6cbffd111cfd9")
}

// UnpackNoRewardError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoReward(bytes32 claimID)
func (claimGame *ClaimGame) UnpackNoRewardError(raw []byte) (*ClaimGameNoReward, error) {
	out := new(ClaimGameNoReward)
	if err := claimGame.abi.UnpackIntoInterface(out, "NoReward", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameNoVerdict represents a NoVerdict error raised by the ClaimGame contract.
type ClaimGameNoVerdict struct {
	ClaimID [32]byte
	Success bool
	Size    *big.Int
	Word    [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoVerdict(bytes32 claimID, bool success, uint256 size, bytes32 word)
func ClaimGameNoVerdictErrorID() common.Hash {
	return common.HexToHash("0x13d4c4a7158d009ba570ab02cf384e0891d5b970f653c69c0c61e50717208ac2")
}

// UnpackNoVerdictError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoVerdict(bytes32 claimID, bool success, uint256 size, bytes32 word)
func (claimGame *ClaimGame) UnpackNoVerdictError(raw []byte) (*ClaimGameNoVerdict, error) {
	out := new(ClaimGameNoVerdict)
	if err := claimGame.abi.UnpackIntoInterface(out, "NoVerdict", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameNothingToWithdraw represents a NothingToWithdraw error raised by the ClaimGame contract.
type ClaimGameNothingToWithdraw struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingToWithdraw(address owner)
func ClaimGameNothingToWithdrawErrorID() common.Hash {
	return common.HexToHash("0xdc69dc16e4a8405b44139edda9a06ee66b303337358b6f4633533d65de15b7f4")
}

// UnpackNothingToWithdrawError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingToWithdraw(address owner)
func (claimGame *ClaimGame) UnpackNothingToWithdrawError(raw []byte) (*ClaimGameNothingToWithdraw, error) {
	out := new(ClaimGameNothingToWithdraw)
	if err := claimGame.abi.UnpackIntoInterface(out, "NothingToWithdraw", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameOutputNotInTrace represents a OutputNotInTrace error raised by the ClaimGame contract.
type ClaimGameOutputNotInTrace struct {
	Got       [32]byte
	TraceRoot [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OutputNotInTrace(bytes32 got, bytes32 traceRoot)
func ClaimGameOutputNotInTraceErrorID() common.Hash {
	return common.HexToHash("0xa2804c286a0e85707dbb5b4b07858126a5ef0b034f03c5e1a3ffba4234d0bf1d")
}

// UnpackOutputNotInTraceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OutputNotInTrace(bytes32 got, bytes32 traceRoot)
func (claimGame *ClaimGame) UnpackOutputNotInTraceError(raw []byte) (*ClaimGameOutputNotInTrace, error) {
	out := new(ClaimGameOutputNotInTrace)
	if err := claimGame.abi.UnpackIntoInterface(out, "OutputNotInTrace", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameRequestNotOpen represents a RequestNotOpen error raised by the ClaimGame contract.
type ClaimGameRequestNotOpen struct {
	RequestID [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RequestNotOpen(bytes32 requestID)
func ClaimGameRequestNotOpenErrorID() common.Hash {
	return common.HexToHash("0xc99a51a5b8d32b90fdf7c9142f19968335904ef4f623d87c2d2737247b63cea5")
}

// UnpackRequestNotOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RequestNotOpen(bytes32 requestID)
func (claimGame *ClaimGame) UnpackRequestNotOpenError(raw []byte) (*ClaimGameRequestNotOpen, error) {
	out := new(ClaimGameRequestNotOpen)
	if err := claimGame.abi.UnpackIntoInterface(out, "RequestNotOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameStillLive represents a StillLive error raised by the ClaimGame contract.
type ClaimGameStillLive struct {
	Time      *big.Int
	LiveUntil *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StillLive(uint256 time, uint256 liveUntil)
func ClaimGameStillLiveErrorID() common.Hash {
	return common.HexToHash("0x8b9c07c98b93a0fa01e8f68bc19bda23d91231a5ac8871df5d01ce4c828b49b1")
}

// UnpackStillLiveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StillLive(uint256 time, uint256 liveUntil)
func (claimGame *ClaimGame) UnpackStillLiveError(raw []byte) (*ClaimGameStillLive, error) {
	out := new(ClaimGameStillLive)
	if err := claimGame.abi.UnpackIntoInterface(out, "StillLive", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameTransferFailed represents a TransferFailed error raised by the ClaimGame contract.
type ClaimGameTransferFailed struct {
	To     common.Address
	Amount *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TransferFailed(address to, uint256 amount)
func ClaimGameTransferFailedErrorID() common.Hash {
	return common.HexToHash("0x1c43b9761b3fba5321ca8212bfc231945f668ccc0c446f333999eea9ce8fda81")
}

// UnpackTransferFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TransferFailed(address to, uint256 amount)
func (claimGame *ClaimGame) UnpackTransferFailedError(raw []byte) (*ClaimGameTransferFailed, error) {
	out := new(ClaimGameTransferFailed)
	if err := claimGame.abi.UnpackIntoInterface(out, "TransferFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameUnsoundPreset represents a UnsoundPreset error raised by the ClaimGame contract.
type ClaimGameUnsoundPreset struct {
	What  [32]byte
	Got   *big.Int
	Bound *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnsoundPreset(bytes32 what, uint256 got, uint256 bound)
func ClaimGameUnsoundPresetErrorID() common.Hash {
	return common.HexToHash("0x3c336717fdbe1be1124bbc1bdfaceb4a52564df67dc96ae72644803bc0c7647d")
}

// UnpackUnsoundPresetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnsoundPreset(bytes32 what, uint256 got, uint256 bound)
func (claimGame *ClaimGame) UnpackUnsoundPresetError(raw []byte) (*ClaimGameUnsoundPreset, error) {
	out := new(ClaimGameUnsoundPreset)
	if err := claimGame.abi.UnpackIntoInterface(out, "UnsoundPreset", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameWrongBond represents a WrongBond error raised by the ClaimGame contract.
type ClaimGameWrongBond struct {
	Got  *big.Int
	Want *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongBond(uint256 got, uint256 want)
func ClaimGameWrongBondErrorID() common.Hash {
	return common.HexToHash("0x0c5e03da3c3575f08d387f0e59dfdfe46b22550c7a25676fffcb9251582e2c11")
}

// UnpackWrongBondError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongBond(uint256 got, uint256 want)
func (claimGame *ClaimGame) UnpackWrongBondError(raw []byte) (*ClaimGameWrongBond, error) {
	out := new(ClaimGameWrongBond)
	if err := claimGame.abi.UnpackIntoInterface(out, "WrongBond", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameWrongClaimStatus represents a WrongClaimStatus error raised by the ClaimGame contract.
type ClaimGameWrongClaimStatus struct {
	ClaimID [32]byte
	Got     uint8
	Want    uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongClaimStatus(bytes32 claimID, uint8 got, uint8 want)
func ClaimGameWrongClaimStatusErrorID() common.Hash {
	return common.HexToHash("0xfe2aa85bc5b93cd9031641c5cdd9cacdebe587d037c238e335e0119a845617ec")
}

// UnpackWrongClaimStatusError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongClaimStatus(bytes32 claimID, uint8 got, uint8 want)
func (claimGame *ClaimGame) UnpackWrongClaimStatusError(raw []byte) (*ClaimGameWrongClaimStatus, error) {
	out := new(ClaimGameWrongClaimStatus)
	if err := claimGame.abi.UnpackIntoInterface(out, "WrongClaimStatus", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameWrongInputRoot represents a WrongInputRoot error raised by the ClaimGame contract.
type ClaimGameWrongInputRoot struct {
	Got  [32]byte
	Want [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongInputRoot(bytes32 got, bytes32 want)
func ClaimGameWrongInputRootErrorID() common.Hash {
	return common.HexToHash("0xf43abe07f6a2c3931413a3bba7c7e932510afb442186ca2b27e5775e02869d00")
}

// UnpackWrongInputRootError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongInputRoot(bytes32 got, bytes32 want)
func (claimGame *ClaimGame) UnpackWrongInputRootError(raw []byte) (*ClaimGameWrongInputRoot, error) {
	out := new(ClaimGameWrongInputRoot)
	if err := claimGame.abi.UnpackIntoInterface(out, "WrongInputRoot", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameWrongOutputLength represents a WrongOutputLength error raised by the ClaimGame contract.
type ClaimGameWrongOutputLength struct {
	Got  *big.Int
	Want *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongOutputLength(uint256 got, uint256 want)
func ClaimGameWrongOutputLengthErrorID() common.Hash {
	return common.HexToHash("0x5fbb455dd441b4eee2891c91e801dcb085b4025ac2b0aa251e59eff74acb8828")
}

// UnpackWrongOutputLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongOutputLength(uint256 got, uint256 want)
func (claimGame *ClaimGame) UnpackWrongOutputLengthError(raw []byte) (*ClaimGameWrongOutputLength, error) {
	out := new(ClaimGameWrongOutputLength)
	if err := claimGame.abi.UnpackIntoInterface(out, "WrongOutputLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameWrongPathLength represents a WrongPathLength error raised by the ClaimGame contract.
type ClaimGameWrongPathLength struct {
	Got  *big.Int
	Want *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongPathLength(uint256 got, uint256 want)
func ClaimGameWrongPathLengthErrorID() common.Hash {
	return common.HexToHash("0x01d850da731e24d02424bce4b1073cf63f4218237a627d3819b12641753102d6")
}

// UnpackWrongPathLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongPathLength(uint256 got, uint256 want)
func (claimGame *ClaimGame) UnpackWrongPathLengthError(raw []byte) (*ClaimGameWrongPathLength, error) {
	out := new(ClaimGameWrongPathLength)
	if err := claimGame.abi.UnpackIntoInterface(out, "WrongPathLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameWrongRegistry represents a WrongRegistry error raised by the ClaimGame contract.
type ClaimGameWrongRegistry struct {
	Game common.Address
	Self common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongRegistry(address game, address self)
func ClaimGameWrongRegistryErrorID() common.Hash {
	return common.HexToHash("0xa1afd82a3856b0bfe548c4a734e0e79fa4ce3fe5323b9fa515601eaeda5cf696")
}

// UnpackWrongRegistryError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongRegistry(address game, address self)
func (claimGame *ClaimGame) UnpackWrongRegistryError(raw []byte) (*ClaimGameWrongRegistry, error) {
	out := new(ClaimGameWrongRegistry)
	if err := claimGame.abi.UnpackIntoInterface(out, "WrongRegistry", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameWrongSegments represents a WrongSegments error raised by the ClaimGame contract.
type ClaimGameWrongSegments struct {
	Got *big.Int
	Min *big.Int
	Max *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongSegments(uint256 got, uint256 min, uint256 max)
func ClaimGameWrongSegmentsErrorID() common.Hash {
	return common.HexToHash("0xc4fae8bf2878f758170bb16776b011dce85566169e424a3df809e71961d97d88")
}

// UnpackWrongSegmentsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongSegments(uint256 got, uint256 min, uint256 max)
func (claimGame *ClaimGame) UnpackWrongSegmentsError(raw []byte) (*ClaimGameWrongSegments, error) {
	out := new(ClaimGameWrongSegments)
	if err := claimGame.abi.UnpackIntoInterface(out, "WrongSegments", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DigitConsumerMetaData contains all meta data concerning the DigitConsumer contract.
var DigitConsumerMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIInferenceRegistry\",\"name\":\"registry\",\"type\":\"address\"},{\"internalType\":\"ModelID\",\"name\":\"model\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"execTime\",\"type\":\"uint32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"BadScores\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"NotExpected\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotRegistry\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"digit\",\"type\":\"uint8\"}],\"name\":\"DigitKnown\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"DigitRequested\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"BOND\",\"outputs\":[{\"internalType\":\"uint96\",\"name\":\"\",\"type\":\"uint96\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"EXEC_TIME\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MODEL\",\"outputs\":[{\"internalType\":\"ModelID\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"OWNER\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"REGISTRY\",\"outputs\":[{\"internalType\":\"contractIInferenceRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"scores\",\"type\":\"bytes\"}],\"name\":\"argMax\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"best\",\"type\":\"uint8\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"internalType\":\"addresspayable\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"cancel\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"classificationOf\",\"outputs\":[{\"components\":[{\"internalType\":\"bool\",\"name\":\"requested\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"done\",\"type\":\"bool\"},{\"internalType\":\"uint8\",\"name\":\"digit\",\"type\":\"uint8\"}],\"internalType\":\"structDigitConsumer.Classification\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"image\",\"type\":\"bytes\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"classify\",\"outputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"}],\"name\":\"onInferenceResult\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "1002647518781253c7f1826e0f24e66e1b",
	Bin: "0x610120604052348015610010575f5ffd5b50604051610fb9380380610fb983398101604081905261002f9161007c565b6001600160a01b0394851660805260a093909352921660c0526001600160601b0390911660e05263ffffffff16610100526100f6565b6001600160a01b0381168114610079575f5ffd5b50565b5f5f5f5f5f60a08688031215610090575f5ffd5b855161009b81610065565b6020870151604088015191965094506100b381610065565b60608701519093506001600160601b03811681146100cf575f5ffd5b608087015190925063ffffffff811681146100e8575f5ffd5b809150509295509295909350565b60805160a05160c05160e05161010051610e416101785f395f81816101b301526103f201525f81816102c501526103cb01525f818161011f01528181610350015261058d01525f8181610315015261049f01525f818160c20152818161047001528181610615015281816106ad0152818161077701526107ff0152610e415ff3fe6080604052600436106100ad575f3560e01c806346d421cd116100665780639c5066f41161004c5780639c5066f41461021b578063c1c1d218146102b4578063f7eb983f14610304575f5ffd5b806346d421cd146101a25780639904cabf146101ea575f5ffd5b806315356f621161009657806315356f621461014157806322cae9a2146101625780633bb3d1fa14610183575f5ffd5b806306433b1b146100b1578063117803e31461010e575b5f5ffd5b3480156100bc575f5ffd5b506100e47f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b348015610119575f5ffd5b506100e47f000000000000000000000000000000000000000000000000000000000000000081565b61015461014f366004610b0e565b610337565b604051908152602001610105565b34801561016d575f5ffd5b5061018161017c366004610b6d565b610575565b005b34801561018e575f5ffd5b5061018161019d366004610bb3565b6107e7565b3480156101ad575f5ffd5b506101d57f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610105565b3480156101f5575f5ffd5b50610209610204366004610bfb565b610960565b60405160ff9091168152602001610105565b348015610226575f5ffd5b5061028b610235366004610c3a565b60408051606080820183525f808352602080840182905292840181905293845283825292829020825193840183525460ff8082161515855261010082048116151592850192909252620100009004169082015290565b604080518251151581526020808401511515908201529181015160ff1690820152606001610105565b3480156102bf575f5ffd5b506102e77f000000000000000000000000000000000000000000000000000000000000000081565b6040516bffffffffffffffffffffffff9091168152602001610105565b34801561030f575f5ffd5b506101547f000000000000000000000000000000000000000000000000000000000000000081565b5f3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146103ae576040517f245aecd30000000000000000000000000000000000000000000000000000000081523360048201526024015b60405180910390fd5b6040805160a081018252600181526bffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660208201527f000000000000000000000000000000000000000000000000000000000000000063ffffffff168183015267ffffffffffffffff84166060820152620186a0608082015290517f0f3128c500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001691630f3128c59134916104cc917f0000000000000000000000000000000000000000000000000000000000000000918a918a9190600401610c51565b60206040518083038185885af11580156104e8573d5f5f3e3d5ffd5b50505050506040513d601f19601f8201168201806040525081019061050d9190610d03565b5f8181526020819052604080822080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660011790555191925082917fc1e423fa16898aedc395ccce9fa8b30679ecaebcf38a3c723b066906b510f4649190a29392505050565b3373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016146105e6576040517f245aecd30000000000000000000000000000000000000000000000000000000081523360048201526024016103a5565b6040517fc4d252f5000000000000000000000000000000000000000000000000000000008152600481018390527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c4d252f5906024015f604051808303815f87803b15801561066b575f5ffd5b505af115801561067d573d5f5f3e3d5ffd5b50506040517f758072500000000000000000000000000000000000000000000000000000000081523060048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16925063758072509150602401602060405180830381865afa158015610709573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061072d9190610d03565b156107e3576040517f51cff8d900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff82811660048301527f000000000000000000000000000000000000000000000000000000000000000016906351cff8d9906024016020604051808303815f875af11580156107bd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107e19190610d03565b505b5050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610858576040517f631a294a0000000000000000000000000000000000000000000000000000000081523360048201526024016103a5565b5f838152602081905260409020805460ff16158061087c57508054610100900460ff165b156108b6576040517f132a6e28000000000000000000000000000000000000000000000000000000008152600481018590526024016103a5565b80547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff166101001781556108ea8383610960565b81547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ffff166201000060ff928316810291909117808455604051919004909116815284907f4da76de203aa2e3b6550f5603628cc13f8856b1292b241f963dd8bf4829895cc9060200160405180910390a250505050565b5f8061096d600a84610d47565b90505f816001148061097f5750816002145b8061098a5750816004145b806109955750816008145b90508015806109ae57506109aa600a83610d7f565b8414155b156109e8576040517f35d656bc000000000000000000000000000000000000000000000000000000008152600481018590526024016103a5565b5f6109f586865f86610a43565b905060015b600a8160ff161015610a39575f610a1688888460ff1688610a43565b905082811315610a2857909450905083815b50610a3281610d9c565b90506109fa565b5050505092915050565b5f80825b8015610aa0578686600183610a5c888a610d7f565b610a669190610dba565b610a709190610dcd565b818110610a7f57610a7f610de0565b60089490941b919093013560f81c179150610a9981610e0d565b9050610a47565b505f610aad846008610d7f565b610ab990610100610dcd565b91821b90911d9695505050505050565b5f5f83601f840112610ad9575f5ffd5b50813567ffffffffffffffff811115610af0575f5ffd5b602083019150836020828501011115610b07575f5ffd5b9250929050565b5f5f5f60408486031215610b20575f5ffd5b833567ffffffffffffffff811115610b36575f5ffd5b610b4286828701610ac9565b909450925050602084013567ffffffffffffffff81168114610b62575f5ffd5b809150509250925092565b5f5f60408385031215610b7e575f5ffd5b82359150602083013573ffffffffffffffffffffffffffffffffffffffff81168114610ba8575f5ffd5b809150509250929050565b5f5f5f60408486031215610bc5575f5ffd5b83359250602084013567ffffffffffffffff811115610be2575f5ffd5b610bee86828701610ac9565b9497909650939450505050565b5f5f60208385031215610c0c575f5ffd5b823567ffffffffffffffff811115610c22575f5ffd5b610c2e85828601610ac9565b90969095509350505050565b5f60208284031215610c4a575f5ffd5b5035919050565b84815260e060208201528260e082015282846101008301375f61010084830101525f6101007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f860116830101905063ffffffff83511660408301526bffffffffffffffffffffffff602084015116606083015263ffffffff604084015116608083015267ffffffffffffffff60608401511660a083015263ffffffff60808401511660c083015295945050505050565b5f60208284031215610d13575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f82610d7a577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b8082028115828204841417610d9657610d96610d1a565b92915050565b5f60ff821660ff8103610db157610db1610d1a565b60010192915050565b80820180821115610d9657610d96610d1a565b81810381811115610d9657610d96610d1a565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f81610e1b57610e1b610d1a565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff019056",
}

// DigitConsumer is an auto generated Go binding around an Ethereum contract.
type DigitConsumer struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DigitConsumer) GetABI() abi.ABI {
	return c.abi
}

// NewDigitConsumer creates a new instance of DigitConsumer.
func NewDigitConsumer() *DigitConsumer {
	parsed, err := DigitConsumerMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DigitConsumer{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DigitConsumer) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address registry, bytes32 model, address owner, uint96 bond, uint32 execTime) returns()
func (digitConsumer *DigitConsumer) PackConstructor(registry common.Address, model [32]byte, owner common.Address, bond *big.Int, execTime uint32) []byte {
	enc, err := digitConsumer.abi.Pack("", registry, model, owner, bond, execTime)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackBOND is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc1c1d218.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function BOND() view returns(uint96)
func (digitConsumer *DigitConsumer) PackBOND() []byte {
	enc, err := digitConsumer.abi.Pack("BOND")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBOND is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc1c1d218.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function BOND() view returns(uint96)
func (digitConsumer *DigitConsumer) TryPackBOND() ([]byte, error) {
	return digitConsumer.abi.Pack("BOND")
}

// UnpackBOND is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc1c1d218.
//
// Solidity: function BOND() view returns(uint96)
func (digitConsumer *DigitConsumer) UnpackBOND(data []byte) (*big.Int, error) {
	out, err := digitConsumer.abi.Unpack("BOND", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackEXECTIME is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x46d421cd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function EXEC_TIME() view returns(uint32)
func (digitConsumer *DigitConsumer) PackEXECTIME() []byte {
	enc, err := digitConsumer.abi.Pack("EXEC_TIME")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEXECTIME is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x46d421cd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function EXEC_TIME() view returns(uint32)
func (digitConsumer *DigitConsumer) TryPackEXECTIME() ([]byte, error) {
	return digitConsumer.abi.Pack("EXEC_TIME")
}

// UnpackEXECTIME is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x46d421cd.
//
// Solidity: function EXEC_TIME() view returns(uint32)
func (digitConsumer *DigitConsumer) UnpackEXECTIME(data []byte) (uint32, error) {
	out, err := digitConsumer.abi.Unpack("EXEC_TIME", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackMODEL is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf7eb983f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MODEL() view returns(bytes32)
func (digitConsumer *DigitConsumer) PackMODEL() []byte {
	enc, err := digitConsumer.abi.Pack("MODEL")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMODEL is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf7eb983f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MODEL() view returns(bytes32)
func (digitConsumer *DigitConsumer) TryPackMODEL() ([]byte, error) {
	return digitConsumer.abi.Pack("MODEL")
}

// UnpackMODEL is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf7eb983f.
//
// Solidity: function MODEL() view returns(bytes32)
func (digitConsumer *DigitConsumer) UnpackMODEL(data []byte) ([32]byte, error) {
	out, err := digitConsumer.abi.Unpack("MODEL", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackOWNER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x117803e3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function OWNER() view returns(address)
func (digitConsumer *DigitConsumer) PackOWNER() []byte {
	enc, err := digitConsumer.abi.Pack("OWNER")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOWNER is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x117803e3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function OWNER() view returns(address)
func (digitConsumer *DigitConsumer) TryPackOWNER() ([]byte, error) {
	return digitConsumer.abi.Pack("OWNER")
}

// UnpackOWNER is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x117803e3.
//
// Solidity: function OWNER() view returns(address)
func (digitConsumer *DigitConsumer) UnpackOWNER(data []byte) (common.Address, error) {
	out, err := digitConsumer.abi.Unpack("OWNER", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackREGISTRY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06433b1b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function REGISTRY() view returns(address)
func (digitConsumer *DigitConsumer) PackREGISTRY() []byte {
	enc, err := digitConsumer.abi.Pack("REGISTRY")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackREGISTRY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06433b1b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function REGISTRY() view returns(address)
func (digitConsumer *DigitConsumer) TryPackREGISTRY() ([]byte, error) {
	return digitConsumer.abi.Pack("REGISTRY")
}

// UnpackREGISTRY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06433b1b.
//
// Solidity: function REGISTRY() view returns(address)
func (digitConsumer *DigitConsumer) UnpackREGISTRY(data []byte) (common.Address, error) {
	out, err := digitConsumer.abi.Unpack("REGISTRY", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackArgMax is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9904cabf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function argMax(bytes scores) pure returns(uint8 best)
func (digitConsumer *DigitConsumer) PackArgMax(scores []byte) []byte {
	enc, err := digitConsumer.abi.Pack("argMax", scores)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackArgMax is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9904cabf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function argMax(bytes scores) pure returns(uint8 best)
func (digitConsumer *DigitConsumer) TryPackArgMax(scores []byte) ([]byte, error) {
	return digitConsumer.abi.Pack("argMax", scores)
}

// UnpackArgMax is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9904cabf.
//
// Solidity: function argMax(bytes scores) pure returns(uint8 best)
func (digitConsumer *DigitConsumer) UnpackArgMax(data []byte) (uint8, error) {
	out, err := digitConsumer.abi.Unpack("argMax", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x22cae9a2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancel(bytes32 requestID, address to) returns()
func (digitConsumer *DigitConsumer) PackCancel(requestID [32]byte, to common.Address) []byte {
	enc, err := digitConsumer.abi.Pack("cancel", requestID, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x22cae9a2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancel(bytes32 requestID, address to) returns()
func (digitConsumer *DigitConsumer) TryPackCancel(requestID [32]byte, to common.Address) ([]byte, error) {
	return digitConsumer.abi.Pack("cancel", requestID, to)
}

// PackClassificationOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c5066f4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function classificationOf(bytes32 requestID) view returns((bool,bool,uint8))
func (digitConsumer *DigitConsumer) PackClassificationOf(requestID [32]byte) []byte {
	enc, err := digitConsumer.abi.Pack("classificationOf", requestID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClassificationOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9c5066f4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function classificationOf(bytes32 requestID) view returns((bool,bool,uint8))
func (digitConsumer *DigitConsumer) TryPackClassificationOf(requestID [32]byte) ([]byte, error) {
	return digitConsumer.abi.Pack("classificationOf", requestID)
}

// UnpackClassificationOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9c5066f4.
//
// Solidity: function classificationOf(bytes32 requestID) view returns((bool,bool,uint8))
func (digitConsumer *DigitConsumer) UnpackClassificationOf(data []byte) (DigitConsumerClassification, error) {
	out, err := digitConsumer.abi.Unpack("classificationOf", data)
	if err != nil {
		return *new(DigitConsumerClassification), err
	}
	out0 := *abi.ConvertType(out[0], new(DigitConsumerClassification)).(*DigitConsumerClassification)
	return out0, nil
}

// PackClassify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x15356f62.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function classify(bytes image, uint64 deadline) payable returns(bytes32 requestID)
func (digitConsumer *DigitConsumer) PackClassify(image []byte, deadline uint64) []byte {
	enc, err := digitConsumer.abi.Pack("classify", image, deadline)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClassify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x15356f62.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function classify(bytes image, uint64 deadline) payable returns(bytes32 requestID)
func (digitConsumer *DigitConsumer) TryPackClassify(image []byte, deadline uint64) ([]byte, error) {
	return digitConsumer.abi.Pack("classify", image, deadline)
}

// UnpackClassify is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x15356f62.
//
// Solidity: function classify(bytes image, uint64 deadline) payable returns(bytes32 requestID)
func (digitConsumer *DigitConsumer) UnpackClassify(data []byte) ([32]byte, error) {
	out, err := digitConsumer.abi.Unpack("classify", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackOnInferenceResult is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3bb3d1fa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function onInferenceResult(bytes32 requestID, bytes output) returns()
func (digitConsumer *DigitConsumer) PackOnInferenceResult(requestID [32]byte, output []byte) []byte {
	enc, err := digitConsumer.abi.Pack("onInferenceResult", requestID, output)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOnInferenceResult is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3bb3d1fa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function onInferenceResult(bytes32 requestID, bytes output) returns()
func (digitConsumer *DigitConsumer) TryPackOnInferenceResult(requestID [32]byte, output []byte) ([]byte, error) {
	return digitConsumer.abi.Pack("onInferenceResult", requestID, output)
}

// DigitConsumerDigitKnown represents a DigitKnown event raised by the DigitConsumer contract.
type DigitConsumerDigitKnown struct {
	RequestID [32]byte
	Digit     uint8
	Raw       *types.Log // Blockchain specific contextual infos
}

const DigitConsumerDigitKnownEventName = "DigitKnown"

// ContractEventName returns the user-defined event name.
func (DigitConsumerDigitKnown) ContractEventName() string {
	return DigitConsumerDigitKnownEventName
}

// UnpackDigitKnownEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DigitKnown(bytes32 indexed requestID, uint8 digit)
func (digitConsumer *DigitConsumer) UnpackDigitKnownEvent(log *types.Log) (*DigitConsumerDigitKnown, error) {
	event := "DigitKnown"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != digitConsumer.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DigitConsumerDigitKnown)
	if len(log.Data) > 0 {
		if err := digitConsumer.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range digitConsumer.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DigitConsumerDigitRequested represents a DigitRequested event raised by the DigitConsumer contract.
type DigitConsumerDigitRequested struct {
	RequestID [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const DigitConsumerDigitRequestedEventName = "DigitRequested"

// ContractEventName returns the user-defined event name.
func (DigitConsumerDigitRequested) ContractEventName() string {
	return DigitConsumerDigitRequestedEventName
}

// UnpackDigitRequestedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DigitRequested(bytes32 indexed requestID)
func (digitConsumer *DigitConsumer) UnpackDigitRequestedEvent(log *types.Log) (*DigitConsumerDigitRequested, error) {
	event := "DigitRequested"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != digitConsumer.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DigitConsumerDigitRequested)
	if len(log.Data) > 0 {
		if err := digitConsumer.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range digitConsumer.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (digitConsumer *DigitConsumer) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], digitConsumer.abi.Errors["BadScores"].ID.Bytes()[:4]) {
		return digitConsumer.UnpackBadScoresError(raw[4:])
	}
	if bytes.Equal(raw[:4], digitConsumer.abi.Errors["NotExpected"].ID.Bytes()[:4]) {
		return digitConsumer.UnpackNotExpectedError(raw[4:])
	}
	if bytes.Equal(raw[:4], digitConsumer.abi.Errors["NotOwner"].ID.Bytes()[:4]) {
		return digitConsumer.UnpackNotOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], digitConsumer.abi.Errors["NotRegistry"].ID.Bytes()[:4]) {
		return digitConsumer.UnpackNotRegistryError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DigitConsumerBadScores represents a BadScores error raised by the DigitConsumer contract.
type DigitConsumerBadScores struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadScores(uint256 length)
func DigitConsumerBadScoresErrorID() common.Hash {
	return common.HexToHash("0x35d656bcb93a9e7317fbd1af7609f5028a83f8d351dda64aee3c4610c34d21f8")
}

// UnpackBadScoresError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadScores(uint256 length)
func (digitConsumer *DigitConsumer) UnpackBadScoresError(raw []byte) (*DigitConsumerBadScores, error) {
	out := new(DigitConsumerBadScores)
	if err := digitConsumer.abi.UnpackIntoInterface(out, "BadScores", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DigitConsumerNotExpected represents a NotExpected error raised by the DigitConsumer contract.
type DigitConsumerNotExpected struct {
	RequestID [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotExpected(bytes32 requestID)
func DigitConsumerNotExpectedErrorID() common.Hash {
	return common.HexToHash("0x132a6e28ddd2c7e70607f3a31173b97ec668f336ef709c1b62dd8ca4185c9f31")
}

// UnpackNotExpectedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotExpected(bytes32 requestID)
func (digitConsumer *DigitConsumer) UnpackNotExpectedError(raw []byte) (*DigitConsumerNotExpected, error) {
	out := new(DigitConsumerNotExpected)
	if err := digitConsumer.abi.UnpackIntoInterface(out, "NotExpected", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DigitConsumerNotOwner represents a NotOwner error raised by the DigitConsumer contract.
type DigitConsumerNotOwner struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotOwner(address caller)
func DigitConsumerNotOwnerErrorID() common.Hash {
	return common.HexToHash("0x245aecd3fabbd17d6c3c92dc7f0ab916ea8cbf6fc1862c8b56893090ac3fff4c")
}

// UnpackNotOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotOwner(address caller)
func (digitConsumer *DigitConsumer) UnpackNotOwnerError(raw []byte) (*DigitConsumerNotOwner, error) {
	out := new(DigitConsumerNotOwner)
	if err := digitConsumer.abi.UnpackIntoInterface(out, "NotOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DigitConsumerNotRegistry represents a NotRegistry error raised by the DigitConsumer contract.
type DigitConsumerNotRegistry struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotRegistry(address caller)
func DigitConsumerNotRegistryErrorID() common.Hash {
	return common.HexToHash("0x631a294a41a730c8b83fc0d8fe9f45ed8336003d618d1d97b39459e4ec1deb78")
}

// UnpackNotRegistryError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotRegistry(address caller)
func (digitConsumer *DigitConsumer) UnpackNotRegistryError(raw []byte) (*DigitConsumerNotRegistry, error) {
	out := new(DigitConsumerNotRegistry)
	if err := digitConsumer.abi.UnpackIntoInterface(out, "NotRegistry", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryMetaData contains all meta data concerning the InferenceRegistry contract.
var InferenceRegistryMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIModelRegistry\",\"name\":\"models\",\"type\":\"address\"},{\"internalType\":\"contractIClaimGame\",\"name\":\"game\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"AlreadyDelivered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"got\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"max\",\"type\":\"uint32\"}],\"name\":\"BadMaxT\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"}],\"name\":\"BeforeDeadline\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"ClaimsPending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"EmptyInputPart\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"FeeTooHigh\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"GasLimitTooHigh\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"InputIsComplete\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"InputPartTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"InputTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"game\",\"type\":\"address\"}],\"name\":\"NotGame\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"}],\"name\":\"NotRequester\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"NothingToWithdraw\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"chunkBytes\",\"type\":\"uint256\"}],\"name\":\"PartialChunk\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"TooLittleGas\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"TransferFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"WrongInputOffset\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"}],\"name\":\"WrongOutput\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"internalType\":\"enumIInferenceRegistry.RequestStatus\",\"name\":\"got\",\"type\":\"uint8\"},{\"internalType\":\"enumIInferenceRegistry.RequestStatus\",\"name\":\"want\",\"type\":\"uint8\"}],\"name\":\"WrongRequestStatus\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"}],\"name\":\"Cancelled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Credited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"}],\"name\":\"Delivered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"}],\"name\":\"DeliveryFailed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"T\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"}],\"name\":\"Finalized\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"InputAppended\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"}],\"name\":\"InputCompleted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"counter\",\"type\":\"uint256\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"maxT\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"execTime\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"gasLimit\",\"type\":\"uint32\"}],\"indexed\":false,\"internalType\":\"structIInferenceRegistry.Options\",\"name\":\"options\",\"type\":\"tuple\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"}],\"name\":\"Requested\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"GAME\",\"outputs\":[{\"internalType\":\"contractIClaimGame\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"MODELS\",\"outputs\":[{\"internalType\":\"contractIModelRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"offset\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"appendInput\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"cancel\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"}],\"name\":\"counterOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"creditOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"}],\"name\":\"deliver\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"T\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"}],\"name\":\"finalize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"input\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"maxT\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"execTime\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"gasLimit\",\"type\":\"uint32\"}],\"internalType\":\"structIInferenceRegistry.Options\",\"name\":\"options\",\"type\":\"tuple\"}],\"name\":\"request\",\"outputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"requestOf\",\"outputs\":[{\"components\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"maxT\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"execTime\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"gasLimit\",\"type\":\"uint32\"}],\"internalType\":\"structIInferenceRegistry.Options\",\"name\":\"options\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"fee\",\"type\":\"uint96\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"enumIInferenceRegistry.RequestStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"delivered\",\"type\":\"bool\"},{\"internalType\":\"uint32\",\"name\":\"received\",\"type\":\"uint32\"}],\"internalType\":\"structIInferenceRegistry.Request\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"resultOf\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"isFinal\",\"type\":\"bool\"},{\"internalType\":\"uint32\",\"name\":\"T\",\"type\":\"uint32\"},{\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"},{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"finalizedAt\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalCredits\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalEscrowed\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"addresspayable\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "5da68be10d6f27d7ee9b73e16b10deeb59",
	Bin: "0x60c060405234801561000f575f5ffd5b5060405161285938038061285983398101604081905261002e9161005c565b6001600160a01b039182166080521660a052610094565b6001600160a01b0381168114610059575f5ffd5b50565b5f5f6040838503121561006d575f5ffd5b825161007881610045565b602084015190925061008981610045565b809150509250929050565b60805160a0516127816100d85f395f818161016c01528181610aef01528181610b5701526111b201525f8181610252015281816103e70152610a4601526127815ff3fe6080604052600436106100d9575f3560e01c806365d8c3e41161007c578063b5bd3eb911610057578063b5bd3eb9146102f6578063c4d252f51461032f578063eacb14081461034e578063f91682311461037a575f5ffd5b806365d8c3e41461024157806375807250146102745780638e69ee66146102b5575f5ffd5b806351cff8d9116100b757806351cff8d9146101b35780635649a89c146101d2578063582cd621146101f35780635a8bf1ac14610212575f5ffd5b80630f3128c5146100dd57806321100a741461010357806327730d121461015b575b5f5ffd5b6100f06100eb366004611ede565b61039f565b6040519081526020015b60405180910390f35b34801561010e575f5ffd5b5061012261011d366004611f5e565b610704565b60408051951515865263ffffffff909416602086015292840191909152606083015267ffffffffffffffff16608082015260a0016100fa565b348015610166575f5ffd5b5061018e7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016100fa565b3480156101be575f5ffd5b506100f06101cd366004611f99565b61077a565b3480156101dd575f5ffd5b506101f16101ec366004611fbb565b6108a1565b005b3480156101fe575f5ffd5b506101f161020d36600461201b565b610ad7565b34801561021d575f5ffd5b5061023161022c36600461206d565b610d2e565b60405190151581526020016100fa565b34801561024c575f5ffd5b5061018e7f000000000000000000000000000000000000000000000000000000000000000081565b34801561027f575f5ffd5b506100f061028e366004611f99565b73ffffffffffffffffffffffffffffffffffffffff165f9081526001602052604090205490565b3480156102c0575f5ffd5b506100f06102cf366004611f99565b73ffffffffffffffffffffffffffffffffffffffff165f9081526002602052604090205490565b348015610301575f5ffd5b505f5470010000000000000000000000000000000090046fffffffffffffffffffffffffffffffff166100f0565b34801561033a575f5ffd5b506101f1610349366004611f5e565b611064565b348015610359575f5ffd5b5061036d610368366004611f5e565b611353565b6040516100fa919061211b565b348015610385575f5ffd5b505f546fffffffffffffffffffffffffffffffff166100f0565b6040517fee19e84b000000000000000000000000000000000000000000000000000000008152600481018590525f90819073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063ee19e84b90602401608060405180830381865afa15801561042c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104509190612235565b60600151905061046360208401846122bd565b63ffffffff16158061049457506104798161152b565b63ffffffff1661048c60208501856122bd565b63ffffffff16115b156104f6576104a660208401846122bd565b6104af8261152b565b6040517fa487f26200000000000000000000000000000000000000000000000000000000815263ffffffff9283166004820152911660248201526044015b60405180910390fd5b6298968061050a60a08501608086016122bd565b63ffffffff16111561056a5761052660a08401608085016122bd565b6040517f51956f2e00000000000000000000000000000000000000000000000000000000815263ffffffff90911660048201526298968060248201526044016104ed565b6bffffffffffffffffffffffff3411156105b2576040517f7b9314200000000000000000000000000000000000000000000000000000000081523460048201526024016104ed565b335f908152600260205260408120805490826105cd83612305565b919050559050610605338289876040516020016105ea91906123f3565b6040516020818303038152906040528051906020012061153d565b5f8181526003602052604090208881559093508460018201610627828261240d565b50506bffffffffffffffffffffffff3416740100000000000000000000000000000000000000000233176002820155600481018054600191907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001682800217905550610692346115cd565b3373ffffffffffffffffffffffffffffffffffffffff1688857f72806ca32fb21239577baa6ef7a462eae580ecc01dc7e7d774794b3be72406eb8589346040516106de9392919061257b565b60405180910390a485156106f9576106f984845f8a8a61162b565b505050949350505050565b5f818152600460205260408120819081908190819060025f8881526003602081905260409091206004015460ff1690811115610742576107426120b5565b600283015460018401549354919092149963ffffffff831699509297509550640100000000900467ffffffffffffffff169350915050565b335f90815260016020526040812054908190036107c5576040517fdc69dc160000000000000000000000000000000000000000000000000000000081523360048201526024016104ed565b335f908152600160205260408120819055805482919060109061080f90849070010000000000000000000000000000000090046fffffffffffffffffffffffffffffffff1661259d565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555061084f828261189b565b60405181815273ffffffffffffffffffffffffffffffffffffffff83169033907fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb9060200160405180910390a3919050565b5f8481526003602052604090206108b9856001611901565b600281015473ffffffffffffffffffffffffffffffffffffffff1633146109305760028101546040517f0691b03200000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016104ed565b60038101541561096f576040517f34b46304000000000000000000000000000000000000000000000000000000008152600481018690526024016104ed565b600481015462010000900463ffffffff1684146109d1576004818101546040517f859e0a6400000000000000000000000000000000000000000000000000000000815291820186905262010000900463ffffffff1660248201526044016104ed565b5f829003610a0e576040517f9995d6f2000000000000000000000000000000000000000000000000000000008152600481018690526024016104ed565b80546040517fee19e84b0000000000000000000000000000000000000000000000000000000081526004810191909152610ad09086907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ee19e84b90602401608060405180830381865afa158015610aa0573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ac49190612235565b6060015186868661162b565b5050505050565b3373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614610b84576040517fbd95ed0200000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201526044016104ed565b610b8f856001611901565b5f858152600360205260409020600481018054600291907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600183021790555060408051608081018252868152602080820186815263ffffffff80891684860190815267ffffffffffffffff428116606087019081525f8e815260049096529690942094518555915160018501559051600293840180549551909316640100000000027fffffffffffffffffffffffffffffffffffffffff00000000000000000000000090951691161792909217909155810154610c969083906bffffffffffffffffffffffff7401000000000000000000000000000000000000000090910416611979565b60028101546040805163ffffffff871681526020810186905273ffffffffffffffffffffffffffffffffffffffff851681830152740100000000000000000000000000000000000000009092046bffffffffffffffffffffffff16606083015251869188917f2b6fb3bbf6f49cacc494ad387a9297aab792db3b4d843af7286fce455f91a2a5916080908290030190a3505050505050565b5f838152600360205260408120610d46856002611901565b6004810154610100900460ff1615610d8d576040517f56bc34a1000000000000000000000000000000000000000000000000000000008152600481018690526024016104ed565b5f85815260046020526040908190206001015490518190610db190879087906125c5565b604051809103902014610e0e578484604051610dce9291906125c5565b6040519081900381207f95d4629a0000000000000000000000000000000000000000000000000000000082526004820152602481018290526044016104ed565b6002820154600183015460405173ffffffffffffffffffffffffffffffffffffffff909216917c010000000000000000000000000000000000000000000000000000000090910463ffffffff16905f90610e70908a908a908a9060240161261b565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f3bb3d1fa000000000000000000000000000000000000000000000000000000001790526004860180547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff1661010017905590505f5a90505f612710610f29603f8661266a565b610f33908661267d565b610f3e90600161267d565b610f48919061267d565b905080821015610f8e576040517f9ee5fcf000000000000000000000000000000000000000000000000000000000815260048101839052602481018290526044016104ed565b5f5f8451602086015f8989f197508715610fe95760405173ffffffffffffffffffffffffffffffffffffffff8616908c907f1089d8381cb2b8fe802d1c73deddfba4975ff088d88fe813bb65fdb326e05c07905f90a3611056565b6004870180547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00ff16905560405173ffffffffffffffffffffffffffffffffffffffff8616908c907fbf7781f2265204dc3e62ef22d2909e0a2b34f8d0b251c535e63880ec972e63a7905f90a35b505050505050509392505050565b5f81815260036020526040902061107c826001611901565b600281015473ffffffffffffffffffffffffffffffffffffffff1633146110f35760028101546040517f0691b03200000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016104ed565b600181015474010000000000000000000000000000000000000000900467ffffffffffffffff1642116111815760018101546040517f86141eaa0000000000000000000000000000000000000000000000000000000081524260048201527401000000000000000000000000000000000000000090910467ffffffffffffffff1660248201526044016104ed565b6040517f5e86f506000000000000000000000000000000000000000000000000000000008152600481018390525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690635e86f50690602401602060405180830381865afa15801561120c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112309190612690565b90508015611274576040517f61626cf600000000000000000000000000000000000000000000000000000000815260048101849052602481018290526044016104ed565b6004820180547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600317905560028201546112ee9073ffffffffffffffffffffffffffffffffffffffff8116906bffffffffffffffffffffffff7401000000000000000000000000000000000000000090910416611979565b6002820154604051740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff16815283907f9a07783c26ba1161617a3713cf36578795b21ea2c22643a1e3875722f3f0413b9060200160405180910390a2505050565b6113c360408051610100810182525f808252825160a0810184528181526020818101839052938101829052606081018290526080810191909152909182019081525f60208201819052604082018190526060820181905260809091019081525f6020820181905260409091015290565b5f8281526003602081815260409283902083516101008101855281548152845160a08082018752600184015463ffffffff808216845264010000000082046bffffffffffffffffffffffff9081168589015270010000000000000000000000000000000083048216858b01527401000000000000000000000000000000000000000080840467ffffffffffffffff166060808801919091527c010000000000000000000000000000000000000000000000000000000090940490921660808087019190915297860194909452600286015473ffffffffffffffffffffffffffffffffffffffff8116998601999099529097049091169582019590955281840154928101929092526004810154919390929084019160ff16908111156114ea576114ea6120b5565b60038111156114fb576114fb6120b5565b815260049190910154610100810460ff161515602083015262010000900463ffffffff1660409091015292915050565b5f611537826014611ae1565b92915050565b604080517f4f504d4c2f524551554553542f310000000000000000000000000000000000006020820152469181019190915230606082015273ffffffffffffffffffffffffffffffffffffffff8516608082015260a0810184905260c0810183905260e081018290525f90610100016040516020818303038152906040528051906020012090505b949350505050565b5f805482919081906115f29084906fffffffffffffffffffffffffffffffff166126a7565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555050565b5f611636828561267d565b905061800082111561167f576040517fc941dd810000000000000000000000000000000000000000000000000000000081526004810183905261800060248201526044016104ed565b61168885611b02565b63ffffffff168111156116e0578061169f86611b02565b6040517f8d3c9207000000000000000000000000000000000000000000000000000000008152600481019290925263ffffffff1660248201526044016104ed565b5f6116ea86611b02565b63ffffffff16821490505f6116fe87611b0e565b60ff166001901b90508115801561171d575061171a81856126cf565b15155b1561175e576040517f950902bc00000000000000000000000000000000000000000000000000000000815260048101859052602481018290526044016104ed565b5f61177e8961176c8a611b1a565b60ff16611779858b61266a565b611b26565b905061179781878761178f8c611b0e565b60ff16611bb6565b5f89815260036020526040908190206004810180547fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000ffff166201000063ffffffff89160217905590518a907f785c3ed44c38df4639a312cb6b827a197d4a64915929c99c571f468fac528c8090611812908b908b908b9061261b565b60405180910390a2831561187b575f6118368361182e8c611b1a565b60ff16611c1e565b600383018190556040518181529091508b907f50c3698d4458dbde976f15d41658ee9255a84ed2c1a7142cd0ec3ea0c0e9c03a9060200160405180910390a25061188f565b61188f8a8361188a868c61266a565b611ce3565b50505050505050505050565b5f5f5f5f5f85875af19050806118fc576040517f1c43b97600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff84166004820152602481018390526044016104ed565b505050565b5f8281526003602081905260409091206004015460ff1690829081111561192a5761192a6120b5565b81600381111561193c5761193c6120b5565b146118fc578281836040517f1f2cbac80000000000000000000000000000000000000000000000000000000081526004016104ed939291906126e2565b805f03611984575050565b5f805482919081906119a99084906fffffffffffffffffffffffffffffffff1661259d565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550805f60108282829054906101000a90046fffffffffffffffffffffffffffffffff16611a0b91906126a7565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff1602179055508060015f8473ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f828254611a8d919061267d565b909155505060405181815273ffffffffffffffffffffffffffffffffffffffff8316907f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f39060200160405180910390a25050565b5f611aed826008612703565b611af89060e061271a565b9290921c92915050565b5f611537826010611ae1565b5f611537826001611d67565b5f611537826007611d67565b60408051808201909152606081525f6020820152611b4383611d7e565b6020810183905290505f5b82811c15611bae578083901c600116600103611b9e575f8581526005602090815260408083208484529091529020548251805183908110611b9157611b9161272d565b6020026020010181815250505b611ba781612305565b9050611b4e565b509392505050565b6001811b5f5b83811015611c16575f84611bd0848461267d565b10611bdb5784611be5565b611be5838361267d565b9050611c0487611bff611bfa84868a8c61275a565b611de6565b611e03565b50611c0f828261267d565b9050611bbc565b505050505050565b5f818360200151901c600103611c51578251805183908110611c4257611c4261272d565b60200260200101519050611537565b507fbc36789e7a1e281436464229828f817d6612f7b477d66591ff96a9e064bcc98a805f5b83811015611cdb57808560200151901c600116600114611c9f57611c9a8383611e7c565b611cc5565b611cc5855f01518281518110611cb757611cb761272d565b602002602001015184611e7c565b9250611cd18283611e7c565b9150600101611c76565b505092915050565b5f5b6020830151811c15611d6157808360200151901c6001166001148015611d1357506020830151811c82821c14155b15611d51578251805182908110611d2c57611d2c61272d565b6020908102919091018101515f86815260058352604080822085835290935291909120555b611d5a81612305565b9050611ce5565b50505050565b5f611d73826008612703565b611af89060f861271a565b60408051808201909152606081525f6020820152611d9d82600161267d565b67ffffffffffffffff811115611db557611db5612208565b604051908082528060200260200182016040528015611dde578160200160208202803683370190505b508152919050565b5f6040515f81538284600183013760018301812091505092915050565b60208201515f905b80600116600103611e4357611e2e845f01518381518110611cb757611cb761272d565b9250611e3982612305565b915060011c611e0b565b5081835f01518281518110611e5a57611e5a61272d565b602002602001018181525050826020018051611e7590612305565b9052505050565b5f6040516001815360018101939093525060218201526041902090565b5f5f83601f840112611ea9575f5ffd5b50813567ffffffffffffffff811115611ec0575f5ffd5b602083019150836020828501011115611ed7575f5ffd5b9250929050565b5f5f5f5f84860360e0811215611ef2575f5ffd5b85359450602086013567ffffffffffffffff811115611f0f575f5ffd5b611f1b88828901611e99565b90955093505060a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc082011215611f50575f5ffd5b509295919450926040019150565b5f60208284031215611f6e575f5ffd5b5035919050565b73ffffffffffffffffffffffffffffffffffffffff81168114611f96575f5ffd5b50565b5f60208284031215611fa9575f5ffd5b8135611fb481611f75565b9392505050565b5f5f5f5f60608587031215611fce575f5ffd5b8435935060208501359250604085013567ffffffffffffffff811115611ff2575f5ffd5b611ffe87828801611e99565b95989497509550505050565b63ffffffff81168114611f96575f5ffd5b5f5f5f5f5f60a0868803121561202f575f5ffd5b853594506020860135935060408601356120488161200a565b925060608601359150608086013561205f81611f75565b809150509295509295909350565b5f5f5f6040848603121561207f575f5ffd5b83359250602084013567ffffffffffffffff81111561209c575f5ffd5b6120a886828701611e99565b9497909650939450505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60048110612117577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b5f6101808201905082518252602083015163ffffffff81511660208401526bffffffffffffffffffffffff602082015116604084015263ffffffff604082015116606084015267ffffffffffffffff606082015116608084015263ffffffff60808201511660a08401525060408301516121ad60c084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060608301516bffffffffffffffffffffffff1660e0830152608083015161010083015260a08301516121e46101208401826120e2565b5060c0830151151561014083015260e09092015163ffffffff166101609091015290565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b5f6080828403128015612246575f5ffd5b506040516080810167ffffffffffffffff8111828210171561228f577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040908152835182526020808501519083015283810151908201526060928301519281019290925250919050565b5f602082840312156122cd575f5ffd5b8135611fb48161200a565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203612335576123356122d8565b5060010190565b6bffffffffffffffffffffffff81168114611f96575f5ffd5b67ffffffffffffffff81168114611f96575f5ffd5b80356123758161200a565b63ffffffff168252602081013561238b8161233c565b6bffffffffffffffffffffffff16602083015260408101356123ac8161200a565b63ffffffff16604083015260608101356123c581612355565b67ffffffffffffffff16606083015260808101356123e28161200a565b63ffffffff81166080840152505050565b60a08101611537828461236a565b5f81356115378161200a565b81356124188161200a565b815460208401356124288161233c565b6fffffffffffffffffffffffff000000008160201b1663ffffffff84167fffffffffffffffffffffffffffffffff00000000000000000000000000000000841617178455505050604082013561247d8161200a565b81547fffffffffffffffffffffffff00000000ffffffffffffffffffffffffffffffff1660809190911b73ffffffff00000000000000000000000000000000161781555f60608301356124cf81612355565b82547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff1660a09190911b7bffffffffffffffff0000000000000000000000000000000000000000161782555061257761252a60808401612401565b82547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7fffffffff0000000000000000000000000000000000000000000000000000000016178255565b5050565b83815260e0810161258f602083018561236a565b8260c0830152949350505050565b6fffffffffffffffffffffffffffffffff8281168282160390811115611537576115376122d8565b818382375f9101908152919050565b81835281816020850137505f602082840101525f60207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f840116840101905092915050565b838152604060208201525f6126346040830184866125d4565b95945050505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f826126785761267861263d565b500490565b80820180821115611537576115376122d8565b5f602082840312156126a0575f5ffd5b5051919050565b6fffffffffffffffffffffffffffffffff8181168382160190811115611537576115376122d8565b5f826126dd576126dd61263d565b500690565b838152606081016126f660208301856120e2565b6115c560408301846120e2565b8082028115828204841417611537576115376122d8565b81810381811115611537576115376122d8565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f5f85851115612768575f5ffd5b83861115612774575f5ffd5b505082019391909203915056",
}

// InferenceRegistry is an auto generated Go binding around an Ethereum contract.
type InferenceRegistry struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *InferenceRegistry) GetABI() abi.ABI {
	return c.abi
}

// NewInferenceRegistry creates a new instance of InferenceRegistry.
func NewInferenceRegistry() *InferenceRegistry {
	parsed, err := InferenceRegistryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &InferenceRegistry{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *InferenceRegistry) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address models, address game) returns()
func (inferenceRegistry *InferenceRegistry) PackConstructor(models common.Address, game common.Address) []byte {
	enc, err := inferenceRegistry.abi.Pack("", models, game)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackGAME is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x27730d12.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function GAME() view returns(address)
func (inferenceRegistry *InferenceRegistry) PackGAME() []byte {
	enc, err := inferenceRegistry.abi.Pack("GAME")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGAME is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x27730d12.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function GAME() view returns(address)
func (inferenceRegistry *InferenceRegistry) TryPackGAME() ([]byte, error) {
	return inferenceRegistry.abi.Pack("GAME")
}

// UnpackGAME is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x27730d12.
//
// Solidity: function GAME() view returns(address)
func (inferenceRegistry *InferenceRegistry) UnpackGAME(data []byte) (common.Address, error) {
	out, err := inferenceRegistry.abi.Unpack("GAME", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackMODELS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65d8c3e4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function MODELS() view returns(address)
func (inferenceRegistry *InferenceRegistry) PackMODELS() []byte {
	enc, err := inferenceRegistry.abi.Pack("MODELS")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMODELS is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65d8c3e4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function MODELS() view returns(address)
func (inferenceRegistry *InferenceRegistry) TryPackMODELS() ([]byte, error) {
	return inferenceRegistry.abi.Pack("MODELS")
}

// UnpackMODELS is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x65d8c3e4.
//
// Solidity: function MODELS() view returns(address)
func (inferenceRegistry *InferenceRegistry) UnpackMODELS(data []byte) (common.Address, error) {
	out, err := inferenceRegistry.abi.Unpack("MODELS", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackAppendInput is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5649a89c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function appendInput(bytes32 requestID, uint256 offset, bytes data) returns()
func (inferenceRegistry *InferenceRegistry) PackAppendInput(requestID [32]byte, offset *big.Int, data []byte) []byte {
	enc, err := inferenceRegistry.abi.Pack("appendInput", requestID, offset, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAppendInput is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5649a89c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function appendInput(bytes32 requestID, uint256 offset, bytes data) returns()
func (inferenceRegistry *InferenceRegistry) TryPackAppendInput(requestID [32]byte, offset *big.Int, data []byte) ([]byte, error) {
	return inferenceRegistry.abi.Pack("appendInput", requestID, offset, data)
}

// PackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d252f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancel(bytes32 requestID) returns()
func (inferenceRegistry *InferenceRegistry) PackCancel(requestID [32]byte) []byte {
	enc, err := inferenceRegistry.abi.Pack("cancel", requestID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d252f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cancel(bytes32 requestID) returns()
func (inferenceRegistry *InferenceRegistry) TryPackCancel(requestID [32]byte) ([]byte, error) {
	return inferenceRegistry.abi.Pack("cancel", requestID)
}

// PackCounterOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e69ee66.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function counterOf(address requester) view returns(uint256)
func (inferenceRegistry *InferenceRegistry) PackCounterOf(requester common.Address) []byte {
	enc, err := inferenceRegistry.abi.Pack("counterOf", requester)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCounterOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8e69ee66.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function counterOf(address requester) view returns(uint256)
func (inferenceRegistry *InferenceRegistry) TryPackCounterOf(requester common.Address) ([]byte, error) {
	return inferenceRegistry.abi.Pack("counterOf", requester)
}

// UnpackCounterOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8e69ee66.
//
// Solidity: function counterOf(address requester) view returns(uint256)
func (inferenceRegistry *InferenceRegistry) UnpackCounterOf(data []byte) (*big.Int, error) {
	out, err := inferenceRegistry.abi.Unpack("counterOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCreditOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x75807250.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function creditOf(address owner) view returns(uint256)
func (inferenceRegistry *InferenceRegistry) PackCreditOf(owner common.Address) []byte {
	enc, err := inferenceRegistry.abi.Pack("creditOf", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreditOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x75807250.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function creditOf(address owner) view returns(uint256)
func (inferenceRegistry *InferenceRegistry) TryPackCreditOf(owner common.Address) ([]byte, error) {
	return inferenceRegistry.abi.Pack("creditOf", owner)
}

// UnpackCreditOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x75807250.
//
// Solidity: function creditOf(address owner) view returns(uint256)
func (inferenceRegistry *InferenceRegistry) UnpackCreditOf(data []byte) (*big.Int, error) {
	out, err := inferenceRegistry.abi.Unpack("creditOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDeliver is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5a8bf1ac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deliver(bytes32 requestID, bytes output) returns(bool success)
func (inferenceRegistry *InferenceRegistry) PackDeliver(requestID [32]byte, output []byte) []byte {
	enc, err := inferenceRegistry.abi.Pack("deliver", requestID, output)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeliver is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5a8bf1ac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deliver(bytes32 requestID, bytes output) returns(bool success)
func (inferenceRegistry *InferenceRegistry) TryPackDeliver(requestID [32]byte, output []byte) ([]byte, error) {
	return inferenceRegistry.abi.Pack("deliver", requestID, output)
}

// UnpackDeliver is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5a8bf1ac.
//
// Solidity: function deliver(bytes32 requestID, bytes output) returns(bool success)
func (inferenceRegistry *InferenceRegistry) UnpackDeliver(data []byte) (bool, error) {
	out, err := inferenceRegistry.abi.Unpack("deliver", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackFinalize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x582cd621.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function finalize(bytes32 requestID, bytes32 claimID, uint32 T, bytes32 outputHash, address proposer) returns()
func (inferenceRegistry *InferenceRegistry) PackFinalize(requestID [32]byte, claimID [32]byte, t uint32, outputHash [32]byte, proposer common.Address) []byte {
	enc, err := inferenceRegistry.abi.Pack("finalize", requestID, claimID, t, outputHash, proposer)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFinalize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x582cd621.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function finalize(bytes32 requestID, bytes32 claimID, uint32 T, bytes32 outputHash, address proposer) returns()
func (inferenceRegistry *InferenceRegistry) TryPackFinalize(requestID [32]byte, claimID [32]byte, t uint32, outputHash [32]byte, proposer common.Address) ([]byte, error) {
	return inferenceRegistry.abi.Pack("finalize", requestID, claimID, t, outputHash, proposer)
}

// PackRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0f3128c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function request(bytes32 modelID, bytes input, (uint32,uint96,uint32,uint64,uint32) options) payable returns(bytes32 requestID)
func (inferenceRegistry *InferenceRegistry) PackRequest(modelID [32]byte, input []byte, options IInferenceRegistryOptions) []byte {
	enc, err := inferenceRegistry.abi.Pack("request", modelID, input, options)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0f3128c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function request(bytes32 modelID, bytes input, (uint32,uint96,uint32,uint64,uint32) options) payable returns(bytes32 requestID)
func (inferenceRegistry *InferenceRegistry) TryPackRequest(modelID [32]byte, input []byte, options IInferenceRegistryOptions) ([]byte, error) {
	return inferenceRegistry.abi.Pack("request", modelID, input, options)
}

// UnpackRequest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0f3128c5.
//
// Solidity: function request(bytes32 modelID, bytes input, (uint32,uint96,uint32,uint64,uint32) options) payable returns(bytes32 requestID)
func (inferenceRegistry *InferenceRegistry) UnpackRequest(data []byte) ([32]byte, error) {
	out, err := inferenceRegistry.abi.Unpack("request", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackRequestOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeacb1408.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function requestOf(bytes32 requestID) view returns((bytes32,(uint32,uint96,uint32,uint64,uint32),address,uint96,bytes32,uint8,bool,uint32))
func (inferenceRegistry *InferenceRegistry) PackRequestOf(requestID [32]byte) []byte {
	enc, err := inferenceRegistry.abi.Pack("requestOf", requestID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequestOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeacb1408.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function requestOf(bytes32 requestID) view returns((bytes32,(uint32,uint96,uint32,uint64,uint32),address,uint96,bytes32,uint8,bool,uint32))
func (inferenceRegistry *InferenceRegistry) TryPackRequestOf(requestID [32]byte) ([]byte, error) {
	return inferenceRegistry.abi.Pack("requestOf", requestID)
}

// UnpackRequestOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeacb1408.
//
// Solidity: function requestOf(bytes32 requestID) view returns((bytes32,(uint32,uint96,uint32,uint64,uint32),address,uint96,bytes32,uint8,bool,uint32))
func (inferenceRegistry *InferenceRegistry) UnpackRequestOf(data []byte) (IInferenceRegistryRequest, error) {
	out, err := inferenceRegistry.abi.Unpack("requestOf", data)
	if err != nil {
		return *new(IInferenceRegistryRequest), err
	}
	out0 := *abi.ConvertType(out[0], new(IInferenceRegistryRequest)).(*IInferenceRegistryRequest)
	return out0, nil
}

// PackResultOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x21100a74.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function resultOf(bytes32 requestID) view returns(bool isFinal, uint32 T, bytes32 outputHash, bytes32 claimID, uint64 finalizedAt)
func (inferenceRegistry *InferenceRegistry) PackResultOf(requestID [32]byte) []byte {
	enc, err := inferenceRegistry.abi.Pack("resultOf", requestID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackResultOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x21100a74.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function resultOf(bytes32 requestID) view returns(bool isFinal, uint32 T, bytes32 outputHash, bytes32 claimID, uint64 finalizedAt)
func (inferenceRegistry *InferenceRegistry) TryPackResultOf(requestID [32]byte) ([]byte, error) {
	return inferenceRegistry.abi.Pack("resultOf", requestID)
}

// ResultOfOutput serves as a container for the return parameters of contract
// method ResultOf.
type ResultOfOutput struct {
	IsFinal     bool
	T           uint32
	OutputHash  [32]byte
	ClaimID     [32]byte
	FinalizedAt uint64
}

// UnpackResultOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x21100a74.
//
// Solidity: function resultOf(bytes32 requestID) view returns(bool isFinal, uint32 T, bytes32 outputHash, bytes32 claimID, uint64 finalizedAt)
func (inferenceRegistry *InferenceRegistry) UnpackResultOf(data []byte) (ResultOfOutput, error) {
	out, err := inferenceRegistry.abi.Unpack("resultOf", data)
	outstruct := new(ResultOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.IsFinal = *abi.ConvertType(out[0], new(bool)).(*bool)
	outstruct.T = *abi.ConvertType(out[1], new(uint32)).(*uint32)
	outstruct.OutputHash = *abi.ConvertType(out[2], new([32]byte)).(*[32]byte)
	outstruct.ClaimID = *abi.ConvertType(out[3], new([32]byte)).(*[32]byte)
	outstruct.FinalizedAt = *abi.ConvertType(out[4], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackTotalCredits is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5bd3eb9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalCredits() view returns(uint256)
func (inferenceRegistry *InferenceRegistry) PackTotalCredits() []byte {
	enc, err := inferenceRegistry.abi.Pack("totalCredits")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalCredits is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5bd3eb9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalCredits() view returns(uint256)
func (inferenceRegistry *InferenceRegistry) TryPackTotalCredits() ([]byte, error) {
	return inferenceRegistry.abi.Pack("totalCredits")
}

// UnpackTotalCredits is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb5bd3eb9.
//
// Solidity: function totalCredits() view returns(uint256)
func (inferenceRegistry *InferenceRegistry) UnpackTotalCredits(data []byte) (*big.Int, error) {
	out, err := inferenceRegistry.abi.Unpack("totalCredits", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTotalEscrowed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf9168231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalEscrowed() view returns(uint256)
func (inferenceRegistry *InferenceRegistry) PackTotalEscrowed() []byte {
	enc, err := inferenceRegistry.abi.Pack("totalEscrowed")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalEscrowed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf9168231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalEscrowed() view returns(uint256)
func (inferenceRegistry *InferenceRegistry) TryPackTotalEscrowed() ([]byte, error) {
	return inferenceRegistry.abi.Pack("totalEscrowed")
}

// UnpackTotalEscrowed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf9168231.
//
// Solidity: function totalEscrowed() view returns(uint256)
func (inferenceRegistry *InferenceRegistry) UnpackTotalEscrowed(data []byte) (*big.Int, error) {
	out, err := inferenceRegistry.abi.Unpack("totalEscrowed", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51cff8d9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (inferenceRegistry *InferenceRegistry) PackWithdraw(to common.Address) []byte {
	enc, err := inferenceRegistry.abi.Pack("withdraw", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51cff8d9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (inferenceRegistry *InferenceRegistry) TryPackWithdraw(to common.Address) ([]byte, error) {
	return inferenceRegistry.abi.Pack("withdraw", to)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x51cff8d9.
//
// Solidity: function withdraw(address to) returns(uint256 amount)
func (inferenceRegistry *InferenceRegistry) UnpackWithdraw(data []byte) (*big.Int, error) {
	out, err := inferenceRegistry.abi.Unpack("withdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// InferenceRegistryCancelled represents a Cancelled event raised by the InferenceRegistry contract.
type InferenceRegistryCancelled struct {
	RequestID [32]byte
	Fee       *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const InferenceRegistryCancelledEventName = "Cancelled"

// ContractEventName returns the user-defined event name.
func (InferenceRegistryCancelled) ContractEventName() string {
	return InferenceRegistryCancelledEventName
}

// UnpackCancelledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Cancelled(bytes32 indexed requestID, uint256 fee)
func (inferenceRegistry *InferenceRegistry) UnpackCancelledEvent(log *types.Log) (*InferenceRegistryCancelled, error) {
	event := "Cancelled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != inferenceRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(InferenceRegistryCancelled)
	if len(log.Data) > 0 {
		if err := inferenceRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range inferenceRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// InferenceRegistryCredited represents a Credited event raised by the InferenceRegistry contract.
type InferenceRegistryCredited struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const InferenceRegistryCreditedEventName = "Credited"

// ContractEventName returns the user-defined event name.
func (InferenceRegistryCredited) ContractEventName() string {
	return InferenceRegistryCreditedEventName
}

// UnpackCreditedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Credited(address indexed owner, uint256 amount)
func (inferenceRegistry *InferenceRegistry) UnpackCreditedEvent(log *types.Log) (*InferenceRegistryCredited, error) {
	event := "Credited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != inferenceRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(InferenceRegistryCredited)
	if len(log.Data) > 0 {
		if err := inferenceRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range inferenceRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// InferenceRegistryDelivered represents a Delivered event raised by the InferenceRegistry contract.
type InferenceRegistryDelivered struct {
	RequestID [32]byte
	Requester common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const InferenceRegistryDeliveredEventName = "Delivered"

// ContractEventName returns the user-defined event name.
func (InferenceRegistryDelivered) ContractEventName() string {
	return InferenceRegistryDeliveredEventName
}

// UnpackDeliveredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Delivered(bytes32 indexed requestID, address indexed requester)
func (inferenceRegistry *InferenceRegistry) UnpackDeliveredEvent(log *types.Log) (*InferenceRegistryDelivered, error) {
	event := "Delivered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != inferenceRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(InferenceRegistryDelivered)
	if len(log.Data) > 0 {
		if err := inferenceRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range inferenceRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// InferenceRegistryDeliveryFailed represents a DeliveryFailed event raised by the InferenceRegistry contract.
type InferenceRegistryDeliveryFailed struct {
	RequestID [32]byte
	Requester common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const InferenceRegistryDeliveryFailedEventName = "DeliveryFailed"

// ContractEventName returns the user-defined event name.
func (InferenceRegistryDeliveryFailed) ContractEventName() string {
	return InferenceRegistryDeliveryFailedEventName
}

// UnpackDeliveryFailedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DeliveryFailed(bytes32 indexed requestID, address indexed requester)
func (inferenceRegistry *InferenceRegistry) UnpackDeliveryFailedEvent(log *types.Log) (*InferenceRegistryDeliveryFailed, error) {
	event := "DeliveryFailed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != inferenceRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(InferenceRegistryDeliveryFailed)
	if len(log.Data) > 0 {
		if err := inferenceRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range inferenceRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// InferenceRegistryFinalized represents a Finalized event raised by the InferenceRegistry contract.
type InferenceRegistryFinalized struct {
	RequestID  [32]byte
	ClaimID    [32]byte
	T          uint32
	OutputHash [32]byte
	Proposer   common.Address
	Fee        *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const InferenceRegistryFinalizedEventName = "Finalized"

// ContractEventName returns the user-defined event name.
func (InferenceRegistryFinalized) ContractEventName() string {
	return InferenceRegistryFinalizedEventName
}

// UnpackFinalizedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Finalized(bytes32 indexed requestID, bytes32 indexed claimID, uint32 T, bytes32 outputHash, address proposer, uint256 fee)
func (inferenceRegistry *InferenceRegistry) UnpackFinalizedEvent(log *types.Log) (*InferenceRegistryFinalized, error) {
	event := "Finalized"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != inferenceRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(InferenceRegistryFinalized)
	if len(log.Data) > 0 {
		if err := inferenceRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range inferenceRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// InferenceRegistryInputAppended represents a InputAppended event raised by the InferenceRegistry contract.
type InferenceRegistryInputAppended struct {
	RequestID [32]byte
	Offset    *big.Int
	Data      []byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const InferenceRegistryInputAppendedEventName = "InputAppended"

// ContractEventName returns the user-defined event name.
func (InferenceRegistryInputAppended) ContractEventName() string {
	return InferenceRegistryInputAppendedEventName
}

// UnpackInputAppendedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event InputAppended(bytes32 indexed requestID, uint256 offset, bytes data)
func (inferenceRegistry *InferenceRegistry) UnpackInputAppendedEvent(log *types.Log) (*InferenceRegistryInputAppended, error) {
	event := "InputAppended"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != inferenceRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(InferenceRegistryInputAppended)
	if len(log.Data) > 0 {
		if err := inferenceRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range inferenceRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// InferenceRegistryInputCompleted represents a InputCompleted event raised by the InferenceRegistry contract.
type InferenceRegistryInputCompleted struct {
	RequestID [32]byte
	InputRoot [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const InferenceRegistryInputCompletedEventName = "InputCompleted"

// ContractEventName returns the user-defined event name.
func (InferenceRegistryInputCompleted) ContractEventName() string {
	return InferenceRegistryInputCompletedEventName
}

// UnpackInputCompletedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event InputCompleted(bytes32 indexed requestID, bytes32 inputRoot)
func (inferenceRegistry *InferenceRegistry) UnpackInputCompletedEvent(log *types.Log) (*InferenceRegistryInputCompleted, error) {
	event := "InputCompleted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != inferenceRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(InferenceRegistryInputCompleted)
	if len(log.Data) > 0 {
		if err := inferenceRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range inferenceRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// InferenceRegistryRequested represents a Requested event raised by the InferenceRegistry contract.
type InferenceRegistryRequested struct {
	RequestID [32]byte
	ModelID   [32]byte
	Requester common.Address
	Counter   *big.Int
	Options   IInferenceRegistryOptions
	Fee       *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const InferenceRegistryRequestedEventName = "Requested"

// ContractEventName returns the user-defined event name.
func (InferenceRegistryRequested) ContractEventName() string {
	return InferenceRegistryRequestedEventName
}

// UnpackRequestedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Requested(bytes32 indexed requestID, bytes32 indexed modelID, address indexed requester, uint256 counter, (uint32,uint96,uint32,uint64,uint32) options, uint256 fee)
func (inferenceRegistry *InferenceRegistry) UnpackRequestedEvent(log *types.Log) (*InferenceRegistryRequested, error) {
	event := "Requested"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != inferenceRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(InferenceRegistryRequested)
	if len(log.Data) > 0 {
		if err := inferenceRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range inferenceRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// InferenceRegistryWithdrawn represents a Withdrawn event raised by the InferenceRegistry contract.
type InferenceRegistryWithdrawn struct {
	Owner  common.Address
	To     common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const InferenceRegistryWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (InferenceRegistryWithdrawn) ContractEventName() string {
	return InferenceRegistryWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed owner, address indexed to, uint256 amount)
func (inferenceRegistry *InferenceRegistry) UnpackWithdrawnEvent(log *types.Log) (*InferenceRegistryWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != inferenceRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(InferenceRegistryWithdrawn)
	if len(log.Data) > 0 {
		if err := inferenceRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range inferenceRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (inferenceRegistry *InferenceRegistry) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["AlreadyDelivered"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackAlreadyDeliveredError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["BadMaxT"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackBadMaxTError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["BeforeDeadline"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackBeforeDeadlineError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["ClaimsPending"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackClaimsPendingError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["EmptyInputPart"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackEmptyInputPartError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["FeeTooHigh"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackFeeTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["GasLimitTooHigh"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackGasLimitTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["InputIsComplete"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackInputIsCompleteError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["InputPartTooLong"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackInputPartTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["InputTooLong"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackInputTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["NotGame"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackNotGameError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["NotRequester"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackNotRequesterError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["NothingToWithdraw"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackNothingToWithdrawError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["PartialChunk"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackPartialChunkError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["TooLittleGas"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackTooLittleGasError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["TransferFailed"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackTransferFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["WrongInputOffset"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackWrongInputOffsetError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["WrongOutput"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackWrongOutputError(raw[4:])
	}
	if bytes.Equal(raw[:4], inferenceRegistry.abi.Errors["WrongRequestStatus"].ID.Bytes()[:4]) {
		return inferenceRegistry.UnpackWrongRequestStatusError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// InferenceRegistryAlreadyDelivered represents a AlreadyDelivered error raised by the InferenceRegistry contract.
type InferenceRegistryAlreadyDelivered struct {
	RequestID [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyDelivered(bytes32 requestID)
func InferenceRegistryAlreadyDeliveredErrorID() common.Hash {
	return common.HexToHash("0x56bc34a10d3a99cb59c44a44639b6fc4fcdf0edb1bdadb618d7045c12a7dde0a")
}

// UnpackAlreadyDeliveredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyDelivered(bytes32 requestID)
func (inferenceRegistry *InferenceRegistry) UnpackAlreadyDeliveredError(raw []byte) (*InferenceRegistryAlreadyDelivered, error) {
	out := new(InferenceRegistryAlreadyDelivered)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "AlreadyDelivered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryBadMaxT represents a BadMaxT error raised by the InferenceRegistry contract.
type InferenceRegistryBadMaxT struct {
	Got uint32
	Max uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadMaxT(uint32 got, uint32 max)
func InferenceRegistryBadMaxTErrorID() common.Hash {
	return common.HexToHash("0xa487f26266b5b834204b71df0a8f1e0913ef1807f7d54cf4676b8db5eafcf404")
}

// UnpackBadMaxTError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadMaxT(uint32 got, uint32 max)
func (inferenceRegistry *InferenceRegistry) UnpackBadMaxTError(raw []byte) (*InferenceRegistryBadMaxT, error) {
	out := new(InferenceRegistryBadMaxT)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "BadMaxT", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryBeforeDeadline represents a BeforeDeadline error raised by the InferenceRegistry contract.
type InferenceRegistryBeforeDeadline struct {
	Time     *big.Int
	Deadline *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BeforeDeadline(uint256 time, uint256 deadline)
func InferenceRegistryBeforeDeadlineErrorID() common.Hash {
	return common.HexToHash("0x86141eaadbe7fd1640d77fee5e990d8dda1170b1f6dacf1cf9f553c638082e10")
}

// UnpackBeforeDeadlineError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BeforeDeadline(uint256 time, uint256 deadline)
func (inferenceRegistry *InferenceRegistry) UnpackBeforeDeadlineError(raw []byte) (*InferenceRegistryBeforeDeadline, error) {
	out := new(InferenceRegistryBeforeDeadline)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "BeforeDeadline", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryClaimsPending represents a ClaimsPending error raised by the InferenceRegistry contract.
type InferenceRegistryClaimsPending struct {
	RequestID [32]byte
	Count     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClaimsPending(bytes32 requestID, uint256 count)
func InferenceRegistryClaimsPendingErrorID() common.Hash {
	return common.HexToHash("0x61626cf658348ce3c786f7ed94538b880fec7ff2600adfebabbf853b5b8fb829")
}

// UnpackClaimsPendingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClaimsPending(bytes32 requestID, uint256 count)
func (inferenceRegistry *InferenceRegistry) UnpackClaimsPendingError(raw []byte) (*InferenceRegistryClaimsPending, error) {
	out := new(InferenceRegistryClaimsPending)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "ClaimsPending", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryEmptyInputPart represents a EmptyInputPart error raised by the InferenceRegistry contract.
type InferenceRegistryEmptyInputPart struct {
	RequestID [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EmptyInputPart(bytes32 requestID)
func InferenceRegistryEmptyInputPartErrorID() common.Hash {
	return common.HexToHash("0x9995d6f2b42b256e45e607be6714d7714d670bd5a47333cd00c55f9b7f81e9a1")
}

// UnpackEmptyInputPartError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EmptyInputPart(bytes32 requestID)
func (inferenceRegistry *InferenceRegistry) UnpackEmptyInputPartError(raw []byte) (*InferenceRegistryEmptyInputPart, error) {
	out := new(InferenceRegistryEmptyInputPart)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "EmptyInputPart", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryFeeTooHigh represents a FeeTooHigh error raised by the InferenceRegistry contract.
type InferenceRegistryFeeTooHigh struct {
	Got *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FeeTooHigh(uint256 got)
func InferenceRegistryFeeTooHighErrorID() common.Hash {
	return common.HexToHash("0x7b9314203a3b3ff62160a372518d07bc82a41321a06443b2fb210b880301fa53")
}

// UnpackFeeTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FeeTooHigh(uint256 got)
func (inferenceRegistry *InferenceRegistry) UnpackFeeTooHighError(raw []byte) (*InferenceRegistryFeeTooHigh, error) {
	out := new(InferenceRegistryFeeTooHigh)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "FeeTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryGasLimitTooHigh represents a GasLimitTooHigh error raised by the InferenceRegistry contract.
type InferenceRegistryGasLimitTooHigh struct {
	Got *big.Int
	Max *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error GasLimitTooHigh(uint256 got, uint256 max)
func InferenceRegistryGasLimitTooHighErrorID() common.Hash {
	return common.HexToHash("0x51956f2e28725a26479df844dd022649e4524ae1018e7fc6ea0277404b7298d0")
}

// UnpackGasLimitTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error GasLimitTooHigh(uint256 got, uint256 max)
func (inferenceRegistry *InferenceRegistry) UnpackGasLimitTooHighError(raw []byte) (*InferenceRegistryGasLimitTooHigh, error) {
	out := new(InferenceRegistryGasLimitTooHigh)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "GasLimitTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryInputIsComplete represents a InputIsComplete error raised by the InferenceRegistry contract.
type InferenceRegistryInputIsComplete struct {
	RequestID [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InputIsComplete(bytes32 requestID)
func InferenceRegistryInputIsCompleteErrorID() common.Hash {
	return common.HexToHash("0x34b46304b81b5c092faf25ec625d21241362983bc0c1511063f0d04fbeaca7a3")
}

// UnpackInputIsCompleteError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InputIsComplete(bytes32 requestID)
func (inferenceRegistry *InferenceRegistry) UnpackInputIsCompleteError(raw []byte) (*InferenceRegistryInputIsComplete, error) {
	out := new(InferenceRegistryInputIsComplete)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "InputIsComplete", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryInputPartTooLong represents a InputPartTooLong error raised by the InferenceRegistry contract.
type InferenceRegistryInputPartTooLong struct {
	Got *big.Int
	Max *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InputPartTooLong(uint256 got, uint256 max)
func InferenceRegistryInputPartTooLongErrorID() common.Hash {
	return common.HexToHash("0xc941dd81e62a008ed0da51595cd508b10e930603c268a8f4fde4d15cdd9a506a")
}

// UnpackInputPartTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InputPartTooLong(uint256 got, uint256 max)
func (inferenceRegistry *InferenceRegistry) UnpackInputPartTooLongError(raw []byte) (*InferenceRegistryInputPartTooLong, error) {
	out := new(InferenceRegistryInputPartTooLong)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "InputPartTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryInputTooLong represents a InputTooLong error raised by the InferenceRegistry contract.
type InferenceRegistryInputTooLong struct {
	Got  *big.Int
	Want *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InputTooLong(uint256 got, uint256 want)
func InferenceRegistryInputTooLongErrorID() common.Hash {
	return common.HexToHash("0x8d3c9207d948bd5fbce28948d473df3ccc46d2ffafab953b075bc54c6ff842dc")
}

// UnpackInputTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InputTooLong(uint256 got, uint256 want)
func (inferenceRegistry *InferenceRegistry) UnpackInputTooLongError(raw []byte) (*InferenceRegistryInputTooLong, error) {
	out := new(InferenceRegistryInputTooLong)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "InputTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryNotGame represents a NotGame error raised by the InferenceRegistry contract.
type InferenceRegistryNotGame struct {
	Caller common.Address
	Game   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotGame(address caller, address game)
func InferenceRegistryNotGameErrorID() common.Hash {
	return common.HexToHash("0xbd95ed022a5bc0f244b8b239c2a2ce4e953c102667ad7d2c0f60d95e223e127f")
}

// UnpackNotGameError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotGame(address caller, address game)
func (inferenceRegistry *InferenceRegistry) UnpackNotGameError(raw []byte) (*InferenceRegistryNotGame, error) {
	out := new(InferenceRegistryNotGame)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "NotGame", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryNotRequester represents a NotRequester error raised by the InferenceRegistry contract.
type InferenceRegistryNotRequester struct {
	Caller    common.Address
	Requester common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotRequester(address caller, address requester)
func InferenceRegistryNotRequesterErrorID() common.Hash {
	return common.HexToHash("0x0691b032b929d76e12873ceb559e6ea1a430f5e6ad588ffca056b6a5a9c89d14")
}

// UnpackNotRequesterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotRequester(address caller, address requester)
func (inferenceRegistry *InferenceRegistry) UnpackNotRequesterError(raw []byte) (*InferenceRegistryNotRequester, error) {
	out := new(InferenceRegistryNotRequester)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "NotRequester", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryNothingToWithdraw represents a NothingToWithdraw error raised by the InferenceRegistry contract.
type InferenceRegistryNothingToWithdraw struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingToWithdraw(address owner)
func InferenceRegistryNothingToWithdrawErrorID() common.Hash {
	return common.HexToHash("0xdc69dc16e4a8405b44139edda9a06ee66b303337358b6f4633533d65de15b7f4")
}

// UnpackNothingToWithdrawError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingToWithdraw(address owner)
func (inferenceRegistry *InferenceRegistry) UnpackNothingToWithdrawError(raw []byte) (*InferenceRegistryNothingToWithdraw, error) {
	out := new(InferenceRegistryNothingToWithdraw)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "NothingToWithdraw", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryPartialChunk represents a PartialChunk error raised by the InferenceRegistry contract.
type InferenceRegistryPartialChunk struct {
	Length     *big.Int
	ChunkBytes *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PartialChunk(uint256 length, uint256 chunkBytes)
func InferenceRegistryPartialChunkErrorID() common.Hash {
	return common.HexToHash("0x950902bc6048d61dc3172703d17c2570518484194edf93056ae3459e7304ad24")
}

// UnpackPartialChunkError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PartialChunk(uint256 length, uint256 chunkBytes)
func (inferenceRegistry *InferenceRegistry) UnpackPartialChunkError(raw []byte) (*InferenceRegistryPartialChunk, error) {
	out := new(InferenceRegistryPartialChunk)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "PartialChunk", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryTooLittleGas represents a TooLittleGas error raised by the InferenceRegistry contract.
type InferenceRegistryTooLittleGas struct {
	Got  *big.Int
	Want *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooLittleGas(uint256 got, uint256 want)
func InferenceRegistryTooLittleGasErrorID() common.Hash {
	return common.HexToHash("0x9ee5fcf0ddbbb3e81c9bbee4f1dfc659b266ce349bb8cfb6d04a8857e3cc9f93")
}

// UnpackTooLittleGasError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooLittleGas(uint256 got, uint256 want)
func (inferenceRegistry *InferenceRegistry) UnpackTooLittleGasError(raw []byte) (*InferenceRegistryTooLittleGas, error) {
	out := new(InferenceRegistryTooLittleGas)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "TooLittleGas", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryTransferFailed represents a TransferFailed error raised by the InferenceRegistry contract.
type InferenceRegistryTransferFailed struct {
	To     common.Address
	Amount *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TransferFailed(address to, uint256 amount)
func InferenceRegistryTransferFailedErrorID() common.Hash {
	return common.HexToHash("0x1c43b9761b3fba5321ca8212bfc231945f668ccc0c446f333999eea9ce8fda81")
}

// UnpackTransferFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TransferFailed(address to, uint256 amount)
func (inferenceRegistry *InferenceRegistry) UnpackTransferFailedError(raw []byte) (*InferenceRegistryTransferFailed, error) {
	out := new(InferenceRegistryTransferFailed)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "TransferFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryWrongInputOffset represents a WrongInputOffset error raised by the InferenceRegistry contract.
type InferenceRegistryWrongInputOffset struct {
	Got  *big.Int
	Want *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongInputOffset(uint256 got, uint256 want)
func InferenceRegistryWrongInputOffsetErrorID() common.Hash {
	return common.HexToHash("0x859e0a646156419050fe4c0bb0e67c0124313b9ecd3135a120094aa5b30199f0")
}

// UnpackWrongInputOffsetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongInputOffset(uint256 got, uint256 want)
func (inferenceRegistry *InferenceRegistry) UnpackWrongInputOffsetError(raw []byte) (*InferenceRegistryWrongInputOffset, error) {
	out := new(InferenceRegistryWrongInputOffset)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "WrongInputOffset", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryWrongOutput represents a WrongOutput error raised by the InferenceRegistry contract.
type InferenceRegistryWrongOutput struct {
	Got  [32]byte
	Want [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongOutput(bytes32 got, bytes32 want)
func InferenceRegistryWrongOutputErrorID() common.Hash {
	return common.HexToHash("0x95d4629a491464d3ee6159f555cae6e6a524fccc5ec05655e5a143f8741fcfad")
}

// UnpackWrongOutputError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongOutput(bytes32 got, bytes32 want)
func (inferenceRegistry *InferenceRegistry) UnpackWrongOutputError(raw []byte) (*InferenceRegistryWrongOutput, error) {
	out := new(InferenceRegistryWrongOutput)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "WrongOutput", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// InferenceRegistryWrongRequestStatus represents a WrongRequestStatus error raised by the InferenceRegistry contract.
type InferenceRegistryWrongRequestStatus struct {
	RequestID [32]byte
	Got       uint8
	Want      uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongRequestStatus(bytes32 requestID, uint8 got, uint8 want)
func InferenceRegistryWrongRequestStatusErrorID() common.Hash {
	return common.HexToHash("0x1f2cbac87695917660bb374aac3c9828ccdb32604bdb627a253394131a4f631b")
}

// UnpackWrongRequestStatusError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongRequestStatus(bytes32 requestID, uint8 got, uint8 want)
func (inferenceRegistry *InferenceRegistry) UnpackWrongRequestStatusError(raw []byte) (*InferenceRegistryWrongRequestStatus, error) {
	out := new(InferenceRegistryWrongRequestStatus)
	if err := inferenceRegistry.abi.UnpackIntoInterface(out, "WrongRequestStatus", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryMetaData contains all meta data concerning the ModelRegistry contract.
var ModelRegistryMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"BadOutMode\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"cursor\",\"type\":\"uint32\"}],\"name\":\"BatchNotInGraph\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"cursor\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"name\":\"BatchRefused\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"checker\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"underRoot\",\"type\":\"bool\"}],\"name\":\"CheckerTestFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"}],\"name\":\"LengthTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"}],\"name\":\"ModelExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"}],\"name\":\"ModelNotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"OpsetHash\",\"name\":\"opsetHash\",\"type\":\"bytes32\"}],\"name\":\"OpsetExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"field\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"min\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"OutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"OwnableUnauthorizedAccount\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"fault\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"word\",\"type\":\"bytes32\"}],\"name\":\"SelfTestFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"}],\"name\":\"UnknownModel\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"OpsetHash\",\"name\":\"opsetHash\",\"type\":\"bytes32\"}],\"name\":\"UnknownOpset\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"weight\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"WeightOfTwoLengths\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"WeightsUnread\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"got\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"cursor\",\"type\":\"uint32\"}],\"name\":\"WrongCursor\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"OpsetHash\",\"name\":\"opsetHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"nNodes\",\"type\":\"uint32\"}],\"name\":\"ModelOpened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"OpsetHash\",\"name\":\"opsetHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"graphRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"Shape\",\"name\":\"shape\",\"type\":\"bytes32\"}],\"name\":\"ModelRegistered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"first\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"count\",\"type\":\"uint32\"}],\"name\":\"NodesRegistered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"OpsetHash\",\"name\":\"opsetHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"version\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"vectorsHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"checker\",\"type\":\"address\"}],\"name\":\"OpsetAdded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferStarted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"acceptOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"version\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"vectorsHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"checker\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"fault\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"clean\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"graph\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"report\",\"type\":\"bytes\"}],\"internalType\":\"structIModelRegistry.Trials\",\"name\":\"trials\",\"type\":\"tuple\"}],\"name\":\"addOpset\",\"outputs\":[{\"internalType\":\"OpsetHash\",\"name\":\"opsetHash\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"}],\"name\":\"cursorOf\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"cursor\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"nNodes\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"}],\"name\":\"isRegistered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"}],\"name\":\"model\",\"outputs\":[{\"components\":[{\"internalType\":\"OpsetHash\",\"name\":\"opsetHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"graphRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"Shape\",\"name\":\"shape\",\"type\":\"bytes32\"}],\"internalType\":\"structIModelRegistry.ModelSpec\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"node\",\"type\":\"uint32\"}],\"name\":\"nodeBytes\",\"outputs\":[{\"internalType\":\"NodeBytes\",\"name\":\"\",\"type\":\"uint128\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"OpsetHash\",\"name\":\"opsetHash\",\"type\":\"bytes32\"}],\"name\":\"opset\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"checker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"fault\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"clean\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"graph\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"reportHash\",\"type\":\"bytes32\"}],\"internalType\":\"structIModelRegistry.Opset\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"T\",\"type\":\"uint32\"}],\"name\":\"outputLength\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"pendingOwner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"OpsetHash\",\"name\":\"opsetHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"graphRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"Shape\",\"name\":\"shape\",\"type\":\"bytes32\"}],\"internalType\":\"structIModelRegistry.ModelSpec\",\"name\":\"spec\",\"type\":\"tuple\"}],\"name\":\"registerModel\",\"outputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"first\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"count\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"batch\",\"type\":\"bytes\"}],\"name\":\"registerNodes\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"OpsetHash\",\"name\":\"opsetHash\",\"type\":\"bytes32\"}],\"name\":\"selfTest\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"}],\"name\":\"verification\",\"outputs\":[{\"components\":[{\"internalType\":\"OpsetHash\",\"name\":\"opsetHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"graphRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"Shape\",\"name\":\"shape\",\"type\":\"bytes32\"}],\"internalType\":\"structIModelRegistry.ModelSpec\",\"name\":\"spec\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"verifier\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"weight\",\"type\":\"uint32\"}],\"name\":\"weightBytes\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "b36fd4c0795a1f1faca1f9a5da1569518c",
	Bin: "0x608060405234801561000f575f5ffd5b5060405161292b38038061292b83398101604081905261002e916100d7565b806001600160a01b03811661005c57604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b6100658161006c565b5050610104565b600180546001600160a01b031916905561008581610088565b50565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f602082840312156100e7575f5ffd5b81516001600160a01b03811681146100fd575f5ffd5b9392505050565b61281a806101115f395ff3fe608060405234801561000f575f5ffd5b5060043610610115575f3560e01c80638da5cb5b116100ad578063dcdccb161161007d578063e30c397811610063578063e30c397814610443578063ee19e84b14610461578063f2fde38b14610481575f5ffd5b8063dcdccb1614610400578063e2b60fad14610430575f5ffd5b80638da5cb5b1461022e578063a33d4b471461026c578063a44268891461027f578063cfd886b9146103ed575f5ffd5b8063581e85f0116100e8578063581e85f0146101ab578063715018a61461020b57806379ba5097146102135780637b5858331461021b575f5ffd5b806327258b22146101195780633b103eb714610141578063481f039f14610162578063546b4fa014610177575b5f5ffd5b61012c6101273660046123cc565b610494565b60405190151581526020015b60405180910390f35b61015461014f3660046123f6565b6104cf565b604051908152602001610138565b6101756101703660046123cc565b6104f8565b005b61018a6101853660046123f6565b610822565b6040516fffffffffffffffffffffffffffffffff9091168152602001610138565b6101be6101b93660046123cc565b610842565b60408051835181526020808501519082015283820151918101919091526060928301519281019290925273ffffffffffffffffffffffffffffffffffffffff16608082015260a001610138565b6101756108d1565b6101756108e4565b6101546102293660046123f6565b61095b565b5f5473ffffffffffffffffffffffffffffffffffffffff165b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610138565b61017561027a366004612420565b610a8e565b61033461028d3660046123cc565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152505f90815260026020818152604092839020835160c081018552815473ffffffffffffffffffffffffffffffffffffffff9081168252600183015481169382019390935292810154821693830193909352600383015481166060830152600483015416608082015260059091015460a082015290565b60405161013891905f60c08201905073ffffffffffffffffffffffffffffffffffffffff835116825273ffffffffffffffffffffffffffffffffffffffff602084015116602083015273ffffffffffffffffffffffffffffffffffffffff604084015116604083015273ffffffffffffffffffffffffffffffffffffffff606084015116606083015273ffffffffffffffffffffffffffffffffffffffff608084015116608083015260a083015160a083015292915050565b6101546103fb3660046124ee565b610dea565b61041361040e3660046123cc565b6110d1565b6040805163ffffffff938416815292909116602083015201610138565b61015461043e36600461255b565b611105565b60015473ffffffffffffffffffffffffffffffffffffffff16610247565b61047461046f3660046123cc565b61124a565b6040516101389190612575565b61017561048f3660046125a0565b6112af565b5f60025f8381526003602052604090206004015468010000000000000000900460ff1660028111156104c8576104c86125b9565b1492915050565b5f8281526005602052604081206104ef9063ffffffff8085169061135e16565b90505b92915050565b5f81815260026020818152604092839020835160c081018552815473ffffffffffffffffffffffffffffffffffffffff9081168083526001840154821694830194909452938201548416948101949094526003810154831660608501526004810154909216608084015260059091015460a08301526105ab576040517fe82b9de4000000000000000000000000000000000000000000000000000000008152600481018390526024015b60405180910390fd5b5f6105c5825f01516105c084604001516113ac565b6113d8565b90506105d081611431565b6106465781518151602083015160408085015190517fa652ae2200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90941660048501526001602485015291151560448401526064830152608482015260a4016105a2565b61065a825f01516105c084606001516113ac565b905061066581611476565b6106da5781518151602083015160408085015190517fa652ae2200000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90941660048501525f602485015291151560448401526064830152608482015260a4016105a2565b5f6106e883608001516113ac565b90508260a001516106fd84602001518361149a565b146107595760208301516040517fc43ae57300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9091166004820152600160248201526044016105a2565b600160f81b81602081518110610771576107716125e6565b0160200180517fff00000000000000000000000000000000000000000000000000000000000000908116909218909116905f82901a9053506107b78360200151826113d8565b91506107c282611476565b61081c5760208301516040517fc43ae57300000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90911660048201525f60248201526044016105a2565b50505050565b5f8281526004602052604081206104ef9063ffffffff8085169061152016565b61086960405180608001604052805f81526020015f81526020015f81526020015f81525090565b5f610873836115b7565b60408051608081018252825480825260018401546020808401919091526002808601548486015260039095015460608401525f91825293909352912054909473ffffffffffffffffffffffffffffffffffffffff9091169350915050565b6108d961162a565b6108e25f61167c565b565b600154339073ffffffffffffffffffffffffffffffffffffffff16811461094f576040517f118cdaa700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff821660048201526024016105a2565b6109588161167c565b50565b5f5f610966846115b7565b60030154905063ffffffff831615806109925750610983816116ad565b63ffffffff168363ffffffff16115b15610a14578260016109a3836116ad565b6040517fe0ad37d30000000000000000000000000000000000000000000000000000000081527f5400000000000000000000000000000000000000000000000000000000000000600482015263ffffffff9384166024820152604481019290925290911660648201526084016105a2565b6001610a1f826116b9565b60ff1603610a315760209150506104f2565b610a86610a3f600185612640565b63ffffffff16610a6e610a51846116c4565b5f8881526004602052604090209063ffffffff9081169061152016565b6fffffffffffffffffffffffffffffffff16906116d0565b949350505050565b5f8581526003602052604090206001600482015468010000000000000000900460ff166002811115610ac257610ac26125b9565b14610afc576040517fac7a860f000000000000000000000000000000000000000000000000000000008152600481018790526024016105a2565b600481015463ffffffff868116911614610b5d576004818101546040517f8b057e5900000000000000000000000000000000000000000000000000000000815291820188905263ffffffff80881660248401521660448201526064016105a2565b60408051608081018252825481526001830154602082015260028301548183015260038301546060808301919091528251908101909252905f9080610ba28989611706565b815260208481015181830152606085015160409283015284515f90815260029091529081206001015491925090610bf29073ffffffffffffffffffffffffffffffffffffffff168389898961178f565b905080604001515f03610cac5780518015610c11575080602001516020145b15610c57576040517f12881463000000000000000000000000000000000000000000000000000000008152600481018a905263ffffffff891660248201526044016105a2565b805160208201516040517f9f1aa93d000000000000000000000000000000000000000000000000000000008152600481018c905263ffffffff8b166024820152911515604483015260648201526084016105a2565b60808101515f8a8152600460205260409020610cd59163ffffffff808c16918b8216916118a916565b5f610ce08a836119af565b6004860154610cfd9190640100000000900463ffffffff1661265c565b90505f610d0a898b61265c565b6004870180547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001664010000000063ffffffff868116919091027fffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000169190911783821617909155604080518d83168152918c1660208301529192508c917fb15bc21e63e547b3b3980d356e44b4c4c24501f96822f08f60b8f044fb75d750910160405180910390a2610dbf8560600151611a54565b63ffffffff168163ffffffff1603610ddd57610ddd8b878785611a60565b5050505050505050505050565b5f610df361162a565b604080517f4f504d4c2f4f505345542f310000000000000000000000000000000000000000602080830191909152818301899052606080830189905283518084039091018152608090920190925280519101205f81815260026020526040902080549192509073ffffffffffffffffffffffffffffffffffffffff1615610ea9576040517fba49b778000000000000000000000000000000000000000000000000000000008152600481018390526024016105a2565b805473ffffffffffffffffffffffffffffffffffffffff8087167fffffffffffffffffffffffff000000000000000000000000000000000000000092831617835560018301805491871691909216179055610f40610f078480612678565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611b6692505050565b6002820180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff92909216919091179055610f97610f076020850185612678565b6003820180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff92909216919091179055610fee610f076040850185612678565b6004820180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff929092169190911790556110426060840184612678565b6040516110509291906126e0565b6040519081900390206005820155611067826104f8565b604080518881526020810188905273ffffffffffffffffffffffffffffffffffffffff8781168284015286166060820152905183917f1fa7910726735acacac76493a55f0e791ebc76b246ff7265f632283524a66caf919081900360800190a25095945050505050565b5f8181526003602081905260408220600481015491810154839263ffffffff16906110fb90611a54565b9250925050915091565b5f6111138260600135611ba7565b61112c8235602084013560408501356060860135611ee8565b5f818152600360205260408120919250600482015468010000000000000000900460ff166002811115611161576111616125b9565b1461119b576040517f2486e84c000000000000000000000000000000000000000000000000000000008152600481018390526024016105a2565b6111a583356104f8565b823580825560208401356001830155604084013560028301556060840135600383018190556004830180547fffffffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffff166801000000000000000017905583907f51a383a2c61f25a7e726d5c5b9d8cb0f3bafc93c5d195c9b79701a6dd885d7e69061122c90611a54565b60405163ffffffff909116815260200160405180910390a350919050565b61127160405180608001604052805f81526020015f81526020015f81526020015f81525090565b61127a826115b7565b604080516080810182528254815260018301546020820152600283015491810191909152600390910154606082015292915050565b6112b761162a565b6001805473ffffffffffffffffffffffffffffffffffffffff83167fffffffffffffffffffffffff000000000000000000000000000000000000000090911681179091556113195f5473ffffffffffffffffffffffffffffffffffffffff1690565b73ffffffffffffffffffffffffffffffffffffffff167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a350565b5f6113706001650400000000006126ef565b61137b60068461272f565b61138690602a612742565b845f611393600687612759565b81526020019081526020015f2054901c16905092915050565b60405164ffffffffff5f19833b0116602181015f601f8401853c80825260408201810160405250919050565b6113fb60405180606001604052805f151581526020015f81526020015f81525090565b5f5f5f5f5f5260205f865160208801895afa5f516040805160608101825292151583523d60208401528201529695505050505050565b80515f908015611445575081602001516020145b80156104f2575050604001517f8f8d718d1750d38b40a8395bdb1a977dbc9961e750488f7fc3839029a4e772001490565b80515f90801561148a575081602001516020145b80156104f2575050604001511590565b5f5f5f8473ffffffffffffffffffffffffffffffffffffffff16846040516114c2919061276c565b5f60405180830381855afa9150503d805f81146114fa576040519150601f19603f3d011682016040523d82523d5f602084013e6114ff565b606091505b50915091508161150f575f611517565b805160208201205b95945050505050565b5f8061152d60038461272f565b611539602a6002612742565b6115439190612742565b845f611550600387612759565b815260208101919091526040015f2054901c9050610a866115786001650400000000006126ef565b602a83901c1661158f6001650400000000006126ef565b831667ffffffffffffffff1660409190911b6fffffffffffffffff0000000000000000161790565b5f8181526003602052604090206002600482015468010000000000000000900460ff1660028111156115eb576115eb6125b9565b14611625576040517fa2dc0625000000000000000000000000000000000000000000000000000000008152600481018390526024016105a2565b919050565b5f5473ffffffffffffffffffffffffffffffffffffffff1633146108e2576040517f118cdaa70000000000000000000000000000000000000000000000000000000081523360048201526024016105a2565b600180547fffffffffffffffffffffffff000000000000000000000000000000000000000016905561095881612065565b5f6104f28260146120d9565b5f6104f2825f6120fa565b5f6104f282601c6120d9565b5f6fffffffffffffffffffffffffffffffff83166116f867ffffffffffffffff851684612742565b610a8690604083901c612782565b604080517f010000000000000000000000000000000000000000000000000000000000000060208201525f602182018190527fffffffff0000000000000000000000000000000000000000000000000000000060e086811b8216602485015285901b166028830152602c820181905291016040516020818303038152906040526104ef90612795565b6117be6040518060a001604052805f151581526020015f81526020015f81526020015f81526020015f81525090565b6040515f90819081606089835e858760608401375f5f87606001848d5afa93503d9250825f833e602083106117f1575080515b818301601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0166040528315801586526020860184905260e082901c9063ffffffff60c084901c1690869061184c57508963ffffffff1682145b8015611876575061185d8183612782565b611868906010612742565b611873906020612782565b85145b1561189a576040870182905260608701819052611894602085612782565b60808801525b50505050505095945050505050565b5f6118b5600385612759565b90505f6118c360038661272f565b156118db575f828152602087905260409020546118dd565b5f5b9050845b6118eb8587612782565b81101561199757826118fe600383612759565b14611924575f83815260208890526040902082905561191e600382612759565b92505f91505b5f611930855160801c90565b905061193d601086612782565b94505f6119538267ffffffffffffffff16612111565b602a611962604085901c612111565b901b17905061197260038461272f565b61197e602a6002612742565b6119889190612742565b1b9290921791506001016118e1565b505f9182526020959095526040902093909355505050565b5f5f5f5f5f6119f08660600151876040015160106119cd9190612742565b88608001516119dc9190612782565b5f8a81526005602052604090209190612163565b9350935093509350808214611a49576040517f6157c2ab000000000000000000000000000000000000000000000000000000008152600481018890526024810184905260448101839052606481018290526084016105a2565b509195945050505050565b5f6104f28260086120d9565b611a6d82606001516122a7565b63ffffffff168163ffffffff1614611ad7578381611a8e84606001516122a7565b6040517ff4b8b76d000000000000000000000000000000000000000000000000000000008152600481019390935263ffffffff91821660248401521660448201526064016105a2565b6004830180547fffffffffffffffffffffffffffffffffffffffffffffff00ffffffffffffffff166802000000000000000017905581516020808401516040808601516060808801518351948552948401919091529082019290925286917f79a72bf2ed998ed9096aea43b0b12adc4080c9d9fbd40e111d029785408a0111910160405180910390a350505050565b5f81518060401b6bfe61000180600a3d393df3000161fffe8211840152600b8101601584015ff0915081611ba15763301164255f526004601cfd5b90915290565b6001611bb2826116b9565b60ff161115611bfc57611bc4816116b9565b6040517f3395c9cf00000000000000000000000000000000000000000000000000000000815260ff90911660048201526024016105a2565b611c357f6368756e6b4c6f67320000000000000000000000000000000000000000000000611c29836122b3565b60ff166005600c6122bf565b611c997f64412b64422b6443000000000000000000000000000000000000000000000000611c628361231b565b60ff16611c6e84612327565b60ff16611c7a85612333565b60ff16611c879190612782565b611c919190612782565b5f60306122bf565b611cdf7f64562b6457000000000000000000000000000000000000000000000000000000611cc68361233f565b60ff16611cd28461234b565b60ff16611c919190612782565b611d177f6449000000000000000000000000000000000000000000000000000000000000611d0c83612357565b60ff165f60306122bf565b611d6e7f6d61785365676d656e7473000000000000000000000000000000000000000000611d44836116ad565b63ffffffff166001611d69611d5886612333565b60ff166001901b6301000000612363565b6122bf565b611db87f6e4e6f6465730000000000000000000000000000000000000000000000000000611d9b83611a54565b63ffffffff166001611dac85612327565b60ff166001901b6122bf565b611df57f6e57656967687473000000000000000000000000000000000000000000000000611de5836122a7565b63ffffffff165f611dac8561234b565b611e597f696e7075744c656e000000000000000000000000000000000000000000000000611e2283612378565b63ffffffff166001611d69611e36866122b3565b611e3f87612357565b611e4991906127b8565b60ff166001901b62100000612363565b611ead7f6f75744e6f646500000000000000000000000000000000000000000000000000611e86836116c4565b63ffffffff165f6001611e9886611a54565b611ea29190612640565b63ffffffff166122bf565b611eb681612384565b15610958576109587f73746f704e6f6465000000000000000000000000000000000000000000000000611e86836123a1565b5f611ef16123ad565b7f4f504d4c2f4d4f44454c2f3100000000000000000000000000000000000000008152602081018690526040810185905260608101849052611f3283611a54565b63ffffffff166080820152611f46836122a7565b63ffffffff1660a0820152611f5a836122b3565b60ff1660c0820152611f6b83612333565b60ff1660e0820152611f7c83612327565b60ff16610100820152611f8e8361231b565b60ff16610120820152611fa08361234b565b60ff16610140820152611fb28361233f565b60ff16610160820152611fc483612357565b60ff16610180820152611fd683612378565b63ffffffff166101a0820152611feb836116ad565b63ffffffff166101c0820152612000836123a1565b63ffffffff166101e0820152612015836116c4565b63ffffffff1661020082015261202a836116b9565b60ff166102208201526040516120449082906020016127d1565b60405160208183030381529060405280519060200120915050949350505050565b5f805473ffffffffffffffffffffffffffffffffffffffff8381167fffffffffffffffffffffffff0000000000000000000000000000000000000000831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f6120e5826008612742565b6120f09060e06126ef565b9290921c92915050565b5f612106826008612742565b6120f09060f86126ef565b5f6121236001650400000000006126ef565b82111561215f576040517f3531161b000000000000000000000000000000000000000000000000000000008152600481018390526024016105a2565b5090565b5f8080805f198180806121778a6010612742565b612181908a612782565b90505b80891015612278575f6121988a5160801c90565b606081901c98509050846121ad60068a612759565b146121ec578284146121ca575f85815260208d9052604090208490555b6121d5600689612759565b5f81815260208e9052604090205490955093508392505b5f6121f860068a61272f565b61220390602a612742565b90506122188267ffffffffffffffff16612111565b975061222b6001650400000000006126ef565b8186901c169650865f036122515787811b949094179361224a8a612802565b9950612263565b8787146122635750505050505061229e565b50612271905060108a612782565b9850612184565b50808214612291575f83815260208b9052604090208290555b505f945084935083925050505b93509350935093565b5f6104f282600c6120d9565b5f6104f28260016120fa565b818310806122cc57508083115b1561081c576040517fe0ad37d3000000000000000000000000000000000000000000000000000000008152600481018590526024810184905260448101839052606481018290526084016105a2565b5f6104f28260046120fa565b5f6104f28260036120fa565b5f6104f28260026120fa565b5f6104f28260066120fa565b5f6104f28260056120fa565b5f6104f28260076120fa565b5f81831061237157816104ef565b5090919050565b5f6104f28260106120d9565b5f63ffffffff612393836123a1565b63ffffffff16141592915050565b5f6104f28260186120d9565b6040518061024001604052806012906020820280368337509192915050565b5f602082840312156123dc575f5ffd5b5035919050565b803563ffffffff81168114611625575f5ffd5b5f5f60408385031215612407575f5ffd5b82359150612417602084016123e3565b90509250929050565b5f5f5f5f5f60808688031215612434575f5ffd5b85359450612444602087016123e3565b9350612452604087016123e3565b9250606086013567ffffffffffffffff81111561246d575f5ffd5b8601601f8101881361247d575f5ffd5b803567ffffffffffffffff811115612493575f5ffd5b8860208284010111156124a4575f5ffd5b959894975092955050506020019190565b803573ffffffffffffffffffffffffffffffffffffffff81168114611625575f5ffd5b5f608082840312156124e8575f5ffd5b50919050565b5f5f5f5f5f60a08688031215612502575f5ffd5b8535945060208601359350612519604087016124b5565b9250612527606087016124b5565b9150608086013567ffffffffffffffff811115612542575f5ffd5b61254e888289016124d8565b9150509295509295909350565b5f6080828403121561256b575f5ffd5b6104ef83836124d8565b81518152602080830151908201526040808301519082015260608083015190820152608081016104f2565b5f602082840312156125b0575f5ffd5b6104ef826124b5565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b63ffffffff82811682821603908111156104f2576104f2612613565b63ffffffff81811683821601908111156104f2576104f2612613565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18436030181126126ab575f5ffd5b83018035915067ffffffffffffffff8211156126c5575f5ffd5b6020019150368190038213156126d9575f5ffd5b9250929050565b818382375f9101908152919050565b818103818111156104f2576104f2612613565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f8261273d5761273d612702565b500690565b80820281158282048414176104f2576104f2612613565b5f8261276757612767612702565b500490565b5f82518060208501845e5f920191825250919050565b808201808211156104f2576104f2612613565b805160208083015191908110156124e8575f1960209190910360031b1b16919050565b60ff81811683821601908111156104f2576104f2612613565b610240810181835f5b60128110156127f95781518352602092830192909101906001016127da565b50505092915050565b5f5f19820361281357612813612613565b506001019056",
}

// ModelRegistry is an auto generated Go binding around an Ethereum contract.
type ModelRegistry struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ModelRegistry) GetABI() abi.ABI {
	return c.abi
}

// NewModelRegistry creates a new instance of ModelRegistry.
func NewModelRegistry() *ModelRegistry {
	parsed, err := ModelRegistryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ModelRegistry{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ModelRegistry) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address owner) returns()
func (modelRegistry *ModelRegistry) PackConstructor(owner common.Address) []byte {
	enc, err := modelRegistry.abi.Pack("", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function acceptOwnership() returns()
func (modelRegistry *ModelRegistry) PackAcceptOwnership() []byte {
	enc, err := modelRegistry.abi.Pack("acceptOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAcceptOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x79ba5097.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function acceptOwnership() returns()
func (modelRegistry *ModelRegistry) TryPackAcceptOwnership() ([]byte, error) {
	return modelRegistry.abi.Pack("acceptOwnership")
}

// PackAddOpset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcfd886b9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addOpset(uint256 version, bytes32 vectorsHash, address verifier, address checker, (bytes,bytes,bytes,bytes) trials) returns(bytes32 opsetHash)
func (modelRegistry *ModelRegistry) PackAddOpset(version *big.Int, vectorsHash [32]byte, verifier common.Address, checker common.Address, trials IModelRegistryTrials) []byte {
	enc, err := modelRegistry.abi.Pack("addOpset", version, vectorsHash, verifier, checker, trials)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAddOpset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcfd886b9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function addOpset(uint256 version, bytes32 vectorsHash, address verifier, address checker, (bytes,bytes,bytes,bytes) trials) returns(bytes32 opsetHash)
func (modelRegistry *ModelRegistry) TryPackAddOpset(version *big.Int, vectorsHash [32]byte, verifier common.Address, checker common.Address, trials IModelRegistryTrials) ([]byte, error) {
	return modelRegistry.abi.Pack("addOpset", version, vectorsHash, verifier, checker, trials)
}

// UnpackAddOpset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcfd886b9.
//
// Solidity: function addOpset(uint256 version, bytes32 vectorsHash, address verifier, address checker, (bytes,bytes,bytes,bytes) trials) returns(bytes32 opsetHash)
func (modelRegistry *ModelRegistry) UnpackAddOpset(data []byte) ([32]byte, error) {
	out, err := modelRegistry.abi.Unpack("addOpset", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackCursorOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdcdccb16.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cursorOf(bytes32 modelID) view returns(uint32 cursor, uint32 nNodes)
func (modelRegistry *ModelRegistry) PackCursorOf(modelID [32]byte) []byte {
	enc, err := modelRegistry.abi.Pack("cursorOf", modelID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCursorOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdcdccb16.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function cursorOf(bytes32 modelID) view returns(uint32 cursor, uint32 nNodes)
func (modelRegistry *ModelRegistry) TryPackCursorOf(modelID [32]byte) ([]byte, error) {
	return modelRegistry.abi.Pack("cursorOf", modelID)
}

// CursorOfOutput serves as a container for the return parameters of contract
// method CursorOf.
type CursorOfOutput struct {
	Cursor uint32
	NNodes uint32
}

// UnpackCursorOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdcdccb16.
//
// Solidity: function cursorOf(bytes32 modelID) view returns(uint32 cursor, uint32 nNodes)
func (modelRegistry *ModelRegistry) UnpackCursorOf(data []byte) (CursorOfOutput, error) {
	out, err := modelRegistry.abi.Unpack("cursorOf", data)
	outstruct := new(CursorOfOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Cursor = *abi.ConvertType(out[0], new(uint32)).(*uint32)
	outstruct.NNodes = *abi.ConvertType(out[1], new(uint32)).(*uint32)
	return *outstruct, nil
}

// PackIsRegistered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x27258b22.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isRegistered(bytes32 modelID) view returns(bool)
func (modelRegistry *ModelRegistry) PackIsRegistered(modelID [32]byte) []byte {
	enc, err := modelRegistry.abi.Pack("isRegistered", modelID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsRegistered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x27258b22.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isRegistered(bytes32 modelID) view returns(bool)
func (modelRegistry *ModelRegistry) TryPackIsRegistered(modelID [32]byte) ([]byte, error) {
	return modelRegistry.abi.Pack("isRegistered", modelID)
}

// UnpackIsRegistered is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x27258b22.
//
// Solidity: function isRegistered(bytes32 modelID) view returns(bool)
func (modelRegistry *ModelRegistry) UnpackIsRegistered(data []byte) (bool, error) {
	out, err := modelRegistry.abi.Unpack("isRegistered", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackModel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee19e84b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function model(bytes32 modelID) view returns((bytes32,bytes32,bytes32,bytes32))
func (modelRegistry *ModelRegistry) PackModel(modelID [32]byte) []byte {
	enc, err := modelRegistry.abi.Pack("model", modelID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackModel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee19e84b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function model(bytes32 modelID) view returns((bytes32,bytes32,bytes32,bytes32))
func (modelRegistry *ModelRegistry) TryPackModel(modelID [32]byte) ([]byte, error) {
	return modelRegistry.abi.Pack("model", modelID)
}

// UnpackModel is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xee19e84b.
//
// Solidity: function model(bytes32 modelID) view returns((bytes32,bytes32,bytes32,bytes32))
func (modelRegistry *ModelRegistry) UnpackModel(data []byte) (IModelRegistryModelSpec, error) {
	out, err := modelRegistry.abi.Unpack("model", data)
	if err != nil {
		return *new(IModelRegistryModelSpec), err
	}
	out0 := *abi.ConvertType(out[0], new(IModelRegistryModelSpec)).(*IModelRegistryModelSpec)
	return out0, nil
}

// PackNodeBytes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x546b4fa0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function nodeBytes(bytes32 modelID, uint32 node) view returns(uint128)
func (modelRegistry *ModelRegistry) PackNodeBytes(modelID [32]byte, node uint32) []byte {
	enc, err := modelRegistry.abi.Pack("nodeBytes", modelID, node)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNodeBytes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x546b4fa0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function nodeBytes(bytes32 modelID, uint32 node) view returns(uint128)
func (modelRegistry *ModelRegistry) TryPackNodeBytes(modelID [32]byte, node uint32) ([]byte, error) {
	return modelRegistry.abi.Pack("nodeBytes", modelID, node)
}

// UnpackNodeBytes is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x546b4fa0.
//
// Solidity: function nodeBytes(bytes32 modelID, uint32 node) view returns(uint128)
func (modelRegistry *ModelRegistry) UnpackNodeBytes(data []byte) (*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("nodeBytes", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackOpset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa4426889.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function opset(bytes32 opsetHash) view returns((address,address,address,address,address,bytes32))
func (modelRegistry *ModelRegistry) PackOpset(opsetHash [32]byte) []byte {
	enc, err := modelRegistry.abi.Pack("opset", opsetHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa4426889.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function opset(bytes32 opsetHash) view returns((address,address,address,address,address,bytes32))
func (modelRegistry *ModelRegistry) TryPackOpset(opsetHash [32]byte) ([]byte, error) {
	return modelRegistry.abi.Pack("opset", opsetHash)
}

// UnpackOpset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa4426889.
//
// Solidity: function opset(bytes32 opsetHash) view returns((address,address,address,address,address,bytes32))
func (modelRegistry *ModelRegistry) UnpackOpset(data []byte) (IModelRegistryOpset, error) {
	out, err := modelRegistry.abi.Unpack("opset", data)
	if err != nil {
		return *new(IModelRegistryOpset), err
	}
	out0 := *abi.ConvertType(out[0], new(IModelRegistryOpset)).(*IModelRegistryOpset)
	return out0, nil
}

// PackOutputLength is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b585833.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function outputLength(bytes32 modelID, uint32 T) view returns(uint256)
func (modelRegistry *ModelRegistry) PackOutputLength(modelID [32]byte, t uint32) []byte {
	enc, err := modelRegistry.abi.Pack("outputLength", modelID, t)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOutputLength is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b585833.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function outputLength(bytes32 modelID, uint32 T) view returns(uint256)
func (modelRegistry *ModelRegistry) TryPackOutputLength(modelID [32]byte, t uint32) ([]byte, error) {
	return modelRegistry.abi.Pack("outputLength", modelID, t)
}

// UnpackOutputLength is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7b585833.
//
// Solidity: function outputLength(bytes32 modelID, uint32 T) view returns(uint256)
func (modelRegistry *ModelRegistry) UnpackOutputLength(data []byte) (*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("outputLength", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (modelRegistry *ModelRegistry) PackOwner() []byte {
	enc, err := modelRegistry.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (modelRegistry *ModelRegistry) TryPackOwner() ([]byte, error) {
	return modelRegistry.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (modelRegistry *ModelRegistry) UnpackOwner(data []byte) (common.Address, error) {
	out, err := modelRegistry.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingOwner() view returns(address)
func (modelRegistry *ModelRegistry) PackPendingOwner() []byte {
	enc, err := modelRegistry.abi.Pack("pendingOwner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30c3978.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingOwner() view returns(address)
func (modelRegistry *ModelRegistry) TryPackPendingOwner() ([]byte, error) {
	return modelRegistry.abi.Pack("pendingOwner")
}

// UnpackPendingOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe30c3978.
//
// Solidity: function pendingOwner() view returns(address)
func (modelRegistry *ModelRegistry) UnpackPendingOwner(data []byte) (common.Address, error) {
	out, err := modelRegistry.abi.Unpack("pendingOwner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRegisterModel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe2b60fad.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registerModel((bytes32,bytes32,bytes32,bytes32) spec) returns(bytes32 modelID)
func (modelRegistry *ModelRegistry) PackRegisterModel(spec IModelRegistryModelSpec) []byte {
	enc, err := modelRegistry.abi.Pack("registerModel", spec)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegisterModel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe2b60fad.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registerModel((bytes32,bytes32,bytes32,bytes32) spec) returns(bytes32 modelID)
func (modelRegistry *ModelRegistry) TryPackRegisterModel(spec IModelRegistryModelSpec) ([]byte, error) {
	return modelRegistry.abi.Pack("registerModel", spec)
}

// UnpackRegisterModel is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe2b60fad.
//
// Solidity: function registerModel((bytes32,bytes32,bytes32,bytes32) spec) returns(bytes32 modelID)
func (modelRegistry *ModelRegistry) UnpackRegisterModel(data []byte) ([32]byte, error) {
	out, err := modelRegistry.abi.Unpack("registerModel", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackRegisterNodes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa33d4b47.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registerNodes(bytes32 modelID, uint32 first, uint32 count, bytes batch) returns()
func (modelRegistry *ModelRegistry) PackRegisterNodes(modelID [32]byte, first uint32, count uint32, batch []byte) []byte {
	enc, err := modelRegistry.abi.Pack("registerNodes", modelID, first, count, batch)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegisterNodes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa33d4b47.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registerNodes(bytes32 modelID, uint32 first, uint32 count, bytes batch) returns()
func (modelRegistry *ModelRegistry) TryPackRegisterNodes(modelID [32]byte, first uint32, count uint32, batch []byte) ([]byte, error) {
	return modelRegistry.abi.Pack("registerNodes", modelID, first, count, batch)
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (modelRegistry *ModelRegistry) PackRenounceOwnership() []byte {
	enc, err := modelRegistry.abi.Pack("renounceOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceOwnership() returns()
func (modelRegistry *ModelRegistry) TryPackRenounceOwnership() ([]byte, error) {
	return modelRegistry.abi.Pack("renounceOwnership")
}

// PackSelfTest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x481f039f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function selfTest(bytes32 opsetHash) view returns()
func (modelRegistry *ModelRegistry) PackSelfTest(opsetHash [32]byte) []byte {
	enc, err := modelRegistry.abi.Pack("selfTest", opsetHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSelfTest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x481f039f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function selfTest(bytes32 opsetHash) view returns()
func (modelRegistry *ModelRegistry) TryPackSelfTest(opsetHash [32]byte) ([]byte, error) {
	return modelRegistry.abi.Pack("selfTest", opsetHash)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (modelRegistry *ModelRegistry) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := modelRegistry.abi.Pack("transferOwnership", newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (modelRegistry *ModelRegistry) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return modelRegistry.abi.Pack("transferOwnership", newOwner)
}

// PackVerification is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x581e85f0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verification(bytes32 modelID) view returns((bytes32,bytes32,bytes32,bytes32) spec, address verifier)
func (modelRegistry *ModelRegistry) PackVerification(modelID [32]byte) []byte {
	enc, err := modelRegistry.abi.Pack("verification", modelID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerification is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x581e85f0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verification(bytes32 modelID) view returns((bytes32,bytes32,bytes32,bytes32) spec, address verifier)
func (modelRegistry *ModelRegistry) TryPackVerification(modelID [32]byte) ([]byte, error) {
	return modelRegistry.abi.Pack("verification", modelID)
}

// VerificationOutput serves as a container for the return parameters of contract
// method Verification.
type VerificationOutput struct {
	Spec     IModelRegistryModelSpec
	Verifier common.Address
}

// UnpackVerification is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x581e85f0.
//
// Solidity: function verification(bytes32 modelID) view returns((bytes32,bytes32,bytes32,bytes32) spec, address verifier)
func (modelRegistry *ModelRegistry) UnpackVerification(data []byte) (VerificationOutput, error) {
	out, err := modelRegistry.abi.Unpack("verification", data)
	outstruct := new(VerificationOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Spec = *abi.ConvertType(out[0], new(IModelRegistryModelSpec)).(*IModelRegistryModelSpec)
	outstruct.Verifier = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	return *outstruct, nil
}

// PackWeightBytes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3b103eb7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function weightBytes(bytes32 modelID, uint32 weight) view returns(uint256)
func (modelRegistry *ModelRegistry) PackWeightBytes(modelID [32]byte, weight uint32) []byte {
	enc, err := modelRegistry.abi.Pack("weightBytes", modelID, weight)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWeightBytes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3b103eb7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function weightBytes(bytes32 modelID, uint32 weight) view returns(uint256)
func (modelRegistry *ModelRegistry) TryPackWeightBytes(modelID [32]byte, weight uint32) ([]byte, error) {
	return modelRegistry.abi.Pack("weightBytes", modelID, weight)
}

// UnpackWeightBytes is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3b103eb7.
//
// Solidity: function weightBytes(bytes32 modelID, uint32 weight) view returns(uint256)
func (modelRegistry *ModelRegistry) UnpackWeightBytes(data []byte) (*big.Int, error) {
	out, err := modelRegistry.abi.Unpack("weightBytes", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// ModelRegistryModelOpened represents a ModelOpened event raised by the ModelRegistry contract.
type ModelRegistryModelOpened struct {
	ModelID   [32]byte
	OpsetHash [32]byte
	NNodes    uint32
	Raw       *types.Log // Blockchain specific contextual infos
}

const ModelRegistryModelOpenedEventName = "ModelOpened"

// ContractEventName returns the user-defined event name.
func (ModelRegistryModelOpened) ContractEventName() string {
	return ModelRegistryModelOpenedEventName
}

// UnpackModelOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ModelOpened(bytes32 indexed modelID, bytes32 indexed opsetHash, uint32 nNodes)
func (modelRegistry *ModelRegistry) UnpackModelOpenedEvent(log *types.Log) (*ModelRegistryModelOpened, error) {
	event := "ModelOpened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryModelOpened)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryModelRegistered represents a ModelRegistered event raised by the ModelRegistry contract.
type ModelRegistryModelRegistered struct {
	ModelID     [32]byte
	OpsetHash   [32]byte
	GraphRoot   [32]byte
	WeightsRoot [32]byte
	Shape       [32]byte
	Raw         *types.Log // Blockchain specific contextual infos
}

const ModelRegistryModelRegisteredEventName = "ModelRegistered"

// ContractEventName returns the user-defined event name.
func (ModelRegistryModelRegistered) ContractEventName() string {
	return ModelRegistryModelRegisteredEventName
}

// UnpackModelRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ModelRegistered(bytes32 indexed modelID, bytes32 indexed opsetHash, bytes32 graphRoot, bytes32 weightsRoot, bytes32 shape)
func (modelRegistry *ModelRegistry) UnpackModelRegisteredEvent(log *types.Log) (*ModelRegistryModelRegistered, error) {
	event := "ModelRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryModelRegistered)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryNodesRegistered represents a NodesRegistered event raised by the ModelRegistry contract.
type ModelRegistryNodesRegistered struct {
	ModelID [32]byte
	First   uint32
	Count   uint32
	Raw     *types.Log // Blockchain specific contextual infos
}

const ModelRegistryNodesRegisteredEventName = "NodesRegistered"

// ContractEventName returns the user-defined event name.
func (ModelRegistryNodesRegistered) ContractEventName() string {
	return ModelRegistryNodesRegisteredEventName
}

// UnpackNodesRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event NodesRegistered(bytes32 indexed modelID, uint32 first, uint32 count)
func (modelRegistry *ModelRegistry) UnpackNodesRegisteredEvent(log *types.Log) (*ModelRegistryNodesRegistered, error) {
	event := "NodesRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryNodesRegistered)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryOpsetAdded represents a OpsetAdded event raised by the ModelRegistry contract.
type ModelRegistryOpsetAdded struct {
	OpsetHash   [32]byte
	Version     *big.Int
	VectorsHash [32]byte
	Verifier    common.Address
	Checker     common.Address
	Raw         *types.Log // Blockchain specific contextual infos
}

const ModelRegistryOpsetAddedEventName = "OpsetAdded"

// ContractEventName returns the user-defined event name.
func (ModelRegistryOpsetAdded) ContractEventName() string {
	return ModelRegistryOpsetAddedEventName
}

// UnpackOpsetAddedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OpsetAdded(bytes32 indexed opsetHash, uint256 version, bytes32 vectorsHash, address verifier, address checker)
func (modelRegistry *ModelRegistry) UnpackOpsetAddedEvent(log *types.Log) (*ModelRegistryOpsetAdded, error) {
	event := "OpsetAdded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryOpsetAdded)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryOwnershipTransferStarted represents a OwnershipTransferStarted event raised by the ModelRegistry contract.
type ModelRegistryOwnershipTransferStarted struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const ModelRegistryOwnershipTransferStartedEventName = "OwnershipTransferStarted"

// ContractEventName returns the user-defined event name.
func (ModelRegistryOwnershipTransferStarted) ContractEventName() string {
	return ModelRegistryOwnershipTransferStartedEventName
}

// UnpackOwnershipTransferStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferStarted(address indexed previousOwner, address indexed newOwner)
func (modelRegistry *ModelRegistry) UnpackOwnershipTransferStartedEvent(log *types.Log) (*ModelRegistryOwnershipTransferStarted, error) {
	event := "OwnershipTransferStarted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryOwnershipTransferStarted)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// ModelRegistryOwnershipTransferred represents a OwnershipTransferred event raised by the ModelRegistry contract.
type ModelRegistryOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const ModelRegistryOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (ModelRegistryOwnershipTransferred) ContractEventName() string {
	return ModelRegistryOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (modelRegistry *ModelRegistry) UnpackOwnershipTransferredEvent(log *types.Log) (*ModelRegistryOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != modelRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ModelRegistryOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := modelRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range modelRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (modelRegistry *ModelRegistry) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["BadOutMode"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackBadOutModeError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["BatchNotInGraph"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackBatchNotInGraphError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["BatchRefused"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackBatchRefusedError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["CheckerTestFailed"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackCheckerTestFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["LengthTooLarge"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackLengthTooLargeError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["ModelExists"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackModelExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["ModelNotOpen"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackModelNotOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["OpsetExists"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackOpsetExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["OutOfRange"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["OwnableUnauthorizedAccount"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackOwnableUnauthorizedAccountError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["SelfTestFailed"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackSelfTestFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["UnknownModel"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackUnknownModelError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["UnknownOpset"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackUnknownOpsetError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["WeightOfTwoLengths"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackWeightOfTwoLengthsError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["WeightsUnread"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackWeightsUnreadError(raw[4:])
	}
	if bytes.Equal(raw[:4], modelRegistry.abi.Errors["WrongCursor"].ID.Bytes()[:4]) {
		return modelRegistry.UnpackWrongCursorError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ModelRegistryBadOutMode represents a BadOutMode error raised by the ModelRegistry contract.
type ModelRegistryBadOutMode struct {
	Got *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadOutMode(uint256 got)
func ModelRegistryBadOutModeErrorID() common.Hash {
	return common.HexToHash("0x3395c9cf496e0d4820c4e8d974aae04a01748ef8ae90d8b7f6476379ed028d15")
}

// UnpackBadOutModeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadOutMode(uint256 got)
func (modelRegistry *ModelRegistry) UnpackBadOutModeError(raw []byte) (*ModelRegistryBadOutMode, error) {
	out := new(ModelRegistryBadOutMode)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "BadOutMode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryBatchNotInGraph represents a BatchNotInGraph error raised by the ModelRegistry contract.
type ModelRegistryBatchNotInGraph struct {
	ModelID [32]byte
	Cursor  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BatchNotInGraph(bytes32 modelID, uint32 cursor)
func ModelRegistryBatchNotInGraphErrorID() common.Hash {
	return common.HexToHash("0x128814632bf174cac0d99340bd9fd2b2d200af1acf31688d47426d5fdc8ba0a2")
}

// UnpackBatchNotInGraphError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BatchNotInGraph(bytes32 modelID, uint32 cursor)
func (modelRegistry *ModelRegistry) UnpackBatchNotInGraphError(raw []byte) (*ModelRegistryBatchNotInGraph, error) {
	out := new(ModelRegistryBatchNotInGraph)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "BatchNotInGraph", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryBatchRefused represents a BatchRefused error raised by the ModelRegistry contract.
type ModelRegistryBatchRefused struct {
	ModelID [32]byte
	Cursor  uint32
	Success bool
	Size    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BatchRefused(bytes32 modelID, uint32 cursor, bool success, uint256 size)
func ModelRegistryBatchRefusedErrorID() common.Hash {
	return common.HexToHash("0x9f1aa93dfff7df2b35ea52798018a119b70d34c02219b7bc8cbe8eec63075350")
}

// UnpackBatchRefusedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BatchRefused(bytes32 modelID, uint32 cursor, bool success, uint256 size)
func (modelRegistry *ModelRegistry) UnpackBatchRefusedError(raw []byte) (*ModelRegistryBatchRefused, error) {
	out := new(ModelRegistryBatchRefused)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "BatchRefused", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryCheckerTestFailed represents a CheckerTestFailed error raised by the ModelRegistry contract.
type ModelRegistryCheckerTestFailed struct {
	Checker   common.Address
	UnderRoot bool
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CheckerTestFailed(address checker, bool underRoot)
func ModelRegistryCheckerTestFailedErrorID() common.Hash {
	return common.HexToHash("0xc43ae573b3dc73c3263b711c98769bc79829c3132b9fd5b6636667f11fa5ca19")
}

// UnpackCheckerTestFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CheckerTestFailed(address checker, bool underRoot)
func (modelRegistry *ModelRegistry) UnpackCheckerTestFailedError(raw []byte) (*ModelRegistryCheckerTestFailed, error) {
	out := new(ModelRegistryCheckerTestFailed)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "CheckerTestFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryLengthTooLarge represents a LengthTooLarge error raised by the ModelRegistry contract.
type ModelRegistryLengthTooLarge struct {
	Got *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error LengthTooLarge(uint256 got)
func ModelRegistryLengthTooLargeErrorID() common.Hash {
	return common.HexToHash("0x3531161b80e0e0532adb5116093ac7727784767d44c17375c15cb0386d0683df")
}

// UnpackLengthTooLargeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error LengthTooLarge(uint256 got)
func (modelRegistry *ModelRegistry) UnpackLengthTooLargeError(raw []byte) (*ModelRegistryLengthTooLarge, error) {
	out := new(ModelRegistryLengthTooLarge)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "LengthTooLarge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryModelExists represents a ModelExists error raised by the ModelRegistry contract.
type ModelRegistryModelExists struct {
	ModelID [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ModelExists(bytes32 modelID)
func ModelRegistryModelExistsErrorID() common.Hash {
	return common.HexToHash("0x2486e84c052de9ee5713d71255d16e161b570742e58700609fd2c741335e69a6")
}

// UnpackModelExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ModelExists(bytes32 modelID)
func (modelRegistry *ModelRegistry) UnpackModelExistsError(raw []byte) (*ModelRegistryModelExists, error) {
	out := new(ModelRegistryModelExists)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "ModelExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryModelNotOpen represents a ModelNotOpen error raised by the ModelRegistry contract.
type ModelRegistryModelNotOpen struct {
	ModelID [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ModelNotOpen(bytes32 modelID)
func ModelRegistryModelNotOpenErrorID() common.Hash {
	return common.HexToHash("0xac7a860fd466b101b5bc435eb54afbcd56d23fe13851f81458d737f2c21acc08")
}

// UnpackModelNotOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ModelNotOpen(bytes32 modelID)
func (modelRegistry *ModelRegistry) UnpackModelNotOpenError(raw []byte) (*ModelRegistryModelNotOpen, error) {
	out := new(ModelRegistryModelNotOpen)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "ModelNotOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryOpsetExists represents a OpsetExists error raised by the ModelRegistry contract.
type ModelRegistryOpsetExists struct {
	OpsetHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OpsetExists(bytes32 opsetHash)
func ModelRegistryOpsetExistsErrorID() common.Hash {
	return common.HexToHash("0xba49b77850dbf0b23c10c53aca951fac098271e3bb03f0cbdff16b46c86115fe")
}

// UnpackOpsetExistsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OpsetExists(bytes32 opsetHash)
func (modelRegistry *ModelRegistry) UnpackOpsetExistsError(raw []byte) (*ModelRegistryOpsetExists, error) {
	out := new(ModelRegistryOpsetExists)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "OpsetExists", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryOutOfRange represents a OutOfRange error raised by the ModelRegistry contract.
type ModelRegistryOutOfRange struct {
	Field [32]byte
	Got   *big.Int
	Min   *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OutOfRange(bytes32 field, uint256 got, uint256 min, uint256 max)
func ModelRegistryOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xe0ad37d3d7c1f896cb97075887c539ea4808f24a440f7375f555d07b97affc8d")
}

// UnpackOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OutOfRange(bytes32 field, uint256 got, uint256 min, uint256 max)
func (modelRegistry *ModelRegistry) UnpackOutOfRangeError(raw []byte) (*ModelRegistryOutOfRange, error) {
	out := new(ModelRegistryOutOfRange)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "OutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the ModelRegistry contract.
type ModelRegistryOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func ModelRegistryOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (modelRegistry *ModelRegistry) UnpackOwnableInvalidOwnerError(raw []byte) (*ModelRegistryOwnableInvalidOwner, error) {
	out := new(ModelRegistryOwnableInvalidOwner)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryOwnableUnauthorizedAccount represents a OwnableUnauthorizedAccount error raised by the ModelRegistry contract.
type ModelRegistryOwnableUnauthorizedAccount struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func ModelRegistryOwnableUnauthorizedAccountErrorID() common.Hash {
	return common.HexToHash("0x118cdaa7a341953d1887a2245fd6665d741c67c8c50581daa59e1d03373fa188")
}

// UnpackOwnableUnauthorizedAccountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableUnauthorizedAccount(address account)
func (modelRegistry *ModelRegistry) UnpackOwnableUnauthorizedAccountError(raw []byte) (*ModelRegistryOwnableUnauthorizedAccount, error) {
	out := new(ModelRegistryOwnableUnauthorizedAccount)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "OwnableUnauthorizedAccount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistrySelfTestFailed represents a SelfTestFailed error raised by the ModelRegistry contract.
type ModelRegistrySelfTestFailed struct {
	Verifier common.Address
	Fault    bool
	Success  bool
	Size     *big.Int
	Word     [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SelfTestFailed(address verifier, bool fault, bool success, uint256 size, bytes32 word)
func ModelRegistrySelfTestFailedErrorID() common.Hash {
	return common.HexToHash("0xa652ae228a4303609a569a749666e4c3e8310cc59c1428c30f78d795de3e5a35")
}

// UnpackSelfTestFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SelfTestFailed(address verifier, bool fault, bool success, uint256 size, bytes32 word)
func (modelRegistry *ModelRegistry) UnpackSelfTestFailedError(raw []byte) (*ModelRegistrySelfTestFailed, error) {
	out := new(ModelRegistrySelfTestFailed)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "SelfTestFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryUnknownModel represents a UnknownModel error raised by the ModelRegistry contract.
type ModelRegistryUnknownModel struct {
	ModelID [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownModel(bytes32 modelID)
func ModelRegistryUnknownModelErrorID() common.Hash {
	return common.HexToHash("0xa2dc0625b3fe9caa2cc8653c3bb80baa7333672dfd886a80b6343d529b2daa98")
}

// UnpackUnknownModelError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownModel(bytes32 modelID)
func (modelRegistry *ModelRegistry) UnpackUnknownModelError(raw []byte) (*ModelRegistryUnknownModel, error) {
	out := new(ModelRegistryUnknownModel)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "UnknownModel", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryUnknownOpset represents a UnknownOpset error raised by the ModelRegistry contract.
type ModelRegistryUnknownOpset struct {
	OpsetHash [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownOpset(bytes32 opsetHash)
func ModelRegistryUnknownOpsetErrorID() common.Hash {
	return common.HexToHash("0xe82b9de4f988ec4c141d3299d41106aa4c72cb4be54e597a66ce197a022af3f1")
}

// UnpackUnknownOpsetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownOpset(bytes32 opsetHash)
func (modelRegistry *ModelRegistry) UnpackUnknownOpsetError(raw []byte) (*ModelRegistryUnknownOpset, error) {
	out := new(ModelRegistryUnknownOpset)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "UnknownOpset", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryWeightOfTwoLengths represents a WeightOfTwoLengths error raised by the ModelRegistry contract.
type ModelRegistryWeightOfTwoLengths struct {
	ModelID [32]byte
	Weight  *big.Int
	Got     *big.Int
	Want    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WeightOfTwoLengths(bytes32 modelID, uint256 weight, uint256 got, uint256 want)
func ModelRegistryWeightOfTwoLengthsErrorID() common.Hash {
	return common.HexToHash("0x6157c2ab44d405d38f4790936ba08bf3cde6d451ce027fcb529c9e030cbc1c90")
}

// UnpackWeightOfTwoLengthsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WeightOfTwoLengths(bytes32 modelID, uint256 weight, uint256 got, uint256 want)
func (modelRegistry *ModelRegistry) UnpackWeightOfTwoLengthsError(raw []byte) (*ModelRegistryWeightOfTwoLengths, error) {
	out := new(ModelRegistryWeightOfTwoLengths)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "WeightOfTwoLengths", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryWeightsUnread represents a WeightsUnread error raised by the ModelRegistry contract.
type ModelRegistryWeightsUnread struct {
	ModelID [32]byte
	Got     *big.Int
	Want    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WeightsUnread(bytes32 modelID, uint256 got, uint256 want)
func ModelRegistryWeightsUnreadErrorID() common.Hash {
	return common.HexToHash("0xf4b8b76d2ac29b616b1028c447121a3cda81a6baa973c3e155298de58e0dd414")
}

// UnpackWeightsUnreadError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WeightsUnread(bytes32 modelID, uint256 got, uint256 want)
func (modelRegistry *ModelRegistry) UnpackWeightsUnreadError(raw []byte) (*ModelRegistryWeightsUnread, error) {
	out := new(ModelRegistryWeightsUnread)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "WeightsUnread", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ModelRegistryWrongCursor represents a WrongCursor error raised by the ModelRegistry contract.
type ModelRegistryWrongCursor struct {
	ModelID [32]byte
	Got     uint32
	Cursor  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongCursor(bytes32 modelID, uint32 got, uint32 cursor)
func ModelRegistryWrongCursorErrorID() common.Hash {
	return common.HexToHash("0x8b057e592d2915790259332a01611d1e16de0f0096e7cb9ca9901011bed4c81a")
}

// UnpackWrongCursorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongCursor(bytes32 modelID, uint32 got, uint32 cursor)
func (modelRegistry *ModelRegistry) UnpackWrongCursorError(raw []byte) (*ModelRegistryWrongCursor, error) {
	out := new(ModelRegistryWrongCursor)
	if err := modelRegistry.abi.UnpackIntoInterface(out, "WrongCursor", raw); err != nil {
		return nil, err
	}
	return out, nil
}
