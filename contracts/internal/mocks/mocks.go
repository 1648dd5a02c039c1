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
	Bin: "0x6080604052348015600e575f5ffd5b5061106e8061001c5f395ff3fe608060405234801561000f575f5ffd5b506004361061007a575f3560e01c8063d5b2b25a11610058578063d5b2b25a146100d7578063d72f039e146100ea578063d7a7a72c1461010d578063e3a2a2fd14610120575f5ffd5b806306ff8dde1461007e5780638ccca72e146100a4578063c222d5ad146100b7575b5f5ffd5b61009161008c366004610a4f565b610133565b6040519081526020015b60405180910390f35b6100916100b2366004610a9c565b610149565b6100ca6100c5366004610b94565b610156565b60405161009b9190610c19565b6100916100e5366004610c4e565b610164565b6100fd6100f8366004610c6e565b610178565b604051901515815260200161009b565b61009161011b366004610d6c565b610185565b61009161012e366004610dab565b610190565b5f6101408585858561019d565b95945050505050565b5f610140858585856101ca565b606061014085858585610347565b5f61016f8383610420565b90505b92915050565b5f6101408585858561043d565b5f61016f83836105a7565b5f610140858585856105c4565b5f5f6101a883610637565b90506101b68187878761069f565b6101c08184610707565b9695505050505050565b5f6101d36109eb565b7f4f504d4c2f4d4f44454c2f3100000000000000000000000000000000000000008152602081018690526040810185905260608101849052610214836107cc565b63ffffffff166080820152610228836107d8565b63ffffffff1660a082015261023c836107e4565b60ff1660c082015261024d836107f0565b60ff1660e082015261025e836107fc565b60ff1661010082015261027083610808565b60ff1661012082015261028283610814565b60ff1661014082015261029483610820565b60ff166101608201526102a68361082c565b60ff166101808201526102b883610838565b63ffffffff166101a08201526102cd83610844565b63ffffffff166101c08201526102e283610850565b63ffffffff166101e08201526102f78361085c565b63ffffffff1661020082015261030c83610868565b60ff16610220820152604051610326908290602001610e3e565b60405160208183030381529060405280519060200120915050949350505050565b6040516060905f90654f504d4c0002906103729060019084908a908a9083908b908b90602001610e86565b60408051601f198184030181529082905261038c91610f65565b5f60405180830381855afa9150503d805f81146103c4576040519150601f19603f3d011682016040523d82523d5f602084013e6103c9565b606091505b50925090508015806103da57508151155b1561041757815160405163a090b03f60e01b8152654f504d4c00026004820152821515602482015260448101919091526064015b60405180910390fd5b50949350505050565b5f6040516001815360018101939093525060218201526041902090565b8051604080517f0100000000000000000000000000000000000000000000000000000000000000602082018190525f6021830181905260f89490941b7fff0000000000000000000000000000000000000000000000000000000000000016602283015260238201527c010000000000000000000000000000000000000000000000000000000060248201526028810183905282910160405160208183030381529060405290506101c0818787875160405160200161055192919060c09290921b7fffffffffffffffff00000000000000000000000000000000000000000000000016825260e01b7fffffffff00000000000000000000000000000000000000000000000000000000166008820152600c0190565b60405160208183030381529060405287876040516020016105729190610f70565b60408051601f19818403018152908290526105939594939291602001610fa5565b604051602081830303815290604052610873565b5f6040515f81538284600183013760018301812091505092915050565b5f805b8281101561062d57600185821c1615610601576105fc8484838181106105ef576105ef610e2a565b9050602002013587610420565b610623565b6106238685858481811061061757610617610e2a565b90506020020135610420565b95506001016105c7565b5093949350505050565b60408051808201909152606081525f6020820152610656826001610ff2565b67ffffffffffffffff81111561066e5761066e610ae3565b604051908082528060200260200182016040528015610697578160200160208202803683370190505b508152919050565b6001811b5f5b838110156106ff575f846106b98484610ff2565b106106c457846106ce565b6106ce8383610ff2565b90506106ed876106e86106e384868a8c611005565b6105a7565b6108e1565b506106f88282610ff2565b90506106a5565b505050505050565b5f818360200151901c60010361073a57825180518390811061072b5761072b610e2a565b60200260200101519050610172565b507fbc36789e7a1e281436464229828f817d6612f7b477d66591ff96a9e064bcc98a805f5b838110156107c457808560200151901c600116600114610788576107838383610420565b6107ae565b6107ae855f015182815181106107a0576107a0610e2a565b602002602001015184610420565b92506107ba8283610420565b915060010161075f565b505092915050565b5f61017282600861095a565b5f61017282600c61095a565b5f61017282600161097b565b5f61017282600261097b565b5f61017282600361097b565b5f61017282600461097b565b5f61017282600561097b565b5f61017282600661097b565b5f61017282600761097b565b5f61017282601061095a565b5f61017282601461095a565b5f61017282601861095a565b5f61017282601c61095a565b5f610172825f61097b565b5f5f610885654f504d4c000184610992565b8051909150158061089b57508060200151602014155b156108d5578051602082015160405163a090b03f60e01b8152654f504d4c000160048201529115156024830152604482015260640161040e565b60400151151592915050565b60208201515f905b806001166001036109215761090c845f015183815181106107a0576107a0610e2a565b92506109178261102c565b915060011c6108e9565b5081835f0151828151811061093857610938610e2a565b6020026020010181815250508260200180516109539061102c565b9052505050565b5f610966826008611044565b6109719060e061105b565b9290921c92915050565b5f610987826008611044565b6109719060f861105b565b6109b560405180606001604052805f151581526020015f81526020015f81525090565b5f5f5f5f5f5260205f865160208801895afa5f516040805160608101825292151583523d60208401528201529695505050505050565b6040518061024001604052806012906020820280368337509192915050565b5f5f83601f840112610a1a575f5ffd5b50813567ffffffffffffffff811115610a31575f5ffd5b602083019150836020828501011115610a48575f5ffd5b9250929050565b5f5f5f5f60608587031215610a62575f5ffd5b843567ffffffffffffffff811115610a78575f5ffd5b610a8487828801610a0a565b90989097506020870135966040013595509350505050565b5f5f5f5f60808587031215610aaf575f5ffd5b5050823594602084013594506040840135936060013592509050565b803563ffffffff81168114610ade575f5ffd5b919050565b634e487b7160e01b5f52604160045260245ffd5b604051601f8201601f1916810167ffffffffffffffff81118282101715610b2057610b20610ae3565b604052919050565b5f82601f830112610b37575f5ffd5b813567ffffffffffffffff811115610b5157610b51610ae3565b610b64601f8201601f1916602001610af7565b818152846020838601011115610b78575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f5f5f60808587031215610ba7575f5ffd5b610bb085610acb565b9350610bbe60208601610acb565b9250604085013567ffffffffffffffff811115610bd9575f5ffd5b610be587828801610b28565b925050606085013567ffffffffffffffff811115610c01575f5ffd5b610c0d87828801610b28565b91505092959194509250565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b5f5f60408385031215610c5f575f5ffd5b50508035926020909101359150565b5f5f5f5f60808587031215610c81575f5ffd5b84359350602085013567ffffffffffffffff81168114610c9f575f5ffd5b9250604085013567ffffffffffffffff811115610cba575f5ffd5b610cc687828801610b28565b925050606085013567ffffffffffffffff811115610ce2575f5ffd5b8501601f81018713610cf2575f5ffd5b803567ffffffffffffffff811115610d0c57610d0c610ae3565b8060051b610d1c60208201610af7565b9182526020818401810192908101908a841115610d37575f5ffd5b6020850194505b83851015610d5d57843580835260209586019590935090910190610d3e565b979a9699509497505050505050565b5f5f60208385031215610d7d575f5ffd5b823567ffffffffffffffff811115610d93575f5ffd5b610d9f85828601610a0a565b90969095509350505050565b5f5f5f5f60608587031215610dbe575f5ffd5b8435935060208501359250604085013567ffffffffffffffff811115610de2575f5ffd5b8501601f81018713610df2575f5ffd5b803567ffffffffffffffff811115610e08575f5ffd5b8760208260051b8401011115610e1c575f5ffd5b949793965060200194505050565b634e487b7160e01b5f52603260045260245ffd5b610240810181835f5b6012811015610e66578151835260209283019290910190600101610e47565b50505092915050565b5f81518060208401855e5f93019283525090919050565b7fff000000000000000000000000000000000000000000000000000000000000008860f81b1681527fffffff0000000000000000000000000000000000000000000000000000000000871660018201527fffffffff000000000000000000000000000000000000000000000000000000008660e01b1660048201527fffffffff000000000000000000000000000000000000000000000000000000008560e01b1660088201526bffffffffffffffffffffffff198416600c8201525f610f58610f526020840186610e6f565b84610e6f565b9998505050505050505050565b5f61016f8284610e6f565b81515f90829060208501835b82811015610f9a578151845260209384019390910190600101610f7c565b509195945050505050565b5f610fb08288610e6f565b868152610fd2610fcc610fc66020840189610e6f565b87610e6f565b85610e6f565b98975050505050505050565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561017257610172610fde565b5f5f85851115611013575f5ffd5b8386111561101f575f5ffd5b5050820193919092039150565b5f6001820161103d5761103d610fde565b5060010190565b808202811582820484141761017257610172610fde565b8181038181111561017257610172610fde56",
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
	Bin: "0x60a060405234801561000f575f5ffd5b50604051610ef3380380610ef383398101604081905261002e9161003f565b6001600160a01b031660805261006c565b5f6020828403121561004f575f5ffd5b81516001600160a01b0381168114610065575f5ffd5b9392505050565b608051610e5a6100995f395f81816101b1015281816103d0015281816104e1015261067e0152610e5a5ff3fe6080604052600436106100c6575f3560e01c80637daf4a9811610071578063c4d252f51161004c578063c4d252f5146102da578063f20eaeb8146102f9578063f940e3851461031a575f5ffd5b80637daf4a981461028d5780638178fbfa146102b25780639b97d43d146102c7575f5ffd5b8063305f72b7116100a1578063305f72b7146102305780633bb3d1fa146102455780633f09775e14610264575f5ffd5b806306433b1b146101a05780630f3128c5146101f05780632639314814610211575f5ffd5b3661019c576100d3610339565b60055f5460ff1660058111156100eb576100eb6107d8565b0361019a57604051306024820152339060440160408051601f198184030181529181526020820180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff166351cff8d960e01b1790525161014891906107ec565b5f604051808303815f865af19150503d805f8114610181576040519150601f19603f3d011682016040523d82523d5f602084013e610186565b606091505b50506004805460ff19169115159190911790555b005b5f5ffd5b3480156101ab575f5ffd5b506101d37f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b6102036101fe366004610847565b6103cd565b6040519081526020016101e7565b34801561021c575f5ffd5b5061019a61022b3660046108a9565b61046b565b34801561023b575f5ffd5b5061020360015481565b348015610250575f5ffd5b5061019a61025f3660046108c7565b610491565b34801561026f575f5ffd5b5060045461027d9060ff1681565b60405190151581526020016101e7565b348015610298575f5ffd5b505f546102a59060ff1681565b6040516101e7919061090f565b3480156102bd575f5ffd5b5061020360025481565b6102036102d536600461094c565b6105d9565b3480156102e5575f5ffd5b5061019a6102f43660046109a0565b61064f565b348015610304575f5ffd5b5061030d6106e0565b6040516101e791906109b7565b348015610325575f5ffd5b506102036103343660046109ec565b61076c565b60015f5460ff166005811115610351576103516107d8565b03610388576040517f8ac5ff0b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60025f5460ff1660058111156103a0576103a06107d8565b036103a757fe5b60035f5460ff1660058111156103bf576103bf6107d8565b036103cb57620186a05ffd5b565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316630f3128c534878787876040518663ffffffff1660e01b81526004016104219493929190610a58565b60206040518083038185885af115801561043d573d5f5f3e3d5ffd5b50505050506040513d601f19601f820116820180604052508101906104629190610b0e565b95945050505050565b5f805482919060ff19166001836005811115610489576104896107d8565b021790555050565b5f5a905061049d610339565b60015f81546104ab90610b25565b90915550600281905560036104c1838583610bec565b5060045f5460ff1660058111156104da576104da6107d8565b036105d3577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031684848460405160240161051e93929190610ca6565b60408051601f198184030181529181526020820180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f5a8bf1ac000000000000000000000000000000000000000000000000000000001790525161058191906107ec565b5f604051808303815f865af19150503d805f81146105ba576040519150601f19603f3d011682016040523d82523d5f602084013e6105bf565b606091505b50506004805460ff19169115159190911790555b50505050565b5f826001600160a01b03166383a505bd34846040518363ffffffff1660e01b81526004016106079190610d8f565b60206040518083038185885af1158015610623573d5f5f3e3d5ffd5b50505050506040513d601f19601f820116820180604052508101906106489190610b0e565b9392505050565b6040517fc4d252f5000000000000000000000000000000000000000000000000000000008152600481018290527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063c4d252f5906024015f604051808303815f87803b1580156106c7575f5ffd5b505af11580156106d9573d5f5f3e3d5ffd5b5050505050565b600380546106ed90610b5d565b80601f016020809104026020016040519081016040528092919081815260200182805461071990610b5d565b80156107645780601f1061073b57610100808354040283529160200191610764565b820191905f5260205f20905b81548152906001019060200180831161074757829003601f168201915b505050505081565b6040516351cff8d960e01b81526001600160a01b0382811660048301525f91908416906351cff8d9906024016020604051808303815f875af11580156107b4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106489190610b0e565b634e487b7160e01b5f52602160045260245ffd5b5f82518060208501845e5f920191825250919050565b5f5f83601f840112610812575f5ffd5b50813567ffffffffffffffff811115610829575f5ffd5b602083019150836020828501011115610840575f5ffd5b9250929050565b5f5f5f5f84860360e081121561085b575f5ffd5b85359450602086013567ffffffffffffffff811115610878575f5ffd5b61088488828901610802565b90955093505060a0603f198201121561089b575f5ffd5b509295919450926040019150565b5f602082840312156108b9575f5ffd5b813560068110610648575f5ffd5b5f5f5f604084860312156108d9575f5ffd5b83359250602084013567ffffffffffffffff8111156108f6575f5ffd5b61090286828701610802565b9497909650939450505050565b602081016006831061092f57634e487b7160e01b5f52602160045260245ffd5b91905290565b6001600160a01b0381168114610949575f5ffd5b50565b5f5f6040838503121561095d575f5ffd5b823561096881610935565b9150602083013567ffffffffffffffff811115610983575f5ffd5b83016101008186031215610995575f5ffd5b809150509250929050565b5f602082840312156109b0575f5ffd5b5035919050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b5f5f604083850312156109fd575f5ffd5b8235610a0881610935565b9150602083013561099581610935565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b803563ffffffff81168114610a53575f5ffd5b919050565b84815260e060208201525f610a7160e083018587610a18565b905063ffffffff610a8184610a40565b16604083015260208301356bffffffffffffffffffffffff8116808214610aa6575f5ffd5b60608401525063ffffffff610abd60408501610a40565b166080830152606083013567ffffffffffffffff81168114610add575f5ffd5b67ffffffffffffffff1660a0830152610af860808401610a40565b63ffffffff811660c08401525095945050505050565b5f60208284031215610b1e575f5ffd5b5051919050565b5f60018201610b4257634e487b7160e01b5f52601160045260245ffd5b5060010190565b634e487b7160e01b5f52604160045260245ffd5b600181811c90821680610b7157607f821691505b602082108103610b8f57634e487b7160e01b5f52602260045260245ffd5b50919050565b601f821115610be75782821115610be757805f5260205f20601f840160051c6020851015610bc057505f5b90810190601f840160051c035f5b81811015610be3575f83820155600101610bce565b5050505b505050565b67ffffffffffffffff831115610c0457610c04610b49565b610c1883610c128354610b5d565b83610b95565b5f601f841160018114610c49575f8515610c325750838201355b5f19600387901b1c1916600186901b1783556106d9565b5f83815260208120601f198716915b82811015610c785786850135825560209485019460019092019101610c58565b5086821015610c94575f1960f88860031b161c19848701351681555b505060018560011b0183555050505050565b838152604060208201525f610462604083018486610a18565b5f5f8335601e19843603018112610cd4575f5ffd5b830160208101925035905067ffffffffffffffff811115610cf3575f5ffd5b803603821315610840575f5ffd5b5f5f8335601e19843603018112610d16575f5ffd5b830160208101925035905067ffffffffffffffff811115610d35575f5ffd5b8060051b3603821315610840575f5ffd5b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115610d76575f5ffd5b8260051b80836020870137939093016020019392505050565b60208082528235828201528201356040808301919091528201356060808301919091525f90610dbf908401610a40565b63ffffffff8116608084015250610dd96080840184610cbf565b61010060a0850152610df061012085018284610a18565b915050610e0060a0850185610d01565b848303601f190160c0860152610e17838284610d46565b92505050610e2860c0850185610cbf565b848303601f190160e0860152610e3f838284610a18565b60e0969096013561010095909501949094525092939250505056",
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
