// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CONTEXT_BYTES, DESCRIPTOR_BYTES, GAS_SHORT_CHUNKS, VERDICT_FAULT} from "../generated/OPMLConstants.sol";
import {KIND_INPUT, KIND_NODE, KIND_STATE} from "../generated/InstructionLayout.sol";
import {Merkle} from "../libraries/Merkle.sol";
import {Shape} from "../types/Shape.sol";
import {ChunkSetLib} from "../libraries/twin/ChunkSet.sol";
import {Cursor, Evaluation, EvaluationLib} from "../libraries/twin/Evaluation.sol";
import {Instruction, InstructionLib, Malformed, Slot} from "../libraries/twin/Instruction.sol";
import {Layout} from "../libraries/twin/Layout.sol";
import {Multiproof, MultiproofLib} from "../libraries/twin/Multiproof.sol";
import {Openings, Reader} from "../libraries/twin/Openings.sol";

/// @title The Solidity twin of STEP_VERIFY.
/// @notice Takes the precompile's input as the whole calldata, without a selector: a claim's context and a proof. Returns
///         the magic word if the proof shows a fault, the zero word if it is well-formed and shows none. Where the
///         precompile fails, it reverts with `Malformed`. It has no storage, so its code may stand at any address, also
///         at the precompile's.
/// @dev
///      | bytes    | context                            | bytes | proof (behind the context)                        |
///      | -------- | ---------------------------------- | ----- | ------------------------------------------------- |
///      | 0        | graphRoot                          | 0     | version = 1                                       |
///      | 32       | weightsRoot                        | 1     | kind: 1 STEP, 2 PAD, 3 LEN, 4 STOP                |
///      | 64       | inputRoot                          | 2..   | STEP segment u32, node u32, element u40;          |
///      | 96       | traceRoot                          |       | PAD depth u8, index u48; LEN leaf u48; STOP t u32 |
///      | 128      | shape                              |       | zeros to 31                                       |
///      | 160, 164 | T, maxT, u32; 168..191 zero        | 32    | descriptor and dB siblings, but for a high PAD;   |
///      |          |                                    |       | then by kind: see the precompile's documentation  |
///
///      The trees that a STEP proof opens, in the order of their multiproofs: 0 trace, 1 weights, 2 input.
contract TwinStepVerify {
    uint256 private constant STEP = 1;
    uint256 private constant PAD = 2;
    uint256 private constant LEN = 3;
    uint256 private constant STOP = 4;

    fallback(bytes calldata input) external returns (bytes memory) {
        if (input.length < CONTEXT_BYTES + 32) revert Malformed("input length");
        Reader memory r = _context(input);
        uint256 head = uint256(bytes32(input[CONTEXT_BYTES:]));
        if (head >> 248 != 1) revert Malformed("version");
        r.pos = CONTEXT_BYTES + 32;
        r.end = input.length;
        uint256 kind = (head >> 240) & 0xff;
        bool fault;
        if (kind == STEP) fault = _step(r, head, input);
        else if (kind == PAD) fault = _pad(r, head, input);
        else if (kind == LEN) fault = _len(r, head, input);
        else if (kind == STOP) fault = _stop(r, head, input);
        else revert Malformed("kind");
        return abi.encode(fault ? VERDICT_FAULT : bytes32(0));
    }

    // ---------------------------------------------------------------- context

    function _context(bytes calldata input) private pure returns (Reader memory r) {
        Shape s = Shape.wrap(bytes32(input[128:]));
        r.shape = s;
        uint256 run = uint256(bytes32(input[160:]));
        r.T = run >> 224;
        r.maxT = (run >> 192) & 0xffffffff;
        r.depth = Layout.depth(s);
        if (run << 64 != 0) revert Malformed("context reserved");
        Layout.checkShape(s);
        if (r.maxT > s.maxSegments() || r.T < 1 || r.T > r.maxT) revert Malformed("segments");
        if (!s.hasStopNode() && r.T != r.maxT) revert Malformed("segments");
    }

    // ---------------------------------------------------------------- reading

    function _take(Reader memory r, uint256 n) private pure returns (uint256 pos) {
        pos = r.pos;
        if (pos + n > r.end) revert Malformed("proof length");
        r.pos = pos + n;
    }

    function _done(Reader memory r) private pure {
        if (r.pos != r.end) revert Malformed("trailing bytes");
    }

    function _word(uint256 pos) private pure returns (bytes32 w) {
        assembly ("memory-safe") {
            w := calldataload(pos)
        }
    }

    /// @dev The root above `hash`, by `count` siblings that come next.
    function _fold(Reader memory r, bytes32 hash, uint256 index, uint256 count) private pure returns (bytes32) {
        uint256 pos = _take(r, 32 * count);
        for (uint256 i = 0; i < count; ++i) {
            bytes32 sibling = _word(pos + 32 * i);
            hash = (index >> i) & 1 == 0 ? Merkle.node(hash, sibling) : Merkle.node(sibling, hash);
        }
        return hash;
    }

    /// @dev Reads the instruction of a node, whose descriptor and path come next; returns whether it is the model's.
    function _node(Reader memory r, uint256 i, Instruction memory x, bytes calldata input)
        private
        pure
        returns (bool inModel)
    {
        uint256 pos = _take(r, DESCRIPTOR_BYTES);
        bytes calldata descriptor = input[pos:pos + DESCRIPTOR_BYTES];
        inModel = _fold(r, Merkle.leaf(descriptor), i, r.shape.depthB()) == _word(0);
        x.decode(descriptor);
        Layout.checkNode(r.shape, i, x);
    }

    function _exists(Reader memory r, uint256 segment, uint256 node) private pure {
        if (segment >= r.T || node >= r.shape.nNodes()) revert Malformed("place");
    }

    // ---------------------------------------------------------------- PAD, LEN, STOP

    function _pad(Reader memory r, uint256 head, bytes calldata input) private pure returns (bool) {
        if (head << 72 != 0) revert Malformed("header");
        uint256 d = (head >> 232) & 0xff;
        uint256 index = (head >> 184) & 0xffffffffffff;
        if (d > r.depth || index >> d != 0) revert Malformed("tree node");
        bool padding = _isPadding(r, d, index, input);
        bytes32 hash = _word(_take(r, 32));
        bytes32 root = _fold(r, hash, index, d);
        _done(r);
        return padding && hash != _empty(r.depth - d) && root == _word(96);
    }

    /// @dev Whether a tree node is padding, because its first leaf is: by segment or node number at depth dA + dB or
    ///      above, by chunk number below it, which needs the node's descriptor.
    function _isPadding(Reader memory r, uint256 d, uint256 index, bytes calldata input) private pure returns (bool) {
        (uint256 segment, uint256 node, uint256 chunk) = Layout.addressOf(r.shape, index << (r.depth - d));
        if (d <= uint256(r.shape.depthA()) + r.shape.depthB()) return segment >= r.T || node >= r.shape.nNodes();
        _exists(r, segment, node);
        Instruction memory x;
        bool inModel = _node(r, node, x, input);
        return inModel && chunk >= Layout.chunks(r.shape, x.byteLength(segment));
    }

    function _empty(uint256 k) private pure returns (bytes32 hash) {
        hash = Merkle.EMPTY_LEAF;
        for (uint256 i = 0; i < k; ++i) hash = Merkle.node(hash, hash);
    }

    function _len(Reader memory r, uint256 head, bytes calldata input) private pure returns (bool) {
        if (head << 64 != 0) revert Malformed("header");
        uint256 leaf = (head >> 192) & 0xffffffffffff;
        if (leaf >> r.depth != 0) revert Malformed("leaf");
        Instruction memory x;
        bool inModel = _nodeOf(r, leaf, x, input);
        uint256 exact = _exactLength(r.shape, x, leaf);
        uint256 siblings = 32 * r.depth;
        uint256 length = r.end - r.pos > siblings ? r.end - r.pos - siblings : 0;
        bytes32 root = _fold(r, _takeLeaf(r, length, input), leaf, r.depth);
        return exact != 0 && inModel && length != exact && root == _word(96);
    }

    /// @dev Reads the instruction of the node whose tensor a leaf belongs to.
    function _nodeOf(Reader memory r, uint256 leaf, Instruction memory x, bytes calldata input)
        private
        pure
        returns (bool)
    {
        (uint256 segment, uint256 node,) = Layout.addressOf(r.shape, leaf);
        _exists(r, segment, node);
        return _node(r, node, x, input);
    }

    /// @dev The exact length of a leaf of a node's tensor, zero for padding.
    function _exactLength(Shape s, Instruction memory x, uint256 leaf) private pure returns (uint256) {
        (uint256 segment,, uint256 chunk) = Layout.addressOf(s, leaf);
        return Layout.chunkLength(s, x.byteLength(segment), chunk);
    }

    /// @dev The hash of a leaf of `length` bytes, which come next.
    function _takeLeaf(Reader memory r, uint256 length, bytes calldata input) private pure returns (bytes32) {
        uint256 pos = _take(r, length);
        return Merkle.leaf(input[pos:pos + length]);
    }

    function _stop(Reader memory r, uint256 head, bytes calldata input) private pure returns (bool) {
        if (head << 48 != 0) revert Malformed("header");
        if (!r.shape.hasStopNode()) revert Malformed("no stop node");
        uint256 t = (head >> 208) & 0xffffffff;
        uint256 node = r.shape.stopNode();
        _exists(r, t, node);
        Instruction memory x;
        bool inModel = _node(r, node, x, input);
        uint256 pos = r.pos;
        bytes32 hash = _takeLeaf(r, Layout.chunkLength(r.shape, x.byteLength(t), 0), input);
        bytes32 root = _fold(r, hash, Layout.firstLeaf(r.shape, t, node), r.depth);
        _done(r);
        if (!inModel || root != _word(96)) return false;
        if (EvaluationLib.load(pos, x.dtype, 0) != 0) return t < r.T - 1;
        return t == r.T - 1 && r.T < r.maxT;
    }

    // ---------------------------------------------------------------- STEP

    function _step(Reader memory r, uint256 head, bytes calldata input) private view returns (bool) {
        if (head << 120 != 0) revert Malformed("header");
        uint256 segment = (head >> 208) & 0xffffffff;
        uint256 node = (head >> 176) & 0xffffffff;
        uint256 e = (head >> 136) & 0xffffffffff;
        _exists(r, segment, node);
        Evaluation memory v;
        bool held = _node(r, node, v.x, input);
        v.t = segment;
        if (e >= v.x.sizeAt(segment)) revert Malformed("element");

        Openings memory o = v.openings;
        _openings(r, o);
        Cursor memory output = _place(v, o, node);
        int256 claimed = v.read(output, v.x.dtype, e);
        int256 computed = v.element(e);
        if (!_opened(o, input)) held = false;
        _done(r);
        return held && claimed != computed;
    }

    /// @dev Room for as many chunks as the rest of the proof can have: they are whole but for the last ones of the tensors
    ///      that are opened.
    function _openings(Reader memory r, Openings memory o) private pure {
        o.reader = r;
        o.chunks.make(((r.end - r.pos) >> r.shape.chunkLog2()) + GAS_SHORT_CHUNKS);
    }

    /// @dev Puts cursors at the operands, and returns one at the output.
    function _place(Evaluation memory v, Openings memory o, uint256 node) private pure returns (Cursor memory output) {
        Shape s = o.reader.shape;
        v.open = _open;
        _aim(output, s, v.x.dtype);
        output.first = Layout.firstLeaf(s, v.t, node);
        output.length = v.x.byteLength(v.t);
        for (uint256 id = 0; id < 6; ++id) {
            Slot memory slot = v.x.slots[id];
            if (!slot.isTensor()) continue;
            Cursor memory c = v.slots[id];
            _aim(c, s, slot.dtype);
            (c.tree, c.first) = _whereIs(s, slot, v.t);
            c.length = slot.byteLength(v.t);
        }
    }

    /// @dev A cursor before its first chunk.
    function _aim(Cursor memory c, Shape s, uint256 dtype) private pure {
        c.piece = type(uint256).max;
        c.perPiece = InstructionLib.perChunkLog2(dtype, s.chunkLog2());
    }

    /// @dev The tree and the first leaf of a slot's tensor; the state before segment 0 is a weight tensor.
    function _whereIs(Shape s, Slot memory slot, uint256 t) private pure returns (uint256 tree, uint256 first) {
        if (slot.kind == KIND_INPUT) return (2, 0);
        if (slot.kind == KIND_NODE) return (0, Layout.firstLeaf(s, t, slot.index));
        if (slot.kind == KIND_STATE && t > 0) return (0, Layout.firstLeaf(s, t - 1, slot.index));
        (, uint256 weight) = slot.weight();
        return (1, weight << s.depthW());
    }

    /// @dev Moves a cursor to a chunk: one that is open already, or else the next of the proof.
    function _open(Openings memory o, Cursor memory c, uint256 chunk) private pure {
        unchecked {
            uint256 key = ChunkSetLib.keyOf(c.tree, c.first + chunk);
            (uint256 place, uint256 found) = o.chunks.find(key);
            if (found == 0) {
                uint256 length = Layout.chunkLength(o.reader.shape, c.length, chunk);
                found = ChunkSetLib.word(key, _take(o.reader, length), length);
                o.chunks.add(place, found);
            }
            c.pos = ChunkSetLib.position(found);
        }
    }

    /// @dev Whether the opened chunks of all trees lie under their roots.
    function _opened(Openings memory o, bytes calldata input) private pure returns (bool held) {
        o.chunks.sort();
        uint256[] memory list = o.chunks.list;
        held = true;
        for (uint256 i = 0; i < list.length;) {
            uint256 tree = ChunkSetLib.treeOf(list[i]);
            uint256 n = 1;
            while (i + n < list.length && ChunkSetLib.treeOf(list[i + n]) == tree) ++n;
            Multiproof memory m = MultiproofLib.make(n);
            for (uint256 end = i + n; i < end; ++i) {
                uint256 pos = ChunkSetLib.position(list[i]);
                m.add(ChunkSetLib.leafOf(list[i]), Merkle.leaf(input[pos:pos + ChunkSetLib.byteLength(list[i])]));
            }
            if (!_under(o.reader, m, tree, input)) held = false;
        }
    }

    /// @dev Whether leaves lie under the root of their tree; the siblings come next.
    function _under(Reader memory r, Multiproof memory m, uint256 tree, bytes calldata input)
        private
        pure
        returns (bool)
    {
        uint256 depth = tree == 0 ? r.depth : tree == 1 ? Layout.weightDepth(r.shape) : r.shape.depthI();
        bytes32 root;
        (root, r.pos) = m.root(input, r.pos, depth);
        return root == _word(tree == 0 ? 96 : tree == 1 ? 32 : 64);
    }
}
