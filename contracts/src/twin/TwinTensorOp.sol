// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DESCRIPTOR_BYTES, MAX_SEGMENTS, MAX_TENSOR_OP_BYTES} from "../generated/OPMLConstants.sol";
import {Cursor, Evaluation} from "../libraries/twin/Evaluation.sol";
import {Malformed, Slot} from "../libraries/twin/Instruction.sol";

/// @title The Solidity twin of TENSOR_OP.
/// @notice Takes the precompile's input as the whole calldata, without a selector, and returns the same bytes: the result
///         tensor of one instruction. Where the precompile fails, it reverts with `Malformed`. It has no storage, so its
///         code may stand at any address, also at the precompile's.
/// @dev
///      | bytes | field                                                                                  |
///      | ----- | -------------------------------------------------------------------------------------- |
///      | 0     | version = 1; 1..3 zero                                                                 |
///      | 4     | t, u32                                                                                 |
///      | 8     | tmax, u32; 12..31 zero                                                                 |
///      | 32    | descriptor, 672 bytes                                                                  |
///      | 704   | the tensors that the slots name, in the order A, B, C, S, E, D, of the exact lengths    |
contract TwinTensorOp {
    uint256 private constant OPERANDS = 32 + DESCRIPTOR_BYTES;

    fallback(bytes calldata input) external returns (bytes memory output) {
        if (input.length < OPERANDS) revert Malformed("input length");
        uint256 head = uint256(bytes32(input));
        if (head >> 224 != 0x01000000 || head << 96 != 0) revert Malformed("header");
        Evaluation memory v;
        v.t = (head >> 192) & 0xffffffff;
        uint256 tmax = (head >> 160) & 0xffffffff;
        if (v.t > tmax || tmax >= MAX_SEGMENTS) revert Malformed("segment");
        v.x.decode(input[32:OPERANDS]);
        v.x.validate(tmax);
        uint256 length = v.x.byteLength(v.t);
        if (length > MAX_TENSOR_OP_BYTES) revert Malformed("result length");
        _place(v, input.length);
        output = new bytes(length);
        uint256 n = v.x.sizeAt(v.t);
        uint256 width = 1 << v.x.dtype;
        for (uint256 e = 0; e < n; ++e) {
            _store(output, e * width, width, uint256(v.element(e)));
        }
    }

    /// @dev Puts a cursor before each operand: a piece is the whole tensor.
    function _place(Evaluation memory v, uint256 end) private pure {
        uint256 pos = OPERANDS;
        for (uint256 id = 0; id < 6; ++id) {
            Slot memory s = v.x.slots[id];
            if (!s.isTensor()) continue;
            Cursor memory c = v.slots[id];
            c.pos = pos;
            c.perPiece = 255;
            pos += s.byteLength(v.t);
            if (pos > end) revert Malformed("operand");
        }
        if (pos != end) revert Malformed("trailing bytes");
    }

    /// @dev Writes the low `width` bytes of `x`, little-endian.
    function _store(bytes memory output, uint256 pos, uint256 width, uint256 x) private pure {
        assembly ("memory-safe") {
            let p := add(add(output, 0x20), pos)
            for { let i := 0 } lt(i, width) { i := add(i, 1) } {
                mstore8(add(p, i), and(x, 0xff))
                x := shr(8, x)
            }
        }
    }
}
