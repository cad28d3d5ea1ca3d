"""What the chair does: pressure, packages, strike-out. votes.py runs it."""

from itertools import combinations

from sides import K, World, ballot, contest


def pressure():
    """A chair presses an expected objector: who objects with at least a half at x = 0."""
    rows = []
    for name, psi, cost, rivalry in (("a doubter, cheap", 0.6, 0.02, 0.6),
                                     ("a doubter, dear", 0.6, 0.9, 0.6),
                                     ("a rival", 0.25, 0.08, 1.0),
                                     ("nobody is expected to object", 0.6, 0.02, 0.4)):
        world = World(["LLL", "MMM", "NNN"], affinities={"AAA-LLL": 0.8, "AAA-NNN": 0.3},
                      rivalries={"AAA-MMM": rivalry},
                      behaviour={"psi": psi, "cost": cost})
        leverage = {"LLL-MMM": 0.6, "NNN-MMM": 0.1}
        concern, goodwill = world.totals("MMM", "AAA")
        expected = contest(concern, goodwill, K) >= 0.5
        for presser in ("LLL", "NNN"):
            c, g = world.totals(presser, "AAA")
            assert g > c
        pressed = {"MMM": min(1.0, sum(leverage.values()))} if expected else {}
        steps = [ballot(world, ["AAA"], {"LLL": 1.0}, pressed=pressed, x=x)
                 for x in (0.0, 0.25, 0.5, 0.75, 1.0)]
        best = steps[0]
        for step in steps:
            if step["W"] > best["W"] and pressed:
                best = step
        rows.append({"name": name, "world": world.given, "chair": {"LLL": 1.0},
                     "leverages": leverage, "pressed": pressed, "steps": steps,
                     "chosen": best["x"], "tabled": best["W"] > 0})
    rows.append(pressed_package())
    return rows


def pressed_package():
    """Pressure is goodwill to each bid of the package. The chair has G > C for both, and MMM would
    object to AAA with more than a half."""
    world = World(["LLL", "MMM", "NNN"],
                  affinities={"AAA-LLL": 0.8, "BBB-LLL": 0.6, "BBB-MMM": -0.5},
                  rivalries={"AAA-MMM": 0.8, "AAA-BBB": 0.2}, guarantees={"MMM-BBB": 0.5},
                  behaviour={"psi": 0.6, "cost": 0.05})
    leverage, bids = {"LLL-MMM": 0.5}, ["AAA", "BBB"]
    concern, goodwill = world.totals("MMM", "AAA", ["BBB"])
    assert contest(concern, goodwill, K) >= 0.5
    steps = [ballot(world, bids, {"LLL": 1.0}, pressed={"MMM": 0.5}, x=x)
             for x in (0.0, 0.25, 0.5, 0.75, 1.0)]
    best = max(steps, key=lambda step: step["W"])
    return {"name": "a package", "world": world.given, "chair": {"LLL": 1.0}, "leverages": leverage,
            "pressed": {"MMM": 0.5}, "steps": steps, "chosen": best["x"], "tabled": best["W"] > 0}


def strike_out():
    """Only CCC is minded by anybody: a failed package of three names it, the rest pass at once."""
    world = World(["LLL", "MMM"], rivalries={"CCC-MMM": 0.55},
                  affinities={"AAA-LLL": 0.5, "BBB-LLL": 0.5, "CCC-LLL": 0.5})
    whole = ballot(world, ["AAA", "BBB", "CCC"], {"LLL": 1.0})
    rest = ballot(world, ["AAA", "BBB"], {"LLL": 1.0})
    assert rest["pass"] == 1 and rest["W"] > 0
    return {"world": world.given, "chair": {"LLL": 1.0}, "whole": whole, "rest": rest,
            "all_seated": whole["pass"], "rest_seated_alone": 1 - whole["pass"]}


PACKAGES = {
    # Two rivals, each the rival of one member and the friend of the other, as in 2017.
    "two sponsors, two rivals": dict(
        bids=["AAA", "BBB"], chair={"MMM": 0.5, "NNN": 0.5},
        world=World(["MMM", "NNN", "OOO"],
                    affinities={"AAA-MMM": -0.2, "BBB-MMM": 0.95, "AAA-NNN": 0.9, "BBB-NNN": 0.2},
                    rivalries={"AAA-BBB": 0.9, "AAA-MMM": 0.6, "BBB-NNN": 0.35},
                    guarantees={"MMM-BBB": 0.5})),
    # No rivalry between the two: nothing to exchange, the package only adds up objections.
    "no exchange": dict(
        bids=["AAA", "BBB"], chair={"MMM": 1.0},
        world=World(["MMM", "NNN"], affinities={"BBB-MMM": 0.9, "AAA-NNN": 0.9},
                    rivalries={"AAA-MMM": 0.6, "BBB-NNN": 0.6})),
    # The partner was what a member minded: the rival of its outside friend, who now comes inside.
    "the friend comes in too": dict(
        bids=["AAA", "BBB"], chair={"LLL": 1.0},
        world=World(["LLL", "MMM"], affinities={"BBB-MMM": 0.95, "AAA-LLL": 0.3, "BBB-LLL": 0.3},
                    rivalries={"AAA-BBB": 1.0}, behaviour={"gamma_patron": 1.2})),
    # The partner was the outside rival of a member, whose friend the candidate is.
    "the enemy's friend": dict(
        bids=["AAA", "BBB"], chair={"LLL": 1.0},
        world=World(["LLL", "MMM"], affinities={"AAA-BBB": 0.9, "AAA-LLL": 0.4, "BBB-LLL": 0.4},
                    rivalries={"BBB-MMM": 0.7})),
    # A third bid: of two partners the better counterweight counts.
    "three": dict(
        bids=["AAA", "BBB", "CCC"], chair={"MMM": 0.5, "NNN": 0.5},
        world=World(["MMM", "NNN", "OOO"],
                    affinities={"AAA-MMM": -0.2, "BBB-MMM": 0.95, "AAA-NNN": 0.9, "CCC-MMM": 0.8,
                                "CCC-NNN": 0.7, "BBB-OOO": 0.1, "AAA-OOO": -0.3},
                    rivalries={"AAA-BBB": 0.7, "AAA-CCC": 0.9, "AAA-MMM": 0.7, "BBB-NNN": 0.4,
                               "CCC-OOO": 0.3},
                    guarantees={"MMM-BBB": 0.5}, status="member of a forum")),
    # A candidate with a vote of its own (one who seeks another status) has none on its own package.
    "a voter among the candidates": dict(
        bids=["AAA", "NNN"], chair={"MMM": 1.0},
        world=World(["MMM", "NNN", "OOO"], affinities={"AAA-OOO": -0.5, "NNN-OOO": 0.4},
                    rivalries={"AAA-NNN": 0.8, "NNN-OOO": 0.5}, status="partner")),
}


