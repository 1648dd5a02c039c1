"""refused.jsonl and accepted.jsonl: descriptors on both sides of every rule.

A refused descriptor is a valid one with one thing changed, so that it breaks one
class of rules only (but for the strides beyond 2^39, which are also outside).
"""

from oracle.instruction import (ABS, ARGMAX, BLEN, CONST, DIV, DOT, EQUAL, GATHER, I4, I8, I16, I32, I64, INPUT, LIN,
                                LUT, MAX, NODE, OP_NAMES, RAND, SEL, SQRT, STATE, SUBTRACT, WEIGHT, Instruction,
                                Slot, problems)

from .build import checked, const, make, operand, place

TOP31, TOP39, TOP24 = (1 << 31) - 1, (1 << 39) - 1, 1 << 24


def bases():
    """A valid instruction of every op, tmax = 3, with dense output; operands are
    weights with one element more than the view needs at the upper end."""
    ops = {}
    dot = make(DOT, I32, (2, 3), (2, 4), shift=5)
    place(dot, "A", operand(WEIGHT, I16, (8, 0), (4, 1), index=0), high=1)
    place(dot, "B", operand(WEIGHT, I4, (0, 8), (4, 1), index=1), high=1)
    place(dot, "C", operand(NODE, I64, (3, 1), index=2), high=1)
    place(dot, "S", operand(WEIGHT, I32, (0, 2), (1,), index=2), high=1)
    place(dot, "E", operand(NODE, I8, (1,), index=3), high=1)
    ops[DOT] = dot
    parameters = {LIN: (0, [1, 2, 3]), DIV: (0, [7]), SQRT: (24, []), LUT: (10, [-5, 4]), GATHER: (0, [3, 5]),
                  RAND: (16, [9])}
    slots = {LIN: "AB", SEL: "ABCS", DIV: "AB", LUT: "AB", GATHER: "AB"}
    for op in range(LIN, RAND + 1):
        k, imm = parameters.get(op, (0, []))
        ins = make(op, I16, (2, 3), (4, 2) if op in (MAX, ARGMAX) else (), k=k, imm=imm)
        for i, name in enumerate(slots.get(op, "A")):
            sr = (2, 1) if op in (MAX, ARGMAX) else ()
            place(ins, name, operand(WEIGHT, I32, (3, 1), sr, index=i), high=1)
        ops[op] = ins
    return {op: checked(ins) for op, ins in ops.items()}


class Collector:
    """The lines of both files."""

    def __init__(self):
        self.refused, self.accepted, self.names = [], [], set()

    def _name(self, name):
        assert name not in self.names, name
        self.names.add(name)

    def refuse(self, name, reason, desc, tmax=3, also=()):
        desc = desc if isinstance(desc, bytes) else desc.encode()
        self._name(name)
        found = problems(desc, tmax)
        assert found == sorted({reason, *also}), (name, reason, found)
        self.refused.append({"name": name, "reason": reason, "tmax": tmax, "desc": desc.hex()})

    def accept(self, name, ins, tmax=3):
        self._name(name)
        checked(ins, tmax)
        self.accepted.append({"name": name, "tmax": tmax, "sizes": [ins.size_at(0), ins.size_at(tmax)],
                              "desc": ins.encode().hex()})


def edit(ins, **fields):
    """A copy with other fields: of the instruction (n0 … n9, alpha, beta, gamma,
    growO, growR too), or, as A_off and so on, of a slot (so0 …, sr0 …)."""
    ins = ins.copy()
    for name, value in fields.items():
        target = ins
        if name[1:2] == "_" and name[0] in "ABCSED":
            target, name = ins.slots[name[0]], name[2:]
        if name[:2] in ("so", "sr") and name[2:].isdigit():
            getattr(target, name[:2])[int(name[2:])] = value
        elif name[0] == "n" and name[1:].isdigit():
            target.n[int(name[1:])] = value
        elif name in ("alpha", "beta", "gamma"):
            target.imm[("alpha", "beta", "gamma").index(name)] = value
        elif name in ("growO", "growR"):
            target.grow[name == "growR"] = value
        else:
            assert hasattr(target, name), name
            setattr(target, name, value)
    return ins


