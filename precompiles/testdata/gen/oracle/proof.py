"""Fault proofs (PROTOCOL §4): a builder for anybody who holds a claim's trees, and a
verifier of the encoded input, 192 bytes of context followed by the proof."""

from . import merkle
from .evaluate import element
from .instruction import LENGTH, NODE, STATE, INPUT, WEIGHT, Instruction, load
from .keccak import keccak256
from .program import NO_STOP, Shape

STEP, PAD, LEN, STOP = 1, 2, 3, 4
MAGIC = keccak256(b"OPML/VERDICT/FAULT/1")
TRACE, WEIGHTS, INPUTS = range(3)


class Malformed(Exception):
    """The input is not an encoding, or names a place that does not exist."""


def header(kind, *fields):
    """The header word; fields are (value, bytes)."""
    return (bytes([1, kind]) + b"".join(v.to_bytes(n, "big") for v, n in fields)).ljust(32, b"\0")


class Places:
    """Where the elements that a node touches stand: (tree, leaf), length, offset."""

    def __init__(self, shape, segment, node, ins):
        self.shape, self.t, self.node, self.ins = shape, segment, node, ins

    def output(self, e):
        size = self.ins.byte_len_at(self.t)
        return self._place(TRACE, self.shape.leaf(self.t, self.node, 0), size, self.ins.dtype, e)

    def operand(self, name, e):
        s, shape, t = self.ins[name], self.shape, self.t
        size = s.byte_len_at(t)
        if s.kind == INPUT:
            return self._place(INPUTS, 0, size, s.dtype, e)
        if s.kind == WEIGHT or s.kind == STATE and t == 0:
            tensor = s.index if s.kind == WEIGHT else s.init
            return self._place(WEIGHTS, tensor << shape.dW, size, s.dtype, e)
        assert s.kind in (NODE, STATE)
        return self._place(TRACE, shape.leaf(t - (s.kind == STATE), s.index, 0), size, s.dtype, e)

    def _place(self, tree, first, size, dtype, e):
        at = e // 2 if dtype == 4 else e << dtype
        chunk = at >> self.shape.chunk_log2
        return (tree, first + chunk), self.shape.chunk_len(size, chunk), e - self._first_element(chunk, dtype)

    def _first_element(self, chunk, dtype):
        start = chunk << self.shape.chunk_log2
        return start * 2 if dtype == 4 else start >> dtype


class Opener:
    """Opens chunks, each once, in the order in which they are first touched."""

    def __init__(self, places, fetch):
        self.places, self.fetch, self.opened = places, fetch, {}

    def read(self, place, dtype):
        key, size, i = place
        if key not in self.opened:
            self.opened[key] = self.fetch(key, size)
        return load(self.opened[key], dtype, i)

    def judge(self, e):
        """The committed and the recomputed value of element e of the output."""
        ins = self.places.ins
        committed = self.read(self.places.output(e), ins.dtype)
        return committed, element(ins, self.places.t, e,
                                  lambda name, i: self.read(self.places.operand(name, i), ins[name].dtype))

    def leaves(self, tree):
        return [leaf for other, leaf in self.opened if other == tree]


# Building.

def _descriptor(claim, node):
    return claim.program.nodes[node].encode() + b"".join(claim.graph.path(0, node))


def step(claim, segment, node, e):
    """Opens everything that element e of a node's output depends on."""
    trees = (claim.trace, claim.weights, claim.input)
    places = Places(claim.shape, segment, node, claim.program.nodes[node])
    opener = Opener(places, lambda key, _: trees[key[0]].chunks[key[1]])
    opener.judge(e)
    body = b"".join(opener.opened.values())
    for i, tree in enumerate(trees):
        if opener.leaves(i):
            body += b"".join(tree.tree.multiproof(0, opener.leaves(i)))
    return header(STEP, (segment, 4), (node, 4), (e, 5)) + _descriptor(claim, node) + body


def pad(claim, depth, index):
    s, tree = claim.shape, claim.trace.tree
    height = s.depth - depth
    body = tree.at(height, index) + b"".join(tree.path(height, index))
    if depth > s.dA + s.dB:
        body = _descriptor(claim, s.address(index << height)[1]) + body
    return header(PAD, (depth, 1), (index, 6)) + body


def length(claim, leaf):
    node = claim.shape.address(leaf)[1]
    return (header(LEN, (leaf, 6)) + _descriptor(claim, node) + claim.trace.chunks.get(leaf, b"")
            + b"".join(claim.trace.tree.path(0, leaf)))


def stop(claim, t):
    node = claim.shape.stop_node
    leaf = claim.shape.leaf(t, node, 0)
    return (header(STOP, (t, 4)) + _descriptor(claim, node) + claim.trace.chunks[leaf]
            + b"".join(claim.trace.tree.path(0, leaf)))


# Verifying.

