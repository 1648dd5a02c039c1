// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ModelID, OpsetHash} from "../types/Ids.sol";
import {NodeBytes} from "../types/NodeBytes.sol";
import {Shape} from "../types/Shape.sol";

/// @title Opsets and models.
/// @notice An opset selects the verifier that judges its models; the table only grows. A model is a program, its
///         weights and an opset, named by a hash of all its numbers. Nothing registered ever changes.
interface IModelRegistry {
    /// @notice An opset's verifier and the two inputs of its self-test, stored as code so that anyone can rerun it.
    /// @param verifier Judges the step proofs of the opset's models.
    /// @param fault Holds (behind one zero byte) an input that proves a fault.
    /// @param clean Holds (behind one zero byte) a well-formed input that proves none.
    struct Opset {
        address verifier;
        address fault;
        address clean;
    }

    /// @notice What a model ID binds.
    /// @param opsetHash The model's opset.
    /// @param graphRoot Root over the descriptors of the program's nodes.
    /// @param weightsRoot Root over the weight tensors.
    /// @param shape Every number of the model.
    struct ModelSpec {
        OpsetHash opsetHash;
        bytes32 graphRoot;
        bytes32 weightsRoot;
        Shape shape;
    }

    /// @notice A verifier joined the table.
    event OpsetAdded(OpsetHash indexed opsetHash, uint256 version, bytes32 vectorsHash, address verifier);

    /// @notice A model can be used.
    event ModelRegistered(
        ModelID indexed modelID, OpsetHash indexed opsetHash, bytes32 graphRoot, bytes32 weightsRoot, Shape shape
    );

    /// @notice The table has this opset already.
    error OpsetExists(OpsetHash opsetHash);

    /// @notice The table has no such opset.
    error UnknownOpset(OpsetHash opsetHash);

    /// @notice The verifier did not answer a stored input as it must.
    error SelfTestFailed(address verifier, bool fault, bool success, uint256 size, bytes32 word);

    /// @notice The model is registered already.
    error ModelExists(ModelID modelID);

    /// @notice No such model is registered.
    error UnknownModel(ModelID modelID);

    /// @notice The output mode is neither DATA nor ROOT.
    error BadOutMode(uint256 got);

    /// @notice A number of the model lies outside its range.
    error OutOfRange(bytes32 field, uint256 got, uint256 min, uint256 max);

    /// @notice The descriptor does not have its fixed length.
    error WrongDescriptorLength(uint256 got, uint256 want);

    /// @notice The output dtype is none of i8, i16, i32, i64.
    error BadOutputType(uint8 dtype);

    /// @notice The number of output elements is not positive, shrinks, or does not fit.
    error BadOutputSize(uint256 elements, uint256 growth);

    /// @notice The path to the output node's descriptor does not have dB siblings.
    error WrongDescriptorPathLength(uint256 got, uint256 want);

    /// @notice The descriptor is not the output node's under the graph root.
    error DescriptorNotInGraph(bytes32 got, bytes32 graphRoot);

    /// @notice Adds an opset after its self-test. Only the owner: the hash does not bind the verifier's code.
    /// @param version Version of the opset.
    /// @param vectorsHash Hash over the frozen golden vectors.
    /// @param verifier The precompile or its Solidity twin.
    /// @param fault A verifier input that proves a fault.
    /// @param clean A well-formed verifier input that proves none.
    /// @return opsetHash H("OPML/OPSET/1", version, vectorsHash).
    function addOpset(
        uint256 version,
        bytes32 vectorsHash,
        address verifier,
        bytes calldata fault,
        bytes calldata clean
    ) external returns (OpsetHash opsetHash);

    /// @notice Registers a model after its opset's self-test. Anyone may; the ID binds all that matters.
    /// @param spec What the ID binds.
    /// @param outDescriptor The output node's descriptor, from which the length of OUT follows.
    /// @param outPath Its siblings under the graph root, bottom up.
    /// @return modelID The model's identifier.
    function registerModel(ModelSpec calldata spec, bytes calldata outDescriptor, bytes32[] calldata outPath)
        external
        returns (ModelID modelID);

    /// @notice Reverts unless the opset's verifier answers both stored inputs as it must.
    function selfTest(OpsetHash opsetHash) external view;

    /// @notice The table's entry; zero if there is none.
    function opset(OpsetHash opsetHash) external view returns (Opset memory);

    /// @notice What a registered model's ID binds.
    function model(ModelID modelID) external view returns (ModelSpec memory);

    /// @notice Whether the model is registered.
    function isRegistered(ModelID modelID) external view returns (bool);

    /// @notice The model and the verifier that judges it, in one call.
    function verification(ModelID modelID) external view returns (ModelSpec memory spec, address verifier);

    /// @notice The exact length of OUT after T segments.
    function outputLength(ModelID modelID, uint32 T) external view returns (uint256);

    /// @notice bytes(node, t) of a node whose descriptor was checked; zero if none was.
    function nodeBytes(ModelID modelID, uint32 node) external view returns (NodeBytes);
}
