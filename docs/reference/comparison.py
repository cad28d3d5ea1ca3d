"""What a history of the reference and one of the program have in common, and where they part."""

from math import isclose

CLOSE = 1e-9


def by_month(events):
    """The events of each month and type, in their order."""
    found = {}
    for event in events:
        alike = found.setdefault((event["month"], event["type"]), [])
        # the program tells of those who ratify before and after one that holds back apart
        if event["type"] == "ratification" and alike and alike[-1]["bid"] == event["bid"]:
            alike[-1] = {**event, "members": alike[-1]["members"] + event["members"]}
        else:
            alike.append(event)
    return found


def differences(expected, actual):
    """Each difference as a line: all that the reference tells must be so in the program."""
    found, mine, theirs = [], by_month(expected), by_month(actual)
    for key in sorted(set(mine) | set(theirs)):
        month, kind = key
        here, there = mine.get(key, []), theirs.get(key, [])
        if len(here) != len(there):
            found.append(f"{month} {kind}: {len(here)} in the reference, {len(there)} in the program: "
                         f"{[brief(each) for each in here]} and {[brief(each) for each in there]}")
            continue
        for number, (one, other) in enumerate(zip(here, there)):
            found += parts(one, other, f"{month} {kind} {brief(one)}")
    return found


def brief(event):
    for key in ("state", "shock", "member", "track", "holder"):
        if key in event:
            return str(event[key])
    if "bid" in event:
        return f"{event['bid']['state']} {event['bid']['status']}"
    if "bids" in event:
        return "+".join(bid["state"] for bid in event["bids"])
    return str(event.get("first", ""))


def parts(one, other, where):
    if isinstance(one, dict) and isinstance(other, dict):
        return [line for key in one for line in parts(one[key], other.get(key, "nothing"), f"{where}.{key}")]
    if isinstance(one, list) and isinstance(other, list):
        if len(one) != len(other):
            return [f"{where}: {one!r} in the reference, {other!r} in the program"[:600]]
        return [line for number, pair in enumerate(zip(one, other))
                for line in parts(*pair, f"{where}.{number}")]
    if isinstance(one, float) or isinstance(other, float):
        if (isinstance(one, (int, float)) and isinstance(other, (int, float))
                and isclose(one, other, rel_tol=CLOSE, abs_tol=CLOSE)):
            return []
    elif one == other:
        return []
    return [f"{where}: {one!r} in the reference, {other!r} in the program"[:600]]
