// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Money that is owed, and how its owner takes it.
/// @notice Every wei in the contract is either escrowed for an open matter or credited to one account.
interface IPullPayments {
    /// @notice `owner` is owed `amount` more.
    event Credited(address indexed owner, uint256 amount);

    /// @notice `owner` sent its credit to `to`.
    event Withdrawn(address indexed owner, address indexed to, uint256 amount);

    /// @notice `owner` is owed nothing.
    error NothingToWithdraw(address owner);

    /// @notice `to` did not accept `amount`.
    error TransferFailed(address to, uint256 amount);

    /// @notice Sends all that the caller is owed to `to`.
    /// @param to Receiver of the payment, named by the owner.
    /// @return amount What was sent, wei.
    function withdraw(address payable to) external returns (uint256 amount);

    /// @notice What `owner` can withdraw, wei.
    function creditOf(address owner) external view returns (uint256);

    /// @notice Sum of all credits, wei.
    function totalCredits() external view returns (uint256);

    /// @notice Sum of what is held for open matters, wei.
    function totalEscrowed() external view returns (uint256);
}
