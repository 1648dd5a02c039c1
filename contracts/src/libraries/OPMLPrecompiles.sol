// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CONTEXT_BYTES, MERKLE_VERIFY, TENSOR_OP, VERDICT_FAULT} from "../generated/OPMLConstants.sol";
import {Shape} from "../types/Shape.sol";

/// @notice What a step proof is judged against: the first 192 bytes of a verifier's input.
/// @param run T (bytes 0..3) | maxT (bytes 4..7) | zeros.
struct StepContext {
    bytes32 graphRoot;
    bytes32 weightsRoot;
    bytes32 inputRoot;
    bytes32 traceRoot;
    Shape shape;
    bytes32 run;
}

/// @notice What came back from a verifier: success flag, size of the return data, its first word (zero-padded).
struct Answer {
    bool success;
    uint256 size;
    bytes32 word;
}

/// @title Calls of the precompiles, with every size checked.
/// @dev On a chain without the fork such a call succeeds and returns nothing, so a size of zero is a failure.
library OPMLPrecompiles {
    /// @notice The precompile refused the input, or does not exist on this chain.
    error PrecompileFailed(address precompile, bool success, uint256 size);

    /// @notice Whether an opening or a multiproof folds to its root.
    /// @param input The input of MERKLE_VERIFY.
    function merkleVerify(bytes memory input) internal view returns (bool) {
        Answer memory a = call(MERKLE_VERIFY, input);
        if (!a.success || a.size != 32) revert PrecompileFailed(MERKLE_VERIFY, a.success, a.size);
        return a.word != 0;
    }

    /// @notice The output elements of one instruction.
    /// @param input The input of TENSOR_OP.
    function tensorOp(bytes memory input) internal view returns (bytes memory output) {
        (bool success, bytes memory data) = TENSOR_OP.staticcall(input);
        if (!success || data.length == 0) revert PrecompileFailed(TENSOR_OP, success, data.length);
        return data;
    }

    /// @notice Shows a step proof to a verifier: STEP_VERIFY, its Solidity twin, or a later opset's.
    /// @dev Never reverts by itself: the caller decides, by `isFault`, what the answer means.
    function stepVerify(address verifier, StepContext memory context, bytes calldata proof)
        internal
        view
        returns (Answer memory a)
    {
        bool success;
        uint256 size;
        bytes32 word;
        assembly ("memory-safe") {
            let p := mload(0x40)
            mcopy(p, context, CONTEXT_BYTES)
            calldatacopy(add(p, CONTEXT_BYTES), proof.offset, proof.length)
            mstore(0x00, 0)
            success := staticcall(gas(), verifier, p, add(CONTEXT_BYTES, proof.length), 0x00, 0x20)
            size := returndatasize()
            word := mload(0x00)
        }
        return Answer(success, size, word);
    }

    /// @notice Calls `target` with `input` and looks at no more than one word of what it returns.
    function call(address target, bytes memory input) internal view returns (Answer memory a) {
        bool success;
        uint256 size;
        bytes32 word;
        assembly ("memory-safe") {
            mstore(0x00, 0)
            success := staticcall(gas(), target, add(input, 0x20), mload(input), 0x00, 0x20)
            size := returndatasize()
            word := mload(0x00)
        }
        return Answer(success, size, word);
    }

    /// @notice Whether a verifier said "fault proven": success, and exactly the magic word.
    function isFault(Answer memory a) internal pure returns (bool) {
        return a.success && a.size == 32 && a.word == VERDICT_FAULT;
    }

    /// @notice Whether a verifier said "well-formed, no fault": success, and exactly the zero word.
    function isNoFault(Answer memory a) internal pure returns (bool) {
        return a.success && a.size == 32 && a.word == 0;
    }
}
