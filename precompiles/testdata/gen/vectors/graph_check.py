"""graphCheck.json and fail-graphCheck.json: ranges of small programs.

Every expectation follows from how a vector was made: a program as it is, a path that
was damaged, or a descriptor with one rule broken under a graph root that has it. The
oracle's checker, which sees the encoded bytes only, must agree."""

from copy import deepcopy

from oracle import bound
from oracle.instruction import DOT, I8, I16, I32, I64, LENGTH, LIN, MAX, WEIGHT, Instruction
from oracle.program import Shape
from oracle.proof import Malformed
from oracle.registration import graph_check, graph_header, graph_input, references
from oracle.rng import Rng

from .build import const, make, operand, place
from .geth import failure, success
from .kit import decoder, every_op, wide

HEADER, SHAPE = 96, 64


class Collector:
    def __init__(self):
        self.good, self.bad = [], []

    def add(self, name, data, expected=None, benchmark=False):
        """A range that obeys the rules; expected is b"" for a path that does not lead
        to the root."""
        out = graph_check(data)
        assert (out == bytes(32)) == (expected == b""), name
        self.good.append(success(name, data, out, benchmark))

    def fail(self, name, data, why=""):
        try:
            graph_check(data)
        except Malformed as e:
            assert why in str(e), (name, why, str(e))
            self.bad.append(failure(name, data))
            return
        raise AssertionError(name)


def flipped(data, at):
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1:]


def put(data, at, value, n):
    return data[:at] + value.to_bytes(n, "big") + data[at + n:]


def whole(program, first=0, count=None, **changes):
    """The input for a range, its nodes and shape changed: {number or "shape": function}."""
    shape, nodes = deepcopy(program.shape), [ins.copy() for ins in program.nodes]
    for key, change in changes.items():
        change(shape if key == "shape" else nodes[int(key[1:])])
    return graph_input(shape, nodes, first, len(nodes) - first if count is None else count)


def good_cases(c, rng):
    programs = {"decoder": decoder(Rng("decoder"))[0], "wide": wide(Rng("wide"))[0]}
    for label, tmax, log2, slack, stop in (("single", 0, 5, (0,) * 6, None), ("segments", 3, 6, (1, 1, 0, 1, 0, 2), None),
                                           ("stopped", 4, 7, (0, 0, 1, 0, 1, 0), 2)):
        programs[label] = every_op(Rng("every op " + label), tmax, log2, slack, stop)[0]
    for label, program in programs.items():
        n = len(program.nodes)
        c.add(f"{label}_whole", whole(program), benchmark=True)
        for i in range(n):
            if label == "decoder" or rng.chance(25):
                c.add(f"{label}_node{i}", whole(program, i, 1))
        for _ in range(4):
            first = rng.below(n)
            count = 1 + rng.below(n - first)
            c.add(f"{label}_{first}_to_{first + count - 1}_{len(c.good)}", whole(program, first, count))
    return programs["decoder"]


def false_cases(c, program):
    n, size = len(program.nodes), HEADER + LENGTH
    data = whole(program, 3, 5)
    c.add("false_root", flipped(data, 32), b"")
    c.add("false_root_last_byte", flipped(data, 63), b"")
    c.add("false_last_sibling", flipped(data, len(data) - 1), b"")
    nodes = [Instruction.decode(d) for d in descriptors(data, 5)]
    end = size + (4 + len(references(3, nodes))) * LENGTH
    assert end < len(data)
    c.add("false_first_sibling", flipped(data, end), b"")
    # a valid node, but another: one more bit of its shift
    c.add("false_node", flipped(data, HEADER + 2 * LENGTH + 3), b"")
    c.add("false_other_node", flipped(data, size + 4 * LENGTH + 3), b"")
    c.add("false_shift_of_range", swap_range(program), b"")


def descriptors(data, count):
    return [data[HEADER + i * LENGTH:][:LENGTH] for i in range(count)]


def swap_range(program):
    """A range whose first node is claimed one later: node 12 is a flag without
    operands but a weight, so it would be valid anywhere."""
    data = whole(program, 12, 1)
    return put(data, 4, 13, 4)


