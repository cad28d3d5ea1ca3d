"""Makes every printed figure and picture of README.md and docs/ anew, from runs.

    python3 docs/analysis/redo                  runs what is missing, then writes tables, pictures and documents
    python3 docs/analysis/redo --check          whether the documents say what docs/tables says; changes nothing
    python3 docs/analysis/redo --learned output/calibrate-s1-p800-n40
                                                scores that calibration and writes what the documents say of it; no other run

The runs stay in output/documents; what is there already is not run again, so remove that folder after the model or a
scenario has changed. All of it takes about a quarter of an hour on two idle cores. docs/tables keeps what the documents
quote, so that they can be held to it without a run. Needs Python 3.9 and no packages.
"""

import argparse
import sys
from pathlib import Path

import documents
import learned
import runs
import tables


def main():
    parser = argparse.ArgumentParser(
        prog="python3 docs/analysis/redo",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--check", action="store_true", help="changes nothing; exit code 1 if a document differs")
    parser.add_argument("--runs", type=Path, default=runs.FOLDER, help="where the runs are kept (default: %(default)s)")
    parser.add_argument(
        "-n", type=int, default=runs.REPLICATES, help="replicates of each run (default: %(default)s); fewer to try it"
    )
    parser.add_argument(
        "--learned",
        type=Path,
        metavar="FOLDER",
        help="a folder of `sim calibrate --check`, whose tables and scores are kept instead of making runs",
    )
    arguments = parser.parse_args()
    if arguments.learned:
        learned.write(arguments.learned, arguments.runs, arguments.n)
    elif not arguments.check:
        done = runs.all_of(arguments.runs, arguments.n)
        tables.write(done)
        runs.pictures(done)
    stale = documents.write(check=arguments.check)
    for document in stale:
        print(f"{document} {'differs from docs/tables' if arguments.check else 'written'}")
    return 1 if arguments.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
