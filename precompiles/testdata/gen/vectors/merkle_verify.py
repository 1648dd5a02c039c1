"""merkleVerify.json and fail-merkleVerify.json, for keccak256."""

from oracle import merkle
from oracle.contracts import HASHES, PREIMAGES, FALSE, TRUE, Malformed, merkle_input, merkle_verify
from oracle.rng import Rng

from .geth import failure, success


class Collector:
    def __init__(self):
        self.good, self.bad = [], []

    def add(self, name, data, expected, benchmark=False):
        assert merkle_verify(data) == expected, name
        self.good.append(success(name, data, expected, benchmark))

    def fail(self, name, data):
        try:
            merkle_verify(data)
        except Malformed:
            self.bad.append(failure(name, data))
            return
        raise AssertionError(name)


class Case:
    """Some leaves of a random sparse tree, and their multiproof."""

    def __init__(self, rng, depth, count, longest=70):
        self.depth = depth
        self.count = min(count, 1 << depth)
        here, populated = set(), min(1 << depth, 40 if depth < 20 else 8)
        while len(here) < populated:
            here.add(rng.below(1 << depth))
        self.data = {i: rng.bytes(rng.below(longest)) for i in sorted(here)}
        self.tree = merkle.Tree(depth, {i: merkle.leaf(d) for i, d in self.data.items()})
        chosen = set()
        while len(chosen) < self.count:
            # mostly what is there, now and then padding
            chosen.add(rng.choice(list(self.data)) if rng.chance(85) and self.count < len(self.data)
                       else rng.below(1 << depth))
        self.indices = sorted(chosen)

    def preimages(self):
        return [(i, self.data.get(i, b"")) for i in self.indices]

    def hashes(self):
        return [(i, self.tree.at(0, i)) for i in self.indices]

    def input(self, form=HASHES, **changes):
        fields = {"root": self.tree.root, "depth": self.depth, "siblings": self.tree.multiproof(0, self.indices),
                  "entries": self.hashes() if form == HASHES else self.preimages(), "form": form, **changes}
        return merkle_input(**fields)


