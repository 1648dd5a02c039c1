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

// IClaimGameAnswerItem is an auto generated low-level Go binding around an user-defined struct.
type IClaimGameAnswerItem struct {
	G     uint8
	Index uint64
	Data  []byte
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
	ExecTime    uint32
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
	DefUsed    *big.Int
	ChlUsed    *big.Int
}

// IClaimGameDemandItem is an auto generated low-level Go binding around an user-defined struct.
type IClaimGameDemandItem struct {
	G        uint8
	Index    uint64
	NodeHash [32]byte
	Path     [][32]byte
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

// IClaimGameSettleItem is an auto generated low-level Go binding around an user-defined struct.
type IClaimGameSettleItem struct {
	ClaimID [32]byte
	G       uint8
	Index   uint64
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
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIInferenceRegistry\",\"name\":\"registry\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"censorship\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"latency\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"extension\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"minExecTime\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"grid\",\"type\":\"uint8\"},{\"internalType\":\"uint16\",\"name\":\"burnBps\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"floorPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"disputeBond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"demandReward\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"proofReward\",\"type\":\"uint96\"}],\"internalType\":\"structPreset\",\"name\":\"p\",\"type\":\"tuple\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"g\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"AlreadyAnswered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"g\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"AlreadyDemanded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"g\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"AlreadyReleased\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"}],\"name\":\"AnswerTooLate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"ClaimExists\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"commitBlock\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"before\",\"type\":\"uint256\"}],\"name\":\"CommitTooLate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"last\",\"type\":\"uint256\"}],\"name\":\"DemandTooLate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"DemandsOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"disputer\",\"type\":\"address\"}],\"name\":\"DisputeIsOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"graceEnd\",\"type\":\"uint256\"}],\"name\":\"GraceOver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"graceEnd\",\"type\":\"uint256\"}],\"name\":\"GraceRunning\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"InputIncomplete\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"g\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"IsPadding\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"LocatorTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"NoResult\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"NoReward\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"word\",\"type\":\"bytes32\"}],\"name\":\"NoVerdict\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"g\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"NotDemanded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"g\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"NotInGrid\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"NotTerminal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"NothingToWithdraw\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"traceRoot\",\"type\":\"bytes32\"}],\"name\":\"OutputNotInTrace\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"g\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"ParentNotAnswered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"RequestNotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"liveUntil\",\"type\":\"uint256\"}],\"name\":\"StillLive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"TransferFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"bound\",\"type\":\"uint256\"}],\"name\":\"UnsoundPreset\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"ValueTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"time\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"windowEnd\",\"type\":\"uint256\"}],\"name\":\"WindowOver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"WrongAnswerLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"WrongBond\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"enumIClaimGame.ClaimStatus\",\"name\":\"got\",\"type\":\"uint8\"},{\"internalType\":\"enumIClaimGame.ClaimStatus\",\"name\":\"want\",\"type\":\"uint8\"}],\"name\":\"WrongClaimStatus\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"}],\"name\":\"WrongFold\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"got\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"want\",\"type\":\"bytes32\"}],\"name\":\"WrongInputRoot\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"WrongOutputLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"WrongPathLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"game\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"self\",\"type\":\"address\"}],\"name\":\"WrongRegistry\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"min\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"WrongSegments\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"Accepted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"answerer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"g\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"Answered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Credited\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"g\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"DemandReleased\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"demander\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"g\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"nodeHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"bond\",\"type\":\"uint256\"}],\"name\":\"Demanded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"disputer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"disputeBond\",\"type\":\"uint256\"}],\"name\":\"DisputeOpened\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"g\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"demander\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"reward\",\"type\":\"uint256\"}],\"name\":\"Expired\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"traceRoot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"T\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"bond\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"windowEnd\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"dataLocator\",\"type\":\"string\"}],\"name\":\"Proposed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"burned\",\"type\":\"uint256\"}],\"name\":\"Rejected\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"holder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"commitBlock\",\"type\":\"uint256\"}],\"name\":\"RewardClaimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"holder\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"RewardPaid\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"ClaimID\",\"name\":\"result\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"right\",\"type\":\"bool\"}],\"name\":\"Superseded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"MODELS\",\"outputs\":[{\"internalType\":\"contractIModelRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"REGISTRY\",\"outputs\":[{\"internalType\":\"contractIInferenceRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"g\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"answer\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint8\",\"name\":\"g\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"internalType\":\"structIClaimGame.AnswerItem[]\",\"name\":\"items\",\"type\":\"tuple[]\"}],\"name\":\"answerMany\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"bondOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"claimOf\",\"outputs\":[{\"components\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"traceRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"T\",\"type\":\"uint32\"},{\"internalType\":\"enumIClaimGame.ClaimStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"openDemands\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint40\",\"name\":\"proposedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"windowEnd\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"liveUntil\",\"type\":\"uint40\"},{\"internalType\":\"uint32\",\"name\":\"execTime\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"disputer\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"disputeBond\",\"type\":\"uint96\"}],\"internalType\":\"structIClaimGame.Claim\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"claimReward\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"commitHash\",\"type\":\"bytes32\"}],\"name\":\"commit\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"commitHash\",\"type\":\"bytes32\"}],\"name\":\"commitBlock\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"creditOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"delayBound\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"g\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"nodeHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"}],\"name\":\"demand\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"demandBond\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"uint8\",\"name\":\"g\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"nodeHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"}],\"internalType\":\"structIClaimGame.DemandItem[]\",\"name\":\"items\",\"type\":\"tuple[]\"}],\"name\":\"demandMany\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"Position\",\"name\":\"position\",\"type\":\"uint64\"}],\"name\":\"demandOf\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"nodeHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"demander\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"answerer\",\"type\":\"address\"},{\"internalType\":\"uint40\",\"name\":\"demandedAt\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"answeredAt\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"defUsed\",\"type\":\"uint40\"},{\"internalType\":\"uint40\",\"name\":\"chlUsed\",\"type\":\"uint40\"}],\"internalType\":\"structIClaimGame.Demand\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"openDispute\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"payReward\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"pendingClaims\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"g\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"positionOf\",\"outputs\":[{\"internalType\":\"Position\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"preset\",\"outputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"censorship\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"latency\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"extension\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"minExecTime\",\"type\":\"uint32\"},{\"internalType\":\"uint8\",\"name\":\"grid\",\"type\":\"uint8\"},{\"internalType\":\"uint16\",\"name\":\"burnBps\",\"type\":\"uint16\"},{\"internalType\":\"uint96\",\"name\":\"floorPrice\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"disputeBond\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"demandReward\",\"type\":\"uint96\"},{\"internalType\":\"uint96\",\"name\":\"proofReward\",\"type\":\"uint96\"}],\"internalType\":\"structPreset\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"traceRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"T\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"},{\"internalType\":\"bytes32[]\",\"name\":\"outPath\",\"type\":\"bytes32[]\"},{\"internalType\":\"string\",\"name\":\"dataLocator\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"internalType\":\"structIClaimGame.Proposal\",\"name\":\"p\",\"type\":\"tuple\"}],\"name\":\"propose\",\"outputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"name\":\"proveFault\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"g\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"releaseDemand\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"rewardOf\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"holder\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"amount\",\"type\":\"uint96\"},{\"internalType\":\"uint64\",\"name\":\"commitBlock\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"rejectedBlock\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"graceEnd\",\"type\":\"uint64\"}],\"internalType\":\"structIClaimGame.Reward\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"g\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"settle\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"g\",\"type\":\"uint8\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"internalType\":\"structIClaimGame.SettleItem[]\",\"name\":\"items\",\"type\":\"tuple[]\"}],\"name\":\"settleMany\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ClaimID\",\"name\":\"claimID\",\"type\":\"bytes32\"}],\"name\":\"supersede\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalCredits\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalEscrowed\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"addresspayable\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "d93a68c25a2b23e2da4d5ea7db040e7c55",
	Bin: "0x60c060405234801561000f575f5ffd5b5060405161642838038061642883398101604081905261002e916105ed565b610037816102ef565b306001600160a01b0316826001600160a01b03166327730d126040518163ffffffff1660e01b8152600401602060405180830381865afa15801561007d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906100a191906106f2565b6001600160a01b03161461013f57816001600160a01b03166327730d126040518163ffffffff1660e01b8152600401602060405180830381865afa1580156100eb573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061010f91906106f2565b6040516350d7ec1560e11b81526001600160a01b0390911660048201523060248201526044015b60405180910390fd5b816001600160a01b03166365d8c3e46040518163ffffffff1660e01b8152600401602060405180830381865afa15801561017b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061019f91906106f2565b6001600160a01b039081166080908152921660a0908152815160028054602085015160408601516060870151978701519587015160c088015163ffffffff9687166001600160401b0319909516949094176401000000009387169390930292909217600160401b600160801b031916680100000000000000009186169190910263ffffffff60601b1916176c010000000000000000000000009490971684029690961762ffffff60801b1916600160801b60ff9095169490940261ffff60881b191693909317600160881b61ffff9096169590950294909417600160981b600160f81b031916600160981b6001600160601b03938416021790935560e0820151600380546101008501519284166001600160c01b0319918216179284168602929092179055610120830151600480546101409095015191841694909216939093179290911690920217905561078a565b6109c48160a0015161ffff16108061031057506127108160a0015161ffff16115b156103525760a0810151604051633c33671760e01b8152666275726e42707360c81b600482015261ffff90911660248201526109c46044820152606401610136565b608081015160ff16158061036d5750600b816080015160ff16115b156103aa576080810151604051633c33671760e01b81526319dc9a5960e21b600482015260ff9091166024820152600b6044820152606401610136565b806020015163ffffffff16816040015163ffffffff16101561040b5760408082015160208301519151633c33671760e01b81526832bc3a32b739b4b7b760b91b600482015263ffffffff918216602482015291166044820152606401610136565b806060015163ffffffff165f0361045e576060810151604051633c33671760e01b81526a6d696e4578656354696d6560a81b600482015263ffffffff909116602482015260016044820152606401610136565b60808101515f9060ff166001610475826030610728565b61047f9190610741565b6104899190610754565b610494906001610728565b90505f6127108360a0015161ffff168460e001516001600160601b03166104bb9190610773565b6104c59190610754565b8360e001516001600160601b03166104dd9190610741565b90505f8361014001516001600160601b03168461012001516001600160601b0316846105099190610773565b6105139190610728565b905080821161054c57604051633c33671760e01b815263189bdb9960e21b60048201526024810183905260448101829052606401610136565b50505050565b6001600160a01b0381168114610566575f5ffd5b50565b60405161016081016001600160401b038111828210171561059857634e487b7160e01b5f52604160045260245ffd5b60405290565b805163ffffffff811681146105b1575f5ffd5b919050565b805160ff811681146105b1575f5ffd5b805161ffff811681146105b1575f5ffd5b80516001600160601b03811681146105b1575f5ffd5b5f5f828403610180811215610600575f5ffd5b835161060b81610552565b9250610160601f198201121561061f575f5ffd5b50610628610569565b6106346020850161059e565b81526106426040850161059e565b60208201526106536060850161059e565b60408201526106646080850161059e565b606082015261067560a085016105b6565b608082015261068660c085016105c6565b60a082015261069760e085016105d7565b60c08201526106a961010085016105d7565b60e08201526106bb61012085016105d7565b6101008201526106ce61014085016105d7565b6101208201526106e161016085016105d7565b610140820152809150509250929050565b5f60208284031215610702575f5ffd5b815161070d81610552565b9392505050565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561073b5761073b610714565b92915050565b8181038181111561073b5761073b610714565b5f8261076e57634e487b7160e01b5f52601260045260245ffd5b500490565b808202811582820484141761073b5761073b610714565b60805160a051615c1b61080d5f395f81816101da01528181610ad1015281816111d7015281816118a8015281816121410152818161247b01528181612a4c01528181612cea0152613a0101525f81816105f4015281816112b8015281816121120152818161250c01528181612d950152818161312b01526148320152615c1b5ff3fe6080604052600436106101c5575f3560e01c806374f6c562116100f257806398d7f29f11610092578063f08ef6cb11610062578063f08ef6cb146108a9578063f14fcbc8146108bc578063f1624a7f146108db578063f9168231146108ee575f5ffd5b806398d7f29f14610829578063b5bd3eb914610848578063dd7929e81461086b578063e184e7951461088a575f5ffd5b806383a505bd116100cd57806383a505bd146106b35780638471d1aa146106c6578063903fafea146106d95780639256e1ff14610705575f5ffd5b806374f6c5621461063557806375807250146106605780637a93807b14610694575f5ffd5b806345167c0d116101685780635e86f506116101385780635e86f506146105995780635f524c4e146105c457806365d8c3e4146105e357806370e0d3f914610616575f5ffd5b806345167c0d146103ef57806345c7c2451461052357806351bd513c1461054257806351cff8d91461057a575f5ffd5b80630fb585ba116101a35780630fb585ba1461026757806312eac87e14610286578063201d61fa146103b15780632893c3df146103d0575f5ffd5b806306433b1b146101c95780630ab88426146102195780630e1b21b614610246575b5f5ffd5b3480156101d4575f5ffd5b506101fc7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b348015610224575f5ffd5b50610238610233366004614e77565b61090a565b604051908152602001610210565b348015610251575f5ffd5b50610265610260366004614ed6565b610a16565b005b348015610272575f5ffd5b50610238610281366004614e77565b610aad565b348015610291575f5ffd5b506103406102a0366004614e77565b6040805160a0810182525f80825260208201819052918101829052606081018290526080810191909152505f90815260076020908152604091829020825160a08101845281546001600160a01b0381168252600160a01b90046001600160601b0316928101929092526001015467ffffffffffffffff80821693830193909352600160401b810483166060830152600160801b9004909116608082015290565b60405161021091905f60a0820190506001600160a01b0383511682526001600160601b03602084015116602083015267ffffffffffffffff604084015116604083015267ffffffffffffffff606084015116606083015267ffffffffffffffff608084015116608083015292915050565b3480156103bc575f5ffd5b506102656103cb366004614f1e565b610b5e565b3480156103db575f5ffd5b506102386103ea366004614e77565b610c00565b3480156103fa575f5ffd5b50610516610409366004614fa4565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810191909152505f82815260086020908152604080832067ffffffffffffffff851684528252918290208251610120810184528154815260018201546001600160a01b0380821694830194909452600160a01b908190046001600160601b0316948201949094526002820154928316606082015292820464ffffffffff9081166080850152600160c81b909204821660a08401526003015480821660c0840152650100000000008104821660e08401526a010000000000000000000090041661010082015292915050565b6040516102109190614fd2565b34801561052e575f5ffd5b5061026561053d3660046150ad565b610c1a565b34801561054d575f5ffd5b5061056161055c3660046150ad565b610c3c565b60405167ffffffffffffffff9091168152602001610210565b348015610585575f5ffd5b506102386105943660046150fe565b610cbc565b3480156105a4575f5ffd5b506102386105b3366004614e77565b5f9081526009602052604090205490565b3480156105cf575f5ffd5b506102656105de366004615157565b610dae565b3480156105ee575f5ffd5b506101fc7f000000000000000000000000000000000000000000000000000000000000000081565b348015610621575f5ffd5b50610265610630366004614e77565b610e2b565b348015610640575f5ffd5b5061023861064f366004614e77565b5f9081526005602052604090205490565b34801561066b575f5ffd5b5061023861067a3660046150fe565b6001600160a01b03165f9081526001602052604090205490565b34801561069f575f5ffd5b506102656106ae3660046151c3565b610f48565b6102386106c1366004615212565b6111bd565b6102656106d436600461524a565b611657565b3480156106e4575f5ffd5b506106f86106f3366004614e77565b6116e3565b60405161021091906152f3565b348015610710575f5ffd5b5061081c60408051610160810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101829052610120810182905261014081019190915250604080516101608101825260025463ffffffff8082168352640100000000820481166020840152600160401b8204811693830193909352600160601b808204909316606083015260ff600160801b820416608083015261ffff600160881b82041660a08301526001600160601b03600160981b909104811660c083015260035480821660e084015283900481166101008301526004548082166101208401529290920490911661014082015290565b6040516102109190615430565b348015610834575f5ffd5b50610265610843366004614e77565b61187e565b348015610853575f5ffd5b505f54600160801b90046001600160801b0316610238565b348015610876575f5ffd5b506102656108853660046151c3565b611a24565b348015610895575f5ffd5b506102656108a43660046150ad565b611c55565b6102656108b7366004614e77565b611e08565b3480156108c7575f5ffd5b506102656108d6366004614e77565b611fa0565b6102656108e9366004614ed6565b611fc8565b3480156108f9575f5ffd5b505f546001600160801b0316610238565b5f5f6109158361207d565b604080516101608101825260025463ffffffff8082168352640100000000820481166020840152600160401b8204811693830193909352600160601b80820484166060840152600160801b820460ff166080840152600160881b820461ffff1660a0840152600160981b9091046001600160601b0390811660c084015260035480821660e085015282900481166101008401526004805480831661012086015292909204166101408301528301549293506109f2926109ed92600160d81b909104166109e86109e3866120e6565b612272565b6122a2565b61239b565b6004820154610a0f9190600160601b900464ffffffffff16615552565b9392505050565b5f610a28610a23856123f5565b61245a565b90505f5b82811015610aa65736848483818110610a4757610a47615565565b9050602002810190610a599190615579565b9050610a9c8684610a6d6020850185615597565b60ff16610a8060408601602087016155b0565b67ffffffffffffffff16610a9760408701876155cb565b61264e565b5050600101610a2c565b5050505050565b604051631d59628160e31b8152600481018290525f90610b58906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063eacb14089060240161018060405180830381865afa158015610b17573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610b3b9190615758565b60209081015101516003546001600160601b039182169116612829565b92915050565b5f5b81811015610bfb5736838383818110610b7b57610b7b615565565b6060029190910191506001905081355f90815260066020526040902060030154600160c01b900460ff166004811115610bb657610bb66152bf565b03610bf257610bf28135610bd06040840160208501615597565b60ff16610be360608501604086016155b0565b67ffffffffffffffff1661283e565b50600101610b60565b505050565b5f610b58610c15610c108461207d565b6120e6565b612aa9565b610c23836123f5565b50610bfb838360ff168367ffffffffffffffff1661283e565b5f5f610c4a610c108661207d565b9050610c648160ff861667ffffffffffffffff8616612b21565b610c9b57604051630dcee27160e31b815260ff8516600482015267ffffffffffffffff841660248201526044015b60405180910390fd5b610cb38160ff861667ffffffffffffffff8616612b4c565b95945050505050565b335f9081526001602052604081205490819003610d07576040517fdc69dc16000000000000000000000000000000000000000000000000000000008152336004820152602401610c92565b335f9081526001602052604081208190558054829190601090610d3b908490600160801b90046001600160801b03166157f3565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550610d698282612b63565b6040518181526001600160a01b0383169033907fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb9060200160405180910390a3919050565b5f610dbb610a23876123f5565b9050610dd886828760ff168767ffffffffffffffff16878761264e565b610e23576040517fa4bf74ff00000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff85166024820152604401610c92565b505050505050565b5f818152600760205260408120805490916001600160a01b03821691600160a01b90046001600160601b031690819003610e7b5760405163c859b59160e01b815260048101859052602401610c92565b6001830154600160801b900467ffffffffffffffff164211610ee75760018301546040517f547c519c000000000000000000000000000000000000000000000000000000008152426004820152600160801b90910467ffffffffffffffff166024820152604401610c92565b82546001600160a01b03168355610efe8282612bb7565b816001600160a01b0316847f42c8f6f0e2fa04d746b26cc4f4a8691dd37fa46aa42ef1ea594826db86d23b2383604051610f3a91815260200190565b60405180910390a350505050565b5f84815260076020526040812080549091600160a01b9091046001600160601b03169003610f8c5760405163c859b59160e01b815260048101869052602401610c92565b6001810154600160801b900467ffffffffffffffff16421115610ff95760018101546040517fb3539cfe000000000000000000000000000000000000000000000000000000008152426004820152600160801b90910467ffffffffffffffff166024820152604401610c92565b5f60055f61107c88338989604051611012929190615812565b604051809103902088604080516b4f504d4c2f4641554c542f3160a01b60208201529081018590526001600160a01b03841660608201526080810183905260a081018290525f9060c001604051602081830303815290604052805190602001209050949350505050565b815260208101919091526040015f90812054600184015490925067ffffffffffffffff600160401b820481169116106110ca576001830154600160401b900467ffffffffffffffff166110da565b600183015467ffffffffffffffff165b67ffffffffffffffff1690508115806110f35750808210155b15611134576040517f9b37ce710000000000000000000000000000000000000000000000000000000081526004810183905260248101829052604401610c92565b61113f878787612cc2565b82543373ffffffffffffffffffffffffffffffffffffffff199091168117845560018401805467ffffffffffffffff191667ffffffffffffffff851617905560405183815288907ffe236dfc7ce073698734b89da1aee0e7551c9c6d264404c502e6e8fefc1132a8906020015b60405180910390a350505050505050565b604051631d59628160e31b8152813560048201525f9081907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063eacb14089060240161018060405180830381865afa158015611225573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112499190615758565b905060018160a001516003811115611263576112636152bf565b1461129d576040517fc99a51a500000000000000000000000000000000000000000000000000000000815283356004820152602401610c92565b805160405163ee19e84b60e01b81525f916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169163ee19e84b916112ef9160040190815260200190565b608060405180830381865afa15801561130a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061132e919061588e565b60600151905061133f848383612f03565b61134d84835f015183613120565b6113ed84356020860135604087013561136c6080890160608a016158a8565b604080517f4f504d4c2f434c41494d2f3100000000000000000000000000000000000000006020808301919091524682840152306060830152608082019690965260a081019490945260c084019290925263ffffffff1660e08301523361010080840191909152815180840390910181526101209092019052805191012090565b5f8181526006602052604081209194506003820154600160c01b900460ff16600481111561141d5761141d6152bf565b14611457576040517fe0b2f38a00000000000000000000000000000000000000000000000000000000815260048101859052602401610c92565b6020830151604001516002545f916114809163ffffffff91821691600160601b90910416612829565b90505f61149286838960e001356133c4565b61149c9042615552565b873584556040880135600185015590506114b960808801886155cb565b6040516114c7929190615812565b604051908190039020600284015560038301805473ffffffffffffffffffffffffffffffffffffffff19163317905561150660808801606089016158a8565b60038401805463ffffffff928316600160a01b0260ff60c01b191664ffffffffff60a01b1990911617600160c01b179055600484018054346001600160601b03167fffffffffffffffffffffffffffffff000000000000000000000000000000000090911617600160601b4264ffffffffff90811691909102919091177fffffffffff00000000000000000000ffffffffffffffffffffffffffffffffff16600160881b9185169182027fffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffffff1617600160b01b91909102177fff00000000ffffffffffffffffffffffffffffffffffffffffffffffffffffff16600160d81b9285169290920291909117905586355f908152600960205260408120805490919061162e906158c3565b9091555061163b3461348c565b61164d86888364ffffffffff166134cf565b5050505050919050565b5f611664610a23886123f5565b905061168287828860ff168867ffffffffffffffff1688888861354c565b6116cd576040517f36d2ac6000000000000000000000000000000000000000000000000000000000815260ff8716600482015267ffffffffffffffff86166024820152604401610c92565b6116da81608001516135ec565b50505050505050565b604080516101c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a08101919091525f8281526006602090815260409182902082516101c0810184528154815260018201549281019290925260028101549282019290925260038201546001600160a01b0381166060830152600160a01b810463ffffffff16608083015290919060a0830190600160c01b900460ff1660048111156117d2576117d26152bf565b60048111156117e3576117e36152bf565b8152600382015463ffffffff600160c81b9091048116602083015260048301546001600160601b03808216604085015264ffffffffff600160601b830481166060860152600160881b830481166080860152600160b01b83041660a0850152600160d81b90910490911660c08301526005909201546001600160a01b03811660e0830152600160a01b90049091166101009091015292915050565b5f611888826123f5565b8054604051630844029d60e21b81529192505f9182916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916321100a74916118df9160040190815260200190565b60a060405180830381865afa1580156118fa573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061191e91906158db565b50935050509150816119625782546040517f1d4b860f0000000000000000000000000000000000000000000000000000000081526004810191909152602401610c92565b61196d83600361364b565b5f81815260066020526040812061198590859061369c565b9050801561199b57611996846136d3565b6119b2565b60048401546119b2906001600160601b031661375f565b806119e05760058401546119e0906001600160a01b03811690600160a01b90046001600160601b0316612bb7565b81857ffcb16e0a895c3b295bb5285961d7fda34ef4f27a5f18df3b358996748ce1fab083604051611a15911515815260200190565b60405180910390a35050505050565b5f611a2e856123f5565b9050611a3b858585612cc2565b60058101545f90611a6f90879084906001600160a01b031615611a6957611a6489868a8a6137a9565b6137ee565b5f6137ee565b90505f60055f611af489338a8a604051611a8a929190615812565b604051809103902089604080516b4f504d4c2f4641554c542f3160a01b60208201529081018590526001600160a01b03841660608201526080810183905260a081018290525f9060c001604051602081830303815290604052805190602001209050949350505050565b81526020019081526020015f205490506040518060a00160405280336001600160a01b03168152602001836001600160601b03168152602001825f14611b3a5782611b44565b67ffffffffffffffff5b67ffffffffffffffff90811682524316602082015260025460409091019063ffffffff6401000000008204811691611b7d911642615552565b611b879190615552565b67ffffffffffffffff9081169091525f988952600760209081526040998a90208351918401516001600160601b0316600160a01b026001600160a01b03909216919091178155988201516001909901805460608401516080909401518316600160801b027fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff948416600160401b027fffffffffffffffffffffffffffffffff000000000000000000000000000000009092169b9093169a909a17999099179190911617909655505050505050565b5f83815260066020526040902060016003820154600160c01b900460ff166004811115611c8457611c846152bf565b11611cbe576040517f77ddfefe00000000000000000000000000000000000000000000000000000000815260048101859052602401610c92565b5f611ce085611ccc846120e6565b8660ff168667ffffffffffffffff166138f8565b6001810154909150600160a01b90046001600160601b03165f819003611d47576040517f9a11dd4800000000000000000000000000000000000000000000000000000000815260ff8616600482015267ffffffffffffffff85166024820152604401610c92565b6001820180546001600160a01b0316905560028201545f90600160c81b900464ffffffffff1615801590611d7f5750611d7f846139b7565b611d965760018301546001600160a01b0316611da5565b60028301546001600160a01b03165b9050611db18183612bb7565b6040805160ff8816815267ffffffffffffffff871660208201529081018390526001600160a01b0382169088907f57b0af52f47bb71bc17cd408badfd555aa9e2b0dba6d0a26f2ee381bacd090ae906060016111ac565b5f611e12826123f5565b60058101549091506001600160a01b031615611e725760058101546040517fa224fabc000000000000000000000000000000000000000000000000000000008152600481018490526001600160a01b039091166024820152604401610c92565b6004810154600160881b900464ffffffffff16421115611edb576004818101546040517f5e71f8b50000000000000000000000000000000000000000000000000000000081524292810192909252600160881b900464ffffffffff166024820152604401610c92565b5f611ee58261245a565b6003546080820151919250600160601b90046001600160601b031690611f1490611f0f9083615552565b6135ec565b33600160a01b6001600160601b038316028117600585015560405182815285907f74b30b10e89fcaa4fc5ffe4cbad394399cd7cfe59529e41170312d28377b874d9060200160405180910390a35f848152600860209081526040808320600184529091529081902090830151611f8a9082613a97565b610aa685825f5f88600101548860800151613af1565b5f818152600560205260408120549003611fc5575f8181526005602052604090204390555b50565b5f611fd5610a23856123f5565b90505f805b838110156120695736858583818110611ff557611ff5615565565b90506020028101906120079190615936565b905061204f878561201b6020850185615597565b60ff1661202e60408601602087016155b0565b67ffffffffffffffff16604086013561204a606088018861594a565b61354c565b156120605761205d836158c3565b92505b50600101611fda565b50610aa6826080015182611f0f9190615990565b5f818152600660205260408120906003820154600160c01b900460ff1660048111156120ab576120ab6152bf565b036120e157818160030160189054906101000a900460ff16600160405163fe2aa85b60e01b8152600401610c92939291906159a7565b919050565b61210d60405180608001604052805f81526020015f81526020015f81526020015f81525090565b610b587f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663ee19e84b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663eacb1408865f01546040518263ffffffff1660e01b815260040161219091815260200190565b61018060405180830381865afa1580156121ac573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906121d09190615758565b5160405160e083901b7fffffffff0000000000000000000000000000000000000000000000000000000016815260048101919091526024015b608060405180830381865afa158015612224573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612248919061588e565b606001516003840154600254600160a01b90910463ffffffff1690600160801b900460ff16613bc8565b5f816040015160018360400151846060015161228e9190615552565b61229891906159c8565b610b5891906159ef565b6122cf6040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b6122da826001615552565b60808201526020840151845163ffffffff918216916122fb91869116615552565b6123059190615552565b8152604084015163ffffffff9081166020808401919091528501516080830151612333929190911690615990565b845161234690859063ffffffff16615552565b6123509190615552565b60408201526020840151608082015163ffffffff90911690612373906001615552565b61237d9190615990565b845161238f919063ffffffff16615552565b60608201529392505050565b5f8160200151826080015160026123b29190615990565b6123bc9190615990565b60608301516040840151602085015185516123d79190615552565b6123e19190615552565b6123eb9190615552565b610b589190615552565b5f81815260066020526040902060016003820154600160c01b900460ff166004811115612424576124246152bf565b146120e157818160030160189054906101000a900460ff16600160405163fe2aa85b60e01b8152600401610c92939291906159a7565b612462614dfb565b8154604051631d59628160e31b815260048101919091527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063eacb14089060240161018060405180830381865afa1580156124c9573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124ed9190615758565b5180825260405163ee19e84b60e01b8152612543916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169163ee19e84b916122099160040190815260200190565b6020828101918252604080516101608101825260025463ffffffff80821683526401000000008204811694830194909452600160401b8104841692820192909252600160601b80830484166060830152600160801b830460ff166080830152600160881b830461ffff1660a0830152600160981b9092046001600160601b0390811660c083015260035480821660e08401528390048116610100830152600480548083166101208501529390930416610140820152908501549251612619939192600160d81b909204909116906109e890612272565b60408201526004820154600160881b900464ffffffffff166060820152602081015161264490612aa9565b6080820152919050565b5f5f61266088886020015188886138f8565b6002810154909150600160c81b900464ffffffffff1615612684575f91505061281f565b600381015464ffffffffff164211156126de5760038101546040517f76d4246400000000000000000000000000000000000000000000000000000000815242600482015264ffffffffff9091166024820152604401610c92565b6126ef87825f015488888888613c4e565b60408701516126fe9082613d44565b60028101805473ffffffffffffffffffffffffffffffffffffffff1916331790555f88815260066020526040902060038101805460199061274c9063ffffffff600160c81b90910416615a02565b91906101000a81548163ffffffff021916908363ffffffff1602179055506127ac8160040160169054906101000a900464ffffffffff1664ffffffffff166127a7848b606001518c60400151613ddc9092919063ffffffff16565b612829565b8160040160166101000a81548164ffffffffff021916908364ffffffffff160217905550336001600160a01b0316897f81554a07c3e4446729fcd8217976ece0f4d2d8b5910b5058c3526e3fca01498f898989896040516128109493929190615a48565b60405180910390a36001925050505b9695505050505050565b5f8183116128375781610a0f565b5090919050565b5f8381526006602052604090206003810154600160c81b900463ffffffff16156128d6575f61286c826120e6565b9050612879818585612b21565b80156128c257505f8581526008602052604081206128c29161289c848888612b4c565b67ffffffffffffffff1667ffffffffffffffff1681526020019081526020015f20613e0a565b156128d457610aa68583838787613e55565b505b6003810154600160c81b900463ffffffff161561293a5760038101546040517f62663f0200000000000000000000000000000000000000000000000000000000815260048101869052600160c81b90910463ffffffff166024820152604401610c92565b6004810154600160b01b900464ffffffffff1642116129a2576004818101546040517f8b9c07c90000000000000000000000000000000000000000000000000000000081524292810192909252600160b01b900464ffffffffff166024820152604401610c92565b6129ad81600261364b565b6129b6816136d3565b805460405185907fa5b47017fafaa033dc4d11b2e0a5e7b9068ed9dc97b51d69b439dc1de8810d8b905f90a38054600382015460028301546040517f582cd621000000000000000000000000000000000000000000000000000000008152600481019390935260248301879052600160a01b820463ffffffff16604484015260648301526001600160a01b0390811660848301527f0000000000000000000000000000000000000000000000000000000000000000169063582cd6219060a4015f604051808303815f87803b158015612a8d575f5ffd5b505af1158015612a9f573d5f5f3e3d5ffd5b5050505050505050565b5f5f612adc60025f0160139054906101000a90046001600160601b03166001600160601b03164860026127a79190615990565b9050600281612aea85613f2c565b612af5906020615990565b612b02906201adb0615552565b612b0d906003615990565b612b179190615990565b610a0f91906159ef565b5f612b2b84612272565b8311158015612b445750612b3f8484613f7d565b82901c155b949350505050565b5f612b44612b5a8585613f7d565b6001901b831790565b5f5f5f5f5f85875af1905080610bfb576040517f1c43b9760000000000000000000000000000000000000000000000000000000081526001600160a01b038416600482015260248101839052604401610c92565b805f03612bc2575050565b5f80548291908190612bde9084906001600160801b03166157f3565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550805f60108282829054906101000a90046001600160801b0316612c259190615a74565b92506101000a8154816001600160801b0302191690836001600160801b031602179055508060015f846001600160a01b03166001600160a01b031681526020019081526020015f205f828254612c7b9190615552565b90915550506040518181526001600160a01b038316907f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f39060200160405180910390a25050565b5f8381526006602052604080822080549151631d59628160e31b8152600481019290925291907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063eacb14089060240161018060405180830381865afa158015612d38573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d5c9190615758565b80516040517f581e85f00000000000000000000000000000000000000000000000000000000081529192505f9182916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169163581e85f091612dcc9160040190815260200190565b60a060405180830381865afa158015612de7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612e0b9190615a93565b915091505f6040518060c00160405280846020015181526020018460400151815260200185608001518152602001866001015481526020018460600151815260200160c086602001515f015163ffffffff16901b60e08860030160149054906101000a900463ffffffff1663ffffffff16901b175f1b81525090505f612e9383838a8a613fb1565b9050612e9e8161401b565b612ef8578051602082015160408084015190517f13d4c4a7000000000000000000000000000000000000000000000000000000008152600481018d9052921515602484015260448301919091526064820152608401610c92565b505050505050505050565b60808201515f03612f43576040517fd3a7668e00000000000000000000000000000000000000000000000000000000815283356004820152602401610c92565b8160800151836020013514612f975760808201516040517ff43abe07000000000000000000000000000000000000000000000000000000008152602085013560048201526024810191909152604401610c92565b60208083015101516003545f91612fba916001600160601b039182169116612829565b9050803414612ffe576040517f0c5e03da00000000000000000000000000000000000000000000000000000000815234600482015260248101829052604401610c92565b5f61300c60c08601866155cb565b915050610100811115613056576040517f4664a980000000000000000000000000000000000000000000000000000000008152600481018290526101006024820152604401610c92565b5f61306084614060565b61306f57602085015151613072565b60015b63ffffffff1690508061308b60808801606089016158a8565b63ffffffff1610806130bc575060208501515163ffffffff166130b460808801606089016158a8565b63ffffffff16115b15610e23576130d160808701606088016158a8565b6020860151516040517fc4fae8bf00000000000000000000000000000000000000000000000000000000815263ffffffff92831660048201526024810184905291166044820152606401610c92565b5f6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016637b5858338461316160808801606089016158a8565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e085901b168152600481019290925263ffffffff166024820152604401602060405180830381865afa1580156131be573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906131e29190615abe565b9050806131f260808601866155cb565b9050146132445761320660808501856155cb565b6040517f5fbb455d000000000000000000000000000000000000000000000000000000008152610c9292508390600401918252602082015260400190565b5f61324e8361407d565b60ff1690505f600161326660808801606089016158a8565b6132709190615ad5565b63ffffffff1690505f600161328486614089565b60ff16036132a95761329960808801886155cb565b6132a291615af1565b905061331b565b6132b285614094565b6132bf9060ff1684615552565b92506132ca856140a0565b63ffffffff166132d986614094565b60ff1683901b6132e99190615552565b91506133186132fb60808901896155cb565b613304886140ac565b60ff16613310896140b8565b60ff166140c4565b90505b8261332960a089018961594a565b9050146133615761333d60a088018861594a565b60405162ec286d60e11b8152610c9292508590600401918252602082015260400190565b613378818361337360a08b018b61594a565b6140e7565b9050866040013581146116da57604080517fa2804c2800000000000000000000000000000000000000000000000000000000815260048101839052908801356024820152604401610c92565b6002545f9063ffffffff64010000000082048116916133e591869116615552565b6133ef9190615552565b604080517f4f504d4c2f434f4d4d49542f310000000000000000000000000000000000000060208083019190915281830188905233606083015260808083018790528351808403909101815260a090920183528151918101919091205f9081526005909152205490915080158061346557504381145b1561348457600254610cb390600160401b900463ffffffff1683615552565b509392505050565b5f805482919081906134a89084906001600160801b0316615a74565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555050565b338235847f3a6a3bee51afa3ee1d2fed623d829a8decff34e2f7667e012789ad738fda3ea76020860135604087013561350e6080890160608a016158a8565b348861351d60808c018c6155cb565b61352a60c08e018e6155cb565b60405161353f99989796959493929190615b0e565b60405180910390a4505050565b5f8781526008602052604081208190816135678a8a8a61415a565b67ffffffffffffffff16815260208101919091526040015f206002810154909150600160a01b900464ffffffffff16156135a4575f9150506135e1565b6135c9816135b78b8b8b8b8b8b8b614210565b60608b015160408c01519291906143bb565b6135db89828989898d60800151613af1565b60019150505b979650505050505050565b8034101561362f576040517fbca9f29c00000000000000000000000000000000000000000000000000000000815234600482015260248101829052604401610c92565b6136383461348c565b611fc53361364683346159c8565b612bb7565b60038201805482919060ff60c01b1916600160c01b836004811115613672576136726152bf565b021790555081545f908152600960205260408120805490919061369490615b68565b909155505050565b5f81600101548360010154148015610a0f575050600390810154910154600160a01b9182900463ffffffff90811692909104161490565b60058101545f906136f690600290600160a01b90046001600160601b0316615b7d565b6001600160601b031690508015613710576137108161375f565b6003820154600583015461375b916001600160a01b031690613743908490600160a01b90046001600160601b03166159c8565b600485015461364691906001600160601b0316615552565b5050565b5f8054829190819061377b9084906001600160801b03166157f3565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550611fc55f82612b63565b5f5f6137b4856120e6565b90505f5f5f6137c4848888614490565b925092509250826137d5575f6137e1565b6137e1898584846146ac565b9998505050505050505050565b5f6137fa83600461364b565b60025460048401545f916127109161382691600160881b900461ffff16906001600160601b0316615990565b61383091906159ef565b6004850154909150839061384e9083906001600160601b03166159c8565b61385891906159c8565b91506138638161375f565b600454600160601b90046001600160601b031661388081846159c8565b925061388c3382612bb7565b60058501546138b5906001600160a01b03811690600160a01b90046001600160601b0316612bb7565b845460405183815233919088907f94c851229ee3e9995d962f84a09291a18e5a38217acb87637dd98e1ea71b29ed9060200160405180910390a450509392505050565b5f613904848484612b21565b61392b57604051630dcee27160e31b81526004810184905260248101839052604401610c92565b5f85815260086020526040812090613944868686612b4c565b67ffffffffffffffff16815260208101919091526040015f9081206002810154909250600160a01b900464ffffffffff169003612b44576040517f165874f90000000000000000000000000000000000000000000000000000000081526004810184905260248101839052604401610c92565b5f60046003830154600160c01b900460ff1660048111156139da576139da6152bf565b036139e657505f919050565b8154604051630844029d60e21b81525f916001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916321100a7491613a389160040190815260200190565b60a060405180830381865afa158015613a53573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613a7791906158db565b509350505050610a0f8360065f8481526020019081526020015f2061369c565b60028101805464ffffffffff42908116600160a01b0264ffffffffff60a01b19909216919091179091556040830151613acf91615552565b600391909101805464ffffffffff191664ffffffffff90921691909117905550565b81855533600160a01b6001600160601b038316021760018601555f8681526006602052604090206003018054601990613b3690600160c81b900463ffffffff16615baa565b825463ffffffff9182166101009390930a928302919092021990911617905560038501546040805160ff8716815267ffffffffffffffff8616602082015290810184905264ffffffffff909116606082015260808101829052339087907f0e7e131c0f7c855a41ba908b385b96ab94197da257a0becf6b344482ad78212b9060a00160405180910390a3505050505050565b613bef60405180608001604052805f81526020015f81526020015f81526020015f81525090565b6040518060800160405280858152602001848152602001838152602001613c15866140b8565b60ff16613c2187614094565b60ff16613c2d8861407d565b60ff16613c3a9190615552565b613c449190615552565b9052949350505050565b60208601515f613c5d82612272565b861490505f81613c9957613c718388613f7d565b613c86613c7f896001615552565b8590613f7d565b613c9091906159c8565b6020901b613ca8565b613ca88984606001518861479d565b9050838114613ced576040517f8e1a06000000000000000000000000000000000000000000000000000000000081526004810185905260248101829052604401610c92565b5f82613d0257613cfd86866148bf565b613d0c565b613d0c8686614915565b9050888114613d385760405163e74fc4c560e01b815260048101829052602481018a9052604401610c92565b50505050505050505050565b60028101546003820154613d7691849164ffffffffff600160a01b909204821691650100000000009091041642614932565b60038201805469ffffffffff000000000019166501000000000064ffffffffff93841602179055600290910180547fffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffff16600160c81b429093169290920291909117905550565b5f612b4484613deb8585614957565b60038601546a0100000000000000000000900464ffffffffff16614977565b60028101545f90600160a01b900464ffffffffff1615801590613e3d57506002820154600160c81b900464ffffffffff16155b8015610b585750506003015464ffffffffff16421190565b5f613e6b8685613e658187613f7d565b856146ac565b90505f613e798787846137ee565b5f8881526008602052604081209192509081613e96888888612b4c565b67ffffffffffffffff16815260208101919091526040015f20600101546001600160a01b03169050613ec88183612bb7565b6040805160ff8716815267ffffffffffffffff861660208201529081018390526001600160a01b0382169089907f8cdd6fa8c684f12df300acdce7af2fa5265a8a8ded725d0940907fd501b200349060600160405180910390a35050505050505050565b5f5f8260600151836040015110613f47578260600151613f4d565b82604001515b6020901b90505f613f60845f01516140ac565b60ff166001901b9050808211613f765780612b44565b5092915050565b5f8260600151836040015183613f939190615990565b10613fa2578260600151610a0f565b6040830151610a0f9083615990565b613fd460405180606001604052805f151581526020015f81526020015f81525090565b5f5f5f60405160c088825e858760c08301375f5f5260205f8760c001838c5afa5f516040805160608101825292151583523d60208401528201529998505050505050505050565b80515f90801561402f575081602001516020145b8015610b58575050604001517f8f8d718d1750d38b40a8395bdb1a977dbc9961e750488f7fc3839029a4e772001490565b5f63ffffffff61406f8361499a565b63ffffffff16141592915050565b5f610b588260026149a6565b5f610b58825f6149a6565b5f610b588260036149a6565b5f610b5882601c6149c7565b5f610b588260016149a6565b5f610b588260046149a6565b5f5f6140cf836149de565b90506140dd81878787614a46565b61281f8184614aa6565b5f805b8281101561415057600185821c16156141245761411f84848381811061411257614112615565565b9050602002013587614b6b565b614146565b6141468685858481811061413a5761413a615565565b90506020020135614b6b565b95506001016140ea565b5093949350505050565b5f82158061417557506020840151614173908484612b21565b155b1561419d57604051630dcee27160e31b81526004810184905260248101839052604401610c92565b6141be846141b8858760200151613f7d90919063ffffffff16565b8461479d565b5f03614200576040517fa1bfc7a60000000000000000000000000000000000000000000000000000000081526004810184905260248101839052604401610c92565b6020840151612b44908484612b4c565b5f8061422b6142206001896159c8565b60208a015190613f7d565b602089015161423a9089613f7d565b61424491906159c8565b5f8a815260086020526040812091925061427061426260018b6159c8565b60208c0151908a861c612b4c565b67ffffffffffffffff16815260208101919091526040015f9081206002810154909350600160c81b900464ffffffffff1690036142e3576040517f2e45ec820000000000000000000000000000000000000000000000000000000081526004810188905260248101879052604401610c92565b82811461430c5760405162ec286d60e11b81526004810184905260248101829052604401610c92565b5f614319868887876140e7565b8354909150811461434a57825460405163e74fc4c560e01b8152610c92918391600401918252602082015260400190565b5f614368848b606001518c60400151613ddc9092919063ffffffff16565b9050804211156143ad576040517f7ff97e6600000000000000000000000000000000000000000000000000000000815242600482015260248101829052604401610c92565b505050979650505050505050565b60038201546002840180544264ffffffffff818116600160a01b0264ffffffffff60a01b199093169290921790925565010000000000909204919091169061440590869083614b88565b60038501805464ffffffffff848116650100000000000269ffffffffffffffffffff19909216931692909217919091179055614465856144458585614957565b60038601546a0100000000000000000000900464ffffffffff1642614ba1565b84600301600a6101000a81548164ffffffffff021916908364ffffffffff1602179055505050505050565b5f808060208410806144e3575084845f8181106144af576144af615565565b9050013560f81c60f81b7effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1916600160f81b14155b156144f557505f9150819050806146a3565b5f8585600181811061450957614509615565565b60608a01519550919091013560f81c91505060018190036145dd57602285111580614556575060038686602281811061454457614544615565565b9050013560f81c60f81b60f81c60ff16115b1561456a575f5f5f935093509350506146a3565b5f614577885f01516140ac565b60ff168787602281811061458d5761458d615565565b919091013560f81c90506145a58989600a6005614bcb565b901b901c90506145d1886145bd898960026004614bcb565b6145cb8a8a60066004614bcb565b84614c03565b90955092506146a19050565b8060020361463457858560028181106145f8576145f8615565565b919091013560f81c9050614610878760036006614bcb565b606089015160ff90921694509250831180159061462d575081831c155b93506146a1565b806003036146575761464a868660026006614bcb565b80841c15945091506146a1565b80600414801561466d5750865161466d90614060565b156146a15761469b87614684888860026004614bcb565b895161468f9061499a565b63ffffffff165f614c03565b90945091505b505b93509350939050565b6004545f906001600160601b0316816146c486612272565b90505f5b8181111580156146e15750856146de8883613f7d565b11155b15614792575f6146f18883613f7d565b5f8a8152600860205260408120919250908161471d84614711818d6159c8565b8b901c600190911b1790565b67ffffffffffffffff16815260208101919091526040015f9081206002810154909250600160a01b900464ffffffffff16900361475b575050614792565b6001810154614773906001600160a01b031686612bb7565b61477d8587615552565b955050508061478b906158c3565b90506146c8565b505050949350505050565b60208301515f908180806147b2848888614c68565b9250925092508360200151831015806147db575083516147d190614ce4565b63ffffffff168210155b156147ec575f945050505050610a0f565b87516040517f546b4fa0000000000000000000000000000000000000000000000000000000008152600481019190915263ffffffff831660248201525f906148b29085907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063546b4fa090604401602060405180830381865afa15801561487f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906148a39190615bce565b6001600160801b031690614cf0565b90506137e1858284614d1d565b5f604051606081018385823760018253835b602081111561490b575f5b81811015614902576040818401600186015e60418420600182901c8401526040016148dc565b5060011c6148d1565b5051949350505050565b5f6040515f81538284600183013760018301812091505092915050565b5f610cb385604001518584866149489190615552565b61495291906159c8565b614d74565b60028201545f90610a0f908390600160c81b900464ffffffffff16612829565b5f61499084602001518386606001516127a791906159c8565b612b449084615552565b5f610b588260186149c7565b5f6149b2826008615990565b6149bd9060f86159c8565b9290921c92915050565b5f6149d3826008615990565b6149bd9060e06159c8565b60408051808201909152606081525f60208201526149fd826001615552565b67ffffffffffffffff811115614a1557614a1561560e565b604051908082528060200260200182016040528015614a3e578160200160208202803683370190505b508152919050565b6001811b5f5b83811015610e23575f84614a608484615552565b10614a6b5784614a75565b614a758383615552565b9050614a9487614a8f614a8a84868a8c615bf4565b614915565b614d82565b50614a9f8282615552565b9050614a4c565b5f818360200151901c600103614ad9578251805183908110614aca57614aca615565565b60200260200101519050610b58565b507fbc36789e7a1e281436464229828f817d6612f7b477d66591ff96a9e064bcc98a805f5b83811015614b6357808560200151901c600116600114614b2757614b228383614b6b565b614b4d565b614b4d855f01518281518110614b3f57614b3f615565565b602002602001015184614b6b565b9250614b598283614b6b565b9150600101614afe565b505092915050565b5f6040516001815360018101939093525060218201526041902090565b5f61499084602001518386604001516127a791906159c8565b5f610cb38560600151858411614bb7575f614bc1565b614bc186856159c8565b6149529086615552565b5f614bd7826008615990565b614be3906101006159c8565b614bef85858189615bf4565b614bf891615af1565b901c95945050505050565b5f5f5f614c12875f0151614094565b60ff1690505f614c24885f01516140b8565b60ff169050614c35885f015161407d565b60ff1687901c158015614c48575085821c155b8015614c54575084811c155b989690911b90941790931b90911793505050565b5f5f5f5f858760600151614c7c91906159c8565b85901b90505f614c8e885f01516140b8565b60ff1690505f614ca0895f0151614094565b60ff169050614cb2600180841b6159c8565b83169350614cc3600180831b6159c8565b83831c169450614cd38282615552565b83901c955050505093509350939050565b5f610b588260086149c7565b5f6001600160801b038316614d0f67ffffffffffffffff851684615990565b612b4490604083901c615552565b5f5f614d2b855f01516140ac565b60ff166001901b90505f8184614d419190615990565b9050848110614d54575f92505050610a0f565b81614d5f82876159c8565b10614d6a578161281f565b61281f81866159c8565b5f8183106128375781610a0f565b60208201515f905b80600116600103614dc257614dad845f01518381518110614b3f57614b3f615565565b9250614db8826158c3565b915060011c614d8a565b5081835f01518281518110614dd957614dd9615565565b602002602001018181525050826020018051614df4906158c3565b9052505050565b6040518060a001604052805f8152602001614e3360405180608001604052805f81526020015f81526020015f81526020015f81525090565b8152602001614e656040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b81526020015f81526020015f81525090565b5f60208284031215614e87575f5ffd5b5035919050565b5f5f83601f840112614e9e575f5ffd5b50813567ffffffffffffffff811115614eb5575f5ffd5b6020830191508360208260051b8501011115614ecf575f5ffd5b9250929050565b5f5f5f60408486031215614ee8575f5ffd5b83359250602084013567ffffffffffffffff811115614f05575f5ffd5b614f1186828701614e8e565b9497909650939450505050565b5f5f60208385031215614f2f575f5ffd5b823567ffffffffffffffff811115614f45575f5ffd5b8301601f81018513614f55575f5ffd5b803567ffffffffffffffff811115614f6b575f5ffd5b856020606083028401011115614f7f575f5ffd5b6020919091019590945092505050565b67ffffffffffffffff81168114611fc5575f5ffd5b5f5f60408385031215614fb5575f5ffd5b823591506020830135614fc781614f8f565b809150509250929050565b5f61012082019050825182526001600160a01b0360208401511660208301526001600160601b036040840151166040830152606083015161501e60608401826001600160a01b03169052565b506080830151615037608084018264ffffffffff169052565b5060a083015161505060a084018264ffffffffff169052565b5060c083015161506960c084018264ffffffffff169052565b5060e083015161508260e084018264ffffffffff169052565b50610100830151613f7661010084018264ffffffffff169052565b803560ff811681146120e1575f5ffd5b5f5f5f606084860312156150bf575f5ffd5b833592506150cf6020850161509d565b915060408401356150df81614f8f565b809150509250925092565b6001600160a01b0381168114611fc5575f5ffd5b5f6020828403121561510e575f5ffd5b8135610a0f816150ea565b5f5f83601f840112615129575f5ffd5b50813567ffffffffffffffff811115615140575f5ffd5b602083019150836020828501011115614ecf575f5ffd5b5f5f5f5f5f6080868803121561516b575f5ffd5b8535945061517b6020870161509d565b9350604086013561518b81614f8f565b9250606086013567ffffffffffffffff8111156151a6575f5ffd5b6151b288828901615119565b969995985093965092949392505050565b5f5f5f5f606085870312156151d6575f5ffd5b84359350602085013567ffffffffffffffff8111156151f3575f5ffd5b6151ff87828801615119565b9598909750949560400135949350505050565b5f60208284031215615222575f5ffd5b813567ffffffffffffffff811115615238575f5ffd5b82016101008185031215610a0f575f5ffd5b5f5f5f5f5f5f60a0878903121561525f575f5ffd5b8635955061526f6020880161509d565b9450604087013561527f81614f8f565b935060608701359250608087013567ffffffffffffffff8111156152a1575f5ffd5b6152ad89828a01614e8e565b979a9699509497509295939492505050565b634e487b7160e01b5f52602160045260245ffd5b600581106152ef57634e487b7160e01b5f52602160045260245ffd5b9052565b5f6101c082019050825182526020830151602083015260408301516040830152606083015161532d60608401826001600160a01b03169052565b506080830151615345608084018263ffffffff169052565b5060a083015161535860a08401826152d3565b5060c083015161537060c084018263ffffffff169052565b5060e083015161538b60e08401826001600160601b03169052565b506101008301516153a661010084018264ffffffffff169052565b506101208301516153c161012084018264ffffffffff169052565b506101408301516153dc61014084018264ffffffffff169052565b506101608301516153f661016084018263ffffffff169052565b506101808301516154136101808401826001600160a01b03169052565b506101a0830151613f766101a08401826001600160601b03169052565b815163ffffffff16815261016081016020830151615456602084018263ffffffff169052565b50604083015161546e604084018263ffffffff169052565b506060830151615486606084018263ffffffff169052565b50608083015161549b608084018260ff169052565b5060a08301516154b160a084018261ffff169052565b5060c08301516154cc60c08401826001600160601b03169052565b5060e08301516154e760e08401826001600160601b03169052565b506101008301516155046101008401826001600160601b03169052565b506101208301516155216101208401826001600160601b03169052565b50610140830151613f766101408401826001600160601b03169052565b634e487b7160e01b5f52601160045260245ffd5b80820180821115610b5857610b5861553e565b634e487b7160e01b5f52603260045260245ffd5b5f8235605e1983360301811261558d575f5ffd5b9190910192915050565b5f602082840312156155a7575f5ffd5b610a0f8261509d565b5f602082840312156155c0575f5ffd5b8135610a0f81614f8f565b5f5f8335601e198436030181126155e0575f5ffd5b83018035915067ffffffffffffffff8211156155fa575f5ffd5b602001915036819003821315614ecf575f5ffd5b634e487b7160e01b5f52604160045260245ffd5b604051610100810167ffffffffffffffff8111828210171561565257634e487b7160e01b5f52604160045260245ffd5b60405290565b63ffffffff81168114611fc5575f5ffd5b80516120e181615658565b80516001600160601b03811681146120e1575f5ffd5b5f60a0828403121561569a575f5ffd5b60405160a0810167ffffffffffffffff811182821017156156c957634e487b7160e01b5f52604160045260245ffd5b806040525080915082516156dc81615658565b81526156ea60208401615674565b602082015260408301516156fd81615658565b6040820152606083015161571081614f8f565b6060820152608083015161572381615658565b6080919091015292915050565b80516120e1816150ea565b8051600481106120e1575f5ffd5b805180151581146120e1575f5ffd5b5f61018082840312801561576a575f5ffd5b50615773615622565b82518152615784846020850161568a565b602082015261579560c08401615730565b60408201526157a660e08401615674565b606082015261010083015160808201526157c3610120840161573b565b60a08201526157d56101408401615749565b60c08201526157e76101608401615669565b60e08201529392505050565b6001600160801b038281168282160390811115610b5857610b5861553e565b818382375f9101908152919050565b5f60808284031215615831575f5ffd5b6040516080810167ffffffffffffffff8111828210171561586057634e487b7160e01b5f52604160045260245ffd5b6040908152835182526020808501519083015283810151908201526060928301519281019290925250919050565b5f6080828403121561589e575f5ffd5b610a0f8383615821565b5f602082840312156158b8575f5ffd5b8135610a0f81615658565b5f600182016158d4576158d461553e565b5060010190565b5f5f5f5f5f60a086880312156158ef575f5ffd5b6158f886615749565b9450602086015161590881615658565b604087015160608801516080890151929650909450925061592881614f8f565b809150509295509295909350565b5f8235607e1983360301811261558d575f5ffd5b5f5f8335601e1984360301811261595f575f5ffd5b83018035915067ffffffffffffffff821115615979575f5ffd5b6020019150600581901b3603821315614ecf575f5ffd5b8082028115828204841417610b5857610b5861553e565b838152606081016159bb60208301856152d3565b612b4460408301846152d3565b81810381811115610b5857610b5861553e565b634e487b7160e01b5f52601260045260245ffd5b5f826159fd576159fd6159db565b500490565b5f63ffffffff821680615a1757615a1761553e565b5f190192915050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b60ff8516815267ffffffffffffffff84166020820152606060408201525f61281f606083018486615a20565b6001600160801b038181168382160190811115610b5857610b5861553e565b5f5f60a08385031215615aa4575f5ffd5b615aae8484615821565b91506080830151614fc7816150ea565b5f60208284031215615ace575f5ffd5b5051919050565b63ffffffff8281168282160390811115610b5857610b5861553e565b80356020831015610b58575f19602084900360031b1b1692915050565b89815288602082015263ffffffff8816604082015286606082015285608082015260e060a08201525f615b4560e083018688615a20565b82810360c0840152615b58818587615a20565b9c9b505050505050505050505050565b5f81615b7657615b7661553e565b505f190190565b5f6001600160601b03831680615b9557615b956159db565b806001600160601b0384160491505092915050565b5f63ffffffff821663ffffffff8103615bc557615bc561553e565b60010192915050565b5f60208284031215615bde575f5ffd5b81516001600160801b0381168114610a0f575f5ffd5b5f5f85851115615c02575f5ffd5b83861115615c0e575f5ffd5b505082019391909203915056",
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

// PackAnswer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5f524c4e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function answer(bytes32 claimID, uint8 g, uint64 index, bytes data) returns()
func (claimGame *ClaimGame) PackAnswer(claimID [32]byte, g uint8, index uint64, data []byte) []byte {
	enc, err := claimGame.abi.Pack("answer", claimID, g, index, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnswer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5f524c4e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function answer(bytes32 claimID, uint8 g, uint64 index, bytes data) returns()
func (claimGame *ClaimGame) TryPackAnswer(claimID [32]byte, g uint8, index uint64, data []byte) ([]byte, error) {
	return claimGame.abi.Pack("answer", claimID, g, index, data)
}

// PackAnswerMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0e1b21b6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function answerMany(bytes32 claimID, (uint8,uint64,bytes)[] items) returns()
func (claimGame *ClaimGame) PackAnswerMany(claimID [32]byte, items []IClaimGameAnswerItem) []byte {
	enc, err := claimGame.abi.Pack("answerMany", claimID, items)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnswerMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0e1b21b6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function answerMany(bytes32 claimID, (uint8,uint64,bytes)[] items) returns()
func (claimGame *ClaimGame) TryPackAnswerMany(claimID [32]byte, items []IClaimGameAnswerItem) ([]byte, error) {
	return claimGame.abi.Pack("answerMany", claimID, items)
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
// Solidity: function claimOf(bytes32 claimID) view returns((bytes32,bytes32,bytes32,address,uint32,uint8,uint32,uint96,uint40,uint40,uint40,uint32,address,uint96))
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
// Solidity: function claimOf(bytes32 claimID) view returns((bytes32,bytes32,bytes32,address,uint32,uint8,uint32,uint96,uint40,uint40,uint40,uint32,address,uint96))
func (claimGame *ClaimGame) TryPackClaimOf(claimID [32]byte) ([]byte, error) {
	return claimGame.abi.Pack("claimOf", claimID)
}

// UnpackClaimOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x903fafea.
//
// Solidity: function claimOf(bytes32 claimID) view returns((bytes32,bytes32,bytes32,address,uint32,uint8,uint32,uint96,uint40,uint40,uint40,uint32,address,uint96))
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

// PackDelayBound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0ab88426.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function delayBound(bytes32 claimID) view returns(uint256)
func (claimGame *ClaimGame) PackDelayBound(claimID [32]byte) []byte {
	enc, err := claimGame.abi.Pack("delayBound", claimID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDelayBound is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0ab88426.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function delayBound(bytes32 claimID) view returns(uint256)
func (claimGame *ClaimGame) TryPackDelayBound(claimID [32]byte) ([]byte, error) {
	return claimGame.abi.Pack("delayBound", claimID)
}

// UnpackDelayBound is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0ab88426.
//
// Solidity: function delayBound(bytes32 claimID) view returns(uint256)
func (claimGame *ClaimGame) UnpackDelayBound(data []byte) (*big.Int, error) {
	out, err := claimGame.abi.Unpack("delayBound", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDemand is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8471d1aa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function demand(bytes32 claimID, uint8 g, uint64 index, bytes32 nodeHash, bytes32[] path) payable returns()
func (claimGame *ClaimGame) PackDemand(claimID [32]byte, g uint8, index uint64, nodeHash [32]byte, path [][32]byte) []byte {
	enc, err := claimGame.abi.Pack("demand", claimID, g, index, nodeHash, path)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDemand is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8471d1aa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function demand(bytes32 claimID, uint8 g, uint64 index, bytes32 nodeHash, bytes32[] path) payable returns()
func (claimGame *ClaimGame) TryPackDemand(claimID [32]byte, g uint8, index uint64, nodeHash [32]byte, path [][32]byte) ([]byte, error) {
	return claimGame.abi.Pack("demand", claimID, g, index, nodeHash, path)
}

// PackDemandBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2893c3df.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function demandBond(bytes32 claimID) view returns(uint256)
func (claimGame *ClaimGame) PackDemandBond(claimID [32]byte) []byte {
	enc, err := claimGame.abi.Pack("demandBond", claimID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDemandBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2893c3df.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function demandBond(bytes32 claimID) view returns(uint256)
func (claimGame *ClaimGame) TryPackDemandBond(claimID [32]byte) ([]byte, error) {
	return claimGame.abi.Pack("demandBond", claimID)
}

// UnpackDemandBond is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2893c3df.
//
// Solidity: function demandBond(bytes32 claimID) view returns(uint256)
func (claimGame *ClaimGame) UnpackDemandBond(data []byte) (*big.Int, error) {
	out, err := claimGame.abi.Unpack("demandBond", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDemandMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf1624a7f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function demandMany(bytes32 claimID, (uint8,uint64,bytes32,bytes32[])[] items) payable returns()
func (claimGame *ClaimGame) PackDemandMany(claimID [32]byte, items []IClaimGameDemandItem) []byte {
	enc, err := claimGame.abi.Pack("demandMany", claimID, items)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDemandMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf1624a7f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function demandMany(bytes32 claimID, (uint8,uint64,bytes32,bytes32[])[] items) payable returns()
func (claimGame *ClaimGame) TryPackDemandMany(claimID [32]byte, items []IClaimGameDemandItem) ([]byte, error) {
	return claimGame.abi.Pack("demandMany", claimID, items)
}

// PackDemandOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x45167c0d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function demandOf(bytes32 claimID, uint64 position) view returns((bytes32,address,uint96,address,uint40,uint40,uint40,uint40,uint40))
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
// Solidity: function demandOf(bytes32 claimID, uint64 position) view returns((bytes32,address,uint96,address,uint40,uint40,uint40,uint40,uint40))
func (claimGame *ClaimGame) TryPackDemandOf(claimID [32]byte, position uint64) ([]byte, error) {
	return claimGame.abi.Pack("demandOf", claimID, position)
}

// UnpackDemandOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x45167c0d.
//
// Solidity: function demandOf(bytes32 claimID, uint64 position) view returns((bytes32,address,uint96,address,uint40,uint40,uint40,uint40,uint40))
func (claimGame *ClaimGame) UnpackDemandOf(data []byte) (IClaimGameDemand, error) {
	out, err := claimGame.abi.Unpack("demandOf", data)
	if err != nil {
		return *new(IClaimGameDemand), err
	}
	out0 := *abi.ConvertType(out[0], new(IClaimGameDemand)).(*IClaimGameDemand)
	return out0, nil
}

// PackOpenDispute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf08ef6cb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function openDispute(bytes32 claimID) payable returns()
func (claimGame *ClaimGame) PackOpenDispute(claimID [32]byte) []byte {
	enc, err := claimGame.abi.Pack("openDispute", claimID)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpenDispute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf08ef6cb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function openDispute(bytes32 claimID) payable returns()
func (claimGame *ClaimGame) TryPackOpenDispute(claimID [32]byte) ([]byte, error) {
	return claimGame.abi.Pack("openDispute", claimID)
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

// PackPositionOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51bd513c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function positionOf(bytes32 claimID, uint8 g, uint64 index) view returns(uint64)
func (claimGame *ClaimGame) PackPositionOf(claimID [32]byte, g uint8, index uint64) []byte {
	enc, err := claimGame.abi.Pack("positionOf", claimID, g, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPositionOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51bd513c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function positionOf(bytes32 claimID, uint8 g, uint64 index) view returns(uint64)
func (claimGame *ClaimGame) TryPackPositionOf(claimID [32]byte, g uint8, index uint64) ([]byte, error) {
	return claimGame.abi.Pack("positionOf", claimID, g, index)
}

// UnpackPositionOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x51bd513c.
//
// Solidity: function positionOf(bytes32 claimID, uint8 g, uint64 index) view returns(uint64)
func (claimGame *ClaimGame) UnpackPositionOf(data []byte) (uint64, error) {
	out, err := claimGame.abi.Unpack("positionOf", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
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

// PackReleaseDemand is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe184e795.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function releaseDemand(bytes32 claimID, uint8 g, uint64 index) returns()
func (claimGame *ClaimGame) PackReleaseDemand(claimID [32]byte, g uint8, index uint64) []byte {
	enc, err := claimGame.abi.Pack("releaseDemand", claimID, g, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReleaseDemand is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe184e795.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function releaseDemand(bytes32 claimID, uint8 g, uint64 index) returns()
func (claimGame *ClaimGame) TryPackReleaseDemand(claimID [32]byte, g uint8, index uint64) ([]byte, error) {
	return claimGame.abi.Pack("releaseDemand", claimID, g, index)
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
// Solidity: function settle(bytes32 claimID, uint8 g, uint64 index) returns()
func (claimGame *ClaimGame) PackSettle(claimID [32]byte, g uint8, index uint64) []byte {
	enc, err := claimGame.abi.Pack("settle", claimID, g, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x45c7c245.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settle(bytes32 claimID, uint8 g, uint64 index) returns()
func (claimGame *ClaimGame) TryPackSettle(claimID [32]byte, g uint8, index uint64) ([]byte, error) {
	return claimGame.abi.Pack("settle", claimID, g, index)
}

// PackSettleMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x201d61fa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settleMany((bytes32,uint8,uint64)[] items) returns()
func (claimGame *ClaimGame) PackSettleMany(items []IClaimGameSettleItem) []byte {
	enc, err := claimGame.abi.Pack("settleMany", items)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettleMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x201d61fa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settleMany((bytes32,uint8,uint64)[] items) returns()
func (claimGame *ClaimGame) TryPackSettleMany(items []IClaimGameSettleItem) ([]byte, error) {
	return claimGame.abi.Pack("settleMany", items)
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

// ClaimGameAnswered represents a Answered event raised by the ClaimGame contract.
type ClaimGameAnswered struct {
	ClaimID  [32]byte
	Answerer common.Address
	G        uint8
	Index    uint64
	Data     []byte
	Raw      *types.Log // Blockchain specific contextual infos
}

const ClaimGameAnsweredEventName = "Answered"

// ContractEventName returns the user-defined event name.
func (ClaimGameAnswered) ContractEventName() string {
	return ClaimGameAnsweredEventName
}

// UnpackAnsweredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Answered(bytes32 indexed claimID, address indexed answerer, uint8 g, uint64 index, bytes data)
func (claimGame *ClaimGame) UnpackAnsweredEvent(log *types.Log) (*ClaimGameAnswered, error) {
	event := "Answered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != claimGame.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ClaimGameAnswered)
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

// ClaimGameDemandReleased represents a DemandReleased event raised by the ClaimGame contract.
type ClaimGameDemandReleased struct {
	ClaimID [32]byte
	G       uint8
	Index   uint64
	Owner   common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const ClaimGameDemandReleasedEventName = "DemandReleased"

// ContractEventName returns the user-defined event name.
func (ClaimGameDemandReleased) ContractEventName() string {
	return ClaimGameDemandReleasedEventName
}

// UnpackDemandReleasedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DemandReleased(bytes32 indexed claimID, uint8 g, uint64 index, address indexed owner, uint256 amount)
func (claimGame *ClaimGame) UnpackDemandReleasedEvent(log *types.Log) (*ClaimGameDemandReleased, error) {
	event := "DemandReleased"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != claimGame.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ClaimGameDemandReleased)
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

// ClaimGameDemanded represents a Demanded event raised by the ClaimGame contract.
type ClaimGameDemanded struct {
	ClaimID  [32]byte
	Demander common.Address
	G        uint8
	Index    uint64
	NodeHash [32]byte
	Deadline *big.Int
	Bond     *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const ClaimGameDemandedEventName = "Demanded"

// ContractEventName returns the user-defined event name.
func (ClaimGameDemanded) ContractEventName() string {
	return ClaimGameDemandedEventName
}

// UnpackDemandedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Demanded(bytes32 indexed claimID, address indexed demander, uint8 g, uint64 index, bytes32 nodeHash, uint256 deadline, uint256 bond)
func (claimGame *ClaimGame) UnpackDemandedEvent(log *types.Log) (*ClaimGameDemanded, error) {
	event := "Demanded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != claimGame.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ClaimGameDemanded)
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

// ClaimGameDisputeOpened represents a DisputeOpened event raised by the ClaimGame contract.
type ClaimGameDisputeOpened struct {
	ClaimID     [32]byte
	Disputer    common.Address
	DisputeBond *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const ClaimGameDisputeOpenedEventName = "DisputeOpened"

// ContractEventName returns the user-defined event name.
func (ClaimGameDisputeOpened) ContractEventName() string {
	return ClaimGameDisputeOpenedEventName
}

// UnpackDisputeOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DisputeOpened(bytes32 indexed claimID, address indexed disputer, uint256 disputeBond)
func (claimGame *ClaimGame) UnpackDisputeOpenedEvent(log *types.Log) (*ClaimGameDisputeOpened, error) {
	event := "DisputeOpened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != claimGame.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ClaimGameDisputeOpened)
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

// ClaimGameExpired represents a Expired event raised by the ClaimGame contract.
type ClaimGameExpired struct {
	ClaimID  [32]byte
	G        uint8
	Index    uint64
	Demander common.Address
	Reward   *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const ClaimGameExpiredEventName = "Expired"

// ContractEventName returns the user-defined event name.
func (ClaimGameExpired) ContractEventName() string {
	return ClaimGameExpiredEventName
}

// UnpackExpiredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Expired(bytes32 indexed claimID, uint8 g, uint64 index, address indexed demander, uint256 reward)
func (claimGame *ClaimGame) UnpackExpiredEvent(log *types.Log) (*ClaimGameExpired, error) {
	event := "Expired"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != claimGame.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(ClaimGameExpired)
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
	By        common.Address
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
// Solidity: event Rejected(bytes32 indexed claimID, bytes32 indexed requestID, address indexed by, uint256 burned)
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
	if bytes.Equal(raw[:4], claimGame.abi.Errors["AlreadyAnswered"].ID.Bytes()[:4]) {
		return claimGame.UnpackAlreadyAnsweredError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["AlreadyDemanded"].ID.Bytes()[:4]) {
		return claimGame.UnpackAlreadyDemandedError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["AlreadyReleased"].ID.Bytes()[:4]) {
		return claimGame.UnpackAlreadyReleasedError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["AnswerTooLate"].ID.Bytes()[:4]) {
		return claimGame.UnpackAnswerTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["ClaimExists"].ID.Bytes()[:4]) {
		return claimGame.UnpackClaimExistsError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["CommitTooLate"].ID.Bytes()[:4]) {
		return claimGame.UnpackCommitTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["DemandTooLate"].ID.Bytes()[:4]) {
		return claimGame.UnpackDemandTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["DemandsOpen"].ID.Bytes()[:4]) {
		return claimGame.UnpackDemandsOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["DisputeIsOpen"].ID.Bytes()[:4]) {
		return claimGame.UnpackDisputeIsOpenError(raw[4:])
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
	if bytes.Equal(raw[:4], claimGame.abi.Errors["IsPadding"].ID.Bytes()[:4]) {
		return claimGame.UnpackIsPaddingError(raw[4:])
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
	if bytes.Equal(raw[:4], claimGame.abi.Errors["NotDemanded"].ID.Bytes()[:4]) {
		return claimGame.UnpackNotDemandedError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["NotInGrid"].ID.Bytes()[:4]) {
		return claimGame.UnpackNotInGridError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["NotTerminal"].ID.Bytes()[:4]) {
		return claimGame.UnpackNotTerminalError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["NothingToWithdraw"].ID.Bytes()[:4]) {
		return claimGame.UnpackNothingToWithdrawError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["OutputNotInTrace"].ID.Bytes()[:4]) {
		return claimGame.UnpackOutputNotInTraceError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["ParentNotAnswered"].ID.Bytes()[:4]) {
		return claimGame.UnpackParentNotAnsweredError(raw[4:])
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
	if bytes.Equal(raw[:4], claimGame.abi.Errors["ValueTooLow"].ID.Bytes()[:4]) {
		return claimGame.UnpackValueTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["WindowOver"].ID.Bytes()[:4]) {
		return claimGame.UnpackWindowOverError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["WrongAnswerLength"].ID.Bytes()[:4]) {
		return claimGame.UnpackWrongAnswerLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["WrongBond"].ID.Bytes()[:4]) {
		return claimGame.UnpackWrongBondError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["WrongClaimStatus"].ID.Bytes()[:4]) {
		return claimGame.UnpackWrongClaimStatusError(raw[4:])
	}
	if bytes.Equal(raw[:4], claimGame.abi.Errors["WrongFold"].ID.Bytes()[:4]) {
		return claimGame.UnpackWrongFoldError(raw[4:])
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

// ClaimGameAlreadyAnswered represents a AlreadyAnswered error raised by the ClaimGame contract.
type ClaimGameAlreadyAnswered struct {
	G     *big.Int
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyAnswered(uint256 g, uint256 index)
func ClaimGameAlreadyAnsweredErrorID() common.Hash {
	return common.HexToHash("0xa4bf74ffccf6f1d80f40b51adc872cf6419f8ac56257a1237d710d71c4eda56b")
}

// UnpackAlreadyAnsweredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyAnswered(uint256 g, uint256 index)
func (claimGame *ClaimGame) UnpackAlreadyAnsweredError(raw []byte) (*ClaimGameAlreadyAnswered, error) {
	out := new(ClaimGameAlreadyAnswered)
	if err := claimGame.abi.UnpackIntoInterface(out, "AlreadyAnswered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameAlreadyDemanded represents a AlreadyDemanded error raised by the ClaimGame contract.
type ClaimGameAlreadyDemanded struct {
	G     *big.Int
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyDemanded(uint256 g, uint256 index)
func ClaimGameAlreadyDemandedErrorID() common.Hash {
	return common.HexToHash("0x36d2ac6088a41e4ff3cac0b969f21f56523e164650f72a193ab9dbddb4b53706")
}

// UnpackAlreadyDemandedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyDemanded(uint256 g, uint256 index)
func (claimGame *ClaimGame) UnpackAlreadyDemandedError(raw []byte) (*ClaimGameAlreadyDemanded, error) {
	out := new(ClaimGameAlreadyDemanded)
	if err := claimGame.abi.UnpackIntoInterface(out, "AlreadyDemanded", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameAlreadyReleased represents a AlreadyReleased error raised by the ClaimGame contract.
type ClaimGameAlreadyReleased struct {
	G     *big.Int
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyReleased(uint256 g, uint256 index)
func ClaimGameAlreadyReleasedErrorID() common.Hash {
	return common.HexToHash("0x9a11dd4831472fd2209ff83282aa15fbf8c97004b26ccb8527310f457e5f9354")
}

// UnpackAlreadyReleasedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyReleased(uint256 g, uint256 index)
func (claimGame *ClaimGame) UnpackAlreadyReleasedError(raw []byte) (*ClaimGameAlreadyReleased, error) {
	out := new(ClaimGameAlreadyReleased)
	if err := claimGame.abi.UnpackIntoInterface(out, "AlreadyReleased", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameAnswerTooLate represents a AnswerTooLate error raised by the ClaimGame contract.
type ClaimGameAnswerTooLate struct {
	Time     *big.Int
	Deadline *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AnswerTooLate(uint256 time, uint256 deadline)
func ClaimGameAnswerTooLateErrorID() common.Hash {
	return common.HexToHash("0x76d4246407536d780c81c345113446d45ce67e81a6e3308a123a4eb03a9bb2e3")
}

// UnpackAnswerTooLateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AnswerTooLate(uint256 time, uint256 deadline)
func (claimGame *ClaimGame) UnpackAnswerTooLateError(raw []byte) (*ClaimGameAnswerTooLate, error) {
	out := new(ClaimGameAnswerTooLate)
	if err := claimGame.abi.UnpackIntoInterface(out, "AnswerTooLate", raw); err != nil {
		return nil, err
	}
	return out, nil
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

// ClaimGameDemandTooLate represents a DemandTooLate error raised by the ClaimGame contract.
type ClaimGameDemandTooLate struct {
	Time *big.Int
	Last *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DemandTooLate(uint256 time, uint256 last)
func ClaimGameDemandTooLateErrorID() common.Hash {
	return common.HexToHash("0x7ff97e66ff44b507e1911043e018e210197fc4feeee98d296ae735d5dcdbb07f")
}

// UnpackDemandTooLateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DemandTooLate(uint256 time, uint256 last)
func (claimGame *ClaimGame) UnpackDemandTooLateError(raw []byte) (*ClaimGameDemandTooLate, error) {
	out := new(ClaimGameDemandTooLate)
	if err := claimGame.abi.UnpackIntoInterface(out, "DemandTooLate", raw); err != nil {
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

// ClaimGameDisputeIsOpen represents a DisputeIsOpen error raised by the ClaimGame contract.
type ClaimGameDisputeIsOpen struct {
	ClaimID  [32]byte
	Disputer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DisputeIsOpen(bytes32 claimID, address disputer)
func ClaimGameDisputeIsOpenErrorID() common.Hash {
	return common.HexToHash("0xa224fabc81d7c6e1917e8851f1b58f22b769f104cb3d2e65778297a52d74c0ae")
}

// UnpackDisputeIsOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DisputeIsOpen(bytes32 claimID, address disputer)
func (claimGame *ClaimGame) UnpackDisputeIsOpenError(raw []byte) (*ClaimGameDisputeIsOpen, error) {
	out := new(ClaimGameDisputeIsOpen)
	if err := claimGame.abi.UnpackIntoInterface(out, "DisputeIsOpen", raw); err != nil {
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

// ClaimGameIsPadding represents a IsPadding error raised by the ClaimGame contract.
type ClaimGameIsPadding struct {
	G     *big.Int
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error IsPadding(uint256 g, uint256 index)
func ClaimGameIsPaddingErrorID() common.Hash {
	return common.HexToHash("0xa1bfc7a6b1d343c88b5bf7c381a5fa4e8a5bb718333a78b987855d4057ab8a01")
}

// UnpackIsPaddingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error IsPadding(uint256 g, uint256 index)
func (claimGame *ClaimGame) UnpackIsPaddingError(raw []byte) (*ClaimGameIsPadding, error) {
	out := new(ClaimGameIsPadding)
	if err := claimGame.abi.UnpackIntoInterface(out, "IsPadding", raw); err != nil {
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

// ClaimGameNotDemanded represents a NotDemanded error raised by the ClaimGame contract.
type ClaimGameNotDemanded struct {
	G     *big.Int
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotDemanded(uint256 g, uint256 index)
func ClaimGameNotDemandedErrorID() common.Hash {
	return common.HexToHash("0x165874f9e2bd4d8ca845dbab05a39ed258887bf4872f1a7f807d4063523f499a")
}

// UnpackNotDemandedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotDemanded(uint256 g, uint256 index)
func (claimGame *ClaimGame) UnpackNotDemandedError(raw []byte) (*ClaimGameNotDemanded, error) {
	out := new(ClaimGameNotDemanded)
	if err := claimGame.abi.UnpackIntoInterface(out, "NotDemanded", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameNotInGrid represents a NotInGrid error raised by the ClaimGame contract.
type ClaimGameNotInGrid struct {
	G     *big.Int
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotInGrid(uint256 g, uint256 index)
func ClaimGameNotInGridErrorID() common.Hash {
	return common.HexToHash("0x6e77138808c8dd2582ea606081f7efca70da9f8c51d030bdfb8260072fc00843")
}

// UnpackNotInGridError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotInGrid(uint256 g, uint256 index)
func (claimGame *ClaimGame) UnpackNotInGridError(raw []byte) (*ClaimGameNotInGrid, error) {
	out := new(ClaimGameNotInGrid)
	if err := claimGame.abi.UnpackIntoInterface(out, "NotInGrid", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameNotTerminal represents a NotTerminal error raised by the ClaimGame contract.
type ClaimGameNotTerminal struct {
	ClaimID [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotTerminal(bytes32 claimID)
func ClaimGameNotTerminalErrorID() common.Hash {
	return common.HexToHash("0x77ddfefef0485274545347e589d54f7a10e639ac3d13f356920b556eb03a78a4")
}

// UnpackNotTerminalError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotTerminal(bytes32 claimID)
func (claimGame *ClaimGame) UnpackNotTerminalError(raw []byte) (*ClaimGameNotTerminal, error) {
	out := new(ClaimGameNotTerminal)
	if err := claimGame.abi.UnpackIntoInterface(out, "NotTerminal", raw); err != nil {
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

// ClaimGameParentNotAnswered represents a ParentNotAnswered error raised by the ClaimGame contract.
type ClaimGameParentNotAnswered struct {
	G     *big.Int
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ParentNotAnswered(uint256 g, uint256 index)
func ClaimGameParentNotAnsweredErrorID() common.Hash {
	return common.HexToHash("0x2e45ec8298a02c6844d3ab5ecf7e12432b06bce00bf1b1883dbae3d180be9a22")
}

// UnpackParentNotAnsweredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ParentNotAnswered(uint256 g, uint256 index)
func (claimGame *ClaimGame) UnpackParentNotAnsweredError(raw []byte) (*ClaimGameParentNotAnswered, error) {
	out := new(ClaimGameParentNotAnswered)
	if err := claimGame.abi.UnpackIntoInterface(out, "ParentNotAnswered", raw); err != nil {
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

// ClaimGameValueTooLow represents a ValueTooLow error raised by the ClaimGame contract.
type ClaimGameValueTooLow struct {
	Got  *big.Int
	Want *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ValueTooLow(uint256 got, uint256 want)
func ClaimGameValueTooLowErrorID() common.Hash {
	return common.HexToHash("0xbca9f29cb7f4a073781f47bd98c26b9308cc1faa40cf4a69cb03ea7ef4613fb9")
}

// UnpackValueTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ValueTooLow(uint256 got, uint256 want)
func (claimGame *ClaimGame) UnpackValueTooLowError(raw []byte) (*ClaimGameValueTooLow, error) {
	out := new(ClaimGameValueTooLow)
	if err := claimGame.abi.UnpackIntoInterface(out, "ValueTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameWindowOver represents a WindowOver error raised by the ClaimGame contract.
type ClaimGameWindowOver struct {
	Time      *big.Int
	WindowEnd *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WindowOver(uint256 time, uint256 windowEnd)
func ClaimGameWindowOverErrorID() common.Hash {
	return common.HexToHash("0x5e71f8b55069bcbba545b4e0488500ac0e0159a772c13a33c5923ee16a66cabe")
}

// UnpackWindowOverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WindowOver(uint256 time, uint256 windowEnd)
func (claimGame *ClaimGame) UnpackWindowOverError(raw []byte) (*ClaimGameWindowOver, error) {
	out := new(ClaimGameWindowOver)
	if err := claimGame.abi.UnpackIntoInterface(out, "WindowOver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ClaimGameWrongAnswerLength represents a WrongAnswerLength error raised by the ClaimGame contract.
type ClaimGameWrongAnswerLength struct {
	Got  *big.Int
	Want *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongAnswerLength(uint256 got, uint256 want)
func ClaimGameWrongAnswerLengthErrorID() common.Hash {
	return common.HexToHash("0x8e1a0600f8e57ea8895ac4b0e46f588d02251e104a01cec9f485d66b34e4c702")
}

// UnpackWrongAnswerLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongAnswerLength(uint256 got, uint256 want)
func (claimGame *ClaimGame) UnpackWrongAnswerLengthError(raw []byte) (*ClaimGameWrongAnswerLength, error) {
	out := new(ClaimGameWrongAnswerLength)
	if err := claimGame.abi.UnpackIntoInterface(out, "WrongAnswerLength", raw); err != nil {
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

// ClaimGameWrongFold represents a WrongFold error raised by the ClaimGame contract.
type ClaimGameWrongFold struct {
	Got  [32]byte
	Want [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongFold(bytes32 got, bytes32 want)
func ClaimGameWrongFoldErrorID() common.Hash {
	return common.HexToHash("0xe74fc4c5df1b70d87cdc98cdacc4630b3d81f82e0862e1f458978b6434fe91bd")
}

// UnpackWrongFoldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongFold(bytes32 got, bytes32 want)
func (claimGame *ClaimGame) UnpackWrongFoldError(raw []byte) (*ClaimGameWrongFold, error) {
	out := new(ClaimGameWrongFold)
	if err := claimGame.abi.UnpackIntoInterface(out, "WrongFold", raw); err != nil {
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
	Bin: "0x610120604052348015610010575f5ffd5b50604051610e33380380610e3383398101604081905261002f9161007c565b6001600160a01b0394851660805260a093909352921660c0526001600160601b0390911660e05263ffffffff16610100526100f6565b6001600160a01b0381168114610079575f5ffd5b50565b5f5f5f5f5f60a08688031215610090575f5ffd5b855161009b81610065565b6020870151604088015191965094506100b381610065565b60608701519093506001600160601b03811681146100cf575f5ffd5b608087015190925063ffffffff811681146100e8575f5ffd5b809150509295509295909350565b60805160a05160c05160e05161010051610cbb6101785f395f81816101a601526103bf01525f81816102b8015261039801525f818161011201528181610336015261052201525f8181610308015261045f01525f818160c201528181610430015281816105910152818161061c015281816106cc01526107470152610cbb5ff3fe6080604052600436106100ad575f3560e01c806346d421cd116100665780639c5066f41161004c5780639c5066f41461020e578063c1c1d218146102a7578063f7eb983f146102f7575f5ffd5b806346d421cd146101955780639904cabf146101dd575f5ffd5b806315356f621161009657806315356f621461013457806322cae9a2146101555780633bb3d1fa14610176575f5ffd5b806306433b1b146100b1578063117803e314610101575b5f5ffd5b3480156100bc575f5ffd5b506100e47f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b34801561010c575f5ffd5b506100e47f000000000000000000000000000000000000000000000000000000000000000081565b610147610142366004610a1d565b61032a565b6040519081526020016100f8565b348015610160575f5ffd5b5061017461016f366004610a7c565b610517565b005b348015610181575f5ffd5b50610174610190366004610ab5565b61073c565b3480156101a0575f5ffd5b506101c87f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff90911681526020016100f8565b3480156101e8575f5ffd5b506101fc6101f7366004610afd565b61086f565b60405160ff90911681526020016100f8565b348015610219575f5ffd5b5061027e610228366004610b3c565b60408051606080820183525f808352602080840182905292840181905293845283825292829020825193840183525460ff8082161515855261010082048116151592850192909252620100009004169082015290565b604080518251151581526020808401511515908201529181015160ff16908201526060016100f8565b3480156102b2575f5ffd5b506102da7f000000000000000000000000000000000000000000000000000000000000000081565b6040516bffffffffffffffffffffffff90911681526020016100f8565b348015610302575f5ffd5b506101477f000000000000000000000000000000000000000000000000000000000000000081565b5f336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461037b5760405163245aecd360e01b81523360048201526024015b60405180910390fd5b6040805160a081018252600181526bffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660208201527f000000000000000000000000000000000000000000000000000000000000000063ffffffff168183015267ffffffffffffffff84166060820152620186a0608082015290517f0f3128c50000000000000000000000000000000000000000000000000000000081526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691630f3128c591349161048c917f0000000000000000000000000000000000000000000000000000000000000000918a918a9190600401610b53565b60206040518083038185885af11580156104a8573d5f5f3e3d5ffd5b50505050506040513d601f19601f820116820180604052508101906104cd9190610be7565b5f81815260208190526040808220805460ff191660011790555191925082917fc1e423fa16898aedc395ccce9fa8b30679ecaebcf38a3c723b066906b510f4649190a29392505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146105625760405163245aecd360e01b8152336004820152602401610372565b6040517fc4d252f5000000000000000000000000000000000000000000000000000000008152600481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063c4d252f5906024015f604051808303815f87803b1580156105da575f5ffd5b505af11580156105ec573d5f5f3e3d5ffd5b50506040517f758072500000000000000000000000000000000000000000000000000000000081523060048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316925063758072509150602401602060405180830381865afa15801561066b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061068f9190610be7565b15610738576040517f51cff8d90000000000000000000000000000000000000000000000000000000081526001600160a01b0382811660048301527f000000000000000000000000000000000000000000000000000000000000000016906351cff8d9906024016020604051808303815f875af1158015610712573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107369190610be7565b505b5050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146107a0576040517f631a294a000000000000000000000000000000000000000000000000000000008152336004820152602401610372565b5f838152602081905260409020805460ff1615806107c457508054610100900460ff165b156107fe576040517f132a6e2800000000000000000000000000000000000000000000000000000000815260048101859052602401610372565b805461ff001916610100178155610815838361086f565b815462ff000019166201000060ff928316810291909117808455604051919004909116815284907f4da76de203aa2e3b6550f5603628cc13f8856b1292b241f963dd8bf4829895cc9060200160405180910390a250505050565b5f8061087c600a84610c12565b90505f816001148061088e5750816002145b806108995750816004145b806108a45750816008145b90508015806108bd57506108b9600a83610c31565b8414155b156108f7576040517f35d656bc00000000000000000000000000000000000000000000000000000000815260048101859052602401610372565b5f61090486865f86610952565b905060015b600a8160ff161015610948575f61092588888460ff1688610952565b90508281131561093757909450905083815b5061094181610c4e565b9050610909565b5050505092915050565b5f80825b80156109af57868660018361096b888a610c31565b6109759190610c6c565b61097f9190610c7f565b81811061098e5761098e610c92565b60089490941b919093013560f81c1791506109a881610ca6565b9050610956565b505f6109bc846008610c31565b6109c890610100610c7f565b91821b90911d9695505050505050565b5f5f83601f8401126109e8575f5ffd5b50813567ffffffffffffffff8111156109ff575f5ffd5b602083019150836020828501011115610a16575f5ffd5b9250929050565b5f5f5f60408486031215610a2f575f5ffd5b833567ffffffffffffffff811115610a45575f5ffd5b610a51868287016109d8565b909450925050602084013567ffffffffffffffff81168114610a71575f5ffd5b809150509250925092565b5f5f60408385031215610a8d575f5ffd5b8235915060208301356001600160a01b0381168114610aaa575f5ffd5b809150509250929050565b5f5f5f60408486031215610ac7575f5ffd5b83359250602084013567ffffffffffffffff811115610ae4575f5ffd5b610af0868287016109d8565b9497909650939450505050565b5f5f60208385031215610b0e575f5ffd5b823567ffffffffffffffff811115610b24575f5ffd5b610b30858286016109d8565b90969095509350505050565b5f60208284031215610b4c575f5ffd5b5035919050565b84815260e060208201528260e082015282846101008301375f61010084830101525f610100601f19601f860116830101905063ffffffff83511660408301526bffffffffffffffffffffffff602084015116606083015263ffffffff604084015116608083015267ffffffffffffffff60608401511660a083015263ffffffff60808401511660c083015295945050505050565b5f60208284031215610bf7575f5ffd5b5051919050565b634e487b7160e01b5f52601160045260245ffd5b5f82610c2c57634e487b7160e01b5f52601260045260245ffd5b500490565b8082028115828204841417610c4857610c48610bfe565b92915050565b5f60ff821660ff8103610c6357610c63610bfe565b60010192915050565b80820180821115610c4857610c48610bfe565b81810381811115610c4857610c48610bfe565b634e487b7160e01b5f52603260045260245ffd5b5f81610cb457610cb4610bfe565b505f19019056",
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
	Bin: "0x60c060405234801561000f575f5ffd5b5060405161233c38038061233c83398101604081905261002e9161005c565b6001600160a01b039182166080521660a052610094565b6001600160a01b0381168114610059575f5ffd5b50565b5f5f6040838503121561006d575f5ffd5b825161007881610045565b602084015190925061008981610045565b809150509250929050565b60805160a0516122646100d85f395f818161016c015281816109ac01528181610a070152610f1501525f81816102450152818161037b015261091d01526122645ff3fe6080604052600436106100d9575f3560e01c806365d8c3e41161007c578063b5bd3eb911610057578063b5bd3eb9146102cf578063c4d252f5146102f2578063eacb140814610311578063f91682311461033d575f5ffd5b806365d8c3e41461023457806375807250146102675780638e69ee661461029b575f5ffd5b806351cff8d9116100b757806351cff8d9146101a65780635649a89c146101c5578063582cd621146101e65780635a8bf1ac14610205575f5ffd5b80630f3128c5146100dd57806321100a741461010357806327730d121461015b575b5f5ffd5b6100f06100eb366004611af8565b610359565b6040519081526020015b60405180910390f35b34801561010e575f5ffd5b5061012261011d366004611b5a565b61065c565b60408051951515865263ffffffff909416602086015292840191909152606083015267ffffffffffffffff16608082015260a0016100fa565b348015610166575f5ffd5b5061018e7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016100fa565b3480156101b1575f5ffd5b506100f06101c0366004611b88565b6106d2565b3480156101d0575f5ffd5b506101e46101df366004611baa565b6107c4565b005b3480156101f1575f5ffd5b506101e4610200366004611c0a565b6109a1565b348015610210575f5ffd5b5061022461021f366004611c5c565b610b7e565b60405190151581526020016100fa565b34801561023f575f5ffd5b5061018e7f000000000000000000000000000000000000000000000000000000000000000081565b348015610272575f5ffd5b506100f0610281366004611b88565b6001600160a01b03165f9081526001602052604090205490565b3480156102a6575f5ffd5b506100f06102b5366004611b88565b6001600160a01b03165f9081526002602052604090205490565b3480156102da575f5ffd5b505f54600160801b90046001600160801b03166100f0565b3480156102fd575f5ffd5b506101e461030c366004611b5a565b610e1c565b34801561031c575f5ffd5b5061033061032b366004611b5a565b61105c565b6040516100fa9190611cd8565b348015610348575f5ffd5b505f546001600160801b03166100f0565b60405163ee19e84b60e01b8152600481018590525f9081906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ee19e84b90602401608060405180830381865afa1580156103c0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906103e49190611dcc565b6060015190506103f76020840184611e3b565b63ffffffff161580610428575061040d816111f0565b63ffffffff166104206020850185611e3b565b63ffffffff16115b1561048a5761043a6020840184611e3b565b610443826111f0565b6040517fa487f26200000000000000000000000000000000000000000000000000000000815263ffffffff9283166004820152911660248201526044015b60405180910390fd5b6298968061049e60a0850160808601611e3b565b63ffffffff1611156104fe576104ba60a0840160808501611e3b565b6040517f51956f2e00000000000000000000000000000000000000000000000000000000815263ffffffff9091166004820152629896806024820152604401610481565b6bffffffffffffffffffffffff341115610546576040517f7b931420000000000000000000000000000000000000000000000000000000008152346004820152602401610481565b335f9081526002602052604081208054908261056183611e6a565b9190505590506105993382898760405160200161057e9190611f39565b60405160208183030381529060405280519060200120611202565b5f81815260036020526040902088815590935084600182016105bb8282611f53565b50506bffffffffffffffffffffffff3416600160a01b02331760028201556004810180546001919060ff1916828002179055506105f734611285565b336001600160a01b031688857f72806ca32fb21239577baa6ef7a462eae580ecc01dc7e7d774794b3be72406eb858934604051610636939291906120c1565b60405180910390a485156106515761065184845f8a8a6112c8565b505050949350505050565b5f818152600460205260408120819081908190819060025f8881526003602081905260409091206004015460ff169081111561069a5761069a611ca4565b600283015460018401549354919092149963ffffffff831699509297509550640100000000900467ffffffffffffffff169350915050565b335f908152600160205260408120549081900361071d576040517fdc69dc16000000000000000000000000000000000000000000000000000000008152336004820152602401610481565b335f9081526001602052604081208190558054829190601090610751908490600160801b90046001600160801b03166120e3565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555061077f828261151f565b6040518181526001600160a01b0383169033907fd1c19fbcd4551a5edfb66d43d2e337c04837afda3482b42bdf569a8fccdae5fb9060200160405180910390a3919050565b5f8481526003602052604090206107dc856001611578565b60028101546001600160a01b03163314610820576002810154604051630348d81960e11b81523360048201526001600160a01b039091166024820152604401610481565b60038101541561085f576040517f34b4630400000000000000000000000000000000000000000000000000000000815260048101869052602401610481565b600481015462010000900463ffffffff1684146108c1576004818101546040517f859e0a6400000000000000000000000000000000000000000000000000000000815291820186905262010000900463ffffffff166024820152604401610481565b5f8290036108fe576040517f9995d6f200000000000000000000000000000000000000000000000000000000815260048101869052602401610481565b805460405163ee19e84b60e01b8152600481019190915261099a9086907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ee19e84b90602401608060405180830381865afa15801561096a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061098e9190611dcc565b606001518686866112c8565b5050505050565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614610a34576040517fbd95ed020000000000000000000000000000000000000000000000000000000081523360048201526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166024820152604401610481565b610a3f856001611578565b5f8581526003602052604090206004810180546002919060ff1916600183021790555060408051608081018252868152602080820186815263ffffffff80891684860190815267ffffffffffffffff428116606087019081525f8e815260049096529690942094518555915160018501559051600293840180549551909316640100000000026bffffffffffffffffffffffff1990951691161792909217909155810154610b049083906bffffffffffffffffffffffff600160a01b909104166115f0565b60028101546040805163ffffffff87168152602081018690526001600160a01b03851681830152600160a01b9092046bffffffffffffffffffffffff16606083015251869188917f2b6fb3bbf6f49cacc494ad387a9297aab792db3b4d843af7286fce455f91a2a5916080908290030190a3505050505050565b5f838152600360205260408120610b96856002611578565b6004810154610100900460ff1615610bdd576040517f56bc34a100000000000000000000000000000000000000000000000000000000815260048101869052602401610481565b5f85815260046020526040908190206001015490518190610c019087908790612102565b604051809103902014610c5e578484604051610c1e929190612102565b6040519081900381207f95d4629a000000000000000000000000000000000000000000000000000000008252600482015260248101829052604401610481565b600282015460018301546040516001600160a01b0390921691600160e01b90910463ffffffff16905f90610c9a908a908a908a90602401612139565b60408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f3bb3d1fa0000000000000000000000000000000000000000000000000000000017905260048601805461ff00191661010017905590505f5a90505f612710610d18603f8661216f565b610d229086612182565b610d2d906001612182565b610d379190612182565b905080821015610d7d576040517f9ee5fcf00000000000000000000000000000000000000000000000000000000081526004810183905260248101829052604401610481565b5f5f8451602086015f8989f197508715610dcb576040516001600160a01b038616908c907f1089d8381cb2b8fe802d1c73deddfba4975ff088d88fe813bb65fdb326e05c07905f90a3610e0e565b60048701805461ff00191690556040516001600160a01b038616908c907fbf7781f2265204dc3e62ef22d2909e0a2b34f8d0b251c535e63880ec972e63a7905f90a35b505050505050509392505050565b5f818152600360205260409020610e34826001611578565b60028101546001600160a01b03163314610e78576002810154604051630348d81960e11b81523360048201526001600160a01b039091166024820152604401610481565b6001810154600160a01b900467ffffffffffffffff164211610ee45760018101546040517f86141eaa000000000000000000000000000000000000000000000000000000008152426004820152600160a01b90910467ffffffffffffffff166024820152604401610481565b6040517f5e86f506000000000000000000000000000000000000000000000000000000008152600481018390525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690635e86f50690602401602060405180830381865afa158015610f62573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f869190612195565b90508015610fca576040517f61626cf60000000000000000000000000000000000000000000000000000000081526004810184905260248101829052604401610481565b60048201805460ff191660031790556002820154611008906001600160a01b038116906bffffffffffffffffffffffff600160a01b909104166115f0565b6002820154604051600160a01b9091046bffffffffffffffffffffffff16815283907f9a07783c26ba1161617a3713cf36578795b21ea2c22643a1e3875722f3f0413b9060200160405180910390a2505050565b6110cc60408051610100810182525f808252825160a0810184528181526020818101839052938101829052606081018290526080810191909152909182019081525f60208201819052604082018190526060820181905260809091019081525f6020820181905260409091015290565b5f8281526003602081815260409283902083516101008101855281548152845160a08082018752600184015463ffffffff808216845264010000000082046bffffffffffffffffffffffff90811685890152600160801b83048216858b0152600160a01b80840467ffffffffffffffff16606080880191909152600160e01b9094049092166080808701919091529786019490945260028601546001600160a01b038116998601999099529097049091169582019590955281840154928101929092526004810154919390929084019160ff16908111156111af576111af611ca4565b60038111156111c0576111c0611ca4565b815260049190910154610100810460ff161515602083015262010000900463ffffffff1660409091015292915050565b5f6111fc8260146116fb565b92915050565b604080517f4f504d4c2f524551554553542f31000000000000000000000000000000000000602082015246918101919091523060608201526001600160a01b038516608082015260a0810184905260c0810183905260e081018290525f90610100016040516020818303038152906040528051906020012090505b949350505050565b5f805482919081906112a19084906001600160801b03166121ac565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555050565b5f6112d38285612182565b905061800082111561131c576040517fc941dd81000000000000000000000000000000000000000000000000000000008152600481018390526180006024820152604401610481565b6113258561171c565b63ffffffff1681111561137d578061133c8661171c565b6040517f8d3c9207000000000000000000000000000000000000000000000000000000008152600481019290925263ffffffff166024820152604401610481565b5f6113878661171c565b63ffffffff16821490505f61139b87611728565b60ff166001901b9050811580156113ba57506113b781856121cb565b15155b156113fb576040517f950902bc0000000000000000000000000000000000000000000000000000000081526004810185905260248101829052604401610481565b5f61141b896114098a611734565b60ff16611416858b61216f565b611740565b905061143481878761142c8c611728565b60ff166117d0565b5f898152600360205260409081902060048101805465ffffffff000019166201000063ffffffff89160217905590518a907f785c3ed44c38df4639a312cb6b827a197d4a64915929c99c571f468fac528c8090611496908b908b908b90612139565b60405180910390a283156114ff575f6114ba836114b28c611734565b60ff16611838565b600383018190556040518181529091508b907f50c3698d4458dbde976f15d41658ee9255a84ed2c1a7142cd0ec3ea0c0e9c03a9060200160405180910390a250611513565b6115138a8361150e868c61216f565b6118fd565b50505050505050505050565b5f5f5f5f5f85875af1905080611573576040517f1c43b9760000000000000000000000000000000000000000000000000000000081526001600160a01b038416600482015260248101839052604401610481565b505050565b5f8281526003602081905260409091206004015460ff169082908111156115a1576115a1611ca4565b8160038111156115b3576115b3611ca4565b14611573578281836040517f1f2cbac8000000000000000000000000000000000000000000000000000000008152600401610481939291906121de565b805f036115fb575050565b5f805482919081906116179084906001600160801b03166120e3565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550805f60108282829054906101000a90046001600160801b031661165e91906121ac565b92506101000a8154816001600160801b0302191690836001600160801b031602179055508060015f846001600160a01b03166001600160a01b031681526020019081526020015f205f8282546116b49190612182565b90915550506040518181526001600160a01b038316907f9c9e0cdb1670e88302408e5b941dc636f63a3293204694bb68910fcf3d9305f39060200160405180910390a25050565b5f6117078260086121ff565b6117129060e0612216565b9290921c92915050565b5f6111fc8260106116fb565b5f6111fc826001611981565b5f6111fc826007611981565b60408051808201909152606081525f602082015261175d83611998565b6020810183905290505f5b82811c156117c8578083901c6001166001036117b8575f85815260056020908152604080832084845290915290205482518051839081106117ab576117ab612229565b6020026020010181815250505b6117c181611e6a565b9050611768565b509392505050565b6001811b5f5b83811015611830575f846117ea8484612182565b106117f557846117ff565b6117ff8383612182565b905061181e8761181961181484868a8c61223d565b611a00565b611a1d565b506118298282612182565b90506117d6565b505050505050565b5f818360200151901c60010361186b57825180518390811061185c5761185c612229565b602002602001015190506111fc565b507fbc36789e7a1e281436464229828f817d6612f7b477d66591ff96a9e064bcc98a805f5b838110156118f557808560200151901c6001166001146118b9576118b48383611a96565b6118df565b6118df855f015182815181106118d1576118d1612229565b602002602001015184611a96565b92506118eb8283611a96565b9150600101611890565b505092915050565b5f5b6020830151811c1561197b57808360200151901c600116600114801561192d57506020830151811c82821c14155b1561196b57825180518290811061194657611946612229565b6020908102919091018101515f86815260058352604080822085835290935291909120555b61197481611e6a565b90506118ff565b50505050565b5f61198d8260086121ff565b6117129060f8612216565b60408051808201909152606081525f60208201526119b7826001612182565b67ffffffffffffffff8111156119cf576119cf611db8565b6040519080825280602002602001820160405280156119f8578160200160208202803683370190505b508152919050565b5f6040515f81538284600183013760018301812091505092915050565b60208201515f905b80600116600103611a5d57611a48845f015183815181106118d1576118d1612229565b9250611a5382611e6a565b915060011c611a25565b5081835f01518281518110611a7457611a74612229565b602002602001018181525050826020018051611a8f90611e6a565b9052505050565b5f6040516001815360018101939093525060218201526041902090565b5f5f83601f840112611ac3575f5ffd5b50813567ffffffffffffffff811115611ada575f5ffd5b602083019150836020828501011115611af1575f5ffd5b9250929050565b5f5f5f5f84860360e0811215611b0c575f5ffd5b85359450602086013567ffffffffffffffff811115611b29575f5ffd5b611b3588828901611ab3565b90955093505060a0603f1982011215611b4c575f5ffd5b509295919450926040019150565b5f60208284031215611b6a575f5ffd5b5035919050565b6001600160a01b0381168114611b85575f5ffd5b50565b5f60208284031215611b98575f5ffd5b8135611ba381611b71565b9392505050565b5f5f5f5f60608587031215611bbd575f5ffd5b8435935060208501359250604085013567ffffffffffffffff811115611be1575f5ffd5b611bed87828801611ab3565b95989497509550505050565b63ffffffff81168114611b85575f5ffd5b5f5f5f5f5f60a08688031215611c1e575f5ffd5b85359450602086013593506040860135611c3781611bf9565b9250606086013591506080860135611c4e81611b71565b809150509295509295909350565b5f5f5f60408486031215611c6e575f5ffd5b83359250602084013567ffffffffffffffff811115611c8b575f5ffd5b611c9786828701611ab3565b9497909650939450505050565b634e487b7160e01b5f52602160045260245ffd5b60048110611cd457634e487b7160e01b5f52602160045260245ffd5b9052565b5f6101808201905082518252602083015163ffffffff81511660208401526bffffffffffffffffffffffff602082015116604084015263ffffffff604082015116606084015267ffffffffffffffff606082015116608084015263ffffffff60808201511660a0840152506040830151611d5d60c08401826001600160a01b03169052565b5060608301516bffffffffffffffffffffffff1660e0830152608083015161010083015260a0830151611d94610120840182611cb8565b5060c0830151151561014083015260e09092015163ffffffff166101609091015290565b634e487b7160e01b5f52604160045260245ffd5b5f6080828403128015611ddd575f5ffd5b506040516080810167ffffffffffffffff81118282101715611e0d57634e487b7160e01b5f52604160045260245ffd5b6040908152835182526020808501519083015283810151908201526060928301519281019290925250919050565b5f60208284031215611e4b575f5ffd5b8135611ba381611bf9565b634e487b7160e01b5f52601160045260245ffd5b5f60018201611e7b57611e7b611e56565b5060010190565b6bffffffffffffffffffffffff81168114611b85575f5ffd5b67ffffffffffffffff81168114611b85575f5ffd5b8035611ebb81611bf9565b63ffffffff1682526020810135611ed181611e82565b6bffffffffffffffffffffffff1660208301526040810135611ef281611bf9565b63ffffffff1660408301526060810135611f0b81611e9b565b67ffffffffffffffff1660608301526080810135611f2881611bf9565b63ffffffff81166080840152505050565b60a081016111fc8284611eb0565b5f81356111fc81611bf9565b8135611f5e81611bf9565b81546020840135611f6e81611e82565b6fffffffffffffffffffffffff000000008160201b1663ffffffff84167fffffffffffffffffffffffffffffffff000000000000000000000000000000008416171784555050506040820135611fc381611bf9565b81547fffffffffffffffffffffffff00000000ffffffffffffffffffffffffffffffff1660809190911b73ffffffff00000000000000000000000000000000161781555f606083013561201581611e9b565b82547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff1660a09190911b7bffffffffffffffff000000000000000000000000000000000000000016178255506120bd61207060808401611f47565b82547bffffffffffffffffffffffffffffffffffffffffffffffffffffffff1660e09190911b7fffffffff0000000000000000000000000000000000000000000000000000000016178255565b5050565b83815260e081016120d56020830185611eb0565b8260c0830152949350505050565b6001600160801b0382811682821603908111156111fc576111fc611e56565b818382375f9101908152919050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b838152604060208201525f612152604083018486612111565b95945050505050565b634e487b7160e01b5f52601260045260245ffd5b5f8261217d5761217d61215b565b500490565b808201808211156111fc576111fc611e56565b5f602082840312156121a5575f5ffd5b5051919050565b6001600160801b0381811683821601908111156111fc576111fc611e56565b5f826121d9576121d961215b565b500690565b838152606081016121f26020830185611cb8565b61127d6040830184611cb8565b80820281158282048414176111fc576111fc611e56565b818103818111156111fc576111fc611e56565b634e487b7160e01b5f52603260045260245ffd5b5f5f8585111561224b575f5ffd5b83861115612257575f5ffd5b505082019391909203915056",
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
	Bin: "0x608060405234801561000f575f5ffd5b5060405161251d38038061251d83398101604081905261002e916100d7565b806001600160a01b03811661005c57604051631e4fbdf760e01b81525f600482015260240160405180910390fd5b6100658161006c565b5050610104565b600180546001600160a01b031916905561008581610088565b50565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f602082840312156100e7575f5ffd5b81516001600160a01b03811681146100fd575f5ffd5b9392505050565b61240c806101115f395ff3fe608060405234801561000f575f5ffd5b5060043610610115575f3560e01c80638da5cb5b116100ad578063dcdccb161161007d578063e30c397811610063578063e30c3978146103ce578063ee19e84b146103df578063f2fde38b146103ff575f5ffd5b8063dcdccb161461038b578063e2b60fad146103bb575f5ffd5b80638da5cb5b14610221578063a33d4b4714610245578063a442688914610258578063cfd886b914610378575f5ffd5b8063581e85f0116100e8578063581e85f0146101ab578063715018a6146101fe57806379ba5097146102065780637b5858331461020e575f5ffd5b806327258b22146101195780633b103eb714610141578063481f039f14610162578063546b4fa014610177575b5f5ffd5b61012c61012736600461204d565b610412565b60405190151581526020015b60405180910390f35b61015461014f366004612077565b61044d565b604051908152602001610138565b61017561017036600461204d565b610476565b005b61018a610185366004612077565b6106fb565b6040516fffffffffffffffffffffffffffffffff9091168152602001610138565b6101be6101b936600461204d565b61071b565b6040805183518152602080850151908201528382015191810191909152606092830151928101929092526001600160a01b0316608082015260a001610138565b61017561079d565b6101756107b0565b61015461021c366004612077565b6107f4565b5f546001600160a01b03165b6040516001600160a01b039091168152602001610138565b6101756102533660046120a1565b61090e565b61030061026636600461204d565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152505f90815260026020818152604092839020835160c08101855281546001600160a01b039081168252600183015481169382019390935292810154821693830193909352600383015481166060830152600483015416608082015260059091015460a082015290565b60405161013891905f60c0820190506001600160a01b0383511682526001600160a01b0360208401511660208301526001600160a01b0360408401511660408301526001600160a01b0360608401511660608301526001600160a01b03608084015116608083015260a083015160a083015292915050565b610154610386366004612162565b610c2b565b61039e61039936600461204d565b610e64565b6040805163ffffffff938416815292909116602083015201610138565b6101546103c93660046121cf565b610e98565b6001546001600160a01b031661022d565b6103f26103ed36600461204d565b610fc7565b60405161013891906121e9565b61017561040d366004612214565b61102c565b5f60025f8381526003602052604090206004015468010000000000000000900460ff1660028111156104465761044661222d565b1492915050565b5f82815260056020526040812061046d9063ffffffff8085169061109c16565b90505b92915050565b5f81815260026020818152604092839020835160c08101855281546001600160a01b039081168083526001840154821694830194909452938201548416948101949094526003810154831660608501526004810154909216608084015260059091015460a083015261051c576040517fe82b9de4000000000000000000000000000000000000000000000000000000008152600481018390526024015b60405180910390fd5b5f610536825f015161053184604001516110ea565b611116565b90506105418161116f565b610591578151815160208301516040808501519051635329571160e11b81526001600160a01b0390941660048501526001602485015291151560448401526064830152608482015260a401610513565b6105a5825f015161053184606001516110ea565b90506105b0816111b4565b6105ff578151815160208301516040808501519051635329571160e11b81526001600160a01b0390941660048501525f602485015291151560448401526064830152608482015260a401610513565b5f61060d83608001516110ea565b90508260a001516106228460200151836111d8565b1461065857602083015160405163c43ae57360e01b81526001600160a01b03909116600482015260016024820152604401610513565b600160f81b8160208151811061067057610670612241565b0160200180517fff00000000000000000000000000000000000000000000000000000000000000908116909218909116905f82901a9053506106b6836020015182611116565b91506106c1826111b4565b6106f557602083015160405163c43ae57360e01b81526001600160a01b0390911660048201525f6024820152604401610513565b50505050565b5f82815260046020526040812061046d9063ffffffff8085169061125116565b61074260405180608001604052805f81526020015f81526020015f81526020015f81525090565b5f61074c836112e8565b60408051608081018252825480825260018401546020808401919091526002808601548486015260039095015460608401525f9182529390935291205490946001600160a01b039091169350915050565b6107a561135b565b6107ae5f611387565b565b60015433906001600160a01b031681146107e85760405163118cdaa760e01b81526001600160a01b0382166004820152602401610513565b6107f181611387565b50565b5f5f6107ff846112e8565b60030154905063ffffffff8316158061082b575061081c816113a0565b63ffffffff168363ffffffff16115b156108945782600161083c836113a0565b60405163e0ad37d360e01b81527f5400000000000000000000000000000000000000000000000000000000000000600482015263ffffffff938416602482015260448101929092529091166064820152608401610513565b600161089f826113ac565b60ff16036108b1576020915050610470565b6109066108bf600185612269565b63ffffffff166108ee6108d1846113b7565b5f8881526004602052604090209063ffffffff9081169061125116565b6fffffffffffffffffffffffffffffffff16906113c3565b949350505050565b5f8581526003602052604090206001600482015468010000000000000000900460ff1660028111156109425761094261222d565b1461097c576040517fac7a860f00000000000000000000000000000000000000000000000000000000815260048101879052602401610513565b600481015463ffffffff8681169116146109dd576004818101546040517f8b057e5900000000000000000000000000000000000000000000000000000000815291820188905263ffffffff8088166024840152166044820152606401610513565b60408051608081018252825481526001830154602082015260028301548183015260038301546060808301919091528251908101909252905f9080610a2289896113f9565b815260208481015181830152606085015160409283015284515f90815260029091529081206001015491925090610a65906001600160a01b031683898989611482565b905080604001515f03610b1f5780518015610a84575080602001516020145b15610aca576040517f12881463000000000000000000000000000000000000000000000000000000008152600481018a905263ffffffff89166024820152604401610513565b805160208201516040517f9f1aa93d000000000000000000000000000000000000000000000000000000008152600481018c905263ffffffff8b16602482015291151560448301526064820152608401610513565b60808101515f8a8152600460205260409020610b489163ffffffff808c16918b82169161157e16565b5f610b538a83611684565b6004860154610b709190640100000000900463ffffffff16612285565b90505f610b7d898b612285565b60048701805467ffffffffffffffff191664010000000063ffffffff8681169190910263ffffffff19169190911783821617909155604080518d83168152918c1660208301529192508c917fb15bc21e63e547b3b3980d356e44b4c4c24501f96822f08f60b8f044fb75d750910160405180910390a2610c008560600151611729565b63ffffffff168163ffffffff1603610c1e57610c1e8b878785611735565b5050505050505050505050565b5f610c3461135b565b604080517f4f504d4c2f4f505345542f310000000000000000000000000000000000000000602080830191909152818301899052606080830189905283518084039091018152608090920190925280519101205f8181526002602052604090208054919250906001600160a01b031615610cdd576040517fba49b77800000000000000000000000000000000000000000000000000000000815260048101839052602401610513565b80546001600160a01b038087166001600160a01b031992831617835560018301805491871691909216179055610d4f610d1684806122a1565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061182592505050565b6002820180546001600160a01b0319166001600160a01b0392909216919091179055610d81610d1660208501856122a1565b6003820180546001600160a01b0319166001600160a01b0392909216919091179055610db3610d1660408501856122a1565b6004820180546001600160a01b0319166001600160a01b0392909216919091179055610de260608401846122a1565b604051610df09291906122eb565b6040519081900390206005820155610e0782610476565b60408051888152602081018890526001600160a01b038781168284015286166060820152905183917f1fa7910726735acacac76493a55f0e791ebc76b246ff7265f632283524a66caf919081900360800190a25095945050505050565b5f8181526003602081905260408220600481015491810154839263ffffffff1690610e8e90611729565b9250925050915091565b5f610ea68260600135611866565b610ebf8235602084013560408501356060860135611ba7565b5f818152600360205260408120919250600482015468010000000000000000900460ff166002811115610ef457610ef461222d565b14610f2e576040517f2486e84c00000000000000000000000000000000000000000000000000000000815260048101839052602401610513565b610f388335610476565b8235808255602084013560018301556040840135600283015560608401356003830181905560048301805468ff000000000000000019166801000000000000000017905583907f51a383a2c61f25a7e726d5c5b9d8cb0f3bafc93c5d195c9b79701a6dd885d7e690610fa990611729565b60405163ffffffff909116815260200160405180910390a350919050565b610fee60405180608001604052805f81526020015f81526020015f81526020015f81525090565b610ff7826112e8565b604080516080810182528254815260018301546020820152600283015491810191909152600390910154606082015292915050565b61103461135b565b600180546001600160a01b0383166001600160a01b031990911681179091556110645f546001600160a01b031690565b6001600160a01b03167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a350565b5f6110ae6001650400000000006122fa565b6110b9600684612321565b6110c490602a612334565b845f6110d160068761234b565b81526020019081526020015f2054901c16905092915050565b60405164ffffffffff5f19833b0116602181015f601f8401853c80825260408201810160405250919050565b61113960405180606001604052805f151581526020015f81526020015f81525090565b5f5f5f5f5f5260205f865160208801895afa5f516040805160608101825292151583523d60208401528201529695505050505050565b80515f908015611183575081602001516020145b8015610470575050604001517f8f8d718d1750d38b40a8395bdb1a977dbc9961e750488f7fc3839029a4e772001490565b80515f9080156111c8575081602001516020145b8015610470575050604001511590565b5f5f5f846001600160a01b0316846040516111f3919061235e565b5f60405180830381855afa9150503d805f811461122b576040519150601f19603f3d011682016040523d82523d5f602084013e611230565b606091505b509150915081611240575f611248565b805160208201205b95945050505050565b5f8061125e600384612321565b61126a602a6002612334565b6112749190612334565b845f61128160038761234b565b815260208101919091526040015f2054901c90506109066112a96001650400000000006122fa565b602a83901c166112c06001650400000000006122fa565b831667ffffffffffffffff1660409190911b6fffffffffffffffff0000000000000000161790565b5f8181526003602052604090206002600482015468010000000000000000900460ff16600281111561131c5761131c61222d565b14611356576040517fa2dc062500000000000000000000000000000000000000000000000000000000815260048101839052602401610513565b919050565b5f546001600160a01b031633146107ae5760405163118cdaa760e01b8152336004820152602401610513565b600180546001600160a01b03191690556107f181611d24565b5f610470826014611d73565b5f610470825f611d94565b5f61047082601c611d73565b5f6fffffffffffffffffffffffffffffffff83166113eb67ffffffffffffffff851684612334565b61090690604083901c612374565b604080517f010000000000000000000000000000000000000000000000000000000000000060208201525f602182018190527fffffffff0000000000000000000000000000000000000000000000000000000060e086811b8216602485015285901b166028830152602c8201819052910160405160208183030381529060405261046d90612387565b6114b16040518060a001604052805f151581526020015f81526020015f81526020015f81526020015f81525090565b6040515f90819081606089835e858760608401375f5f87606001848d5afa93503d9250825f833e602083106114e4575080515b818301601f01601f19166040528315801586526020860184905260e082901c9063ffffffff60c084901c1690869061152157508963ffffffff1682145b801561154b57506115328183612374565b61153d906010612334565b611548906020612374565b85145b1561156f576040870182905260608701819052611569602085612374565b60808801525b50505050505095945050505050565b5f61158a60038561234b565b90505f611598600386612321565b156115b0575f828152602087905260409020546115b2565b5f5b9050845b6115c08587612374565b81101561166c57826115d360038361234b565b146115f9575f8381526020889052604090208290556115f360038261234b565b92505f91505b5f611605855160801c90565b9050611612601086612374565b94505f6116288267ffffffffffffffff16611dab565b602a611637604085901c611dab565b901b179050611647600384612321565b611653602a6002612334565b61165d9190612334565b1b9290921791506001016115b6565b505f9182526020959095526040902093909355505050565b5f5f5f5f5f6116c58660600151876040015160106116a29190612334565b88608001516116b19190612374565b5f8a81526005602052604090209190611dfd565b935093509350935080821461171e576040517f6157c2ab00000000000000000000000000000000000000000000000000000000815260048101889052602481018490526044810183905260648101829052608401610513565b509195945050505050565b5f610470826008611d73565b6117428260600151611f41565b63ffffffff168163ffffffff16146117ac5783816117638460600151611f41565b6040517ff4b8b76d000000000000000000000000000000000000000000000000000000008152600481019390935263ffffffff9182166024840152166044820152606401610513565b60048301805468ff000000000000000019166802000000000000000017905581516020808401516040808601516060808801518351948552948401919091529082019290925286917f79a72bf2ed998ed9096aea43b0b12adc4080c9d9fbd40e111d029785408a0111910160405180910390a350505050565b5f81518060401b6bfe61000180600a3d393df3000161fffe8211840152600b8101601584015ff09150816118605763301164255f526004601cfd5b90915290565b6001611871826113ac565b60ff1611156118bb57611883816113ac565b6040517f3395c9cf00000000000000000000000000000000000000000000000000000000815260ff9091166004820152602401610513565b6118f47f6368756e6b4c6f673200000000000000000000000000000000000000000000006118e883611f4d565b60ff166005600c611f59565b6119587f64412b64422b644300000000000000000000000000000000000000000000000061192183611f9c565b60ff1661192d84611fa8565b60ff1661193985611fb4565b60ff166119469190612374565b6119509190612374565b5f6030611f59565b61199e7f64562b645700000000000000000000000000000000000000000000000000000061198583611fc0565b60ff1661199184611fcc565b60ff166119509190612374565b6119d67f64490000000000000000000000000000000000000000000000000000000000006119cb83611fd8565b60ff165f6030611f59565b611a2d7f6d61785365676d656e7473000000000000000000000000000000000000000000611a03836113a0565b63ffffffff166001611a28611a1786611fb4565b60ff166001901b6301000000611fe4565b611f59565b611a777f6e4e6f6465730000000000000000000000000000000000000000000000000000611a5a83611729565b63ffffffff166001611a6b85611fa8565b60ff166001901b611f59565b611ab47f6e57656967687473000000000000000000000000000000000000000000000000611aa483611f41565b63ffffffff165f611a6b85611fcc565b611b187f696e7075744c656e000000000000000000000000000000000000000000000000611ae183611ff9565b63ffffffff166001611a28611af586611f4d565b611afe87611fd8565b611b0891906123aa565b60ff166001901b62100000611fe4565b611b6c7f6f75744e6f646500000000000000000000000000000000000000000000000000611b45836113b7565b63ffffffff165f6001611b5786611729565b611b619190612269565b63ffffffff16611f59565b611b7581612005565b156107f1576107f17f73746f704e6f6465000000000000000000000000000000000000000000000000611b4583612022565b5f611bb061202e565b7f4f504d4c2f4d4f44454c2f3100000000000000000000000000000000000000008152602081018690526040810185905260608101849052611bf183611729565b63ffffffff166080820152611c0583611f41565b63ffffffff1660a0820152611c1983611f4d565b60ff1660c0820152611c2a83611fb4565b60ff1660e0820152611c3b83611fa8565b60ff16610100820152611c4d83611f9c565b60ff16610120820152611c5f83611fcc565b60ff16610140820152611c7183611fc0565b60ff16610160820152611c8383611fd8565b60ff16610180820152611c9583611ff9565b63ffffffff166101a0820152611caa836113a0565b63ffffffff166101c0820152611cbf83612022565b63ffffffff166101e0820152611cd4836113b7565b63ffffffff16610200820152611ce9836113ac565b60ff16610220820152604051611d039082906020016123c3565b60405160208183030381529060405280519060200120915050949350505050565b5f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b5f611d7f826008612334565b611d8a9060e06122fa565b9290921c92915050565b5f611da0826008612334565b611d8a9060f86122fa565b5f611dbd6001650400000000006122fa565b821115611df9576040517f3531161b00000000000000000000000000000000000000000000000000000000815260048101839052602401610513565b5090565b5f8080805f19818080611e118a6010612334565b611e1b908a612374565b90505b80891015611f12575f611e328a5160801c90565b606081901c9850905084611e4760068a61234b565b14611e8657828414611e64575f85815260208d9052604090208490555b611e6f60068961234b565b5f81815260208e9052604090205490955093508392505b5f611e9260068a612321565b611e9d90602a612334565b9050611eb28267ffffffffffffffff16611dab565b9750611ec56001650400000000006122fa565b8186901c169650865f03611eeb5787811b9490941793611ee48a6123f4565b9950611efd565b878714611efd57505050505050611f38565b50611f0b905060108a612374565b9850611e1e565b50808214611f2b575f83815260208b9052604090208290555b505f945084935083925050505b93509350935093565b5f61047082600c611d73565b5f610470826001611d94565b81831080611f6657508083115b156106f55760405163e0ad37d360e01b815260048101859052602481018490526044810183905260648101829052608401610513565b5f610470826004611d94565b5f610470826003611d94565b5f610470826002611d94565b5f610470826006611d94565b5f610470826005611d94565b5f610470826007611d94565b5f818310611ff2578161046d565b5090919050565b5f610470826010611d73565b5f63ffffffff61201483612022565b63ffffffff16141592915050565b5f610470826018611d73565b6040518061024001604052806012906020820280368337509192915050565b5f6020828403121561205d575f5ffd5b5035919050565b803563ffffffff81168114611356575f5ffd5b5f5f60408385031215612088575f5ffd5b8235915061209860208401612064565b90509250929050565b5f5f5f5f5f608086880312156120b5575f5ffd5b853594506120c560208701612064565b93506120d360408701612064565b9250606086013567ffffffffffffffff8111156120ee575f5ffd5b8601601f810188136120fe575f5ffd5b803567ffffffffffffffff811115612114575f5ffd5b886020828401011115612125575f5ffd5b959894975092955050506020019190565b80356001600160a01b0381168114611356575f5ffd5b5f6080828403121561215c575f5ffd5b50919050565b5f5f5f5f5f60a08688031215612176575f5ffd5b853594506020860135935061218d60408701612136565b925061219b60608701612136565b9150608086013567ffffffffffffffff8111156121b6575f5ffd5b6121c28882890161214c565b9150509295509295909350565b5f608082840312156121df575f5ffd5b61046d838361214c565b8151815260208083015190820152604080830151908201526060808301519082015260808101610470565b5f60208284031215612224575f5ffd5b61046d82612136565b634e487b7160e01b5f52602160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b63ffffffff828116828216039081111561047057610470612255565b63ffffffff818116838216019081111561047057610470612255565b5f5f8335601e198436030181126122b6575f5ffd5b83018035915067ffffffffffffffff8211156122d0575f5ffd5b6020019150368190038213156122e4575f5ffd5b9250929050565b818382375f9101908152919050565b8181038181111561047057610470612255565b634e487b7160e01b5f52601260045260245ffd5b5f8261232f5761232f61230d565b500690565b808202811582820484141761047057610470612255565b5f826123595761235961230d565b500490565b5f82518060208501845e5f920191825250919050565b8082018082111561047057610470612255565b8051602080830151919081101561215c575f1960209190910360031b1b16919050565b60ff818116838216019081111561047057610470612255565b610240810181835f5b60128110156123eb5781518352602092830192909101906001016123cc565b50505092915050565b5f6001820161240557612405612255565b506001019056",
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

// TwinGraphCheckMetaData contains all meta data concerning the TwinGraphCheck contract.
var TwinGraphCheckMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"}],\"name\":\"Malformed\",\"type\":\"error\"},{\"stateMutability\":\"nonpayable\",\"type\":\"fallback\"}]",
	ID:  "8618203d785b0c8bbefa3d48349cb627ab",
	Bin: "0x6080604052348015600e575f5ffd5b50613b9c8061001c5f395ff3fe608060405234801561000f575f5ffd5b505f3660608082101561005c57604051634a6dc3e160e11b81527f696e707574206c656e677468000000000000000000000000000000000000000060048201526024015b60405180910390fd5b5f61006784846101d3565b90505f5b81604001518110156100dc576100928282846020015161008b9190613a48565b8787610420565b836080015183815181106100a8576100a8613a5b565b602002602001018460a0015184815181106100c5576100c5613a5b565b60209081029190910101919091525260010161006b565b506100ea8160c00151610542565b6100f78160e00151610542565b6101048160e00151610557565b5f6101108286866105f5565b90505f5f6101378787866060015161012a885f01516107f5565b879392919060ff16610807565b909250905085811461017e57604051634a6dc3e160e11b81527f747261696c696e672062797465730000000000000000000000000000000000006004820152602401610053565b61018c60406020888a613a6f565b61019591613a96565b82146101ba57604080515f6020820152016040516020818303038152906040526101c3565b6101c384610a0e565b8051975060200195505050505050f35b6101db6138a1565b5f6101e68385613a96565b9050630100000060e082901c1415806102025750606081901b15155b1561024257604051634a6dc3e160e11b81527f68656164657200000000000000000000000000000000000000000000000000006004820152602401610053565b63ffffffff60c082901c8116602084015260a082901c1660408084019190915261026f9084908187613a6f565b61027891613a96565b80835261028490610ba7565b604082015115806102b75750815161029b90610ec0565b63ffffffff16826040015183602001516102b59190613a48565b115b156102f757604051634a6dc3e160e11b81527f72616e67650000000000000000000000000000000000000000000000000000006004820152602401610053565b60608281018190526102a09061030d9085613ab3565b6103179190613ada565b8260400151111561034a57604051634a6dc3e160e11b8152693232b9b1b934b83a37b960b11b6004820152602401610053565b816040015167ffffffffffffffff81111561036757610367613af9565b604051908082528060200260200182016040528015610390578160200160208202803683370190505b506080830152604082015167ffffffffffffffff8111156103b3576103b3613af9565b6040519080825280602002602001820160405280156103dc578160200160208202803683370190505b5060a083015260408201516103fb906103f6906006613b0d565b610ecc565b60c08301526040820151610414906103f6906006613b0d565b60e08301525092915050565b5f5f61042e86868686610f1a565b6101008801518851929450909250906104479082610fe9565b8651610452906110be565b63ffffffff1686148015610473575086515f9061046e906110ca565b60ff16145b156104ec576140006104ab600161048c8a5f01516110d5565b6104969190613b24565b63ffffffff16836110e190919063ffffffff16565b11156104ec57604051634a6dc3e160e11b81527f6f757470757400000000000000000000000000000000000000000000000000006004820152602401610053565b5f5b6006811015610537575f826101600151826006811061050f5761050f613a5b565b6020020151905061051f81611102565b1561052e5761052e8982611118565b506001016104ee565b505094509492505050565b61054b816111ac565b61055481611333565b50565b60015b81518110156105f157606082610571600184613ab3565b8151811061058157610581613a5b565b6020026020010151901c606083838151811061059f5761059f613a5b565b6020026020010151901c036105e957604051634a6dc3e160e11b81527f776569676874206f662074776f206c656e6774687300000000000000000000006004820152602401610053565b60010161055a565b5050565b6106266040518060a0016040528060608152602001606081526020015f815260200161398781526020015f81525090565b6106438460c0015151856040015161063e9190613a48565b61137c565b90505f195f805b8660c00151518110156107da575f60608860c00151838151811061067057610670613a5b565b6020026020010151901c90508381036106be57604051634a6dc3e160e11b81527f736c6f7473206f662061206e6f646500000000000000000000000000000000006004820152602401610053565b809350876020015181101580156106d3575082155b156106e5576106e28886611447565b92505b5f8860200151821015801561070c5750886040015189602001516107099190613a48565b82105b1561074457608089015160208a01516107259084613ab3565b8151811061073557610735613a5b565b60200260200101519050610763565b5f6107518a848b8b610f1a565b90925090506107618784836114a9565b505b8860c00151838151811061077957610779613a5b565b60200260200101516bffffffffffffffffffffffff1681146107d057604051634a6dc3e160e11b81527f736c6f74206f662061206e6f64650000000000000000000000000000000000006004820152602401610053565b505060010161064a565b50806107ec576107ea8684611447565b505b50509392505050565b5f61080182600361150c565b92915050565b5f80805b838110156109e0575f805b89604001518110156109d2575f8a5f0151828151811061083857610838613a5b565b602002602001015190508a60200151828151811061085857610858613a5b565b60200260200101519550806001165f14801561087a57508a6040015182600101105b80156108a75750806001018b5f0151836001018151811061089d5761089d613a5b565b6020026020010151145b156108ed576108e68b60800151878d6020015185600101955085815181106108d1576108d1613a5b565b60200260200101518e6060015163ffffffff16565b955061097b565b6020880189101561093357604051634a6dc3e160e11b81527f7369626c696e67000000000000000000000000000000000000000000000000006004820152602401610053565b60208801978a013560018216156109605761095b8c6080015182898f6060015163ffffffff16565b610977565b6109778c6080015188838f6060015163ffffffff16565b9650505b600181901c8b5f0151848151811061099557610995613a5b565b602002602001018181525050858b6020015184806001019550815181106109be576109be613a5b565b602090810291909101015250600101610816565b50604089015260010161080b565b5086602001515f815181106109f7576109f7613a5b565b602002602001015184915091509550959350505050565b60605f8260e001515190505f818460400151610a2a9190613a48565b610a35906010613b0d565b610a40906020613a48565b9050610a4d601082613a48565b67ffffffffffffffff811115610a6557610a65613af9565b6040519080825280601f01601f191660200182016040528015610a8f576020820181803683370190505b50604085015160e01b60c084901b176020808301919091529093505f9081610ab79190613a48565b90505f5b8560400151811015610b45575f86608001518281518110610ade57610ade613a5b565b602002602001015190505f605082901c90505f610b02828464ffffffffff1661152d565b6040610b1984602887901c64ffffffffff1661152d565b901b17608081901b60208a880101529050610b35601086613a48565b9450505050806001019050610abb565b505f5b83811015610b9d576010610b89868460808a60e001518681518110610b6f57610b6f613a5b565b6020026020010151901b6020928201929092019190915290565b610b939190613a48565b9150600101610b48565b5050825250919050565b5f610bb18261154c565b60ff1690505f610bc0836110d5565b63ffffffff1690505f610bd284611558565b63ffffffff1690506001610be5856110ca565b60ff161180610bf45750600583105b80610bff5750600c83115b80610c1257506030610c1085611564565b115b80610c2557506030610c238561159d565b115b80610c3b57506030610c36856115c0565b60ff16115b15610c7b57604051634a6dc3e160e11b81527f73686170650000000000000000000000000000000000000000000000000000006004820152602401610053565b811580610c8b5750630100000082115b80610ca95750610ca982610c9e866115cc565b60ff166001901b1090565b15610ce957604051634a6dc3e160e11b81527f6d61785365676d656e74730000000000000000000000000000000000000000006004820152602401610053565b610cf284610ec0565b63ffffffff161580610d1a5750610d1a610d0b85610ec0565b63ffffffff16610c9e866107f5565b15610d5a57604051634a6dc3e160e11b81527f6e4e6f64657300000000000000000000000000000000000000000000000000006004820152602401610053565b610d75610d66856115d8565b63ffffffff16610c9e866115e4565b15610db557604051634a6dc3e160e11b81527f6e576569676874730000000000000000000000000000000000000000000000006004820152602401610053565b801580610dc457506210000081115b80610de25750610de08482610dd8876115c0565b60ff166115f0565b155b15610e2257604051634a6dc3e160e11b81527f696e7075744c656e0000000000000000000000000000000000000000000000006004820152602401610053565b610e2b84611609565b8015610e535750610e3b84610ec0565b63ffffffff16610e4a85611626565b63ffffffff1610155b80610e7a5750610e6284610ec0565b63ffffffff16610e71856110be565b63ffffffff1610155b15610eba57604051634a6dc3e160e11b81527f6e6f6465000000000000000000000000000000000000000000000000000000006004820152602401610053565b50505050565b5f61080182600861162e565b60608167ffffffffffffffff811115610ee757610ee7613af9565b604051908082528060200260200182016040528015610f10578160200160208202803683370190505b505f815292915050565b60608401515f908190610f2f6102a082613a48565b60608801819052841015610f6557604051634a6dc3e160e11b8152693232b9b1b934b83a37b960b11b6004820152602401610053565b606087015136905f90610f7a9084888a613a6f565b91509150610f888282611645565b6101008a0151909450610f9c908383611662565b610faf895f0151898b61010001516117fe565b5f5f610fbf8b61010001516118ef565b6101008d015160400151919350915060501b602883901b1781179650505050505094509492505050565b5f6001610ff5846110d5565b63ffffffff166110059190613ab3565b90505f611013848484611961565b90506201d4c081111561105b57604051634a6dc3e160e11b81527f70726f6f6620626f756e640000000000000000000000000000000000000000006004820152602401610053565b627a120061107d8561106e8460c0613a48565b6110788787611aed565b611b5c565b1115610eba57604051634a6dc3e160e11b81527f67617320626f756e6400000000000000000000000000000000000000000000006004820152602401610053565b5f61080182601c61162e565b5f610801825f61150c565b5f61080182601461162e565b60408201515f906110fb906110f68585611bc3565b61152d565b9392505050565b80515f9015801590610801575050516005141590565b61112181611c26565b1561116d5761116d61115082602001518360e00151846101000151605083901b602883901b1781179392505050565b60608360400151901b178360c00151611c3b90919063ffffffff16565b5f5f61117883611c4c565b915091508115610eba57610eba61118f845f611c7e565b60e086015190606084901b17815160010180835260051b90910152565b6112a4565b6101808284031161120e576020820180518351106111d25780518351825283525b5b602001838111610eba57805182820180518281116111f3575050506111d3565b5b6020820152830180518281116111f45750602001526111d3565b81601f1683830160061c60051b018251815180821061122957905b855180821061123e579081831061123e579091905b865282528352518390835b5b6020018051821161124a57825b84018051831061125757925082811015611278578051835182528352611249565b5050836020820114611292576112928460208301846111b1565b828114610eba57610eba8184846111b1565b8051600281106105f157601f19602083018260051b8401805b805181850151116112cf5783016112bd565b8281116112de57505050505050565b50805b805181850151106112f35783016112e1565b82811161131d575b8251825184528252602090920191908301908183106112fb575b505050505050565b505f855261132c8183856111b1565b5050509052565b6002815110610554576020810160408201600183510160051b83015b815183511461136357602083019250815183525b60208201915080820361134f57505081900360051c9052565b6113ad6040518060a0016040528060608152602001606081526020015f815260200161398781526020015f81525090565b8167ffffffffffffffff8111156113c6576113c6613af9565b6040519080825280602002602001820160405280156113ef578160200160208202803683370190505b5081528167ffffffffffffffff81111561140b5761140b613af9565b604051908082528060200260200182016040528015611434578160200160208202803683370190505b506020820152611c9f6060820152919050565b5f805b836040015181101561149f576114978185602001516114699190613a48565b8560a00151838151811061147f5761147f613a5b565b6020026020010151856114a99092919063ffffffff16565b60010161144a565b5060019392505050565b81835f01518460400151815181106114c3576114c3613a5b565b6020026020010181815250508083602001518460400151815181106114ea576114ea613a5b565b60200260200101818152505082604001805161150590613b40565b9052505050565b5f611518826008613b0d565b6115239060f8613ab3565b9290921c92915050565b5f6004831461153e5781831b6110fb565b600260018301049392505050565b5f61080182600161150c565b5f61080182601061162e565b5f61156e82611cb2565b60ff1661157a836107f5565b60ff16611586846115cc565b60ff166115939190613a48565b6108019190613a48565b5f6115a782611cbe565b60ff166115b3836115e4565b60ff166108019190613a48565b5f61080182600761150c565b5f61080182600261150c565b5f61080182600c61162e565b5f61080182600561150c565b5f6001821b6115ff8585611cca565b1115949350505050565b5f63ffffffff61161883611626565b63ffffffff16141592915050565b5f6108018260185b5f61163a826008613b0d565b6115239060e0613ab3565b5f6040515f81538284600183013760018301812091505092915050565b6102a081146116a657604051634a6dc3e160e11b81527f64657363726970746f72206c656e6774680000000000000000000000000000006004820152602401610053565b600182013560f81c60208401819052829060c816600582013560e81c17605082013560801c17801561170d57604051634a6dc3e160e11b81527f64657363726970746f72207265736572766564000000000000000000000000006004820152602401610053565b813560f81c8552600282013560f81c6040860152600382013560f81d6060860152600482013560f81c6080860152600882013560c01d60a0860152601082013560c01d60c0868101919091526018830135901d60e08601525f5b600a8110156117a1576004810283016020013560e01c86610100015182600a811061179457611794613a5b565b6020020152600101611767565b50604882013560e01c610120860152604c82013560e01c6101408601525f5b6006811015611315576117f686610160015182600681106117e3576117e3613a5b565b6020020151826060026060860101611cf0565b6001016117c0565b5f600161180a856110d5565b63ffffffff1661181a9190613ab3565b90506118268282611ed6565b61182f82612002565b6118468461183d84846110e1565b610dd887611cb2565b61188557604051634a6dc3e160e11b81527f726573756c742073697a650000000000000000000000000000000000000000006004820152602401610053565b5f5b60068110156118e8576118b483610160015182600681106118aa576118aa613a5b565b6020020151611102565b156118e0576118e0858585610160015184600681106118d5576118d5613a5b565b6020020151856120ec565b600101611887565b5050505050565b5f5f5f83610160015160056006811061190a5761190a613a5b565b602002015180519091501561192e578060e001518161010001519250925050915091565b611938845f611bc3565b6101208501516101008601515191945090848161195757611957613ac6565b0402915050915091565b5f61198f6040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b6119a5818660016119a088886110e1565b612312565b81525f5b6006811015611a5f575f85610160015182600681106119ca576119ca613a5b565b602002015190506119da81611102565b6119e45750611a57565b5f611a0084896119f68b8b888c612365565b6119a0868b611c7e565b82519091505f1901611a1b5760208401805182019052611a54565b815160011901611a345760408401805182019052611a54565b815160031901611a4d5760608401805182019052611a54565b8351810184525b50505b6001016119a9565b505f611a7986835f015184606001518560200151016123f0565b90505f611a94878460600151855f01510185602001516123f0565b90505f818311611aa45781611aa6565b825b611abf8560400151611ab78b6115c0565b60ff1661241a565b611ac88a6107f5565b60ff16010190508060200284608001516102a060200101019450505050509392505050565b5f6001815b6004811015611b1557611b09856006830186612472565b90910290600101611af2565b50600191505f5b6006811015611b5457611b2f85826124ba565b611b3a576001611b3c565b815b611b4686836124f0565b029290920191600101611b1c565b505092915050565b5f5f6005611b698661154c565b0360ff166001901b90505f8160018360388001010381611b8b57611b8b613ac6565b0490505f60388211611b9e576038611ba0565b815b600901905060078502816020601f89010402016107060193505050509392505050565b5f611bd683610160015160a00151511590565b611bfa575061016082015160a0015161010081015160e09091015190820201610801565b5060015f5b6006811015611c1f57611c13848285612472565b90910290600101611bff565b5092915050565b80515f90600314806108015750505160041490565b815160010180835260051b90910152565b5f5f6001835f015103611c6457505060400151600191565b825160031901611c7957505060600151600191565b915091565b602082015161010083015160e08401515f926110fb9290919085020161152d565b5f611caa8383612538565b949350505050565b5f61080182600461150c565b5f61080182600661150c565b5f5f611cd58461154c565b60ff169050806001826001901b850103901c91505092915050565b803560f881901c9060208301351760408301351715808015611d1157508351155b15611d1c5750505050565b80158015611d28575081155b15611d6857604051634a6dc3e160e11b81527f616273656e74206f706572616e640000000000000000000000000000000000006004820152602401610053565b601e603e8482013560f090811c8683013590911c178015611dbe57604051634a6dc3e160e11b81527f736c6f74207265736572766564000000000000000000000000000000000000006004820152602401610053565b848752600186013560f81c60208801526005851480611ddd575f611de6565b600287013560c01d5b608089015280611dfd57600287013560e01c611dff565b5f5b604089015280611e1657600687013560e01c611e18565b5f5b6060890152600a87013560d81d60a0890152600f87013560d81d60c0890152601487013560d81d60e0890152601987013560d81d6101008901525f5b6006811015611e8e576005810288016020013560d81d8961012001518260068110611e8157611e81613a5b565b6020020152600101611e54565b505f5b6004811015611ecb576008810288016040013560c01d8961014001518260048110611ebe57611ebe613a5b565b6020020152600101611e91565b505050505050505050565b63010000008110611f1c57604051634a6dc3e160e11b81527f7365676d656e74730000000000000000000000000000000000000000000000006004820152602401610053565b81511580611f2c57508151600c11155b15611f6c57604051634a6dc3e160e11b81527f6f700000000000000000000000000000000000000000000000000000000000006004820152602401610053565b81515f90611f7b906008613b0d565b6b01030101030101030f000300901c60ff1690505f835f01516008611fa09190613b0d565b62030c00901c60ff169050611fb484612555565b611fbd846126b6565b611fc78484612a4e565b5f5b6006811015611fe757611fdf8582858588612baf565b600101611fc9565b5061016084015160a001515115610eba57610eba8484612eef565b60015b60068110156105f15761202882610160015182600681106118aa576118aa613a5b565b156120e4575f5b818110156120e25761205183610160015182600681106118aa576118aa613a5b565b801561209a5750612098836101600151836006811061207257612072613a5b565b6020020151846101600151836006811061208e5761208e613a5b565b6020020151612fc8565b155b156120da57604051634a6dc3e160e11b81527f61677265656d656e7400000000000000000000000000000000000000000000006004820152602401610053565b60010161202f565b505b600101612005565b5f6120f78383611c7e565b90505f61210386611cb2565b60ff1690506001845f0151036121265761211c86611cbe565b60ff169050612254565b8351600119016121895761213986611558565b63ffffffff16821461218057604051634a6dc3e160e11b81527f696e707574206f706572616e64000000000000000000000000000000000000006004820152602401610053565b61211c866115c0565b8351600219016121de57848460400151106121d957604051634a6dc3e160e11b81527f6e6f6465206f706572616e6400000000000000000000000000000000000000006004820152602401610053565b612254565b835160031901612254576121f186610ec0565b63ffffffff16846040015110158061221457506122128683610dd889611cbe565b155b1561225457604051634a6dc3e160e11b81527f7374617465206f706572616e64000000000000000000000000000000000000006004820152602401610053565b5f5f61225f86611c4c565b9150915081801561227e5750612274886115d8565b63ffffffff168110155b156122be57604051634a6dc3e160e11b81527f776569676874206f706572616e640000000000000000000000000000000000006004820152602401610053565b6122c98885856115f0565b61230857604051634a6dc3e160e11b81527f6f706572616e642073697a6500000000000000000000000000000000000000006004820152602401610053565b5050505050505050565b5f5f61231e8584611cca565b90508084111561232c578093505b5f6123368661154c565b60ff1685901b905083811061234b578361234d565b805b60808801805190910190525083915050949350505050565b5f60048314806123755750600583145b1561238257506001611caa565b8351610302901c600116158061239f575061239d84846124ba565b155b156123b5576123ae84846124f0565b9050611caa565b6123e78485610160015185600681106123d0576123d0613a5b565b6020020151846123df8961154c565b60ff166130dc565b95945050505050565b5f612403826123fe8661159d565b61241a565b612410846123fe87611564565b611caa9190613a48565b5f811580612426575082155b1561243257505f610801565b60015f1983011b80841115612445578093505b5f5b84816001901b101561245b57600101612447565b84816001901b828603870201039250505092915050565b5f83610100015183600a811061248a5761248a613a5b565b60200201519050825f036124a2576101208401518202015b826006036110fb576101408401518202019392505050565b81515f9082906124cb906008613b0d565b6124d59190613a48565b6b01030101030101030f030b00901c60011615159392505050565b5f6124fc826002613b0d565b8351612509906010613b0d565b6125139190613a48565b760100050001000100090001000100050055000500550000901c600316905092915050565b5f6040516001815360018101939093525060218201526041902090565b60038160400151111561259d57604051634a6dc3e160e11b81527f64747970650000000000000000000000000000000000000000000000000000006004820152602401610053565b6020810151600416158015906125b557508051600814155b156125f557604051634a6dc3e160e11b81527f61627300000000000000000000000000000000000000000000000000000000006004820152602401610053565b602081015160041c60028111806126185750801580159061261857508151600314155b1561265857604051634a6dc3e160e11b81527f636f6d70617269736f6e000000000000000000000000000000000000000000006004820152602401610053565b60208201516002161580159061267657506101608201516080015151155b156105f157604051634a6dc3e160e11b81527f73756274726163740000000000000000000000000000000000000000000000006004820152602401610053565b80516001905f908190819060011901612757576101608501515151600193508392501580156126e8575060a085015115155b1561271057604051634a6dc3e160e11b815264616c70686160d81b6004820152602401610053565b610160850151602001515115801561272b575060c085015115155b1561275257604051634a6dc3e160e11b8152636265746160e01b6004820152602401610053565b612957565b845160041901612794575060808401515f9350600190603e101561275257604051634a6dc3e160e11b8152606b60f81b6004820152602401610053565b84516006190161286257506080840151600192508290601f10156127d157604051634a6dc3e160e11b8152606b60f81b6004820152602401610053565b5f8560c0015112806127e9575062ffffff8560c00151135b1561281057604051634a6dc3e160e11b8152636265746160e01b6004820152602401610053565b61016085015160059060015b6020020151510361275257604051634a6dc3e160e11b81527f7461626c650000000000000000000000000000000000000000000000000000006004820152602401610053565b8451600919016128c0576001925060018560c00151128061288a5750637fffffff8560c00151135b156128b157604051634a6dc3e160e11b8152636265746160e01b6004820152602401610053565b6101608501516005905f61281c565b8451600a190161294a57600190506001856080015110806128e5575060208560800151115b1561290957604051634a6dc3e160e11b8152606b60f81b6004820152602401610053565b5f8560a0015112806129225750637fffffff8560a00151135b1561275257604051634a6dc3e160e11b815264616c70686160d81b6004820152602401610053565b8451600414612957575f93505b83158015612968575060a085015115155b1561299057604051634a6dc3e160e11b815264616c70686160d81b6004820152602401610053565b821580156129a1575060c085015115155b156129c857604051634a6dc3e160e11b8152636265746160e01b6004820152602401610053565b811580156129d9575060e085015115155b15612a1957604051634a6dc3e160e11b81527f67616d6d610000000000000000000000000000000000000000000000000000006004820152602401610053565b80158015612a2a5750608085015115155b156118e857604051634a6dc3e160e11b8152606b60f81b6004820152602401610053565b80158015612a6757506101408201516101208301511715155b15612a9057604051634a6dc3e160e11b8152650cee4deeee8d60d31b6004820152602401610053565b8151610302901c6001161580159081612aad575061014083015115155b15612ad657604051634a6dc3e160e11b8152650cee4deeee8d60d31b6004820152602401610053565b5f5b600a811015612b835783610100015181600a8110612af857612af8613a5b565b60200201511580612b3b575060068110158015612b31575083610100015181600a8110612b2757612b27613a5b565b6020020151600114155b8015612b3b575081155b15612b7b57604051634a6dc3e160e11b81527f657874656e7400000000000000000000000000000000000000000000000000006004820152602401610053565b600101612ad8565b50612b9783835f6006647fffffffff6131fd565b612baa83836006600a63010000006131fd565b505050565b5f8561016001518560068110612bc757612bc7613a5b565b602002015190505f600486101580612be557506001858517871c1615155b90506005825f01511115612c2e57604051634a6dc3e160e11b81527f6b696e64000000000000000000000000000000000000000000000000000000006004820152602401610053565b815115612c3c578015612c45565b600185871c1615155b15612c8557604051634a6dc3e160e11b81527f6f706572616e64000000000000000000000000000000000000000000000000006004820152602401610053565b604082015115801590612c99575081516002145b15612cd957604051634a6dc3e160e11b81527f696e6465780000000000000000000000000000000000000000000000000000006004820152602401610053565b606082015115801590612cee57508151600414155b15612d2e57604051634a6dc3e160e11b81527f696e6974000000000000000000000000000000000000000000000000000000006004820152602401610053565b8151612d3b5750506118e8565b600482602001511180612d5f575060048260200151148015612d5f57508151600114155b15612d9f57604051634a6dc3e160e11b81527f6f706572616e64207479706500000000000000000000000000000000000000006004820152602401610053565b60058603612e54578660400151826020015114612df157604051634a6dc3e160e11b81527f62617365207479706500000000000000000000000000000000000000000000006004820152602401610053565b81516005148015612e0f5750612e0f8260800151886040015161327d565b15612e4f57604051634a6dc3e160e11b81527f626173652076616c7565000000000000000000000000000000000000000000006004820152602401610053565b612ebf565b815160041901612ebf5760038260200151141580612e785750612e76826132b1565b155b15612eb857604051634a6dc3e160e11b81527f636f6e7374616e740000000000000000000000000000000000000000000000006004820152602401610053565b50506118e8565b612eca87878561333f565b612ed587875f61360a565b8215612ee657612ee687878561360a565b50505050505050565b5f5f612efb848461377f565b90925090505f805b828110156113155761016086015160a0015161012001515f90612f5190868460068110612f3257612f32613a5b565b602002015160068110612f4757612f47613a5b565b6020020151613873565b9050828111612f9557604051634a6dc3e160e11b81527f6e657374696e67000000000000000000000000000000000000000000000000006004820152602401610053565b6001612fb9868460068110612fac57612fac613a5b565b6020020151899089612472565b03029190910190600101612f03565b5f5f612fd384611c26565b8015612fe35750612fe383611c26565b9050808015612ff9575082604001518460400151145b801561303457508260200151846020015114158061301f57508260e001518460e0015114155b80613034575082610100015184610100015114155b15613042575f915050610801565b83516002148015613054575082516002145b80156130725750613065835f611c7e565b61306f855f611c7e565b14155b15613080575f915050610801565b5f5f61308b86611c4c565b915091505f5f61309a87611c4c565b915091508315806130a9575081155b806130b45750808314155b806130d057506130c4875f611c7e565b6130ce895f611c7e565b145b98975050505050505050565b5f5f6130ec856020015184613887565b90506130f66138ee565b60015f5b600481101561314c57613111896006830189612472565b83826004811061312357613123613a5b565b602002015282816004811061313a5761313a613a5b565b602002015191909102906001016130fa565b5092508260015f60045b80156131ef575f85600183036004811061317257613172613a5b565b6020020151905080858161318857613188613ac6565b0494508084029350600181036131b18c61014001516001850360048110612f4757612f47613a5b565b029290920191600180881b84015f1901881c015f8186106131d257816131d4565b855b87029050898110156131e4578099505b5050505f1901613156565b505050505050949350505050565b6001835b83811015612ee6575f613215888389612472565b90506132218184613b0d565b9250637fffffff81118061323457508383115b1561327457604051634a6dc3e160e11b81527f657874656e7473000000000000000000000000000000000000000000000000006004820152602401610053565b50600101613201565b5f80600161328e816008861b613ab3565b6001901b61329c9190613ab3565b905080841380611caa57501990921292915050565b61010081015160e082015160c083015160a08401515f93911790911717815b60068110156133025783610120015181600681106132f0576132f0613a5b565b602002015191909117906001016132d0565b505f5b600481101561333757836101400151816004811061332557613325613a5b565b60200201519190911790600101613305565b501592915050565b5f836101600151836006811061335757613357613a5b565b6020020151905060018160e001511280613383575061010081015160e0820151647fffffffff91840201135b156133c357604051634a6dc3e160e11b81527f73697a65000000000000000000000000000000000000000000000000000000006004820152602401610053565b5f81610100015112806133e757505f8161010001511380156133e757508051600314155b1561342757604051634a6dc3e160e11b81527f73697a652067726f7774680000000000000000000000000000000000000000006004820152602401610053565b811580156134465750610100810151151580613446575060c081015115155b1561346f57604051634a6dc3e160e11b8152650cee4deeee8d60d31b6004820152602401610053565b5f5b60068110156134f657816101200151816006811061349157613491613a5b565b6020020151158015906134ae57506134aa858285612472565b6001145b156134ee57604051634a6dc3e160e11b81527f6f757470757420737472696465000000000000000000000000000000000000006004820152602401610053565b600101613471565b5083515f90610302901c6001161515801561351957508315806135195750600184145b90505f5b6004811015611315575f836101400151826004811061353e5761353e613a5b565b60200201519050805f036135525750613602565b5f83806135755750600387148015613568575082155b8015613575575087516001145b9050801580613599575061359561358d846006613a48565b899088612472565b6001145b806135a85750647fffffffff82135b806135bf57506135bc647fffffffff613b58565b82125b156135ff57604051634a6dc3e160e11b81527f726564756374696f6e20737472696465000000000000000000000000000000006004820152602401610053565b50505b60010161351d565b5f836101600151836006811061362257613622613a5b565b602002015160c081015160a0820151919250830201805f5b600a8110156136cb575f6006821061367057846101400151600683036004811061366657613666613a5b565b602002015161368d565b846101200151826006811061368757613687613a5b565b60200201515b9050805f0361369c57506136c3565b60016136a9898489612472565b03025f8112156136bc57928301926136c1565b918201915b505b60010161363a565b50855160071480156136dd5750600185145b156136e95760c0860151015b8551600a1480156136f8575084155b156137235760a086015160c08701515f1901025f81121561371c5791820191613721565b908101905b505b5f82128061373f575061010083015160e0840151908502018112155b1561131557604051634a6dc3e160e11b81527f61646472657373657300000000000000000000000000000000000000000000006004820152602401610053565b61378761390c565b5f805b600681101561386b5761379e858286612472565b6001146138635761016085015160a0015161012001515f906137cb908360068110612f4757612f47613a5b565b60018401939091505b5f8111801561380a575061016087015160a001516101200151829061380890875f19850160068110612f3257612f32613a5b565b115b156138485784600182036006811061382457613824613a5b565b602002015185826006811061383b5761383b613a5b565b60200201525f19016137d4565b8285826006811061385b5761385b613a5b565b602002015250505b60010161378a565b509250929050565b5f5f82126138815781610801565b505f0390565b5f60048314613898578282036110fb565b50600101919050565b6040518061012001604052805f81526020015f81526020015f81526020015f8152602001606081526020016060815260200160608152602001606081526020016138e961392a565b905290565b60405180608001604052806004906020820280368337509192915050565b6040518060c001604052806006906020820280368337509192915050565b6040518061018001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f815260200161396e613991565b81526020015f81526020015f81526020016138e96139b0565b61398f613b88565b565b604051806101400160405280600a906020820280368337509192915050565b6040518060c001604052806006905b6139c76139dd565b8152602001906001900390816139bf5790505090565b6040518061016001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f8152602001613a2761390c565b81526020016138e96138ee565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561080157610801613a34565b634e487b7160e01b5f52603260045260245ffd5b5f5f85851115613a7d575f5ffd5b83861115613a89575f5ffd5b5050820193919092039150565b80356020831015610801575f19602084900360031b1b1692915050565b8181038181111561080157610801613a34565b634e487b7160e01b5f52601260045260245ffd5b5f82613af457634e487b7160e01b5f52601260045260245ffd5b500490565b634e487b7160e01b5f52604160045260245ffd5b808202811582820484141761080157610801613a34565b63ffffffff828116828216039081111561080157610801613a34565b5f60018201613b5157613b51613a34565b5060010190565b5f7f8000000000000000000000000000000000000000000000000000000000000000820361388157613881613a34565b634e487b7160e01b5f52605160045260245ffd",
}

// TwinGraphCheck is an auto generated Go binding around an Ethereum contract.
type TwinGraphCheck struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *TwinGraphCheck) GetABI() abi.ABI {
	return c.abi
}

// NewTwinGraphCheck creates a new instance of TwinGraphCheck.
func NewTwinGraphCheck() *TwinGraphCheck {
	parsed, err := TwinGraphCheckMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TwinGraphCheck{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TwinGraphCheck) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (twinGraphCheck *TwinGraphCheck) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], twinGraphCheck.abi.Errors["Malformed"].ID.Bytes()[:4]) {
		return twinGraphCheck.UnpackMalformedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// TwinGraphCheckMalformed represents a Malformed error raised by the TwinGraphCheck contract.
type TwinGraphCheckMalformed struct {
	What [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Malformed(bytes32 what)
func TwinGraphCheckMalformedErrorID() common.Hash {
	return common.HexToHash("0x94db87c291a15572730cc818d49fe6131afa1e88cafe1a0aafd08e4e3f42b37b")
}

// UnpackMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Malformed(bytes32 what)
func (twinGraphCheck *TwinGraphCheck) UnpackMalformedError(raw []byte) (*TwinGraphCheckMalformed, error) {
	out := new(TwinGraphCheckMalformed)
	if err := twinGraphCheck.abi.UnpackIntoInterface(out, "Malformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TwinMerkleVerifyMetaData contains all meta data concerning the TwinMerkleVerify contract.
var TwinMerkleVerifyMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"}],\"name\":\"Malformed\",\"type\":\"error\"},{\"stateMutability\":\"nonpayable\",\"type\":\"fallback\"}]",
	ID:  "b4a46cf01e2c9208633fd618177dd29491",
	Bin: "0x6080604052348015600e575f5ffd5b506114798061001c5f395ff3fe608060405234801561000f575f5ffd5b505f366060604082101561005d57604051634a6dc3e160e11b81527f696e707574206c656e677468000000000000000000000000000000000000000060048201526024015b60405180910390fd5b5f6100688385610ae4565b9050600160f882901c146100b157604051634a6dc3e160e11b81527f76657273696f6e000000000000000000000000000000000000000000000000006004820152602401610054565b60ff60f082901c811660018181149260e885901c81169260e086901c90911682149163ffffffff60c087901c169111806100eb5750603083115b806100fd5750600160e086901c60ff16115b8061010b5750604085901b15155b1561014b57604051634a6dc3e160e11b81527f68656164657200000000000000000000000000000000000000000000000000006004820152602401610054565b801580610161575061015e600c88610b16565b81115b156101a157604051634a6dc3e160e11b81527f636f756e740000000000000000000000000000000000000000000000000000006004820152602401610054565b5f6101ab82610368565b905084156101f0576104336101be610459565b608083015267ffffffffffffffff1660608201526101f06101e2896020818d610b35565b6101eb91610ae4565b610480565b60405f5b838110156102cb57846102135761020e83888d8d866104e5565b610220565b61022083888d8d8661057e565b91505f835f0151828151811061023857610238610b5c565b602002602001015190508681901c5f14158061028257505f8211801561028257508351610266600184610b70565b8151811061027657610276610b5c565b60200260200101518111155b156102c257604051634a6dc3e160e11b81527f696e6465780000000000000000000000000000000000000000000000000000006004820152602401610054565b506001016101f4565b505f6102da838c8c858a61068b565b9250905089821461032057604051634a6dc3e160e11b81527f747261696c696e672062797465730000000000000000000000000000000000006004820152602401610054565b61032e604060208c8e610b35565b61033791610ae4565b6040805191831460208301520160405160208183030381529060405298505050505050505050915050805190602001f35b6103996040518060a0016040528060608152602001606081526020015f8152602001610ada81526020015f81525090565b8167ffffffffffffffff8111156103b2576103b2610b83565b6040519080825280602002602001820160405280156103db578160200160208202803683370190505b5081528167ffffffffffffffff8111156103f7576103f7610b83565b604051908082528060200260200182016040528015610420578160200160208202803683370190505b5060208201526108926060820152919050565b5f61043d83610480565b61044682610480565b61045184848461089d565b949350505050565b5f5f604051806107e001604052806107c08152602001610cb96107c0913960200192915050565b7f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f000000181106104e257604051634a6dc3e160e11b81527f6669656c6420656c656d656e74000000000000000000000000000000000000006004820152602401610054565b50565b5f6104f1826028610b97565b90508281111561051e57604051634a6dc3e160e11b815264656e74727960d81b6004820152602401610054565b5f848461052c856008610b97565b610537928290610b35565b61054091610ae4565b905085156105515761055181610480565b61057461056085858189610b35565b61056991610baa565b889060c01c836108a9565b5095945050505050565b5f8261058b83600c610b97565b11156105b457604051634a6dc3e160e11b815264656e74727960d81b6004820152602401610054565b83836105c1846008610b97565b6105cc928290610b35565b6105d591610c10565b60e01c6105e383600c610b97565b6105ed9190610b97565b90508281111561061a57604051634a6dc3e160e11b815264656e74727960d81b6004820152602401610054565b365f858561062986600c610b97565b61063592869290610b35565b90925090506106806106498686818a610b35565b61065291610baa565b60c01c8861066957610664848461090c565b610678565b6106788a608001518585610929565b8a91906108a9565b505095945050505050565b5f80805b83811015610864575f805b8960400151811015610856575f8a5f015182815181106106bc576106bc610b5c565b602002602001015190508a6020015182815181106106dc576106dc610b5c565b60200260200101519550806001165f1480156106fe57508a6040015182600101105b801561072b5750806001018b5f0151836001018151811061072157610721610b5c565b6020026020010151145b156107715761076a8b60800151878d60200151856001019550858151811061075557610755610b5c565b60200260200101518e6060015163ffffffff16565b95506107ff565b602088018910156107b757604051634a6dc3e160e11b81527f7369626c696e67000000000000000000000000000000000000000000000000006004820152602401610054565b60208801978a013560018216156107e4576107df8c6080015182898f6060015163ffffffff16565b6107fb565b6107fb8c6080015188838f6060015163ffffffff16565b9650505b600181901c8b5f0151848151811061081957610819610b5c565b602002602001018181525050858b60200151848060010195508151811061084257610842610b5c565b60209081029190910101525060010161069a565b50604089015260010161068f565b5086602001515f8151811061087b5761087b610b5c565b602002602001015184915091509550959350505050565b5f610451838361099d565b5f6104518484846109ba565b81835f01518460400151815181106108c3576108c3610b5c565b6020026020010181815250508083602001518460400151815181106108ea576108ea610b5c565b60200260200101818152505082604001805161090590610c75565b9052505050565b5f6040515f81538284600183013760018301812091505092915050565b5f81815b83811015610975578084035f601f821061094857601f61094a565b815b905086830135600382901b610100031c6109658986836109ba565b9450505050601f8101905061092d565b506109948582724f504d4c2f4c4541462f504f534549444f4e326109ba565b95945050505050565b5f6040516001815360018101939093525060218201526041902090565b5f806109c860066020610c8d565b90505f6109d760326020610c8d565b90507f30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001610a56565b5f5f5b84841015610a4c5783518601955082868709838785838409099650602085015188019750838889099050838885838409098781019081019850909601955060409390930192610a02565b5093959350505050565b849350848601838801610a70828801838a01838c876109ff565b919950975082900695508288015b80891015610ab65788518801975082888909838985838409098881019081019950925083905082888001089650602089019850610a7e565b5050610ac78587858a018a856109ff565b9550955080858508979650505050505050565b610ae2610ca4565b565b80356020831015610afc575f19602084900360031b1b165b92915050565b634e487b7160e01b5f52601160045260245ffd5b5f82610b3057634e487b7160e01b5f52601260045260245ffd5b500490565b5f5f85851115610b43575f5ffd5b83861115610b4f575f5ffd5b5050820193919092039150565b634e487b7160e01b5f52603260045260245ffd5b81810381811115610afc57610afc610b02565b634e487b7160e01b5f52604160045260245ffd5b80820180821115610afc57610afc610b02565b80357fffffffffffffffff0000000000000000000000000000000000000000000000008116906008841015610c09577fffffffffffffffff000000000000000000000000000000000000000000000000808560080360031b1b82161691505b5092915050565b80357fffffffff000000000000000000000000000000000000000000000000000000008116906004841015610c09577fffffffff00000000000000000000000000000000000000000000000000000000808560040360031b1b82161691505092915050565b5f60018201610c8657610c86610b02565b5060010190565b8082028115828204841417610afc57610afc610b02565b634e487b7160e01b5f52605160045260245ffdfe1da4d6adfb0d0b494584f763db50a81908580a5f5e295e168b9b8d31770fac4f0946129a2e33b4e819707a56a3b3790eab80d0a0c7a0c63451fab2a59acc074c2a39b9d5376afd35580abd6952986570867b87303b07140268794dad4b8f82ea27605717d1245c20c546b3c7014e5fa3e4a70e66ecd6de5d32448eea5e3069b224c896cb2594e17b973653193a470ed7e771ebb09a228d638e50809c037736320911096c45dd9cda0d61d783957003db6d8701c7869a919ad8042e1b7d597a4926ff6166f1e4b99e27eee6d352a8ce26f1daba01aad28021f11f38a70603afdc008e2faedcf76d08ad6591ff90e50fea79bcb5e18cfb7d954d5b89437bf64b7e19c9da2379b598ace3ad4d1872470830f6184a3cec71eeb632f98820eb353d780f7c4eb15d8b0b62a8f6a090ec9610a2ab3dfcdb57e2539aa459a40583dfe96b18b99417dc26b5e079750eba282362d1d46900b47dd5ff809171588b08ac39831ee044081160b3eee2d4493feab82141c73f1c054b76320a8848af08a8d91a2629bb95c8763efd3e0e87f5df12ee8a150455b6d7a14780d19122220366c258dc22c23eec9cb13ff8a3ee9a363d740653215e8991f7f9ec12067b4705e9a5c9fb23589e033a31a667680c8b18926c3be09115c7644c4f905cc7deefc1690b42dc304e99b887f2e1e92c9c0cde5f2bdd4764f60b98a219f1f0dd64ec938a6a247c22e817865236ad3a76fbe88bbdf31fcae792f326271d53a3a493b2de7f7d8b4c10c9efe573e86fa5b238a3f5c70a00bf02bc7dcfcc4878e026b77c881dc8b1c90a94f16be920d85f4d6f80e745c6bddbc084f309edffef023ea283c72b89bbb623ed72b4d01d14e3c7888fedb770494abc2c1ea81d6465b5df3da0ebcd69101a17c5115640e4cebeed0e6cbb511ac38498df815a77cb162de8d8f1022eb6bb742e507fcca290d0d9cf765245750eb04773e09e1fc813959fb99680a82772e4fc0d4a98999f5b39176af6cce65c8d12162433f055cb71d70dfc8803013292bbbf238d8022cc09c21ab3c01261a03dc125321d829e22a7a3b7a1bd3c335eccfa21010cd8e4c2b7051cb81dc8292e35d8e943ce365613d5b39770e454ed9f4ae165088027e54f2a3604b11178cf0ea3c6aa861173a90fb231238e03539590ecc0271b840f5311a2b1d4b4cd7aa7e5a9a6d161165468daa938108302b73e464819db2bf51a5da1828a1cf9b764b1e16c15929a3a346e44198ea0cb366fcd8db78dc1206ad089d8d296ffe68a6a86767a7fe726b8872f9c7beef9d56a3a50f6f2382724d19193171494fa1a54e0a99ac16d05eaec4b6d617c7c199fc07ff88eac550c1dd654a2ca9d9f24f33d88246a40dfb32c40662278b9c0b995d9f9fbaf1521380d171025c925f6e259d20ecbd3a601108c85f05b0fe7793b8acf57f3789785e4055bef435a43aec245cd99ccb0f7c8791d9e8cf2b80d95dd98b9908fed877d5510d2ac8c61c8a2e88a2a3f42d9359a14be63d0ad4cfd9f203b75765d0e595f0e103479710e70996982a84057ec3ba6b2254d7966ddc41e85296e3d0790dcfa562a366f0448fda3c05914ffb48c765da8de96f9aa340db1638225f8372921807b16be0fb8ef62da17919b6e0378d00594153bb8899aeb686c04626b63285837a40417038500e9d06c60abbc7f0d0d24c32dec8a0b2aa5a4d52cfd8c78a15bc37026a6873b43ffd2ccf66ec6f4493ff9b54f4d76480bc486a3e5a0308fdd0138120a3314a838f32630a96251914fe5ad262f3db9b2aa8aa9f7391922d36278c4980fde0c5429a6beb07f462d4821f48f86aeadb46a090b15a044f4b59399027da40abc2d5049972a6b9b357e4163793b0bb517e1eb535a984df11a1c89cda2c8a90dab51d6e3ebfa661d21722fb21e55051b427a5f173f7f17735205dbb77c464e29c36622598b511d51af6cc37123652fb21be5c2d68fb8efe9b92e70a8c1ae032c03ec80adac2a33ae846bc0b700d0bcc41c4096e53ac6990d6bbe7ea2fbc85c0918fdbe9cf3a59fbdb4c6852d065105317303116017d893b8b521e3cebe1e0d1f19ec22e69ca33f599dd13cd7e495a8176a79df4f7acf79a9d2135acabe23591c4b037c8ae85ee1eb32b872eb7f76928c4c76b29ceb001346447b29110807042b68900ed906616d6c826d0bde341766ba3131e04d420de5af0a69c534efd8db20ca92aa222fcc69448f8dac653c8daaa180ff6dfb397cef723d4f0c782bc7f010d22d05bdff6bb375276fc82057db337045a5ab7ac053941f6186289b66b2b60b1ffdbb529367bb98f32ba45784cb435aa910b4a00636d1e5ca79e88bdd6cd92da32b38e7984bc2ed757ec705eccf8282c7b4f82e5e515f6f89bcc33022ce9f042593ad87403f6d2674b8b55a886725b87eb33958031e94d292cecc6abed1bb181fa1b4d067783a19d7367bf49b3f01051faedab463a6de9308fbd6e7d419f115aaa6cc9b7900b15683c95515c26028a8e35b00ed8a815c34927188c60de6601bf28a93209084bbbc63234f057254c280b1a636f5a0eced6787320212f75a7a1cdb8c8bee5426f02cd9e229776118f156273b312f805c8e6f8c9d81a620cb6f08299c0abf196d53162e0facb5f1876f516df2505cc387a0f8ea0e8760d5ca7e221643d205fe82778a7b7b58cb65c4962d76c0072cabd1124117269d7c710b8a2d036a95f81cf49bb7a0143a28c88767f6bd10c3f74b22db487920d43343dbff08a50897c06aafe6ea414fb1bceca2267cd4a39486729fbc6d5d1bb7a172ebd2",
}

// TwinMerkleVerify is an auto generated Go binding around an Ethereum contract.
type TwinMerkleVerify struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *TwinMerkleVerify) GetABI() abi.ABI {
	return c.abi
}

// NewTwinMerkleVerify creates a new instance of TwinMerkleVerify.
func NewTwinMerkleVerify() *TwinMerkleVerify {
	parsed, err := TwinMerkleVerifyMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TwinMerkleVerify{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TwinMerkleVerify) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (twinMerkleVerify *TwinMerkleVerify) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], twinMerkleVerify.abi.Errors["Malformed"].ID.Bytes()[:4]) {
		return twinMerkleVerify.UnpackMalformedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// TwinMerkleVerifyMalformed represents a Malformed error raised by the TwinMerkleVerify contract.
type TwinMerkleVerifyMalformed struct {
	What [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Malformed(bytes32 what)
func TwinMerkleVerifyMalformedErrorID() common.Hash {
	return common.HexToHash("0x94db87c291a15572730cc818d49fe6131afa1e88cafe1a0aafd08e4e3f42b37b")
}

// UnpackMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Malformed(bytes32 what)
func (twinMerkleVerify *TwinMerkleVerify) UnpackMalformedError(raw []byte) (*TwinMerkleVerifyMalformed, error) {
	out := new(TwinMerkleVerifyMalformed)
	if err := twinMerkleVerify.abi.UnpackIntoInterface(out, "Malformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TwinStepVerifyMetaData contains all meta data concerning the TwinStepVerify contract.
var TwinStepVerifyMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"}],\"name\":\"Malformed\",\"type\":\"error\"},{\"stateMutability\":\"nonpayable\",\"type\":\"fallback\"}]",
	ID:  "d192d63e77959456e670aa6826584ebc7c",
	Bin: "0x6080604052348015600e575f5ffd5b506154ba8061001c5f395ff3fe608060405234801561000f575f5ffd5b505f36606061002060c060206153a1565b82101561006757604051634a6dc3e160e11b81527f696e707574206c656e677468000000000000000000000000000000000000000060048201526024015b60405180910390fd5b5f61007284846101cd565b90505f6100828460c081886153b4565b61008b916153db565b9050600160f882901c146100d457604051634a6dc3e160e11b81527f76657273696f6e00000000000000000000000000000000000000000000000000600482015260240161005e565b6100e060c060206153a1565b608083015260a0820184905260ff60f082901c165f5f198201610110576101098484898961035d565b905061016e565b6002820361012457610109848489896104a6565b6003820361013857610109848489896105bb565b6004820361014c5761010984848989610712565b604051634a6dc3e160e11b8152631ada5b9960e21b600482015260240161005e565b80610179575f61019b565b7f8f8d718d1750d38b40a8395bdb1a977dbc9961e750488f7fc3839029a4e772005b6040516020016101ad91815260200190565b604051602081830303815290604052945050505050915050805190602001f35b6102006040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b5f61020e83608081876153b4565b610217916153db565b80835290505f61022a8460a081886153b4565b610233916153db565b60e081901c602085015263ffffffff60c082901c1660408501529050610258826108b4565b6060840152604081901b156102a257604051634a6dc3e160e11b81527f636f6e7465787420726573657276656400000000000000000000000000000000600482015260240161005e565b6102ab826108f3565b6102b482610c0c565b63ffffffff16836040015111806102cf575060018360200151105b806102e1575082604001518360200151115b1561030c57604051634a6dc3e160e11b8152677365676d656e747360c01b600482015260240161005e565b61031582610c18565b15801561032a57508260400151836020015114155b1561035557604051634a6dc3e160e11b8152677365676d656e747360c01b600482015260240161005e565b505092915050565b5f607884901b1561038c57604051634a6dc3e160e11b8152653432b0b232b960d11b600482015260240161005e565b63ffffffff60d085901c81169060b086901c1664ffffffffff608887901c166103b6888484610c35565b6103be615045565b5f6103cf8a85845f01518b8b610c9d565b6020830186905282519091506103e59086610d21565b831061042657604051634a6dc3e160e11b81527f656c656d656e7400000000000000000000000000000000000000000000000000600482015260240161005e565b60c08201516104358b82610d84565b5f610441848388610dca565b8451604001519091505f9061045a908690849089610ef2565b90505f6104678688610f19565b9050610474848d8d610f8d565b61047c575f94505b6104858e611122565b8480156104925750808214155b99505050505050505050505b949350505050565b5f604884901b156104d557604051634a6dc3e160e11b8152653432b0b232b960d11b600482015260240161005e565b606085015160ff60e886901c169065ffffffffffff60b887901c16908211806104ff575080821c15155b1561053f57604051634a6dc3e160e11b81527f74726565206e6f64650000000000000000000000000000000000000000000000600482015260240161005e565b5f61054d888484898961116f565b90505f61056261055e8a6020611248565b3590565b90505f6105718a8386886112b4565b905061057c8a611122565b8280156105a0575061059c858b6060015161059791906153f8565b61132b565b8214155b80156105ad575060603581145b9a9950505050505050505050565b5f604084901b156105ea57604051634a6dc3e160e11b8152653432b0b232b960d11b600482015260240161005e565b606085015165ffffffffffff60c086901c169081901c1561064057604051634a6dc3e160e11b81527f6c65616600000000000000000000000000000000000000000000000000000000600482015260240161005e565b6106486150ae565b5f6106568884848989611370565b90505f610667895f015184866113a9565b90505f8960600151602061067b919061540b565b90505f818b608001518c60a0015161069391906153f8565b1161069e575f6106bd565b818b608001518c60a001516106b391906153f8565b6106bd91906153f8565b90505f6106db8c6106d08e858e8e6113d8565b898f606001516112b4565b905083158015906106e95750845b80156106f55750838214155b8015610702575060603581145b9c9b505050505050505050505050565b5f603084901b1561074157604051634a6dc3e160e11b8152653432b0b232b960d11b600482015260240161005e565b845161074c90610c18565b61078b57604051634a6dc3e160e11b81527f6e6f2073746f70206e6f64650000000000000000000000000000000000000000600482015260240161005e565b845163ffffffff60d086901c16905f906107a4906113f6565b63ffffffff1690506107b7878383610c35565b6107bf6150ae565b5f6107cd8984848a8a610c9d565b60808a01518a51919250905f906107fb908c906107f4906107ee888b611402565b5f61141c565b8b8b6113d8565b90505f61081b8c836108118f5f01518b8b611461565b8f606001516112b4565b90506108268c611122565b83158061083557506060358114155b15610849575f97505050505050505061049e565b6108588386604001515f61148a565b1561087e5760018c6020015161086e91906153f8565b871097505050505050505061049e565b60018c6020015161088f91906153f8565b8714801561070257508b604001518c6020015110975050505050505050949350505050565b5f6108be82611586565b60ff166108ca83611592565b60ff166108d68461159e565b60ff166108e391906153a1565b6108ed91906153a1565b92915050565b5f6108fd826115aa565b60ff1690505f61090c83610c0c565b63ffffffff1690505f61091e846115b6565b63ffffffff1690506001610931856115c2565b60ff1611806109405750600583105b8061094b5750600c83115b8061095e5750603061095c856108b4565b115b806109715750603061096f856115cd565b115b8061098757506030610982856115f0565b60ff16115b156109c757604051634a6dc3e160e11b81527f7368617065000000000000000000000000000000000000000000000000000000600482015260240161005e565b8115806109d75750630100000082115b806109f557506109f5826109ea8661159e565b60ff166001901b1090565b15610a3557604051634a6dc3e160e11b81527f6d61785365676d656e7473000000000000000000000000000000000000000000600482015260240161005e565b610a3e846115fc565b63ffffffff161580610a665750610a66610a57856115fc565b63ffffffff166109ea86611592565b15610aa657604051634a6dc3e160e11b81527f6e4e6f6465730000000000000000000000000000000000000000000000000000600482015260240161005e565b610ac1610ab285611608565b63ffffffff166109ea86611614565b15610b0157604051634a6dc3e160e11b81527f6e57656967687473000000000000000000000000000000000000000000000000600482015260240161005e565b801580610b1057506210000081115b80610b2e5750610b2c8482610b24876115f0565b60ff16611620565b155b15610b6e57604051634a6dc3e160e11b81527f696e7075744c656e000000000000000000000000000000000000000000000000600482015260240161005e565b610b7784610c18565b8015610b9f5750610b87846115fc565b63ffffffff16610b96856113f6565b63ffffffff1610155b80610bc65750610bae846115fc565b63ffffffff16610bbd85611639565b63ffffffff1610155b15610c0657604051634a6dc3e160e11b81527f6e6f646500000000000000000000000000000000000000000000000000000000600482015260240161005e565b50505050565b5f6108ed826014611641565b5f63ffffffff610c27836113f6565b63ffffffff16141592915050565b826020015182101580610c5857508251610c4e906115fc565b63ffffffff168110155b15610c9857604051634a6dc3e160e11b81527f706c616365000000000000000000000000000000000000000000000000000000600482015260240161005e565b505050565b5f5f610cab876102a0611248565b9050365f858386610cbe6102a0836153a1565b92610ccb939291906153b4565b91509150610cd75f3590565b610cfa8a610ce58585611662565b8b610cf28e5f0151611592565b60ff166112b4565b149350610d0887838361167f565b8851610d15908989611823565b50505095945050505050565b5f610d3483610160015160a00151511590565b610d58575061016082015160a0015161010081015160e090910151908202016108ed565b5060015f5b6006811015610d7d57610d71848285611914565b90910290600101610d5d565b5092915050565b8181528151610dc690600790610d99906115aa565b60ff1684608001518560a00151610db091906153f8565b610dbb92911c6153a1565b60208301519061195c565b5050565b610dfd6040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b8251516119de60e0860152845160400151610e1b9083908390611a80565b610e2a81866020015185611461565b608083015260208501518551610e3f91611402565b60a08301525f5b6006811015610ee957855161016001515f908260068110610e6957610e69615422565b60200201519050610e7981611aa9565b610e835750610ee1565b5f87604001518360068110610e9a57610e9a615422565b60200201519050610eb081858460200151611a80565b610ebf84838a60200151611abf565b608083015260608201526020880151610ed9908390611b53565b60a090910152505b600101610e46565b50509392505050565b5f80610eff868685611b74565b9050610f0f855f0151858361148a565b9695505050505050565b8151610160015160a00151515f90610f4757610f4282845f015161010001518560600151611bba565b610f7d565b602083015183515f91610f5b919085611bef565b6060860152905080610f7b57610f7384600585611d06565b9150506108ed565b505b610f8683611d4b565b9392505050565b5f610f9b8460200151611e56565b506020830151516001905f5b8151811015610ee9575f610fd4838381518110610fc657610fc6615422565b602002602001015160701c90565b905060015b8351610fe582856153a1565b10801561100e57508161100c85610ffc84876153a1565b81518110610fc657610fc6615422565b145b156110235761101c81615436565b9050610fd9565b5f61102d82611e61565b90505f61103a83866153a1565b90505b80851015611102575f61107487878151811061105b5761105b615422565b602002602001015165ffffffffffff60109190911c1690565b90506110f66110a788888151811061108e5761108e615422565b602002602001015165ffffffffffff60409190911c1690565b6110ee8c8c85906110d28d8d815181106110c3576110c3615422565b602002602001015161ffff1690565b6110dc90886153a1565b926110e9939291906153b4565b611662565b859190611f2c565b5084600101945061103d565b5088516111129082858b8b611f8f565b61111a575f95505b505050610fa7565b8060a0015181608001511461116c57604051634a6dc3e160e11b81527f747261696c696e67206279746573000000000000000000000000000000000000600482015260240161005e565b50565b5f5f5f5f611192895f0151898b6060015161118a91906153f8565b89901b612024565b9250925092506111a4895f0151611592565b60ff166111b38a5f015161159e565b60ff166111c091906153a1565b88116111f3578860200151831015806111e9575088516111df906115fc565b63ffffffff168210155b935050505061123f565b6111fe898484610c35565b6112066150ae565b5f6112148b85848b8b610c9d565b905080801561123757508a516112339061122e8488611402565b612081565b8310155b955050505050505b95945050505050565b608082015160a083015161125c83836153a1565b111561129d57604051634a6dc3e160e11b81527f70726f6f66206c656e6774680000000000000000000000000000000000000000600482015260240161005e565b6112a782826153a1565b6080909301929092525090565b5f806112ca866112c585602061540b565b611248565b90505f5b83811015611320575f6112ef6112e583602061540b565b61055e90856153a1565b9050600186831c161561130b5761130681886120a7565b611315565b61131587826120a7565b9650506001016112ce565b509395945050505050565b7fbc36789e7a1e281436464229828f817d6612f7b477d66591ff96a9e064bcc98a5f5b8281101561136a5761136082836120a7565b915060010161134e565b50919050565b5f5f5f611380885f015188612024565b5091509150611390888383610c35565b61139d8882888888610c9d565b98975050505050505050565b5f5f5f6113b68685612024565b9250509150610f0f866113d2848861140290919063ffffffff16565b8361141c565b5f5f6113e48686611248565b9050610f0f8482856110dc89836153a1565b5f6108ed826018611641565b60408201515f90610f86906114178585610d21565b6120c4565b5f5f611427856115aa565b60ff166001901b90505f8184029050848110611447575f92505050610f86565b81818603106114565781610f0f565b909303949350505050565b5f61146b84611586565b60ff168261147886611592565b60ff1685901b17901b90509392505050565b5f8280156114cd57600181146114dc57600281146114f9576003811461152c578260011c8501355f1a60ff8160018616156004021b165f0b60041d92505061157e565b828501355f1a5f0b915061157e565b8260011b8501358060011a60081b815f1a1760010b92505061157e565b8260021b85013560e01c62ff00ff8160081c1662ff00ff821660081b1790508060101c8160101b1760030b92505061157e565b8260031b85013560c01c66ff00ff00ff00ff8160081c1666ff00ff00ff00ff821660081b17905065ffff0000ffff8160101c1665ffff0000ffff821660101b1790508060201c8160201b1760070b9250505b509392505050565b5f6108ed8260046120e3565b5f6108ed8260036120e3565b5f6108ed8260026120e3565b5f6108ed8260016120e3565b5f6108ed826010611641565b5f6108ed825f6120e3565b5f6115d7826120fa565b60ff166115e383611614565b60ff166108ed91906153a1565b5f6108ed8260076120e3565b5f6108ed826008611641565b5f6108ed82600c611641565b5f6108ed8260056120e3565b5f6001821b61162f8585612081565b1115949350505050565b5f6108ed82601c5b5f61164d82600861540b565b6116589060e06153f8565b9290921c92915050565b5f6040515f81538284600183013760018301812091505092915050565b6102a081146116c357604051634a6dc3e160e11b81527f64657363726970746f72206c656e677468000000000000000000000000000000600482015260240161005e565b600182013560f81c60208401819052829060c816600582013560e81c17605082013560801c17801561172a57604051634a6dc3e160e11b81527f64657363726970746f7220726573657276656400000000000000000000000000600482015260240161005e565b813560f81c8552600282013560f81c6040860152600382013560f81d6060860152600482013560f81c6080860152600882013560c01d60a0860152601082013560c01d60c0868101919091526018830135901d60e08601525f5b600a8110156117be576004810283016020013560e01c86610100015182600a81106117b1576117b1615422565b6020020152600101611784565b50604882013560e01c610120860152604c82013560e01c6101408601525f5b600681101561181b57611813866101600151826006811061180057611800615422565b6020020151826060026060860101612106565b6001016117dd565b505050505050565b5f600161182f85610c0c565b63ffffffff1661183f91906153f8565b905061184b82826122ec565b61185482612403565b61186b846118628484611402565b610b2487611586565b6118aa57604051634a6dc3e160e11b81527f726573756c742073697a65000000000000000000000000000000000000000000600482015260240161005e565b5f5b600681101561190d576118d983610160015182600681106118cf576118cf615422565b6020020151611aa9565b1561190557611905858585610160015184600681106118fa576118fa615422565b6020020151856124ed565b6001016118ac565b5050505050565b5f83610100015183600a811061192c5761192c615422565b60200201519050825f03611944576101208401518202015b82600603610f86576101408401518202019392505050565b60025b61196a82600261540b565b8110156119835761197c60028261540b565b905061195f565b61198c82612713565b83528067ffffffffffffffff8111156119a7576119a761544e565b6040519080825280602002602001820160405280156119d0578160200160208202803683370190505b508360200181905250505050565b606082015160808301515f9160301b9083011790505f5f611a0c83876020015161276190919063ffffffff16565b91509150805f03611a695785515160a08601515f91611a2b918761141c565b9050611a4d84611a3e895f015184611248565b60101b60409190911b17821790565b602088015151805160010180825260051b018190528084529150505b601081901c65ffffffffffff169094525050505050565b5f196020840152611a9c81611a94846115aa565b60ff166127aa565b6040909301929092525050565b80515f90158015906108ed575050516005141590565b5f5f6002845f015103611ad75750600290505f611b4b565b835160021901611afa575f611af186858760400151611461565b91509150611b4b565b83516004148015611b0a57505f83115b15611b29575f611af186611b1f6001876153f8565b8760400151611461565b5f611b33856127c4565b9150506001611b41876120fa565b90935060ff161b90505b935093915050565b602082015161010083015160e08401515f92610f86929091908502016120c4565b604082015160208301515f9183901c908114611ba957611ba18560c0015185838860e0015163ffffffff16565b602084018190525b60408401511b820390509392505050565b60a05b8015611be757808301516001811115611bdd578085068284015280850494505b50601f1901611bbd565b509190915250565b5f611bf8615110565b5f611c048686866127f6565b90505f811215611c17575f925050611b4b565b5f5f611c238888612866565b915091505b8015611cf9575f19015f828260068110611c4457611c44615422565b60200201516101608a015160a0015161012001519091505f908260068110611c6e57611c6e615422565b602002015190505f6001611c838c858d611914565b0390505f611c9083612979565b8781611c9e57611c9e615462565b04905081811115611cb8575f985050505050505050611b4b565b611cc183612979565b8102870396505f8312611cd45780611cd8565b8082035b888560068110611cea57611cea615422565b602002015250611c2892505050565b5050159150935093915050565b5f61049e84855f015161016001518560068110611d2557611d25615422565b602002015186604001518660068110611d4057611d40615422565b60200201518561298d565b5f805b6005811015611dd557825161016001515f908260068110611d7157611d71615422565b60200201519050611d8181611aa9565b611d8b5750611dcd565b611d9e81610120015185606001516129c6565b8160c001518560200151028260a00151010184608001518360068110611dc657611dc6615422565b6020020152505b600101611d4e565b508151515f90610302901c600116611df557611df0836129e8565b611dfe565b611dfe83612b98565b90505f611e288460048660800151600460068110611e1e57611e1e615422565b6020020151611d06565b905061049e82611e3b865f015184612cb8565b6001875f015160200151165f1415875f015160400151612cfe565b805161116c90612d88565b611e926040518060a0016040528060608152602001606081526020015f815260200161523f81526020015f81525090565b8167ffffffffffffffff811115611eab57611eab61544e565b604051908082528060200260200182016040528015611ed4578160200160208202803683370190505b5081528167ffffffffffffffff811115611ef057611ef061544e565b604051908082528060200260200182016040528015611f19578160200160208202803683370190505b506020820152612f0e6060820152919050565b81835f0151846040015181518110611f4657611f46615422565b602002602001018181525050808360200151846040015181518110611f6d57611f6d615422565b602002602001018181525050826040018051611f8890615436565b9052505050565b5f808415611fc25784600114611fb2578651611faa906115f0565b60ff16611fc8565b8651611fbd906115cd565b611fc8565b86606001515b90505f611fe885858a60800151858b612f1990949392919063ffffffff16565b60808a01529050612018861561200e5786600114612007576040612011565b6020612011565b60605b60ff163590565b14979650505050505050565b5f5f5f5f61203186611586565b60ff1690505f61204087611592565b60ff169050612052600180841b6153f8565b86169250612063600180831b6153f8565b86831c16935061207382826153a1565b86901c945050509250925092565b5f5f61208c846115aa565b60ff169050806001826001901b850103901c91505092915050565b5f6040516001815360018101939093525060218201526041902090565b5f600483146120d55781831b610f86565b600260018301049392505050565b5f6120ef82600861540b565b6116589060f86153f8565b5f6108ed8260066120e3565b803560f881901c906020830135176040830135171580801561212757508351155b156121325750505050565b8015801561213e575081155b1561217e57604051634a6dc3e160e11b81527f616273656e74206f706572616e64000000000000000000000000000000000000600482015260240161005e565b601e603e8482013560f090811c8683013590911c1780156121d457604051634a6dc3e160e11b81527f736c6f7420726573657276656400000000000000000000000000000000000000600482015260240161005e565b848752600186013560f81c602088015260058514806121f3575f6121fc565b600287013560c01d5b60808901528061221357600287013560e01c612215565b5f5b60408901528061222c57600687013560e01c61222e565b5f5b6060890152600a87013560d81d60a0890152600f87013560d81d60c0890152601487013560d81d60e0890152601987013560d81d6101008901525f5b60068110156122a4576005810288016020013560d81d896101200151826006811061229757612297615422565b602002015260010161226a565b505f5b60048110156122e1576008810288016040013560c01d89610140015182600481106122d4576122d4615422565b60200201526001016122a7565b505050505050505050565b6301000000811061231d57604051634a6dc3e160e11b8152677365676d656e747360c01b600482015260240161005e565b8151158061232d57508151600c11155b1561236d57604051634a6dc3e160e11b81527f6f70000000000000000000000000000000000000000000000000000000000000600482015260240161005e565b81515f9061237c90600861540b565b6b01030101030101030f000300901c60ff1690505f835f015160086123a1919061540b565b62030c00901c60ff1690506123b584613120565b6123be84613281565b6123c88484613619565b5f5b60068110156123e8576123e08582858588613775565b6001016123ca565b5061016084015160a001515115610c0657610c068484613a9c565b60015b6006811015610dc65761242982610160015182600681106118cf576118cf615422565b156124e5575f5b818110156124e35761245283610160015182600681106118cf576118cf615422565b801561249b5750612499836101600151836006811061247357612473615422565b6020020151846101600151836006811061248f5761248f615422565b6020020151613b56565b155b156124db57604051634a6dc3e160e11b81527f61677265656d656e740000000000000000000000000000000000000000000000600482015260240161005e565b600101612430565b505b600101612406565b5f6124f88383611b53565b90505f61250486611586565b60ff1690506001845f0151036125275761251d866120fa565b60ff169050612655565b83516001190161258a5761253a866115b6565b63ffffffff16821461258157604051634a6dc3e160e11b81527f696e707574206f706572616e6400000000000000000000000000000000000000600482015260240161005e565b61251d866115f0565b8351600219016125df57848460400151106125da57604051634a6dc3e160e11b81527f6e6f6465206f706572616e640000000000000000000000000000000000000000600482015260240161005e565b612655565b835160031901612655576125f2866115fc565b63ffffffff16846040015110158061261557506126138683610b24896120fa565b155b1561265557604051634a6dc3e160e11b81527f7374617465206f706572616e6400000000000000000000000000000000000000600482015260240161005e565b5f5f612660866127c4565b9150915081801561267f575061267588611608565b63ffffffff168110155b156126bf57604051634a6dc3e160e11b81527f776569676874206f706572616e64000000000000000000000000000000000000600482015260240161005e565b6126ca888585611620565b61270957604051634a6dc3e160e11b81527f6f706572616e642073697a650000000000000000000000000000000000000000600482015260240161005e565b5050505050505050565b60608167ffffffffffffffff81111561272e5761272e61544e565b604051908082528060200260200182016040528015612757578160200160208202803683370190505b505f815292915050565b5f5f5f846020015190506001815103845f528060205f20165b8060051b6020840101945084519350858460401c148415176127a057600101811661277a565b5050509250929050565b5f600483146127bb57828203610f86565b50600101919050565b5f5f6001835f0151036127dc57505060400151600191565b8251600319016127f157505060600151600191565b915091565b61016083015160a09081015160c08101519181015191840291830391909103905f5b6006811015610ee9575f600161282f888489611914565b03836101200151836006811061284757612847615422565b60200201510290505f81121561285d5780840393505b50600101612818565b61286e615110565b5f805b600681101561297157612885858286611914565b6001146129695761016085015160a0015161012001515f906128bc9083600681106128b2576128b2615422565b6020020151612979565b60018401939091505b5f81118015612910575061016087015160a001516101200151829061290e90875f198501600681106128f9576128f9615422565b6020020151600681106128b2576128b2615422565b115b1561294e5784600182036006811061292a5761292a615422565b602002015185826006811061294157612941615422565b60200201525f19016128c5565b8285826006811061296157612961615422565b602002015250505b600101612871565b509250929050565b5f5f821261298757816108ed565b505f0390565b82515f908061299f575f91505061049e565b600581036129b3575050608083015161049e565b6020850151610f0f908790869086610ef2565b5f5f5b60c0811015610d7d5782810151848201510291909101906020016129c9565b805180515f919060011901612a4f575f612a13845f86608001515f60068110611e1e57611e1e615422565b905061049e8260e00151612a3a8660018860800151600160068110611e1e57611e1e615422565b8460c0015102838560a0015102010160070b90565b805160021901612a6257610f8683613c69565b805160061901612a7557610f8683613d2f565b805160091901612af0575f612a9d8460018660800151600160068110611e1e57611e1e615422565b90505f811280612ab157508160c001518112155b612ae757612ae2845f8460a00151840287608001515f60068110612ad757612ad7615422565b602002015101611d06565b61049e565b5f949350505050565b5f612b0c845f86608001515f60068110611e1e57611e1e615422565b825190915060031901612b445761049e818360a00151612b3f8760018960800151600160068110611e1e57611e1e615422565b613e35565b815160041901612b66575f811315612ae757612ae2826080015182901b613ec0565b815160051901612b8e5761049e5f8212612b8357811e6101000390565b815f031e6101000390565b61049e8482613f0c565b60a081015180515f9190612bae90849084614041565b612bbe8382602001516001614041565b612bce8382604001516003614041565b600160a08201525f60c082018190525b6004811015612c6057602084015184515f91612bff91906006850190611914565b9050805f84606001518460048110612c1957612c19615422565b6020020185608001518560048110612c3357612c33615422565b60200201919091525260a083018051820290526001811115612c575760c083018290525b50600101612bde565b50825151600114612c7557610f8683826140ab565b5f612c808483614154565b845161016001516040908101518187015182015160808801519092015192935061049e92612cb09288929161298d565b820160070b90565b5f60028360200151165f03612cd35781836060015101612cdb565b818360600151035b9050603e19811215612cec5750603e195b60408113156108ed5750604092915050565b5f5f841315612d495783604003612d275782612d1a575f612d20565b603f85901d5b9450612d52565b82612d3b576001840385901d600116612d3d565b5f5b8486901d019450612d52565b835f0385901b94505b60015f196008841b81019190911b0180861315612d7057905061049e565b80198612612d7e5785610f0f565b1995945050505050565b612e80565b61018082840311612dea57602082018051835110612dae5780518351825283525b5b602001838111610c065780518282018051828111612dcf57505050612daf565b5b602082015283018051828111612dd0575060200152612daf565b81601f1683830160061c60051b0182518151808210612e0557905b8551808210612e1a5790818310612e1a579091905b865282528352518390835b5b60200180518211612e2657825b840180518310612e3357925082811015612e54578051835182528352612e25565b5050836020820114612e6e57612e6e846020830184612d8d565b828114610c0657610c06818484612d8d565b805160028110610dc657601f19602083018260051b8401805b80518185015111612eab578301612e99565b828111612eba57505050505050565b50805b80518185015110612ecf578301612ebd565b828111612ef8575b825182518452825260209092019190830190818310612ed757505050505050565b505f8552612f07818385612d8d565b5050509052565b5f61049e83836120a7565b5f80805b838110156130f2575f805b89604001518110156130e4575f8a5f01518281518110612f4a57612f4a615422565b602002602001015190508a602001518281518110612f6a57612f6a615422565b60200260200101519550806001165f148015612f8c57508a6040015182600101105b8015612fb95750806001018b5f01518360010181518110612faf57612faf615422565b6020026020010151145b15612fff57612ff88b60800151878d602001518560010195508581518110612fe357612fe3615422565b60200260200101518e6060015163ffffffff16565b955061308d565b6020880189101561304557604051634a6dc3e160e11b81527f7369626c696e6700000000000000000000000000000000000000000000000000600482015260240161005e565b60208801978a013560018216156130725761306d8c6080015182898f6060015163ffffffff16565b613089565b6130898c6080015188838f6060015163ffffffff16565b9650505b600181901c8b5f015184815181106130a7576130a7615422565b602002602001018181525050858b6020015184806001019550815181106130d0576130d0615422565b602090810291909101015250600101612f28565b506040890152600101612f1d565b5086602001515f8151811061310957613109615422565b602002602001015184915091509550959350505050565b60038160400151111561316857604051634a6dc3e160e11b81527f6474797065000000000000000000000000000000000000000000000000000000600482015260240161005e565b60208101516004161580159061318057508051600814155b156131c057604051634a6dc3e160e11b81527f6162730000000000000000000000000000000000000000000000000000000000600482015260240161005e565b602081015160041c60028111806131e3575080158015906131e357508151600314155b1561322357604051634a6dc3e160e11b81527f636f6d70617269736f6e00000000000000000000000000000000000000000000600482015260240161005e565b60208201516002161580159061324157506101608201516080015151155b15610dc657604051634a6dc3e160e11b81527f7375627472616374000000000000000000000000000000000000000000000000600482015260240161005e565b80516001905f908190819060011901613322576101608501515151600193508392501580156132b3575060a085015115155b156132db57604051634a6dc3e160e11b815264616c70686160d81b600482015260240161005e565b61016085015160200151511580156132f6575060c085015115155b1561331d57604051634a6dc3e160e11b8152636265746160e01b600482015260240161005e565b613522565b84516004190161335f575060808401515f9350600190603e101561331d57604051634a6dc3e160e11b8152606b60f81b600482015260240161005e565b84516006190161342d57506080840151600192508290601f101561339c57604051634a6dc3e160e11b8152606b60f81b600482015260240161005e565b5f8560c0015112806133b4575062ffffff8560c00151135b156133db57604051634a6dc3e160e11b8152636265746160e01b600482015260240161005e565b61016085015160059060015b6020020151510361331d57604051634a6dc3e160e11b81527f7461626c65000000000000000000000000000000000000000000000000000000600482015260240161005e565b84516009190161348b576001925060018560c0015112806134555750637fffffff8560c00151135b1561347c57604051634a6dc3e160e11b8152636265746160e01b600482015260240161005e565b6101608501516005905f6133e7565b8451600a190161351557600190506001856080015110806134b0575060208560800151115b156134d457604051634a6dc3e160e11b8152606b60f81b600482015260240161005e565b5f8560a0015112806134ed5750637fffffff8560a00151135b1561331d57604051634a6dc3e160e11b815264616c70686160d81b600482015260240161005e565b8451600414613522575f93505b83158015613533575060a085015115155b1561355b57604051634a6dc3e160e11b815264616c70686160d81b600482015260240161005e565b8215801561356c575060c085015115155b1561359357604051634a6dc3e160e11b8152636265746160e01b600482015260240161005e565b811580156135a4575060e085015115155b156135e457604051634a6dc3e160e11b81527f67616d6d61000000000000000000000000000000000000000000000000000000600482015260240161005e565b801580156135f55750608085015115155b1561190d57604051634a6dc3e160e11b8152606b60f81b600482015260240161005e565b8015801561363257506101408201516101208301511715155b1561365b57604051634a6dc3e160e11b8152650cee4deeee8d60d31b600482015260240161005e565b8151610302901c6001161580159081613678575061014083015115155b156136a157604051634a6dc3e160e11b8152650cee4deeee8d60d31b600482015260240161005e565b5f5b600a81101561374e5783610100015181600a81106136c3576136c3615422565b602002015115806137065750600681101580156136fc575083610100015181600a81106136f2576136f2615422565b6020020151600114155b8015613706575081155b1561374657604051634a6dc3e160e11b81527f657874656e740000000000000000000000000000000000000000000000000000600482015260240161005e565b6001016136a3565b5061376283835f6006647fffffffff61427f565b610c9883836006600a630100000061427f565b5f856101600151856006811061378d5761378d615422565b602002015190505f6004861015806137ab57506001858517871c1615155b90506005825f015111156137db57604051634a6dc3e160e11b8152631ada5b9960e21b600482015260240161005e565b8151156137e95780156137f2565b600185871c1615155b1561383257604051634a6dc3e160e11b81527f6f706572616e6400000000000000000000000000000000000000000000000000600482015260240161005e565b604082015115801590613846575081516002145b1561388657604051634a6dc3e160e11b81527f696e646578000000000000000000000000000000000000000000000000000000600482015260240161005e565b60608201511580159061389b57508151600414155b156138db57604051634a6dc3e160e11b81527f696e697400000000000000000000000000000000000000000000000000000000600482015260240161005e565b81516138e857505061190d565b60048260200151118061390c57506004826020015114801561390c57508151600114155b1561394c57604051634a6dc3e160e11b81527f6f706572616e6420747970650000000000000000000000000000000000000000600482015260240161005e565b60058603613a0157866040015182602001511461399e57604051634a6dc3e160e11b81527f6261736520747970650000000000000000000000000000000000000000000000600482015260240161005e565b815160051480156139bc57506139bc826080015188604001516142ff565b156139fc57604051634a6dc3e160e11b81527f626173652076616c756500000000000000000000000000000000000000000000600482015260240161005e565b613a6c565b815160041901613a6c5760038260200151141580613a255750613a2382614333565b155b15613a6557604051634a6dc3e160e11b81527f636f6e7374616e74000000000000000000000000000000000000000000000000600482015260240161005e565b505061190d565b613a778787856143c1565b613a8287875f61468c565b8215613a9357613a9387878561468c565b50505050505050565b5f5f613aa88484612866565b90925090505f805b8281101561181b5761016086015160a0015161012001515f90613adf908684600681106128f9576128f9615422565b9050828111613b2357604051634a6dc3e160e11b81527f6e657374696e6700000000000000000000000000000000000000000000000000600482015260240161005e565b6001613b47868460068110613b3a57613b3a615422565b6020020151899089611914565b03029190910190600101613ab0565b5f5f613b6184614801565b8015613b715750613b7183614801565b9050808015613b87575082604001518460400151145b8015613bc2575082602001518460200151141580613bad57508260e001518460e0015114155b80613bc2575082610100015184610100015114155b15613bd0575f9150506108ed565b83516002148015613be2575082516002145b8015613c005750613bf3835f611b53565b613bfd855f611b53565b14155b15613c0e575f9150506108ed565b5f5f613c19866127c4565b915091505f5f613c28876127c4565b91509150831580613c37575081155b80613c425750808314155b8061139d5750613c52875f611b53565b613c5c895f611b53565b1498975050505050505050565b5f5f613c86835f85608001515f60068110611e1e57611e1e615422565b90505f613ca68460018660800151600160068110611e1e57611e1e615422565b90505f613cc68560028760800151600260068110611e1e57611e1e615422565b90505f613ce68660038860800151600360068110611e1e57611e1e615422565b86516020015190915060041c5f8115613d125781600114613d0957828414613d16565b82841315613d16565b8284125b905080613d23578461139d565b50939695505050505050565b5f5f825f01516080015190505f613d69845f015160a00151613d62865f88608001515f60068110611e1e57611e1e615422565b0360070b90565b90505f5f8212613d7b5781831d613d7d565b5f5b90505f5f8312158015613d945750855160c0015182125b865160c00151909150821315613dad57855160c0015191505b5f613dcc876001858a60800151600160068110612ad757612ad7615422565b9050811580613dd9575084155b15613ded5790931b60070b95945050505050565b5f613e1a886001868b60800151600160068110613e0c57613e0c615422565b602002015101600101611d06565b90506001861b5f190185168282030282871b0160070b61139d565b5f5f8213613e4457505f610f86565b828402600183901d01828181613e5c57613e5c615462565b0591505f81128015613e7057508083830214155b15613e7c575f19909101905b677fffffffffffffff821315613e9d5750677fffffffffffffff9050610f86565b677fffffffffffffff1982121561157e5750677fffffffffffffff199050610f86565b5f815f03613ecf57505f919050565b5060016002821e610100038201041b5b5f6001828481613ef157613ef1615462565b048301901c9050818110613f055750919050565b9050613edf565b5f80805b6006811015613f605784606001518160068110613f2f57613f2f615422565b6020020151613f50828760200151885f01516119149092919063ffffffff16565b8302019150806001019050613f10565b505f613fc48486602001516020885f015160a00151901b01600101679e3779b97f4a7c150201601e81901c6403ffffffff161867bf58476d1ce4e5b902601b81901c641fffffffff16186794d049bb133111eb02601f81901c6401ffffffff161890565b8551608001519091506040036140218284600101679e3779b97f4a7c150201601e81901c6403ffffffff161867bf58476d1ce4e5b902601b81901c641fffffffff16186794d049bb133111eb02601f81901c6401ffffffff161890565b67ffffffffffffffff16901c67ffffffffffffffff169250505092915050565b82516101600151816006811061405957614059615422565b602002015182526040830151816006811061407657614076615422565b602002015182602001819052508260800151816006811061409957614099615422565b60200201516040909201919091525050565b8151602001515f90600416151581805b5f6140c987875f0151614816565b90508380156140d757505f81125b1561410157677fffffffffffffff1981146140f457805f036140fe565b677fffffffffffffff5b90505b81158061410d57508481135b15614119579350905080835b8560a001518260010192508203614130575061413f565b6141398661482f565b506140bb565b50845151600819016103555791506108ed9050565b60c0810151604082015151515f9190158015908390829061419457506040850151516101400151836004811061418c5761418c615422565b602002015115155b60a08601519091505b5f826141df57866080015185600481106141b9576141b9615422565b6020020151876060015186600481106141d4576141d4615422565b6020020151036141e2565b60015b90506141f388885f015187846148dc565b905061420588886020015187846148dc565b90505f614222885f015160600151896020015160600151846149f7565b9050841561424657614238898960400151614816565b6142428260070b90565b0290505b80870196508183039250825f03614262575050505050506108ed565b61426f8860018403614a53565b6142788861482f565b505061419d565b6001835b83811015613a93575f614297888389611914565b90506142a3818461540b565b9250637fffffff8111806142b657508383115b156142f657604051634a6dc3e160e11b81527f657874656e747300000000000000000000000000000000000000000000000000600482015260240161005e565b50600101614283565b5f806001614310816008861b6153f8565b6001901b61431e91906153f8565b90508084138061049e57501990921292915050565b61010081015160e082015160c083015160a08401515f93911790911717815b600681101561438457836101200151816006811061437257614372615422565b60200201519190911790600101614352565b505f5b60048110156143b95783610140015181600481106143a7576143a7615422565b60200201519190911790600101614387565b501592915050565b5f83610160015183600681106143d9576143d9615422565b6020020151905060018160e001511280614405575061010081015160e0820151647fffffffff91840201135b1561444557604051634a6dc3e160e11b81527f73697a6500000000000000000000000000000000000000000000000000000000600482015260240161005e565b5f816101000151128061446957505f81610100015113801561446957508051600314155b156144a957604051634a6dc3e160e11b81527f73697a652067726f777468000000000000000000000000000000000000000000600482015260240161005e565b811580156144c857506101008101511515806144c8575060c081015115155b156144f157604051634a6dc3e160e11b8152650cee4deeee8d60d31b600482015260240161005e565b5f5b600681101561457857816101200151816006811061451357614513615422565b602002015115801590614530575061452c858285611914565b6001145b1561457057604051634a6dc3e160e11b81527f6f75747075742073747269646500000000000000000000000000000000000000600482015260240161005e565b6001016144f3565b5083515f90610302901c6001161515801561459b575083158061459b5750600184145b90505f5b600481101561181b575f83610140015182600481106145c0576145c0615422565b60200201519050805f036145d45750614684565b5f83806145f757506003871480156145ea575082155b80156145f7575087516001145b905080158061461b575061461761460f8460066153a1565b899088611914565b6001145b8061462a5750647fffffffff82135b80614641575061463e647fffffffff615476565b82125b1561468157604051634a6dc3e160e11b81527f726564756374696f6e2073747269646500000000000000000000000000000000600482015260240161005e565b50505b60010161459f565b5f83610160015183600681106146a4576146a4615422565b602002015160c081015160a0820151919250830201805f5b600a81101561474d575f600682106146f25784610140015160068303600481106146e8576146e8615422565b602002015161470f565b846101200151826006811061470957614709615422565b60200201515b9050805f0361471e5750614745565b600161472b898489611914565b03025f81121561473e5792830192614743565b918201915b505b6001016146bc565b508551600714801561475f5750600185145b1561476b5760c0860151015b8551600a14801561477a575084155b156147a55760a086015160c08701515f1901025f81121561479e57918201916147a3565b908101905b505b5f8212806147c1575061010083015160e0840151908502018112155b1561181b57604051634a6dc3e160e11b81527f6164647265737365730000000000000000000000000000000000000000000000600482015260240161005e565b80515f90600314806108ed5750505160041490565b8051602082015160408301515f92610f8692869261298d565b60c08101515b5f8260800151826004811061484c5761484c615422565b602002015160010190508260600151826004811061486c5761486c615422565b60200201518110156148a057808360800151836004811061488f5761488f615422565b6020020152610c9883836001614a91565b5f836080015183600481106148b7576148b7615422565b602002015260018111156148d3576148d3838383600103614a91565b505f1901614835565b60608301518351515f91906004190161490a5784516080908101519082015260ff604090910152508061049e565b845161014001515f90856004811061492457614924615422565b602002015190506149488660200151876040015189611b749092919063ffffffff16565b602080840191909152868101515187519091015160016080850152606084018390526040840152825280158061497e5750836001145b1561498d57839250505061049e565b5f5f82136149b057815f038360200151816149aa576149aa615462565b046149d6565b81836020015160018960200151604001516001901b0303816149d4576149d4615462565b045b90508060018603106149eb578060010161139d565b50929695505050505050565b5f600182118015614a0c5750614a0c84614b30565b8015614a1c5750614a1c83614b30565b614a3057614a2b848484614b7e565b614a3b565b614a3b848484614bcd565b90508260800151846080015182020290509392505050565b805f03614a5e575050565b8082608001518360c0015160048110614a7957614a79615422565b602002018051909101905260c0820151610dc6908390835b82515161014001518260048110614aaa57614aaa615422565b602090810291909101518451604001805191840290910190528301515161014001518260048110614add57614add615422565b602002015181028360200151604001818151019150818152505082604001515f015161014001518260048110614b1557614b15615422565b60200201516040938401519093018051919093020190915250565b5f60ff826040015103614b4557506001919050565b816060015160011480156108ed5750600182604001511115806108ed5750600482604001511480156108ed575050602001516001161590565b602080840151908301515f91905b614b968582614d27565b614ba08784614d27565b028301925083600190039350835f03614bba575050610f86565b6060808701519086015192019101614b8c565b5f79ffff000000000000ffff000000000000ffff000000000000ffff798000000000000000800000000000000080000000000000008000825b84811015614d00575f614c1f88838a6020015101614d54565b90505f614c3288848a6020015101614d54565b905060108388031015614c4e57614c4b82848903615002565b91505b77ffffffffffffffff0000000000000000ffffffffffffffff608082811c92901b91909117604081811c92909216911b7fffffffffffffffff0000000000000000ffffffffffffffff000000000000000016178085168490038583168590030295909501601086811c861685900383821c87168690030291909101602087811c87168690039084901c87168690030201603096871c86168590039290961c851684900391909102949094019301614c06565b505050778000000000000000000000000000000000000000000000000160c01d9392505050565b5f60ff836040015114614d4b57614d46835f015184604001518461148a565b610f86565b50600192915050565b815160408301515f9190808015614d9d5760018114614e8d5760048114614f0c577f80018001800180018001800180018001800180018001800180018001800180019350614ff9565b8483013560801c935077ffffffffffffffff0000000000000000ffffffffffffffff8460401b85171693507bffffffff00000000ffffffff00000000ffffffff00000000ffffffff8460201b85171693507dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff8460101b85171693507eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff8460081b85171693507e80008000800080008000800080008000800080008000800080008000800080841893507f7f807f807f807f807f807f807f807f807f807f807f807f807f807f807f807f8084019350614ff9565b7f80008000800080008000800080008000800080008000800080008000800080007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00600187901b850135600881811b92909216911c7eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff1617189350614ff9565b8460011c83013560c01c935073ffffffff000000000000000000000000ffffffff8460601b851716935079ffff000000000000ffff000000000000ffff000000000000ffff8460301b85171693507cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff8460181b85171693507c0f0000000f0000000f0000000f0000000f0000000f0000000f0000000f808560041c1681861660101b179450507e08000800080008000800080008000800080008000800080008000800080008841893507f7ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff8840193505b50505092915050565b5f8061500f83601061540b565b5f19901c801985167f80008000800080008000800080008000800080008000800080008000800080009091161791505092915050565b6040518061010001604052806150596150ae565b81526020015f815260200161506c61512e565b8152602001615079615110565b8152602001615086615110565b8152602001615093615186565b81526020016150a06151df565b815260200161523f81525090565b6040518061018001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020016150f2615249565b81526020015f81526020015f815260200161510b615268565b905290565b6040518060c001604052806006906020820280368337509192915050565b6040518060c001604052806006905b6151706040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b81526020019060019003908161513d5790505090565b6040518060e00160405280615199615295565b81526020016151a6615295565b81526020016151b3615295565b81526020016151c0615318565b81526020016151cd615318565b81526020015f81526020015f81525090565b604051806040016040528061521d6040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b815260200161510b604051806040016040528060608152602001606081525090565b6152476154a6565b565b604051806101400160405280600a906020820280368337509192915050565b6040518060c001604052806006905b61527f615336565b8152602001906001900390816152775790505090565b60405180608001604052806152a8615336565b81526020016152e06040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b81526020015f815260200161510b6040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b60405180608001604052806004906020820280368337509192915050565b6040518061016001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f8152602001615380615110565b815260200161510b615318565b634e487b7160e01b5f52601160045260245ffd5b808201808211156108ed576108ed61538d565b5f5f858511156153c2575f5ffd5b838611156153ce575f5ffd5b5050820193919092039150565b803560208310156108ed575f19602084900360031b1b1692915050565b818103818111156108ed576108ed61538d565b80820281158282048414176108ed576108ed61538d565b634e487b7160e01b5f52603260045260245ffd5b5f600182016154475761544761538d565b5060010190565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52601260045260245ffd5b5f7f800000000000000000000000000000000000000000000000000000000000000082036129875761298761538d565b634e487b7160e01b5f52605160045260245ffd",
}

// TwinStepVerify is an auto generated Go binding around an Ethereum contract.
type TwinStepVerify struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *TwinStepVerify) GetABI() abi.ABI {
	return c.abi
}

// NewTwinStepVerify creates a new instance of TwinStepVerify.
func NewTwinStepVerify() *TwinStepVerify {
	parsed, err := TwinStepVerifyMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TwinStepVerify{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TwinStepVerify) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (twinStepVerify *TwinStepVerify) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], twinStepVerify.abi.Errors["Malformed"].ID.Bytes()[:4]) {
		return twinStepVerify.UnpackMalformedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// TwinStepVerifyMalformed represents a Malformed error raised by the TwinStepVerify contract.
type TwinStepVerifyMalformed struct {
	What [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Malformed(bytes32 what)
func TwinStepVerifyMalformedErrorID() common.Hash {
	return common.HexToHash("0x94db87c291a15572730cc818d49fe6131afa1e88cafe1a0aafd08e4e3f42b37b")
}

// UnpackMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Malformed(bytes32 what)
func (twinStepVerify *TwinStepVerify) UnpackMalformedError(raw []byte) (*TwinStepVerifyMalformed, error) {
	out := new(TwinStepVerifyMalformed)
	if err := twinStepVerify.abi.UnpackIntoInterface(out, "Malformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TwinTensorOpMetaData contains all meta data concerning the TwinTensorOp contract.
var TwinTensorOpMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"what\",\"type\":\"bytes32\"}],\"name\":\"Malformed\",\"type\":\"error\"},{\"stateMutability\":\"nonpayable\",\"type\":\"fallback\"}]",
	ID:  "18ce3154610ebc5390257b1c87262ac4dc",
	Bin: "0x6080604052348015600e575f5ffd5b506136318061001c5f395ff3fe608060405234801561000f575f5ffd5b505f3660606100216102a06020613530565b82101561006857604051634a6dc3e160e11b81527f696e707574206c656e677468000000000000000000000000000000000000000060048201526024015b60405180910390fd5b5f6100738385613543565b9050630100000060e082901c14158061008f5750606081901b15155b156100cf57604051634a6dc3e160e11b81527f6865616465720000000000000000000000000000000000000000000000000000600482015260240161005f565b6100d76131d4565b63ffffffff60c083901c81166020830181905260a084901c90911690811080610104575063010000008110155b1561014457604051634a6dc3e160e11b81527f7365676d656e7400000000000000000000000000000000000000000000000000600482015260240161005f565b61016d866020876101576102a083613530565b9261016493929190613560565b84519190610287565b8151610179908261042b565b602082015182515f9161018c919061055d565b905063010000008111156101d557604051634a6dc3e160e11b81527f726573756c74206c656e67746800000000000000000000000000000000000000600482015260240161005f565b6101df8387610580565b8067ffffffffffffffff8111156101f8576101f8613587565b6040519080825280601f01601f191660200182016040528015610222576020820181803683370190505b50602084015184519196505f91610238916106b4565b8451604001519091506001901b5f5b828110156102755761026d8861025d848461359b565b846102688a86610717565b610784565b600101610247565b50505050505050915050805190602001f35b6102a081146102cb57604051634a6dc3e160e11b81527f64657363726970746f72206c656e677468000000000000000000000000000000600482015260240161005f565b600182013560f81c60208401819052829060c816600582013560e81c17605082013560801c17801561033257604051634a6dc3e160e11b81527f64657363726970746f7220726573657276656400000000000000000000000000600482015260240161005f565b813560f81c8552600282013560f81c6040860152600382013560f81d6060860152600482013560f81c6080860152600882013560c01d60a0860152601082013560c01d60c0868101919091526018830135901d60e08601525f5b600a8110156103c6576004810283016020013560e01c86610100015182600a81106103b9576103b96135b2565b602002015260010161038c565b50604882013560e01c610120860152604c82013560e01c6101408601525f5b60068110156104235761041b8661016001518260068110610408576104086135b2565b60200201518260600260608601016107ab565b6001016103e5565b505050505050565b6301000000811061047157604051634a6dc3e160e11b81527f7365676d656e7473000000000000000000000000000000000000000000000000600482015260240161005f565b8151158061048157508151600c11155b156104c157604051634a6dc3e160e11b81527f6f70000000000000000000000000000000000000000000000000000000000000600482015260240161005f565b81515f906104d090600861359b565b6b01030101030101030f000300901c60ff1690505f835f015160086104f5919061359b565b62030c00901c60ff16905061050984610991565b61051284610af6565b61051c8484610e95565b5f5b600681101561053c576105348582858588610ff1565b60010161051e565b5061016084015160a00151511561055757610557848461131b565b50505050565b60408201515f906105779061057285856106b4565b6113f4565b90505b92915050565b5f61058e6102a06020613530565b90505f5b600681101561066c57835161016001515f9082600681106105b5576105b56135b2565b602002015190506105c581611413565b6105cf5750610664565b5f856040015183600681106105e6576105e66135b2565b6020908102919091015185815260ff604082015290870151909150610628908390602082015161010083015160e08401515f92610577929091908502016113f4565b6106329085613530565b93508484111561066157604051634a6dc3e160e11b8152661bdc195c985b9960ca1b600482015260240161005f565b50505b600101610592565b508181146106af57604051634a6dc3e160e11b81527f747261696c696e67206279746573000000000000000000000000000000000000600482015260240161005f565b505050565b5f6106c783610160015160a00151511590565b6106eb575061016082015160a0015161010081015160e0909101519082020161057a565b5060015f5b600681101561071057610704848285611429565b909102906001016106f0565b5092915050565b8151610160015160a00151515f906107455761074082845f015161010001518560600151611472565b61077b565b602083015183515f916107599190856114a7565b606086015290508061077957610771846005856115bf565b91505061057a565b505b6105778361160c565b8260208501015f5b838110156104235760ff83168183015360089290921c9160010161078c565b803560f881901c90602083013517604083013517158080156107cc57508351155b156107d75750505050565b801580156107e3575081155b1561082357604051634a6dc3e160e11b81527f616273656e74206f706572616e64000000000000000000000000000000000000600482015260240161005f565b601e603e8482013560f090811c8683013590911c17801561087957604051634a6dc3e160e11b81527f736c6f7420726573657276656400000000000000000000000000000000000000600482015260240161005f565b848752600186013560f81c60208801526005851480610898575f6108a1565b600287013560c01d5b6080890152806108b857600287013560e01c6108ba565b5f5b6040890152806108d157600687013560e01c6108d3565b5f5b6060890152600a87013560d81d60a0890152600f87013560d81d60c0890152601487013560d81d60e0890152601987013560d81d6101008901525f5b6006811015610949576005810288016020013560d81d896101200151826006811061093c5761093c6135b2565b602002015260010161090f565b505f5b6004811015610986576008810288016040013560c01d8961014001518260048110610979576109796135b2565b602002015260010161094c565b505050505050505050565b6003816040015111156109d957604051634a6dc3e160e11b81527f6474797065000000000000000000000000000000000000000000000000000000600482015260240161005f565b6020810151600416158015906109f157508051600814155b15610a3157604051634a6dc3e160e11b81527f6162730000000000000000000000000000000000000000000000000000000000600482015260240161005f565b602081015160041c6002811180610a5457508015801590610a5457508151600314155b15610a9457604051634a6dc3e160e11b81527f636f6d70617269736f6e00000000000000000000000000000000000000000000600482015260240161005f565b602082015160021615801590610ab257506101608201516080015151155b15610af257604051634a6dc3e160e11b81527f7375627472616374000000000000000000000000000000000000000000000000600482015260240161005f565b5050565b80516001905f908190819060011901610b9757610160850151515160019350839250158015610b28575060a085015115155b15610b5057604051634a6dc3e160e11b815264616c70686160d81b600482015260240161005f565b6101608501516020015151158015610b6b575060c085015115155b15610b9257604051634a6dc3e160e11b8152636265746160e01b600482015260240161005f565b610d97565b845160041901610bd4575060808401515f9350600190603e1015610b9257604051634a6dc3e160e11b8152606b60f81b600482015260240161005f565b845160061901610ca257506080840151600192508290601f1015610c1157604051634a6dc3e160e11b8152606b60f81b600482015260240161005f565b5f8560c001511280610c29575062ffffff8560c00151135b15610c5057604051634a6dc3e160e11b8152636265746160e01b600482015260240161005f565b61016085015160059060015b60200201515103610b9257604051634a6dc3e160e11b81527f7461626c65000000000000000000000000000000000000000000000000000000600482015260240161005f565b845160091901610d00576001925060018560c001511280610cca5750637fffffff8560c00151135b15610cf157604051634a6dc3e160e11b8152636265746160e01b600482015260240161005f565b6101608501516005905f610c5c565b8451600a1901610d8a5760019050600185608001511080610d25575060208560800151115b15610d4957604051634a6dc3e160e11b8152606b60f81b600482015260240161005f565b5f8560a001511280610d625750637fffffff8560a00151135b15610b9257604051634a6dc3e160e11b815264616c70686160d81b600482015260240161005f565b8451600414610d97575f93505b83158015610da8575060a085015115155b15610dd057604051634a6dc3e160e11b815264616c70686160d81b600482015260240161005f565b82158015610de1575060c085015115155b15610e0857604051634a6dc3e160e11b8152636265746160e01b600482015260240161005f565b81158015610e19575060e085015115155b15610e5957604051634a6dc3e160e11b81527f67616d6d61000000000000000000000000000000000000000000000000000000600482015260240161005f565b80158015610e6a5750608085015115155b15610e8e57604051634a6dc3e160e11b8152606b60f81b600482015260240161005f565b5050505050565b80158015610eae57506101408201516101208301511715155b15610ed757604051634a6dc3e160e11b8152650cee4deeee8d60d31b600482015260240161005f565b8151610302901c6001161580159081610ef4575061014083015115155b15610f1d57604051634a6dc3e160e11b8152650cee4deeee8d60d31b600482015260240161005f565b5f5b600a811015610fca5783610100015181600a8110610f3f57610f3f6135b2565b60200201511580610f82575060068110158015610f78575083610100015181600a8110610f6e57610f6e6135b2565b6020020151600114155b8015610f82575081155b15610fc257604051634a6dc3e160e11b81527f657874656e740000000000000000000000000000000000000000000000000000600482015260240161005f565b600101610f1f565b50610fde83835f6006647fffffffff611717565b6106af83836006600a6301000000611717565b5f8561016001518560068110611009576110096135b2565b602002015190505f60048610158061102757506001858517871c1615155b90506005825f0151111561107057604051634a6dc3e160e11b81527f6b696e6400000000000000000000000000000000000000000000000000000000600482015260240161005f565b81511561107e578015611087565b600185871c1615155b156110b157604051634a6dc3e160e11b8152661bdc195c985b9960ca1b600482015260240161005f565b6040820151158015906110c5575081516002145b1561110557604051634a6dc3e160e11b81527f696e646578000000000000000000000000000000000000000000000000000000600482015260240161005f565b60608201511580159061111a57508151600414155b1561115a57604051634a6dc3e160e11b81527f696e697400000000000000000000000000000000000000000000000000000000600482015260240161005f565b8151611167575050610e8e565b60048260200151118061118b57506004826020015114801561118b57508151600114155b156111cb57604051634a6dc3e160e11b81527f6f706572616e6420747970650000000000000000000000000000000000000000600482015260240161005f565b6005860361128057866040015182602001511461121d57604051634a6dc3e160e11b81527f6261736520747970650000000000000000000000000000000000000000000000600482015260240161005f565b8151600514801561123b575061123b82608001518860400151611797565b1561127b57604051634a6dc3e160e11b81527f626173652076616c756500000000000000000000000000000000000000000000600482015260240161005f565b6112eb565b8151600419016112eb57600382602001511415806112a457506112a2826117cb565b155b156112e457604051634a6dc3e160e11b81527f636f6e7374616e74000000000000000000000000000000000000000000000000600482015260240161005f565b5050610e8e565b6112f6878785611859565b61130187875f611b24565b821561131257611312878785611b24565b50505050505050565b5f5f6113278484611c99565b90925090505f805b828110156104235761016086015160a0015161012001515f9061137d9086846006811061135e5761135e6135b2565b602002015160068110611373576113736135b2565b6020020151611d8d565b90508281116113c157604051634a6dc3e160e11b81527f6e657374696e6700000000000000000000000000000000000000000000000000600482015260240161005f565b60016113e58684600681106113d8576113d86135b2565b6020020151899089611429565b0302919091019060010161132f565b5f600483146114055781831b610577565b600260018301049392505050565b80515f901580159061057a575050516005141590565b5f83610100015183600a8110611441576114416135b2565b60200201519050825f03611459576101208401518202015b8260060361146b576101408401518202015b9392505050565b60a05b801561149f57808301516001811115611495578085068284015280850494505b50601f1901611475565b509190915250565b5f6114b061323d565b5f6114bc868686611da1565b90505f8112156114cf575f9250506115b7565b5f5f6114db8888611c99565b915091505b80156115b1575f19015f8282600681106114fc576114fc6135b2565b60200201516101608a015160a0015161012001519091505f908260068110611526576115266135b2565b602002015190505f600161153b8c858d611429565b0390505f61154883611d8d565b8781611556576115566135c6565b04905081811115611570575f9850505050505050506115b7565b61157983611d8d565b8102870396505f831261158c5780611590565b8082035b8885600681106115a2576115a26135b2565b6020020152506114e092505050565b50501591505b935093915050565b5f61160484855f0151610160015185600681106115de576115de6135b2565b6020020151866040015186600681106115f9576115f96135b2565b602002015185611e1a565b949350505050565b5f805b600581101561169657825161016001515f908260068110611632576116326135b2565b6020020151905061164281611413565b61164c575061168e565b61165f8161012001518560600151611e5d565b8160c001518560200151028260a00151010184608001518360068110611687576116876135b2565b6020020152505b60010161160f565b508151515f90610302901c6001166116b6576116b183611e7f565b6116bf565b6116bf8361202f565b90505f6116e984600486608001516004600681106116df576116df6135b2565b60200201516115bf565b9050611604826116fc865f01518461214f565b6001875f015160200151165f1415875f015160400151612195565b6001835b83811015611312575f61172f888389611429565b905061173b818461359b565b9250637fffffff81118061174e57508383115b1561178e57604051634a6dc3e160e11b81527f657874656e747300000000000000000000000000000000000000000000000000600482015260240161005f565b5060010161171b565b5f8060016117a8816008861b6135da565b6001901b6117b691906135da565b90508084138061160457501990921292915050565b61010081015160e082015160c083015160a08401515f93911790911717815b600681101561181c57836101200151816006811061180a5761180a6135b2565b602002015191909117906001016117ea565b505f5b600481101561185157836101400151816004811061183f5761183f6135b2565b6020020151919091179060010161181f565b501592915050565b5f8361016001518360068110611871576118716135b2565b6020020151905060018160e00151128061189d575061010081015160e0820151647fffffffff91840201135b156118dd57604051634a6dc3e160e11b81527f73697a6500000000000000000000000000000000000000000000000000000000600482015260240161005f565b5f816101000151128061190157505f81610100015113801561190157508051600314155b1561194157604051634a6dc3e160e11b81527f73697a652067726f777468000000000000000000000000000000000000000000600482015260240161005f565b811580156119605750610100810151151580611960575060c081015115155b1561198957604051634a6dc3e160e11b8152650cee4deeee8d60d31b600482015260240161005f565b5f5b6006811015611a105781610120015181600681106119ab576119ab6135b2565b6020020151158015906119c857506119c4858285611429565b6001145b15611a0857604051634a6dc3e160e11b81527f6f75747075742073747269646500000000000000000000000000000000000000600482015260240161005f565b60010161198b565b5083515f90610302901c60011615158015611a335750831580611a335750600184145b90505f5b6004811015610423575f8361014001518260048110611a5857611a586135b2565b60200201519050805f03611a6c5750611b1c565b5f8380611a8f5750600387148015611a82575082155b8015611a8f575087516001145b9050801580611ab35750611aaf611aa7846006613530565b899088611429565b6001145b80611ac25750647fffffffff82135b80611ad95750611ad6647fffffffff6135ed565b82125b15611b1957604051634a6dc3e160e11b81527f726564756374696f6e2073747269646500000000000000000000000000000000600482015260240161005f565b50505b600101611a37565b5f8361016001518360068110611b3c57611b3c6135b2565b602002015160c081015160a0820151919250830201805f5b600a811015611be5575f60068210611b8a578461014001516006830360048110611b8057611b806135b2565b6020020151611ba7565b8461012001518260068110611ba157611ba16135b2565b60200201515b9050805f03611bb65750611bdd565b6001611bc3898489611429565b03025f811215611bd65792830192611bdb565b918201915b505b600101611b54565b5085516007148015611bf75750600185145b15611c035760c0860151015b8551600a148015611c12575084155b15611c3d5760a086015160c08701515f1901025f811215611c365791820191611c3b565b908101905b505b5f821280611c59575061010083015160e0840151908502018112155b1561042357604051634a6dc3e160e11b81527f6164647265737365730000000000000000000000000000000000000000000000600482015260240161005f565b611ca161323d565b5f805b6006811015611d8557611cb8858286611429565b600114611d7d5761016085015160a0015161012001515f90611ce5908360068110611373576113736135b2565b60018401939091505b5f81118015611d24575061016087015160a0015161012001518290611d2290875f1985016006811061135e5761135e6135b2565b115b15611d6257846001820360068110611d3e57611d3e6135b2565b6020020151858260068110611d5557611d556135b2565b60200201525f1901611cee565b82858260068110611d7557611d756135b2565b602002015250505b600101611ca4565b509250929050565b5f5f8212611d9b578161057a565b505f0390565b61016083015160a09081015160c08101519181015191840291830391909103905f5b6006811015611e11575f6001611dda888489611429565b038361012001518360068110611df257611df26135b2565b60200201510290505f811215611e085780840393505b50600101611dc3565b50509392505050565b82515f9080611e2c575f915050611604565b60058103611e405750506080830151611604565b6020850151611e5390879086908661221f565b9695505050505050565b5f5f5b60c0811015610710578281015184820151029190910190602001611e60565b805180515f919060011901611ee6575f611eaa845f86608001515f600681106116df576116df6135b2565b90506116048260e00151611ed186600188608001516001600681106116df576116df6135b2565b8460c0015102838560a0015102010160070b90565b805160021901611ef95761146b8361223c565b805160061901611f0c5761146b83612304565b805160091901611f87575f611f3484600186608001516001600681106116df576116df6135b2565b90505f811280611f4857508160c001518112155b611f7e57611f79845f8460a00151840287608001515f60068110611f6e57611f6e6135b2565b6020020151016115bf565b611604565b5f949350505050565b5f611fa3845f86608001515f600681106116df576116df6135b2565b825190915060031901611fdb57611604818360a00151611fd687600189608001516001600681106116df576116df6135b2565b61240a565b815160041901611ffd575f811315611f7e57611f79826080015182901b61249d565b815160051901612025576116045f821261201a57811e6101000390565b815f031e6101000390565b61160484826124e9565b60a081015180515f91906120459084908461261e565b612055838260200151600161261e565b612065838260400151600361261e565b600160a08201525f60c082018190525b60048110156120f757602084015184515f9161209691906006850190611429565b9050805f846060015184600481106120b0576120b06135b2565b60200201856080015185600481106120ca576120ca6135b2565b60200201919091525260a0830180518202905260018111156120ee5760c083018290525b50600101612075565b5082515160011461210c5761146b8382612688565b5f6121178483612739565b84516101600151604090810151818701518201516080880151909201519293506116049261214792889291611e1a565b820160070b90565b5f60028360200151165f0361216a5781836060015101612172565b818360600151035b9050603e198112156121835750603e195b604081131561057a5750604092915050565b5f5f8413156121e057836040036121be57826121b1575f6121b7565b603f85901d5b94506121e9565b826121d2576001840385901d6001166121d4565b5f5b8486901d0194506121e9565b835f0385901b94505b60015f196008841b81019190911b0180861315612207579050611604565b801986126122155785611e53565b1995945050505050565b5f8061222c868685612864565b9050611e53855f015185836128aa565b5f5f612259835f85608001515f600681106116df576116df6135b2565b90505f61227984600186608001516001600681106116df576116df6135b2565b90505f61229985600287608001516002600681106116df576116df6135b2565b90505f6122b986600388608001516003600681106116df576116df6135b2565b86516020015190915060041c5f81156122e557816001146122dc578284146122e9565b828413156122e9565b8284125b9050806122f657846122f8565b855b98975050505050505050565b5f5f825f01516080015190505f61233e845f015160a00151612337865f88608001515f600681106116df576116df6135b2565b0360070b90565b90505f5f82126123505781831d612352565b5f5b90505f5f83121580156123695750855160c0015182125b865160c0015190915082131561238257855160c0015191505b5f6123a1876001858a60800151600160068110611f6e57611f6e6135b2565b90508115806123ae575084155b156123c25790931b60070b95945050505050565b5f6123ef886001868b608001516001600681106123e1576123e16135b2565b6020020151016001016115bf565b90506001861b5f190185168282030282871b0160070b6122f8565b5f5f821361241957505f61146b565b828402600183901d01828181612431576124316135c6565b0591505f8112801561244557508083830214155b15612451575f19909101905b677fffffffffffffff8213156124725750677fffffffffffffff905061146b565b677fffffffffffffff198212156124955750677fffffffffffffff19905061146b565b509392505050565b5f815f036124ac57505f919050565b5060016002821e610100038201041b5b5f60018284816124ce576124ce6135c6565b048301901c90508181106124e25750919050565b90506124bc565b5f80805b600681101561253d578460600151816006811061250c5761250c6135b2565b602002015161252d828760200151885f01516114299092919063ffffffff16565b83020191508060010190506124ed565b505f6125a18486602001516020885f015160a00151901b01600101679e3779b97f4a7c150201601e81901c6403ffffffff161867bf58476d1ce4e5b902601b81901c641fffffffff16186794d049bb133111eb02601f81901c6401ffffffff161890565b8551608001519091506040036125fe8284600101679e3779b97f4a7c150201601e81901c6403ffffffff161867bf58476d1ce4e5b902601b81901c641fffffffff16186794d049bb133111eb02601f81901c6401ffffffff161890565b67ffffffffffffffff16901c67ffffffffffffffff169250505092915050565b825161016001518160068110612636576126366135b2565b6020020151825260408301518160068110612653576126536135b2565b6020020151826020018190525082608001518160068110612676576126766135b2565b60200201516040909201919091525050565b8151602001515f90600416151581805b5f6126a687875f01516129a5565b90508380156126b457505f81125b156126de57677fffffffffffffff1981146126d157805f036126db565b677fffffffffffffff5b90505b8115806126ea57508481135b156126f6579350905080835b8560a00151826001019250820361270d575061271c565b612716866129be565b50612698565b508451516008190161273157915061057a9050565b505092915050565b60c0810151604082015151515f91901580159083908290612779575060408501515161014001518360048110612771576127716135b2565b602002015115155b60a08601519091505b5f826127c4578660800151856004811061279e5761279e6135b2565b6020020151876060015186600481106127b9576127b96135b2565b6020020151036127c7565b60015b90506127d888885f01518784612a6b565b90506127ea8888602001518784612a6b565b90505f612807885f01516060015189602001516060015184612b86565b9050841561282b5761281d8989604001516129a5565b6128278260070b90565b0290505b80870196508183039250825f036128475750505050505061057a565b6128548860018403612be2565b61285d886129be565b5050612782565b604082015160208301515f9183901c908114612899576128918560c0015185838860e0015163ffffffff16565b602084018190525b60408401511b820390509392505050565b5f8280156128ed57600181146128fc5760028114612919576003811461294c578260011c8501355f1a60ff8160018616156004021b165f0b60041d925050612495565b828501355f1a5f0b9150612495565b8260011b8501358060011a60081b815f1a1760010b925050612495565b8260021b85013560e01c62ff00ff8160081c1662ff00ff821660081b1790508060101c8160101b1760030b925050612495565b8260031b85013560c01c66ff00ff00ff00ff8160081c1666ff00ff00ff00ff821660081b17905065ffff0000ffff8160101c1665ffff0000ffff821660101b1790508060201c8160201b1760070b925050509392505050565b8051602082015160408301515f92610577928692611e1a565b60c08101515b5f826080015182600481106129db576129db6135b2565b60200201516001019050826060015182600481106129fb576129fb6135b2565b6020020151811015612a2f578083608001518360048110612a1e57612a1e6135b2565b60200201526106af83836001612c20565b5f83608001518360048110612a4657612a466135b2565b60200201526001811115612a6257612a62838383600103612c20565b505f19016129c4565b60608301518351515f919060041901612a995784516080908101519082015260ff6040909101525080611604565b845161014001515f908560048110612ab357612ab36135b2565b60200201519050612ad786602001518760400151896128649092919063ffffffff16565b6020808401919091528681015151875190910151600160808501526060840183905260408401528252801580612b0d5750836001145b15612b1c578392505050611604565b5f5f8213612b3f57815f03836020015181612b3957612b396135c6565b04612b65565b81836020015160018960200151604001516001901b030381612b6357612b636135c6565b045b9050806001860310612b7a57806001016122f8565b50929695505050505050565b5f600182118015612b9b5750612b9b84612cbf565b8015612bab5750612bab83612cbf565b612bbf57612bba848484612d0d565b612bca565b612bca848484612d5c565b90508260800151846080015182020290509392505050565b805f03612bed575050565b8082608001518360c0015160048110612c0857612c086135b2565b602002018051909101905260c0820151610af2908390835b82515161014001518260048110612c3957612c396135b2565b602090810291909101518451604001805191840290910190528301515161014001518260048110612c6c57612c6c6135b2565b602002015181028360200151604001818151019150818152505082604001515f015161014001518260048110612ca457612ca46135b2565b60200201516040938401519093018051919093020190915250565b5f60ff826040015103612cd457506001919050565b8160600151600114801561057a57506001826040015111158061057a57506004826040015114801561057a575050602001516001161590565b602080840151908301515f91905b612d258582612eb6565b612d2f8784612eb6565b028301925083600190039350835f03612d4957505061146b565b6060808701519086015192019101612d1b565b5f79ffff000000000000ffff000000000000ffff000000000000ffff798000000000000000800000000000000080000000000000008000825b84811015612e8f575f612dae88838a6020015101612ee3565b90505f612dc188848a6020015101612ee3565b905060108388031015612ddd57612dda82848903613191565b91505b77ffffffffffffffff0000000000000000ffffffffffffffff608082811c92901b91909117604081811c92909216911b7fffffffffffffffff0000000000000000ffffffffffffffff000000000000000016178085168490038583168590030295909501601086811c861685900383821c87168690030291909101602087811c87168690039084901c87168690030201603096871c86168590039290961c851684900391909102949094019301612d95565b505050778000000000000000000000000000000000000000000000000160c01d9392505050565b5f60ff836040015114612eda57612ed5835f01518460400151846128aa565b610577565b50600192915050565b815160408301515f9190808015612f2c576001811461301c576004811461309b577f80018001800180018001800180018001800180018001800180018001800180019350613188565b8483013560801c935077ffffffffffffffff0000000000000000ffffffffffffffff8460401b85171693507bffffffff00000000ffffffff00000000ffffffff00000000ffffffff8460201b85171693507dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff8460101b85171693507eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff8460081b85171693507e80008000800080008000800080008000800080008000800080008000800080841893507f7f807f807f807f807f807f807f807f807f807f807f807f807f807f807f807f8084019350613188565b7f80008000800080008000800080008000800080008000800080008000800080007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00600187901b850135600881811b92909216911c7eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff1617189350613188565b8460011c83013560c01c935073ffffffff000000000000000000000000ffffffff8460601b851716935079ffff000000000000ffff000000000000ffff000000000000ffff8460301b85171693507cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff8460181b85171693507c0f0000000f0000000f0000000f0000000f0000000f0000000f0000000f808560041c1681861660101b179450507e08000800080008000800080008000800080008000800080008000800080008841893507f7ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff8840193505b50505092915050565b5f8061319e83601061359b565b5f19901c801985167f80008000800080008000800080008000800080008000800080008000800080009091161791505092915050565b6040518061010001604052806131e861325b565b81526020015f81526020016131fb6132bd565b815260200161320861323d565b815260200161321561323d565b8152602001613222613315565b815260200161322f61336e565b81526020016133ce81525090565b6040518060c001604052806006906020820280368337509192915050565b6040518061018001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f815260200161329f6133d8565b81526020015f81526020015f81526020016132b86133f7565b905290565b6040518060c001604052806006905b6132ff6040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b8152602001906001900390816132cc5790505090565b6040518060e00160405280613328613424565b8152602001613335613424565b8152602001613342613424565b815260200161334f6134a7565b815260200161335c6134a7565b81526020015f81526020015f81525090565b60405180604001604052806133ac6040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b81526020016132b8604051806040016040528060608152602001606081525090565b6133d661361d565b565b604051806101400160405280600a906020820280368337509192915050565b6040518060c001604052806006905b61340e6134c5565b8152602001906001900390816134065790505090565b60405180608001604052806134376134c5565b815260200161346f6040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b81526020015f81526020016132b86040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b60405180608001604052806004906020820280368337509192915050565b6040518061016001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f815260200161350f61323d565b81526020016132b86134a7565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561057a5761057a61351c565b8035602083101561057a575f19602084900360031b1b1692915050565b5f5f8585111561356e575f5ffd5b8386111561357a575f5ffd5b5050820193919092039150565b634e487b7160e01b5f52604160045260245ffd5b808202811582820484141761057a5761057a61351c565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601260045260245ffd5b8181038181111561057a5761057a61351c565b5f7f80000000000000000000000000000000000000000000000000000000000000008203611d9b57611d9b61351c565b634e487b7160e01b5f52605160045260245ffd",
}

// TwinTensorOp is an auto generated Go binding around an Ethereum contract.
type TwinTensorOp struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *TwinTensorOp) GetABI() abi.ABI {
	return c.abi
}

// NewTwinTensorOp creates a new instance of TwinTensorOp.
func NewTwinTensorOp() *TwinTensorOp {
	parsed, err := TwinTensorOpMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TwinTensorOp{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TwinTensorOp) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (twinTensorOp *TwinTensorOp) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], twinTensorOp.abi.Errors["Malformed"].ID.Bytes()[:4]) {
		return twinTensorOp.UnpackMalformedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// TwinTensorOpMalformed represents a Malformed error raised by the TwinTensorOp contract.
type TwinTensorOpMalformed struct {
	What [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Malformed(bytes32 what)
func TwinTensorOpMalformedErrorID() common.Hash {
	return common.HexToHash("0x94db87c291a15572730cc818d49fe6131afa1e88cafe1a0aafd08e4e3f42b37b")
}

// UnpackMalformedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Malformed(bytes32 what)
func (twinTensorOp *TwinTensorOp) UnpackMalformedError(raw []byte) (*TwinTensorOpMalformed, error) {
	out := new(TwinTensorOpMalformed)
	if err := twinTensorOp.abi.UnpackIntoInterface(out, "Malformed", raw); err != nil {
		return nil, err
	}
	return out, nil
}
