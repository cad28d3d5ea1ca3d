#!/usr/bin/env python3
"""How far two coders agree, and what comes of where they do not (coding-rules.md, section 5).

    python3 docs/past/agreement.py

reads pairs.csv, stances-coder1.csv, stances-coder2.csv, decisions-coder1.csv, decisions-coder2.csv and
rulings.csv in this folder; writes agreement.csv, disagreements.csv and stances.csv. A disagreement about
an outcome is "open", and the first coder's code stands, until rulings.csv says which rule decides it and
decisions.csv is put right by hand. Needs nothing but Python.
"""

import csv
import random
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
WORDS = "organisation year holder candidate status level about source certainty".split()
KEY = WORDS[:5]
SEED, DRAWS = 2026, 2000


def read(name):
    with open(HERE / name, encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def write(name, columns, rows):
    with open(HERE / name, "w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns, lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


def kappa(pairs, distance):
    """Cohen's weighted kappa: 1 less disagreement seen over disagreement expected by chance."""
    first = Counter(a for a, _ in pairs)
    second = Counter(b for _, b in pairs)
    seen = sum(distance(a, b) for a, b in pairs) / len(pairs)
    chance = sum(
        distance(a, b) * n * m for a, n in first.items() for b, m in second.items()
    ) / len(pairs) ** 2
    return 1 - seen / chance if chance else float("nan")


def differ(a, b):
    return float(a != b)


def apart(a, b):
    """Linear weights: levels lie between -1 and 1."""
    return abs(a - b) / 2


def interval(clusters, distance):
    """Percentiles of kappa over draws of organisation-years with replacement."""
    draw = random.Random(SEED)
    groups = list(clusters.values())
    values = []
    for _ in range(DRAWS):
        pairs = [pair for _ in groups for pair in draw.choice(groups)]
        value = kappa(pairs, distance)
        if value == value:
            values.append(value)
    values.sort()
    return values[int(0.025 * len(values))], values[int(0.975 * len(values)) - 1]


def measured(name, rows, value, distance):
    """A row of agreement.csv, of rows [(cluster, first, second)]."""
    pairs = [(value(a), value(b)) for _, a, b in rows]
    clusters = defaultdict(list)
    for cluster, a, b in rows:
        clusters[cluster].append((value(a), value(b)))
    low, high = interval(clusters, distance)
    same = sum(a == b for a, b in pairs)
    return {
        "measure": name,
        "compared": len(pairs),
        "same": same,
        "raw": f"{same / len(pairs):.3f}",
        "kappa": f"{kappa(pairs, distance):.3f}",
        "kappa_low": f"{low:.3f}",
        "kappa_high": f"{high:.3f}",
    }


def is_text(row):
    return row is not None and "unverified" not in row["source"]


def resolved(first, second, ruling):
    """The row that holds, none if the level is 0, and the rule of section 5 that decided."""
    if ruling is not None:
        chosen = next((r for r in (first, second) if r and r["level"] == ruling["level"]), None)
        return chosen, ruling["rule"]
    if is_text(first) != is_text(second):
        return (first if is_text(first) else second), "1"
    if is_text(first):
        pair = " ".join(first[k] for k in KEY)
        raise SystemExit(f"both coders have a source, so rulings.csv must say which holds: {pair}")
    rows = [r for r in (first, second) if r is not None]
    if len(rows) < 2:
        return None, "4"
    return min(rows, key=lambda r: abs(float(r["level"]))), "4"


def levelled(name):
    """The rows of a coder other than zero, by pair, with levels as the scale writes them."""
    rows = {}
    for row in read(name):
        row["level"] = f"{float(row['level']):g}"
        if row["level"] != "0":
            rows[tuple(row[k] for k in KEY)] = row
    return rows


def stances():
    considered = [
        (p["organisation"], p["year"], holder, p["candidate"], p["status"])
        for p in read("pairs.csv")
        for holder in p["holders"].split()
    ]
    coded = [levelled(name) for name in ("stances-coder1.csv", "stances-coder2.csv")]
    rulings = {tuple(r[k] for k in KEY): r for r in read("rulings.csv")}
    kept, listed, compared = [], [], []
    for key in sorted((set(coded[0]) | set(coded[1])) - set(considered)):
        levels = [rows[key]["level"] if key in rows else "0" for rows in coded]
        listed.append(
            dict(zip(KEY, key))
            | {"of": "pair", "first": levels[0], "second": levels[1], "holds": "0", "rule": "2"}
        )
    for key in considered:
        first, second = coded[0].get(key), coded[1].get(key)
        levels = [float(r["level"]) if r else 0.0 for r in (first, second)]
        compared.append(((key[0], key[1]), *levels))
        row, rule = first, ""
        if levels[0] == levels[1]:
            row = second if first and is_text(second) and not is_text(first) else first
        else:
            row, rule = resolved(first, second, rulings.get(key))
            listed.append(
                dict(zip(KEY, key))
                | {"of": "level", "first": f"{levels[0]:g}", "second": f"{levels[1]:g}"}
                | {"holds": row["level"] if row else "0", "rule": rule}
            )
        if row is not None and float(row["level"]) != 0:
            kept.append(row)
    write("stances.csv", WORDS, kept)
    either = [row for row in compared if row[1] or row[2]]
    rows = [
        measured("level", compared, lambda x: x, apart),
        measured("sign", compared, lambda x: (x > 0) - (x < 0), differ),
        {"measure": "sign where either is not 0", "compared": len(either)}
        | {"same": sum((a > 0) == (b > 0) and (a < 0) == (b < 0) for _, a, b in either)},
    ]
    last = rows[-1]
    last["raw"] = f"{last['same'] / len(either):.3f}" if either else ""
    return rows, listed


def outcomes():
    first, second = read("decisions-coder1.csv"), read("decisions-coder2.csv")
    other = {pair_of(r): r for r in second}
    rulings = {
        (r["organisation"], r["year"], r["candidate"], r["status"], r["of"]): r["rule"]
        for r in read("rulings.csv")
    }
    compared, listed = [], []
    for row in first:
        pair = other[pair_of(row)]
        compared.append(((row["organisation"], row["start"]), row, pair))
        for what in ("decision", "first code"):
            a, b = (coded(r, what) for r in (row, pair))
            if a != b:
                listed.append(
                    {"organisation": row["organisation"], "year": row["start"]}
                    | {"candidate": row["candidate"], "status": row["status"], "of": what}
                    | {"first": a, "second": b, "holds": a, "rule": rulings.get((*pair_of(row), what), "open")}
                )
    rows = [
        measured(what, compared, lambda r, what=what: coded(r, what), differ)
        for what in ("decision", "first code")
    ]
    return rows, listed


def coded(row, what):
    if what == "decision":
        return row["decision"]
    return row["blocked_by"].replace(";", " ").split()[0] if row["blocked_by"] else "none"


def pair_of(row):
    return row["organisation"], row["start"][:4], row["candidate"], row["status"]


def main():
    of_stances, unlike = stances()
    of_outcomes, unlike_outcomes = outcomes()
    for row in of_stances:
        row.setdefault("kappa", "")
    columns = "measure compared same raw kappa kappa_low kappa_high".split()
    write("agreement.csv", columns, of_stances + of_outcomes)
    write("disagreements.csv", [*KEY, "of", "first", "second", "holds", "rule"], unlike + unlike_outcomes)
    print("| what | compared | same | raw | kappa | 95% |\n| --- | --: | --: | --: | --: | --- |")
    for row in of_stances + of_outcomes:
        between = f"{row['kappa_low']} to {row['kappa_high']}" if row["kappa"] else ""
        cells = [row[k] for k in ("measure", "compared", "same", "raw", "kappa")] + [between]
        print("| " + " | ".join(str(cell) for cell in cells) + " |")


if __name__ == "__main__":
    main()
