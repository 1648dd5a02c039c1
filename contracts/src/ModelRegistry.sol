// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {SSTORE2} from "solady/src/utils/SSTORE2.sol";

import {
    MAX_CHUNK_LOG2,
    MAX_DEPTH,
    MAX_INPUT_BYTES,
    MAX_SEGMENTS,
    MIN_CHUNK_LOG2,
    OUT_MODE_ROOT,
    REPORT_ENTRY_BYTES
} from "./generated/OPMLConstants.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {Identifiers} from "./libraries/Identifiers.sol";
import {Lengths} from "./libraries/Lengths.sol";
import {Answer, GraphContext, OPMLPrecompiles, Report} from "./libraries/OPMLPrecompiles.sol";
import {ModelID, OpsetHash} from "./types/Ids.sol";
import {NodeBytes} from "./types/NodeBytes.sol";
import {Shape} from "./types/Shape.sol";

/// @title ModelRegistry
/// @dev Storage, behind the two slots of Ownable2Step: owner, pending owner (bytes count from a slot's low end):
///
///      | slot | variable                                                                    |
///      | ---- | --------------------------------------------------------------------------- |
///      | 2    | mapping opsetHash => Opset: 0 verifier, 1 checker, 2 fault input, 3 clean   |
///      |      |   input, 4 graph input, 5 hash of the report                                |
///      | 3    | mapping modelID => Entry:                                                   |
///      |      |   0 opsetHash, 1 graphRoot, 2 weightsRoot, 3 shape                          |
///      |      |   4 cursor (0..3): nodes checked, readWeights (4..7), stage (8)             |
///      | 4    | mapping modelID => nodes' lengths, see Lengths                              |
///      | 5    | mapping modelID => weight tensors' lengths, see Lengths                     |
contract ModelRegistry is IModelRegistry, Ownable2Step {
    using Lengths for mapping(uint256 slot => uint256);
    using OPMLPrecompiles for Answer;

    /// @dev A model's way: None -> Checking -> Registered.
    enum Stage {
        None,
        Checking,
        Registered
    }

    struct Entry {
        ModelSpec spec;
        uint32 cursor;
        uint32 readWeights;
        Stage stage;
    }

    /// @dev Where the graph root begins in a checker's input.
    uint256 private constant GRAPH_ROOT_AT = 32;

    mapping(OpsetHash opsetHash => Opset) private _opsets;
    mapping(ModelID modelID => Entry) private _models;
    mapping(ModelID modelID => mapping(uint256 slot => uint256)) private _nodeBytes;
    mapping(ModelID modelID => mapping(uint256 slot => uint256)) private _weightBytes;

    /// @param owner May add opsets, and close the table by renouncing.
    constructor(address owner) Ownable(owner) {}

    // ---------------------------------------------------------------- external

    /// @inheritdoc IModelRegistry
    function addOpset(
        uint256 version,
        bytes32 vectorsHash,
        address verifier,
        address checker,
        Trials calldata trials
    ) external onlyOwner returns (OpsetHash opsetHash) {
        opsetHash = Identifiers.opset(version, vectorsHash);
        Opset storage o = _opsets[opsetHash];
        // INVARIANT: an entry is written once.
        if (o.verifier != address(0)) revert OpsetExists(opsetHash);
        o.verifier = verifier;
        o.checker = checker;
        o.fault = SSTORE2.write(trials.fault);
        o.clean = SSTORE2.write(trials.clean);
        o.graph = SSTORE2.write(trials.graph);
        o.reportHash = keccak256(trials.report);
        selfTest(opsetHash);
        emit OpsetAdded(opsetHash, version, vectorsHash, verifier, checker);
    }

    /// @inheritdoc IModelRegistry
    function registerModel(ModelSpec calldata spec) external returns (ModelID modelID) {
        _checkShape(spec.shape);
        modelID = Identifiers.model(spec.opsetHash, spec.graphRoot, spec.weightsRoot, spec.shape);
        Entry storage entry = _models[modelID];
        // INVARIANT: an entry is written once.
        if (entry.stage != Stage.None) revert ModelExists(modelID);
        // INVARIANT: a chain on which no verifier works registers nothing.
        selfTest(spec.opsetHash);
        entry.spec = spec;
        entry.stage = Stage.Checking;
        emit ModelOpened(modelID, spec.opsetHash, spec.shape.nNodes());
    }

    /// @inheritdoc IModelRegistry
    function registerNodes(ModelID modelID, uint32 first, uint32 count, bytes calldata batch) external {
        Entry storage entry = _models[modelID];
        if (entry.stage != Stage.Checking) revert ModelNotOpen(modelID);
        // INVARIANT: every node is checked, in order, once.
        if (first != entry.cursor) revert WrongCursor(modelID, first, entry.cursor);
        ModelSpec memory spec = entry.spec;
        GraphContext memory context =
            GraphContext(OPMLPrecompiles.graphRange(first, count), spec.graphRoot, spec.shape);
        Report memory r = OPMLPrecompiles.graphCheck(_opsets[spec.opsetHash].checker, context, count, batch);
        // INVARIANT: what is stored of a node comes from a descriptor under the graph root that obeys every rule.
        if (r.nodes == 0) {
            if (r.success && r.size == 32) revert BatchNotInGraph(modelID, first);
            revert BatchRefused(modelID, first, r.success, r.size);
        }
        _nodeBytes[modelID].appendNodes(first, count, r.pairs);
        uint32 readWeights = entry.readWeights + _enterWeights(modelID, r);
        uint32 cursor = first + count;
        (entry.cursor, entry.readWeights) = (cursor, readWeights);
        emit NodesRegistered(modelID, first, count);
        if (cursor == spec.shape.nNodes()) _complete(modelID, entry, spec, readWeights);
    }

    // ---------------------------------------------------------------- external views

    /// @inheritdoc IModelRegistry
    function opset(OpsetHash opsetHash) external view returns (Opset memory) {
        return _opsets[opsetHash];
    }

    /// @inheritdoc IModelRegistry
    function model(ModelID modelID) external view returns (ModelSpec memory) {
        return _registered(modelID).spec;
    }

    /// @inheritdoc IModelRegistry
    function isRegistered(ModelID modelID) external view returns (bool) {
        return _models[modelID].stage == Stage.Registered;
    }

    /// @inheritdoc IModelRegistry
    function verification(ModelID modelID) external view returns (ModelSpec memory spec, address verifier) {
        spec = _registered(modelID).spec;
        verifier = _opsets[spec.opsetHash].verifier;
    }

    /// @inheritdoc IModelRegistry
    function outputLength(ModelID modelID, uint32 T) external view returns (uint256) {
        Shape shape = _registered(modelID).spec.shape;
        if (T == 0 || T > shape.maxSegments()) revert OutOfRange("T", T, 1, shape.maxSegments());
        if (shape.outMode() == OUT_MODE_ROOT) return 32;
        return _nodeBytes[modelID].node(shape.outNode()).inSegment(T - 1);
    }

    /// @inheritdoc IModelRegistry
    function nodeBytes(ModelID modelID, uint32 node) external view returns (NodeBytes) {
        return _nodeBytes[modelID].node(node);
    }

    /// @inheritdoc IModelRegistry
    function weightBytes(ModelID modelID, uint32 weight) external view returns (uint256) {
        return _weightBytes[modelID].weight(weight);
    }

    /// @inheritdoc IModelRegistry
    function cursorOf(ModelID modelID) external view returns (uint32 cursor, uint32 nNodes) {
        Entry storage entry = _models[modelID];
        return (entry.cursor, entry.spec.shape.nNodes());
    }

    // ---------------------------------------------------------------- public views

    /// @inheritdoc IModelRegistry
    function selfTest(OpsetHash opsetHash) public view {
        Opset memory o = _opsets[opsetHash];
        if (o.verifier == address(0)) revert UnknownOpset(opsetHash);
        // INVARIANT: the verifier finds the fault where there is one.
        Answer memory a = OPMLPrecompiles.call(o.verifier, SSTORE2.read(o.fault));
        if (!a.isFault()) revert SelfTestFailed(o.verifier, true, a.success, a.size, a.word);
        // INVARIANT: the verifier finds none where there is none.
        a = OPMLPrecompiles.call(o.verifier, SSTORE2.read(o.clean));
        if (!a.isNoFault()) revert SelfTestFailed(o.verifier, false, a.success, a.size, a.word);
        bytes memory graph = SSTORE2.read(o.graph);
        // INVARIANT: the checker accepts what obeys the rules, and reports on it.
        if (OPMLPrecompiles.graphAnswer(o.checker, graph) != o.reportHash) revert CheckerTestFailed(o.checker, true);
        // INVARIANT: the checker does not accept the same nodes under another root. (A broken rule is not tried: to
        // refuse is an error, which burns all gas of the call.)
        graph[GRAPH_ROOT_AT] ^= 0x01;
        a = OPMLPrecompiles.call(o.checker, graph);
        if (!a.isNoFault()) revert CheckerTestFailed(o.checker, false);
    }

    // ---------------------------------------------------------------- private

    /// @dev Enters the lengths of the weight tensors that a batch reads; returns how many no batch before has read.
    function _enterWeights(ModelID modelID, Report memory r) private returns (uint32) {
        (uint256 entered, uint256 weight, uint256 got, uint256 want) =
            _weightBytes[modelID].enterWeights(r.weights, r.pairs + REPORT_ENTRY_BYTES * r.nodes);
        // INVARIANT: all slots of one weight tensor agree on its length, whichever batch they are in.
        if (got != want) revert WeightOfTwoLengths(modelID, weight, got, want);
        return uint32(entered);
    }

    function _complete(ModelID modelID, Entry storage entry, ModelSpec memory spec, uint32 readWeights) private {
        // INVARIANT: the nodes give every weight tensor its length.
        if (readWeights != spec.shape.nWeights()) {
            revert WeightsUnread(modelID, readWeights, spec.shape.nWeights());
        }
        entry.stage = Stage.Registered;
        emit ModelRegistered(modelID, spec.opsetHash, spec.graphRoot, spec.weightsRoot, spec.shape);
    }

    // ---------------------------------------------------------------- private views

    function _registered(ModelID modelID) private view returns (Entry storage entry) {
        entry = _models[modelID];
        if (entry.stage != Stage.Registered) revert UnknownModel(modelID);
    }

    /// @dev INVARIANT: every number is in range, so that no later arithmetic on them can wrap.
    function _checkShape(Shape s) private pure {
        if (s.outMode() > OUT_MODE_ROOT) revert BadOutMode(s.outMode());
        _within("chunkLog2", s.chunkLog2(), MIN_CHUNK_LOG2, MAX_CHUNK_LOG2);
        _within("dA+dB+dC", uint256(s.depthA()) + s.depthB() + s.depthC(), 0, MAX_DEPTH);
        _within("dV+dW", uint256(s.depthV()) + s.depthW(), 0, MAX_DEPTH);
        _within("dI", s.depthI(), 0, MAX_DEPTH);
        _within("maxSegments", s.maxSegments(), 1, _min(uint256(1) << s.depthA(), MAX_SEGMENTS));
        _within("nNodes", s.nNodes(), 1, uint256(1) << s.depthB());
        _within("nWeights", s.nWeights(), 0, uint256(1) << s.depthV());
        _within("inputLen", s.inputLen(), 1, _min(uint256(1) << (s.depthI() + s.chunkLog2()), MAX_INPUT_BYTES));
        _within("outNode", s.outNode(), 0, s.nNodes() - 1);
        if (s.hasStopNode()) _within("stopNode", s.stopNode(), 0, s.nNodes() - 1);
    }

    function _within(bytes32 field, uint256 got, uint256 min, uint256 max) private pure {
        if (got < min || got > max) revert OutOfRange(field, got, min, max);
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
