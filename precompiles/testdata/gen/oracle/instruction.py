"""Instructions: the descriptor's bytes, and every rule that a valid one obeys
(NUMERICS §2.1, §2.2, §3.1, §3.2, §3.4, §5.6)."""

from dataclasses import dataclass, field, replace
from math import prod

DOT, LIN, SEL, DIV, SQRT, BLEN, LUT, MAX, ARGMAX, GATHER, RAND = range(1, 12)
OP_NAMES = ["", "DOT", "LIN", "SEL", "DIV", "SQRT", "BLEN", "LUT", "MAX", "ARGMAX", "GATHER", "RAND"]
I8, I16, I32, I64, I4 = range(5)
BITS = [8, 16, 32, 64, 4]
ABSENT, WEIGHT, INPUT, NODE, STATE, CONST = range(6)
FLOOR, SUBTRACT, ABS = 1, 2, 4
LESS, LESS_EQUAL, EQUAL = 0, 1, 2
SLOTS = "ABCSED"
LENGTH = 672

REQUIRED = {DOT: "AB", LIN: "", SEL: "ABCS", DIV: "AB", SQRT: "A", BLEN: "A", LUT: "AB",
            MAX: "A", ARGMAX: "A", GATHER: "AB", RAND: "A"}
OPTIONAL = {DOT: "CS", LIN: "AB"}
REDUCING = (DOT, MAX, ARGMAX)
K_RANGE = {SQRT: (0, 62), LUT: (0, 31), RAND: (1, 32)}
MAX_SIZE = (1 << 39) - 1


def byte_len(dtype, size):
    """Bytes of a tensor of so many elements."""
    return (size + 1) // 2 if dtype == I4 else size << dtype


def load(data, dtype, i):
    """Element i of a tensor's bytes."""
    if dtype == I4:
        nibble = data[i >> 1] >> 4 * (i & 1) & 15
        return nibble - 16 if nibble > 7 else nibble
    return int.from_bytes(data[i << dtype:i + 1 << dtype], "little", signed=True)


def pack(dtype, values):
    """The bytes of a tensor with these elements."""
    if dtype == I4:
        nibbles = [v & 15 for v in values] + [0] * (len(values) & 1)
        return bytes(low | high << 4 for low, high in zip(nibbles[::2], nibbles[1::2]))
    return b"".join(v.to_bytes(1 << dtype, "little", signed=True) for v in values)


@dataclass
class Slot:
    """One operand, or the destination."""
    kind: int = ABSENT
    dtype: int = 0
    index: int = 0
    init: int = 0
    const: int = 0
    off: int = 0
    off_t: int = 0
    size: int = 0
    size_t: int = 0
    so: list = field(default_factory=lambda: [0] * 6)
    sr: list = field(default_factory=lambda: [0] * 4)

    def encode(self):
        def signed(v, n):
            return v.to_bytes(n, "big", signed=True)
        if self.kind == CONST:
            reference = signed(self.const, 8)
        else:
            reference = self.index.to_bytes(4, "big") + self.init.to_bytes(4, "big")
        return (bytes([self.kind, self.dtype]) + reference
                + b"".join(signed(v, 5) for v in (self.off, self.off_t, self.size, self.size_t)) + bytes(2)
                + b"".join(signed(v, 5) for v in self.so) + bytes(2)
                + b"".join(signed(v, 8) for v in self.sr))

    @staticmethod
    def decode(w):
        def signed(at, n):
            return int.from_bytes(w[at:at + n], "big", signed=True)
        s = Slot(w[0], w[1], off=signed(10, 5), off_t=signed(15, 5), size=signed(20, 5), size_t=signed(25, 5),
                 so=[signed(32 + 5 * d, 5) for d in range(6)], sr=[signed(64 + 8 * d, 8) for d in range(4)])
        if s.kind == CONST:
            s.const = signed(2, 8)
        else:
            s.index, s.init = int.from_bytes(w[2:6], "big"), int.from_bytes(w[6:10], "big")
        return s

    def size_at(self, t):
        return self.size + t * self.size_t

    def byte_len_at(self, t):
        return byte_len(self.dtype, self.size_at(t))

    def has_tensor(self):
        """Whether bytes stand behind the slot."""
        return self.kind in (WEIGHT, INPUT, NODE, STATE)


