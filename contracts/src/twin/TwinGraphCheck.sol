// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {LibSort} from "solady/src/utils/LibSort.sol";

import {
    DESCRIPTOR_BYTES,
    GRAPH_HEADER_BYTES,
    MAX_OUTPUT_BYTES,
    OUT_MODE_DATA,
    REPORT_ENTRY_BYTES,
    REPORT_HEADER_BYTES
} from "../generated/OPMLConstants.sol";
import {Instruction, InstructionLib, Malformed, Slot} from "../libraries/twin/Instruction.sol";
import {Layout} from "../libraries/twin/Layout.sol";
import {List} from "../libraries/twin/List.sol";
import {Multiproof, MultiproofLib} from "../libraries/twin/Multiproof.sol";
import {StepBound} from "../libraries/twin/StepBound.sol";
import {Merkle} from "../libraries/Merkle.sol";
import {Shape} from "../types/Shape.sol";

/// @title The Solidity twin of GRAPH_CHECK.
/// @notice Takes the precompile's input as the whole calldata, without a selector: a header that the registry writes,
///         and a batch of nodes from anybody. Returns a report on the range, or the zero word if the batch does not stand
///         under the graph root. Where the precompile fails, because a rule is broken, it reverts with `Malformed`. It
///         has no storage, so its code may stand at any address, also at the precompile's.
/// @dev
///      | bytes | input                                                                                  |
///      | ----- | -------------------------------------------------------------------------------------- |
///      | 0     | version = 1; 1..3 zero                                                                 |
///      | 4, 8  | first u32, count u32: the range; 12..31 zero                                           |
///      | 32    | graphRoot                                                                              |
///      | 64    | shape                                                                                  |
///      | 96    | descriptors of the range, 672 bytes each                                               |
///      |       | descriptors of the other nodes that its slots name, ascending, each once               |
///      |       | siblings of the multiproof of all of them                                              |
///
///      | bytes | report                                                                                 |
///      | ----- | -------------------------------------------------------------------------------------- |
///      | 0     | nodes u32, weights u32; 8..31 zero                                                     |
///      | 32    | for each node of the range first u64, growth u64: its tensor's bytes                   |
///      | ..    | for each weight tensor that is read, ascending: weight u32, 4 zero bytes, bytes u64    |
///
///      A decoded node takes 5 KB of memory, so each is decoded into the same, and only what others must repeat is kept.
contract TwinGraphCheck {
    using LibSort for uint256[];
    using List for uint256[];

    /// @dev A batch that is read from front to back.
    ///
    ///      tensors: what slots must repeat of each node of the range, see `_tensor`.
    ///      links: node u32 << 96 | tensor, of each slot that names a node.
    ///      readings: weight u32 << 96 | its bytes u64, of each slot that names a weight tensor: an entry of the report.
    ///      x: the node that was read last.
    struct Batch {
        Shape shape;
        uint256 first;
        uint256 count;
        uint256 pos;
        uint256[] tensors;
        bytes32[] leaves;
        uint256[] links;
        uint256[] readings;
        Instruction x;
    }

    fallback(bytes calldata input) external returns (bytes memory) {
        if (input.length < GRAPH_HEADER_BYTES) revert Malformed("input length");
        Batch memory b = _header(input);
        for (uint256 k = 0; k < b.count; ++k) {
            (b.tensors[k], b.leaves[k]) = _member(b, b.first + k, input);
        }
        _sort(b.links);
        _sort(b.readings);
        _checkReadings(b.readings);
        Multiproof memory m = _linked(b, input);
        (bytes32 root, uint256 end) = m.root(input, b.pos, b.shape.depthB());
        if (end != input.length) revert Malformed("trailing bytes");
        return root == bytes32(input[32:64]) ? _report(b) : abi.encode(0);
    }

    function _header(bytes calldata input) private pure returns (Batch memory b) {
        uint256 head = uint256(bytes32(input));
        if (head >> 224 != 0x01000000 || head << 96 != 0) revert Malformed("header");
        b.first = (head >> 192) & 0xffffffff;
        b.count = (head >> 160) & 0xffffffff;
        b.shape = Shape.wrap(bytes32(input[64:]));
        Layout.checkShape(b.shape);
        if (b.count == 0 || b.first + b.count > b.shape.nNodes()) revert Malformed("range");
        // The count is not believed: every node of the range has a descriptor.
        b.pos = GRAPH_HEADER_BYTES;
        if (b.count > (input.length - b.pos) / DESCRIPTOR_BYTES) revert Malformed("descriptor");
        b.tensors = new uint256[](b.count);
        b.leaves = new bytes32[](b.count);
        b.links = List.make(6 * b.count);
        b.readings = List.make(6 * b.count);
    }

    // ---------------------------------------------------------------- nodes

    /// @dev Reads a node of the range, and enters what it names.
    function _member(Batch memory b, uint256 i, bytes calldata input)
        private
        pure
        returns (uint256 tensor, bytes32 leaf)
    {
        (tensor, leaf) = _node(b, i, input);
        Instruction memory x = b.x;
        StepBound.check(b.shape, x);
        if (i == b.shape.outNode() && b.shape.outMode() == OUT_MODE_DATA) {
            if (x.byteLength(b.shape.maxSegments() - 1) > MAX_OUTPUT_BYTES) revert Malformed("output");
        }
        for (uint256 id = 0; id < 6; ++id) {
            Slot memory s = x.slots[id];
            if (s.isTensor()) _enter(b, s);
        }
    }

    /// @dev Reads the descriptor that comes next, of node `i`.
    function _node(Batch memory b, uint256 i, bytes calldata input)
        private
        pure
        returns (uint256 tensor, bytes32 leaf)
    {
        uint256 pos = b.pos;
        b.pos = pos + DESCRIPTOR_BYTES;
        if (b.pos > input.length) revert Malformed("descriptor");
        bytes calldata descriptor = input[pos:b.pos];
        leaf = Merkle.leaf(descriptor);
        b.x.decode(descriptor);
        Layout.checkNode(b.shape, i, b.x);
        (uint256 size, uint256 sizeT) = b.x.sizes();
        tensor = _tensor(b.x.dtype, size, sizeT);
    }

    function _enter(Batch memory b, Slot memory s) private pure {
        if (s.readsNode()) b.links.push((s.index << 96) | _tensor(s.dtype, uint256(s.size), uint256(s.sizeT)));
        (bool reads, uint256 weight) = s.weight();
        if (reads) b.readings.push((weight << 96) | s.byteLength(0));
    }

    /// @dev Type, elements in segment 0 and growth of a tensor: dtype u8, size u40, sizeT u40.
    function _tensor(uint256 dtype, uint256 size, uint256 sizeT) private pure returns (uint256) {
        return (dtype << 80) | (size << 40) | sizeT;
    }

    // ---------------------------------------------------------------- what holds between nodes

    /// @dev Compares every link with the node that it names, reading the nodes outside of the range.
    /// @return m All nodes of the batch, in ascending order.
    function _linked(Batch memory b, bytes calldata input) private pure returns (Multiproof memory m) {
        m = MultiproofLib.make(b.count + b.links.length);
        uint256 last = type(uint256).max;
        bool passed; // the range
        for (uint256 k = 0; k < b.links.length; ++k) {
            uint256 i = b.links[k] >> 96;
            if (i == last) revert Malformed("slots of a node"); // links are unique: two that differ
            last = i;
            if (i >= b.first && !passed) passed = _addRange(b, m);
            uint256 tensor;
            if (i >= b.first && i < b.first + b.count) {
                tensor = b.tensors[i - b.first];
            } else {
                bytes32 leaf;
                (tensor, leaf) = _node(b, i, input);
                m.add(i, leaf);
            }
            if (tensor != uint96(b.links[k])) revert Malformed("slot of a node");
        }
        if (!passed) _addRange(b, m);
    }

    function _addRange(Batch memory b, Multiproof memory m) private pure returns (bool) {
        for (uint256 k = 0; k < b.count; ++k) m.add(b.first + k, b.leaves[k]);
        return true;
    }

    /// @dev All slots of one weight tensor give it the same length: readings are unique, so two of it would differ.
    function _checkReadings(uint256[] memory readings) private pure {
        for (uint256 k = 1; k < readings.length; ++k) {
            if (readings[k] >> 96 == readings[k - 1] >> 96) revert Malformed("weight of two lengths");
        }
    }

    // ---------------------------------------------------------------- report

    function _report(Batch memory b) private pure returns (bytes memory report) {
        uint256 weights = b.readings.length;
        uint256 size = REPORT_HEADER_BYTES + REPORT_ENTRY_BYTES * (b.count + weights);
        report = new bytes(size + REPORT_ENTRY_BYTES); // an entry is written as a word, of which the next cuts the end
        uint256 pos = _write(report, 0, (b.count << 224) | (weights << 192)) + REPORT_HEADER_BYTES;
        for (uint256 k = 0; k < b.count; ++k) {
            uint256 t = b.tensors[k];
            uint256 dtype = t >> 80;
            uint256 entry = (InstructionLib.bytesOf(dtype, uint40(t >> 40)) << 64) | InstructionLib.bytesOf(dtype, uint40(t));
            pos = _write(report, pos, entry << 128) + REPORT_ENTRY_BYTES;
        }
        for (uint256 k = 0; k < weights; ++k) {
            pos = _write(report, pos, b.readings[k] << 128) + REPORT_ENTRY_BYTES;
        }
        assembly ("memory-safe") {
            mstore(report, size)
        }
    }

    function _write(bytes memory report, uint256 pos, uint256 word) private pure returns (uint256) {
        assembly ("memory-safe") {
            mstore(add(add(report, 0x20), pos), word)
        }
        return pos;
    }

    // ---------------------------------------------------------------- lists

    /// @dev Sorts a list and drops what is there twice.
    function _sort(uint256[] memory list) private pure {
        list.sort();
        list.uniquifySorted();
    }
}
