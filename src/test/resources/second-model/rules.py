"""P(pass) under every voting rule, by listing every combination of votes; votes.py runs it."""

from itertools import product
from math import ceil

from sides import ABSTAIN, CONSENT, K, NU, OBJECT, chances, vote


def passes(rule, votes, weights, vetoes):
    objecting = sum(v == OBJECT for v in votes)
    consenting = sum(v == CONSENT for v in votes)
    kind, number = rule
    if kind == "consensus-minus":
        return objecting <= number
    if kind == "unanimity":
        return consenting == len(votes)
    if kind == "simple-majority":
        return 2 * consenting > len(votes)
    if kind == "qualified-majority":
        return consenting >= ceil(number * len(votes) - 1e-9)
    if kind == "weighted-majority":
        weight = sum(w for v, w in zip(votes, weights) if v == CONSENT)
        return weight >= number and not any(v == OBJECT for v, x in zip(votes, vetoes) if x)
    raise ValueError(kind)


def pass_probability(rule, chances_of, weights, vetoes):
    total = mass = 0.0
    for votes in product((OBJECT, ABSTAIN, CONSENT), repeat=len(chances_of)):
        probability = 1.0
        for v, p in zip(votes, chances_of):
            probability *= p[v]
        mass += probability
        if passes(rule, votes, weights, vetoes):
            total += probability
    assert abs(mass - 1) < 1e-12
    return total


ELECTORATES = {
    "nobody minds": [(0.0, 1.0), (0.0, 1.3), (0.0, 1.0)],
    "one rival": [(1.7, 1.0), (0.2, 1.2), (0.0, 1.4), (0.3, 1.0), (0.1, 1.0)],
    "mixed": [(0.9, 1.0), (0.6, 1.1), (1.2, 1.5), (0.4, 1.0), (0.75, 1.25), (1.05, 1.0)],
    "seven": [(1.5, 1.0), (0.8, 1.0), (0.85, 1.3), (0.3, 1.0), (0.95, 1.05), (0.0, 1.0),
              (0.7, 1.2)],
    "two": [(1.0, 1.0), (0.9, 1.1)],
}
KNOWN = {
    "nobody minds": [(0.0, 0.4), (0.0, 1.0), (0.9, 1.0)],
    "one rival": [(0.3, 1.0), (0.0, 1.0), (0.1, 0.6), (0.002, 0.5), (0.0, 0.5)],
    "mixed": [(0.2, 0.7), (0.0, 1.0), (0.3, 0.9), (0.0, 0.02), (0.05, 0.5), (0.5, 1.0)],
    "seven": [(0.5, 0.95), (0.0, 0.8), (0.1, 1.0), (0.0, 1.0), (0.2, 0.55), (0.3, 0.4),
              (0.05, 0.2)],
    "two": [(0.0, 0.5), (0.25, 0.75)],
}
WEIGHTS = {  # weight and quota: one heavy voter, then lighter ones
    "nobody minds": ([3, 2, 1], 4), "one rival": ([1, 1, 4, 2, 1], 5),
    "mixed": ([1, 5, 2, 1, 3, 1], 8), "seven": ([1, 2, 3, 1, 2, 4, 1], 8), "two": ([2, 1], 2),
}


def rules():
    rows = []
    for name, sides in ELECTORATES.items():
        weights, quota = WEIGHTS[name]
        for revealed in (False, True):
            known = KNOWN[name] if revealed else [(0.0, 1.0)] * len(sides)
            each = [chances(c, g, K, NU, u) for (c, g), u in zip(sides, known)]
            heavy = [w == max(weights) for w in weights]
            cases = [("consensus-minus", 0, None), ("consensus-minus", 1, None),
                     ("consensus-minus", 2, None), ("unanimity", None, None),
                     ("simple-majority", None, None), ("qualified-majority", 2 / 3, None),
                     ("qualified-majority", 0.8, None), ("weighted-majority", quota, None),
                     ("weighted-majority", quota, heavy),
                     ("weighted-majority", quota, [True] * len(sides))]
            for kind, number, vetoes in cases:
                at_most = pass_probability((kind, number), each, weights,
                                           vetoes or [False] * len(sides))
                if kind == "consensus-minus" and number == 0:
                    plain = 1.0
                    for p in each:
                        plain *= 1 - p[OBJECT]
                    assert abs(plain - at_most) < 1e-14
                rows.append({"electorate": name, "k": K, "nu": NU,
                             "voters": [{"C": c, "G": g, "lo": lo, "hi": hi, **p}
                                        for (c, g), (lo, hi), p in zip(sides, known, each)],
                             "rule": kind, "number": number,
                             "weights": weights if kind == "weighted-majority" else None,
                             "vetoes": vetoes, "pass": at_most})
    return rows


def monotone():
    """Raising one G, at every combination of nine draws each, never loses a pass."""
    sides = [(0.9, 1.0), (0.6, 1.1), (1.2, 1.5), (1.05, 1.0)]
    rows, draws = [], [(j + 0.5) / 9 for j in range(9)]
    cases = [("consensus-minus", 0), ("consensus-minus", 1), ("unanimity", None),
             ("simple-majority", None), ("qualified-majority", 0.8), ("weighted-majority", 4)]
    for rule in cases:
        kept = gained = lost = 0
        for us in product(draws, repeat=len(sides)):
            before = passes(rule, [vote(u, c, g, K, NU) for u, (c, g) in zip(us, sides)],
                            [3, 1, 2, 1], [True, False, False, False])
            after = passes(rule, [vote(u, c, g + (0.4 if j == 2 else 0), K, NU)
                                  for j, (u, (c, g)) in enumerate(zip(us, sides))],
                           [3, 1, 2, 1], [True, False, False, False])
            kept, gained, lost = (kept + (before and after), gained + (after and not before),
                                  lost + (before and not after))
        assert lost == 0
        rows.append({"rule": rule[0], "number": rule[1], "sides": sides, "raised": 2, "by": 0.4,
                     "draws": draws, "kept": kept, "gained": gained, "lost": lost})
    return rows
