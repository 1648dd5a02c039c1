"""poseidon2.jsonl: the hash function of trees for zk circuits, part by part."""

from oracle.poseidon2 import KEYS, P, leaf, node, permute, word
from oracle.rng import Rng


def _line(part, given, result):
    return {"part": part, "in": [v.hex() for v in given], "out": [v.hex() for v in result]}


def build():
    """{file name: vectors}."""
    rng = Rng("poseidon2")
    limits = [0, 1, 2, P // 2, P - 2, P - 1]
    pairs = [(x, y) for x in (0, 1, P - 1) for y in limits]
    pairs += [tuple(int.from_bytes(rng.bytes(32), "big") % P for _ in range(2)) for _ in range(14)]
    lines = [_line("keys", [], [word(k) for k in keys]) for keys in KEYS]  # of round 0, 1, …
    lines += [_line("permutation", map(word, pair), map(word, permute(pair))) for pair in pairs]
    lines += [_line("node", pair, [node(*pair)]) for pair in ([word(x), word(y)] for x, y in pairs)]
    for n in (*range(5), *range(29, 34), *range(60, 65), 93, 94, 127, 255, 256, 257, 1024):
        data = rng.bytes(n)
        lines.append(_line("leaf", [data], [leaf(data)]))
    for fill in (b"\0", b"\xff"):
        lines += [_line("leaf", [fill * n], [leaf(fill * n)]) for n in (1, 30, 31, 32, 62, 63)]
    return {"poseidon2.jsonl": lines}
