"""Reference values for votes of two sides, from the model's formulas alone.

Run `python3 votes.py` with any Python 3 (checked with 3.11); it needs no package and none of the
program's code. It writes votes.json beside itself (or the file that it is given), numbers to 12
significant digits, and stops with an AssertionError if one of its own cross-checks fails. README.md
says what the names mean.

Where a probability of passing is asked for, nothing is factorised: every combination of votes
(objects, abstains, consents) is listed, its probability multiplied out, and the rule applied to it.
"""

import json
import sys
from math import cos, exp, log, pi, sqrt
from pathlib import Path

from packages import packages, pressure, replacement, strike_out
from ratification import holding_back, times
from rules import monotone, rules
from sides import (ABSTAIN, BEHAVIOUR, CONSENT, K, NU, OBJECT, STATUSES, World, chances, contest,
                   stake, thresholds, vote)


# -- One member's vote on one bid ------------------------------------------------------------------

def contests():
    rows = []
    for k in (1.0, 3.7, 5.0, 8.0):
        for nu in (0.0, 0.2, 0.5):
            for concern in (0.0, 0.05, 0.3, 0.5, 0.85, 1.0, 1.7, 4.0):
                for goodwill in (1.0, 1.25, 2.0, 5.0):
                    p = chances(concern, goodwill, k, nu)
                    direct = concern ** k / (concern ** k + goodwill ** k)
                    assert abs(direct - p[OBJECT]) < 1e-14
                    rows.append({"C": concern, "G": goodwill, "k": k, "nu": nu, **p,
                                 "V": goodwill - concern})
    return rows


def limits():
    """Nothing against: never objects. Goodwill or concern without bound. Even sides: a half."""
    rows = []
    for concern, goodwill, expected in ((0.0, 1.0, 0.0), (0.0, 1e300, 0.0), (1.0, 1e300, 0.0),
                                        (1e300, 1.0, 1.0), (2.5, 2.5, 0.5), (1e-300, 1.0, 0.0)):
        p = chances(concern, goodwill, K, NU)
        assert abs(p[OBJECT] - expected) < 1e-15
        rows.append({"C": concern, "G": goodwill, "k": K, "nu": NU, **p})
    return rows


def known_draws():
    """What earlier votes revealed of u: an interval."""
    rows = []
    for concern, goodwill in ((0.3, 1.0), (0.9, 1.0), (1.0, 1.0), (1.7, 1.0), (1.7, 2.0)):
        for known in ((0.0, 1.0), (0.0, 0.5), (0.2, 0.9), (0.5, 1.0), (0.6, 0.61), (0.0, 0.001)):
            rows.append({"C": concern, "G": goodwill, "k": K, "nu": NU, "lo": known[0],
                         "hi": known[1], **chances(concern, goodwill, K, NU, known)})
    return rows


def memory():
    """One member with a fixed u votes again and again; each vote narrows what is known of u."""
    stories = []
    for u in (0.05, 0.55, 0.7, 0.97):
        lo, hi, votes = 0.0, 1.0, []
        for concern, goodwill in ((1.0, 1.0), (1.0, 1.0), (0.8, 1.0), (1.3, 1.0), (0.95, 1.0)):
            before = chances(concern, goodwill, K, NU, (lo, hi))
            first, second = thresholds(concern, goodwill, K, NU)
            cast = vote(u, concern, goodwill, K, NU)
            lo, hi = {OBJECT: (lo, min(hi, first)), ABSTAIN: (max(lo, first), min(hi, second)),
                      CONSENT: (max(lo, second), hi)}[cast]
            assert lo <= u < hi
            votes.append({"C": concern, "G": goodwill, "expected": before, "vote": cast,
                          "lo": lo, "hi": hi})
            # Asked again while nothing changes, the same vote is certain.
            assert chances(concern, goodwill, K, NU, (lo, hi))[cast] == 1
        stories.append({"u": u, "k": K, "nu": NU, "votes": votes})
    return stories


# -- The terms of both sides -----------------------------------------------------------------------

