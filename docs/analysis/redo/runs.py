"""The runs behind the documents: which commands, and where their results lie."""

import csv
import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FOLDER = Path("output/documents")
IMAGES = ROOT / "docs/images"
REPLICATES = 10000

#: of the hindcast, which has eleven worlds
HINDCAST_REPLICATES = 2000

#: of a run that a test repeats
PROBE_REPLICATES = 100

CSTO = ("2021", "2021-open-gate")


@dataclass(frozen=True)
class Argument:
    """What a source document argues, and the setting that switches it off (the precedent: on)."""

    name: str
    setting: str
    scenarios: tuple
    state: str
    status: str


ARGUMENTS = (
    Argument("pressure", "behaviour.psi=0", CSTO, "AZE", "partner"),
    Argument("precedent", "behaviour.chi=1", CSTO, "AZE", "partner"),
    Argument("affront", "behaviour.gamma-patron=0", CSTO, "PAK", "partner"),
    Argument("rival bloc", "behaviour.gamma-bloc=0", CSTO, "AZE", "partner"),
    Argument("stated positions", "behaviour.gamma-stance=0", CSTO, "AZE", "partner"),
    Argument("consultative vote", "alliance.statuses.assembly-partner.voice=0", CSTO, "AZE", "partner"),
    Argument("settlement", "behaviour.settlement-1=0", CSTO, "AZE", "partner"),
    Argument("emboldening", "behaviour.signal=0", CSTO, "AZE", "partner"),
    Argument("isolation", "behaviour.beta-iso=0", CSTO, "SRB", "partner"),
    Argument("frozen vote", "alliance.statuses.frozen.votes=0", CSTO, "AZE", "partner"),
    Argument("exchange", "alliance.tracks.sco.packages=false", ("sco-2017", "sco-2017-vote"), "PAK", "member"),
)

#: what the past has taught says that hardly anybody asks the CSTO for anything, so nothing that the rules and the members
#: do with a bid can be seen; what is about that is asked of the priors, under which some do
PRIOR = ["--behaviour", "prior"]

#: an outcome frequent enough that its inputs can be told apart
OUTCOME = "ARM left"

#: the bids of which a refusal may be the README's example, the best first
EXAMPLES = ("partner", "observer", "member", "assembly-partner", "assembly-observer")

#: a world in which much happens, for the picture of a session
BUSY = "scenarios/2021-open-gate.yaml --replicate 6 --seed 7 --behaviour prior --set behaviour.kappa=1 --set behaviour.psi=5"
BUSY_MONTH = "2026-06"


@dataclass(frozen=True)
class Done:
    """Results on the disk, and what the commands printed."""

    run: Path
    open_gate: Path
    comparison: Path
    hindcast: Path
    arguments: dict  # (argument, scenario): folder
    example: tuple  # command and the history it told
    probe: Path  # few histories, for a test to run again
    sensitivity: Path  # of the run


def sim(command, **options):
    """Runs ./sim and gives what it printed."""
    return subprocess.run(
        ["./sim", *command], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8", **options
    ).stdout


def complete(folder):
    manifest = ROOT / folder / "manifest.json"
    return manifest.exists() and json.loads(manifest.read_text("utf-8"))["complete"]


def made(folder, command):
    """A folder of results; its screen.txt has what was printed."""
    if not (complete(folder) and (ROOT / folder / "screen.txt").exists()):
        print(f"./sim {' '.join(command)} -o {folder}", flush=True)
        printed = sim([*command, "-o", str(folder)], stderr=subprocess.DEVNULL)
        (ROOT / folder / "screen.txt").write_text(printed, "utf-8")
    return ROOT / folder


def all_of(folder, replicates):
    """Everything that the documents quote, run unless it has been."""
    folder = folder / f"n{replicates}"
    folder.mkdir(parents=True, exist_ok=True)
    n = ["-n", str(replicates)]
    run = made(folder / "2021", ["run", "scenarios/2021.yaml", *n])
    open_gate = made(folder / "2021-open-gate", ["run", "scenarios/2021-open-gate.yaml", *PRIOR, *n, "--no-plots"])
    return Done(
        run=run,
        open_gate=open_gate,
        comparison=made(
            folder / "2021-vs-open-gate", ["compare", "scenarios/2021.yaml", "scenarios/2021-open-gate.yaml", *PRIOR, *n]
        ),
        hindcast=made(folder / "hindcast", ["hindcast", "-n", str(min(replicates, HINDCAST_REPLICATES)), "--no-plots"]),
        arguments={
            (argument, scenario): made(
                folder / f"{scenario}-{argument.setting.replace('=', '-')}",
                ["compare", f"scenarios/{scenario}.yaml", *PRIOR, "--set", argument.setting, *n, "--no-plots"],
            )
            for argument in ARGUMENTS
            for scenario in argument.scenarios
        },
        example=example(open_gate),
        probe=made(folder / "probe", ["run", "scenarios/2021.yaml", "-n", str(PROBE_REPLICATES), "--no-plots"]),
        sensitivity=made(folder / "2021-sensitivity", ["sensitivity", str(run), "--outcome", OUTCOME]),
    )


def rows(folder, table):
    with open(folder / table, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stops(folder):
    """Where the paths of a run end: rows of state, status, stage, who stopped it, count."""
    return rows(folder, "outcomes.csv")


def example(open_gate):
    """A refusal of Azerbaijan that is typical of the batch, and the command that tells it."""
    for status in EXAMPLES:
        if any(row["state"] == "AZE" and row["status"] == status and row["stage"] == "blocked" for row in stops(open_gate)):
            told = json.loads(sim(["explain", str(open_gate), "--find", f"AZE {status} blocked", "--json"]))
            command = ["explain", "scenarios/2021-open-gate.yaml", *PRIOR, "--replicate", str(told["replicate"])]
            return f"./sim {' '.join(command)}", sim(command)
    raise SystemExit("no bid of Azerbaijan's was refused in any history: choose another example")


def pictures(done):
    """The pictures of the documents, from the runs and from a history in which much happens."""
    for source, name in (
        (done.run / "plots/probabilities.png", "2021-probabilities.png"),
        (done.run / "plots/funnel.png", "2021-funnel.png"),
        (done.comparison / "plots/differences.png", "2021-open-gate-differences.png"),
    ):
        shutil.copyfile(source, IMAGES / name)
    sim(["gui", *BUSY.split(), "--month", BUSY_MONTH, "--picture", str(IMAGES / "map.png")])
    sim(["explain", *BUSY.split(), "--picture", str(IMAGES / "statuses.png")])