def form_failures(c, program):
    data = whole(program, 3, 5)
    for n in (0, 1, 31, 32, 64, 95, 96, 97, HEADER + LENGTH - 1, HEADER + 5 * LENGTH, HEADER + 5 * LENGTH + 1,
              len(data) - 64, len(data) - 32, len(data) - 1):
        c.fail(f"truncated_{n}", data[:n])
    c.fail("trailing", data + b"\0")
    c.fail("trailing_sibling", data + bytes(32))
    c.fail("trailing_descriptor", data + bytes(LENGTH))
    for version in (0, 2, 255):
        c.fail(f"version_{version}", put(data, 0, version, 1), "header")
    for at in (1, 2, 3, 12, 31):
        c.fail(f"reserved_{at}", put(data, at, 1, 1), "header")
    n = len(program.nodes)
    for name, first, count in (("empty", 0, 0), ("empty_at_end", n, 0), ("beyond", n - 1, 2), ("far_beyond", n, 1),
                               ("greatest", (1 << 32) - 1, (1 << 32) - 1), ("wraps", (1 << 32) - 1, 2),
                               ("longer_than_input", 0, n)):
        shape, root = data[SHAPE:HEADER], data[32:64]
        c.fail(f"range_{name}", graph_header(shape, root, first, count) + data[HEADER:])
    for name, at, value, n in (
            ("outMode_2", 0, 2, 1), ("chunkLog2_4", 1, 4, 1), ("chunkLog2_13", 1, 13, 1), ("dA_too_small", 2, 2, 1),
            ("dA_255", 2, 255, 1), ("dB_too_small", 3, 3, 1), ("dB_255", 3, 255, 1), ("dC_255", 4, 255, 1),
            ("dV_too_small", 5, 2, 1), ("dV_255", 5, 255, 1), ("dW_255", 6, 255, 1), ("dI_255", 7, 255, 1),
            ("nNodes_0", 8, 0, 4), ("nNodes_too_great", 8, 17, 4), ("nWeights_too_great", 12, 17, 4),
            ("inputLen_0", 16, 0, 4), ("inputLen_too_great", 16, (1 << 20) + 1, 4), ("maxSegments_0", 20, 0, 4),
            ("maxSegments_too_great", 20, 17, 4), ("stopNode_beyond", 24, 16, 4), ("outNode_beyond", 28, 16, 4)):
        c.fail(f"shape_{name}", put(data, SHAPE + at, value, n), "shape")
    one = put(whole(program, 3, 1), 8, 2, 4)
    c.fail("others_taken_for_the_range", one)


def changed(**fields):
    def change(target):
        for name, value in fields.items():
            if "_" in name and name[0] in "ABCSED" and name[1] == "_":
                setattr(target[name[0]], name[2:], value)
            else:
                setattr(target, name, value)
    return change


def rule_failures(c, program):
    """One rule broken, in the range or in a node that it names."""
    def fail(name, why, first=0, count=None, **changes):
        c.fail(f"rule_{name}", whole(program, first, count, **changes), why)

    # nodes of the decoder: 2 scores, 3 best, 4 shifted, 5 p, 9 logits, 11 tokens, 12 stop, 13 and 14 on the input
    fail("operand_type", "slot A", n3=changed(A_dtype=I16))
    fail("operand_size", "slot A", n10=changed(A_size=11))
    fail("operand_size_alone", "slot A", 10, 1, n10=changed(A_size=11))
    fail("operand_grows_too_little", "slot A", n4=changed(A_size=6, A_size_t=0))
    fail("operand_grows_too_much", "slot A", n3=changed(A_size_t=2))
    fail("operand_does_not_grow", "slot B", n4=changed(B_size_t=1))
    fail("operand_changed_under_it", "slot A", 3, 1, n2=changed(dtype=I64))
    fail("base_size", "node 2, slot B", n1=changed(D_size=25))
    fail("state_size", "slot B", n0=changed(B_size=9))
    fail("state_of_later_node_type", "slot B", 0, 1, n11=lambda ins: (setattr(ins, "dtype", I8), setattr(ins["D"], "dtype", I8)))
    fail("operand_itself", "node 9", n9=changed(A_index=9))
    fail("operand_later", "node 9", n9=changed(A_index=10))
    fail("operand_missing", "node 9", n9=changed(A_index=16))
    fail("operand_greatest", "node 9", n9=changed(A_index=(1 << 32) - 1))
    fail("state_missing", "node 0", n0=changed(B_index=16))
    fail("state_greatest", "node 0", n0=changed(B_index=(1 << 32) - 1))
    fail("initial_weight_missing", "node 0", n0=changed(B_init=7))
    fail("initial_weight_of_another_length", "weight 2", n0=changed(B_init=2))
    fail("weight_missing", "node 9", n9=changed(B_index=7))
    fail("weight_of_two_lengths", "weight", n9=changed(C_size=11), n14=lambda ins: use_weight(ins, 4, 10))
    fail("weight_of_two_lengths_by_type", "weight", n14=lambda ins: use_weight(ins, 4, 10, I16))
    fail("input_length", "node 13", n13=changed(A_size=25))
    fail("other_invalid", "node 2", 3, 1, n2=changed(shift=0, k=1))
    fail("other_not_earlier", "node 2", 3, 1, n2=changed(B_index=2))
    fail("output_beyond_its_tree", "node 15", n15=lambda ins: ins.n.__setitem__(0, 17))
    fail("output_beyond_its_tree_at_tmax", "node 15", n15=lambda ins: (ins.n.__setitem__(0, 1), ins.grow.__setitem__(0, 4)))
    fail("growth_wraps", "node 15", n15=lambda ins: ins.grow.__setitem__(0, (1 << 32) - 1))
    fail("address_at_tmax", "node 1", n1=changed(D_off_t=5))
    fail("not_nested", "node 11", n11=lambda ins: ins["D"].so.__setitem__(0, 1))
    for at, name in ((5, "head"), (80, "reserved"), (96 + 30, "slot_A"), (96 * 6 + 62, "slot_D"), (1, "flags")):
        raw = bytearray(program.nodes[5].encode())
        raw[at] ^= 128
        c.fail(f"rule_descriptor_{name}", graph_input(program.shape, program.nodes, 4, 3, {5: bytes(raw)}), "node 5")
    for op in (0, 12, 255):
        raw = bytes([op]) + program.nodes[5].encode()[1:]
        c.fail(f"rule_op_{op}", graph_input(program.shape, program.nodes, 5, 1, {5: raw}), "node 5")


