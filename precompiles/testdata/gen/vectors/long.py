"""long.jsonl: whole instructions, in the format of the shared tensor.jsonl (tmax = 3),
for what NUMERICS §7 asks beyond those: long reductions and extreme values."""

from math import isqrt, prod

from oracle.evaluate import evaluate, partials
from oracle.instruction import (ABS, ARGMAX, BITS, BLEN, CONST, DIV, DOT, EQUAL, FLOOR, GATHER, I4, I8, I16, I32, I64,
                                LESS, LESS_EQUAL, LIN, LUT, MAX, NODE, OP_NAMES, RAND, REDUCING, SEL, SLOTS, SQRT,
                                SUBTRACT, WEIGHT, load, pack)
from oracle.rng import Rng
from oracle.scalar import I64_MAX, I64_MIN

from .build import checked, const, make, operand, operand_values, place, small_instruction

TMAX = 3
LENGTHS = (1, 31, 32, 33, 255, 256, 257)


def limits(bits):
    return -(1 << bits - 1), (1 << bits - 1) - 1


def edges(bits):
    low, high = limits(bits)
    return [0, 1, -1, low, low + 1, high, high - 1]


class Collector:
    def __init__(self):
        self.lines = []

    def add(self, ins, t=0, length=None, **values):
        """A vector: the values of each operand with a tensor, as numbers or bytes.
        Partials are recorded for slices of `length` terms. Returns the result."""
        checked(ins, TMAX)
        line = {"op": OP_NAMES[ins.op], "desc": ins.encode().hex(), "t": t}
        memory = {}
        for name in SLOTS:
            if ins[name].has_tensor():
                data = values.pop(name)
                memory[name] = data if isinstance(data, bytes) else pack(ins[name].dtype, data)
                assert len(memory[name]) == ins[name].byte_len_at(t), (name, len(memory[name]), ins[name])
                line[name] = memory[name].hex()
        assert not values, values
        y = evaluate(ins, t, memory)
        line["y"] = y.hex()
        if length:
            line["L"] = length
            line["p"] = [[str(v) for v in row] for row in partials(ins, t, memory, length)]
        self.lines.append(line)
        return [load(y, ins.dtype, i) for i in range(ins.size_at(t))]


def row(ins, name, values, dtype=I64, kind=WEIGHT, index=0):
    """A slot that walks through the values along the first output extent."""
    assert ins.n[0] == len(values)
    return place(ins, name, operand(kind, dtype, (1,) if len(values) > 1 else (), index=index), TMAX)


def narrow_cases(c):
    """N for every dtype, both modes and shifts −64 … 127, as LIN(A) with the shift
    in E, two shifts a row of E's own number: exact ties, type limits, edges."""
    shifts = list(range(-64, 128))
    for dtype in (I8, I16, I32, I64):
        low, high = limits(BITS[dtype])
        values = []
        for s in shifts:
            half = 1 << max(0, s - 1)
            scale = 1 << max(0, s)
            awkward = [(1, -1)[s & 1], (I64_MAX, I64_MIN)[s & 1], half, half - 1, -half, -half - 1, 3 * half,
                       high * scale + half - 1, high * scale + half, low * scale - half, low * scale - half - 1]
            if s < 0:
                awkward[2:7] = [v >> -s for v in (high, high + (1 << -s), low, low - 1, low - (1 << -s))]
            values += [max(I64_MIN, min(I64_MAX, v)) for v in awkward]
        width = len(values) // len(shifts)
        for flags in (0, FLOOR):
            ins = make(LIN, dtype, (len(shifts), width), imm=[1], flags=flags)
            place(ins, "A", operand(WEIGHT, I64, (width, 1)), TMAX)
            place(ins, "E", operand(WEIGHT, I16, (1, 0), index=1), TMAX)
            c.add(ins, A=values, E=shifts)
    for shift in (-128, -64, -63, -1, 1, 31, 32, 62, 63, 64, 65, 127):
        for flags in (0, FLOOR):
            ins = make(LIN, Rng(f"static {shift}").choice([I16, I32, I64]), (7,), imm=[1], flags=flags, shift=shift)
            row(ins, "A", edges(64))
            c.add(ins, A=edges(64))


