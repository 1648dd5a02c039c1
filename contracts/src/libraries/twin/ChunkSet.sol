// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {LibSort} from "solady/src/utils/LibSort.sol";

import {List} from "./List.sol";

/// @notice The chunks that a step proof opens, each a word:
///
///      | bits       | field                                |
///      | ---------- | ------------------------------------ |
///      | 112 to 119 | tree                                 |
///      | 64 to 111  | leaf; with the tree the chunk's key  |
///      | 16 to 63   | where it begins in the calldata      |
///      | 0 to 15    | its bytes, at least one              |
///
/// @param list The words in the order of opening.
/// @param table The same words by the hash of their keys: a power of two of places, at least half of them empty.
struct ChunkSet {
    uint256[] list;
    uint256[] table;
}

using ChunkSetLib for ChunkSet global;

/// @title A set in which a chunk is found at once, however many a proof opens.
/// @dev Linear probing. Places come from keccak256, so that whoever makes a proof cannot choose them.
library ChunkSetLib {
    using LibSort for uint256[];
    using List for uint256[];

    /// @notice An empty set for up to `capacity` chunks.
    function make(ChunkSet memory s, uint256 capacity) internal pure {
        uint256 places = 2;
        while (places < 2 * capacity) places *= 2;
        s.list = List.make(capacity);
        s.table = new uint256[](places);
    }

    /// @notice The word of a chunk.
    function word(uint256 key, uint256 pos, uint256 length) internal pure returns (uint256) {
        return (key << 64) | (pos << 16) | length;
    }

    /// @notice The key of a leaf of a tree.
    function keyOf(uint256 tree, uint256 leaf) internal pure returns (uint256) {
        return (tree << 48) | leaf;
    }

    /// @notice The chunk with the given key, zero if it is not there, and its place in memory.
    function find(ChunkSet memory s, uint256 key) internal pure returns (uint256 place, uint256 chunk) {
        uint256[] memory table = s.table;
        assembly ("memory-safe") {
            let mask := sub(mload(table), 1)
            mstore(0x00, key)
            for { let i := and(keccak256(0x00, 0x20), mask) } 1 { i := and(add(i, 1), mask) } {
                place := add(add(table, 0x20), shl(5, i))
                chunk := mload(place)
                if or(iszero(chunk), eq(shr(64, chunk), key)) { break }
            }
        }
    }

    /// @notice Adds a chunk at the place that `find` gave for its key.
    function add(ChunkSet memory s, uint256 place, uint256 chunk) internal pure {
        s.list.push(chunk);
        assembly ("memory-safe") {
            mstore(place, chunk)
        }
    }

    /// @notice Sorts the list by tree and leaf.
    function sort(ChunkSet memory s) internal pure {
        s.list.sort();
    }

    function treeOf(uint256 chunk) internal pure returns (uint256) {
        return chunk >> 112;
    }

    function leafOf(uint256 chunk) internal pure returns (uint256) {
        return (chunk >> 64) & 0xffffffffffff;
    }

    function position(uint256 chunk) internal pure returns (uint256) {
        return (chunk >> 16) & 0xffffffffffff;
    }

    function byteLength(uint256 chunk) internal pure returns (uint256) {
        return chunk & 0xffff;
    }
}
