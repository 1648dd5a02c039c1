// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {
    OP_BLEN,
    OP_DIV,
    OP_GATHER,
    OP_LIN,
    OP_LUT,
    OP_SEL,
    OP_SQRT
} from "../../generated/OPMLConstants.sol";
import {
    FLAG_COMPARE_SHIFT,
    FLAG_FLOOR,
    FLAG_SUB_E,
    KIND_CONST,
    KIND_NONE,
    SLOT_A,
    SLOT_B,
    SLOT_C,
    SLOT_D,
    SLOT_E,
    SLOT_S
} from "../../generated/InstructionLayout.sol";
import {Instruction, Slot} from "./Instruction.sol";
import {Openings} from "./Openings.sol";
import {Reduction, ReductionLib} from "./Reduction.sol";

/// @notice Where one slot's tensor is: the calldata of the call, by chunks or in one piece.
/// @param pos Where the piece that was read last begins in the calldata.
/// @param piece Its number; the largest number before the first.
/// @param perPiece Log2 of the elements of a piece.
/// @param tree, first, length What openings need of it: the tree, its first leaf, its bytes.
struct Cursor {
    uint256 pos;
    uint256 piece;
    uint256 perPiece;
    uint256 tree;
    uint256 first;
    uint256 length;
}

/// @notice The evaluation of elements of one instruction at one segment.
/// @param w Memory of reductions.
/// @param openings The opened chunks of a step proof; unused where all operands are at hand.
/// @param open Moves a cursor to a piece: open(openings, cursor, piece).
struct Evaluation {
    Instruction x;
    uint256 t;
    Cursor[6] slots;
    uint256[6] o;
    int256[6] base;
    Reduction w;
    Openings openings;
    function(Openings memory, Cursor memory, uint256) view open;
}

using EvaluationLib for Evaluation global;

