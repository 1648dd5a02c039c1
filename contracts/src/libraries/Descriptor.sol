// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DESCRIPTOR_BYTES} from "../generated/OPMLConstants.sol";
import {IModelRegistry} from "../interfaces/IModelRegistry.sol";
import {NodeBytes, NodeBytesLib} from "../types/NodeBytes.sol";

/// @title The fields of a node's descriptor (NUMERICS §3.4) that fix the length of its output.
/// @dev 672 bytes, big-endian:
///
///      | bytes      | field                                               |
///      | ---------- | --------------------------------------------------- |
///      | 2          | dtype of the output, 0..3: width 2^dtype            |
///      | 32 + 4 d   | extent n_d, d = 0..5, u32                           |
///      | 72         | growO: growth of n_0 per segment, u32               |
///      | 576        | kind of slot D: 0 dense, else a destination view    |
///      | 596        | size of slot D, i40: elements in segment 0          |
///      | 601        | sizeT of slot D, i40: growth per segment            |
library Descriptor {
    uint256 private constant DTYPE = 2;
    uint256 private constant EXTENTS = 32;
    uint256 private constant GROW_O = 72;
    uint256 private constant D_KIND = 576;
    uint256 private constant D_SIZE = 596;
    uint256 private constant D_SIZE_T = 601;

    /// @dev Sizes stay below 2^39 elements at every t (NUMERICS §2.1).
    uint256 private constant SIZE_LIMIT = 1 << 39;

    /// @notice bytes(node, t) by the node's descriptor alone.
    /// @dev Six factors below 2^32 cannot wrap in a word. An i40 with its sign bit set fails the size limit.
    function outputBytes(bytes calldata d) internal pure returns (NodeBytes) {
        if (d.length != DESCRIPTOR_BYTES) revert IModelRegistry.WrongDescriptorLength(d.length, DESCRIPTOR_BYTES);
        uint8 dtype = uint8(d[DTYPE]);
        if (dtype > 3) revert IModelRegistry.BadOutputType(dtype);
        uint256 elements;
        uint256 growth;
        if (d[D_KIND] == 0) {
            uint256 row = 1;
            for (uint256 i = 1; i < 6; ++i) {
                row *= _uint(d, EXTENTS + 4 * i, 4);
            }
            elements = row * _uint(d, EXTENTS, 4);
            growth = row * _uint(d, GROW_O, 4);
        } else {
            elements = _uint(d, D_SIZE, 5);
            growth = _uint(d, D_SIZE_T, 5);
        }
        if (elements == 0 || elements >= SIZE_LIMIT || growth >= SIZE_LIMIT) {
            revert IModelRegistry.BadOutputSize(elements, growth);
        }
        return NodeBytesLib.pack(uint64(elements << dtype), uint64(growth << dtype));
    }

    /// @dev The big-endian number of `width` bytes from `from` on.
    function _uint(bytes calldata d, uint256 from, uint256 width) private pure returns (uint256) {
        return uint256(bytes32(d[from:])) >> (256 - 8 * width);
    }
}