def shift_operand_cases(c):
    """shift ± E at the limits of E's dtype."""
    values = [I64_MIN, I64_MIN + 1, -512, -129, -128, -127, -65, -64, -63, -1, 0, 1, 63, 64, 65, 127, 128, 129, 511,
              512, I64_MAX - 1, I64_MAX]
    for shift in (-128, 0, 1, 127):
        for flags in (0, SUBTRACT, FLOOR, FLOOR | SUBTRACT):
            ins = make(LIN, I32, (len(values), 5), imm=[1], flags=flags, shift=shift)
            place(ins, "A", operand(WEIGHT, I64, (0, 1)), TMAX)
            place(ins, "E", operand(WEIGHT, I64, (1, 0), index=1), TMAX)
            c.add(ins, A=[I64_MIN, -3, 0, 5, I64_MAX], E=values)
    for dtype in (I8, I16, I32, I4):
        ends = edges(BITS[dtype])
        ins = make(LIN, I64, (len(ends),), imm=[0, 0, -12345678901234567], shift=9, flags=SUBTRACT)
        row(ins, "E", ends, dtype)
        c.add(ins, E=ends)
    for value in (I64_MIN, I64_MAX, 40, -40):
        ins = make(LIN, I32, (), imm=[0, 0, 987654321], shift=-128)
        ins.slots["E"] = const(value)
        c.add(ins)


def dot_line(length, a, b, **fields):
    """A DOT of one output over `length` terms with operands of the given dtypes."""
    ins = make(DOT, fields.pop("dtype", I64), (), (length,), **fields)
    stride = (1,) if length > 1 else ()
    place(ins, "A", operand(WEIGHT, a, (), stride), TMAX)
    return place(ins, "B", operand(WEIGHT, b, (), stride, index=1), TMAX)


def dot_cases(c):
    rng = Rng("dot")
    for length in LENGTHS:
        for a, b in ((I8, I16), (I32, I64), (I64, I64), (I16, I4)):
            values = {"A": [rng.awkward(BITS[a]) for _ in range(length)],
                      "B": [rng.awkward(BITS[b]) for _ in range(length)]}
            c.add(dot_line(length, a, b), length=rng.choice([1, 7, 32, length]), **values)
        for dtype in (I8, I16, I32, I64, I4):
            lowest = [limits(BITS[dtype])[0]] * length
            c.add(dot_line(length, dtype, dtype), length=32, A=lowest, B=lowest)
        grouped(c, rng, length)
    strided(c, rng)
    c_chain(c, rng)


def grouped(c, rng, length):
    """Groups with scales of either sign, narrowed to i32, C and E."""
    for scale in (rng.choice([-1, rng.awkward(32)]), I64_MIN):
        ins = make(DOT, I32, (2,), (3, length), shift=rng.between(0, 40))
        inner = 1 if length > 1 else 0
        place(ins, "A", operand(WEIGHT, I16, (0,), (length, inner)), TMAX)
        place(ins, "B", operand(WEIGHT, I8, (3 * length,), (length, inner), index=1), TMAX)
        place(ins, "C", operand(WEIGHT, I64, (1,), index=2), TMAX)
        place(ins, "S", operand(WEIGHT, I64, (3,), (1,), index=3), TMAX)
        place(ins, "E", operand(WEIGHT, I8, (1,), index=4), TMAX)
        c.add(ins, length=max(1, length - 1), A=[rng.awkward(16) for _ in range(3 * length)],
              B=[rng.awkward(8) for _ in range(6 * length)], C=[rng.awkward(64), rng.awkward(40)],
              S=[scale, rng.awkward(32), -3, 5, scale, 0], E=[rng.between(-20, 20), 0])


def strided(c, rng):
    """Broadcast, reversed and overlapping operands; i4 from odd offsets."""
    for dtype in (I4, I8, I64):
        for so, sr in (((0, 0), (0, 0)), ((1, 2), (1, 1)), ((-5, 1), (-1, 3)), ((7, -1), (2, -2)), ((3, 0), (0, 1))):
            ins = make(DOT, I64, (2, 3), (3, 11))
            place(ins, "A", operand(WEIGHT, dtype, so, sr), TMAX, low=1, high=2)
            place(ins, "B", operand(WEIGHT, I16, (1, 0), (11, -1), index=1), TMAX, low=3)
            values = {name: [rng.awkward(BITS[ins[name].dtype]) for _ in range(ins[name].size)] for name in "AB"}
            c.add(ins, length=5, **values)
    for low in (1, 3, 8):
        for length in (1, 2, 31, 32):
            ins = make(DOT, I32, (3,), (length,))
            inner = (1,) if length > 1 else ()
            place(ins, "A", operand(WEIGHT, I16, (0,), inner), TMAX)
            place(ins, "B", operand(WEIGHT, I4, (length,), inner, index=1), TMAX, low=low)
            c.add(ins, A=[rng.awkward(16) for _ in range(length)],
                  B=[rng.between(-8, 7) for _ in range(ins["B"].size)])


