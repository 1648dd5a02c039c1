// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package mocks

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

// IInferenceRegistryOptions is an auto generated low-level Go binding around an user-defined struct.
type IInferenceRegistryOptions struct {
	MaxT     uint32
	Bond     *big.Int
	ExecTime uint32
	Deadline uint64
	GasLimit uint32
}

// HarnessMetaData contains all meta data concerning the Harness contract.
var HarnessMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"elements\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"growth\",\"type\":\"uint256\"}],\"name\":\"BadOutputSize\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"dtype\",\"type\":\"uint8\"}],\"name\":\"BadOutputType\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"precompile\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"name\":\"PrecompileFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"got\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"want\",\"type\":\"uint256\"}],\"name\":\"WrongDescriptorLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"internalType\":\"uint256\",\"name\":\"chunkLog2\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"depth\",\"type\":\"uint256\"}],\"name\":\"chunkRoot\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"}],\"name\":\"fold\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"leaf\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"leaf_\",\"type\":\"bytes\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"}],\"name\":\"merkleVerify\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"OpsetHash\",\"name\":\"opset\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"graphRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"Shape\",\"name\":\"shape\",\"type\":\"bytes32\"}],\"name\":\"modelID\",\"outputs\":[{\"internalType\":\"ModelID\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"left\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"right\",\"type\":\"bytes32\"}],\"name\":\"node\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"descriptor\",\"type\":\"bytes\"},{\"internalType\":\"uint256\",\"name\":\"t\",\"type\":\"uint256\"}],\"name\":\"outputBytes\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"t\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"tmax\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"descriptor\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"operands\",\"type\":\"bytes\"}],\"name\":\"tensorOp\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "3a395151e39d8c3b9841ea5b7a64b93509",
	Bin: "0x6080604052348015600e575f5ffd5b506115148061001c5f395ff3fe608060405234801561000f575f5ffd5b5060043610610085575f3560e01c8063d72f039e11610058578063d72f039e146100f5578063d7a7a72c14610118578063d8e2d39c1461012b578063e3a2a2fd1461013e575f5ffd5b806306ff8dde146100895780638ccca72e146100af578063c222d5ad146100c2578063d5b2b25a146100e2575b5f5ffd5b61009c610097366004610d9a565b610151565b6040519081526020015b60405180910390f35b61009c6100bd366004610de7565b610167565b6100d56100d0366004610f34565b610174565b6040516100a69190610fb9565b61009c6100f036600461100c565b610182565b61010861010336600461102c565b610196565b60405190151581526020016100a6565b61009c61012636600461112a565b6101a3565b61009c610139366004611169565b6101ae565b61009c61014c3660046111b1565b6101dd565b5f61015e858585856101ea565b95945050505050565b5f61015e85858585610217565b606061015e85858585610394565b5f61018d83836104a4565b90505b92915050565b5f61015e858585856104c1565b5f61018d8383610649565b5f6101d5826101bd8686610666565b6fffffffffffffffffffffffffffffffff1690610888565b949350505050565b5f61015e858585856108be565b5f5f6101f583610931565b905061020381878787610999565b61020d8184610a01565b9695505050505050565b5f610220610d36565b7f4f504d4c2f4d4f44454c2f310000000000000000000000000000000000000000815260208101869052604081018590526060810184905261026183610ac6565b63ffffffff16608082015261027583610ad2565b63ffffffff1660a082015261028983610ade565b60ff1660c082015261029a83610aea565b60ff1660e08201526102ab83610af6565b60ff166101008201526102bd83610b02565b60ff166101208201526102cf83610b0e565b60ff166101408201526102e183610b1a565b60ff166101608201526102f383610b26565b60ff1661018082015261030583610b32565b63ffffffff166101a082015261031a83610b3e565b63ffffffff166101c082015261032f83610b4a565b63ffffffff166101e082015261034483610b56565b63ffffffff1661020082015261035983610b62565b60ff1661022082015260405161037390829060200161125d565b60405160208183030381529060405280519060200120915050949350505050565b6040516060905f90654f504d4c0002906103bf9060019084908a908a9083908b908b906020016112a5565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152908290526103f791611397565b5f60405180830381855afa9150503d805f811461042f576040519150601f19603f3d011682016040523d82523d5f602084013e610434565b606091505b509250905080158061044557508151155b1561049b5781516040517fa090b03f000000000000000000000000000000000000000000000000000000008152654f504d4c00026004820152821515602482015260448101919091526064015b60405180910390fd5b50949350505050565b5f6040516001815360018101939093525060218201526041902090565b8051604080517f0100000000000000000000000000000000000000000000000000000000000000602082018190525f6021830181905260f89490941b7fff0000000000000000000000000000000000000000000000000000000000000016602283015260238201527c0100000000000000000000000000000000000000000000000000000000602482015260288101839052829101604051602081830303815290604052905061020d81878787516040516020016105d592919060c09290921b7fffffffffffffffff00000000000000000000000000000000000000000000000016825260e01b7fffffffff00000000000000000000000000000000000000000000000000000000166008820152600c0190565b60405160208183030381529060405287876040516020016105f691906113a2565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08184030181529082905261063595949392916020016113d7565b604051602081830303815290604052610b6d565b5f6040515f81538284600183013760018301812091505092915050565b5f6102a082146106ad576040517f043188b1000000000000000000000000000000000000000000000000000000008152600481018390526102a06024820152604401610492565b5f838360028181106106c1576106c1611230565b919091013560f81c915050600381111561070c576040517f3d6802d700000000000000000000000000000000000000000000000000000000815260ff82166004820152602401610492565b5f5f858561024081811061072257610722611230565b909101357fff00000000000000000000000000000000000000000000000000000000000000165f0390506107ce576001805b60068110156107935761077f888861076d84600461143d565b610778906020611454565b6004610bf4565b610789908361143d565b9150600101610754565b506107a2878760206004610bf4565b6107ac908261143d565b92506107bc878760486004610bf4565b6107c6908261143d565b9150506107f1565b6107dd86866102546005610bf4565b91506107ee86866102596005610bf4565b90505b81158061080357506480000000008210155b8061081357506480000000008110155b15610854576040517f8e5492d70000000000000000000000000000000000000000000000000000000081526004810183905260248101829052604401610492565b61020d60ff841683811b9083901b67ffffffffffffffff1660409190911b6fffffffffffffffff0000000000000000161790565b5f6fffffffffffffffffffffffffffffffff83166108b067ffffffffffffffff85168461143d565b6101d590604083901c611454565b5f805b8281101561092757600185821c16156108fb576108f68484838181106108e9576108e9611230565b90506020020135876104a4565b61091d565b61091d8685858481811061091157610911611230565b905060200201356104a4565b95506001016108c1565b5093949350505050565b60408051808201909152606081525f6020820152610950826001611454565b67ffffffffffffffff81111561096857610968610e2e565b604051908082528060200260200182016040528015610991578160200160208202803683370190505b508152919050565b6001811b5f5b838110156109f9575f846109b38484611454565b106109be57846109c8565b6109c88383611454565b90506109e7876109e26109dd84868a8c611467565b610649565b610c2c565b506109f28282611454565b905061099f565b505050505050565b5f818360200151901c600103610a34578251805183908110610a2557610a25611230565b60200260200101519050610190565b507fbc36789e7a1e281436464229828f817d6612f7b477d66591ff96a9e064bcc98a805f5b83811015610abe57808560200151901c600116600114610a8257610a7d83836104a4565b610aa8565b610aa8855f01518281518110610a9a57610a9a611230565b6020026020010151846104a4565b9250610ab482836104a4565b9150600101610a59565b505092915050565b5f610190826008610ca5565b5f61019082600c610ca5565b5f610190826001610cc6565b5f610190826002610cc6565b5f610190826003610cc6565b5f610190826004610cc6565b5f610190826005610cc6565b5f610190826006610cc6565b5f610190826007610cc6565b5f610190826010610ca5565b5f610190826014610ca5565b5f610190826018610ca5565b5f61019082601c610ca5565b5f610190825f610cc6565b5f5f610b7f654f504d4c000184610cdd565b80519091501580610b9557508060200151602014155b15610be857805160208201516040517fa090b03f000000000000000000000000000000000000000000000000000000008152654f504d4c0001600482015291151560248301526044820152606401610492565b60400151151592915050565b5f610c0082600861143d565b610c0c9061010061148e565b610c1885858189611467565b610c21916114a1565b901c95945050505050565b60208201515f905b80600116600103610c6c57610c57845f01518381518110610a9a57610a9a611230565b9250610c62826114dd565b915060011c610c34565b5081835f01518281518110610c8357610c83611230565b602002602001018181525050826020018051610c9e906114dd565b9052505050565b5f610cb182600861143d565b610cbc9060e061148e565b9290921c92915050565b5f610cd282600861143d565b610cbc9060f861148e565b610d0060405180606001604052805f151581526020015f81526020015f81525090565b5f5f5f5f5f5260205f865160208801895afa5f516040805160608101825292151583523d60208401528201529695505050505050565b6040518061024001604052806012906020820280368337509192915050565b5f5f83601f840112610d65575f5ffd5b50813567ffffffffffffffff811115610d7c575f5ffd5b602083019150836020828501011115610d93575f5ffd5b9250929050565b5f5f5f5f60608587031215610dad575f5ffd5b843567ffffffffffffffff811115610dc3575f5ffd5b610dcf87828801610d55565b90989097506020870135966040013595509350505050565b5f5f5f5f60808587031215610dfa575f5ffd5b5050823594602084013594506040840135936060013592509050565b803563ffffffff81168114610e29575f5ffd5b919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff81118282101715610ea257610ea2610e2e565b604052919050565b5f82601f830112610eb9575f5ffd5b813567ffffffffffffffff811115610ed357610ed3610e2e565b610f0460207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f84011601610e5b565b818152846020838601011115610f18575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f5f5f60808587031215610f47575f5ffd5b610f5085610e16565b9350610f5e60208601610e16565b9250604085013567ffffffffffffffff811115610f79575f5ffd5b610f8587828801610eaa565b925050606085013567ffffffffffffffff811115610fa1575f5ffd5b610fad87828801610eaa565b91505092959194509250565b602081525f82518060208401528060208501604085015e5f6040828501015260407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011684010191505092915050565b5f5f6040838503121561101d575f5ffd5b50508035926020909101359150565b5f5f5f5f6080858703121561103f575f5ffd5b84359350602085013567ffffffffffffffff8116811461105d575f5ffd5b9250604085013567ffffffffffffffff811115611078575f5ffd5b61108487828801610eaa565b925050606085013567ffffffffffffffff8111156110a0575f5ffd5b8501601f810187136110b0575f5ffd5b803567ffffffffffffffff8111156110ca576110ca610e2e565b8060051b6110da60208201610e5b565b9182526020818401810192908101908a8411156110f5575f5ffd5b6020850194505b8385101561111b578435808352602095860195909350909101906110fc565b979a9699509497505050505050565b5f5f6020838503121561113b575f5ffd5b823567ffffffffffffffff811115611151575f5ffd5b61115d85828601610d55565b90969095509350505050565b5f5f5f6040848603121561117b575f5ffd5b833567ffffffffffffffff811115611191575f5ffd5b61119d86828701610d55565b909790965060209590950135949350505050565b5f5f5f5f606085870312156111c4575f5ffd5b8435935060208501359250604085013567ffffffffffffffff8111156111e8575f5ffd5b8501601f810187136111f8575f5ffd5b803567ffffffffffffffff81111561120e575f5ffd5b8760208260051b8401011115611222575f5ffd5b949793965060200194505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b610240810181835f5b6012811015611285578151835260209283019290910190600101611266565b50505092915050565b5f81518060208401855e5f93019283525090919050565b7fff000000000000000000000000000000000000000000000000000000000000008860f81b1681527fffffff0000000000000000000000000000000000000000000000000000000000871660018201527fffffffff000000000000000000000000000000000000000000000000000000008660e01b1660048201527fffffffff000000000000000000000000000000000000000000000000000000008560e01b1660088201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008416600c8201525f61138a611384602084018661128e565b8461128e565b9998505050505050505050565b5f61018d828461128e565b81515f90829060208501835b828110156113cc5781518452602093840193909101906001016113ae565b509195945050505050565b5f6113e2828861128e565b8681526114046113fe6113f8602084018961128e565b8761128e565b8561128e565b98975050505050505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b808202811582820484141761019057610190611410565b8082018082111561019057610190611410565b5f5f85851115611475575f5ffd5b83861115611481575f5ffd5b5050820193919092039150565b8181038181111561019057610190611410565b80356020831015610190577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff602084900360031b1b1692915050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361150d5761150d611410565b506001019056",
}

