#!/usr/bin/env python3
"""Writes the golden vectors of the folder above; see README.md.

    python3 generate.py                   write the files, print counts
    python3 generate.py --check           compare the files on disk instead
    python3 generate.py --shared FOLDER   also recompute FOLDER/scalar.jsonl and
                                          FOLDER/tensor.jsonl
"""

import argparse
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from oracle.proof import MAGIC  # noqa: E402
from vectors import geth, graph_check, long, merkle_verify, poseidon2, refused, shared, step_verify, tensor_op  # noqa: E402

HERE = Path(__file__).resolve().parent
BUILDERS = (refused, long, poseidon2, merkle_verify, tensor_op, step_verify, graph_check)


def render(path, vectors):
    """The text of a file: JSON lines, or an array in geth's format."""
    if path.suffix == ".jsonl":
        return "".join(json.dumps(v, ensure_ascii=False, separators=(",", ":")) + "\n" for v in vectors)
    names = [v["Name"] for v in vectors]
    assert len(names) == len(set(names)), path.name
    return geth.render(geth.inherit(vectors, path.read_text() if path.exists() else ""))


def main():
    parser = argparse.ArgumentParser(description="golden vectors from unbounded integers")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--shared", metavar="FOLDER", help="also recompute a folder of shared vectors")
    parser.add_argument("--out", type=Path, default=HERE.parent, help="folder of the files (default: the one above)")
    options = parser.parse_args()
    bad = 0
    for builder in BUILDERS:
        files = builder.build()
        if builder is step_verify:
            files |= {"stepproof.jsonl": frozen(files)}
        for name, vectors in files.items():
            path = options.out / name
            text = render(path, vectors)
            note = ""
            if not same(path, text):
                if options.check:
                    note, bad = "  DIFFERS", bad + 1
                else:
                    path.write_text(text)
            print(f"{name:24} {len(vectors):5} vectors {len(text):9} bytes{note}")
    if options.shared:
        checked, wrong = shared.verify(options.shared)
        print(f"{'shared':24} {checked:5} lines, {len(wrong)} mismatches {' '.join(wrong[:9])}")
        bad += len(wrong)
    return 1 if bad else 0


def frozen(files):
    """The step-proof vectors without what is not the instruction set's: prices and wordings of errors."""
    verdicts = {MAGIC.hex(): "fault", "00" * 32: "none"}
    lines = [{"name": v["Name"], "input": v["Input"], "verdict": verdicts[v["Expected"]]} for v in files["stepVerify.json"]]
    return lines + [{"name": v["Name"], "input": v["Input"], "verdict": "error"} for v in files["fail-stepVerify.json"]]


def same(path, text):
    """Whether a file says what it should; an array of vectors may be laid out freely."""
    if not path.exists():
        return False
    found = path.read_text()
    return found == text if path.suffix == ".jsonl" else json.loads(found) == json.loads(text)


if __name__ == "__main__":
    sys.exit(main())
