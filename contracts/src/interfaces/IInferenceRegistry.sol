// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ClaimID, ModelID, RequestID} from "../types/Ids.sol";
import {IClaimGame} from "./IClaimGame.sol";
import {IModelRegistry} from "./IModelRegistry.sol";
import {IPullPayments} from "./IPullPayments.sol";

/// @title Requests, their inputs and their results.
/// @notice The only source of truth about what is final.
interface IInferenceRegistry is IPullPayments {
    /// @notice What a requester chooses; one storage slot.
    /// @param maxT Most segments to run, 1 to the model's maxSegments.
    /// @param bond Least bond of a claim, wei; the preset's applies if that is more.
    /// @param execTime Seconds that anyone needs to recompute the result; the preset's minimum applies if more.
    /// @param deadline Time after which the request may be cancelled.
    /// @param gasLimit Gas that deliver gives to the requester's callback.
    struct Options {
        uint32 maxT;
        uint96 bond;
        uint32 execTime;
        uint64 deadline;
        uint32 gasLimit;
    }

    /// @notice A request's way: None -> Open -> Final or Cancelled.
    enum RequestStatus {
        None,
        Open,
        Final,
        Cancelled
    }

    /// @notice A request.
    /// @param inputRoot Root of the input tensor; zero until the input is complete.
    /// @param received Input bytes so far.
    struct Request {
        ModelID modelID;
        Options options;
        address requester;
        uint96 fee;
        bytes32 inputRoot;
        RequestStatus status;
        bool delivered;
        uint32 received;
    }

    /// @notice The result of a request.
    /// @param T Segments that were run.
    /// @param finalizedAt When the claim was accepted.
    struct Result {
        ClaimID claimID;
        bytes32 outputHash;
        uint32 T;
        uint64 finalizedAt;
    }

    /// @notice A request was made.
    event Requested(
        RequestID indexed requestID,
        ModelID indexed modelID,
        address indexed requester,
        uint256 counter,
        Options options,
        uint256 fee
    );

    /// @notice `data` is the input from `offset` on.
    event InputAppended(RequestID indexed requestID, uint256 offset, bytes data);

    /// @notice The input is complete: claims may be made.
    event InputCompleted(RequestID indexed requestID, bytes32 inputRoot);

    /// @notice The request was taken back.
    event Cancelled(RequestID indexed requestID, uint256 fee);

    /// @notice The result is final.
    event Finalized(
        RequestID indexed requestID,
        ClaimID indexed claimID,
        uint32 T,
        bytes32 outputHash,
        address proposer,
        uint256 fee
    );

    /// @notice The requester took the result.
    event Delivered(RequestID indexed requestID, address indexed requester);

    /// @notice The requester's callback failed; deliver can be repeated.
    event DeliveryFailed(RequestID indexed requestID, address indexed requester);

    /// @notice No such request, or not in the status that the call needs.
    error WrongRequestStatus(RequestID requestID, RequestStatus got, RequestStatus want);

    /// @notice maxT must be 1 to the model's maxSegments.
    error BadMaxT(uint32 got, uint32 max);

    /// @notice gasLimit exceeds what deliver may give.
    error GasLimitTooHigh(uint256 got, uint256 max);

    /// @notice The fee does not fit 96 bits.
    error FeeTooHigh(uint256 got);

    /// @notice One transaction brings at most `max` input bytes.
    error InputPartTooLong(uint256 got, uint256 max);

    /// @notice More bytes than the model's input has.
    error InputTooLong(uint256 got, uint256 want);

    /// @notice Only the last part of an input may end inside a chunk.
    error PartialChunk(uint256 length, uint256 chunkBytes);

    /// @notice A part must start where the input so far ends.
    error WrongInputOffset(uint256 got, uint256 want);

    /// @notice A part has at least one byte.
    error EmptyInputPart(RequestID requestID);

    /// @notice The input is complete already.
    error InputIsComplete(RequestID requestID);

    /// @notice Only the requester may do that.
    error NotRequester(address caller, address requester);

    /// @notice The deadline has not passed.
    error BeforeDeadline(uint256 time, uint256 deadline);

    /// @notice Claims on the request are pending.
    error ClaimsPending(RequestID requestID, uint256 count);

    /// @notice Only the claim game finalizes.
    error NotGame(address caller, address game);

    /// @notice The output is not the final one.
    error WrongOutput(bytes32 got, bytes32 want);

    /// @notice The result was delivered.
    error AlreadyDelivered(RequestID requestID);

    /// @notice Too little gas is left to give the callback its limit.
    error TooLittleGas(uint256 got, uint256 want);

    /// @notice Asks for a model's output on an input; the message value is the fee.
    /// @param modelID A registered model.
    /// @param input The whole input or its first whole chunks, at most 32 KiB.
    /// @param options What the requester chooses.
    /// @return requestID The request's identifier.
    function request(ModelID modelID, bytes calldata input, Options calldata options)
        external
        payable
        returns (RequestID requestID);

    /// @notice Brings the next part of the input: whole chunks, but for the last. Only the requester.
    /// @param requestID The request.
    /// @param offset Input bytes so far.
    /// @param data The next bytes, at most 32 KiB.
    function appendInput(RequestID requestID, uint256 offset, bytes calldata data) external;

    /// @notice Takes the request back after its deadline, if no claim is pending. Only the requester.
    function cancel(RequestID requestID) external;

    /// @notice Sets the result and credits the fee to the proposer. Only the claim game.
    function finalize(RequestID requestID, ClaimID claimID, uint32 T, bytes32 outputHash, address proposer) external;

    /// @notice Calls the requester with the final output, until it succeeds once. Anyone may.
    /// @return success Whether the callback succeeded.
    function deliver(RequestID requestID, bytes calldata output) external returns (bool success);

    /// @notice The result of a request.
    /// @return isFinal Whether there is one; all else is zero if not.
    /// @return T Segments that were run.
    /// @return outputHash keccak256 of OUT.
    /// @return claimID The accepted claim.
    /// @return finalizedAt When it was accepted.
    function resultOf(RequestID requestID)
        external
        view
        returns (bool isFinal, uint32 T, bytes32 outputHash, ClaimID claimID, uint64 finalizedAt);

    /// @notice The request as stored.
    function requestOf(RequestID requestID) external view returns (Request memory);

    /// @notice Requests that `requester` has made: the counter of its next one.
    function counterOf(address requester) external view returns (uint256);

    /// @notice Where models are registered.
    function MODELS() external view returns (IModelRegistry);

    /// @notice The only contract that may finalize.
    function GAME() external view returns (IClaimGame);
}
