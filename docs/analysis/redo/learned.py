"""What was learned of the past and how left-out forecasts scored: docs/tables/past-*.csv and what docs/validation.md says of it.

A calibration takes longer than all other runs together, so it is not run here: whoever has run it names its folder.
"""

import csv
import hashlib
import json
from decimal import Decimal

import runs
from formats import fixed, markdown

#: the tables that are kept, where they are from, and which of their rows
SCORED = {
    "past-scores": ("bank-scores.csv", lambda row: True),
    "past-leads": ("leads.csv", lambda row: row["scheme"] == "organisation" or row["rival"] == "rate-by-kind"),
    "past-kinds": ("kinds.csv", lambda row: row["forecaster"] == "posterior" and row["scheme"] == "organisation"),
    "past-decisions": ("decisions.csv", lambda row: row["scheme"] == "organisation"),
    "past-targets": ("targets.csv", lambda row: True),
}
CALIBRATED = {
    "past-learned": ("learned.csv", lambda row: True),
    "past-predictive": ("predictive.csv", lambda row: True),
    "past-folds": ("folds.csv", lambda row: row["scheme"] == "nothing" or row["learned"] == "0"),
    "past-ranks": ("sbc.csv", lambda row: True),
    "past-repeats": ("repeats.csv", lambda row: "/" not in row["coefficient"]),
}

#: how a column of learned.csv is called in the document, and with how many decimals
SHOWN = (
    ("beta-align", "β_align", 1),
    ("kappa", "κ", 1),
    ("kappa-step", "κ_c", 2),
    ("tau", "τ", 1),
    ("level", "ℓ of an organisation that nothing is known of", 1),
    ("level/csto", "ℓ of the CSTO", 1),
    ("level/csto-pa", "ℓ of its Assembly", 1),
    ("level/sco", "ℓ of the SCO", 1),
    ("gamma-riv", "γ_riv", 1),
    ("gamma-stance", "γ_stance", 1),
    ("closed", "c", 2),
    ("ratification/csto", "T_r of the CSTO, months", 0),
)

SCHEMES = {"organisation": "its organisation", "later": "later worlds", "state": "the state"}
LEAD = ("frame", "decisions")


def write(calibration, folder, replicates):
    """Scores a calibration, with a run from what it learned, and keeps what the document quotes of it."""
    csto = runs.made(
        folder / f"n{replicates}" / "past-csto",
        ["run", "scenarios/2021.yaml", "-n", str(replicates), "--behaviour", str(calibration / "posterior.json"), "--no-plots"],
    )
    scores = folder / "past-scores"
    runs.sim(["hindcast", "--scores", str(calibration), "--run", str(csto), "--no-plots", "-o", str(scores)])
    for tables, place in ((CALIBRATED, calibration), (SCORED, scores)):
        for name, (file, kept) in tables.items():
            with open(runs.ROOT / place / file, encoding="utf-8", newline="") as source:
                reader = csv.DictReader(source)
                rows = [row for row in reader if kept(row)]
                write_table(name, reader.fieldnames, rows)
    text = (runs.ROOT / calibration / "posterior.json").read_bytes()
    posterior = json.loads(text)
    made = {
        "made_by": posterior["made_by"],
        "points": len(posterior["points"]),
        "worlds": len(posterior["worlds"]),
        "digest": hashlib.sha256(text).hexdigest(),
    }
    write_table("past-made", list(made), [made])


