// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MAX_DEPTH} from "../generated/OPMLConstants.sol";
import {Merkle} from "../libraries/Merkle.sol";
import {Malformed} from "../libraries/twin/Instruction.sol";
import {Multiproof, MultiproofLib} from "../libraries/twin/Multiproof.sol";
import {Poseidon2} from "../libraries/twin/Poseidon2.sol";

/// @title The Solidity twin of MERKLE_VERIFY.
/// @notice Takes the precompile's input as the whole calldata, without a selector, and returns the same word. Where the
///         precompile fails, it reverts with `Malformed`. It has no storage, so its code may stand at any address, also
///         at the precompile's.
/// @dev
///      | bytes | field                                                                            |
///      | ----- | -------------------------------------------------------------------------------- |
///      | 0     | version = 1                                                                      |
///      | 1     | hash function: 0 keccak256, 1 Poseidon2 (all hashes are then field elements)     |
///      | 2     | depth, at most 48                                                                |
///      | 3     | entries: 0 hashes, 1 leaf preimages                                              |
///      | 4..7  | count; 8..31 zero                                                                |
///      | 32    | root                                                                             |
///      | 64    | entries: index u64, then a hash, or a length u32 and that many bytes             |
///      |       | siblings, level by level from the entries, from left to right                    |
contract TwinMerkleVerify {
    uint256 private constant POSEIDON = 1;

    fallback(bytes calldata input) external returns (bytes memory) {
        if (input.length < 64) revert Malformed("input length");
        uint256 head = uint256(bytes32(input));
        if (head >> 248 != 1) revert Malformed("version");
        bool poseidon = (head >> 240) & 0xff == POSEIDON;
        uint256 depth = (head >> 232) & 0xff;
        bool preimages = (head >> 224) & 0xff == 1;
        uint256 count = (head >> 192) & 0xffffffff;
        if ((head >> 240) & 0xff > POSEIDON || depth > MAX_DEPTH || (head >> 224) & 0xff > 1 || head << 64 != 0) {
            revert Malformed("header");
        }
        // An entry has at least 12 bytes: a count beyond the input's is not believed.
        if (count == 0 || count > input.length / 12) revert Malformed("count");

        Multiproof memory m = MultiproofLib.make(count);
        if (poseidon) {
            (m.node, m.tables) = (_poseidonNode, Poseidon2.load());
            Poseidon2.checkElement(bytes32(input[32:]));
        }
        uint256 pos = 64;
        for (uint256 i = 0; i < count; ++i) {
            pos = preimages ? _preimage(m, poseidon, input, pos) : _hash(m, poseidon, input, pos);
            uint256 index = m.indices[i];
            if (index >> depth != 0 || (i > 0 && index <= m.indices[i - 1])) revert Malformed("index");
        }
        bytes32 root;
        (root, pos) = m.root(input, pos, depth);
        if (pos != input.length) revert Malformed("trailing bytes");
        return abi.encode(root == bytes32(input[32:64]));
    }

    /// @dev Adds the entry at `pos`, which is a hash; returns where the next one is.
    function _hash(Multiproof memory m, bool poseidon, bytes calldata input, uint256 pos)
        private
        pure
        returns (uint256 next)
    {
        next = pos + 40;
        if (next > input.length) revert Malformed("entry");
        bytes32 hash = bytes32(input[pos + 8:]);
        if (poseidon) Poseidon2.checkElement(hash);
        m.add(uint64(bytes8(input[pos:])), hash);
    }

    /// @dev Adds the entry at `pos`, which is a leaf's preimage; returns where the next one is.
    function _preimage(Multiproof memory m, bool poseidon, bytes calldata input, uint256 pos)
        private
        pure
        returns (uint256 next)
    {
        if (pos + 12 > input.length) revert Malformed("entry");
        next = pos + 12 + uint32(bytes4(input[pos + 8:]));
        if (next > input.length) revert Malformed("entry");
        bytes calldata leaf = input[pos + 12:next];
        m.add(uint64(bytes8(input[pos:])), poseidon ? Poseidon2.leaf(m.tables, leaf) : Merkle.leaf(leaf));
    }

    /// @dev Siblings come from anybody: they must be field elements.
    function _poseidonNode(uint256 keys, bytes32 left, bytes32 right) private pure returns (bytes32) {
        Poseidon2.checkElement(left);
        Poseidon2.checkElement(right);
        return Poseidon2.node(keys, left, right);
    }
}
