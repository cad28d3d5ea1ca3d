"""Random numbers by name: docs/odd.md, "Random numbers"."""

WORD = (1 << 64) - 1

SHOCK, CLASH, INITIATOR, HELP, SETTLEMENT = 1, 2, 3, 4, 5
ATTENTION, CHOICE, WAIVER, RATIFICATION = 6, 7, 8, 11
STANCE_SETTLEMENT, GOVERNMENT, DISPOSITION, OPTION = 12, 13, 14, 15
INVITATION, DOOR, CRITERION, INPUT, STRATA = 17, 18, 19, 20, 21


def rounds_of(key):
    """The keys of the ten rounds."""
    k0, k1 = key
    return [((k0 + n * 0x9E3779B97F4A7C15) & WORD, (k1 + n * 0xBB67AE8584CAA73B) & WORD) for n in range(10)]


def block(rounds, counter):
    """Philox4x64-10 (Salmon et al. 2011): the four words of a block."""
    c0, c1, c2, c3 = counter
    for k0, k1 in rounds:
        a, b = 0xD2E7470EE14C6C93 * c0, 0xCA5A826395121157 * c2
        c0, c1, c2, c3 = (b >> 64) ^ c1 ^ k0, b & WORD, (a >> 64) ^ c3 ^ k1, a & WORD
    return c0, c1, c2, c3


def key(text):
    """FNV-1a of the UTF-8 bytes."""
    number = 0xCBF29CE484222325
    for byte in text.encode("utf-8"):
        number = ((number ^ byte) * 0x100000001B3) & WORD
    return number


def state(code):
    return int.from_bytes(code.encode("ascii"), "big")


def on(holder, other):
    """One state on another, in that order."""
    return state(holder) << 24 | state(other)


def pair(a, b):
    return on(min(a, b), max(a, b))


def waiver(status, criterion):
    rotated = key(criterion)
    rotated = (rotated << 1 | rotated >> 63) & WORD
    return key(status) ^ rotated


class Draws:
    """The uniforms of one replicate."""

    def __init__(self, seed, replicate):
        self.rounds = rounds_of((seed & WORD, replicate & WORD))

    def uniform(self, process, entity, month, detail=0):
        words = block(self.rounds, (process, entity, (month // 4) & WORD, detail))
        return ((words[month % 4] >> 12) + 0.5) * 2.0**-52
