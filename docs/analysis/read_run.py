"""Reads a run with pandas: python3 docs/analysis/read_run.py output/2021-s2021-n10000 [status]"""
import json, pathlib, sys
import pandas as pd

folder, status = sys.argv[1], (sys.argv[2:] or ["partner"])[0]
names = json.loads(pathlib.Path(folder, "manifest.json").read_text("utf-8"))["names"]["states"]
runs = pd.read_csv(f"{folder}/probabilities.csv").query("status == @status")
runs = runs.sort_values("probability", ascending=False).assign(name=runs.state.map(names))
shown = ["probability", "ci_low", "ci_high", "parameter_low", "parameter_high"]
print((100 * runs.set_index("name")[shown]).round(2).to_string(na_rep="unknown"))
