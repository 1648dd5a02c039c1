"""What an instruction computes, one element at a time (NUMERICS §2.2, §3).

Operands are read through a function load(slot name, element number), so that the
caller sees which elements are touched and in which order: the terms in the order
of lin(r), in each term the operands in slot order, then what finishes the element,
E last.
"""

import itertools
from math import prod

from .instruction import (ABSENT, ARGMAX, BITS, BLEN, CONST, DIV, DOT, ABS, FLOOR, GATHER, LIN, LUT, MAX,
                          RAND, REDUCING, SEL, SQRT, SUBTRACT, load as load_bytes, pack)
from .scalar import divide, interpolate, magnitude, narrow, rand, root, wrap


def unravel(i, extents):
    """The row-major index with the number i, last dimension fastest."""
    out = []
    for n in reversed(extents):
        i, d = divmod(i, n)
        out.append(d)
    return out[::-1]


def ravel(index, extents):
    i = 0
    for d, n in zip(index, extents):
        i = i * n + d
    return i


class Element:
    """Evaluation of one output index o at segment t."""

    def __init__(self, ins, t, o, load):
        self.ins, self.t, self.o, self.load = ins, t, list(o), load
        extents = ins.extents(t)
        self.out, self.red = extents[:6], extents[6:]

    def read(self, name, r=(0, 0, 0, 0), extra=0, absent=0):
        s = self.ins[name]
        if s.kind == ABSENT:
            return absent
        if s.kind == CONST:
            return s.const
        address = s.off + self.t * s.off_t + extra
        address += sum(stride * i for stride, i in zip(s.so, self.o))
        address += sum(stride * i for stride, i in zip(s.sr, r))
        return self.load(name, address)

    def terms(self):
        return prod(self.red)

    def partial(self, first, last):
        """The partial (§3.3) of the terms first … last-1: an integer, for ARGMAX
        the pair (maximum, lowest lin(r))."""
        ins, total, best = self.ins, 0, None
        for i in range(first, last):
            r = unravel(i, self.red)
            a = self.read("A", r)
            if ins.op == DOT:
                b = self.read("B", r)
                total += a * b * self.read("S", r, absent=1)
                continue
            if ins.flags & ABS:
                a = magnitude(a)
            if best is None or a > best[0]:
                best = (a, i)
        if ins.op == DOT:
            return wrap(total)
        return best if ins.op == ARGMAX else best[0]

    def value(self):
        """v, before the epilogue."""
        ins = self.ins
        alpha, beta, gamma = ins.imm
        if ins.op in REDUCING:
            whole = self.partial(0, self.terms())
            if ins.op == DOT:
                return wrap(whole + self.read("C"))
            return whole[1] if ins.op == ARGMAX else whole
        if ins.op == LIN:
            a = self.read("A")
            return wrap(alpha * a + beta * self.read("B") + gamma)
        if ins.op == SEL:
            a, b, x, y = (self.read(name) for name in "ABCS")
            return a if (x < y, x <= y, x == y)[ins.flags >> 4] else b
        if ins.op == DIV:
            a = self.read("A")
            return divide(a, alpha, self.read("B"))
        if ins.op == LUT:
            tau = wrap(self.read("A") - alpha)
            return interpolate(tau, ins.k, beta, lambda i: self.read("B", extra=i))
        if ins.op == GATHER:
            i = self.read("B")
            return self.read("A", extra=i * alpha) if 0 <= i < beta else 0
        a = self.read("A")
        if ins.op == SQRT:
            return root(a, ins.k)
        if ins.op == BLEN:
            return abs(a).bit_length()
        assert ins.op == RAND
        return rand(a, alpha, self.t, ravel(self.o, self.out), ins.k)

    def finish(self, v):
        """N(v)."""
        ins = self.ins
        e = self.read("E")
        s = ins.shift - e if ins.flags & SUBTRACT else ins.shift + e
        return narrow(v, s, ins.flags & FLOOR, BITS[ins.dtype])

    def result(self):
        return self.finish(self.value())


def inverse(ins, t, e):
    """The output index whose destination is element e, or None if e is outside
    the destination view."""
    extents = ins.extents(t)[:6]
    d = ins["D"]
    if d.kind == ABSENT:
        return unravel(e, extents)
    rest = e - (d.off + t * d.off_t + sum(min(0, s * (n - 1)) for s, n in zip(d.so, extents)))
    o = [0] * 6
    for j in sorted((j for j in range(6) if extents[j] > 1), key=lambda j: -abs(d.so[j])):
        q, rest = divmod(rest, abs(d.so[j]))
        if not 0 <= q < extents[j]:
            return None
        o[j] = q if d.so[j] > 0 else extents[j] - 1 - q
    return o if rest == 0 else None


def element(ins, t, e, load):
    """Element e of the output tensor."""
    o = inverse(ins, t, e)
    if o is not None:
        return Element(ins, t, o, load).result()
    return ins["D"].const if ins["D"].kind == CONST else load("D", e)


def memory_loader(ins, memory):
    """load over whole tensors, {slot name: bytes}."""
    def load(name, i):
        assert i >= 0, "negative address"
        return load_bytes(memory[name], ins[name].dtype, i)
    return load


def evaluate(ins, t, memory):
    """The bytes of the whole output tensor. Outputs are computed forward, through
    the view's addresses, and not through the inverse: one checks the other."""
    load, extents = memory_loader(ins, memory), ins.extents(t)[:6]
    outputs = itertools.product(*map(range, extents))
    results = [(o, Element(ins, t, o, load).result()) for o in outputs]
    d = ins["D"]
    if d.kind == ABSENT:
        return pack(ins.dtype, [v for _, v in results])
    size = d.size_at(t)
    values = [d.const if d.kind == CONST else load("D", e) for e in range(size)]
    inside = {d.off + t * d.off_t + sum(s * i for s, i in zip(d.so, o)): (list(o), v) for o, v in results}
    assert len(inside) == len(results), "destination view is not injective"
    for e, (o, v) in inside.items():
        assert inverse(ins, t, e) == o
        values[e] = v
    assert sum(inverse(ins, t, e) is None for e in range(size)) == size - len(inside)
    return pack(ins.dtype, values)


def partials(ins, t, memory, length):
    """Per output index, the partials of the slices of `length` terms, flattened."""
    load = memory_loader(ins, memory)
    rows = []
    for o in itertools.product(*map(range, ins.extents(t)[:6])):
        e = Element(ins, t, o, load)
        row = []
        for first in range(0, e.terms(), length):
            p = e.partial(first, min(first + length, e.terms()))
            row += list(p) if ins.op == ARGMAX else [p]
        rows.append(row)
    return rows
