"""Merkle trees of fixed depth (PROTOCOL §1) and their paths and multiproofs."""

from .keccak import keccak256


def leaf(data):
    return keccak256(b"\0" + data)


def node(left, right):
    return keccak256(b"\1" + left + right)


class Function:
    """What a tree is hashed with. Hashes are the 32-byte words below limit; empty
    holds EMPTY_0, EMPTY_1 and so on."""

    def __init__(self, leaf, node, limit=1 << 256):
        self.leaf, self.node, self.limit = leaf, node, limit
        self.empty = [leaf(b"")]
        while len(self.empty) <= 64:
            self.empty.append(node(self.empty[-1], self.empty[-1]))


KECCAK = Function(leaf, node)
EMPTY = KECCAK.empty


class Tree:
    """A tree whose leaves are EMPTY_0 but for those given: {index: hash}.

    levels[h] holds the hashes at height h that were computed; what is missing is
    EMPTY_h.
    """

    def __init__(self, depth, leaves, function=KECCAK):
        self.depth, self.function = depth, function
        self.levels = [dict(leaves)] + [{} for _ in range(depth)]
        for h in range(depth):
            for i in sorted({i >> 1 for i in self.levels[h]}):
                self._join(h + 1, i)

    def _join(self, h, i):
        self.levels[h][i] = self.function.node(self.at(h - 1, 2 * i), self.at(h - 1, 2 * i + 1))

    def at(self, height, index):
        return self.levels[height].get(index, self.function.empty[height])

    @property
    def root(self):
        return self.at(self.depth, 0)

    def replace(self, height, index, value):
        """A copy in which one tree node has another hash. Below it nothing is
        changed: for a height above 0 the copy is what a liar without a preimage
        would commit to."""
        copy = Tree.__new__(Tree)
        copy.depth, copy.function = self.depth, self.function
        copy.levels = [dict(level) for level in self.levels]
        copy.levels[height][index] = value
        for h in range(height + 1, self.depth + 1):
            copy._join(h, index >> h - height)
        return copy

    def path(self, height, index):
        """The siblings from a tree node up to the root."""
        return [self.at(h, (index >> h - height) ^ 1) for h in range(height, self.depth)]

    def multiproof(self, height, indices):
        """The siblings of several tree nodes of one height: level by level from
        the bottom, from left to right, none that follows from the others."""
        siblings, here = [], sorted(set(indices))
        for h in range(height, self.depth):
            siblings += [self.at(h, i ^ 1) for i in here if i ^ 1 not in here]
            here = sorted({i >> 1 for i in here})
        return siblings


def fold(value, index, siblings):
    """The root that a path leads to."""
    for sibling in siblings:
        value = node(sibling, value) if index & 1 else node(value, sibling)
        index >>= 1
    return value


def siblings_needed(depth, indices):
    """How many siblings a multiproof of these tree nodes has."""
    count, here = 0, set(indices)
    for _ in range(depth):
        count += sum(1 for i in here if i ^ 1 not in here)
        here = {i >> 1 for i in here}
    return count


def fold_many(depth, entries, siblings, function=KECCAK):
    """The root that a multiproof leads to; entries is {index: hash}."""
    siblings, here = iter(siblings), dict(entries)
    for _ in range(depth):
        above = {}
        for i in sorted(here):
            if i >> 1 in above:
                continue
            other = here[i ^ 1] if i ^ 1 in here else next(siblings)
            pair = (other, here[i]) if i & 1 else (here[i], other)
            above[i >> 1] = function.node(*pair)
        here = above
    return here[0]
