#!/usr/bin/env python3
"""Turns tables of Eurasia and of past admissions into a recipe for the rungs of SCO, CSTO and the CSTO's Assembly.

    python3 docs/past/make_rungs.py DATA -o RECIPE
    ./sim past --make RECIPE -o BANK

DATA holds states_year.csv, dyads.csv, ucdp_or_conflict.csv and memberships.csv, and below it past/worlds and past/cases.csv;
docs/past/frame.md says what stands in each. Every state within 1,000 km of a member is asked about for every rung above what it
holds, whether or not it asked. Needs Python 3.9 and no packages.
"""

import argparse
import hashlib
import pathlib
import sys
from collections import defaultdict

from make_frame import LEAST_VOTES, NOTHING_KNOWN, rows, write

YEARS_CARRIED = 10
WITHIN_KM = 1000
WINDOW = 5

# What can be held, as scenarios/base codes it: rank, full, from, votes, protection, commitment, forum, criteria.
SCO_OBSERVER = ["observer", 2, 0, "none dialogue-partner", 0, 0, 0.15, 0.5, "un-member"]
SCO_MEMBER = ["member", 3, 1, "observer dialogue-partner", 1, 0, 0.5, 1, "un-member relations-with-all-members"]
CSTO_MEMBER = ["member", 3, 1, "none", 1, 1, 1, 0, "relations-with-all-members"]
CSTO_RULES = "un-member relations-with-all-members"
ASSEMBLY = [["member", 2, 1, "member", 1, 0, 0.5, 0.5, ""], ["observer", 1, 0, "none", 0, 0, 0.05, 0, ""]]
SCO = [SCO_MEMBER, SCO_OBSERVER, ["dialogue-partner", 1, 0, "none", 0, 0, 0.1, 0.4, "un-member"]]
CSTO = [[*CSTO_MEMBER[:3], "none observer partner", *CSTO_MEMBER[4:]],
        ["partner", 2, 0, "none observer", 0, 0.2, 0.4, 0, CSTO_RULES],
        ["observer", 1, 0, "none", 0, 0, 0.1, 0, CSTO_RULES]]

# Organisation and year of the figures; no statuses before they were instituted: the SCO's partners in 2008, the CSTO's
# lower rungs by a protocol of November 2018.
WORLDS = {
    ("sco", 2004): [[*SCO_MEMBER[:3], "none observer", *SCO_MEMBER[4:]], [*SCO_OBSERVER[:3], "none", *SCO_OBSERVER[4:]]],
    ("sco", 2009): SCO, ("sco", 2014): SCO, ("sco", 2019): SCO,
    ("csto", 2009): [CSTO_MEMBER], ("csto", 2014): [CSTO_MEMBER], ("csto", 2019): CSTO,
    ("csto-pa", 2009): ASSEMBLY, ("csto-pa", 2014): ASSEMBLY, ("csto-pa", 2019): ASSEMBLY,
}
NAMES = {"sco": ("SCO", "Shanghai Cooperation Organisation", "security", 0),
         "csto": ("CSTO", "Collective Security Treaty Organization", "security", 1),
         "csto-pa": ("CSTO_PA", "Parliamentary Assembly of the CSTO", "political", 0)}

# Full membership in these windows is asked about by the frame: once is enough.
IN_THE_FRAME = {("sco", 2004), ("sco", 2009)}
WORDS = {"observer (parliament only)": "observer", "dialogue partner": "dialogue-partner", "former member": "member"}
BROKEN_IN = {frozenset(("ARM", "HUN")): (2012, 2022), frozenset(("GEO", "RUS")): (2008, 9999)}
NO_FIGURES = {"ABK", "OSS", "EU"}


class Held:
    """Who holds what at the end of a year, and who came to hold what when."""

    def __init__(self, data):
        self.spells = []
        for row in rows(data, "memberships.csv"):
            organisation = next((key for key, name in NAMES.items() if name[0] == row["organisation"]), None)
            if organisation:
                self.add(organisation, row["iso3"], row["status"], row["start"], row["end"], row["source"])
        for state in ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"):
            self.add("csto-pa", state, "member", "2006", "", "founding members of the Assembly")
        known = {(organisation, state, status) for organisation, state, status, *_ in self.spells}
        for row in rows(data, "past/cases.csv"):
            organisation, states = row["organisation"].lower(), WORDS.get(row["status"], row["status"])
            status = "dialogue-partner" if states.startswith("dialogue partner") else states
            if row["happened"] == "1" and organisation in NAMES and (organisation, row["state"], status) not in known:
                self.add(organisation, row["state"], status, row["year"], "", row["source"])

    def add(self, organisation, state, status, start, end, source):
        self.spells.append((organisation, state, WORDS.get(status, status), int(start[:4]), int(end[:4] or 9999), source))

    def at_end_of(self, organisation, year):
        return {state: status for org, state, status, start, end, _ in self.spells
                if org == organisation and start <= year < end}

    def admission(self, organisation, state, status, first, last):
        return next(((start, source) for org, who, what, start, _, source in self.spells
                     if (org, who, what) == (organisation, state, status) and first <= start <= last), None)

    def was(self, organisation, state, status, year):
        return any((org, who, what) == (organisation, state, status) and end <= year
                   for org, who, what, _, end, _ in self.spells)


