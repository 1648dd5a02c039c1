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
///         passes without, it is accepted. Whoever cannot prove a fault because the trace is withheld demands tree nodes
///         of it, level by level of a grid: a demand that is not answered in time rejects the claim, too. A claim fixes
///         model, verifier, clocks and prices when it is made.
/// @dev Grid level g is tree depth min(g * m, D), g = 0 .. G, G = ceil(D / m). Each level's tree nodes are numbered from
///      the left; `(g, index)` names one.
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
    /// @param execTime Seconds that the clocks allow for recomputing: the request's, at least the preset's.
    /// @param disputer Who opened the dispute; zero before.
    /// @param disputeBond B_c, wei.
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
        uint32 execTime;
        address disputer;
        uint96 disputeBond;
    }

    /// @notice A demanded tree node of a claim's trace.
    /// @param bond b_d, wei; zero once it was released.
    /// @param answeredAt When it was answered; zero before.
    /// @param deadline Last second in which it can be answered.
    /// @param defUsed Seconds that the answers on its path have taken, its own included.
    /// @param chlUsed Seconds that the demands on its path have taken after the window, its own included.
    struct Demand {
        bytes32 nodeHash;
        address demander;
        uint96 bond;
        address answerer;
        uint40 demandedAt;
        uint40 answeredAt;
        uint40 deadline;
        uint40 defUsed;
        uint40 chlUsed;
    }

    /// @notice A tree node to be demanded.
    /// @param g Its grid level, at least 1.
    /// @param index Its number in that level.
    /// @param nodeHash Its hash.
    /// @param path Its siblings up to its grid parent, bottom up.
    struct DemandItem {
        uint8 g;
        uint64 index;
        bytes32 nodeHash;
        bytes32[] path;
    }

    /// @notice An answer to a demand.
    /// @param g The demanded tree node's grid level.
    /// @param index Its number in that level.
    /// @param data Below the last level the hashes of its descendants in level g + 1, from the left; in the last the
    ///        chunk's bytes.
    struct AnswerItem {
        uint8 g;
        uint64 index;
        bytes data;
    }

    /// @notice A claim to be settled, with the demand that has expired, if one has.
    struct SettleItem {
        ClaimID claimID;
        uint8 g;
        uint64 index;
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

    /// @notice The claim was rejected, by a fault proof of `by` or because `by` settled an expired demand.
    event Rejected(ClaimID indexed claimID, RequestID indexed requestID, address indexed by, uint256 burned);

    /// @notice The claim is rejected because this demand was not answered in time; its demander gets the reward.
    event Expired(ClaimID indexed claimID, uint8 g, uint64 index, address indexed demander, uint256 reward);

    /// @notice The dispute is open: the root is demanded (grid level 0), and all may demand below it.
    event DisputeOpened(ClaimID indexed claimID, address indexed disputer, uint256 disputeBond);

    /// @notice A tree node was demanded, to be answered at the latest at `deadline`.
    event Demanded(
        ClaimID indexed claimID,
        address indexed demander,
        uint8 g,
        uint64 index,
        bytes32 nodeHash,
        uint256 deadline,
        uint256 bond
    );

    /// @notice A demand was answered; `data` is what was revealed.
    event Answered(ClaimID indexed claimID, address indexed answerer, uint8 g, uint64 index, bytes data);

    /// @notice A demand's bond was credited to its owner, after the claim's end.
    event DemandReleased(ClaimID indexed claimID, uint8 g, uint64 index, address indexed owner, uint256 amount);

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

    /// @notice The message value is less than what the call needs; what is above it would be credited back.
    error ValueTooLow(uint256 got, uint256 want);

    /// @notice A dispute was opened before.
    error DisputeIsOpen(ClaimID claimID, address disputer);

    /// @notice The window has passed.
    error WindowOver(uint256 time, uint256 windowEnd);

    /// @notice The tree has no such grid level, or a level has no such index.
    error NotInGrid(uint256 g, uint256 index);

    /// @notice The tree node is padding: its hash is known, and a PAD proof shows another.
    error IsPadding(uint256 g, uint256 index);

    /// @notice The tree node was demanded before.
    error AlreadyDemanded(uint256 g, uint256 index);

    /// @notice No such tree node was demanded.
    error NotDemanded(uint256 g, uint256 index);

    /// @notice The grid parent was not answered: no level may be skipped.
    error ParentNotAnswered(uint256 g, uint256 index);

    /// @notice The node and its path do not fold to the grid parent's hash, or the answer not to the node's.
    error WrongFold(bytes32 got, bytes32 want);

    /// @notice The time to demand below this tree node is over.
    error DemandTooLate(uint256 time, uint256 last);

    /// @notice The demand was answered before.
    error AlreadyAnswered(uint256 g, uint256 index);

    /// @notice The time to answer is over.
    error AnswerTooLate(uint256 time, uint256 deadline);

    /// @notice The answer does not have its exact length.
    error WrongAnswerLength(uint256 got, uint256 want);

    /// @notice The claim has not ended: nothing moves before.
    error NotTerminal(ClaimID claimID);

    /// @notice The demand's bond was released before.
    error AlreadyReleased(uint256 g, uint256 index);

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

    /// @notice Opens the dispute of a claim: demands its root. Anyone may, once, within the window.
    /// @dev The message value is at least B_c + b_d; what is above is credited to the caller.
    function openDispute(ClaimID claimID) external payable;

    /// @notice Demands a tree node whose grid parent was answered. Anyone may.
    /// @dev The message value is at least b_d; what is above is credited to the caller.
    /// @param g Its grid level, at least 1.
    /// @param index Its number in that level.
    /// @param nodeHash Its hash.
    /// @param path Its siblings up to its grid parent, bottom up.
    function demand(ClaimID claimID, uint8 g, uint64 index, bytes32 nodeHash, bytes32[] calldata path)
        external
        payable;

    /// @notice Demands in order. An item that was demanded before is left out; any other that `demand` would refuse
    ///         reverts the whole call.
    function demandMany(ClaimID claimID, DemandItem[] calldata items) external payable;

    /// @notice Answers a demand. Anyone may, at its deadline at the latest.
    /// @param data Below the last level the hashes of the tree node's descendants in level g + 1, from the left; in the
    ///        last the chunk's bytes.
    function answer(ClaimID claimID, uint8 g, uint64 index, bytes calldata data) external;

    /// @notice Answers in order. An item that was answered before is left out; any other that `answer` would refuse
    ///         reverts the whole call.
    function answerMany(ClaimID claimID, AnswerItem[] calldata items) external;

    /// @notice Ends a claim by time: rejects it if the demand of this tree node has expired; else accepts it if
    ///         nothing is open and its time has come. Anyone may.
    /// @param g Grid level of the demand that has expired; ignored by acceptance, as is `index`.
    /// @param index Number of its tree node in that level.
    function settle(ClaimID claimID, uint8 g, uint64 index) external;

    /// @notice Settles in order. A claim that is not Pending is left out; any other that `settle` would refuse reverts
    ///         the whole call.
    function settleMany(SettleItem[] calldata items) external;

    /// @notice Credits a demand's bond to its owner, after the claim's end: to the answerer if the claim was accepted or
    ///         equals what was, else to the demander. Anyone may.
    function releaseDemand(ClaimID claimID, uint8 g, uint64 index) external;

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

    /// @notice The tree node's place: 2^depth + index.
    function positionOf(ClaimID claimID, uint8 g, uint64 index) external view returns (Position);

    /// @notice b_d of a demand that is made now, wei: 1.5 times the gas of the claim's largest answer, at twice the base
    ///         fee or the floor price.
    function demandBond(ClaimID claimID) external view returns (uint256);

    /// @notice Last second in which the claim can still be undecided, whatever anyone does: afterwards it can be settled
    ///         or superseded.
    /// @dev proposedAt + W + EXT + T_DEF + T_CHL + 2 R EXT (PROTOCOL §6).
    function delayBound(ClaimID claimID) external view returns (uint256);

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
