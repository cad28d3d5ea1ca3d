#!/usr/bin/env python3
"""Makes scenarios/hindcast/decisions from the codes in this folder and from tables of public series.

    python3 docs/past/make_worlds.py WORLDS PANEL [--sim ./sim] [--only sco-2016]

WORLDS is a folder with states_year.csv, pairs_year.csv and distances.csv (figures of the years from
1966 to 2009), PANEL one with states_year.csv, dyads.csv and ucdp_or_conflict.csv (32 states from 2007
on); README.md says what they hold and where they come from. They are not in this repository. All
formulas are those of `sim data`, which this script calls; it writes what comes out in short: power,
rounded, instead of capabilities, no spending, no kilometres.
"""

import argparse
import csv
import re
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "scenarios" / "hindcast" / "decisions"
CARRIED = 10  # years that a figure is carried on, as sim data does

# organisation: kind, has a pact of its own, leads with another one
ORGANISATIONS = {
    "APEC": ("economic", 0, ""),
    "Arab League": ("political", 1, ""),
    "CIS": ("political", 0, ""),
    "CSTO": ("security", 1, "RUS"),
    "EAEU": ("economic", 0, "RUS"),
    "ECOWAS": ("economic", 0, ""),
    "EURASEC": ("economic", 0, "RUS"),
    "Mercosur": ("economic", 0, ""),
    "OTS": ("political", 0, ""),
    "Pacific Alliance": ("economic", 0, ""),
    "SAARC": ("political", 0, ""),
    "SADC": ("political", 0, ""),
    "SCO": ("security", 0, "CHN 0.5 RUS 0.5"),
}

# what seats of the SCO ask and give is as in scenarios/base/sco.yaml, by status: commitment, forum
SCO_SEATS = {"member": (0.5, 1), "observer": (0.15, 0.5), "dialogue-partner": (0.1, 0.4)}

RUNGS = {
    "member": "member",
    "member (return)": "member",
    "observer": "observer",
    "associate": "associate",
    "dialogue partner": "dialogue-partner",
    "dialogue partner or observer": "dialogue-partner",
    "observer or partner": "dialogue-partner",
    "any": "observer",
}

# founded in the year of the window: its month is the start
FOUNDED = {("EURASEC", 2000): 10, ("SCO", 2001): 6}

# never recognised by the first or the second, in the years given
NOT_RECOGNISED = {("ARM", "PAK"): (1992, 2025)}


