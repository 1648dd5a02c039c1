"""stepVerify.json and fail-stepVerify.json: fault proofs about small programs.

Every expectation follows from how the vector was made (a fault was put there, or it
was not); the oracle's verifier, which reads nothing but the encoded bytes, must agree.
"""

from oracle import merkle, proof
from oracle.evaluate import inverse
from oracle.instruction import I8, I16, I64, LIN, LUT, NODE, OP_NAMES, WEIGHT, problems
from oracle.program import NO_STOP, honest
from oracle.proof import MAGIC, Malformed
from oracle.rng import Rng

from .build import make, operand
from .geth import failure, success
from .kit import Kit, decoder, every_op, wide

FALSE = bytes(32)


class Collector:
    def __init__(self):
        self.good, self.bad = [], []

    def add(self, name, data, fault, benchmark=False):
        assert proof.verify(data) == fault, name
        self.good.append(success(name, data, MAGIC if fault else FALSE, benchmark))

    def fail(self, name, data):
        try:
            proof.verify(data)
        except Malformed:
            self.bad.append(failure(name, data))
            return
        raise AssertionError(name)


def flipped(data, at, bit=0):
    out = bytearray(data)
    out[at] ^= 1 << bit
    return bytes(out)


def with_fault(rng, claim, segment, node, e):
    """The claim with another value at element e of a node's output."""
    ins, shape = claim.program.nodes[node], claim.shape
    width = 1 << ins.dtype
    at = e * width
    leaf = shape.leaf(segment, node, at >> shape.chunk_log2)
    chunk = claim.trace.chunks[leaf]
    changed = flipped(chunk, at % (1 << shape.chunk_log2) + rng.below(width), rng.below(8))
    return claim.changed(trace=claim.trace.with_chunk(leaf, changed))


def step_input(claim, segment, node, e):
    return claim.context() + proof.step(claim, segment, node, e)


def interesting(claim, segment, node):
    """Elements of a node's output: the first and last, one inside and one outside of a
    destination view."""
    ins = claim.program.nodes[node]
    size = ins.size_at(segment)
    picked = {"last": size - 1}
    for e in range(size):
        picked.setdefault("outside" if inverse(ins, segment, e) is None else "inside", e)
    return picked


def step_pair(c, rng, label, claim, segment, node, e, benchmark=False):
    """The fault at a place, proven; and the same proof about the honest claim."""
    lie = with_fault(rng, claim, segment, node, e)
    c.add(f"{label}_fault", lie.context() + proof.step(lie, segment, node, e), True, benchmark)
    return lie


def every_op_cases(c, rng):
    """One claim for each of three programs that hold every op."""
    for label, tmax, chunk_log2, slack, stop_at in (
            ("single", 0, 5, (0,) * 6, None), ("segments", 3, 6, (1, 1, 0, 1, 0, 2), None),
            ("stopped", 4, 7, (0, 0, 1, 0, 1, 0), 2)):
        program, data, picked = every_op(Rng("every op " + label), tmax, chunk_log2, slack, stop_at)
        claim = honest(program, data, tmax + 1)
        for op, node in picked.items():
            segment = rng.below(claim.T)
            places = interesting(claim, segment, node)
            for i, (where, e) in enumerate(sorted(places.items())):
                name = f"{label}_{OP_NAMES[op].lower()}_{where}"
                if i and where == "last":
                    continue
                step_pair(c, rng, name, claim, segment, node, e, benchmark=label == "single" and where == "inside")
                if rng.chance(35):
                    c.add(f"{name}_honest", step_input(claim, segment, node, e), False)


