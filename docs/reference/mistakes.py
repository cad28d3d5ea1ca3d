"""Deliberate mistakes, to see that the comparison notices them: each makes one formula of the reference wrong."""

import choices
import council
import philox
import ratification
import rivalries
import shocks
import voting
import world


def closeness(self, j, k):
    """A friend's affinity counts from 0, not from a half."""
    return max(self.G(j, k), self.F(j, k), 0.0)


def stake(self, status):
    """A seat in a forum is none."""
    omega_b = self.behaviour["omega-b"]
    return omega_b + (1 - omega_b) * self.advantage(status)


def saving(self, i, discount):
    """The make-up of imports does not follow the discount."""
    s = min(1.0, sum(share for m, share in self.shares[i].items() if m in self.full))
    return self.imports[i] * s * discount


def relax(of):
    """Resentment does not fade."""
    K = of.alliance["credibility"]
    of.alliance["credibility"] = K + of.behaviour["credibility-return"] * (of.first_credibility - K)


def hazard(of, members):
    """The mean of one member is the mean of the last."""
    return min(1.0, 1 / of.alliance["ratification"])


def learn(of, ballot, m, answers):
    """Votes show nothing."""


def fade(of, effect):
    """What fades is gone at once."""
    of.set(effect.path, of.value(effect.path) - effect.rest)
    of.fading.remove(effect)


def foreseen_partner(of, i, status, alone):
    """Applicants do not foresee packages."""


def inertia(of, i, option):
    """Every step costs the same."""
    return of.behaviour["kappa"]


def waiver(status, criterion):
    """The waiver of a criterion has the same draw for every status."""
    return philox.key(criterion)


def lapse(self, state, its_track):
    """A full member keeps what it has on other tracks."""
    return []


def needed(rule, voters):
    """A majority is half."""
    kind, number = voting.kind_and_number(rule)
    return {"unanimity": voters, "simple-majority": voters // 2}.get(kind, int((number or 0) * voters))


MISTAKES = {
    "closeness": (world.World, closeness),
    "stake": (world.World, stake),
    "saving": (world.World, saving),
    "relax": (rivalries, relax),
    "hazard": (ratification, hazard),
    "learn": (council, learn),
    "fade": (shocks, fade),
    "foreseen_partner": (choices, foreseen_partner),
    "inertia": (choices, inertia),
    "waiver": (philox, waiver),
    "lapse": (world.World, lapse),
    "needed": (voting, needed),
}


def make(name):
    """Makes a mistake; gives back what takes it out again."""
    where, wrong = MISTAKES[name]
    right = getattr(where, name)
    setattr(where, name, wrong)
    return lambda: setattr(where, name, right)
