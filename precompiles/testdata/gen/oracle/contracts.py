"""The inputs of the precompiled contracts MERKLE_VERIFY and TENSOR_OP."""

from . import merkle
from .evaluate import evaluate
from .instruction import LENGTH, SLOTS, Instruction, problems
from .poseidon2 import POSEIDON2
from .proof import Malformed, Reader, require

FUNCTIONS = (merkle.KECCAK, POSEIDON2)  # by the header's number
HASHES, PREIMAGES = 0, 1
MAX_RESULT = 1 << 24  # bytes of TENSOR_OP's output
TRUE, FALSE = (1).to_bytes(32, "big"), bytes(32)


def merkle_input(root, depth, entries, siblings, form=HASHES, **header):
    """entries is a list of (index, hash or preimage); header fields may be overridden."""
    h = {"version": 1, "hash": 0, "depth": depth, "form": form, "count": len(entries), "reserved": bytes(24), **header}
    data = bytes([h["version"], h["hash"], h["depth"], h["form"]]) + h["count"].to_bytes(4, "big") + h["reserved"]
    data += root
    for index, value in entries:
        data += index.to_bytes(8, "big") + (len(value).to_bytes(4, "big") if form == PREIMAGES else b"") + value
    return data + b"".join(siblings)


def merkle_verify(data):
    """MERKLE_VERIFY: the word 1 or 0; raises Malformed."""
    r = Reader(data)
    version, number, depth, form, count = (r.number(n) for n in (1, 1, 1, 1, 4))
    require(version == 1 and number < len(FUNCTIONS) and depth <= 48 and form in (HASHES, PREIMAGES), "header")
    require(not any(r.take(24)), "reserved bytes")
    function, root, entries, last = FUNCTIONS[number], r.take(32), {}, -1
    require(1 <= count <= 1 << depth, "count")
    for _ in range(count):
        index = r.number(8)
        require(last < index < 1 << depth, "index")
        entries[index] = r.take(32) if form == HASHES else function.leaf(r.take(r.number(4)))
        last = index
    siblings = r.path(merkle.siblings_needed(depth, entries))
    r.end()
    for value in (root, *entries.values(), *siblings):
        require(int.from_bytes(value, "big") < function.limit, "hash")
    return TRUE if merkle.fold_many(depth, entries, siblings, function) == root else FALSE


def tensor_input(ins, t, tmax, memory, version=1, reserved=bytes(3), tail=bytes(20)):
    desc = ins if isinstance(ins, bytes) else ins.encode()
    head = bytes([version]) + reserved + t.to_bytes(4, "big") + tmax.to_bytes(4, "big") + tail
    return head + desc + b"".join(memory[name] for name in SLOTS if name in memory)


def tensor_op(data):
    """TENSOR_OP: the bytes of the result; raises Malformed."""
    r = Reader(data)
    require(r.number(1) == 1 and not any(r.take(3)), "header")
    t, tmax = r.number(4), r.number(4)
    require(t <= tmax < 1 << 24 and not any(r.take(20)), "header")
    desc = r.take(LENGTH)
    require(not problems(desc, tmax), "descriptor")
    ins = Instruction.decode(desc)
    require(ins.byte_len_at(t) <= MAX_RESULT, "result")
    memory = {name: r.take(ins[name].byte_len_at(t)) for name in SLOTS if ins[name].has_tensor()}
    r.end()
    return evaluate(ins, t, memory)