def spell_holds(spell, year):
    return bool(spell) and int(spell.split("-")[0]) <= year <= int(spell.split("-")[1])


def dyads(data):
    return [row for row in rows(data, "dyads.csv") if not NO_FIGURES & {row["iso3_a"], row["iso3_b"]}]


def pair_rows(data, past, year):
    """From 2014 on those of Eurasia, and for pairs of others, or before, those of past worlds, 2009 at the latest."""
    lines = []
    for row in dyads(data) if year >= 2014 else []:
        pact = row["atop_2015" if year < 2018 else "atop_2018"]
        lines.append([row["iso3_a"], row["iso3_b"], year, int(spell_holds(row["tss_spell"], year)),
                      row["mids_max_hostlev_2005_2014"], row["mids_max_fatality_2005_2014"], int("D" in pact),
                      row["land_border"], row["min_km_2019"]])
    known = {frozenset(line[:2]) for line in lines}
    return lines + [[row["state_a"], row["state_b"], year, row["rivalry"], row["mid_level"], "", row["defence_pact"],
                     row["contiguity"], row["km"]]
                    for row in rows(past, "pairs_year.csv")
                    if row["year"] == str(min(year, 2009))
                    and frozenset((row["state_a"], row["state_b"])) not in known]


def relation_rows(data, year, members):
    lines = []
    for row in dyads(data):
        first, last = BROKEN_IN.get(frozenset((row["iso3_a"], row["iso3_b"])), (0, 9999))
        if row["diplo_2018"] == "none" and first <= year <= last and {row["iso3_a"], row["iso3_b"]} & members:
            lines.append([row["iso3_a"], row["iso3_b"], year, 0])
    return lines


def war_rows(data, year):
    return [[row["iso3_a"], row["iso3_b"], int(word), 1] for row in dyads(data)
            for word in row["ucdp_primary_interstate_years_2008_2024"].split() if year - 4 <= int(word) <= year]


def state_rows(data, past, year):
    """Of the year; of states for which there are none, those of the latest of the ten years before it."""
    conflict = {(row["iso3"], row["year"]): row["active_conflict_own_territory"]
                for row in rows(data, "ucdp_or_conflict.csv")}
    now = [[row["iso3"], year, row["cinc"], row["idealpoint_fp"], conflict.get((row["iso3"], str(year)), ""), 0,
            *NOTHING_KNOWN.values()]
           for row in rows(data, "states_year.csv")
           if row["year"] == str(year) and row["iso3"] not in NO_FIGURES] if year >= 2014 else []
    latest = {}
    for row in rows(past, "states_year.csv"):
        if year - YEARS_CARRIED <= int(row["year"]) <= year:
            latest[row["state"]] = max(latest.get(row["state"], row), row, key=lambda found: found["year"])
    there = {line[0] for line in now}
    return now + [[state, year, row["cinc"],
                   row["ideal"] if row["ideal"] and int(row["ideal_votes"] or 0) >= LEAST_VOTES else "",
                   row["conflict"], row["young"] if row["year"] == str(year) else 0, *NOTHING_KNOWN.values()]
                  for state, row in sorted(latest.items()) if state not in there | NO_FIGURES | {"SCG", "YUG"}]


def way_rows(past, year, there):
    figures = min(year, 2009)
    return [[row["state_a"], row["state_b"], year, row["km"]] for row in rows(past, "distances.csv")
            if int(row["from"]) <= figures <= int(row["to"]) and {row["state_a"], row["state_b"]} <= there]