def flipped(data, bit):
    out = bytearray(data)
    out[bit // 8] ^= 1 << bit % 8
    return bytes(out)


def build():
    """{file name: vectors}."""
    c, rng = Collector(), Rng("merkleVerify")
    shapes = [(0, 1), (1, 1), (1, 2), (2, 3), (3, 1), (3, 8), (5, 2), (4, 16), (10, 1), (10, 17), (24, 1), (24, 4),
              (48, 1), (48, 3)]
    for depth, count in shapes:
        case = Case(rng, depth, count)
        for form, name in ((HASHES, "hashes"), (PREIMAGES, "preimages")):
            data = case.input(form)
            c.add(f"{name}_depth_{depth}_count_{count}", data, TRUE, benchmark=(depth, count) in ((10, 17), (48, 3)))
            # somewhere in the root, the values or the siblings
            c.add(f"{name}_depth_{depth}_count_{count}_root", flipped(data, 8 * 32 + rng.below(256)), FALSE)
            c.add(f"{name}_depth_{depth}_count_{count}_last", flipped(data, 8 * len(data) - 1 - rng.below(256)
                                                                     if form == HASHES or depth > 5
                                                                     else 8 * 32 + rng.below(256)), FALSE)
    other_cases(c, rng)
    failures(c, rng)
    return {"merkleVerify.json": c.good, "fail-merkleVerify.json": c.bad}


def other_cases(c, rng):
    case = Case(rng, 6, 3)
    nodes = [1, 2, 7]
    inner = [(i, case.tree.at(3, i)) for i in nodes]
    c.add("inner_hashes", merkle_input(case.tree.root, 3, inner, case.tree.multiproof(3, nodes)), TRUE)
    c.add("inner_hashes_swapped", merkle_input(case.tree.root, 3, [(i, h) for i, (_, h) in zip(nodes, inner[::-1])],
                                               case.tree.multiproof(3, nodes)), FALSE)
    empty = merkle.EMPTY
    c.add("padding_hash", merkle_input(empty[48], 48, [((1 << 48) - 1, empty[0])], empty[:48]), TRUE)
    c.add("padding_preimage", merkle_input(empty[48], 48, [(5, b"")], empty[:48], PREIMAGES), TRUE)
    c.add("padding_taken_for_data", merkle_input(empty[48], 48, [(5, b"\0")], empty[:48], PREIMAGES), FALSE)
    siblings = case.tree.multiproof(0, case.indices)
    c.add("siblings_reordered", case.input(siblings=siblings[1:] + siblings[:1]), FALSE)
    c.add("other_index", case.input(entries=[(i ^ 1, h) for i, h in case.hashes()])
          if len({i >> 1 for i in case.indices}) == 3 else case.input(), FALSE)
    # an inner hash passed off as a leaf: the prefixes tell them apart
    left, right = case.tree.at(0, 0), case.tree.at(0, 1)
    c.add("inner_preimage_as_leaf", merkle_input(case.tree.root, 5, [(0, left + right)],
                                                 case.tree.path(1, 0), PREIMAGES), FALSE)
    long = {i: rng.bytes(4096 if i else 1000) for i in range(2)}
    tree = merkle.Tree(3, {i: merkle.leaf(d) for i, d in long.items()})
    c.add("chunks_of_4096", merkle_input(tree.root, 3, list(long.items()), tree.multiproof(0, [0, 1]), PREIMAGES),
          TRUE, benchmark=True)


def failures(c, rng):
    case = Case(rng, 4, 3)
    for form, name in ((HASHES, "hashes"), (PREIMAGES, "preimages")):
        data = case.input(form)
        for n in (0, 1, 31, 32, 63, 64, 71, 72, 80, len(data) - 32, len(data) - 1):
            c.fail(f"{name}_truncated_{n}", data[:n])
        c.fail(f"{name}_trailing_byte", data + b"\0")
        c.fail(f"{name}_trailing_sibling", data + bytes(32))
    for version in (0, 2, 255):
        c.fail(f"version_{version}", case.input(version=version))
    c.fail("hash_2", case.input(hash=2))
    c.fail("hash_255", case.input(hash=255))
    c.fail("entries_2", case.input()[:3] + b"\2" + case.input()[4:])
    c.fail("depth_49", case.input(depth=49, siblings=case.tree.multiproof(0, case.indices) + [bytes(32)] * 135))
    c.fail("depth_255", case.input(depth=255))
    for i in (0, 23):
        c.fail(f"reserved_{8 + i}", case.input(reserved=bytes(j == i for j in range(24))))
    c.fail("count_0", case.input(entries=[], siblings=[]))
    c.fail("count_0_root_as_sibling", case.input(entries=[], siblings=[case.tree.root]))
    c.fail("count_less", case.input(count=2))
    c.fail("count_more", case.input(count=4))
    c.fail("count_greatest", case.input(count=(1 << 32) - 1))
    c.fail("count_beyond_level", merkle_input(case.tree.root, 0, [(0, bytes(32)), (1, bytes(32))], []))
    a, b, d = case.hashes()
    c.fail("descending", case.input(entries=[b, a, d]))
    c.fail("twice", case.input(entries=[a, a, d]))
    c.fail("index_at_end", merkle_input(case.tree.root, 4, [(16, bytes(32))], [bytes(32)] * 4))
    c.fail("index_2_63", merkle_input(case.tree.root, 4, [(1 << 63, bytes(32))], [bytes(32)] * 4))
    c.fail("index_greatest", merkle_input(case.tree.root, 48, [((1 << 64) - 1, bytes(32))], [bytes(32)] * 48))
    c.fail("sibling_missing", case.input(siblings=case.tree.multiproof(0, case.indices)[:-1]))
    data = bytearray(merkle_input(case.tree.root, 4, [(3, b"abc")], [bytes(32)] * 4, PREIMAGES))
    for length in (0, 2, 4, 131, 132, (1 << 31), (1 << 32) - 1):
        data[72:76] = length.to_bytes(4, "big")
        c.fail(f"preimage_length_{length}", bytes(data))
