"""Small programs to make claims about."""

from oracle.instruction import (CONST, DOT, EQUAL, GATHER, I4, I8, I16, I32, I64, INPUT, LIN, LUT, MAX, NODE, RAND, SEL,
                                SLOTS, STATE, WEIGHT, ARGMAX, BITS, DIV, pack)
from oracle.program import NO_STOP, fitted

from .build import const, make, operand, operand_values, place, small_instruction


class Kit:
    """A program under construction."""

    def __init__(self, rng, tmax, input_len=64):
        self.rng, self.tmax = rng, tmax
        self.nodes, self.weights = [], []
        self.data = rng.bytes(input_len)

    def weight(self, dtype, values):
        self.weights.append(pack(dtype, values))
        return len(self.weights) - 1

    def emit(self, ins):
        self.nodes.append(ins)
        return len(self.nodes) - 1

    def source(self, dtype, values):
        """A node with these values: a copy of a weight."""
        ins = make(LIN, dtype, (len(values),), imm=[1])
        w = self.weight(dtype, values)
        place(ins, "A", operand(WEIGHT, dtype, (1,) if len(values) > 1 else (), index=w), self.tmax)
        return self.emit(ins)

    def random(self, op, growth=True):
        """Emits a random instruction of the op over sources of every kind."""
        ins = small_instruction(self.rng, op, self.tmax, growth=growth)
        for name in SLOTS:
            s = ins[name]
            if s.has_tensor():
                self._bind(ins, name, s)
        return self.emit(ins)

    def _bind(self, ins, name, s):
        rng, kinds = self.rng, [WEIGHT, NODE, STATE]
        if s.dtype == I4:
            kinds = [WEIGHT]
        elif s.byte_len_at(0) <= len(self.data):
            kinds += [INPUT]
        s.kind = rng.choice(kinds)
        s.index = 0
        if s.kind == INPUT:
            s.size = len(self.data) >> s.dtype
            return
        values = operand_values(rng, ins, name, s.size)
        if s.kind == WEIGHT:
            s.index = self.weight(s.dtype, values)
            return
        s.index = self.source(s.dtype, values)
        if s.kind == STATE:
            s.init = self.weight(s.dtype, operand_values(rng, ins, name, s.size))

    def program(self, slack=(0,) * 6, **numbers):
        return fitted(self.nodes, self.weights, self.data, slack, max_segments=self.tmax + 1, **numbers)


def every_op(rng, tmax, chunk_log2, slack=(0,) * 6, stop_at=None):
    """A random node of every op. Returns the program, its input and {op: node}."""
    kit = Kit(rng, tmax, 8 * rng.between(3, 12))
    picked = {op: kit.random(op) for op in range(DOT, RAND + 1)}
    stop = NO_STOP
    if stop_at is not None:
        stop = kit.emit(stop_flag(kit, stop_at))
    return kit.program(slack, chunk_log2=chunk_log2, stop_node=stop, out_node=len(kit.nodes) - 1), kit.data, picked


def stop_flag(kit, stop_at):
    """A node whose element 0 is not 0 in segment stop_at, nor in the last."""
    flags = [int(t == stop_at or t == kit.tmax) * -5 for t in range(kit.tmax + 1)]
    ins = make(LIN, I16, (3,), imm=[1])
    moves = min(1, kit.tmax)  # one segment knows no growth
    table = operand(WEIGHT, I8, index=kit.weight(I8, flags), off_t=moves)
    return place(ins, "A", table, kit.tmax)


