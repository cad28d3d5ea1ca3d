"""Writes the numbers of worked-example.md, and copies its pictures, from a run and a comparison.

    python3 docs/analysis/worked_example.py RUN COMPARISON

RUN is the folder of `sim run scenarios/2021.yaml`, COMPARISON that of `sim compare` with
scenarios/2021-open-gate.yaml. What stands between a mark `<!-- numbers: NAME -->` and the next
`<!-- end -->` is replaced; rounding is that of the program's tables. Needs no packages.
"""

import csv
import json
import re
import shutil
import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

HERE = Path(__file__).parent
DOCUMENT = HERE / "worked-example.md"
IMAGES = HERE.parent / "images"
STATUS = "partner"
EXPECTED = ["AZE", "PAK"]  # the states that the commentary of 2021 expects


def rows(folder, table):
    with open(folder / table, encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row.get("status", STATUS) == STATUS]


def percent(share, decimals=2):
    if share == "":
        return "–"
    exact = Decimal(share).scaleb(2)
    return str(exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


def points(difference):
    if Decimal(difference) == 0:
        return "0"
    text = percent(difference)
    return text.replace("-", "−") if text.startswith("-") else "+" + text


def between(row, low, high, decimals=2):
    return f"{percent(row[low], decimals)}–{percent(row[high], decimals)}" if row[low] else "–"


def table(header, alignment, lines):
    marks = {"l": "---", "r": "--:"}
    top = [header, [marks[letter] for letter in alignment]]
    return "\n".join("| " + " | ".join(line) + " |" for line in top + lines)


class Example:
    def __init__(self, run, comparison):
        self.manifest = json.loads((run / "manifest.json").read_text("utf-8"))
        self.provenance_of_run = self.manifest["provenance"]
        self.names = self.manifest["names"]["states"]
        # ties by name, as in the program's own tables
        self.probabilities = sorted(
            rows(run, "probabilities.csv"),
            key=lambda row: (
                -float(row["probability"]),
                -int(row["gate_passed"]),
                self.names[row["state"]],
            ),
        )
        self.outcomes = rows(run, "outcomes.csv")
        self.compared = json.loads((comparison / "manifest.json").read_text("utf-8"))
        self.differences = sorted(
            rows(comparison, "compare.csv"),
            key=lambda row: (-float(row["difference"]), self.names[row["state"]]),
        )

    def blocks(self):
        return {
            "provenance": self.provenance(),
            "table": self.table(),
            "finding": self.finding(),
            "uncertainty": self.uncertainty(),
            "difference-table": self.difference_table(),
            "difference": self.difference(),
            "cite": self.cite(),
        }

    def row(self, state):
        return next(row for row in self.probabilities if row["state"] == state)

    def stops(self, state):
        """How many histories end at each stage."""
        counts = {}
        for row in self.outcomes:
            if row["state"] == state:
                counts[row["stage"]] = counts.get(row["stage"], 0) + int(row["count"])
        return counts

    def share(self, count):
        return percent(str(Decimal(count) / self.provenance_of_run["replicates"]), 1)

    def otherwise(self, state):
        """The commonest last stage besides not seeking and holding the status, and its share."""
        stops = self.stops(state)
        others = {stage: n for stage, n in stops.items() if stage not in ("not-sought", "held")}
        if not others:
            return "–"
        stage = max(others, key=others.get)
        return f"{stage.replace('-', ' ')} {self.share(others[stage])}"

    def provenance(self):
        m = self.provenance_of_run
        return (
            f"{m['replicates']:,} histories, seed {m['seed']}, {m['program']} {m['version']}; the"
            f" scenario's digest begins with `{m['scenarios'][0]['digest'][:8]}`, that of the results"
            f" with `{m['results_digest'][:8]}`."
        )

    def table(self):
        lines = []
        for row in self.probabilities:
            stops = self.stops(row["state"])
            lines.append(
                [
                    self.names[row["state"]],
                    percent(row["probability"]),
                    between(row, "ci_low", "ci_high"),
                    between(row, "parameter_low", "parameter_high", 1),
                    self.share(stops.get("not-sought", 0)),
                    self.otherwise(row["state"]),
                    percent(row["gate_if_bid"], 1),
                    percent(row["vote_if_bid"], 1),
                ]
            )
        header = ["", "%", "95% MC", "inputs", "not sought", "else", "if bid: gate", "vote"]
        return table(header, "lrrrrlrr", lines)

    def estimate(self, row):
        return f"{percent(row['probability'])}% [{between(row, 'ci_low', 'ci_high')}]"

    def finding(self):
        first = self.probabilities[0]
        expected = [self.row(state) for state in EXPECTED]
        azerbaijan, pakistan = expected
        sentences = [
            f"In {self.provenance_of_run['replicates']:,} simulated histories of an agent-based model"
            f" {self.names[first['state']]} is the likeliest state to become a partner of the CSTO"
            f" by the end of 2026, in {self.estimate(first)} of them (95% Monte Carlo interval)."
            f" Of the two that the commentary expects, {self.names[azerbaijan['state']]} becomes one"
            f" in {self.estimate(azerbaijan)} and {self.names[pakistan['state']]} in"
            f" {self.estimate(pakistan)}."
        ]
        for row in expected:
            never = self.share(self.stops(row["state"]).get("not-sought", 0))
            sentences.append(
                f"{self.names[row['state']]} never wishes for it in {never}% of the histories. A"
                f" bid of July 2021 would meet the written criteria with probability"
                f" {percent(row['gate_if_bid'], 1)}%, and then the vote with"
                f" {percent(row['vote_if_bid'], 1)}%; the member that would like it least is"
                f" {self.names.get(row['strongest_opponent'], 'none')}."
            )
        return " ".join(sentences)

    def uncertainty(self):
        lines = []
        for state in dict.fromkeys([self.probabilities[0]["state"], *EXPECTED]):
            row = self.row(state)
            name = self.names[state]
            interval = between(row, "ci_low", "ci_high")
            if row["parameter_low"]:
                band = between(row, "parameter_low", "parameter_high", 1)
                lines.append(
                    f"- {name}: {percent(row['probability'])}%, interval {interval}%, band {band}%."
                )
            else:
                lines.append(
                    f"- {name}: {percent(row['probability'])}%, interval {interval}%, band unknown."
                    f" It happened in {row['held']} histories, too few to tell how far the inputs"
                    " move it, so its dot is hollow: they may matter little or much."
                )
        return "\n".join(lines)

    def difference_table(self):
        lines = [
            [
                self.names[row["state"]],
                percent(row["probability_a"]),
                percent(row["probability_b"]),
                points(row["difference"]),
                f"{points(row['ci_low'])} to {points(row['ci_high'])}",
                row["only_a"],
                row["only_b"],
            ]
            for row in self.differences
        ]
        return table(["", "A %", "B %", "B − A", "95%", "only A", "only B"], "lrrrrrr", lines)

    def difference(self):
        sentences = []
        for state in EXPECTED:
            row = next(row for row in self.differences if row["state"] == state)
            apart = float(row["ci_low"]) > 0 or float(row["ci_high"]) < 0
            sentences.append(
                f"With the gate open {self.names[state]} becomes a partner in"
                f" {percent(row['probability_b'])}% of the histories instead of"
                f" {percent(row['probability_a'])}%: a difference of {points(row['difference'])}"
                f" percentage points (95% interval {points(row['ci_low'])} to"
                f" {points(row['ci_high'])}, which {'leaves out' if apart else 'includes'} 0)."
            )
        n = self.compared["provenance"]["replicates"]
        sentences.append(f"Both sides ran the same {n:,} histories under common random numbers.")
        return " ".join(sentences)

    def cite(self):
        m = self.provenance_of_run
        return (
            f"> {m['program']}, version {m['version']}, scenario *{m['scenarios'][0]['name']}* (digest"
            f" {m['scenarios'][0]['digest'][:12]}), {m['replicates']:,} replicates, seed {m['seed']}."
        )


def main(run, comparison):
    example = Example(run, comparison)
    text = DOCUMENT.read_text("utf-8")
    for name, block in example.blocks().items():
        mark = re.compile(rf"(<!-- numbers: {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        text, count = mark.subn(lambda match: f"{match[1]}\n{block}\n\n{match[2]}", text)
        if count != 1:
            sys.exit(f"{DOCUMENT} has {count} places for {name}, not one")
    DOCUMENT.write_text(text, "utf-8")
    shutil.copyfile(run / "plots/probabilities.png", IMAGES / "2021-probabilities.png")
    shutil.copyfile(
        comparison / "plots/differences.png", IMAGES / "2021-open-gate-differences.png"
    )


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
