// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {SSTORE2} from "solady/src/utils/SSTORE2.sol";

import {
    MAX_CHUNK_LOG2,
    MAX_DEPTH,
    MAX_INPUT_BYTES,
    MAX_OUTPUT_BYTES,
    MAX_SEGMENTS,
    MIN_CHUNK_LOG2,
    OUT_MODE_DATA,
    OUT_MODE_ROOT
} from "./generated/OPMLConstants.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {Descriptor} from "./libraries/Descriptor.sol";
import {Identifiers} from "./libraries/Identifiers.sol";
import {Merkle} from "./libraries/Merkle.sol";
import {Answer, OPMLPrecompiles} from "./libraries/OPMLPrecompiles.sol";
import {ModelID, OpsetHash} from "./types/Ids.sol";
import {NodeBytes} from "./types/NodeBytes.sol";
import {Shape} from "./types/Shape.sol";

/// @title ModelRegistry
/// @dev Storage, behind the two slots of Ownable2Step: owner, pending owner (bytes count from a slot's low end):
///
///      | slot | variable                                                                    |
///      | ---- | --------------------------------------------------------------------------- |
///      | 2    | mapping opsetHash => Opset: 0 verifier, 1 fault input, 2 clean input        |
///      | 3    | mapping modelID => Entry:                                                   |
///      |      |   0 opsetHash, 1 graphRoot, 2 weightsRoot, 3 shape                          |
///      |      |   4 checkedNodes (0..3): cursor of the descriptor checks, stage (4)         |
///      | 4    | mapping modelID => node => NodeBytes                                        |
contract ModelRegistry is IModelRegistry, Ownable2Step {
    using OPMLPrecompiles for Answer;

    /// @dev A model's way: None -> Registered. Batches of descriptor checks will stand between the two.
    enum Stage {
        None,
        Registered
    }

    struct Entry {
        ModelSpec spec;
        uint32 checkedNodes;
        Stage stage;
    }

    mapping(OpsetHash opsetHash => Opset) private _opsets;
    mapping(ModelID modelID => Entry) private _models;
    mapping(ModelID modelID => mapping(uint32 node => NodeBytes)) private _nodeBytes;

    /// @param owner May add opsets, and close the table by renouncing.
    constructor(address owner) Ownable(owner) {}

    // ---------------------------------------------------------------- external

    /// @inheritdoc IModelRegistry
    function addOpset(
        uint256 version,
        bytes32 vectorsHash,
        address verifier,
        bytes calldata fault,
        bytes calldata clean
    ) external onlyOwner returns (OpsetHash opsetHash) {
        opsetHash = Identifiers.opset(version, vectorsHash);
        // INVARIANT: an entry is written once.
        if (_opsets[opsetHash].verifier != address(0)) revert OpsetExists(opsetHash);
        _opsets[opsetHash] = Opset(verifier, SSTORE2.write(fault), SSTORE2.write(clean));
        selfTest(opsetHash);
        emit OpsetAdded(opsetHash, version, vectorsHash, verifier);
    }

    /// @inheritdoc IModelRegistry
    function registerModel(ModelSpec calldata spec, bytes calldata outDescriptor, bytes32[] calldata outPath)
        external
        returns (ModelID modelID)
    {
        _checkShape(spec.shape);
        modelID = Identifiers.model(spec.opsetHash, spec.graphRoot, spec.weightsRoot, spec.shape);
        Entry storage entry = _models[modelID];
        // INVARIANT: an entry is written once.
        if (entry.stage != Stage.None) revert ModelExists(modelID);
        // INVARIANT: a chain on which no verifier works registers nothing.
        selfTest(spec.opsetHash);
        entry.spec = spec;
        entry.stage = Stage.Registered;
        _nodeBytes[modelID][spec.shape.outNode()] = _checkOutNode(spec, outDescriptor, outPath);
        emit ModelRegistered(modelID, spec.opsetHash, spec.graphRoot, spec.weightsRoot, spec.shape);
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
        return _nodeBytes[modelID][shape.outNode()].inSegment(T - 1);
    }

    /// @inheritdoc IModelRegistry
    function nodeBytes(ModelID modelID, uint32 node) external view returns (NodeBytes) {
        return _nodeBytes[modelID][node];
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
    }

    // ---------------------------------------------------------------- private views

    function _registered(ModelID modelID) private view returns (Entry storage entry) {
        entry = _models[modelID];
        if (entry.stage != Stage.Registered) revert UnknownModel(modelID);
    }

    /// @dev The output node's lengths, from its descriptor under the graph root.
    function _checkOutNode(ModelSpec calldata spec, bytes calldata descriptor, bytes32[] calldata path)
        private
        pure
        returns (NodeBytes lengths)
    {
        Shape shape = spec.shape;
        lengths = Descriptor.outputBytes(descriptor);
        if (path.length != shape.depthB()) revert WrongDescriptorPathLength(path.length, shape.depthB());
        // INVARIANT: the descriptor is the one that the model ID binds.
        bytes32 root = Merkle.fold(Merkle.leaf(descriptor), shape.outNode(), path);
        if (root != spec.graphRoot) revert DescriptorNotInGraph(root, spec.graphRoot);
        // INVARIANT: OUT fits its tree and its limit in every segment; lengths never shrink.
        uint256 last = lengths.inSegment(shape.maxSegments() - 1);
        _within("outBytes", last, 1, uint256(1) << (shape.depthC() + shape.chunkLog2()));
        if (shape.outMode() == OUT_MODE_DATA) _within("outBytes", last, 1, MAX_OUTPUT_BYTES);
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