def decoder_cases(c, rng):
    program, data = decoder(Rng("decoder"))
    claim = honest(program, data, 6)
    assert claim.T == 4
    for node in range(len(program.nodes)):
        segment = rng.choice([0, 3, rng.below(4)])
        places = interesting(claim, segment, node)
        for where, e in sorted(places.items()):
            if where == "last" and len(places) > 1 and rng.chance(70):
                continue
            step_pair(c, rng, f"decoder_node{node}_t{segment}_{where}", claim, segment, node, e)
        if rng.chance(50):
            c.add(f"decoder_node{node}_t{segment}_honest", step_input(claim, segment, node, e), False)
    # a lie about an operand is no fault of the node that reads it
    lie = with_fault(rng, claim, 2, 0, 1)
    c.add("decoder_operand_is_wrong", step_input(lie, 2, 1, 9), True)
    c.add("decoder_operand_is_wrong_at_its_node", step_input(lie, 2, 0, 1), True)
    c.add("decoder_operand_is_wrong_elsewhere", step_input(lie, 2, 1, 8), False)
    return claim


def wide_cases(c, rng):
    program, data = wide(Rng("wide"))
    claim = honest(program, data, 1)
    for node in range(4):
        e = rng.below(program.nodes[node].size_at(0))
        step_pair(c, rng, f"wide_node{node}", claim, 0, node, e, benchmark=True)
    last = program.nodes[3].size_at(0) - 1
    step_pair(c, rng, "wide_last_chunk", claim, 0, 3, last)
    c.add("wide_honest", step_input(claim, 0, 0, 2), False)


def wrong_path_cases(c, rng, claim):
    """Any byte of a path, a root or the descriptor changed: no fault is shown."""
    lie = with_fault(rng, claim, 3, 9, 4)
    good = step_input(lie, 3, 9, 4)
    assert proof.verify(good)
    for root, name in ((0, "graph"), (32, "weights"), (96, "trace")):
        c.add(f"wrong_{name}_root", flipped(good, root + rng.below(32), rng.below(8)), False)
    for i in range(lie.shape.dB):
        at = 192 + 32 + 672 + 32 * i
        c.add(f"wrong_graph_sibling_{i}", flipped(good, at + rng.below(32), rng.below(8)), False)
    for back in range(1, 12):
        c.add(f"wrong_sibling_{back}_from_the_end", flipped(good, len(good) - 32 * back + rng.below(32)), False)
    shift = 192 + 32 + 3
    c.add("other_descriptor", flipped(good, shift), False)
    c.add("wrong_output_chunk", flipped(good, 192 + 32 + 672 + 32 * lie.shape.dB + 17), False)
    inputs = with_fault(rng, claim, 1, 13, 2)
    good = step_input(inputs, 1, 13, 2)
    c.add("wrong_input_root", flipped(good, 64 + 31), False)
    c.add("wrong_input_sibling", flipped(good, len(good) - 1), False)
    c.add("fault_through_input_only", good, True)
    # the claim's T is lower: what is left is judged the same
    shorter = lie.changed(T=4, max_t=4)
    c.add("fault_in_the_last_segment_of_maxT", step_input(shorter, 3, 9, 4), True)