def patched(ins, at, value):
    """The descriptor with one byte set."""
    desc = bytearray(ins.encode())
    assert desc[at] != value
    desc[at] = value
    return bytes(desc)


def slot_at(name):
    return 96 + 96 * "ABCSED".index(name)


def header_cases(c, ops):
    dot, lin, sel = ops[DOT], ops[LIN], ops[SEL]
    for op, ins in ops.items():
        c.accept(f"base {OP_NAMES[op]}", ins)
    view = view_base()
    c.accept("base view", view)
    c.refuse("length none", "length", b"")
    c.refuse("length short", "length", dot.encode()[:-1])
    c.refuse("length long", "length", dot.encode() + b"\0")
    for at in (5, 6, 7, 80, 87, 95):
        c.refuse(f"reserved byte {at}", "reserved", patched(dot, at, 1))
    for name in "ABCSE":
        for at in (30, 31, 62, 63):
            c.refuse(f"reserved {name} byte {at}", "reserved", patched(dot, slot_at(name) + at, 128))
    for at in (30, 31, 62, 63):
        c.refuse(f"reserved D byte {at}", "reserved", patched(view, slot_at("D") + at, 1))
    for op in (0, 12, 128, 255):
        c.refuse(f"op {op}", "op", patched(dot, 0, op))
    for op, ins in ops.items():
        name = OP_NAMES[op]
        bit = (3, 6, 7)[op % 3]
        c.refuse(f"flags {name} bit {bit}", "flags", edit(ins, flags=1 << bit))
        if op != MAX:
            c.refuse(f"flags {name} ABS", "flags", edit(ins, flags=ABS))
        if op != SEL:
            c.refuse(f"compare {name}", "compare", edit(ins, flags=1 + op % 3 << 4))
        if op != DOT:
            c.refuse(f"flags {name} subtract without E", "flags", edit(ins, flags=SUBTRACT))
    c.refuse("compare SEL 3", "compare", edit(sel, flags=3 << 4))
    c.accept("compare SEL =", edit(sel, flags=EQUAL << 4 | 1))
    c.accept("flags subtract with E", edit(dot, flags=SUBTRACT))
    c.accept("flags MAX ABS", edit(ops[MAX], flags=ABS))
    for dtype in (4, 5, 255):
        c.refuse(f"dtype {dtype}", "dtype", edit(lin, dtype=dtype))
    for shift in (-128, 127):
        c.accept(f"shift {shift}", edit(lin, shift=shift))


def number_cases(c, ops):
    limits = {SQRT: (0, 62), LUT: (0, 31), RAND: (1, 32)}
    for op, ins in ops.items():
        low, high = limits.get(op, (0, 0))
        for k in {low - 1, high + 1, 64, 255} - {-1}:
            c.refuse(f"k {OP_NAMES[op]} {k}", "k", edit(ins, k=k))
        for k in {low, high}:
            c.accept(f"k {OP_NAMES[op]} {k}", edit(ins, k=k))
        unused = {LIN: (), DIV: ("beta", "gamma"), LUT: ("gamma",), GATHER: ("gamma",), RAND: ("beta", "gamma")}
        for imm in unused.get(op, ("alpha", "beta", "gamma")):
            value = (1, -1, -(1 << 63))[op % 3]
            c.refuse(f"immediate {OP_NAMES[op]} {imm} {value}", "immediate", edit(ins, **{imm: value}))
    lut, gather, rand, lin = ops[LUT], ops[GATHER], ops[RAND], ops[LIN]
    wide = edit(lut, B_size=TOP39)
    for value in (-1, TOP24, -(1 << 63), (1 << 63) - 1):
        c.refuse(f"immediate LUT last {value}", "immediate", edit(wide, beta=value),
                 also=["address"] if abs(value) > TOP39 else [])
    c.accept("immediate LUT last 0", edit(wide, beta=0))
    c.accept("immediate LUT last 2^24-1", edit(wide, beta=TOP24 - 1))
    c.accept("immediate LUT origin", edit(wide, alpha=-(1 << 63)))
    still = edit(gather, alpha=0)
    for value in (0, -1, 1 << 31, -(1 << 63)):
        c.refuse(f"immediate GATHER count {value}", "immediate", edit(still, beta=value))
    c.accept("immediate GATHER count 1", edit(still, beta=1))
    c.accept("immediate GATHER count 2^31-1", edit(still, beta=TOP31))
    for value in (-1, 1 << 31, -(1 << 63)):
        c.refuse(f"immediate RAND number {value}", "immediate", edit(rand, alpha=value))
    c.accept("immediate RAND number 0", edit(rand, alpha=0))
    c.accept("immediate RAND number 2^31-1", edit(rand, alpha=TOP31))
    for value in (-(1 << 63), (1 << 63) - 1):
        c.accept(f"immediate LIN {value}", edit(lin, alpha=value, beta=value, gamma=value))
        c.accept(f"immediate DIV {value}", edit(ops[DIV], alpha=value))
    fill = make(LIN, I32, (2, 3), imm=[0, 0, 5])
    c.accept("immediate LIN fill", fill)
    c.refuse("immediate LIN factor of absent A", "immediate", edit(fill, alpha=1))
    c.refuse("immediate LIN factor of absent B", "immediate", edit(fill, beta=-1))


