// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MAX_DEPTH} from "../generated/OPMLConstants.sol";
import {Merkle} from "../libraries/Merkle.sol";
import {Malformed} from "../libraries/twin/Instruction.sol";
import {Multiproof, MultiproofLib} from "../libraries/twin/Multiproof.sol";

/// @title The Solidity twin of MERKLE_VERIFY.
/// @notice Takes the precompile's input as the whole calldata, without a selector, and returns the same word. Where the
///         precompile fails, it reverts with `Malformed`. It has no storage, so its code may stand at any address, also
///         at the precompile's.
/// @dev Of the precompile's two hash functions it has keccak256; for Poseidon2 it reverts with `Malformed("poseidon2")`.
///
///      | bytes | field                                                                            |
///      | ----- | -------------------------------------------------------------------------------- |
///      | 0     | version = 1                                                                      |
///      | 1     | hash function: 0 keccak256                                                       |
///      | 2     | depth, at most 48                                                                |
///      | 3     | entries: 0 hashes, 1 leaf preimages                                              |
///      | 4..7  | count; 8..31 zero                                                                |
///      | 32    | root                                                                             |
///      | 64    | entries: index u64, then a hash, or a length u32 and that many bytes             |
///      |       | siblings, level by level from the entries, from left to right                    |
contract TwinMerkleVerify {
    fallback(bytes calldata input) external returns (bytes memory) {
        if (input.length < 64) revert Malformed("input length");
        uint256 head = uint256(bytes32(input));
        if (head >> 248 != 1) revert Malformed("version");
        uint256 hashFunction = (head >> 240) & 0xff;
        if (hashFunction == 1) revert Malformed("poseidon2");
        uint256 depth = (head >> 232) & 0xff;
        uint256 preimages = (head >> 224) & 0xff;
        uint256 count = (head >> 192) & 0xffffffff;
        if (hashFunction > 1 || depth > MAX_DEPTH || preimages > 1 || head << 64 != 0) revert Malformed("header");
        // An entry has at least 12 bytes: a count beyond the input's is not believed.
        if (count == 0 || count > input.length / 12) revert Malformed("count");

        Multiproof memory m = MultiproofLib.make(count);
        uint256 pos = 64;
        for (uint256 i = 0; i < count; ++i) {
            uint256 index;
            bytes32 hash;
            (index, hash, pos) = preimages == 1 ? _preimage(input, pos) : _hash(input, pos);
            if (index >> depth != 0 || (i > 0 && index <= m.indices[i - 1])) revert Malformed("index");
            m.add(index, hash);
        }
        bytes32 root;
        (root, pos) = m.root(input, pos, depth);
        if (pos != input.length) revert Malformed("trailing bytes");
        return abi.encode(root == bytes32(input[32:64]));
    }

    function _hash(bytes calldata input, uint256 pos) private pure returns (uint256 index, bytes32 hash, uint256 next) {
        next = pos + 40;
        if (next > input.length) revert Malformed("entry");
        index = uint64(bytes8(input[pos:]));
        hash = bytes32(input[pos + 8:]);
    }

    function _preimage(bytes calldata input, uint256 pos)
        private
        pure
        returns (uint256 index, bytes32 hash, uint256 next)
    {
        if (pos + 12 > input.length) revert Malformed("entry");
        index = uint64(bytes8(input[pos:]));
        next = pos + 12 + uint32(bytes4(input[pos + 8:]));
        if (next > input.length) revert Malformed("entry");
        hash = Merkle.leaf(input[pos + 12:next]);
    }
}