def extreme_cases(c, rng):
    """The smallest tree, and trees so deep that segment and node numbers have more
    than 32 bits."""
    kit = Kit(rng, 0, 1)
    kit.emit(make(LIN, I64, imm=[0, 0, -5]))
    tiny = honest(kit.program(), kit.data, 1)
    assert tiny.shape.depth == 0
    lie = step_pair(c, rng, "tiny", tiny, 0, 0, 0)
    c.add("tiny_honest", step_input(tiny, 0, 0, 0), False)
    c.add("tiny_pad_root", pad_input(lie, 0, 0), False)
    c.add("tiny_len_honest", length_input(tiny, 0), False)
    c.add("tiny_len_empty", length_input(tiny.changed(trace=tiny.trace.with_chunk(0, b"")), 0), True)
    for label, slack in (("segments", (38, 0, 1, 0, 0, 0)), ("nodes", (0, 38, 1, 0, 0, 0)), ("chunks", (0, 0, 40, 0, 0, 0)),
                         ("weights", (0, 0, 0, 40, 3, 40))):
        kit = Kit(Rng("deep"), 1, 40)
        kit.random(LUT, growth=False)
        stop = kit.emit(make(LIN, I8, (40,), imm=[0, 0, 0]))
        claim = honest(kit.program(slack, stop_node=stop), kit.data, 2)
        s = claim.shape
        step_pair(c, rng, f"deep_{label}", claim, 1, stop - 1, 0)
        c.add(f"deep_{label}_len_honest", length_input(claim, s.leaf(1, stop, 1)), False)
        c.add(f"deep_{label}_stop_honest", stop_input(claim, 1), False)
        if label == "weights":
            continue
        # a place that is real modulo 2^32
        far = {"segments": s.leaf(1 + (1 << 32), stop, 0), "nodes": s.leaf(0, stop + (1 << 32), 0),
               "chunks": s.leaf(1, stop, 1 << 32)}[label]
        depth = s.depth if label == "chunks" else s.dA + s.dB
        pad_pair(c, rng, f"deep_{label}_pad", claim, depth, far >> s.depth - depth)
        if label != "chunks":
            c.fail(f"deep_{label}_pad_chunk", put(pad_input(claim, s.depth, s.leaf(1, stop, 0)), 195, far, 6))
            c.fail(f"deep_{label}_len", put(length_input(claim, s.leaf(1, stop, 1)), 194, far, 6))


def pad_input(claim, depth, index):
    return claim.context() + proof.pad(claim, depth, index)


def pad_cases(c, rng, claim):
    """decoder: D = dA 4 + dB 4 + dC 1, T = 4, 16 nodes; and a program with slack in
    every depth."""
    s = claim.shape
    for depth in range(s.dA + 1):
        index = (1 << depth) - 1
        if depth:
            pad_pair(c, rng, f"pad_segments_depth{depth}", claim, depth, index)
    c.add("pad_root_is_not_padding", pad_input(claim, 0, 0), False)
    c.add("pad_real_segment", pad_input(claim, s.dA, 3), False)
    pad_pair(c, rng, "pad_first_segment_beyond", claim, s.dA, 4)
    c.add("pad_real_node", pad_input(claim, s.dA + s.dB, 3 << s.dB), False)
    pad_pair(c, rng, "pad_node_of_padding_segment", claim, s.dA + s.dB, (5 << s.dB) + 3)
    # real in segment 0 … 3 and of one chunk each: the second chunk is padding
    pad_pair(c, rng, "pad_chunk", claim, s.depth, s.leaf(2, 3, 1))
    c.add("pad_real_chunk", pad_input(claim, s.depth, s.leaf(2, 3, 0)), False)
    c.add("pad_real_second_chunk", pad_input(claim, s.depth, s.leaf(2, 1, 1)), False)
    # node 2 grows from one element to four: never more than a chunk
    pad_pair(c, rng, "pad_chunk_of_a_growing_node", claim, s.depth, s.leaf(0, 2, 1))
    program, data, _ = every_op(Rng("pad"), 2, 5, (2, 2, 3, 0, 0, 0))
    deep = honest(program, data, 2)
    s = deep.shape
    first = s.n_nodes
    pad_pair(c, rng, "pad_first_node_beyond", deep, s.dA + s.dB, (1 << s.dB) + first)
    pad_pair(c, rng, "pad_nodes_beyond", deep, s.dA + 1, 1)
    c.add("pad_nodes_partly_real", pad_input(deep, s.dA + 1, 0), False)
    for depth in range(s.dA + s.dB + 1, s.depth + 1):
        down = depth - s.dA - s.dB
        last = (s.leaf(1, 4, 0) >> s.depth - depth) + (1 << down) - 1
        pad_pair(c, rng, f"pad_chunks_depth{depth}", deep, depth, last)
    c.add("pad_chunks_partly_real", pad_input(deep, s.dA + s.dB + 1, s.leaf(1, 4, 0) >> s.dC - 1), False)
    lie = deep.changed(trace=deep.trace.with_chunk(s.leaf(1, 4, (1 << s.dC) - 1), b"\0"))
    good = pad_input(lie, s.depth, s.leaf(1, 4, (1 << s.dC) - 1))
    c.add("pad_zero_byte_in_padding", good, True)
    c.add("pad_wrong_sibling", flipped(good, len(good) - 32 * s.depth + 5), False)
    c.add("pad_wrong_hash", flipped(good, len(good) - 32 * s.depth - 1), False)
    c.add("pad_wrong_graph_sibling", flipped(good, 192 + 32 + 672), False)
    c.add("pad_wrong_trace_root", flipped(good, 96), False)


