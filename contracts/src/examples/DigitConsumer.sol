// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IInferenceConsumer} from "../interfaces/IInferenceConsumer.sol";
import {IInferenceRegistry} from "../interfaces/IInferenceRegistry.sol";
import {ModelID, RequestID} from "../types/Ids.sol";

/// @title A consumer: asks which digit an image shows, and keeps the answer.
/// @notice What PROTOCOL §8 asks of a consumer: it names the model itself, chooses bond and execTime for what is at
///         stake, checks that the caller is the registry and that the request is its own, and uses no result that is
///         not final.
contract DigitConsumer is IInferenceConsumer {
    /// @notice One classification.
    /// @param digit The class with the highest score; the lowest one on a tie.
    struct Classification {
        bool requested;
        bool done;
        uint8 digit;
    }

    uint256 private constant CLASSES = 10;

    /// @notice The registry that is trusted to call back.
    IInferenceRegistry public immutable REGISTRY;

    /// @notice The model that is trusted to classify: ten scores, little-endian.
    ModelID public immutable MODEL;

    /// @notice Who may ask, cancel and take money.
    address public immutable OWNER;

    /// @notice Least bond of a claim on the requests, wei.
    uint96 public immutable BOND;

    /// @notice Seconds that a watcher gets to recompute.
    uint32 public immutable EXEC_TIME;

    /// @dev Enough for onInferenceResult with ten scores.
    uint32 private constant CALLBACK_GAS = 100_000;

    mapping(RequestID requestID => Classification) private _classifications;

    /// @notice A digit was asked for.
    event DigitRequested(RequestID indexed requestID);

    /// @notice A digit is known.
    event DigitKnown(RequestID indexed requestID, uint8 digit);

    /// @notice The caller is not the owner.
    error NotOwner(address caller);

    /// @notice The caller is not the registry.
    error NotRegistry(address caller);

    /// @notice The request is not of this contract, or was answered.
    error NotExpected(RequestID requestID);

    /// @notice The output is not ten scores of 1, 2, 4 or 8 bytes.
    error BadScores(uint256 length);

    modifier onlyOwner() {
        if (msg.sender != OWNER) revert NotOwner(msg.sender);
        _;
    }

    constructor(IInferenceRegistry registry, ModelID model, address owner, uint96 bond, uint32 execTime) {
        REGISTRY = registry;
        MODEL = model;
        OWNER = owner;
        BOND = bond;
        EXEC_TIME = execTime;
    }

    /// @notice Asks which digit `image` shows; the message value is the fee.
    /// @param image The model's input.
    /// @param deadline Time after which the request may be cancelled.
    function classify(bytes calldata image, uint64 deadline) external payable onlyOwner returns (RequestID requestID) {
        requestID = REGISTRY.request{value: msg.value}(
            MODEL, image, IInferenceRegistry.Options(1, BOND, EXEC_TIME, deadline, CALLBACK_GAS)
        );
        _classifications[requestID].requested = true;
        emit DigitRequested(requestID);
    }

    /// @inheritdoc IInferenceConsumer
    function onInferenceResult(RequestID requestID, bytes calldata output) external {
        // INVARIANT: only the registry knows what is final.
        if (msg.sender != address(REGISTRY)) revert NotRegistry(msg.sender);
        // INVARIANT: only an own request, and once.
        Classification storage c = _classifications[requestID];
        if (!c.requested || c.done) revert NotExpected(requestID);
        c.done = true;
        c.digit = argMax(output);
        emit DigitKnown(requestID, c.digit);
    }

    /// @notice Takes a request back and its fee out of the registry.
    /// @param requestID An own request whose deadline has passed.
    /// @param to Receiver of the fee.
    function cancel(RequestID requestID, address payable to) external onlyOwner {
        REGISTRY.cancel(requestID);
        if (REGISTRY.creditOf(address(this)) != 0) REGISTRY.withdraw(to);
    }

    /// @notice The classification that a request asked for.
    function classificationOf(RequestID requestID) external view returns (Classification memory) {
        return _classifications[requestID];
    }

    /// @notice The index of the highest of ten little-endian signed scores.
    function argMax(bytes calldata scores) public pure returns (uint8 best) {
        uint256 width = scores.length / CLASSES;
        bool known = width == 1 || width == 2 || width == 4 || width == 8;
        if (!known || scores.length != width * CLASSES) revert BadScores(scores.length);
        int256 highest = _score(scores, 0, width);
        for (uint8 i = 1; i < CLASSES; ++i) {
            int256 s = _score(scores, i, width);
            if (s > highest) (highest, best) = (s, i);
        }
    }

    /// @dev Score `i`, sign-extended.
    function _score(bytes calldata scores, uint256 i, uint256 width) private pure returns (int256 s) {
        uint256 raw;
        for (uint256 b = width; b > 0; --b) {
            raw = (raw << 8) | uint8(scores[i * width + b - 1]);
        }
        uint256 unused = 256 - 8 * width;
        s = int256(raw << unused) >> unused;
    }
}
