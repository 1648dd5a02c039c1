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
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"precompile\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"name\":\"PrecompileFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"},{\"internalType\":\"uint256\",\"name\":\"chunkLog2\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"depth\",\"type\":\"uint256\"}],\"name\":\"chunkRoot\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"}],\"name\":\"fold\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"leaf\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"leaf_\",\"type\":\"bytes\"},{\"internalType\":\"bytes32[]\",\"name\":\"path\",\"type\":\"bytes32[]\"}],\"name\":\"merkleVerify\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"OpsetHash\",\"name\":\"opset\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"graphRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"weightsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"Shape\",\"name\":\"shape\",\"type\":\"bytes32\"}],\"name\":\"modelID\",\"outputs\":[{\"internalType\":\"ModelID\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"left\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"right\",\"type\":\"bytes32\"}],\"name\":\"node\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"t\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"tmax\",\"type\":\"uint32\"},{\"internalType\":\"bytes\",\"name\":\"descriptor\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"operands\",\"type\":\"bytes\"}],\"name\":\"tensorOp\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "3a395151e39d8c3b9841ea5b7a64b93509",
	Bin: "0x6080604052348015600e575f5ffd5b506111b38061001c5f395ff3fe608060405234801561000f575f5ffd5b506004361061007a575f3560e01c8063d5b2b25a11610058578063d5b2b25a146100d7578063d72f039e146100ea578063d7a7a72c1461010d578063e3a2a2fd14610120575f5ffd5b806306ff8dde1461007e5780638ccca72e146100a4578063c222d5ad146100b7575b5f5ffd5b61009161008c366004610abd565b610133565b6040519081526020015b60405180910390f35b6100916100b2366004610b0a565b610149565b6100ca6100c5366004610c57565b610156565b60405161009b9190610cdc565b6100916100e5366004610d2f565b610164565b6100fd6100f8366004610d4f565b610178565b604051901515815260200161009b565b61009161011b366004610e4d565b610185565b61009161012e366004610e8c565b610190565b5f6101408585858561019d565b95945050505050565b5f610140858585856101ca565b606061014085858585610347565b5f61016f8383610457565b90505b92915050565b5f61014085858585610474565b5f61016f83836105fc565b5f61014085858585610619565b5f5f6101a88361068c565b90506101b6818787876106f4565b6101c0818461075c565b9695505050505050565b5f6101d3610a59565b7f4f504d4c2f4d4f44454c2f310000000000000000000000000000000000000000815260208101869052604081018590526060810184905261021483610821565b63ffffffff1660808201526102288361082d565b63ffffffff1660a082015261023c83610839565b60ff1660c082015261024d83610845565b60ff1660e082015261025e83610851565b60ff166101008201526102708361085d565b60ff1661012082015261028283610869565b60ff1661014082015261029483610875565b60ff166101608201526102a683610881565b60ff166101808201526102b88361088d565b63ffffffff166101a08201526102cd83610899565b63ffffffff166101c08201526102e2836108a5565b63ffffffff166101e08201526102f7836108b1565b63ffffffff1661020082015261030c836108bd565b60ff16610220820152604051610326908290602001610f38565b60405160208183030381529060405280519060200120915050949350505050565b6040516060905f90654f504d4c0002906103729060019084908a908a9083908b908b90602001610f80565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152908290526103aa91611072565b5f60405180830381855afa9150503d805f81146103e2576040519150601f19603f3d011682016040523d82523d5f602084013e6103e7565b606091505b50925090508015806103f857508151155b1561044e5781516040517fa090b03f000000000000000000000000000000000000000000000000000000008152654f504d4c00026004820152821515602482015260448101919091526064015b60405180910390fd5b50949350505050565b5f6040516001815360018101939093525060218201526041902090565b8051604080517f0100000000000000000000000000000000000000000000000000000000000000602082018190525f6021830181905260f89490941b7fff0000000000000000000000000000000000000000000000000000000000000016602283015260238201527c010000000000000000000000000000000000000000000000000000000060248201526028810183905282910160405160208183030381529060405290506101c0818787875160405160200161058892919060c09290921b7fffffffffffffffff00000000000000000000000000000000000000000000000016825260e01b7fffffffff00000000000000000000000000000000000000000000000000000000166008820152600c0190565b60405160208183030381529060405287876040516020016105a9919061107d565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152908290526105e895949392916020016110b2565b6040516020818303038152906040526108c8565b5f6040515f81538284600183013760018301812091505092915050565b5f805b8281101561068257600185821c16156106565761065184848381811061064457610644610f0b565b9050602002013587610457565b610678565b6106788685858481811061066c5761066c610f0b565b90506020020135610457565b955060010161061c565b5093949350505050565b60408051808201909152606081525f60208201526106ab826001611118565b67ffffffffffffffff8111156106c3576106c3610b51565b6040519080825280602002602001820160405280156106ec578160200160208202803683370190505b508152919050565b6001811b5f5b83811015610754575f8461070e8484611118565b106107195784610723565b6107238383611118565b90506107428761073d61073884868a8c61112b565b6105fc565b61094f565b5061074d8282611118565b90506106fa565b505050505050565b5f818360200151901c60010361078f57825180518390811061078057610780610f0b565b60200260200101519050610172565b507fbc36789e7a1e281436464229828f817d6612f7b477d66591ff96a9e064bcc98a805f5b8381101561081957808560200151901c6001166001146107dd576107d88383610457565b610803565b610803855f015182815181106107f5576107f5610f0b565b602002602001015184610457565b925061080f8283610457565b91506001016107b4565b505092915050565b5f6101728260086109c8565b5f61017282600c6109c8565b5f6101728260016109e9565b5f6101728260026109e9565b5f6101728260036109e9565b5f6101728260046109e9565b5f6101728260056109e9565b5f6101728260066109e9565b5f6101728260076109e9565b5f6101728260106109c8565b5f6101728260146109c8565b5f6101728260186109c8565b5f61017282601c6109c8565b5f610172825f6109e9565b5f5f6108da654f504d4c000184610a00565b805190915015806108f057508060200151602014155b1561094357805160208201516040517fa090b03f000000000000000000000000000000000000000000000000000000008152654f504d4c0001600482015291151560248301526044820152606401610445565b60400151151592915050565b60208201515f905b8060011660010361098f5761097a845f015183815181106107f5576107f5610f0b565b925061098582611152565b915060011c610957565b5081835f015182815181106109a6576109a6610f0b565b6020026020010181815250508260200180516109c190611152565b9052505050565b5f6109d4826008611189565b6109df9060e06111a0565b9290921c92915050565b5f6109f5826008611189565b6109df9060f86111a0565b610a2360405180606001604052805f151581526020015f81526020015f81525090565b5f5f5f5f5f5260205f865160208801895afa5f516040805160608101825292151583523d60208401528201529695505050505050565b6040518061024001604052806012906020820280368337509192915050565b5f5f83601f840112610a88575f5ffd5b50813567ffffffffffffffff811115610a9f575f5ffd5b602083019150836020828501011115610ab6575f5ffd5b9250929050565b5f5f5f5f60608587031215610ad0575f5ffd5b843567ffffffffffffffff811115610ae6575f5ffd5b610af287828801610a78565b90989097506020870135966040013595509350505050565b5f5f5f5f60808587031215610b1d575f5ffd5b5050823594602084013594506040840135936060013592509050565b803563ffffffff81168114610b4c575f5ffd5b919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604051601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016810167ffffffffffffffff81118282101715610bc557610bc5610b51565b604052919050565b5f82601f830112610bdc575f5ffd5b813567ffffffffffffffff811115610bf657610bf6610b51565b610c2760207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f84011601610b7e565b818152846020838601011115610c3b575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f5f5f60808587031215610c6a575f5ffd5b610c7385610b39565b9350610c8160208601610b39565b9250604085013567ffffffffffffffff811115610c9c575f5ffd5b610ca887828801610bcd565b925050606085013567ffffffffffffffff811115610cc4575f5ffd5b610cd087828801610bcd565b91505092959194509250565b602081525f82518060208401528060208501604085015e5f6040828501015260407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f83011684010191505092915050565b5f5f60408385031215610d40575f5ffd5b50508035926020909101359150565b5f5f5f5f60808587031215610d62575f5ffd5b84359350602085013567ffffffffffffffff81168114610d80575f5ffd5b9250604085013567ffffffffffffffff811115610d9b575f5ffd5b610da787828801610bcd565b925050606085013567ffffffffffffffff811115610dc3575f5ffd5b8501601f81018713610dd3575f5ffd5b803567ffffffffffffffff811115610ded57610ded610b51565b8060051b610dfd60208201610b7e565b9182526020818401810192908101908a841115610e18575f5ffd5b6020850194505b83851015610e3e57843580835260209586019590935090910190610e1f565b979a9699509497505050505050565b5f5f60208385031215610e5e575f5ffd5b823567ffffffffffffffff811115610e74575f5ffd5b610e8085828601610a78565b90969095509350505050565b5f5f5f5f60608587031215610e9f575f5ffd5b8435935060208501359250604085013567ffffffffffffffff811115610ec3575f5ffd5b8501601f81018713610ed3575f5ffd5b803567ffffffffffffffff811115610ee9575f5ffd5b8760208260051b8401011115610efd575f5ffd5b949793965060200194505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b610240810181835f5b6012811015610f60578151835260209283019290910190600101610f41565b50505092915050565b5f81518060208401855e5f93019283525090919050565b7fff000000000000000000000000000000000000000000000000000000000000008860f81b1681527fffffff0000000000000000000000000000000000000000000000000000000000871660018201527fffffffff000000000000000000000000000000000000000000000000000000008660e01b1660048201527fffffffff000000000000000000000000000000000000000000000000000000008560e01b1660088201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008416600c8201525f61106561105f6020840186610f69565b84610f69565b9998505050505050505050565b5f61016f8284610f69565b81515f90829060208501835b828110156110a7578151845260209384019390910190600101611089565b509195945050505050565b5f6110bd8288610f69565b8681526110df6110d96110d36020840189610f69565b87610f69565b85610f69565b98975050505050505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115610172576101726110eb565b5f5f85851115611139575f5ffd5b83861115611145575f5ffd5b5050820193919092039150565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203611182576111826110eb565b5060010190565b8082028115828204841417610172576101726110eb565b81810381811115610172576101726110eb56",
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
	if bytes.Equal(raw[:4], harness.abi.Errors["PrecompileFailed"].ID.Bytes()[:4]) {
		return harness.UnpackPrecompileFailedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
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