def pad_pair(c, rng, name, claim, depth, index):
    height = claim.shape.depth - depth
    assert claim.trace.tree.at(height, index) == merkle.EMPTY[height], name
    c.add(f"{name}_honest", pad_input(claim, depth, index), False)
    lie = claim.changed(trace=claim.trace.with_node(height, index, rng.bytes(32)))
    c.add(f"{name}_fault", pad_input(lie, depth, index), True)


def length_input(claim, leaf):
    return claim.context() + proof.length(claim, leaf)


def length_cases(c, rng, claim):
    s = claim.shape
    places = {"full_chunk": s.leaf(1, 1, 0), "partial_chunk": s.leaf(1, 1, 1), "grown": s.leaf(3, 2, 0),
              "grown_first": s.leaf(0, 2, 0)}
    for name, leaf in places.items():
        chunk = claim.trace.chunks[leaf]
        c.add(f"len_{name}_honest", length_input(claim, leaf), False)
        for what, data in (("empty", b""), ("short", chunk[:-1]), ("long", chunk + b"\0"), ("much_longer", chunk * 9)):
            lie = claim.changed(trace=claim.trace.with_chunk(leaf, data))
            c.add(f"len_{name}_{what}", length_input(lie, leaf), True)
        lie = claim.changed(trace=claim.trace.with_chunk(leaf, bytes(len(chunk))))
        c.add(f"len_{name}_right_length_wrong_bytes", length_input(lie, leaf), False)
    padding = s.leaf(2, 3, 1)
    c.add("len_padding", length_input(claim, padding), False)
    lie = claim.changed(trace=claim.trace.with_chunk(padding, b"x"))
    c.add("len_padding_with_bytes", length_input(lie, padding), False)
    lie = claim.changed(trace=claim.trace.with_chunk(places["grown"], b"too short"))
    good = length_input(lie, places["grown"])
    c.add("len_wrong_sibling", flipped(good, len(good) - 1), False)
    c.add("len_wrong_graph_sibling", flipped(good, 192 + 32 + 672), False)
    c.add("len_wrong_preimage", flipped(good, len(good) - 32 * s.depth - 1), False)


def stop_input(claim, t):
    return claim.context() + proof.stop(claim, t)


def stop_cases(c, rng, claim):
    s = claim.shape
    for t in range(4):
        c.add(f"stop_honest_t{t}", stop_input(claim, t), False)
    full = honest(claim.program, claim_data(claim), 3)
    assert full.T == 3
    c.add("stop_not_reached_honest", stop_input(full, 2), False)
    # the flag falls in segment 3: going on is a fault there, ending before is one too
    outputs = claim.program.run(claim_data(claim), 6)
    longer = type(claim)(claim.program, claim_data(claim), 6, 6, outputs)
    c.add("stop_ignored", stop_input(longer, 3), True)
    c.add("stop_ignored_last_segment", stop_input(longer, 5), False)
    c.add("stop_ignored_before", stop_input(longer, 2), False)
    shorter = type(claim)(claim.program, claim_data(claim), 2, 6, outputs)
    c.add("stop_early", stop_input(shorter, 1), True)
    c.add("stop_early_before", stop_input(shorter, 0), False)
    good = stop_input(shorter, 1)
    c.add("stop_wrong_sibling", flipped(good, len(good) - 1), False)
    c.add("stop_wrong_flag", flipped(good, len(good) - 32 * s.depth - 6), False)
    c.add("stop_wrong_graph_sibling", flipped(good, 192 + 32 + 672), False)