def c_chain(c, rng):
    """A sum cut in two, the first part handed on as C: the bits of the whole."""
    for length, cut in ((257, 1), (257, 256), (64, 31), (33, 17)):
        a = [rng.awkward(64) for _ in range(length)]
        b = [rng.awkward(64) for _ in range(length)]
        whole = c.add(dot_line(length, I64, I64, dtype=I16, shift=50), A=a, B=b)
        first = c.add(dot_line(cut, I64, I64), A=a[:cut], B=b[:cut])
        rest = dot_line(length - cut, I64, I64, dtype=I16, shift=50)
        rest.slots["C"] = const(first[0])
        assert c.add(rest, A=a[cut:], B=b[cut:]) == whole
        place(rest, "C", operand(WEIGHT, I64, index=2), TMAX)
        assert c.add(rest, A=a[cut:], B=b[cut:], C=first) == whole


def divide_cases(c):
    a = edges(64) + [1 << 62, -(1 << 62), 7, -7, 8, -8, 9]
    b = [I64_MIN, -1, 0, 1, 2, 3, 15, 16, (1 << 32) + 1, (1 << 62) + 1, I64_MAX - 1, I64_MAX]
    for alpha in (0, 1, -1, 2, 1 << 24, -(1 << 40), I64_MAX, I64_MIN):
        ins = make(DIV, I64, (len(a), len(b)), imm=[alpha])
        place(ins, "A", operand(WEIGHT, I64, (1, 0)), TMAX)
        place(ins, "B", operand(WEIGHT, I64, (0, 1), index=1), TMAX)
        c.add(ins, A=a, B=b)
        c.add(make_like(ins, dtype=I16, shift=20, flags=FLOOR), A=a, B=b)


def make_like(ins, **fields):
    ins = ins.copy()
    for name, value in fields.items():
        setattr(ins, name, value)
    return ins