def terms():
    """One world for each term, then one with all of them."""
    worlds = {
        "nothing": World(["MMM"]),
        "a full rival": World(["MMM"], rivalries={"AAA-MMM": 1}),
        "half a rival": World(["MMM"], rivalries={"AAA-MMM": 0.5}),
        "a friend who is half a rival": World(["MMM"], rivalries={"AAA-MMM": 0.5},
                                              affinities={"AAA-MMM": 0.8}),
        "precedent": World(["MMM"], rivalries={"AAA-MMM": 1}, precedent=[("AAA", "MMM")],
                           behaviour={"chi": 0.25}),
        "distance": World(["MMM"], affinities={"AAA-MMM": -0.7}),
        "affinity": World(["MMM"], affinities={"AAA-MMM": 0.7}),
        "lukewarm friends do not count": World(["MMM"], affinities={"MMM-OUT": 0.5},
                                               rivalries={"AAA-OUT": 1}),
        "rival of a friend": World(["MMM"], affinities={"MMM-OUT": 0.9},
                                   rivalries={"AAA-OUT": 0.8}),
        "rival of a client": World(["MMM"], guarantees={"MMM-OUT": 0.95},
                                   affinities={"MMM-OUT": 0.9}, rivalries={"AAA-OUT": 0.8}),
        "friend of a rival": World(["MMM"], affinities={"AAA-OUT": 0.85},
                                   rivalries={"MMM-OUT": 0.6}),
        "client of a rival": World(["MMM"], guarantees={"OUT-AAA": 0.7},
                                   rivalries={"MMM-OUT": 0.6}),
        "a rival that is inside is nobody's outside friend": World(
            ["MMM", "NNN"], guarantees={"NNN-AAA": 0.7}, rivalries={"MMM-NNN": 0.6}),
        "rival bloc": World(["MMM"], guarantees={"OUT-AAA": 0.6}, hostility={"OUT": 0.5}),
        "stance against": World(["MMM"], stances={"MMM-AAA": -0.6}),
        "stance for": World(["MMM"], stances={"MMM-AAA": 0.4}),
        "an observer's stance is not scaled by the stake": World(
            ["MMM"], stances={"MMM-AAA": -0.6}, rivalries={"AAA-MMM": 0.6}, status="observer"),
        "all": World(["MMM", "NNN"], affinities={"AAA-MMM": -0.4, "MMM-OUT": 0.9, "AAA-XXX": 0.75,
                                                 "AAA-NNN": 0.6},
                     rivalries={"AAA-MMM": 0.4, "AAA-OUT": 0.3, "MMM-XXX": 0.5, "AAA-NNN": 0.2},
                     guarantees={"XXX-AAA": 0.45}, hostility={"XXX": 0.8},
                     stances={"MMM-AAA": -0.3, "NNN-AAA": 0.5}, status="partner"),
    }
    rows = []
    for name, world in worlds.items():
        for m in world.members:
            concerns, goods = world.sides(m, "AAA")
            concern, goodwill = world.totals(m, "AAA")
            largest = max(concerns, key=concerns.get)
            rows.append({"name": name, "world": world.given, "member": m, "candidate": "AAA",
                         "stake": stake(world.given["status"], BEHAVIOUR["omega_b"],
                                        BEHAVIOUR["xi_f"]),
                         "concerns": concerns, "goods": goods, "C": concern, "G": goodwill,
                         "V": goodwill - concern,
                         "concern": largest if concern > 0 else None,
                         **chances(concern, goodwill, K, NU)})
    return rows


# -- Anchors ---------------------------------------------------------------------------------------

def legendre(n):
    """Nodes and weights of Gauss and Legendre on [0, 1]."""
    nodes = []
    for i in range(1, n + 1):
        x = cos(pi * (i - 0.25) / (n + 0.5))
        for _ in range(100):
            p0, p1 = 1.0, x
            for j in range(2, n + 1):
                p0, p1 = p1, ((2 * j - 1) * x * p1 - (j - 1) * p0) / j
            slope = n * (x * p1 - p0) / (x * x - 1)
            x -= p1 / slope
        nodes.append(((x + 1) / 2, 1 / ((1 - x * x) * slope * slope)))
    assert abs(sum(weight for _, weight in nodes) - 1) < 1e-13
    return nodes


def gauss(steps=48, width=8.0):
    """Standard normal by the trapezoidal rule, which converges geometrically here."""
    h = width / steps
    return [(i * h, h * exp(-(i * h) ** 2 / 2) / sqrt(2 * pi)) for i in range(-steps, steps + 1)]