@dataclass
class Instruction:
    op: int
    dtype: int = I64
    flags: int = 0
    shift: int = 0
    k: int = 0
    imm: list = field(default_factory=lambda: [0, 0, 0])
    n: list = field(default_factory=lambda: [1] * 10)
    grow: list = field(default_factory=lambda: [0, 0])
    slots: dict = field(default_factory=lambda: {name: Slot() for name in SLOTS})

    def __getitem__(self, name):
        return self.slots[name]

    def copy(self):
        slots = {name: replace(s, so=list(s.so), sr=list(s.sr)) for name, s in self.slots.items()}
        return replace(self, imm=list(self.imm), n=list(self.n), grow=list(self.grow), slots=slots)

    def extents(self, t):
        n = list(self.n)
        n[0] += t * self.grow[0]
        n[6] += t * self.grow[1]
        return n

    def size_at(self, t):
        """Elements of the output tensor."""
        return self["D"].size_at(t) if self["D"].kind else prod(self.extents(t)[:6])

    def byte_len_at(self, t):
        return byte_len(self.dtype, self.size_at(t))

    def encode(self):
        return (bytes([self.op, self.flags, self.dtype, self.shift & 255, self.k]) + bytes(3)
                + b"".join(v.to_bytes(8, "big", signed=True) for v in self.imm)
                + b"".join(v.to_bytes(4, "big") for v in self.n)
                + b"".join(v.to_bytes(4, "big") for v in self.grow) + bytes(16)
                + b"".join(self.slots[name].encode() for name in SLOTS))

    @staticmethod
    def decode(b):
        """The instruction, without any check; see problems."""
        def word(at):
            return int.from_bytes(b[at:at + 4], "big")
        return Instruction(
            b[0], b[2], b[1], int.from_bytes(b[3:4], "big", signed=True), b[4],
            [int.from_bytes(b[8 + 8 * i:16 + 8 * i], "big", signed=True) for i in range(3)],
            [word(32 + 4 * i) for i in range(10)], [word(72), word(76)],
            {name: Slot.decode(b[96 + 96 * i:192 + 96 * i]) for i, name in enumerate(SLOTS)})


def problems(b, tmax):
    """The classes of rules that a descriptor breaks, for the segments 0 … tmax: a
    list, empty for a valid descriptor."""
    if len(b) != LENGTH:
        return ["length"]
    reserved = list(b[5:8]) + list(b[80:96])
    for i in range(6):
        w = b[96 + 96 * i:]
        reserved += list(w[30:32]) + list(w[62:64])
    found = ["reserved"] if any(reserved) else []
    ins = Instruction.decode(b)
    if not DOT <= ins.op <= RAND:
        return found + ["op"]
    found += _header_problems(ins)
    found += _extent_problems(ins, tmax)
    for i, name in enumerate(SLOTS):
        found += _slot_problems(ins, name, b[96 + 96 * i:192 + 96 * i], tmax)
    return sorted(set(found))


def _header_problems(ins):
    found = []
    if ins.flags & 0b11001000 or ins.flags & ABS and ins.op != MAX:
        found.append("flags")
    if ins.flags & SUBTRACT and ins["E"].kind == ABSENT:
        found.append("flags")
    compare = ins.flags >> 4 & 3
    if compare > EQUAL or compare and ins.op != SEL:
        found.append("compare")
    if ins.dtype > I64:
        found.append("dtype")
    low, high = K_RANGE.get(ins.op, (0, 0))
    if not low <= ins.k <= high:
        found.append("k")
    alpha, beta, gamma = ins.imm
    allowed = {LIN: not (alpha and ins["A"].kind == ABSENT or beta and ins["B"].kind == ABSENT),
               DIV: beta == gamma == 0,
               LUT: 0 <= beta < 1 << 24 and gamma == 0,
               GATHER: 1 <= beta < 1 << 31 and gamma == 0,
               RAND: 0 <= alpha < 1 << 31 and beta == gamma == 0}
    if not allowed.get(ins.op, alpha == beta == gamma == 0):
        found.append("immediate")
    return found


