// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ClaimID, RequestID} from "../types/Ids.sol";
import {Position} from "../types/Position.sol";
import {Preset} from "../types/Preset.sol";
import {IInferenceRegistry} from "./IInferenceRegistry.sol";
import {IModelRegistry} from "./IModelRegistry.sol";
import {IPullPayments} from "./IPullPayments.sol";

/// @title Claims and the evidence that ends them.
/// @notice A claim says that a request's execution has a certain trace root. One fault proof rejects it; if its window
///         passes without, it is accepted. A claim fixes model, verifier, clocks and prices when it is made.
interface IClaimGame is IPullPayments {
    /// @notice A claim's way: None -> Pending -> Accepted, Superseded or Rejected. All three are final.
    enum ClaimStatus {
        None,
        Pending,
        Accepted,
        Superseded,
        Rejected
    }

    /// @notice What a proposer says.
    /// @param requestID The request that it answers.
    /// @param inputRoot Root of the input that it ran; must be the request's.
    /// @param traceRoot Root of the execution's trace.
    /// @param T Segments that were run.
    /// @param output OUT: the output node's bytes in segment T-1, or that segment's root (mode ROOT).
    /// @param outPath Siblings from the output's tree node up to the trace root.
    /// @param dataLocator Advice where tree nodes can be fetched.
    /// @param salt Of the proposer's commit, if it made one.
    struct Proposal {
        RequestID requestID;
        bytes32 inputRoot;
        bytes32 traceRoot;
        uint32 T;
        bytes output;
        bytes32[] outPath;
        string dataLocator;
        bytes32 salt;
    }

    /// @notice A claim.
    /// @param bond P, wei.
    /// @param windowEnd Last second in which a dispute may be opened.
    /// @param liveUntil Last second in which the claim can not be accepted.
    /// @param openDemands Demands without answer.
    /// @param disputer Who opened the dispute; pays disputeBond.
    struct Claim {
        RequestID requestID;
        bytes32 traceRoot;
        bytes32 outputHash;
        address proposer;
        uint32 T;
        ClaimStatus status;
        uint32 openDemands;
        uint96 bond;
        uint40 proposedAt;
        uint40 windowEnd;
        uint40 liveUntil;
        address disputer;
        uint96 disputeBond;
    }

    /// @notice A demanded tree node of a claim's trace.
    /// @param bond b_d, wei.
    /// @param defUsed Seconds that its answerers have used on the path so far.
    /// @param chlUsed Seconds that its demanders have used on the path so far.
    struct Demand {
        bytes32 nodeHash;
        address demander;
        uint96 bond;
        address answerer;
        uint40 demandedAt;
        uint40 answeredAt;
        uint40 deadline;
        uint32 defUsed;
        uint32 chlUsed;
    }

    /// @notice The reward for a proof, held for the grace in which an earlier commit may claim it.
    /// @param commitBlock Block of the holder's commit; the largest number without one.
    /// @param rejectedBlock Block in which the claim was rejected.
    /// @param graceEnd Last second in which the reward may be claimed.
    struct Reward {
        address holder;
        uint96 amount;
        uint64 commitBlock;
        uint64 rejectedBlock;
        uint64 graceEnd;
    }

    /// @notice A claim was made.
    event Proposed(
        ClaimID indexed claimID,
        RequestID indexed requestID,
        address indexed proposer,
        bytes32 inputRoot,
        bytes32 traceRoot,
        uint32 T,
        uint256 bond,
        uint256 windowEnd,
        bytes output,
        string dataLocator
    );

    /// @notice The claim was accepted: its result is final.
    event Accepted(ClaimID indexed claimID, RequestID indexed requestID);

    /// @notice The claim ended because another was accepted; `right` if it said the same.
    event Superseded(ClaimID indexed claimID, ClaimID indexed result, bool right);

    /// @notice The claim was rejected by a fault proof.
    event Rejected(ClaimID indexed claimID, RequestID indexed requestID, address indexed prover, uint256 burned);

    /// @notice `holder` showed an earlier commit and now holds the reward.
    event RewardClaimed(ClaimID indexed claimID, address indexed holder, uint256 commitBlock);

    /// @notice The grace is over and the holder was credited.
    event RewardPaid(ClaimID indexed claimID, address indexed holder, uint256 amount);

    /// @notice The preset's prices do not cover each other, or its clocks contradict.
    error UnsoundPreset(bytes32 what, uint256 got, uint256 bound);

    /// @notice The registry was deployed for another game.
    error WrongRegistry(address game, address self);

    /// @notice The request takes no claims.
    error RequestNotOpen(RequestID requestID);

    /// @notice The request's input is not complete.
    error InputIncomplete(RequestID requestID);

