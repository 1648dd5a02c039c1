"""The scalar rules of NUMERICS §2.3 and §3, over the integers."""

import math

I64_MIN, I64_MAX = -(1 << 63), (1 << 63) - 1
MASK64 = (1 << 64) - 1


def wrap(v):
    """v mod 2^64, read as signed."""
    return (v - I64_MIN) % (1 << 64) + I64_MIN


def saturate(v, bits):
    """v limited to a signed integer of so many bits."""
    return max(-(1 << bits - 1), min((1 << bits - 1) - 1, v))


def narrow(v, s, floor, bits):
    """The epilogue N (§2.3) of an i64 v with the whole shift s."""
    s = max(-200, min(200, s))  # |v| <= 2^63: N has settled long before either end
    if s <= 0:
        return saturate(v << -s, bits)
    if not floor:
        v += 1 << s - 1
    return saturate(v >> s, bits)


def divide(a, alpha, b):
    """DIV before N."""
    return 0 if b <= 0 else saturate((alpha * a + b // 2) // b, 64)


def root(a, k):
    """SQRT before N."""
    return math.isqrt(a << k) if a > 0 else 0


def magnitude(a):
    """What the ABS flag of MAX makes of a value."""
    return min(abs(a), I64_MAX)


def interpolate(tau, k, last, knot):
    """LUT before N; knot(i) reads T_i, in the order in which knots are read."""
    if tau < 0:
        return wrap(knot(0) << k)
    i = tau >> k
    if i >= last:
        return wrap(knot(last) << k)
    low = knot(i)
    if k == 0:
        return low
    return wrap((low << k) + (knot(i + 1) - low) * (tau & (1 << k) - 1))


def mix64(seed, counter):
    """Counter-based SplitMix64: output number `counter` of the generator at `seed`."""
    z = (seed + (counter + 1) * 0x9E3779B97F4A7C15) & MASK64
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & MASK64
    z = (z ^ z >> 27) * 0x94D049BB133111EB & MASK64
    return z ^ z >> 31


def rand(seed, number, t, position, k):
    """RAND before N."""
    return mix64(mix64(seed & MASK64, (number << 32) + t), position) >> 64 - k
