"""The places of the documents where numbers of runs stand, written from docs/tables alone.

What stands between a mark `<!-- numbers: NAME -->` and the next `<!-- end -->` is replaced.
"""

import re

import learned
import runs
import tables
from formats import between, fixed, markdown, percent, points

#: the states that the commentary of 2021 expects
EXPECTED = ("AZE", "PAK")

#: a line that stands for what is left out
LEFT_OUT = "…"


def write(check):
    """The documents that differed from the tables; they are written unless they are only checked."""
    stale = []
    for path, blocks in (
        ("README.md", readme()),
        ("docs/arguments.md", arguments()),
        ("docs/analysis/worked-example.md", worked_example()),
        ("docs/validation.md", validation()),
    ):
        file = runs.ROOT / path
        before = file.read_text("utf-8")
        after = before
        for name, block in blocks.items():
            mark = re.compile(rf"(<!-- numbers: {name} -->\n).*?(<!-- end -->)", re.DOTALL)
            after, count = mark.subn(lambda match: f"{match[1]}\n{block}\n\n{match[2]}", after)
            if count != 1:
                raise SystemExit(f"{path} has {count} places for the numbers '{name}', not one")
        if after != before:
            stale.append(path)
            if not check:
                file.write_text(after, "utf-8")
    return stale


# --- README ---------------------------------------------------------------------------------------


def readme():
    command, *history = tables.text("example")
    return {
        "screen": fenced(screen()),
        "history-command": fenced(history_commands(command), "sh"),
        "history": fenced(refusal(history)),
        "session-command": fenced([f"{command.replace('explain', 'gui')}      # the same history on a map, month by month"], "sh"),
        "compare": fenced(compared_screen()),
        "sensitivity": fenced(findings()),
    }


def findings():
    """What `sim sensitivity` says of the run, without its heading and where its files are."""
    lines = tables.text("sensitivity")
    start = next(at for at, line in enumerate(lines) if " held in " in line)
    return lines[start : next(at for at in range(start, len(lines)) if not lines[at])]


def fenced(lines, language=""):
    return "\n".join([f"```{language}", *lines, "```"])


def screen():
    """The answers to the question, and the head of the table that follows with the states that were asked for."""
    lines = tables.text("screen")
    start = next(at for at, line in enumerate(lines) if line.startswith("The probability"))
    table = next(at for at, line in enumerate(lines) if line.startswith("Ever partner"))
    rows = next(at for at in range(table + 1, len(lines)) if not lines[at].startswith(" "))
    return [*lines[start : rows + len(EXPECTED)], LEFT_OUT]


def history_commands(command):
    commands = [
        (command, "that history of the batch, month by month"),
        ('./sim explain output/2021-s2021-n10000 --find "AZE partner deterred"', "a typical one of a run in which this is so"),
    ]
    width = max(len(written) for written, _ in commands)
    return [f"{written:{width}}  # {what}" for written, what in commands]


#: beginnings of the sentences about a refusal that are shown, besides the objectors' own
SHOWN = ("It was voted on", "Smallest change", "Or with", "Not to object", "Pressure:")


def refusal(history):
    """The month of the refusal, with the sentences that tell why and what would have changed it."""
    at = next(n for n, line in enumerate(history) if re.match(r"  Azerbaijan's bid .*", line) and refused(history, n))
    month = next(n for n in range(at, -1, -1) if history[n] and not history[n].startswith(" "))
    objectors = re.search(r"; (.*) objected", " ".join(event(history, at)))[1]
    shown = [history[month]] + ([f"  {LEFT_OUT}"] if at > month + 1 else []) + event(history, at)
    n = at + len(event(history, at))
    while n < len(history) and history[n].startswith("    "):
        lines = sentence(history, n)
        first = lines[0].strip()
        if first.startswith(SHOWN) or any(
            re.match(rf"{re.escape(name)} (was pressed|objected)", first) for name in re.split(r", | and ", objectors)
        ):
            shown += lines
        elif shown[-1].strip() != LEFT_OUT:
            shown.append(f"    {LEFT_OUT}")
        n += len(lines)
    return shown


def event(history, at):
    """An event's own sentence: its first line, and the next one if the sentence goes on there."""
    lines = [history[at]]
    while not lines[-1].rstrip().endswith("."):
        lines.append(history[at + len(lines)])
    return lines


def sentence(history, at):
    """A line and those that are set in deeper than it, up to the next."""
    indent = len(history[at]) - len(history[at].lstrip())
    end = at + 1
    while end < len(history) and len(history[end]) - len(history[end].lstrip()) > indent and history[end].strip():
        end += 1
    return history[at:end]


def refused(history, at):
    return "blocked" in " ".join(event(history, at))


def compared_screen():
    lines = tables.text("compare-screen")
    start = next(at for at, line in enumerate(lines) if line.startswith("Ever partner"))
    row = next(line for line in lines[start:] if line.startswith("Azerbaijan "))
    return [*lines[start : start + 2], row, LEFT_OUT]


