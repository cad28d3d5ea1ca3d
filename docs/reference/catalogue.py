"""The variables of the model with their ranges and defaults, as the tables of docs/odd.md have them."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

ODD = Path(__file__).resolve().parent.parent / "odd.md"


@dataclass(frozen=True)
class Variable:
    low: float
    high: float
    default: object  # a number, a distribution as a map, or None


def notation(text):
    """A number or distribution as a scenario writes it: {normal: [0, 3], min: 0}."""
    text = text.strip("`")
    return None if text == "none" else json.loads(re.sub(r"([a-z-]+):", r'"\1":', text))


def read():
    """All variables by their path; * stands for a state, a pair, an organisation, a status or a track."""
    variables = {}
    for line in ODD.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| `") and len(cells) >= 7 and cells[4].startswith("["):
            low, high = json.loads(cells[4])
            coefficient = "." not in cells[0]
            path = "behaviour." + cells[1].strip("`") if coefficient else cells[0].strip("` ")
            variables[path] = Variable(low, high, notation(cells[5].strip()))
    return variables


VARIABLES = read()
