// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DTYPE_I16, DTYPE_I4} from "../../generated/InstructionLayout.sol";
import {EvaluationLib} from "./Evaluation.sol";

/// @notice The terms of one operand: elements `e`, `e + stride`, … of the row that begins at calldata offset `pos`, each
///         times `factor`.
/// @dev A constant is a row of ones with the constant as its factor.
struct Row {
    uint256 pos;
    uint256 e;
    uint256 dtype;
    int256 stride;
    int256 factor;
}

/// @title Scalar products of rows in the calldata.
/// @dev Sixteen terms at a time, if both rows are dense and of at most 16 bits. Their elements stand in a word each, in
///      lanes of 16 bits, the first in the highest:
///
///          a = a_0 | a_1 | a_2 | a_3 | a_4 | … | a_15        each plus 2^15, so that lanes do not borrow
///
///      Every fourth lane makes a number in base X = 2^64 with four signed digits. With the digits of b in reverse order,
///
///          A = a_15 + a_11 X + a_7 X^2 + a_3 X^3
///          B = b_3 + b_7 X + b_11 X^2 + b_15 X^3
///
///      the digit of X^3 in A B is a scalar product of four terms, a_3 b_3 + a_7 b_7 + a_11 b_11 + a_15 b_15, and what
///      is above vanishes modulo 2^256. A digit of the sum of 2^24 such terms, of 30 bits each, stays below 2^55, so the
///      products are added as they are, and the digit is cut out at the end.
library Dot {
    /// @notice A row's dtype if each element is 1.
    uint256 internal constant ONES = 255;

    /// @dev Words of equal lanes: 2^15, and 2^15 + 1, in lanes of 16 bits; 2^15 in lanes of 64.
    uint256 private constant BIAS = 0x8000800080008000800080008000800080008000800080008000800080008000;
    uint256 private constant ONE = 0x8001800180018001800180018001800180018001800180018001800180018001;
    uint256 private constant DIGIT_BIAS = 0x0000000000008000000000000000800000000000000080000000000000008000;
    uint256 private constant DIGITS = 0x000000000000ffff000000000000ffff000000000000ffff000000000000ffff;

    /// @notice The sum of the products of the first `n` terms of both rows, n at least 1.
    function product(Row memory a, Row memory b, uint256 n) internal pure returns (int256 sum) {
        unchecked {
            sum = n > 1 && _dense(a) && _dense(b) ? _lanes(a, b, n) : _oneByOne(a, b, n);
            return sum * a.factor * b.factor;
        }
    }

    /// @dev Whether the elements stand one behind the other in lanes that fit. Nibbles begin with a whole byte.
    function _dense(Row memory r) private pure returns (bool) {
        if (r.dtype == ONES) return true;
        return r.stride == 1 && (r.dtype <= DTYPE_I16 || (r.dtype == DTYPE_I4 && r.e & 1 == 0));
    }

    function _oneByOne(Row memory a, Row memory b, uint256 n) private pure returns (int256 sum) {
        unchecked {
            (uint256 ea, uint256 eb) = (a.e, b.e);
            while (true) {
                sum += _element(a, ea) * _element(b, eb);
                if (--n == 0) return sum;
                ea += uint256(a.stride);
                eb += uint256(b.stride);
            }
        }
    }

    function _element(Row memory r, uint256 e) private pure returns (int256) {
        return r.dtype == ONES ? int256(1) : EvaluationLib.load(r.pos, r.dtype, e);
    }

    /// @dev The product of two dense rows.
    function _lanes(Row memory ra, Row memory rb, uint256 n) private pure returns (int256 sum) {
        unchecked {
            (uint256 digits, uint256 bias) = (DIGITS, DIGIT_BIAS); // on the stack: constants would be copied from the code
            for (uint256 i = 0; i < n; i += 16) {
                uint256 a = _load(ra, ra.e + i);
                uint256 b = _load(rb, rb.e + i);
                if (n - i < 16) a = _cut(a, n - i);
                assembly ("memory-safe") {
                    // Lanes of 64 bits in reverse order.
                    let m := 0x0000000000000000ffffffffffffffff0000000000000000ffffffffffffffff
                    b := or(shl(128, b), shr(128, b))
                    b := or(shl(64, and(b, m)), and(shr(64, b), m))
                    sum := add(sum, mul(sub(and(a, digits), bias), sub(and(b, digits), bias)))
                    a := shr(16, a)
                    b := shr(16, b)
                    sum := add(sum, mul(sub(and(a, digits), bias), sub(and(b, digits), bias)))
                    a := shr(16, a)
                    b := shr(16, b)
                    sum := add(sum, mul(sub(and(a, digits), bias), sub(and(b, digits), bias)))
                    a := shr(16, a)
                    b := shr(16, b)
                    sum := add(sum, mul(sub(and(a, digits), bias), sub(and(b, digits), bias)))
                }
            }
            assembly ("memory-safe") {
                sum := sar(192, add(sum, shl(191, 1))) // the digit of X^3, to nearest: those below may be negative
            }
        }
    }

    /// @dev A word of lanes of which all behind the first `n` are zero, which makes their products zero.
    function _cut(uint256 a, uint256 n) private pure returns (uint256) {
        uint256 rest = type(uint256).max >> (16 * n);
        return (a & ~rest) | (BIAS & rest);
    }

    /// @dev Sixteen elements of a dense row from element `e` on, in lanes of 16 bits, plus 2^15 each.
    function _load(Row memory r, uint256 e) private pure returns (uint256 w) {
        uint256 pos = r.pos;
        uint256 dtype = r.dtype;
        assembly ("memory-safe") {
            switch dtype
            case 0 {
                // 16 bytes: each half moves away from the other, four times
                w := shr(128, calldataload(add(pos, e)))
                w := and(or(w, shl(64, w)), 0x0000000000000000ffffffffffffffff0000000000000000ffffffffffffffff)
                w := and(or(w, shl(32, w)), 0x00000000ffffffff00000000ffffffff00000000ffffffff00000000ffffffff)
                w := and(or(w, shl(16, w)), 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff)
                w := and(or(w, shl(8, w)), 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff)
                w := xor(w, 0x0080008000800080008000800080008000800080008000800080008000800080) // plus 2^7
                w := add(w, 0x7f807f807f807f807f807f807f807f807f807f807f807f807f807f807f807f80)
            }
            case 1 {
                // 32 bytes, the low byte of each element first
                w := calldataload(add(pos, shl(1, e)))
                let m := 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff
                w := or(shl(8, and(w, m)), and(shr(8, w), m))
                w := xor(w, BIAS)
            }
            case 4 {
                // 8 bytes, the low nibble of each first
                w := shr(192, calldataload(add(pos, shr(1, e))))
                w := and(or(w, shl(96, w)), 0x000000000000000000000000ffffffff000000000000000000000000ffffffff)
                w := and(or(w, shl(48, w)), 0x000000000000ffff000000000000ffff000000000000ffff000000000000ffff)
                w := and(or(w, shl(24, w)), 0x000000ff000000ff000000ff000000ff000000ff000000ff000000ff000000ff)
                let m := 0x0000000f0000000f0000000f0000000f0000000f0000000f0000000f0000000f
                w := or(shl(16, and(w, m)), and(shr(4, w), m))
                w := xor(w, 0x0008000800080008000800080008000800080008000800080008000800080008) // plus 2^3
                w := add(w, 0x7ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff87ff8)
            }
            default { w := ONE }
        }
    }
}