def claim_data(claim):
    return b"".join(claim.input.chunks[i] for i in sorted(claim.input.chunks))


class Places:
    """Offsets in an input."""
    SHAPE, RUN, HEADER, DESCRIPTOR, PATH = 128, 160, 192, 224, 896


def put(data, at, value, n):
    return data[:at] + value.to_bytes(n, "big") + data[at + n:]


def fail_cases(c, rng, claim):
    s = claim.shape
    lie = with_fault(rng, claim, 3, 9, 4)
    step = step_input(lie, 3, 9, 4)
    pad = pad_input(claim, s.dA, 4)
    deep = pad_input(claim, s.depth, s.leaf(2, 3, 1))
    length = length_input(claim, s.leaf(1, 1, 1))
    stop = stop_input(claim, 1)
    c.fail("empty", b"")
    body = Places.PATH + 32 * s.dB
    for n in (1, 32, 128, 159, 160, 191, 192, 193, 223, 224, 895, 896, 897, body, body + 1, body + 31, len(step) - 32,
              len(step) - 1):
        c.fail(f"step_truncated_{n}", step[:n])
    for name, data in (("pad", pad), ("pad_deep", deep), ("stop", stop)):
        c.fail(f"{name}_truncated", data[:-1])
        c.fail(f"{name}_truncated_sibling", data[:-32])
        c.fail(f"{name}_trailing", data + b"\0")
        c.fail(f"{name}_trailing_sibling", data + bytes(32))
    c.fail("step_trailing", step + b"\0")
    c.fail("step_trailing_sibling", step + bytes(32))
    for name, data in (("pad_deep", deep), ("len", length), ("stop", stop)):
        c.fail(f"{name}_truncated_header", data[:Places.DESCRIPTOR])
        c.fail(f"{name}_truncated_descriptor", data[:Places.PATH - 1])
        c.fail(f"{name}_truncated_graph_path", data[:body - 1])
    c.fail("pad_truncated_hash", pad[:Places.DESCRIPTOR + 31])
    c.fail("len_truncated", length[:body + 32 * s.depth - 1])
    h = Places.HEADER
    for version in (0, 2, 255):
        c.fail(f"version_{version}", put(step, h, version, 1))
    for kind in (0, 5, 255):
        c.fail(f"kind_{kind}", put(step, h + 1, kind, 1))
    for name, data, used in (("step", step, 15), ("pad", pad, 9), ("len", length, 8), ("stop", stop, 6)):
        for at in (used, 31):
            c.fail(f"{name}_header_reserved_{at}", put(data, h + at, 1, 1))
    context_failures(c, step)
    place_failures(c, claim, step, pad, deep, length, stop)
    descriptor_failures(c, claim, step)


