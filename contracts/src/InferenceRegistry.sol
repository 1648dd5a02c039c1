// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DELIVER_CALL_GAS, MAX_DELIVER_GAS, MAX_INPUT_PART} from "./generated/OPMLConstants.sol";
import {IClaimGame} from "./interfaces/IClaimGame.sol";
import {IInferenceConsumer} from "./interfaces/IInferenceConsumer.sol";
import {IInferenceRegistry} from "./interfaces/IInferenceRegistry.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {Identifiers} from "./libraries/Identifiers.sol";
import {Merkle} from "./libraries/Merkle.sol";
import {PullPayments} from "./PullPayments.sol";
import {ClaimID, ModelID, RequestID} from "./types/Ids.sol";
import {Shape} from "./types/Shape.sol";

/// @title InferenceRegistry
/// @dev Deployed before the game, with the address that the game will have; the game's constructor checks it.
///      Storage, behind the two slots of PullPayments (bytes count from a slot's low end):
///
///      | slot | variable                                                                          |
///      | ---- | --------------------------------------------------------------------------------- |
///      | 2    | mapping requester => counter                                                      |
///      | 3    | mapping requestID => Request:                                                     |
///      |      |   0 modelID                                                                       |
///      |      |   1 options: maxT (0..3), bond (4..15), execTime (16..19), deadline (20..27),     |
///      |      |     gasLimit (28..31)                                                             |
///      |      |   2 requester (0..19), fee (20..31)                                               |
///      |      |   3 inputRoot                                                                     |
///      |      |   4 status (0), delivered (1), received (2..5)                                    |
///      | 4    | mapping requestID => Result: 0 claimID, 1 outputHash, 2 T (0..3), finalizedAt     |
///      |      |   (4..11)                                                                         |
///      | 5    | mapping requestID => level => root of the full subtree that ends the input so far |
contract InferenceRegistry is IInferenceRegistry, PullPayments {
    /// @inheritdoc IInferenceRegistry
    IModelRegistry public immutable MODELS;

    /// @inheritdoc IInferenceRegistry
    IClaimGame public immutable GAME;

    mapping(address requester => uint256) private _counters;
    mapping(RequestID requestID => Request) private _requests;
    mapping(RequestID requestID => Result) private _results;
    mapping(RequestID requestID => mapping(uint256 level => bytes32)) private _frontiers;

    constructor(IModelRegistry models, IClaimGame game) {
        MODELS = models;
        GAME = game;
    }

    // ---------------------------------------------------------------- external

    /// @inheritdoc IInferenceRegistry
    function request(ModelID modelID, bytes calldata input, Options calldata options)
        external
        payable
        returns (RequestID requestID)
    {
        Shape shape = MODELS.model(modelID).shape;
        // INVARIANT: what a claim may say, and what deliver may cost, is bounded when the request is made.
        if (options.maxT == 0 || options.maxT > shape.maxSegments()) {
            revert BadMaxT(options.maxT, shape.maxSegments());
        }
        if (options.gasLimit > MAX_DELIVER_GAS) revert GasLimitTooHigh(options.gasLimit, MAX_DELIVER_GAS);
        if (msg.value > type(uint96).max) revert FeeTooHigh(msg.value);

        uint256 counter = _counters[msg.sender]++;
        requestID = Identifiers.request(msg.sender, counter, modelID, keccak256(abi.encode(options)));
        Request storage r = _requests[requestID];
        r.modelID = modelID;
        r.options = options;
        r.requester = msg.sender;
        r.fee = uint96(msg.value);
        r.status = RequestStatus.Open;
        _lock(msg.value);
        emit Requested(requestID, modelID, msg.sender, counter, options, msg.value);
        if (input.length > 0) _append(requestID, shape, 0, input);
    }

    /// @inheritdoc IInferenceRegistry
    function appendInput(RequestID requestID, uint256 offset, bytes calldata data) external {
        Request storage r = _requests[requestID];
        _requireStatus(requestID, RequestStatus.Open);
        // INVARIANT: the requester alone says what its input is.
        if (msg.sender != r.requester) revert NotRequester(msg.sender, r.requester);
        // INVARIANT: an input is written once, from its start to its end.
        if (r.inputRoot != 0) revert InputIsComplete(requestID);
        if (offset != r.received) revert WrongInputOffset(offset, r.received);
        if (data.length == 0) revert EmptyInputPart(requestID);
        _append(requestID, MODELS.model(r.modelID).shape, offset, data);
    }

    /// @inheritdoc IInferenceRegistry
    function cancel(RequestID requestID) external {
        Request storage r = _requests[requestID];
        _requireStatus(requestID, RequestStatus.Open);
        // INVARIANT: the fee goes back to who paid it.
        if (msg.sender != r.requester) revert NotRequester(msg.sender, r.requester);
        // INVARIANT: a limit belongs to the actor; a request is open at its deadline.
        if (block.timestamp <= r.options.deadline) revert BeforeDeadline(block.timestamp, r.options.deadline);
        // INVARIANT: a Pending claim can always still be accepted or superseded.
        uint256 pending = GAME.pendingClaims(requestID);
        if (pending != 0) revert ClaimsPending(requestID, pending);
        r.status = RequestStatus.Cancelled;
        _release(r.requester, r.fee);
        emit Cancelled(requestID, r.fee);
    }

    /// @inheritdoc IInferenceRegistry
    function finalize(RequestID requestID, ClaimID claimID, uint32 T, bytes32 outputHash, address proposer)
        external
    {
        // INVARIANT: only an accepted claim makes a result.
        if (msg.sender != address(GAME)) revert NotGame(msg.sender, address(GAME));
        // INVARIANT: a result is written once.
        _requireStatus(requestID, RequestStatus.Open);
        Request storage r = _requests[requestID];
        r.status = RequestStatus.Final;
        _results[requestID] = Result(claimID, outputHash, T, uint64(block.timestamp));
        _release(proposer, r.fee);
        emit Finalized(requestID, claimID, T, outputHash, proposer, r.fee);
    }

    /// @inheritdoc IInferenceRegistry
    function deliver(RequestID requestID, bytes calldata output) external returns (bool success) {
        Request storage r = _requests[requestID];
        _requireStatus(requestID, RequestStatus.Final);
        // INVARIANT: never again once it succeeded.
        if (r.delivered) revert AlreadyDelivered(requestID);
        // INVARIANT: only the final output is delivered.
        bytes32 want = _results[requestID].outputHash;
        if (keccak256(output) != want) revert WrongOutput(keccak256(output), want);

        address requester = r.requester;
        uint256 gasLimit = r.options.gasLimit;
        bytes memory message = abi.encodeCall(IInferenceConsumer.onInferenceResult, (requestID, output));
        // INVARIANT: done before the call, so that no reentry delivers twice.
        r.delivered = true;
        // INVARIANT: the callback gets its whole limit (EIP-150 keeps 1/64), so a failure is its own.
        uint256 left = gasleft();
        uint256 need = gasLimit + gasLimit / 63 + 1 + DELIVER_CALL_GAS;
        if (left < need) revert TooLittleGas(left, need);
        assembly ("memory-safe") {
            success := call(gasLimit, requester, 0, add(message, 0x20), mload(message), 0, 0)
        }
        if (success) {
            emit Delivered(requestID, requester);
        } else {
            r.delivered = false;
            emit DeliveryFailed(requestID, requester);
        }
    }

    // ---------------------------------------------------------------- external views

    /// @inheritdoc IInferenceRegistry
    function resultOf(RequestID requestID)
        external
        view
        returns (bool isFinal, uint32 T, bytes32 outputHash, ClaimID claimID, uint64 finalizedAt)
    {
        Result storage x = _results[requestID];
        isFinal = _requests[requestID].status == RequestStatus.Final;
        return (isFinal, x.T, x.outputHash, x.claimID, x.finalizedAt);
    }

    /// @inheritdoc IInferenceRegistry
    function requestOf(RequestID requestID) external view returns (Request memory) {
        return _requests[requestID];
    }

    /// @inheritdoc IInferenceRegistry
    function counterOf(address requester) external view returns (uint256) {
        return _counters[requester];
    }

    // ---------------------------------------------------------------- private

    /// @dev Hashes the next part of an input into its tree; keeps the tree's frontier unless the input is complete.
    function _append(RequestID requestID, Shape shape, uint256 offset, bytes calldata data) private {
        uint256 total = offset + data.length;
        // INVARIANT: the work of a call is bounded, and an input never outgrows its model's.
        if (data.length > MAX_INPUT_PART) revert InputPartTooLong(data.length, MAX_INPUT_PART);
        if (total > shape.inputLen()) revert InputTooLong(total, shape.inputLen());
        bool complete = total == shape.inputLen();
        uint256 chunkBytes = uint256(1) << shape.chunkLog2();
        // INVARIANT: parts meet at chunk borders.
        if (!complete && data.length % chunkBytes != 0) revert PartialChunk(data.length, chunkBytes);

        Merkle.Frontier memory f = _loadFrontier(requestID, shape.depthI(), offset / chunkBytes);
        Merkle.appendChunks(f, data, shape.chunkLog2());
        Request storage r = _requests[requestID];
        r.received = uint32(total);
        emit InputAppended(requestID, offset, data);
        if (complete) {
            bytes32 root = Merkle.root(f, shape.depthI());
            r.inputRoot = root;
            emit InputCompleted(requestID, root);
        } else {
            _storeFrontier(requestID, f, offset / chunkBytes);
        }
    }

    /// @dev Writes the subtrees that changed since the tree had `before` leaves.
    function _storeFrontier(RequestID requestID, Merkle.Frontier memory f, uint256 before) private {
        for (uint256 level = 0; f.count >> level != 0; ++level) {
            if ((f.count >> level) & 1 == 1 && f.count >> level != before >> level) {
                _frontiers[requestID][level] = f.levels[level];
            }
        }
    }

    // ---------------------------------------------------------------- private views

    function _loadFrontier(RequestID requestID, uint256 depth, uint256 count)
        private
        view
        returns (Merkle.Frontier memory f)
    {
        f = Merkle.frontier(depth);
        f.count = count;
        for (uint256 level = 0; count >> level != 0; ++level) {
            if ((count >> level) & 1 == 1) f.levels[level] = _frontiers[requestID][level];
        }
    }

    function _requireStatus(RequestID requestID, RequestStatus want) private view {
        RequestStatus got = _requests[requestID].status;
        if (got != want) revert WrongRequestStatus(requestID, got, want);
    }
}
