"""Recomputes a folder of shared vectors (scalar.jsonl, tensor.jsonl) with the oracle."""

import json
from pathlib import Path

from oracle import scalar
from oracle.evaluate import evaluate, partials
from oracle.instruction import OP_NAMES, SLOTS, Instruction, problems

TMAX = 3


def _scalar(r):
    def i(key):
        return int(r[key])
    op = r["op"]
    if op == "narrow":
        return scalar.narrow(i("v"), r["sh"], r["floor"], r["bits"])
    if op == "shift":
        return scalar.narrow(i("v"), r["s0"] + (-i("e") if r["neg"] else i("e")), r["floor"], r["bits"])
    if op == "muldiv":
        return scalar.divide(i("a"), i("m"), i("b"))
    if op == "isqrt":
        return scalar.root(i("a"), r["k"])
    if op == "blen":
        return abs(i("a")).bit_length()
    if op == "maxabs":
        return max(scalar.magnitude(int(v)) for v in r["a"])
    if op == "lut":
        table = [int(v) for v in r["tab"]]
        return scalar.interpolate(i("t"), r["f"], len(table) - 1, lambda j: table[j])
    if op == "mix64":
        return scalar.mix64(i("seed"), i("ctr"))
    assert op == "dot"
    a, b, s = ([int(v) for v in r[key]] for key in "abs")
    total = i("c") + sum(s[j // r["k"]] * a[j] * b[j] for j in range(len(a)))
    return scalar.narrow(scalar.wrap(total), r["sh"], False, 32)


def _instruction(r):
    desc = bytes.fromhex(r["desc"])
    ins = Instruction.decode(desc)
    memory = {name: bytes.fromhex(r[name]) for name in SLOTS if name in r}
    if problems(desc, TMAX) or ins.encode() != desc or OP_NAMES[ins.op] != r["op"]:
        return False
    if any(len(data) != ins[name].byte_len_at(r["t"]) for name, data in memory.items()):
        return False
    if "p" in r and [[str(v) for v in row] for row in partials(ins, r["t"], memory, r["L"])] != r["p"]:
        return False
    return evaluate(ins, r["t"], memory).hex() == r["y"]


def verify(folder):
    """The number of lines checked and the lines that differ."""
    checked, bad = 0, []
    for name in ("scalar.jsonl", "tensor.jsonl"):
        with open(Path(folder) / name) as lines:
            for number, line in enumerate(lines, 1):
                r = json.loads(line)
                checked += 1
                if not (_instruction(r) if "desc" in r else _scalar(r) == int(r["y"])):
                    bad.append(f"{name}:{number}")
    return checked, bad
