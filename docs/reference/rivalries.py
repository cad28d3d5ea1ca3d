"""Governments, clashes, help and settlements: docs/odd.md, "Rivalries"."""

from math import exp

import philox


def go_on(world):
    """A month of rivalries."""
    change_governments(world)
    rivals = world.pairs["rivalries.level"]
    baselines = world.pairs["rivalries.baseline"]
    for pair in sorted(set(rivals) | set(baselines)):
        if rivals.get(pair, 0.0) > 0 or baselines.get(pair, 0.0) > 0:
            rivalry(world, *pair)
    settle_stances(world)
    world.news.clear()
    relax(world)


def change_governments(world):
    chance = 1 - exp(-1 / world.behaviour["tenure"])
    changed = []
    for m in world.voters():
        u = world.uniform(philox.GOVERNMENT, philox.state(m))
        if world.below(u, chance, f"government of {m}"):
            changed.append(m)
            world.government[m] = world.government.get(m, 0) + 1
            for pair in [pair for pair in world.known if pair[0] == m]:
                del world.known[pair]
    if changed:
        world.tell("new-governments", members=changed)


def rivalry(world, a, b):
    of, coefficient, name = world.pairs, world.behaviour, philox.pair(a, b)
    R, e = world.R(a, b), of["rivalries.tension"].get((a, b), 0.0)
    clashes = poisson(world, world.uniform(philox.CLASH, name), coefficient["lambda-0"] * R**2 * (1 + e),
                      f"clash {a}-{b}")
    e = ((1 - coefficient["tension-decay"]) * e + coefficient["xi"] * clashes
         + coefficient["signal"] * ((a in world.news) + (b in world.news)))
    of["rivalries.tension"][a, b] = min(max(e, 0.0), 100.0)
    baseline = of["rivalries.baseline"].get((a, b), 0.0)
    if clashes > 0:
        world.tell("clash", first=a, second=b, clashes=clashes)
        help_if_owed(world, a, b, name)
        R += coefficient["rivalry-jump"] * (1 - R)
    else:
        R += coefficient["rivalry-return"] * (baseline - R)
    of["rivalries.level"][a, b] = R
    both = world.inside(a) and world.inside(b)
    hazard = coefficient["settlement-0"] * (1 + coefficient["settlement-1"] * both)
    if world.below(world.uniform(philox.SETTLEMENT, name), hazard, f"settlement {a}-{b}"):
        after = (1 - coefficient["settlement-drop"]) * baseline
        of["rivalries.baseline"][a, b] = after
        if after != baseline:
            world.tell("settlement", first=a, second=b, before=baseline, after=after)


def poisson(world, u, rate, what):
    """The smallest number whose cumulative probability exceeds u."""
    number, p = 0, exp(-rate)
    cumulative = p
    while number < 1000 and not world.below(u, cumulative, what):
        number += 1
        p *= rate / number
        cumulative += p
    return number


def help_if_owed(world, a, b, name):
    if a in world.full and b in world.full:
        for member in (a, b):
            resent(world, member, world.behaviour["clash-resentment"])
        return
    if a in world.voting and b not in world.full:
        m, o = a, b
    elif b in world.voting and a not in world.full:
        m, o = b, a
    else:
        return
    power = world.states["power"]
    both = power[m] + power[o]
    started = power[o] / both if both > 0 else 0.0
    if not world.below(world.uniform(philox.INITIATOR, name), started, f"{o} started it"):
        return
    if m in world.chair:
        return
    likes = sum(weight * (world.F(L, m) - world.F(L, o)) for L, weight in world.chair.items())
    log_odds = world.behaviour["help-0"] + world.behaviour["help-affinity"] * likes
    helped = world.below(world.uniform(philox.HELP, name), 1 / (1 + exp(-log_odds)), f"help to {m}")
    K = world.alliance["credibility"]
    if helped:
        world.alliance["credibility"] = K + world.behaviour["help-gain"] * (1 - K)
    else:
        world.alliance["credibility"] = (1 - world.behaviour["help-loss"]) * K
        resent(world, m, world.behaviour["help-resentment"])
    world.tell("attack", member=m, attacker=o, helped=helped)


def resent(world, state, more):
    resentment = world.states["resentment"]
    resentment[state] = min(max(resentment[state] + more, 0.0), 10.0)


def settle_stances(world):
    rates = world.pairs["stances.settles"]
    levels = world.pairs["stances.level"]
    for holder, toward in sorted(levels):
        before, rate = levels[holder, toward], rates.get((holder, toward), 0.0)
        if before != 0 and rate > 0:
            u = world.uniform(philox.STANCE_SETTLEMENT, philox.on(holder, toward))
            if world.below(u, 1 - exp(-rate / 12), f"stance of {holder} on {toward}"):
                levels[holder, toward] = 0.0
                world.tell("stance-settlement", holder=holder, toward=toward, before=before)


def relax(world):
    for state in world.order:
        world.states["resentment"][state] *= 1 - world.behaviour["resentment-decay"]
    K = world.alliance["credibility"]
    world.alliance["credibility"] = K + world.behaviour["credibility-return"] * (world.first_credibility - K)
