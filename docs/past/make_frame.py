#!/usr/bin/env python3
"""Turns tables of past admissions into tables that `sim past --make` reads, a folder a year.

    python3 docs/past/make_frame.py TABLES -o RECIPE
    ./sim past --make RECIPE -o BANK

TABLES is a folder with organisations.csv, membership.csv, states_year.csv, pairs_year.csv, distances.csv, codes.csv
and doubts.csv; docs/past/frame.md says what stands in each. Nothing is computed here that the model reads: columns are renamed, doubts
are applied by rule, and `sim data`'s formulas make the inputs. Needs Python 3.9 and no packages.
"""

import argparse
import csv
import hashlib
import pathlib
import sys
from collections import defaultdict

LEAST_VOTES = 10  # an ideal point of fewer votes is not to be trusted
BANK = "frame"
NOTHING_KNOWN = {"western_ties": "0", "non_alignment": "0", "budget": "1"}

# What the reasons of doubts say beside their columns: who had been a member before, and who was an associate.
LEFT_BEFORE = {("csto", "2005", "UZB"), ("opec", "1996", "GAB"), ("seato", "1976", "PAK")}
ASSOCIATES = {
    *(("efta", year, "FIN") for year in ("1966", "1971", "1976", "1981")),
    *(("mercosur", year, state) for year in ("1999", "2004", "2009") for state in ("BOL", "CHL")),
}


