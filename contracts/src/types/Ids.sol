// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @dev Hash that binds numerics, encodings and golden vectors (PROTOCOL §2).
type OpsetHash is bytes32;

/// @dev Hash that binds a program, its weights and its opset (PROTOCOL §2).
type ModelID is bytes32;

/// @dev Hash that names a request (PROTOCOL §3).
type RequestID is bytes32;

/// @dev Hash that names a claim, so that a reorg cannot redirect an action (PROTOCOL §3).
type ClaimID is bytes32;
