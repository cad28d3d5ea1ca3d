"""Two sides of a vote: the sums C and G, the ratio of their powers, what a ballot makes of them.

Plain Python 3 from the model's formulas; votes.py runs it.
"""

from itertools import product
from math import exp, log

OBJECT, ABSTAIN, CONSENT = "object", "abstain", "consent"
K, NU, PHI_L = 5.0, 0.2, 0.2  # medians or fixed values of the priors
BEHAVIOUR = {"gamma_riv": 1.7, "gamma_stance": 1.7, "gamma_patron": 0.8, "gamma_aff": 0.3,
             "gamma_bloc": 0.3, "omega_b": 0.7, "xi_f": 0.55, "chi": 0.0, "psi": 0.25,
             "cost": 0.08, "k": K, "nu": NU, "phi_l": PHI_L}


# -- One member's vote on one bid ------------------------------------------------------------------

def contest(concern, goodwill, k):
    """C^k / (C^k + G^k), by logarithms so that no power overflows; 0 where C = 0."""
    if concern == 0:
        return 0.0
    z = k * (log(goodwill) - log(concern))
    return 1 / (1 + exp(z)) if z < 700 else 0.0


def thresholds(concern, goodwill, k, nu):
    """It objects below the first, consents from the second on, abstains between."""
    return contest(concern, goodwill, k), contest(concern * (1 + nu), goodwill, k)


def clamp(x):
    return min(1.0, max(0.0, x))


def chances(concern, goodwill, k, nu, known=(0.0, 1.0)):
    """P(object), P(abstain), P(consent) if u is uniform on the known interval [lo, hi)."""
    lo, hi = known
    first, second = (clamp((q - lo) / (hi - lo)) for q in thresholds(concern, goodwill, k, nu))
    return {OBJECT: first, ABSTAIN: second - first, CONSENT: 1 - second}


def vote(u, concern, goodwill, k, nu):
    first, second = thresholds(concern, goodwill, k, nu)
    return OBJECT if u < first else CONSENT if u >= second else ABSTAIN


# -- The terms of both sides -----------------------------------------------------------------------

def stake(status, omega_b, xi_f):
    a = 1 - (1 - status["discount"]) * (1 - status["training"]) * (1 - status["protection"]) * (
        1 - xi_f * status["forum"])
    return omega_b + (1 - omega_b) * a


STATUSES = {
    "full stake": {"discount": 0, "training": 0, "protection": 1, "forum": 0, "commitment": 1},
    "member": {"discount": 0.25, "training": 0.8, "protection": 1, "forum": 0, "commitment": 1},
    "partner": {"discount": 0.175, "training": 0.5, "protection": 0.2, "forum": 0,
                "commitment": 0.4},
    "member of a forum": {"discount": 0, "training": 0.2, "protection": 0, "forum": 1,
                          "commitment": 0.5},
    "observer of a forum": {"discount": 0, "training": 0, "protection": 0, "forum": 0.5,
                            "commitment": 0.15},
    "observer": {"discount": 0, "training": 0, "protection": 0, "forum": 0, "commitment": 0.1},
}