# --- what the documents argue ---------------------------------------------------------------------


def arguments():
    names = state_names()
    lines = []
    before = None
    for row in tables.read("arguments"):
        about = (row["argument"], row["scenario"])
        lines.append(
            [
                row["argument"] if about != before else "",
                f"`{row['scenario']}`" if about != before else "",
                f"{names[row['state']]}, {row['status'].replace('-', ' ')}",
                percent(row["probability_a"]),
                percent(row["probability_b"]),
                f"{points(row['difference'])} [{points(row['ci_low'])}, {points(row['ci_high'])}]",
                odds_ratio(row),
                f"{row['only_a']}, {row['only_b']}",
                f"{percent(row['vote_a'], 1)} → {percent(row['vote_b'], 1)}",
                f"{row['rows_apart']} of {row['rows']}" if about != before else "",
            ]
        )
        before = about
    header = ["argument", "scenario", "row", "A %", "B %", "B − A, points [95%]", "odds B : A", "only A, only B", "vote if bid, A → B %", "rows that leave out 0"]
    made = [row for row in tables.read("runs") if ", " in row["run"]]
    return {
        "effects": markdown(header, "lllrrlrlll", lines),
        "commands": fenced([row["command"] for row in made], "sh"),
        "runs": f"Version {made[0]['version']}, seed {made[0]['seed']}; docs/tables/runs.csv has the digests.",
    }


def odds_ratio(row):
    """With half a history on either side, so that none is 0 or infinite; 1 if no history differs."""
    if int(row["only_a"]) == int(row["only_b"]) == 0:
        return "1"
    n = int(row["replicates"])
    odds = [(float(row[key]) * n + 0.5) / ((1 - float(row[key])) * n + 0.5) for key in ("probability_a", "probability_b")]
    return f"{odds[1] / odds[0]:.2f}"


def state_names():
    return {row["state"]: row["name"] for row in tables.read("names")}


# --- the worked example ---------------------------------------------------------------------------


def worked_example():
    return WorkedExample().blocks()


class WorkedExample:
    def __init__(self):
        self.names = state_names()
        self.run = next(row for row in tables.read("runs") if row["run"] == "2021")
        self.replicates = int(self.run["replicates"])
        # ties by name, as in the program's own tables
        self.probabilities = sorted(
            tables.read("probabilities"),
            key=lambda row: (-float(row["probability"]), -int(row["gate_passed"]), self.names[row["state"]]),
        )
        self.differences = sorted(
            tables.read("differences"), key=lambda row: (-float(row["difference"]), self.names[row["state"]])
        )

    def blocks(self):
        return {
            "provenance": self.provenance(),
            "table": self.table(),
            "finding": self.finding(),
            "uncertainty": self.uncertainty(),
            "difference-table": self.difference_table(),
            "difference": self.difference(),
            "cite": self.cite(),
        }

    def row(self, state):
        return next(row for row in self.probabilities if row["state"] == state)

    def stops(self, state):
        """How many histories end at each stage."""
        counts = {}
        for row in tables.read("stops"):
            if row["state"] == state:
                counts[row["stage"]] = counts.get(row["stage"], 0) + int(row["count"])
        return counts

    def share(self, count):
        return percent(str(count / self.replicates), 1)

    def otherwise(self, state):
        """The commonest last stage besides not seeking and holding the status, and its share."""
        others = {stage: n for stage, n in self.stops(state).items() if stage not in ("not-sought", "held")}
        if not others:
            return "–"
        stage = max(others, key=others.get)
        return f"{stage.replace('-', ' ')} {self.share(others[stage])}"

    def provenance(self):
        return (
            f"{self.replicates:,} histories, seed {self.run['seed']}, alliance-sim {self.run['version']}; the scenario's"
            f" digest begins with `{self.run['digests'][:8]}`, that of the results with `{self.run['results_digest'][:8]}`."
        )

    def table(self):
        lines = [
            [
                self.names[row["state"]],
                percent(row["probability"]),
                between(row, "parameter_low", "parameter_high", 1),
                between(row, "ci_low", "ci_high"),
                self.share(self.stops(row["state"]).get("not-sought", 0)),
                self.otherwise(row["state"]),
                percent(row["gate_if_bid"], 1),
                percent(row["vote_if_bid"], 1),
            ]
            for row in self.probabilities
        ]
        header = ["", "%", "inputs", "95% MC", "not sought", "else", "if bid: gate", "vote"]
        return markdown(header, "lrrrrlrr", lines)

    def estimate(self, row):
        return f"{percent(row['probability'])}% [{between(row, 'ci_low', 'ci_high')}]"

    def finding(self):
        first = self.probabilities[0]
        azerbaijan, pakistan = expected = [self.row(state) for state in EXPECTED]
        sentences = [
            f"In {self.replicates:,} simulated histories of an agent-based model {self.names[first['state']]} is the"
            f" likeliest state to become a partner of the CSTO by the end of 2026, in {self.estimate(first)} of them (95%"
            f" Monte Carlo interval). Of the two that the commentary expects, {self.names[azerbaijan['state']]} becomes"
            f" one in {self.estimate(azerbaijan)} and {self.names[pakistan['state']]} in {self.estimate(pakistan)}."
        ]
        for row in expected:
            never = self.share(self.stops(row["state"]).get("not-sought", 0))
            sentences.append(
                f"{self.names[row['state']]} never wishes for it in {never}% of the histories. A bid of July 2021 would"
                f" meet the written criteria with probability {percent(row['gate_if_bid'], 1)}%, and then the vote with"
                f" {percent(row['vote_if_bid'], 1)}%; the member that would like it least is"
                f" {self.names.get(row['strongest_opponent'], 'none')}."
            )
        return " ".join(sentences)

    def uncertainty(self):
        lines = []
        for state in dict.fromkeys([self.probabilities[0]["state"], *EXPECTED]):
            row = self.row(state)
            estimate = f"{self.names[state]}: {percent(row['probability'])}%"
            interval = f"interval {between(row, 'ci_low', 'ci_high')}%"
            if row["parameter_low"]:
                lines.append(f"- {estimate}, band {between(row, 'parameter_low', 'parameter_high', 1)}%, {interval}.")
            else:
                lines.append(
                    f"- {estimate}, band unknown, {interval}. It happened in {row['held']} histories, too few to tell how"
                    " far the inputs move it, so its dot is hollow: they may matter little or much."
                )
        return "\n".join(lines)

    def difference_table(self):
        lines = [
            [
                self.names[row["state"]],
                percent(row["probability_a"]),
                percent(row["probability_b"]),
                points(row["difference"]),
                f"{points(row['ci_low'])} to {points(row['ci_high'])}",
                row["only_a"],
                row["only_b"],
            ]
            for row in self.differences
        ]
        return markdown(["", "A %", "B %", "B − A", "95%", "only A", "only B"], "lrrrrrr", lines)

    def difference(self):
        sentences = []
        for state in EXPECTED:
            row = next(row for row in self.differences if row["state"] == state)
            apart = float(row["ci_low"]) > 0 or float(row["ci_high"]) < 0
            sentences.append(
                f"With the gate open {self.names[state]} becomes a partner in {percent(row['probability_b'])}% of the"
                f" histories instead of {percent(row['probability_a'])}%: a difference of {points(row['difference'])}"
                f" percentage points (95% interval {points(row['ci_low'])} to {points(row['ci_high'])}, which"
                f" {'leaves out' if apart else 'includes'} 0)."
            )
        sentences.append(f"Both sides ran the same {self.replicates:,} histories under common random numbers.")
        return " ".join(sentences)

    def cite(self):
        return (
            f"> alliance-sim, version {self.run['version']}, scenario *{self.run['scenario']}* (digest"
            f" {self.run['digests'][:12]}), {self.replicates:,} replicates, seed {self.run['seed']}."
        )


