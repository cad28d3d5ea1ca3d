"""A scenario and the world that a replicate starts from: docs/odd.md, "Initialization" and "Input data"."""

from math import asin, cos, exp, radians, sin, sqrt

import distributions
import philox
from catalogue import VARIABLES
from world import (DIRECTED, OF_STATES, OF_STATUSES, OF_TRACKS, STANDARD, SYMMETRIC, Bid, Effect, Shock, Status,
                   Track, World)

NOTES = ("source", "note")
EARTH = 6371.0  # km
SIDES = {"affinities": "between", "rivalries": "between", "relations": "between",
         "guarantees": ("patron", "client"), "leverages": ("holder", "over"), "stances": ("holder", "toward")}
POWERLESS = ("power",)  # derived, never written


def entries(section):
    """A map of named things, without what is said about all of them."""
    return {name: thing for name, thing in (section or {}).items() if name not in NOTES}


def month_of(text, start):
    year, month = map(int, text.split("-"))
    return (year - start[0]) * 12 + month - start[1]


class Reader:
    """Reads the numbers of one replicate."""

    def __init__(self, scenario, inputs):
        self.scenario, self.inputs = scenario, inputs

    def number(self, section, key, path, pattern):
        """A number of a section, or the default that the catalogue has for it; None if neither is there."""
        variable = VARIABLES[pattern]
        node = section or {}
        for step in key.split("."):
            node = node.get(step) if isinstance(node, dict) else None
        if node is None:
            node = variable.default
        return None if node is None else self.inputs.number(node, path, variable.low, variable.high)

    def plain(self, node, path, low, high, default):
        """A number that is not in the catalogue."""
        return self.inputs.number(default if node is None else node, path, low, high)


def opening_world(scenario, seed, replicate):
    """The world of a replicate before its first month."""
    experiment = scenario.get("experiment") or {}
    inputs = distributions.Inputs(seed, replicate, experiment.get("sampling", "latin-hypercube"))
    read = Reader(scenario, inputs)
    world = World(philox.Draws(seed, replicate))
    clock = scenario["clock"]
    world.start = tuple(map(int, clock["start"].split("-")))
    world.months = month_of(clock["end"], world.start) + 1
    for path in VARIABLES:
        if path.startswith("behaviour."):
            key = path[len("behaviour."):]
            world.behaviour[key] = read.number(scenario.get("behaviour"), key, path, path)
    alliance = scenario["alliance"]
    for key in ("credibility", "isolation", "ratification"):
        world.alliance[key] = read.number(alliance, key, f"alliance.{key}", f"alliance.{key}")
    world.first_credibility = world.alliance["credibility"]
    world.chair = {state: weight for state, weight in
                   ((state, read.plain(node, f"alliance.chair.{state}", 0, 1, 0))
                    for state, node in entries(alliance.get("chair")).items()) if weight > 0}
    world.order = sorted(entries(scenario["states"]))
    tracks_and_statuses(world, read, alliance)
    written = states(world, read, scenario["states"])
    pairs(world, read, scenario)
    affinities(world, written["ideal-point"], scenario)
    organisations(world, read, scenario)
    for state, held in entries(alliance.get("holders")).items():
        for status in held:
            world.held[state, world.statuses[status].track] = world.statuses[status]
    for state in world.order:
        world.update_standing(state)
    nearness(world, scenario["states"])
    arms(world, written)
    world.shocks = [shock(world, read, each) for each in scenario.get("shocks") or []]
    for each in alliance.get("bids") or []:
        open_bid(world, each)
    for track in world.tracks:
        for i in world.order:
            if (i, track) in world.bids:
                tell_open(world, world.bids[i, track])
    return world


