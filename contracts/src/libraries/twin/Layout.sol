// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {
    MAX_CHUNK_LOG2,
    MAX_DEPTH,
    MAX_INPUT_BYTES,
    MAX_SEGMENTS,
    MIN_CHUNK_LOG2,
    OUT_MODE_ROOT
} from "../../generated/OPMLConstants.sol";
import {KIND_INPUT, KIND_NODE, KIND_STATE, KIND_WEIGHT} from "../../generated/InstructionLayout.sol";
import {Shape} from "../../types/Shape.sol";
import {Instruction, Malformed, Slot} from "./Instruction.sol";

/// @title Where things stand in the trees of PROTOCOL §1, and what that asks of a node.
/// @dev The twin of package precompiles/layout.
library Layout {
    // ---------------------------------------------------------------- trees

    /// @notice Depth of the trace tree.
    function depth(Shape s) internal pure returns (uint256) {
        return uint256(s.depthA()) + s.depthB() + s.depthC();
    }

    /// @notice Depth of the weight tree.
    function weightDepth(Shape s) internal pure returns (uint256) {
        return uint256(s.depthV()) + s.depthW();
    }

    /// @notice The first leaf of a node's tensor in the trace tree.
    function firstLeaf(Shape s, uint256 segment, uint256 node) internal pure returns (uint256) {
        return ((segment << s.depthB()) | node) << s.depthC();
    }

    /// @notice The address of a leaf of the trace tree.
    function addressOf(Shape s, uint256 leaf)
        internal
        pure
        returns (uint256 segment, uint256 node, uint256 chunk)
    {
        uint256 dC = s.depthC();
        uint256 dB = s.depthB();
        chunk = leaf & ((1 << dC) - 1);
        node = (leaf >> dC) & ((1 << dB) - 1);
        segment = leaf >> (dB + dC);
    }

    /// @notice The number of chunks of a tensor of `length` bytes.
    function chunks(Shape s, uint256 length) internal pure returns (uint256) {
        unchecked {
            uint256 log2 = s.chunkLog2();
            return (length + (1 << log2) - 1) >> log2;
        }
    }

    /// @notice The exact length of a chunk of a tensor of `length` bytes; zero if it has none.
    function chunkLength(Shape s, uint256 length, uint256 chunk) internal pure returns (uint256) {
        unchecked {
            uint256 size = 1 << s.chunkLog2();
            uint256 from = chunk * size;
            if (from >= length) return 0;
            return length - from < size ? length - from : size;
        }
    }

    /// @notice Whether a tensor of `length` bytes fits a tree of 2^levels chunks.
    function fits(Shape s, uint256 length, uint256 levels) internal pure returns (bool) {
        return chunks(s, length) <= uint256(1) << levels;
    }

    // ---------------------------------------------------------------- checks

    /// @notice Reverts unless the numbers of a shape are in range and fit each other.
    function checkShape(Shape s) internal pure {
        uint256 log2 = s.chunkLog2();
        uint256 segments = s.maxSegments();
        uint256 inputLength = s.inputLen();
        if (
            s.outMode() > OUT_MODE_ROOT || log2 < MIN_CHUNK_LOG2 || log2 > MAX_CHUNK_LOG2 || depth(s) > MAX_DEPTH
                || weightDepth(s) > MAX_DEPTH || s.depthI() > MAX_DEPTH
        ) revert Malformed("shape");
        if (segments == 0 || segments > MAX_SEGMENTS || _exceeds(segments, s.depthA())) revert Malformed("maxSegments");
        if (s.nNodes() == 0 || _exceeds(s.nNodes(), s.depthB())) revert Malformed("nNodes");
        if (_exceeds(s.nWeights(), s.depthV())) revert Malformed("nWeights");
        if (inputLength == 0 || inputLength > MAX_INPUT_BYTES || !fits(s, inputLength, s.depthI())) {
            revert Malformed("inputLen");
        }
        if ((s.hasStopNode() && s.stopNode() >= s.nNodes()) || s.outNode() >= s.nNodes()) revert Malformed("node");
    }

    /// @notice Reverts unless node `i` is a valid instruction whose operands exist, come earlier and fit their trees.
    /// @dev Requires a shape that `checkShape` accepts.
    function checkNode(Shape s, uint256 i, Instruction memory x) internal pure {
        uint256 last = uint256(s.maxSegments()) - 1;
        x.validate(last);
        _checkAgreement(x);
        if (!fits(s, x.byteLength(last), s.depthC())) revert Malformed("result size");
        for (uint256 id = 0; id < 6; ++id) {
            if (x.slots[id].isTensor()) _checkSlot(s, i, x.slots[id], last);
        }
    }

    function _exceeds(uint256 n, uint256 levels) private pure returns (bool) {
        return n > uint256(1) << levels;
    }

    function _checkSlot(Shape s, uint256 i, Slot memory slot, uint256 last) private pure {
        uint256 length = slot.byteLength(last);
        uint256 levels = s.depthC();
        if (slot.kind == KIND_WEIGHT) {
            levels = s.depthW();
        } else if (slot.kind == KIND_INPUT) {
            if (length != s.inputLen()) revert Malformed("input operand");
            levels = s.depthI();
        } else if (slot.kind == KIND_NODE) {
            if (slot.index >= i) revert Malformed("node operand");
        } else if (slot.kind == KIND_STATE) {
            if (slot.index >= s.nNodes() || !fits(s, length, s.depthW())) revert Malformed("state operand");
        }
        (bool reads, uint256 weight) = slot.weight();
        if (reads && weight >= s.nWeights()) revert Malformed("weight operand");
        if (!fits(s, length, levels)) revert Malformed("operand size");
    }

    /// @dev Slots that name the same tensor say the same of it.
    function _checkAgreement(Instruction memory x) private pure {
        unchecked {
            for (uint256 a = 1; a < 6; ++a) {
                if (!x.slots[a].isTensor()) continue;
                for (uint256 b = 0; b < a; ++b) {
                    if (x.slots[b].isTensor() && !_agree(x.slots[a], x.slots[b])) revert Malformed("agreement");
                }
            }
        }
    }

    function _agree(Slot memory a, Slot memory b) private pure returns (bool) {
        bool nodes = a.readsNode() && b.readsNode();
        if (
            nodes && a.index == b.index && (a.dtype != b.dtype || a.size != b.size || a.sizeT != b.sizeT)
        ) return false;
        if (a.kind == KIND_INPUT && b.kind == KIND_INPUT && a.byteLength(0) != b.byteLength(0)) return false;
        (bool readsA, uint256 weightA) = a.weight();
        (bool readsB, uint256 weightB) = b.weight();
        return !readsA || !readsB || weightA != weightB || a.byteLength(0) == b.byteLength(0);
    }
}