class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, n):
        if len(self.data) - self.at < n:
            raise Malformed("truncated")
        self.at += n
        return self.data[self.at - n:self.at]

    def number(self, n):
        return int.from_bytes(self.take(n), "big")

    def path(self, n):
        return [self.take(32) for _ in range(n)]

    def left(self):
        return len(self.data) - self.at

    def end(self):
        require(self.left() == 0, "trailing bytes")


def require(condition, why):
    if not condition:
        raise Malformed(why)


class _Context:
    def __init__(self, r):
        self.graph, self.weights, self.input, self.trace = (r.take(32) for _ in range(4))
        self.shape = s = Shape.decode(r.take(32))
        self.T, self.max_t = r.number(4), r.number(4)
        require(not any(r.take(24)), "reserved bytes of the run")
        require(s.valid(), "shape")
        require(1 <= self.T <= self.max_t <= s.max_segments, "T")
        require(s.stop_node != NO_STOP or self.T == self.max_t, "T without a stop node")

    def descriptor(self, r, node):
        """The node's instruction, and whether its path leads to the graph root."""
        data = r.take(LENGTH)
        ins = Instruction.decode(data)
        require(ins.op in range(1, 12) and self.shape.node_valid(node, ins) and ins.encode() == data, "descriptor")
        return ins, merkle.fold(merkle.leaf(data), node, r.path(self.shape.dB)) == self.graph


def verify(data):
    """Whether a fault is proven; raises Malformed."""
    r = Reader(data)
    c = _Context(r)
    word = Reader(r.take(32))
    require(word.number(1) == 1, "version")
    kind = word.number(1)
    require(STEP <= kind <= STOP, "kind")
    fields = [word.number(n) for n in {STEP: (4, 4, 5), PAD: (1, 6), LEN: (6,), STOP: (4,)}[kind]]
    require(not any(word.take(word.left())), "reserved bytes of the header")
    return {STEP: _verify_step, PAD: _verify_pad, LEN: _verify_len, STOP: _verify_stop}[kind](c, r, *fields)


def _verify_step(c, r, segment, node, e):
    require(segment < c.T and node < c.shape.n_nodes, "no such place")
    ins, good = c.descriptor(r, node)
    require(e < ins.size_at(segment), "no such element")
    opener = Opener(Places(c.shape, segment, node, ins), lambda _, size: r.take(size))
    committed, recomputed = opener.judge(e)
    s = c.shape
    for tree, root, depth in ((TRACE, c.trace, s.depth), (WEIGHTS, c.weights, s.dV + s.dW), (INPUTS, c.input, s.dI)):
        leaves = opener.leaves(tree)
        if leaves:
            siblings = r.path(merkle.siblings_needed(depth, leaves))
            entries = {i: merkle.leaf(opener.opened[tree, i]) for i in leaves}
            good &= merkle.fold_many(depth, entries, siblings) == root
    r.end()
    return good and committed != recomputed


def _verify_pad(c, r, depth, index):
    s = c.shape
    require(depth <= s.depth and index < 1 << depth, "no such tree node")
    height = s.depth - depth
    segment, node, chunk = s.address(index << height)
    beyond = segment >= c.T or node >= s.n_nodes
    good = True
    if depth > s.dA + s.dB:
        require(not beyond, "no such node")
        ins, good = c.descriptor(r, node)
        beyond = chunk >= s.chunks(ins.byte_len_at(segment))
    value = r.take(32)
    good &= merkle.fold(value, index, r.path(depth)) == c.trace
    r.end()
    return good and beyond and value != merkle.EMPTY[height]


def _verify_len(c, r, leaf):
    s = c.shape
    require(leaf < 1 << s.depth, "no such leaf")
    segment, node, chunk = s.address(leaf)
    require(segment < c.T and node < s.n_nodes, "no such node")
    ins, good = c.descriptor(r, node)
    require(r.left() >= 32 * s.depth, "truncated")
    preimage = r.take(r.left() - 32 * s.depth)
    good &= merkle.fold(merkle.leaf(preimage), leaf, r.path(s.depth)) == c.trace
    right = s.chunk_len(ins.byte_len_at(segment), chunk)
    return good and right != 0 and len(preimage) != right


def _verify_stop(c, r, t):
    s = c.shape
    require(s.stop_node != NO_STOP, "no stop node")
    require(t < c.T, "no such segment")
    ins, good = c.descriptor(r, s.stop_node)
    chunk = r.take(s.chunk_len(ins.byte_len_at(t), 0))
    leaf = s.leaf(t, s.stop_node, 0)
    good &= merkle.fold(merkle.leaf(chunk), leaf, r.path(s.depth)) == c.trace
    r.end()
    stopped = load(chunk, ins.dtype, 0) != 0
    last = t == c.T - 1
    return good and (stopped and not last or not stopped and last and c.T < c.max_t)
