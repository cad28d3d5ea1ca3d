"""Runs a scenario and reads every table of the run with pandas, with types; or, as a program, prints a status's probabilities:

    python3 docs/analysis/read_run.py output/2021-s2021-n10000 [status]

    import read_run
    folder = read_run.simulate("mine.yaml", "-n", "1000", "-o", "mine")
    run = read_run.read(folder)          # run["probabilities"], run["ballots"] ...
    lives = read_run.histories(run)      # what became of each, beside the inputs of its history
"""
import json, pathlib, subprocess, sys
import pandas as pd

SIM = pathlib.Path(__file__).resolve().parents[2] / "sim"
MONTHS = {"month", "median_month", "median_month_if_held", "admitted", "opens", "seated", "lapsed"}
# several in a cell, joined by +, by table: those of ballots.csv stand in the order of "concerned", those of ratifications.csv of its members
LISTS = {"ballots": {"package_with", "voters", "objectors", "concerns", "decisive", "named_by", "concerned",
                     "against", "goodwill", "pressure", "draws", "known_low", "known_high"},
         "expectations": {"failed"},
         "ratifications": {"members", "ratified_before", "ratified", "ratified_in", "held_back", "held_back_since", "held_back_over", "awaited"}}
WORDS = {"state", "status", "stage", "reason", "event", "member", "top_concern", "stops_at", "main_objector", "main_concern",
         "strongest_opponent", "opponent", "forecaster", "ask"}
KEYS = ["state", "status"]


def simulate(scenario, *options):
    """Runs a scenario, or finds that it has been run; returns the folder given with -o."""
    subprocess.run([SIM, "run", scenario, *options, "--quiet"], check=True, stdout=subprocess.DEVNULL)
    return options[options.index("-o") + 1]


def read_table(file):
    """A table: months as periods, words as text, lists as lists of text, all else as numbers. Empty is missing, and nothing else is."""
    lists = LISTS.get(file.stem, set())
    columns = pd.read_csv(file, nrows=0).columns
    text = {name: "string" for name in columns if name in MONTHS | lists | WORDS}
    table = pd.read_csv(file, dtype=text, keep_default_na=False, na_values=[""])
    for name in table.columns:
        if name in MONTHS:
            table[name] = pd.PeriodIndex(table[name], freq="M")
        elif name in lists:
            table[name] = [[] if pd.isna(cell) else cell.split("+") for cell in table[name]]
        elif table.empty and name not in WORDS:
            table[name] = table[name].astype(float)  # of no rows nothing tells pandas that they would be numbers
    return table


def read(folder):
    """All tables of a folder, by name, and the manifest under "manifest"."""
    folder = pathlib.Path(folder)
    run = {file.stem: read_table(file) for file in sorted(folder.glob("*.csv"))}
    run["manifest"] = json.loads((folder / "manifest.json").read_text("utf-8"))
    return run


def named(run, table):
    """A table with the names of its states and statuses beside the codes."""
    names = run["manifest"]["names"]
    return table.assign(state_name=table.state.map(names["states"]), status_name=table.status.map(names["statuses"]))


def histories(run):
    """One row for each history and each pair of probabilities.csv: where the path stopped, and the inputs of that history."""
    pairs = run["probabilities"][KEYS].drop_duplicates()
    rows = run["parameters"].merge(pairs, how="cross")
    rows = rows.merge(run["replicates"], how="left", on=["replicate", *KEYS])
    # a pair without a row was not sought in that history
    return named(run, rows.assign(stage=rows.stage.fillna("not-sought"), held=rows.stage.eq("held").fillna(False)))


def track_record(run):
    """The rows of probabilities.csv, each with what became of past forecasts of its class; none where the run has no record."""
    if "track-record" not in run:
        return run["probabilities"].iloc[0:0]
    classes = run["track-record"].sort_values("from")
    # a class holds its lower end, the last one its upper end too
    place = classes["from"].searchsorted(run["probabilities"].probability, side="right") - 1
    beside = classes.iloc[place][["from", "to", "forecasts", "came_true", "ci_low", "ci_high"]].add_prefix("past_")
    return run["probabilities"].assign(**{name: beside[name].to_numpy() for name in beside})


def main(folder, status="partner"):
    run = read(folder)
    rows = named(run, run["probabilities"].query("status == @status")).sort_values("probability", ascending=False)
    shown = ["probability", "ci_low", "ci_high", "parameter_low", "parameter_high"]
    print((100 * rows.set_index("state_name")[shown]).round(2).to_string(na_rep="unknown"))


if __name__ == "__main__":
    main(*sys.argv[1:])
