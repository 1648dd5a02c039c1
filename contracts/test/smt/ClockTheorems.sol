// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Clock} from "../../src/libraries/Clock.sol";

/// @title What holds of the clocks for every preset, claim and time: theorems for solc's model checker.
/// @notice Each function is a theorem: its parameters are all there is, `require` states the premises, `assert` the
///         conclusions; that no arithmetic in it overflows is a conclusion too, so no clock makes a move revert.
///         `node smt.mjs` proves them.
/// @dev By induction over the demands of a path they are DELAY of PROTOCOL §9, as far as the clocks go: a tree node
///      that was demanded and answered in time obeys
///
///          answeredAt <= windowEnd + defUsed + chlUsed + slack
///
///      where every demand and every answer below the root adds at most EXT to slack: 2 * (R - 1) * EXT at a leaf.
contract ClockTheorems {
    using Clock for Clock.Limits;

    /// @dev Seconds that neither the clocks of a claim nor block.timestamp reach: 2^36, some 2,200 years.
    uint256 private constant FAR = 1 << 36;

    /// @notice The root is answered within the defence's time, and spends no EXT.
    function root(Clock.Limits memory l, uint256 windowEnd, uint256 demandedAt, uint256 answeredAt) external pure {
        _assumeLimits(l);
        require(windowEnd < FAR && demandedAt <= windowEnd);
        require(demandedAt <= answeredAt && answeredAt <= demandedAt + l.defence); // as startRoot sets the deadline
        uint256 defUsed = l.defenceUsed(demandedAt, 0, answeredAt);
        assert(defUsed <= l.defence);
        assert(answeredAt <= windowEnd + defUsed);
    }

    /// @notice A demand in time leaves its answerer EXT at least, and is paid for by the demanders' clock or one EXT.
    /// @param defUsed Of the parent, as are chlUsed and answeredAt.
    function demand(
        Clock.Limits memory l,
        uint256 windowEnd,
        uint256 slack,
        uint256 defUsed,
        uint256 chlUsed,
        uint256 answeredAt,
        uint256 time
    ) external pure {
        _assumeLimits(l);
        _assumeUsed(l, windowEnd, slack, defUsed, chlUsed);
        require(answeredAt <= windowEnd + defUsed + chlUsed + slack);
        uint256 from = Clock.max(windowEnd, answeredAt);
        require(answeredAt <= time && time <= l.lastDemandAt(from, chlUsed));
        uint256 used = l.challengeUsed(from, chlUsed, time);
        assert(chlUsed <= used && used <= l.challenge);
        assert(time <= windowEnd + defUsed + used + slack + l.extension);
        uint256 deadline = l.deadlineAt(time, defUsed);
        assert(deadline >= time + l.extension);
        assert(deadline < 1 << 40);
    }

    /// @notice An answer in time is paid for by the answerers' clock or one EXT. What is below it may be demanded for EXT
    ///         at least, and until a second that no number of moves puts off.
    /// @param defUsed Of the demand, as are chlUsed and demandedAt.
    function answer(
        Clock.Limits memory l,
        uint256 windowEnd,
        uint256 slack,
        uint256 defUsed,
        uint256 chlUsed,
        uint256 demandedAt,
        uint256 time
    ) external pure {
        _assumeLimits(l);
        _assumeUsed(l, windowEnd, slack, defUsed, chlUsed);
        require(demandedAt <= windowEnd + defUsed + chlUsed + slack);
        require(demandedAt <= time && time <= l.deadlineAt(demandedAt, defUsed));
        uint256 used = l.defenceUsed(demandedAt, defUsed, time);
        assert(defUsed <= used && used <= l.defence);
        assert(time <= windowEnd + used + chlUsed + slack + l.extension);
        uint256 last = l.lastDemandAt(Clock.max(windowEnd, time), chlUsed);
        assert(last >= time + l.extension);
        assert(last <= windowEnd + l.defence + l.challenge + slack + 2 * l.extension);
        assert(last < 1 << 40);
    }

    /// @notice A path whose moves were all in time ends by the claim's bound.
    /// @param last Until when the last answer of the path keeps the claim alive, by `answer`.
    function delay(Clock.Limits memory l, uint256 proposedAt, uint256 windowEnd, uint256 slack, uint256 last)
        external
        pure
    {
        _assumeLimits(l);
        require(l.rounds >= 1 && l.rounds <= 49 && proposedAt < FAR);
        require(windowEnd <= proposedAt + l.window + l.extension);
        require(slack <= 2 * (l.rounds - 1) * l.extension);
        require(last <= windowEnd + l.defence + l.challenge + slack + 2 * l.extension);
        assert(last <= proposedAt + l.delayBound());
    }

    /// @dev Limits that a preset can give.
    function _assumeLimits(Clock.Limits memory l) private pure {
        require(l.window < FAR && l.defence < FAR && l.challenge < FAR && l.extension < FAR);
    }

    /// @dev What the clocks of a tree node may have counted.
    function _assumeUsed(Clock.Limits memory l, uint256 windowEnd, uint256 slack, uint256 defUsed, uint256 chlUsed)
        private
        pure
    {
        require(windowEnd < FAR && slack < FAR);
        require(defUsed <= l.defence && chlUsed <= l.challenge);
    }
}
