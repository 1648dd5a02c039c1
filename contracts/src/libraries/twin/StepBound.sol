// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {
    CONTEXT_BYTES,
    DESCRIPTOR_BYTES,
    GAS_BASE,
    GAS_ELEMENT,
    GAS_LEAF,
    GAS_NODE,
    GAS_OPEN,
    GAS_SHORT_CHUNKS,
    GAS_WORD,
    MAX_PROOF_BYTES,
    MAX_STEP_GAS,
    PROOF_HEADER_BYTES
} from "../../generated/OPMLConstants.sol";
import {
    KIND_INPUT,
    KIND_STATE,
    KIND_WEIGHT,
    REDUCE_DIMS,
    SLOT_D,
    SLOT_E
} from "../../generated/InstructionLayout.sol";
import {Shape} from "../../types/Shape.sol";
import {Instruction, InstructionLib, Malformed, Slot} from "./Instruction.sol";
import {Layout} from "./Layout.sol";

/// @title The worst case of a step proof for any element of a node in any segment (NUMERICS §5.5).
/// @dev The twin of precompiles/stepproof/bound.go and precompiles/op/bound.go. With m_x the chunks that the output and
///      the operands in tree x touch at most, and D_x the tree's depth, a proof has
///
///          header + descriptor + 32 dB + bytes of the chunks + 32 sum over x of maxSiblings(m_x, D_x)
///
///      bytes. A STATE operand stands in the weights in segment 0 and in the trace later; the bound is the greater.
///      Nothing here leaves 256 bits: a valid instruction has addresses below 2^39 and at most 2^24 terms.
library StepBound {
    /// @dev What a proof opens at most: chunks by where they stand, and the bytes of all of them.
    struct Opened {
        uint256 inTrace;
        uint256 inWeights;
        uint256 inInput;
        uint256 ofState;
        uint256 size;
    }

    /// @notice Reverts unless a step proof of any element of the node fits a transaction, in bytes and in the
    ///         precompile's gas.
    /// @dev Requires that `Layout.checkNode` accepts the node.
    function check(Shape s, Instruction memory x) internal pure {
        uint256 last = uint256(s.maxSegments()) - 1;
        uint256 length = _proofLength(s, x, last);
        if (length > MAX_PROOF_BYTES) revert Malformed("proof bound");
        if (_gas(s, CONTEXT_BYTES + length, _loads(x, last)) > MAX_STEP_GAS) revert Malformed("gas bound");
    }

    // ---------------------------------------------------------------- bytes

    function _proofLength(Shape s, Instruction memory x, uint256 last) private pure returns (uint256) {
        unchecked {
            Opened memory o;
            o.inTrace = _open(o, s, 1, x.byteLength(last));
            for (uint256 id = 0; id < 6; ++id) {
                Slot memory slot = x.slots[id];
                if (!slot.isTensor()) continue;
                uint256 n = _open(o, s, _chunkBound(s, x, id, last), slot.byteLength(last));
                if (slot.kind == KIND_WEIGHT) o.inWeights += n;
                else if (slot.kind == KIND_INPUT) o.inInput += n;
                else if (slot.kind == KIND_STATE) o.ofState += n;
                else o.inTrace += n;
            }
            uint256 first = _siblings(s, o.inTrace, o.inWeights + o.ofState);
            uint256 later = _siblings(s, o.inTrace + o.ofState, o.inWeights);
            uint256 siblings = s.depthB() + maxSiblings(o.inInput, s.depthI()) + (first > later ? first : later);
            return PROOF_HEADER_BYTES + DESCRIPTOR_BYTES + o.size + 32 * siblings;
        }
    }

    /// @dev Opens `n` chunks of a tensor of `length` bytes, or all if it has fewer; returns how many.
    function _open(Opened memory o, Shape s, uint256 n, uint256 length) private pure returns (uint256) {
        unchecked {
            uint256 all = Layout.chunks(s, length);
            if (n > all) n = all;
            uint256 whole = n << s.chunkLog2();
            o.size += whole < length ? whole : length;
            return n;
        }
    }

    function _siblings(Shape s, uint256 inTrace, uint256 inWeights) private pure returns (uint256) {
        return maxSiblings(inTrace, Layout.depth(s)) + maxSiblings(inWeights, Layout.weightDepth(s));
    }

    /// @notice The most siblings that a multiproof of 1 to `m` leaves of a tree of `depth` levels can have.
    /// @dev m (depth - k) + 2^k - m with k = ceil(log2 m), which grows up to half of the leaves.
    function maxSiblings(uint256 m, uint256 depth) internal pure returns (uint256) {
        unchecked {
            if (depth == 0 || m == 0) return 0;
            uint256 half = 1 << (depth - 1);
            if (m > half) m = half;
            uint256 k = 0;
            while (1 << k < m) ++k;
            return m * (depth - k) + (1 << k) - m;
        }
    }

    /// @dev The chunks that one slot touches at most for one element, at the last segment.
    function _chunkBound(Shape s, Instruction memory x, uint256 id, uint256 last) private pure returns (uint256) {
        if (id == SLOT_E || id == SLOT_D) return 1;
        if (!x.reduces() || !x.loadedByTerms(id)) return x.loads(id);
        return _reductionBound(x, x.slots[id], last, s.chunkLog2());
    }

    /// @dev From dimension j on, the terms span 1 + sum over d >= j of |sr_d| (n_d - 1) elements, hence at most
    ///      ceil((span - 1) / c) + 1 chunks of c elements, and no more chunks than terms; the dimensions before j repeat
    ///      that. The bound is the least over j.
    function _reductionBound(Instruction memory x, Slot memory slot, uint256 last, uint256 chunkLog2)
        private
        pure
        returns (uint256 bound)
    {
        unchecked {
            uint256 perChunk = InstructionLib.perChunkLog2(slot.dtype, chunkLog2);
            uint256[REDUCE_DIMS] memory n;
            uint256 outer = 1;
            for (uint256 d = 0; d < REDUCE_DIMS; ++d) {
                n[d] = x.extentAt(6 + d, last);
                outer *= n[d];
            }
            bound = outer; // j beyond the last dimension: a chunk for each term
            uint256 inner = 1;
            uint256 reach = 0; // span - 1
            for (uint256 j = REDUCE_DIMS; j > 0; --j) {
                uint256 extent = n[j - 1];
                outer /= extent;
                inner *= extent;
                reach += InstructionLib.magnitude(slot.reduce[j - 1]) * (extent - 1);
                uint256 touched = ((reach + (1 << perChunk) - 1) >> perChunk) + 1;
                uint256 chunks = outer * (inner < touched ? inner : touched);
                if (chunks < bound) bound = chunks;
            }
        }
    }

    // ---------------------------------------------------------------- gas

    /// @dev How often one element's evaluation loads an operand, an absent one or a constant included.
    function _loads(Instruction memory x, uint256 last) private pure returns (uint256 n) {
        unchecked {
            uint256 terms = 1;
            for (uint256 d = 0; d < REDUCE_DIMS; ++d) terms *= x.extentAt(6 + d, last);
            n = 1; // E
            for (uint256 id = 0; id < 6; ++id) n += x.loads(id) * (x.loadedByTerms(id) ? terms : 1);
        }
    }

    /// @dev What STEP_VERIFY asks for an input of `length` bytes: see precompiles/gas.
    function _gas(Shape s, uint256 length, uint256 loads) private pure returns (uint256) {
        unchecked {
            uint256 chunkWords = 1 << (s.chunkLog2() - 5);
            uint256 share = (GAS_LEAF + GAS_NODE + chunkWords - 1) / chunkWords;
            uint256 perWord = GAS_WORD + (share > GAS_NODE ? share : GAS_NODE);
            return GAS_BASE + GAS_ELEMENT + GAS_SHORT_CHUNKS * (GAS_LEAF + GAS_NODE) + (length + 31) / 32 * perWord
                + loads * GAS_OPEN;
        }
    }
}
