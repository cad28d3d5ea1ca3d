#!/usr/bin/env python3
"""Measures each argument of docs/arguments.md: what the probabilities do when it is switched off.

    python3 docs/analysis/arguments.py FOLDER [REPLICATES [FIRST LAST]]

runs `sim compare` for each argument in each scenario (10,000 replicates unless told otherwise; the results
stay in FOLDER, and what is there already is not run again) and prints the table of docs/arguments.md.
FIRST and LAST are rows of the list below, counted from 1. Needs Python and nothing else.
"""

import csv
import pathlib
import subprocess
import sys

CSTO = ("2021", "2021-open-gate")

# argument, what is set (the argument switched off; the precedent is switched on), scenarios, the row that the documents speak of
ARGUMENTS = [
    ("pressure", "behaviour.psi=0", CSTO, ("AZE", "partner")),
    ("precedent", "behaviour.chi=1", CSTO, ("AZE", "partner")),
    ("affront", "behaviour.gamma-patron=0", CSTO, ("PAK", "partner")),
    ("rival bloc", "behaviour.gamma-bloc=0", CSTO, ("AZE", "partner")),
    ("stated positions", "behaviour.gamma-stance=0", CSTO, ("AZE", "partner")),
    ("consultative vote", "alliance.statuses.assembly-partner.voice=0", CSTO, ("AZE", "partner")),
    ("settlement", "behaviour.settlement-1=0", CSTO, ("AZE", "partner")),
    ("emboldening", "behaviour.signal=0", CSTO, ("AZE", "partner")),
    ("isolation", "behaviour.beta-iso=0", CSTO, ("SRB", "partner")),
    ("frozen vote", "alliance.statuses.frozen.votes=0", CSTO, ("AZE", "partner")),
    ("exchange", "alliance.tracks.sco.packages=false", ("sco-2017", "sco-2017-vote"), ("PAK", "member")),
]


def compared(scenario, setting, replicates, folder):
    """The rows of compare.csv: B is the scenario with the setting."""
    place = folder / f"{scenario}-{setting.replace('=', '-')}-n{replicates}"
    if not (place / "compare.csv").exists():
        command = ["./sim", "compare", f"scenarios/{scenario}.yaml", "--set", setting, "-n", str(replicates)]
        subprocess.run([*command, "-o", str(place), "--no-plots", "-q"], check=True)
    with open(place / "compare.csv", encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def odds(probability, n):
    """With half a history on either side, so that none is 0 or infinite."""
    return (probability * n + 0.5) / ((1 - probability) * n + 0.5)


def signed(value, digits=2):
    text = f"{abs(value):.{digits}f}"
    if float(text) == 0:
        return "0"
    return ("+" if value > 0 else "−") + text


def cells(row):
    n = int(row["replicates"])
    a, b = float(row["probability_a"]), float(row["probability_b"])
    difference, low, high = (100 * float(row[key]) for key in ("difference", "ci_low", "ci_high"))
    same = int(row["only_a"]) == int(row["only_b"]) == 0
    ratio = "1" if same else f"{odds(b, n) / odds(a, n):.2f}"
    return (
        f"{row['state']} {row['status']} | {100 * a:.2f} | {100 * b:.2f} "
        f"| {signed(difference)} [{signed(low)}, {signed(high)}] | {ratio} | {row['only_a']}, {row['only_b']}"
    )


def leaves_out_zero(row):
    return float(row["ci_low"]) > 0 or float(row["ci_high"]) < 0


def main(folder, replicates=10000, first=1, last=len(ARGUMENTS)):
    print("| argument | scenario | row | A % | B % | B − A, points [95%] | odds ratio B : A | only A, only B | rows that leave out 0 |")
    print("|---|---|---|---|---|---|---|---|---|")
    for argument, setting, scenarios, of_interest in ARGUMENTS[first - 1 : last]:
        for scenario in scenarios:
            rows = compared(scenario, setting, replicates, folder)
            told = next(row for row in rows if (row["state"], row["status"]) == of_interest)
            apart = [row for row in rows if leaves_out_zero(row)]
            print(f"| {argument} | {scenario} | {cells(told)} | {len(apart)} of {len(rows)} |", flush=True)
            largest = max(apart, key=lambda row: abs(float(row["difference"])), default=told)
            if largest is not told:
                print(f"|  |  | {cells(largest)} |  |", flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), *map(int, sys.argv[2:]))