def prior_mean(rivalry, status):
    """E[Q] over k ~ lognormal(ln 5, .15), gamma ~ lognormal(ln 1.7, .2), omega_b ~ U(.5, .9) and
    xi_f ~ U(.3, .8), all else 0. ln(gamma·R·b) and ln k enter as k·ln(C/G), G = 1."""
    normal, uniform = gauss(), legendre(10)
    stakes = [(stake(status, 0.5 + 0.4 * x, 0.3 + 0.5 * y), wx * wy)
              for x, wx in uniform for y, wy in uniform]
    powers = [(5 * exp(0.15 * z), wz) for z, wz in normal]
    total = 0.0
    for z, wz in normal:
        for b, wb in stakes:
            ratio = log(1.7) + 0.2 * z + log(rivalry * b)
            weight = wz * wb
            for k, wk in powers:
                total += weight * wk / (1 + exp(-k * ratio))
    return total


def anchors():
    rows = []
    for rivalry, name in ((1.0, "full stake"), (0.5, "full stake"), (1.0, "member"),
                          (1.0, "partner"), (1.0, "member of a forum"),
                          (1.0, "observer of a forum"), (1.0, "observer")):
        status = STATUSES[name]
        b = stake(status, BEHAVIOUR["omega_b"], BEHAVIOUR["xi_f"])
        rows.append({"status": name, "terms": status, "R": rivalry, "stake": b,
                     "object_at_medians": contest(BEHAVIOUR["gamma_riv"] * rivalry * b, 1.0, K),
                     "object_over_priors": prior_mean(rivalry, status)})
    return rows


def many_members():
    """Thirty members who mind a little, then more: consensus of many must be able to pass."""
    rows = []
    for concern in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6):
        q = contest(concern, 1.0, K)
        rows.append({"members": 30, "C": concern, "G": 1.0, "k": K, "object": q,
                     "pass": (1 - q) ** 30})
    return rows


# -- Flips -----------------------------------------------------------------------------------------

def flips():
    rows = []
    for concern, goodwill, k, u in ((1.7, 1.0, 5.0, 0.5), (1.7, 1.0, 5.0, 0.05),
                                    (0.85, 1.0, 5.0, 0.1), (1.2, 1.5, 5.0, 0.2),
                                    (2.5, 1.25, 3.7, 0.8), (0.5, 1.0, 5.0, 0.02),
                                    (4.0, 1.1, 8.0, 0.99)):
        assert vote(u, concern, goodwill, k, NU) == OBJECT
        odds = ((1 - u) / u) ** (1 / k)
        more = concern * odds - goodwill
        falls_to = goodwill / odds
        consents_with = concern * (1 + NU) * odds - goodwill
        # A hair more and it no longer objects; a hair less and it still does.
        for step, expected in ((1e-9, ABSTAIN), (-1e-9, OBJECT)):
            assert vote(u, concern, goodwill + more + step, k, NU) == expected
            assert vote(u, falls_to - step, goodwill, k, NU) == expected
            assert vote(u, concern, goodwill + consents_with + step, k, NU) == (
                CONSENT if step > 0 else ABSTAIN)
        assert concern / goodwill > (u / (1 - u)) ** (1 / k)
        rows.append({"C": concern, "G": goodwill, "k": k, "nu": NU, "u": u,
                     "object": contest(concern, goodwill, k), "goodwill_needed": more,
                     "concern_must_fall_to": falls_to, "goodwill_to_consent": consents_with})
    return rows


# -- Out -------------------------------------------------------------------------------------------

def rounded(x):
    if isinstance(x, float):
        return float(f"{x:.12g}")
    if isinstance(x, dict):
        return {key: rounded(value) for key, value in x.items()}
    if isinstance(x, (list, tuple)):
        return [rounded(value) for value in x]
    return x


def main():
    parts = {"contests": contests(), "limits": limits(), "known": known_draws(),
             "memory": memory(), "terms": terms(), "anchors": anchors(),
             "many": many_members(), "rules": rules(), "monotone": monotone(),
             "pressure": pressure(), "packages": packages(), "strike_out": strike_out(),
             "flips": flips(), "replacement": replacement(),
             "ratification": times(), "holding_back": holding_back()}
    lines = []
    for name, part in parts.items():
        if isinstance(part, list):
            rows = ",\n".join("  " + json.dumps(rounded(row)) for row in part)
            lines.append(f'"{name}": [\n{rows}\n]')
        else:
            lines.append(f'"{name}": {json.dumps(rounded(part), indent=1)}')
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("votes.json")
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(f"{path.name}: " + ", ".join(
        f"{len(part)} {name}" for name, part in parts.items() if isinstance(part, list)))


if __name__ == "__main__":
    main()