    /// @notice The claim is about another input.
    error WrongInputRoot(bytes32 got, bytes32 want);

    /// @notice T must be 1 to maxT, and maxT for a model without stop node.
    error WrongSegments(uint256 got, uint256 min, uint256 max);

    /// @notice The message value must be the bond exactly.
    error WrongBond(uint256 got, uint256 want);

    /// @notice The output does not have the exact length.
    error WrongOutputLength(uint256 got, uint256 want);

    /// @notice The path does not have the exact number of siblings.
    error WrongPathLength(uint256 got, uint256 want);

    /// @notice The output does not lie under the trace root.
    error OutputNotInTrace(bytes32 got, bytes32 traceRoot);

    /// @notice The locator is longer than advice may be.
    error LocatorTooLong(uint256 got, uint256 max);

    /// @notice This proposer made this claim before.
    error ClaimExists(ClaimID claimID);

    /// @notice The claim has not, or no longer, the status that the call needs.
    error WrongClaimStatus(ClaimID claimID, ClaimStatus got, ClaimStatus want);

    /// @notice The verifier did not say "fault proven". That is no verdict: nothing has changed.
    error NoVerdict(ClaimID claimID, bool success, uint256 size, bytes32 word);

    /// @notice The claim cannot be accepted before `liveUntil` has passed.
    error StillLive(uint256 time, uint256 liveUntil);

    /// @notice Demands are open: the claim can only expire.
    error DemandsOpen(ClaimID claimID, uint256 count);

    /// @notice No other claim has been accepted.
    error NoResult(RequestID requestID);

    /// @notice No reward is held for this claim.
    error NoReward(ClaimID claimID);

    /// @notice The grace is over.
    error GraceOver(uint256 time, uint256 graceEnd);

    /// @notice The grace is not over.
    error GraceRunning(uint256 time, uint256 graceEnd);

    /// @notice The caller's commit is missing (zero) or not earlier than what it must precede.
    error CommitTooLate(uint256 commitBlock, uint256 before);

    /// @notice Stores the block in which `commitHash` was first committed; later calls change nothing.
    /// @param commitHash H("OPML/COMMIT/1", claimID, proposer, salt) or
    ///        H("OPML/FAULT/1", claimID, prover, H(proof), salt).
    function commit(bytes32 commitHash) external;

    /// @notice Claims a result; the message value is the bond, exactly.
    /// @param p What the proposer says.
    /// @return claimID The claim's identifier.
    function propose(Proposal calldata p) external payable returns (ClaimID claimID);

    /// @notice Rejects a claim by one self-verifying proof. Anyone may, while the claim is Pending.
    /// @param claimID The claim.
    /// @param proof The proof, as the model's verifier reads it behind the context.
    /// @param salt Of the caller's commit, if it made one.
    function proveFault(ClaimID claimID, bytes calldata proof, bytes32 salt) external;

    /// @notice Ends a claim by time. Anyone may.
    /// @param claimID The claim.
    /// @param g Grid level of the demand that has expired.
    /// @param index Index of its tree node in that level. With no demand open both are ignored and the claim is
    ///        accepted, if its time has come.
    function settle(ClaimID claimID, uint8 g, uint64 index) external;

    /// @notice Ends a Pending claim whose request has a result. Anyone may.
    function supersede(ClaimID claimID) external;

    /// @notice Makes the caller the reward's holder, if its commit is earlier than the holder's and its proof accepted.
    /// @param claimID A claim that was rejected by proof.
    /// @param proof A proof that the verifier accepts; need not be the one that was used.
    /// @param salt Of the caller's commit.
    function claimReward(ClaimID claimID, bytes calldata proof, bytes32 salt) external;

    /// @notice Credits the reward to its holder after the grace. Anyone may.
    function payReward(ClaimID claimID) external;

    /// @notice The claim as stored.
    function claimOf(ClaimID claimID) external view returns (Claim memory);

    /// @notice The demand of a tree node as stored.
    function demandOf(ClaimID claimID, Position position) external view returns (Demand memory);

    /// @notice The reward held for a claim.
    function rewardOf(ClaimID claimID) external view returns (Reward memory);

    /// @notice Claims on a request that are Pending.
    function pendingClaims(RequestID requestID) external view returns (uint256);

    /// @notice The block of a commit, zero if there is none.
    function commitBlock(bytes32 commitHash) external view returns (uint256);

    /// @notice The bond that a claim on this request needs, wei.
    function bondOf(RequestID requestID) external view returns (uint256);

    /// @notice Clocks and prices of this deployment.
    function preset() external view returns (Preset memory);

    /// @notice Where models and verifiers are registered.
    function MODELS() external view returns (IModelRegistry);

    /// @notice Where requests are made and results kept.
    function REGISTRY() external view returns (IInferenceRegistry);
}
