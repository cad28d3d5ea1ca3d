"""What states seek, take and give up: docs/odd.md, "Choices"."""

from dataclasses import dataclass
from math import exp, log

import gate
import interest
import philox
from consultation import consult
from world import Bid

LARGEST = 500.0  # of the logarithm of a nest's weight
ROUNDING = 1e-9


@dataclass
class Option:
    track: str
    status: object  # None: leaving
    by_bid: bool
    down: bool
    gain: float = 0.0
    inertia: float = 0.0
    advantage: float = 0.0  # X
    if_sure: float = 0.0  # X of a bid if its success were certain
    told: dict = None


def go_on(world):
    """A month of choices."""
    for i in world.order:
        for track in world.tracks:
            if world.leaves.get((i, track), world.months) <= world.month:
                world.lose(i, track, weighing=None)
    agents = [i for i in world.order if i not in world.outside and i not in world.chair]
    answers = [found for i in agents for found in invitations(world, i)] if world.month == 0 else []
    decisions = []
    for i in agents:
        u = world.uniform(philox.ATTENTION, philox.state(i))
        if world.below(u, world.behaviour["attention"], f"attention of {i}"):
            decisions.append((i, decide(world, i)))
    seated = {bid.state for bid, accepted in answers if answer(world, bid, accepted)}
    for i, chosen in decisions:
        if chosen is not None and not (i in seated and i in world.full):
            carry_out(world, i, chosen)


# -- Invitations -----------------------------------------------------------------------------------

def invitations(world, i):
    for track in world.tracks:
        bid = world.bids.get((i, track))
        if bid is not None and bid.invited:
            option = Option(track, bid.status, False, False)
            weigh(world, i, option)
            accepts = 1 / (1 + exp(-option.advantage))
            u = world.uniform(philox.INVITATION, philox.state(i), detail=philox.key(bid.status.id))
            accepted = world.below(u, accepts, f"answer of {i}")
            option.told["probability"] = accepts
            world.tell("answer", bid=named(i, bid.status), accepted=accepted, draw=u, weighing=option.told)
            yield bid, accepted


def answer(world, bid, accepted):
    """Whether the state holds another status by it; nothing comes of it if the invitation is gone."""
    if world.bids.get((bid.state, bid.status.track)) is not bid:
        return False
    if not accepted:
        del world.bids[bid.state, bid.status.track]
        return False
    if bid.status.ratified:
        world.admit(bid, world.voters(without=[bid.state]))
        return False
    world.seat(bid)
    return True


# -- Decisions -------------------------------------------------------------------------------------

def can_be_reached(status, held):
    return (held.id if held else "none") in status.reached_from


def options(world, i):
    found = []
    for track in world.tracks.values():
        held = world.status_on(i, track.id)
        elsewhere = held is None and i in world.full
        if (i, track.id) in world.bids or (i, track.id) in world.leaves or elsewhere:
            continue
        commitment = world.gives["commitment"]
        now = commitment[held.id] if held else 0.0
        nests = {False: [], True: []}
        for status in track.statuses:
            if status is held or world.month < status.opens:
                continue
            resumes = held is not None and held.id in status.resumes_from
            reached = can_be_reached(status, held)
            if resumes or reached and not status.needs_vote:
                down = not resumes and commitment[status.id] < now
                nests[down].append(Option(track.id, status, False, down))
            elif reached and world.month >= world.closed_until.get((i, track.id), 0):
                nests[False].append(Option(track.id, status, True, False))
        if held is not None:
            nests[True].append(Option(track.id, None, False, True))
        found += nests[False] + nests[True]
    return found


def inertia(world, i, option):
    b, commitment = world.behaviour, world.gives["commitment"]
    held, then = world.status_on(i, option.track), option.status
    step = abs((commitment[then.id] if then else 0.0) - (commitment[held.id] if held else 0.0))
    cost = b["kappa"] * (1 + b["kappa-step"] * (step - 0.5))
    if held is not None and held.full and not (then is not None and then.full):
        push = min(1.0, sum(weight * world.L(L, i) for L, weight in world.chair.items()))
        cost += b["kappa-exit"] + b["decisiveness"] * log(1 + b["psi"] * push)
    return cost


def weigh(world, i, option):
    """What an option is worth, with how that comes about."""
    then, now = option.status, world.status_on(i, option.track)
    after, before = interest.terms(world, i, then), interest.terms(world, i, now)
    interests = [{"interest": name, "value": after[name] - before[name]} for name in interest.TERMS]
    option.gain = sum(term["value"] for term in interests)
    option.inertia = inertia(world, i, option)
    expectation = None
    if option.by_bid:
        expectation = expect(world, i, then)
        success = expectation["success"]
        option.advantage = success * option.gain - (1 - success) * world.behaviour["phi"] - (option.inertia - world.behaviour["level"])
        option.if_sure = option.gain - (option.inertia - world.behaviour["level"])
    else:
        option.advantage = option.gain - option.inertia
    option.told = {"track": option.track, "status": then and then.id, "interests": interests,
                   "gain": option.gain, "inertia": option.inertia, "expectation": expectation,
                   "advantage": option.advantage}


