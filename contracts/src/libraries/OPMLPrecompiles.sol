// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

// solhint-disable no-unused-import
import {
    CONTEXT_BYTES,
    GRAPH_HEADER_BYTES,
    MERKLE_VERIFY,
    REPORT_ENTRY_BYTES,
    REPORT_HEADER_BYTES,
    TENSOR_OP,
    VERDICT_FAULT
} from "../generated/OPMLConstants.sol";
// solhint-enable no-unused-import
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

/// @notice The range of nodes that a batch describes: the first 96 bytes of a checker's input.
/// @dev Input of GRAPH_CHECK, big-endian:
///
///      | bytes | field                                                                                         |
///      | ----- | --------------------------------------------------------------------------------------------- |
///      | 0     | version u8 = 1, 3 zero bytes                                                                  |
///      | 4     | first u32, count u32: the range, at least one node                                            |
///      | 12    | 20 zero bytes                                                                                 |
///      | 32    | graphRoot                                                                                     |
///      | 64    | shape                                                                                         |
///      | 96    | the batch: descriptors of the range, 672 bytes each; descriptors of the other nodes that      |
///      |       | these name by NODE or STATE, ascending, each once; siblings of the multiproof of them all,    |
///      |       | depth dB, level by level from the leaves, from left to right                                  |
///
/// @param range The first word.
struct GraphContext {
    bytes32 range;
    bytes32 graphRoot;
    Shape shape;
}

/// @notice What a checker says of a range, left in memory.
/// @dev Bytes of the report, big-endian:
///
///      | bytes | field                                                                                        |
///      | ----- | -------------------------------------------------------------------------------------------- |
///      | 0     | nodes u32, weights u32, 24 zero bytes                                                        |
///      | 32    | nodes pairs first u64, growth u64: bytes(node, t) = first + t * growth                       |
///      | ..    | weights pairs weight u32, 4 zero bytes, length u64: the weight tensors read, ascending       |
///
/// @param success Whether the call did not fail.
/// @param size Of what was returned: 32 for the zero word, which says that the batch is not under the graph root.
/// @param nodes The number of nodes, equal to the range's; zero if what was returned is not a report.
/// @param weights The number of weight tensors.
/// @param pairs Where the pairs of the nodes begin; those of the weights follow.
struct Report {
    bool success;
    uint256 size;
    uint256 nodes;
    uint256 weights;
    uint256 pairs;
}

/// @title Calls of the precompiles, with every size checked.
/// @dev On a chain without the fork such a call succeeds and returns nothing, so a size of zero is a failure.
library OPMLPrecompiles {
    /// @notice The precompile refused the input, or does not exist on this chain.
    error PrecompileFailed(address precompile, bool success, uint256 size);

    uint8 private constant VERSION = 1;
    uint8 private constant KECCAK = 0;
    uint8 private constant LEAF_PREIMAGES = 1;

    /// @notice Whether `leaf` is the leaf number `index` of the keccak256 tree under `root`.
    /// @param path The leaf's siblings, bottom up.
    function merkleVerify(bytes32 root, uint64 index, bytes memory leaf, bytes32[] memory path)
        internal
        view
        returns (bool)
    {
        bytes memory header =
            abi.encodePacked(VERSION, KECCAK, uint8(path.length), LEAF_PREIMAGES, uint32(1), bytes24(0));
        return merkleVerify(
            bytes.concat(
                header, root, abi.encodePacked(index, uint32(leaf.length)), leaf, abi.encodePacked(path)
            )
        );
    }

    /// @notice Whether an opening or a multiproof leads to its root.
    /// @param input The input of MERKLE_VERIFY: header, root, entries, siblings.
    function merkleVerify(bytes memory input) internal view returns (bool) {
        Answer memory a = call(MERKLE_VERIFY, input);
        if (!a.success || a.size != 32) revert PrecompileFailed(MERKLE_VERIFY, a.success, a.size);
        return a.word != 0;
    }

    /// @notice The result tensor of one instruction.
    /// @param t The segment, 0 to `tmax`.
    /// @param descriptor The instruction, 672 bytes (NUMERICS §3.4).
    /// @param operands The tensors that its slots name, one behind the other in the order A, B, C, S, E, D.
    function tensorOp(uint32 t, uint32 tmax, bytes memory descriptor, bytes memory operands)
        internal
        view
        returns (bytes memory output)
    {
        bool success;
        (success, output) = TENSOR_OP.staticcall(
            abi.encodePacked(VERSION, bytes3(0), t, tmax, bytes20(0), descriptor, operands)
        );
        if (!success || output.length == 0) revert PrecompileFailed(TENSOR_OP, success, output.length);
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

    /// @notice The first word of a graph context.
    function graphRange(uint32 first, uint32 count) internal pure returns (bytes32) {
        return bytes32(abi.encodePacked(VERSION, bytes3(0), first, count, bytes20(0)));
    }

    /// @notice Shows a batch of nodes to a checker: GRAPH_CHECK, or what stands for it in a later opset.
    /// @dev Never reverts by itself: the caller decides what the answer means.
    /// @param count The number of nodes of the range.
    function graphCheck(address checker, GraphContext memory context, uint32 count, bytes calldata batch)
        internal
        view
        returns (Report memory r)
    {
        bool success;
        uint256 size;
        uint256 ptr;
        bytes32 head;
        assembly ("memory-safe") {
            ptr := mload(0x40)
            mcopy(ptr, context, GRAPH_HEADER_BYTES)
            calldatacopy(add(ptr, GRAPH_HEADER_BYTES), batch.offset, batch.length)
            success := staticcall(gas(), checker, ptr, add(GRAPH_HEADER_BYTES, batch.length), 0x00, 0x00)
            size := returndatasize()
            returndatacopy(ptr, 0, size)
            if iszero(lt(size, REPORT_HEADER_BYTES)) { head := mload(ptr) }
            mstore(0x40, and(add(add(ptr, size), 0x1f), not(0x1f)))
        }
        r.success = success;
        r.size = size;
        uint256 nodes = uint256(head) >> 224;
        uint256 weights = uint32(uint256(head) >> 192);
        if (success && nodes == count && size == REPORT_HEADER_BYTES + REPORT_ENTRY_BYTES * (nodes + weights)) {
            r.nodes = nodes;
            r.weights = weights;
            r.pairs = ptr + REPORT_HEADER_BYTES;
        }
    }

    /// @notice The hash of a checker's answer to a whole input, zero if the call failed.
    function graphAnswer(address checker, bytes memory input) internal view returns (bytes32) {
        (bool success, bytes memory answer) = checker.staticcall(input);
        return success ? keccak256(answer) : bytes32(0);
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