def rows(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(folder, name, columns, lines):
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(lines)


class Codes:
    """What states are called in the year after that of the figures, in which the window begins."""

    def __init__(self, tables):
        self.entries = [(row["code"], row["cow"], int(row["from"]), int(row["to"] or 9999))
                        for row in rows(tables, "codes.csv")]

    def next_year(self, code, year):
        """The code that a state has then, its heir's by COW number, or nothing if it is gone."""
        there = int(year) + 1
        if any(entry[0] == code and entry[2] <= there <= entry[3] for entry in self.entries):
            return code
        numbers = {entry[1] for entry in self.entries if entry[0] == code}
        heirs = [entry[0] for entry in self.entries if entry[1] in numbers and entry[2] <= there <= entry[3]]
        return heirs[0] if heirs else None


class Worlds:
    """Who is what in each organisation and year, with the doubts that are sure applied."""

    def __init__(self, tables):
        self.rows = {(row["igo"], row["start"], row["state"]): dict(row) for row in rows(tables, "membership.csv")}
        self.has = {(row["state"], row["year"]) for row in rows(tables, "states_year.csv")}
        self.fates = []
        self.years = defaultdict(int)
        for (igo, start, _), row in self.rows.items():
            if row["position"] == "candidate":
                self.years[igo, start] = max(self.years[igo, start], int(row["years_seen"]))
        for row in self.rows.values():
            row["why"] = "former" if row["former"] == "1" else ""
        for doubt in rows(tables, "doubts.csv"):
            self.fates.append((doubt, self.applied(doubt)))

    def applied(self, doubt):
        """Applies a doubt by rule and says what became of it."""
        key = doubt["igo"], doubt["start"], doubt["state"]
        if doubt["certainty"] != "sure":
            return "listed: not sure"
        if (doubt["state"], doubt["start"]) not in self.has:
            return "listed: the tables have no figures of the state"
        years = self.years[key[:2]]
        joined = int(doubt["believed_year"]) if doubt["believed_year"] else None
        if joined and not int(doubt["start"]) < joined <= int(doubt["start"]) + years:
            return "listed: the year lies outside of those seen"
        member = doubt["believed_position"] == "member"
        row = self.rows.setdefault(
            key, {"igo": key[0], "start": key[1], "state": key[2], "former": "0", "status": "none", "why": ""})
        row["position"] = "member" if member else "candidate"
        if member:
            row["status"] = "member"
            return "applied: a member at the start"
        if row["status"] == "member":
            row["status"] = "associate" if key in ASSOCIATES else "none"
        if key in LEFT_BEFORE:
            row["why"] = "former"
        row["happened"], row["year"] = ("1", str(joined)) if joined else ("0", "")
        row["years_seen"] = row.get("years_seen") or str(years)
        return "applied: admitted in " + str(joined) if joined else "applied: outside, and not admitted"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=pathlib.Path)
    parser.add_argument("-o", "--output", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    tables, output = arguments.tables, arguments.output
    if output.exists():
        sys.exit(f"error: {output} is there already; choose another folder with -o")

    worlds = Worlds(tables)
    organisations = {row["igo"]: row for row in rows(tables, "organisations.csv")}
    by_year = defaultdict(list)
    for row in worlds.rows.values():
        by_year[row["start"]].append(row)
    figures, between, ways = defaultdict(list), defaultdict(list), rows(tables, "distances.csv")
    for row in rows(tables, "states_year.csv"):
        figures[row["year"]].append(row)
    for row in rows(tables, "pairs_year.csv"):
        between[row["year"]].append(row)

    codes, fates, renamed = Codes(tables), [], []
    for year, inside in sorted(by_year.items()):
        names = {row["state"]: codes.next_year(row["state"], year) for row in figures[year]}
        renamed += [f"{state} {name or 'gone'} {year}" for state, name in sorted(names.items()) if name != state]
        inside = [{**row, "state": names[row["state"]]} for row in inside if names[row["state"]]]
        folder = output / year
        igos = sorted({row["igo"] for row in inside})
        write(folder, "organisations.csv",
              ["organisation", "name", "kind", "rule", "own_pact", "year", "start", "months"],
              [[igo, organisations[igo]["name"], organisations[igo]["kind"], "consensus",
                organisations[igo]["own_defence_pact"], year, f"{int(year) + 1}-01", 12 * worlds.years[igo, year]]
               for igo in igos])
        inside.sort(key=lambda row: (row["igo"], row["state"]))
        held = [[row["igo"], row["state"], row["status"]] for row in inside if row["status"] != "none"]
        asked = [[row["igo"], row["state"], "candidate"] for row in inside if row["position"] == "candidate"]
        write(folder, "memberships.csv", ["organisation", "state", "status"], held + asked)
        fates += [[row["igo"], year, row["state"], "member", row["happened"], row["year"], row["years_seen"],
                   row["why"], "COW IGO v3"] for row in inside if row["position"] == "candidate"]
        write(folder, "states.csv",
              ["state", "year", "cinc", "ideal_point", "conflict", "young", *NOTHING_KNOWN],
              [[names[row["state"]], year, row["cinc"],
                row["ideal"] if row["ideal"] and int(row["ideal_votes"] or 0) >= LEAST_VOTES else "",
                row["conflict"], row["young"], *NOTHING_KNOWN.values()] for row in figures[year]
               if names[row["state"]]])
        write(folder, "pairs.csv",
              ["state_a", "state_b", "year", "tss_rivalry", "mid_hostlev_10y", "defence_pact", "conttype", "mindist"],
              [[names[row["state_a"]], names[row["state_b"]], year, row["rivalry"], row["mid_level"],
                row["defence_pact"], row["contiguity"], row["km"]] for row in between[year]
               if names[row["state_a"]] and names[row["state_b"]]])
        write(folder, "ways.csv", ["state_a", "state_b", "year", "mindist"],
              [[names[row["state_a"]], names[row["state_b"]], year, row["km"]] for row in ways
               if int(row["from"]) <= int(year) <= int(row["to"])
               and names.get(row["state_a"]) and names.get(row["state_b"])])

    write(output, "candidates.csv",
          ["organisation", "year", "state", "status", "happened", "in_year", "years", "not_counted", "known_by"], fates)
    write(output, "doubts.csv", [*worlds.fates[0][0], "fate"], [[*doubt.values(), fate] for doubt, fate in worlds.fates])
    files = ["organisations", "membership", "states_year", "pairs_year", "distances", "codes", "doubts"]
    digests = [(f"{name}.csv", hashlib.sha256((tables / f"{name}.csv").read_bytes()).hexdigest()) for name in files]
    write(output, "tables.csv", ["table", "sha256"], digests)
    print(f"{output}: {len(by_year)} years, {sum(len(set(r['igo'] for r in v)) for v in by_year.values())} worlds")
    print("  named otherwise once the window begins: " + ", ".join(renamed))
    for doubt, fate in worlds.fates:
        print(f"  {doubt['igo']}-{doubt['start']} {doubt['state']}: {fate}")


if __name__ == "__main__":
    main()