def expect(world, i, status):
    """With what success a state expects to apply, and what it rests on."""
    track = world.tracks[status.track]
    failed = gate.failed(world, i, status)
    waived = gate.waived(status, failed)
    shut_out = not world.doors["door.open"][track.id] > 0
    told = {"success": 0.0, "failed": failed, "waived": waived, "strongest_opponent": None, "partner": None,
            "shut_out": shut_out}
    if shut_out or waived == 0:
        return told
    item = consult(world, [(i, status)], track.rule)
    partner = foreseen_partner(world, i, status, item) if world.chair and track.packages else None
    if partner is not None:
        told["partner"], item = partner
    told["strongest_opponent"] = item.strongest_opponent()
    if item.tabled:
        told["success"] = waived * item.probability
    return told


def foreseen_partner(world, i, status, alone):
    """The open bid with which the chair would put this one to one vote, and that vote."""
    track, best, most = world.tracks[status.track], None, ROUNDING
    for j in world.order:
        bid = world.bids.get((j, track.id))
        if bid is None or j == i or bid.admitted or bid.invited or gate.failed(world, j, bid.status):
            continue
        other = (j, bid.status)
        both = consult(world, sorted([(i, status), other], key=lambda each: each[0]), track.rule)
        gain = both.worth_if_tabled - alone.worth_if_tabled - consult(world, [other], track.rule).worth_if_tabled
        if gain > most:
            best, most = (j, both), gain
    return best


def nests(found):
    """The options of one direction on one track, in their order."""
    groups = {}
    for option in found:
        groups.setdefault((option.track, option.down), []).append(option)
    return list(groups.values())


def draw(world, found, values, u, v, who):
    """The option that two uniforms fall on, None for staying."""
    lam = world.behaviour["dissimilarity"]
    groups = nests(found)
    value = dict(zip(map(id, found), values))
    weights = [exp(min(LARGEST, lam * log_sum([value[id(option)] / lam for option in group]))) for group in groups]
    total = 1 + sum(weights)
    reached = 1.0
    if world.below(u, reached / total, f"{who} stays"):
        return None
    group = groups[-1]
    for each, weight in zip(groups, weights):
        reached += weight
        if world.below(u, reached / total, f"{who} chooses a direction"):
            group = each
            break
    top = max(value[id(option)] for option in group)
    within = [exp((value[id(option)] - top) / lam) for option in group]
    reached = 0.0
    for option, weight in zip(group, within):
        reached += weight
        if world.below(v, reached / sum(within), f"{who} chooses an option"):
            return option
    return group[-1]


def log_sum(numbers):
    """ln Σ e^x"""
    top = max(numbers)
    return top + log(sum(exp(x - top) for x in numbers))


def probabilities(world, found):
    """Of each option, that a state that attends chooses it."""
    lam = world.behaviour["dissimilarity"]
    groups = nests(found)
    logs = [lam * log_sum([option.advantage / lam for option in group]) for group in groups]
    weights = [exp(min(LARGEST, each)) for each in logs]
    for group, weight in zip(groups, weights):
        top = max(option.advantage for option in group)
        within = [exp((option.advantage - top) / lam) for option in group]
        for option, part in zip(group, within):
            option.told["probability"] = weight / (1 + sum(weights)) * part / sum(within)


def decide(world, i):
    """What a state that attends decides, None for staying."""
    found = options(world, i)
    if not found:
        return None
    for option in found:
        weigh(world, i, option)
    probabilities(world, found)
    u = world.uniform(philox.CHOICE, philox.state(i))
    v = world.uniform(philox.OPTION, philox.state(i))
    values = [option.advantage for option in found]
    chosen = draw(world, found, values, u, v, i)
    deterred = []
    for option in found:
        if option.by_bid and option is not chosen and option.gain > -world.behaviour["phi"]:
            sure = [each.if_sure if each is option else each.advantage for each in found]
            if draw(world, found, sure, u, v, f"{i} if sure") is option:
                deterred.append(option)
    for option in deterred:
        world.tell("deterrence", bid=named(i, option.status), weighing=option.told)
    if chosen is None:
        world.tell("reconsideration", state=i, options=[option.told for option in found])
    return chosen


def named(i, status):
    return {"state": i, "status": status.id}


def carry_out(world, i, option):
    status, track = option.status, option.track
    if option.by_bid:
        world.bids[i, track] = Bid(i, status, world.month)
        world.news.add(i)
        world.tell("application", bid=named(i, status), weighing=option.told)
    elif status is not None:
        world.take(i, status, weighing=option.told)
    else:
        notice = world.status_on(i, track).notice_months
        if notice == 0:
            world.lose(i, track, weighing=option.told)
        else:
            world.leaves[i, track] = world.month + notice
            world.tell("notice", state=i, track=track, effective=world.name_of(world.month + notice),
                       weighing=option.told)
