// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Grid} from "./Grid.sol";

/// @title The tree node of which a fault proof says that it is false.
/// @dev The header of a proof, version 1, big-endian; a STEP's descriptor follows it:
///
///      | kind     | bytes | field   |                                                      |
///      | -------- | ----- | ------- | ---------------------------------------------------- |
///      |          | 0     | version | 1                                                    |
///      |          | 1     | kind    | 1 STEP, 2 PAD, 3 LEN, 4 STOP                         |
///      | STEP     | 2..5  | segment |                                                      |
///      |          | 6..9  | node    |                                                      |
///      |          | 10..14| element | of the node's tensor                                 |
///      |          | 34    | dtype   | of the output, 0..3: width 2^dtype                   |
///      | PAD      | 2     | depth   |                                                      |
///      |          | 3..8  | index   |                                                      |
///      | LEN      | 2..7  | leaf    |                                                      |
///      | STOP     | 2..5  | t       |                                                      |
///
///      Only proofs that the verifier accepted are read, and these name a place of the tree. Whatever else is shown
///      gives no place, and never a revert: evidence must not fail for the money that follows it.
library FaultPlace {
    uint256 private constant HEADER = 32;
    uint256 private constant DTYPE = 34;

    /// @return found Whether the proof names a tree node.
    /// @return depth Its depth.
    /// @return index Its number in that depth.
    function find(Grid memory t, bytes calldata proof)
        internal
        pure
        returns (bool found, uint256 depth, uint256 index)
    {
        if (proof.length < HEADER || proof[0] != 0x01) return (false, 0, 0);
        uint256 kind = uint8(proof[1]);
        depth = t.depth;
        if (kind == 1) {
            if (proof.length <= DTYPE || uint8(proof[DTYPE]) > 3) return (false, 0, 0);
            uint256 chunk = (_uint(proof, 10, 5) << uint8(proof[DTYPE])) >> t.shape.chunkLog2();
            (found, index) = _leaf(t, _uint(proof, 2, 4), _uint(proof, 6, 4), chunk);
        } else if (kind == 2) {
            (depth, index) = (uint8(proof[2]), _uint(proof, 3, 6));
            found = depth <= t.depth && index >> depth == 0;
        } else if (kind == 3) {
            index = _uint(proof, 2, 6);
            found = index >> depth == 0;
        } else if (kind == 4 && t.shape.hasStopNode()) {
            (found, index) = _leaf(t, _uint(proof, 2, 4), t.shape.stopNode(), 0);
        }
    }

    function _leaf(Grid memory t, uint256 segment, uint256 node, uint256 chunk)
        private
        pure
        returns (bool found, uint256 index)
    {
        uint256 dB = t.shape.depthB();
        uint256 dC = t.shape.depthC();
        found = segment >> t.shape.depthA() == 0 && node >> dB == 0 && chunk >> dC == 0;
        index = (((segment << dB) | node) << dC) | chunk;
    }

    /// @dev The big-endian number of `width` bytes from `from` on.
    function _uint(bytes calldata b, uint256 from, uint256 width) private pure returns (uint256) {
        return uint256(bytes32(b[from:])) >> (256 - 8 * width);
    }
}