// Harness is an auto generated Go binding around an Ethereum contract.
type Harness struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Harness) GetABI() abi.ABI {
	return c.abi
}

// NewHarness creates a new instance of Harness.
func NewHarness() *Harness {
	parsed, err := HarnessMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Harness{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Harness) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackChunkRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06ff8dde.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function chunkRoot(bytes data, uint256 chunkLog2, uint256 depth) pure returns(bytes32)
func (harness *Harness) PackChunkRoot(data []byte, chunkLog2 *big.Int, depth *big.Int) []byte {
	enc, err := harness.abi.Pack("chunkRoot", data, chunkLog2, depth)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChunkRoot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06ff8dde.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function chunkRoot(bytes data, uint256 chunkLog2, uint256 depth) pure returns(bytes32)
func (harness *Harness) TryPackChunkRoot(data []byte, chunkLog2 *big.Int, depth *big.Int) ([]byte, error) {
	return harness.abi.Pack("chunkRoot", data, chunkLog2, depth)
}

// UnpackChunkRoot is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06ff8dde.
//
// Solidity: function chunkRoot(bytes data, uint256 chunkLog2, uint256 depth) pure returns(bytes32)
func (harness *Harness) UnpackChunkRoot(data []byte) ([32]byte, error) {
	out, err := harness.abi.Unpack("chunkRoot", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackFold is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe3a2a2fd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fold(bytes32 hash, uint256 index, bytes32[] path) pure returns(bytes32)
func (harness *Harness) PackFold(hash [32]byte, index *big.Int, path [][32]byte) []byte {
	enc, err := harness.abi.Pack("fold", hash, index, path)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFold is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe3a2a2fd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fold(bytes32 hash, uint256 index, bytes32[] path) pure returns(bytes32)
func (harness *Harness) TryPackFold(hash [32]byte, index *big.Int, path [][32]byte) ([]byte, error) {
	return harness.abi.Pack("fold", hash, index, path)
}

// UnpackFold is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe3a2a2fd.
//
// Solidity: function fold(bytes32 hash, uint256 index, bytes32[] path) pure returns(bytes32)
func (harness *Harness) UnpackFold(data []byte) ([32]byte, error) {
	out, err := harness.abi.Unpack("fold", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackLeaf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7a7a72c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function leaf(bytes data) pure returns(bytes32)
func (harness *Harness) PackLeaf(data []byte) []byte {
	enc, err := harness.abi.Pack("leaf", data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLeaf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd7a7a72c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function leaf(bytes data) pure returns(bytes32)
func (harness *Harness) TryPackLeaf(data []byte) ([]byte, error) {
	return harness.abi.Pack("leaf", data)
}

// UnpackLeaf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd7a7a72c.
//
// Solidity: function leaf(bytes data) pure returns(bytes32)
func (harness *Harness) UnpackLeaf(data []byte) ([32]byte, error) {
	out, err := harness.abi.Unpack("leaf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackMerkleVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd72f039e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function merkleVerify(bytes32 root, uint64 index, bytes leaf_, bytes32[] path) view returns(bool)
func (harness *Harness) PackMerkleVerify(root [32]byte, index uint64, leaf []byte, path [][32]byte) []byte {
	enc, err := harness.abi.Pack("merkleVerify", root, index, leaf, path)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMerkleVerify is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd72f039e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function merkleVerify(bytes32 root, uint64 index, bytes leaf_, bytes32[] path) view returns(bool)
func (harness *Harness) TryPackMerkleVerify(root [32]byte, index uint64, leaf []byte, path [][32]byte) ([]byte, error) {
	return harness.abi.Pack("merkleVerify", root, index, leaf, path)
}

// UnpackMerkleVerify is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd72f039e.
//
// Solidity: function merkleVerify(bytes32 root, uint64 index, bytes leaf_, bytes32[] path) view returns(bool)
func (harness *Harness) UnpackMerkleVerify(data []byte) (bool, error) {
	out, err := harness.abi.Unpack("merkleVerify", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackModelID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ccca72e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function modelID(bytes32 opset, bytes32 graphRoot, bytes32 weightsRoot, bytes32 shape) pure returns(bytes32)
func (harness *Harness) PackModelID(opset [32]byte, graphRoot [32]byte, weightsRoot [32]byte, shape [32]byte) []byte {
	enc, err := harness.abi.Pack("modelID", opset, graphRoot, weightsRoot, shape)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackModelID is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8ccca72e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function modelID(bytes32 opset, bytes32 graphRoot, bytes32 weightsRoot, bytes32 shape) pure returns(bytes32)
func (harness *Harness) TryPackModelID(opset [32]byte, graphRoot [32]byte, weightsRoot [32]byte, shape [32]byte) ([]byte, error) {
	return harness.abi.Pack("modelID", opset, graphRoot, weightsRoot, shape)
}

// UnpackModelID is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8ccca72e.
//
// Solidity: function modelID(bytes32 opset, bytes32 graphRoot, bytes32 weightsRoot, bytes32 shape) pure returns(bytes32)
func (harness *Harness) UnpackModelID(data []byte) ([32]byte, error) {
	out, err := harness.abi.Unpack("modelID", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackNode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5b2b25a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function node(bytes32 left, bytes32 right) pure returns(bytes32)
func (harness *Harness) PackNode(left [32]byte, right [32]byte) []byte {
	enc, err := harness.abi.Pack("node", left, right)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5b2b25a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function node(bytes32 left, bytes32 right) pure returns(bytes32)
func (harness *Harness) TryPackNode(left [32]byte, right [32]byte) ([]byte, error) {
	return harness.abi.Pack("node", left, right)
}

// UnpackNode is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd5b2b25a.
//
// Solidity: function node(bytes32 left, bytes32 right) pure returns(bytes32)
func (harness *Harness) UnpackNode(data []byte) ([32]byte, error) {
	out, err := harness.abi.Unpack("node", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackOutputBytes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd8e2d39c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function outputBytes(bytes descriptor, uint256 t) pure returns(uint256)
func (harness *Harness) PackOutputBytes(descriptor []byte, t *big.Int) []byte {
	enc, err := harness.abi.Pack("outputBytes", descriptor, t)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOutputBytes is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd8e2d39c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function outputBytes(bytes descriptor, uint256 t) pure returns(uint256)
func (harness *Harness) TryPackOutputBytes(descriptor []byte, t *big.Int) ([]byte, error) {
	return harness.abi.Pack("outputBytes", descriptor, t)
}

// UnpackOutputBytes is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd8e2d39c.
//
// Solidity: function outputBytes(bytes descriptor, uint256 t) pure returns(uint256)
func (harness *Harness) UnpackOutputBytes(data []byte) (*big.Int, error) {
	out, err := harness.abi.Unpack("outputBytes", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTensorOp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc222d5ad.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tensorOp(uint32 t, uint32 tmax, bytes descriptor, bytes operands) view returns(bytes)
func (harness *Harness) PackTensorOp(t uint32, tmax uint32, descriptor []byte, operands []byte) []byte {
	enc, err := harness.abi.Pack("tensorOp", t, tmax, descriptor, operands)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTensorOp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc222d5ad.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tensorOp(uint32 t, uint32 tmax, bytes descriptor, bytes operands) view returns(bytes)
func (harness *Harness) TryPackTensorOp(t uint32, tmax uint32, descriptor []byte, operands []byte) ([]byte, error) {
	return harness.abi.Pack("tensorOp", t, tmax, descriptor, operands)
}

// UnpackTensorOp is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc222d5ad.
//
// Solidity: function tensorOp(uint32 t, uint32 tmax, bytes descriptor, bytes operands) view returns(bytes)
func (harness *Harness) UnpackTensorOp(data []byte) ([]byte, error) {
	out, err := harness.abi.Unpack("tensorOp", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (harness *Harness) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], harness.abi.Errors["BadOutputSize"].ID.Bytes()[:4]) {
		return harness.UnpackBadOutputSizeError(raw[4:])
	}
	if bytes.Equal(raw[:4], harness.abi.Errors["BadOutputType"].ID.Bytes()[:4]) {
		return harness.UnpackBadOutputTypeError(raw[4:])
	}
	if bytes.Equal(raw[:4], harness.abi.Errors["PrecompileFailed"].ID.Bytes()[:4]) {
		return harness.UnpackPrecompileFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], harness.abi.Errors["WrongDescriptorLength"].ID.Bytes()[:4]) {
		return harness.UnpackWrongDescriptorLengthError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// HarnessBadOutputSize represents a BadOutputSize error raised by the Harness contract.
type HarnessBadOutputSize struct {
	Elements *big.Int
	Growth   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadOutputSize(uint256 elements, uint256 growth)
func HarnessBadOutputSizeErrorID() common.Hash {
	return common.HexToHash("0x8e5492d70c45f5b0a66388d11236eb1864151babedf5196d2a3cbfd874e6e133")
}

// UnpackBadOutputSizeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadOutputSize(uint256 elements, uint256 growth)
func (harness *Harness) UnpackBadOutputSizeError(raw []byte) (*HarnessBadOutputSize, error) {
	out := new(HarnessBadOutputSize)
	if err := harness.abi.UnpackIntoInterface(out, "BadOutputSize", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HarnessBadOutputType represents a BadOutputType error raised by the Harness contract.
type HarnessBadOutputType struct {
	Dtype uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadOutputType(uint8 dtype)
func HarnessBadOutputTypeErrorID() common.Hash {
	return common.HexToHash("0x3d6802d7898d9d646b00ce9810f833006567a370e823a6c0d8e0c1f7791f48cc")
}

// UnpackBadOutputTypeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadOutputType(uint8 dtype)
func (harness *Harness) UnpackBadOutputTypeError(raw []byte) (*HarnessBadOutputType, error) {
	out := new(HarnessBadOutputType)
	if err := harness.abi.UnpackIntoInterface(out, "BadOutputType", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HarnessPrecompileFailed represents a PrecompileFailed error raised by the Harness contract.
type HarnessPrecompileFailed struct {
	Precompile common.Address
	Success    bool
	Size       *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PrecompileFailed(address precompile, bool success, uint256 size)
func HarnessPrecompileFailedErrorID() common.Hash {
	return common.HexToHash("0xa090b03f8ea2734a4a186932f777460d21f17087057b5fbb6e9353c2fa86a929")
}

// UnpackPrecompileFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PrecompileFailed(address precompile, bool success, uint256 size)
func (harness *Harness) UnpackPrecompileFailedError(raw []byte) (*HarnessPrecompileFailed, error) {
	out := new(HarnessPrecompileFailed)
	if err := harness.abi.UnpackIntoInterface(out, "PrecompileFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HarnessWrongDescriptorLength represents a WrongDescriptorLength error raised by the Harness contract.
type HarnessWrongDescriptorLength struct {
	Got  *big.Int
	Want *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongDescriptorLength(uint256 got, uint256 want)
func HarnessWrongDescriptorLengthErrorID() common.Hash {
	return common.HexToHash("0x043188b1b720136738dbb378337d70cc5085f294bdc8beec016367e801b6a6b9")
}

// UnpackWrongDescriptorLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongDescriptorLength(uint256 got, uint256 want)
func (harness *Harness) UnpackWrongDescriptorLengthError(raw []byte) (*HarnessWrongDescriptorLength, error) {
	out := new(HarnessWrongDescriptorLength)
	if err := harness.abi.UnpackIntoInterface(out, "WrongDescriptorLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// ReceiverMetaData contains all meta data concerning the Receiver contract.
var ReceiverMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractIInferenceRegistry\",\"name\":\"registry\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[],\"name\":\"Refused\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"REGISTRY\",\"outputs\":[{\"internalType\":\"contractIInferenceRegistry\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"behaviour\",\"outputs\":[{\"internalType\":\"enumReceiver.Behaviour\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"calls\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"}],\"name\":\"cancel\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"gasSeen\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"output_\",\"type\":\"bytes\"}],\"name\":\"onInferenceResult\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"output\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"contractIClaimGame\",\"name\":\"game\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"RequestID\",\"name\":\"requestID\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"inputRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"traceRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"T\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"},{\"internalType\":\"bytes32[]\",\"name\":\"outPath\",\"type\":\"bytes32[]\"},{\"internalType\":\"string\",\"name\":\"dataLocator\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"}],\"internalType\":\"structIClaimGame.Proposal\",\"name\":\"p\",\"type\":\"tuple\"}],\"name\":\"propose\",\"outputs\":[{\"internalType\":\"ClaimID\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reentered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"ModelID\",\"name\":\"modelID\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"input\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"uint32\",\"name\":\"maxT\",\"type\":\"uint32\"},{\"internalType\":\"uint96\",\"name\":\"bond\",\"type\":\"uint96\"},{\"internalType\":\"uint32\",\"name\":\"execTime\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"gasLimit\",\"type\":\"uint32\"}],\"internalType\":\"structIInferenceRegistry.Options\",\"name\":\"options\",\"type\":\"tuple\"}],\"name\":\"request\",\"outputs\":[{\"internalType\":\"RequestID\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumReceiver.Behaviour\",\"name\":\"b\",\"type\":\"uint8\"}],\"name\":\"setBehaviour\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"contractIPullPayments\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"addresspayable\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"stateMutability\":\"payable\",\"type\":\"receive\"}]",
	ID:  "f7fd2d5b00d89d89c48361ce31175d03d8",
	Bin: "0x60a060405234801561000f575f5ffd5b5060405161110f38038061110f83398101604081905261002e9161003f565b6001600160a01b031660805261006c565b5f6020828403121561004f575f5ffd5b81516001600160a01b0381168114610065575f5ffd5b9392505050565b6080516110766100995f395f81816101e80152818161041401528181610550015261072501526110765ff3fe6080604052600436106100c6575f3560e01c80637daf4a9811610071578063c4d252f51161004c578063c4d252f51461031e578063f20eaeb81461033d578063f940e3851461035e575f5ffd5b80637daf4a98146102d15780638178fbfa146102f65780639b97d43d1461030b575f5ffd5b8063305f72b7116100a1578063305f72b7146102745780633bb3d1fa146102895780633f09775e146102a8575f5ffd5b806306433b1b146101d75780630f3128c5146102345780632639314814610255575f5ffd5b366101d3576100d361037d565b60055f5460ff1660058111156100eb576100eb6108b2565b036101d157604051306024820152339060440160408051601f198184030181529181526020820180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f51cff8d9000000000000000000000000000000000000000000000000000000001790525161016191906108df565b5f604051808303815f865af19150503d805f811461019a576040519150601f19603f3d011682016040523d82523d5f602084013e61019f565b606091505b5050600480547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00169115159190911790555b005b5f5ffd5b3480156101e2575f5ffd5b5061020a7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b61024761024236600461093a565b610411565b60405190815260200161022b565b348015610260575f5ffd5b506101d161026f3660046109ba565b6104bc565b34801561027f575f5ffd5b5061024760015481565b348015610294575f5ffd5b506101d16102a33660046109d8565b610500565b3480156102b3575f5ffd5b506004546102c19060ff1681565b604051901515815260200161022b565b3480156102dc575f5ffd5b505f546102e99060ff1681565b60405161022b9190610a20565b348015610301575f5ffd5b5061024760025481565b610247610319366004610a83565b610673565b348015610329575f5ffd5b506101d1610338366004610ad7565b6106f6565b348015610348575f5ffd5b50610351610794565b60405161022b9190610aee565b348015610369575f5ffd5b50610247610378366004610b23565b610820565b60015f5460ff166005811115610395576103956108b2565b036103cc576040517f8ac5ff0b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60025f5460ff1660058111156103e4576103e46108b2565b036103eb57fe5b60035f5460ff166005811115610403576104036108b2565b0361040f57620186a05ffd5b565b5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16630f3128c534878787876040518663ffffffff1660e01b81526004016104729493929190610b90565b60206040518083038185885af115801561048e573d5f5f3e3d5ffd5b50505050506040513d601f19601f820116820180604052508101906104b39190610c46565b95945050505050565b5f80548291907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660018360058111156104f8576104f86108b2565b021790555050565b5f5a905061050c61037d565b60015f815461051a90610c5d565b9091555060028190556003610530838583610d8e565b5060045f5460ff166005811115610549576105496108b2565b0361066d577f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1684848460405160240161059a93929190610e86565b60408051601f198184030181529181526020820180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f5a8bf1ac00000000000000000000000000000000000000000000000000000000179052516105fd91906108df565b5f604051808303815f865af19150503d805f8114610636576040519150601f19603f3d011682016040523d82523d5f602084013e61063b565b606091505b5050600480547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00169115159190911790555b50505050565b5f8273ffffffffffffffffffffffffffffffffffffffff166383a505bd34846040518363ffffffff1660e01b81526004016106ae9190610fab565b60206040518083038185885af11580156106ca573d5f5f3e3d5ffd5b50505050506040513d601f19601f820116820180604052508101906106ef9190610c46565b9392505050565b6040517fc4d252f5000000000000000000000000000000000000000000000000000000008152600481018290527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c4d252f5906024015f604051808303815f87803b15801561077b575f5ffd5b505af115801561078d573d5f5f3e3d5ffd5b5050505050565b600380546107a190610ce6565b80601f01602080910402602001604051908101604052809291908181526020018280546107cd90610ce6565b80156108185780601f106107ef57610100808354040283529160200191610818565b820191905f5260205f20905b8154815290600101906020018083116107fb57829003601f168201915b505050505081565b6040517f51cff8d900000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff82811660048301525f91908416906351cff8d9906024016020604051808303815f875af115801561088e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106ef9190610c46565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b5f82518060208501845e5f920191825250919050565b5f5f83601f840112610905575f5ffd5b50813567ffffffffffffffff81111561091c575f5ffd5b602083019150836020828501011115610933575f5ffd5b9250929050565b5f5f5f5f84860360e081121561094e575f5ffd5b85359450602086013567ffffffffffffffff81111561096b575f5ffd5b610977888289016108f5565b90955093505060a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0820112156109ac575f5ffd5b509295919450926040019150565b5f602082840312156109ca575f5ffd5b8135600681106106ef575f5ffd5b5f5f5f604084860312156109ea575f5ffd5b83359250602084013567ffffffffffffffff811115610a07575f5ffd5b610a13868287016108f5565b9497909650939450505050565b6020810160068310610a59577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b91905290565b73ffffffffffffffffffffffffffffffffffffffff81168114610a80575f5ffd5b50565b5f5f60408385031215610a94575f5ffd5b8235610a9f81610a5f565b9150602083013567ffffffffffffffff811115610aba575f5ffd5b83016101008186031215610acc575f5ffd5b809150509250929050565b5f60208284031215610ae7575f5ffd5b5035919050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b5f5f60408385031215610b34575f5ffd5b8235610b3f81610a5f565b91506020830135610acc81610a5f565b81835281816020850137505f602082840101525f6020601f19601f840116840101905092915050565b803563ffffffff81168114610b8b575f5ffd5b919050565b84815260e060208201525f610ba960e083018587610b4f565b905063ffffffff610bb984610b78565b16604083015260208301356bffffffffffffffffffffffff8116808214610bde575f5ffd5b60608401525063ffffffff610bf560408501610b78565b166080830152606083013567ffffffffffffffff81168114610c15575f5ffd5b67ffffffffffffffff1660a0830152610c3060808401610b78565b63ffffffff811660c08401525095945050505050565b5f60208284031215610c56575f5ffd5b5051919050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203610cb2577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5060010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b600181811c90821680610cfa57607f821691505b602082108103610d31577f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b50919050565b601f821115610d895782821115610d8957805f5260205f20601f840160051c6020851015610d6257505f5b90810190601f840160051c035f5b81811015610d85575f83820155600101610d70565b5050505b505050565b67ffffffffffffffff831115610da657610da6610cb9565b610dba83610db48354610ce6565b83610d37565b5f601f841160018114610e0a575f8515610dd45750838201355b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600387901b1c1916600186901b17835561078d565b5f83815260208120601f198716915b82811015610e395786850135825560209485019460019092019101610e19565b5086821015610e74577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88860031b161c19848701351681555b505060018560011b0183555050505050565b838152604060208201525f6104b3604083018486610b4f565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112610ed2575f5ffd5b830160208101925035905067ffffffffffffffff811115610ef1575f5ffd5b803603821315610933575f5ffd5b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112610f32575f5ffd5b830160208101925035905067ffffffffffffffff811115610f51575f5ffd5b8060051b3603821315610933575f5ffd5b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115610f92575f5ffd5b8260051b80836020870137939093016020019392505050565b60208082528235828201528201356040808301919091528201356060808301919091525f90610fdb908401610b78565b63ffffffff8116608084015250610ff56080840184610e9f565b61010060a085015261100c61012085018284610b4f565b91505061101c60a0850185610eff565b601f198584030160c0860152611033838284610f62565b9250505061104460c0850185610e9f565b601f198584030160e086015261105b838284610b4f565b60e0969096013561010095909501949094525092939250505056",
}

// Receiver is an auto generated Go binding around an Ethereum contract.
type Receiver struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Receiver) GetABI() abi.ABI {
	return c.abi
}

// NewReceiver creates a new instance of Receiver.
func NewReceiver() *Receiver {
	parsed, err := ReceiverMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Receiver{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Receiver) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address registry) returns()
func (receiver *Receiver) PackConstructor(registry common.Address) []byte {
	enc, err := receiver.abi.Pack("", registry)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackREGISTRY is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06433b1b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function REGISTRY() view returns(address)
func (receiver *Receiver) PackREGISTRY() []byte {
	enc, err := receiver.abi.Pack("REGISTRY")
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
func (receiver *Receiver) TryPackREGISTRY() ([]byte, error) {
	return receiver.abi.Pack("REGISTRY")
}

// UnpackREGISTRY is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06433b1b.
//
// Solidity: function REGISTRY() view returns(address)
func (receiver *Receiver) UnpackREGISTRY(data []byte) (common.Address, error) {
	out, err := receiver.abi.Unpack("REGISTRY", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackBehaviour is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7daf4a98.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function behaviour() view returns(uint8)
func (receiver *Receiver) PackBehaviour() []byte {
	enc, err := receiver.abi.Pack("behaviour")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBehaviour is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7daf4a98.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function behaviour() view returns(uint8)
func (receiver *Receiver) TryPackBehaviour() ([]byte, error) {
	return receiver.abi.Pack("behaviour")
}

// UnpackBehaviour is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7daf4a98.
//
// Solidity: function behaviour() view returns(uint8)
func (receiver *Receiver) UnpackBehaviour(data []byte) (uint8, error) {
	out, err := receiver.abi.Unpack("behaviour", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackCalls is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x305f72b7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function calls() view returns(uint256)
func (receiver *Receiver) PackCalls() []byte {
	enc, err := receiver.abi.Pack("calls")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCalls is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x305f72b7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function calls() view returns(uint256)
func (receiver *Receiver) TryPackCalls() ([]byte, error) {
	return receiver.abi.Pack("calls")
}

// UnpackCalls is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x305f72b7.
//
// Solidity: function calls() view returns(uint256)
func (receiver *Receiver) UnpackCalls(data []byte) (*big.Int, error) {
	out, err := receiver.abi.Unpack("calls", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCancel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d252f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function cancel(bytes32 requestID) returns()
func (receiver *Receiver) PackCancel(requestID [32]byte) []byte {
	enc, err := receiver.abi.Pack("cancel", requestID)
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
func (receiver *Receiver) TryPackCancel(requestID [32]byte) ([]byte, error) {
	return receiver.abi.Pack("cancel", requestID)
}

// PackGasSeen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8178fbfa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function gasSeen() view returns(uint256)
func (receiver *Receiver) PackGasSeen() []byte {
	enc, err := receiver.abi.Pack("gasSeen")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGasSeen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8178fbfa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function gasSeen() view returns(uint256)
func (receiver *Receiver) TryPackGasSeen() ([]byte, error) {
	return receiver.abi.Pack("gasSeen")
}

// UnpackGasSeen is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8178fbfa.
//
// Solidity: function gasSeen() view returns(uint256)
func (receiver *Receiver) UnpackGasSeen(data []byte) (*big.Int, error) {
	out, err := receiver.abi.Unpack("gasSeen", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackOnInferenceResult is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3bb3d1fa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function onInferenceResult(bytes32 requestID, bytes output_) returns()
func (receiver *Receiver) PackOnInferenceResult(requestID [32]byte, output []byte) []byte {
	enc, err := receiver.abi.Pack("onInferenceResult", requestID, output)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOnInferenceResult is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3bb3d1fa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function onInferenceResult(bytes32 requestID, bytes output_) returns()
func (receiver *Receiver) TryPackOnInferenceResult(requestID [32]byte, output []byte) ([]byte, error) {
	return receiver.abi.Pack("onInferenceResult", requestID, output)
}

// PackOutput is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf20eaeb8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function output() view returns(bytes)
func (receiver *Receiver) PackOutput() []byte {
	enc, err := receiver.abi.Pack("output")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOutput is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf20eaeb8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function output() view returns(bytes)
func (receiver *Receiver) TryPackOutput() ([]byte, error) {
	return receiver.abi.Pack("output")
}

// UnpackOutput is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf20eaeb8.
//
// Solidity: function output() view returns(bytes)
func (receiver *Receiver) UnpackOutput(data []byte) ([]byte, error) {
	out, err := receiver.abi.Unpack("output", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackPropose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9b97d43d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function propose(address game, (bytes32,bytes32,bytes32,uint32,bytes,bytes32[],string,bytes32) p) payable returns(bytes32)
func (receiver *Receiver) PackPropose(game common.Address, p IClaimGameProposal) []byte {
	enc, err := receiver.abi.Pack("propose", game, p)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPropose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9b97d43d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function propose(address game, (bytes32,bytes32,bytes32,uint32,bytes,bytes32[],string,bytes32) p) payable returns(bytes32)
func (receiver *Receiver) TryPackPropose(game common.Address, p IClaimGameProposal) ([]byte, error) {
	return receiver.abi.Pack("propose", game, p)
}

// UnpackPropose is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9b97d43d.
//
// Solidity: function propose(address game, (bytes32,bytes32,bytes32,uint32,bytes,bytes32[],string,bytes32) p) payable returns(bytes32)
func (receiver *Receiver) UnpackPropose(data []byte) ([32]byte, error) {
	out, err := receiver.abi.Unpack("propose", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackReentered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f09775e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reentered() view returns(bool)
func (receiver *Receiver) PackReentered() []byte {
	enc, err := receiver.abi.Pack("reentered")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReentered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f09775e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reentered() view returns(bool)
func (receiver *Receiver) TryPackReentered() ([]byte, error) {
	return receiver.abi.Pack("reentered")
}

// UnpackReentered is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3f09775e.
//
// Solidity: function reentered() view returns(bool)
func (receiver *Receiver) UnpackReentered(data []byte) (bool, error) {
	out, err := receiver.abi.Unpack("reentered", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0f3128c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function request(bytes32 modelID, bytes input, (uint32,uint96,uint32,uint64,uint32) options) payable returns(bytes32)
func (receiver *Receiver) PackRequest(modelID [32]byte, input []byte, options IInferenceRegistryOptions) []byte {
	enc, err := receiver.abi.Pack("request", modelID, input, options)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0f3128c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function request(bytes32 modelID, bytes input, (uint32,uint96,uint32,uint64,uint32) options) payable returns(bytes32)
func (receiver *Receiver) TryPackRequest(modelID [32]byte, input []byte, options IInferenceRegistryOptions) ([]byte, error) {
	return receiver.abi.Pack("request", modelID, input, options)
}

// UnpackRequest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0f3128c5.
//
// Solidity: function request(bytes32 modelID, bytes input, (uint32,uint96,uint32,uint64,uint32) options) payable returns(bytes32)
func (receiver *Receiver) UnpackRequest(data []byte) ([32]byte, error) {
	out, err := receiver.abi.Unpack("request", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackSetBehaviour is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x26393148.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setBehaviour(uint8 b) returns()
func (receiver *Receiver) PackSetBehaviour(b uint8) []byte {
	enc, err := receiver.abi.Pack("setBehaviour", b)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetBehaviour is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x26393148.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setBehaviour(uint8 b) returns()
func (receiver *Receiver) TryPackSetBehaviour(b uint8) ([]byte, error) {
	return receiver.abi.Pack("setBehaviour", b)
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf940e385.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address from, address to) returns(uint256)
func (receiver *Receiver) PackWithdraw(from common.Address, to common.Address) []byte {
	enc, err := receiver.abi.Pack("withdraw", from, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf940e385.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address from, address to) returns(uint256)
func (receiver *Receiver) TryPackWithdraw(from common.Address, to common.Address) ([]byte, error) {
	return receiver.abi.Pack("withdraw", from, to)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf940e385.
//
// Solidity: function withdraw(address from, address to) returns(uint256)
func (receiver *Receiver) UnpackWithdraw(data []byte) (*big.Int, error) {
	out, err := receiver.abi.Unpack("withdraw", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (receiver *Receiver) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], receiver.abi.Errors["Refused"].ID.Bytes()[:4]) {
		return receiver.UnpackRefusedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// ReceiverRefused represents a Refused error raised by the Receiver contract.
type ReceiverRefused struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Refused()
func ReceiverRefusedErrorID() common.Hash {
	return common.HexToHash("0x8ac5ff0bf8ef9807b77ae1c204f55cfc54a1ef5de6b0c1149bcb69153525ab21")
}

// UnpackRefusedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Refused()
func (receiver *Receiver) UnpackRefusedError(raw []byte) (*ReceiverRefused, error) {
	out := new(ReceiverRefused)
	if err := receiver.abi.UnpackIntoInterface(out, "Refused", raw); err != nil {
		return nil, err
	}
	return out, nil
}
