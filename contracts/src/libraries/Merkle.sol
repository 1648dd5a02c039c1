// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title The tree hashing of PROTOCOL §1.
/// @dev leaf(b) = keccak256(0x00 || b), node(l, r) = keccak256(0x01 || l || r), EMPTY_0 = leaf(""),
///      EMPTY_{k+1} = node(EMPTY_k, EMPTY_k). Preimages are laid out behind the free memory pointer, which
///      is not moved: 65 bytes do not fit the scratch space.
library Merkle {
    /// @dev keccak256(0x00).
    bytes32 internal constant EMPTY_LEAF = 0xbc36789e7a1e281436464229828f817d6612f7b477d66591ff96a9e064bcc98a;

    function leaf(bytes calldata data) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let p := mload(0x40)
            mstore8(p, 0)
            calldatacopy(add(p, 1), data.offset, data.length)
            hash := keccak256(p, add(data.length, 1))
        }
    }

    function node(bytes32 left, bytes32 right) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let p := mload(0x40)
            mstore8(p, 1)
            mstore(add(p, 1), left)
            mstore(add(p, 33), right)
            hash := keccak256(p, 65)
        }
    }

    /// @notice The root above `hash`, the tree node number `index` of its level, by siblings from there up.
    function fold(bytes32 hash, uint256 index, bytes32[] calldata path) internal pure returns (bytes32) {
        for (uint256 i = 0; i < path.length; ++i) {
            hash = (index >> i) & 1 == 0 ? node(hash, path[i]) : node(path[i], hash);
        }
        return hash;
    }

    /// @notice Root over the hashes that `data` consists of, from the left.
    /// @dev Requires a power of two of them. The row is halved in place, behind the free memory pointer; a preimage is
    ///      laid out in front of it.
    function hashesRoot(bytes calldata data) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let p := mload(0x40)
            let row := add(p, 0x60)
            calldatacopy(row, data.offset, data.length)
            mstore8(p, 1)
            for { let size := data.length } gt(size, 0x20) { size := shr(1, size) } {
                for { let i := 0 } lt(i, size) { i := add(i, 0x40) } {
                    mcopy(add(p, 1), add(row, i), 0x40)
                    mstore(add(row, shr(1, i)), keccak256(p, 65))
                }
            }
            hash := mload(row)
        }
    }

    /// @notice Root over the chunks of `data`, padded with EMPTY to `depth`.
    /// @dev Requires ceil(data.length / 2^chunkLog2) <= 2^depth.
    function chunkRoot(bytes calldata data, uint256 chunkLog2, uint256 depth) internal pure returns (bytes32) {
        Frontier memory f = frontier(depth);
        appendChunks(f, data, chunkLog2);
        return root(f, depth);
    }

    // ---------------------------------------------------------------- Frontier

    /// @dev A tree that grows leaf by leaf: `levels[k]` is the root of the full subtree of 2^k leaves that
    ///      ends the leaves so far, and is meaningful iff bit k of `count` is set.
    struct Frontier {
        bytes32[] levels;
        uint256 count;
    }

    /// @notice An empty frontier for up to 2^depth leaves.
    function frontier(uint256 depth) internal pure returns (Frontier memory f) {
        f.levels = new bytes32[](depth + 1);
    }

    /// @notice Appends a leaf; one hash each on average.
    function append(Frontier memory f, bytes32 hash) internal pure {
        uint256 level = 0;
        for (uint256 c = f.count; c & 1 == 1; c >>= 1) {
            hash = node(f.levels[level], hash);
            ++level;
        }
        f.levels[level] = hash;
        ++f.count;
    }

    /// @notice Appends the chunks of `data`, the last one with its exact length.
    function appendChunks(Frontier memory f, bytes calldata data, uint256 chunkLog2) internal pure {
        uint256 size = 1 << chunkLog2;
        for (uint256 from = 0; from < data.length; from += size) {
            uint256 to = from + size < data.length ? from + size : data.length;
            append(f, leaf(data[from:to]));
        }
    }

    /// @notice Root of the leaves so far, padded with EMPTY to `depth`.
    function root(Frontier memory f, uint256 depth) internal pure returns (bytes32 hash) {
        if (f.count >> depth == 1) return f.levels[depth];
        bytes32 empty = EMPTY_LEAF;
        hash = EMPTY_LEAF;
        for (uint256 level = 0; level < depth; ++level) {
            hash = (f.count >> level) & 1 == 1 ? node(f.levels[level], hash) : node(hash, empty);
            empty = node(empty, empty);
        }
    }
}
