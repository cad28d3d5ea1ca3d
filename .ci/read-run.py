"""Whether docs/analysis/read_run.py runs, reads and joins as it says; given a folder for a run, or with that run in it."""
import pathlib
import sys

sys.path.insert(0, "docs/analysis")
import read_run

folder = read_run.simulate("scenarios/2021.yaml", "-n", "500", "-o", sys.argv[1])
run = read_run.read(folder)
assert set(run) == {file.stem for file in pathlib.Path(folder).glob("*.csv")} | {"manifest"}, sorted(run)
for name, table in run.items():
    if name != "manifest":
        lists = read_run.LISTS.get(name, set())
        untyped = [column for column in table if table[column].dtype == object and column not in lists]
        assert not untyped, f"{name}.csv: no type is said of {untyped}"
lives = read_run.histories(run)
assert len(lives) == 500 * len(run["probabilities"]), len(lives)
assert lives.replicate.nunique() == 500 and "behaviour.psi" in lives
held = lives.groupby(read_run.KEYS).held.sum()
told = run["probabilities"].set_index(read_run.KEYS).held
assert (held.sort_index() == told.sort_index()).all() and told.sum() > 0
assert str(run["curves"].month.iloc[0]) == "2021-07" and lives.state_name.eq("Azerbaijan").any()
print(f"{len(run) - 1} tables read with pandas, {len(lives)} lives joined")
