"""keccak256 as Ethereum uses it: the Keccak submission's padding (0x01), not SHA-3's."""

MASK = (1 << 64) - 1
RATE = 136


def _round_constants():
    """The iota constants, from the LFSR x^8 + x^6 + x^5 + x^4 + 1 of the specification."""
    constants, state = [], 1
    for _ in range(24):
        constant = 0
        for j in range(7):
            if state & 1:
                constant |= 1 << ((1 << j) - 1)
            state = (state << 1) ^ (0x171 if state & 0x80 else 0)
        constants.append(constant)
    return constants


def _lane_moves():
    """For rho and pi: (from, to, rotation) of every lane; lane (x, y) is x + 5y."""
    moves, x, y = [(0, 0, 0)], 1, 0
    for i in range(24):
        moves.append((x + 5 * y, y + 5 * ((2 * x + 3 * y) % 5), (i + 1) * (i + 2) // 2 % 64))
        x, y = y, (2 * x + 3 * y) % 5
    return moves


CONSTANTS = _round_constants()
MOVES = _lane_moves()


def _permute(a):
    """keccak-f[1600] on 25 lanes."""
    for constant in CONSTANTS:
        c = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
        d = [c[x - 1] ^ ((c[(x + 1) % 5] << 1 | c[(x + 1) % 5] >> 63) & MASK) for x in range(5)]
        b = [0] * 25
        for source, target, by in MOVES:
            lane = a[source] ^ d[source % 5]
            b[target] = (lane << by | lane >> (64 - by)) & MASK
        for y in range(0, 25, 5):
            b0, b1, b2, b3, b4 = b[y:y + 5]
            a[y] = b0 ^ (~b1 & b2)
            a[y + 1] = b1 ^ (~b2 & b3)
            a[y + 2] = b2 ^ (~b3 & b4)
            a[y + 3] = b3 ^ (~b4 & b0)
            a[y + 4] = b4 ^ (~b0 & b1)
        a[0] ^= constant
    return a


def keccak256(data):
    """The 32-byte digest of data."""
    padded = bytearray(data) + bytes(RATE - len(data) % RATE)
    padded[len(data)] ^= 0x01
    padded[-1] ^= 0x80
    a = [0] * 25
    for at in range(0, len(padded), RATE):
        for i in range(RATE // 8):
            a[i] ^= int.from_bytes(padded[at + 8 * i:at + 8 * i + 8], "little")
        _permute(a)
    return b"".join(lane.to_bytes(8, "little") for lane in a[:4])


assert keccak256(b"").hex() == "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"