def context_failures(c, step):
    sh, run = Places.SHAPE, Places.RUN
    for name, at, value, n in (
            ("outMode_2", 0, 2, 1), ("chunkLog2_4", 1, 4, 1), ("chunkLog2_13", 1, 13, 1), ("dA_too_small", 2, 2, 1),
            ("dA_too_great", 2, 44, 1), ("dA_255", 2, 255, 1), ("dB_too_small", 3, 3, 1), ("dB_255", 3, 255, 1),
            ("dC_255", 4, 255, 1), ("dV_too_small", 5, 2, 1), ("dV_255", 5, 255, 1), ("dW_255", 6, 255, 1),
            ("dI_255", 7, 255, 1), ("nNodes_0", 8, 0, 4), ("nNodes_too_great", 8, 17, 4), ("nWeights_too_great", 12, 17, 4),
            ("inputLen_too_great", 16, (1 << 20) + 1, 4), ("maxSegments_0", 20, 0, 4), ("maxSegments_too_great", 20, 17, 4),
            ("stopNode_beyond", 24, 16, 4), ("outNode_beyond", 28, 16, 4)):
        c.fail(f"shape_{name}", put(step, sh + at, value, n))
    c.fail("run_T_0", put(step, run, 0, 4))
    c.fail("run_T_beyond_maxT", put(step, run, 7, 4))
    c.fail("run_maxT_below_T", put(step, run + 4, 3, 4))
    c.fail("run_maxT_beyond_maxSegments", put(step, run + 4, 7, 4))
    c.fail("run_T_below_maxT_without_stopNode", put(step, sh + 24, NO_STOP, 4))
    for at in (8, 31):
        c.fail(f"run_reserved_{at}", put(step, run + at, 1, 1))


def place_failures(c, claim, step, pad, deep, length, stop):
    s, h = claim.shape, Places.HEADER
    c.fail("step_segment_T", put(step, h + 2, 4, 4))
    c.fail("step_segment_greatest", put(step, h + 2, (1 << 32) - 1, 4))
    c.fail("step_node_beyond", put(step, h + 6, 16, 4))
    c.fail("step_node_greatest", put(step, h + 6, (1 << 32) - 1, 4))
    c.fail("step_element_beyond", put(step, h + 10, 10, 5))
    c.fail("step_element_greatest", put(step, h + 10, (1 << 40) - 1, 5))
    c.fail("pad_depth_beyond", put(pad, h + 2, s.depth + 1, 1))
    c.fail("pad_depth_255", put(pad, h + 2, 255, 1))
    c.fail("pad_index_beyond", put(pad, h + 3, 16, 6))
    c.fail("pad_index_greatest", put(pad, h + 3, (1 << 48) - 1, 6))
    c.fail("pad_deep_index_beyond", put(deep, h + 3, 1 << s.depth, 6))
    c.fail("pad_deep_segment_T", put(deep, h + 3, s.leaf(4, 3, 1), 6))
    c.fail("len_leaf_beyond", put(length, h + 2, 1 << s.depth, 6))
    c.fail("len_leaf_greatest", put(length, h + 2, (1 << 48) - 1, 6))
    c.fail("len_segment_T", put(length, h + 2, s.leaf(4, 1, 1), 6))
    c.fail("stop_segment_T", put(stop, h + 2, 4, 4))
    c.fail("stop_segment_greatest", put(stop, h + 2, (1 << 32) - 1, 4))
    nodes = claim.changed(T=2, max_t=2)
    program, data, _ = every_op(Rng("pad"), 2, 5, (2, 2, 3, 0, 0, 0))
    other = honest(program, data, 2)
    s = other.shape
    last = pad_input(other, s.depth, s.leaf(1, 4, (1 << s.dC) - 1))
    c.fail("pad_deep_node_beyond", put(last, h + 3, s.leaf(1, s.n_nodes, 0), 6))
    shown = length_input(other, s.leaf(1, 4, 0))
    c.fail("len_node_beyond", put(shown, h + 2, s.leaf(1, s.n_nodes, 0), 6))
    c.fail("stop_without_stopNode", put(put(stop_input(nodes, 1), Places.SHAPE + 24, NO_STOP, 4), h + 2, 1, 4))


