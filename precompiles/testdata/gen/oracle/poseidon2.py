"""Poseidon2 of width 2 over the scalar field of BN254, and tree hashing with it.

The permutation is that of Grassi, Khovratovich and Schofnegger, "Poseidon2: A Faster
Version of the Poseidon Hash Function" (https://eprint.iacr.org/2023/323); the matrices
for t = 2 are also those of the authors' reference implementation
(https://github.com/HorizenLabs/poseidon2). The numbers of rounds, the round constants
and the compression are gnark-crypto's (v0.18.1, ecc/bn254/fr/poseidon2): constants are
successive keccak256 digests, from that of a text that names the parameters, each
reduced modulo P. Leaves and tree nodes are described in the Go package
precompiles/merkle/poseidon2.

A field element is an integer in 0 … P-1. Nothing is done in Montgomery form, and the
matrices are multiplied out as matrices.
"""

from . import merkle
from .keccak import keccak256

# BN curves are a family in one parameter u; this is the order of the group of BN254's
# points, with its u (https://eprint.iacr.org/2005/133).
U = 4965661367192848881
P = 36 * U**4 + 36 * U**3 + 18 * U**2 + 6 * U + 1

WIDTH, FULL, PARTIAL, DEGREE = 2, 6, 50, 5
SEED = f"Poseidon2-BN254[t={WIDTH},rF={FULL},rP={PARTIAL},d={DEGREE}]"
EXTERNAL = ((2, 1), (1, 2))
INTERNAL = ((2, 1), (1, 3))

PIECE = 31  # bytes of a leaf that one element holds
TAG = int.from_bytes(b"OPML/LEAF/POSEIDON2", "big")

assert P == 21888242871839275222246405745257275088548364400416034343698204186575808495617
assert P % DEGREE != 1  # so that x^5 is a permutation


def full(number):
    """Whether all elements pass the S-box in a round, or only the first."""
    return not FULL // 2 <= number < FULL // 2 + PARTIAL


def _round_keys():
    """The keys of each round: one for every element that passes the S-box."""
    keys, digest = [], keccak256(SEED.encode())
    for number in range(FULL + PARTIAL):
        keys.append([])
        for _ in range(WIDTH if full(number) else 1):
            digest = keccak256(digest)
            keys[-1].append(int.from_bytes(digest, "big") % P)
    return keys


KEYS = _round_keys()


def _multiply(matrix, state):
    return [sum(m * x for m, x in zip(row, state)) % P for row in matrix]


def permute(state):
    """The permutation of WIDTH elements."""
    state = _multiply(EXTERNAL, state)
    for number, keys in enumerate(KEYS):
        for i, key in enumerate(keys):
            state[i] = pow(state[i] + key, DEGREE, P)
        state = _multiply(EXTERNAL if full(number) else INTERNAL, state)
    return state


def compress(x, y):
    """Two elements to one: the second of the permutation's outputs, plus y."""
    return (permute([x, y])[1] + y) % P


def word(x):
    """The hash that an element is."""
    return x.to_bytes(32, "big")


def leaf_state(data):
    """The element that a leaf's bytes have been absorbed into, before the tag."""
    state = len(data)
    for at in range(0, len(data), PIECE):
        state = compress(state, int.from_bytes(data[at:at + PIECE], "big"))
    return state


def leaf(data):
    return word(compress(leaf_state(data), TAG))


def node(left, right):
    return word(compress(int.from_bytes(left, "big"), int.from_bytes(right, "big")))


POSEIDON2 = merkle.Function(leaf, node, limit=P)
