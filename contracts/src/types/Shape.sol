// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {NO_STOP_NODE} from "../generated/OPMLConstants.sol";

/// @dev Every number of a model in one word, big-endian; the same word goes to the verifier.
///
///      | bytes | field       | bytes  | field       |
///      | ----- | ----------- | ------ | ----------- |
///      | 0     | outMode     | 8..11  | nNodes      |
///      | 1     | chunkLog2   | 12..15 | nWeights    |
///      | 2     | dA          | 16..19 | inputLen    |
///      | 3     | dB          | 20..23 | maxSegments |
///      | 4     | dC          | 24..27 | stopNode    |
///      | 5     | dV          | 28..31 | outNode     |
///      | 6     | dW          |        |             |
///      | 7     | dI          |        |             |
type Shape is bytes32;

using ShapeLib for Shape global;

/// @title Accessors of the packed shape word.
library ShapeLib {
    function outMode(Shape s) internal pure returns (uint8) {
        return _u8(s, 0);
    }

    function chunkLog2(Shape s) internal pure returns (uint8) {
        return _u8(s, 1);
    }

    function depthA(Shape s) internal pure returns (uint8) {
        return _u8(s, 2);
    }

    function depthB(Shape s) internal pure returns (uint8) {
        return _u8(s, 3);
    }

    function depthC(Shape s) internal pure returns (uint8) {
        return _u8(s, 4);
    }

    function depthV(Shape s) internal pure returns (uint8) {
        return _u8(s, 5);
    }

    function depthW(Shape s) internal pure returns (uint8) {
        return _u8(s, 6);
    }

    function depthI(Shape s) internal pure returns (uint8) {
        return _u8(s, 7);
    }

    function nNodes(Shape s) internal pure returns (uint32) {
        return _u32(s, 8);
    }

    function nWeights(Shape s) internal pure returns (uint32) {
        return _u32(s, 12);
    }

    function inputLen(Shape s) internal pure returns (uint32) {
        return _u32(s, 16);
    }

    function maxSegments(Shape s) internal pure returns (uint32) {
        return _u32(s, 20);
    }

    function stopNode(Shape s) internal pure returns (uint32) {
        return _u32(s, 24);
    }

    function outNode(Shape s) internal pure returns (uint32) {
        return _u32(s, 28);
    }

    function hasStopNode(Shape s) internal pure returns (bool) {
        return stopNode(s) != NO_STOP_NODE;
    }

    function _u8(Shape s, uint256 from) private pure returns (uint8) {
        return uint8(uint256(Shape.unwrap(s)) >> (248 - 8 * from));
    }

    function _u32(Shape s, uint256 from) private pure returns (uint32) {
        return uint32(uint256(Shape.unwrap(s)) >> (224 - 8 * from));
    }
}
