// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Lists of numbers that grow up to a capacity.
/// @dev An array whose length is that of the list, with room behind it.
library List {
    /// @notice An empty list with room for `capacity` numbers.
    function make(uint256 capacity) internal pure returns (uint256[] memory list) {
        list = new uint256[](capacity);
        assembly ("memory-safe") {
            mstore(list, 0)
        }
    }

    /// @notice Appends to a list that has room.
    function push(uint256[] memory list, uint256 x) internal pure {
        assembly ("memory-safe") {
            let n := add(mload(list), 1)
            mstore(list, n)
            mstore(add(list, shl(5, n)), x)
        }
    }
}