class World:
    """States and what lies between them; F and R are symmetric, guarantees go patron to client."""

    def __init__(self, members, affinities=None, rivalries=None, guarantees=None, stances=None,
                 hostility=None, precedent=(), status="full stake", behaviour=None):
        self.members = members
        self.given = {"members": members, "affinities": affinities or {},
                      "rivalries": rivalries or {}, "guarantees": guarantees or {},
                      "stances": stances or {}, "hostility": hostility or {},
                      "precedent": [list(p) for p in precedent],
                      "status": STATUSES[status], "behaviour": {**BEHAVIOUR, **(behaviour or {})}}
        names = set(members) | set(self.given["hostility"])
        for key in ("affinities", "rivalries", "guarantees", "stances"):
            for pair in self.given[key]:
                names |= set(pair.split("-"))
        self.states = sorted(names)
        self.given["states"] = self.states
        self.b = self.given["behaviour"]

    def symmetric(self, table, i, j):
        return self.given[table].get("-".join(sorted((i, j))), 0.0)

    def affinity(self, i, j):
        return self.symmetric("affinities", i, j)

    def rivalry(self, i, j):
        return self.symmetric("rivalries", i, j)

    def guarantee(self, patron, client):
        return self.given["guarantees"].get(f"{patron}-{client}", 0.0)

    def friendship(self, patron, friend):
        return max(self.guarantee(patron, friend), max(0.0, 2 * self.affinity(patron, friend) - 1))

    def bloc(self, i):
        hostile = self.given["hostility"]
        ties = [self.guarantee(k, i) * hostile.get(k, 0.0) for k in self.states
                if k != i and k not in self.members]
        return max([hostile.get(i, 0.0)] + ties)

    def sides(self, m, i, partners=(), pressure=0.0):
        """The terms of C and of G for m's vote on i, beside partners of one package."""
        b = stake(self.given["status"], self.b["omega_b"], self.b["xi_f"])
        outside = [k for k in self.states if k not in (m, i) and k not in self.members
                   and k not in partners]
        rivalry = self.rivalry(m, i)
        against = rivalry * (1 - max(
            [self.rivalry(i, j) * self.friendship(m, j) for j in partners], default=0.0))
        if [m, i] in self.given["precedent"] or [i, m] in self.given["precedent"]:
            against *= 1 - self.b["chi"]
        level = self.given["stances"].get(f"{m}-{i}", 0.0)
        affinity = self.affinity(m, i)
        concerns = {
            "rivalry": self.b["gamma_riv"] * b * against,
            "rival-of-a-friend": self.b["gamma_patron"] * b * max(
                [self.friendship(m, k) * self.rivalry(k, i) for k in outside], default=0.0),
            "friend-of-a-rival": self.b["gamma_patron"] * b * max(
                [self.friendship(k, i) * self.rivalry(m, k) for k in outside], default=0.0),
            "rival-bloc": self.b["gamma_bloc"] * self.given["status"]["commitment"] * self.bloc(i),
            "distance": self.b["gamma_aff"] * max(0.0, -affinity),
            "stance": self.b["gamma_stance"] * max(0.0, -level),
        }
        goods = {
            "goodwill": 1.0,
            "affinity": self.b["gamma_aff"] * max(0.0, affinity) * (1 - rivalry),
            "support": self.b["gamma_stance"] * max(0.0, level),
            "pressure": self.b["psi"] * pressure,
        }
        return concerns, goods

    def totals(self, m, i, partners=(), pressure=0.0):
        concerns, goods = self.sides(m, i, partners, pressure)
        return sum(concerns.values()), sum(goods.values())

    def value(self, m, i, partners=()):
        concern, goodwill = self.totals(m, i, partners)
        return goodwill - concern


# -- A ballot on one or several bids ---------------------------------------------------------------

def ballot(world, bids, chair, voters=None, pressed=None, x=0.0, known=None):
    """P(pass) of one or several bids under consensus, by listing where each u may fall.

    Each voter has one u for each candidate. It objects to the item if one of them falls where it
    objects to that bid, consents if each falls where it consents, else abstains.
    """
    voters = [v for v in (voters or world.members) if v not in bids]
    regions = {}
    for m in voters:
        for i in bids:
            partners = [j for j in bids if j != i]
            concern, goodwill = world.totals(m, i, partners, x * (pressed or {}).get(m, 0.0))
            regions[m, i] = chances(concern, goodwill, world.b["k"], world.b["nu"],
                                    (known or {}).get((m, i), (0.0, 1.0)))
    total = 0.0
    keys = list(regions)
    object_ = {m: 0.0 for m in voters}
    consent = {m: 0.0 for m in voters}
    for places in product((OBJECT, ABSTAIN, CONSENT), repeat=len(keys)):
        probability = 1.0
        for key, place in zip(keys, places):
            probability *= regions[key][place]
        if probability == 0:
            continue
        at = dict(zip(keys, places))
        votes = {}
        for m in voters:
            own = [at[m, i] for i in bids]
            votes[m] = (OBJECT if OBJECT in own else
                        CONSENT if all(place == CONSENT for place in own) else ABSTAIN)
            object_[m] += probability * (votes[m] == OBJECT)
            consent[m] += probability * (votes[m] == CONSENT)
        if OBJECT not in votes.values():
            total += probability
    leader = sum(weight * sum(world.value(L, i, [j for j in bids if j != i]) for i in bids)
                 for L, weight in chair.items())
    push = sum((pressed or {}).values())
    worth = leader * total - world.b["phi_l"] * (1 - total) - world.b["cost"] * x * push
    return {"bids": list(bids), "voters": voters, "x": x, "pass": total, "V_L": leader, "W": worth,
            "object": object_, "consent": consent,
            "sides": [{"member": m, "candidate": i,
                       **dict(zip(("C", "G"), world.totals(
                           m, i, [j for j in bids if j != i], x * (pressed or {}).get(m, 0.0)))),
                       "object": p[OBJECT], "abstain": p[ABSTAIN], "consent": p[CONSENT]}
                      for (m, i), p in regions.items()]}