def tracks_and_statuses(world, read, alliance):
    for id, given in entries(alliance["tracks"]).items():
        world.tracks[id] = Track(id, given.get("rule", "consensus"), tuple(given.get("session-months") or ()),
                                 given.get("packages", False))
        for key in OF_TRACKS:
            path = f"alliance.tracks.{id}.{key}"
            world.doors[key][id] = read.number(given, key, path, f"alliance.tracks.*.{key}")
    named = {}  # criteria of statuses' own, in the order in which the file first names them
    for given in entries(alliance["statuses"]).values():
        named.update(dict.fromkeys(entries(given.get("criteria"))))
    for id, given in entries(alliance["statuses"]).items():
        path = f"alliance.statuses.{id}"
        eligibility, own = entries(given.get("eligibility")), entries(given.get("criteria"))
        waivers = {}
        for where, criteria in (("eligibility", [name for name in STANDARD if name in eligibility]),
                                ("criteria", [name for name in named if name in own])):
            for name in criteria:
                node = (given[where][name] or {}).get("waiver")
                waivers[name] = read.plain(node, f"{path}.{where}.{name}.waiver", 0, 1, 0)
        opens = month_of(given["opens"], world.start) if given.get("opens") else 0
        notice = read.plain(given.get("notice-months"), f"{path}.notice-months", 0, 1200, 0)
        status = Status(id, given["track"], given.get("rank", 0), given.get("full", False),
                        tuple(given.get("from") or ()), tuple(given.get("resumes-from") or ()),
                        given.get("needs-vote", True), given.get("ratified", False),
                        given.get("newcomers-ratify", False), given.get("protocol-month") or 0, opens,
                        int(notice), waivers)
        world.statuses[id] = status
        world.tracks[status.track].statuses.append(status)
        for key in OF_STATUSES:
            world.gives[key][id] = read.number(given, key, f"{path}.{key}", f"alliance.statuses.*.{key}")


def states(world, read, section):
    """What states have; gives back what is written of them and does not move."""
    written = {"cinc": {}, "ideal-point": {}, "arms.imports-tiv": {}, "suppliers": {}}
    for state in world.order:
        given = section[state]
        path = f"states.{state}"
        if given.get("outside", False):
            world.outside.add(state)
        for key in OF_STATES:
            if key not in POWERLESS:
                world.states[key][state] = read.number(given, key, f"{path}.{key}", f"states.*.{key}")
        for key in ("cinc", "ideal-point", "arms.imports-tiv"):
            written[key][state] = read.number(given, key, f"{path}.{key}", f"states.*.{key}")
        suppliers = entries((given.get("arms") or {}).get("suppliers"))
        written["suppliers"][state] = {
            other: read.plain(node, f"{path}.arms.suppliers.{other}", 0, 1, 0) for other, node in suppliers.items()}
        meets = entries(given.get("meets"))
        for criterion in world.own_criteria():
            world.meets[state, criterion] = read.plain(
                meets.get(criterion), f"{path}.meets.{criterion}", 0, 1, 1)
    most = max(written["cinc"].values())
    for state in world.order:
        world.states["power"][state] = sqrt(written["cinc"][state] / most) if most > 0 else 0.0
    return written


def pairs(world, read, scenario):
    for name in SYMMETRIC + DIRECTED:
        kind, key = name.split(".")
        for given in scenario.get(kind) or []:
            sides = SIDES[kind]
            a, b = sorted(given[sides]) if isinstance(sides, str) else (given[side] for side in sides)
            value = read.number(given, key, f"{kind}.{a}-{b}.{key}", f"{kind}.*.{key}")
            if value is not None:
                world.pairs[name][a, b] = value
    for pair, level in world.pairs["rivalries.level"].items():
        world.pairs["rivalries.baseline"].setdefault(pair, level)


def affinities(world, ideal, scenario):
    """By votes in the UN, where nothing else is written."""
    for a in world.order:
        for b in world.order:
            if a < b and ideal[a] is not None and ideal[b] is not None:
                world.pairs["affinities.level"].setdefault((a, b), 1 - 2 * min(1, abs(ideal[a] - ideal[b]) / 3))


def organisations(world, read, scenario):
    for id, given in entries(scenario.get("organisations")).items():
        path = f"organisations.{id}"
        members = given.get("members") or []
        hostility = read.number(given, "hostility", f"{path}.hostility", "organisations.*.hostility")
        precedent = read.number(given, "precedent", f"{path}.precedent", "organisations.*.precedent")
        for member in members:
            world.hostility[member] = max(world.hostility.get(member, 0.0), hostility)
            for other in members:
                if precedent > 0 and member < other:
                    world.precedent.add(frozenset((member, other)))


