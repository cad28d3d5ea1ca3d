#!/usr/bin/env python3
"""Tells a history: python3 reference.py SCENARIO.json --replicate 8

SCENARIO.json is what `sim show SCENARIO --json` prints. One event a line, as `sim explain --json --all` has them.
"""

import argparse
import json
from pathlib import Path

import month


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenario", help="a scenario as sim show --json prints it")
    parser.add_argument("--replicate", type=int, default=0, help="which replicate, from 0 (default: 0)")
    parser.add_argument("--seed", type=int, help="master seed (default: the scenario's)")
    given = parser.parse_args()
    scenario = json.loads(Path(given.scenario).read_text(encoding="utf-8"))
    seed = given.seed
    if seed is None:
        seed = (scenario.get("experiment") or {}).get("seed", 1)
    for event in month.history(scenario, seed, given.replicate).events:
        print(json.dumps(event, ensure_ascii=False))


if __name__ == "__main__":
    main()
