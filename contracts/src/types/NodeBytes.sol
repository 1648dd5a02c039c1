// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @dev bytes(node, t) = first + t * growth: the length of a node's output tensor in segment t, two numbers.
///
///      | bits     | field                            |
///      | -------- | -------------------------------- |
///      | 64..127  | first: bytes in segment 0        |
///      | 0..63    | growth: bytes more per segment   |
type NodeBytes is uint128;

using NodeBytesLib for NodeBytes global;

/// @title Packing and evaluation of a node's two numbers.
library NodeBytesLib {
    function pack(uint64 first, uint64 growth) internal pure returns (NodeBytes) {
        return NodeBytes.wrap((uint128(first) << 64) | growth);
    }

    /// @dev Cannot wrap: first and growth are below 2^64, t is below 2^32.
    function inSegment(NodeBytes n, uint256 t) internal pure returns (uint256) {
        uint256 packed = NodeBytes.unwrap(n);
        return (packed >> 64) + t * uint64(packed);
    }
}
