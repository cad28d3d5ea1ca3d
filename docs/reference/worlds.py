"""Writes made-up scenarios in which every rule of the model comes to bear: python3 worlds.py FOLDER -n 20 --seed 1

Numbers are drawn so that much happens in three years, not so that they are likely of any real state. A scenario is
JSON, which is YAML too.
"""

import argparse
import json
from pathlib import Path
from random import Random

CRITERIA = ("un-member", "relations-with-all-members", "peaceful-settlement", "no-contrary-obligations",
            "no-conflict", "not-under-un-sanctions")
OWN = ("capacity", "market-economy", "free-press")
MONTHS = 36
RULES = ("consensus", "consensus-minus", "unanimity", "simple-majority", "qualified-majority", "weighted-majority")


class Writer:
    """One made-up scenario."""

    def __init__(self, seed, number):
        self.random = Random(f"{seed} {number}")
        self.number = number
        size = self.random.randint(7, 11)
        self.states = sorted({"".join(self.random.choice("ABCDEFGHKLMNPRSTUVZ") for _ in range(3))
                              for _ in range(size)})
        self.outside = self.random.sample(self.states, self.random.randint(1, 2))
        self.agents = [state for state in self.states if state not in self.outside]
        self.members = self.random.sample(self.agents, self.random.randint(2, 4))
        self.tracks = ["union", "assembly", "fund"][:self.random.randint(1, 3)]
        self.statuses = {}

    def chance(self, p):
        return self.random.random() < p

    def number_in(self, low, high, forms=True):
        """A number between two, certain or not."""
        a, b = sorted(round(self.random.uniform(low, high), 3) for _ in range(2))
        m = round(self.random.uniform(a, b), 3)
        form = self.random.randrange(8) if forms else 7
        spread = round(max(b - a, 0.01), 3)
        if form == 0 and a < b:
            return {"uniform": [a, b]}
        if form == 1 and a <= m <= b and a < b:
            return {"triangular": [a, m, b]}
        if form == 2 and a < b:
            return {"normal": [m, spread], "min": a, "max": b}
        if form == 3 and low <= 0 and b > 0:
            return {"half-normal": spread, "max": b}
        if form == 4 and 0 < m < high:
            return {"lognormal": [m, 0.3], "max": high}
        if form == 5 and a < b:
            return {"discrete": {f"{a}": 0.25, f"{b}": 0.75}}
        return {"value": m} if form == 6 else m

    def some_pairs(self, share):
        return [[a, b] for a in self.states for b in self.states if a < b and self.chance(share)]

    def some_directed(self, share):
        return [(a, b) for a in self.states for b in self.states if a != b and self.chance(share)]

    def scenario(self):
        alliance = self.alliance()
        return {
            "format": 2,
            "name": f"Made up, number {self.number}",
            "clock": {"start": f"2030-{self.random.randint(1, 12):02d}", "end": "2033-06"},
            "experiment": {"seed": self.random.randrange(1, 10**9),
                           "sampling": self.random.choice(["latin-hypercube", "random"])},
            "behaviour": self.behaviour(),
            "states": {state: self.state(state) for state in self.states},
            "affinities": [{"between": pair, "level": self.number_in(-1, 1)} for pair in self.some_pairs(0.5)],
            "rivalries": [self.rivalry(pair) for pair in self.some_pairs(0.3)],
            "relations": [{"between": pair, "diplomatic": 0} for pair in self.some_pairs(0.05)],
            "guarantees": [{"patron": a, "client": b, "level": self.number_in(0, 1)}
                           for a, b in self.some_directed(0.1)],
            "leverages": [{"holder": a, "over": b, "level": self.number_in(0, 1)}
                          for a, b in self.some_directed(0.25)],
            "stances": [self.stance(a, b) for a, b in self.some_directed(0.15)],
            "organisations": self.organisations(),
            "alliance": alliance,
            "shocks": self.shocks(),
        }

    def behaviour(self):
        r = self.random
        return {
            "kappa": self.number_in(0.5, 3), "kappa-exit": self.number_in(0, 2), "level": self.number_in(-1, 1), "attention": r.choice([0.3, 0.6, 1]),
            "tenure": r.choice([6, 24, 60]), "chi": r.choice([0, 0.5]), "psi": self.number_in(0.1, 2),
            "cost": self.number_in(0.01, 0.4), "r-press": self.number_in(0, 1), "nu": r.choice([0.2, 0.5]),
            "lambda-0": self.number_in(0.02, 0.3), "help-0": self.number_in(-2, 2), "settlement-0": r.choice([0.003, 0.05]),
            "epsilon": r.choice([1, 3, 0.5, 4]), "cooldown-returned": r.choice([2, 3.5, 12]),
            "cooldown-refused": self.number_in(2, 9), "phi": self.number_in(0, 1),
            "decisiveness": r.choice([1, 3, 5]), "beta-align": self.number_in(0.2, 2), "beta-res": self.number_in(1, 6),
            "gamma-aff": self.number_in(0.2, 1), "gamma-bloc": self.number_in(0.1, 1),
        }

    def state(self, state):
        r = self.random
        given = {
            "name": f"State {state}", "cinc": round(r.uniform(0, 0.1), 4), "military-budget": r.choice([50, 900, 20000]),
            "western-ties": self.number_in(0, 1), "non-alignment": self.number_in(0, 0.5),
            "baseline-threat": self.number_in(0, 0.6), "un-member": int(self.chance(0.9)),
            "conflict": int(self.chance(0.15)), "peaceful-settlement": int(self.chance(0.9)),
            "un-sanctions": int(self.chance(0.1)), "resentment": self.number_in(0, 0.5),
        }
        if state in self.outside:
            given["outside"] = True
        if self.chance(0.8):
            given["ideal-point"] = self.number_in(-2, 3)
        if self.chance(0.8):
            given["capital"] = {"name": "Capital", "lat": round(r.uniform(-50, 65), 2), "lon": round(r.uniform(0, 60), 2)}
        if self.chance(0.3):
            given["nearness"] = self.number_in(0, 1)
        if self.chance(0.7):
            suppliers = r.sample([other for other in self.states if other != state], 3)
            given["arms"] = {"imports-tiv": self.number_in(1, 400),
                             "suppliers": {other: round(r.uniform(0, 0.33), 2) for other in suppliers}}
        meets = {name: self.number_in(0.2, 1) for name in self.own_criteria() if self.chance(0.5)}
        if meets:
            given["meets"] = meets
        return given

    def own_criteria(self):
        return sorted({name for status in self.statuses.values() for name in status.get("criteria", {})})

    def rivalry(self, pair):
        given = {"between": pair, "level": self.number_in(0.1, 1)}
        if self.chance(0.3):
            given["baseline"] = self.number_in(0, 1)
        if self.chance(0.3):
            given["tension"] = self.number_in(0, 6)
        return given

    def stance(self, holder, toward):
        given = {"holder": holder, "toward": toward, "level": self.number_in(-1, 1)}
        if self.chance(0.5):
            given["settles"] = self.number_in(0.1, 2)
        return given

    def organisations(self):
        found = {}
        for id in ("bloc", "league", "club"):
            found[id] = {"name": id.capitalize(), "members": self.random.sample(self.states, 3),
                         "hostility": self.number_in(0, 1) if id != "club" else 0,
                         "precedent": int(id != "bloc")}
        return found

    # -- The alliance ------------------------------------------------------------------------------

    def alliance(self):
        tracks = {id: self.track(number) for number, id in enumerate(self.tracks)}
        for id in self.tracks:
            self.statuses.update(self.statuses_of(id))
        given = {"name": "Alliance", "chair": self.chair(), "credibility": self.number_in(0.2, 1),
                 "isolation": self.number_in(0, 0.5), "tracks": tracks, "statuses": self.statuses,
                 "holders": self.holders()}
        given["bids"] = self.bids(given["holders"])
        if self.chance(0.5):
            given["ratification"] = self.number_in(1, 8)
        return given

    def chair(self):
        kind = self.random.randrange(4)
        if kind == 0:
            return {}
        if kind == 1:
            first, second = self.random.sample(self.members, 2)
            return {first: 0.6, second: 0.4}
        return {self.random.choice(self.members): 1}

    def track(self, number):
        r, kind = self.random, RULES[(self.number + number) % len(RULES)]
        rule = kind
        if kind == "consensus-minus":
            rule = {kind: r.randint(1, 2)}
        elif kind == "qualified-majority":
            rule = {kind: r.choice([0.5, 0.66, 0.8])}
        elif kind == "weighted-majority":
            weights = {state: r.randint(1, 4) for state in self.members}
            rule = {kind: {"quota": max(1, sum(weights.values()) // 2), "weights": weights,
                           "vetoes": r.sample(self.members, r.randint(0, 1))}}
        given = {"name": "Track", "rule": rule, "session-months": sorted(r.sample(range(1, 13), r.randint(2, 6))),
                 "packages": self.chance(0.7)}
        if self.chance(0.5):
            given["door"] = {"open": int(self.chance(0.6)), "opening-rate": self.number_in(0, 4, forms=False),
                             "closing-rate": r.choice([0, 0.8])}
        if self.chance(0.6):
            given["offers-lower"] = 1
        return given

    def gives(self, most):
        forum = self.number_in(0, 1)
        return {"discount": self.number_in(0, 0.5 * most), "training": self.number_in(0, most),
                "protection": self.number_in(0, most), "forum": forum, "commitment": self.number_in(0, most)}

    def gate(self):
        given = {name: {"waiver": self.number_in(0, 1)} if self.chance(0.7) else {}
                 for name in CRITERIA if self.chance(0.3)}
        own = {name: {"about": name, "waiver": self.number_in(0, 1)} if self.chance(0.5) else {"about": name}
               for name in self.random.sample(OWN, self.random.randint(0, 2))}
        return {"eligibility": given, **({"criteria": own} if own else {})}

    def statuses_of(self, track):
        """A ladder of two seats, full membership, and two ways to give up a little."""
        r, prefix = self.random, track[0]
        observer, partner, member = f"{prefix}-observer", f"{prefix}-partner", f"{prefix}-member"
        frozen, suspended = f"{prefix}-frozen", f"{prefix}-suspended"
        main = track == "union"
        found = {
            member: {"track": track, "rank": 3, "full": main or self.chance(0.3), "from": ["none", observer, partner],
                     "resumes-from": [frozen], "ratified": self.chance(0.6), "votes": 1 if main else int(self.chance(0.5)),
                     "notice-months": r.choice([0, 3]), **self.gives(1), **self.gate()},
            partner: {"track": track, "rank": 2, "from": ["none", observer], "ratified": self.chance(0.3),
                      "voice": self.number_in(0, 1), "votes": int(self.chance(0.1)), "notice-months": r.choice([0, 2]),
                      **self.gives(0.6), **self.gate()},
            observer: {"track": track, "rank": 1, "from": ["none"], "needs-vote": self.chance(0.8),
                       "opens": f"2030-{r.randint(1, 12):02d}", **self.gives(0.3), **self.gate()},
            frozen: {"track": track, "rank": 2, "full": self.chance(0.7), "from": [member], "needs-vote": False,
                     "votes": {"discrete": {"0": 0.4, "1": 0.6}} if self.chance(0.5) else 1, "notice-months": 1,
                     **self.gives(0.3), "eligibility": {}},
            suspended: {"track": track, "rank": 0, "from": [member, frozen], "needs-vote": False, **self.gives(0.1),
                        "eligibility": {}},
        }
        if self.chance(0.5):
            found[member]["from"].append(suspended)
        for status in found.values():
            status["name"] = "status"
            if status.get("ratified"):
                status["newcomers-ratify"] = self.chance(0.5)
                if self.chance(0.4):
                    status["protocol-month"] = r.randint(1, 12)
        return found

    def holders(self):
        held = {state: ["u-member"] for state in self.members}
        if len(self.members) > 2 and self.chance(0.4):
            held[self.members[-1]] = ["u-frozen"]
        for state in self.agents:
            if state not in self.members and self.chance(0.4):
                held[state] = [f"{track[0]}-{self.random.choice(['observer', 'partner'])}"
                               for track in self.tracks if self.chance(0.5)]
        return {state: statuses for state, statuses in held.items() if statuses}

    def bids(self, holders):
        found = []
        for state in self.agents:
            if state in self.members or self.chance(0.4):
                continue
            held = [self.statuses[status]["track"] for status in holders.get(state, [])]
            for track in self.tracks:
                if track not in held and self.chance(0.5):
                    found.append(self.bid(state, track, holders))
        return found

    def bid(self, state, track, holders):
        id = f"{track[0]}-{self.random.choice(['member', 'partner'])}"
        stage = self.random.choice(["lodged", "invited", "admitted" if self.statuses[id]["ratified"] else "lodged"])
        given = {"state": state, "status": id, "stage": stage, "month": f"2029-{self.random.randint(1, 12):02d}"}
        if stage == "admitted":
            given["ratified"] = [m for m in self.members if holders[m] == ["u-member"] and self.chance(0.3)]
        return given

    # -- Shocks ------------------------------------------------------------------------------------

    def shocks(self):
        r, found = self.random, []
        a, b = r.sample(self.states, 2)
        first, second = sorted((a, b))
        id = r.choice(list(self.statuses))
        paths = [f"states.{a}.western-ties", f"states.{a}.baseline-threat", f"states.{b}.military-budget",
                 f"states.{a}.power", f"states.{b}.nearness", f"states.{b}.resentment",
                 f"rivalries.{first}-{second}.level", f"rivalries.{first}-{second}.baseline",
                 f"rivalries.{first}-{second}.tension", f"affinities.{first}-{second}.level",
                 f"guarantees.{a}-{b}.level", f"leverages.{b}-{a}.level", f"stances.{a}-{b}.level",
                 f"stances.{b}-{a}.settles", "alliance.isolation", "alliance.credibility", "alliance.ratification",
                 f"alliance.statuses.{id}.discount", f"alliance.statuses.{id}.commitment",
                 f"alliance.statuses.{id}.protection", "behaviour.attention", "behaviour.kappa", "behaviour.psi",
                 "behaviour.tenure", "behaviour.b-star", f"alliance.tracks.{self.tracks[0]}.door.closing-rate"]
        paths += [f"states.{a}.meets.{name}" for name in self.own_criteria()[:1]]
        switches = [f"states.{a}.conflict", f"states.{b}.un-sanctions", f"states.{a}.peaceful-settlement",
                    f"relations.{first}-{second}.diplomatic", f"alliance.tracks.{self.tracks[-1]}.door.open",
                    f"alliance.tracks.{self.tracks[-1]}.offers-lower"]
        for number in range(r.randint(3, 7)):
            given = {"name": f"shock {number}", "effects": []}
            for path in r.sample(paths, r.randint(1, 4)):
                how = r.choice(["add", "set", "multiply"])
                effect = {"path": path, how: self.amount(path, how)}
                if self.chance(0.5):
                    effect["half-life"] = self.number_in(1, 20)
                given["effects"].append(effect)
            if self.chance(0.6):
                given["effects"].append({"path": r.choice(switches), "set": r.randint(0, 1)})
            if self.chance(0.5):
                given.update(date=f"2031-{r.randint(1, 12):02d}", probability=self.number_in(0.3, 1))
            else:
                given.update(rate=self.number_in(0.2, 3), recurring=self.chance(0.6))
                if self.chance(0.5):
                    given["window"] = {"start": "2031-02", "end": "2032-11"}
            found.append(given)
        return found

    def amount(self, path, how):
        if path.endswith(("tenure", "ratification", "military-budget")):
            return self.number_in(1, 40) if how != "multiply" else self.number_in(0.3, 2)
        if path.endswith(("attention", "protection", "commitment", "discount", "kappa", "settles", "power")):
            return self.number_in(0, 0.9)
        if how == "set":
            return self.number_in(0, 0.95)
        return self.number_in(-0.5, 0.5) if how == "add" else self.number_in(0, 2)


def write(folder, count, seed):
    """Scenario files; gives back their paths."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for number in range(count):
        path = folder / f"made-up-{seed}-{number}.yaml"
        path.write_text(json.dumps(Writer(seed, number).scenario(), indent=1) + "\n", encoding="utf-8")
        found.append(path)
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split(":")[0])
    parser.add_argument("folder")
    parser.add_argument("-n", type=int, default=20, help="how many (default: 20)")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    for path in write(given.folder, given.n, given.seed):
        print(path)
