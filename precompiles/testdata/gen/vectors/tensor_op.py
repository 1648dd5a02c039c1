"""tensorOp.json and fail-tensorOp.json."""

from oracle.contracts import Malformed, tensor_input, tensor_op
from oracle.evaluate import evaluate
from oracle.instruction import DOT, FLOOR, I8, I16, I32, LIN, NODE, OP_NAMES, RAND, SLOTS, WEIGHT, CONST, Slot, pack
from oracle.rng import Rng

from .build import make, operand, operand_values, place, small_instruction
from .geth import failure, success


def memory_for(rng, ins, t):
    return {name: pack(ins[name].dtype, operand_values(rng, ins, name, ins[name].size_at(t)))
            for name in SLOTS if ins[name].has_tensor()}


class Collector:
    def __init__(self):
        self.good, self.bad = [], []

    def add(self, name, ins, t, tmax, memory, benchmark=False):
        data = tensor_input(ins, t, tmax, memory)
        expected = evaluate(ins, t, memory)
        assert tensor_op(data) == expected
        self.good.append(success(name, data, expected, benchmark))

    def fail(self, name, data):
        try:
            tensor_op(data)
        except Malformed:
            self.bad.append(failure(name, data))
            return
        raise AssertionError(name)


def matrix(rng, rows, columns):
    """i16 times i8, a scale per row, rounded to i32."""
    ins = make(DOT, I32, (rows,), (1, columns), shift=16)
    place(ins, "A", operand(WEIGHT, I16, (), (0, 1)), 0)
    place(ins, "B", operand(WEIGHT, I8, (columns,), (0, 1), index=1), 0)
    place(ins, "S", operand(WEIGHT, I32, (1,), index=2), 0)
    return ins, memory_for(rng, ins, 0)


def build():
    """{file name: vectors}."""
    c, rng = Collector(), Rng("tensorOp")
    for op in range(DOT, RAND + 1):
        for i in range(5):
            tmax = rng.choice([0, 1, 3])
            ins = small_instruction(rng, op, tmax)
            t = rng.below(tmax + 1)
            c.add(f"{OP_NAMES[op].lower()}_{i}", ins, t, tmax, memory_for(rng, ins, t), benchmark=i == 0)
    for rows, columns in ((2, 2), (10, 257), (4, 1024)):
        ins, memory = matrix(rng, rows, columns)
        c.add(f"matrix_{rows}x{columns}", ins, 0, 0, memory, benchmark=True)
    fill = make(LIN, I8, (5,), imm=[0, 0, 3])
    c.add("no_operands", fill, 0, 0, {})
    c.add("no_operands_last_segment", fill, (1 << 24) - 1, (1 << 24) - 1, {})
    failures(c, rng)
    return {"tensorOp.json": c.good, "fail-tensorOp.json": c.bad}


def failures(c, rng):
    ins, memory = matrix(rng, 2, 5)
    data = tensor_input(ins, 0, 0, memory)
    for n in (0, 1, 31, 32, 703, 704, len(data) - 1):
        c.fail(f"truncated_{n}", data[:n])
    c.fail("trailing", data + b"\0")
    c.fail("version_0", tensor_input(ins, 0, 0, memory, version=0))
    c.fail("version_2", tensor_input(ins, 0, 0, memory, version=2))
    for i in range(3):
        c.fail(f"reserved_{1 + i}", tensor_input(ins, 0, 0, memory, reserved=bytes(j == i for j in range(3))))
    for i in (0, 19):
        c.fail(f"reserved_{12 + i}", tensor_input(ins, 0, 0, memory, tail=bytes(j == i for j in range(20))))
    c.fail("t_beyond_tmax", tensor_input(ins, 1, 0, memory))
    c.fail("tmax_2_24", tensor_input(ins, 0, 1 << 24, memory))
    c.fail("tmax_greatest", tensor_input(ins, 0, (1 << 32) - 1, memory))
    grown = make(LIN, I8, (2,), imm=[1])
    place(grown, "A", operand(NODE, I8, (1,), off_t=2, size_t=2), 3)
    for t in (0, 3):
        c.add(f"growing_operand_{t}", grown, t, 3, memory_for(rng, grown, t))
    c.fail("operand_of_another_segment", tensor_input(grown, 1, 3, memory_for(rng, grown, 2)))
    c.fail("address_outside_at_tmax", tensor_input(make_outgrowing(grown), 0, 3, memory_for(rng, grown, 0)))
    broken = ins.copy()
    broken.flags |= 8
    c.fail("descriptor_flags", tensor_input(broken, 0, 0, memory))
    missing = ins.copy()
    missing.slots["B"] = Slot()
    c.fail("descriptor_missing_operand", tensor_input(missing, 0, 0, {k: v for k, v in memory.items() if k != "B"}))
    for name, at in (("unused", 16), ("reserved", 5), ("op", 0)):
        desc = bytearray(ins.encode())
        desc[at] = 99
        c.fail(f"descriptor_{name}_byte", tensor_input(bytes(desc), 0, 0, memory))
    for n, name in (((1 << 24) + 1, "beyond"), ((1 << 39) - 1, "far_beyond")):
        extents = (n,) if n < 1 << 31 else (3 * 13 * 313, 7 * 79, 8191 * 9)  # at most 2^39 - 1
        c.fail(f"result_{name}_the_limit", tensor_input(make(LIN, I8, extents), 0, 0, {}))
    view = make(LIN, I8, (2,), imm=[0, 0, 1], flags=FLOOR)
    place(view, "D", operand(CONST, I8, (3,), const=-1), 0)
    c.add("constant_base", view, 0, 0, {})
    view["D"].so[0] = 0
    c.fail("destination_not_nested", tensor_input(view, 0, 0, {}))


def make_outgrowing(ins):
    ins = ins.copy()
    ins["A"].off_t = 3
    return ins
