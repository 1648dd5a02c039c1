// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IPullPayments} from "../../src/interfaces/IPullPayments.sol";
import {Handler} from "./Handler.sol";
import {vm} from "./Vm.sol";

/// @title PROTOCOL §9, items 4, 5, 6, 10 and 12, in games of many moves.
contract ClaimGameInvariantTest {
    Handler private handler;

    function setUp() public {
        handler = new Handler();
    }

    /// @dev Forge calls the handler only.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    /// @dev All moves; wrapUp is the test's own.
    function excludeSelectors() external view returns (FuzzSelector[] memory out) {
        out = new FuzzSelector[](1);
        out[0].addr = address(handler);
        out[0].selectors = new bytes4[](1);
        out[0].selectors[0] = Handler.wrapUp.selector;
    }

    /// @dev MONO and EXCL: the handler has seen nothing that must not be.
    function invariant_monotone_exclusive() public view {
        string memory broken = handler.broken();
        vm.assertTrue(bytes(broken).length == 0, broken);
    }

    /// @dev CONSERVE: every wei that a contract holds is in escrow or somebody's.
    function invariant_conserve() public view {
        (address game, address registry) = handler.contracts();
        _conserved(game);
        _conserved(registry);
    }

    /// @dev BOUND: no history makes a move dear. The limits are those that the README publishes for this tree.
    function invariant_bounded_gas() public view {
        vm.assertTrue(handler.worst("propose") < 400_000, "propose");
        vm.assertTrue(handler.worst("openDispute") < 260_000, "openDispute");
        vm.assertTrue(handler.worst("demand") < 260_000, "demand");
        vm.assertTrue(handler.worst("answer") < 160_000, "answer");
        vm.assertTrue(handler.worst("settle") < 320_000, "settle");
        vm.assertTrue(handler.worst("supersede") < 200_000, "supersede");
        vm.assertTrue(handler.worst("proveFault") < 320_000, "proveFault");
        vm.assertTrue(handler.worst("releaseDemand") < 160_000, "releaseDemand");
    }

    /// @dev ISOLATED, and CONSERVE to the end: at any time everything can be ended, whatever receivers do, and nothing
    ///      is left.
    function afterInvariant() public {
        handler.wrapUp();
    }

    function _conserved(address at) private view {
        IPullPayments ledger = IPullPayments(at);
        uint256 owned;
        for (uint256 i = 0; i < 7; ++i) owned += ledger.creditOf(handler.actors(i));
        vm.assertEq(owned, ledger.totalCredits(), "credits have owners");
        vm.assertEq(at.balance, ledger.totalEscrowed() + ledger.totalCredits(), "balance");
    }
}