def extent_cases(c, ops):
    lin = make(LIN, I8, (2, 2, 2, 2, 2, 2), imm=[0, 0, 1])
    single = make(LIN, I8, imm=[0, 0, 1])
    for d in range(6):
        c.refuse(f"extent output {d} is 0", "extent", edit(lin, **{f"n{d}": 0}))
        c.refuse(f"extent output {d} is 2^31", "extent", edit(single, **{f"n{d}": 1 << 31}))
        c.accept(f"extent output {d} is 2^31-1", edit(single, **{f"n{d}": TOP31}))
    c.refuse("extent output 2^32-1", "extent", edit(single, n3=(1 << 32) - 1))
    top = make(MAX, I8, (2,), (2, 2, 2, 2))
    top.slots["A"] = const(1)
    for d in range(6, 10):
        c.refuse(f"extent reduction {d - 6} is 0", "extent", edit(top, **{f"n{d}": 0}))
        c.refuse(f"reduction LIN extent {d - 6}", "reduction", edit(lin, **{f"n{d}": 2}))
        c.refuse(f"extent LIN reduction {d - 6} is 0", "extent", edit(lin, **{f"n{d}": 0}), also=["reduction"])
    c.refuse("extent 2^31 at tmax", "extent", edit(single, n0=TOP31, growO=1), 1)
    c.refuse("extent 2^31 at a late tmax", "extent", edit(single, n0=TOP31 - TOP24 + 2, growO=1), TOP24 - 1)
    c.accept("extent 2^31-1 at tmax", edit(single, n0=TOP31 - 1, growO=1), 1)
    c.accept("extent 2^31-1 at a late tmax", edit(single, n0=TOP31 - TOP24 + 1, growO=1), TOP24 - 1)
    c.refuse("extent growO 2^32-1", "extent", edit(single, growO=(1 << 32) - 1), 1)
    # 1 + 2·2^31 is 1 modulo 2^32
    c.refuse("extent wraps at tmax", "extent", edit(single, n0=1, growO=1 << 31), 2)
    products = {"2^39": [1 << 20, 1 << 19], "2^64": [1 << 16] * 4, "2^186": [TOP31] * 6,
                # a last factor that carries a product within bounds past 64 bits
                "2^64 in the last step": [1 << 19, 1 << 19, 1 << 26], "2^63 in the last step": [1 << 19, 1 << 19, 1 << 25],
                "2^69 in the last step": [TOP31, 127, TOP31], "2^64 + 2^38": [(1 << 26) + 1, 1 << 19, 1 << 19],
                "2^64 + 2^38, last": [1 << 19, 1 << 19, (1 << 26) + 1],
                "2^40 in small steps": [128, 128, 128, 128, 64, 64]}
    for name, n in products.items():
        c.refuse(f"product {name}", "product", make(LIN, I8, n, imm=[0, 0, 1]))
    assert 4529623 * 121369 == TOP39
    c.accept("product 2^39-1", make(LIN, I8, [4529623, 121369], imm=[0, 0, 1]))
    grown = make(LIN, I8, [(1 << 19) - 1, 1 << 20], imm=[0, 0, 1], grow=[1, 0])
    c.refuse("product 2^39 at tmax", "product", grown, 1)
    c.accept("product below 2^39 at tmax", edit(grown, n0=(1 << 19) - 2), 1)
    wraps = make(LIN, I8, [TOP24, 1 << 14, 1 << 26], imm=[0, 0, 1], grow=[1, 0])
    c.refuse("product 2^64 and growing", "product", wraps, 1)
    view = make(LIN, I8, (1 << 20, (1 << 19) - 1), imm=[0, 0, 1])
    place(view, "D", operand(CONST, I8, ((1 << 19) - 1, 1)))
    c.accept("product of a view", view)
    for op in (DOT, MAX, ARGMAX):
        ins = make(op, I64, (), (TOP24,))
        for name in "AB" if op == DOT else "A":
            ins.slots[name] = const(1)
        c.accept(f"reduction {OP_NAMES[op]} 2^24", ins)
        c.refuse(f"reduction {OP_NAMES[op]} 2^24+1", "reduction", edit(ins, n6=TOP24 + 1))
        c.refuse(f"reduction {OP_NAMES[op]} 2^25", "reduction", edit(ins, n9=2))
        c.refuse(f"reduction {OP_NAMES[op]} 2^64", "reduction", edit(ins, n6=1 << 16, n7=1 << 16, n8=1 << 16, n9=1 << 16))
        c.refuse(f"reduction {OP_NAMES[op]} 2^24+1 at tmax", "reduction", edit(ins, growR=1), 1)
        c.accept(f"reduction {OP_NAMES[op]} 2^24 at tmax", edit(ins, n6=TOP24 - 3, growR=1))


