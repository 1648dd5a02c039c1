"""The input of GRAPH_CHECK: a range of a program's nodes, with the nodes that they
name, checked for the registration of a model (PROTOCOL §2)."""

from . import bound, merkle
from .instruction import LENGTH, NODE, SLOTS, STATE, WEIGHT, Instruction
from .program import Shape
from .proof import Malformed, Reader, require

MAX_OUT = 16 << 10


def references(first, nodes):
    """The nodes outside of the range that its slots name."""
    named = {s.index for ins in nodes for s in ins.slots.values() if s.kind in (NODE, STATE)}
    return sorted(named - set(range(first, first + len(nodes))))


def graph_header(shape, root, first, count, **fields):
    h = {"version": 1, "reserved": bytes(3), "tail": bytes(20), **fields}
    return (bytes([h["version"]]) + h["reserved"] + first.to_bytes(4, "big") + count.to_bytes(4, "big") + h["tail"]
            + root + (shape if isinstance(shape, bytes) else shape.encode()))


def graph_input(shape, nodes, first, count, descriptors=None):
    """The input for a range of a program, of which single nodes may have other bytes
    in place of their descriptors: {node: bytes}."""
    descriptors = {i: ins.encode() for i, ins in enumerate(nodes)} | (descriptors or {})
    tree = merkle.Tree(shape.dB, {i: merkle.leaf(d) for i, d in descriptors.items()})
    inside = list(range(first, first + count))
    outside = references(first, [Instruction.decode(descriptors[i]) for i in inside])
    return (graph_header(shape, tree.root, first, count)
            + b"".join(descriptors.get(i, bytes(LENGTH)) for i in inside + outside)
            + b"".join(tree.multiproof(0, [i for i in inside + outside if i < 1 << shape.dB])))


def graph_check(data):
    """GRAPH_CHECK: the report, or the zero word; raises Malformed."""
    r = Reader(data)
    require(r.number(1) == 1 and not any(r.take(3)), "header")
    first, count = r.number(4), r.number(4)
    require(not any(r.take(20)), "header")
    root, shape = r.take(32), Shape.decode(r.take(32))
    require(shape.valid(), "shape")
    require(count >= 1 and first + count <= shape.n_nodes, "range")
    nodes, leaves = {}, {}

    def read(i):
        data = r.take(LENGTH)
        leaves[i], nodes[i] = merkle.leaf(data), Instruction.decode(data)
        require(1 <= nodes[i].op <= 11 and nodes[i].encode() == data and shape.node_valid(i, nodes[i]), f"node {i}")

    for i in range(first, first + count):
        read(i)
    inside = list(range(first, first + count))
    for i in references(first, [nodes[i] for i in inside]):
        read(i)
    report, weights = [], {}
    for i in inside:
        _check_linked(shape, nodes, i, weights)
        ins = nodes[i]
        at_0, at_1 = ins.byte_len_at(0), ins.byte_len_at(1)
        report += [at_0, at_1 - at_0]
    siblings = r.path(merkle.siblings_needed(shape.dB, leaves))
    r.end()
    if merkle.fold_many(shape.dB, leaves, siblings) != root:
        return bytes(32)
    return (count.to_bytes(4, "big") + len(weights).to_bytes(4, "big") + bytes(24)
            + b"".join(v.to_bytes(8, "big") for v in report)
            + b"".join(w.to_bytes(4, "big") + bytes(4) + size.to_bytes(8, "big") for w, size in sorted(weights.items())))


def _check_linked(shape, nodes, i, weights):
    ins = nodes[i]
    for name in SLOTS:
        s = ins[name]
        if s.kind in (NODE, STATE):
            named = nodes[s.index]
            sizes = [named.size_at(t) for t in (0, 1)]
            require((s.dtype, s.size, s.size + s.size_t) == (named.dtype, *sizes), f"node {i}, slot {name}: {s.index}")
        if s.kind in (WEIGHT, STATE):
            w = s.index if s.kind == WEIGHT else s.init
            size = s.byte_len_at(0)
            require(weights.setdefault(w, size) == size, f"node {i}, slot {name}: weight {w}")
    require(bound.fits(shape, ins), f"node {i}: step")
    if i == shape.out_node and shape.out_mode == 0:
        require(max(ins.byte_len_at(t) for t in (0, shape.tmax)) <= MAX_OUT, f"node {i}: output")
