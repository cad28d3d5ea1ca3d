"""The world and the uniforms of worked-month.md, for the reference."""

from pathlib import Path

import philox

DOCUMENT = Path(__file__).resolve().parent / "worked-month.md"


def pairs(**levels):
    return [{"between": names.split("_"), "level": level} for names, level in levels.items()]


def status(**given):
    return {"track": "track", "eligibility": {}, **given}


def state(power, budget=1000, **given):
    return {"cinc": power**2, "military-budget": budget, "nearness": 0, **given}


SCENARIO = {
    "clock": {"start": "2021-01", "end": "2021-03"},
    "experiment": {"sampling": "random"},
    "behaviour": {
        "beta-gain": 0.3, "beta-sec": 2, "beta-lever": 1, "beta-align": 3, "beta-forum": 0.5, "beta-iso": 1, "beta-res": 3,
        "kappa": 1, "kappa-step": 0.5, "kappa-exit": 2, "level": 0, "dissimilarity": 0.6, "phi": 1, "attention": 1 / 6,
        "omega": 0.3, "epsilon": 3, "dollars-per-tiv": 2, "equipment": 1, "b-star": 0.4, "omega-b": 0.7, "omega-f": 0.5,
        "decisiveness": 5, "tenure": 60, "gamma-aff": 0.45, "gamma-riv": 1.7, "gamma-stance": 1.5, "gamma-patron": 0.8,
        "gamma-bloc": 0.6, "chi": 0.25, "psi": 0.6, "phi-chair": 0.2, "cost": 0.8, "r-press": 0.2, "nu": 0.2,
        "lambda-0": 0.02, "tension-decay": 0.3, "xi": 2, "rivalry-return": 0.05, "help-0": -1,
    },
    "states": {
        "AAA": state(0.3, nearness=0.6, conflict=1, **{
            "arms": {"imports-tiv": 100, "suppliers": {"LLL": 0.4, "MMM": 0.1, "OUT": 0.3}}, "western-ties": 0.2,
            "non-alignment": 0.1, "baseline-threat": 0.1}),
        "BBB": state(0.2, nearness=1, conflict=1, **{
            "arms": {"imports-tiv": 20, "suppliers": {"LLL": 0.5}}, "western-ties": 0.1, "baseline-threat": 0.1}),
        "LLL": state(1),
        "MMM": state(0.1, nearness=1, resentment=0.2, arms={"imports-tiv": 50, "suppliers": {"LLL": 0.9}}),
        "OUT": state(0.6, outside=True),
    },
    "affinities": pairs(AAA_LLL=0.6, AAA_MMM=-0.7, AAA_OUT=-0.3, BBB_LLL=0.4, BBB_MMM=0.1, BBB_OUT=0.5,
                        LLL_MMM=0.5, LLL_OUT=0.55, MMM_OUT=-0.8),
    "rivalries": pairs(AAA_MMM=0.5, AAA_OUT=0.2, MMM_OUT=0.8),
    "guarantees": [{"patron": "OUT", "client": "BBB", "level": 0.5}, {"patron": "LLL", "client": "BBB", "level": 0.6}],
    "leverages": [{"holder": "LLL", "over": "MMM", "level": 0.6}],
    "stances": [{"holder": "MMM", "toward": "AAA", "level": -0.2, "settles": 0.1}],
    "organisations": {"BLOC": {"members": ["OUT"], "hostility": 0.5},
                      "CLUB": {"members": ["AAA", "MMM"], "precedent": 1}},
    "alliance": {
        "chair": {"LLL": 1}, "credibility": 0.7, "isolation": 0.1, "ratification": 5,
        "tracks": {"track": {"rule": "consensus", "session-months": [2]}},
        "statuses": {
            "member": status(full=True, votes=1, commitment=1, discount=0.3, **{"resumes-from": ["frozen"]}),
            "partner": status(ratified=True, discount=0.2, training=0.5, protection=0.2, forum=0.4, commitment=0.4, **{
                "from": ["none"], "eligibility": {"no-conflict": {"waiver": 0.5}}}),
            "frozen": status(full=True, **{"from": ["member"], "needs-vote": False}),
            "suspended": status(**{"from": ["member"], "needs-vote": False}),
        },
        "holders": {"LLL": ["member"], "MMM": ["member"]},
    },
    "shocks": [{"name": "sanctions", "rate": 0.6,
                "effects": [{"path": "alliance.isolation", "add": 0.3, "half-life": 12}]}],
}


def tables():
    """The document's tables, each as its head and its rows."""
    found, rows = [], None
    for line in DOCUMENT.read_text(encoding="utf-8").splitlines():
        if not line.startswith("|"):
            rows = None
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if rows is None:
            rows = []
            found.append((cells, rows))
        elif set(line) - set("|- "):
            rows.append(cells)
    return found


def table(*head):
    return next(rows for cells, rows in tables() if cells[:len(head)] == list(head))


def entity(who):
    if " on " in who:
        return philox.on(*who.split(" on "))
    if "-" in who:
        return philox.pair(*who.split("-"))
    return philox.state(who) if who.isupper() else philox.key(who)


def detail(about):
    if "/" in about:
        return philox.waiver(*about.split("/"))
    return philox.key(about) if about else 0


class Uniforms:
    """The uniforms of the document by their names, and no others."""

    def __init__(self):
        self.given = {
            (getattr(philox, process), entity(who), int(month), detail(about)): float(u)
            for month, process, who, about, u in table("month", "process")}
        self.asked = set()

    def uniform(self, process, entity, month, detail=0):
        self.asked.add((process, entity, month, detail))
        return self.given[process, entity, month, detail]