def write_table(name, columns, rows):
    with open(runs.ROOT / "docs/tables" / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def blocks(read):
    """What stands between the marks of docs/validation.md."""
    made = read("past-made")[0]
    return {
        "learned-by": f"`{made['made_by'].split(': ')[1]}`, {made['made_by'].split(': ')[0]}: {made['worlds']} worlds of the past;"
        f" {int(made['points']):,} points, file of digest `{made['digest'][:12]}`. {folds(read('past-folds'))}",
        "learned": learned(read("past-learned")),
        "predictive": predictive(read("past-predictive")),
        "ranks": ranks(read("past-ranks")),
        "repeats": repeats(read("past-repeats")),
        "past-scores": scores(read("past-scores")),
        "past-leads": leads(read("past-leads")),
        "past-kinds": kinds(read("past-kinds")),
        "past-decisions": decisions(read("past-decisions")),
        "targets": targets(read("past-targets")),
    }


def learned(rows):
    by_key = {row["coefficient"]: row for row in rows}
    return markdown(
        ["", "prior, mean and sd", "posterior, mean and sd", "5% to 95%"],
        "lrrr",
        [
            [
                words,
                f"{fixed(row['prior_mean'], digits)}, {fixed(row['prior_sd'], digits)}",
                f"{fixed(row['mean'], digits)}, {fixed(row['sd'], digits)}",
                f"{fixed(row['low'], digits)} to {fixed(row['high'], digits)}",
            ]
            for key, words, digits in SHOWN
            if key in by_key
            for row in [by_key[key]]
        ],
    )


def folds(rows):
    """How well the points cover all, and which folds they do not."""
    sentences = [
        f"{row['bank'].capitalize()}: {int(row['answers']):,} answers; the points are worth {fixed(row['ess'], 0)} equally weighted ones."
        for row in rows
        if row["scheme"] == "nothing"
    ]
    failed = [f"{row['bank']}, {row['left_out'] or row['scheme']}" for row in rows if row["learned"] == "0"]
    sentences.append(
        f"Not learned: {'; '.join(failed)}." if failed else "All folds have at least 200 effective points and k̂ below 0.7."
    )
    return " ".join(sentences)


def predictive(rows):
    return markdown(
        ["", "seen", "prior, 5% to 95%", "posterior, 5% to 95%"],
        "lrrr",
        [
            [
                f"{row['bank']}: {row['statistic']}, of {int(row['of']):,}",
                row["observed"],
                f"{fixed(row['prior_mean'], 0)} ({fixed(row['prior_low'], 0)} to {fixed(row['prior_high'], 0)})",
                f"{fixed(row['mean'], 0)} ({fixed(row['low'], 0)} to {fixed(row['high'], 0)})",
            ]
            for row in rows
        ],
    )


def ranks(rows):
    if not rows:
        return "Not checked."
    outside = {}
    for row in rows:
        share, low, high = (Decimal(row[key]) for key in ("share", "low", "high"))
        outside[row["coefficient"]] = outside.get(row["coefficient"], 0) + (not low <= share <= high)
    told = ", ".join(f"{key} {f'outside at {count} of 19 places' if count else 'within'}" for key, count in outside.items())
    return f"Ranks of true values in {rows[0]['pasts']} invented pasts, against their band: {told}."


def repeats(rows):
    if len({row["seed"] for row in rows}) < 2:
        return "Other seeds have not been tried."
    return markdown(
        ["seed", "coefficient", "mean", "sd", "effective points", "largest change of a forecast"],
        "rlrrrr",
        [
            [
                row["seed"],
                row["coefficient"],
                fixed(row["mean"], 3),
                fixed(row["sd"], 3),
                fixed(row["ess"], 0),
                fixed(row["largest_change"], 3),
            ]
            for row in rows
        ],
    )


def with_interval(row, key, digits):
    if not row[key]:
        return "–"
    return f"{fixed(row[key], digits)} [{fixed(row[f'{key}_low'], digits)}, {fixed(row[f'{key}_high'], digits)}]"


def scores(rows):
    return markdown(
        [
            "bank",
            "left out",
            "forecaster",
            "n",
            "came in",
            "expected",
            "Brier",
            "log",
            "AUC [95%]",
            "slope [95%]",
            "nobody, expected",
            "year, expected",
        ],
        "lllrrrrrllrr",
        [
            [
                row["bank"],
                SCHEMES[row["scheme"]],
                row["forecaster"],
                row["count"],
                row["happened"],
                fixed(row["expected"], 1),
                fixed(row["brier"], 4),
                fixed(row["log"], 4),
                with_interval(row, "auc", 2),
                with_interval(row, "slope", 2),
                f"{row['nobody']}, {fixed(row['nobody_expected'], 1)}",
                f"{fixed(row['waited'], 1)}, {fixed(row['wait_expected'], 1)}" if row["waited"] and row["wait_expected"] else "–",
            ]
            for row in rows
        ],
    )


def leads(rows):
    return markdown(
        ["bank", "left out", "rival", "score", "clusters", "model ahead by [95%]", "p bootstrap", "p flip", ""],
        "llllrlrrl",
        [
            [
                row["bank"],
                SCHEMES[row["scheme"]],
                row["rival"],
                row["score"],
                f"{row['clusters']} {row['clustered_by']}s",
                f"{fixed(row['lead'], 4)} [{fixed(row['ci_low'], 4)}, {fixed(row['ci_high'], 4)}]",
                fixed(row["p_bootstrap"], 3),
                fixed(row["p_flip"], 3),
                "" if row["distinguishable"] == "1" else "not distinguishable",
            ]
            for row in rows
            if row["bank"] in LEAD and row["score"] == "log"
        ],
    )


def kinds(rows):
    return markdown(
        ["bank", "kind", "n", "came in", "expected [95%]"],
        "llrrl",
        [[row["bank"], row["kind"], row["count"], row["happened"], with_interval(row, "expected", 1)] for row in rows],
    )


def decisions(rows):
    columns = [
        ("forecaster", "l", lambda row: row["forecaster"]),
        ("P(pass) of let in", "r", lambda row: f"{fixed(row['pass_let_in'], 2)} ({row['let_in']})"),
        ("of blocked", "r", lambda row: f"{fixed(row['pass_blocked'], 2)} ({row['blocked']})"),
        ("AUC [95%]", "l", lambda row: with_interval(row, "auc", 2)),
        ("of blocked by a member", "r", lambda row: f"{fixed(row['pass_by_member'], 2)} ({row['by_member']})"),
        ("AUC [95%]", "l", lambda row: with_interval(row, "auc_by_member", 2)),
        ("blocker right", "l", lambda row: right(row, "blocker")),
        ("concern right", "l", lambda row: right(row, "concern")),
    ]
    # scores before refusals by a member were told apart have no such columns
    if "by_member" not in rows[0]:
        columns = columns[:4] + columns[6:]
    return markdown(
        [name for name, _, _ in columns],
        "".join(alignment for _, alignment, _ in columns),
        [[cell(row) for _, _, cell in columns] for row in rows],
    )


def right(row, what):
    if not row[f"{what}_low"]:
        return "–"
    return f"{row[f'{what}_named']} of {row[f'{what}_known']} [{fixed(row[f'{what}_low'], 2)}, {fixed(row[f'{what}_high'], 2)}]"


def targets(rows):
    return markdown(
        ["target", "came out", "95%", "", ""],
        "lrlll",
        [
            [
                row["target"],
                fixed(row["value"], 3),
                f"{fixed(row['ci_low'], 3)} to {fixed(row['ci_high'], 3)}",
                "met" if row["met"] == "1" else "missed",
                "" if row["distinguishable"] == "1" else "not distinguishable",
            ]
            for row in rows
        ],
    )
