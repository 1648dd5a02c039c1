// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {
    ANSWER_GAS_BASE,
    ANSWER_GAS_PER_BYTE,
    MAX_DEPTH,
    MAX_GRID,
    MAX_LOCATOR_BYTES,
    MIN_BURN_BPS,
    OUT_MODE_ROOT
} from "./generated/OPMLConstants.sol";
import {IClaimGame} from "./interfaces/IClaimGame.sol";
import {IInferenceRegistry} from "./interfaces/IInferenceRegistry.sol";
import {IModelRegistry} from "./interfaces/IModelRegistry.sol";
import {Clock} from "./libraries/Clock.sol";
import {FaultPlace} from "./libraries/FaultPlace.sol";
import {Grid, GridLib} from "./libraries/Grid.sol";
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
///      |      |   4 bond (0..11), proposedAt (12..16), windowEnd (17..21), liveUntil (22..26),       |
///      |      |     execTime (27..30)                                                                |
///      |      |   5 disputer (0..19), disputeBond (20..31)                                           |
///      | 7    | mapping claimID => Reward:                                                           |
///      |      |   0 holder (0..19), amount (20..31)                                                  |
///      |      |   1 commitBlock (0..7), rejectedBlock (8..15), graceEnd (16..23)                     |
///      | 8    | mapping claimID => position => Demand:                                               |
///      |      |   0 nodeHash, 1 demander (0..19), bond (20..31)                                      |
///      |      |   2 answerer (0..19), demandedAt (20..24), answeredAt (25..29)                       |
///      |      |   3 deadline (0..4), defUsed (5..9), chlUsed (10..14)                                |
///      | 9    | mapping requestID => number of Pending claims                                        |
contract ClaimGame is IClaimGame, PullPayments {
    using Clock for Clock.Limits;
    using Clock for Demand;
    using OPMLPrecompiles for Answer;

    /// @dev What a move on a claim needs to know.
    struct Terms {
        ModelID modelID;
        Grid grid;
        Clock.Limits limits;
        uint256 windowEnd;
        uint256 demandBond;
    }

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

        uint256 execTime = Clock.max(r.options.execTime, _preset.minExecTime);
        uint40 windowEnd = uint40(block.timestamp + _window(claimID, execTime, p.salt));
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
        c.execTime = uint32(execTime);
        ++_pending[p.requestID];
        _lock(msg.value);
        _emitProposed(claimID, p, windowEnd);
    }

    /// @inheritdoc IClaimGame
    function openDispute(ClaimID claimID) external payable {
        Claim storage c = _requirePending(claimID);
        // INVARIANT: one dispute a claim; all may build on it.
        if (c.disputer != address(0)) revert DisputeIsOpen(claimID, c.disputer);
        // INVARIANT: a limit belongs to the actor; at windowEnd a dispute is in time.
        if (block.timestamp > c.windowEnd) revert WindowOver(block.timestamp, c.windowEnd);
        Terms memory terms = _terms(c);
        uint256 disputeBond = _preset.disputeBond;
        _take(disputeBond + terms.demandBond);
        c.disputer = msg.sender;
        c.disputeBond = uint96(disputeBond);
        emit DisputeOpened(claimID, msg.sender, disputeBond);
        Demand storage root = _demands[claimID][GridLib.place(0, 0)];
        terms.limits.startRoot(root);
        _placeDemand(claimID, root, 0, 0, c.traceRoot, terms.demandBond);
    }

    /// @inheritdoc IClaimGame
    function demand(ClaimID claimID, uint8 g, uint64 index, bytes32 nodeHash, bytes32[] calldata path)
        external
        payable
    {
        Terms memory terms = _terms(_requirePending(claimID));
        // INVARIANT: a tree node is demanded once.
        if (!_demand(claimID, terms, g, index, nodeHash, path)) revert AlreadyDemanded(g, index);
        _take(terms.demandBond);
    }

    /// @inheritdoc IClaimGame
    function demandMany(ClaimID claimID, DemandItem[] calldata items) external payable {
        Terms memory terms = _terms(_requirePending(claimID));
        uint256 made;
        for (uint256 i = 0; i < items.length; ++i) {
            DemandItem calldata x = items[i];
            if (_demand(claimID, terms, x.g, x.index, x.nodeHash, x.path)) ++made;
        }
        _take(made * terms.demandBond);
    }

    /// @inheritdoc IClaimGame
    function answer(ClaimID claimID, uint8 g, uint64 index, bytes calldata data) external {
        Terms memory terms = _terms(_requirePending(claimID));
        // INVARIANT: a demand is answered once; an answer is unique, so who is second loses nothing.
        if (!_answer(claimID, terms, g, index, data)) revert AlreadyAnswered(g, index);
    }

    /// @inheritdoc IClaimGame
    function answerMany(ClaimID claimID, AnswerItem[] calldata items) external {
        Terms memory terms = _terms(_requirePending(claimID));
        for (uint256 i = 0; i < items.length; ++i) {
            AnswerItem calldata x = items[i];
            _answer(claimID, terms, x.g, x.index, x.data);
        }
    }

    /// @inheritdoc IClaimGame
    function proveFault(ClaimID claimID, bytes calldata proof, bytes32 salt) external {
        // INVARIANT: evidence beats the clock until the claim has left Pending.
        Claim storage c = _requirePending(claimID);
        _requireFault(claimID, proof);

        uint256 left = _reject(claimID, c, c.disputer == address(0) ? 0 : _payProof(claimID, c, proof));
        uint256 commitAt = _commits[Identifiers.faultCommit(claimID, msg.sender, keccak256(proof), salt)];
        _rewards[claimID] = Reward({
            holder: msg.sender,
            // INVARIANT: positive, as the preset's bond covers burn, r_p and R times r_d, and no bond is below it.
            amount: uint96(left),
            commitBlock: commitAt == 0 ? type(uint64).max : uint64(commitAt),
            rejectedBlock: uint64(block.number),
            graceEnd: uint64(block.timestamp + _preset.censorship + _preset.latency)
        });
    }

    /// @inheritdoc IClaimGame
    function settle(ClaimID claimID, uint8 g, uint64 index) external {
        _requirePending(claimID);
        _settle(claimID, g, index);
    }

    /// @inheritdoc IClaimGame
    function settleMany(SettleItem[] calldata items) external {
        for (uint256 i = 0; i < items.length; ++i) {
            SettleItem calldata x = items[i];
            if (_claims[x.claimID].status == ClaimStatus.Pending) _settle(x.claimID, x.g, x.index);
        }
    }

    /// @inheritdoc IClaimGame
    function supersede(ClaimID claimID) external {
        Claim storage c = _requirePending(claimID);
        (bool isFinal,,, ClaimID result,) = REGISTRY.resultOf(c.requestID);
        // INVARIANT: a request with a Pending claim is open or has a result, so settle or supersede stays possible.
        if (!isFinal) revert NoResult(c.requestID);

        _leavePending(c, ClaimStatus.Superseded);
        bool right = _equal(c, _claims[result]);
        if (right) _vindicate(c);
        else _burn(c.bond);
        if (!right) _release(c.disputer, c.disputeBond);
        emit Superseded(claimID, result, right);
    }

    /// @inheritdoc IClaimGame
    function releaseDemand(ClaimID claimID, uint8 g, uint64 index) external {
        Claim storage c = _claims[claimID];
        // INVARIANT: nothing moves before the claim is terminal, so answering for a lie earns nothing.
        if (c.status <= ClaimStatus.Pending) revert NotTerminal(claimID);
        Demand storage x = _demanded(claimID, _gridOf(c), g, index);
        uint256 amount = x.bond;
        // INVARIANT: a bond is released once.
        if (amount == 0) revert AlreadyReleased(g, index);
        x.bond = 0;
        address to = x.answeredAt != 0 && _upheld(c) ? x.answerer : x.demander;
        _release(to, amount);
        emit DemandReleased(claimID, g, index, to, amount);
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
    function positionOf(ClaimID claimID, uint8 g, uint64 index) external view returns (Position) {
        Grid memory grid = _gridOf(_requireClaim(claimID));
        if (!grid.has(g, index)) revert NotInGrid(g, index);
        return grid.position(g, index);
    }

    /// @inheritdoc IClaimGame
    function demandBond(ClaimID claimID) external view returns (uint256) {
        return _demandBond(_gridOf(_requireClaim(claimID)));
    }

    /// @inheritdoc IClaimGame
    function delayBound(ClaimID claimID) external view returns (uint256) {
        Claim storage c = _requireClaim(claimID);
        return c.proposedAt + Clock.limits(_preset, c.execTime, _gridOf(c).levels()).delayBound();
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
        return Clock.max(REGISTRY.requestOf(requestID).options.bond, _preset.bond);
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

    /// @dev Takes the message's value, of which `price` goes into escrow and the rest is credited back.
    function _take(uint256 price) private {
        // INVARIANT: every bond is paid when it is promised.
        if (msg.value < price) revert ValueTooLow(msg.value, price);
        _lock(msg.value);
        _release(msg.sender, msg.value - price);
    }

    /// @dev Demands a tree node.
    /// @return made False if it was demanded before.
    function _demand(
        ClaimID claimID,
        Terms memory terms,
        uint256 g,
        uint256 index,
        bytes32 nodeHash,
        bytes32[] calldata path
    ) private returns (bool made) {
        Demand storage x = _demands[claimID][_demandable(terms, g, index)];
        if (x.demandedAt != 0) return false;
        terms.limits.startChild(x, _parentOf(claimID, terms, g, index, nodeHash, path), terms.windowEnd);
        _placeDemand(claimID, x, g, index, nodeHash, terms.demandBond);
        return true;
    }

    /// @dev Stores a demand whose clock was started.
    function _placeDemand(
        ClaimID claimID,
        Demand storage x,
        uint256 g,
        uint256 index,
        bytes32 nodeHash,
        uint256 bond
    ) private {
        x.nodeHash = nodeHash;
        x.demander = msg.sender;
        x.bond = uint96(bond);
        ++_claims[claimID].openDemands;
        emit Demanded(claimID, msg.sender, uint8(g), uint64(index), nodeHash, x.deadline, bond);
    }

    /// @dev Answers a demand.
    /// @return made False if it was answered before.
    function _answer(ClaimID claimID, Terms memory terms, uint256 g, uint256 index, bytes calldata data)
        private
        returns (bool made)
    {
        Demand storage x = _demanded(claimID, terms.grid, g, index);
        if (x.answeredAt != 0) return false;
        // INVARIANT: answer and expire are never both enabled.
        if (block.timestamp > x.deadline) revert AnswerTooLate(block.timestamp, x.deadline);
        _checkAnswer(terms, x.nodeHash, g, index, data);

        terms.limits.stop(x);
        x.answerer = msg.sender;
        Claim storage c = _claims[claimID];
        --c.openDemands;
        // INVARIANT: while a demand below this node is allowed, the claim cannot be accepted.
        c.liveUntil = uint40(Clock.max(c.liveUntil, terms.limits.lastDemand(x, terms.windowEnd)));
        emit Answered(claimID, msg.sender, uint8(g), uint64(index), data);
        return true;
    }

    /// @dev Ends a Pending claim by time.
    function _settle(ClaimID claimID, uint256 g, uint256 index) private {
        Claim storage c = _claims[claimID];
        if (c.openDemands != 0) {
            Grid memory grid = _gridOf(c);
            if (grid.has(g, index) && _demands[claimID][grid.position(g, index)].expired()) {
                return _expire(claimID, c, grid, g, index);
            }
        }
        // INVARIANT: accept and expire are never both enabled.
        if (c.openDemands != 0) revert DemandsOpen(claimID, c.openDemands);
        // INVARIANT: a limit belongs to the actor; its consequence starts one second later.
        if (block.timestamp <= c.liveUntil) revert StillLive(block.timestamp, c.liveUntil);

        _leavePending(c, ClaimStatus.Accepted);
        _vindicate(c);
        emit Accepted(claimID, c.requestID);
        // INVARIANT: the first accepted claim sets the result: this reverts if the request has one.
        REGISTRY.finalize(c.requestID, claimID, c.T, c.outputHash, c.proposer);
    }

    /// @dev Ends a claim that was not defended: what is left of its bond is its demander's.
    function _expire(ClaimID claimID, Claim storage c, Grid memory grid, uint256 g, uint256 index) private {
        uint256 paid = _payDemanders(claimID, grid, grid.depthOf(g), index);
        uint256 left = _reject(claimID, c, paid);
        address demander = _demands[claimID][grid.position(g, index)].demander;
        _release(demander, left);
        emit Expired(claimID, uint8(g), uint64(index), demander, left);
    }

    /// @dev Ends a Pending claim as false and pays what is paid at once.
    /// @param paid What its demanders were paid of its bond.
    /// @return left What is left of the bond: the reward.
    function _reject(ClaimID claimID, Claim storage c, uint256 paid) private returns (uint256 left) {
        _leavePending(c, ClaimStatus.Rejected);
        uint256 burned = (c.bond * uint256(_preset.burnBps)) / BPS;
        left = c.bond - burned - paid;
        _burn(burned);
        uint256 proofReward = _preset.proofReward;
        left -= proofReward;
        _release(msg.sender, proofReward);
        _release(c.disputer, c.disputeBond);
        emit Rejected(claimID, c.requestID, msg.sender, burned);
    }

    /// @dev r_d to who demanded on the way to the fault that a proof shows.
    function _payProof(ClaimID claimID, Claim storage c, bytes calldata proof) private returns (uint256) {
        Grid memory grid = _gridOf(c);
        (bool found, uint256 depth, uint256 index) = FaultPlace.find(grid, proof);
        return found ? _payDemanders(claimID, grid, depth, index) : 0;
    }

    /// @dev r_d to who demanded a grid node on the way from the root to (depth, index): at most R.
    function _payDemanders(ClaimID claimID, Grid memory grid, uint256 depth, uint256 index)
        private
        returns (uint256 paid)
    {
        uint256 demandReward = _preset.demandReward;
        uint256 levels = grid.levels();
        for (uint256 g = 0; g <= levels && grid.depthOf(g) <= depth; ++g) {
            uint256 above = grid.depthOf(g);
            Demand storage x = _demands[claimID][GridLib.place(above, index >> (depth - above))];
            if (x.demandedAt == 0) break; // nothing is demanded below
            _release(x.demander, demandReward);
            paid += demandReward;
        }
    }

    /// @dev Pays the proposer of a claim that was right: its bond, and half of the dispute's, whose other half is
    ///      burned.
    function _vindicate(Claim storage c) private {
        uint256 half = c.disputeBond / 2;
        if (half != 0) _burn(half);
        _release(c.proposer, c.bond + (c.disputeBond - half));
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

    function _requirePending(ClaimID claimID) private view returns (Claim storage c) {
        c = _claims[claimID];
        if (c.status != ClaimStatus.Pending) revert WrongClaimStatus(claimID, c.status, ClaimStatus.Pending);
    }

    function _requireClaim(ClaimID claimID) private view returns (Claim storage c) {
        c = _claims[claimID];
        if (c.status == ClaimStatus.None) revert WrongClaimStatus(claimID, c.status, ClaimStatus.Pending);
    }

    /// @dev The demand of a tree node that was demanded.
    function _demanded(ClaimID claimID, Grid memory grid, uint256 g, uint256 index)
        private
        view
        returns (Demand storage x)
    {
        if (!grid.has(g, index)) revert NotInGrid(g, index);
        x = _demands[claimID][grid.position(g, index)];
        if (x.demandedAt == 0) revert NotDemanded(g, index);
    }

    function _equal(Claim storage a, Claim storage b) private view returns (bool) {
        return a.traceRoot == b.traceRoot && a.T == b.T;
    }

    /// @dev Whether a terminal claim is or equals its request's result.
    function _upheld(Claim storage c) private view returns (bool) {
        if (c.status == ClaimStatus.Rejected) return false;
        (,,, ClaimID result,) = REGISTRY.resultOf(c.requestID);
        return _equal(c, _claims[result]);
    }

    function _gridOf(Claim storage c) private view returns (Grid memory) {
        return GridLib.make(MODELS.model(REGISTRY.requestOf(c.requestID).modelID).shape, c.T, _preset.grid);
    }

    function _terms(Claim storage c) private view returns (Terms memory t) {
        t.modelID = REGISTRY.requestOf(c.requestID).modelID;
        t.grid = GridLib.make(MODELS.model(t.modelID).shape, c.T, _preset.grid);
        t.limits = Clock.limits(_preset, c.execTime, t.grid.levels());
        t.windowEnd = c.windowEnd;
        t.demandBond = _demandBond(t.grid);
    }

    /// @dev b_d now.
    function _demandBond(Grid memory grid) private view returns (uint256) {
        uint256 price = Clock.max(_preset.floorPrice, 2 * block.basefee);
        return (3 * (ANSWER_GAS_BASE + ANSWER_GAS_PER_BYTE * grid.largestAnswer()) * price) / 2;
    }

    /// @dev The exact length of the first leaf of a tree node; zero iff the tree node is padding.
    function _leafLength(Terms memory terms, uint256 depth, uint256 index) private view returns (uint256) {
        Grid memory grid = terms.grid;
        (uint256 segment, uint256 node, uint256 chunk) = grid.addressOf(depth, index);
        if (segment >= grid.T || node >= grid.shape.nNodes()) return 0;
        uint256 length = MODELS.nodeBytes(terms.modelID, uint32(node)).inSegment(segment);
        return grid.chunkLength(length, chunk);
    }

    /// @dev The place of a tree node that may be demanded when its parent is answered.
    function _demandable(Terms memory terms, uint256 g, uint256 index) private view returns (Position) {
        if (g == 0 || !terms.grid.has(g, index)) revert NotInGrid(g, index);
        // INVARIANT: padding needs no answer; its hash is known, and a PAD proof is cheaper than a demand.
        if (_leafLength(terms, terms.grid.depthOf(g), index) == 0) revert IsPadding(g, index);
        return terms.grid.position(g, index);
    }

    /// @dev The grid parent of a tree node that may be demanded now.
    function _parentOf(
        ClaimID claimID,
        Terms memory terms,
        uint256 g,
        uint256 index,
        bytes32 nodeHash,
        bytes32[] calldata path
    ) private view returns (Demand storage parent) {
        uint256 rise = terms.grid.depthOf(g) - terms.grid.depthOf(g - 1);
        parent = _demands[claimID][terms.grid.position(g - 1, index >> rise)];
        // INVARIANT: no grid level is skipped, so no path is longer than R.
        if (parent.answeredAt == 0) revert ParentNotAnswered(g, index);
        if (path.length != rise) revert WrongPathLength(path.length, rise);
        // INVARIANT: only tree nodes that the claim commits to are demanded.
        bytes32 folded = Merkle.fold(nodeHash, index, path);
        if (folded != parent.nodeHash) revert WrongFold(folded, parent.nodeHash);
        // INVARIANT: the demanders of a path have T_CHL together, and EXT for each move.
        uint256 last = terms.limits.lastDemand(parent, terms.windowEnd);
        if (block.timestamp > last) revert DemandTooLate(block.timestamp, last);
    }

    /// @dev INVARIANT: an answer has its exact length and folds to the demanded hash, so it is unique, and a node
    ///      without a preimage of the prescribed kind cannot be answered.
    function _checkAnswer(Terms memory terms, bytes32 nodeHash, uint256 g, uint256 index, bytes calldata data)
        private
        view
    {
        Grid memory grid = terms.grid;
        bool isLeaf = g == grid.levels();
        uint256 length = isLeaf
            ? _leafLength(terms, grid.depth, index)
            : 32 << (grid.depthOf(g + 1) - grid.depthOf(g));
        if (data.length != length) revert WrongAnswerLength(data.length, length);
        bytes32 folded = isLeaf ? Merkle.leaf(data) : Merkle.hashesRoot(data);
        if (folded != nodeHash) revert WrongFold(folded, nodeHash);
    }

    /// @dev What the request demands of a claim.
    function _checkTerms(Proposal calldata p, IInferenceRegistry.Request memory r, Shape shape) private view {
        // INVARIANT: claims are made with the whole input on chain.
        if (r.inputRoot == 0) revert InputIncomplete(p.requestID);
        if (p.inputRoot != r.inputRoot) revert WrongInputRoot(p.inputRoot, r.inputRoot);
        // INVARIANT: P is exact.
        uint256 bond = Clock.max(r.options.bond, _preset.bond);
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
        window = _preset.censorship + execTime + _preset.latency;
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
        if (p.grid == 0 || p.grid > MAX_GRID) revert UnsoundPreset("grid", p.grid, MAX_GRID);
        if (p.extension < p.latency) revert UnsoundPreset("extension", p.extension, p.latency);
        if (p.minExecTime == 0) revert UnsoundPreset("minExecTime", p.minExecTime, 1);
        uint256 rounds = (MAX_DEPTH + p.grid - 1) / p.grid + 1;
        uint256 left = p.bond - (uint256(p.bond) * p.burnBps) / BPS;
        uint256 least = rounds * p.demandReward + p.proofReward;
        if (left <= least) revert UnsoundPreset("bond", left, least);
    }
}
