"""Numbers as the program's own tables print them, and tables for Markdown."""

from decimal import ROUND_HALF_UP, Decimal


def percent(share, decimals=2):
    """A share from 0 to 1 in percent; a dash if the table has none."""
    if share == "":
        return "–"
    return str(Decimal(share).scaleb(2).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


def points(difference, decimals=2):
    """A difference of shares in percentage points, with its sign; 0 without one."""
    text = percent(difference, decimals)
    if Decimal(text) == 0:
        return "0"
    return "−" + text[1:] if text.startswith("-") else "+" + text


def between(row, low, high, decimals=2):
    return f"{percent(row[low], decimals)}–{percent(row[high], decimals)}" if row[low] else "–"


def fixed(number, decimals):
    """A number with so many decimals; a dash if the table has none."""
    if number == "":
        return "–"
    text = str(Decimal(number).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))
    return text.replace("-", "−")


def markdown(header, alignment, lines):
    """A table; of the alignment's letters, l and r, each stands for a column."""
    marks = {"l": "---", "r": "--:"}
    top = [header, [marks[letter] for letter in alignment]]
    return "\n".join("| " + " | ".join(line) + " |" for line in top + lines)
