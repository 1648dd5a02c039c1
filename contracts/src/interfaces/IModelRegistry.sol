// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ModelID, OpsetHash} from "../types/Ids.sol";
import {NodeBytes} from "../types/NodeBytes.sol";
import {Shape} from "../types/Shape.sol";

/// @title Opsets and models.
/// @notice An opset selects the verifier that judges its models; the table only grows. A model is a program, its
///         weights and an opset, named by a hash of all its numbers. Nothing registered ever changes.
interface IModelRegistry {
    /// @notice An opset's contracts and the inputs of its self-test, stored as code so that anyone can rerun it.
    /// @param verifier Judges the step proofs of the opset's models.
    /// @param checker Checks the nodes of models at registration.
    /// @param fault Holds (behind one zero byte) a verifier's input that proves a fault.
    /// @param clean Holds (behind one zero byte) a well-formed verifier's input that proves none.
    /// @param graph Holds (behind one zero byte) a checker's input that obeys the rules.
    /// @param reportHash keccak256 of the checker's answer to it.
    struct Opset {
        address verifier;
        address checker;
        address fault;
        address clean;
        address graph;
        bytes32 reportHash;
    }

    /// @notice What an opset's contracts are tested with.
    /// @param fault A verifier's input that proves a fault.
    /// @param clean A well-formed verifier's input that proves none.
    /// @param graph A checker's input that obeys the rules.
    /// @param report The checker's answer to it.
    struct Trials {
        bytes fault;
        bytes clean;
        bytes graph;
        bytes report;
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

    /// @notice A verifier and a checker joined the table.
    event OpsetAdded(
        OpsetHash indexed opsetHash, uint256 version, bytes32 vectorsHash, address verifier, address checker
    );

    /// @notice The nodes of a model can be registered.
    event ModelOpened(ModelID indexed modelID, OpsetHash indexed opsetHash, uint32 nNodes);

    /// @notice Nodes of a model have been checked: `count` from node `first` on.
    event NodesRegistered(ModelID indexed modelID, uint32 first, uint32 count);

    /// @notice All nodes of a model have been checked: it can be used.
    event ModelRegistered(
        ModelID indexed modelID, OpsetHash indexed opsetHash, bytes32 graphRoot, bytes32 weightsRoot, Shape shape
    );

    /// @notice The table has this opset already.
    error OpsetExists(OpsetHash opsetHash);

    /// @notice The table has no such opset.
    error UnknownOpset(OpsetHash opsetHash);

    /// @notice The verifier did not answer a stored input as it must.
    error SelfTestFailed(address verifier, bool fault, bool success, uint256 size, bytes32 word);

    /// @notice The checker did not answer the stored input as it must, or the same under another graph root.
    error CheckerTestFailed(address checker, bool underRoot);

    /// @notice The model is registered, or its nodes are being registered, already.
    error ModelExists(ModelID modelID);

    /// @notice No such model is registered.
    error UnknownModel(ModelID modelID);

    /// @notice The model has no nodes to be registered: it is unknown, or complete.
    error ModelNotOpen(ModelID modelID);

    /// @notice The batch does not begin where the last one ended.
    error WrongCursor(ModelID modelID, uint32 got, uint32 cursor);

    /// @notice The checker refuses the batch at the cursor: it is malformed or a node in it breaks a rule. Package
    ///         graphcheck says which.
    error BatchRefused(ModelID modelID, uint32 cursor, bool success, uint256 size);

    /// @notice The batch at the cursor does not stand under the model's graph root.
    error BatchNotInGraph(ModelID modelID, uint32 cursor);

    /// @notice A node gives a weight tensor another length than one before it.
    error WeightOfTwoLengths(ModelID modelID, uint256 weight, uint256 got, uint256 want);

    /// @notice Nodes read fewer weight tensors than the model has, so that nothing gives the others a length.
    error WeightsUnread(ModelID modelID, uint256 got, uint256 want);

    /// @notice The output mode is neither DATA nor ROOT.
    error BadOutMode(uint256 got);

    /// @notice A number of the model lies outside its range.
    error OutOfRange(bytes32 field, uint256 got, uint256 min, uint256 max);

    /// @notice Adds an opset after its self-test. Only the owner: the hash does not bind the contracts' code.
    /// @param version Version of the opset.
    /// @param vectorsHash Hash over the frozen golden vectors.
    /// @param verifier The precompile STEP_VERIFY or its Solidity twin.
    /// @param checker The precompile GRAPH_CHECK or what stands for it.
    /// @param trials Inputs that both must answer.
    /// @return opsetHash H("OPML/OPSET/1", version, vectorsHash).
    function addOpset(
        uint256 version,
        bytes32 vectorsHash,
        address verifier,
        address checker,
        Trials calldata trials
    ) external returns (OpsetHash opsetHash);

    /// @notice Opens a model for the registration of its nodes, after its opset's self-test. Anyone may; the ID binds
    ///         all that matters.
    /// @param spec What the ID binds.
    /// @return modelID The model's identifier.
    function registerModel(ModelSpec calldata spec) external returns (ModelID modelID);

    /// @notice Registers the next nodes of a model; the last ones complete it. Anyone may continue. A batch is right
    ///         as a whole or changes nothing.
    /// @param modelID The model.
    /// @param first The first node, which must be the cursor: so that a batch which comes second costs little.
    /// @param count How many nodes, at least one.
    /// @param batch Descriptors and multiproof; see GraphContext.
    function registerNodes(ModelID modelID, uint32 first, uint32 count, bytes calldata batch) external;

    /// @notice Reverts unless the opset's verifier and checker answer the stored inputs as they must.
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

    /// @notice How far the registration of a model's nodes is: those below `cursor` are checked. Zeros if it is unknown.
    function cursorOf(ModelID modelID) external view returns (uint32 cursor, uint32 nNodes);

    /// @notice The length of a weight tensor that a checked node reads; zero if none does.
    function weightBytes(ModelID modelID, uint32 weight) external view returns (uint256);

    /// @notice bytes(node, t) of a checked node; zero if it is not checked.
    function nodeBytes(ModelID modelID, uint32 node) external view returns (NodeBytes);
}
