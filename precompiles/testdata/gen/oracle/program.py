"""Programs, their execution over segments, and the trees that commit to them
(PROTOCOL §1)."""

from dataclasses import dataclass, replace

from . import merkle
from .evaluate import evaluate
from .instruction import CONST, INPUT, NODE, SLOTS, STATE, WEIGHT, Instruction, load, problems

NO_STOP = (1 << 32) - 1


def depth_for(n):
    """The least depth of a tree with n leaves."""
    return (n - 1).bit_length()


@dataclass
class Shape:
    """The numbers of a model (PROTOCOL §2)."""
    out_mode: int = 0
    chunk_log2: int = 5
    dA: int = 0
    dB: int = 0
    dC: int = 0
    dV: int = 0
    dW: int = 0
    dI: int = 0
    n_nodes: int = 0
    n_weights: int = 0
    input_len: int = 0
    max_segments: int = 1
    stop_node: int = NO_STOP
    out_node: int = 0

    def encode(self):
        small = (self.out_mode, self.chunk_log2, self.dA, self.dB, self.dC, self.dV, self.dW, self.dI)
        large = (self.n_nodes, self.n_weights, self.input_len, self.max_segments, self.stop_node, self.out_node)
        return bytes(small) + b"".join(v.to_bytes(4, "big") for v in large)

    @staticmethod
    def decode(w):
        return Shape(*w[:8], *(int.from_bytes(w[i:i + 4], "big") for i in range(8, 32, 4)))

    @property
    def depth(self):
        return self.dA + self.dB + self.dC

    @property
    def tmax(self):
        return self.max_segments - 1

    def chunks(self, size):
        return -(-size >> self.chunk_log2)

    def chunk_len(self, size, chunk):
        """Bytes of a chunk of a tensor of `size` bytes, 0 beyond its end."""
        return max(0, min(1 << self.chunk_log2, size - (chunk << self.chunk_log2)))

    def leaf(self, segment, node, chunk):
        return ((segment << self.dB) + node << self.dC) + chunk

    def address(self, leaf):
        return leaf >> self.dB + self.dC, leaf >> self.dC & (1 << self.dB) - 1, leaf & (1 << self.dC) - 1

    def valid(self):
        return (self.out_mode <= 1 and 5 <= self.chunk_log2 <= 12 and self.depth <= 48 and self.dV + self.dW <= 48
                and 1 <= self.n_nodes <= 1 << self.dB and self.n_weights <= 1 << self.dV
                and 1 <= self.input_len <= 1 << 20 and self.chunks(self.input_len) <= 1 << self.dI <= 1 << 48
                and 1 <= self.max_segments <= min(1 << self.dA, 1 << 24)
                and (self.stop_node == NO_STOP or self.stop_node < self.n_nodes) and self.out_node < self.n_nodes)

    def node_valid(self, number, ins):
        """Whether an instruction is possible as this node, seen by itself."""
        if problems(ins.encode(), self.tmax):
            return False
        if max(self.chunks(ins.byte_len_at(t)) for t in (0, self.tmax)) > 1 << self.dC:
            return False
        for name in SLOTS:
            s = ins[name]
            if s.kind == NODE and s.index >= number or s.kind == STATE and s.index >= self.n_nodes:
                return False
            if s.kind == WEIGHT and s.index >= self.n_weights or s.kind == STATE and s.init >= self.n_weights:
                return False
            longest = max(s.byte_len_at(t) for t in (0, self.tmax)) if s.has_tensor() else 0
            if s.kind == INPUT and longest != self.input_len:
                return False
            if s.kind in (NODE, STATE) and self.chunks(longest) > 1 << self.dC:
                return False
            if s.kind in (WEIGHT, STATE) and self.chunks(longest) > 1 << self.dW:
                return False
        return agreeing([s for s in ins.slots.values() if s.has_tensor()])


def agreeing(slots):
    """Whether slots that name the same node say the same of it, and those of one
    weight tensor its byte length (NUMERICS §3.4)."""
    said = {}
    for s in slots:
        claims = []
        if s.kind in (NODE, STATE):
            claims.append((("node", s.index), (s.dtype, s.size, s.size_t)))
        if s.kind in (WEIGHT, STATE):
            claims.append((("weight", s.index if s.kind == WEIGHT else s.init), s.byte_len_at(0)))
        for key, what in claims:
            if said.setdefault(key, what) != what:
                return False
    return True