def packages():
    rows = []
    for name, case in PACKAGES.items():
        world, bids, chair = case["world"], case["bids"], case["chair"]
        items = [ballot(world, list(some), chair) for n in range(1, len(bids) + 1)
                 for some in combinations(bids, n)]
        by = {tuple(item["bids"]): item for item in items}
        for item in items:
            # Each uniform is its own, so the item passes as the product of its parts.
            plain = 1.0
            for side in item["sides"]:
                plain *= 1 - side["object"]
            assert abs(plain - item["pass"]) < 1e-12
        some = sorted(bids)
        positive = {key: max(0.0, item["W"]) for key, item in by.items()}
        pairs = {pair: positive[pair] - positive[pair[:1]] - positive[pair[1:]]
                 for pair in combinations(some, 2)}
        chosen = max(pairs, key=pairs.get)
        grown = chosen if pairs[chosen] > 1e-9 else ()
        while grown:
            more = {b: by[tuple(sorted(grown + (b,)))]["W"] - by[grown]["W"] - positive[(b,)]
                    for b in some if b not in grown}
            if not more or max(more.values()) <= 1e-9:
                break
            grown = tuple(sorted(grown + (max(more, key=more.get),)))
        first = by[tuple(bids)]
        known = {(s["member"], s["candidate"]): ((0.0, 0.6), (0.02, 1.0), (0.1, 0.9))[n % 3]
                 for n, s in enumerate(first["sides"])}
        rows.append({"name": name, "world": world.given, "chair": chair, "items": items,
                     "gains": {"+".join(pair): gain for pair, gain in pairs.items()},
                     "chosen": list(grown),
                     "known": [{"member": m, "candidate": i, "lo": lo, "hi": hi}
                               for (m, i), (lo, hi) in known.items()],
                     "with_known": ballot(world, bids, chair, known=known)})
    return rows


def replacement():
    """Consensus, two members, two rivals: each alone is stopped by the member whose rival it is,
    the package passes because each member's own friend comes in too. Control: the candidates are
    no rivals of each other."""
    world = World(["MMM", "NNN"],
                  affinities={"BBB-MMM": 1, "AAA-NNN": 1},
                  rivalries={"AAA-BBB": 1, "AAA-MMM": 1, "BBB-NNN": 1},
                  behaviour={"gamma_aff": 0.5, "nu": 0.5})
    first, second, both = (ballot(world, bids, {"MMM": 0.5, "NNN": 0.5})
                           for bids in (["AAA"], ["BBB"], ["AAA", "BBB"]))
    halved = World(["MMM", "NNN"],
                   affinities={"BBB-MMM": 0.9, "AAA-NNN": 0.9},
                   rivalries={"AAA-BBB": 0.9, "AAA-MMM": 0.8, "BBB-NNN": 0.8},
                   behaviour={"gamma_aff": 0.5, "nu": 0.5})
    apart = World(["MMM", "NNN"],
                  affinities={"BBB-MMM": 0.9, "AAA-NNN": 0.9},
                  rivalries={"AAA-MMM": 0.8, "BBB-NNN": 0.8},
                  behaviour={"gamma_aff": 0.5, "nu": 0.5})
    return {"full": {"world": world.given, "first": first, "second": second, "both": both},
            "partial": {"world": halved.given,
                        "first": ballot(halved, ["AAA"], {"MMM": 0.5, "NNN": 0.5}),
                        "second": ballot(halved, ["BBB"], {"MMM": 0.5, "NNN": 0.5}),
                        "both": ballot(halved, ["AAA", "BBB"], {"MMM": 0.5, "NNN": 0.5})},
            "control": {"world": apart.given,
                        "first": ballot(apart, ["AAA"], {"MMM": 0.5, "NNN": 0.5}),
                        "second": ballot(apart, ["BBB"], {"MMM": 0.5, "NNN": 0.5}),
                        "both": ballot(apart, ["AAA", "BBB"], {"MMM": 0.5, "NNN": 0.5})}}
