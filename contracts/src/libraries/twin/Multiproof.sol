// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Merkle} from "../Merkle.sol";
import {Malformed} from "./Instruction.sol";

/// @notice Tree nodes of one level, in ascending order.
/// @param node The hash of an inner tree node: node(tables, left, right).
/// @param tables What `node` needs in memory, if it needs something.
struct Multiproof {
    uint256[] indices;
    bytes32[] hashes;
    uint256 count;
    function(uint256, bytes32, bytes32) pure returns (bytes32) node;
    uint256 tables;
}

using MultiproofLib for Multiproof global;

/// @title The root to which a multiproof leads (PROTOCOL §1).
/// @dev Siblings stand level by level from the bottom, in each from left to right, each that does not follow from the
///      entries exactly once: one set of entries has one proof.
library MultiproofLib {
    /// @notice An empty set with room for `capacity` entries, of a tree that is hashed with keccak256.
    function make(uint256 capacity) internal pure returns (Multiproof memory m) {
        m.indices = new uint256[](capacity);
        m.hashes = new bytes32[](capacity);
        m.node = _keccak;
    }

    function _keccak(uint256, bytes32 left, bytes32 right) private pure returns (bytes32) {
        return Merkle.node(left, right);
    }

    /// @notice Adds an entry behind those that there are.
    function add(Multiproof memory m, uint256 index, bytes32 hash) internal pure {
        m.indices[m.count] = index;
        m.hashes[m.count] = hash;
        ++m.count;
    }

    /// @notice The root, by siblings that stand in `input` from `pos` on. The entries are overwritten.
    /// @return hash The root.
    /// @return next Where what follows the siblings begins.
    function root(Multiproof memory m, bytes calldata input, uint256 pos, uint256 depth)
        internal
        pure
        returns (bytes32 hash, uint256 next)
    {
        unchecked {
            for (uint256 level = 0; level < depth; ++level) {
                uint256 n = 0;
                for (uint256 i = 0; i < m.count; ++i) {
                    uint256 index = m.indices[i];
                    hash = m.hashes[i];
                    if (index & 1 == 0 && i + 1 < m.count && m.indices[i + 1] == index + 1) {
                        hash = m.node(m.tables, hash, m.hashes[++i]);
                    } else {
                        if (pos + 32 > input.length) revert Malformed("sibling");
                        bytes32 sibling;
                        assembly ("memory-safe") {
                            sibling := calldataload(add(input.offset, pos))
                        }
                        pos += 32;
                        hash = index & 1 == 0 ? m.node(m.tables, hash, sibling) : m.node(m.tables, sibling, hash);
                    }
                    m.indices[n] = index >> 1;
                    m.hashes[n++] = hash;
                }
                m.count = n;
            }
            return (m.hashes[0], pos);
        }
    }
}
