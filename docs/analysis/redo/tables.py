"""docs/tables: what the documents quote of the runs, small enough to be kept beside them."""

import csv
import json

import runs

FOLDER = runs.ROOT / "docs/tables"

#: the status that the worked example asks for
STATUS = "partner"


def write(done):
    """Writes every table anew from the runs."""
    FOLDER.mkdir(exist_ok=True)
    for table, rows in (
        ("runs", list(provenances(done))),
        ("names", names(done)),
        ("probabilities", of_status(done.run, "probabilities.csv")),
        ("stops", of_status(done.run, "outcomes.csv")),
        ("differences", of_status(done.comparison, "compare.csv")),
        ("arguments", list(effects(done))),
        ("hindcast", worlds(done)),
        ("scores", runs.rows(done.hindcast, "scores.csv")),
    ):
        with open(FOLDER / f"{table}.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    command, history = done.example
    texts = {
        "screen": (done.run / "screen.txt").read_text("utf-8"),
        "compare-screen": (done.comparison / "screen.txt").read_text("utf-8"),
        "sensitivity": (done.sensitivity / "screen.txt").read_text("utf-8"),
        "example": f"{command}\n{history}",
    }
    for name, text in texts.items():
        (FOLDER / f"{name}.txt").write_text("\n".join(line.rstrip() for line in text.splitlines()) + "\n", "utf-8")


def read(table):
    with open(FOLDER / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def text(name):
    return (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()


def of_status(folder, table):
    return [row for row in runs.rows(folder, table) if row["status"] == STATUS]


def manifest(folder):
    return json.loads((folder / "manifest.json").read_text("utf-8"))


def provenances(done):
    """What makes each run repeatable."""
    folders = {
        "2021": done.run,
        "2021-open-gate": done.open_gate,
        "2021-vs-open-gate": done.comparison,
        "hindcast": done.hindcast,
        "probe": done.probe,
        **{f"{argument.name}, {scenario}": folder for (argument, scenario), folder in done.arguments.items()},
    }
    for name, folder in folders.items():
        said = manifest(folder)["provenance"]
        yield {
            "run": name,
            "command": f"./{said['command_line'].split(' -o ')[0]}",
            "replicates": said["replicates"],
            "seed": said["seed"],
            "version": said["version"],
            "scenario": said["scenarios"][0]["name"],
            "digests": " ".join(scenario["digest"] for scenario in said["scenarios"]),
            "results_digest": said["results_digest"],
        }


def names(done):
    """States' names by their codes."""
    every = {}
    for folder in (done.run, *done.arguments.values()):
        every.update(manifest(folder)["names"]["states"])
    return [{"state": state, "name": name} for state, name in sorted(every.items())]


def worlds(done):
    """One row a world of the past: cases, how many happened, what was forecast, Brier scores."""
    every = {}
    for case in runs.rows(done.hindcast, "hindcast.csv"):
        every.setdefault(case["world"], []).append(case)
    return [
        {
            "world": world,
            "cases": len(cases),
            "happened": sum(int(case["happened"]) for case in cases),
            "forecast": sum(float(case["probability"]) for case in cases),
            "base_rate": sum(float(case["base_rate"]) for case in cases),
            "brier": sum(float(case["brier"]) for case in cases) / len(cases),
            "base_rate_brier": sum((float(case["base_rate"]) - int(case["happened"])) ** 2 for case in cases) / len(cases),
        }
        for world, cases in sorted(every.items())
    ]


def effects(done):
    """Two rows an argument and scenario: the one that the document speaks of, and the largest difference that leaves out 0."""
    for (argument, scenario), folder in done.arguments.items():
        rows = runs.rows(folder, "compare.csv")
        apart = [row for row in rows if float(row["ci_low"]) > 0 or float(row["ci_high"]) < 0]
        told = next(row for row in rows if (row["state"], row["status"]) == (argument.state, argument.status))
        shown = [("asked", told)]
        largest = max(apart, key=lambda row: abs(float(row["difference"])), default=told)
        if largest is not told:
            shown.append(("largest", largest))
        for which, row in shown:
            yield {
                "argument": argument.name,
                "setting": argument.setting,
                "scenario": scenario,
                "row": which,
                **{key: row[key] for key in COMPARED},
                "vote_a": vote_if_bid(folder / "a", row),
                "vote_b": vote_if_bid(folder / "b", row),
                "rows_apart": len(apart),
                "rows": len(rows),
            }


def vote_if_bid(folder, row):
    """With what probability a bid of the start would pass the vote, if the gate were open; empty for who cannot bid."""
    return next(
        (
            other["vote_if_bid"]
            for other in runs.rows(folder, "probabilities.csv")
            if (other["state"], other["status"]) == (row["state"], row["status"])
        ),
        "",
    )


#: columns of compare.csv that are kept
COMPARED = (
    "state",
    "status",
    "replicates",
    "probability_a",
    "probability_b",
    "difference",
    "ci_low",
    "ci_high",
    "only_a",
    "only_b",
)
