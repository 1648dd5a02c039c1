// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {OP_ARGMAX, OP_DOT} from "../../generated/OPMLConstants.sol";
import {
    FLAG_ABS,
    KIND_CONST,
    KIND_NONE,
    OUT_DIMS,
    REDUCE_DIMS,
    SLOT_A,
    SLOT_B,
    SLOT_C,
    SLOT_S
} from "../../generated/InstructionLayout.sol";
import {Dot, Row} from "./Dot.sol";
import {Cursor, Evaluation, EvaluationLib} from "./Evaluation.sol";
import {Slot} from "./Instruction.sol";

/// @notice An operand of the terms.
/// @param e The element that the next term loads.
struct Operand {
    Slot slot;
    Cursor cursor;
    int256 e;
    Row row;
}

/// @notice A reduction in progress: its operands and the odometer of r, last index fastest.
/// @param inner The last dimension longer than 1.
struct Reduction {
    Operand a;
    Operand b;
    Operand s;
    uint256[4] n;
    uint256[4] r;
    uint256 terms;
    uint256 inner;
}

/// @title DOT, MAX and ARGMAX: the terms in row-major order of r.
library ReductionLib {
    int256 private constant MAX_I64 = type(int64).max;
    int256 private constant MIN_I64 = type(int64).min;

    /// @notice What the terms of the element at `v.base` make together.
    function value(Evaluation memory v) internal view returns (int256) {
        unchecked {
            Reduction memory w = v.w;
            _begin(v, w.a, SLOT_A);
            _begin(v, w.b, SLOT_B);
            _begin(v, w.s, SLOT_S);
            w.terms = 1;
            w.inner = 0;
            for (uint256 d = 0; d < REDUCE_DIMS; ++d) {
                uint256 n = v.x.extentAt(OUT_DIMS + d, v.t);
                (w.n[d], w.r[d]) = (n, 0);
                w.terms *= n;
                if (n > 1) w.inner = d;
            }
            if (v.x.op != OP_DOT) return _greatest(v, w);
            int256 sum = _sum(v, w); // before C: the order of openings
            return EvaluationLib.wrap(sum + v.fetch(v.x.slots[SLOT_C], v.slots[SLOT_C], v.base[SLOT_C]));
        }
    }

    function _begin(Evaluation memory v, Operand memory o, uint256 id) private pure {
        o.slot = v.x.slots[id];
        o.cursor = v.slots[id];
        o.e = v.base[id];
    }

    /// @dev The sum of products, by runs of terms in which no operand leaves its piece and S stays what it is.
    function _sum(Evaluation memory v, Reduction memory w) private view returns (int256 sum) {
        unchecked {
            uint256 inner = w.inner;
            bool scaled = w.s.slot.kind != KIND_NONE;
            bool alone = scaled && w.s.slot.reduce[inner] != 0; // each term has an S of its own
            for (uint256 left = w.terms;;) {
                uint256 run = alone ? 1 : w.n[inner] - w.r[inner];
                run = _place(v, w.a, inner, run); // A before B: the order of openings
                run = _place(v, w.b, inner, run);
                int256 part = Dot.product(w.a.row, w.b.row, run);
                if (scaled) part = EvaluationLib.wrap(part) * _load(v, w.s);
                sum += part; // below 2^151 each, 2^24 of them at most
                left -= run;
                if (left == 0) return sum;
                _skip(w, run - 1);
                _advance(w);
            }
        }
    }

    /// @dev Puts the row of an operand at the next term; returns how many of the next `run` terms of dimension `d` are
    ///      in the same piece.
    function _place(Evaluation memory v, Operand memory o, uint256 d, uint256 run) private view returns (uint256) {
        unchecked {
            Row memory row = o.row;
            if (o.slot.kind == KIND_CONST) {
                (row.dtype, row.factor) = (Dot.ONES, o.slot.value);
                return run;
            }
            int256 stride = o.slot.reduce[d];
            row.e = v.seek(o.cursor, uint256(o.e));
            (row.pos, row.dtype, row.stride, row.factor) = (o.cursor.pos, o.slot.dtype, stride, 1);
            if (stride == 0 || run == 1) return run;
            uint256 more = stride > 0
                ? ((1 << o.cursor.perPiece) - 1 - row.e) / uint256(stride)
                : row.e / uint256(-stride);
            return run - 1 < more ? run : more + 1;
        }
    }

    /// @dev MAX: the greatest term. ARGMAX: the number of the first that is as great.
    function _greatest(Evaluation memory v, Reduction memory w) private view returns (int256 best) {
        unchecked {
            bool magnitudes = v.x.flags & FLAG_ABS != 0;
            uint256 first = 0;
            for (uint256 i = 0;;) {
                int256 term = _load(v, w.a);
                if (magnitudes && term < 0) term = term == MIN_I64 ? MAX_I64 : -term;
                if (i == 0 || term > best) (best, first) = (term, i);
                if (++i == w.terms) break;
                _advance(w);
            }
            if (v.x.op == OP_ARGMAX) return int256(first);
        }
    }

    /// @dev An operand of the next term.
    function _load(Evaluation memory v, Operand memory o) private view returns (int256) {
        return v.fetch(o.slot, o.cursor, o.e);
    }

    /// @dev Moves on by `n` terms of the inner dimension, which it has.
    function _skip(Reduction memory w, uint256 n) private pure {
        unchecked {
            if (n == 0) return;
            w.r[w.inner] += n;
            _move(w, w.inner, int256(n));
        }
    }

    /// @dev Moves to the next term, the last index fastest.
    function _advance(Reduction memory w) private pure {
        unchecked {
            for (uint256 d = w.inner;; --d) {
                uint256 i = w.r[d] + 1;
                if (i < w.n[d]) {
                    w.r[d] = i;
                    _move(w, d, 1);
                    return;
                }
                w.r[d] = 0;
                if (i > 1) _move(w, d, 1 - int256(i));
            }
        }
    }

    /// @dev Moves the operands by `by` indices of dimension `d`.
    function _move(Reduction memory w, uint256 d, int256 by) private pure {
        unchecked {
            w.a.e += by * w.a.slot.reduce[d];
            w.b.e += by * w.b.slot.reduce[d];
            w.s.e += by * w.s.slot.reduce[d];
        }
    }
}
