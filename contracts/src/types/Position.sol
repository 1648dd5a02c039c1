// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @dev A tree node's place in a trace tree: 2^depth + index. The root is 1, depth is at most 48.
type Position is uint64;