def nearest(pairs, ways, members):
    km = {}
    for one, other, *_, contiguity, distance in pairs:
        if contiguity == "1" or distance:
            km[one, other] = km[other, one] = 0 if contiguity == "1" else float(distance)
    for one, other, _, distance in ways:
        km.setdefault((one, other), float(distance))
        km.setdefault((other, one), float(distance))
    return lambda state: min((km.get((state, member), 99999) for member in members), default=99999)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("-o", "--output", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    data, output, past = arguments.data, arguments.output, arguments.data / "past" / "worlds"
    if output.exists():
        sys.exit(f"error: {output} is there already; choose another folder with -o")
    held, fates, issues = Held(data), [], []
    by_year = defaultdict(list)
    for organisation, year in WORLDS:
        by_year[year].append(organisation)
    for year, organisations in sorted(by_year.items()):
        states = state_rows(data, past, year)
        there = {line[0] for line in states}
        pairs = [line for line in pair_rows(data, past, year) if set(line[:2]) <= there]
        ways = way_rows(past, year, there)
        memberships, statuses, members = [], [], set()
        for organisation in organisations:
            rungs = WORLDS[organisation, year]
            holders = {state: status for state, status in held.at_end_of(organisation, year).items() if state in there}
            away = nearest(pairs, ways, [state for state, status in holders.items() if status == "member"])
            members |= {state for state, status in holders.items() if status == "member"}
            near = {state for state in there if away(state) <= WITHIN_KM}
            statuses += [[organisation, *rung[:1], *rung[1:3], rung[3], rung[4], int(rung[2] == 1), *rung[5:]]
                         for rung in rungs]
            memberships += [[organisation, state, status] for state, status in sorted(holders.items())]
            rank = {rung[0]: rung[1] for rung in rungs}
            asked = sorted(state for state in near | set(holders) if holders.get(state) != "member")
            memberships += [[organisation, state, "candidate"] for state in asked]
            for state in asked:
                for rung in rungs:
                    if rung[1] <= rank.get(holders.get(state), 0) or rung[0] == rung[3]:
                        continue
                    found = held.admission(organisation, state, rung[0], year + 1, year + WINDOW)
                    why = ("beyond 1,000 km" if state not in near else
                           "frame" if rung[0] == "member" and (organisation, year) in IN_THE_FRAME else
                           "former" if held.was(organisation, state, rung[0], year) else "")
                    fates.append([organisation, year, state, rung[0], int(bool(found)), found[0] if found else "", WINDOW,
                                  why, found[1] if found else "no grant found"])
            for org, state, status, start, _, source in held.spells:
                if org == organisation and year < start <= year + WINDOW and state not in asked and state not in holders:
                    issues.append([f"{organisation}-{year}", state, status, start,
                                   "beyond 1,000 km" if state in there else "no figures", source])
        folder = output / str(year)
        write(folder, "organisations.csv", ["organisation", "name", "kind", "rule", "own_pact", "year", "start", "months"],
              [[org, NAMES[org][1], NAMES[org][2], "consensus", NAMES[org][3], year, f"{year + 1}-01", 12 * WINDOW]
               for org in organisations])
        write(folder, "statuses.csv", ["organisation", "status", "rank", "full", "from", "votes", "ratified", "protection",
                                       "commitment", "forum", "criteria"], statuses)
        write(folder, "memberships.csv", ["organisation", "state", "status"], memberships)
        write(folder, "states.csv", ["state", "year", "cinc", "ideal_point", "conflict", "young", *NOTHING_KNOWN], states)
        write(folder, "pairs.csv", ["state_a", "state_b", "year", "tss_rivalry", "mid_hostlev_10y", "mid_fatality_10y",
                                    "defence_pact", "conttype", "mindist"], pairs)
        for name, column, lines in (("relations.csv", "diplomatic", relation_rows(data, year, members)),
                                    ("wars.csv", "ucdp_primary", war_rows(data, year))):
            if lines:
                write(folder, name, ["state_a", "state_b", "year", column], lines)
        write(folder, "ways.csv", ["state_a", "state_b", "year", "mindist"], ways)
    write(output, "candidates.csv",
          ["organisation", "year", "state", "status", "happened", "in_year", "years", "not_counted", "known_by"], fates)
    write(output, "issues.csv", ["world", "state", "status", "in_year", "why_not_asked", "source"], issues)
    files = ["states_year.csv", "dyads.csv", "ucdp_or_conflict.csv", "memberships.csv", "past/cases.csv",
             *(f"past/worlds/{name}.csv" for name in ("states_year", "pairs_year", "distances"))]
    write(output, "tables.csv", ["table", "sha256"],
          [(name, hashlib.sha256((data / name).read_bytes()).hexdigest()) for name in files])
    print(f"{output}: {len(WORLDS)} worlds, {len(fates)} questions, {sum(line[4] for line in fates)} admissions")
    for issue in issues:
        print("  not asked about:", *issue)


if __name__ == "__main__":
    main()
