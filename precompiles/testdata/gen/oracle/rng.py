"""A deterministic source for test cases that no Python release can change."""

from .scalar import mix64


class Rng:
    """Reproducible random values from a seed and a label."""

    def __init__(self, label, seed=20260101):
        self.state = int.from_bytes(label.encode(), "big") % (1 << 61) ^ seed
        self.count = 0

    def bits(self):
        self.count += 1
        return mix64(self.state, self.count)

    def below(self, n):
        """0 … n-1; the bias of the remainder does not matter here."""
        return (self.bits() << 64 | self.bits()) % n

    def between(self, low, high):
        """low … high, both included."""
        return low + self.below(high - low + 1)

    def choice(self, items):
        return items[self.below(len(items))]

    def chance(self, percent):
        return self.below(100) < percent

    def bytes(self, n):
        return bytes(self.below(256) for _ in range(n))

    def awkward(self, bits):
        """A signed value of so many bits: often near a limit or a power of two."""
        top = 1 << bits - 1
        kind = self.below(8)
        if kind == 0:
            return self.choice([-top, -top + 1, top - 1, top - 2, 0, 1, -1])
        if kind == 1:
            v = (1 << self.below(bits - 1)) + self.between(-1, 1)
            return max(-top, min(top - 1, self.choice([v, -v])))
        if kind < 5:
            return self.between(-top, top - 1)
        return max(-top, min(top - 1, self.between(-99, 99)))
