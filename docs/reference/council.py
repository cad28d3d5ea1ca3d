"""A session of the council on one track: docs/odd.md, "Gate", "Agenda" and "Vote"."""

from math import ceil

import gate
import interest
import philox
import rivalries
import voting
from choices import ROUNDING, can_be_reached, named
from consultation import consult


def sit(world, track):
    """One session."""
    through = [bid for bid in pending(world, track) if passes_gate(world, bid)]
    if not world.doors["door.open"][track.id] > 0:
        for bid in through:
            world.tell("shut-out", bid=named(bid.state, bid.status))
        return
    docket = [Item(bid, consult(world, [(bid.state, bid.status)], track.rule)) for bid in through]
    if world.doors["offers-lower"][track.id] > 0 and world.chair:
        for item in docket:
            if item.single.worth <= 0:
                item.offer = offer(world, track, item.bid)
    package = []
    if world.chair and track.packages:
        package, whole = put_together(world, track, docket)
        if package:
            hold_vote(world, track, package, whole, may_strike=True)
    for item in docket:
        if item in package:
            continue
        if item.single.tabled:
            hold_vote(world, track, [item], item.single)
            continue
        shelve(world, item)
        if item.offer is not None:
            hold_vote(world, track, [item], item.offer)


class Item:
    """A bid that has passed the gate, with what the chair has found out about it."""

    def __init__(self, bid, single):
        self.bid, self.single, self.offer = bid, single, None

    @property
    def worth(self):
        """W⁺, of the offer if there is one."""
        return (self.offer or self.single).worth_if_tabled


def pending(world, track):
    found = [world.bids.get((i, track.id)) for i in world.order]
    return [bid for bid in found if bid is not None and not bid.admitted and not bid.invited]


# -- Gate ------------------------------------------------------------------------------------------

def passes_gate(world, bid):
    i, status = bid.state, bid.status
    failed, all_waived = [], True
    for criterion in gate.failed(world, i, status):
        u = world.uniform(philox.WAIVER, philox.state(i), bid.lodged, philox.waiver(status.id, criterion))
        waived = world.below(u, status.waivers[criterion], f"waiver of {criterion} for {i}")
        all_waived = all_waived and waived
        failed.append({"criterion": criterion, "waiver": status.waivers[criterion], "uniform": u,
                       "waived": waived})
    closed = None
    if not all_waived:
        del world.bids[i, status.track]
        until = world.month + ceil(world.behaviour["cooldown-returned"])
        world.closed_until[i, status.track] = until
        closed = world.name_of(until)
    world.tell("gate", bid=named(i, status), failed=failed, passed=all_waived, closed_until=closed)
    return all_waived


# -- Agenda ----------------------------------------------------------------------------------------

def offer(world, track, bid):
    """The lower status that the chair would rather put to the vote, with that vote; None if there is none."""
    i, held, best = bid.state, world.status_on(bid.state, track.id), None
    for status in track.statuses:
        if (status.needs_vote and world.month >= status.opens and can_be_reached(status, held)
                and status.rank < bid.status.rank and status is not held and not gate.failed(world, i, status)
                and interest.utility(world, i, status) > interest.utility(world, i, held)):
            found = consult(world, [(i, status)], track.rule)
            if found.worth > 0 and (best is None or status.rank > best.bids[0][1].rank):
                best = found
    return best


def put_together(world, track, docket):
    """The package of the session and its vote; an empty one if there is none."""
    def together(items):
        return consult(world, [(item.bid.state, item.bid.status) for item in docket if item in items], track.rule)

    package, whole, most = [], None, ROUNDING
    for first, a in enumerate(docket):
        for b in docket[first + 1:]:
            both = together([a, b])
            gain = both.worth_if_tabled - (a.worth + b.worth)
            if gain > most:
                package, whole, most = [a, b], both, gain
    while package:
        added, most = None, ROUNDING
        for item in docket:
            if item not in package:
                more = together(package + [item])
                gain = more.worth - whole.worth - item.worth
                if gain > most:
                    added, larger, most = item, more, gain
        if added is None:
            break
        package.append(added)
        whole = larger
    return [item for item in docket if item in package], whole


def agenda(world, item):
    if not world.chair:
        return None
    return {"chair": sorted(world.chair), "valuation": item.chair_value, "pressure": item.x,
            "pass_probability": item.probability, "worth": item.worth}


def shelve(world, item):
    world.tell("shelving", bid=named(item.bid.state, item.bid.status), agenda=agenda(world, item.single),
               strongest_opponent=item.single.strongest_opponent())
    if item.offer is not None:
        world.tell("offer", bid=named(item.bid.state, item.bid.status), offer=named(*item.offer.bids[0]))


# -- Vote ------------------------------------------------------------------------------------------