def middle(node):
    """The median of a number as it is written."""
    if isinstance(node, dict):
        return node["value"] if "value" in node else distributions.quantile(node, 0.5)
    return node


def capital(given):
    place = given.get("capital") or {}
    if place.get("lat") is None or place.get("lon") is None:
        return None
    return radians(middle(place["lat"])), radians(middle(place["lon"]))


def kilometres(here, there):
    """Along the great circle (haversine)."""
    (lat1, lon1), (lat2, lon2) = here, there
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(h)))


def nearness(world, section):
    """To the nearest full member at the start, where nothing else is written."""
    capitals = {state: capital(section[state]) for state in world.order}
    for i in world.order:
        if world.states["nearness"][i] is None:
            members = [m for m in world.order if m in world.full and m != i]
            near = [1.0 if capitals[i] is None or capitals[m] is None
                    else max(0.0, 1 - kilometres(capitals[i], capitals[m]) / 3000) for m in members]
            world.states["nearness"][i] = max(near) if near else 1.0


def arms(world, written):
    """Imports at full prices, and from whom they would be at equal prices."""
    epsilon = world.behaviour["epsilon"]
    for i in world.order:
        world.imports[i] = min(world.behaviour["dollars-per-tiv"] * written["arms.imports-tiv"][i],
                               world.behaviour["equipment"] * world.states["military-budget"][i])
        observed = written["suppliers"][i]
        v = min(1.0, sum(share for m, share in observed.items() if m in world.full))
        discount = max((world.gives["discount"][status.id] for status in world.holdings(i)), default=0.0)
        world.shares[i] = dict(observed)
        if v > 0 and discount > 0:
            s = v / (v + (1 - v) * (1 - discount) ** -epsilon)
            for m, share in observed.items():
                if m in world.full:
                    world.shares[i][m] = share * s / v
                else:
                    world.shares[i][m] = share * (1 - s) / (1 - v) if v < 1 else 0.0


def shock(world, read, given):
    path = f"shocks.{given['name']}"
    probability = read.plain(given.get("probability"), f"{path}.probability", 0, 1, 1)
    if given.get("date"):
        first = last = month_of(given["date"], world.start)
    else:
        rate = read.plain(given["rate"], f"{path}.rate", 0, 1000, 0)
        probability = 1 - exp(-rate / 12)
        window = given.get("window") or {}
        first = month_of(window["start"], world.start) if window.get("start") else 0
        last = month_of(window["end"], world.start) if window.get("end") else world.months - 1
    effects = []
    for number, each in enumerate(given.get("effects") or [], 1):
        how = next(word for word in ("add", "set", "multiply") if each.get(word) is not None)
        amount = read.plain(each[how], f"{path}.effects.{number}.{how}", -1e300, 1e300, 0)
        half_life = None
        if each.get("half-life") is not None:
            half_life = read.plain(each["half-life"], f"{path}.effects.{number}.half-life", 0, 1e300, 0)
        effects.append(Effect(each["path"], how, amount, half_life))
    return Shock(given["name"], probability, first, last, given.get("recurring", False), effects)


def open_bid(world, given):
    """A bid that is open at the start."""
    status = world.statuses[given["status"]]
    stage = given.get("stage", "lodged")
    since = month_of(given["month"], world.start) if given.get("month") else -1
    bid = Bid(given["state"], status, 0, invited=stage == "invited", since=since)
    if stage == "admitted":
        bid.admitted = True
        bid.opening = max(0, world.opening(status, since))
        bid.roll = world.voters(without=[bid.state])
        bid.ratified = set(given.get("ratified") or [])
    world.bids[bid.state, status.track] = bid


def tell_open(world, bid):
    stage = "invited" if bid.invited else "admitted" if bid.admitted else "lodged"
    world.tell("open-at-start", bid={"state": bid.state, "status": bid.status.id}, stage=stage,
               since=world.name_of(bid.since), ratified=sorted(bid.ratified))
