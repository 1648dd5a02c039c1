// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Position} from "../types/Position.sol";
import {Shape} from "../types/Shape.sol";

/// @notice The fixed tree of a claim's trace and the grid in which it is demanded.
/// @param shape The model's numbers.
/// @param T Segments of the claim.
/// @param m Tree levels between two grid levels.
/// @param depth D: levels of the whole tree.
struct Grid {
    Shape shape;
    uint256 T;
    uint256 m;
    uint256 depth;
}

using GridLib for Grid global;

/// @title The geometry of a trace tree (PROTOCOL §1, §5).
/// @dev A leaf's index is (segment << dB | node) << dC | chunk. Grid level g is depth min(g * m, D), g = 0 .. G.
library GridLib {
    /// @notice The tree of a claim with `T` segments of a model.
    function make(Shape shape, uint256 T, uint256 m) internal pure returns (Grid memory) {
        return Grid(shape, T, m, uint256(shape.depthA()) + shape.depthB() + shape.depthC());
    }

    /// @notice G: the last grid level.
    function levels(Grid memory t) internal pure returns (uint256) {
        return (t.depth + t.m - 1) / t.m;
    }

    /// @notice The depth of grid level `g`.
    function depthOf(Grid memory t, uint256 g) internal pure returns (uint256) {
        return g * t.m < t.depth ? g * t.m : t.depth;
    }

    /// @notice Whether the tree has grid level `g` and it a node number `index`.
    function has(Grid memory t, uint256 g, uint256 index) internal pure returns (bool) {
        return g <= t.levels() && index >> t.depthOf(g) == 0;
    }

    /// @notice The place of the tree node number `index` of grid level `g`.
    function position(Grid memory t, uint256 g, uint256 index) internal pure returns (Position) {
        return place(t.depthOf(g), index);
    }

    /// @notice The tree node's number in the tensor's chunks, and the segment and node of its first leaf.
    /// @param depth Its depth.
    /// @param index Its number in that depth.
    function addressOf(Grid memory t, uint256 depth, uint256 index)
        internal
        pure
        returns (uint256 segment, uint256 node, uint256 chunk)
    {
        uint256 leaf = index << (t.depth - depth);
        uint256 dC = t.shape.depthC();
        uint256 dB = t.shape.depthB();
        chunk = leaf & ((1 << dC) - 1);
        node = (leaf >> dC) & ((1 << dB) - 1);
        segment = leaf >> (dB + dC);
    }

    /// @notice The exact length of chunk number `chunk` of a tensor of `byteLength` bytes; zero if it has none.
    function chunkLength(Grid memory t, uint256 byteLength, uint256 chunk) internal pure returns (uint256) {
        uint256 size = 1 << t.shape.chunkLog2();
        uint256 from = chunk * size;
        if (from >= byteLength) return 0;
        return byteLength - from < size ? byteLength - from : size;
    }

    /// @notice Bytes of the largest answer: the hashes of a whole grid level, or a chunk.
    function largestAnswer(Grid memory t) internal pure returns (uint256) {
        uint256 hashes = 32 << (t.m < t.depth ? t.m : t.depth);
        uint256 chunk = 1 << t.shape.chunkLog2();
        return hashes > chunk ? hashes : chunk;
    }

    /// @notice 2^depth + index.
    function place(uint256 depth, uint256 index) internal pure returns (Position) {
        return Position.wrap(uint64((1 << depth) | index));
    }
}