def growth_cases(c, ops):
    for op, ins in ops.items():
        if op not in (DOT, MAX, ARGMAX):
            c.refuse(f"growth {OP_NAMES[op]} growR", "reduction", edit(ins, growR=1))
    lin = make(LIN, I8, (2,), imm=[1])
    place(lin, "A", operand(NODE, I8, (1,)), high=9)
    place(lin, "E", operand(WEIGHT, I8, (1,)), high=9)
    c.refuse("growth growO, tmax 0", "growth", edit(lin, growO=1), 0)
    c.refuse("growth offT, tmax 0", "growth", edit(lin, A_off_t=1), 0)
    c.refuse("growth negative offT, tmax 0", "growth", edit(lin, A_off=5, A_off_t=-1), 0)
    c.refuse("growth offT of E, tmax 0", "growth", edit(lin, E_off_t=1), 0)
    c.refuse("growth sizeT, tmax 0", "growth", edit(lin, A_size_t=1), 0)
    c.accept("growth none, tmax 0", lin, 0)
    c.accept("growth growO, tmax 1", edit(lin, growO=1), 1)
    c.accept("growth offT, tmax 1", edit(lin, A_off_t=1), 1)
    c.accept("growth sizeT, tmax 1", edit(lin, A_size_t=1), 1)
    top = make(MAX, I8, (), (3,))
    place(top, "A", operand(WEIGHT, I8, (), (1,)), high=9)
    c.refuse("growth growR, tmax 0", "growth", edit(top, growR=1), 0)
    c.accept("growth growR, tmax 1", edit(top, growR=1), 1)
    view = edit(view_base(), D_off_t=1)
    c.refuse("growth offT of D, tmax 0", "growth", view, 0)


