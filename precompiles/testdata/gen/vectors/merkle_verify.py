"""merkleVerify.json and fail-merkleVerify.json."""

from oracle import merkle
from oracle.contracts import FUNCTIONS, HASHES, PREIMAGES, FALSE, TRUE, Malformed, merkle_input, merkle_verify
from oracle.poseidon2 import P, POSEIDON2, TAG, leaf_state, word
from oracle.rng import Rng

from .geth import failure, success

KECCAK_ID, POSEIDON_ID = 0, 1


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

    def __init__(self, rng, depth, count, longest=70, hash=KECCAK_ID):
        self.depth, self.hash = depth, hash
        self.count = min(count, 1 << depth)
        here, populated = set(), min(1 << depth, 40 if depth < 20 else 8)
        while len(here) < populated:
            here.add(rng.below(1 << depth))
        self.data = {i: rng.bytes(rng.below(longest)) for i in sorted(here)}
        self.tree = merkle.Tree(depth, {i: FUNCTIONS[hash].leaf(d) for i, d in self.data.items()}, FUNCTIONS[hash])
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
                  "entries": self.hashes() if form == HASHES else self.preimages(), "form": form, "hash": self.hash,
                  **changes}
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
    rng = Rng("merkleVerify/poseidon2")
    poseidon_paths(c, rng)
    poseidon_multiproofs(c, rng)
    poseidon_leaves(c, rng)
    poseidon_edges(c, rng)
    poseidon_failures(c, rng)
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


def poseidon_input(root, depth, entries, siblings, form=HASHES):
    return merkle_input(root, depth, entries, siblings, form, hash=POSEIDON_ID)


def other(rng, value):
    """Another hash of the field."""
    return word((int.from_bytes(value, "big") + 1 + rng.below(P - 1)) % P)


def substitute(hashes, at, value):
    return hashes[:at] + [value] + hashes[at + 1:]


def poseidon_paths(c, rng):
    """One leaf of trees of many depths."""
    for depth in (*range(17), 20, 24, 31, 32, 33, 40, 47, 48):
        case, form = Case(rng, depth, 1, hash=POSEIDON_ID), (HASHES, PREIMAGES)[depth % 2]
        name = f"poseidon2_depth_{depth}"
        c.add(name, case.input(form), TRUE, benchmark=depth == 48)
        if depth in (1, 2, 7, 20, 48):
            path = case.tree.multiproof(0, case.indices)
            for height in sorted({0, depth - 1}):
                wrong = substitute(path, height, other(rng, path[height]))
                c.add(f"{name}_sibling_{height}", case.input(form, siblings=wrong), FALSE)
            (index, value), = case.hashes()
            c.add(f"{name}_index", case.input(entries=[(index ^ 1 << depth - 1, value)]), FALSE)
        if depth in (0, 1, 9):
            c.add(f"{name}_root", case.input(form, root=other(rng, case.tree.root)), FALSE)
            (index, value), = case.hashes()
            c.add(f"{name}_hash", case.input(entries=[(index, other(rng, value))]), FALSE)


def poseidon_multiproofs(c, rng):
    for depth, count in ((1, 2), (2, 3), (3, 8), (4, 16), (5, 2), (10, 17), (24, 3), (48, 2)):
        case = Case(rng, depth, count, hash=POSEIDON_ID)
        name = f"depth_{depth}_count_{count}"
        c.add(f"poseidon2_hashes_{name}", case.input(), TRUE, benchmark=(depth, count) == (10, 17))
        c.add(f"poseidon2_preimages_{name}", case.input(PREIMAGES), TRUE, benchmark=(depth, count) == (10, 17))
        siblings = case.tree.multiproof(0, case.indices)
        if siblings:
            at = rng.below(len(siblings))
            wrong = substitute(siblings, at, other(rng, siblings[at]))
            c.add(f"poseidon2_hashes_{name}_sibling", case.input(siblings=wrong), FALSE)
        if depth > 5:
            continue
        entries, at = case.hashes(), rng.below(count)
        entries[at] = entries[at][0], other(rng, entries[at][1])
        c.add(f"poseidon2_hashes_{name}_entry", case.input(entries=entries), FALSE)
        data, at = case.preimages(), rng.below(count)
        data[at] = data[at][0], data[at][1] + b"\0"
        c.add(f"poseidon2_preimages_{name}_entry", case.input(PREIMAGES, entries=data), FALSE)


def poseidon_leaves(c, rng):
    """Preimages of lengths around that of a field element's pieces."""
    data = {i: rng.bytes(n) for i, n in enumerate((0, 1, 30, 31, 32, 62, 63, 1024))}
    tree = merkle.Tree(5, {i: POSEIDON2.leaf(d) for i, d in data.items()}, POSEIDON2)
    for i, d in data.items():
        name = f"poseidon2_leaf_{len(d)}"
        for form, what, value in ((HASHES, "hash", tree.at(0, i)), (PREIMAGES, "preimage", d)):
            c.add(f"{name}_{what}", poseidon_input(tree.root, 5, [(i, value)], tree.path(0, i), form), TRUE)
        changed = [("longer", d + b"\0"), ("moved", b"\0" + d)]
        if d:
            changed += [("shorter", d[:-1]), ("first_bit", flipped(d, 7)), ("last_bit", flipped(d, 8 * len(d) - 1))]
        for what, wrong in changed if len(d) < 100 else changed[3:]:
            c.add(f"{name}_{what}", poseidon_input(tree.at(0, i), 0, [(0, wrong)], [], PREIMAGES), FALSE)
    for form, what in ((HASHES, "hashes"), (PREIMAGES, "preimages")):
        entries = [(i, tree.at(0, i) if form == HASHES else d) for i, d in data.items()]
        c.add(f"poseidon2_leaves_{what}", poseidon_input(tree.root, 5, entries, tree.multiproof(0, data), form), TRUE)
    # a piece of ones is below the modulus, and zeros are told apart by their number
    for n in (30, 31, 32, 62):
        for fill in (b"\0", b"\xff"):
            root = POSEIDON2.leaf(fill * n)
            name = f"poseidon2_leaf_of_{n}_bytes_{fill.hex()}"
            c.add(name, poseidon_input(root, 0, [(0, fill * n)], [], PREIMAGES), TRUE)
            c.add(f"{name}_less", poseidon_input(root, 0, [(0, fill * (n - 1))], [], PREIMAGES), FALSE)