def root_cases(c):
    for k in range(63):
        # the largest root whose square fits A·2^k < 2^(63 + k), and small ones
        values = []
        for base in (1, 2, 3, 46341, 1 << 20, 3037000499, 1 << 30):
            for r in (base - 1, base, base + 1):
                for square in (r * r, -(-(r * r) // (1 << k)), (r * r) >> k):
                    values += [square - 1, square, square + 1]
        edge = isqrt(I64_MAX << k)
        values += [-(-(edge * edge) >> k), (edge * edge >> k) - 1, I64_MAX, I64_MAX - 1, I64_MIN, -1, 0, 1, 2]
        values = sorted({max(I64_MIN, min(I64_MAX, v)) for v in values})
        values = values[k % 3::3] + [I64_MAX, I64_MAX - 1, 0, -1]
        ins = make(SQRT, I64, (len(values),), k=k)
        row(ins, "A", values)
        c.add(ins, A=values)


def length_cases(c):
    values = edges(64) + [s * v for s in (1, -1) for i in range(63) for v in ((1 << i) - 1, 1 << i)]
    ins = make(BLEN, I8, (len(values),))
    row(ins, "A", values)
    c.add(ins, A=values)
    for dtype in (I8, I16, I32, I4):
        ends = edges(BITS[dtype])
        ins = make(BLEN, I32, (len(ends),), shift=-4)
        row(ins, "A", ends, dtype)
        c.add(ins, A=ends)


def lut_cases(c):
    rng = Rng("lut")
    for k in (0, 1, 10, 31):
        for last in (0, 1, 2, 5):
            step = 1 << k
            taus = [I64_MIN, -1, 0, 1, step - 1, step, step + 1, last * step - 1, last * step, last * step + 1,
                    (last - 1) * step, I64_MAX]
            for origin in (rng.choice([0, -77]), rng.choice([I64_MIN, I64_MAX])):
                a = [(tau + origin + (1 << 63)) % (1 << 64) - (1 << 63) for tau in taus]
                for dtype in rng.choice([(I32, I8), (I16, I64), (I64, I32)]):
                    ins = make(LUT, I64, (len(a),), k=k, imm=[origin, last])
                    row(ins, "A", a)
                    place(ins, "B", operand(WEIGHT, dtype, index=1), TMAX, low=rng.below(3))
                    table = [rng.awkward(BITS[dtype]) for _ in range(ins["B"].size)]
                    c.add(ins, A=a, B=table)
    # a table of its own for every row
    ins = make(LUT, I32, (3, 4), k=4, imm=[0, 3], shift=4)
    place(ins, "A", operand(WEIGHT, I16, (4, 1)), TMAX)
    place(ins, "B", operand(WEIGHT, I32, (-4, 0), index=1), TMAX)
    c.add(ins, A=[-5, 0, 17, 300] * 3, B=[rng.awkward(31) for _ in range(ins["B"].size)])


def select_cases(c):
    values = [I64_MIN, -1, 0, 1, I64_MAX]
    for compare in (LESS, LESS_EQUAL, EQUAL):
        ins = make(SEL, I64, (5, 5), flags=compare << 4)
        ins.slots["A"], ins.slots["B"] = const(I64_MAX), const(I64_MIN)
        place(ins, "C", operand(WEIGHT, I64, (1, 0)), TMAX)
        place(ins, "S", operand(WEIGHT, I64, (0, 1), index=1), TMAX)
        c.add(ins, C=values, S=values)


def maximum_cases(c):
    rows = [[I64_MIN] * 7, [5] * 7, [I64_MIN, I64_MAX, I64_MIN, I64_MAX, 0, I64_MAX, 1], [I64_MIN, -I64_MAX] * 3 + [0],
            [-1, -1, -2, -1, -3, -1, -1], [0, -7, 7, 6, -7, 7, -8], [I64_MIN + 1, I64_MIN, 3, I64_MIN + 1, 3, 2, 3]]
    flat = [v for r in rows for v in r]
    for op, flags in ((MAX, 0), (MAX, ABS), (ARGMAX, 0)):
        for length in (1, 2, 3, 7):
            ins = make(op, I64, (7,), (7,), flags=flags)
            place(ins, "A", operand(WEIGHT, I64, (7,), (1,)), TMAX)
            c.add(ins, length=length, A=flat)
            # lin(r) counts in the reduction's order, whatever the strides
            place(ins, "A", operand(WEIGHT, I64, (7,), (-1,)), TMAX)
            c.add(ins, length=length, A=flat)
        ins = make(op, I32, (), (7, 7), flags=flags)
        place(ins, "A", operand(WEIGHT, I64, (), (1, 7)), TMAX)
        c.add(ins, length=10, A=flat)
        place(ins, "A", operand(WEIGHT, I64, (), (0, -7)), TMAX, high=6)
        c.add(ins, length=8, A=flat)
    rng = Rng("maximum")
    for length in LENGTHS:
        for op, flags in ((MAX, 0), (MAX, ABS), (ARGMAX, 0)):
            ins = make(op, I16, (2,), (length,), flags=flags)
            place(ins, "A", operand(WEIGHT, I8, (length,), (1,) if length > 1 else ()), TMAX)
            c.add(ins, length=max(1, length // 3), A=[rng.between(-128, 5) for _ in range(2 * length)])


def gather_cases(c):
    indices = [0, 4, 5, -1, I64_MIN, I64_MAX, 1, 1 << 32, (1 << 32) + 1]
    for alpha, low, high in ((1, 0, 0), (3, 1, 0), (-3, 0, 1), (0, 0, 2)):
        for dtype in (I8, I64, I4):
            ins = make(GATHER, I64, (len(indices),), imm=[alpha, 5])
            place(ins, "A", operand(WEIGHT, dtype), TMAX, low, high)
            row(ins, "B", indices, index=1)
            c.add(ins, A=[i * 3 % 8 - 4 for i in range(ins["A"].size)], B=indices)
    ins = make(GATHER, I16, (2, 3), imm=[3, 4], flags=FLOOR, shift=1)
    place(ins, "A", operand(WEIGHT, I16, (0, 1)), TMAX)
    place(ins, "B", operand(WEIGHT, I8, (1, 0), index=1), TMAX)
    c.add(ins, A=list(range(100, 112)), B=[3, 4])


def rand_cases(c):
    # mix64(1234567, 0 … 4) are the published first outputs of SplitMix64 from the
    # seed 1234567. RAND's inner call is mix64(A, α·2^32 + t); with its result as
    # seed the outer one counts lin(o). A seed that the inner call maps to 1234567
    # makes RAND give the published numbers.
    published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431,
                 16408922859458223821]
    for number, t in ((0, 0), (7, 2), ((1 << 31) - 1, 3)):
        seed = unmix64(1234567) - ((number << 32) + t + 1) * 0x9E3779B97F4A7C15
        seed = (seed + (1 << 63)) % (1 << 64) - (1 << 63)
        for k in (1, 8, 31, 32):
            ins = make(RAND, I64, (5,), k=k, imm=[number])
            place(ins, "A", operand(WEIGHT, I64, (0,)), TMAX)
            assert c.add(ins, t, A=[seed]) == [v >> 64 - k for v in published]
    for t in range(4):
        ins = make(RAND, I32, (3, 2), k=32, imm=[5], grow=[1, 0], shift=1)
        place(ins, "A", operand(WEIGHT, I16, (0, 1)), TMAX)
        c.add(ins, t, A=[-32768, 77])


def unmix64(z):
    """The z before the finaliser of SplitMix64 that it maps to the argument."""
    mask = (1 << 64) - 1

    def unshift(v, n):
        x = v
        for _ in range(64 // n):
            x = v ^ x >> n
        return x
    z = unshift(z, 31) * pow(0x94D049BB133111EB, -1, 1 << 64) & mask
    z = unshift(z, 27) * pow(0xBF58476D1CE4E5B9, -1, 1 << 64) & mask
    return unshift(z, 30)


def view_cases(c):
    """Destination views: orders, signs and gaps of strides; growth; constant base."""
    rng = Rng("view")
    for so in ((12, 4, 1), (1, 2, 8), (-20, 5, -1), (3, -9, 1), (2, 40, -9), (1, 3, -9)):
        for kind in (WEIGHT, CONST):
            ins = make(LIN, I16, (2, 3, 4), imm=[1])
            extents = dict(zip(so, (2, 3, 4)))
            reach, fine = 0, True
            for s in sorted(extents, key=abs):
                fine &= abs(s) > reach
                reach += abs(s) * (extents[s] - 1)
            if not fine:
                continue
            place(ins, "A", operand(WEIGHT, I32, (12, 4, 1)), TMAX)
            base = operand(kind, I16, so, index=0 if kind == CONST else 1, const=-77 if kind == CONST else 0)
            place(ins, "D", base, TMAX, low=2, high=3)
            values = {"A": [rng.awkward(17) for _ in range(24)]}
            if kind == WEIGHT:
                values["D"] = [rng.awkward(16) for _ in range(ins["D"].size)]
            c.add(ins, **values)
    for t in range(4):
        # a row of a cache a segment, and a view that grows with the segment
        cache = make(LIN, I8, (3,), imm=[1])
        place(cache, "A", operand(WEIGHT, I8, (1,)), TMAX)
        place(cache, "D", operand(WEIGHT, I8, (1,), index=1, off_t=3), TMAX)
        c.add(cache, t, A=[1, 2, 3], D=list(range(20, 32)))
        grown = make(DOT, I32, (1, 2), (1, 3), grow=[1, 1])
        place(grown, "A", operand(NODE, I8, (3, 0), (3, 1), size_t=3), TMAX)
        place(grown, "B", operand(WEIGHT, I8, (0, 1), (0, 2), index=1), TMAX)
        place(grown, "D", operand(CONST, I32, (-2, 1), off_t=2, const=9), TMAX)
        c.add(grown, t, length=2, A=[rng.awkward(8) for _ in range(grown["A"].size_at(t))],
              B=[rng.awkward(8) for _ in range(grown["B"].size)])
        base = make(LIN, I16, (2,), imm=[0, 0, 5])
        place(base, "D", operand(NODE, I16, (3,), off_t=1, size_t=2), TMAX, high=1)
        c.add(base, t, D=list(range(base["D"].size_at(t))))


def random_cases(c):
    rng = Rng("long")
    for op in range(DOT, RAND + 1):
        for _ in range(10):
            ins = small_instruction(rng, op, TMAX, 1500)
            t = rng.below(TMAX + 1)
            values = {name: operand_values(rng, ins, name, ins[name].size_at(t))
                      for name in SLOTS if ins[name].has_tensor()}
            c.add(ins, t, length=rng.between(2, 9) if op in REDUCING and prod(ins.extents(t)) < 300 else None, **values)


def build():
    """{file name: lines}."""
    c = Collector()
    for cases in (narrow_cases, shift_operand_cases, dot_cases, divide_cases, root_cases, length_cases, lut_cases,
                  select_cases, maximum_cases, gather_cases, rand_cases, view_cases, random_cases):
        cases(c)
    return {"long.jsonl": c.lines}
