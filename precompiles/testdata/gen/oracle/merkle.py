"""Merkle trees of fixed depth (PROTOCOL §1) and their paths and multiproofs."""

from .keccak import keccak256


def leaf(data):
    return keccak256(b"\0" + data)


def node(left, right):
    return keccak256(b"\1" + left + right)


EMPTY = [leaf(b"")]
while len(EMPTY) <= 64:
    EMPTY.append(node(EMPTY[-1], EMPTY[-1]))


class Tree:
    """A tree whose leaves are EMPTY_0 but for those given: {index: hash}.

    levels[h] holds the hashes at height h that were computed; what is missing is
    EMPTY_h.
    """

    def __init__(self, depth, leaves):
        self.depth = depth
        self.levels = [dict(leaves)] + [{} for _ in range(depth)]
        for h in range(depth):
            for i in sorted({i >> 1 for i in self.levels[h]}):
                self._join(h + 1, i)

    def _join(self, h, i):
        self.levels[h][i] = node(self.at(h - 1, 2 * i), self.at(h - 1, 2 * i + 1))

    def at(self, height, index):
        return self.levels[height].get(index, EMPTY[height])

    @property
    def root(self):
        return self.at(self.depth, 0)

    def replace(self, height, index, value):
        """A copy in which one tree node has another hash. Below it nothing is
        changed: for a height above 0 the copy is what a liar without a preimage
        would commit to."""
        copy = Tree.__new__(Tree)
        copy.depth = self.depth
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


def fold_many(depth, entries, siblings):
    """The root that a multiproof leads to; entries is {index: hash}."""
    siblings, here = iter(siblings), dict(entries)
    for _ in range(depth):
        above = {}
        for i in sorted(here):
            if i >> 1 in above:
                continue
            other = here[i ^ 1] if i ^ 1 in here else next(siblings)
            above[i >> 1] = node(other, here[i]) if i & 1 else node(here[i], other)
        here = above
    return here[0]
