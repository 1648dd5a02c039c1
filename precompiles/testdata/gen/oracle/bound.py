"""The worst case of a step proof (NUMERICS §5.5, PROTOCOL §2)."""

from functools import lru_cache
from math import prod

from .instruction import ARGMAX, DOT, GATHER, I4, INPUT, LENGTH, LIN, LUT, MAX, SEL, DIV, SLOTS, STATE, WEIGHT

MAX_PROOF_BYTES, MAX_STEP_GAS = 120_000, 8_000_000
TRACE, WEIGHTS, INPUTS = range(3)

# Operands that each term loads, and what finishing an element loads besides E.
TERMS = {DOT: "ABS", MAX: "A", ARGMAX: "A"}
OTHERS = {DOT: 1, LIN: 2, SEL: 4, DIV: 2, LUT: 3, GATHER: 2}


def chunk_bound(ins, name, tmax, chunk_log2):
    """How many chunks of a slot's tensor one element touches at most."""
    s = ins[name]
    if not s.has_tensor():
        return 0
    if name not in TERMS.get(ins.op, ""):
        return 2 if ins.op == LUT and name == "B" else 1
    n = ins.extents(tmax)[6:]
    per_chunk = 2 << chunk_log2 if s.dtype == I4 else 1 << chunk_log2 - s.dtype
    bounds = []
    for j in range(5):
        span = 1 + sum(abs(stride) * (m - 1) for stride, m in zip(s.sr[j:], n[j:]))
        bounds.append(prod(n[:j]) * min(prod(n[j:]), -(-(span - 1) // per_chunk) + 1))
    return min(bounds)


@lru_cache(None)
def exact_siblings(m, depth):
    """The most siblings that a multiproof of exactly m leaves can have: of the ways to
    share them between the halves of the tree, the worst."""
    if m == 0:
        return 0
    if depth == 0:
        return 0 if m == 1 else -1 << 60
    alone = 1 + exact_siblings(m, depth - 1) if m <= 1 << depth - 1 else 0
    # siblings are a concave function of m, so the even share is the worst of the others
    shared = exact_siblings(m // 2, depth - 1) + exact_siblings(m - m // 2, depth - 1) if m > 1 else 0
    return max(alone, shared)


@lru_cache(None)
def most_siblings(m, depth):
    """The most siblings of 1 to m leaves."""
    return max((exact_siblings(k, depth) for k in range(1, min(m, 1 << depth) + 1)), default=0)


def proof_bytes(shape, ins):
    """Bytes of the longest step proof of any element in any segment."""
    return max(_proof_bytes(shape, ins, tree) for tree in (WEIGHTS, TRACE))


def _proof_bytes(shape, ins, state_tree):
    opened, total = [0] * 3, 32 + LENGTH + 32 * shape.dB
    tensors = [(TRACE, 1, ins.byte_len_at(shape.tmax))]
    for name in SLOTS:
        s = ins[name]
        if s.has_tensor():
            tree = {WEIGHT: WEIGHTS, INPUT: INPUTS, STATE: state_tree}.get(s.kind, TRACE)
            tensors.append((tree, chunk_bound(ins, name, shape.tmax, shape.chunk_log2), s.byte_len_at(shape.tmax)))
    for tree, chunks, size in tensors:
        chunks = min(chunks, shape.chunks(size))
        opened[tree] += chunks
        total += min(chunks << shape.chunk_log2, size)
    depths = (shape.depth, shape.dV + shape.dW, shape.dI)
    return total + 32 * sum(most_siblings(m, d) for m, d in zip(opened, depths))


def loads(ins, t):
    """Loads of one element, E and absent operands included."""
    return prod(ins.extents(t)[6:]) * len(TERMS.get(ins.op, "")) + OTHERS.get(ins.op, 0 if ins.op in TERMS else 1) + 1


def step_gas(shape, ins):
    """What a proof of that length costs in the default schedule."""
    base, word, leaf, node, element, load = 1_000, 9, 56, 56, 14, 7
    chunk_words = 1 << shape.chunk_log2 - 5
    per_word = max(node, -(-(leaf + node) // chunk_words)) + word
    words = -(-(192 + proof_bytes(shape, ins)) // 32)
    return base + element + 7 * (leaf + node) + words * per_word + loads(ins, shape.tmax) * load


def fits(shape, ins):
    """Whether any element can be disputed in one transaction."""
    return proof_bytes(shape, ins) <= MAX_PROOF_BYTES and step_gas(shape, ins) <= MAX_STEP_GAS
