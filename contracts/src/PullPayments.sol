// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IPullPayments} from "./interfaces/IPullPayments.sol";

/// @title Ledger of escrowed and credited money.
/// @dev INVARIANT: balance >= _escrowed + _credited; equal unless money was forced in. All of ether's supply
///      fits 128 bits. Storage (bytes count from a slot's low end):
///
///      | slot | bytes  | variable                   |
///      | ---- | ------ | -------------------------- |
///      | 0    | 0..15  | uint128 _escrowed          |
///      | 0    | 16..31 | uint128 _credited          |
///      | 1    |        | mapping owner => credit    |
abstract contract PullPayments is IPullPayments {
    uint128 private _escrowed;
    uint128 private _credited;
    mapping(address owner => uint256) private _credits;

    /// @inheritdoc IPullPayments
    function withdraw(address payable to) external returns (uint256 amount) {
        amount = _credits[msg.sender];
        if (amount == 0) revert NothingToWithdraw(msg.sender);
        // INVARIANT: the debt is gone before the receiver runs, so no reentry can take it twice.
        delete _credits[msg.sender];
        _credited -= uint128(amount);
        _send(to, amount);
        emit Withdrawn(msg.sender, to, amount);
    }

    /// @inheritdoc IPullPayments
    function creditOf(address owner) external view returns (uint256) {
        return _credits[owner];
    }

    /// @inheritdoc IPullPayments
    function totalCredits() external view returns (uint256) {
        return _credited;
    }

    /// @inheritdoc IPullPayments
    function totalEscrowed() external view returns (uint256) {
        return _escrowed;
    }

    /// @dev Takes `amount` of the message's value into escrow.
    function _lock(uint256 amount) internal {
        _escrowed += uint128(amount);
    }

    /// @dev Moves `amount` from escrow to the credit of `owner`.
    function _release(address owner, uint256 amount) internal {
        if (amount == 0) return;
        _escrowed -= uint128(amount);
        _credited += uint128(amount);
        _credits[owner] += amount;
        emit Credited(owner, amount);
    }

    /// @dev Destroys `amount` of escrow: the zero address has no code and no key, so it always accepts.
    function _burn(uint256 amount) internal {
        _escrowed -= uint128(amount);
        _send(payable(address(0)), amount);
    }

    /// @dev Copies no return data: a receiver cannot make the caller pay for it.
    function _send(address payable to, uint256 amount) private {
        bool success;
        assembly ("memory-safe") {
            success := call(gas(), to, amount, 0, 0, 0, 0)
        }
        if (!success) revert TransferFailed(to, amount);
    }
}