def read(path):
    with open(path, encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


class Figures:
    """The tables, with the year that stands for another."""

    def __init__(self, worlds, panel):
        self.past = defaultdict(dict)
        for row in read(worlds / "states_year.csv"):
            self.past[row["state"]][int(row["year"])] = row
        self.pairs = defaultdict(dict)
        for row in read(worlds / "pairs_year.csv"):
            self.pairs[frozenset((row["state_a"], row["state_b"]))][int(row["year"])] = row
        self.distances = defaultdict(list)
        for row in read(worlds / "distances.csv"):
            self.distances[frozenset((row["state_a"], row["state_b"]))].append(row)
        self.panel = defaultdict(dict)
        for row in read(panel / "states_year.csv"):
            self.panel[row["iso3"]][int(row["year"])] = row
        self.dyads = {frozenset((r["iso3_a"], r["iso3_b"])): r for r in read(panel / "dyads.csv")}
        self.conflicts = {
            (r["iso3"], int(r["year"])): r["active_conflict_own_territory"]
            for r in read(panel / "ucdp_or_conflict.csv")
        }
        self.ended = {}
        for row in read(worlds / "codes.csv"):
            last = int(row["to"] or 9999)
            self.ended[row["code"]] = max(last, self.ended.get(row["code"], 0))
        self.names = {s: r["name"] for s, years in self.panel.items() for r in years.values()}
        self.names |= {
            r["code"]: r["name"] for r in read(worlds / "codes.csv") if r["code"] not in self.names
        }

    def states(self):
        return sorted(set(self.past) | set(self.panel))

    def state(self, state, year):
        """The figures of a state, and of which year they are; None if it has no capabilities."""
        if self.ended.get(state, 0) < year:
            return None
        for back in range(CARRIED + 1):
            old = self.past[state].get(year - back)
            new = self.panel[state].get(year - back)
            if old and old["cinc"]:
                figures = {key: old[key] for key in ("cinc", "ideal", "conflict")}
            elif new and new["cinc"]:
                figures = {
                    "cinc": new["cinc"],
                    "ideal": new["idealpoint_fp"],
                    "conflict": self.conflicts.get((state, year - back), "0") or "0",
                }
            else:
                continue
            return figures, year - back
        return None

    def pair(self, a, b, year):
        """The figures of a pair; what its tables do not name is 0."""
        key = frozenset((a, b))
        found = {"rivalry": 0, "mid_level": 0, "defence_pact": 0}
        dyad = self.dyads.get(key)
        if year > 2009 and dyad:
            found["rivalry"] = int(spans(dyad["tss_spell"], min(year, 2020)))
            found["mid_level"] = int(dyad["mids_max_hostlev_2005_2014"] or 0)
            found["mid_fatality_10y"] = dyad["mids_max_fatality_2005_2014"]
            opposed = [int(y) for y in dyad["ucdp_opposed_years_2008_2024"].split()]
            primary = [int(y) for y in dyad["ucdp_primary_interstate_years_2008_2024"].split()]
            recent = range(year - 4, year + 1)
            found["ucdp_opposed"] = int(any(y in recent for y in opposed))
            found["ucdp_primary"] = int(year in primary)
            atop = max(y for y in (2008, 2015, 2018) if y <= max(year, 2008))
            found["defence_pact"] = int("D" in dyad[f"atop_{atop}"])
            spoken = min((2018, 2021, 2024), key=lambda y: abs(y - year))
            found["diplomatic"] = int(not dyad[f"diplo_{spoken}"].startswith("none"))
            found["mindist"] = dyad["min_km_2019"]
        else:
            rows = self.pairs[key]
            seen = [y for y in self.common_years(a, b) if year - CARRIED <= y <= year]
            row = rows.get(max(seen)) if seen else None
            if row:
                for column in ("rivalry", "mid_level", "defence_pact"):
                    found[column] = int(row[column] or 0)
                found["conttype"] = row["contiguity"]
                found["mindist"] = row["km"]
            if not found.get("mindist"):
                found["mindist"] = self.distance(key, year)
        first, last = NOT_RECOGNISED.get(tuple(sorted(key)), (9999, 0))
        if first <= year <= last:
            found["recognition_refused"] = 1
        return found

    def common_years(self, a, b):
        return set(self.past[a]) & set(self.past[b])

    def distance(self, key, year):
        near = sorted(self.distances[key], key=lambda r: abs(int(r["to"]) - year))
        return near[0]["km"] if near else ""


def spans(spell, year):
    return any(
        int(first) <= year <= int(last) for first, last in re.findall(r"(\d{4})-(\d{4})", spell)
    )


def table(path, rows):
    columns = list(dict.fromkeys(column for row in rows for column in row))
    with open(path, "w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


class World:
    """The bids of one organisation that were open in one window."""

    def __init__(self, name, organisation, start, end, decisions, members):
        self.name = name
        self.organisation = organisation
        self.start = start
        self.month = FOUNDED.get((organisation, start), 1)
        self.end = end
        self.decisions = decisions
        self.members = members

    def tables(self, figures, folder):
        year = self.start - 1
        rungs = {RUNGS[d["status"]] for d in self.decisions}
        kind, pact, chair = ORGANISATIONS[self.organisation]
        known = {s: figures.state(s, year) for s in figures.states()}
        rows = {s: found[0] for s, found in known.items() if found}
        table(folder / "states.csv", [{"state": s, "year": year, **r} for s, r in rows.items()])
        codes = sorted(rows)
        pairs = []
        for index, a in enumerate(codes):
            for b in codes[index + 1 :]:
                pair = figures.pair(a, b, year)
                if any(str(v) not in ("", "0") for k, v in pair.items()) or "diplomatic" in pair:
                    pairs.append({"state_a": a, "state_b": b, "year": year, **pair})
        table(folder / "pairs.csv", pairs)
        table(
            folder / "members.csv",
            [
                {"organisation": "o", "state": s, "status": "member", "start": f"{year}-01"}
                for s in self.members
                if s in rows
            ],
        )
        organisation = {"organisation": "o", "name": self.organisation, "kind": kind}
        organisation |= {"own_pact": pact, "chair": chair}
        organisation |= {"start": f"{self.start}-{self.month:02}", "months": 12}
        table(folder / "organisations.csv", [organisation])
        statuses = []
        for rank, rung in enumerate(["dialogue-partner", "associate", "observer", "member"]):
            if rung == "member" or rung in rungs:
                row = {"organisation": "o", "status": rung, "rank": rank, "from": "none"}
                row["full"] = int(rung == "member")
                if self.organisation == "SCO":
                    row["commitment"], row["forum"] = SCO_SEATS[rung]
                statuses.append(row)
        table(folder / "statuses.csv", statuses)
        return {s: found[1] for s, found in known.items() if found}


def number(value, places=2):
    text = f"{float(value):.{places}f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def quantity(entry):
    """A value or triangular distribution, to two digits, and its middle."""
    if isinstance(entry, dict) and "triangular" in entry:
        low, mode, high = entry["triangular"]
        return f"{{triangular: [{number(low)}, {number(mode)}, {number(high)}]}}", float(mode)
    if isinstance(entry, dict) and "uniform" in entry:
        low, high = entry["uniform"]
        return f"{{uniform: [{number(low)}, {number(high)}]}}", (low + high) / 2
    value = entry["value"] if isinstance(entry, dict) else entry
    return number(value), float(value)


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', "'") + '"'


def written(world, made, years, names, stances):
    """The scenario's text."""
    first = world.start
    out = [
        "# Made by docs/past/make_worlds.py from the codes in docs/past; change those, not this file.",
        "$schema: ../../schema.json",
        "format: 2",
        f"name: {world.organisation}, {first}, bids as they lay",
        "extends: ../../base/decisions.yaml",
        f"clock: {{start: {first}-{world.month:02}, end: {world.end}-12}}",
        "",
        "states:",
    ]
    strongest = max(float(s["cinc"]["value"]) for s in made["states"].values())
    for code, state in made["states"].items():
        power = round((float(state["cinc"]["value"]) / strongest) ** 0.5, 2)
        year = years[code]
        source = f"Decision tables ({year})"
        head = [f"name: {quoted(names.get(code, code))}"]
        if state.get("outside"):
            head.append("outside: true")
        out.append(f"  {code}:")
        for part in head:
            out.append(f"    {part}")
        out.append(f"    cinc: {{value: {number(max(power, 0.01) ** 2, 4)}, source: {quoted('Decision power (' + str(year) + ')')}}}")
        if "ideal-point" in state and state["ideal-point"] is not None:
            out.append(f"    ideal-point: {{value: {quantity(state['ideal-point'])[0]}, source: {quoted(source)}}}")
        out.append('    military-budget: {value: 1, source: "assumption: moves nothing, since no seat gives arms"}')
        for key, formula in (
            ("western-ties", "formula of w"),
            ("baseline-threat", "formula of theta"),
            ("nearness", "formula of nearness"),
        ):
            if key in state:
                text, _ = quantity(state[key])
                text = f"{{value: {text}" if not text.startswith("{") else text[:-1]
                out.append(f"    {key}: {text}, source: {quoted('assumption: ' + formula + '; ' + source)}}}")
        if "conflict" in state:
            out.append(f"    conflict: {{value: {quantity(state['conflict'])[0]}, source: {quoted(source)}}}")
    rivalry = {}
    entries = []
    for entry in made.get("rivalries") or []:
        text, middle = quantity(entry["level"])
        pair = entry["between"]
        rivalry[frozenset(pair)] = middle
        entries.append(
            f"  - {{between: [{', '.join(pair)}], level: {text},\n"
            f"     source: {quoted('assumption: sum of R; Decision pairs (' + str(first - 1) + ')')}}}"
        )
    if entries:
        out += ["", "rivalries:"] + entries
    out += relations(made, first)
    for section, holder, other, formula in (
        ("guarantees", "patron", "client", "a pact, by the stronger"),
        ("leverages", "holder", "over", "half of how far it is ahead in power"),
    ):
        entries = []
        for entry in made.get(section) or []:
            text, _ = quantity(entry["level"])
            entries.append(
                f"  - {{{holder}: {entry[holder]}, {other}: {entry[other]}, level: {text},\n"
                f"     source: {quoted('assumption: ' + formula + '; Decision pairs (' + str(first - 1) + ')')}}}"
            )
        if entries:
            out += ["", f"{section}:"] + entries
    out += stated(world, made, stances, rivalry)
    out += alliance(world, made)
    out += hindcast(world)
    return "\n".join(out) + "\n"


def relations(made, first):
    entries = []
    for entry in made.get("relations") or []:
        pair = ", ".join(entry["between"])
        entries.append(
            f"  - {{between: [{pair}], diplomatic: 0, source: {quoted('Decision pairs (' + str(first - 1) + ')')}}}"
        )
    return ["", "relations:"] + entries if entries else []


def shortened(level, rivalry):
    """Nothing twice: a word against a rival is shorter by what the rivalry says already."""
    if level >= 0:
        return level
    return min(0.0, round((level + 0.7 * rivalry) * 20) / 20)


def stated(world, made, stances, rivalry):
    entries = []
    for row in stances:
        if row["organisation"] != world.organisation or int(row["year"]) != world.start:
            continue
        wanted = {(d["candidate"], d["status"]) for d in world.decisions}
        if (row["candidate"], row["status"]) not in wanted or row["holder"] not in made["states"]:
            continue
        level = float(row["level"])
        held = rivalry.get(frozenset((row["holder"], row["candidate"])), 0.0)
        level = shortened(level, held)
        if level == 0:
            continue
        source = f"Decision stances; {row['source']}"
        if "unverified" in row["source"]:
            source = f"assumption: {row['source']}; Decision stances"
        entries.append(
            f"  - {{holder: {row['holder']}, toward: {row['candidate']}, level: {number(level)},\n"
            f"     about: {quoted(row['about'])},\n"
            f"     source: {quoted(source)}}}"
        )
    return ["", "stances:"] + entries if entries else []


def alliance(world, made):
    given = made["alliance"]
    track = "council"
    out = ["", "alliance:", f"  name: {world.organisation}"]
    out.append("  chair:")
    for state, share in given["chair"].items():
        out.append(
            f"    {state}: {{value: {quantity(share)[0]}, source: \"assumption: the strongest member leads, in the SCO two\"}}"
        )
    out += [
        "  tracks:",
        f"    {track}:",
        f"      name: {world.organisation}",
        "      rule: consensus",
        f"      session-months: [{', '.join(map(str, next(iter(given['tracks'].values()))['session-months']))}]",
        "      packages: true",
        '      source: "Decision seats; assumption: packages, sessions"',
        "  statuses:",
    ]
    for name, status in given["statuses"].items():
        out += [
            f"    {name}:",
            f"      track: {track}",
            f"      name: {name.replace('-', ' ')}",
            f"      rank: {status.get('rank', 1)}",
        ]
        if status.get("full"):
            out.append("      full: true")
        out.append("      from: [none]")
        if status.get("full"):
            out.append("      ratified: true")
        for key in ("votes", "discount", "training", "protection", "commitment", "forum"):
            out.append(f"      {key}: {quantity(status[key])[0]}")
        out.append('      source: "assumption: Decision seats"')
    out.append("  holders:")
    for state in given["holders"]:
        out.append(f"    {state}: [member]")
    out.append("  bids:")
    for d in world.decisions:
        out.append(f"    - {{state: {d['candidate']}, status: {RUNGS[d['status']]}, stage: lodged}}")
    return out


DECIDED = {"gate": "gate", "door": "door", "ladder": "chair", "will": "will"}


def hindcast(world):
    out = ["", "hindcast:", f"  institution: {world.organisation}", "  cases:"]
    for d in world.decisions:
        codes = d["blocked_by"].split()
        let_in = d["decision"] == "let-in"
        decided = "none" if let_in else DECIDED.get(codes[0], "veto")
        out += [
            f"    - state: {d['candidate']}",
            f"      gains: [{RUNGS[d['status']]}]",
            f"      happened: {'true' if let_in else 'false'}",
        ]
        if let_in:
            out.append(f"      year: {d['year']}")
        out += [
            f"      cluster: {quoted(d['cluster'])}",
            f"      certainty: {'certain' if d['certainty'] == 'certain' else 'likely'}",
            f"      decided-by: {decided}",
            f"      decision: {d['decision']}",
        ]
        if codes:
            out.append(f"      blocked-by: [{', '.join(codes)}]")
        if d["concern"] != "none":
            out.append(f"      concern: {d['concern']}")
        out.append(f"      entered: {d['entered']}")
        out.append(f"      source: {quoted(d['source'])}")
        if d["note"]:
            out.append(f"      note: {quoted(d['note'])}")
    return out


def worlds(figures, decisions, pairs):
    """The worlds that can be made, and the decisions for which nothing can, with the reason."""
    members = {(p["organisation"], p["year"], p["candidate"], p["status"]): p["holders"].split() for p in pairs}
    grouped = defaultdict(list)
    unused = []
    for d in sorted(decisions, key=lambda d: d["decision"] == "never-asked"):
        key = (d["organisation"], int(d["start"]), int(d["end"]))
        voters = members[(d["organisation"], d["start"], d["candidate"], d["status"])]
        known = [m for m in voters if figures.state(m, key[1] - 1)]
        if not figures.state(d["candidate"], key[1] - 1):
            unused.append((d, "no figures of the candidate within ten years"))
        elif 2 * len(known) < len(voters):
            unused.append((d, "no figures of most members within ten years"))
        elif any(o["candidate"] == d["candidate"] for o in grouped[key]):
            unused.append((d, "a bid of the same state is in the same world"))
        else:
            grouped[key].append(d)
    starts = defaultdict(set)
    for organisation, start, end in grouped:
        starts[(organisation, start)].add(end)
    made = []
    for (organisation, start, end), inside in sorted(grouped.items()):
        if not inside:
            continue
        name = f"{organisation.lower().replace(' ', '-')}-{start}"
        if len(starts[(organisation, start)]) > 1:
            name += f"-{end}"
        first = inside[0]
        voters = members[(organisation, first["start"], first["candidate"], first["status"])]
        made.append(World(name, organisation, start, end, inside, voters))
    return made, unused


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("worlds", type=Path)
    arguments.add_argument("panel", type=Path)
    arguments.add_argument("--sim", default=str(HERE.parent.parent / "sim"))
    arguments.add_argument("--only", default="")
    given = arguments.parse_args()
    figures = Figures(given.worlds, given.panel)
    stances = read(HERE / "stances.csv")
    made, unused = worlds(figures, read(HERE / "decisions.csv"), read(HERE / "pairs.csv"))
    TARGET.mkdir(parents=True, exist_ok=True)
    for world in made:
        if given.only and world.name != given.only:
            continue
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            years = world.tables(figures, folder)
            candidates = ",".join(sorted({d["candidate"] for d in world.decisions}))
            scenario = folder / "world.yaml"
            command = [given.sim, "data", str(folder), "--organisation", "o"]
            command += ["--start", f"{world.start}-{world.month:02}", "--candidates", candidates]
            done = subprocess.run(
                command + ["-o", str(scenario), "--force"], capture_output=True, text=True
            )
            if done.returncode:
                raise SystemExit(f"{world.name}: {done.stderr}")
            text = yaml.safe_load(scenario.read_text(encoding="utf-8"))
        (TARGET / f"{world.name}.yaml").write_text(
            written(world, text, years, figures.names, stances), encoding="utf-8"
        )
        print(world.name, len(world.decisions), "decisions")
    table(
        HERE / "unused.csv",
        [
            {k: d[k] for k in ("organisation", "start", "candidate", "status", "decision")} | {"why": why}
            for d, why in unused
        ],
    )


if __name__ == "__main__":
    main()
