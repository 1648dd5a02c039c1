// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {REPORT_ENTRY_BYTES} from "../generated/OPMLConstants.sol";
import {NodeBytes, NodeBytesLib} from "../types/NodeBytes.sol";

/// @title Tables of lengths, several to a storage slot.
/// @dev A tensor has less than 2^39 elements of at most 8 bytes (NUMERICS §2.1), so a length, and a growth, is below
///      2^42. What is not in a table reads as 0, which is no length. Entry i:
///
///      | table   | slot | bits from              | field                                        |
///      | ------- | ---- | ---------------------- | -------------------------------------------- |
///      | nodes   | i/3  | 84 * (i % 3)           | growth (42 bits), first (42 bits)            |
///      | weights | i/6  | 42 * (i % 6)           | bytes (42 bits)                              |
library Lengths {
    uint256 private constant NUMBER_BITS = 42;
    uint256 private constant NUMBER_MASK = (1 << NUMBER_BITS) - 1;
    uint256 private constant NODES_PER_SLOT = 3;
    uint256 private constant WEIGHTS_PER_SLOT = 6;

    /// @notice A number that no tensor's length can have.
    error LengthTooLarge(uint256 got);

    /// @notice Appends the lengths of the nodes `first`, `first + 1` and so on.
    /// @param ptr Memory that holds `count` pairs (first u64, growth u64).
    function appendNodes(mapping(uint256 slot => uint256) storage table, uint256 first, uint256 count, uint256 ptr)
        internal
    {
        uint256 slot = first / NODES_PER_SLOT;
        uint256 word = first % NODES_PER_SLOT == 0 ? 0 : table[slot];
        for (uint256 i = first; i < first + count; ++i) {
            if (i / NODES_PER_SLOT != slot) {
                table[slot] = word;
                (slot, word) = (i / NODES_PER_SLOT, 0);
            }
            uint256 pair = _pair(ptr);
            ptr += REPORT_ENTRY_BYTES;
            uint256 entry = (_number(pair >> 64) << NUMBER_BITS) | _number(uint64(pair));
            word |= entry << (2 * NUMBER_BITS * (i % NODES_PER_SLOT));
        }
        table[slot] = word;
    }

    /// @notice The length of a node.
    function node(mapping(uint256 slot => uint256) storage table, uint256 i) internal view returns (NodeBytes) {
        uint256 entry = table[i / NODES_PER_SLOT] >> (2 * NUMBER_BITS * (i % NODES_PER_SLOT));
        return NodeBytesLib.pack(uint64((entry >> NUMBER_BITS) & NUMBER_MASK), uint64(entry & NUMBER_MASK));
    }

    /// @notice The length of a weight tensor.
    function weight(mapping(uint256 slot => uint256) storage table, uint256 i) internal view returns (uint256) {
        return (table[i / WEIGHTS_PER_SLOT] >> (NUMBER_BITS * (i % WEIGHTS_PER_SLOT))) & NUMBER_MASK;
    }

    /// @notice Enters the lengths of weight tensors, in ascending order, up to the first that has another one already.
    /// @param ptr Memory that holds `count` pairs (weight u32, 4 bytes, length u64).
    /// @return entered How many had no length before.
    /// @return index The one that has another length.
    /// @return got Its length in memory; zero if there is none.
    /// @return want Its length in the table.
    function enterWeights(mapping(uint256 slot => uint256) storage table, uint256 count, uint256 ptr)
        internal
        returns (uint256 entered, uint256 index, uint256 got, uint256 want)
    {
        uint256 slot = type(uint256).max; // no weight's
        uint256 word;
        uint256 stored;
        for (uint256 end = ptr + REPORT_ENTRY_BYTES * count; ptr < end; ptr += REPORT_ENTRY_BYTES) {
            uint256 pair = _pair(ptr);
            index = pair >> 96;
            if (index / WEIGHTS_PER_SLOT != slot) {
                if (word != stored) table[slot] = word;
                slot = index / WEIGHTS_PER_SLOT;
                word = stored = table[slot];
            }
            uint256 shift = NUMBER_BITS * (index % WEIGHTS_PER_SLOT);
            got = _number(uint64(pair));
            want = (word >> shift) & NUMBER_MASK;
            if (want == 0) {
                word |= got << shift;
                ++entered;
            } else if (want != got) {
                return (entered, index, got, want);
            }
        }
        if (word != stored) table[slot] = word;
        return (entered, 0, 0, 0);
    }

    function _number(uint256 v) private pure returns (uint256) {
        // INVARIANT: an entry does not run into the next.
        if (v > NUMBER_MASK) revert LengthTooLarge(v);
        return v;
    }

    /// @dev The 16 bytes at a place in memory.
    function _pair(uint256 ptr) private pure returns (uint256 pair) {
        assembly ("memory-safe") {
            pair := shr(128, mload(ptr))
        }
    }
}