/// @title The eleven primitives (NUMERICS §2.3, §3.2) and the epilogue N.
/// @dev Values are 64-bit integers, sign-extended to a word; sums and products are taken in 256 bits, which they cannot
///      leave before they are cut to 64. The operands of an element are loaded in the order of the precompile: a step
///      proof opens chunks in the order in which they are touched first.
library EvaluationLib {
    int256 private constant MAX_I64 = type(int64).max;
    int256 private constant MIN_I64 = type(int64).min;

    /// @notice Element `e` of the node's tensor: what the op computes inside the destination, the base's outside.
    function element(Evaluation memory v, uint256 e) internal view returns (int256) {
        if (v.x.isDense()) {
            _split(e, v.x.extents, v.o);
        } else {
            bool inside;
            (inside, v.o) = v.x.invert(v.t, e);
            if (!inside) return _load(v, SLOT_D, int256(e));
        }
        return _value(v);
    }

    /// @dev The output index with the row-major number `e`: o_0 is what is left, so that its extent, which can grow, is
    ///      not needed. An extent of 1 has the index 0, which is there.
    function _split(uint256 e, uint256[10] memory extents, uint256[6] memory o) private pure {
        assembly ("memory-safe") {
            for { let d := 0xa0 } d { d := sub(d, 0x20) } {
                let n := mload(add(extents, d))
                if gt(n, 1) {
                    mstore(add(o, d), mod(e, n))
                    e := div(e, n)
                }
            }
            mstore(o, e)
        }
    }

    /// @dev The sum of strides times indices.
    function _along(int256[6] memory strides, uint256[6] memory o) private pure returns (int256 sum) {
        assembly ("memory-safe") {
            for { let d := 0 } lt(d, 0xc0) { d := add(d, 0x20) } {
                sum := add(sum, mul(mload(add(strides, d)), mload(add(o, d))))
            }
        }
    }

    /// @dev The value at output index `v.o`.
    function _value(Evaluation memory v) private view returns (int256) {
        unchecked {
            for (uint256 id = 0; id < 5; ++id) {
                Slot memory s = v.x.slots[id];
                if (!s.isTensor()) continue;
                v.base[id] = s.off + int256(v.t) * s.offT + _along(s.out, v.o);
            }
        }
        int256 r = v.x.reduces() ? ReductionLib.value(v) : _single(v);
        int256 e = _load(v, SLOT_E, v.base[SLOT_E]);
        return narrow(r, _shift(v.x, e), v.x.flags & FLAG_FLOOR != 0, v.x.dtype);
    }

    // ---------------------------------------------------------------- ops of one term

    function _single(Evaluation memory v) private view returns (int256) {
        unchecked {
            Instruction memory x = v.x;
            if (x.op == OP_LIN) {
                int256 a = _load(v, SLOT_A, v.base[SLOT_A]);
                return wrap(x.alpha * a + x.beta * _load(v, SLOT_B, v.base[SLOT_B]) + x.gamma);
            }
            if (x.op == OP_SEL) return _select(v);
            if (x.op == OP_LUT) return _lookUp(v);
            if (x.op == OP_GATHER) {
                int256 i = _load(v, SLOT_B, v.base[SLOT_B]);
                return i < 0 || i >= x.beta ? int256(0) : _load(v, SLOT_A, v.base[SLOT_A] + i * x.alpha);
            }
            int256 arg = _load(v, SLOT_A, v.base[SLOT_A]);
            if (x.op == OP_DIV) return mulDiv(arg, x.alpha, _load(v, SLOT_B, v.base[SLOT_B]));
            if (x.op == OP_SQRT) return arg <= 0 ? int256(0) : int256(sqrt(uint256(arg) << x.k));
            if (x.op == OP_BLEN) return int256(bitLength(uint256(arg < 0 ? -arg : arg)));
            return _random(v, uint64(uint256(arg))); // RAND
        }
    }

    function _select(Evaluation memory v) private view returns (int256) {
        int256 a = _load(v, SLOT_A, v.base[SLOT_A]);
        int256 b = _load(v, SLOT_B, v.base[SLOT_B]);
        int256 c = _load(v, SLOT_C, v.base[SLOT_C]);
        int256 s = _load(v, SLOT_S, v.base[SLOT_S]);
        uint256 comparison = v.x.flags >> FLAG_COMPARE_SHIFT;
        bool holds = comparison == 0 ? c < s : comparison == 1 ? c <= s : c == s;
        return holds ? a : b;
    }

    /// @dev A piecewise linear table with knots 0 to beta that are 2^k apart.
    function _lookUp(Evaluation memory v) private view returns (int256) {
        unchecked {
            uint256 k = v.x.k;
            int256 tau = wrap(_load(v, SLOT_A, v.base[SLOT_A]) - v.x.alpha);
            int256 i = tau < 0 ? int256(0) : tau >> k;
            bool inside = tau >= 0 && i < v.x.beta;
            if (i > v.x.beta) i = v.x.beta;
            int256 t0 = _load(v, SLOT_B, v.base[SLOT_B] + i);
            if (!inside || k == 0) return wrap(t0 << k);
            int256 t1 = _load(v, SLOT_B, v.base[SLOT_B] + i + 1);
            return wrap((t0 << k) + (t1 - t0) * (tau & int256((1 << k) - 1)));
        }
    }

    function _random(Evaluation memory v, uint64 seed) private pure returns (int256) {
        unchecked {
            uint256 lin = 0;
            for (uint256 d = 0; d < 6; ++d) lin = lin * v.x.extentAt(d, v.t) + v.o[d];
            uint64 run = mix64(seed, uint64((uint256(v.x.alpha) << 32) + v.t));
            return int256(uint256(mix64(run, uint64(lin)) >> (64 - v.x.k)));
        }
    }

    // ---------------------------------------------------------------- operands

    /// @dev Element `e` of a slot's tensor; the value of a constant; 0 of an absent operand.
    function _load(Evaluation memory v, uint256 id, int256 e) private view returns (int256) {
        return fetch(v, v.x.slots[id], v.slots[id], e);
    }

    /// @notice The same of a slot and its cursor.
    function fetch(Evaluation memory v, Slot memory s, Cursor memory c, int256 e) internal view returns (int256) {
        uint256 kind = s.kind;
        if (kind == KIND_NONE) return 0;
        if (kind == KIND_CONST) return s.value;
        return v.read(c, s.dtype, uint256(e));
    }

    /// @notice Moves a cursor to the piece of element `e` of its tensor; returns the element's number in it.
    function seek(Evaluation memory v, Cursor memory c, uint256 e) internal view returns (uint256) {
        unchecked {
            uint256 piece = e >> c.perPiece;
            if (piece != c.piece) {
                v.open(v.openings, c, piece);
                c.piece = piece;
            }
            return e - (piece << c.perPiece);
        }
    }

    /// @notice Element `e` of the tensor at a cursor.
    function read(Evaluation memory v, Cursor memory c, uint256 dtype, uint256 e) internal view returns (int256) {
        uint256 inPiece = v.seek(c, e); // which moves c.pos
        return load(c.pos, dtype, inPiece);
    }

    /// @notice Element `e` of a row that begins at calldata offset `pos`, little-endian, sign-extended.
    function load(uint256 pos, uint256 dtype, uint256 e) internal pure returns (int256 x) {
        assembly ("memory-safe") {
            switch dtype
            case 0 { x := signextend(0, byte(0, calldataload(add(pos, e)))) }
            case 1 {
                let w := calldataload(add(pos, shl(1, e)))
                x := signextend(1, or(byte(0, w), shl(8, byte(1, w))))
            }
            case 2 {
                let w := shr(224, calldataload(add(pos, shl(2, e))))
                w := or(shl(8, and(w, 0x00ff00ff)), and(shr(8, w), 0x00ff00ff))
                x := signextend(3, or(shl(16, w), shr(16, w)))
            }
            case 3 {
                let w := shr(192, calldataload(add(pos, shl(3, e))))
                w := or(shl(8, and(w, 0x00ff00ff00ff00ff)), and(shr(8, w), 0x00ff00ff00ff00ff))
                w := or(shl(16, and(w, 0x0000ffff0000ffff)), and(shr(16, w), 0x0000ffff0000ffff))
                x := signextend(7, or(shl(32, w), shr(32, w)))
            }
            default {
                // I4: the even element is the low nibble
                let b := byte(0, calldataload(add(pos, shr(1, e))))
                x := sar(4, signextend(0, and(shl(mul(4, iszero(and(e, 1))), b), 0xff)))
            }
        }
    }

    // ---------------------------------------------------------------- numbers

    /// @notice The value in Z/2^64, as a signed number.
    function wrap(int256 v) internal pure returns (int256 x) {
        assembly ("memory-safe") {
            x := signextend(7, v)
        }
    }

    /// @dev The shift count of N: static + e, or minus, limited to what still matters.
    function _shift(Instruction memory x, int256 e) private pure returns (int256 s) {
        unchecked {
            s = x.flags & FLAG_SUB_E != 0 ? x.shift - e : x.shift + e;
            if (s < -63) s = -63;
            if (s > 64) s = 64;
        }
    }

    /// @notice N: `v` shifted right by `s` (left if negative), rounded half up or down, saturated to the type.
    function narrow(int256 v, int256 s, bool floor, uint256 dtype) internal pure returns (int256) {
        unchecked {
            if (s > 0) {
                if (s == 64) v = floor ? v >> 63 : int256(0);
                else v = (v >> uint256(s)) + (floor ? int256(0) : (v >> uint256(s - 1)) & 1);
            } else {
                v <<= uint256(-s); // below 2^127
            }
            int256 limit = int256((1 << ((8 << dtype) - 1)) - 1);
            if (v > limit) return limit;
            return v < ~limit ? ~limit : v;
        }
    }

    /// @notice floor((m a + floor(b / 2)) / b) saturated to 64 bits; 0 if b <= 0.
    function mulDiv(int256 a, int256 m, int256 b) internal pure returns (int256 q) {
        unchecked {
            if (b <= 0) return 0;
            int256 n = m * a + (b >> 1);
            q = n / b;
            if (n < 0 && q * b != n) --q;
            if (q > MAX_I64) return MAX_I64;
            if (q < MIN_I64) return MIN_I64;
        }
    }

    /// @notice floor(sqrt(n)), n below 2^125.
    function sqrt(uint256 n) internal pure returns (uint256 x) {
        unchecked {
            if (n == 0) return 0;
            x = 1 << ((bitLength(n) + 1) / 2); // Newton's iteration from above
            while (true) {
                uint256 next = (x + n / x) >> 1;
                if (next >= x) return x;
                x = next;
            }
        }
    }

    /// @notice The number of bits of `n`: 0 for 0.
    function bitLength(uint256 n) internal pure returns (uint256) {
        unchecked {
            assembly ("memory-safe") {
                n := sub(256, clz(n))
            }
            return n;
        }
    }

    /// @notice Counter-based SplitMix64 (Steele, Lea, Flood 2014): value number `c` of the generator started at `seed`.
    function mix64(uint64 seed, uint64 c) internal pure returns (uint64 z) {
        unchecked {
            z = seed + (c + 1) * 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