def use_weight(ins, w, size, dtype=I32):
    """Makes C of node 14 a weight's elements."""
    ins.slots["C"] = operand(WEIGHT, dtype, (1,), index=w, size=size)


def limits(c):
    """Just inside and just outside of what a step and an output may have."""
    def one(ins, name, ok, why, **numbers):
        shape = Shape(n_nodes=1, input_len=1, n_weights=2, dV=1, **{"dC": 12, "dW": 16, "chunk_log2": 10, **numbers})
        data = graph_input(shape, [ins], 0, 1)
        if ok:
            c.add(f"limit_{name}", data)
        else:
            c.fail(f"limit_{name}", data, why)

    for name, size, mode, ok in (("16KiB", 2048, 0, True), ("above_16KiB", 2049, 0, False), ("above_16KiB_root", 2049, 1, True)):
        one(make(LIN, I64, (size,)), f"output_{name}", ok, "output", out_mode=mode)
    grown = make(LIN, I8, (14 << 10,), grow=[1 << 10, 0])
    one(grown, "output_16KiB_at_tmax", True, "", max_segments=3, dA=2)
    one(grown, "output_above_16KiB_at_tmax", False, "output", max_segments=4, dA=2)
    # a reduction over chunks of 1,024 bytes in a row: one element a byte
    for n in (90, 95, 96, 97, 98, 99, 120):
        ins = make(DOT, I64, (), (n << 10,))
        place(ins, "A", operand(WEIGHT, I8, (), (1,)), 0)
        ins.slots["B"] = const(1)
        ins["A"].size = 1 << 25
        boundary(c, one, f"proof_{n}_chunks", ins)
    # one chunk read again and again
    for terms in (1_000_000, 1_142_000, 1_142_400, 1_143_000, 1 << 24):
        ins = make(MAX, I64, (), (terms,))
        ins.slots["A"] = operand(WEIGHT, I8, size=1)
        boundary(c, one, f"gas_{terms}_terms", ins)
    # widely spread: every term a chunk and nearly a path of its own
    for terms in (70, 80, 90, 100, 110):
        ins = make(DOT, I64, (), (terms,))
        place(ins, "A", operand(WEIGHT, I16, (), (1 << 14,)), 0)
        ins.slots["B"] = const(3)
        boundary(c, one, f"spread_{terms}_terms", ins)
    # fits as the state of segment 0, but not in the deeper tree of the trace
    deep = make(DOT, I64, (), (84 << 10,))
    place(deep, "A", operand(WEIGHT, I8, (), (1,)), 0)
    deep.slots["B"] = const(1)
    one(deep, "as_weight", True, "", max_segments=1 << 20, dA=20, dC=14)


def boundary(c, one, name, ins):
    shape = Shape(n_nodes=1, input_len=1, n_weights=2, dV=1, dC=12, dW=16, chunk_log2=10)
    one(ins, name, bound.fits(shape, ins), "step")


def build():
    """{file name: vectors}."""
    c, rng = Collector(), Rng("graphCheck")
    program = good_cases(c, rng)
    false_cases(c, program)
    form_failures(c, program)
    rule_failures(c, program)
    limits(c)
    return {"graphCheck.json": c.good, "fail-graphCheck.json": c.bad}