def slot_cases(c, ops):
    for op, ins in ops.items():
        name = OP_NAMES[op]
        required = {DOT: "AB", LIN: "", SEL: "ABCS", DIV: "AB", LUT: "AB", GATHER: "AB"}.get(op, "A")
        optional = {DOT: "CS", LIN: "AB"}.get(op, "")
        for slot in "ABCS":
            if slot in required:
                missing = ins.copy()
                missing.slots[slot] = Slot()
                c.refuse(f"slot {name} without {slot}", "slot", missing)
            elif slot not in optional:
                extra = ins.copy()
                extra.slots[slot] = const(0)
                c.refuse(f"slot {name} with {slot}", "slot", extra)
        shifted = ins.copy()
        shifted.slots["E"] = const(-(1 << 63))
        c.accept(f"slot {name} with E", shifted)
    lin = ops[LIN]
    for kind in (6, 7, 255):
        c.refuse(f"kind {kind}", "kind", edit(lin, A_kind=kind))
        c.refuse(f"kind of E {kind}", "kind", patched(lin, slot_at("E"), kind))
        c.refuse(f"kind of D {kind}", "kind", patched(lin, slot_at("D"), kind))
    for slot, bytes_ in (("C", (1, 95)), ("S", (24,)), ("E", (1, 9, 14, 19, 29, 61, 95)), ("D", (1, 2, 10, 24, 32, 64))):
        for at in bytes_:
            c.refuse(f"absent {slot} byte {at}", "absent", patched(lin, slot_at(slot) + at, 1))
    c.refuse("absent with reserved byte", "absent", patched(lin, slot_at("E") + 30, 1), also=["reserved"])
    c.refuse("index INPUT 1", "index", edit(lin, A_kind=INPUT, A_index=1))
    for kind, name in ((WEIGHT, "WEIGHT"), (INPUT, "INPUT"), (NODE, "NODE")):
        c.refuse(f"index {name} init", "index", edit(lin, A_kind=kind, A_init=1))
        c.accept(f"index {name}", edit(lin, A_kind=kind))
    top = (1 << 32) - 1
    c.accept("index greatest", edit(lin, A_index=top, B_kind=STATE, B_index=top, B_init=top))
    for dtype in (5, 6, 255):
        c.refuse(f"dtype of A {dtype}", "dtype", edit(lin, A_dtype=dtype))
    c.accept("dtype i4 WEIGHT", edit(lin, A_dtype=I4))
    for kind, name in ((INPUT, "INPUT"), (NODE, "NODE"), (STATE, "STATE")):
        c.refuse(f"dtype i4 {name}", "dtype", edit(lin, A_kind=kind, A_dtype=I4))


def const_cases(c, ops):
    lin = ops[LIN].copy()
    lin.slots["A"] = const(-(1 << 63))
    c.accept("const", lin)
    for dtype in (0, 1, 2, 4, 255):
        c.refuse(f"const dtype {dtype}", "dtype", edit(lin, A_dtype=dtype))
    for name in ("off", "off_t", "size", "size_t", "so0", "so5", "sr0", "sr3"):
        c.refuse(f"const {name}", "const", edit(lin, **{"A_" + name: 1}))
    c.refuse("const with reserved byte", "const", patched(lin, slot_at("A") + 30, 1), also=["reserved"])
    dot = ops[DOT].copy()
    dot.slots["B"] = const(1)
    c.accept("const B of DOT", dot)
    c.refuse("const with reduction stride", "const", edit(dot, B_sr1=1))
    for op, slot in ((LUT, "B"), (GATHER, "A")):
        ins = ops[op].copy()
        ins.slots[slot] = const(0)
        c.refuse(f"const {slot} of {OP_NAMES[op]}", "const", ins)
    for op, slot in ((LUT, "A"), (GATHER, "B")):
        ins = ops[op].copy()
        ins.slots[slot] = const(0)
        c.accept(f"const {slot} of {OP_NAMES[op]}", ins)
    for dtype in (I8, I16, I32, I64):
        half = 1 << (8 << dtype) - 1
        base = make(LIN, dtype, (2, 3), imm=[0, 0, 7])
        place(base, "D", operand(CONST, dtype, (3, 1), const=half - 1), high=2)
        c.accept(f"const base i{8 << dtype} high", base)
        c.accept(f"const base i{8 << dtype} low", edit(base, D_const=-half))
        if dtype != I64:
            for value in (half, -half - 1, half << 8, (1 << 63) - 1):
                if -(1 << 63) <= value < 1 << 63:
                    c.refuse(f"const base i{8 << dtype} {value}", "const", edit(base, D_const=value))
        other = (dtype + 1) % 4
        c.refuse(f"dtype of base i{8 << dtype}", "dtype", edit(base, D_dtype=other))
    base = make(LIN, I32, (2, 3), imm=[0, 0, 7])
    place(base, "D", operand(CONST, I32, (3, 1)), high=2)
    c.refuse("size sizeT of a constant base", "size", edit(base, D_size_t=1))
    c.refuse("size of a constant base 0", "size", edit(base, D_size=0), also=["address"])


