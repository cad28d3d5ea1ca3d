"""How members judge a bid, and when a ballot passes: docs/odd.md, "Concerns" and "Vote"."""

from dataclasses import dataclass
from math import ceil, exp, log

OBJECT, ABSTAIN, CONSENT = "object", "abstain", "consent"


@dataclass
class Sides:
    """What speaks against a bid and what for it, in a state's eyes, before pressure."""

    against: dict
    infavour: dict
    counterweight: float

    @property
    def C(self):
        return sum(self.against.values())

    @property
    def goodwill(self):
        return sum(self.infavour.values())

    @property
    def V(self):
        return self.goodwill - self.C


def sides(world, m, i, status, others=()):
    """m's view of candidate i for a status, with the other candidates of one package."""
    b = world.behaviour
    outside = [k for k in world.order if k not in world.full and k not in others and k not in (m, i)]
    stake = world.stake(status)
    precedent = 1 - b["chi"] if frozenset((m, i)) in world.precedent else 1.0
    counterweight = max((world.R(i, j) * world.closeness(m, j) for j in others), default=0.0)
    F, R, stance = world.F(m, i), world.R(m, i), world.stance(m, i)
    of_friend = max((world.closeness(m, k) * world.R(k, i) for k in outside if world.R(k, i) > 0), default=0.0)
    of_rival = max((world.closeness(k, i) * world.R(m, k) for k in outside if world.R(m, k) > 0), default=0.0)
    return Sides({
        "rivalry": b["gamma-riv"] * precedent * R * (1 - counterweight) * stake,
        "rival-of-a-friend": b["gamma-patron"] * stake * of_friend,
        "friend-of-a-rival": b["gamma-patron"] * stake * of_rival,
        "rival-bloc": b["gamma-bloc"] * world.gives["commitment"][status.id] * world.bloc(i),
        "distance": b["gamma-aff"] * max(0.0, -F),
        "stance": b["gamma-stance"] * max(0.0, -stance),
    }, {
        "goodwill": 1.0,
        "affinity": b["gamma-aff"] * max(0.0, F) * (1 - R),
        "support": b["gamma-stance"] * max(0.0, stance),
    }, counterweight)


def contest(world, C, goodwill):
    """Q: with which disposition or less a state objects."""
    if C <= 0:
        return 0.0
    if goodwill <= 0:
        return 1.0
    k = world.behaviour["decisiveness"]
    z = k * (log(goodwill) - log(C))
    return 0.0 if z > 700 else 1 / (1 + exp(z))  # C^k/(C^k + Γ^k), where the powers may be too large


def bounds(world, C, goodwill):
    """Q and Q': it objects below the first and consents from the second."""
    return contest(world, C, goodwill), contest(world, C * (1 + world.behaviour["nu"]), goodwill)


def share_below(bound, known):
    """The probability of a disposition below a bound, given the interval that it is known to lie in."""
    low, high = known
    return min(1.0, max(0.0, (bound - low) / (high - low)))


def answer(world, u, Q, consents_from, who):
    if world.below(u, Q, f"{who} objects"):
        return OBJECT
    return ABSTAIN if world.below(u, consents_from, f"{who} consents") else CONSENT


def kind_and_number(rule):
    if isinstance(rule, str):
        return rule, None
    return next(iter(rule.items()))


def needed(rule, voters):
    """How many of the voters must consent."""
    kind, number = kind_and_number(rule)
    if kind == "unanimity":
        return voters
    if kind == "simple-majority":
        return voters // 2 + 1
    return ceil(number * voters - 1e-9)


def passes(rule, votes):
    """Whether a ballot passes; votes by voter."""
    kind, number = kind_and_number(rule)
    objecting = [m for m, vote in votes.items() if vote == OBJECT]
    consenting = [m for m, vote in votes.items() if vote == CONSENT]
    if kind in ("consensus", "consensus-minus"):
        return len(objecting) <= (number or 0)
    if kind == "weighted-majority":
        weight = sum(number["weights"].get(m, 0) for m in consenting)
        return weight >= number["quota"] and not set(objecting) & set(number.get("vetoes") or ())
    return len(consenting) >= needed(rule, len(votes))


def pass_probability(rule, chances):
    """P(pass), from each voter's probabilities to object and to consent, independent of each other.

    Goes through the voters one by one, with the probability of each weight that they can have together.
    """
    kind, number = kind_and_number(rule)
    if kind in ("consensus", "consensus-minus"):
        counts = sums([((1, objects), (0, 1 - objects)) for objects, _ in chances.values()])
        return sum(p for count, p in counts.items() if count <= (number or 0))
    if kind == "weighted-majority":
        vetoes = number.get("vetoes") or ()
        counts = sums([((number["weights"].get(m, 0), consents),
                        (0, 1 - consents - (objects if m in vetoes else 0)))
                       for m, (objects, consents) in chances.items()])
        return sum(p for weight, p in counts.items() if weight >= number["quota"])
    counts = sums([((1, consents), (0, 1 - consents)) for _, consents in chances.values()])
    return sum(p for count, p in counts.items() if count >= needed(rule, len(chances)))


def sums(parts):
    """The distribution of a sum of independent numbers, each given as its values with probabilities."""
    distribution = {0: 1.0}
    for values in parts:
        after = {}
        for total, p in distribution.items():
            for value, q in values:
                after[total + value] = after.get(total + value, 0.0) + p * q
        distribution = after
    return distribution