def hold_vote(world, track, items, ballot, may_strike=False):
    """On one bid (or what is offered in its place), or on a package."""
    for m in ballot.voters:
        rivalries.resent(world, m, world.behaviour["r-press"] * ballot.pressed(m))
    answers, told = {}, []
    for m in ballot.voters:
        answers[m] = [vote_on(world, ballot, m, i, status) for i, status in ballot.bids]
        told.append({"state": m, "leverage": ballot.push.get(m, 0.0),
                     "objects": objects_now(world, ballot, m, answers[m]),
                     "vote": of_item([each["vote"] for each in answers[m]]), "answers": answers[m]})
    for m in ballot.voters:
        learn(world, ballot, m, [each["vote"] for each in answers[m]])
    votes = {each["state"]: each["vote"] for each in told}
    passed = voting.passes(track.rule, votes)
    struck, rest = None, None
    if not passed and may_strike:
        struck, rest = strike_out(world, track, ballot, answers)
    out = None if struck is None else named(*struck)
    world.tell("ballot", bids=[named(*bid) for bid in ballot.bids], agenda=agenda(world, ballot),
               pressures=pressures(world, ballot), voters=told, passed=passed, struck_out=out)
    if struck is not None:
        hold_vote(world, track, [item for item in items if item.bid.state != struck[0]], rest)
        return
    for item, (i, status) in zip(items, ballot.bids):
        if passed:
            admit_or_seat(world, item.bid, status, ballot.voters)
        elif status is item.bid.status:  # an offer that fails closes nothing
            del world.bids[i, track.id]
            world.closed_until[i, track.id] = world.month + ceil(world.behaviour["cooldown-refused"])


def vote_on(world, ballot, m, i, status):
    view = ballot.views[m, i]
    goodwill = view.goodwill + world.behaviour["psi"] * ballot.pressed(m)
    Q, consents_from = voting.bounds(world, view.C, goodwill)
    u = world.disposition(m, i)
    low, high = world.known.get((m, i), (0.0, 1.0))
    terms = [{"concern": name, "side": "against", "value": value} for name, value in view.against.items()]
    terms += [{"concern": name, "side": "for", "value": value} for name, value in view.infavour.items()]
    outlook = {"bid": named(i, status), "terms": terms, "against": view.C, "goodwill": view.goodwill,
               "under_pressure": goodwill, "low": low, "high": high, "objects": Q,
               "counterweight": view.counterweight}
    return {"outlook": outlook, "draw": u, "vote": voting.answer(world, u, Q, consents_from, f"{m} on {i}")}


def objects_now(world, ballot, m, answers):
    """The probability that it objects to the item under the pressure exerted, given what was known."""
    no_objection = 1.0
    for each in answers:
        outlook = each["outlook"]
        no_objection *= 1 - voting.share_below(outlook["objects"], (outlook["low"], outlook["high"]))
    return 1 - no_objection


def of_item(answers):
    if voting.OBJECT in answers:
        return voting.OBJECT
    return voting.CONSENT if all(each == voting.CONSENT for each in answers) else voting.ABSTAIN


def learn(world, ballot, m, answers):
    """What the vote has shown of a member's dispositions."""
    vote = of_item(answers)
    for (i, _), own in zip(ballot.bids, answers):
        view = ballot.views[m, i]
        Q, consents_from = voting.bounds(
            world, view.C, view.goodwill + world.behaviour["psi"] * ballot.pressed(m))
        low, high = world.known.get((m, i), (0.0, 1.0))
        if vote == voting.OBJECT and own == voting.OBJECT:
            high = min(high, Q)
        elif vote == voting.OBJECT:
            low = max(low, Q)
        elif vote == voting.CONSENT:
            low = max(low, consents_from)
        elif len(ballot.bids) == 1:
            low, high = max(low, Q), min(high, consents_from)
        else:
            low = max(low, Q)
        world.known[m, i] = (low, high)


def pressures(world, ballot):
    return [{"presser": k, "member": m, "strength": ballot.x * ballot.push[m] * part / sum(parts.values())}
            for m, parts in ballot.pressers.items() for k, part in parts.items() if ballot.x > 0]


def strike_out(world, track, ballot, answers):
    """The one bid to which all objections are, and the vote on the others, if the chair would put them to it."""
    named_bids = {bid for given in answers.values()
                  for bid, each in zip(ballot.states, given) if each["vote"] == voting.OBJECT}
    if len(named_bids) != 1:
        return None, None
    struck = next(bid for bid in ballot.bids if bid[0] in named_bids)
    rest = consult(world, [bid for bid in ballot.bids if bid is not struck], track.rule)
    return (struck, rest) if rest.tabled else (None, None)


def admit_or_seat(world, bid, status, voters):
    world.news.add(bid.state)
    bid.status = status
    if status.ratified:
        world.admit(bid, voters)
    else:
        world.seat(bid)
