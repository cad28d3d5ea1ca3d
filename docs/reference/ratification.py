"""Ratification of admissions: docs/odd.md, "Ratification"."""

import philox
import voting
from choices import named


def go_on(world, track):
    """A month of ratification on one track."""
    for i in world.order:
        bid = world.bids.get((i, track.id))
        if bid is not None and bid.admitted and world.month >= bid.opening:
            ratify(world, bid)


def hazard(world, members):
    harmonic = sum(1 / k for k in range(1, members + 1))
    return min(1.0, harmonic / world.alliance["ratification"])


def ratify(world, bid):
    i, status = bid.state, bid.status
    asked = [m for m in world.voters(without=[i]) if status.newcomers_ratify or m in bid.roll]
    h, ratified = hazard(world, len(bid.roll)), []
    for m in asked:
        if m in bid.ratified:
            continue
        view = voting.sides(world, m, i, status)
        Q = voting.contest(world, view.C, view.goodwill)
        u = world.disposition(m, i)
        if world.below(u, Q, f"{m} holds back on {i}"):
            if m not in bid.holding_back:
                bid.holding_back.add(m)
                world.tell("held-back", bid=named(i, status), member=m, draw=u,
                           outlook={"against": view.C, "goodwill": view.goodwill, "objects": Q})
            continue
        bid.holding_back.discard(m)
        draw = world.uniform(philox.RATIFICATION, philox.on(m, i), detail=philox.key(status.id))
        if world.below(draw, h, f"{m} ratifies {i}"):
            bid.ratified.add(m)
            ratified.append(m)
    if ratified:
        world.tell("ratification", bid=named(i, status), members=ratified)
    if all(m in bid.ratified for m in asked):
        world.seat(bid)