def size_cases(c, ops):
    lin = ops[LIN]
    # A's size is 7: the view needs 6
    for value in (0, -1, -(1 << 39)):
        c.refuse(f"size {value}", "size", edit(lin, A_size=value), also=["address"])
    c.accept("size 2^39-1", edit(lin, A_size=TOP39))
    c.accept("size 2^39-1 i4", edit(lin, A_size=TOP39, A_dtype=I4))
    node = edit(lin, A_kind=NODE)
    c.refuse("size 2^39 at tmax", "size", edit(node, A_size=TOP39 - 2, A_size_t=1))
    c.accept("size 2^39-1 at tmax", edit(node, A_size=TOP39 - 3, A_size_t=1))
    c.refuse("size far beyond at tmax", "size", edit(node, A_size_t=TOP39), TOP24 - 1)
    # 4·2^38 more elements: 0 more modulo 2^40
    c.refuse("size 2^40 more at tmax", "size", edit(node, A_size_t=1 << 38), 4)
    c.refuse("size sizeT -1", "size", edit(node, A_size=50, A_size_t=-1))
    c.refuse("size sizeT least", "size", edit(node, A_size=50, A_size_t=-(1 << 39)), also=["address"])
    c.accept("size sizeT of NODE", edit(node, A_size_t=1))
    for kind, name in ((WEIGHT, "WEIGHT"), (INPUT, "INPUT"), (STATE, "STATE")):
        c.refuse(f"size sizeT of {name}", "size", edit(lin, A_kind=kind, A_size_t=1))


