// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {
    DESCRIPTOR_BYTES,
    MAX_SEGMENTS,
    MAX_TENSOR_ELEMENTS,
    MAX_TERMS,
    OP_ARGMAX,
    OP_BLEN,
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

/// @dev Kinds of slots.
uint256 constant KIND_NONE = 0;
uint256 constant KIND_WEIGHT = 1;
uint256 constant KIND_INPUT = 2;
uint256 constant KIND_NODE = 3;
uint256 constant KIND_STATE = 4;
uint256 constant KIND_CONST = 5;

/// @dev Numbers of slots.
uint256 constant A = 0;
uint256 constant B = 1;
uint256 constant C = 2;
uint256 constant S = 3;
uint256 constant E = 4;
uint256 constant D = 5;

/// @dev Types: width 2^dtype bytes, or half a byte.
uint256 constant I64 = 3;
uint256 constant I4 = 4;

/// @title What a slot says of its tensor.
library SlotLib {
    /// @notice Whether the slot names bytes: it is neither absent nor a constant.
    function isTensor(Slot memory s) internal pure returns (bool) {
        return s.kind != KIND_NONE && s.kind != KIND_CONST;
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
    uint256 internal constant FLAG_FLOOR = 1;
    uint256 internal constant FLAG_SUB_E = 2;
    uint256 internal constant FLAG_ABS = 4;
    uint256 private constant FLAGS_RESERVED = 0xc8;
    int256 private constant MAX_I40 = (1 << 39) - 1;
    uint256 private constant MAX_EXTENT = (1 << 31) - 1;

    // ---------------------------------------------------------------- decoding

    /// @notice Reads a descriptor. Its reserved bytes are zero, so no two descriptors are one instruction.
    function decode(bytes calldata d) internal pure returns (Instruction memory x) {
        if (d.length != DESCRIPTOR_BYTES) revert Malformed("descriptor length");
        uint256 head = _word(d, 0);
        uint256 grow = _word(d, 64);
        x.flags = (head >> 240) & 0xff;
        if ((head >> 192) & 0xffffff != 0 || grow << 128 != 0 || x.flags & FLAGS_RESERVED != 0) {
            revert Malformed("descriptor reserved");
        }
        x.op = head >> 248;
        x.dtype = (head >> 232) & 0xff;
        x.shift = _signed(head >> 224, 0);
        x.k = (head >> 216) & 0xff;
        x.alpha = _signed(head >> 128, 7);
        x.beta = _signed(head >> 64, 7);
        x.gamma = _signed(head, 7);
        uint256 extents = _word(d, 32);
        for (uint256 i = 0; i < 8; ++i) x.extents[i] = (extents >> (224 - 32 * i)) & 0xffffffff;
        x.extents[8] = grow >> 224;
        x.extents[9] = (grow >> 192) & 0xffffffff;
        x.growO = (grow >> 160) & 0xffffffff;
        x.growR = (grow >> 128) & 0xffffffff;
        for (uint256 i = 0; i < 6; ++i) _decodeSlot(x.slots[i], d[96 + 96 * i:]);
    }

    function _decodeSlot(Slot memory s, bytes calldata d) private pure {
        uint256 head = _word(d, 0);
        uint256 strides = _word(d, 32);
        if (head & 0xffff != 0 || strides & 0xffff != 0) revert Malformed("slot reserved");
        s.kind = head >> 248;
        s.dtype = (head >> 240) & 0xff;
        if (s.kind == KIND_CONST) {
            s.value = _signed(head >> 176, 7);
        } else {
            s.index = (head >> 208) & 0xffffffff;
            s.init = (head >> 176) & 0xffffffff;
        }
        s.off = _signed(head >> 136, 4);
        s.offT = _signed(head >> 96, 4);
        s.size = _signed(head >> 56, 4);
        s.sizeT = _signed(head >> 16, 4);
        for (uint256 i = 0; i < 6; ++i) s.out[i] = _signed(strides >> (216 - 40 * i), 4);
        uint256 reduce = _word(d, 64);
        for (uint256 i = 0; i < 4; ++i) s.reduce[i] = _signed(reduce >> (192 - 64 * i), 7);
    }

    function _word(bytes calldata d, uint256 pos) private pure returns (uint256 w) {
        assembly ("memory-safe") {
            w := calldataload(add(d.offset, pos))
        }
    }

    /// @dev The low `last` + 1 bytes of `v` as a signed number.
    function _signed(uint256 v, uint256 last) private pure returns (int256 x) {
        assembly ("memory-safe") {
            x := signextend(last, v)
        }
    }

    // ---------------------------------------------------------------- sizes

    /// @notice Bytes of a tensor of `size` elements.
    function bytesOf(uint256 dtype, uint256 size) internal pure returns (uint256) {
        return dtype == I4 ? (size + 1) / 2 : size << dtype;
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
        return x.slots[D].kind == KIND_NONE;
    }

    /// @notice Elements of the node's tensor at segment `t`.
    function sizeAt(Instruction memory x, uint256 t) internal pure returns (uint256 n) {
        if (!x.isDense()) return uint256(x.slots[D].sizeAt(t));
        n = 1;
        for (uint256 d = 0; d < 6; ++d) n *= x.extentAt(d, t);
    }

    /// @notice Bytes of the node's tensor at segment `t`.
    function byteLength(Instruction memory x, uint256 t) internal pure returns (uint256) {
        return bytesOf(x.dtype, x.sizeAt(t));
    }

    /// @notice Whether the op combines many terms: DOT, MAX and ARGMAX.
    function reduces(Instruction memory x) internal pure returns (bool) {
        return x.op == OP_DOT || x.op == OP_MAX || x.op == OP_ARGMAX;
    }

    // ---------------------------------------------------------------- validation

    /// @notice Reverts unless the instruction is canonical and safe for every segment 0 to `tmax`.
    /// @dev Addresses and sizes are affine in t, so both ends suffice.
    function validate(Instruction memory x, uint256 tmax) internal pure {
        if (tmax >= MAX_SEGMENTS) revert Malformed("segments");
        (uint256 required, uint256 optional) = _operands(x.op);
        _validateHead(x);
        _validateImmediates(x);
        _validateExtents(x, tmax);
        for (uint256 id = 0; id < 6; ++id) _validateSlot(x, id, required, optional, tmax);
        if (!x.isDense()) _validateNested(x, tmax);
    }

    /// @dev The operands of an op as bits of slot numbers: those that it must have, and those that it may.
    function _operands(uint256 op) private pure returns (uint256 required, uint256 optional) {
        if (op == OP_DOT) return (0x3, 0xc);
        if (op == OP_LIN) return (0, 0x3);
        if (op == OP_SEL) return (0xf, 0);
        if (op == OP_DIV || op == OP_LUT || op == OP_GATHER) return (0x3, 0);
        if (op == OP_SQRT || op == OP_BLEN || op == OP_MAX || op == OP_ARGMAX || op == OP_RAND) return (0x1, 0);
        revert Malformed("op");
    }

    function _validateHead(Instruction memory x) private pure {
        if (x.dtype > I64) revert Malformed("dtype");
        if (x.flags & FLAG_ABS != 0 && x.op != OP_MAX) revert Malformed("abs");
        uint256 comparison = x.flags >> 4;
        if (comparison > 2 || (comparison != 0 && x.op != OP_SEL)) revert Malformed("comparison");
        if (x.flags & FLAG_SUB_E != 0 && x.slots[E].kind == KIND_NONE) revert Malformed("subtract");
    }

    /// @dev Immediates in range, and zero where the op has none.
    function _validateImmediates(Instruction memory x) private pure {
        bool alpha = true; // may be anything
        bool beta;
        bool gamma;
        bool k;
        if (x.op == OP_LIN) {
            (beta, gamma) = (true, true);
            if (x.slots[A].kind == KIND_NONE && x.alpha != 0) revert Malformed("alpha");
            if (x.slots[B].kind == KIND_NONE && x.beta != 0) revert Malformed("beta");
        } else if (x.op == OP_SQRT) {
            (alpha, k) = (false, true);
            if (x.k > 62) revert Malformed("k");
        } else if (x.op == OP_LUT) {
            (beta, k) = (true, true);
            if (x.k > 31) revert Malformed("k");
            if (x.beta < 0 || x.beta > (1 << 24) - 1) revert Malformed("beta");
            if (x.slots[B].kind == KIND_CONST) revert Malformed("table");
        } else if (x.op == OP_GATHER) {
            beta = true;
            if (x.beta < 1 || x.beta > (1 << 31) - 1) revert Malformed("beta");
            if (x.slots[A].kind == KIND_CONST) revert Malformed("table");
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
        bool known = id >= E || ((required | optional) >> id) & 1 != 0;
        if (s.kind > KIND_CONST) revert Malformed("kind");
        if (s.kind == KIND_NONE ? (required >> id) & 1 != 0 : !known) revert Malformed("operand");
        if (s.index != 0 && (s.kind == KIND_NONE || s.kind == KIND_INPUT)) revert Malformed("index");
        if (s.init != 0 && s.kind != KIND_STATE) revert Malformed("init");
        if (s.kind == KIND_NONE) {
            if (s.dtype != 0 || !_zeroView(s)) revert Malformed("absent operand");
            return;
        }
        if (s.dtype > I4 || (s.dtype == I4 && s.kind != KIND_WEIGHT)) revert Malformed("operand type");
        if (id == D) {
            if (s.dtype != x.dtype) revert Malformed("base type");
            if (s.kind == KIND_CONST && _saturates(s.value, x.dtype)) revert Malformed("base value");
        } else if (s.kind == KIND_CONST) {
            if (s.dtype != I64 || !_zeroView(s)) revert Malformed("constant");
            return;
        }
        _validateView(x, id, tmax);
        _validateAddresses(x, id, 0);
        _validateAddresses(x, id, tmax);
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
        bool strided = x.reduces() && (id == A || id == B);
        for (uint256 d = 0; d < 4; ++d) {
            int256 stride = s.reduce[d];
            if (stride == 0) continue;
            bool may = strided || (id == S && d == 0 && x.op == OP_DOT);
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
            for (uint256 d = 0; d < 10; ++d) {
                int256 reach = (d < 6 ? s.out[d] : s.reduce[d - 6]) * int256(x.extentAt(d, t) - 1);
                if (reach < 0) lowest += reach;
                else highest += reach;
            }
            if (x.op == OP_LUT && id == B) highest += x.beta;
            if (x.op == OP_GATHER && id == A) {
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
                uint256 stride = _magnitude(x.slots[D].out[dims[i]]);
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
                uint256 stride = _magnitude(x.slots[D].out[d]);
                uint256 i = n++;
                for (; i > 0 && _magnitude(x.slots[D].out[dims[i - 1]]) > stride; --i) dims[i] = dims[i - 1];
                dims[i] = d;
            }
        }
    }

    function _magnitude(int256 v) private pure returns (uint256) {
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
                int256 stride = x.slots[D].out[d];
                uint256 last = x.extentAt(d, t) - 1;
                uint256 q = uint256(left) / _magnitude(stride);
                if (q > last) return (false, o);
                left -= int256(q * _magnitude(stride));
                o[d] = stride < 0 ? last - q : q;
            }
            return (left == 0, o);
        }
    }

    /// @dev How far element `e` lies beyond the lowest address of the destination at segment `t`.
    function _beyondLowest(Instruction memory x, uint256 t, uint256 e) private pure returns (int256 rest) {
        unchecked {
            Slot memory s = x.slots[D];
            rest = int256(e) - s.off - int256(t) * s.offT;
            for (uint256 d = 0; d < 6; ++d) {
                int256 reach = s.out[d] * int256(x.extentAt(d, t) - 1);
                if (reach < 0) rest -= reach;
            }
        }
    }
}