def _extent_problems(ins, tmax):
    found = []
    last = ins.extents(tmax)
    if any(not 1 <= n < 1 << 31 for n in ins.n + last):
        found.append("extent")
    if prod(last[:6]) >= 1 << 39:
        found.append("product")
    if prod(last[6:]) > 1 << 24:
        found.append("reduction")
    if ins.op not in REDUCING and (ins.n[6:] != [1] * 4 or ins.grow[1]):
        found.append("reduction")
    if tmax == 0 and any(ins.grow):
        found.append("growth")
    return found


def _slot_problems(ins, name, w, tmax):
    s, destination = ins[name], name == "D"
    if s.kind == ABSENT:
        missing = name in REQUIRED[ins.op]
        return ["slot"] * missing + ["absent"] * any(w)
    if s.kind > CONST:
        return ["kind"]
    if not destination and name != "E" and name not in REQUIRED[ins.op] + OPTIONAL.get(ins.op, ""):
        return ["slot"]
    found = _reference_problems(ins, name, s)
    if s.kind == CONST and not destination:
        if ins.op == LUT and name == "B" or ins.op == GATHER and name == "A":
            found.append("const")
        return found + ["const"] * any(w[10:])
    if s.size < 1 or s.size_at(tmax) > MAX_SIZE or s.size_t < 0:
        found.append("size")
    if s.size_t and s.kind != NODE:
        found.append("size")
    if tmax == 0 and (s.off_t or s.size_t):
        found.append("growth")
    found += _view_problems(ins, name, s, tmax)
    return found


def _reference_problems(ins, name, s):
    found = []
    if s.kind == CONST:
        if name == "D":
            if ins.dtype <= I64 and not -(1 << BITS[ins.dtype] - 1) <= s.const < 1 << BITS[ins.dtype] - 1:
                found.append("const")
        elif s.dtype != I64:
            found.append("dtype")
    elif s.dtype > I4 or s.dtype == I4 and s.kind != WEIGHT:
        found.append("dtype")
    if name == "D" and s.dtype != ins.dtype:
        found.append("dtype")
    if s.kind == INPUT and s.index or s.kind in (WEIGHT, INPUT, NODE) and s.init:
        found.append("index")
    return found


def _reduction_strides(ins, name):
    """How many leading reduction strides a slot may have."""
    if ins.op not in REDUCING:
        return 0
    return {"A": 4, "B": 4, "S": 1}.get(name, 0)


def _view_problems(ins, name, s, tmax):
    found = []
    last = ins.extents(tmax)
    if any(stride and n == 1 for stride, n in zip(s.so + s.sr, last)):
        found.append("stride")
    if any(s.sr[_reduction_strides(ins, name):]) or any(abs(v) >= 1 << 39 for v in s.sr):
        found.append("stride")
    for t in (0, tmax):
        low, high = address_range(ins, name, t)
        if not 0 <= low <= high < s.size_at(t):
            found.append("address")
    if name == "D":
        reach = 0
        for stride, n in sorted((abs(v), n) for v, n in zip(s.so, last) if n > 1):
            if stride <= reach:
                found.append("nesting")
            reach += stride * (n - 1)
    return found


def address_range(ins, name, t):
    """The lowest and the highest address of a view at segment t."""
    s = ins[name]
    ends = [stride * (n - 1) for stride, n in zip(s.so + s.sr, ins.extents(t))]
    start = s.off + t * s.off_t
    low, high = start + sum(min(0, e) for e in ends), start + sum(max(0, e) for e in ends)
    if ins.op == GATHER and name == "A":
        reach = (ins.imm[1] - 1) * ins.imm[0]
        low, high = low + min(0, reach), high + max(0, reach)
    if ins.op == LUT and name == "B":
        high += ins.imm[1]
    return low, high