def stride_cases(c, ops):
    lin, dot, top = ops[LIN], ops[DOT], ops[MAX]
    for d in range(2, 6):
        c.refuse(f"stride of A on output extent {d} of 1", "stride", edit(lin, **{f"A_so{d}": 1}))
    c.refuse("stride of E on an extent of 1", "stride", edit(dot, E_so2=-1))
    c.refuse("stride of D on an extent of 1", "stride", edit(view_base(), D_so5=1))
    grown = make_grown()
    c.refuse("stride on an extent that does not grow from 1", "stride", edit(grown, growO=0))
    c.accept("stride on an extent that grows from 1", grown)
    for d in (2, 3):
        c.refuse(f"stride of A on reduction extent {d} of 1", "stride", edit(dot, **{f"A_sr{d}": 1}))
        c.refuse(f"stride of MAX on reduction extent {d} of 1", "stride", edit(top, **{f"A_sr{d}": -1}))
    for op in (LIN, SEL, DIV, SQRT, BLEN, LUT, GATHER, RAND):
        c.refuse(f"stride sr of {OP_NAMES[op]}", "stride", edit(ops[op], A_sr0=1))
    c.refuse("stride sr_1 of S", "stride", edit(dot, S_sr1=1, S_size=99))
    for slot in "CE":
        for d in (0, 1):
            c.refuse(f"stride sr_{d} of {slot}", "stride", edit(dot, **{f"{slot}_sr{d}": 1, f"{slot}_size": 99}))
    view = dot.copy()
    place(view, "D", operand(NODE, I32, (3, 1)), high=9)
    c.accept("stride of D", view)
    c.refuse("stride sr_0 of D", "stride", edit(view, D_sr0=1))
    for value in (1 << 39, -(1 << 39), -(1 << 63), (1 << 63) - 1):
        c.refuse(f"stride sr {value}", "stride", edit(dot, A_sr0=value, A_off=TOP39 // 2, A_size=TOP39), also=["address"])
    wide = edit(dot, n6=2, n7=1)
    wide = edit(wide, A_sr0=TOP39 - 9, A_sr1=0, B_sr1=0, A_size=TOP39)
    c.accept("stride sr near 2^39", wide)
    c.accept("stride sr near -2^39", edit(wide, A_sr0=-(TOP39 - 9), A_off=TOP39 - 9))


def make_grown():
    """n_0 is 1 at t = 0 and grows."""
    ins = make(LIN, I8, (1, 2), imm=[1], grow=[1, 0])
    return place(ins, "A", operand(WEIGHT, I8, (2, 1)))


def address_cases(c, ops):
    line = make(LIN, I8, (10,), imm=[1])
    place(line, "A", operand(NODE, I8, (1,)))
    c.accept("address exact", line)
    c.refuse("address below 0", "address", edit(line, A_off=-1, A_size=99))
    c.refuse("address at size", "address", edit(line, A_size=9))
    c.refuse("address far beyond", "address", edit(line, A_off=TOP39))
    c.refuse("address far below", "address", edit(line, A_off=-(1 << 39)))
    back = edit(line, A_so0=-1, A_off=9)
    c.accept("address descending", back)
    c.refuse("address descending below 0", "address", edit(back, A_off=8))
    c.refuse("address descending at size", "address", edit(back, A_off=10))
    moved = edit(line, A_off_t=2, A_size=16)
    c.accept("address moves up to the end", moved)
    c.refuse("address at size at tmax only", "address", edit(moved, A_size=15))
    c.refuse("address below 0 at t = 0 only", "address", edit(moved, A_off=-1))
    down = edit(line, A_off=6, A_off_t=-2, A_size=16)
    c.accept("address moves down to 0", down)
    c.refuse("address below 0 at tmax only", "address", edit(down, A_off=5))
    c.refuse("address at size at t = 0 only", "address", edit(down, A_off=7))
    follows = edit(line, A_off_t=2, A_size_t=2)
    c.accept("address follows a growing tensor", follows)
    c.refuse("address outgrows a growing tensor", "address", edit(follows, A_size_t=1, A_size=12))
    c.refuse("address at size at t = 0 of a growing tensor", "address", edit(follows, A_size=9, A_size_t=3))
    grown = edit(line, growO=1, A_size=13)
    c.accept("address of a growing extent", grown)
    c.refuse("address of a growing extent at tmax", "address", edit(grown, A_size=12))
    c.refuse("address of a growing extent, descending", "address", edit(grown, A_so0=-1, A_off=11, A_size=99))
    top = make(MAX, I8, (), (10,), grow=[0, 2])
    place(top, "A", operand(WEIGHT, I8, (), (1,)))
    c.accept("address of a growing reduction", top)
    c.refuse("address of a growing reduction at tmax", "address", edit(top, A_size=15))
    # sums of products that are 0 or small modulo 2^64
    wrap = make(LIN, I8, ((1 << 26) + 1, 2, 2), imm=[1])
    wrap.slots["A"] = operand(WEIGHT, I8, (1 << 38, 1), size=TOP39)
    c.refuse("address wraps to 0", "address", wrap)
    c.refuse("address wraps below 0", "address", edit(wrap, A_so0=-(1 << 38)))
    far = make(LIN, I8, (TOP31, 128), imm=[1])
    far.slots["A"] = operand(WEIGHT, I8, (TOP39, TOP39), size=TOP39)
    c.refuse("address near 2^70", "address", far)
    c.refuse("address near -2^70", "address", edit(far, A_so0=-TOP39 - 1, A_so1=-TOP39 - 1))
    c.refuse("address both ways near 2^70", "address", edit(far, A_so1=-TOP39 - 1))
    late = TOP24 - 1
    drift = make(LIN, I8, (2,), imm=[1])
    drift.slots["A"] = operand(NODE, I8, (1,), off_t=32767, size=32767 * late + 2)
    c.accept("address offT near 2^39", drift, late)
    c.refuse("address offT beyond", "address", edit(drift, A_off_t=32768), late)
    c.refuse("address offT near 2^63", "address", edit(drift, A_off_t=TOP39), late)
    c.refuse("address offT near -2^63", "address", edit(drift, A_off_t=-TOP39 - 1), late)
    extended_address_cases(c, ops)


def extended_address_cases(c, ops):
    lut = make(LUT, I16, (2,), imm=[0, 8])
    place(lut, "A", operand(WEIGHT, I8, (1,)))
    place(lut, "B", operand(WEIGHT, I8, (9,)))
    c.accept("address LUT exact", lut)
    c.refuse("address LUT knots beyond", "address", edit(lut, beta=9))
    c.refuse("address LUT table short", "address", edit(lut, B_size=17))
    gather = make(GATHER, I16, (2,), imm=[3, 5])
    place(gather, "A", operand(WEIGHT, I8, (1,)))
    place(gather, "B", operand(WEIGHT, I8, (1,)))
    c.accept("address GATHER exact", gather)
    c.refuse("address GATHER step beyond", "address", edit(gather, alpha=4))
    c.refuse("address GATHER count beyond", "address", edit(gather, beta=6))
    back = edit(gather, alpha=-3, A_off=12)
    c.accept("address GATHER descending", back)
    c.refuse("address GATHER descending below 0", "address", edit(back, A_off=11))
    huge = edit(gather, A_size=TOP39, A_off=TOP39 // 2)
    for alpha, beta in ((1 << 62, 5), (-(1 << 63), 3), ((1 << 63) - 1, TOP31), (-(1 << 63), TOP31), (1 << 60, 17)):
        c.refuse(f"address GATHER {alpha} × {beta - 1}", "address", edit(huge, alpha=alpha, beta=beta))
    c.accept("address GATHER any step, count 1", edit(huge, alpha=-(1 << 63), beta=1))
    dest = view_base()
    c.refuse("address D beyond", "address", edit(dest, D_size=dest["D"].size - 5))
    c.refuse("address D below", "address", edit(dest, D_off=-1))
    c.refuse("address D beyond at tmax", "address", edit(dest, D_off_t=2))


def view_base():
    """A node of 2 × 3 outputs in a base of 20, with room for more, tmax = 3."""
    ins = make(LIN, I16, (2, 3), imm=[0, 0, 1])
    return place(ins, "D", operand(NODE, I16, (7, 2), index=1), low=1, high=4)


def nesting_cases(c, ops):
    view = view_base()
    c.accept("nesting exact", edit(view, D_so0=5))
    c.refuse("nesting overlaps", "nesting", edit(view, D_so0=4))
    c.refuse("nesting equal strides", "nesting", edit(view, D_so0=2))
    c.refuse("nesting opposite strides", "nesting", edit(view, D_so0=-2, D_off=5))
    c.refuse("nesting stride 0", "nesting", edit(view, D_so0=0))
    c.refuse("nesting stride 0 inside", "nesting", edit(view, D_so1=0))
    c.accept("nesting larger inside", edit(view, D_so0=1, D_so1=2))
    c.refuse("nesting larger inside overlaps", "nesting", edit(view, D_so0=2, D_so1=2))
    # 3·o_0 + 2·o_1 with o_0 < 2, o_1 < 3 is injective but not nested
    c.refuse("nesting injective but not nested", "nesting", edit(view, D_so0=3))
    c.accept("nesting negative", edit(view, D_so0=-5, D_so1=-2, D_off=10))
    deep = make(LIN, I8, (2, 2, 2, 2, 2, 2), imm=[0, 0, 1])
    place(deep, "D", operand(CONST, I8, (32, 16, 8, 4, 2, 1)))
    c.accept("nesting of six", deep)
    for d, stride in enumerate((31, 15, 7, 3, 1)):
        c.refuse(f"nesting of six, {d} short", "nesting", edit(deep, **{f"D_so{d}": stride}))
    grown = make(LIN, I8, (2, 2), imm=[0, 0, 1], grow=[1, 0])
    place(grown, "D", operand(CONST, I8, (1, 5)), high=8)
    c.accept("nesting holds at tmax", grown)
    c.refuse("nesting broken at tmax only", "nesting", edit(grown, D_so1=4))
    single = make(LIN, I8, (1, 2), imm=[0, 0, 1], grow=[1, 0])
    place(single, "D", operand(CONST, I8, (2, 1)), high=8)
    c.accept("nesting of an extent that grows from 1", single)
    c.refuse("nesting of an extent that grows from 1, broken", "nesting", edit(single, D_so0=1))
    c.refuse("nesting of an extent that grows from 1, stride 0", "nesting", edit(single, D_so0=0))


def build():
    """{file name: lines}."""
    c, ops = Collector(), bases()
    for cases in (header_cases, number_cases, extent_cases, growth_cases, slot_cases, const_cases, size_cases,
                  stride_cases, address_cases, nesting_cases):
        cases(c, ops)
    return {"refused.jsonl": c.refused, "accepted.jsonl": c.accepted}
