"""What a status is worth to a state: docs/odd.md, "Interests"."""

from math import log

# by the names that sim explain has for the terms, in the order of the table
TERMS = ("arms-saving", "training", "protection", "say-where-a-rival-sits", "forum", "affinity",
         "western-ties", "isolated-leader", "non-alignment", "resentment")


def terms(world, i, status):
    """The terms of U_i(s); all 0 for no status."""
    if status is None:
        return dict.fromkeys(TERMS, 0.0)
    b, of, id = world.behaviour, {name: table[i] for name, table in world.states.items()}, status.id
    gives = {name: table[id] for name, table in world.gives.items()}
    others = world.voters(without=[i])
    rival = max((world.R(i, m) for m in others), default=0.0)
    power = sum(world.states["power"][m] for m in others)
    tone = sum(world.states["power"][m] * world.F(i, m) for m in others) / power if power > 0 else 0.0
    saving = 100 * world.saving(i, gives["discount"]) / of["military-budget"]
    align = b["beta-align"] * world.alignment(status)
    return {
        "arms-saving": b["beta-gain"] * log(1 + saving),
        "training": b["beta-gain"] * gives["training"] * (1 - of["power"]),
        "protection": (b["beta-sec"] * gives["protection"] * world.alliance["credibility"]
                       * world.threat(i) * (1 - world.umbrella(i))),
        "say-where-a-rival-sits": b["beta-lever"] * world.advantage(status) * rival,
        "forum": b["beta-forum"] * gives["forum"] * of["nearness"],
        "affinity": align * tone,
        "western-ties": -align * of["western-ties"],
        "isolated-leader": -align * of["western-ties"] * b["beta-iso"] * world.alliance["isolation"],
        "non-alignment": -align * of["non-alignment"],
        "resentment": -b["beta-res"] * world.alignment(status) * of["resentment"],
    }


def utility(world, i, status):
    return sum(terms(world, i, status).values())


def differences(world, i, status):
    """Term by term, what a status is worth beyond what is held on its track."""
    then = terms(world, i, status)
    now = terms(world, i, world.status_on(i, status.track))
    return {name: then[name] - now[name] for name in TERMS}