@dataclass
class Program:
    """Nodes, weights and numbers."""
    shape: Shape
    nodes: list
    weights: list

    def tensor_of(self, s, t, outputs, data):
        """The bytes behind a slot at segment t."""
        if s.kind == WEIGHT or s.kind == STATE and t == 0:
            return self.weights[s.index if s.kind == WEIGHT else s.init]
        if s.kind == INPUT:
            return data
        return outputs[t if s.kind == NODE else t - 1][s.index]

    def run(self, data, segments):
        """outputs[t][node]."""
        outputs = []
        for t in range(segments):
            outputs.append([])
            for ins in self.nodes:
                memory = {}
                for name in SLOTS:
                    if ins[name].has_tensor():
                        memory[name] = self.tensor_of(ins[name], t, outputs, data)
                        assert len(memory[name]) == ins[name].byte_len_at(t), (name, ins)
                outputs[-1].append(evaluate(ins, t, memory))
        return outputs

    def length(self, max_t, outputs):
        """T for an execution of max_t segments (PROTOCOL §1)."""
        stop = self.shape.stop_node
        if stop != NO_STOP:
            for t in range(max_t):
                if load(outputs[t][stop], self.nodes[stop].dtype, 0):
                    return t + 1
        return max_t


def fitted(nodes, weights, data, slack=(0,) * 6, **numbers):
    """A Program with the least depths plus the slack (dA dB dC dV dW dI)."""
    shape = Shape(n_nodes=len(nodes), n_weights=len(weights), input_len=len(data), **numbers)
    longest = max(ins.byte_len_at(t) for ins in nodes for t in (0, shape.tmax))
    depths = (shape.max_segments, len(nodes), shape.chunks(longest), max(1, len(weights)),
              max([1] + [shape.chunks(len(w)) for w in weights]), shape.chunks(len(data)))
    for name, n, more in zip(("dA", "dB", "dC", "dV", "dW", "dI"), depths, slack):
        setattr(shape, name, depth_for(n) + more)
    assert shape.valid(), shape
    for i, ins in enumerate(nodes):
        assert shape.node_valid(i, ins), (i, ins)
    return Program(shape, nodes, weights)


def chunk_leaves(shape, tensors, width):
    """{leaf: chunk} of tensors that each have 2^width leaves."""
    size = 1 << shape.chunk_log2
    return {(i << width) + c: data[c * size:(c + 1) * size]
            for i, data in enumerate(tensors) for c in range(shape.chunks(len(data)))}


class Committed:
    """A tree together with its leaves' preimages."""

    def __init__(self, depth, chunks):
        self.chunks = chunks
        self.tree = merkle.Tree(depth, {i: merkle.leaf(c) for i, c in chunks.items()})

    def with_chunk(self, index, data):
        """The commitment that has another preimage at one leaf."""
        copy = Committed.__new__(Committed)
        copy.chunks = {**self.chunks, index: data}
        copy.tree = self.tree.replace(0, index, merkle.leaf(data))
        return copy

    def with_node(self, height, index, value):
        """The commitment in which one tree node has another hash."""
        copy = Committed.__new__(Committed)
        copy.chunks = self.chunks
        copy.tree = self.tree.replace(height, index, value)
        return copy


class Claim:
    """What a claim and its model commit to, with everything opened."""

    def __init__(self, program, data, segments, max_t, outputs):
        self.program, self.shape = program, program.shape
        self.T, self.max_t = segments, max_t
        s = self.shape
        self.graph = merkle.Tree(s.dB, {i: merkle.leaf(n.encode()) for i, n in enumerate(program.nodes)})
        self.weights = Committed(s.dV + s.dW, chunk_leaves(s, program.weights, s.dW))
        self.input = Committed(s.dI, chunk_leaves(s, [data], s.dI))
        trace = {}
        for t, tensors in enumerate(outputs[:segments]):
            for leaf, chunk in chunk_leaves(s, tensors, s.dC).items():
                trace[(t << s.dB + s.dC) + leaf] = chunk
        self.trace = Committed(s.depth, trace)

    def changed(self, **fields):
        """A copy with other attributes (trace, T, max_t, shape, …)."""
        copy = Claim.__new__(Claim)
        copy.__dict__.update(self.__dict__, **fields)
        return copy

    def context(self):
        """The 192 bytes that a contract puts before a proof."""
        return (self.graph.root + self.weights.tree.root + self.input.tree.root + self.trace.tree.root
                + self.shape.encode() + self.T.to_bytes(4, "big") + self.max_t.to_bytes(4, "big") + bytes(24))


def honest(program, data, max_t):
    """The right claim."""
    outputs = program.run(data, max_t)
    return Claim(program, data, program.length(max_t, outputs), max_t, outputs)