def poseidon_edges(c, rng):
    empty, most = POSEIDON2.empty, word(P - 1)
    c.add("poseidon2_padding_hash", poseidon_input(empty[48], 48, [((1 << 48) - 1, empty[0])], empty[:48]), TRUE)
    c.add("poseidon2_padding_preimage", poseidon_input(empty[48], 48, [(5, b"")], empty[:48], PREIMAGES), TRUE)
    c.add("poseidon2_padding_of_keccak", poseidon_input(empty[1], 1, [(0, word(0))], empty[:1]), FALSE)
    case, nodes = Case(rng, 6, 3, hash=POSEIDON_ID), [1, 2, 7]
    inner = [(i, case.tree.at(3, i)) for i in nodes]
    siblings = case.tree.multiproof(3, nodes)
    c.add("poseidon2_inner_hashes", poseidon_input(case.tree.root, 3, inner, siblings), TRUE)
    c.add("poseidon2_inner_hashes_reordered", poseidon_input(case.tree.root, 3, inner, siblings[::-1]), FALSE)
    # the greatest element, in each place
    for left, right in ((most, word(0)), (word(0), most), (most, most)):
        name = f"poseidon2_greatest_{int(left == most)}_{int(right == most)}"
        root = POSEIDON2.node(left, right)
        c.add(f"{name}_path", poseidon_input(root, 1, [(0, left)], [right]), TRUE)
        c.add(f"{name}_pair", poseidon_input(root, 1, [(0, left), (1, right)], []), TRUE)
    c.add("poseidon2_greatest_root", poseidon_input(most, 0, [(0, most)], []), TRUE)
    c.add("poseidon2_greatest_root_otherwise", poseidon_input(most, 0, [(0, b"")], [], PREIMAGES), FALSE)
    # the order of children counts
    left, right = (POSEIDON2.leaf(rng.bytes(5)) for _ in range(2))
    c.add("poseidon2_children_swapped", poseidon_input(POSEIDON2.node(left, right), 1, [(0, right)], [left]), FALSE)
    # an inner hash is no leaf of its children; a leaf ends like a tree node whose right child is the tag
    c.add("poseidon2_inner_preimage_as_leaf",
          poseidon_input(POSEIDON2.node(left, right), 0, [(0, left + right)], [], PREIMAGES), FALSE)
    data = rng.bytes(40)
    c.add("poseidon2_leaf_ends_with_tag",
          poseidon_input(POSEIDON2.leaf(data), 1, [(0, word(leaf_state(data)))], [word(TAG)]), TRUE)
    # each hash function on what was made with the other; keccak256 knows no modulus
    for form, what in ((HASHES, "hashes"), (PREIMAGES, "preimages")):
        c.add(f"poseidon2_{what}_for_keccak", case.input(form, hash=KECCAK_ID), FALSE)
    ones = b"\xff" * 32
    c.add("hash_of_ones", merkle_input(ones, 0, [(0, ones)], []), TRUE)


def poseidon_failures(c, rng):
    case = Case(rng, 3, 2, hash=POSEIDON_ID)
    siblings = case.tree.multiproof(0, case.indices)
    for form, what in ((HASHES, "hashes"), (PREIMAGES, "preimages")):
        data = case.input(form)
        for n in (32, 63, 64, len(data) - 32, len(data) - 1):
            c.fail(f"poseidon2_{what}_truncated_{n}", data[:n])
        c.fail(f"poseidon2_{what}_trailing_byte", data + b"\0")
        c.fail(f"poseidon2_{what}_trailing_sibling", data + bytes(32))
        c.fail(f"poseidon2_{what}_sibling_missing", case.input(form, siblings=siblings[1:]))
        for label, beyond in beyond_field():
            name = f"poseidon2_{what}_{label}"
            c.fail(f"{name}_root", case.input(form, root=beyond(case.tree.root)))
            for at in (0, len(siblings) - 1):
                c.fail(f"{name}_sibling_{at}", case.input(form, siblings=substitute(siblings, at, beyond(siblings[at]))))
            for at in range(case.count if form == HASHES else 0):
                entries = case.hashes()
                entries[at] = entries[at][0], beyond(entries[at][1])
                c.fail(f"{name}_entry_{at}", case.input(entries=entries))
    c.fail("poseidon2_modulus_at_depth_0", poseidon_input(word(P), 0, [(0, word(P))], []))
    c.fail("poseidon2_modulus_for_zero", poseidon_input(POSEIDON2.node(word(0), word(0)), 1, [(0, word(0))], [word(P)]))


def beyond_field():
    """Words that are no hash, made from one: its aliases modulo P, and limits."""
    return (("alias", lambda value: word(int.from_bytes(value, "big") + P)),
            ("modulus", lambda value: word(P)),
            ("ones", lambda value: b"\xff" * 32))