# --- the past -------------------------------------------------------------------------------------


def validation():
    run = next(row for row in tables.read("runs") if row["run"] == "hindcast")
    past = tables.read("hindcast")
    cases, happened, forecast = (sum(float(row[key]) for row in past) for key in ("cases", "happened", "forecast"))
    return {
        **learned.blocks(tables.read),
        "command": f"`{run['command']}` (seed {run['seed']}, version {run['version']}).",
        "worlds": markdown(
            ["world", "cases", "happened", "forecast to happen", "base rate's", "Brier", "base rate's"],
            "lrrrrrr",
            [
                [
                    f"`{row['world']}`",
                    row["cases"],
                    row["happened"],
                    fixed(row["forecast"], 1),
                    fixed(row["base_rate"], 1),
                    fixed(row["brier"], 3),
                    fixed(row["base_rate_brier"], 3),
                ]
                for row in past
            ],
        ),
        "scores": markdown(
            [
                "cases",
                "forecaster",
                "n",
                "clusters",
                "Brier",
                "reliability",
                "resolution",
                "log",
                "model ahead by, Brier [95%]",
                "model ahead by, log [95%]",
            ],
            "llrrrrrrll",
            [
                [
                    row["cases"],
                    row["forecaster"],
                    row["count"],
                    row["clusters"],
                    fixed(row["brier"], 4),
                    fixed(row["reliability"], 4),
                    fixed(row["resolution"], 4),
                    fixed(row["log_score"], 3),
                    lead(row, "brier"),
                    lead(row, "log"),
                ]
                for row in tables.read("scores")
            ],
        ),
        "level": f"Of {cases:.0f} questions {happened:.0f} came true; the model expected {forecast:.1f}.",
    }


def lead(row, score):
    """By how much the model is ahead of a forecaster, and whether the interval tells."""
    low, high = row[f"{score}_lead_low"], row[f"{score}_lead_high"]
    if not low:
        return ""
    told = f"{fixed(row[f'{score}_lead'], 3)} [{fixed(low, 3)}, {fixed(high, 3)}]"
    return told if float(low) > 0 or float(high) < 0 else f"{told} not distinguishable"
