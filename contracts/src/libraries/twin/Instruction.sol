// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {
    DESCRIPTOR_BYTES,
    MAX_SEGMENTS,
    MAX_TENSOR_ELEMENTS,
    MAX_TERMS,
    OPERANDS_IN_TERM,
    OPERANDS_OPTIONAL,
    OPERANDS_REQUIRED,
    OPERAND_LOADS,
    OPS_REDUCING,
    OP_COUNT,
    OP_DIV,
    OP_DOT,
    OP_GATHER,
    OP_LIN,
    OP_LUT,
    OP_MAX,
    OP_RAND,
    OP_SEL,
    OP_SQRT
} from "../../generated/OPMLConstants.sol";
import {
    DTYPE_I4,
    DTYPE_I64,
    EXTENT_BYTES,
    FLAGS_RESERVED,
    FLAG_ABS,
    FLAG_COMPARE_SHIFT,
    FLAG_SUB_E,
    IMMEDIATE_BYTES,
    KIND_CONST,
    KIND_INPUT,
    KIND_NODE,
    KIND_NONE,
    KIND_STATE,
    KIND_WEIGHT,
    OFFSET_ALPHA,
    OFFSET_BETA,
    OFFSET_DTYPE,
    OFFSET_EXTENTS,
    OFFSET_FLAGS,
    OFFSET_GAMMA,
    OFFSET_GROW_O,
    OFFSET_GROW_R,
    OFFSET_K,
    OFFSET_OP,
    OFFSET_SHIFT,
    OFFSET_SLOTS,
    OUT_DIMS,
    REDUCE_BYTES,
    REDUCE_DIMS,
    SLOT_A,
    SLOT_B,
    SLOT_BYTES,
    SLOT_D,
    SLOT_E,
    SLOT_OFFSET_CONST,
    SLOT_OFFSET_DTYPE,
    SLOT_OFFSET_INDEX,
    SLOT_OFFSET_INIT,
    SLOT_OFFSET_KIND,
    SLOT_OFFSET_OFF,
    SLOT_OFFSET_OFF_T,
    SLOT_OFFSET_OUT,
    SLOT_OFFSET_REDUCE,
    SLOT_OFFSET_SIZE,
    SLOT_OFFSET_SIZE_T,
    SLOT_S,
    VIEW_BYTES
} from "../../generated/InstructionLayout.sol";

/// @notice The input is malformed: where the precompile fails and takes all gas, its twin reverts.
/// @param what The part that is wrong.
error Malformed(bytes32 what);

/// @notice An operand of an instruction, or the base of its destination: which tensor, and how it is read.
/// @dev Numbers of 40 or 64 bits, sign-extended to a word.
struct Slot {
    uint256 kind;
    uint256 dtype;
    uint256 index;
    uint256 init;
    int256 value;
    int256 off;
    int256 offT;
    int256 size;
    int256 sizeT;
    int256[6] out;
    int256[4] reduce;
}

/// @notice One node of a program.
struct Instruction {
    uint256 op;
    uint256 flags;
    uint256 dtype;
    int256 shift;
    uint256 k;
    int256 alpha;
    int256 beta;
    int256 gamma;
    uint256[10] extents;
    uint256 growO;
    uint256 growR;
    Slot[6] slots;
}

using InstructionLib for Instruction global;
using SlotLib for Slot global;

/// @title What a slot says of its tensor.
library SlotLib {
    /// @notice Whether the slot names bytes: it is neither absent nor a constant.
    function isTensor(Slot memory s) internal pure returns (bool) {
        return s.kind != KIND_NONE && s.kind != KIND_CONST;
    }

    /// @notice Whether the slot names a node, of this segment or of the one before.
    function readsNode(Slot memory s) internal pure returns (bool) {
        return s.kind == KIND_NODE || s.kind == KIND_STATE;
    }

    /// @notice Elements of the tensor at segment `t`.
    function sizeAt(Slot memory s, uint256 t) internal pure returns (int256) {
        unchecked {
            return s.size + int256(t) * s.sizeT;
        }
    }

    /// @notice Bytes of the tensor at segment `t`.
    function byteLength(Slot memory s, uint256 t) internal pure returns (uint256) {
        return InstructionLib.bytesOf(s.dtype, uint256(s.sizeAt(t)));
    }

    /// @notice The weight tensor that the slot reads in segment 0, if it reads one.
    function weight(Slot memory s) internal pure returns (bool reads, uint256 index) {
        if (s.kind == KIND_WEIGHT) return (true, s.index);
        if (s.kind == KIND_STATE) return (true, s.init);
    }
}

