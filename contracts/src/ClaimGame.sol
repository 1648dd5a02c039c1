// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MAX_DEPTH, MAX_LOCATOR_BYTES, MIN_BURN_BPS, OUT_MODE_ROOT} from "./generated/OPMLConstants.sol";
import {IClaimGame} from "./interfaces/IClaimGame.sol";
import {IInferenceRegistry} from "./interfaces/IInferenceRegistry.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {Identifiers} from "./libraries/Identifiers.sol";
import {Merkle} from "./libraries/Merkle.sol";
import {Answer, OPMLPrecompiles, StepContext} from "./libraries/OPMLPrecompiles.sol";
import {PullPayments} from "./PullPayments.sol";
import {ClaimID, ModelID, RequestID} from "./types/Ids.sol";
import {Position} from "./types/Position.sol";
import {Preset} from "./types/Preset.sol";
import {Shape} from "./types/Shape.sol";

/// @title ClaimGame
/// @dev Storage for the whole of PROTOCOL §3-§7, behind the two slots of PullPayments (bytes count from a slot's low
///      end):
///
///      | slot | variable                                                                             |
///      | ---- | ------------------------------------------------------------------------------------ |
///      | 2..4 | Preset: clocks, grid, burn share, floor price (2), bond, disputeBond (3),            |
///      |      | demandReward, proofReward (4); written by the constructor only                       |
///      | 5    | mapping commit hash => block                                                         |
///      | 6    | mapping claimID => Claim:                                                            |
///      |      |   0 requestID, 1 traceRoot, 2 outputHash                                             |
///      |      |   3 proposer (0..19), T (20..23), status (24), openDemands (25..28)                  |
///      |      |   4 bond (0..11), proposedAt (12..16), windowEnd (17..21), liveUntil (22..26)        |
///      |      |   5 disputer (0..19), disputeBond (20..31)                                           |
///      | 7    | mapping claimID => Reward:                                                           |
///      |      |   0 holder (0..19), amount (20..31)                                                  |
///      |      |   1 commitBlock (0..7), rejectedBlock (8..15), graceEnd (16..23)                     |
///      | 8    | mapping claimID => position => Demand:                                               |
///      |      |   0 nodeHash, 1 demander (0..19), bond (20..31)                                      |
///      |      |   2 answerer (0..19), demandedAt (20..24), answeredAt (25..29)                       |
///      |      |   3 deadline (0..4), defUsed (5..8), chlUsed (9..12)                                 |
///      | 9    | mapping requestID => number of Pending claims                                        |
contract ClaimGame is IClaimGame, PullPayments {
    using OPMLPrecompiles for Answer;

    uint256 private constant BPS = 10_000;

    /// @inheritdoc IClaimGame
    IModelRegistry public immutable MODELS;

    /// @inheritdoc IClaimGame
    IInferenceRegistry public immutable REGISTRY;

    Preset private _preset;
    mapping(bytes32 commitHash => uint256) private _commits;
    mapping(ClaimID claimID => Claim) private _claims;
    mapping(ClaimID claimID => Reward) private _rewards;
    mapping(ClaimID claimID => mapping(Position position => Demand)) private _demands;
    mapping(RequestID requestID => uint256) private _pending;

    /// @param registry Deployed for this game's address.
    /// @param p Clocks and prices.
    constructor(IInferenceRegistry registry, Preset memory p) {
        _checkPreset(p);
        // INVARIANT: game and registry know each other, and each no other.
        if (address(registry.GAME()) != address(this)) revert WrongRegistry(address(registry.GAME()), address(this));
        MODELS = registry.MODELS();
        REGISTRY = registry;
        _preset = p;
    }

    // ---------------------------------------------------------------- external

    /// @inheritdoc IClaimGame
    function commit(bytes32 commitHash) external {
        // INVARIANT: the first block of a commit is never overwritten; a copy of it can only help its owner.
        if (_commits[commitHash] == 0) _commits[commitHash] = block.number;
    }

    /// @inheritdoc IClaimGame
    function propose(Proposal calldata p) external payable returns (ClaimID claimID) {
        IInferenceRegistry.Request memory r = REGISTRY.requestOf(p.requestID);
        // INVARIANT: only an open request takes claims.
        if (r.status != IInferenceRegistry.RequestStatus.Open) revert RequestNotOpen(p.requestID);
        Shape shape = MODELS.model(r.modelID).shape;
        _checkTerms(p, r, shape);
        _checkOutput(p, r.modelID, shape);
        claimID = Identifiers.claim(p.requestID, p.inputRoot, p.traceRoot, p.T, msg.sender);
        Claim storage c = _claims[claimID];
        // INVARIANT: one claim once; a terminal state is final.
        if (c.status != ClaimStatus.None) revert ClaimExists(claimID);

        uint40 windowEnd = uint40(block.timestamp + _window(claimID, r.options.execTime, p.salt));
        c.requestID = p.requestID;
        c.traceRoot = p.traceRoot;
        c.outputHash = keccak256(p.output);
        c.proposer = msg.sender;
        c.T = p.T;
        c.status = ClaimStatus.Pending;
        c.bond = uint96(msg.value);
        c.proposedAt = uint40(block.timestamp);
        c.windowEnd = windowEnd;
        c.liveUntil = windowEnd;
        ++_pending[p.requestID];
        _lock(msg.value);
        _emitProposed(claimID, p, windowEnd);
    }

    /// @inheritdoc IClaimGame
    function proveFault(ClaimID claimID, bytes calldata proof, bytes32 salt) external {
        Claim storage c = _claims[claimID];
        // INVARIANT: evidence beats the clock until the claim has left Pending.
        _requireStatus(claimID, ClaimStatus.Pending);
        _requireFault(claimID, proof);

        _leavePending(c, ClaimStatus.Rejected);
        uint256 burned = (c.bond * uint256(_preset.burnBps)) / BPS;
        uint256 proofReward = _preset.proofReward;
        uint256 commitAt = _commits[Identifiers.faultCommit(claimID, msg.sender, keccak256(proof), salt)];
        _rewards[claimID] = Reward({
            holder: msg.sender,
            // INVARIANT: positive, as the preset's bond covers burn and r_p, and no bond is below the preset's.
            amount: uint96(c.bond - burned - proofReward),
            commitBlock: commitAt == 0 ? type(uint64).max : uint64(commitAt),
            rejectedBlock: uint64(block.number),
            graceEnd: uint64(block.timestamp + _preset.censorship + _preset.latency)
        });
        _burn(burned);
        _release(msg.sender, proofReward);
        emit Rejected(claimID, c.requestID, msg.sender, burned);
    }

    /// @inheritdoc IClaimGame
    function settle(ClaimID claimID, uint8, uint64) external {
        Claim storage c = _claims[claimID];
        _requireStatus(claimID, ClaimStatus.Pending);
        // INVARIANT: accept and expire are never both enabled.
        if (c.openDemands != 0) revert DemandsOpen(claimID, c.openDemands);
        // INVARIANT: a limit belongs to the actor; its consequence starts one second later.
        if (block.timestamp <= c.liveUntil) revert StillLive(block.timestamp, c.liveUntil);

        _leavePending(c, ClaimStatus.Accepted);
        _release(c.proposer, c.bond);
        emit Accepted(claimID, c.requestID);
        // INVARIANT: the first accepted claim sets the result: this reverts if the request has one.
        REGISTRY.finalize(c.requestID, claimID, c.T, c.outputHash, c.proposer);
    }

    /// @inheritdoc IClaimGame
    function supersede(ClaimID claimID) external {
        Claim storage c = _claims[claimID];
        _requireStatus(claimID, ClaimStatus.Pending);
        (bool isFinal,,, ClaimID result,) = REGISTRY.resultOf(c.requestID);
        // INVARIANT: a request with a Pending claim is open or has a result, so settle or supersede stays possible.
        if (!isFinal) revert NoResult(c.requestID);

        _leavePending(c, ClaimStatus.Superseded);
        Claim storage accepted = _claims[result];
        bool right = c.traceRoot == accepted.traceRoot && c.T == accepted.T;
        if (right) _release(c.proposer, c.bond);
        else _burn(c.bond);
        emit Superseded(claimID, result, right);
    }

    /// @inheritdoc IClaimGame
    function claimReward(ClaimID claimID, bytes calldata proof, bytes32 salt) external {
        Reward storage w = _rewards[claimID];
        // INVARIANT: a reward is held once, and claimed within the grace only.
        if (w.amount == 0) revert NoReward(claimID);
        if (block.timestamp > w.graceEnd) revert GraceOver(block.timestamp, w.graceEnd);
        uint256 commitAt = _commits[Identifiers.faultCommit(claimID, msg.sender, keccak256(proof), salt)];
        // INVARIANT: earlier than the holder's commit (a tie keeps the holder) and than the rejection, which
        // showed a proof to everybody.
        uint256 before = w.commitBlock < w.rejectedBlock ? w.commitBlock : w.rejectedBlock;
        if (commitAt == 0 || commitAt >= before) revert CommitTooLate(commitAt, before);
        _requireFault(claimID, proof);
        w.holder = msg.sender;
        w.commitBlock = uint64(commitAt);
        emit RewardClaimed(claimID, msg.sender, commitAt);
    }

    /// @inheritdoc IClaimGame
    function payReward(ClaimID claimID) external {
        Reward storage w = _rewards[claimID];
        (address holder, uint256 amount) = (w.holder, w.amount);
        // INVARIANT: a reward is paid once.
        if (amount == 0) revert NoReward(claimID);
        // INVARIANT: a limit belongs to the actor; claimReward is in time at graceEnd.
        if (block.timestamp <= w.graceEnd) revert GraceRunning(block.timestamp, w.graceEnd);
        w.amount = 0;
        _release(holder, amount);
        emit RewardPaid(claimID, holder, amount);
    }

    // ---------------------------------------------------------------- external views

    /// @inheritdoc IClaimGame
    function claimOf(ClaimID claimID) external view returns (Claim memory) {
        return _claims[claimID];
    }

    /// @inheritdoc IClaimGame
    function demandOf(ClaimID claimID, Position position) external view returns (Demand memory) {
        return _demands[claimID][position];
    }

    /// @inheritdoc IClaimGame
    function rewardOf(ClaimID claimID) external view returns (Reward memory) {
        return _rewards[claimID];
    }

    /// @inheritdoc IClaimGame
    function pendingClaims(RequestID requestID) external view returns (uint256) {
        return _pending[requestID];
    }

    /// @inheritdoc IClaimGame
    function commitBlock(bytes32 commitHash) external view returns (uint256) {
        return _commits[commitHash];
    }

    /// @inheritdoc IClaimGame
    function bondOf(RequestID requestID) external view returns (uint256) {
        return _max(REGISTRY.requestOf(requestID).options.bond, _preset.bond);
    }

    /// @inheritdoc IClaimGame
    function preset() external view returns (Preset memory) {
        return _preset;
    }

    // ---------------------------------------------------------------- private

    /// @dev The only way out of Pending.
    function _leavePending(Claim storage c, ClaimStatus to) private {
        c.status = to;
        --_pending[c.requestID];
    }

    /// @dev Apart, for the stack's sake.
    function _emitProposed(ClaimID claimID, Proposal calldata p, uint256 windowEnd) private {
        emit Proposed(
            claimID,
            p.requestID,
            msg.sender,
            p.inputRoot,
            p.traceRoot,
            p.T,
            msg.value,
            windowEnd,
            p.output,
            p.dataLocator
        );
    }

    // ---------------------------------------------------------------- private views

    function _requireStatus(ClaimID claimID, ClaimStatus want) private view {
        ClaimStatus got = _claims[claimID].status;
        if (got != want) revert WrongClaimStatus(claimID, got, want);
    }

    /// @dev What the request demands of a claim.
    function _checkTerms(Proposal calldata p, IInferenceRegistry.Request memory r, Shape shape) private view {
        // INVARIANT: claims are made with the whole input on chain.
        if (r.inputRoot == 0) revert InputIncomplete(p.requestID);
        if (p.inputRoot != r.inputRoot) revert WrongInputRoot(p.inputRoot, r.inputRoot);
        // INVARIANT: P is exact.
        uint256 bond = _max(r.options.bond, _preset.bond);
        if (msg.value != bond) revert WrongBond(msg.value, bond);
        // INVARIANT: the event is bounded.
        uint256 locator = bytes(p.dataLocator).length;
        if (locator > MAX_LOCATOR_BYTES) revert LocatorTooLong(locator, MAX_LOCATOR_BYTES);
        // INVARIANT: without a stop node there is one T.
        uint256 least = shape.hasStopNode() ? 1 : r.options.maxT;
        if (p.T < least || p.T > r.options.maxT) revert WrongSegments(p.T, least, r.options.maxT);
    }

    /// @dev INVARIANT: OUT is under the trace root at (T-1, outNode), or is the segment root of T-1.
    function _checkOutput(Proposal calldata p, ModelID modelID, Shape shape) private view {
        uint256 length = MODELS.outputLength(modelID, p.T);
        if (p.output.length != length) revert WrongOutputLength(p.output.length, length);
        uint256 depth = shape.depthA();
        uint256 index = p.T - 1;
        bytes32 root;
        if (shape.outMode() == OUT_MODE_ROOT) {
            root = bytes32(p.output);
        } else {
            depth += shape.depthB();
            index = (index << shape.depthB()) + shape.outNode();
            root = Merkle.chunkRoot(p.output, shape.chunkLog2(), shape.depthC());
        }
        if (p.outPath.length != depth) revert WrongPathLength(p.outPath.length, depth);
        root = Merkle.fold(root, index, p.outPath);
        if (root != p.traceRoot) revert OutputNotInTrace(root, p.traceRoot);
    }

    /// @dev W, and EXT more unless the proposer committed at least a block earlier.
    function _window(ClaimID claimID, uint256 execTime, bytes32 salt) private view returns (uint256 window) {
        window = _preset.censorship + _max(execTime, _preset.minExecTime) + _preset.latency;
        uint256 commitAt = _commits[Identifiers.claimCommit(claimID, msg.sender, salt)];
        if (commitAt == 0 || commitAt == block.number) window += _preset.extension;
    }

    /// @dev INVARIANT: only the verifier's magic word is a verdict; roots, numbers and T come from storage.
    function _requireFault(ClaimID claimID, bytes calldata proof) private view {
        Claim storage c = _claims[claimID];
        IInferenceRegistry.Request memory r = REGISTRY.requestOf(c.requestID);
        (IModelRegistry.ModelSpec memory spec, address verifier) = MODELS.verification(r.modelID);
        StepContext memory context = StepContext({
            graphRoot: spec.graphRoot,
            weightsRoot: spec.weightsRoot,
            inputRoot: r.inputRoot,
            traceRoot: c.traceRoot,
            shape: spec.shape,
            run: bytes32((uint256(c.T) << 224) | (uint256(r.options.maxT) << 192))
        });
        Answer memory a = OPMLPrecompiles.stepVerify(verifier, context, proof);
        if (!a.isFault()) revert NoVerdict(claimID, a.success, a.size, a.word);
    }

    /// @dev INVARIANT: what is left of a slashed bond covers r_p, r_d for each round of the deepest tree, and a
    ///      reward; a window cannot end before a move can be made.
    function _checkPreset(Preset memory p) private pure {
        if (p.burnBps < MIN_BURN_BPS || p.burnBps > BPS) revert UnsoundPreset("burnBps", p.burnBps, MIN_BURN_BPS);
        if (p.grid == 0 || p.grid > MAX_DEPTH) revert UnsoundPreset("grid", p.grid, MAX_DEPTH);
        if (p.extension < p.latency) revert UnsoundPreset("extension", p.extension, p.latency);
        if (p.minExecTime == 0) revert UnsoundPreset("minExecTime", p.minExecTime, 1);
        uint256 rounds = (MAX_DEPTH + p.grid - 1) / p.grid + 1;
        uint256 left = p.bond - (uint256(p.bond) * p.burnBps) / BPS;
        uint256 least = rounds * p.demandReward + p.proofReward;
        if (left <= least) revert UnsoundPreset("bond", left, least);
    }

    function _max(uint256 a, uint256 b) private pure returns (uint256) {
        return a > b ? a : b;
    }
}
