// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {
    POSEIDON2_FULL_ROUNDS,
    POSEIDON2_LEAF_TAG,
    POSEIDON2_MODULUS,
    POSEIDON2_PARTIAL_ROUNDS,
    POSEIDON2_ROUND_KEYS
} from "../../generated/Poseidon2Constants.sol";
import {Malformed} from "./Instruction.sol";

/// @title The field hash of MERKLE_VERIFY: Poseidon2 over the scalar field of BN254.
/// @dev The twin of package precompiles/merkle/poseidon2. With C(x, y) = y + P(x, y)_1, P the permutation,
///
///          node(l, r) = C(l, r)
///          leaf(b)    = C(C(… C(C(length of b, b_0), b_1) …, b_n), tag)      b_i: pieces of 31 bytes, big-endian
///
///      A hash is an element in 32 bytes, below the modulus.
library Poseidon2 {
    uint256 private constant HALF = 32 * POSEIDON2_FULL_ROUNDS; // bytes of the keys of half of the full rounds
    uint256 private constant PARTIAL = 32 * POSEIDON2_PARTIAL_ROUNDS;

    /// @notice The round keys in memory, which every hash needs.
    /// @return keys Where they begin.
    function load() internal pure returns (uint256 keys) {
        bytes memory b = POSEIDON2_ROUND_KEYS;
        assembly ("memory-safe") {
            keys := add(b, 0x20)
        }
    }

    /// @notice Reverts unless `x` is below the modulus.
    function checkElement(bytes32 x) internal pure {
        if (uint256(x) >= POSEIDON2_MODULUS) revert Malformed("field element");
    }

    /// @notice The hash of an inner tree node. Requires field elements.
    function node(uint256 keys, bytes32 left, bytes32 right) internal pure returns (bytes32) {
        return bytes32(compress(keys, uint256(left), uint256(right)));
    }

    /// @notice The hash of a leaf's bytes.
    function leaf(uint256 keys, bytes calldata data) internal pure returns (bytes32) {
        unchecked {
            uint256 state = data.length;
            for (uint256 i = 0; i < data.length; i += 31) {
                uint256 left = data.length - i;
                uint256 n = left < 31 ? left : 31;
                uint256 piece;
                assembly ("memory-safe") {
                    piece := shr(sub(256, shl(3, n)), calldataload(add(data.offset, i)))
                }
                state = compress(keys, state, piece);
            }
            return bytes32(compress(keys, state, POSEIDON2_LEAF_TAG));
        }
    }

    /// @notice C(x, y). Requires elements.
    /// @dev The matrices are [[2, 1], [1, 2]] around full rounds and [[2, 1], [1, 3]] in partial ones. Five times the
    ///      modulus p is below 2^256, so a sum that mulmod or addmod reduces later may be below 4 p.
    function compress(uint256 keys, uint256 x, uint256 y) internal pure returns (uint256 z) {
        uint256 halfBytes = HALF;
        uint256 partialBytes = PARTIAL;
        uint256 modulus = POSEIDON2_MODULUS; // on the stack: as a constant it would be copied from the code each time
        assembly ("memory-safe") {
            // Rounds up to the end of their keys: add keys, fifth powers, matrix. Returns sums below 3 p.
            function full(p, k, end, x_, y_) -> u, v {
                for {} lt(k, end) { k := add(k, 0x40) } {
                    x_ := add(x_, mload(k))
                    let t := mulmod(x_, x_, p)
                    x_ := mulmod(mulmod(t, t, p), x_, p)
                    y_ := add(y_, mload(add(k, 0x20)))
                    t := mulmod(y_, y_, p)
                    y_ := mulmod(mulmod(t, t, p), y_, p)
                    t := add(x_, y_)
                    x_ := add(x_, t)
                    y_ := add(y_, t)
                }
                u := x_
                v := y_
            }
            z := y
            let sum := add(x, y)
            let end := add(keys, halfBytes)
            x, y := full(modulus, keys, end, add(x, sum), add(y, sum))
            keys := end
            end := add(keys, partialBytes)
            y := mod(y, modulus)
            for {} lt(keys, end) { keys := add(keys, 0x20) } {
                x := add(x, mload(keys))
                let t := mulmod(x, x, modulus)
                x := mulmod(mulmod(t, t, modulus), x, modulus)
                sum := add(x, y)
                x := add(x, sum)
                y := addmod(add(y, y), sum, modulus)
            }
            x, y := full(modulus, keys, add(keys, halfBytes), x, y)
            z := addmod(z, y, modulus)
        }
    }
}
