"""Building instructions without arithmetic by hand."""

from math import prod

from oracle.instruction import (ABSENT, BITS, CONST, DIV, DOT, GATHER, I4, I64, LIN, LUT, MAX, RAND,
                                REDUCING, SEL, SQRT, SUBTRACT, WEIGHT, ABS, FLOOR, Instruction, Slot, address_range,
                                problems)



def padded(values, n, fill):
    return list(values) + [fill] * (n - len(values))


def make(op, dtype=I64, n=(), r=(), **fields):
    """An instruction with the given extents and fields, and no slots."""
    ins = Instruction(op, dtype, n=padded(n, 6, 1) + padded(r, 4, 1))
    for name, value in fields.items():
        setattr(ins, name, padded(value, 3, 0) if name == "imm" else value)
    return ins


def operand(kind=WEIGHT, dtype=I64, so=(), sr=(), **fields):
    return Slot(kind, dtype, so=padded(so, 6, 0), sr=padded(sr, 4, 0), **fields)


def const(value, dtype=I64):
    return Slot(CONST, dtype, const=value)


def place(ins, name, slot, tmax=3, low=0, high=0):
    """Gives ins the slot, with the least offset and size that hold the view for
    the segments 0 … tmax, and `low` and `high` more elements before and after."""
    ins.slots[name] = slot
    if slot.kind == ABSENT or slot.kind == CONST and name != "D":
        return ins
    slot.off = 0
    ends = {t: address_range(ins, name, t) for t in (0, tmax)}
    slot.off = low - min(a for a, _ in ends.values())
    slot.size = max([1] + [slot.off + b + 1 - t * slot.size_t for t, (_, b) in ends.items()]) + high
    return ins


def checked(ins, tmax=3):
    """ins, which must be valid."""
    found = problems(ins.encode(), tmax)
    assert not found, (found, ins)
    assert Instruction.decode(ins.encode()) == ins
    return ins


def dense(extents):
    """Row-major strides, 0 where an extent is 1."""
    strides, step = [], 1
    for n in reversed(extents):
        strides.append(step if n > 1 else 0)
        step *= n
    return strides[::-1]


# The random instructions.

def _views(rng, ins, name, tmax):
    """Random strides for a slot: dense, reversed, broadcast, overlapping."""
    last = ins.extents(tmax)
    reducing = {"A": 4, "B": 4, "S": 1}.get(name, 0) if ins.op in REDUCING else 0
    so = [rng.choice([d, d, d, -d, 0, 1, 2, -1]) if n > 1 else 0 for d, n in zip(dense(last[:6]), last[:6])]
    sr = [rng.choice([d, d, d, -d, 0, 1, -2]) if n > 1 else 0 for d, n in zip(dense(last[6:]), last[6:])]
    return so, sr[:reducing]


def _destination(rng, ins, tmax):
    """Nested strides in a random order of the dimensions, with gaps and signs."""
    last = ins.extents(tmax)[:6]
    so, reach = [0] * 6, 0
    order = [d for d in range(6) if last[d] > 1]
    while order:
        d = order.pop(rng.below(len(order)))
        step = reach + 1 + rng.choice([0, 0, 1, 3])
        so[d] = rng.choice([step, step, -step])
        reach += step * (last[d] - 1)
    return so


def random_immediates(rng, op, absent):
    if op == LIN:
        values = [rng.choice([1, -1, rng.awkward(64), rng.awkward(16)]) for _ in range(3)]
        return [0 if name in absent else v for name, v in zip("AB", values)] + values[2:]
    return {DIV: [rng.choice([1, 1 << 24, rng.awkward(64)]), 0, 0],
            LUT: [rng.between(-70, 10), rng.between(0, 6), 0],
            GATHER: [rng.between(-3, 3), rng.between(1, 6), 0],
            RAND: [rng.below(1 << 31), 0, 0]}.get(op, [0, 0, 0])


def random_header(rng, op, tmax, growth):
    """An instruction of the op with everything but slots."""
    ins = make(op, rng.below(4), [rng.choice([1, 1, 2, 3]) for _ in range(6)])
    if op in REDUCING:
        ins.n[6:] = [rng.choice([1, 2, 3, 5]) for _ in range(4)]
    if growth and tmax:
        ins.grow = [rng.choice([0, 1]), rng.choice([0, 1, 2]) if op in REDUCING else 0]
    ins.flags = rng.choice([0, FLOOR]) | (rng.choice([0, ABS]) if op == MAX else 0)
    if op == SEL:
        ins.flags |= rng.below(3) << 4
    ins.shift = rng.choice([0, 0, 1, 7, 16, -3, rng.between(-128, 127)])
    low, high = {SQRT: (0, 62), LUT: (0, 6), RAND: (1, 32)}.get(op, (0, 0))
    ins.k = rng.between(low, high)
    return ins


def used_slots(rng, op):
    """The slots of a random instruction but for E and D."""
    required = {DOT: "AB", SEL: "ABCS", DIV: "AB", LUT: "AB", GATHER: "AB", LIN: ""}.get(op, "A")
    optional = {DOT: "CS", LIN: "AB"}.get(op, "")
    return required + "".join(name for name in optional if rng.chance(70))


def random_instruction(rng, op, tmax=3, growth=True, constants=True):
    """A small valid instruction whose operands are weights 0, 1, 2, …, one a slot."""
    ins = random_header(rng, op, tmax, growth)
    names = used_slots(rng, op)
    ins.imm = random_immediates(rng, op, set("AB") - set(names))
    if rng.chance(40):
        names += "E"
        ins.flags |= rng.choice([0, SUBTRACT])
    for i, name in enumerate(names):
        fixed = op == LUT and name == "B" or op == GATHER and name == "A"
        if constants and not fixed and rng.chance(12):
            ins.slots[name] = const(rng.awkward(rng.choice([4, 32, 64])))
            continue
        so, sr = _views(rng, ins, name, tmax)
        slot = operand(WEIGHT, rng.choice([0, 1, 2, 3, I4]), so, sr, index=i)
        if growth and tmax and rng.chance(30):
            slot.off_t = rng.between(-2, 2)
        place(ins, name, slot, tmax, rng.below(3), rng.below(4))
    if rng.chance(40):
        slot = operand(rng.choice([WEIGHT, CONST]), ins.dtype, _destination(rng, ins, tmax))
        slot.index = 0 if slot.kind == CONST else len(names)
        slot.const = rng.awkward(8) if slot.kind == CONST else 0
        if growth and tmax and rng.chance(50):
            slot.off_t = rng.between(-2, 2)
        place(ins, "D", slot, tmax, rng.below(3), rng.below(4))
    return checked(ins, tmax)


def operand_values(rng, ins, name, count):
    """Values for an operand: awkward ones, but small where they select data."""
    bits = BITS[ins[name].dtype]
    selects = ins.op == GATHER and name == "B" or ins.op == LUT and name == "A"
    return [rng.between(-2, 7) if selects and rng.chance(80) else rng.awkward(bits) for _ in range(count)]


def small_instruction(rng, op, tmax=3, work=400, **options):
    """A random instruction that takes at most about `work` loads at any segment."""
    while True:
        ins = random_instruction(rng, op, tmax, **options)
        sizes = [s.size_at(tmax) for s in ins.slots.values()]
        if prod(ins.extents(tmax)) <= work and max(sizes) <= work:
            return ins
