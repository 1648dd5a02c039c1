// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Shape} from "../../types/Shape.sol";
import {ChunkSet} from "./ChunkSet.sol";

/// @notice A step proof that is read from front to back, and what its context says.
/// @param depth Of the trace tree.
/// @param pos, end What is left of it in the calldata.
struct Reader {
    Shape shape;
    uint256 T;
    uint256 maxT;
    uint256 depth;
    uint256 pos;
    uint256 end;
}

/// @notice The chunks that a step proof opens, and where the next one is.
struct Openings {
    Reader reader;
    ChunkSet chunks;
}
