#!/usr/bin/env python3
"""Compares the reference with the program, history by history.

Without arguments: three histories of every scenario that ships and of twenty made-up worlds.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path

import comparison
import mistakes
import month
import worlds

ROOT = Path(__file__).resolve().parent.parent.parent
SHOWN = 5  # differences of a history


@dataclass
class Report:
    """What came of the histories of one scenario."""

    file: str
    same: int = 0
    undecided: list = field(default_factory=list)  # a draw so close to a bound that rounding decides
    different: list = field(default_factory=list)
    close_calls: int = 0
    events: int = 0
    failure: str = ""


def program(command, *arguments):
    """The lines that the program prints."""
    done = subprocess.run([command, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, arguments))}: {done.stderr.strip()[:500]}")
    return done.stdout


def told(command, file, count):
    """A scenario as the program reads it, and its first histories as the program tells them."""
    scenario = json.loads(program(command, "show", file, "--behaviour", "prior", "--json"))
    lines = program(command, "explain", file, "--behaviour", "prior", "--json", "--all", "--through", count - 1)
    return scenario, [json.loads(line) for line in lines.splitlines()]


def compare(command, file, count):
    report = Report(str(file))
    try:
        scenario, histories = told(command, file, count)
    except RuntimeError as failure:
        report.failure = str(failure)
        return report
    for history in histories:
        mine = month.history(scenario, history["seed"], history["replicate"])
        report.events += len(mine.events)
        report.close_calls += len(mine.close_calls)
        found = comparison.differences(mine.events, history["events"])
        if not found:
            report.same += 1
        elif any(when <= found[0] for when, *_ in mine.close_calls):
            report.undecided.append((history["replicate"], mine.close_calls[0]))
        else:
            report.different.append((history["replicate"], found))
    return report


def show(report):
    print(f"{report.file}: {report.same} the same, {len(report.different)} different, "
          f"{len(report.undecided)} undecided, {report.events} events{report.failure and ': ' + report.failure}")
    for replicate, (when, what, u, bound) in report.undecided:
        print(f"  replicate {replicate} is undecided: {when} {what}: draw {u!r} at {bound!r}")
    for replicate, found in report.different:
        print(f"  replicate {replicate} differs {len(found)} times, first:")
        for line in found[:SHOWN]:
            print(f"    {line}")
    sys.stdout.flush()


def noticed(name, scenario, histories):
    """Whether the comparison sees a deliberate mistake in any of these histories."""
    take_out = mistakes.make(name)
    try:
        for history in histories:
            try:
                mine = month.history(scenario, history["seed"], history["replicate"])
            except (ValueError, KeyError, ArithmeticError):
                return True
            if comparison.differences(mine.events, history["events"]):
                return True
    finally:
        take_out()
    return False


def control(command, files, count):
    """Makes every deliberate mistake in turn; gives back those that nothing noticed."""
    unnoticed = list(mistakes.MISTAKES)
    for file in files:
        if unnoticed:
            scenario, histories = told(command, file, count)
            unnoticed = [name for name in unnoticed if not noticed(name, scenario, histories)]
            print(f"{Path(file).name}: {len(unnoticed)} not noticed yet", flush=True)
    return unnoticed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenarios", nargs="*", help="scenario files (default: all that ship, and made-up worlds)")
    parser.add_argument("-n", type=int, default=3, help="histories of each scenario (default: 3)")
    parser.add_argument("--total", type=int, help="histories in all, evenly over the scenarios, in place of -n")
    parser.add_argument("--worlds", type=int, default=20, help="how many made-up worlds (default: 20)")
    parser.add_argument("--seed", type=int, default=1, help="of the made-up worlds (default: 1)")
    parser.add_argument("--program", default=str(ROOT / "sim"), help="the program (default: ./sim)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many at a time")
    parser.add_argument("--control", action="store_true",
                        help="make deliberate mistakes in the reference, each of which must be noticed")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(file).resolve() for file in given.scenarios]
        made_up = worlds.write(folder, given.worlds, given.seed)
        if not files:
            files = ([] if given.control else
                     sorted((ROOT / "scenarios").glob("*.yaml")) + sorted((ROOT / "scenarios/hindcast").glob("*.yaml")))
            files += made_up
        if given.control:
            unnoticed = control(given.program, files, given.n)
            print(f"{len(mistakes.MISTAKES)} deliberate mistakes, not noticed: {', '.join(unnoticed) or 'none'}")
            return 1 if unnoticed else 0
        count = ceil(given.total / len(files)) if given.total else given.n
        with ProcessPoolExecutor(given.jobs) as pool:
            reports = []
            for report in pool.map(compare, [given.program] * len(files), files, [count] * len(files)):
                show(report)
                reports.append(report)
    wrong = sum(len(report.different) + bool(report.failure) for report in reports)
    print(f"{sum(report.same for report in reports)} histories of {len(reports)} scenarios are the same, {wrong} differ, "
          f"{sum(len(report.undecided) for report in reports)} are undecided; "
          f"{sum(report.close_calls for report in reports)} draws lay within 1e-8 of a bound")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