def decoder(rng, stop_at=3):
    """A decoder in miniature: 6 segments at most, a cache and the tokens as state,
    attention over t + 1 keys, an i4 matrix at an odd offset, a stop flag."""
    kit, width, words, tmax = Kit(rng, 5, 24), 4, 10, 5

    def values(dtype, n):
        return [rng.awkward(BITS[dtype]) for _ in range(n)]

    def node(op, dtype, n=(), r=(), slots=(), **fields):
        ins = make(op, dtype, n, r, **fields)
        for name, slot in slots:
            ins.slots[name] = slot
        return kit.emit(ins)

    def exact(kind, dtype, size, so=(), sr=(), **fields):
        return operand(kind, dtype, so, sr, size=size, **fields)

    embedding = kit.weight(I8, values(I8, words * width))
    first_tokens = kit.weight(I16, [3, 0, 0, 0, 0, 0, 0, 0])
    empty_cache = kit.weight(I16, [0] * 6 * width)
    matrix = kit.weight(I4, values(I4, 1 + words * width))
    bias = kit.weight(I32, values(I32, words))
    curve = kit.weight(I32, sorted(rng.below(1 << 31) for _ in range(33)))
    tokens = 11
    x = node(GATHER, I16, (width,), imm=[width, words], slots=[
        ("A", exact(WEIGHT, I8, words * width, (1,), index=embedding)),
        ("B", exact(STATE, I16, 8, index=tokens, init=first_tokens, off_t=1))])
    cache = node(LIN, I16, (width,), imm=[1], slots=[
        ("A", exact(NODE, I16, width, (1,), index=x)),
        ("D", exact(STATE, I16, 6 * width, (1,), index=1, init=empty_cache, off_t=width))])
    grown = {"grow": [1, 0]}
    scores = node(DOT, I32, (1,), (width,), **grown, slots=[
        ("A", exact(NODE, I16, width, (), (1,), index=x)),
        ("B", exact(NODE, I16, 6 * width, (width,), (1,), index=cache))])
    best = node(MAX, I32, (), (1,), grow=[0, 1], slots=[
        ("A", exact(NODE, I32, 1, (), (1,), index=scores, size_t=1))])
    shifted = node(LIN, I32, (1,), imm=[1, -1], **grown, slots=[
        ("A", exact(NODE, I32, 1, (1,), index=scores, size_t=1)), ("B", exact(NODE, I32, 1, index=best))])
    p = node(LUT, I32, (1,), k=9, imm=[-32 << 9, 32], shift=20, **grown, slots=[
        ("A", exact(NODE, I32, 1, (1,), index=shifted, size_t=1)), ("B", exact(WEIGHT, I32, 33, index=curve))])
    z = node(DOT, I64, (), (1,), grow=[0, 1], slots=[
        ("A", exact(NODE, I32, 1, (), (1,), index=p, size_t=1)), ("B", const(1))])
    mixed = node(DOT, I64, (width,), (1,), grow=[0, 1], slots=[
        ("A", exact(NODE, I32, 1, (0,), (1,), index=p, size_t=1)),
        ("B", exact(NODE, I16, 6 * width, (1,), (width,), index=cache))])
    out = node(DIV, I16, (width,), imm=[1], slots=[
        ("A", exact(NODE, I64, width, (1,), index=mixed)), ("B", exact(NODE, I64, 1, index=z))])
    logits = node(DOT, I32, (words,), (width,), shift=1, slots=[
        ("A", exact(NODE, I16, width, (), (1,), index=out)),
        ("B", exact(WEIGHT, I4, 1 + words * width, (width,), (1,), index=matrix, off=1)),
        ("C", exact(WEIGHT, I32, words, (1,), index=bias)), ("S", const(1 << 24))])
    word = node(ARGMAX, I16, (), (words,), slots=[("A", exact(NODE, I32, words, (), (1,), index=logits))])
    assert tokens == node(LIN, I16, (), imm=[1], slots=[
        ("A", exact(NODE, I16, 1, index=word)),
        ("D", exact(STATE, I16, 8, index=tokens, init=first_tokens, off=1, off_t=1))])
    stop = kit.emit(stop_flag(kit, stop_at))
    # the same chunk through two slots, of two types
    node(DOT, I64, (3,), (8,), slots=[
        ("A", exact(INPUT, I8, 24, (8,), (1,))), ("B", exact(INPUT, I16, 12, (-2,), (1,), off=4))])
    node(SEL, I8, (5,), flags=EQUAL << 4, slots=[
        ("A", exact(INPUT, I8, 24, (1,))), ("B", exact(INPUT, I8, 24, (1,), off=6)),
        ("C", exact(WEIGHT, I16, 8, (1,), index=first_tokens)), ("S", const(0))])
    node(RAND, I32, (9,), k=32, imm=[77], slots=[("A", exact(INPUT, I64, 3))])
    return kit.program((1, 0, 0, 1, 0, 2), chunk_log2=5, stop_node=stop, out_node=tokens), kit.data


def wide(rng):
    """One segment, chunks of 4 KiB: a matrix product, a table and a gather whose
    elements lie in several chunks, the last of them partial."""
    kit = Kit(rng, 0, 600)
    matrix = kit.weight(I16, [rng.awkward(16) for _ in range(3 * 1100)])
    table = kit.weight(I64, [rng.awkward(64) for _ in range(1025)])
    ins = make(DOT, I32, (3,), (300, 2), shift=30)
    place(ins, "A", operand(INPUT, I16, (), (1, 0)), 0)
    place(ins, "B", operand(WEIGHT, I16, (1100,), (3, 1), index=matrix), 0)
    ins["B"].size = 3 * 1100
    kit.emit(ins)
    ins = make(LUT, I64, (300,), imm=[-32768, 1024], k=6)
    place(ins, "A", operand(INPUT, I16, (1,)), 0)
    place(ins, "B", operand(WEIGHT, I64, index=table), 0)
    kit.emit(ins)
    ins = make(GATHER, I64, (600,), imm=[8, 129])
    place(ins, "A", operand(WEIGHT, I64, index=table), 0)
    place(ins, "B", operand(INPUT, I8, (1,)), 0)
    kit.emit(ins)
    ins = make(LIN, I64, (600,), imm=[1])
    place(ins, "A", operand(NODE, I64, (-1,), index=2), 0)
    kit.emit(ins)
    return kit.program(chunk_log2=12, out_node=3), kit.data