/// @title Decoding and validation of an instruction (NUMERICS §2.2, §3.4, §5).
/// @dev The descriptor, 672 bytes, big-endian; a slot has 96 bytes:
///
///      | bytes    | field                                   | of a slot | field                              |
///      | -------- | --------------------------------------- | --------- | ---------------------------------- |
///      | 0        | op                                      | 0         | kind                               |
///      | 1        | flags: FLOOR 1, SUB_E 2, ABS 4,         | 1         | dtype                              |
///      |          | comparison in bits 4, 5                 | 2..5      | index, u32; CONST: i64 value, 2..9 |
///      | 2        | dtype                                   | 6..9      | init, u32                          |
///      | 3, 4     | shift i8, k u8; 5..7 zero               | 10..29    | off, offT, size, sizeT, i40 each   |
///      | 8..31    | alpha, beta, gamma, i64 each            | 30, 31    | zero                               |
///      | 32..71   | extents n_0 .. n_9, u32 each            | 32..61    | so_0 .. so_5, i40 each             |
///      | 72, 76   | growO, growR, u32; 80..95 zero          | 62, 63    | zero                               |
///      | 96..671  | slots A, B, C, S, E, D                  | 64..95    | sr_0 .. sr_3, i64 each             |
///
///      What the precompile checks over the integers is checked here in 256 bits, which nothing leaves.
library InstructionLib {
    int256 private constant MAX_I40 = (1 << 39) - 1;
    uint256 private constant MAX_EXTENT = (1 << 31) - 1;

    // ---------------------------------------------------------------- decoding

    /// @notice Reads a descriptor into `x`, whatever is there. Reserved bytes are zero, so no two descriptors are one
    ///         instruction.
    function decode(Instruction memory x, bytes calldata d) internal pure {
        unchecked {
            if (d.length != DESCRIPTOR_BYTES) revert Malformed("descriptor length");
            uint256 p;
            assembly ("memory-safe") {
                p := d.offset
            }
            x.flags = _u(p + OFFSET_FLAGS, 1);
            uint256 reserved = x.flags & FLAGS_RESERVED | _u(p + OFFSET_K + 1, OFFSET_ALPHA - OFFSET_K - 1)
                | _u(p + OFFSET_GROW_R + EXTENT_BYTES, OFFSET_SLOTS - OFFSET_GROW_R - EXTENT_BYTES);
            if (reserved != 0) revert Malformed("descriptor reserved");
            x.op = _u(p + OFFSET_OP, 1);
            x.dtype = _u(p + OFFSET_DTYPE, 1);
            x.shift = _i(p + OFFSET_SHIFT, 1);
            x.k = _u(p + OFFSET_K, 1);
            x.alpha = _i(p + OFFSET_ALPHA, IMMEDIATE_BYTES);
            x.beta = _i(p + OFFSET_BETA, IMMEDIATE_BYTES);
            x.gamma = _i(p + OFFSET_GAMMA, IMMEDIATE_BYTES);
            for (uint256 i = 0; i < OUT_DIMS + REDUCE_DIMS; ++i) {
                x.extents[i] = _u(p + OFFSET_EXTENTS + EXTENT_BYTES * i, EXTENT_BYTES);
            }
            x.growO = _u(p + OFFSET_GROW_O, EXTENT_BYTES);
            x.growR = _u(p + OFFSET_GROW_R, EXTENT_BYTES);
            for (uint256 id = 0; id < 6; ++id) _decodeSlot(x.slots[id], p + OFFSET_SLOTS + SLOT_BYTES * id);
        }
    }

    /// @dev Reads the slot at calldata offset `p`.
    function _decodeSlot(Slot memory s, uint256 p) private pure {
        unchecked {
            // Most slots are absent: all zero, and so is what is there.
            uint256 kind = _u(p + SLOT_OFFSET_KIND, 1);
            bool zero = _u(p, 32) | _u(p + 32, 32) | _u(p + 64, 32) == 0;
            if (zero && s.kind == KIND_NONE) return;
            if (!zero && kind == KIND_NONE) revert Malformed("absent operand");
            uint256 afterSize = SLOT_OFFSET_SIZE_T + VIEW_BYTES;
            uint256 afterOut = SLOT_OFFSET_OUT + VIEW_BYTES * OUT_DIMS;
            uint256 reserved = _u(p + afterSize, SLOT_OFFSET_OUT - afterSize) | _u(p + afterOut, SLOT_OFFSET_REDUCE - afterOut);
            if (reserved != 0) revert Malformed("slot reserved");
            s.kind = kind;
            s.dtype = _u(p + SLOT_OFFSET_DTYPE, 1);
            bool constant_ = s.kind == KIND_CONST;
            s.value = constant_ ? _i(p + SLOT_OFFSET_CONST, IMMEDIATE_BYTES) : int256(0);
            s.index = constant_ ? 0 : _u(p + SLOT_OFFSET_INDEX, EXTENT_BYTES);
            s.init = constant_ ? 0 : _u(p + SLOT_OFFSET_INIT, EXTENT_BYTES);
            s.off = _i(p + SLOT_OFFSET_OFF, VIEW_BYTES);
            s.offT = _i(p + SLOT_OFFSET_OFF_T, VIEW_BYTES);
            s.size = _i(p + SLOT_OFFSET_SIZE, VIEW_BYTES);
            s.sizeT = _i(p + SLOT_OFFSET_SIZE_T, VIEW_BYTES);
            for (uint256 d = 0; d < OUT_DIMS; ++d) s.out[d] = _i(p + SLOT_OFFSET_OUT + VIEW_BYTES * d, VIEW_BYTES);
            for (uint256 d = 0; d < REDUCE_DIMS; ++d) {
                s.reduce[d] = _i(p + SLOT_OFFSET_REDUCE + REDUCE_BYTES * d, REDUCE_BYTES);
            }
        }
    }

    /// @dev The number of `n` bytes at calldata offset `p`.
    function _u(uint256 p, uint256 n) private pure returns (uint256 v) {
        assembly ("memory-safe") {
            v := shr(sub(256, shl(3, n)), calldataload(p))
        }
    }

    /// @dev The same, signed.
    function _i(uint256 p, uint256 n) private pure returns (int256 v) {
        assembly ("memory-safe") {
            v := sar(sub(256, shl(3, n)), calldataload(p))
        }
    }

    // ---------------------------------------------------------------- sizes

    /// @notice Bytes of a tensor of `size` elements: 2^dtype each, or half a byte.
    function bytesOf(uint256 dtype, uint256 size) internal pure returns (uint256) {
        unchecked {
            return dtype == DTYPE_I4 ? (size + 1) / 2 : size << dtype;
        }
    }

    /// @notice Log2 of the elements of a whole chunk.
    function perChunkLog2(uint256 dtype, uint256 chunkLog2) internal pure returns (uint256) {
        unchecked {
            return dtype == DTYPE_I4 ? chunkLog2 + 1 : chunkLog2 - dtype;
        }
    }

    /// @notice Extent `d` at segment `t`: the first output and the first reduction extent grow.
    function extentAt(Instruction memory x, uint256 d, uint256 t) internal pure returns (uint256 n) {
        unchecked {
            n = x.extents[d];
            if (d == 0) n += t * x.growO;
            if (d == 6) n += t * x.growR;
        }
    }

    /// @notice Whether the node's tensor has an element for each output index and no other.
    function isDense(Instruction memory x) internal pure returns (bool) {
        return x.slots[SLOT_D].kind == KIND_NONE;
    }

    /// @notice Elements of the node's tensor at segment 0, and how many more each segment has.
    function sizes(Instruction memory x) internal pure returns (uint256 n, uint256 growth) {
        unchecked {
            Slot memory base = x.slots[SLOT_D];
            if (base.kind != KIND_NONE) return (uint256(base.size), uint256(base.sizeT));
            n = x.sizeAt(0);
            growth = n / x.extents[0] * x.growO;
        }
    }

    /// @notice Elements of the node's tensor at segment `t`.
    function sizeAt(Instruction memory x, uint256 t) internal pure returns (uint256 n) {
        unchecked {
            if (!x.isDense()) return uint256(x.slots[SLOT_D].sizeAt(t));
            n = 1;
            for (uint256 d = 0; d < OUT_DIMS; ++d) n *= x.extentAt(d, t);
        }
    }

    /// @notice Bytes of the node's tensor at segment `t`.
    function byteLength(Instruction memory x, uint256 t) internal pure returns (uint256) {
        return bytesOf(x.dtype, x.sizeAt(t));
    }

    // ---------------------------------------------------------------- what an op is

    /// @notice Whether the op combines many terms: DOT, MAX and ARGMAX.
    function reduces(Instruction memory x) internal pure returns (bool) {
        return (OPS_REDUCING >> x.op) & 1 != 0;
    }

    /// @notice Whether every term of the op loads the slot; others are loaded once.
    function loadedByTerms(Instruction memory x, uint256 id) internal pure returns (bool) {
        return (OPERANDS_IN_TERM >> (8 * x.op + id)) & 1 != 0;
    }

    /// @notice How often a term, or what follows the terms, loads the slot at most.
    function loads(Instruction memory x, uint256 id) internal pure returns (uint256) {
        return (OPERAND_LOADS >> (16 * x.op + 2 * id)) & 3;
    }

    // ---------------------------------------------------------------- validation

    /// @notice Reverts unless the instruction is canonical and safe for every segment 0 to `tmax`.
    /// @dev Addresses and sizes are affine in t, so both ends suffice.
    function validate(Instruction memory x, uint256 tmax) internal pure {
        if (tmax >= MAX_SEGMENTS) revert Malformed("segments");
        if (x.op == 0 || x.op >= OP_COUNT) revert Malformed("op");
        uint256 required = (OPERANDS_REQUIRED >> (8 * x.op)) & 0xff;
        uint256 optional = (OPERANDS_OPTIONAL >> (8 * x.op)) & 0xff;
        _validateHead(x);
        _validateImmediates(x);
        _validateExtents(x, tmax);
        for (uint256 id = 0; id < 6; ++id) _validateSlot(x, id, required, optional, tmax);
        if (!x.isDense()) _validateNested(x, tmax);
    }

    function _validateHead(Instruction memory x) private pure {
        if (x.dtype > DTYPE_I64) revert Malformed("dtype");
        if (x.flags & FLAG_ABS != 0 && x.op != OP_MAX) revert Malformed("abs");
        uint256 comparison = x.flags >> FLAG_COMPARE_SHIFT;
        if (comparison > 2 || (comparison != 0 && x.op != OP_SEL)) revert Malformed("comparison");
        if (x.flags & FLAG_SUB_E != 0 && x.slots[SLOT_E].kind == KIND_NONE) revert Malformed("subtract");
    }

    /// @dev Immediates in range, and zero where the op has none.
    function _validateImmediates(Instruction memory x) private pure {
        bool alpha = true; // may be anything
        bool beta;
        bool gamma;
        bool k;
        if (x.op == OP_LIN) {
            (beta, gamma) = (true, true);
            if (x.slots[SLOT_A].kind == KIND_NONE && x.alpha != 0) revert Malformed("alpha");
            if (x.slots[SLOT_B].kind == KIND_NONE && x.beta != 0) revert Malformed("beta");
        } else if (x.op == OP_SQRT) {
            (alpha, k) = (false, true);
            if (x.k > 62) revert Malformed("k");
        } else if (x.op == OP_LUT) {
            (beta, k) = (true, true);
            if (x.k > 31) revert Malformed("k");
            if (x.beta < 0 || x.beta > (1 << 24) - 1) revert Malformed("beta");
            if (x.slots[SLOT_B].kind == KIND_CONST) revert Malformed("table");
        } else if (x.op == OP_GATHER) {
            beta = true;
            if (x.beta < 1 || x.beta > (1 << 31) - 1) revert Malformed("beta");
            if (x.slots[SLOT_A].kind == KIND_CONST) revert Malformed("table");
        } else if (x.op == OP_RAND) {
            k = true;
            if (x.k < 1 || x.k > 32) revert Malformed("k");
            if (x.alpha < 0 || x.alpha > (1 << 31) - 1) revert Malformed("alpha");
        } else if (x.op != OP_DIV) {
            alpha = false;
        }
        if (!alpha && x.alpha != 0) revert Malformed("alpha");
        if (!beta && x.beta != 0) revert Malformed("beta");
        if (!gamma && x.gamma != 0) revert Malformed("gamma");
        if (!k && x.k != 0) revert Malformed("k");
    }

    function _validateExtents(Instruction memory x, uint256 tmax) private pure {
        if (tmax == 0 && (x.growO | x.growR) != 0) revert Malformed("growth");
        bool reducing = x.reduces();
        if (!reducing && x.growR != 0) revert Malformed("growth");
        for (uint256 d = 0; d < 10; ++d) {
            if (x.extents[d] == 0 || (d >= 6 && x.extents[d] != 1 && !reducing)) revert Malformed("extent");
        }
        _limitProduct(x, tmax, 0, 6, MAX_TENSOR_ELEMENTS);
        _limitProduct(x, tmax, 6, 10, MAX_TERMS);
    }

    function _limitProduct(Instruction memory x, uint256 tmax, uint256 from, uint256 to, uint256 limit) private pure {
        uint256 product = 1;
        for (uint256 d = from; d < to; ++d) {
            uint256 n = x.extentAt(d, tmax);
            product *= n;
            if (n > MAX_EXTENT || product > limit) revert Malformed("extents");
        }
    }

    function _validateSlot(Instruction memory x, uint256 id, uint256 required, uint256 optional, uint256 tmax)
        private
        pure
    {
        Slot memory s = x.slots[id];
        bool known = id >= SLOT_E || ((required | optional) >> id) & 1 != 0;
        if (s.kind > KIND_CONST) revert Malformed("kind");
        if (s.kind == KIND_NONE ? (required >> id) & 1 != 0 : !known) revert Malformed("operand");
        if (s.index != 0 && s.kind == KIND_INPUT) revert Malformed("index");
        if (s.init != 0 && s.kind != KIND_STATE) revert Malformed("init");
        if (s.kind == KIND_NONE) return; // all zero, or it would not be decoded
        if (s.dtype > DTYPE_I4 || (s.dtype == DTYPE_I4 && s.kind != KIND_WEIGHT)) revert Malformed("operand type");
        if (id == SLOT_D) {
            if (s.dtype != x.dtype) revert Malformed("base type");
            if (s.kind == KIND_CONST && _saturates(s.value, x.dtype)) revert Malformed("base value");
        } else if (s.kind == KIND_CONST) {
            if (s.dtype != DTYPE_I64 || !_zeroView(s)) revert Malformed("constant");
            return;
        }
        _validateView(x, id, tmax);
        _validateAddresses(x, id, 0);
        if (tmax != 0) _validateAddresses(x, id, tmax);
    }

    function _zeroView(Slot memory s) private pure returns (bool) {
        int256 any = s.off | s.offT | s.size | s.sizeT;
        for (uint256 d = 0; d < 6; ++d) any |= s.out[d];
        for (uint256 d = 0; d < 4; ++d) any |= s.reduce[d];
        return any == 0;
    }

    function _saturates(int256 v, uint256 dtype) private pure returns (bool) {
        int256 limit = int256((1 << ((8 << dtype) - 1)) - 1);
        return v > limit || v < ~limit;
    }

    /// @dev Fields of a view in range; strides that no index multiplies are zero.
    function _validateView(Instruction memory x, uint256 id, uint256 tmax) private pure {
        Slot memory s = x.slots[id];
        if (s.size < 1 || s.sizeAt(tmax) > int256(MAX_TENSOR_ELEMENTS)) revert Malformed("size");
        if (s.sizeT < 0 || (s.sizeT > 0 && s.kind != KIND_NODE)) revert Malformed("size growth");
        if (tmax == 0 && (s.sizeT != 0 || s.offT != 0)) revert Malformed("growth");
        for (uint256 d = 0; d < 6; ++d) {
            if (s.out[d] != 0 && x.extentAt(d, tmax) == 1) revert Malformed("output stride");
        }
        bool strided = x.reduces() && (id == SLOT_A || id == SLOT_B);
        for (uint256 d = 0; d < 4; ++d) {
            int256 stride = s.reduce[d];
            if (stride == 0) continue;
            bool may = strided || (id == SLOT_S && d == 0 && x.op == OP_DOT);
            if (!may || x.extentAt(6 + d, tmax) == 1 || stride > MAX_I40 || stride < -MAX_I40) {
                revert Malformed("reduction stride");
            }
        }
    }

    /// @dev Every address that a view can give at segment `t` is inside the tensor.
    function _validateAddresses(Instruction memory x, uint256 id, uint256 t) private pure {
        unchecked {
            Slot memory s = x.slots[id];
            int256 lowest = s.off + int256(t) * s.offT;
            int256 highest = lowest;
            for (uint256 d = 0; d < OUT_DIMS + REDUCE_DIMS; ++d) {
                int256 reach = d < OUT_DIMS ? s.out[d] : s.reduce[d - OUT_DIMS];
                if (reach == 0) continue;
                reach *= int256(x.extentAt(d, t) - 1);
                if (reach < 0) lowest += reach;
                else highest += reach;
            }
            if (x.op == OP_LUT && id == SLOT_B) highest += x.beta;
            if (x.op == OP_GATHER && id == SLOT_A) {
                int256 reach = (x.beta - 1) * x.alpha;
                if (reach < 0) lowest += reach;
                else highest += reach;
            }
            if (lowest < 0 || highest >= s.sizeAt(t)) revert Malformed("addresses");
        }
    }

    // ---------------------------------------------------------------- destination views

    /// @dev The destination is nested: each |stride| exceeds the span of the dimensions of smaller stride.
    function _validateNested(Instruction memory x, uint256 tmax) private pure {
        unchecked {
            (uint256[6] memory dims, uint256 count) = _order(x, tmax);
            uint256 span = 0;
            for (uint256 i = 0; i < count; ++i) {
                uint256 stride = magnitude(x.slots[SLOT_D].out[dims[i]]);
                if (stride <= span) revert Malformed("nesting");
                span += stride * (x.extentAt(dims[i], tmax) - 1);
            }
        }
    }

    /// @dev The output dimensions longer than 1 in ascending order of |stride|.
    function _order(Instruction memory x, uint256 t) private pure returns (uint256[6] memory dims, uint256 n) {
        unchecked {
            for (uint256 d = 0; d < 6; ++d) {
                if (x.extentAt(d, t) == 1) continue;
                uint256 stride = magnitude(x.slots[SLOT_D].out[d]);
                uint256 i = n++;
                for (; i > 0 && magnitude(x.slots[SLOT_D].out[dims[i - 1]]) > stride; --i) dims[i] = dims[i - 1];
                dims[i] = d;
            }
        }
    }

    /// @notice |v|.
    function magnitude(int256 v) internal pure returns (uint256) {
        unchecked {
            return uint256(v < 0 ? -v : v);
        }
    }

    /// @notice The output index whose address in the destination at segment `t` is `e`, if there is one.
    function invert(Instruction memory x, uint256 t, uint256 e) internal pure returns (bool inside, uint256[6] memory o) {
        unchecked {
            int256 left = _beyondLowest(x, t, e);
            if (left < 0) return (false, o);
            (uint256[6] memory dims, uint256 count) = _order(x, t);
            while (count > 0) {
                uint256 d = dims[--count];
                int256 stride = x.slots[SLOT_D].out[d];
                uint256 last = x.extentAt(d, t) - 1;
                uint256 q = uint256(left) / magnitude(stride);
                if (q > last) return (false, o);
                left -= int256(q * magnitude(stride));
                o[d] = stride < 0 ? last - q : q;
            }
            return (left == 0, o);
        }
    }

    /// @dev How far element `e` lies beyond the lowest address of the destination at segment `t`.
    function _beyondLowest(Instruction memory x, uint256 t, uint256 e) private pure returns (int256 rest) {
        unchecked {
            Slot memory s = x.slots[SLOT_D];
            rest = int256(e) - s.off - int256(t) * s.offT;
            for (uint256 d = 0; d < 6; ++d) {
                int256 reach = s.out[d] * int256(x.extentAt(d, t) - 1);
                if (reach < 0) rest -= reach;
            }
        }
    }
}
