"""Works out the checked random numbers of docs/odd.md, 7.13, from what the document says there. Needs Python alone."""

WORD = (1 << 64) - 1


def philox(key, counter):
    """Philox4x64-10 (Salmon et al. 2011): the four words of a block."""
    k0, k1 = key
    c0, c1, c2, c3 = counter
    for _ in range(10):
        a, b = 0xD2E7470EE14C6C93 * c0, 0xCA5A826395121157 * c2
        c0, c1, c2, c3 = (b >> 64) ^ c1 ^ k0, b & WORD, (a >> 64) ^ c3 ^ k1, a & WORD
        k0, k1 = (k0 + 0x9E3779B97F4A7C15) & WORD, (k1 + 0xBB67AE8584CAA73B) & WORD
    return c0, c1, c2, c3


def name(text):
    """FNV-1a of the UTF-8 bytes."""
    number = 0xCBF29CE484222325
    for byte in text.encode("utf-8"):
        number = ((number ^ byte) * 0x100000001B3) & WORD
    return number


def code(state):
    return int.from_bytes(state.encode("ascii"), "big")


def uniform(process, entity, month, detail=0, twin=0, seed=2021, replicate=7):
    words = philox((seed, replicate), (process | twin << 32, entity, month // 4 & WORD, detail))
    return ((words[month % 4] >> 12) + 0.5) * 2.0**-52


def latin_hypercube(path):
    """The coordinate of replicate 7."""
    strata = list(range(500))
    for last in range(499, 0, -1):
        other = int(uniform(21, name(path), last, replicate=0) * (last + 1))
        strata[last], strata[other] = strata[other], strata[last]
    return (strata[7] + uniform(20, name(path), 0)) / 500


ARM, AZE = code("ARM"), code("AZE")
PAIR = ARM << 24 | AZE
CRITERION = name("no-conflict")
WAIVER = name("partner") ^ (CRITERION << 1 & WORD | CRITERION >> 63)

for what, number in (
    ("ATTENTION of AZE, month 3", uniform(6, AZE, 3)),
    ("CLASH of ARM-AZE, month 3", uniform(2, PAIR, 3)),
    ("DISPOSITION of ARM to AZE under its third government (2)", uniform(14, PAIR, 2)),
    ("the same in twin 1", uniform(14, PAIR, 2, twin=1)),
    ("WAIVER of `no-conflict` for AZE's bid for `partner` of month 3", uniform(8, AZE, 3, WAIVER)),
    ("LHS coordinate of `behaviour.kappa`", latin_hypercube("behaviour.kappa")),
):
    print(f"| {what} | {number!r} |")
