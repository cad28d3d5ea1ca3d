"""What the chair finds out before a vote: docs/odd.md, "Consultation"."""

from dataclasses import dataclass

import voting

STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass
class Consultation:
    bids: list  # of (state, status); several are a package
    voters: list
    views: dict  # (m, i): Sides, of voters, holders of a voice and the chair
    V: dict
    push: dict  # L̂ by voter
    pressers: dict  # voter: {presser: its part of L̂}
    chair_value: float  # V_L
    x: float
    probability: float  # P(pass|x)
    worth: float  # W(x)
    tabled: bool
    objects: dict  # voter: probability at x = 0, given what is known

    @property
    def states(self):
        return [i for i, _ in self.bids]

    @property
    def worth_if_tabled(self):
        """W⁺"""
        return max(0.0, self.worth)

    def strongest_opponent(self):
        """The voter likeliest to object before pressure; None if nobody would."""
        likeliest = max(self.voters, key=lambda m: self.objects[m], default=None)
        return likeliest if likeliest is not None and self.objects[likeliest] > 0 else None

    def pressed(self, m):
        """The part of full pressure that bears on a voter: x·L̂"""
        return self.x * self.push.get(m, 0.0)


def consult(world, bids, rule):
    """On a bid, or on several as a package."""
    candidates = [i for i, _ in bids]
    voters = world.voters(without=candidates)
    views, V = {}, {}
    for m in world.order:
        heard = m in voters or world.voice.get(m, 0) > 0 or m in world.chair
        if heard and m not in candidates:
            for i, status in bids:
                views[m, i] = voting.sides(world, m, i, status, [j for j in candidates if j != i])
            V[m] = sum(views[m, i].V for i in candidates)
    before = chances(world, views, voters, candidates, {})
    objects = {m: before[m][0] for m in voters}
    if not world.chair:
        return Consultation(bids, voters, views, V, {}, {}, 0.0, 0.0,
                            voting.pass_probability(rule, before), 0.0, True, objects)
    chair_value = sum(weight * V.get(L, 0.0) for L, weight in world.chair.items())
    pressers, push = {}, {}
    for m in voters:
        if objects[m] >= 0.5:
            parts = {k: (1.0 if k in world.voting else world.voice.get(k, 0.0)) * world.L(k, m)
                     for k in V if k != m and V[k] > 0}
            pressers[m] = {k: part for k, part in parts.items() if part > 0}
            push[m] = min(1.0, sum(parts.values()))
    total = sum(push.values())
    steps = STEPS if chair_value > 0 and total > 0 else STEPS[:1]
    best = None
    for x in steps:
        pressure = {m: world.behaviour["psi"] * x * push[m] for m in push}
        p = voting.pass_probability(rule, chances(world, views, voters, candidates, pressure))
        W = (chair_value * p - world.behaviour["phi-chair"] * (1 - p)
             - world.behaviour["cost"] * x * total)
        if best is None or W > best[2]:
            best = (x, p, W)
    x, p, W = best
    return Consultation(bids, voters, views, V, push, pressers, chair_value, x, p, W, W > 0, objects)


def chances(world, views, voters, candidates, pressure):
    """Each voter's probabilities to object to the item and to consent, given what is known of it."""
    found = {}
    for m in voters:
        no_objection = consent = 1.0
        for i in candidates:
            view = views[m, i]
            Q, consents_from = voting.bounds(world, view.C, view.goodwill + pressure.get(m, 0.0))
            known = world.known.get((m, i), (0.0, 1.0))
            no_objection *= 1 - voting.share_below(Q, known)
            consent *= 1 - voting.share_below(consents_from, known)
        found[m] = (1 - no_objection, consent)
    return found
