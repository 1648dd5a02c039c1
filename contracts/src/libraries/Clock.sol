// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IClaimGame} from "../interfaces/IClaimGame.sol";
import {Preset} from "../types/Preset.sol";

/// @title The clocks of a claim (PROTOCOL §6).
/// @dev Seconds; none exceeds 2^40. A limit belongs to the actor: an action at it is in time, its consequence starts one
///      second later. Clocks run for each demanded tree node and are inherited along the path from the root.
///
///      The arithmetic is in pure functions of numbers, apart from the storage, so that solc's model checker can prove
///      what holds of it (test/smt/ClockTheorems.sol).
library Clock {
    /// @notice The limits of one claim.
    /// @param window W, without EXT.
    /// @param extension EXT: what a move has at least.
    /// @param defence T_DEF: what the answers of a path may take together.
    /// @param challenge T_CHL: what its demands may take together after the window.
    /// @param rounds R: demands from the root to a leaf.
    struct Limits {
        uint256 window;
        uint256 extension;
        uint256 defence;
        uint256 challenge;
        uint256 rounds;
    }

    /// @notice The limits of a claim whose trace has grid levels 0 to `levels`.
    function limits(Preset memory p, uint256 execTime, uint256 levels) internal pure returns (Limits memory limit) {
        limit.rounds = levels + 1;
        limit.window = uint256(p.censorship) + execTime + p.latency;
        limit.extension = p.extension;
        limit.defence = p.censorship + execTime + limit.rounds * p.latency;
        limit.challenge = p.censorship + (limit.rounds + 1) * p.latency;
    }

    /// @notice How long after it was made a claim can be undecided at most.
    function delayBound(Limits memory limit) internal pure returns (uint256) {
        return limit.window + limit.extension + limit.defence + limit.challenge + 2 * limit.rounds * limit.extension;
    }

    /// @notice When the demanders' clock starts to run below an answered node.
    function base(IClaimGame.Demand storage x, uint256 windowEnd) internal view returns (uint256) {
        return max(windowEnd, x.answeredAt);
    }

    /// @notice Last second in which a tree node below the answered node `x` may be demanded.
    function lastDemand(Limits memory limit, IClaimGame.Demand storage x, uint256 windowEnd)
        internal
        view
        returns (uint256)
    {
        return lastDemandAt(limit, base(x, windowEnd), x.chlUsed);
    }

    /// @notice Starts the clock of the root, which is demanded now.
    function startRoot(Limits memory limit, IClaimGame.Demand storage x) internal {
        x.demandedAt = uint40(block.timestamp);
        x.deadline = uint40(block.timestamp + limit.defence);
    }

    /// @notice Starts the clock of `x`, which is demanded now, below the answered node `parent`.
    function startChild(
        Limits memory limit,
        IClaimGame.Demand storage x,
        IClaimGame.Demand storage parent,
        uint256 windowEnd
    ) internal {
        uint256 defUsed = parent.defUsed;
        x.demandedAt = uint40(block.timestamp);
        x.deadline = uint40(deadlineAt(limit, block.timestamp, defUsed));
        x.defUsed = uint40(defUsed);
        x.chlUsed = uint40(challengeUsed(limit, base(parent, windowEnd), parent.chlUsed, block.timestamp));
    }

    /// @notice Stops the clock of `x`, which is answered now.
    function stop(Limits memory limit, IClaimGame.Demand storage x) internal {
        x.defUsed = uint40(defenceUsed(limit, x.demandedAt, x.defUsed, block.timestamp));
        x.answeredAt = uint40(block.timestamp);
    }

    /// @notice Whether `x` was demanded, not answered, and can no longer be.
    function expired(IClaimGame.Demand storage x) internal view returns (bool) {
        return x.demandedAt != 0 && x.answeredAt == 0 && block.timestamp > x.deadline;
    }

    /// @notice Last second for the answer to a demand made at `time`, when the answers above it took `defUsed`.
    function deadlineAt(Limits memory limit, uint256 time, uint256 defUsed) internal pure returns (uint256) {
        return time + max(limit.extension, limit.defence - defUsed);
    }

    /// @notice Last second for a demand below a node whose demanders' clock stands at `chlUsed` and runs from `from` on.
    function lastDemandAt(Limits memory limit, uint256 from, uint256 chlUsed) internal pure returns (uint256) {
        return from + max(limit.extension, limit.challenge - chlUsed);
    }

    /// @notice What the demands of a path have taken when one is made at `time`, by the clock that runs from `from` on
    ///         and stood at `chlUsed`.
    function challengeUsed(Limits memory limit, uint256 from, uint256 chlUsed, uint256 time)
        internal
        pure
        returns (uint256)
    {
        return min(limit.challenge, chlUsed + (time > from ? time - from : 0));
    }

    /// @notice What the answers of a path have taken when a demand of `demandedAt` is answered at `time`, and those
    ///         before it took `defUsed`.
    function defenceUsed(Limits memory limit, uint256 demandedAt, uint256 defUsed, uint256 time)
        internal
        pure
        returns (uint256)
    {
        return min(limit.defence, defUsed + time - demandedAt);
    }

    function max(uint256 a, uint256 b) internal pure returns (uint256) {
        return a > b ? a : b;
    }

    function min(uint256 a, uint256 b) internal pure returns (uint256) {
        return a < b ? a : b;
    }
}