def descriptor_failures(c, claim, step):
    """Descriptors that no registered program can hold, under a graph root that has them."""
    for name, change in (
            ("reserved_byte", lambda d: d.__setitem__(5, 1)), ("op_0", lambda d: d.__setitem__(0, 0)),
            ("op_12", lambda d: d.__setitem__(0, 12)), ("unknown_flag", lambda d: d.__setitem__(1, 8)),
            ("unused_immediate", lambda d: d.__setitem__(15, 1)), ("extent_0", lambda d: d.__setitem__(slice(32, 36), bytes(4))),
            ("dtype_i4", lambda d: d.__setitem__(2, 4)), ("slot_reserved_byte", lambda d: d.__setitem__(96 + 31, 1)),
            ("unused_slot", lambda d: d.__setitem__(slice(96 + 4 * 96, 96 + 4 * 96 + 2), b"\5\0")),
            ("kind_6", lambda d: d.__setitem__(96, 6)),
            ("operand_not_earlier", lambda d: d.__setitem__(slice(96 + 2, 96 + 6), (9).to_bytes(4, "big"))),
            ("weight_beyond", lambda d: d.__setitem__(slice(192 + 2, 192 + 6), (7).to_bytes(4, "big")))):
        desc = bytearray(claim.program.nodes[9].encode())
        change(desc)
        c.fail(f"descriptor_{name}", with_descriptor(claim, step, 9, bytes(desc)))
    # two slots that say different things of one tensor
    select = claim.program.nodes[14].copy()
    tokens = select["C"]
    select.slots["A"] = operand(WEIGHT, I8, (1,), index=tokens.index, size=24)
    data = step_input(claim, 0, 14, 1)
    c.fail("descriptor_weight_of_two_lengths", with_descriptor(claim, data, 14, select.encode()))
    for name, dtype, size in (("types", I8, 24), ("sizes", I16, 12)):
        select.slots["A"] = operand(NODE, I16, (1,), index=1, size=24)
        select.slots["B"] = operand(NODE, dtype, (1,), index=1, size=size)
        c.fail(f"descriptor_node_of_two_{name}", with_descriptor(claim, data, 14, select.encode()))


    # descriptors that are valid by themselves, but not in this model
    for name, node, slot, fields in (
            ("state_of_no_node", 0, "B", {"index": 16}), ("state_from_no_weight", 0, "B", {"init": 7}),
            ("input_of_another_length", 15, "A", {"size": 4}), ("operand_beyond_dC", 9, "A", {"size": 33}),
            ("operand_beyond_dC_at_tmax", 4, "A", {"size_t": 4}), ("weight_beyond_dW", 9, "C", {"size": 65})):
        ins = claim.program.nodes[node].copy()
        for field, value in fields.items():
            setattr(ins[slot], field, value)
        fail_in_model(c, claim, name, node, ins)
    ins = claim.program.nodes[15].copy()
    ins.n[0] = 17
    fail_in_model(c, claim, "output_beyond_dC", 15, ins)
    ins.n[0], ins.grow[0] = 1, 4
    fail_in_model(c, claim, "output_beyond_dC_at_tmax", 15, ins)


def fail_in_model(c, claim, name, node, ins):
    assert not problems(ins.encode(), claim.shape.tmax), name
    data = step_input(claim, 1, node, 0)
    c.fail(f"descriptor_{name}", with_descriptor(claim, data, node, ins.encode()))


def with_descriptor(claim, data, node, desc):
    """A step proof of a node with another descriptor, under a graph root that has it."""
    leaves = {i: merkle.leaf(ins.encode()) for i, ins in enumerate(claim.program.nodes)}
    root = merkle.Tree(claim.shape.dB, leaves | {node: merkle.leaf(desc)}).root
    return root + data[32:Places.DESCRIPTOR] + desc + data[Places.PATH:]


def build():
    """{file name: vectors}."""
    c, rng = Collector(), Rng("stepVerify")
    every_op_cases(c, rng)
    claim = decoder_cases(c, rng)
    wide_cases(c, rng)
    wrong_path_cases(c, rng, claim)
    pad_cases(c, rng, claim)
    length_cases(c, rng, claim)
    stop_cases(c, rng, claim)
    extreme_cases(c, rng)
    fail_cases(c, rng, claim)
    return {"stepVerify.json": c.good, "fail-stepVerify.json": c.bad}
